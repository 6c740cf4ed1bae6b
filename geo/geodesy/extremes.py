"""The boundary point that is nearest to, or farthest from, each of many places.

It is found in three steps: a search over boundary points by straight chord finds the candidates,
all that the chord cannot rule out; exact geodesics choose among them; and along the edges at the
chosen point the extremum is found where the geodesic meets the edge at a right angle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.effort import require_effort
from geo.geodesy.boundary import SPACING_M
from geo.geodesy.candidates import (
    TooManyPairsError,
    edge_reach_m,
    extreme_by_chord,
    farthest_pairs,
    nearest_pairs,
    thinned,
)
from geo.geodesy.ellipsoid import HALF_MERIDIAN_M, geocentric, inverse, wrap_lon

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from geo.geodesy.boundary import Boundary
    from geo.geodesy.region import Region

    Floats = NDArray[np.float64]
    Indices = NDArray[np.int64]

__all__ = ["Extremum", "farthest_extremum", "nearest_extremum", "rough_extremum"]

# Places handled at once: bounds memory at some 200 MB whatever the region.
_CHUNK = 20_000
_CLOSE_M = 100_000.0


class Extremum(NamedTuple):
    """The boundary points nearest to, or farthest from, an array of places.

    Attributes
    ----------
    distance_m : ndarray
        Geodesic distance from place to boundary point.
    lon, lat : ndarray
        The boundary point, degrees.
    azimuth_deg : ndarray
        Direction at the boundary point towards the place.
    place_azimuth_deg : ndarray
        Direction at the place towards the boundary point.
    """

    distance_m: Floats
    lon: Floats
    lat: Floats
    azimuth_deg: Floats
    place_azimuth_deg: Floats


def nearest_extremum(region: Region, lon: Floats, lat: Floats) -> Extremum:
    """Find the nearest boundary point of each place, inside or outside the region.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy.region import Region
    >>> pole = Region.from_geometry(shapely.Point(0, 90))
    >>> found = nearest_extremum(pole, np.array([1.0]), np.array([0.0]))
    >>> found.distance_m.round().tolist()
    [10001966.0]
    """
    return _in_chunks(region, lon, lat, nearest_pairs, 1.0)


def farthest_extremum(region: Region, lon: Floats, lat: Floats) -> Extremum:
    """Find the farthest boundary point of each place.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy.region import Region
    >>> pole = Region.from_geometry(shapely.Point(0, 90))
    >>> found = farthest_extremum(pole, np.array([1.0]), np.array([0.0]))
    >>> found.distance_m.round().tolist()
    [10001966.0]
    """
    return _in_chunks(region, lon, lat, farthest_pairs, -1.0)


def rough_extremum(region: Region, lon: Floats, lat: Floats, *, farthest: bool) -> Extremum:
    """Find the boundary point that is nearest or farthest by chord, and how far that one is.

    Three times as quick as the exact one for a hundred places; `rough_m` bounds what it is off.

    Examples
    --------
    >>> import shapely
    >>> from geo.geodesy.region import Region
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> far = rough_extremum(box, np.array([5.0]), np.array([0.0]), farthest=True)
    >>> far.lon.tolist(), far.lat.tolist()
    ([0.0], [1.0])
    """
    edge = region.boundary
    vertex = extreme_by_chord(edge, geocentric(lon, lat), farthest=farthest)
    there, back, distance = inverse(lon, lat, edge.lon[vertex], edge.lat[vertex])
    return Extremum(distance, wrap_lon(edge.lon[vertex]), edge.lat[vertex], back, there)


def _in_chunks(
    region: Region,
    lon: Floats,
    lat: Floats,
    pairs: Callable[[Region, Floats], tuple[Indices, Indices]],
    sign: float,
) -> Extremum:
    edge = region.boundary
    if not len(lon):
        return Extremum(*(np.empty(0) for _ in Extremum._fields))
    if len(edge.lon) == 1:
        there, back, distance = inverse(lon, lat, *_repeated(edge, len(lon)))
        return Extremum(distance, *_repeated(edge, len(lon)), back, there)
    waiting = [
        (lon[start : start + _CHUNK], lat[start : start + _CHUNK])
        for start in range(0, max(len(lon), 1), _CHUNK)
    ]
    chunks = []
    while waiting:
        require_effort()
        some_lon, some_lat = waiting.pop(0)
        xyz = geocentric(some_lon, some_lat)
        try:
            candidates = thinned(edge, xyz, pairs(region, xyz), sign)
        except TooManyPairsError as error:
            pieces = min(error.pieces, len(some_lon))
            waiting[:0] = zip(
                np.array_split(some_lon, pieces), np.array_split(some_lat, pieces), strict=True
            )
            continue
        chunks.append(_choose(edge, some_lon, some_lat, candidates, sign))
    if len(chunks) == 1:
        return chunks[0]
    columns = ((c.distance_m, c.lon, c.lat, c.azimuth_deg, c.place_azimuth_deg) for c in chunks)
    return Extremum(*(np.concatenate(column) for column in zip(*columns, strict=True)))


def _repeated(edge: Boundary, count: int) -> tuple[Floats, Floats]:
    return np.full(count, edge.lon[0]), np.full(count, edge.lat[0])


class _Pairs(NamedTuple):
    """Places paired with boundary points, by index, and the geodesic between them."""

    place: Indices
    vertex: Indices
    lon: Floats
    lat: Floats
    azimuth_deg: Floats
    distance_m: Floats
    place_azimuth_deg: Floats

    def taken(self, chosen: Indices | NDArray[np.bool_]) -> _Pairs:
        """Keep some pairs."""
        return _Pairs(*(getattr(self, name)[chosen] for name in self._fields))


def _choose(
    edge: Boundary, lon: Floats, lat: Floats, candidates: tuple[Indices, Indices], sign: float
) -> Extremum:
    """Choose among candidate pairs by exact distance, then search along the edges at each.

    `sign` is 1 for the nearest and -1 for the farthest point.
    """
    place, vertex = candidates
    at_lon, at_lat = edge.lon[vertex], edge.lat[vertex]
    there, back, distance = inverse(lon[place], lat[place], at_lon, at_lat)
    pairs = _Pairs(place, vertex, at_lon, at_lat, back, distance, there)
    best = np.full(len(lon), np.inf)
    np.minimum.at(best, place, sign * distance)
    # An extremum inside an edge differs from the edge's nearer end by `edge_reach_m` at most.
    pairs = pairs.taken(sign * distance <= best[place] + edge_reach_m(edge.half_m, distance) + 1e-6)
    found = [pairs]
    if edge.half_m > 0.0:
        found.append(_along_edges(edge, lon, lat, pairs, sign))
    merged = _Pairs(*map(np.concatenate, zip(*found, strict=True)))
    order = np.lexsort((sign * merged.distance_m, merged.place))
    first = np.ones(len(order), dtype=bool)
    first[1:] = np.diff(merged.place[order]) > 0
    best_pairs = merged.taken(order[first])
    return Extremum(
        best_pairs.distance_m,
        wrap_lon(best_pairs.lon),
        best_pairs.lat,
        best_pairs.azimuth_deg,
        best_pairs.place_azimuth_deg,
    )


def _along_edges(edge: Boundary, lon: Floats, lat: Floats, pairs: _Pairs, sign: float) -> _Pairs:
    """Find extrema inside the edges on both sides of the candidate points.

    Along an edge P(t) the distance changes at the rate -v cos(azimuth - bearing), where v is the
    edge's speed. The rate's zero is found by secants that keep it bracketed; one exact distance
    there ends the search, as the error of a distance is of second order in that of its place.
    """
    neighbour = edge.neighbour[:, pairs.vertex]
    east, north = edge.lon[neighbour] - pairs.lon, edge.lat[neighbour] - pairs.lat
    rate = _rate(pairs.lat, pairs.azimuth_deg, east, north)
    side, chosen = np.nonzero((neighbour >= 0) & (sign * rate < 0.0))
    east, north, low_rate = east[side, chosen], north[side, chosen], rate[side, chosen]
    pairs = pairs.taken(chosen)
    ends = pairs.lon + east, pairs.lat + north
    end_azimuth, _, _ = inverse(*ends, lon[pairs.place], lat[pairs.place])
    high_rate = _rate(ends[1], end_azimuth, east, north)
    chosen = np.flatnonzero(sign * high_rate > 0.0)
    pairs, east, north = pairs.taken(chosen), east[chosen], north[chosen]
    low_rate, high_rate = low_rate[chosen], high_rate[chosen]
    p_lon, p_lat = lon[pairs.place], lat[pairs.place]
    low, high = np.zeros(len(chosen)), np.ones(len(chosen))
    at = low_rate / (low_rate - high_rate)
    azimuth, back, distance = inverse(pairs.lon + at * east, pairs.lat + at * north, p_lon, p_lat)
    active = np.flatnonzero(np.minimum(distance, HALF_MERIDIAN_M - distance) < _CLOSE_M)
    for _ in range(12):
        if not len(active):
            break
        here_lat = pairs.lat[active] + at[active] * north[active]
        here = _rate(here_lat, azimuth[active], east[active], north[active])
        before = sign * here < 0.0
        low[active] = np.where(before, at[active], low[active])
        high[active] = np.where(before, high[active], at[active])
        # Illinois: the end that stays counts half, so that it cannot stay for ever.
        low_rate[active] = np.where(before, here, low_rate[active] / 2.0)
        high_rate[active] = np.where(before, high_rate[active] / 2.0, here)
        span = high_rate[active] - low_rate[active]
        fraction = np.where(span == 0.0, 0.5, -low_rate[active] / np.where(span == 0.0, 1.0, span))
        new = low[active] + (high[active] - low[active]) * fraction
        moved = np.abs(new - at[active]) * SPACING_M
        at[active] = new
        azimuth[active], back[active], distance[active] = inverse(
            pairs.lon[active] + new * east[active],
            pairs.lat[active] + new * north[active],
            p_lon[active],
            p_lat[active],
        )
        active = active[moved > 1e-3]
    return _Pairs(
        pairs.place,
        pairs.vertex,
        pairs.lon + at * east,
        pairs.lat + at * north,
        azimuth,
        distance,
        back,
    )


def _rate(lat: Floats, azimuth: Floats, east: Floats, north: Floats) -> Floats:
    """Give the change of distance along an edge, up to a positive factor."""
    cos_lat = np.cos(np.radians(lat))
    angle = np.radians(azimuth)
    # Meridian to parallel radius: (1 - e^2) / (1 - e^2 sin^2) scales degrees north.
    meridian = 0.993305620009859 / (1.0 - 0.006694379990141 * (1.0 - cos_lat**2))
    return -(np.sin(angle) * east * cos_lat + np.cos(angle) * north * meridian)
