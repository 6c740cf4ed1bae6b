"""Distances from a region to an area: to the nearest point that the area has.

For a report that names a country as what can be hit, a launch point is in range when any part of
the country is. So the distance of a launch point is its nearest distance to the area; over the
region, its smallest and greatest value and the share of launch points within a range follow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely

from geo.effort import at_border
from geo.geodesy.blocks import group_points, squared_chords
from geo.geodesy.distances import nearest_m
from geo.geodesy.ellipsoid import (
    CHORD_SLACK_HOLDS_M,
    chord_slack_m,
    chord_to_m,
    geocentric,
    inverse,
    require_range_m,
)
from geo.geodesy.shares import sample_points
from geo.kept import keep_within

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from geo.geodesy.region import Region

    Floats = NDArray[np.float64]
    Indices = NDArray[np.int64]

__all__ = ["bound_extent_m", "extent_to_area_m", "largest_m", "share_to_area"]

_MANY_POINTS, _GROUPS = 400, (24, 5)  # points in a group, the coarse ones first
_CORNERS = 150
_MEASURED_M = 15.0  # `nearest_m` errs by less


@keep_within(2_000_000, lambda _bounds: 100)
def bound_extent_m(one: Region, other: Region) -> tuple[float, float]:
    """Bound how near and how far two regions have points, by some hundred corners of each.

    Parameters
    ----------
    one, other : Region

    Returns
    -------
    least_m, most_m : float
        Metres; no less than the smallest distance, and no more than the greatest.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy import Region
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> least_m, most_m = bound_extent_m(box, Region.from_point(3, 0))
    >>> round(least_m), round(most_m)
    (222639, 351772)
    """
    ends = [shapely.get_coordinates(each.geometry) for each in (one, other)]
    ends = [each[:: 1 + len(each) // _CORNERS] for each in ends]
    squared = squared_chords(geocentric(*ends[0].T), geocentric(*ends[1].T).T)
    pairs = np.unravel_index([squared.argmin(), squared.argmax()], squared.shape)
    (lon, lat), (other_lon, other_lat) = (
        np.ascontiguousarray(each[at].T) for each, at in zip(ends, pairs, strict=True)
    )
    least_m, most_m = inverse(lon, lat, other_lon, other_lat)[2].tolist()
    return least_m, most_m


@at_border
def extent_to_area_m(
    region: Region, area: Region
) -> tuple[float, float, tuple[float, float], tuple[float, float]]:
    """Measure the smallest and greatest distance of a region's points to an area.

    The smallest is taken at boundary points 2 km apart or less of both, each against the other's
    exact boundary: an error below 1.25 m beyond 400 km, 12 m beyond 40 km. The greatest is taken
    at the boundary and at samples of the inside: exact to the spacing of the samples where an
    area surrounds the region, and to 1 km elsewhere.

    Parameters
    ----------
    region : Region
        The launch region.
    area : Region
        What is to be reached.

    Returns
    -------
    nearest_m, farthest_m : float
        Metres; nearest is 0 where they meet.
    nearest_from, farthest_from : tuple of float
        The region's points, longitude and latitude in degrees.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy import Region
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> round(extent_to_area_m(Region.from_point(3, 0), box)[0])
    222639
    """
    lon, lat = _that_may_decide(area, *_launch_points(region))
    distance_m = nearest_m(area, lon, lat)
    low, high = int(np.argmin(distance_m)), int(np.argmax(distance_m))
    smallest_m = float(distance_m[low])
    if smallest_m > 0.0 and (region.has_area or len(region.boundary.lon) > 1):
        back_m = nearest_m(region, *_that_may_be_nearer(region, area, smallest_m))
        smallest_m = min(smallest_m, float(back_m.min(initial=np.inf)))
    return (
        smallest_m,
        float(distance_m[high]),
        (float(lon[low]), float(lat[low])),
        (float(lon[high]), float(lat[high])),
    )


@at_border
def share_to_area(region: Region, area: Region, range_m: float) -> float:
    """Measure the share of a region from which an area is in range.

    Parameters
    ----------
    region : Region
        The launch region.
    area : Region
        What is to be reached.
    range_m : float
        Metres, in (0, `MAX_RANGE_M`].

    Returns
    -------
    float
        0 to 1, within 0.005; of the points for a region of points.

    Raises
    ------
    RangeError
        The range is out of bounds.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy import Region
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> share_to_area(box, Region.from_point(0.5, 0.5), 200_000)
    1.0
    """
    range_m = require_range_m(range_m)
    lon, lat, groups = _grouped_samples(region, area)
    inside = groups.most_m <= range_m
    open_ = ~inside & (groups.least_m <= range_m)
    some = groups.order[np.repeat(open_, groups.held)]
    count = int(groups.held[inside].sum())
    if len(some):
        count += int((nearest_m(area, lon[some], lat[some]) <= range_m).sum())
    return count / len(lon)


class _Groups(NamedTuple):
    """Points in groups of neighbours, and what bounds their distances to an area, metres."""

    order: Indices  # of the points, group after group
    held: Indices  # how many points each group has
    least_m: Floats
    most_m: Floats


@at_border
def largest_m(
    measure: Callable[[Region, Floats, Floats], Floats], region: Region, lon: Floats, lat: Floats
) -> float:
    """Measure how far a region is at most from many places.

    Parameters
    ----------
    measure : callable
        `nearest_m` or `farthest_m`.
    region, lon, lat
        As it has them.

    Returns
    -------
    float
        The largest of what it gives, metres.

    Examples
    --------
    >>> from geo.geodesy import Region
    >>> round(largest_m(nearest_m, Region.from_point(0, 0), np.array([1.0, 2.0]), np.zeros(2)))
    222639
    """
    for size in _GROUPS:
        if len(lon) >= _MANY_POINTS:
            groups = _measure_groups(region, lon, lat, size, measure)
            far = groups.most_m >= groups.least_m.max()
            kept = groups.order[np.repeat(far, groups.held)]
            lon, lat = lon[kept], lat[kept]
    return float(measure(region, lon, lat).max())


def _measure_groups(
    area: Region,
    lon: Floats,
    lat: Floats,
    size: int,
    measure: Callable[[Region, Floats, Floats], Floats] = nearest_m,
) -> _Groups:
    """Measure one point of each group; neighbours' distances differ by less than they lie apart."""
    order, first = group_points(lon, lat, size)
    held = np.diff(np.append(first, len(order)))
    one = order[first + held // 2]
    xyz = geocentric(lon, lat)
    apart = chord_to_m(np.linalg.norm(xyz[order] - np.repeat(xyz[one], held, axis=0), axis=1))
    spread = np.maximum.reduceat(apart + chord_slack_m(apart), first) + _MEASURED_M
    distance_m = measure(area, lon[one], lat[one])
    return _Groups(order, held, distance_m - spread, distance_m + spread)


# Every published figure of a system asks for its share of the same region and area.
@keep_within(8_000_000, lambda found: sum(each.nbytes for each in (*found[:2], *found[2])))
def _grouped_samples(region: Region, area: Region) -> tuple[Floats, Floats, _Groups]:
    """Group a region's samples, or its points, by neighbours and bound how far an area is."""
    lon, lat = (
        sample_points(region) if region.has_area else (region.boundary.lon, region.boundary.lat)
    )
    return lon, lat, _measure_groups(area, lon, lat, _GROUPS[0])


def _launch_points(region: Region) -> tuple[Floats, Floats]:
    edge = region.boundary
    if not region.has_area:
        return edge.lon, edge.lat
    inner_lon, inner_lat = sample_points(region)
    return np.concatenate((edge.lon, inner_lon)), np.concatenate((edge.lat, inner_lat))


def _that_may_decide(area: Region, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
    """Keep the points that may be nearest to an area or farthest from it, by the triangle rule.

    A point's distance to the area differs from that to the middle of its enclosing circle by the
    circle's radius at most. Of 120,000 points of Canada some hundred may be nearest to a strait.
    """
    radius = area.enclosing_radius_m + 1.0
    away, slack = _measure_to_middle(area, lon, lat)
    least, most = away - slack - radius, away + slack + radius
    chosen = (least <= most.min()) | (most >= least.max())
    lon, lat = lon[chosen], lat[chosen]
    for size in _GROUPS:  # the same rule for groups of neighbours
        if len(lon) >= _MANY_POINTS:
            groups = _measure_groups(area, lon, lat, size)
            near = groups.least_m <= groups.most_m.min()
            far = groups.most_m >= groups.least_m.max()
            kept = np.sort(groups.order[np.repeat(near | far, groups.held)])
            lon, lat = lon[kept], lat[kept]
    return lon, lat


def _measure_to_middle(area: Region, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
    """Give how far points lie from an area's middle, and how far that may be off, metres.

    By chords, which take a tenth of the time of geodesics, where their error is bounded.
    """
    middle = geocentric(np.array([area.centre_lon]), np.array([area.centre_lat]))
    away = chord_to_m(np.linalg.norm(geocentric(lon, lat) - middle, axis=1))
    slack = chord_slack_m(away)
    beyond = away > CHORD_SLACK_HOLDS_M
    if beyond.any():
        count = int(beyond.sum())
        to = np.full(count, area.centre_lon), np.full(count, area.centre_lat)
        away[beyond], slack[beyond] = inverse(lon[beyond], lat[beyond], *to)[2], 0.0
    return away, slack


def _that_may_be_nearer(region: Region, area: Region, least_m: float) -> tuple[Floats, Floats]:
    """Keep the points of an area's boundary that may be nearest to a region, and so near."""
    edge = area.boundary
    away, slack = _measure_to_middle(region, edge.lon, edge.lat)
    near = np.flatnonzero(away - slack - region.enclosing_radius_m <= least_m + _MEASURED_M)
    estimate = chord_to_m(region.boundary.nearest_chord(edge.xyz[near]))
    slack = chord_slack_m(estimate) + region.boundary.half_m
    chosen = estimate - slack <= (estimate + slack).min(initial=np.inf)
    chosen |= estimate > CHORD_SLACK_HOLDS_M
    return edge.lon[near[chosen]], edge.lat[near[chosen]]
