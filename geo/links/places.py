"""The launch region that the text of an address names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import shapely
from shapely.geometry import MultiPoint, MultiPolygon, Polygon

from geo.errors import GeoError, GeometryError, LinkError
from geo.regions import LaunchRegion, RegionKind, resolve_region
from geo.regions.addresses import (
    DrawnAddress,
    PointAddress,
    pack_area,
    unpack_area,
    write_address,
)

__all__ = ["LinkedShape", "link_region", "link_shape", "pack_drawn", "resolve_link_region"]

# A drawn area can have more corners than an address takes: they are thinned, by at most 5 km.
_THINNING_DEG = (0.0, 0.01, 0.05)
_KM_PER_DEGREE = 111.2
_FEW_CORNERS = 100  # so many always fit


@dataclass(frozen=True, slots=True)
class LinkedShape:
    """An area as an address holds it.

    Parameters
    ----------
    address : str
        What `resolve_link_region` takes.
    note : str
        What was left out so that it fits; may be empty.
    """

    address: str
    note: str = ""


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

    Examples
    --------
    >>> resolve_link_region("IQ-AN").name
    'Al Anbar'
    >>> resolve_link_region("region.geojson")
    Traceback (most recent call last):
    ...
    geo.errors.UnknownRegionError: No launch region is known as 'region.geojson'.
    """
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
    named_point = region.kind is RegionKind.POINT and region.name != f"Point {region.id}"
    if region.kind is not RegionKind.UPLOADED and not named_point:
        try:
            resolve_link_region(region.id)
        except GeoError:
            pass
        else:
            return region.id
    return link_shape(region).address


def link_shape(region: LaunchRegion) -> LinkedShape:
    """Write a launch region as an address holds it, by its corners or its one point.

    Parameters
    ----------
    region : LaunchRegion
        Drawn or uploaded; its name goes into the address.

    Returns
    -------
    LinkedShape
        The address, read once to be sure that it makes the region again, and what was left out.

    Raises
    ------
    LinkError
        When it has too many corners even when thinned by 0.05 degrees, or too many points.

    Examples
    --------
    >>> from geo.regions import region_from_geometry
    >>> link_shape(region_from_geometry(shapely.Point(44.37, 33.34), "My point")).address
    '44.37,33.34~My point'
    """
    shape = region.shape
    if shape.is_point:
        return LinkedShape(
            write_address(PointAddress(shape.centre_lon, shape.centre_lat, region.name))
        )
    for thinning_deg in _THINNING_DEG:
        thinned = shapely.simplify(shape.geometry, thinning_deg)
        if isinstance(thinned, MultiPolygon) and thinning_deg:
            # Islets smaller than the thinning are gone anyway.
            large = [part for part in thinned.geoms if part.area > thinning_deg**2]
            thinned = MultiPolygon(large or list(thinned.geoms)[:1])
        if not isinstance(thinned, (Polygon, MultiPolygon, MultiPoint)):
            continue
        try:
            text = write_address(DrawnAddress(pack_area(thinned), region.name))
            resolve_link_region(text)
        except GeoError:
            continue
        if not thinning_deg:
            return LinkedShape(text)
        kilometres = thinning_deg * _KM_PER_DEGREE
        note = (
            f"{region.name} has more corners than an address takes: it is drawn with fewer, at"
            f" most {kilometres:.0f} km beside its own line."
        )
        return LinkedShape(text, note)
    if isinstance(shape.geometry, MultiPoint):
        count = len(shape.geometry.geoms)
        raise LinkError(f"{region.name} has {count:,} points, too many for an address")
    if shapely.get_num_coordinates(shape.geometry) < _FEW_CORNERS:
        raise LinkError(f"{region.name} is too small for an address, which is exact to 11 m.")
    raise LinkError(f"{region.name} has too many corners for an address.")
