"""Which boundary points may be nearest to, or farthest from, a place: the search by chord.

The straight chord through the Earth orders boundary points almost as the geodesic does. A search
by chord keeps every point that the difference could put first; exact geodesics then choose among
the one or two that are left.
"""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from geo.effort import require_effort
from geo.geodesy.boundary import CONVEX_M
from geo.geodesy.ellipsoid import (
    CHORD_SLACK_HOLDS_M,
    HALF_MERIDIAN_M,
    MEAN_RADIUS_M,
    chord_slack_m,
    chord_to_m,
    geocentric,
    m_to_chord,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from geo.geodesy.blocks import Blocks
    from geo.geodesy.boundary import Boundary
    from geo.geodesy.region import Region

    Floats = NDArray[np.float64]
    Indices = NDArray[np.int64]
    Pairing = tuple[Indices, Indices]  # places and boundary points, by index

__all__ = [
    "TooManyPairsError",
    "centre_xyz",
    "edge_reach_m",
    "extreme_by_chord",
    "farthest_pairs",
    "nearest_pairs",
    "rough_m",
    "shell_radius_m",
    "thinned",
]

# Pairs held at once: some 40 MB with all that is computed of them.
MOST_PAIRS = 250_000
_FEW_PAIRS = 250_000
# Chords worked out at once: half a megabyte, which stays in the processor's cache, and a matrix
# product that NumPy does without other threads.
_PRODUCT_CELLS = 60_000
_LEAST_SHELL_M = 1_000_000.0
_BEYOND_M = 15_000_000.0
_SURELY_FAR_M = np.array(CONVEX_M + 60_000.0)
# A geodesic may end to be the shortest this far before the antipode, and a shell says nothing.
_ANTIPODAL_SLACK_M = 100_000.0


class TooManyPairsError(Exception):
    """Asks the caller for fewer places at a time: much of the boundary is equally far.

    Parameters
    ----------
    pieces : int
        How many times fewer, at least 2.
    """

    def __init__(self, pairs: float) -> None:
        self.pieces = max(2, math.ceil(1.2 * pairs / MOST_PAIRS))
        super().__init__(self.pieces)


def edge_reach_m(half_m: float, distance: Floats) -> Floats:
    """Bound how much farther (or nearer) an edge reaches than its nearer (or farther) end.

    To half its length h at most, and sideways h^2 / 2 d at a distance d from the place, or from
    the place's antipode, which flattening blurs by 34 km.

    Examples
    --------
    >>> edge_reach_m(5_000.0, np.array([1_000.0, 1_000_000.0])).round(1).tolist()
    [5500.0, 13.8]
    """
    opposite = HALF_MERIDIAN_M - distance - 40_000.0
    away = np.maximum(2.0 * np.minimum(distance, opposite), 1.0)
    return 1.1 * np.minimum(half_m, half_m**2 / away)


def nearest_pairs(region: Region, xyz: Floats) -> Pairing:
    """Pair each place with every boundary point that may be nearest, by chord.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy.ellipsoid import geocentric
    >>> from geo.geodesy.region import Region
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> place, vertex = nearest_pairs(box, geocentric(np.array([5.0]), np.array([0.5])))
    >>> bool((box.boundary.lon[vertex] == 1.0).all())
    True
    """
    count = len(region.boundary.lon)
    if len(xyz) * count <= _FEW_PAIRS:
        # A few places take less than a tree does to be built, and SciPy to be loaded.
        return _by_product(region.boundary, xyz, np.arange(count), 1.0)
    if blocks := region.boundary.find_blocks(len(xyz)):
        return _nearest_by_blocks(region.boundary, blocks, xyz)
    away = chord_to_m(np.linalg.norm(xyz - centre_xyz(region), axis=1))
    distant = away > 1.01 * (shell_radius_m(region) + region.enclosing_radius_m)
    shell = region.find_shell_for(int(distant.sum()))
    if shell is None:
        return _nearest_by_tree(region.boundary, xyz)
    _, points = shell
    far, near = np.flatnonzero(distant), np.flatnonzero(~distant)
    place, vertex = _by_product(region.boundary, xyz[far], points, 1.0)
    near_place, near_vertex = _nearest_by_tree(region.boundary, xyz[near])
    return (
        np.concatenate((far[place], near[near_place])),
        np.concatenate((vertex, near_vertex)),
    )


def shell_radius_m(region: Region) -> float:
    """Give the distance beyond which a shell tells what decides, metres.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy.region import Region
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> shell_radius_m(box) >= box.enclosing_radius_m
    True
    """
    return max(_LEAST_SHELL_M, 1.02 * region.enclosing_radius_m)


def _slack_m(edge: Boundary, estimate: Floats) -> Floats:
    """Bound how much farther than the best, by chord, the point that decides can seem."""
    anywhere = 2.0 * chord_slack_m(estimate)
    within = _misleading_rate(estimate) * edge.width_m
    return np.minimum(anywhere, within + 0.1) + edge_reach_m(edge.half_m, estimate)


def rough_m(edge: Boundary, distance_m: float) -> float:
    """Bound how far off a distance is that is measured to the point that is extreme by chord.

    Parameters
    ----------
    edge : Boundary
        Of the region that is measured to.
    distance_m : float
        About how far away the places are, metres.

    Returns
    -------
    float
        Metres; infinite where chords tell nothing.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy.region import Region
    >>> edge = Region.from_geometry(shapely.box(0, 0, 1, 1)).boundary
    >>> rough_m(edge, 500_000.0) < rough_m(edge, 5_000_000.0) < rough_m(edge, 12_000_000.0)
    True
    """
    if distance_m > CONVEX_M:
        return math.inf
    away = np.array(distance_m)
    return float(_misleading_rate(away) * edge.width_m + edge_reach_m(edge.half_m, away)) + 0.1


def extreme_by_chord(edge: Boundary, xyz: Floats, *, farthest: bool) -> Indices:
    """Give the boundary point with the shortest, or longest, chord to each place.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy.region import Region
    >>> edge = Region.from_geometry(shapely.box(0, 0, 1, 1)).boundary
    >>> place = geocentric(np.array([5.0]), np.array([-1.0]))
    >>> nearest = extreme_by_chord(edge, place, farthest=False)
    >>> edge.lon[nearest].tolist(), edge.lat[nearest].tolist()
    ([1.0], [0.0])
    """
    require_effort()
    if not farthest and edge.is_worth_a_tree(len(xyz)):
        return np.asarray(edge.tree.query(xyz)[1], dtype=np.int64)
    points = edge.hull if farthest else np.arange(len(edge.lon))
    step = max(1, _PRODUCT_CELLS // len(points))
    chosen = [
        squared.argmax(axis=1) if farthest else squared.argmin(axis=1)
        for squared in _squared_chords(edge, xyz, points, step)
    ]
    return np.asarray(points[np.concatenate(chosen)]) if chosen else np.empty(0, dtype=np.int64)


def _misleading_rate(estimate: Floats) -> Floats:
    """Bound the change of a chord's error, metres per metre from one boundary point to another.

    It is at most 35 m per radian seen from the place and per cube of 1,000 km among 400,000
    random triples at each of eleven distances to 15,000 km, and 48 at 18,800 km.
    """
    away = MEAN_RADIUS_M * np.maximum(np.sin(estimate / MEAN_RADIUS_M), 0.01)
    return np.asarray(50.0 * (estimate / 1e6) ** 3 / away)


def centre_xyz(region: Region) -> Floats:
    """Give the centre of a region's enclosing circle, Earth-centred, metres, shape (1, 3).

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy.region import Region
    >>> centre_xyz(Region.from_geometry(shapely.Point(0, 90))).round(-3).tolist()
    [[0.0, 0.0, 6357000.0]]
    """
    return geocentric(np.array([region.centre_lon]), np.array([region.centre_lat]))


def _nearest_by_blocks(edge: Boundary, blocks: Blocks, xyz: Floats) -> Pairing:
    def limit(chord: Floats) -> Floats:
        # An edge's reach falls with the distance, by less than half an edge in all.
        return _limit_chord(edge, chord) + edge.half_m

    return _list_by_blocks(blocks, xyz, limit)


def _list_by_blocks(blocks: Blocks, xyz: Floats, limit: Callable[[Floats], Floats]) -> Pairing:
    place, vertex = blocks.list_near(xyz, limit, MOST_PAIRS)
    if len(place) > MOST_PAIRS and len(xyz) > 1:
        raise TooManyPairsError(len(place) * len(xyz) / (place[-1] + 1))
    return place, vertex


def _limit_chord(edge: Boundary, chord: Floats) -> Floats:
    """Give the chord within which the nearest point stands, of the shortest chord to any."""
    estimate = chord_to_m(chord)
    limit = np.maximum(m_to_chord(estimate + _slack_m(edge, estimate)), chord) + 1e-3
    limit[estimate > CHORD_SLACK_HOLDS_M] = np.inf
    return limit


def _nearest_by_tree(edge: Boundary, xyz: Floats) -> Pairing:
    count = min(8, len(edge.lon))
    chord, index = edge.tree.query(xyz, k=count)
    chord, index = np.reshape(chord, (-1, count)), np.reshape(index, (-1, count))
    limit = _limit_chord(edge, chord[:, 0])
    place, column = np.nonzero(chord <= limit[:, None])
    vertex = index[place, column]
    more = np.flatnonzero((chord[:, -1] <= limit) & (count < len(edge.lon)))
    if len(more):
        return _with_ball(edge, xyz[more], limit[more], more, (place, vertex))
    return place, vertex


def _by_product(edge: Boundary, xyz: Floats, points: Indices, sign: float) -> Pairing:
    """Pair places with all of a few boundary points that may decide, by chord.

    All chords at once, for as many places as fit into the processor's cache.
    """
    pairs = []
    step = max(1, _PRODUCT_CELLS // max(1, len(points)))
    total = 0
    for start, squared in zip(
        range(0, len(xyz), step), _squared_chords(edge, xyz, points, step), strict=True
    ):
        require_effort()
        extreme = squared.min(axis=1) if sign > 0.0 else squared.max(axis=1)
        estimate = chord_to_m(np.sqrt(np.maximum(extreme, 0.0)))
        slack = _slack_m(edge, estimate)
        limit = m_to_chord(np.maximum(estimate + sign * slack, 0.0)) + sign * 1e-3
        bound = sign * limit * np.abs(limit)
        bound[estimate > CHORD_SLACK_HOLDS_M] = np.inf
        place, column = np.nonzero(sign * squared <= np.maximum(bound, sign * extreme)[:, None])
        total += len(place)
        done = start + len(squared)
        if total > MOST_PAIRS and len(xyz) > 1:
            raise TooManyPairsError(total * len(xyz) / done)
        pairs.append((place + start, points[column]))
    if not pairs:
        nothing = np.empty(0, dtype=np.int64)
        return nothing, nothing
    return np.concatenate([p for p, _ in pairs]), np.concatenate([v for _, v in pairs])


def _squared_chords(edge: Boundary, xyz: Floats, points: Indices, step: int) -> Iterator[Floats]:
    """Square the chords from each place to some boundary points, `step` places at a time.

    One matrix product: |p - q|^2 is |p|^2 - 2 p.q + |q|^2. Seen from the middle of the boundary,
    where places are 10,000 km away and the region is as large, the sum is off by 0.05 square
    metres at most, so a chord of 100 m by a quarter of a millimetre.
    """
    targets = edge.xyz[points] - edge.middle
    factors = np.vstack((-2.0 * targets.T, (targets**2).sum(axis=1), np.ones(len(points))))
    places = xyz - edge.middle
    places = np.column_stack((places, np.ones(len(xyz)), (places**2).sum(axis=1)))
    for start in range(0, len(xyz), step):
        yield places[start : start + step] @ factors


def thinned(edge: Boundary, xyz: Floats, pairs: Pairing, sign: float) -> Pairing:
    """Drop pairs whose chord cannot mislead enough, given how close they are to the best.

    The chord's error changes slowly from one boundary point to the next. Beyond 15,000 km the
    chord to the place's antipode says more: its error changes by at most 39 km per radian seen
    from there, within 5,000 km of it.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy.ellipsoid import geocentric
    >>> from geo.geodesy.region import Region
    >>> edge = Region.from_geometry(shapely.box(0, 0, 1, 1)).boundary
    >>> xyz, every = geocentric(np.array([5.0]), np.array([0.5])), np.arange(len(edge.lon))
    >>> place, vertex = thinned(edge, xyz, (np.zeros_like(every), every), 1.0)
    >>> 0 < len(vertex) < len(every)
    True
    """
    place, vertex = pairs
    if len(edge.lon) == 1:
        return pairs
    points, centres = edge.xyz[vertex], xyz[place]
    estimate = chord_to_m(np.sqrt(((centres - points) ** 2).sum(axis=1)))
    rate = _misleading_rate(estimate)
    extreme = np.full(len(xyz), np.inf)
    np.minimum.at(extreme, place, sign * estimate)
    beyond = np.abs(extreme[place]) > _BEYOND_M
    if beyond.any():
        opposite = chord_to_m(np.sqrt(((centres[beyond] + points[beyond]) ** 2).sum(axis=1)))
        estimate[beyond] = np.pi * MEAN_RADIUS_M - opposite
        rate[beyond] = 45_000.0 / np.maximum(opposite, 1.0)
        extreme[place[beyond]] = np.inf
        np.minimum.at(extreme, place[beyond], sign * estimate[beyond])
    excess = sign * estimate - extreme[place]
    lead = np.flatnonzero(excess == 0.0)
    leader = np.empty(len(xyz), dtype=np.int64)
    leader[place[lead]] = lead
    apart = np.sqrt(((points - points[leader[place]]) ** 2).sum(axis=1))
    kept = excess <= rate * apart + edge_reach_m(edge.half_m, estimate) + 0.1
    return place[kept], vertex[kept]


def _with_ball(
    edge: Boundary,
    centres: Floats,
    radii: Floats,
    more: Indices,
    pairs: Pairing,
) -> Pairing:
    """Replace the pairs of some places by all boundary points within a chord."""
    place, vertex = pairs
    if len(centres) > 1:
        total = int(edge.tree.query_ball_point(centres, radii, return_length=True).sum())
        if total > MOST_PAIRS:
            raise TooManyPairsError(total)
    found = edge.tree.query_ball_point(centres, radii)
    sizes = np.fromiter(map(len, found), dtype=np.int64, count=len(found))
    listed = np.fromiter(chain.from_iterable(found), dtype=np.int64, count=int(sizes.sum()))
    kept = ~np.isin(place, more)
    return (
        np.concatenate((place[kept], np.repeat(more, sizes))),
        np.concatenate((vertex[kept], listed)),
    )


def farthest_pairs(region: Region, xyz: Floats) -> Pairing:
    """Pair each place with every boundary point that may be farthest, by chord.

    Below 9,950 km the hull suffices. Beyond, what is farthest from a place is what is nearest to
    its antipode: the shell suffices to where its discs meet the antipode, and the tree is asked
    about the rest.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy.ellipsoid import geocentric
    >>> from geo.geodesy.region import Region
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> place, vertex = farthest_pairs(box, geocentric(np.array([5.0]), np.array([0.5])))
    >>> float(box.boundary.lon[vertex].min())
    0.0
    """
    edge = region.boundary
    everything = len(edge.hull) == len(edge.lon)
    # No chord to the mean of the points is longer than the longest to a point: such a place is
    # far without further search.
    beyond = np.linalg.norm(xyz - edge.middle, axis=1) > m_to_chord(_SURELY_FAR_M)
    if region.shell_is_known:  # and so is the centre, which is less than any farthest distance away
        beyond |= np.linalg.norm(xyz - centre_xyz(region), axis=1) > m_to_chord(_SURELY_FAR_M)
    asked = np.flatnonzero(~beyond) if not everything else np.arange(len(xyz))
    place, vertex = _by_product(edge, xyz[asked], edge.hull, -1.0)
    place = asked[place]
    if everything:
        return place, vertex
    longest = np.zeros(len(xyz))
    np.maximum.at(longest, place, np.linalg.norm(xyz[place] - edge.xyz[vertex], axis=1))
    estimate = chord_to_m(longest)
    far = beyond | (estimate + 2.0 * chord_slack_m(np.minimum(estimate, 1.3e7)) > CONVEX_M)
    if not far.any():
        return place, vertex
    shell = region.find_shell_for(int(far.sum()))
    if shell is not None:
        radius, points = shell
        least = 1.01 * radius + _ANTIPODAL_SLACK_M
        opposite = chord_to_m(np.linalg.norm(xyz + centre_xyz(region), axis=1))
        covered = far & (opposite > least + 1.01 * region.enclosing_radius_m)
        unclear = np.flatnonzero(far & ~covered)
        covered[unclear] = chord_to_m(edge.nearest_chord(-xyz[unclear])) > least
        chosen = np.flatnonzero(covered)
        kept = ~covered[place]
        far_place, far_vertex = _by_product(edge, xyz[chosen], points, -1.0)
        place = np.concatenate((place[kept], chosen[far_place]))
        vertex = np.concatenate((vertex[kept], far_vertex))
        far &= ~covered
    rest = np.flatnonzero(far)
    if not len(rest):
        return place, vertex
    antipode = -xyz[rest]
    if blocks := edge.find_blocks(len(rest)):
        kept = ~far[place]
        far_place, far_vertex = _list_by_blocks(blocks, antipode, _limit_antipodal_chord)
        return (
            np.concatenate((place[kept], rest[far_place])),
            np.concatenate((vertex[kept], far_vertex)),
        )
    radii = _limit_antipodal_chord(edge.nearest_chord(antipode))
    return _with_ball(edge, antipode, radii, rest, (place, vertex))


def _limit_antipodal_chord(chord: Floats) -> Floats:
    """Give the chord from a place's antipode within which its farthest point stands.

    It is made of the chord to the point that is nearest to the antipode.
    """
    away = chord_to_m(chord)
    return m_to_chord(away + _antipodal_slack_m(away)) + 1e-3


def _antipodal_slack_m(distance_m: Floats) -> Floats:
    """Bound how far the chord to a place's antipode misleads about the farthest point.

    The distance to a point and to its antipode add up to half the Earth's girth only on a
    sphere; on the ellipsoid the sum varies by 0.34 %, all of it near the antipode.
    """
    return 34_000.0 + 0.003 * np.minimum(distance_m, np.pi * MEAN_RADIUS_M - distance_m)
