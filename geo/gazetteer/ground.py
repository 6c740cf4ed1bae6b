"""Polygons of countries, divisions, waters and areas."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from geo.gazetteer.places import Place, PlaceKind
from geo.gazetteer.store import BOUNDARIES, overlay, store_connection

if TYPE_CHECKING:
    from shapely import MultiPolygon, Polygon

__all__ = ["find_geometry", "has_geometry"]


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
    >>> find_geometry(find_place("geonames:98182")) is None
    True
    >>> find_geometry(find_place("IQ-AN")).geom_type
    'Polygon'
    """
    code = place.id.partition(":")[2] or place.id
    if place.kind in {PlaceKind.COUNTRY, PlaceKind.DIVISION, PlaceKind.WATER}:
        return _load_shape(code)
    if place.kind is PlaceKind.AREA:
        query = "SELECT code FROM members WHERE area = ?"
        codes = overlay().members.get(place.id) or [
            member for (member,) in store_connection(BOUNDARIES).execute(query, (code,))
        ]
        if codes:
            import shapely

            united = shapely.union_all([_load_shape(member) for member in codes])
            return cast("Polygon | MultiPolygon", united)
    return None


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
    return store_connection(BOUNDARIES).execute(query, (code,)).fetchone() is not None


def _load_shape(code: str) -> Polygon | MultiPolygon | None:
    from geo.gazetteer.shapes import decode_shape

    query = "SELECT shape FROM shapes WHERE code = ?"
    row = store_connection(BOUNDARIES).execute(query, (code,)).fetchone()
    return None if row is None else decode_shape(row[0])
