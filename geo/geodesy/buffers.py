"""The course of an outer set's boundary where the range is smaller than the region is wide.

Only the course: how many rings there are and how they run. Their place comes from the exact
level, onto which every vertex is moved.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geo.effort import require_effort
from geo.geodesy.ellipsoid import (
    GEOD,
    HALF_MERIDIAN_M,
    MEAN_RADIUS_M,
    geocentric,
    inverse,
    spread_points,
    wrap_lon,
)
from geo.geodesy.levels import Levels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from geo.geodesy.levels import Level
    from geo.geodesy.region import Region

    Floats = NDArray[np.float64]

__all__ = ["buffered_lines", "buffered_together"]

# Edges are straight in longitude and latitude; pieces this long are straight in any plane here
# within 15 m times the tangent of the latitude.
_PIECE_DEG = 0.25
_ONE_TILE_ERROR_M = 2000.0
_SIMPLER, _SIMPLER_REGION = 300.0, 100.0  # the first in each plane, the second before
# The widest tiles whose planes err by no more than this part of the range.
_HALF_TILES_M = (500_000.0, 400_000.0, 300_000.0, 200_000.0, 150_000.0, 100_000.0)
_TILE_PART = 200.0
# Half a meridian is longer by this at most than two distances that a sphere would add up to it.
_ANTIPODAL_SLACK_M = 40_000.0
_SEGMENTS = 16  # to a quarter circle: 0.12 % of the range
# One buffer of a jagged coast at many times its width crosses itself everywhere: Norway's at 200 km
# takes 4.7 s. Small ones first leave a smooth line for the rest: 0.13 s.
_PARTS = (0.03, 0.25)
_FIRST_SEGMENTS = 4


def buffered_lines(level: Level, progress: Callable[[float], None] | None = None) -> list[Floats]:
    """Buffer a region, and move the outline onto a level.

    Parameters
    ----------
    level : Level
        An outer level, or a common one whose range is large.
    progress : callable, optional
        Takes the fraction done, 0 to 1.

    Returns
    -------
    list of ndarray, shape (n, 2)
        Closed lines on the level, first vertex not repeated; none where the set is the Earth.

    Examples
    --------
    >>> from geo.geodesy.levels import Level
    >>> from geo.geodesy.region import Region
    >>> level = Level(Region.from_geometry(shapely.box(0, 0, 1, 1)), 200_000.0, common=False)
    >>> [line.shape[1] for line in buffered_lines(level)]
    [2]
    """
    return _snapped([level], [_buffer_region(level, progress)])[0]


def buffered_together(levels: Sequence[Level]) -> list[list[Floats]]:
    """Buffer a region for several of its levels, and move all outlines onto them at once.

    Parameters
    ----------
    levels : sequence of Level
        Of one region, as `buffered_lines` takes them.

    Returns
    -------
    list
        What `buffered_lines` gives, for each.

    Examples
    --------
    >>> from geo.geodesy.levels import Level
    >>> from geo.geodesy.region import Region
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> levels = [Level(box, range_m, common=False) for range_m in (1e5, 2e5)]
    >>> [len(lines) for lines in buffered_together(levels)]
    [1, 1]
    """
    return _snapped(levels, [_buffer_region(level, None) for level in levels])


def _snapped(levels: Sequence[Level], courses: Sequence[list[Floats]]) -> list[list[Floats]]:
    """Move the rings of each level's course onto it; leave those out that mostly miss it."""
    rings = [ring for course in courses for ring in course]
    if not rings:
        return [[] for _ in levels]
    first = levels[0]
    counts = [sum(map(len, course)) for course in courses]
    range_m = np.repeat([level.range_m for level in levels], counts)
    points = Levels(first.region, range_m, first.common, first.rough)
    guess = np.concatenate(rings)
    lon, lat, done = points.snap(guess[:, 0], guess[:, 1], iterations=20)
    snapped = np.column_stack((lon, lat))
    found: list[list[Floats]] = []
    start = 0
    for course in courses:
        lines = []
        for ring in course:
            own = slice(start, start + len(ring))
            start += len(ring)
            if done[own].sum() >= 3 and done[own].mean() > 0.25:
                lines.append(snapped[own][done[own]])
        found.append(lines)
    return found


def _buffer_region(level: Level, progress: Callable[[float], None] | None) -> list[Floats]:
    """Buffer a region piece by piece, each in its own plane; rings near the level.

    An azimuthal equidistant plane is exact from its centre and stretches distances across by
    (c / R)^2 / 6 at c from it. So the region is cut into tiles small enough, each is buffered in
    its own plane, and the buffers are united in a stereographic plane whose one missing point is
    far outside. Buffers are made smaller than the range by what the planes may err: a hole or
    bay of the true set is never lost, and those that are not true vanish because their vertices
    cannot be moved onto the level.

    What is out of a range from somewhere in a region is, but for the flattening, what is within
    the rest of half a meridian from the region's antipodes; so a common level is buffered there.
    """
    region, range_m = level.region, level.range_m
    if level.common:
        range_m = HALF_MERIDIAN_M - range_m - _ANTIPODAL_SLACK_M
    # In powers of two, so that many ranges share few simpler regions.
    stray_m = 2.0 ** math.floor(math.log2(max(range_m, 1.0) / _SIMPLER_REGION))
    simple = region.simplified(stray_m)
    if simple is region:
        stray_m = 0.0
    region = _opposite(simple) if level.common else simple
    pole = _far_point(_opposite(level.region) if level.common else level.region, range_m)
    if pole is None:
        return []
    tiles = list(_tiles(region, range_m))
    buffers = []
    for number, (tile, error_m) in enumerate(tiles):
        require_effort()
        buffers.append(_buffered(tile, range_m - stray_m - error_m, pole))
        if progress is not None:
            progress(0.5 * (number + 1) / len(tiles))
    outline = buffers[0] if len(buffers) == 1 else shapely.union_all(buffers)
    return [
        np.column_stack(pole.back(shapely.get_coordinates(ring)[:-1]))
        for ring in shapely.get_rings(shapely.get_parts(outline))
    ]


def _opposite(region: Region) -> Region:
    """Turn a region into that of its antipodes."""

    def turned(lonlat: Floats) -> Floats:
        return np.column_stack((lonlat[:, 0] + 180.0, -lonlat[:, 1]))

    return type(region).from_geometry(shapely.transform(region.geometry, turned))


class _Stereographic:
    """The plane that shows the whole Earth but one point, a bijection and no more."""

    def __init__(self, lon: float, lat: float) -> None:
        axis = -_unit(np.array([lon]), np.array([lat]))[0]
        east = np.cross((0.0, 0.0, 1.0) if abs(axis[2]) < 0.9 else (1.0, 0.0, 0.0), axis)
        east /= np.linalg.norm(east)
        self._frame = np.stack((east, np.cross(axis, east), axis))

    def forth(self, lon: Floats, lat: Floats) -> Floats:
        turned = _unit(lon, lat) @ self._frame.T
        return np.asarray(turned[:, :2] / (1.0 + turned[:, 2:]))

    def back(self, plane: Floats) -> tuple[Floats, Floats]:
        squared = (plane**2).sum(axis=1, keepdims=True)
        turned = np.hstack((2.0 * plane, 1.0 - squared)) / (1.0 + squared)
        x, y, z = (turned @ self._frame).T
        return np.degrees(np.arctan2(y, x)), np.degrees(np.arctan2(z, np.hypot(x, y)))


def _unit(lon: Floats, lat: Floats) -> Floats:
    lon_rad, lat_rad = np.radians(lon), np.radians(lat)
    cos_lat = np.cos(lat_rad)
    return np.stack((cos_lat * np.cos(lon_rad), cos_lat * np.sin(lon_rad), np.sin(lat_rad)), axis=1)


def _far_point(region: Region, range_m: float) -> _Stereographic | None:
    """Choose the plane whose missing point is out of range; None where no point is.

    Opposite the enclosing circle's centre where that is far enough; else the farthest of 20,000
    points spread over the Earth, about 160 km apart, so that no hole wider than that is missed.
    """
    from geo.geodesy.distances import nearest_m

    lon = wrap_lon(np.array([region.centre_lon + 180.0]))
    lat = np.array([-region.centre_lat])
    far_m = range_m + 100_000.0
    # Opposite points lie half a meridian apart, and no point of the region lies farther from the
    # centre than its radius: most regions need not be measured.
    is_far = HALF_MERIDIAN_M - region.enclosing_radius_m > far_m
    if not is_far and nearest_m(region, lon, lat)[0] <= far_m:
        lon, lat = spread_points(20_000)
        away = nearest_m(region, lon, lat)
        best = int(np.argmax(away))
        if away[best] <= range_m:
            return None
        lon, lat = lon[best : best + 1], lat[best : best + 1]
    return _Stereographic(float(lon[0]), float(lat[0]))


def _tiles(region: Region, range_m: float) -> Iterator[tuple[BaseGeometry, float]]:
    """Cut a region into pieces, each with the error of a buffer in its own plane."""
    if not region.has_area:
        for point in shapely.get_parts(region.geometry):
            yield point, 0.0
        return
    reach = (region.enclosing_radius_m + range_m) / MEAN_RADIUS_M
    error_m = reach**2 / 6.0 * min(range_m, region.enclosing_radius_m)
    fine = shapely.segmentize(region.geometry, _PIECE_DEG)
    if error_m < _ONE_TILE_ERROR_M:
        yield fine, error_m
        return
    for half_m in _HALF_TILES_M:
        error_m = ((1.5 * half_m + range_m) / MEAN_RADIUS_M) ** 2 / 6.0 * 1.5 * half_m
        if error_m <= range_m / _TILE_PART:
            break
    error_m = min(error_m, range_m / 4.0)
    west, south, east, north = fine.bounds
    rows = max(1, math.ceil((north - south) * 111_320.0 / (2.0 * half_m)))
    for row in range(rows):
        low = south + (north - south) * row / rows
        high = south + (north - south) * (row + 1) / rows
        band = shapely.clip_by_rect(fine, west, low, east, high)
        if band.is_empty:
            continue
        widest = math.cos(math.radians(0.0 if low < 0.0 < high else min(abs(low), abs(high))))
        columns = max(3, math.ceil((east - west) * 111_320.0 * widest / (2.0 * half_m)))
        for column in range(columns):
            left = west + (east - west) * column / columns
            right = west + (east - west) * (column + 1) / columns
            piece = shapely.clip_by_rect(band, left, low, right, high)
            if not piece.is_empty:
                yield shapely.segmentize(piece, _PIECE_DEG), error_m


def _buffered(tile: BaseGeometry, radius_m: float, pole: _Stereographic) -> BaseGeometry:
    """Buffer one tile in the azimuthal equidistant plane about its middle."""
    west, south, east, north = tile.bounds
    lon, lat = (west + east) / 2.0, (south + north) / 2.0
    if east - west > 90.0 or max(abs(south), abs(north)) > 80.0:
        middle = geocentric(*shapely.get_coordinates(tile).T).mean(axis=0)
        lon = math.degrees(math.atan2(middle[1], middle[0]))
        lat = math.degrees(math.atan2(middle[2], math.hypot(middle[0], middle[1])))

    def flat(lonlat: Floats) -> Floats:
        origin = np.full(len(lonlat), lon), np.full(len(lonlat), lat)
        azimuth, _, distance = inverse(*origin, *np.ascontiguousarray(lonlat.T))
        angle = np.radians(azimuth)
        return np.asarray(distance[:, None] * np.stack((np.sin(angle), np.cos(angle)), axis=1))

    def shown(plane: Floats) -> Floats:
        azimuth = np.degrees(np.arctan2(plane[:, 0], plane[:, 1]))
        origin = np.full(len(plane), lon), np.full(len(plane), lat)
        end_lon, end_lat, _ = GEOD.fwd(*origin, azimuth, np.hypot(plane[:, 0], plane[:, 1]))
        return pole.forth(np.asarray(end_lon), np.asarray(end_lat))

    plane = shapely.transform(tile, flat)
    if tile.geom_type != "Point":
        # Topology is kept, so that no islet vanishes; what lines may move is taken off the radius.
        coarse_m = radius_m / _SIMPLER
        plane = shapely.simplify(plane, coarse_m, preserve_topology=True)
        left_m = radius_m - coarse_m
        for part in _PARTS:
            plane = shapely.buffer(plane, part * radius_m, quad_segs=_FIRST_SEGMENTS)
            plane = shapely.simplify(plane, coarse_m, preserve_topology=True)
            left_m -= part * radius_m + coarse_m
        radius_m = left_m
    return shapely.make_valid(
        shapely.transform(shapely.buffer(plane, radius_m, quad_segs=_SEGMENTS), shown)
    )
