"""Launch regions out of places: what a town, a country or a part of one stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import shapely

from geo.claims.model import Where
from geo.errors import GeoError
from geo.gazetteer import (
    AREAL,
    WIDE,
    Place,
    PlaceKind,
    find_geometry,
    find_outline_note,
    find_place,
)
from geo.regions import LaunchRegion, region_from_geometry, region_from_point, resolve_area

__all__ = [
    "AREAS_AS_TOWNS",
    "AREAS_LIKE_TOWNS",
    "NO_REGION",
    "TOWNS_FOR_COUNTRIES",
    "TOWNS_OR_AREAS",
    "OfferedRegion",
    "country_part",
    "drop_wider",
    "is_at_itself",
    "is_its_point",
    "leave_island",
    "lies_in",
    "place_region",
]
# Parts of a country that another state holds, at which its own missiles are aimed.
HELD_BY_OTHERS = {"UA": {"Autonomous Republic of Crimea", "Sevastopol", "Kerch Bridge"}}
# What is fired from "Gaza" or "Kaliningrad" is fired from the strip or the region, not from the town.
AREAS_LIKE_TOWNS = {
    "Gaza": "PS-GZZ",
    "Kaliningrad": "RU-KGD",
}
# Of an area's largest land, that an island is at most of which it is told how far off it lies.
ISLET_SHARE = 0.05
# Areas that bear a town's name and of which the gazetteer has no whole outline.
AREAS_AS_TOWNS = frozenset({"Nakhchivan", "Nakhichevan"})
# Towns that stand for their country's government, though they are no capital by the gazetteer.
TOWNS_FOR_COUNTRIES = frozenset({"Tel Aviv", "The Hague"})
# What bears the town's name and lies nearer than it.
TOWNS_OR_AREAS = AREAS_AS_TOWNS.union(AREAS_LIKE_TOWNS)

UNSURE = frozenset({Where.CATALOGUE, Where.DOUBT})


@dataclass(frozen=True, slots=True)
class OfferedRegion:
    """A launch region that the text offers, with where it was found and what else it may be."""

    region: LaunchRegion
    start: int
    assumed: str = ""
    where: Where = Where.OWN
    others: tuple[LaunchRegion, ...] = ()
    by_default: bool = False  # whose missiles they are, and no more
    is_guess: bool = False  # nothing says so: the only country that is left
    edge: bool = False  # a line or ground, to which the nearest point counts

    def taken(self, said: str, where: Where) -> OfferedRegion:
        """Say from where it is taken; what was doubted where it stands is no surer from farther off."""
        where = self.where if self.where in UNSURE else where
        return replace(self, assumed=f"launch region {self.region.name}: {said}", where=where)


NO_REGION: tuple[OfferedRegion | None, ...] = (None,)


def is_its_point(part: OfferedRegion, place: Place | None) -> bool:
    """Whether a launch region is the very point of a place: a town launches nothing at itself.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> haifa = resolve_place("Haifa")
    >>> is_its_point(OfferedRegion(place_region(haifa.id, haifa.kind, haifa.lon, haifa.lat, ""), 0), haifa)
    True
    """
    return place is not None and part.region.id == f"{place.lon},{place.lat}"


def is_at_itself(part: OfferedRegion, place: Place | None) -> bool:
    """Whether a country would launch at what is its own, which nothing but its name speaks for.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> ukraine = country_part("UA", 0)
    >>> [is_at_itself(ukraine, resolve_place(name)) for name in ("Kyiv", "Crimea", "Kursk")]
    [True, False, False]
    """
    if place is None or part.region.id != place.country:
        return False
    return not {place.name, place.admin1} & HELD_BY_OTHERS.get(place.country, set())


def drop_wider(found: list[OfferedRegion]) -> list[OfferedRegion]:
    """Drop an area where a part of it or a town in it is named: "Taji in Iraq".

    Examples
    --------
    >>> parts = [country_part("IQ", 0), OfferedRegion(place_region("IQ-BA", PlaceKind.DIVISION, 0, 0, ""), 9)]
    >>> [part.region.id for part in drop_wider(parts)]
    ['IQ-BA']

    Neighbours stay, also where one's centre lies within the other's corners:

    >>> [part.region.id for part in drop_wider([country_part("IR", 0), country_part("IQ", 8)])]
    ['IR', 'IQ']
    """
    return [
        part
        for part in found
        if not any(_is_inside(other.region, part.region) for other in found if other is not part)
    ]


def _is_inside(inner: LaunchRegion, outer: LaunchRegion) -> bool:
    """Whether one region lies in another one that is wider than it, by a point of its ground.

    Its centre may be in the sea: Kyushu's is.
    """
    if inner.id == outer.id or outer.shape.is_point or inner.shape.area_m2 >= outer.shape.area_m2:
        return False
    ground = shapely.point_on_surface(inner.shape.geometry)
    return bool(shapely.contains_xy(outer.shape.geometry, ground.x, ground.y))


def lies_in(place: Place, region: LaunchRegion) -> bool:
    """Whether a place lies in a launch region that is more than a point.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> lies_in(resolve_place("Basra"), resolve_area("IQ")), lies_in(resolve_place("Haifa"), resolve_area("IQ"))
    (True, False)
    """
    return bool(region.shape.contains(np.array([place.lon]), np.array([place.lat]))[0])


def leave_island(place: Place, region: LaunchRegion) -> LaunchRegion | None:
    """Take the largest land of an area that a place lies in, where the place is on an islet of it.

    Returns
    -------
    LaunchRegion or None
        None where the place lies on the largest land itself, or on one that is not much smaller.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> leave_island(resolve_place("Lampedusa"), resolve_area("IT-82")).name
    'Sicily, its largest land'
    >>> leave_island(resolve_place("Palermo"), resolve_area("IT-82")) is None
    True
    """
    lands = shapely.get_parts(region.shape.geometry)
    point = shapely.Point(place.lon, place.lat)
    own = [each for each in lands if each.covers(point)]
    largest = max(lands, key=lambda each: float(each.area), default=None)
    if not own or largest is None or own[0].area > ISLET_SHARE * largest.area:
        return None
    name = f"{region.name}, its largest land"
    definition = f"The largest land of {region.name}: {place.name} lies on another of its islands."
    return region_from_geometry(largest, name, definition=definition)


def place_region(place_id: str, kind: PlaceKind, lon: float, lat: float, name: str) -> LaunchRegion:
    """Take a place as a launch region: its polygon where it has one, else its point.

    Examples
    --------
    >>> place_region("IQ", PlaceKind.COUNTRY, 43.0, 33.0, "Iraq").is_sea
    False
    """
    if kind in AREAL:
        return resolve_area(place_id)
    if kind in WIDE and (region := _drawn_region(place_id, name)):
        return region
    return _point_region(lon, lat, name)


@lru_cache(maxsize=32)
def _drawn_region(place_id: str, name: str) -> LaunchRegion | None:
    area = find_place(place_id)
    geometry = find_geometry(area) if area else None
    if area is None or geometry is None:
        return None
    note = find_outline_note(area) or "as the gazetteer draws it"
    definition = f"The whole area: {note}."
    return replace(region_from_geometry(geometry, name, definition=definition), is_sea=area.is_sea)


@lru_cache(maxsize=256)
def _point_region(lon: float, lat: float, name: str) -> LaunchRegion:
    return region_from_point(lon, lat, name)


def country_part(code: str, start: int) -> OfferedRegion | None:
    """Take a country whose missiles the text speaks of as the launch region.

    Examples
    --------
    >>> country_part("IR", 0).region.name
    'Iran'
    """
    try:
        region = resolve_area(code)
    except GeoError:
        return None
    offered = OfferedRegion(region, start, by_default=True)
    return offered.taken("the country whose missiles the text speaks of", Where.OWN)
