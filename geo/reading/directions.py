"""Directions to areas: "western Iraq", "south of Baghdad", "the Saudi border", "off the coast"."""

from __future__ import annotations

from typing import NamedTuple

from geo.gazetteer import AREAL, WIDE, Place, PlaceKind, find_place, has_geometry
from geo.patterns import Folded, late
from geo.reading.cues import cue, gated_cue
from geo.reading.mentions import PlaceMention, PlaceRole, RegionMention
from geo.reading.ranges import UNIT_WORDS
from geo.regions import NEAR_KM, SIDES_DEG, describe_area
from geo.regions.addresses import (
    Address,
    BorderAddress,
    CircleAddress,
    CoastAddress,
    PartAddress,
    PointAddress,
    SectorAddress,
)
from geo.units import m_to_km, to_metres

__all__ = ["find_regions"]

BEFORE_CHARS = 70
AFTER_CHARS = 50
PART_BEFORE = gated_cue("part-before")
SIDE_OF_BEFORE = gated_cue("side-of-before")
PART_AFTER = cue("part-after")
# "Iran's western province of Kermanshah" is that province.
NAMED_NEXT = late(r"\sof\s(?:the\s)?[A-Z]")
# "Sudan's western Darfur region": the side is the country's.
REGION_NEXT = late(r"\s(?:[Rr]egion|[Pp]rovince|[Ss]tate|[Dd]istrict|[Gg]overnorate|[Oo]blast)\b")
COMPASS_OF_BEFORE = gated_cue("compass-of-before")
NEAR_BEFORE = gated_cue("near-before")
BORDER_AFTER = cue("border-after")
BORDER_BETWEEN = cue("border-between")
INSIDE_BEFORE = cue("inside-before")
COAST_BEFORE = gated_cue("coast-before")
COAST_AFTER = cue("coast-after")
# Lines between two countries that have a name of their own, where the text names a place of either.
LINES = (
    (gated_cue("line-of-koreas"), "KP", "KR"),
    (gated_cue("line-of-control"), "IN", "PK"),
    (gated_cue("line-of-actual-control"), "IN", "CN"),
    (gated_cue("blue-line"), "IL", "LB"),
)


def find_regions(text: str, places: list[PlaceMention]) -> list[RegionMention]:
    """Find the areas that a text describes by a direction, a distance or a border.

    Parameters
    ----------
    text : str
        The report's text.
    places : list of PlaceMention
        Its toponyms, resolved.

    Returns
    -------
    list of RegionMention
        In the order of the text; one each for "southern or western Iraq".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Missiles in western Iraq."
    >>> [region.region_id for region in find_regions(text, list(read_report(text).places))]
    ['western-iraq']
    """
    found: list[RegionMention] = []
    for index, mention in enumerate(places):
        place = mention.place
        if place is None:
            continue
        following = places[index + 1] if index + 1 < len(places) else None
        preceding = places[index - 1] if index else None
        before = Folded(text[max(0, mention.start - BEFORE_CHARS) : mention.start])
        found += _Name(text, mention, place, before).list_areas(preceding, following)
    countries = {mention.place.country for mention in places if mention.place}
    for line, *sides in LINES:
        if not countries.isdisjoint(sides):
            found += [
                _make_border(match.span(), match.group(), *sides) for match in line.finditer(text)
            ]
    unique = {(region.start, region.end, region.region_id): region for region in found}
    return sorted(unique.values(), key=lambda region: (region.start, region.end))


class _Name(NamedTuple):
    """A place's name in a text, by which the words around it may describe an area."""

    text: str
    mention: PlaceMention
    place: Place
    before: Folded

    @property
    def after(self) -> str:
        return self.text[self.mention.end : self.mention.end + AFTER_CHARS]

    @property
    def surroundings(self) -> CircleAddress:
        """What lies near the place."""
        return CircleAddress(self.place.lon, self.place.lat, NEAR_KM)

    def list_areas(
        self, preceding: PlaceMention | None, following: PlaceMention | None
    ) -> list[RegionMention]:
        """List the areas that the words around the name describe, of the first kind that there is."""
        found = self._read_border(preceding, following) or self._read_coast()
        if found or self.mention.role is PlaceRole.DEMONYM:
            return found
        return self._read_parts(preceding) or self._read_compass() or self._read_near()

    def _read_border(
        self, preceding: PlaceMention | None, following: PlaceMention | None
    ) -> list[RegionMention]:
        """Read "the Saudi border", "Iraq's border with Syria", "the border between Iraq and Syria"."""
        if self.place.kind is not PlaceKind.COUNTRY:
            return []
        text, own, other = self.text, self.place, None
        start, end = self.mention.start, self.mention.end
        joined = following and text[end : following.start].removesuffix("the ") == " and "
        line = BORDER_BETWEEN.search(self.before) if joined else None
        if line and following and following.place and following.place.kind is PlaceKind.COUNTRY:
            first = start - len(line.group())
            words = text[first : following.end]
            return [_make_border((first, following.end), words, own.id, following.place.id)]
        match = BORDER_AFTER.match(self.after)
        if match is None or (INSIDE_BEFORE.search(self.before) and match.group().endswith("s")):
            return []  # "from within Iraqi borders" is from anywhere in the country
        words, next_at = match.group().rstrip(), end + match.end()
        beyond = following.place if following and following.start == next_at else None
        if following and beyond and "with" in words:
            if beyond.kind is not PlaceKind.COUNTRY:
                return []  # "Israel's border with the Gaza Strip": no line of two countries
            other, end = beyond, following.end
        elif (
            preceding
            and preceding.place
            and preceding.place.kind is PlaceKind.COUNTRY
            and text[preceding.end : start] in {"-", "–", "/", "‑"}
        ):
            own, other, start, end = preceding.place, own, preceding.start, end + len(words)
        else:
            end += words.index(" with") if words.endswith("with") else len(words)
        if other is not None:
            return [_make_border((start, end), text[start:end], own.id, other.id)]
        name = f"The border of {own.name}"
        return [self._describe((start, end), BorderAddress(own.id), name, "border")]

    def _read_coast(self) -> list[RegionMention]:
        """Read "off the UAE coast", "off the coast of Oman"."""
        head = COAST_BEFORE.search(self.before)
        if head is None:
            return []
        tail = COAST_AFTER.match(self.after)
        said = self.mention.role is not PlaceRole.DEMONYM and "coast" in self.before[-14:]
        if not (tail or said):
            return []
        start = self.mention.start - len(head.group())
        end = self.mention.end + (tail.end() if tail else 0)
        name, place = self.place.name, self.place
        if place.kind in AREAL:
            return [
                self._describe(
                    (start, end), CoastAddress(place.id), f"Off the coast of {name}", "coast"
                )
            ]
        return [self._describe((start, end), self.surroundings, f"Off {name}", "near")]

    def _read_parts(self, preceding: PlaceMention | None) -> list[RegionMention]:
        """Read "southern or western Iraq", "the west of Iraq", "Iraq's western desert"."""
        mention, place = self.mention, self.place
        if place.kind not in AREAL and not (place.kind in WIDE and has_geometry(place)):
            return []
        if match := PART_BEFORE.search(self.before):
            if self._lies_there(mention.start - len(match.group()), preceding):
                return []
            first = mention.start - len(self.before)
            # "Southern or western Iraq": the first with the second's words, the second alone.
            alone = {"first": match.start("first"), "second": match.start("second")}
            if match["second"]:
                alone["first"] = len(self.before) - len(match.group())
            return [
                self._describe_part(first + at, mention.end, match[group])
                for group, at in alone.items()
                if match[group]
            ]
        if match := SIDE_OF_BEFORE.search(self.before):
            start = mention.start - len(match.group())
            return [self._describe_part(start, mention.end, match["first"])]
        match = PART_AFTER.match(self.after)
        if match is None or NAMED_NEXT.match(self.after, match.end()):
            return []
        return [
            self._describe_part(mention.start, mention.end + match.end(), match[group])
            for group in ("first", "second", "third")
            if match[group]
        ]

    def _lies_there(self, start: int, preceding: PlaceMention | None) -> bool:
        """Whether a side is the country's, in which the place lies: "Ukraine's eastern Kharkiv region"."""
        owner = preceding.place if preceding else None
        if preceding is None or owner is None or owner.kind is not PlaceKind.COUNTRY:
            return False
        owns = self.text[preceding.end : start].strip() in {"'s", "’s"}
        named = self.place.kind is PlaceKind.DIVISION or REGION_NEXT.match(self.after)
        return bool(owns and named and self.place.country in {"", owner.country})

    def _read_compass(self) -> list[RegionMention]:
        """Read "south of Baghdad", "300 km east of Basra"."""
        match, place = COMPASS_OF_BEFORE.search(self.before), self.place
        if match is None:
            return []
        side = match["side"].lower().replace("-", "")
        start, end = self.mention.start - len(match.group()), self.mention.end
        if match["number"]:
            from geo import geodesy

            unit = UNIT_WORDS[" ".join(match["unit"].lower().split())]
            distance_m = to_metres(float(match["number"].replace(",", "").rstrip(".") or 0), unit)
            lons, lats = geodesy.destination(
                place.lon, place.lat, float(SIDES_DEG[side]), min(distance_m, 15_000_000.0)
            )
            name = f"{m_to_km(distance_m):,.0f} km {side} of {place.name}"
            said = f"The point {name}, by the distance and direction that the text gives."
            at = PointAddress(float(lons.flat[0]), float(lats.flat[0]))
            return [RegionMention(start, end, self.text[start:end], at, name, said)]
        name = f"{side.capitalize()} of {place.name}"
        if place.kind in AREAL:
            return [self._describe((start, end), BorderAddress(place.id), name, "border")]
        sector = SectorAddress(side, place.lon, place.lat)
        return [self._describe((start, end), sector, name, "sector", side)]

    def _read_near(self) -> list[RegionMention]:
        """Read "near Taji": near a country is no area."""
        place, match = self.place, NEAR_BEFORE.search(self.before)
        if match is None or place.kind in AREAL:
            return []
        span = self.mention.start - len(match.group()), self.mention.end
        name = f"Near {place.name}"
        return [self._take_or_describe(span, self.surroundings, name, "near")]

    def _describe_part(self, start: int, end: int, word: str) -> RegionMention:
        stem = word.lower().replace("-", "").removesuffix("ern")
        side = "central" if stem in {"central", "centre", "center"} else f"{stem}ern"
        name = f"{side.capitalize()} {self.place.name}"
        part = PartAddress(side, self.place.id)
        return self._take_or_describe((start, end), part, name, "part", side)

    def _take_or_describe(
        self, span: tuple[int, int], address: Address, name: str, kind: str, side: str = ""
    ) -> RegionMention:
        """Make an area: the reports' own of that name, or else one described."""
        # With the polygons: most texts name no such area.
        from geo.regions import list_report_regions

        for entry in list_report_regions():
            if entry.name == name:
                words = self.text[slice(*span)]
                return RegionMention(*span, words, address, name, known_id=entry.id)
        return self._describe(span, address, name, kind, side)

    def _describe(
        self, span: tuple[int, int], address: Address, name: str, kind: str, side: str = ""
    ) -> RegionMention:
        definition = describe_area(kind, side, self.place.name)
        return RegionMention(*span, self.text[slice(*span)], address, name, definition)


def _make_border(span: tuple[int, int], words: str, own: str, other: str) -> RegionMention:
    """Make the border of one country with another; "the DMZ" is that of the two Koreas."""
    names = [place.name if (place := find_place(code)) else code for code in (own, other)]
    return RegionMention(
        *span,
        words,
        BorderAddress(own, other),
        f"{names[0]}'s border with {names[1]}",
        describe_area("border", "", *names),
    )
