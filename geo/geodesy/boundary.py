"""The boundary of a region as an array of points 2 km apart or less, with its search tree."""

from __future__ import annotations

import math
import sys
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

import numpy as np
import shapely

from geo.geodesy.blocks import Blocks
from geo.geodesy.ellipsoid import MEAN_RADIUS_M, geocentric
from geo.units import m_to_km

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.spatial import cKDTree
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]
    Indices = NDArray[np.int64]

__all__ = ["SPACING_M", "Boundary", "measure_outline_km"]

SPACING_M = 2000.0
_METRES_PER_DEGREE = 111_700.0  # at most, anywhere on the ellipsoid, in either direction
# Distance is convex along geodesics below this (pi / 2 of the smallest curvature radius), so only
# the hull of a region can hold its farthest point.
CONVEX_M = 9_950_000.0
# Places times the root of the points: half a second. SciPy takes 0.3 s to be loaded, and 30 MB; the
# claims of six hundred reports ask 2,600,000 of the country that they ask most.
_MOST_BY_BLOCKS = 3_000_000
# Places times points: as long as SciPy takes to be loaded.
_MOST_WITHOUT_A_TREE = 20_000_000
# Of either, once SciPy is there: a tree of 100,000 points is built in some 30 ms.
_MOST_ONCE_LOADED = 20_000


# Of a hull's margin: so deep inside, a point is farther from the simplified rim than 1.25 of it.
_DEEP = 1.6


class Boundary:
    """Points along the real boundary of a region, and what each is joined to.

    Parameters
    ----------
    geometry : shapely.MultiPolygon or shapely.MultiPoint
        Canonical: valid, in [-180, 180].

    Attributes
    ----------
    lon, lat : ndarray, shape (n,)
        Points, degrees; each has at least one real edge, or is a point region's point.
    neighbour : ndarray of int, shape (2, n)
        Index of the point before and after along real edges, -1 where there is none.
    half_m : float
        Half the longest edge, in metres.
    grows_trees : bool
        Whether SciPy may be loaded for a search tree, of all boundaries of the process. It takes
        30 MB; without it, a search of very many places takes up to three times as long.
    """

    grows_trees: ClassVar[bool] = True

    def __init__(self, geometry: BaseGeometry) -> None:
        if geometry.geom_type == "MultiPoint":
            self.lon, self.lat = shapely.get_coordinates(geometry).T.copy()
            self.neighbour = np.full((2, len(self.lon)), -1, dtype=np.int64)
        else:
            self.lon, self.lat, self.neighbour = _densified(geometry)
        self._asked = self._multiplied = 0
        self.half_m = 0.0 if self.neighbour.max(initial=-1) < 0 else SPACING_M / 2.0

    @cached_property
    def xyz(self) -> Floats:
        """Earth-centred coordinates, metres."""
        return geocentric(self.lon, self.lat)

    @cached_property
    def middle(self) -> Floats:
        """Mean of `xyz`; inside the Earth."""
        return np.asarray(self.xyz.mean(axis=0))

    @cached_property
    def width_m(self) -> float:
        """At least the longest chord between two points."""
        return 2.0 * float(np.linalg.norm(self.xyz - self.middle, axis=1).max())

    @cached_property
    def tree(self) -> cKDTree:
        """Search tree over `xyz`."""
        from scipy.spatial import cKDTree

        return cKDTree(self.xyz, balanced_tree=False, compact_nodes=False)

    @cached_property
    def _blocks(self) -> Blocks:
        return Blocks(self.xyz, self.lon, self.lat)

    def find_blocks(self, places: int) -> Blocks | None:
        """Give the points in blocks; None once a tree is worth loading SciPy for.

        Parameters
        ----------
        places : int
            How many places are asked for, which counts together with those before.
        """
        self._asked += places * math.isqrt(len(self.lon))
        return None if self._is_worth_it(self._asked, _MOST_BY_BLOCKS) else self._blocks

    def is_worth_a_tree(self, places: int) -> bool:
        """Tell whether a tree takes less than every place times every point, asked so far.

        A line is walked by thousands of questions of a few places each, so they count together.

        Parameters
        ----------
        places : int
            How many places are asked for.
        """
        self._multiplied += places * len(self.lon)
        return self._is_worth_it(self._multiplied, _MOST_WITHOUT_A_TREE)

    def _is_worth_it(self, work: int, most: int) -> bool:
        loaded = "scipy.spatial" in sys.modules
        worth = self.grows_trees and work > (_MOST_ONCE_LOADED if loaded else most)
        return worth or "tree" in vars(self)

    def nearest_chord(self, xyz: Floats) -> Floats:
        """Measure the chord from places to the nearest point, metres."""
        if blocks := self.find_blocks(len(xyz)):
            return blocks.nearest_chord(xyz)
        return np.asarray(self.tree.query(xyz)[0])

    @cached_property
    def hull(self) -> Indices:
        """Indices of the points that can be farthest from a place less than 9,950 km away.

        In the gnomonic projection great circles are straight, so a farthest point is a vertex of
        the planar hull. Geodesics of the ellipsoid and edges between two samples stray from
        great circles; points within one part in 1,000 of the region's width of the hull are kept
        as well, ten times what a geodesic of that length strays.
        """
        everything = np.arange(len(self.lon))
        if len(everything) < 64:
            return everything
        axis = self.xyz.mean(axis=0)
        length = np.linalg.norm(axis)
        units = self.xyz / np.linalg.norm(self.xyz, axis=1)[:, None]
        # More than 80 degrees from the axis the projection runs away: keep everything.
        if length < 1e5 or (units @ (axis / length)).min() < 0.17:
            return everything
        axis /= length
        east = np.cross((0.0, 0.0, 1.0) if abs(axis[2]) < 0.9 else (1.0, 0.0, 0.0), axis)
        east /= np.linalg.norm(east)
        plane = (units / (units @ axis)[:, None]) @ np.stack((east, np.cross(axis, east))).T
        hull = shapely.convex_hull(shapely.linestrings(plane))  # one object, not one a point
        if not isinstance(hull, shapely.Polygon):
            return everything
        west, south, east_, north = hull.bounds
        margin = 1e-3 * max(east_ - west, north - south) + SPACING_M / MEAN_RADIUS_M / 4.0
        # A hull of 100,000 corners, each within reach of many points, would take a minute: a rim
        # that strays by a quarter of the margin has some tens of corners, and keeps no fewer.
        rim = shapely.simplify(hull.exterior, margin / 4.0)
        shapely.prepare(rim)
        # Most points lie so far inside that an object need not be made of each.
        inside = hull.buffer(-_DEEP * margin)
        shapely.prepare(inside)
        outer = np.flatnonzero(~shapely.contains_xy(inside, plane))
        near = shapely.dwithin(shapely.points(plane[outer]), rim, 1.25 * margin)
        return np.asarray(outer[near])


def measure_outline_km(parts: NDArray[np.object_]) -> float:
    """Measure the outline of polygons, to some percent and never too short.

    Parameters
    ----------
    parts : ndarray of shapely.Geometry
        Polygons, as drawn; what is no polygon counts nothing.

    Returns
    -------
    float
        Kilometres.

    Examples
    --------
    >>> round(measure_outline_km(np.array([shapely.box(0, 0, 1, 1)])), -1)
    450.0
    """
    coordinates, ring = shapely.get_coordinates(shapely.get_rings(parts), return_index=True)
    if not len(coordinates):
        return 0.0
    step = np.diff(coordinates, axis=0)[ring[:-1] == ring[1:]]
    start, end = (some[ring[:-1] == ring[1:], 1] for some in (coordinates[:-1], coordinates[1:]))
    lowest = np.where(start * end < 0.0, 0.0, np.minimum(np.abs(start), np.abs(end)))
    # A step over 270 degrees goes the short way, across the antimeridian.
    east = np.where(np.abs(step[:, 0]) > 270.0, 360.0 - np.abs(step[:, 0]), step[:, 0])
    length = np.hypot(east * np.cos(np.radians(np.minimum(lowest, 90.0))), step[:, 1])
    return m_to_km(float(length.sum()) * _METRES_PER_DEGREE)


def _densified(geometry: BaseGeometry) -> tuple[Floats, Floats, Indices]:
    rings = shapely.get_rings(shapely.get_parts(geometry))
    coordinates, ring_of = shapely.get_coordinates(rings, return_index=True)
    same_ring = ring_of[:-1] == ring_of[1:]
    start, end = coordinates[:-1][same_ring], coordinates[1:][same_ring]
    ring = ring_of[:-1][same_ring]
    moved = (start != end).any(axis=1)
    start, end, ring = start[moved], end[moved], ring[moved]
    on_seam = (np.abs(start[:, 0]) == 180.0) & (start[:, 0] == end[:, 0])
    at_pole = (np.abs(start[:, 1]) == 90.0) & (start[:, 1] == end[:, 1])
    real = ~on_seam & ~at_pole
    lone = _lone_seam_edges(start[on_seam], end[on_seam])

    step = end - start
    width = np.cos(np.radians(np.minimum(np.abs(start[:, 1]), np.abs(end[:, 1]))))
    crosses = start[:, 1] * end[:, 1] < 0.0
    width = np.where(crosses, 1.0, width)
    length = _METRES_PER_DEGREE * np.hypot(step[:, 0] * width, step[:, 1])
    count = np.where(real, np.maximum(1, np.ceil(length / SPACING_M)), 1).astype(np.int64)
    edge = np.repeat(np.arange(len(start)), count)
    first = np.concatenate(([0], np.cumsum(count)[:-1]))
    fraction = (np.arange(len(edge)) - first[edge]) / count[edge]
    points = start[edge] + fraction[:, None] * step[edge]

    # The edge that starts at a point ends at the next point of its ring, the last at the first.
    index = np.arange(len(edge))
    ring_of_point = ring[edge]
    ends_ring = np.append(ring_of_point[1:] != ring_of_point[:-1], True)
    starts_ring = np.concatenate(([True], ends_ring[:-1]))
    following = index + 1
    following[ends_ring] = index[starts_ring]
    preceding = np.empty_like(index)
    preceding[following] = index
    real_point = real[edge]
    after = np.where(real_point, following, -1)
    before = np.where(real_point[preceding], preceding, -1)
    neighbour = np.stack((before, after))

    for line in lone:
        base = len(points)
        rows = max(
            2, int(np.ceil(abs(line[1, 1] - line[0, 1]) * _METRES_PER_DEGREE / SPACING_M)) + 1
        )
        points = np.vstack((points, np.linspace(line[0], line[1], rows)))
        order = np.arange(base, base + rows)
        chain = np.stack((order - 1, order + 1))
        chain[0, 0] = chain[1, -1] = -1
        neighbour = np.hstack((neighbour, chain))
    used = (neighbour >= 0).any(axis=0)
    renumber = np.append(np.cumsum(used) - 1, -1)
    return (
        np.ascontiguousarray(points[used, 0]),
        np.ascontiguousarray(points[used, 1]),
        renumber[neighbour[:, used]],
    )


def _lone_seam_edges(start: Floats, end: Floats) -> list[Floats]:
    """Find the parts of edges along +-180 that the region does not continue across."""
    if not len(start):
        return []
    sides = []
    for side in (-180.0, 180.0):
        chosen = start[:, 0] == side
        spans = np.stack((start[chosen, 1], end[chosen, 1]), axis=1)
        flat = np.stack((np.zeros_like(spans), spans), axis=2)
        sides.append(shapely.union_all(shapely.linestrings(flat)) if len(flat) else None)
    west, east = (side if side is not None else shapely.LineString() for side in sides)
    lines = []
    for part, lon in ((west.difference(east), -180.0), (east.difference(west), 180.0)):
        for piece in shapely.get_parts(part):
            coordinates = shapely.get_coordinates(piece)
            for a, b in pairwise(coordinates):
                lines.append(np.array([(lon, a[1]), (lon, b[1])]))
    return lines
