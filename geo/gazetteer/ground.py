"""Polygons of countries, divisions, waters and areas.

An area has the ground of its members, or an outline or a course of its own in extents.sqlite
(data/build_extents.py); what has neither is a point that only marks it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from geo.gazetteer.places import Place, PlaceKind
from geo.gazetteer.store import BOUNDARIES, overlay, store_connection

if TYPE_CHECKING:
    from shapely import MultiPolygon, Polygon

    from geo.geodesy import Region

__all__ = ["find_geometry", "find_ground", "find_outline_note", "has_geometry", "list_members"]

EXTENTS = "extents.sqlite"
_DATED = re.compile(r" \(\d{4}-\d\d-\d\d\)$")  # when it was taken, behind who says it
_WIDE_DEG2 = 400.0  # from here on an outline is simplified to 5 km


def find_geometry(place: Place) -> Polygon | MultiPolygon | None:
    """Find the polygon of a country, division, water or area.

    Parameters
    ----------
    place : Place
        From this gazetteer.

    Returns
    -------
    shapely Polygon or MultiPolygon, or None
        Longitude, latitude in degrees, cut at 180 degrees; None for places that are points.

    Examples
    --------
    >>> from geo.gazetteer.store import find_place
    >>> find_geometry(find_place("geonames:98182")) is None
    True
    >>> find_geometry(find_place("IQ-AN")).geom_type
    'Polygon'
    """
    code = place.id.partition(":")[2] or place.id
    if place.kind in {PlaceKind.COUNTRY, PlaceKind.DIVISION, PlaceKind.WATER}:
        return _load_shape(code)
    if place.kind is PlaceKind.AREA:
        if codes := list_members(place):
            return _unite(codes)
        return _load_extent(place.id)
    return None


def find_ground(place: Place) -> Region | None:
    """Find the ground of a country, division, water or area, to be measured.

    Parameters
    ----------
    place : Place
        From this gazetteer.

    Returns
    -------
    geodesy.Region or None
        None for places that are points.

    Examples
    --------
    >>> from geo.gazetteer.store import find_place
    >>> find_ground(find_place("geonames:98182")) is None, find_ground(find_place("IQ")).has_area
    (True, True)
    """
    from geo.geodesy import Region

    geometry = find_geometry(place)
    if geometry is None:
        return None
    return Region.from_geometry(geometry) if list_members(place) else Region.from_outline(geometry)


def list_members(place: Place) -> tuple[str, ...]:
    """List the countries and divisions that an area is made of.

    Parameters
    ----------
    place : Place
        From this gazetteer.

    Returns
    -------
    tuple of str
        Their codes; empty for a place that is no such area.

    Examples
    --------
    >>> from geo.gazetteer.store import find_place
    >>> list_members(find_place("area:gulf-states"))
    ('AE', 'BH', 'KW', 'OM', 'QA', 'SA')
    """
    if place.kind is not PlaceKind.AREA:
        return ()
    query = "SELECT code FROM members WHERE area = ?"
    code = place.id.partition(":")[2] or place.id
    return overlay().members.get(place.id) or tuple(
        member for (member,) in store_connection(BOUNDARIES).execute(query, (code,))
    )


def find_outline_note(place: Place) -> str:
    """Say what an area's outline is: one of Natural Earth, or who says of what it is made.

    Parameters
    ----------
    place : Place
        From this gazetteer.

    Returns
    -------
    str
        Empty for a place that has no such outline.

    Examples
    --------
    >>> from geo.gazetteer.store import find_place
    >>> find_outline_note(find_place("area:southeast-asia"))
    'United Nations M49 region 035'
    >>> find_outline_note(find_place("area:barents-sea"))
    'outline of Natural Earth 1:10m (geography_marine_polys), simplified to within 5 km'
    """
    if list_members(place):
        return overlay().made_by.get(place.id) or _DATED.sub("", place.source)
    query = "SELECT layer FROM extents WHERE place = ?"
    row = store_connection(EXTENTS).execute(query, (place.id,)).fetchone()
    shape = _load_extent(place.id) if row else None
    if row is None or shape is None:
        return ""
    if row[0] == "rivers_lake_centerlines":
        return f"course of Natural Earth 1:10m ({row[0]}), half a kilometre to each side"
    within = "5 km" if shape.area > _WIDE_DEG2 else "0.5 km"
    return f"outline of Natural Earth 1:10m ({row[0]}), simplified to within {within}"


def has_geometry(place: Place) -> bool:
    """Tell whether a place has a polygon, without reading it.

    Parameters
    ----------
    place : Place
        From this gazetteer.

    Returns
    -------
    bool

    Examples
    --------
    >>> from geo.gazetteer.store import find_place
    >>> has_geometry(find_place("IQ-AN")), has_geometry(find_place("geonames:98182"))
    (True, False)
    """
    if place.kind not in {
        PlaceKind.COUNTRY, PlaceKind.DIVISION, PlaceKind.WATER, PlaceKind.AREA
    }:  # fmt: skip
        return False
    if place.id in overlay().members:
        return True
    code = place.id.partition(":")[2] or place.id
    table, column = ("members", "area") if place.kind is PlaceKind.AREA else ("shapes", "code")
    query = f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1"  # noqa: S608  # names of our own
    if store_connection(BOUNDARIES).execute(query, (code,)).fetchone() is not None:
        return True
    query = "SELECT 1 FROM extents WHERE place = ?"
    return place.kind is PlaceKind.AREA and bool(
        store_connection(EXTENTS).execute(query, (place.id,)).fetchone()
    )


@lru_cache(maxsize=2)  # it is asked for an area's ground and for its corners
def _unite(codes: tuple[str, ...]) -> Polygon | MultiPolygon:
    import shapely

    shapes = [_load_shape(code) for code in codes]
    # Nearly all neighbours have their border in common: a third of the time, the test included.
    fits = shapely.coverage_is_valid(shapes)
    united = shapely.coverage_union_all(shapes) if fits else shapely.union_all(shapes)
    return cast("Polygon | MultiPolygon", united)


def _load_shape(code: str) -> Polygon | MultiPolygon | None:
    from geo.gazetteer.shapes import decode_shape

    query = "SELECT shape FROM shapes WHERE code = ?"
    row = store_connection(BOUNDARIES).execute(query, (code,)).fetchone()
    return None if row is None else decode_shape(row[0])


def _load_extent(place_id: str) -> Polygon | MultiPolygon | None:
    from geo.gazetteer.shapes import decode_shape

    query = "SELECT shape FROM extents WHERE place = ?"
    row = store_connection(EXTENTS).execute(query, (place_id,)).fetchone()
    return None if row is None else decode_shape(row[0])
