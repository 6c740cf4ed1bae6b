"""The words around a name that make a launch place of it, or something else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from geo.gazetteer import TOWNS, PlaceKind
from geo.patterns import late
from geo.reading.claims.areas import AREAS_LIKE_TOWNS, TOWNS_FOR_COUNTRIES
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.owners import is_possessive, reports_or_makes
from geo.reading.claims.sentences import ReportSentences
from geo.reading.mentions import (
    DistanceKind,
    DistanceMention,
    PlaceMention,
    PlaceRole,
    RegionMention,
    SystemMention,
)
from geo.regions.addresses import BorderAddress, CircleAddress, PointAddress, SectorAddress

__all__ = [
    "OriginWords",
    "describes_next",
    "has_own_origin",
    "is_measured",
    "is_of_one_shot",
    "is_origin_of_words",
    "is_spread",
]

AS_BASE = cue("as-base")
BASED_THERE = cue("based-there")
COAST_NEXT = cue("coast-next")
COMPARED = cue("compared")
EVENT_NEXT = cue("event-next")
FROM = gated_cue("from")
HAS_ROCKETS = cue("has-rockets")
HOUSES = cue("houses")
IN_PLACE = cue("in-place")
JOINED = cue("joined")
MEASURED_FROM = cue("measured-from")
NO_LAUNCH = gated_cue("no-launch")
OWNER_DOES = cue("owner-does")
OWN_NOUN = cue("own-noun")
OWN_ORIGIN = cue("own-origin")
OWN_TARGET = cue("own-target")
POSSESSED = cue("possessed")
ROCKETS_THERE = cue("rockets-there")
SHOT_AT = cue("shot-at")
SHOT_FROM = cue("shot-from")
SHOT_WHEN = cue("shot-when")
SPREAD_FROM = cue("spread-from")
SPREAD_TO = cue("spread-to")
STAND_AT = cue("stand-at")
TARGETS_THERE = cue("targets-there")
TESTED_AT = cue("tested-at")
VERB_NEXT = cue("verb-next")
WAY_TO = cue("way-to")
# "Fired a Qassam rocket at southern Israel" says where it went.
AT = late(r"\b(?:at|on)\s")
OPENS_IN = late(r"\bIn\s(?:the\s(?:\w+\s){1,3}of\s)?$")
# "Missiles, based on Sakhalin": where they stand, and not after whose they are made.
BASED_ON = late(r"\bbased on (?:the )?$")
APOSTROPHES = ("'", "’")
BEFORE_CHARS = 110  # of what stands before a name
BEHIND_CHARS = 60
HIT_CHARS = 160  # from what is hit to where that stands
SHOT_CHARS = 90  # before a system


class OriginWords:
    """What the words around each name of a report make of it.

    Parameters
    ----------
    source : ReportSentences
        The report by sentences.
    """

    def __init__(self, source: ReportSentences) -> None:
        self.source = source
        self.text = source.text
        self._system_ends = [system.end for system in source.report.systems]
        # Each claim of a sentence asks the same of the sentences around it.
        self._openings: dict[tuple[int, int], bool] = {}

    def before(self, index: int, mention: PlaceMention | RegionMention) -> str:
        """Give what stands before a name in its sentence."""
        start = self.source.sentences[index].start
        return self.text[max(start, mention.start - BEFORE_CHARS) : mention.start]

    def opens(self, index: int, mention: PlaceMention | RegionMention) -> bool:
        """Tell whether "from", "deployed in" or the like makes a launch place of a name."""
        key = (mention.start, mention.end)
        if key not in self._openings:
            before = self.before(index, mention)
            self._openings[key] = bool(
                FROM.search(before)
                or BASED_THERE.match(self.text, mention.end)
                or AS_BASE.match(self.text, mention.end)
                or self._stands_there(mention, before)
                or self._holds_system(mention)
                or self._has_missiles(mention)
                or self._houses_missiles(mention)
                or self._is_beside(mention, before)
            )
        return self._openings[key]

    def _stands_there(self, mention: PlaceMention | RegionMention, before: str) -> bool:
        """Whether missiles are said to be at it, or on what is no town: those were fired at it."""
        stands = STAND_AT.search(before)
        if stands is None or SHOT_AT.search(before):
            return False
        place = mention.place if isinstance(mention, PlaceMention) else None
        return (
            not stands["on"]
            or place is None
            or place.kind not in TOWNS
            or mention.text in AREAS_LIKE_TOWNS
        )

    def _holds_system(self, mention: PlaceMention | RegionMention) -> bool:
        """Whether a system stands there: "Iskanders in Kaliningrad"."""
        index = bisect_right(self._system_ends, mention.start) - 1
        if index < 0:
            return False
        end = self._system_ends[index]
        stands = IN_PLACE.fullmatch(self.text[end : mention.start])
        if stands is None:
            return False
        at = AT.search(stands.group())
        return not (at and SHOT_AT.search(self.text, max(0, end - SHOT_CHARS), mention.start))

    def _has_missiles(self, mention: PlaceMention | RegionMention) -> bool:
        """Whether missiles are called those of a part of a country or a town: "Kaliningrad's"."""
        if not isinstance(mention, PlaceMention) or mention.place is None:
            return False
        kind = mention.place.kind
        areal = kind in {PlaceKind.DIVISION, PlaceKind.AREA} or mention.text in AREAS_LIKE_TOWNS
        # "Basra's missiles" stand there, "Moscow's" and "Tel Aviv's" are a country's.
        town = kind is PlaceKind.CITY and mention.role is PlaceRole.PLACE
        if not (areal or (town and mention.text not in TOWNS_FOR_COUNTRIES)):
            return False
        if HAS_ROCKETS.match(self.text, mention.end):
            return True
        if ROCKETS_THERE.match(self.text, mention.end) and OPENS_IN.search(
            self.text, max(0, mention.start - BEHIND_CHARS), mention.start
        ):
            return True  # "In Basra, missiles with a range of 300 km can reach"
        end, system = mention.end, self._find_system_behind(mention.end)
        if system is not None and self.text[end : system.start] == "-based ":
            return True
        return bool(
            system is not None
            and system.start > end
            and self.text[end] in "'’"
            and POSSESSED.fullmatch(self.text, end, system.start)
        )

    def _houses_missiles(self, mention: PlaceMention | RegionMention) -> bool:
        """Whether missiles are said to be in it: "Kaliningrad hosts Iskanders"."""
        houses = HOUSES.match(self.text, mention.end)
        if houses is None or houses["noun"]:
            return houses is not None
        system = self._find_system_behind(mention.end)
        return bool(system and HOUSES.fullmatch(self.text, mention.end, system.start))

    def _find_system_behind(self, at: int) -> SystemMention | None:
        """Find the first system of the report that ends behind an offset."""
        index = bisect_right(self._system_ends, at)
        return next(iter(self.source.report.systems[index : index + 1]), None)

    @staticmethod
    def _is_beside(mention: PlaceMention | RegionMention, before: str) -> bool:
        """Whether the area's own first word says that something is there: "near Basra"."""
        if not isinstance(mention, RegionMention) or not mention.name.startswith(("Near", "Off")):
            return False
        return FROM.search(before + mention.text.split(" ")[0] + " ") is not None

    def is_of_one_shot(self, index: int, at: int) -> bool:
        """Tell whether the name at an offset only says where a missile was tested or shot once."""
        named: list[PlaceMention | RegionMention] = [*self.source.regions[index]]
        named += self.source.places[index]
        return any(
            is_of_one_shot(self.before(index, each), self.text[each.end : each.end + BEHIND_CHARS])
            for each in named
            if each.start == at
        )

    def joins(self, index: int, end: int, mention: PlaceMention | RegionMention) -> bool:
        """Tell whether a name goes on with the launch places that end at an offset: "or from Q"."""
        gap = self.text[end : mention.start]
        apart = gap == ", "
        return bool(
            JOINED.fullmatch(gap)
            # "Riyadh from southern Iraq and Haifa from the west": the next one is a target.
            and not has_own_origin(self.text, mention)
            # "Seoul from Kaesong, and South Korea's KN-1": an owner begins anew.
            and not self._owns_next(index, mention)
            # "From Crimea, Russia fires them", "Russia can hit it": who fires.
            and not OWNER_DOES.match(self.text, mention.end)
            # "Missiles in Honiara, Queensland would worry", "from Pyongyang, Seoul says": a verb's subject.
            and not (apart and VERB_NEXT.match(self.text, mention.end))
            # "From Gaza, Israel's chief of staff said": whose chief it is, and no second place.
            and not (apart and self._has_someone(index, mention))
            # "At Shuya, near Ivanovo": where the one before lies.
            and not (apart and _lies_beside(mention))
        )

    def is_of_coast(self, mention: PlaceMention | RegionMention) -> bool:
        """Tell whether a sea only says which coast is meant: "Turkey's Aegean coast"."""
        place = mention.place if isinstance(mention, PlaceMention) else None
        return bool(place and place.is_sea and COAST_NEXT.match(self.text, mention.end))

    def opens_by_coast(self, index: int, mention: PlaceMention | RegionMention) -> bool:
        """Tell whether whose coast it is stands next: "from the Black Sea coast of Turkey"."""
        coast = COAST_NEXT.match(self.text, mention.end)
        return bool(
            coast
            and coast["of"]
            and any(each.start == coast.end() for each in self.source.places[index])
        )

    def _has_someone(self, index: int, mention: PlaceMention | RegionMention) -> bool:
        """Whether a name says whose somebody or something is that is no place itself."""
        named = (self.source.regions[index], self.source.places[index])
        return is_possessive(self.text, mention.end) and not any(
            each.start > mention.end and self.owns(mention.end, each)
            for mentions in named
            for each in mentions
        )

    def _owns_next(self, index: int, mention: PlaceMention | RegionMention) -> bool:
        """Whether a system stands behind a name's possessive: "Iran's Sejjil"."""
        return any(
            POSSESSED.fullmatch(self.text, mention.end, system.start)
            for system in self.source.systems[index]
            if system.start > mention.end
        )

    def owns(self, end: int, mention: PlaceMention | RegionMention) -> bool:
        """Tell whether a name is of what the one that ends at an offset has: "Japan's Kyushu"."""
        return POSSESSED.fullmatch(self.text[end : mention.start]) is not None

    def tells_where(self, end: int, mention: PlaceMention | RegionMention) -> bool:
        """Tell whether a name only says where the launch place that ends at an offset lies."""
        gap = self.text[end : mention.start]
        # An area so far to one side of a place.
        area = isinstance(mention, RegionMention) and isinstance(mention.address, PointAddress)
        return area and gap == ", "

    def is_other(self, index: int, mention: PlaceMention | RegionMention, *, opened: bool) -> bool:
        """Tell whether a name ends a distance, or says who tells or makes: no launch place.

        Nor is one that was opened by words of something else: "officials from", "moved from".
        """
        figures = self.source.ranges[index] + self.source.others[index]
        before = self.before(index, mention)
        if is_measured(self.text, mention, figures) or self._has_own_target(index, mention):
            return True
        if (
            isinstance(mention, PlaceMention)
            and (before.endswith(("the ", "The ")) or not opened)
            and reports_or_makes(self.text, mention)
        ):
            return True  # "from Iran, the Moscow agency warned", "in Basra, Iran's media report"
        return opened and bool(
            is_origin_of_words(before, self.text[mention.end : mention.end + BEHIND_CHARS])
            or TARGETS_THERE.search(self._up_to_side(index, mention))
        )

    def _up_to_side(self, index: int, mention: PlaceMention | RegionMention) -> str:
        """Give what stands before a name, with the "off" that an area's own words begin with."""
        start = max(self.source.sentences[index].start, mention.start - HIT_CHARS)
        at_sea = isinstance(mention, RegionMention) and mention.name.startswith("Off")
        return self.text[start : mention.start] + ("off " if at_sea else "")

    def _has_own_target(self, index: int, mention: PlaceMention | RegionMention) -> bool:
        """Whether a target of its own follows, the verb left out: "from Tyre, from Daraa Eilat"."""
        if not self.before(index, mention).endswith((", from ", " and from ", " and, from ")):
            return False
        return OWN_TARGET.match(self.text, mention.end) is not None


def _lies_beside(mention: PlaceMention | RegionMention) -> bool:
    """Whether an area is what lies near a town or on one side of it."""
    return isinstance(mention, RegionMention) and isinstance(
        mention.address, CircleAddress | SectorAddress
    )


def has_own_origin(text: str, mention: PlaceMention | RegionMention) -> bool:
    """Tell whether a launch place of its own follows a target: "A from R and B from Q".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("It can hit Haifa from Tyre.")
    >>> [has_own_origin(report.text, each) for each in report.places]
    [True, False]
    """
    return OWN_ORIGIN.match(text, mention.end) is not None


def is_measured(
    text: str, mention: PlaceMention | RegionMention, figures: list[DistanceMention]
) -> bool:
    """Whether "from X" ends a distance ("300 km from X") instead of saying where a launch is.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Guam is 3,400 km from Pyongyang, where missiles stand.")
    >>> [is_measured(report.text, each, list(report.distances)) for each in report.places]
    [False, True]
    """
    border = isinstance(mention, RegionMention) and isinstance(mention.address, BorderAddress)
    if border and WAY_TO.match(text, mention.end):
        return True
    return any(
        figure.end <= mention.start and figure.kind in {DistanceKind.DISTANCE, DistanceKind.OTHER}
        and MEASURED_FROM.fullmatch(text[figure.end : mention.start])
        for figure in figures
    )  # fmt: skip


def is_origin_of_words(before: str, after: str = "") -> bool:
    """Whether "from X" says who spoke, or where goods or another missile come from: no launch.

    Nor is it one where what follows the name says how far things reach, or what happened there:
    "cities from X to Y", "kept from the X war".

    Examples
    --------
    >>> is_origin_of_words("according to officials from "), is_origin_of_words("fired from ")
    (True, False)
    >>> is_origin_of_words("derived from "), is_origin_of_words("cities from ", " to Muscat")
    (True, True)
    >>> is_origin_of_words("rockets kept from the ", " War"), is_origin_of_words("fired from the ", "")
    (True, False)
    """
    named = is_spread(before, after) or EVENT_NEXT.match(after)
    compared = COMPARED.search(before) and not (
        BASED_ON.search(before) and not after.startswith(APOSTROPHES)
    )
    return bool(named or NO_LAUNCH.search(before) or compared)


def is_spread(before: str, after: str) -> bool:
    """Tell whether a name is the first of those that say how far something spreads.

    Examples
    --------
    >>> is_spread("capitals, from ", " to Lisbon to Rome"), is_spread("fired from ", " to Muscat")
    (True, False)
    """
    return SPREAD_FROM.search(before) is not None and SPREAD_TO.match(after) is not None


def is_of_one_shot(before: str, after: str) -> bool:
    """Tell whether a name says where a missile was tested or shot once: others may stand elsewhere.

    Examples
    --------
    >>> is_of_one_shot("it was test-fired from ", ""), is_of_one_shot("fired from ", " last week")
    (True, True)
    >>> is_of_one_shot("fired from ", " they can hit it"), is_of_one_shot("kept in ", " since May")
    (False, False)
    """
    return bool(TESTED_AT.search(before) or (SHOT_FROM.search(before) and SHOT_WHEN.match(after)))


def describes_next(text: str, mention: PlaceMention, places: Iterable[PlaceMention]) -> bool:
    """Whether a name only says where the next one is: "the Black Sea coastal town of Rize".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("It was fired from the Black Sea town of Rize.")
    >>> [describes_next(report.text, each, report.places) for each in report.places]
    [True, False]
    """
    return any(
        mention.end < other.start and OWN_NOUN.fullmatch(text, mention.end, other.start)
        for other in places
    )
