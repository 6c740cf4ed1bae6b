"""What share of a region is within range of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from geo.geodesy.distances import farthest_m, nearest_m
from geo.geodesy.ellipsoid import GEOD, check_lonlat, check_range_m, geocentric, inverse

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from geo.geodesy.region import Region

    Floats = NDArray[np.float64]

__all__ = ["sample_points", "share"]

_SAMPLES = 8000


def share(region: Region, lons: ArrayLike, lats: ArrayLike, range_m: float) -> Floats:
    """Measure the share of a region's area that is within range of each place.

    Parameters
    ----------
    region : Region
        The launch region.
    lons, lats : array_like
        Places, degrees; longitudes in [-180, 180].
    range_m : float
        Metres, in (0, `MAX_RANGE_M`].

    Returns
    -------
    ndarray
        0 to 1, within 0.005: exactly 0 where even the nearest point is out of range, exactly 1
        where the farthest is in range, and strictly between elsewhere. For a region of points,
        the share of the points.

    Raises
    ------
    CoordinateError, RangeError
        A parameter is out of bounds.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy import Region
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> share(box, [0.5, 9.0], [0.5, 9.0], 200_000)
    array([1., 0.])
    """
    range_m = check_range_m(range_m)
    lon, lat = check_lonlat(lons, lats)
    shape = lon.shape
    lon, lat = lon.ravel(), lat.ravel()
    if region.has_area:
        result = np.zeros(len(lon))
        some = np.flatnonzero(nearest_m(region, lon, lat) <= range_m)
        result[some] = 1.0
        partly = some[farthest_m(region, lon[some], lat[some]) > range_m]
        result[partly] = _sampled(region, lon[partly], lat[partly], range_m)
        return result.reshape(shape)
    edge = region.boundary
    reached = np.zeros(len(lon))
    for point_lon, point_lat in zip(edge.lon, edge.lat, strict=True):
        points = np.full(len(lon), point_lon), np.full(len(lon), point_lat)
        reached += inverse(lon, lat, *points)[2] <= range_m
    return (reached / len(edge.lon)).reshape(shape)


def _sampled(region: Region, lon: Floats, lat: Floats, range_m: float) -> Floats:
    if not len(lon):
        return np.empty(0)
    from scipy.spatial import cKDTree

    samples = geocentric(*sample_points(region))
    tree, count = cKDTree(samples), len(samples)
    centre = np.full(len(lon), region.centre_lon), np.full(len(lon), region.centre_lat)
    azimuth, _, _ = inverse(lon, lat, *centre)
    rim_lon, rim_lat, _ = GEOD.fwd(lon, lat, azimuth, np.full(len(lon), range_m))
    place = geocentric(lon, lat)
    chord = np.linalg.norm(place - geocentric(np.asarray(rim_lon), np.asarray(rim_lat)), axis=1)
    inside = tree.query_ball_point(place, chord, return_length=True)
    return np.asarray(np.clip(inside / count, 0.5 / count, 1.0 - 0.5 / count))


def sample_points(region: Region) -> tuple[Floats, Floats]:
    """Spread some thousand points over a region, each for the same part of its area.

    Parameters
    ----------
    region : Region
        With an area.

    Returns
    -------
    lon, lat : ndarray
        Degrees; none lies on the boundary's far side.
    """
    west, south, east, north = region.geometry.bounds
    low, high = np.sin(np.radians((south, north)))
    wanted = _SAMPLES
    for _ in range(12):
        # Square cells on the ground at the middle latitude, half a cell shifted in every row.
        middle = np.cos(np.arcsin((low + high) / 2.0))
        width, height = np.radians(east - west) * middle, (high - low) / max(middle, 1e-3)
        cell = np.sqrt(width * height / wanted)
        rows, columns = max(1, round(height / cell)), max(1, round(width / cell))
        sine = low + (np.arange(rows) + 0.5) / rows * (high - low)
        lon = west + (np.arange(columns) + 0.5) / columns * (east - west)
        grid_lon, grid_lat = (
            grid.ravel() for grid in np.meshgrid(lon, np.degrees(np.arcsin(sine)))
        )
        inside = shapely.contains_xy(region.geometry, grid_lon, grid_lat)
        if inside.sum() >= _SAMPLES / 2:
            break
        wanted = (
            int(wanted * max(2.0, _SAMPLES / max(inside.sum(), 1) / 2.0))
            if inside.sum() < _SAMPLES / 4
            else wanted * 2
        )
    return grid_lon[inside], grid_lat[inside]
