"""What goes on with a claim by its verb alone, or by a count of its places.

"Agni-V (5,000 km) reaches Beijing. Agni-II (2,000 km) does not." "From Busan it cannot strike any of
the three." The wordings are rows of kind "retort".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geo.claims.model import Where
from geo.patterns import Stretch
from geo.reading.claims.apart import tell_apart
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.clauses import is_negated
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.claims.sentences import SENTENCES_BACK, look_back
from geo.reading.claims.slots.ranges import StatedRange
from geo.reading.claims.targets import find_targets
from geo.reading.frames import SYSTEM, Masked, match_frames
from geo.reading.mentions import DistanceKind, DistanceMention, PlaceMention, PlaceRole

__all__ = ["Retort", "Retorts", "Told", "read_answer"]

ANSWERS_NO = cue("answers-no")
ANSWERS_SHORT = cue("answers-short")
ANSWERS_YES = cue("answers-yes")
ASKS_AFTER = cue("asks-after")
COUNTED = cue("counted")
COUNTED_SUBJECT = cue("counted-subject")
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
LINES_BACK = 2 * SENTENCES_BACK  # a list of places has a line for each


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim says, for a retort to go on with.

    Parameters
    ----------
    target : PlaceMention
    part : OfferedRegion or None
        Its launch region.
    span : (int, int)
        Its words, in the report's text.
    denied : bool
    """

    target: PlaceMention
    part: OfferedRegion | None
    span: tuple[int, int]
    denied: bool

    @property
    def region_id(self) -> str:
        """Id of the launch region; empty where there is none."""
        return self.part.region.id if self.part else ""


@dataclass(frozen=True, slots=True)
class Retort(Told):
    """A claim that goes on with another one.

    Parameters
    ----------
    stated : StatedRange or None
        The range that it prints.
    same : bool
        Whether it is about the missile of the claim before.
    """

    stated: StatedRange | None
    same: bool


class Retorts:
    """What goes on with the claims of a report.

    Parameters
    ----------
    context : Context
        Of the report.
    told : mapping of int to sequence of Told
        The claims so far, by sentence; it grows as they are made.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Haifa and Acre are near. It can hit both. Agni-II (2,000 km) does not. And Eilat? No."
    >>> context = Context(read_report(text))
    >>> haifa, acre = context.source.places[0]
    >>> retorts = Retorts(context, {})
    >>> [each.text for each in retorts.list_counted(1, text.index(" both"))]
    ['Haifa', 'Acre']
    >>> retorts = Retorts(context, {1: [Told(haifa, None, (28, 40), denied=False)]})
    >>> [(each.target.text, each.denied) for each in retorts.find(2)]
    [('Haifa', True)]
    """

    def __init__(self, context: Context, told: Mapping[int, Sequence[Told]]) -> None:
        self.context, self.source, self.told = context, context.source, told

    # Counts

    def list_counted(self, index: int, at: int) -> list[PlaceMention]:
        """List the places that a count behind a verb stands for: "it cannot strike any of the three".

        Those of the claims before; else those of the nearest sentences before, if they are so many.
        """
        said = COUNTED.match(self.source.text, at)
        return self._list_so_many(index, said["count"]) if said else []

    def list_counted_subject(self, index: int, span: tuple[int, int]) -> list[PlaceMention] | None:
        """List the places that a count in a stretch before the verb stands for: "so both are in range".

        None where no count stands there; empty where other places than so many were named.
        """
        said = COUNTED_SUBJECT.search(self.source.text[slice(*span)])
        if said is None:
            return None
        first = self.source.sentences[index].start
        named = find_targets(self.source, index, first, span[0] + said.start())
        named = list({each.text: each for each in named}.values())
        return (
            named
            if len(named) == _count(said["count"])
            else self._list_so_many(index, said["count"])
        )

    def _list_so_many(self, index: int, said: str | None) -> list[PlaceMention]:
        """List the places of the claims before, or of the sentences before, if they are so many."""
        count = _count(said)
        before = self.told.get(index) or self.told.get(index - 1) or ()
        named = list({each.target.text: each.target for each in before}.values())
        back = index
        while len(named) < count and not before and max(0, index - LINES_BACK) < back:
            back -= 1
            placed = [each for each in self.source.places[back] if each.role is PlaceRole.PLACE]
            named = [*placed, *named]
        return named if len(named) == count else []

    # Verbs, questions

    def find(self, index: int) -> Iterator[Retort]:
        """Find what a sentence says of the claims before by a verb alone, or asks of further places."""
        yield from self._find_verbs(index)
        yield from self._find_asked(index)

    def _find_verbs(self, index: int) -> Iterator[Retort]:
        if not (self.told.get(index) or self.told.get(index - 1)):
            return
        masked = self.context.masked(index)
        for frame, match in match_frames(masked, "retort"):
            at, end = masked.starts[match.start("verb")], masked.starts[match.end()]
            own = [each for each in self.told.get(index, ()) if each.span[0] < at]
            before = own or list(self.told.get(index - 1, ()))
            if not before:
                continue
            denied = frame.denied != is_negated(match["verb"], 0, len(match["verb"]))
            marks = masked.list_marks(*match.span())
            figures = [
                each
                for each in marks
                if isinstance(each, DistanceMention) and each.kind is not DistanceKind.DISTANCE
            ]
            stated = StatedRange(figures[0], "", Where.OWN) if figures else None
            groups = match.groupdict()
            # "The Zolfaqar reaches Riyadh, the Fateh-110 only Kuwait City" goes on with another one.
            other = SYSTEM in masked.text[match.start() : match.start("verb")]
            same = bool(groups.get("targets") or groups.get("origin")) and not other
            if groups.get("targets") and same:
                denied = denied != before[-1].denied
            clear = (
                stated or SYSTEM in match.group() or tell_apart(self.context, index, (at, end), [])
            )
            said = {each.target.start for each in self.told.get(index, ())}
            pairs = self._pair_up(masked, match, before, clear=bool(clear))
            for target, offered in pairs:
                if groups.get("targets") and target.start in said:
                    continue  # "but not Haifa" is read with its verb
                part = offered
                # What the claim before took from elsewhere, or doubts, is no surer here.
                start = self.source.sentences[index].start
                if (
                    part is not None
                    and part.where in {Where.OWN, Where.BEFORE}
                    and part.start < start
                ):
                    part = part.taken("from the sentence before", Where.BEFORE)
                yield Retort(target, part, (at, end), denied, stated, same)

    def _find_asked(self, index: int) -> Iterator[Retort]:
        """Find the places that a question goes on with, and that the next sentence answers."""
        if not (self.told and self.source.places[index] and index + 1 < len(self.source.sentences)):
            return
        masked = self.context.masked(index)
        asked = ASKS_AFTER.fullmatch(masked.text)
        denied = read_answer(self.source.body(index + 1)) if asked else None
        if asked is None or denied is None:
            return
        back = look_back(index, LINES_BACK)
        before = next((self.told[at] for at in back if self.told.get(at)), ())
        parts = {each.region_id: each.part for each in before}
        if len(parts) != 1:
            return
        (part,) = parts.values()
        if part is not None and part.where is not Where.DOUBT:
            part = part.taken("from the answers before", Where.BEFORE)
        span = (masked.starts[0], masked.starts[asked.end()])
        for mention in masked.list_marks(*asked.span("targets")):
            if isinstance(mention, PlaceMention):
                yield Retort(mention, part, span, denied, None, same=True)

    def _pair_up(
        self, masked: Masked, match: re.Match[str], before: Sequence[Told], *, clear: bool
    ) -> list[tuple[PlaceMention, OfferedRegion | None]]:
        """Pair the places and launch regions of what goes on with claims; what it leaves out is theirs."""
        groups = match.groupdict()
        launch = None
        if groups.get("origin"):
            origin = masked.marks[match.start("origin")]
            if isinstance(origin, PlaceMention):
                launch = self.context.launches.as_region(origin, launching=True)
            if launch is None:
                return []
        if groups.get("targets"):
            regions = {each.region_id: each.part for each in before}
            return [
                (mention, part)
                for mention in masked.list_marks(*match.span("targets"))
                if isinstance(mention, PlaceMention)
                for part in ([launch] if launch else regions.values())
            ]
        if launch:
            targets = {each.target.text: each.target for each in before}
            return [(target, launch) for target in targets.values()]
        # "The older version does not" has a range that nobody gives.
        return [(each.target, each.part) for each in before] if clear else []


def _count(said: str | None) -> int:
    """Give the number that a count's word says; "both" has none."""
    return COUNTS[(said or "two").lower()]


def read_answer(body: Stretch) -> bool | None:
    """Read whether a sentence answers yes or no.

    Returns
    -------
    bool or None
        Whether it denies; None where it answers nothing.

    Examples
    --------
    >>> [read_answer(each) for each in ("No.", "680 km, so yes.", "Nobody was hurt.")]
    [True, False, None]
    """
    if ANSWERS_YES.match(body):
        return False
    if ANSWERS_NO.match(body):
        return True
    short = ANSWERS_SHORT.match(body)
    if short is None:
        return None
    return (short["said"] or "").lower() == "no" or short["out"] is not None
