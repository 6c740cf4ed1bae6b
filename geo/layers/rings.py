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
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

    from geo.regions import LaunchRegion
from geo.regions.addresses import CircleAddress, DrawnAddress, read_address

__all__ = [
    "draw_band",
    "draw_line",
    "draw_region",
    "edit_handles",
    "make_feature",
    "prepare_lines",
    "reaches_seam",
    "span_band",
]

# A part of the width of what is drawn, region and range on both sides: a third of a pixel where a
# map of 850 pixels shows all of it, so that a ring of 50 km looks as round as one of 1,000. At most
# a kilometre: a line of half the tolerance takes half as long again. Exports and verdicts do not
# use this drawing.
_PART_OF_WIDTH = 1 / 2_500
_LEAST_TOLERANCE_M, _MOST_TOLERANCE_M = 20.0, 1_000.0
_MAX_DRAWN_CORNERS = 1_500
# The line that the browser draws while something is dragged starts from these corners: with half
# as many it lies 3 pixels off that of Russia.
_MAX_REGION_CORNERS = 3_200
# A drawing that is less than this wide, some 500 km, is written in tenths of the usual steps.
_NEAR_DEG = 5.0
# A ring keeps four corners however far it is thinned, so many rings are given more.
_CORNERS_A_RING = 6
# Each thinning is twice as coarse as the one before: from 0.003 degrees, 300 m, or from a third of
# a finer line's tolerance, to 0.2, 20 km.
_FINEST_DEG, _COARSEST_DEG = 0.003, 0.2
_THINNED_PART = 0.3
_METRES_PER_DEGREE = 111_320.0
_MAX_HANDLES = 40
# Nearer to a pole a Mercator map has no end.
_EDGE_DEG = 84.0


def _rounded(geometry: BaseGeometry) -> dict[str, Any]:
    """Write coordinates to 1e-3 degrees (111 m), or to 1e-4 where all of them lie near each other.

    Half a pixel at most where the map shows all of it.
    """
    steps = steps_per_degree(geometry.bounds)
    digits = round(math.log10(steps))
    coarse = shapely.transform(geometry, lambda lonlat: lonlat.round(digits))
    written: dict[str, Any] = json.loads(shapely.to_geojson(coarse))
    return written


def steps_per_degree(bounds: Sequence[float]) -> int:
    """Tell how many steps of a degree the coordinates of a drawing are written in.

    Parameters
    ----------
    bounds : sequence of float
        West, south, east, north in degrees.

    Returns
    -------
    int

    Examples
    --------
    >>> steps_per_degree((35.0, 31.0, 51.0, 45.0)), steps_per_degree((44.0, 33.0, 45.0, 34.0))
    (1000, 10000)
    """
    west, south, east, north = bounds
    return 10_000 if max(east - west, north - south) < _NEAR_DEG else 1_000


def _tolerance_m(region: LaunchRegion, range_km: float) -> float:
    width_m = 2.0 * (region.shape.enclosing_radius_m + km_to_m(range_km))
    return min(max(_PART_OF_WIDTH * width_m, _LEAST_TOLERANCE_M), _MOST_TOLERANCE_M)


def _thin_line(geometry: BaseGeometry, tolerance_m: float) -> BaseGeometry:
    return _thin(geometry, finest_deg=_THINNED_PART * tolerance_m / _METRES_PER_DEGREE)


def _thin(
    geometry: BaseGeometry, corners: int = _MAX_DRAWN_CORNERS, finest_deg: float = _FINEST_DEG
) -> BaseGeometry:
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
    thinning_deg = min(finest_deg, _FINEST_DEG) * 2 ** max(0, halvings - 1)
    while True:
        thinning_deg = min(thinning_deg, _COARSEST_DEG)
        geometry = shapely.simplify(geometry, thinning_deg, preserve_topology=True)
        if shapely.get_num_coordinates(geometry) <= most or thinning_deg == _COARSEST_DEG:
            return geometry
        thinning_deg *= 2.0


def _thin_region(geometry: BaseGeometry) -> BaseGeometry:
    """Drop corners of a region as a Mercator map shows them: fewer the nearer to a pole.

    Thinned in degrees, the islands north of Canada lose capes of 5 km, 2 pixels of the map.
    """
    drawn = shapely.transform(geometry, _stretch)
    west, south, east, north = drawn.bounds
    finest_deg = _PART_OF_WIDTH * max(east - west, north - south)
    return shapely.transform(_thin(drawn, _MAX_REGION_CORNERS, finest_deg), _unstretch)


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
        A GeoJSON geometry, to a part in 2,500 of the width of region and range together, but 20 m
        at least and 1 km at most; longitudes unwrapped. None for an empty set.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> draw_line(resolve_region("baghdad"), 700.0)["type"]
    'LineString'
    """
    make = geodesy.outer_set if kind == "outer" else geodesy.common_set
    tolerance_m = _tolerance_m(region, range_km)
    drawn = make(region.shape, km_to_m(range_km), tolerance_m=tolerance_m)
    if drawn.geometry is None or drawn.outline is None or drawn.outline.is_empty:
        return None
    geometry: dict[str, Any] = _rounded(_thin_line(drawn.outline, tolerance_m))
    return geometry


@at_border
def prepare_lines(region: LaunchRegion, ranges_km: Sequence[float]) -> None:
    """Work out several outer sets at once, so that `draw_line` has them at hand.

    All together take little more than half the time of one after another.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    ranges_km : sequence of float
        In kilometres.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> prepare_lines(resolve_region("baghdad"), [300.0, 700.0])
    """
    ranges_m = [km_to_m(km) for km in ranges_km]
    geodesy.prepare_outer_sets(
        region.shape, ranges_m, [_tolerance_m(region, km) for km in ranges_km]
    )


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
    low, high = (_draw_outer(region, km) for km in (low_km, high_km))
    if high is None:
        return None
    between = high if low is None else shapely.difference(high, low)
    geometry: dict[str, Any] | None = None if between.is_empty else _rounded(between)
    return geometry


def _draw_outer(region: LaunchRegion, range_km: float) -> BaseGeometry | None:
    tolerance_m = _tolerance_m(region, range_km)
    drawn = geodesy.outer_set(region.shape, km_to_m(range_km), tolerance_m=tolerance_m).geometry
    return None if drawn is None else _thin_line(drawn, tolerance_m)


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
