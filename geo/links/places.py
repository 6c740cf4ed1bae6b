"""The launch region that the text of an address names."""

from __future__ import annotations

import json
from collections.abc import Mapping

import shapely
from shapely.geometry import MultiPolygon, Polygon

from geo.errors import GeometryError, LinkError
from geo.links.shapes import (
    AREA_PREFIX,
    CIRCLE_PREFIX,
    pack_area,
    parse_circle,
    unpack_area,
)
from geo.regions import (
    LaunchRegion,
    list_regions,
    region_from_geometry,
    region_from_point,
    resolve_region,
)

__all__ = ["pack_drawn", "resolve_link_region"]


def pack_drawn(geometry: Mapping[str, object]) -> str:
    """Write an area that the browser drew as an address holds it.

    Parameters
    ----------
    geometry : mapping
        A GeoJSON Polygon or MultiPolygon; longitudes may leave [-180, 180].

    Returns
    -------
    str
        As `pack_area` writes it.

    Raises
    ------
    GeometryError
        When the corners make no area, or cross themselves.
    LinkError
        When there are too many.

    Examples
    --------
    >>> square = [[40, 30], [41, 30], [41, 31], [40, 31], [40, 30]]
    >>> pack_drawn({"type": "Polygon", "coordinates": [square]})[:9]
    'area:AgII'
    """
    try:
        drawn = shapely.from_geojson(json.dumps(geometry))
    except (shapely.errors.GEOSException, TypeError, ValueError):
        raise GeometryError("What was drawn is no area.") from None
    if not isinstance(drawn, (Polygon, MultiPolygon)) or drawn.is_empty:
        raise GeometryError("What was drawn is no area: it needs three corners or more.")
    text = pack_area(drawn)
    unpack_area(text)
    return text


def resolve_link_region(text: str) -> LaunchRegion:
    """Give the launch region that an address names; never one from a file.

    Parameters
    ----------
    text : str
        An id, an ISO 3166 code, a point, a circle or a drawn area.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    GeoError
        When nothing is known by that name, or its geometry cannot be used.
    """
    if text.startswith(AREA_PREFIX):
        return region_from_geometry(unpack_area(text), "Drawn area")
    if text.startswith(CIRCLE_PREFIX):
        parse_circle(text)
        return resolve_region(text)
    point = text.split(",")
    if len(point) == 2:
        return region_from_point(*_numbers(point))
    # resolve_region also reads files, for the command line; an address never may.
    if "." in text and text not in {entry.id for entry in list_regions()}:
        raise LinkError(f"No launch region is known as {text[:60]!r}.")
    return resolve_region(text)


def _numbers(texts: list[str]) -> tuple[float, float]:
    try:
        lon, lat = (float(text) for text in texts)
    except ValueError:
        raise LinkError(f"{','.join(texts)[:60]!r} is no longitude and latitude.") from None
    return lon, lat
