"""How far all of a country or division is, for claims such as "anywhere in Israel"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

import numpy as np
import shapely

from geo import geodesy
from geo.gazetteer import find_geometry, find_place
from geo.kept import keep_within
from geo.reach import Measure, measure_area, measure_place
from geo.reach.measures import MEASURE_BYTES, MEASURES_KEPT_BYTES
from geo.regions import region_from_geometry
from geo.regions.model import region_bytes
from geo.units import m_to_km

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from geo.gazetteer import Place
    from geo.regions import LaunchRegion

__all__ = ["leave_out_islets", "measure_whole", "measure_whole_area"]

# Islets and enclaves are not what "all of Norway" is about: parts smaller than a fiftieth are left
# out, and corners nearer to each other than a hundredth of a degree (1 km) count as one.
SMALLEST_PART = 0.02
CORNER_DEG = 0.01


def _measure_bytes(_measured: tuple[Measure, float]) -> int:
    return MEASURE_BYTES


@keep_within(MEASURES_KEPT_BYTES, _measure_bytes)
def measure_whole(region: LaunchRegion, place: Place) -> tuple[Measure, float]:
    """Measure how far a region lies from the nearest and from the farthest part of a place.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    place : Place
        A country or division; anything else is a point, all of it at once.

    Returns
    -------
    measure : Measure
        From the region's nearest point to the place's nearest part, and from its farthest point to
        the place's farthest one: less than the first reaches nothing, the second reaches all.
    hardest_km : float
        From the region's nearest point to the part of the place that is hardest to reach.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> from geo.regions import resolve_region
    >>> measure, hardest_km = measure_whole(resolve_region("LB"), resolve_place("Israel"))
    >>> measure.nearest_km < 1, 380 < hardest_km < 420, measure.farthest_km > 500
    (True, True, True)
    """
    nearest = measure_place(region, place)
    corners = _corners(place.id)
    return (
        (nearest, nearest.nearest_km) if corners is None else _reach_all(region, nearest, corners)
    )


@keep_within(MEASURES_KEPT_BYTES, _measure_bytes)
def measure_whole_area(region: LaunchRegion, area: LaunchRegion) -> tuple[Measure, float]:
    """Measure how far a region lies from the nearest and from the farthest part of an area.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    area : LaunchRegion
        What is to be reached.

    Returns
    -------
    measure : Measure
    hardest_km : float
        As `measure_whole`.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> measure, _ = measure_whole_area(resolve_region("baghdad"), resolve_region("LB"))
    >>> round(measure.nearest_km)
    728
    """
    nearest = measure_area(region, area.shape)
    return _reach_all(region, nearest, _main_corners(area.shape.geometry))


@keep_within(2_000_000, region_bytes)
def leave_out_islets(code: str) -> LaunchRegion | None:
    """Make a region of a country's main parts: those of a fiftieth of its area or more.

    Parameters
    ----------
    code : str
        ISO 3166-1 code.

    Returns
    -------
    LaunchRegion or None
        None where the country has no outline, or none but main parts.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> leave_out_islets("VE").shape.area_m2 < resolve_region("VE").shape.area_m2
    True
    >>> leave_out_islets("AT") is None
    True
    """
    country = find_place(code)
    geometry = find_geometry(country) if country else None
    if country is None or geometry is None:
        return None
    main = _main_parts(geometry)
    if main.is_empty or len(shapely.get_parts(main)) == len(shapely.get_parts(geometry)):
        return None
    name = f"{country.name} without its islets"
    return region_from_geometry(main, name, definition=f"{name}.", id_=f"main-parts:{code}")


def _reach_all(
    region: LaunchRegion, nearest: Measure, corners: tuple[np.ndarray, np.ndarray]
) -> tuple[Measure, float]:
    lons, lats = corners
    hardest_km = m_to_km(geodesy.largest_m(geodesy.nearest_m, region.shape, lons, lats))
    far_km = m_to_km(geodesy.largest_m(geodesy.farthest_m, region.shape, lons, lats))
    return nearest._replace(farthest_km=far_km), hardest_km


@lru_cache(maxsize=32)
def _corners(place_id: str) -> tuple[np.ndarray, np.ndarray] | None:
    """Corners of a place's main parts, as longitudes and latitudes in degrees."""
    place = find_place(place_id)
    geometry = find_geometry(place) if place else None
    return None if geometry is None else _main_corners(geometry)


def _main_corners(geometry: BaseGeometry) -> tuple[np.ndarray, np.ndarray]:
    lonlat = shapely.get_coordinates(shapely.simplify(_main_parts(geometry), CORNER_DEG))
    return lonlat[:, 0].copy(), lonlat[:, 1].copy()


def _main_parts(geometry: BaseGeometry) -> BaseGeometry:
    parts = shapely.get_parts(geometry)
    kept = parts[shapely.area(parts) >= SMALLEST_PART * shapely.area(geometry)]
    return cast("BaseGeometry", shapely.multipolygons(kept))
