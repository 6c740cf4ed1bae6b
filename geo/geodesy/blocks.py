"""Boundary points in blocks: which are nearest to a place, or nearly so.

A block is a few neighbouring points with the ball that holds them. A search passes over every
block whose ball is too far, and measures to each point of the others: some microseconds a place
and root of the number of points. A tree of SciPy takes a third of that, and a process loads SciPy
for longer than most questions take to be answered.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.effort import require_effort

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Indices = NDArray[np.int64]

__all__ = ["Blocks", "group_points", "squared_chords"]

# Chords held at once: what fits into the processor's cache.
_CELLS = 30_000
# Of those of the blocks that a limit leaves: three arrays of 4 MB.
_MOST_CELLS = 500_000
_NOWHERE_M = 1e12  # where the places of a block that hold no point are
# Floating-point sums of squares as large as the Earth's err by less than this, metres.
_ROUNDING_M = 1e-6


class Blocks:
    """Points on the ground, in blocks of neighbours.

    Parameters
    ----------
    xyz : ndarray, shape (n, 3)
        Earth-centred coordinates, metres.
    lon, lat : ndarray, shape (n,)
        The same, degrees.

    Examples
    --------
    >>> from geo.geodesy.ellipsoid import geocentric
    >>> lon, lat = np.array([0.0, 1.0, 2.0]), np.zeros(3)
    >>> blocks = Blocks(geocentric(lon, lat), lon, lat)
    >>> here = geocentric(np.array([1.1]), np.array([0.0]))
    >>> blocks.nearest_chord(here).round().tolist()
    [11132.0]
    >>> blocks.list_near(here, lambda chord: 10.0 * chord)[1].tolist()
    [1, 2]
    """

    def __init__(self, xyz: Floats, lon: Floats, lat: Floats) -> None:
        size = max(8, math.isqrt(len(lon)) // 4)
        order, first = group_points(lon, lat, size)
        held = np.diff(np.append(first, len(order)))
        index = np.full(len(first) * size, -1, dtype=np.int64)
        index[: len(order)] = order
        points = np.full((len(index), 3), _NOWHERE_M)
        points[: len(order)] = xyz[order]
        middle = np.add.reduceat(xyz[order], first) / held[:, None]
        away = ((xyz[order] - np.repeat(middle, held, axis=0)) ** 2).sum(axis=1)
        self._radius = np.sqrt(np.maximum.reduceat(away, first)) + _ROUNDING_M
        self._middle = middle.T.copy()
        self._index = index.reshape(len(first), size)
        self._points = np.ascontiguousarray(points.reshape(len(first), size, 3).transpose(2, 0, 1))

    def nearest_chord(self, xyz: Floats) -> Floats:
        """Measure from places to the nearest of the points.

        Parameters
        ----------
        xyz : ndarray, shape (m, 3)

        Returns
        -------
        ndarray, shape (m,)
            Metres through the Earth.
        """
        nearest = np.empty(len(xyz))
        for found in self._search(xyz, lambda chord: chord):
            nearest[found.start : found.start + len(found.nearest)] = found.nearest
        return nearest

    def list_near(
        self, xyz: Floats, limit: Callable[[Floats], Floats], most: int | None = None
    ) -> tuple[Indices, Indices]:
        """List all of the points that lie within a limit of each place.

        Parameters
        ----------
        xyz : ndarray, shape (m, 3)
        limit : callable
            Takes the chords to the nearest points, or to somewhat farther ones, and gives the
            chords within which points are listed, which must not be less for a longer one.
        most : int, optional
            Stop once more pairs than this are found.

        Returns
        -------
        place, point : ndarray of int
            Places in their order; the points by index.
        """
        places, points = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
        total = 0
        for found in self._search(xyz, limit):
            within = limit(found.nearest)
            row, column = np.nonzero(found.squared <= (within * within)[found.place, None])
            point = self._index[found.block[row], column]
            real = point >= 0
            places.append(found.start + found.place[row[real]])
            points.append(point[real])
            total += len(points[-1])
            if most is not None and total > most:
                break
        return np.concatenate(places), np.concatenate(points)

    def _search(self, xyz: Floats, limit: Callable[[Floats], Floats]) -> Iterator[_Found]:
        """Measure to all points of the blocks that reach within a limit, some places at a time."""
        step = max(1, _CELLS // len(self._index))
        starts = list(range(0, len(xyz), step))[::-1]
        steps = [step] * len(starts)
        while starts:
            require_effort()
            start, step = starts.pop(), steps.pop()
            some = xyz[start : start + step]
            away = np.sqrt(squared_chords(some, self._middle))
            # The nearest point is no farther than that of the block that seems nearest.
            first = self._measure(some, np.arange(len(some)), away.argmin(axis=1))
            reach = limit(np.sqrt(first.min(axis=1))) + _ROUNDING_M
            away -= self._radius
            place, block = np.nonzero(away <= reach[:, None])
            if len(place) * self._index.shape[1] > _MOST_CELLS and len(some) > 1:
                half = -(-len(some) // 2)
                starts += [start + half, start]
                steps += [len(some) - half, half]
                continue
            squared = self._measure(some, place, block)
            begins = np.searchsorted(place, np.arange(len(some)))
            nearest = np.sqrt(np.minimum.reduceat(squared.min(axis=1), begins))
            yield _Found(start, nearest, place, block, squared)

    def _measure(self, xyz: Floats, place: Indices, block: Indices) -> Floats:
        """Square the chords from some places to all points of a block each."""
        here = xyz[place].T
        squared: Floats = self._points[0, block] - here[0][:, None]
        squared *= squared
        for axis in (1, 2):
            step = self._points[axis, block] - here[axis][:, None]
            step *= step
            squared += step
        return squared


class _Found(NamedTuple):
    """What `Blocks` finds for some places: the nearest chord of each, and squares of others."""

    start: int  # of the places
    nearest: Floats
    place: Indices  # from the start
    block: Indices
    squared: Floats


def group_points(lon: Floats, lat: Floats, size: int) -> tuple[Indices, Indices]:
    """Put points into groups of neighbours.

    Parameters
    ----------
    lon, lat : ndarray, shape (n,)
        Degrees.
    size : int
        Points in each group; the last may hold fewer.

    Returns
    -------
    order : ndarray of int, shape (n,)
        The points by index, group after group.
    first : ndarray of int
        Where each group begins in `order`.

    Examples
    --------
    >>> order, first = group_points(np.array([0.0, 9.0, 1.0, 8.0]), np.zeros(4), 2)
    >>> order.tolist(), first.tolist()
    ([0, 2, 3, 1], [0, 2])
    """
    count = len(lon)
    # Bands of latitude, each cut by longitude, about as wide as high.
    bands = max(1, math.isqrt(-(-count // size)))
    band = np.empty(count, dtype=np.int64)
    band[np.argsort(lat, kind="stable")] = np.arange(count) * bands // max(count, 1)
    return np.lexsort((lon, band)), np.arange(0, count, size)


def squared_chords(xyz: Floats, targets: Floats) -> Floats:
    """Square the chords from each place to each target.

    Three passes, as a matrix product this thin costs more than it saves, and other threads'.

    Parameters
    ----------
    xyz : ndarray, shape (m, 3)
    targets : ndarray, shape (3, n)

    Returns
    -------
    ndarray, shape (m, n)

    Examples
    --------
    >>> squared_chords(np.zeros((1, 3)), np.array([[3.0], [4.0], [0.0]])).tolist()
    [[25.0]]
    """
    squared: Floats = xyz[:, :1] - targets[0]
    squared *= squared
    step = np.empty_like(squared)
    for axis in (1, 2):
        np.subtract(xyz[:, axis : axis + 1], targets[axis], out=step)
        step *= step
        squared += step
    return squared
