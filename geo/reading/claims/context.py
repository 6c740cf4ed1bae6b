"""What a claim takes from the text around it: launch regions, systems, ranges."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from geo.claims.model import Joined, Where
from geo.errors import GeoError
from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.clauses import encloses
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.launches import LaunchFinder
from geo.reading.claims.sentences import SENTENCES_BACK, ReportSentences, say_step, where_at
from geo.reading.frames import FIGURE, PEOPLE, PLACE, SYSTEM, Masked, Mention, mask_sentence
from geo.reading.mentions import (
    DistanceKind,
    DistanceMention,
    PlaceMention,
    PlaceRole,
    Report,
    SystemMention,
)
from geo.reading.places.lists import IN_REGION
from geo.regions import LaunchRegion, find_target, list_targets, resolve_area
from geo.systems import resolve_system

__all__ = ["Context", "OneOf", "StatedRange"]

ANAPHOR = cue("anaphor")
PART_ID = cue("part-id")
PRONOUN = cue("pronoun")
SAME_LIST = cue("same-list")
THEIR_RANGE = cue("their-range")
TOLD_APART = gated_cue("told-apart")
USED = cue("used")

# A text says "it" or "the missile" for some sentences after a name, then speaks of something else.
TOPIC_BACK = 6
THEIR_RANGE_CHARS = 80
FIGURE_TAIL = cue("figure-tail")
OWN_NOUN = cue("own-noun")
SET_APART = cue("set-apart")
MAINLAND_BEFORE = cue("mainland-before")
MAINLAND_AFTER = cue("mainland-after")
MIDDLE_AFTER = cue("middle-after")
REFERS = cue("refers")
ASKED = cue("asked-about")
NEW_MISSILE = gated_cue("new-missile")
ALL_OF = cue("all-of")
CODE = late(r"[A-Z]{2}")
IT = late(r"\b[Ii]t\b(?!\s(?:is|was)\s(?:said|reported|claimed|believed|thought))")
ORDINALS = {"first": 0, "second": 1, "third": 2}
SHORTER = frozenset({"shorter", "shortest", "smaller"})
# "Hwasong-12 4,500 km", "the SM-6 (370 km)".
NEXT_TO = late(r"[\s,:(–—-]{1,4}")
MIDDLE = frozenset({"centre", "center", "heart"})
LONGEST_LIST = 12  # of systems joined before one verb; bounds the work of a text of names alone


@dataclass(frozen=True, slots=True)
class StatedRange:
    """A range that a claim rests on.

    Parameters
    ----------
    figure : DistanceMention
    note : str
        From where it was taken; empty for the claim's own sentence.
    where : Where
    """

    figure: DistanceMention
    note: str
    where: Where


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several missiles that a text tells apart by "the former", "the longer one", "both".

    Parameters
    ----------
    told : StatedRange
    systems : list of SystemMention
        Empty where it has no name.
    """

    told: StatedRange
    systems: list[SystemMention]


class Context:
    """What each sentence of a report offers to a claim: systems, ranges, areas.

    Parameters
    ----------
    report : Report
        From `geo.reading.read_report`.
    """

    def __init__(self, report: Report) -> None:
        self.source = ReportSentences(report)
        self.launches = LaunchFinder(self.source)
        self.masks: dict[int, Masked] = {}
        self.targeted: set[tuple[int, int]] = set()  # spans of places said to be in range so far

    def spoken_of(self, index: int, at: int) -> list[PlaceMention]:
        """Find the place that a pronoun stands for: the subject before it, here or a sentence back.

        Where the sentence before names one place only, it is that.
        """
        for where in (index, index - 1):
            named = [
                mention
                for mention in (self.source.places[where] if where >= 0 else ())
                if mention.end <= at and mention.place and mention.role is not PlaceRole.DEMONYM
            ]
            if not named:
                continue
            asked = where == index and len(named) == 1
            if asked and ASKED.search(
                self.source.text, max(0, named[0].start - 30), named[0].start
            ):
                return named
            before = self.source.text[self.source.sentences[where].start : named[0].start].strip(
                " \"“'’*•-"
            )
            if before in {"", "The", "But", "And", "So,"} or (where < index and len(named) == 1):
                return named[:1]
        return []

    def subjects_before(self, index: int, at: int) -> list[SystemMention]:
        """Find the systems that a verb is about: the last ones before it, as far as they are joined."""
        return self._last_joined(self.source.subjects[index], at)

    def systems_before(self, index: int, at: int) -> list[SystemMention]:
        """Find the systems that a figure is of: as for a verb, or one held against others before it.

        "Unlike the Scud with its 300 km" gives the Scud's, "derived from the Scud, it flies 700 km"
        does not.
        """
        named, subjects = self.source.systems[index], self.source.subjects[index]
        own = [
            each
            for each in named
            if each in subjects or not SET_APART.match(self.source.text, each.end)
        ]
        return self._last_joined(own, at)

    def _last_joined(self, named: list[SystemMention], at: int) -> list[SystemMention]:
        last = bisect_right(named, at, key=lambda mention: mention.end)
        group = named[max(0, last - 1) : last]
        for mention in reversed(named[max(0, last - LONGEST_LIST) : max(0, last - 1)]):
            if not SAME_LIST.fullmatch(self.source.text[mention.end : group[0].start]):
                break
            group.insert(0, mention)
        return group

    def systems_used(self, index: int, span: tuple[int, int]) -> list[SystemMention]:
        """Find the systems that a claim names after its verb: "can be hit with a Ghaznavi"."""
        return [
            mention
            for mention in self.source.systems[index]
            if span[0] <= mention.start < span[1]
            and USED.search(self.source.text, max(span[0], mention.start - 30), mention.start)
        ]

    def list_others(self, index: int, part: OfferedRegion) -> frozenset[str]:
        """List the systems of earlier sentences that are another's: "Russia fired Kalibrs. The Houthis'".

        Those that neither the catalogue nor their sentence gives to the launch region's country,
        where the claim speaks of that country's own missiles and of none before.
        """
        country = part.region.id.partition("-")[0]
        if not CODE.fullmatch(country) or REFERS.search(self.source.body(index)):
            return frozenset()
        if not any(owner.partition("-")[0] == country for owner in self.launches.owners(index)):
            return frozenset()
        return frozenset(
            _key(mention)
            for where in range(max(0, index - TOPIC_BACK), index)
            if not self._names_country(where, country)
            for mention in self.source.systems[where]
            if mention.system_id and country not in _operated_in(mention.system_id)
        )

    def _names_country(self, index: int, country: str) -> bool:
        """Whether a sentence names a country, or somebody who launches from there."""
        named = {each.place.country for each in self.source.places[index] if each.place}
        return country in named or any(
            owner.partition("-")[0] == country for owner in self.launches.owners(index)
        )

    def find_range(
        self,
        index: int,
        span: tuple[int, int],
        own: list[SystemMention],
        passed: frozenset[str] = frozenset(),
    ) -> StatedRange | None:
        """Find the range that a claim rests on: in its sentence, else in those before and the next.

        In its own sentence the figure after the claim's verb counts first, then the nearest one. A
        range that the text gives for another system than the claim's is passed over; one that it
        gives for the claim's own, or for the one last spoken of, counts wherever it stands. Where
        another sentence gives several, all of them count, so that the verdict holds for each or in
        part.
        """
        if not own and NEW_MISSILE.search(
            self.source.text, self.source.sentences[index].start, span[1]
        ):
            # "It is developing longer-range missiles that can reach": no known one's range.
            return self._range_at(index, 0, span, set(), strict=False)
        if passed and self._is_given_to(passed):
            return self._range_at(index, 0, span, set(), strict=False)
        order = [0, -1, 1, -2, -3] if own else [0, -1, -2, -3, 1]
        for step in () if own else order[:-1]:
            if found := self._range_at(index, step, span, set(), strict=False):
                return self._range_of_it(index, step, span) or found
        names = {_key(mention) for mention in own or self._topic(index, span[0])}
        for step in order if names else ():
            if found := self._range_at(index, step, span, names, strict=True):
                return found
        if found := self._given_range(index, names):
            return found
        names = names if own else set()
        for step in order:
            if found := self._range_at(index, step, span, names, strict=False):
                return found
        topic = () if own else self._topic(index, span[0], near=False)
        given = self._given_range(index, {_key(mention) for mention in topic})
        return given or self._only_range(index, own)

    def _range_of_it(self, index: int, step: int, span: tuple[int, int]) -> StatedRange | None:
        """Take the range of "it": of two missiles with a range each, that of the one named last."""
        if not IT.search(self.source.text, self.source.sentences[index].start, span[1]):
            return None
        topic = {_key(each) for each in self._topic(index, span[0])}
        return self._range_at(index, step, span, topic, strict=True) if topic else None

    def gives_range(self, own: list[SystemMention], told: StatedRange | None) -> bool:
        """Whether the text gives a range for one of some systems."""
        return told is not None and any(
            figure.start == told.figure.start
            for mention in own
            for _, figure in self._given.get(_key(mention), ())
        )

    def tell_apart(
        self, index: int, span: tuple[int, int], own: list[SystemMention]
    ) -> list[OneOf] | None:
        """Find which of several missiles a claim is about: "the former", "the longer one", "both".

        None where no such word stands there. Empty where it is not clear which is meant: where the
        text gives a range for another number of missiles.
        """
        start, end = self.launches.segment(index, span[0])
        words = list(TOLD_APART.finditer(self.source.text, start, min(span[1], end)))
        before = [each for each in words if each.end() <= span[0]]
        word = before[-1] if before else next(iter(words), None)
        if word is None or (own and word.start() < own[-1].end):
            return None
        named = self._list_ranged(index, word.start())
        if len(named) < 2:
            return None if word["all"] or not named else []
        if word["all"]:
            return named
        which = word["which"].lower()
        by_range = sorted(named, key=lambda each: each.told.figure.high_km)
        if which in ORDINALS:
            at = ORDINALS[which]
            return named[at : at + 1] if at < len(named) else []
        if len(named) > 2 and not which.endswith("est"):
            return []
        if which in {"former", "latter"}:
            return [named[0 if which == "former" else 1]]
        if by_range[0].told.figure.high_km == by_range[-1].told.figure.high_km:
            return []
        return [by_range[0 if which in SHORTER else -1]]

    def _list_ranged(self, index: int, at: int) -> list[OneOf]:
        """List the missiles that have each a range of their own before an offset, nearest first.

        Of the last sentence with two of them, or of a run of sentences with one each; none where
        only some have a name.
        """
        found: list[OneOf] = []
        for where in range(index, max(-1, index - SENTENCES_BACK - 1), -1):
            listed = self.list_ranged(where, at, index)
            if not listed and (found or where < index - 1):
                break
            found = [*listed, *found]
            if len(listed) > 1:
                break
        names = [_key(each.systems[0]) for each in found if each.systems]
        clear = len(set(names)) == len(names) and len(names) in {0, len(found)}
        return found if clear else []

    def list_ranged(self, where: int, at: int, index: int) -> list[OneOf]:
        """List the missiles of one sentence that have a range of their own."""
        listed: list[OneOf] = []
        last = self.source.sentences[where].start
        others = [each for each in self.source.others[where] if each.kind is DistanceKind.OTHER]
        for figure in sorted([*self.source.ranges[where], *others], key=lambda each: each.start):
            if figure.end > at:
                break
            named = [
                each
                for each in self.source.systems[where]
                if last <= each.start and each.end <= figure.start
            ]
            bare = figure.kind is DistanceKind.OTHER
            if bare and not (
                named and NEXT_TO.fullmatch(self.source.text, named[-1].end, figure.start)
            ):
                continue
            said = "this sentence" if where == index else say_step(where - index)
            note = "" if where == index else f"range {figure.text}: from {said}"
            found_in = Where.OWN if where == index else Where.BEFORE
            listed.append(OneOf(StatedRange(figure, note, found_in), named[-1:]))
            last = figure.end
        return listed

    def _is_given_to(self, names: frozenset[str]) -> bool:
        """Whether the text gives a range for one of some systems."""
        return any(name in self._given for name in names)

    def _only_range(self, index: int, own: list[SystemMention]) -> StatedRange | None:
        """Take the only figure of the whole text, where it is of no other system than the claim's."""
        if len({figure.high_km for figure in self.source.report.ranges}) != 1:
            return None
        names = {_key(mention) for mention in own}
        if not names and len({_key(mention) for mention in self.source.report.systems}) > 1:
            # Of several systems the one whose range is printed need not be the one that is meant.
            owned = [
                index
                for index, figures in enumerate(self.source.ranges)
                for figure in figures
                if self.systems_before(index, figure.start)
            ]
            if owned:
                return None
        for where, figures in enumerate(self.source.ranges):
            for figure in figures:
                if self._suits(where, figure, names, strict=False):
                    return _tell([figure], where - index)
        return None

    def _range_at(
        self, index: int, step: int, span: tuple[int, int], names: set[str], *, strict: bool
    ) -> StatedRange | None:
        """Take the range of the claim's own sentence, or of one some steps away."""
        where = index + step
        if not 0 <= where < len(self.source.sentences) or not self._carries(index, where):
            return None
        if step > 0 and self.launches.has_claim(where):
            return None  # what follows speaks of its own missiles
        figures = [
            figure
            for figure in self.source.ranges[where]
            if self._suits(where, figure, names, strict=strict)
            and not (step == 0 and ";" in self.source.text[span[0] : figure.start])
        ]
        if not figures:
            return None
        if step == 0:
            after = [each for each in figures if span[0] <= each.start < span[1]]
            own = min(after or figures, key=lambda mention: abs(mention.start - span[0]))
            return StatedRange(own, "", Where.OWN)
        return _tell(figures, step)

    def _topic(self, index: int, at: int, *, near: bool = True) -> list[SystemMention]:
        """Find the systems that a text speaks of at an offset: those last named before it.

        With `near` only where the sentence can take its parts from there.
        """
        for where in range(index, max(-1, index - TOPIC_BACK - 1), -1):
            if near and not self._carries(index, where):
                break
            if named := self.systems_before(where, min(at, self.source.sentences[where].end)):
                return named
        return []

    @cached_property
    def _given(self) -> dict[str, list[tuple[int, DistanceMention]]]:
        """The ranges that the text gives for each system, with the sentence of each."""
        given = defaultdict(list)
        for index, figures in enumerate(self.source.ranges):
            for figure in figures:
                named = self._topic(index, figure.start) or self.source.systems[index][:1]
                start = self.source.sentences[index].start
                since = max(start, figure.start - THEIR_RANGE_CHARS, *(each.end for each in named))
                if THEIR_RANGE.search(self.source.text, since, figure.start) and PRONOUN.match(
                    self.source.text, start
                ):
                    named = self._topic(index, start) or named
                for key in {_key(mention) for mention in named}:
                    given[key].append((index, figure))
        return given

    def _given_range(self, index: int, names: set[str]) -> StatedRange | None:
        """Take the range that the text gives for a system, the nearest sentence before first."""
        told = [entry for name in sorted(names) for entry in self._given.get(name, ())]
        if not told:
            return None
        where = min((at for at, _ in told), key=lambda at: (at > index, abs(at - index)))
        return _tell([figure for at, figure in told if at == where], where - index)

    def _carries(self, index: int, where: int) -> bool:
        """Whether a sentence can take its parts from another one.

        From its own paragraph, from one that it refers to ("the missiles"), or from any where the
        whole text prints one range only.
        """
        sentence = self.source.sentences[index]
        alone = len(self.source.report.ranges) <= 1
        if alone or self.source.sentences[where].paragraph == sentence.paragraph:
            return True
        return bool(ANAPHOR.search(self.source.text[sentence.start : sentence.end]))

    def _suits(self, index: int, figure: DistanceMention, names: set[str], *, strict: bool) -> bool:
        """Whether a range can be that of the systems named: theirs, or, less strictly, nobody's."""
        theirs = {_key(each) for each in self.systems_before(index, figure.start)}
        if not theirs:
            theirs = {_key(each) for each in self.source.systems[index]}
        return bool(names & theirs) if strict else not (names and theirs) or bool(names & theirs)

    def masked(self, index: int) -> Masked:
        """Give a sentence with a mark for each of its mentions."""
        if index not in self.masks:
            sentence = self.source.sentences[index]
            places = [each for each in self.source.places[index] if each.place is not None]
            marks: list[tuple[Mention, str, int, int]] = []
            begins: dict[int, int] = {}
            for place in places:
                people = place.role is PlaceRole.DEMONYM
                end = place.end
                for other in () if people else places:
                    if encloses(other, place) and (
                        self.source.text[end : other.start] == ", "
                        or (
                            other.start > end
                            and IN_REGION.fullmatch(self.source.text, end, other.start)
                        )
                    ):
                        end = other.end
                owned = next(
                    (
                        other
                        for other in places
                        if place.end < other.start
                        and OWN_NOUN.fullmatch(self.source.text, place.end, other.start)
                    ),
                    None,
                )
                if owned is not None:
                    # "The US island territory of Guam", "the Japanese island of Okinawa" are one mark.
                    begins[owned.start] = begins.get(place.start, place.start)
                    continue
                start = begins.get(place.start, place.start)
                marks.append((place, PEOPLE if people else PLACE, start, end))
            marks += [(each, SYSTEM, each.start, each.end) for each in self.source.systems[index]]
            for figure in [*self.source.ranges[index], *self.source.others[index]]:
                head = self.source.text[sentence.start : figure.start].rstrip()
                start = figure.start
                if figure.qualifier and head.endswith(figure.qualifier):
                    start = sentence.start + len(head) - len(figure.qualifier)
                pair = FIGURE_TAIL.match(self.source.text, figure.end, sentence.end)
                marks.append((figure, FIGURE, start, pair.end() if pair else figure.end))
            self.masks[index] = mask_sentence(self.source.text, sentence.start, sentence.end, marks)
        return self.masks[index]

    def find_area(self, index: int, mention: PlaceMention) -> LaunchRegion | None:
        """Find the area that a phrase around a place means: "the US mainland", "southern Israel"."""
        place = mention.place
        if place is None:
            return None
        around = self.source.text[max(0, mention.start - 40) : mention.end + 40].replace(".", "")
        for row in list_targets():
            if row.of == place.id and any(phrase in around for phrase in row.aliases):
                return find_target(row.id)
        if place.kind not in {PlaceKind.COUNTRY, PlaceKind.DIVISION}:
            return None
        if MAINLAND_BEFORE.search(self.source.text, max(0, mention.start - 15), mention.start) or (
            MAINLAND_AFTER.match(self.source.text, mention.end)
        ):
            return find_target(f"mainland-{place.id.lower()}")
        for region in self.source.regions[index]:
            inside = region.start <= mention.start and mention.end <= region.end
            if inside and PART_ID.match(region.region_id):
                slug = region.region_id.partition(":")[0] + "-" + place.name.lower()
                return find_target(slug) or self._described(
                    region.region_id, region.name, region.definition
                )
        if middle := MIDDLE_AFTER.match(self.source.text, mention.end):
            side = "central" if middle["part"].lower() in MIDDLE else f"{middle['part'].lower()}ern"
            return find_target(f"{side}-{place.name.lower()}") or self._described(
                f"{side}:{place.id}"
            )
        return None

    @staticmethod
    def _described(area_id: str, name: str = "", definition: str = "") -> LaunchRegion | None:
        try:
            return resolve_area(area_id, name, definition)
        except GeoError:
            return None

    def name_systems(self, index: int, own: list[SystemMention]) -> str:
        """Name a claim's missiles by the text's own words: those of its sentence, else before."""
        for where in range(index, max(-1, index - SENTENCES_BACK - 1), -1):
            if where < index and not self._carries(index, where):
                break
            mentions = own if where == index and own else self.source.subjects[where]
            if mentions:
                return ", ".join(dict.fromkeys(mention.text for mention in mentions))
        return ""

    def find_systems(
        self,
        index: int,
        own: list[SystemMention],
        passed: frozenset[str] = frozenset(),
        at: int | None = None,
    ) -> tuple[tuple[str, ...], Joined, str]:
        """Find the systems that a claim is about, and how they are joined.

        What is named behind a semicolon after the claim's words, from `at` on, is of another claim.
        """
        body = self.source.body(index)
        joined = Joined.ALL if ALL_OF.search(body) else Joined.ANY
        new = not own and NEW_MISSILE.search(body)
        for back in range(1 if new else SENTENCES_BACK + 1):
            if index - back < 0 or not self._carries(index, index - back):
                break
            mentions = own if back == 0 and own else self.source.subjects[index - back]
            mentions = [
                each
                for each in mentions
                if _key(each) not in passed
                and (at is None or back or ";" not in self.source.text[at : each.start])
            ]
            if not mentions:
                continue
            known = [system for mention in mentions for system in mention.readings]
            names = ", ".join(dict.fromkeys(mention.text for mention in mentions))
            notes = [f"system {names}: from {say_step(-back)}"] if back else []
            notes += dict.fromkeys(map(_say_readings, mentions))
            return tuple(dict.fromkeys(known)), joined, "; ".join(note for note in notes if note)
        return (), joined, ""


def _say_readings(mention: SystemMention) -> str:
    """Say which systems a name may be, where it is that of several."""
    if len(mention.readings) < 2:
        return ""
    names = [resolve_system(reading).name for reading in mention.readings]
    return f"system {mention.text}: {', '.join(names[:-1])} or {names[-1]}"


@lru_cache(maxsize=512)
def _operated_in(system_id: str) -> frozenset[str]:
    """List the countries that reports connect a system with, and those of who has it."""
    system = resolve_system(system_id)
    codes = {system.country, *(operator.country for operator in system.operators)}
    return frozenset(code.partition("-")[0] for code in codes)


def _key(mention: SystemMention) -> str:
    """Give what a system is known by: its id, or its name without the plural's ending."""
    return mention.system_id or mention.text.lower().removesuffix("s")


def _tell(figures: list[DistanceMention], step: int) -> StatedRange:
    """Give the range of another sentence, and say where it stands."""
    figure = _span_ranges(figures)
    note = f"range {figure.text}: from {say_step(step)}" if step else ""
    return StatedRange(figure, note, where_at(step))


def _span_ranges(figures: list[DistanceMention]) -> DistanceMention:
    """Join the ranges of a sentence: nothing says which of them another sentence means."""
    low_km = min(each.low_km if each.low_km is not None else each.high_km for each in figures)
    longest = max(figures, key=lambda each: each.high_km)
    if len(figures) == 1 or low_km >= longest.high_km:
        return figures[0]
    text = " and ".join(dict.fromkeys(each.text for each in figures))
    return replace(longest, low_km=low_km, text=text, qualifier="")
