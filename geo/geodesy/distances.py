"""Nearest and farthest distance between places and a region."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.effort import at_border
from geo.geodesy.candidates import centre_xyz
from geo.geodesy.ellipsoid import (
    CHORD_SLACK_HOLDS_M,
    HALF_MERIDIAN_M,
    chord_slack_m,
    geocentric,
    m_to_chord,
    require_lonlat,
    wrap_lon,
)
from geo.geodesy.extremes import farthest_extremum, nearest_extremum

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from geo.geodesy.extremes import Extremum
    from geo.geodesy.region import Region

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

__all__ = ["extent_to_place_m", "farthest_m", "may_be_within", "nearest_m"]


@at_border
def nearest_m(region: Region, lons: ArrayLike, lats: ArrayLike) -> Floats:
    """Measure the distance from places to the nearest point of a region.

    Parameters
    ----------
    region : Region
        The launch region.
    lons, lats : array_like
        Places, degrees; longitudes in [-180, 180].

    Returns
    -------
    ndarray
        Metres; 0 inside the region and on its boundary. Within 0.01 m of the distance to the
        boundary as drawn.

    Raises
    ------
    CoordinateError
        A coordinate is out of bounds.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy import Region
    >>> region = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> nearest_m(region, [0.5, 2.0], [0.5, 0.0]).round()
    array([     0., 111319.])
    """
    lon, lat = require_lonlat(lons, lats)
    shape = lon.shape
    lon, lat = lon.ravel(), lat.ravel()
    distance = np.zeros(len(lon))
    outside = ~region.contains(lon, lat)
    if outside.any():
        distance[outside] = nearest_extremum(region, lon[outside], lat[outside]).distance_m
    return distance.reshape(shape)


@at_border
def farthest_m(region: Region, lons: ArrayLike, lats: ArrayLike) -> Floats:
    """Measure the distance from places to the farthest point of a region.

    Parameters
    ----------
    region, lons, lats
        As `nearest_m` has them, with its errors.

    Returns
    -------
    ndarray
        Metres, within 0.01 m below 10,000 km. A place whose antipode lies in the region is half
        a meridian away from it, 20,003.9 km.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy import Region
    >>> region = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> farthest_m(region, 2.0, 0.0).round()
    array([248576.])
    """
    lon, lat = require_lonlat(lons, lats)
    shape = lon.shape
    lon, lat = lon.ravel(), lat.ravel()
    distance = farthest_extremum(region, lon, lat).distance_m.copy()
    distance[region.contains(wrap_lon(lon + 180.0), -lat)] = HALF_MERIDIAN_M
    return distance.reshape(shape)


@at_border
def may_be_within(region: Region, lons: ArrayLike, lats: ArrayLike, distance_m: float) -> Flags:
    """Tell which places may lie within a distance of a region; those left out surely do not.

    Straight chords to the centre of the enclosing circle decide, a hundred times quicker than
    distances.

    Parameters
    ----------
    region, lons, lats
        As `nearest_m` has them, with its errors.
    distance_m : float
        Metres, above 0.

    Returns
    -------
    ndarray of bool

    Examples
    --------
    >>> from geo.geodesy import Region
    >>> may_be_within(Region.from_point(0.0, 0.0), [1.0, 3.0], [0.0, 0.0], 200_000.0)
    array([ True, False])
    """
    lon, lat = require_lonlat(lons, lats)
    # 1 km above the bound: the circle's radius is rounded, too.
    limit = np.array(region.enclosing_radius_m + distance_m + 1000.0)
    if limit > CHORD_SLACK_HOLDS_M:
        return np.ones(lon.shape, dtype=bool)
    chord = np.linalg.norm(geocentric(lon, lat) - centre_xyz(region), axis=-1)
    return np.asarray(chord <= m_to_chord(limit + chord_slack_m(limit)))


@at_border
def extent_to_place_m(
    region: Region, lon: float, lat: float
) -> tuple[float, float, tuple[float, float], tuple[float, float]]:
    """Measure the smallest and greatest distance of a region's points to one place.

    Parameters
    ----------
    region, lon, lat
        As `nearest_m` has them, of one place; with its errors.

    Returns
    -------
    nearest_m, farthest_m : float
        What `nearest_m` and `farthest_m` give.
    nearest_from, farthest_from : tuple of float
        The region's points, longitude and latitude in degrees: the place itself where it lies
        inside the region, and its antipode where that does.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy import Region
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> extent_to_place_m(box, 2.0, 0.0)[2:]
    ((1.0, 0.0), (0.0, 1.0))
    """
    lons, lats = require_lonlat(lon, lat)
    antipode = wrap_lon(lons + 180.0), -lats
    if region.contains(lons, lats)[0]:
        least_m, least_from = 0.0, (float(lons[0]), float(lats[0]))
    else:
        least_m, least_from = _first(nearest_extremum(region, lons, lats))
    if region.contains(*antipode)[0]:
        most_m, most_from = HALF_MERIDIAN_M, (float(antipode[0][0]), float(antipode[1][0]))
    else:
        most_m, most_from = _first(farthest_extremum(region, lons, lats))
    return least_m, most_m, least_from, most_from


def _first(found: Extremum) -> tuple[float, tuple[float, float]]:
    return float(found.distance_m[0]), (float(found.lon[0]), float(found.lat[0]))
