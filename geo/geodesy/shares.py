"""What share of a region is within range of a place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely

from geo.effort import at_border, require_effort
from geo.geodesy.distances import farthest_m, nearest_m
from geo.geodesy.ellipsoid import (
    CHORD_SLACK_HOLDS_M,
    GEOD,
    authalic,
    chord_slack_m,
    geocentric,
    inverse,
    m_to_chord,
    require_lonlat,
    require_range_m,
)
from geo.kept import keep_within

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray
    from scipy.spatial import cKDTree
    from shapely.geometry.base import BaseGeometry

    from geo.geodesy.region import Region

    Floats = NDArray[np.float64]

__all__ = ["partial_share", "sample_points", "share"]

_SAMPLES = 12_000
_LEAST_ROWS, _LEAST_ROWS_OF_A_PART = 64, 4
_FEW_SAMPLES = 4  # for which a point on the part is near enough
# Strips about the parallels that differ more from the area miss parts of it.
_MOST_MISSED = 0.01
_CELLS = 500_000  # places times points at once: some 40 MB
# Counted one by one for up to as many places, since to import and build a search tree takes longer.
_FEW_PLACES = 32


@at_border
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
    range_m = require_range_m(range_m)
    lon, lat = require_lonlat(lons, lats)
    shape = lon.shape
    lon, lat = lon.ravel(), lat.ravel()
    if region.has_area:
        result = np.zeros(len(lon))
        some = np.flatnonzero(nearest_m(region, lon, lat) <= range_m)
        result[some] = 1.0
        partly = some[farthest_m(region, lon[some], lat[some]) > range_m]
        result[partly] = partial_share(region, lon[partly], lat[partly], range_m)
        return result.reshape(shape)
    return partial_share(region, lon, lat, range_m).reshape(shape)


@at_border
def partial_share(region: Region, lons: ArrayLike, lats: ArrayLike, range_m: float) -> Floats:
    """Measure the share for places known to be in range of a part of the region only.

    As `share` does, without measuring the nearest and farthest distance again.

    Parameters
    ----------
    region : Region
        The launch region.
    lons, lats : array_like
        Places whose nearest distance is at most, and whose farthest is above, the range; degrees.
    range_m : float
        Metres, in (0, `MAX_RANGE_M`].

    Returns
    -------
    ndarray
        Strictly between 0 and 1, within 0.005. For a region of points, the share of the points.

    Raises
    ------
    CoordinateError, RangeError
        A parameter is out of bounds.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy import Region
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> partial_share(box, [0.5], [0.5], 50_000).round(1).tolist()
    [0.6]
    """
    range_m = require_range_m(range_m)
    lon, lat = require_lonlat(lons, lats)
    if region.has_area:
        return _sampled(region, lon, lat, range_m)
    return _counted(region, lon, lat, range_m)


def _counted(region: Region, lon: Floats, lat: Floats, range_m: float) -> Floats:
    """Count the points of a region within range: by chord, exactly where that may mislead."""
    edge = region.boundary
    slack = 2.0 * float(chord_slack_m(np.array(range_m)))
    sure, possible = (
        (float(m_to_chord(np.array(range_m + side * slack))) for side in (-1.0, 1.0))
        if slack < range_m < CHORD_SLACK_HOLDS_M
        else (-1.0, np.inf)
    )
    place = geocentric(lon, lat)
    reached = np.zeros(len(lon))
    rows = max(1, _CELLS // len(edge.lon))
    for start in range(0, len(lon), rows):
        require_effort()
        some = slice(start, start + rows)
        chord = np.linalg.norm(place[some, None, :] - edge.xyz[None, :, :], axis=2)
        reached[some] = (chord <= sure).sum(axis=1)
        row, point = np.nonzero((chord > sure) & (chord <= possible))
        at = start + row
        exact = inverse(lon[at], lat[at], edge.lon[point], edge.lat[point])[2] <= range_m
        np.add.at(reached, at[exact], 1.0)
    return reached / len(edge.lon)


def _sampled(region: Region, lon: Floats, lat: Floats, range_m: float) -> Floats:
    """Count the samples within the chord that the range has towards the region's centre.

    Towards other parts of the region the chord of the same range differs by some 35 m per radian
    and per cube of 1,000 km: 1 km at 5,000 km, a thousandth of a region as wide as that.
    """
    if not len(lon):
        return np.empty(0)
    samples = _sample_xyz(region)
    centre = np.full(len(lon), region.centre_lon), np.full(len(lon), region.centre_lat)
    azimuth, _, _ = inverse(lon, lat, *centre)
    rim_lon, rim_lat, _ = GEOD.fwd(lon, lat, azimuth, np.full(len(lon), range_m))
    place = geocentric(lon, lat)
    chord = np.linalg.norm(place - geocentric(np.asarray(rim_lon), np.asarray(rim_lat)), axis=1)
    if len(place) <= _FEW_PLACES:
        away = (np.linalg.norm(samples - here, axis=1) for here in place)
        inside = np.array(
            [np.count_nonzero(near <= far) for near, far in zip(away, chord, strict=True)]
        )
    else:
        inside = _sample_tree(region).query_ball_point(place, chord, return_length=True)
    count = len(samples)
    return np.asarray(np.clip(inside / count, 0.5 / count, 1.0 - 0.5 / count))


@keep_within(2_000_000, lambda xyz: xyz.nbytes)
def _sample_xyz(region: Region) -> Floats:
    return geocentric(*sample_points(region))


# For each area that a claim may mean, its launch region's points are asked for anew.
@keep_within(8_000_000, lambda lonlat: lonlat.nbytes)
def _spread_points(region: Region) -> Floats:
    drawn = _along_parallels(region.geometry, region.area_m2, _SAMPLES, _LEAST_ROWS)
    if drawn is not None and abs(drawn.area_m2 / region.area_m2 - 1.0) <= _MOST_MISSED:
        return np.stack((drawn.lon, drawn.lat))
    return np.stack(_within_parts(region))


@lru_cache(maxsize=16)
def _sample_tree(region: Region) -> cKDTree:
    from scipy.spatial import cKDTree

    return cKDTree(_sample_xyz(region))


@at_border
def sample_points(region: Region) -> tuple[Floats, Floats]:
    """Spread some thousand points over a region, each for the same part of its area.

    Parallels at equal steps of area (of the authalic function) cut the region into intervals;
    along all of them, end to end, the points are equally spaced. Nothing is rejected, so that
    scattered islands cost no more than a square.

    Parameters
    ----------
    region : Region
        With an area.

    Returns
    -------
    lon, lat : ndarray
        Degrees; all in the region.

    Examples
    --------
    >>> from geo.geodesy.region import Region
    >>> lon, lat = sample_points(Region.from_geometry(shapely.box(0, 0, 1, 1)))
    >>> bool(0 < lat.min() < lat.max() < 1)
    True
    """
    lon, lat = _spread_points(region)
    return lon, lat


class _Samples(NamedTuple):
    """Points along parallels, and the area of the strips about these."""

    lon: Floats
    lat: Floats
    area_m2: float


def _within_parts(region: Region) -> tuple[Floats, Floats]:
    """Spread the points part by part, where parallels across all of them pass between parts.

    Fields of a kilometre on two continents lie between two parallels of a thousand.
    """
    parts = shapely.get_parts(region.geometry)
    areas_m2 = np.array([type(region)(part).area_m2 for part in parts])
    ends = np.cumsum(areas_m2)
    at = (np.arange(_SAMPLES) + 0.5) / _SAMPLES * ends[-1]
    part_of = np.minimum(np.searchsorted(ends, at), len(ends) - 1)
    found = []
    for number, count in zip(*np.unique(part_of, return_counts=True), strict=True):
        require_effort()
        part = parts[number]
        drawn = None
        if count > _FEW_SAMPLES:
            drawn = _along_parallels(part, areas_m2[number], int(count), _LEAST_ROWS_OF_A_PART)
        if drawn is None:
            point = shapely.point_on_surface(part)
            found.append(np.full((count, 2), (point.x, point.y)))
        else:
            found.append(np.column_stack((drawn.lon, drawn.lat)))
    lon, lat = np.concatenate(found).T.copy()
    return lon, lat


def _along_parallels(
    geometry: BaseGeometry, area_m2: float, count: int, least_rows: int
) -> _Samples | None:
    """Spread points along parallels at equal steps of area; None where these meet nothing."""
    west, south, east, north = geometry.bounds
    low, high = authalic(np.array((south, north)))
    # Area over the height gives the mean width; square cells then give the number of rows.
    width_m = area_m2 / max(high - low, 1e-12) / GEOD.b**2
    height_m = np.radians(north - south) * GEOD.b
    aspect = height_m / max(width_m * GEOD.b, 1.0)
    rows = int(np.clip(np.sqrt(count * aspect), least_rows, 2000))
    values = low + (np.arange(rows) + 0.5) / rows * (high - low)
    # The authalic function is smooth and grows: a table inverts it to some metres.
    table = np.linspace(south, north, 4 * rows)
    parallels = np.interp(values, authalic(table), table)
    lines = shapely.linestrings(
        np.stack(
            (
                np.column_stack((np.full(rows, west - 1.0), parallels)),
                np.column_stack((np.full(rows, east + 1.0), parallels)),
            ),
            axis=1,
        )
    )
    cut = shapely.intersection(shapely.multilinestrings(np.asarray(lines)), geometry)
    pieces = shapely.get_parts(shapely.get_parts(cut))
    # An empty piece has a line's dimension, too.
    is_line = (shapely.get_dimensions(pieces) == 1) & ~shapely.is_empty(pieces)
    bounds = shapely.bounds(pieces[is_line])
    if not len(bounds):
        return None
    length = bounds[:, 2] - bounds[:, 0]
    ends = np.cumsum(length)
    at = (np.arange(count) + 0.5) / count * ends[-1]
    piece = np.minimum(np.searchsorted(ends, at), len(ends) - 1)
    strips_m2 = float(np.radians(ends[-1]) * (high - low) / rows * GEOD.b**2)
    return _Samples(bounds[piece, 2] - (ends[piece] - at), bounds[piece, 1], strips_m2)
