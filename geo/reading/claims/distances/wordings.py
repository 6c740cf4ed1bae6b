"""Distances by the wordings that are rows of `frames.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from geo.claims.model import Claim
from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.cues import cue
from geo.reading.claims.distances.making import DistanceReader
from geo.reading.claims.origin_words import is_measured
from geo.reading.claims.rows import read_bare
from geo.reading.claims.slots.figures import drop_holders, owns_next, widen
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.frames import Frame, Masked, Mention, find_group, match_frames
from geo.reading.mentions import (
    DistanceKind,
    DistanceMention,
    PlaceMention,
    RegionMention,
    SystemMention,
)
from geo.regions.addresses import CircleAddress

__all__ = ["WordedDistances", "take_abroad"]

GOES_ON = cue("goes-on")
NUMBER = late(r"\d\d")  # may be a figure without a unit of its own
RELATIVE = late(r"\b(?:which|that)\b")


class WordedDistances(DistanceReader):
    """Reads the distances whose wording is a row of `frames.toml`."""

    def read(self, index: int, read: set[int]) -> Iterator[Claim]:
        """Read the wordings that are rows, and note the figures that they took."""
        figures = self.source.others[index] or self.source.ranges[index]
        if not self.source.places[index] or not (figures or NUMBER.search(self.source.body(index))):
            return
        masked = self.context.masked(index)
        for frame, match in match_frames(masked, "distance"):
            if match.groupdict().get("number"):
                yield from self._read_bare(index, masked, match)
            else:
                yield from self._read_frame(index, masked, frame, match, read)

    def _read_frame(
        self, index: int, masked: Masked, frame: Frame, match: re.Match[str], read: set[int]
    ) -> Iterator[Claim]:
        """Read one wording: the places that are near, the figure, and from where."""
        spans = [find_group(match, name) or (0, 0) for name in ("figure", "near")]
        (figure, *_), named = (masked.list_marks(*span) for span in spans)
        near = [each for each in named if isinstance(each, PlaceMention)]
        if not isinstance(figure, DistanceMention) or figure.start in read or not near:
            return
        earlier = [each for each in self.source.others[index] if each.end <= near[0].start][-1:]
        if near[1:] and earlier != [figure] and is_measured(self.source.text, near[0], earlier):
            near = near[1:]  # "P is N km from Q, and R is M km from S"
        if figure.kind is DistanceKind.FLOWN:
            return  # "the missile flew 800 km from P to Q" is a flight
        if self._is_other_end(index, near, figure) or self._is_holder(index, near):
            return
        special = self._list_ends(index, masked, match, near)
        for each, region in special or ():
            read.add(figure.start)
            yield from self.maker.make(index, figure, each, region)
        if special is not None:
            return
        listed = self._list_measured(index, masked, match, near, figure)
        for measures, measured, end in listed:
            told = measured.kind is not DistanceKind.RANGE or frame.ranges
            if told:
                read.add(measured.start)
                places, part = self._measure(index, measures, end)
                for each in places:
                    # A part of the world is the place, a town the point that it is measured from.
                    yield from self.maker.make(index, measured, each, part)

    def _list_measured(
        self,
        index: int,
        masked: Masked,
        match: re.Match[str],
        near: list[PlaceMention],
        figure: DistanceMention,
    ) -> list[tuple[list[PlaceMention], DistanceMention, Mention | None]]:
        """List what a wording measures, by which figure, and from where."""
        origin = masked.marks.get(match.start("origin")) if "origin" in match.groupdict() else None
        listed: list[tuple[list[PlaceMention], DistanceMention, Mention | None]]
        if second_at := match.groupdict().get("second") and match.start("second"):
            # "P and Q are 450 km and 120 km from R, respectively".
            figures = [figure, masked.marks[second_at]]
            return [
                ([each], told, origin)
                for each, told in zip(near, figures, strict=False)
                if isinstance(told, DistanceMention)
            ]
        listed = [(near, figure, origin)]
        listed += [(near, measured, end) for measured, end in _list_pairs(masked, match, "more")]
        if origin is not None:
            # "Haifa is 120 km from Tyre, Acre 100 km": measured from the same place.
            pairs = _list_pairs(masked, match, "others")
            listed += [([each], measured, origin) for measured, each in pairs]
        second = self.find_joined(index, origin)
        if second is not None and second not in near and not listed[1:]:
            listed.append((near, figure, second))
        return listed

    def _is_holder(self, index: int, near: list[PlaceMention]) -> bool:
        """Whether a country or division only says where a place before it lies, or whose one is."""
        place = near[-1].place
        if place and place.kind is PlaceKind.COUNTRY and owns_next(self.source.text, near[-1]):
            return True  # "Ethiopia's dam lies 1,200 km from Aswan"
        named = [each for each in self.source.places[index] if each.end <= near[0].end]
        return near[0] not in drop_holders(self.source.text, named)

    def _is_other_end(self, index: int, near: list[PlaceMention], figure: DistanceMention) -> bool:
        """Whether a place is the end of the figure before: "P is N km from Q, its port, and M km"."""
        before = [each for each in self.source.others[index] if each.end <= near[0].start]
        if len(near) > 1 or not is_measured(self.source.text, near[0], before[-1:]):
            return False
        said = self.source.text[near[0].end : figure.start]
        return GOES_ON.fullmatch(f" {near[0].text}{said}") is not None and not RELATIVE.search(said)

    def _list_ends(
        self, index: int, masked: Masked, match: re.Match[str], near: list[PlaceMention]
    ) -> list[tuple[PlaceMention, OfferedRegion]] | None:
        """List the ends of a wording that is said of a border, of "there" or of what is close."""
        named = match.groupdict().items()
        groups = {name.partition("_")[0]: match.start(name) for name, found in named if found}
        origin = masked.marks[groups["origin"]] if "origin" in groups else None
        if groups.keys() & {"edge", "border"}:
            if "border" in groups and isinstance(origin, PlaceMention):
                near = [take_abroad(each, origin) for each in near]  # Herat, from Iran's border
            line = self.ends.find_outline(origin) if "edge" in groups else None
            line = line or self.ends.find_border(index, near[-1], origin)
            return [(each, line) for each in near] if line else []
        if "there" in groups:
            at = masked.starts[groups["there"]]
            asked = Asked(index, (at, at), target=near[0])
            return [(near[0], part) for part in list_regions(self.context, "from it", asked)]
        if "at" not in groups:
            return None
        # "Close to Q, 25 km away": from Q, and not from what is near it.
        end = masked.marks[groups["at"]]
        part = self.ends.take(index, end) if isinstance(end, PlaceMention) else None
        return [(near[0], part)] if part else []

    def _measure(
        self, index: int, near: list[PlaceMention], origin: Mention | None
    ) -> tuple[list[PlaceMention], OfferedRegion | None]:
        """Give the places that a wording measures, and from where."""
        if not isinstance(origin, PlaceMention):
            return near, None
        near = [take_abroad(each, origin) for each in near]
        origin = take_abroad(origin, near[0])
        wide = widen(self.source, index, near[-1])
        part_of = isinstance(wide, RegionMention) and not isinstance(wide.address, CircleAddress)
        if len(near) == 1 and part_of:
            # "From western Yemen to Abu Dhabi": the part of a country is measured from.
            return [origin], self.context.launches.as_region(wide)
        return near, self.ends.take(index, widen(self.source, index, origin))

    def _read_bare(self, index: int, masked: Masked, match: re.Match[str]) -> Iterator[Claim]:
        """Read a distance whose unit is left out: it has that of the figure before."""
        shape = "" if match["near"] else "_2"
        near, origin = (masked.marks[match.start(f"{name}{shape}")] for name in ("near", "origin"))
        start = masked.starts[match.start("number")]
        figure = read_bare(self.context, index, match["number"], start)
        if figure and isinstance(near, PlaceMention) and isinstance(origin, PlaceMention):
            part = self.context.launches.as_region(
                widen(self.source, index, origin), launching=True
            )
            yield from self.maker.make(index, figure, near, part)


def take_abroad(mention: PlaceMention, end: PlaceMention) -> PlaceMention:
    """Take another place of a name than the one in the country at the other end of its distance.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> town, country = read_report("Guam is far from Guatemala.").places
    >>> take_abroad(town, country) is town
    True
    """
    country = end.place if end.place and end.place.kind is PlaceKind.COUNTRY else None
    if mention.place is None or country is None or mention.place.country != country.country:
        return mention
    abroad = [each for each in mention.candidates if each.place.country != country.country]
    return replace(mention, candidates=tuple(abroad)) if abroad else mention


def _list_pairs(
    masked: Masked, found: re.Match[str], group: str
) -> Iterator[tuple[DistanceMention, PlaceMention]]:
    """List the further figures of a list, each with the place that stands beside it."""
    if not found.groupdict().get(group):
        return
    marks = masked.list_marks(*found.span(group))
    named = [each for each in marks if not isinstance(each, SystemMention)]
    for pair in zip(named[::2], named[1::2], strict=False):
        match pair:
            case (DistanceMention() as told, PlaceMention() as place):
                yield told, place
            case (PlaceMention() as place, DistanceMention() as told):
                yield told, place
