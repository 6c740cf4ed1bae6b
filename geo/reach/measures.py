"""How a launch region lies to places, before any range is asked for: nearest and farthest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geo import geodesy
from geo.gazetteer import Place, find_ground
from geo.kept import keep_within
from geo.units import m_to_km

if TYPE_CHECKING:
    import pandas as pd

    from geo.regions import LaunchRegion

__all__ = [
    "MEASURES_KEPT_BYTES",
    "MEASURE_BYTES",
    "Measure",
    "find_area",
    "measure_area",
    "measure_place",
    "measure_places",
    "measure_point",
]

# The claims of many reports ask for the same few thousand pairs of region and place.
MEASURES_KEPT_BYTES, MEASURE_BYTES = 4_000_000, 400


class Measure(NamedTuple):
    """How a launch region lies to one place, before any range is asked for.

    Parameters
    ----------
    nearest_km, farthest_km : float
        Distance from the region's nearest and farthest point to the place, in kilometres. For a
        place with an area, the distance of a launch point is that to the area's nearest point.
    nearest_from, farthest_from : tuple of float
        Those points of the launch region, as lon, lat in degrees.
    """

    nearest_km: float
    farthest_km: float
    nearest_from: tuple[float, float]
    farthest_from: tuple[float, float]


def measure_places(region: LaunchRegion, places: pd.DataFrame) -> pd.DataFrame:
    """Measure how far each place is from the nearest and the farthest point of a region.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    places : DataFrame
        With `lon` and `lat` in degrees; other columns are kept.

    Returns
    -------
    DataFrame
        The same rows with `nearest_km` and `farthest_km`, kilometres.

    Examples
    --------
    >>> import pandas as pd
    >>> from geo.regions import region_from_point
    >>> cities = pd.DataFrame({"name": ["Baghdad"], "lon": [44.40], "lat": [33.34]})
    >>> measured = measure_places(region_from_point(35.2, 31.8), cities)
    >>> measured["nearest_km"].round().tolist()
    [880.0]
    """
    lons = places["lon"].to_numpy(dtype=float)
    lats = places["lat"].to_numpy(dtype=float)
    return places.assign(
        nearest_km=m_to_km(geodesy.nearest_m(region.shape, lons, lats)),
        farthest_km=m_to_km(geodesy.farthest_m(region.shape, lons, lats)),
    )


def measure_point(region: LaunchRegion, lon: float, lat: float) -> Measure:
    """Measure how a region lies to one point, and from which of its points.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    lon, lat : float
        Degrees.

    Returns
    -------
    Measure

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> round(measure_point(resolve_region("baghdad"), 35.2163, 31.769).nearest_km)
    880
    """
    return _measure(geodesy.extent_to_place_m(region.shape, lon, lat))


def _measure(
    extent_m: tuple[float, float, tuple[float, float], tuple[float, float]],
) -> Measure:
    nearest_m, farthest_m, nearest_from, farthest_from = extent_m
    return Measure(m_to_km(nearest_m), m_to_km(farthest_m), nearest_from, farthest_from)


def _measure_bytes(_measure: Measure) -> int:
    return MEASURE_BYTES


@keep_within(MEASURES_KEPT_BYTES, _measure_bytes)
def measure_place(region: LaunchRegion, place: Place) -> Measure:
    """Measure how a region lies to one place, its polygon where it has one.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    place : Place
        A country or division counts as an area: its nearest part is what is to be reached.

    Returns
    -------
    Measure

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> from geo.regions import resolve_region
    >>> round(measure_place(resolve_region("baghdad"), resolve_place("Jerusalem")).nearest_km)
    880
    """
    area = find_area(place)
    return (
        measure_point(region, place.lon, place.lat) if area is None else measure_area(region, area)
    )


@keep_within(MEASURES_KEPT_BYTES, _measure_bytes)
def measure_area(region: LaunchRegion, area: geodesy.Region) -> Measure:
    """Measure how a region lies to the nearest part of an area.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    area : geodesy.Region
        What is to be reached.

    Returns
    -------
    Measure

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> round(measure_area(resolve_region("baghdad"), resolve_region("JO").shape).nearest_km)
    494
    """
    return _measure(geodesy.extent_to_area_m(region.shape, area))


def _region_bytes(area: geodesy.Region | None) -> int:
    return 0 if area is None else area.size_bytes


@keep_within(40_000_000, _region_bytes)  # of which Europe takes 25
def find_area(place: Place) -> geodesy.Region | None:
    """Find the area of a place that has one.

    Parameters
    ----------
    place : Place
        Of the gazetteer.

    Returns
    -------
    geodesy.Region or None
        None for a point, such as a city.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> find_area(resolve_place("Riyadh")) is None
    True
    """
    return find_ground(place)
