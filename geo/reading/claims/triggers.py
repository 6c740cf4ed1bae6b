"""The words of a sentence that say reach: where targets and region stand, denied or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from geo.patterns import AnyOf, Stretch, late
from geo.reading.claims.clauses import (
    is_negated,
    locate_clause_end,
    locate_clause_start,
    locate_negation_start,
)
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.sentences import ReportSentences
from geo.reading.frames import Frame, list_all_frames, list_off, pick_frames
from geo.reading.mentions import PlaceRole

__all__ = ["Reached", "Trigger", "find_triggers", "may_say_reach"]

AS_IS = gated_cue("as-is")
BUT_NOT_OTHER = cue("but-not-other")
BUT_NOT = gated_cue("but-not")
BY_TRAIN = cue("by-train")
CAN_STRIKE = gated_cue("can-strike")
CLAIM_THAT = gated_cue("claim-that")
CLEFT = gated_cue("cleft")
CLEFT_IS = cue("cleft-is")
FROM = gated_cue("from")
HIT_IT = cue("flew-and-hit")
DOUBTED = gated_cue("doubted")
IS_FALSE = gated_cue("is-false")
IS_NOT = gated_cue("is-not")
IS_WITHIN = gated_cue("is-within")
IT = cue("it")
IT_BEFORE = cue("it-before")
LIES_SO = cue("lies-so")
MISSILES_ARE = cue("missiles-are")
NO_MISSILE = gated_cue("no-missile")
NO_MISSILE_NEAR = cue("no-missile-near")
NO_SUCH = cue("no-such")
NO_TARGET = cue("no-target")
OUTSIDE = cue("outside")
PUT_IT = cue("put-it")
PUT_MISSILES = cue("put-missiles")
PUT_WITHIN = gated_cue("put-within")
THAT = late(r"(?<=\w)\s(?:that|which)\s$")
QUESTION = cue("question")
RIDES = gated_cue("rides-there")
SO_DOES = gated_cue("so-does")
WHETHER = gated_cue("whether")

BEFORE_CHARS = 80  # of what stands before a name
KEPT_SENTENCES = 256  # several parts of a text ask the same of a sentence


class Trigger(NamedTuple):
    """Words that say reach; all offsets count in the sentence.

    Parameters
    ----------
    start, end : int
        The words themselves.
    targets : (int, int)
        The stretch in which the places said to be in range stand.
    region : (int, int) or None
        The stretch in which the launch region stands, where the words say so: "within range of".
    denied : bool
        Whether reach is denied.
    targets_after : (int, int) or None
        Where the targets stand when none is before: "launchers within range of Tel Aviv".
    pronoun : bool
        Whether a pronoun stands for the target: "it is out of range", "can reach it".
    encloses : bool
        Whether the words stand around the targets, so that no launch region stands among them.
    """

    start: int
    end: int
    targets: tuple[int, int]
    region: tuple[int, int] | None = None
    denied: bool = False
    targets_after: tuple[int, int] | None = None
    pronoun: bool = False
    encloses: bool = False


def find_triggers(body: str, *, denied_before: bool | None = None) -> list[Trigger]:
    """Find the words of a sentence that say reach.

    Parameters
    ----------
    body : str
        The sentence.
    denied_before : bool or None
        Whether the sentence before denies reach; None where it says nothing of it. "So could
        Athens" goes on with what it says.

    Returns
    -------
    list of Trigger
        In the order of the sentence; none of a question.

    Examples
    --------
    >>> [trigger.denied for trigger in find_triggers("It could hit Haifa but not Beirut.")]
    [False, True]
    >>> find_triggers("Could it hit Haifa?")
    []
    """
    # What was said before bears on "so could Athens" alone.
    return list(_find(body, denied_before if SO_DOES.search(body) else None, list_off()))


def may_say_reach(body: Stretch) -> bool:
    """Tell whether a sentence may hold words that say reach: not where it is known that it does not.

    Examples
    --------
    >>> may_say_reach(Stretch("It can hit Haifa."))
    True
    """
    return bool(_list_all().pick(body))


@lru_cache(maxsize=1)
def _list_all() -> AnyOf:
    with_verb = (PUT_WITHIN, CAN_STRIKE, IS_WITHIN, SO_DOES)
    rows = [frame.pattern for frame in list_all_frames("reach") if frame.sense != "marks"]
    return AnyOf([*with_verb, *rows])


@lru_cache(maxsize=KEPT_SENTENCES)
def _find(body: str, denied_before: bool | None, _off: frozenset[str]) -> tuple[Trigger, ...]:
    if QUESTION.search(body):
        return ()
    body = BUT_NOT_OTHER.sub(_join_other, body)
    rows = list(_find_after(body))
    # A row that denies says more than a verb inside it: "it is impossible for X to hit".
    denials = [trigger for frame, trigger in rows if frame.denied]
    verbs = [*_find_put(body), *_find_strike(body)]
    found = [*denials, *(each for each in verbs if not _overlaps(each, denials))]
    found += [each for each in _find_within(body) if not _overlaps(each, found, inside=True)]
    found += _find_before(body)
    for frame, trigger in rows:
        if frame.denied:
            continue
        overlapped = [each for each in found if _overlaps(trigger, [each])]
        for each in overlapped:
            if each.encloses and each.end < trigger.end:
                # "Puts all of Sudan in range, including Atbara": what stands behind is in range, too.
                found.append(trigger._replace(start=each.end, denied=each.denied))
            elif each.targets_after is None:
                # "Can strike targets from Iran as far as Athens": the verb's own zone ends early.
                found[found.index(each)] = each._replace(targets_after=trigger.targets)
        if not overlapped:
            found.append(trigger)
    found += [
        each for each in _find_ellipses(body, found, denied_before) if not _overlaps(each, found)
    ]
    found = [
        each
        for each in found
        if not WHETHER.search(body[max(0, each.start - 60) : each.start])
        if not BY_TRAIN.match(body, each.end)  # "will reach Mumbai by train"
    ]
    return tuple(sorted(found, key=lambda trigger: trigger.start))


def _join_other(said: re.Match[str]) -> str:
    """Write "P, but not Q, is" as a list, with as many characters: the verb is not denied."""
    comma, behind = (" " * len(said[each]) for each in ("comma", "behind"))
    return f"{comma} and the {said['names']}{behind}"


def _find_after(body: str) -> Iterator[tuple[Frame, Trigger]]:
    """Find the rows of words before the places that they are about."""
    for frame in pick_frames(body, "reach", "after"):
        for match in frame.pattern.finditer(body):
            if HIT_IT.search(body, 0, match.end()):
                continue  # a flight that was
            if RIDES.search(body, 0, match.start()):
                continue
            zone = (match.end(), locate_clause_end(body, match.end()))
            negation = locate_negation_start(body, match.start())
            last = match.start() if frame.denied else match.end()
            negated = frame.denied != is_negated(body, negation, last)
            # "No such rocket fired from Thailand gets to Phnom Penh": the row begins with its noun.
            negated = negated != bool(NO_SUCH.search(body, 0, match.start()))
            if not frame.denied and NO_MISSILE.search(body, 0, match.start()):
                negated = True  # "none of the missiles in Minsk reaches Berlin"
            yield frame, Trigger(match.start(), match.end(), zone, denied=negated)


def _overlaps(trigger: Trigger, others: list[Trigger], *, inside: bool = False) -> bool:
    if inside:
        return any(other.start <= trigger.start < other.end for other in others)
    return any(
        other.start <= trigger.start <= other.end or other.start <= trigger.end <= other.end
        for other in others
    )


def _find_put(body: str) -> Iterator[Trigger]:
    """Find "puts Riyadh within range"."""
    for match in PUT_WITHIN.finditer(body):
        if NO_TARGET.search(body, 0, match.start()) or RIDES.search(body, 0, match.start()):
            continue  # "rents put Haifa out of reach"
        denied = bool(OUTSIDE.search(match["out"] or ""))
        region = (match.end(), locate_clause_end(body, match.end())) if match["of"] else None
        # "It would place the missiles within range of Moscow": what they are put near is in range.
        itself = match["targets"] == "it" and PUT_IT.search(body, 0, match.start())
        moved = region if itself or PUT_MISSILES.fullmatch(match["targets"]) else None
        yield Trigger(
            match.start(), match.end(), match.span("targets"), None if moved else region,
            denied != is_negated(body, locate_negation_start(body, match.start()), match.start()),
            targets_after=moved, encloses=not moved,
            pronoun=match["targets"] == "it" and bool(LIES_SO.search(body, 0, match.start())),
        )  # fmt: skip


def _find_strike(body: str) -> Iterator[Trigger]:
    """Find "could reach Riyadh"."""
    for match in CAN_STRIKE.finditer(body):
        if RIDES.search(body, 0, match.start()):
            continue
        negation = locate_negation_start(body, match.start("modal"))
        denied = is_negated(body, negation, match.end("verb"))
        denied = denied or NO_MISSILE.search(body, 0, match.start()) is not None
        denied = denied != bool(DOUBTED.search(body, 0, match.start()))
        denied = denied != bool(
            CLAIM_THAT.search(body, 0, match.start()) and IS_FALSE.search(body, match.end())
        )
        zone = (match.end(), locate_clause_end(body, match.end()))
        behind = None
        if CLEFT.search(body, max(0, match.start() - 70), match.start()) and (
            goal := CLEFT_IS.search(body, match.end())
        ):
            behind = (goal.end(), locate_clause_end(body, goal.end()))
        yield Trigger(
            match.start(), match.end(), zone, denied=denied, targets_after=behind,
            pronoun=bool(IT.match(body, match.end())),
        )  # fmt: skip


def _find_within(body: str) -> Iterator[Trigger]:
    """Find "Riyadh is within range of Basra"."""
    for match in IS_WITHIN.finditer(body):
        if NO_TARGET.search(body, 0, match.start()):
            continue
        if match["of"] and NO_MISSILE_NEAR.match(body, match.end()):
            continue
        denied = bool(OUTSIDE.search(match["out"])) != is_negated(
            body,
            max(match.start() - 12, locate_negation_start(body, match.start())),
            match.end(),
        )
        after = (match.end(), locate_clause_end(body, match.end())) if match["of"] else None
        region = (
            (match.end(), locate_clause_end(body, match.end(), stops=False))
            if match["of"]
            else None
        )
        denied = denied != bool(DOUBTED.search(body, 0, match.start()))
        that = THAT.search(body, 0, match.start())  # "towns in Japan that are in range"
        zone = (locate_clause_start(body, that.start() if that else match.start()), match.start())
        pronoun = bool(IT_BEFORE.search(body[zone[0] : zone[1]]))
        are = after and MISSILES_ARE.search(body, 0, match.start())
        if after and are:
            # "Sites in Syria where the missiles would be within range of Adana": it is in range.
            yield Trigger(match.start(), match.end(), after, denied=denied)
            continue
        yield Trigger(match.start(), match.end(), zone, region, denied, after, pronoun)


def _find_before(body: str) -> Iterator[Trigger]:
    """Find "Riyadh could be hit", "but Haifa is beyond them"."""
    for frame in pick_frames(body, "reach", "before"):
        for match in frame.pattern.finditer(body):
            zone = (locate_clause_start(body, match.start()), match.start())
            # "Will not be safe from": the negation stands before the row's first word.
            first = max(match.start() - 12, locate_negation_start(body, match.start()))
            denied = frame.denied != is_negated(body, first, match.end())
            denied = denied != bool(DOUBTED.search(body, 0, match.start()))
            yield Trigger(match.start(), match.end(), zone, denied=denied)


def _find_ellipses(
    body: str, found: list[Trigger], denied_before: bool | None
) -> Iterator[Trigger]:
    """Find what goes on with a claim without its verb: "but not Beirut", "so could Athens"."""
    says = {each.start: each.denied for each in found}
    for match in SO_DOES.finditer(body):
        earlier = [start for start in says if start < match.start()]
        denied = says[max(earlier)] if earlier else denied_before
        if denied is not None:
            says[match.start()] = denied
            zone = (match.end(), locate_clause_end(body, match.end()))
            yield Trigger(match.start(), match.end(), zone, denied=denied)
    for match in IS_NOT.finditer(body):
        earlier = [start for start in says if start < match.start()]
        if earlier:
            denied = not says[max(earlier)]
            start, end = match.span("targets")
            says[start] = denied
            yield Trigger(start, match.end(), (start, end), denied=denied)
    for match in BUT_NOT.finditer(body):
        earlier = [start for start in says if start < match.start()]
        if earlier:
            zone = (match.end(), locate_clause_end(body, match.end()))
            denied = says[match.start()] = not says[max(earlier)]
            # What it goes on with may end right before it: "puts Haifa within range but not Acre".
            yield Trigger(match.start() + 1, match.end(), zone, denied=denied)
    for match in AS_IS.finditer(body):
        earlier = [start for start in says if start < match.start()]
        if earlier:
            # Past ", nor can" another part of the sentence begins.
            first = match.end() - 1 if "nor" in match.group().split() else match.start()
            zone = (match.end(), locate_clause_end(body, match.end()))
            yield Trigger(first, match.end(), zone, denied=says[max(earlier)])


class Reached:
    """The words of each sentence that say reach, and the places that they are said of.

    Parameters
    ----------
    source : ReportSentences
        The report by sentences.
    """

    def __init__(self, source: ReportSentences) -> None:
        self.source = source
        self._triggers: dict[int, list[Trigger]] = {}
        self._spans: dict[int, set[tuple[int, int]]] = {}

    def list_triggers(self, index: int) -> list[Trigger]:
        """List the words of a sentence that say reach, whatever it speaks of."""
        if index not in self._triggers:
            body = self.source.body(index)
            self._triggers[index] = find_triggers(body) if may_say_reach(body) else []
        return self._triggers[index]

    def list_spans(self, index: int) -> set[tuple[int, int]]:
        """List the spans of the places that a sentence says are in range: no launch regions."""
        if index not in self._spans:
            start = self.source.sentences[index].start
            zones = [trigger.targets for trigger in self.list_triggers(index)]
            self._spans[index] = {
                (mention.start, mention.end)
                for mention in self.source.places[index]
                if any(
                    low <= mention.start - start and mention.end - start <= high
                    for low, high in zones
                )
                and not FROM.search(
                    self.source.text[max(start, mention.start - BEFORE_CHARS) : mention.start]
                )
            }
        return self._spans[index]

    def has_claim(self, index: int) -> bool:
        """Whether a sentence says itself what is in range, so that its parts are its own."""
        start = self.source.sentences[index].start
        zones = [
            zone
            for trigger in self.list_triggers(index)
            for zone in (trigger.targets, trigger.targets_after)
            if zone is not None
        ]
        return any(
            low <= mention.start - start and mention.end - start <= high
            for low, high in zones
            for mention in self.source.places[index]
            if mention.role is not PlaceRole.DEMONYM
        )
