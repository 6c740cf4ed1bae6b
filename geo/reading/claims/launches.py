"""Where missiles are launched from, by what a sentence says of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from geo.claims.model import Where
from geo.errors import GeoError
from geo.gazetteer import TOWNS, WIDE, Place, PlaceKind, find_place, is_nation_word
from geo.patterns import late
from geo.reading.claims.areas import (
    AREAS_AS_TOWNS,
    AREAS_LIKE_TOWNS,
    OfferedRegion,
    country_part,
    drop_wider,
    place_region,
)
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.origin_words import OriginWords, describes_next, is_measured
from geo.reading.claims.ownership import Ownership
from geo.reading.claims.sentences import ReportSentences
from geo.reading.claims.triggers import Reached
from geo.reading.lexicon import STOP_WORDS
from geo.reading.mentions import PlaceMention, PlaceRole, RegionMention
from geo.regions import LaunchRegion, RegionKind, region_around, resolve_area

__all__ = ["LaunchFinder"]

IN_REACH = late(
    r",?\s(?:[–—-]\s)?(?:is|are|was|were)\s(?:[a-z]+\s){0,2}?(?:(?:with)?in|inside)\s(?:[a-z]+\s){0,2}?(?:range|reach)\b"
)
AREA_OF = cue("area-of")
AT_SEA = cue("at-sea")
FIRED_FROM_OFF = cue("fired-from-off")
FROM_AFAR = gated_cue("from-afar")
FROM_NAME = cue("from-name")
WHOSE_MISSILES = cue("whose-missiles")
AREA_CHARS = 30  # of what stands before a name
TOLERANCE = 0.1  # of how far off it is said to be
# People: "a missile in Brest that can reach Berlin" stands in no village of Lower Saxony.
LARGE_TOWN, VILLAGE = 100_000, 5_000
KNOWN_RATIO = 20
LIKELY_READING = 0.05  # the share of a reading of a launch place that is weighed beside the first


class LaunchFinder:
    """The launch regions that each sentence of a report states.

    Parameters
    ----------
    source : ReportSentences
        The report by sentences.
    ownership : Ownership
        Whose missiles they are, which decides between places of one name.
    reached : Reached
        What is in range, which launches nothing.
    """

    def __init__(self, source: ReportSentences, ownership: Ownership, reached: Reached) -> None:
        self.source = source
        self.ownership = ownership
        self.reached = reached
        self._words = OriginWords(source)

    # What a sentence states

    def names_unknown(self, index: int, segment: tuple[int, int]) -> bool:
        """Whether a claim names a launch place that no gazetteer knows: then none is assumed."""
        known = [mention for mention in self.source.places[index] if mention.place is not None]
        if FROM_AFAR.search(self.source.text, *segment):
            return True  # "from 2,000 km offshore"
        return any(
            match["name"].lower() not in STOP_WORDS
            and not is_nation_word(match["name"])
            and not any(each.start <= match.start("name") < each.end for each in known)
            for match in FROM_NAME.finditer(self.source.text, *segment)
        )

    def stated_regions(
        self, index: int, excluded: Collection[tuple[int, int]]
    ) -> list[OfferedRegion]:
        """List the regions of a sentence, a country left out where a part of it is named."""
        stated = self.list_stated(index, {*excluded, *self.reached.list_spans(index)})
        return drop_wider(stated or self.list_off(index))

    def list_off(self, index: int) -> list[OfferedRegion]:
        """List what a launch was so far from: "fired from a boat 30 km off Latakia".

        Anywhere so near may be meant, and a tenth farther.

        >>> from geo.reading.claims.context import Context
        >>> from geo.reading.reader import read_report
        >>> report = read_report("It was fired from a boat 30 km off Latakia.")
        >>> [each.region.name for each in Context(report).launches.list_off(0)]
        ['Within 33 km of Latakia']
        """
        text, start = self.source.text, self.source.sentences[index].start
        for figure in self.source.others[index]:
            if FIRED_FROM_OFF.search(text, start, figure.start):
                for mention in self.source.places[index]:
                    town = mention.place
                    if town and town.kind in TOWNS and is_measured(text, mention, [figure]):
                        radius_km = round(figure.high_km * (1 + TOLERANCE))
                        name = f"Within {radius_km:,} km of {mention.text}"
                        around = region_around(town.lon, town.lat, radius_km, name=name)
                        return [OfferedRegion(around, mention.start)]
        return []

    def list_stated(self, index: int, excluded: Collection[tuple[int, int]]) -> list[OfferedRegion]:
        """List what stands after "from", "deployed in" and the like, and what is joined to it.

        >>> from geo.reading.claims.context import Context
        >>> from geo.reading.reader import read_report
        >>> report = read_report("Missiles fired from Basra or Baghdad fly 300 km.")
        >>> [each.region.name for each in Context(report).launches.list_stated(0, ())]
        ['Basrah', 'Baghdad']
        """
        found: list[OfferedRegion] = []
        last_end = -1
        described = False
        for mention in self._list_named(index, excluded):
            owned = found and self._words.owns(last_end, mention)
            joined = found and (
                owned or mention.start <= last_end or self._words.joins(index, last_end, mention)
            )
            opened = described or self._words.opens(index, mention)
            described = False
            if self._words.is_of_coast(mention):
                described = opened and self._words.opens_by_coast(index, mention)
                continue
            if isinstance(mention, PlaceMention) and describes_next(
                self.source.text, mention, self.source.places[index]
            ):
                described = opened  # "from the Black Sea town of Rize" is from Rize
                continue
            if not (opened or joined) or self._words.is_other(index, mention, opened=opened):
                continue
            if self._lies_in_reach(mention):
                continue
            if found and self._words.tells_where(last_end, mention):
                continue  # "from Sonmiani, 50 km west of Karachi", "from Sunan in the capital, ..."
            part = self._take_stated(index, mention)
            if part is not None and all(each.start != mention.start for each in found):
                if owned:
                    found.pop()  # "Japan's Kyushu", "Russia's ally Belarus": the first is no place
                found.append(part)
                last_end = mention.end
        return found

    def _lies_in_reach(self, mention: PlaceMention | RegionMention) -> bool:
        """Whether a sea holds what is in range: "carriers in the Gulf - are within range"."""
        place = mention.place if isinstance(mention, PlaceMention) else None
        sea = place is not None and place.kind is PlaceKind.WATER
        return sea and IN_REACH.match(self.source.text, mention.end) is not None

    def drop_shots(self, index: int, stated: list[OfferedRegion]) -> list[OfferedRegion]:
        """Drop what a sentence only says a missile was tested or once shot from.

        "The Agni-IV, tested from an island last week, can hit Shanghai": others stand elsewhere. Of a
        country, or of Gaza, that is another matter.

        >>> from geo.reading.claims.context import Context
        >>> from geo.reading.reader import read_report
        >>> report = read_report("The missile, tested from Semnan, can hit Haifa from Tabriz.")
        >>> launches = Context(report).launches
        >>> [each.region.name for each in launches.drop_shots(0, launches.list_stated(0, ()))]
        ['Tabriz']
        """
        return [
            part
            for part in stated
            if part.region.kind is RegionKind.COUNTRY
            or part.region.id in AREAS_LIKE_TOWNS.values()
            or not self._words.is_of_one_shot(index, part.start)
        ]

    def _list_named(
        self, index: int, excluded: Collection[tuple[int, int]]
    ) -> list[PlaceMention | RegionMention]:
        """List the areas and places of a sentence that may be stated, in its order."""
        areas = self.source.regions[index]
        free = [
            area
            for area in areas
            if not any(area.start < end and start < area.end for start, end in excluded)
        ]
        places = [
            mention
            for mention in self.source.places[index]
            if (mention.start, mention.end) not in excluded
            if mention.role is not PlaceRole.DEMONYM
            if not any(area.start <= mention.start and mention.end <= area.end for area in areas)
        ]
        return sorted([*free, *places], key=lambda mention: (mention.start, mention.end))

    def _take_stated(
        self, index: int, mention: PlaceMention | RegionMention
    ) -> OfferedRegion | None:
        """Take a stated name as a launch region; nothing fails by one that it is far off."""
        part = self.as_region(mention, launching=True)
        off = isinstance(mention, PlaceMention) and AT_SEA.search(
            self._words.before(index, mention)
        )
        return replace(part, where=Where.CATALOGUE) if part and off else part

    # What a name stands for

    def as_region(
        self, mention: PlaceMention | RegionMention, *, launching: bool = False
    ) -> OfferedRegion | None:
        """Take a mention as a launch region; None where its place is unknown or has no shape."""
        try:
            if isinstance(mention, RegionMention):
                return OfferedRegion(
                    resolve_area(mention.region_id, mention.name, mention.definition), mention.start
                )
            places = self._list_readings(mention)
            if not places:
                return None
            place, *others = places
            if place.kind is PlaceKind.CAPITAL and WHOSE_MISSILES.match(
                self.source.text, mention.end
            ):
                return country_part(place.country, mention.start)  # "Pyongyang's missiles"
            if launching and (code := AREAS_LIKE_TOWNS.get(mention.text)):
                return OfferedRegion(resolve_area(code), mention.start)
            part = OfferedRegion(
                place_region(place.id, place.kind, place.lon, place.lat, place.name),
                mention.start,
                others=tuple(map(_name_region, others)),
            )
            wide = place.kind in WIDE or bool(
                AREA_OF.search(self.source.text, max(0, mention.start - AREA_CHARS), mention.start)
            )
            # Of a wide area one point only is known, and nothing fails from there.
            pointed = (wide or mention.text in AREAS_AS_TOWNS) and part.region.shape.is_point
            return replace(part, where=Where.CATALOGUE) if pointed else part
        except GeoError:
            return None

    def _list_readings(self, mention: PlaceMention) -> list[Place]:
        """List what a launch place's name may mean: the likeliest, then others that count.

        The sentence's owner decides first. What is near the target does otherwise, and "India's
        missile can reach Islamabad from Punjab" is said of India's Punjab.
        """
        if not mention.candidates:
            return []
        first, *others = mention.candidates
        if first.place.kind is PlaceKind.COUNTRY or not others:
            return [first.place]
        owners = self.ownership.list_countries(self.source.index_at(mention.start))
        if first.place.country in owners:
            return [first.place]
        alike = [
            other
            for other in others
            if (other.score >= LIKELY_READING and not _is_small_beside(other.place, first.place))
            or first.place.kind is other.place.kind is PlaceKind.DIVISION
            or _is_far_larger(other.place, first.place)
            or (other.place.country in owners and _is_as_large(other.place, first.place))
        ]
        owned = [other.place for other in alike if other.place.country in owners]
        return owned[:1] or [first.place, *(other.place for other in alike)]


def _is_as_large(place: Place, town: Place) -> bool:
    """Whether a town is no smaller than the one of its name that the target drew near."""
    if place.kind not in TOWNS or town.kind not in TOWNS:
        return False
    return (place.population or 0) >= max(LARGE_TOWN, town.population or 0)


def _is_far_larger(place: Place, village: Place) -> bool:
    """Whether a village is read for a town of its name: the target's country drew it there."""
    people, few = place.population or 0, village.population or 0
    if place.kind not in TOWNS or village.kind not in TOWNS:
        return False
    return people >= LARGE_TOWN and few <= VILLAGE


def _is_small_beside(town: Place, place: Place) -> bool:
    """Whether a place is so much better known than a town of its name: "from Crete" is the island."""
    people = place.population or 0
    return town.kind in TOWNS and people >= max(LARGE_TOWN, KNOWN_RATIO * (town.population or 0))


def _name_region(place: Place) -> LaunchRegion:
    """Take a place as a launch region that its name alone does not tell from another."""
    region = place_region(place.id, place.kind, place.lon, place.lat, place.name)
    country = find_place(place.country) if place.country else None
    return replace(region, name=f"{region.name} in {country.name}") if country else region
