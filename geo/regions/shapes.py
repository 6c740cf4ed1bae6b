"""Launch regions of points, circles and geometries, checked before anything is measured."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

import numpy as np
import shapely

from geo import geodesy
from geo.effort import at_border
from geo.errors import CoordinateError, GeometryError
from geo.regions.addresses import Address, CircleAddress, write_address
from geo.regions.mending import mend_polygon
from geo.regions.model import LaunchRegion, RegionKind
from geo.units import km_to_m

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


__all__ = [
    "MAX_OUTLINE_KM",
    "MAX_POINTS",
    "MAX_RINGS",
    "MAX_VERTICES",
    "region_around",
    "region_from_geometry",
    "region_from_point",
]

# A country at full detail has up to 40,000 vertices (Canada: 300,000); what is drawn or uploaded
# beyond this bound is refused before any geometry is built, so that a page stays quick.
MAX_VERTICES = 200_000
# Canada, the most broken coast of all, has 412 rings; each is drawn, asked about and written.
MAX_RINGS = 3_000
MAX_POINTS = 20_000
# Twice the coast of Canada as Natural Earth draws it: the boundary is measured each 2 km.
MAX_OUTLINE_KM = 400_000
# Coordinates of national grids, UTM and web maps; degrees are never so large.
_LEAST_METRES, _MOST_METRES = 1_000.0, 3e7


def region_from_point(lon: float, lat: float, name: str = "") -> LaunchRegion:
    """Make a launch region of one point.

    Parameters
    ----------
    lon, lat : float
        Degrees, in [-180, 180] and [-90, 90].
    name : str
        As shown; the coordinates when left out.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    CoordinateError
        When a coordinate is out of bounds.

    Examples
    --------
    >>> region_from_point(44.4, 33.3).id
    '44.4,33.3'
    """
    _require_lonlat(lon, lat)
    place = f"{lon:.7g},{lat:.7g}"
    return LaunchRegion(
        place,
        name or f"Point {place}",
        RegionKind.POINT,
        "One point, as given: longitude, latitude in degrees.",
        "the reader",
        "",
        geodesy.Region.from_point(lon, lat),
    )


@at_border
def region_around(lon: float, lat: float, radius_km: float, name: str = "") -> LaunchRegion:
    """Make a launch region of all points within a distance of one point.

    Parameters
    ----------
    lon, lat : float
        Centre, degrees.
    radius_km : float
        Kilometres, above 0 and at most 5,000.
    name : str
        As shown.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    CoordinateError, GeometryError
        When the centre or the radius is out of bounds.

    Examples
    --------
    >>> round(region_around(44.4, 33.3, 50).shape.enclosing_radius_m)
    50000
    """
    _require_lonlat(lon, lat)
    if not 0 < radius_km <= 5000:
        raise GeometryError(
            f"A circle's radius must be above 0 and at most 5,000 km, not {radius_km:g} km."
        )
    circle = geodesy.ring(lon, lat, km_to_m(radius_km), tolerance_m=1.0)
    label = f"{radius_km:g} km around {lon:.7g},{lat:.7g}"
    return region_from_geometry(
        cast("BaseGeometry", circle.geometry),
        name or label.capitalize(),
        definition=f"Every point within {radius_km:g} km of {lon:.7g}, {lat:.7g}.",
        address=CircleAddress(lon, lat, radius_km),
    )


@at_border
def region_from_geometry(
    geometry: BaseGeometry,
    name: str,
    *,
    kind: RegionKind = RegionKind.DRAWN,
    definition: str = "A shape that the reader drew.",
    notes: tuple[str, ...] = (),
    id_: str = "",
    address: Address | None = None,
) -> LaunchRegion:
    """Make a launch region of a geometry in longitude and latitude.

    Parameters
    ----------
    geometry : shapely.Geometry
        Polygons or points, degrees, at most `MAX_VERTICES` vertices.
    name : str
        As shown; also its id unless `id_` or `address` is given.
    kind : RegionKind
        Drawn or uploaded.
    definition : str
        What it covers.
    notes : tuple of str
        What was mended or left out before; put behind the definition.
    id_ : str
        Its id.
    address : Address, optional
        What it is made from; its id is that, written.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    GeometryError
        When it is empty, has no area, crosses itself, or has too many vertices. Outlines that
        only touch themselves are mended, and the definition says so.
    CoordinateError
        When a coordinate is out of bounds.

    Examples
    --------
    >>> region_from_geometry(shapely.box(40, 32, 41, 33), "Mine").kind.value
    'drawn'
    """
    vertex_count = shapely.get_num_coordinates(geometry)
    if vertex_count > MAX_VERTICES:
        raise GeometryError(
            f"{name} has {vertex_count:,} vertices; at most {MAX_VERTICES:,} are taken: simplify"
            " its outline."
        )
    lonlat = shapely.get_coordinates(geometry)
    # Shapes across the antimeridian may run on past 180 degrees, as map tools write them.
    outside = ~(np.abs(lonlat) <= (540.0, 90.0)).all(axis=1)
    for lon, lat in lonlat[outside][:1].tolist():
        _require_lonlat(lon, lat, f"{name}: ")
    _require_budget(geometry, name)
    geometry, mended_count = _mend(geometry, name)
    if mended_count:
        areas = "1 area" if mended_count == 1 else f"{mended_count:,} areas"
        mended = f"Mended: {areas} whose outline touches itself or does not hold its holes."
        notes = (*notes, mended)
    return LaunchRegion(
        write_address(address) if address else id_ or name,
        name,
        kind,
        " ".join((definition, *notes)),
        "the reader",
        "",
        geodesy.Region.from_geometry(geometry),
        notes,
        address=address,
    )


def _require_budget(geometry: BaseGeometry, name: str) -> None:
    """Refuse what would take longer than a reader waits, before anything is built of it."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    point_count = int((shapely.get_dimensions(parts) == 0).sum())
    if point_count > MAX_POINTS:
        raise GeometryError(
            f"{name} has {point_count:,} points; at most {MAX_POINTS:,} are taken: leave some out,"
            " or give the area that they lie in."
        )
    ring_count = len(shapely.get_rings(parts))
    if ring_count > MAX_RINGS:
        raise GeometryError(
            f"{name} has {ring_count:,} outlines of parts and holes; at most {MAX_RINGS:,} are"
            " taken: leave out the smallest."
        )
    outline_km = geodesy.measure_outline_km(parts)
    if outline_km > MAX_OUTLINE_KM:
        raise GeometryError(
            f"{name}'s outline is {outline_km:,.0f} km long; at most {MAX_OUTLINE_KM:,} km are"
            " taken, twice the coast of Canada: simplify it, or take fewer parts."
        )


def _mend(geometry: BaseGeometry, name: str) -> tuple[BaseGeometry, int]:
    parts = [geometry]
    while any(hasattr(part, "geoms") for part in parts):
        parts = [piece for part in parts for piece in getattr(part, "geoms", [part])]
    taken, mended_count, polygon_count = [], 0, 0
    for part in parts:
        if not isinstance(part, shapely.Polygon) or part.is_empty:
            taken.append(part)
            continue
        polygon_count += 1
        whole, mended = mend_polygon(part, f"{name}: polygon {polygon_count}")
        taken.append(whole)
        mended_count += mended
    if not mended_count:
        return geometry, 0
    areas = [part for whole in taken for part in shapely.get_parts(whole)]
    areas = [part for part in areas if part.geom_type in {"Point", "Polygon"}]
    return shapely.GeometryCollection(areas), mended_count


def _require_lonlat(lon: float, lat: float, where: str = "") -> None:
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise CoordinateError(f"{where}{lon}, {lat} is no point: both must be numbers.")
    if abs(lon) > 180.0 or abs(lat) > 90.0:
        swapped = abs(lat) <= 180.0 and abs(lon) <= 90.0
        hint = " Longitude comes first." if swapped else ""
        if _LEAST_METRES < max(abs(lon), abs(lat)) < _MOST_METRES:
            hint = (
                " Such figures are metres of a projection: save the file in longitude and latitude,"
                " WGS 84 (EPSG:4326)."
            )
        raise CoordinateError(
            f"{where}{lon:g}, {lat:g} lies outside longitude -180 to 180 and latitude -90 to 90."
            f"{hint}"
        )
