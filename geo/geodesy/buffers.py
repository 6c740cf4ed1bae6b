"""The topology of an outer set whose range is smaller than the region is wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from geo.geodesy.ellipsoid import GEOD, inverse

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geo.geodesy.levels import Level

    Floats = NDArray[np.float64]

__all__ = ["planar_outline"]


def planar_outline(level: Level) -> list[Floats]:
    """Buffer the region in the azimuthal equidistant plane about its centre, then snap.

    The plane gives the number of rings and their course, not their place: distances away from
    the centre are stretched. Every vertex is then moved onto the level, and a ring that will not
    go there is a phantom of the projection.
    """
    region = level.region
    lon, lat = region.centre_lon, region.centre_lat

    def flat(lonlat: Floats) -> Floats:
        origin = np.full(len(lonlat), lon), np.full(len(lonlat), lat)
        azimuth, _, distance = inverse(*origin, lonlat[:, 0].copy(), lonlat[:, 1].copy())
        angle = np.radians(azimuth)
        return np.asarray(distance[:, None] * np.stack((np.sin(angle), np.cos(angle)), axis=1))

    def back(plane: Floats) -> Floats:
        origin = np.full(len(plane), lon), np.full(len(plane), lat)
        azimuth = np.degrees(np.arctan2(plane[:, 0], plane[:, 1]))
        end = GEOD.fwd(*origin, azimuth, np.hypot(plane[:, 0], plane[:, 1]))
        return np.column_stack(end[:2])

    grown = shapely.buffer(shapely.transform(region.geometry, flat), level.range_m, quad_segs=16)
    rings = shapely.get_rings(shapely.get_parts(grown))
    lines = []
    for ring in rings:
        lonlat = back(shapely.get_coordinates(ring)[:-1])
        some_lon, some_lat, done = level.snap(lonlat[:, 0], lonlat[:, 1])
        kept = np.column_stack((some_lon[done], some_lat[done]))
        if len(kept) >= 3 and done.mean() > 0.5:
            lines.append(kept)
    return lines
