"""A figure of distance, the places on either side of it, and what such a place stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from geo.gazetteer import WIDE, PlaceKind
from geo.patterns import late
from geo.reading.claims.clauses import DASHED, encloses
from geo.reading.claims.context import FIGURE_TAIL, Context
from geo.reading.claims.cues import cue
from geo.reading.claims.referents import drop_landmarks
from geo.reading.claims.sentences import ReportSentences
from geo.reading.claims.slots.search import Asked
from geo.reading.lexicon import is_common_word
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole, RegionMention
from geo.reading.places.lists import IN_REGION
from geo.regions.addresses import BorderAddress, CoastAddress, PointAddress, SectorAddress

__all__ = [
    "Ends",
    "Figure",
    "Origin",
    "drop_holders",
    "end_with_pair",
    "name_inner",
    "names_stranger",
    "owns_next",
    "stands_for_ground",
    "widen",
]

BORDERS_OF = cue("borders-of")
DESCRIBED_IN = cue("described-in")
DISTANT = cue("distant")
GROUND_AFTER = cue("ground-after")
ONLY_LIES = cue("only-lies")
NEAR_LAND = cue("near-land")
ON_WATER = cue("on-water")

EACH_END = 2
ONE_OF_ITS = late(r"\b(?:[Aa]n?|closest|nearest|only|largest|westernmost|easternmost)\s$")

ONE_CHARS = len("; westernmost ")

Origin = PlaceMention | RegionMention
Ends = list[tuple[PlaceMention, Origin]]  # of one figure; none where the search ends without them


class Figure:
    """A figure, and the places on either side of it."""

    def __init__(self, context: Context, asked: Asked) -> None:
        self.context, self.source, self.text = context, context.source, context.source.text
        self.index = asked.index
        self.sentence = self.source.sentences[self.index]
        self.start, self.stop = asked.span
        figures = self.source.others[self.index]
        figure = next((each for each in figures if each.start == self.start), None)
        self.end = end_with_pair(self.text, figure, self.sentence.end) if figure else self.stop
        places = [each for each in self.source.places[self.index] if self._is_end(each)]
        self.before = self._drop_dashed([each for each in places if each.end <= self.start])
        self.after: list[Origin] = [each for each in places if each.start >= self.stop]
        # A border that comes first is one of them.
        borders = [
            each
            for each in self.source.regions[self.index]
            if each.start >= self.stop and isinstance(each.address, BorderAddress)
        ]
        if borders and (not self.after or borders[0].start <= self.after[0].start):
            self.after.insert(0, borders[0])

    def _is_end(self, mention: PlaceMention) -> bool:
        """Whether a name is where a distance ends: "from China's coast", not "China's army"."""
        if mention.place is None:
            return False
        if mention.role is PlaceRole.DEMONYM:
            return stands_for_ground(self.text, mention)
        return not (owns_next(self.text, mention) or _is_owner_of_one(self.text, mention))

    def _drop_dashed(self, named: list[PlaceMention]) -> list[PlaceMention]:
        """Leave out what stands between dashes behind another place: "P — part of Q — lies 90 km"."""
        for aside in DASHED.finditer(self.text, self.sentence.start, self.start):
            if any(each.end <= aside.start() for each in named):
                named = [each for each in named if not aside.start() < each.start < aside.end()]
        return named

    def is_distant(self) -> bool:
        """Whether "from", "north of" or the like stands between the figure and what follows."""
        return DISTANT.match(self.text[self.end : self.after[0].start]) is not None


def owns_next(text: str, mention: PlaceMention) -> bool:
    """Tell whether a name says whose the next thing is, and is no end of a distance itself.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> [
    ...     owns_next(text, read_report(text).places[0])
    ...     for text in ("Egypt's dam lies 90 km from Aswan.", "Egypt's coast lies 90 km from it.")
    ... ]
    [True, False]
    """
    owns = text[mention.end : mention.end + 2] in {"'s", "’s"}
    return owns and not stands_for_ground(text, mention)


def stands_for_ground(text: str, mention: PlaceMention) -> bool:
    """Tell whether a name is of the ground behind it: "Egypt's coast", "Chinese soil".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Egypt's coast lies 90 km from it."
    >>> stands_for_ground(text, read_report(text).places[0])
    True
    """
    if _is_owner_of_one(text, mention):
        return False
    return GROUND_AFTER.match(text, mention.end) is not None


def _is_owner_of_one(text: str, mention: PlaceMention) -> bool:
    """Whether a name only says whose a piece of ground is: "Guam, a US territory"."""
    one = ONE_OF_ITS.search(text, max(0, mention.start - ONE_CHARS), mention.start)
    return bool(one and GROUND_AFTER.match(text, mention.end))


def name_inner(text: str, named: Sequence[PlaceMention]) -> PlaceMention:
    """Take the last place, not what it lies in: "Larnaca, Cyprus, 340 km from Tel Aviv".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Larnaca, Cyprus, is 340 km from Tel Aviv."
    >>> name_inner(text, read_report(text).places[:2]).text
    'Larnaca'
    """
    rest = list(named)
    joined = text.startswith(" and ", rest[-1].end) if rest else False
    if joined and drop_landmarks(text, rest[-EACH_END:]) == rest[-EACH_END:-1]:
        rest.pop()  # "the depot at Afula, east of Haifa and some 30 km from Jenin"
    if len(rest) > EACH_END and BORDERS_OF.search(text, rest[-3].end, rest[-2].start):
        rest.pop()  # "Pskov, near the borders of Estonia and Latvia"
    while len(rest) >= EACH_END and _only_holds(text, rest[-2], rest[-1]):
        rest.pop()
    return rest[-1]


def _only_holds(text: str, inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a name only says where the one before it lies: a country, a sea, a coast."""
    gap = text[inner.end : outer.start]
    if ONLY_LIES.fullmatch(gap):
        return True
    if (
        outer.place is not None
        and outer.place.kind is PlaceKind.COUNTRY
        and NEAR_LAND.fullmatch(gap)
    ):
        return True
    holds = encloses(outer, inner) or _is_wide(outer)
    named = IN_REGION.fullmatch(gap) or DESCRIBED_IN.fullmatch(gap)
    if outer.place is not None and outer.place.kind is PlaceKind.WATER:
        named = named or ON_WATER.fullmatch(gap)
    return holds and (gap == ", " or named is not None)


def _is_wide(mention: PlaceMention) -> bool:
    """Whether a name is of what towns lie in or on: a sea, a river, a land such as Siberia."""
    return mention.place is not None and mention.place.kind in WIDE


def drop_holders(text: str, named: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Leave out the countries, divisions and seas that only say where the place before them lies.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "A base in Haifa in Israel, some 90 km from Tel Aviv."
    >>> [each.text for each in drop_holders(text, read_report(text).places)]
    ['Haifa', 'Tel Aviv']
    """
    holders = {
        outer.start
        for inner, outer in pairwise(named)
        if (encloses(outer, inner) or _is_wide(outer)) and name_inner(text, (inner, outer)) is inner
    }
    return [each for each in named if each.start not in holders]


def names_stranger(
    source: ReportSentences, index: int, span: tuple[int, int], names: re.Pattern[str]
) -> bool:
    r"""Tell whether a stretch holds a name that neither gazetteer nor catalogue knows.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> source = ReportSentences(read_report("Rockets fell in Abcdexton near Haifa."))
    >>> names_stranger(source, 0, (0, 37), re.compile(r"in (?P<name>[A-Z]\w+)"))
    True
    """
    placed = [each for each in source.places[index] if each.place is not None]
    named = (placed, source.systems[index], source.regions[index])
    known = [(each.start, each.end) for mentions in named for each in mentions]
    return any(
        not is_common_word(match["name"].lower())
        and not any(first <= match.start("name") < last for first, last in known)
        for match in names.finditer(source.text, *span)
    )


def end_with_pair(text: str, figure: DistanceMention, last: int) -> int:
    """Where a figure ends with its second unit: "120 km (75 miles)", "120 km or 75 miles".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Guam is 3,400 km (2,100 miles) from Pyongyang."
    >>> text[end_with_pair(text, read_report(text).distances[0], len(text)) :]
    ' from Pyongyang.'
    """
    if pair := FIGURE_TAIL.match(text, figure.end, last):
        return pair.end()
    at = text.find(figure.pair_text, figure.end, last) if figure.pair_text else -1
    return figure.end if at < 0 else at + len(figure.pair_text)


def widen(source: ReportSentences, index: int, end: Origin) -> Origin:
    """Take the region that holds a distance's end: "western Yemen"; else the end itself.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> source = ReportSentences(read_report("Missiles stand in western Yemen."))
    >>> widen(source, 0, source.places[0][0]).name
    'Western Yemen'
    """
    for region in reversed(source.regions[index]):
        if isinstance(region.address, CoastAddress | SectorAddress):
            # The waters off a coast, while a distance ends at the coast itself; "north of Q" is
            # where P is, not what it is measured from.
            continue
        point = isinstance(region.address, PointAddress)
        if region.start <= end.start and end.end <= region.end and not point:
            return region
    return end
