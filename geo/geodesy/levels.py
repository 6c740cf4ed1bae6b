"""The line where the distance to a region equals a range, and how to move points onto it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geo.geodesy.distances import (
    Extremum,
    farthest_extremum,
    farthest_m,
    nearest_extremum,
    nearest_m,
)
from geo.geodesy.ellipsoid import GEOD

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geo.geodesy.region import Region

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

__all__ = ["Level"]

# Vertices are on the level within this; the promise is 0.1 m.
EXACT_M = 1e-3


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
    """

    region: Region
    range_m: float
    common: bool

    def extremum(self, lon: Floats, lat: Floats) -> Extremum:
        """Find the boundary point that decides, for each place."""
        find = farthest_extremum if self.common else nearest_extremum
        return find(self.region, lon, lat)

    def holds(self, lon: Floats, lat: Floats) -> Flags:
        """Tell which places are in the set that the level bounds."""
        measure = farthest_m if self.common else nearest_m
        return np.asarray(measure(self.region, lon, lat) <= self.range_m)

    def snap(self, lon: Floats, lat: Floats, turns: int = 12) -> tuple[Floats, Floats, Flags]:
        """Move points onto the level.

        A point goes to the range's distance from its deciding boundary point q, in the direction
        it has from q. If q stays the same that is exact; otherwise the new q decides the next
        turn.

        Returns
        -------
        tuple of ndarray
            Longitudes, latitudes, and whether the point is on the level within `EXACT_M`.
        """
        lon, lat = lon.copy(), lat.copy()
        done = np.zeros(len(lon), dtype=bool)
        active = np.arange(len(lon))
        for _ in range(turns):
            found = self.extremum(lon[active], lat[active])
            off = np.abs(found.distance_m - self.range_m) > EXACT_M
            done[active[~off]] = True
            active = active[off]
            if not len(active):
                break
            lon[active], lat[active], _ = GEOD.fwd(
                found.lon[off],
                found.lat[off],
                found.azimuth_deg[off],
                np.full(len(active), self.range_m),
            )
        return lon, lat, done

    def along_rays(
        self, lon: float, lat: float, azimuth: Floats, low: float, high: float
    ) -> tuple[Floats, Floats, Flags]:
        """Find the level on rays from a centre, between two distances from it.

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
        below, above = np.full(count, low), np.full(count, high)
        at = np.full(count, (low + high) / 2.0)
        done = np.zeros(count, dtype=bool)
        end_lon, end_lat = np.empty(count), np.empty(count)
        active = np.arange(count)
        for _ in range(60):
            some_lon, some_lat, back = GEOD.fwd(
                origin_lon[active], origin_lat[active], azimuth[active], at[active]
            )
            end_lon[active], end_lat[active] = some_lon, some_lat
            found = self.extremum(np.asarray(some_lon), np.asarray(some_lat))
            miss = found.distance_m - self.range_m
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
