"""Outlines, bands and launch regions as GeoJSON."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geo import geodesy
from geo.effort import at_border
from geo.links import unpack_area
from geo.reach import RangeLine
from geo.units import km_to_m

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from geo.regions import LaunchRegion
from geo.regions.addresses import CircleAddress, DrawnAddress, read_address

__all__ = [
    "draw_band",
    "draw_line",
    "draw_region",
    "edit_handles",
    "make_feature",
    "reaches_seam",
    "span_band",
]

# A thousandth of the range, a third of a pixel where a map shows all of the ring; at least half a
# millimetre at 1:1,000,000, the closest that it is shown, and at most twice that. A line of half
# the tolerance takes half as long again. Exports and verdicts do not use this drawing.
_LEAST_TOLERANCE_M, _MOST_TOLERANCE_M = 500.0, 1_000.0
_PART_OF_RANGE = 1e-3
_MAX_DRAWN_CORNERS = 1_500
# The line that the browser draws while something is dragged starts from these corners: with half
# as many it lies 3 pixels off that of Russia.
_MAX_REGION_CORNERS = 3_200
# A ring keeps four corners however far it is thinned, so many rings are given more.
_CORNERS_A_RING = 6
# Each thinning twice as coarse as the one before: from 0.003 degrees, 300 m, to 0.2, 20 km.
_THINNINGS_DEG = tuple(0.003 * 2**turn for turn in range(7))
_MAX_HANDLES = 40
# Nearer to a pole a Mercator map has no end.
_EDGE_DEG = 84.0


def _rounded(geometry: BaseGeometry) -> dict[str, Any]:
    """Write coordinates to 1e-3 degrees (111 m), finer than a pixel at the closest zoom."""
    coarse = shapely.transform(geometry, lambda lonlat: lonlat.round(3))
    written: dict[str, Any] = json.loads(shapely.to_geojson(coarse))
    return written


def _tolerance_m(range_km: float) -> float:
    return min(max(_PART_OF_RANGE * km_to_m(range_km), _LEAST_TOLERANCE_M), _MOST_TOLERANCE_M)


def _thin(geometry: BaseGeometry, corners: int = _MAX_DRAWN_CORNERS) -> BaseGeometry:
    """Drop corners that no screen shows, until few enough are left or the coarsest is reached.

    Points have no corners to drop: all of them are drawn.
    """
    if shapely.get_dimensions(geometry) == 0:
        return geometry
    rings = len(shapely.get_rings(shapely.get_parts(geometry)))
    most = max(corners, _CORNERS_A_RING * rings)
    # Nobody sees what the finest thinnings leave of a geometry that is far too fine; of Canada they
    # take the most.
    halvings = int(math.log2(max(shapely.get_num_coordinates(geometry) / most, 1.0)))
    first = min(max(0, halvings - 1), len(_THINNINGS_DEG) - 1)
    for thinning_deg in _THINNINGS_DEG[first:]:
        geometry = shapely.simplify(geometry, thinning_deg, preserve_topology=True)
        if shapely.get_num_coordinates(geometry) <= most:
            break
    return geometry


def _thin_region(geometry: BaseGeometry) -> BaseGeometry:
    """Drop corners of a region as a Mercator map shows them: fewer the nearer to a pole.

    Thinned in degrees, the islands north of Canada lose capes of 5 km, 2 pixels of the map.
    """
    drawn = shapely.transform(geometry, _stretch)
    return shapely.transform(_thin(drawn, _MAX_REGION_CORNERS), _unstretch)


def _stretch(lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
    lon, lat = lonlat.T
    north = np.arcsinh(np.tan(np.radians(np.clip(lat, -_EDGE_DEG, _EDGE_DEG))))
    # Beyond the map's edge degrees run on, so that a pole stays where it is.
    return np.column_stack([lon, np.degrees(north) + lat - np.clip(lat, -_EDGE_DEG, _EDGE_DEG)])


def _unstretch(stretched: NDArray[np.float64]) -> NDArray[np.float64]:
    lon, north = stretched.T
    edge = float(np.degrees(np.arcsinh(np.tan(np.radians(_EDGE_DEG)))))
    within = np.clip(north, -edge, edge)
    return np.column_stack(
        [lon, np.degrees(np.arctan(np.sinh(np.radians(within)))) + north - within]
    )


def reaches_seam(geometry: BaseGeometry) -> bool:
    """Tell whether a geometry touches or leaves +-180 degrees.

    Examples
    --------
    >>> reaches_seam(shapely.box(170, 0, 180, 1)), reaches_seam(shapely.box(0, 0, 1, 1))
    (True, False)
    """
    west, _, east, _ = geometry.bounds
    return bool(west <= -180.0 or east >= 180.0)


def make_feature(geometry: dict[str, Any] | None, **properties: object) -> dict[str, Any]:
    """Put a GeoJSON geometry and its properties together.

    Examples
    --------
    >>> make_feature(None, kind="region")
    {'type': 'Feature', 'geometry': None, 'properties': {'kind': 'region'}}
    """
    return {"type": "Feature", "geometry": geometry, "properties": properties}


@at_border
def draw_line(region: LaunchRegion, range_km: float, kind: str = "outer") -> dict[str, Any] | None:
    """Draw the outline of an outer or common set as GeoJSON.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    range_km : float
        In kilometres.
    kind : str
        `outer` or `common`.

    Returns
    -------
    dict or None
        A GeoJSON geometry, to a thousandth of the range, but 500 m at least and 1 km at most;
        longitudes unwrapped. None for an empty set.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> draw_line(resolve_region("baghdad"), 700.0)["type"]
    'LineString'
    """
    make = geodesy.outer_set if kind == "outer" else geodesy.common_set
    drawn = make(region.shape, km_to_m(range_km), tolerance_m=_tolerance_m(range_km))
    if drawn.geometry is None or drawn.outline is None or drawn.outline.is_empty:
        return None
    geometry: dict[str, Any] = _rounded(_thin(drawn.outline))
    return geometry


@at_border
def draw_band(region: LaunchRegion, low_km: float, high_km: float) -> dict[str, Any] | None:
    """Draw what lies between the outer sets of two ranges as GeoJSON.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    low_km, high_km : float
        In kilometres, low below high.

    Returns
    -------
    dict or None
        A GeoJSON geometry cut at +-180 degrees; None where nothing lies between.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> draw_band(resolve_region("baghdad"), 650.0, 700.0)["type"]
    'Polygon'
    """
    low, high = (
        geodesy.outer_set(region.shape, km_to_m(km), tolerance_m=_tolerance_m(km)).geometry
        for km in (low_km, high_km)
    )
    if high is None:
        return None
    between = high if low is None else shapely.difference(_thin(high), _thin(low))
    geometry: dict[str, Any] | None = None if between.is_empty else _rounded(between)
    return geometry


@at_border
def draw_region(region: LaunchRegion, *, second: bool = False) -> dict[str, Any]:
    """Draw a launch region as a GeoJSON feature.

    Parameters
    ----------
    region : LaunchRegion
        What is drawn.
    second : bool
        True for the region that Compare sets beside the first.

    Returns
    -------
    dict
        With its name as label at its centre.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> draw_region(resolve_region("baghdad"))["type"]
    'Feature'
    """
    shape = region.shape
    return make_feature(
        _rounded(_thin_region(shape.geometry)),
        role="region",
        label=region.name,
        lon=round(shape.centre_lon, 4),
        lat=round(shape.centre_lat, 4),
        second=second,
        seam=reaches_seam(shape.geometry),
    )


def span_band(
    low: RangeLine, high: RangeLine, outlines: dict[str, dict[str, Any] | None]
) -> dict[str, Any] | None:
    """Describe a band by the lines that bound it, where those are closed.

    Parameters
    ----------
    low, high : RangeLine
        From `list_bands`.
    outlines : dict
        What `draw_line` gave for each line, by its key.

    Returns
    -------
    dict or None
        For static/map.js; None where a line is open because its set holds a pole, or is missing.

    Examples
    --------
    >>> from geo.reach import list_bands, list_range_lines
    >>> from geo.systems import resolve_system
    >>> [(low, high)] = list_bands(list_range_lines([resolve_system("zolfaqar")]))
    >>> span_band(low, high, {})  # neither line is there
    """
    for key in (low.key, high.key):
        outline = outlines.get(key)
        if outline is None:
            return None
        nested = outline["type"] == "MultiLineString"
        rings = outline["coordinates"] if nested else [outline["coordinates"]]
        if any(ring[0] != ring[-1] for ring in rings):
            return None
    return {"type": "Band", "of": [low.key, high.key]}


def edit_handles(text: str, region: LaunchRegion) -> dict[str, Any] | None:
    """Tell which handles of a launch region can be dragged.

    Parameters
    ----------
    text : str
        The region as an address names it.
    region : LaunchRegion
        The region itself.

    Returns
    -------
    dict or None
        For static/map.js: a point, a circle with a point of its edge, or a polygon's corners; None
        for a region that is not the reader's own, or has too many corners.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> edit_handles("44.4,33.3", resolve_region("44.4,33.3"))["kind"]
    'point'
    >>> edit_handles("IQ", resolve_region("IQ"))  # not the reader's own
    """
    address = read_address(text)
    if isinstance(address, CircleAddress):
        lon, lat = geodesy.destination(address.lon, address.lat, 90.0, km_to_m(address.radius_km))
        edge = [round(lon.item(), 5), round(lat.item(), 5)]
        return {
            "kind": "circle",
            "lon": address.lon,
            "lat": address.lat,
            "radius_km": address.radius_km,
            "edge": edge,
        }
    shape = region.shape
    if shape.is_point:
        return {"kind": "point", "lon": shape.centre_lon, "lat": shape.centre_lat}
    drawn = unpack_area(address.packed) if isinstance(address, DrawnAddress) else None
    if isinstance(drawn, shapely.Polygon) and not drawn.interiors:
        ring = shapely.get_coordinates(drawn.exterior)[:-1].tolist()
        return {"kind": "polygon", "ring": ring} if len(ring) <= _MAX_HANDLES else None
    return None
