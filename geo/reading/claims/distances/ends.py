"""What a distance is measured from: a place, ground, or a border as a line."""

from __future__ import annotations

from dataclasses import replace

from geo.claims.model import Where
from geo.gazetteer import PlaceKind
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.context import MAINLAND_BEFORE, Context
from geo.reading.claims.cues import cue
from geo.reading.frames import Mention
from geo.reading.mentions import PlaceMention, RegionMention
from geo.regions import find_border
from geo.regions.addresses import BorderAddress

__all__ = ["DistanceEnds"]

BORDER_WITH = cue("border-with")
GROUND = cue("ground")
GROUND_AFTER = cue("ground-after")

# "The border" of a country with one neighbour by land, where no other country is named.
ONLY_NEIGHBOUR = {
    own: [other]
    for own, other in (
        *(("KR", "KP"), ("PT", "ES"), ("DK", "DE"), ("IE", "GB"), ("CA", "US"), ("QA", "SA")),
        *(("GM", "SN"), ("HT", "DO"), ("DO", "HT"), ("PG", "ID"), ("TL", "ID"), ("BN", "MY")),
    )
}


class DistanceEnds:
    """Takes what a distance is measured from as a region: a place, ground or a border."""

    def __init__(self, context: Context) -> None:
        self.context, self.source = context, context.source

    def take(self, index: int, origin: PlaceMention | RegionMention) -> OfferedRegion | None:
        """Take the end of a distance as a region; a border as a line, to which the nearest counts."""
        if isinstance(origin, RegionMention):
            match origin.address:
                case BorderAddress(code, other) if line := find_border(code, other):
                    return OfferedRegion(line, origin.start, edge=True)
        elif BORDER_WITH.search(self.source.text, max(0, origin.start - 25), origin.start):
            return self.find_outline(origin)
        ground = self._is_ground(origin)
        if ground and isinstance(origin, PlaceMention):
            area = self.context.find_area(index, origin)
            if area is not None:
                return OfferedRegion(area, origin.start, edge=True)
        part = self.context.launches.as_region(origin, launching=True)
        return replace(part, edge=ground) if part else None

    def find_outline(self, owner: Mention | None) -> OfferedRegion | None:
        """Take the whole border of a country as a line: "from the Iranian border to Tel Aviv".

        Of a part of a country it is the nearest point: "Israel's border with the Gaza Strip".
        """
        if not isinstance(owner, PlaceMention) or owner.place is None:
            return None
        if owner.place.kind is PlaceKind.DIVISION:
            part = self.context.launches.as_region(owner, launching=True)
            return replace(part, edge=True) if part else None
        code = owner.place.country
        line = find_border(code, "") if code else None
        return OfferedRegion(line, owner.start, edge=True) if line else None

    def find_border(
        self, index: int, place: PlaceMention, other: Mention | None = None
    ) -> OfferedRegion | None:
        """Find which border "the border" is: of the place's country with the other one named."""
        own = place.place.country if place.place else ""
        if isinstance(other, PlaceMention) and other.place:
            if other.place.kind is PlaceKind.DIVISION:
                return self.find_outline(other)
            line = find_border(own, other.place.country) if own else None
            return OfferedRegion(line, other.start, edge=True) if line else None
        named = [
            mention.place.country
            for at in (index, index - 1)
            if at >= 0
            for mention in self.source.places[at]
            if mention.place and mention.place.country and mention.place.country != own
        ]
        others = list(dict.fromkeys(named)) or ONLY_NEIGHBOUR.get(own, [])
        if not own:
            return None
        if len(others) != 1:
            # Of several neighbours any may be meant: the nearest border may agree, and none fails.
            line = find_border(own, "")
            note = f"launch region {line.name}: “the border”" if line else ""
            return OfferedRegion(line, place.start, note, Where.TEXT, edge=True) if line else None
        line = find_border(own, others[0])
        note = f"launch region {line.name}: “the border”" if line else ""
        return OfferedRegion(line, place.start, note, edge=True) if line else None

    def list_borders(self, index: int) -> list[RegionMention]:
        """List the borders that a sentence names."""
        regions = self.source.regions[index]
        return [each for each in regions if isinstance(each.address, BorderAddress)]

    def _is_ground(self, origin: Mention | RegionMention) -> bool:
        """Whether an end is named as ground, to which the nearest point counts: "Iranian soil"."""
        return bool(
            GROUND.search(origin.text)
            or GROUND_AFTER.match(self.source.text, origin.end)
            or MAINLAND_BEFORE.search(self.source.text, max(0, origin.start - 15), origin.start)
        )
