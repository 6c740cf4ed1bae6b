"""What a distance in a report measures: a range, a flight, an altitude, a way between places.

The cue nearest to the figure in its own clause decides, unless what follows the figure says
otherwise. A figure that stands beside a system ("Fajr-5: 75 km") is its range.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from geo.patterns import Folded, late
from geo.reading.cues import cue, gated_cue
from geo.reading.mentions import DistanceKind
from geo.reading.text import Sentence

__all__ = ["SEEN_BEFORE_CHARS", "Cues", "collect_cues", "tell_kind"]

SEEN_BEFORE_CHARS = 140
CLAUSE_BREAK = gated_cue("figure-clause-break")
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
    (DistanceKind.OTHER, cue("then-more")),
    (DistanceKind.OTHER, cue("then-other")),
)
ABLE = cue("able-to-send")
CAPABILITY = gated_cue("capability")
FLEW = cue("flew")
RANGE_NOUN = cue("range-noun")
DISTANCES_LISTED = gated_cue("distances-listed-before")
FELL = cue("fell")
FROM_PLACE = cue("from-place")
LIES = gated_cue("lies")
FLEW_SO_FAR = gated_cue("flew-so-far")
FLEW_FOR = gated_cue("flew-for")
PEOPLE_TRAVELLED = gated_cue("people-travelled")
FROM_LAUNCH = cue("from-launch")
CAME_TO = gated_cue("came-to")
FLOWN_SO_LONG = cue("flown-so-long")
WAS_LAUNCHED = gated_cue("was-launched")
AWAY_ALONE = cue("away-alone")
CAN = cue("can")
HIT_AWAY = gated_cue("hit-away")
LANDED_AWAY = gated_cue("landed-away")
SHORT_OF = cue("short-of")
HIT_AT = gated_cue("hit-at")
HITS_SO_FAR = gated_cue("hits-so-far")
COULD_HAVE = gated_cue("could-have-flown")
HAS_TO_FLY = cue("has-to-fly")
CAN_FLY = gated_cue("can-fly")
CAN_THROW = gated_cue("can-throw")
NAMED = cue("named-before")
AT_IT_ENDS = cue("at-it-ends")
AT_IT_LIES = cue("at-it-lies")
IN_RANGE_AT = cue("in-range-at")
AWAY = cue("away")
PLACE_AT = cue("place-at")
PLACE_BEFORE = cue("place-before")
WITHIN = gated_cue("within-word")
OF_PLACE = cue("of-place")
LIES_WITHIN = gated_cue("lies-within")
RADIUS_OF = cue("radius-of")
OF_MISSILE = cue("of-missile")
OF_WHOSE = cue("of-whose")
HITS_TARGETS = gated_cue("hits-targets")
TO_REACH = cue("to-reach")
OF_SYSTEM = cue("of-system")
BEFORE_ITS_OWN = cue("before-its-own")
BARE_GAP = frozenset(" -")
FIRST, LAST = itemgetter(0), itemgetter(1)  # of where a system begins and ends
FLIES = gated_cue("flies")
FLIER = cue("flier")
LIMIT = gated_cue("range-limit")
IN_BRACKETS = gated_cue("in-brackets")
WITH_BARE = cue("with-bare")
BEFORE_NAMES = cue("before-names")
BETWEEN_COMMAS = cue("between-commas")
BEHIND_PLACE = cue("behind-its-place")
COMMA_NEXT = cue("comma-next")
MISSILE_COMMA = cue("missile-comma")
CAN_HIT = cue("can-hit")
WAY_LABEL = gated_cue("way-label")
OWN_FIGURE = gated_cue("own-figure")
NEXT_CHARS = 40  # behind a figure, in which what it weighs may stand
SPOKEN_CHARS = 300  # before a sentence, in which what "it" is may stand
LABEL = gated_cue("range-label")
OTHER_FIGURE = cue("other-figure")
TARGET_AT = cue("target-at")
TOLD_RANGE = cue("told-range")
WHICH_ONE = cue("which-one")
HOW_FAR = gated_cue("how-far")
SIZE = late(
    r"\d{1,2}(?:\.\d+)?[\s-]?(?:m|met(?:er|re)s?|feet|ft)\.?", re.IGNORECASE
)  # of a missile
HEIGHT_LABEL = late(r"\bheight:\s$", re.IGNORECASE)
UPRIGHT = cue("then-upright")
WEIGHS = cue("weighs")
LAST_AT = cue("last-at")
NAME_AFTER = cue("name-after")
IS_SO_FAR = late(r"\b(?:is|are|was|were)\s(?:\w+\s){0,2}$")
OUTDONE = frozenset({None, DistanceKind.FLOWN, DistanceKind.DISTANCE})


class Cues(NamedTuple):
    """The cues of one sentence, found once: a sentence of figures alone has thousands.

    Parameters
    ----------
    starts, ends : list of int
        Offsets of each cue in the text; the ends never fall.
    kinds : list of DistanceKind
        What each of them says.
    breaks : list of int
        Where clauses begin.
    systems : list of (int, int)
        Where the text's systems begin and end.
    """

    starts: list[int]
    ends: list[int]
    kinds: list[DistanceKind]
    breaks: list[int]
    systems: list[tuple[int, int]]

    def clause_start(self, start: int, end: int) -> int:
        """Find where the clause that runs to `end` begins, at `start` at the earliest."""
        index = bisect_right(self.breaks, end) - 1
        return max(start, self.breaks[index]) if index >= 0 else start

    def system_end(self, start: int, end: int) -> int | None:
        """Find where the last system between two offsets ends."""
        index = bisect_right(self.systems, end, key=LAST) - 1
        found = self.systems[index][1] if index >= 0 else -1
        return found if found > start else None

    def begins_at(self, at: int) -> bool:
        """Tell whether a system's name begins at an offset."""
        index = bisect_left(self.systems, at, key=FIRST)
        return index < len(self.systems) and self.systems[index][0] == at

    def last(self, start: int, end: int) -> DistanceKind | None:
        """Say what the last cue between two offsets tells."""
        index = bisect_right(self.ends, end) - 1
        return self.kinds[index] if index >= 0 and self.starts[index] >= start else None


def collect_cues(text: str, sentence: Sentence, systems: list[tuple[int, int]]) -> Cues:
    """Find the cues of one sentence.

    Parameters
    ----------
    text : str
        The report's text.
    sentence : Sentence
    systems : list of (int, int)
        Where the text's systems begin and end, in its order: found once for all sentences.

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
        systems=systems,
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

    Examples
    --------
    >>> from geo.reading.text import split_sentences
    >>> text = "It has a range of 700 km."
    >>> (sentence,) = split_sentences(text)
    >>> tell_kind(text, sentence, 18, 24, collect_cues(text, sentence, [])).value
    'range'
    """
    figure = _Figure(text, sentence, start, end, cues)
    told = (kind for ask in QUESTIONS if (kind := ask(figure)) is not None)
    return next(told, figure.nearest or DistanceKind.OTHER)


class _Figure:
    """A figure with the words around it in its sentence.

    `clause` is what stands before it in its own clause, `head` the last words before it, `after`
    what stands behind; `nearest` is what the last cue of the clause says, `follows` what the words
    right behind do, `measured` whether a place from which it is measured follows.
    """

    def __init__(self, text: str, sentence: Sentence, start: int, end: int, cues: Cues) -> None:
        self.text, self.sentence, self.start, self.end = text, sentence, start, end
        self.cues = cues
        self.after = text[end : min(sentence.end, end + 90)].removeprefix("+")
        self.seen_from = max(sentence.start, start - SEEN_BEFORE_CHARS)
        clause_start = cues.clause_start(self.seen_from, start)
        self.clause = Folded(text[clause_start:start])
        self.head = Folded(text[max(sentence.start, start - 40) : start])
        self.tail = Folded(self.clause[-70:])
        self.nearest = cues.last(clause_start, start)
        self.follows = next((kind for kind, words in THEN if words.match(self.after)), None)

    @cached_property
    def measured(self) -> bool:
        return FROM_PLACE.match(self.after) is not None


def _ask_size(figure: _Figure) -> DistanceKind | None:
    """Tell what a missile measures from how high it flies: "it weighs 16 tonnes and is 18 m in height"."""
    small = SIZE.fullmatch(figure.text, figure.start, figure.end)
    size = small and UPRIGHT.match(figure.after) and WEIGHS.search(figure.text, figure.seen_from, figure.end + NEXT_CHARS)  # fmt: skip
    labelled = small and HEIGHT_LABEL.search(figure.head)
    return DistanceKind.OTHER if size or labelled else None


def _ask_how_far_the_next(figure: _Figure) -> DistanceKind | None:
    """Tell how far the last of a list lies: "it reaches Haifa and, at 130 km, Tel Aviv"."""
    if not NAME_AFTER.match(figure.after):
        return None
    return DistanceKind.DISTANCE if LAST_AT.search(figure.head) else None


def _ask_what_follows(figure: _Figure) -> DistanceKind | None:
    """Take what the words right behind say, but that it is a flight or a way, which others outdo."""
    if figure.follows is DistanceKind.OTHER and figure.nearest is DistanceKind.ACCURACY:
        return DistanceKind.ACCURACY  # "its accuracy is a 300 m radius"
    if LIES_WITHIN.search(figure.tail) and RADIUS_OF.match(figure.after):
        return DistanceKind.RANGE  # "Riga lies within a 500 km radius of Kaliningrad"
    return None if figure.follows in OUTDONE else figure.follows


def _ask_of_missile(figure: _Figure) -> DistanceKind | None:
    after = figure.after
    of_one = OF_MISSILE.match(after) or (WITH_BARE.search(figure.clause) and CAN_HIT.match(after))
    # "The 300 km of Iran's Fateh-110", but "300 km from it".
    whose = OF_WHOSE.match(after) if figure.head.endswith(("the ", "its ")) else None
    named = whose is not None and figure.cues.begins_at(figure.end + whose.end())
    return DistanceKind.RANGE if of_one or named else None


def _ask_within(figure: _Figure) -> DistanceKind | None:
    """Tell a way by "within 300 km of", "approach within 300 km", "300 km short of"."""
    start = figure.start
    within = WITHIN.search(figure.text, max(figure.sentence.start, start - 25), start)
    of_place = within and (within["nears"] or OF_PLACE.match(figure.after))
    near = of_place or SHORT_OF.match(figure.after)
    return DistanceKind.DISTANCE if near else None


def _ask_who_travelled(figure: _Figure) -> DistanceKind | None:
    return DistanceKind.OTHER if PEOPLE_TRAVELLED.search(figure.tail) else None


def _ask_so_far(figure: _Figure) -> DistanceKind | None:
    if not FLEW_SO_FAR.search(figure.text, figure.seen_from, figure.start):
        return None
    return DistanceKind.RANGE if ABLE.search(figure.clause) else DistanceKind.FLOWN


def _ask_whole_flight(figure: _Figure) -> DistanceKind | None:
    """Tell a flight by its two ends: "it landed 1,100 km from its launch site"."""
    landed = FROM_LAUNCH.match(figure.after) and CAME_TO.search(figure.tail)
    away = AWAY.match(figure.after) or AWAY_ALONE.match(figure.after)
    struck = away and HIT_AWAY.search(figure.tail)
    struck = struck or (AWAY_ALONE.match(figure.after) and LANDED_AWAY.search(figure.tail))
    launched = AWAY_ALONE.match(figure.after) and WAS_LAUNCHED.search(
        figure.text, figure.seen_from, figure.start
    )
    lasted = (
        figure.nearest is not DistanceKind.ALTITUDE
        and FLOWN_SO_LONG.match(figure.after)
        and not CAN.search(figure.clause)
    )
    # "Soared for a distance of 900 km before falling", but "rose to 900 km before falling".
    ended = (
        figure.follows is DistanceKind.FLOWN
        and figure.nearest in OUTDONE
        and not CAN.search(figure.clause)
    )
    flown = (
        landed
        or ended
        or struck
        or launched
        or lasted
        or FLEW_FOR.search(figure.text, figure.seen_from, figure.start)
    )
    return DistanceKind.FLOWN if flown else None


def _ask_what_it_can(figure: _Figure) -> DistanceKind | None:
    head = figure.head
    if HAS_TO_FLY.search(head):
        return None
    can = (
        HIT_AT.search(figure.tail)
        or (HITS_SO_FAR.search(figure.tail) and not figure.measured)
        or CAN_FLY.search(head)
        or CAN_THROW.search(figure.clause)
        or COULD_HAVE.search(figure.tail)
    )
    return DistanceKind.RANGE if can else None


def _ask_where_it_lies(figure: _Figure) -> DistanceKind | None:
    head, after = figure.head, figure.after
    away = AWAY.match(after) is not None
    # "It could reach Abu Dhabi city 600 km away", but "it hits with the HIMARS 80 km away".
    system = figure.cues.system_end(figure.start - len(head), figure.start)
    of_system, label = system is not None, WAY_LABEL.search(head)
    # A list's head names the missile, each of its rows two places: "Minsk-Paris: 1,830 km".
    labelled = label and not (system or 0) > figure.start - len(head) + label.start()
    lies = (
        labelled,
        DISTANCES_LISTED.search(figure.text, figure.seen_from, figure.start),
        HAS_TO_FLY.search(head),
        LIES.search(head),
        IN_RANGE_AT.search(head),
        (away or figure.measured) and NAMED.search(head),
        away and not of_system and PLACE_BEFORE.search(head),
        AT_IT_LIES.match(after) and PLACE_AT.search(head),
        AT_IT_ENDS.match(after) and not of_system and TARGET_AT.search(figure.tail),
    )
    return DistanceKind.DISTANCE if any(lies) else None


def _ask_flight_or_height(figure: _Figure) -> DistanceKind | None:
    """Tell a flight from the height beside it: "it reaches 2,800 km in height and flies 930 km"."""
    nearest = figure.nearest
    flies = FLIES.search(figure.head)
    flew = nearest is not DistanceKind.ALTITUDE and FLEW.search(figure.head)
    if figure.follows is DistanceKind.FLOWN and (flies or flew):
        return DistanceKind.FLOWN
    if nearest is DistanceKind.ALTITUDE and flies and OTHER_FIGURE.search(figure.clause):
        return DistanceKind.FLOWN
    if figure.measured and nearest is DistanceKind.ALTITUDE and OTHER_FIGURE.search(figure.clause):
        return None  # "the base, 1,600 m in elevation, is 20 km from the border"
    return nearest if nearest in {DistanceKind.ALTITUDE, DistanceKind.ACCURACY} else None


def _ask_range(figure: _Figure) -> DistanceKind | None:
    if figure.measured or not _is_range(
        figure.text, figure.sentence, figure.start, figure.end, figure.cues
    ):
        return None
    return DistanceKind.RANGE


def _ask_answer(figure: _Figure) -> DistanceKind | None:
    """Tell a range by the question before: "How far does it fly? Some 600 km"."""
    asked = HOW_FAR.search(figure.text, max(0, figure.start - SPOKEN_CHARS), figure.start)
    return DistanceKind.RANGE if asked and not figure.measured else None


def _ask_other(figure: _Figure) -> DistanceKind | None:
    other = figure.nearest is DistanceKind.OTHER and figure.follows is None
    return DistanceKind.OTHER if other else None


def _ask_flown_or_fallen(figure: _Figure) -> DistanceKind | None:
    """Tell by the verb before: of "it flew 3,700 km; Guam, 3,400 km from there" the second is a way."""
    tail = figure.tail
    fell, flown = _last(FELL, tail), _last(FLEW, tail)
    if figure.measured and _last(OTHER_FIGURE, tail) > max(fell, flown):
        return DistanceKind.DISTANCE
    able = -1 if figure.measured else _last(CAN, tail)  # "jets flying at 9 km can hit targets"
    if max(fell, flown) <= max(able, _last(RANGE_NOUN, tail)):
        return None
    return DistanceKind.DISTANCE if fell > flown else DistanceKind.FLOWN


def _ask_capability(figure: _Figure) -> DistanceKind | None:
    since = OTHER_FIGURE.split(figure.clause)[-1]
    able = CAPABILITY.search(since)
    hits = HITS_TARGETS.search(since) and (able or not figure.measured)
    can = TO_REACH.search(since) or hits or (able and not figure.measured)
    return DistanceKind.RANGE if can else None


def _ask_way(figure: _Figure) -> DistanceKind | None:
    """Tell a way by what follows: "targets 300 km away" of which nothing says that it is reached."""
    is_bare = figure.nearest is None and IS_SO_FAR.search(figure.tail)
    way = figure.follows is DistanceKind.DISTANCE or is_bare
    return DistanceKind.DISTANCE if way else None


# In the order in which they are asked; the first that knows an answer is heard.
QUESTIONS = (
    _ask_size,
    _ask_how_far_the_next,
    _ask_what_follows,
    _ask_of_missile,
    _ask_within,
    _ask_who_travelled,
    _ask_so_far,
    _ask_whole_flight,
    _ask_what_it_can,
    _ask_where_it_lies,
    _ask_flight_or_height,
    _ask_range,
    _ask_answer,
    _ask_other,
    _ask_flown_or_fallen,
    _ask_capability,
    _ask_way,
)


def _is_range(text: str, sentence: Sentence, start: int, end: int, cues: Cues) -> bool:
    """Whether a figure is a system's own, a label's ("Range: 300 km"), or of what flies so far."""
    before = Folded(text[max(sentence.start, start - SEEN_BEFORE_CHARS) : start])
    system = cues.system_end(max(sentence.start, start - SEEN_BEFORE_CHARS), start)
    if system is not None and OF_SYSTEM.fullmatch(text, system, start):
        return True
    if _stands_beside(text, system, (start, end), before, cues):
        return True
    if LABEL.search(before):
        return True
    named = system is not None and text[system:start] == " "
    listed = (named or WHICH_ONE.search(before)) and OTHER_FIGURE.search(before)
    bracketed = text[end : end + 1] == ")" and IN_BRACKETS.search(before)
    if bracketed or (listed and TOLD_RANGE.search(before)):
        return True  # "the Prithvi flies 350 km, the Ghauri 1,300 km"
    flies = FLIES.search(before) or LIMIT.search(before)
    if flies and (system is not None or FLIER.search(before)):
        return True
    earlier = max(0, sentence.start - SPOKEN_CHARS)
    spoken = cues.system_end(earlier, sentence.end) is not None
    return bool(OWN_FIGURE.search(before)) and (
        spoken or bool(FLIER.search(text, earlier, sentence.end))
    )


def _stands_beside(
    text: str, system: int | None, span: tuple[int, int], before: str, cues: Cues
) -> bool:
    """Whether a figure stands at a name: "the Grad, 20 km, is old", "the 20 km Grad"."""
    start, end = span
    if text[end : end + 1] in BARE_GAP and cues.begins_at(end + 1):
        return BEFORE_ITS_OWN.search(before) is not None
    behind = system is not None and text[system:start] == ", "
    if behind and COMMA_NEXT.match(text, end):
        return True
    named = behind or (system is not None and BEHIND_PLACE.fullmatch(text, system, start))
    if BETWEEN_COMMAS.match(text, end) and (named or MISSILE_COMMA.search(before)):
        return True
    return behind and BEFORE_NAMES.match(text, end) is not None  # "Grad, 20 km (Haifa)"


def _last(cue: re.Pattern[str], text: str) -> int:
    """Where a cue stands last in a text; -1 where it does not."""
    return max((match.start() for match in cue.finditer(text)), default=-1)
