"""What a distance in a report measures: a range, a flight, an altitude, a way between places.

The cue nearest to the figure in its own clause decides, unless what follows the figure says
otherwise. A figure that stands beside a system ("Fajr-5: 75 km") is its range.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from geo.reading.cues import cue, gated_cue
from geo.reading.mentions import DistanceKind
from geo.reading.text import Sentence

__all__ = ["SEEN_BEFORE_CHARS", "Cues", "collect_cues", "tell_kind"]

SEEN_BEFORE_CHARS = 140
NEXT_CHARS = 40  # of a name that stands right after a figure
CLAUSE_BREAK = cue("figure-clause-break")
SAYS = gated_cue("says")
# What follows a figure directly, in the order in which it is tried.
THEN = (
    (DistanceKind.OTHER, cue("then-rate")),
    (DistanceKind.RANGE, cue("then-range")),
    (DistanceKind.RANGE, cue("then-range-that")),
    (DistanceKind.FLOWN, cue("then-flown")),
    (DistanceKind.ALTITUDE, cue("then-altitude")),
    (DistanceKind.ACCURACY, cue("then-accuracy")),
    (DistanceKind.DISTANCE, cue("then-distance")),
    (DistanceKind.OTHER, cue("then-other")),
)
ABLE = cue("able-to-send")
CAPABILITY = gated_cue("capability")
FLEW = cue("flew")
RANGE_NOUN = cue("range-noun")
FELL = cue("fell")
FROM_PLACE = cue("from-place")
LIES = gated_cue("lies")
FLEW_SO_FAR = gated_cue("flew-so-far")
SHORT_OF = cue("short-of")
HIT_AT = gated_cue("hit-at")
CAN_FLY = gated_cue("can-fly")
NAMED = cue("named-before")
AWAY = cue("away")
WITHIN = cue("within-word")
OF_PLACE = cue("of-place")
OF_MISSILE = cue("of-missile")
TO_REACH = cue("to-reach")
OF_SYSTEM = cue("of-system")
FLIES = gated_cue("flies")
FLIER = cue("flier")
LIMIT = gated_cue("range-limit")
WITH_ITS = cue("with-its")
IN_BRACKETS = gated_cue("in-brackets")
WITH_BARE = cue("with-bare")
CAN_HIT = cue("can-hit")
WAY_LABEL = cue("way-label")
OWN_FIGURE = gated_cue("own-figure")
SPOKEN_CHARS = 300  # before a sentence, in which what "it" is may stand
LABEL = gated_cue("range-label")
OTHER_FIGURE = cue("other-figure")


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one sentence, found once: a sentence of figures alone has thousands.

    Parameters
    ----------
    starts, ends : list of int
        Offsets of each cue in the text; the ends never fall.
    kinds : list of DistanceKind
        What each of them says.
    breaks : list of int
        Where clauses begin.
    system_ends : list of int
        Where the text's systems end.
    """

    starts: list[int]
    ends: list[int]
    kinds: list[DistanceKind]
    breaks: list[int]
    system_ends: list[int]

    def clause_start(self, start: int, end: int) -> int:
        """Find where the clause that runs to `end` begins, at `start` at the earliest."""
        index = bisect_right(self.breaks, end) - 1
        return max(start, self.breaks[index]) if index >= 0 else start

    def system_end(self, start: int, end: int) -> int | None:
        """Find where the last system between two offsets ends."""
        index = bisect_right(self.system_ends, end) - 1
        found = self.system_ends[index] if index >= 0 else -1
        return found if found > start else None

    def names_next(self, end: int) -> bool:
        """Tell whether a system's name ends soon after an offset."""
        index = bisect_right(self.system_ends, end)
        return index < len(self.system_ends) and self.system_ends[index] <= end + NEXT_CHARS

    def last(self, start: int, end: int) -> DistanceKind | None:
        """Say what the last cue between two offsets tells."""
        index = bisect_right(self.ends, end) - 1
        return self.kinds[index] if index >= 0 and self.starts[index] >= start else None


def collect_cues(text: str, sentence: Sentence, system_ends: list[int]) -> Cues:
    """Find the cues of one sentence.

    Parameters
    ----------
    text : str
        The report's text.
    sentence : Sentence
    system_ends : list of int
        Where the text's systems end.

    Returns
    -------
    Cues

    Examples
    --------
    >>> from geo.reading.text import split_sentences
    >>> text = "It flew 700 km."
    >>> (sentence,) = split_sentences(text)
    >>> [kind.value for kind in collect_cues(text, sentence, []).kinds]
    ['flown']
    """
    found = list(SAYS.finditer(text, sentence.start, sentence.end))
    return Cues(
        starts=[match.start() for match in found],
        ends=[match.end() for match in found],
        kinds=[DistanceKind[match.lastgroup or "OTHER"] for match in found],
        breaks=[match.end() for match in CLAUSE_BREAK.finditer(text, sentence.start, sentence.end)],
        system_ends=system_ends,
    )


def tell_kind(text: str, sentence: Sentence, start: int, end: int, cues: Cues) -> DistanceKind:
    """Tell what a figure measures, from the words before and after it in its sentence.

    Parameters
    ----------
    text : str
        The report's text.
    sentence : Sentence
        The one that the figure stands in.
    start, end : int
        Offsets of the figure.
    cues : Cues
        Of the sentence.

    Returns
    -------
    DistanceKind

    Examples
    --------
    >>> from geo.reading.text import split_sentences
    >>> text = "It has a range of 700 km."
    >>> (sentence,) = split_sentences(text)
    >>> tell_kind(text, sentence, 18, 24, collect_cues(text, sentence, [])).value
    'range'
    """
    after = text[end : min(sentence.end, end + 90)].removeprefix("+")
    clause_start = cues.clause_start(max(sentence.start, start - SEEN_BEFORE_CHARS), start)
    clause = text[clause_start:start]
    follows = next((kind for kind, words in THEN if words.match(after)), None)
    nearest = cues.last(clause_start, start)
    if follows in {
        DistanceKind.OTHER,
        DistanceKind.RANGE,
        DistanceKind.ALTITUDE,
        DistanceKind.ACCURACY,
    }:
        return follows
    if OF_MISSILE.match(after) or (WITH_BARE.search(clause) and CAN_HIT.match(after)):
        return DistanceKind.RANGE
    if WITHIN.search(text, max(sentence.start, start - 25), start) and OF_PLACE.match(after):
        return DistanceKind.DISTANCE
    head = text[max(sentence.start, start - 40) : start]
    if SHORT_OF.match(after):
        return DistanceKind.DISTANCE
    if FLEW_SO_FAR.search(text, max(sentence.start, start - SEEN_BEFORE_CHARS), start):
        return DistanceKind.RANGE if ABLE.search(clause) else DistanceKind.FLOWN
    if HIT_AT.search(head) or CAN_FLY.search(head):
        return DistanceKind.RANGE
    if WAY_LABEL.search(head) or LIES.search(head) or (NAMED.search(head) and AWAY.match(after)):
        return DistanceKind.DISTANCE
    measured = FROM_PLACE.match(after)
    flies = FLIES.search(head)
    flew = nearest is not DistanceKind.ALTITUDE and FLEW.search(head)
    if follows is DistanceKind.FLOWN and (flies or flew):
        return follows
    if nearest is DistanceKind.ALTITUDE and flies and OTHER_FIGURE.search(clause):
        return DistanceKind.FLOWN  # "it reaches 2,800 km in height and flies 930 km"
    if nearest in {DistanceKind.ALTITUDE, DistanceKind.ACCURACY}:
        return nearest
    if not measured and _is_range(text, sentence, start, end, cues):
        return DistanceKind.RANGE
    if nearest is DistanceKind.OTHER and follows is None:
        return nearest
    tail = clause[-70:]
    fell, flown = _last(FELL, tail), _last(FLEW, tail)
    other = _last(OTHER_FIGURE, tail)
    if measured and other > max(fell, flown):
        return DistanceKind.DISTANCE  # "it flew 3,700 km; Guam, 3,400 km from there, is in range"
    if max(fell, flown) > _last(RANGE_NOUN, tail):
        return DistanceKind.DISTANCE if fell > flown else DistanceKind.FLOWN
    since = OTHER_FIGURE.split(clause)[-1]
    if TO_REACH.search(since):
        return DistanceKind.RANGE
    if CAPABILITY.search(since) and not measured:
        return DistanceKind.RANGE
    if follows is DistanceKind.DISTANCE:
        # "targets 300 km away": a range when something is to be reached, a distance otherwise.
        return follows
    if nearest is None and re.search(r"\b(?:is|are|was|were)\s(?:\w+\s){0,2}$", tail):
        return DistanceKind.DISTANCE
    return nearest or DistanceKind.OTHER


def _is_range(text: str, sentence: Sentence, start: int, end: int, cues: Cues) -> bool:
    """Whether a figure is a system's own, a label's ("Range: 300 km"), or of what flies so far."""
    before = text[max(sentence.start, start - SEEN_BEFORE_CHARS) : start]
    system = cues.system_end(max(sentence.start, start - SEEN_BEFORE_CHARS), start)
    if system is not None and OF_SYSTEM.fullmatch(text, system, start):
        return True
    if LABEL.search(before) or (WITH_ITS.search(before) and cues.names_next(end)):
        return True
    if text[end : end + 1] == ")" and IN_BRACKETS.search(before):
        return True
    flies = FLIES.search(before) or LIMIT.search(before)
    if flies and (system is not None or FLIER.search(before)):
        return True
    earlier = max(0, sentence.start - SPOKEN_CHARS)
    spoken = cues.system_end(earlier, sentence.end) is not None
    return bool(OWN_FIGURE.search(before)) and (
        spoken or bool(FLIER.search(text, earlier, sentence.end))
    )


def _last(cue: re.Pattern[str], text: str) -> int:
    """Where a cue stands last in a text; -1 where it does not."""
    return max((match.start() for match in cue.finditer(text)), default=-1)
