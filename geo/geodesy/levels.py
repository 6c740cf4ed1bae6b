"""The line where the distance to a region equals a range, and how to move points onto it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geo.errors import ToleranceError
from geo.geodesy.distances import farthest_m, nearest_m
from geo.geodesy.ellipsoid import GEOD, HALF_MERIDIAN_M, inverse
from geo.geodesy.extremes import (
    Extremum,
    farthest_extremum,
    nearest_extremum,
    rough_extremum,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geo.geodesy.region import Region

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Indices = NDArray[np.int64]

__all__ = ["Level", "Levels", "stars"]

# Vertices are on the level within this; the promise is 0.1 m.
EXACT_M = 1e-3
_LEAST_RAYS, _MOST_RAYS = 96, 192
_FAR_M = 1_500_000.0
_MANY_POINTS = 500


@dataclass(frozen=True, slots=True)
class Levels:
    """Points that belong to levels of one region, each with the range of its own level.

    Lines of many ranges are moved onto their levels at once: a call costs as much as the work on
    some hundred points.

    Attributes
    ----------
    region, common, rough
        As `Level` has them.
    range_m : ndarray
        The range of each point, metres.
    """

    region: Region
    range_m: Floats
    common: bool
    rough: bool = False

    def taken(self, chosen: Indices) -> Levels:
        """Keep some points, or repeat them."""
        return Levels(self.region, self.range_m[chosen], self.common, self.rough)

    def extremum(self, lon: Floats, lat: Floats) -> Extremum:
        """Find the boundary point that decides, for each place.

        Places inside the region count as being a negative distance from it, with both directions
        turned round, so that the inner level at the same distance is no level.
        """
        if self.rough:
            found = rough_extremum(self.region, lon, lat, farthest=self.common)
            return found if self.common else self._turned(found, lon, lat)
        if len(self.region.boundary.lon) > _MANY_POINTS and (self.range_m > _FAR_M).any():
            self.region.find_shell()  # pays within one level, even for a few rays at a time
        if self.common:
            return farthest_extremum(self.region, lon, lat)
        return self._turned(nearest_extremum(self.region, lon, lat), lon, lat)

    def _turned(self, found: Extremum, lon: Floats, lat: Floats) -> Extremum:
        small = self.range_m < self.region.enclosing_radius_m
        if not small.any():
            return found  # no place near such a level can be inside
        inside = small & self.region.contains(lon, lat)
        return Extremum(
            np.where(inside, -found.distance_m, found.distance_m),
            found.lon,
            found.lat,
            np.where(inside, found.azimuth_deg + 180.0, found.azimuth_deg),
            np.where(inside, found.place_azimuth_deg + 180.0, found.place_azimuth_deg),
        )

    def snap(self, lon: Floats, lat: Floats, iterations: int = 16) -> tuple[Floats, Floats, Flags]:
        """Move points onto the level.

        A point goes to the range's distance from its deciding boundary point q, in the direction
        it has from q. If q stays the same that is exact. If another q decides there and finds the
        point on the wrong side, the point is near a kink: going to and fro between the two
        circles would converge slowly or, where they nearly touch, not at all, so the point goes
        towards where they meet.

        Returns
        -------
        tuple of ndarray
            Longitudes, latitudes, and whether the point is on the level within `EXACT_M`.
        """
        lon, lat = lon.copy(), lat.copy()
        done = np.zeros(len(lon), dtype=bool)
        before_lon, before_lat = np.full(len(lon), np.nan), np.full(len(lon), np.nan)
        active = np.arange(len(lon))
        for iteration in range(iterations):
            found = self.taken(active).extremum(lon[active], lat[active])
            off = np.abs(found.distance_m - self.range_m[active]) > EXACT_M
            done[active[~off]] = True
            active = active[off]
            if not len(active):
                break
            q_lon, q_lat = found.lon[off], found.lat[off]
            here_lon, here_lat = lon[active], lat[active]
            lon[active], lat[active], _ = GEOD.fwd(
                q_lon, q_lat, found.azimuth_deg[off], self.range_m[active]
            )
            if iteration:
                met = np.flatnonzero(
                    np.abs(q_lon - before_lon[active]) + np.abs(q_lat - before_lat[active]) > 1e-6
                )
                p_lon, p_lat, good = self.taken(active[met]).meeting(
                    (here_lon[met], here_lat[met]),
                    (q_lon[met], q_lat[met]),
                    (before_lon[active[met]], before_lat[active[met]]),
                    iterations=1,
                )
                lon[active[met[good]]], lat[active[met[good]]] = p_lon[good], p_lat[good]
            before_lon[active], before_lat[active] = q_lon, q_lat
        return lon, lat, done

    def meeting(
        self,
        start: tuple[Floats, Floats],
        first: tuple[Floats, Floats],
        second: tuple[Floats, Floats],
        iterations: int,
    ) -> tuple[Floats, Floats, Flags]:
        """Go towards where the circles about two boundary points meet.

        Newton's method in the plane of directions: moving by delta changes both distances by the
        product of delta with the unit vectors away from the two points.

        Returns
        -------
        tuple of ndarray
            Longitudes, latitudes, and whether the two directions differ enough to go on.
        """
        lon, lat = start[0].copy(), start[1].copy()
        good = np.ones(len(lon), dtype=bool)
        for _ in range(iterations):
            azimuth1, _, distance1 = inverse(lon, lat, *first)
            azimuth2, _, distance2 = inverse(lon, lat, *second)
            angle1, angle2 = np.radians(azimuth1), np.radians(azimuth2)
            determinant = np.sin(angle1 - angle2)
            good &= np.abs(determinant) > 1e-7
            safe = np.where(good, determinant, 1.0)
            miss1, miss2 = self.range_m - distance1, self.range_m - distance2
            east = (miss2 * np.cos(angle1) - miss1 * np.cos(angle2)) / safe
            north = (miss1 * np.sin(angle2) - miss2 * np.sin(angle1)) / safe
            move = np.where(good, np.minimum(np.hypot(east, north), self.range_m / 4.0), 0.0)
            heading = np.degrees(np.arctan2(east, north))
            lon, lat = (np.asarray(end) for end in GEOD.fwd(lon, lat, heading, move)[:2])
        return lon, lat, good

    def along_rays(
        self, lon: float, lat: float, azimuth: Floats, low: Floats, high: Floats
    ) -> tuple[Floats, Floats, Flags]:
        """Find the level on rays from the region's centre, between two distances from it.

        Beyond range and enclosing radius together every place is out of range; a bracket that
        ends before may hold no level on some rays.

        Newton steps on the distance along the ray, whose slope is the cosine of the angle
        between the ray and the geodesic to the deciding point; a step that leaves the bracket
        is replaced by its middle.

        Returns
        -------
        tuple of ndarray
            Longitudes, latitudes, and whether the level was met.
        """
        count = len(azimuth)
        origin_lon, origin_lat = np.full(count, lon), np.full(count, lat)
        below, above = low.copy(), high.copy()
        at = (low + high) / 2.0
        done = np.zeros(count, dtype=bool)
        end_lon, end_lat, _ = (
            np.array(end) for end in GEOD.fwd(origin_lon, origin_lat, azimuth, above)
        )
        met = np.ones(count, dtype=bool)
        short = np.flatnonzero(high < self.range_m + self.region.enclosing_radius_m)
        if len(short):
            found = self.taken(short).extremum(end_lon[short], end_lat[short])
            met[short] = found.distance_m >= self.range_m[short]
        active = np.flatnonzero(met)
        for _ in range(60):
            some_lon, some_lat, back = GEOD.fwd(
                origin_lon[active], origin_lat[active], azimuth[active], at[active]
            )
            end_lon[active], end_lat[active] = some_lon, some_lat
            found = self.taken(active).extremum(np.asarray(some_lon), np.asarray(some_lat))
            miss = found.distance_m - self.range_m[active]
            done[active] = np.abs(miss) <= EXACT_M / 10.0
            below[active] = np.where(miss < 0.0, at[active], below[active])
            above[active] = np.where(miss > 0.0, at[active], above[active])
            slope = np.cos(np.radians(np.asarray(back) - found.place_azimuth_deg))
            step = at[active] - miss / np.where(slope > 0.05, slope, np.inf)
            outside = (step <= below[active]) | (step >= above[active]) | (slope <= 0.05)
            at[active] = np.where(outside, (below[active] + above[active]) / 2.0, step)
            active = active[~done[active] & (above[active] - below[active] > 1e-6)]
            if not len(active):
                break
        return end_lon, end_lat, done


@dataclass(frozen=True, slots=True)
class Level:
    """All points whose nearest (or farthest) distance to a region is the range.

    Attributes
    ----------
    region : Region
        The launch region.
    range_m : float
        The range in metres.
    common : bool
        Whether the farthest distance counts instead of the nearest.
    rough : bool
        Whether a distance may be `rough_m` of it too long, or too short where it is the farthest.
    """

    region: Region
    range_m: float
    common: bool
    rough: bool = False

    def repeated(self, count: int) -> Levels:
        """Give the level for so many points."""
        return Levels(self.region, np.full(count, self.range_m), self.common, self.rough)

    def extremum(self, lon: Floats, lat: Floats) -> Extremum:
        """Find the boundary point that decides, as `Levels.extremum` has it."""
        return self.repeated(len(lon)).extremum(lon, lat)

    def snap(self, lon: Floats, lat: Floats, iterations: int = 16) -> tuple[Floats, Floats, Flags]:
        """Move points onto the level, as `Levels.snap` does."""
        return self.repeated(len(lon)).snap(lon, lat, iterations)

    def holds(self, lon: Floats, lat: Floats) -> Flags:
        """Tell which places are in the set that the level bounds."""
        measure = farthest_m if self.common else nearest_m
        return np.asarray(measure(self.region, lon, lat) <= self.range_m)

    def star(self, tolerance_m: float) -> list[Floats]:
        """Find the level on rays from the region's centre, about as many as will be drawn.

        At ranges no smaller than the enclosing radius the outer set is star-shaped about the
        centre: at a boundary point p with deciding point q, the side from the centre to q is not
        the longest of the triangle, so the angle at p is below 90 degrees and the distance grows
        along the ray. The common set is an intersection of discs, each holding the centre and
        star-shaped about it.

        Parameters
        ----------
        tolerance_m : float
            How far the line may stray between vertices in the end, metres.

        Returns
        -------
        list of ndarray, shape (n, 2)
            One closed line, its first vertex not repeated; none where the set is the whole Earth.

        Raises
        ------
        ToleranceError
            A ray does not meet the level.
        """
        return stars([self], [tolerance_m])[0]


def stars(levels: Sequence[Level], tolerances_m: Sequence[float]) -> list[list[Floats]]:
    """Find several levels of one region on rays from its centre, as `Level.star` finds one.

    Parameters
    ----------
    levels : sequence of Level
        Of one region, all common or none.
    tolerances_m : sequence of float
        For each level.

    Returns
    -------
    list
        What `Level.star` gives, for each.

    Raises
    ------
    ToleranceError
        A ray does not meet its level.

    Examples
    --------
    >>> from geo.geodesy.region import Region
    >>> point = Region.from_point(0.0, 0.0)
    >>> levels = [Level(point, range_m, common=False) for range_m in (1e5, 2e5)]
    >>> [len(lines) for lines in stars(levels, [1_000.0, 1_000.0])]
    [1, 1]
    """
    if not levels:
        return []
    region = levels[0].region
    rays = [_count_rays(each.range_m, m) for each, m in zip(levels, tolerances_m, strict=True)]
    azimuth = np.concatenate([np.linspace(-180.0, 180.0, n, endpoint=False) for n in rays])
    range_m = np.repeat([each.range_m for each in levels], rays)
    points = Levels(region, range_m, levels[0].common, levels[0].rough)
    radius = region.enclosing_radius_m
    low = np.maximum(0.0, range_m - radius - 1.0)
    high = np.minimum(HALF_MERIDIAN_M - 1.0, range_m + radius + 1.0)
    lon, lat, done = points.along_rays(region.centre_lon, region.centre_lat, azimuth, low, high)
    found: list[list[Floats]] = []
    for end, count in zip(np.cumsum(rays), rays, strict=True):
        own = slice(end - count, end)
        if not done[own].any():
            found.append([])
            continue
        if not done[own].all():
            some = points.taken(np.arange(end - count, end))
            miss = np.abs(some.extremum(lon[own], lat[own]).distance_m - some.range_m)
            worst = int(np.argmax(np.where(done[own], -1.0, miss)))
            raise ToleranceError(
                EXACT_M, float(miss[worst]), float(lon[own][worst]), float(lat[own][worst])
            )
        found.append([np.column_stack((lon[own], lat[own]))])
    return found


def _count_rays(range_m: float, tolerance_m: float) -> int:
    """Count the rays of a star.

    A chord of length s strays s^2 / 8r from a circle; kinks and Mercator want half as many again,
    and what a bound of 192 leaves out is cheaper to insert than to find by rays.
    """
    wanted = 1.5 * 2.0 * np.pi * np.sqrt(range_m / (8.0 * tolerance_m))
    return int(np.clip(wanted, _LEAST_RAYS, _MOST_RAYS))
