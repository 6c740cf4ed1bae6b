"""A claim of distance out of its parts, and what speaks against making one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import inf

from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.gazetteer import TOWNS, Place, PlaceKind
from geo.patterns import late
from geo.reach import measure_place
from geo.reading.claims.areas import (
    TOWNS_OR_AREAS,
    OfferedRegion,
    country_part,
    is_its_point,
    leave_island,
    lies_in,
)
from geo.reading.claims.clauses import is_negated
from geo.reading.claims.context import Context, Measured
from geo.reading.claims.cues import cue
from geo.reading.claims.distances.ends import DistanceEnds
from geo.reading.claims.parts import begin_claim, found_at, is_described
from geo.reading.claims.referents import list_works
from geo.reading.claims.sentences import where_at
from geo.reading.claims.slots.figures import names_stranger
from geo.reading.claims.slots.starts import lies_that_way
from geo.reading.frames import Mention
from geo.reading.mentions import DistanceMention, PlaceMention, RegionMention
from geo.regions import RegionKind
from geo.regions.addresses import BorderAddress

__all__ = ["DistanceMaker", "DistanceReader"]

AREA_OF = cue("area-of")
GROUND = cue("ground")
IS = late(r"\s(?:is|are|was|were|lies?|sits?)\b")
NEITHER = cue("neither-of")
NEAR_TOWN = cue("works-near-town")
PAIR_ENDS = cue("pair-ends")
PROVINCE_AFTER = cue("province-after")
STRANGER_IN = cue("stranger-in")

NEAR_CHARS = 60  # of what stands before a town
WORKS_KM = 25.0  # of a figure as small, where a town's works lie in it is no rounding


class DistanceMaker:
    """Makes the claims of distance of a report, and notes what was measured last."""

    def __init__(self, context: Context) -> None:
        self.context, self.source = context, context.source
        self._provinces: dict[str, bool] = {}

    def make(
        self, index: int, figure: DistanceMention, place: PlaceMention, part: OfferedRegion | None
    ) -> Iterator[Claim]:
        """Make the claim of a distance, where its place is known."""
        if place.place is None:
            return
        if part is not None and is_its_point(part, place.place):
            return  # "Prague is 660 km from the city"
        settled = self._settle(index, figure, place, part) if part is not None else None
        if part is not None and settled is None:
            return
        part, edge = settled, settled is not None and settled.edge
        if part and not lies_that_way(self.source.text, figure.start, place, part):
            part = replace(part, where=Where.TEXT)  # another of either name may be meant
        if part is not None:
            self.context.measured = Measured(index, place, part, figure.end)
        described = place.reason if is_described(place) else ""
        notes = (described, part.assumed if part else "")
        found = [
            found_at("place", self._say_where(index, place, figure.high_km), place),
            found_at("range", Where.OWN, figure),
        ]
        if part:
            where = part.where
            ends = [each for each in self.source.places[index] if each.start == part.start]
            if ends and where is Where.OWN and self._is_province_too(ends[0].text):
                where = self._say_where(index, ends[0])
            found.insert(1, Found("launch region", where, part.region.name, part.start))
        claim = begin_claim(
            self.source, index, ClaimKind.DISTANCE, place=place, part=part, figure=figure
        )
        yield replace(
            claim,
            denied=self._is_denied(self.source.sentences[index].start, place, figure),
            assumed=tuple(filter(None, notes)),
            edge=edge,
            place_text="" if described else place.text,
            area=self.context.find_area(index, place),
            other_km=figure.other_km,
            found=tuple(found),
        )

    def _ends_at_stranger(self, index: int, figure: DistanceMention, part: OfferedRegion) -> bool:
        """Whether an unknown name is measured from, and what is known only says where that lies."""
        span = figure.end, part.start
        own = part.start < self.source.sentences[index].end
        return own and names_stranger(self.source, index, span, STRANGER_IN)

    def _settle(
        self, index: int, figure: DistanceMention, place: PlaceMention, part: OfferedRegion
    ) -> OfferedRegion | None:
        """Take what is measured from as the place lies to it; None where it is not so far from it."""
        if place.place is None or (part.edge and GROUND.search(place.text)):
            return None  # "it fell on Ukrainian soil, 15 km from the border": not the country
        if not part.edge and _is_inside(part, place.place):
            return (
                None  # "near Kwajalein in the Marshall Islands, 6,700 km away": from none of them
            )
        if figure.end < part.start and self._ends_at_stranger(index, figure, part):
            return None  # "340 km from Xyz Island in the Paracels": from a place that is not known
        if part.edge or not lies_in(place.place, part.region):
            return _leave_border_at_sea(part, place.place)
        main = leave_island(place.place, part.region)
        if main is None:
            return None  # "Tuapse, 1,000 km from land held in Krasnodar": not so far from its own
        # "Kinmen, 190 km from Taiwan"; of a country its capital may be meant, and nothing fails.
        country = part.region.kind is RegionKind.COUNTRY
        where = Where.CATALOGUE if country else part.where
        return replace(part, region=main, edge=True, where=where)

    def _say_where(self, index: int, place: PlaceMention, figure_km: float = inf) -> Where:
        """Say where a place stands, or that it is a town for what is around it: "a base near Baiji"."""
        if step := self.source.index_at(place.start) - index:
            return where_at(step)
        areal = (
            place.text in TOWNS_OR_AREAS
            or AREA_OF.search(self.source.text, max(0, place.start - 30), place.start)
            or NEAR_TOWN.search(self.source.text, max(0, place.start - NEAR_CHARS), place.start)
            or self._is_province_too(place.text)
            # "The Novoshakhtinsk refinery, 5 km from the border".
            or (figure_km <= WORKS_KM and list_works(self.source.text, place))
        )
        town = place.place is not None and place.place.kind in TOWNS
        return Where.CATALOGUE if areal and town else Where.OWN

    def _is_province_too(self, name: str) -> bool:
        """Whether the text calls a name a province elsewhere: "debris fell in Jazan province"."""
        if name not in self._provinces:
            self._provinces[name] = self._is_called_province(name)
        return self._provinces[name]

    def _is_called_province(self, name: str) -> bool:
        text, at = self.source.text, -1
        while name and (at := text.find(name, at + 1)) >= 0:
            if PROVINCE_AFTER.match(text, at + len(name)):
                return True
        return False

    def _is_denied(self, start: int, place: PlaceMention, figure: DistanceMention) -> bool:
        """Whether "not" belongs to a distance: "cannot hit Haifa, 40 km away" denies another thing.

        "Neither Acre nor Haifa is more than 40 km from there" denies it before what lies there.
        """
        begins = max(start, figure.start - 25)
        # "It is not in reach: the island is 3,800 km from there" denies what stands before the colon.
        begins = max(begins, *(self.source.text.rfind(each, begins, figure.start) for each in ":;"))
        if place.end <= figure.start:
            begins = max(begins, place.end)
        if is_negated(self.source.text, begins, figure.start):
            return True
        said = IS.match(self.source.text, place.end, figure.start)
        return said is not None and bool(NEITHER.search(self.source.text, start, place.start))


class DistanceReader:
    """Reads distances of one kind, out of what takes their ends and what makes their claims."""

    def __init__(self, context: Context) -> None:
        self.context, self.source = context, context.source
        self.ends, self.maker = DistanceEnds(context), DistanceMaker(context)

    def find_joined(
        self, index: int, origin: Mention | RegionMention | None
    ) -> PlaceMention | None:
        """Find the second of two ends of one figure.

        Examples
        --------
        >>> from geo.reading.reader import read_report
        >>> context = Context(read_report("Crete is about 1,000 km from Haifa and Beirut."))
        >>> DistanceReader(context).find_joined(0, context.source.places[0][1]).text
        'Beirut'
        """
        if not isinstance(origin, PlaceMention):
            return None
        behind = [each for each in self.source.places[index] if each.start >= origin.end]
        if not behind or behind[0].place in {None, origin.place}:
            return None
        text, second = self.source.text, behind[0]
        joined = text[origin.end : second.start] == " and "
        ends = PAIR_ENDS.match(text, second.end, self.source.sentences[index].end)
        return second if joined and ends else None


def _is_inside(part: OfferedRegion, place: Place) -> bool:
    """Whether a launch region lies in the area that is said to be so far from it."""
    area = place.kind in {PlaceKind.COUNTRY, PlaceKind.DIVISION} and part.region.id != place.id
    return area and measure_place(part.region, place).nearest_km == 0


def _leave_border_at_sea(part: OfferedRegion, place: Place) -> OfferedRegion:
    """Let nothing fail of an island and a border: where one runs in the sea stands on no map."""
    if not isinstance(part.region.address, BorderAddress):
        return part
    home = country_part(place.country, part.start)
    isle = home is not None and leave_island(place, home.region) is not None
    return replace(part, where=Where.CATALOGUE) if isle else part
