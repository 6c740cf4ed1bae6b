"""The launch region that the text of an address names."""

from __future__ import annotations

import json
from collections.abc import Mapping

import shapely
from shapely.geometry import MultiPolygon, Polygon

from geo.errors import GeoError, GeometryError, LinkError
from geo.links.shapes import (
    AREA_PREFIX,
    CIRCLE_PREFIX,
    pack_area,
    parse_circle,
    unpack_area,
)
from geo.regions import (
    LaunchRegion,
    region_from_geometry,
    region_from_point,
    resolve_region,
)

__all__ = ["link_region", "pack_drawn", "resolve_link_region"]

# A drawn area can have more corners than an address takes: they are thinned, by at most 5 km.
_THINNING_DEG = (0.0, 0.01, 0.05)


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
        An id, an ISO 3166 code, a point, a circle, a described or a drawn area.

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
    if len(point) == 2 and ":" not in text:
        return region_from_point(*_numbers(point))
    return resolve_region(text, read_files=False)


def link_region(region: LaunchRegion) -> str:
    """Write a launch region as an address holds it: by its id, else by its corners.

    Parameters
    ----------
    region : LaunchRegion
        From anywhere, an area that a report describes among them.

    Returns
    -------
    str
        What `resolve_link_region` takes; corners are thinned by at most 0.05 degrees.

    Raises
    ------
    LinkError
        When it has too many corners even so.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> link_region(resolve_region("western-iraq"))
    'western-iraq'
    """
    try:
        resolve_link_region(region.id)
    except GeoError:
        pass
    else:
        return region.id
    for thinning_deg in _THINNING_DEG:
        thinned = shapely.simplify(region.shape.geometry, thinning_deg)
        if isinstance(thinned, MultiPolygon):
            # Islets smaller than the thinning are gone anyway.
            large = [part for part in thinned.geoms if part.area > thinning_deg**2]
            thinned = MultiPolygon(large or list(thinned.geoms)[:1])
        if not isinstance(thinned, (Polygon, MultiPolygon)):
            continue
        try:
            text = pack_area(thinned)
            unpack_area(text)
        except GeoError:
            continue
        return text
    raise LinkError(f"{region.name} has too many corners for an address.")


def _numbers(texts: list[str]) -> tuple[float, float]:
    try:
        lon, lat = (float(text) for text in texts)
    except ValueError:
        raise LinkError(f"{','.join(texts)[:60]!r} is no longitude and latitude.") from None
    return lon, lat
