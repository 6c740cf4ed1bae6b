"""How far a drawn line strays from a level, and the vertices that keep it within tolerance.

The same vertices are drawn twice: by a web map as straight lines in Mercator, and by software
that reads the GeoJSON as straight lines in longitude and latitude. Both count here. Between two
vertices on the level the line strays with the square of their spacing, so an edge that strays
too far by a factor n is cut into sqrt(n) pieces; where two circles meet at a kink, the meeting
point itself becomes a vertex, because cutting would only halve the error each time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.errors import ToleranceError
from geo.geodesy.ellipsoid import GEOD, inverse, wrap_lon

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from geo.geodesy.levels import Level

    Floats = NDArray[np.float64]

__all__ = ["refine", "unwrapped"]

# A web map clamps latitudes here; beyond, only the line in longitude and latitude can be drawn.
MERCATOR_LAT = 85.0511287798
_SAMPLES = np.array([0.25, 0.5, 0.75])
_MARGIN = 0.9  # aim below the tolerance: between two samples the line may stray a little more
_MAX_TURNS = 60
_METRES_PER_DEGREE = 111_320.0


def unwrapped(lon: Floats) -> Floats:
    """Join the longitudes of a closed line into unbroken ones, the first repeated at the end."""
    step = (np.diff(lon, append=lon[:1]) + 180.0) % 360.0 - 180.0
    joined = np.concatenate((lon[:1], lon[0] + np.cumsum(step)))
    joined[-1] = lon[0] + 360.0 * round((joined[-1] - lon[0]) / 360.0)
    return joined


def _mercator(lat: Floats) -> Floats:
    clamped: Floats = np.radians(np.clip(lat, -MERCATOR_LAT, MERCATOR_LAT))
    return np.arctanh(np.sin(clamped))


def _strays(level: Level, lon: Floats, lat: Floats, step: Floats, end_lat: Floats) -> Floats:
    """Measure how far each edge strays from the level, the worst of both drawings, in metres.

    One exact distance half-way between the two drawings serves both: they lie a known distance
    north and south of it, and the distance changes there at the cosine of the azimuth.
    """
    count = len(lon)
    fraction = np.tile(_SAMPLES, count)
    edge = np.repeat(np.arange(count), len(_SAMPLES))
    at_lon = lon[edge] + fraction * step[edge]
    plain = lat[edge] + fraction * (end_lat - lat)[edge]
    low, high = _mercator(lat), _mercator(end_lat)
    drawn = np.degrees(np.arcsin(np.tanh(low[edge] + fraction * (high - low)[edge])))
    shown = np.abs(drawn) < MERCATOR_LAT - 1e-6
    drawn = np.where(shown, drawn, plain)
    middle = (plain + drawn) / 2.0
    found = level.extremum(wrap_lon(at_lon), middle)
    miss = found.distance_m - level.range_m
    half = (drawn - plain) / 2.0 * _METRES_PER_DEGREE
    worst = np.abs(miss) + np.abs(half * np.cos(np.radians(found.place_azimuth_deg)))
    return worst.reshape(count, -1).max(axis=1)


def refine(
    level: Level,
    lines: list[Floats],
    tolerance_m: float,
    progress: Callable[[float], None] | None = None,
) -> tuple[list[Floats], float]:
    """Insert vertices until every edge, in both drawings, is within tolerance of the level.

    Parameters
    ----------
    level : Level
        What the lines are to follow.
    lines : list of ndarray, shape (n, 2)
        Closed lines on the level, longitudes in [-180, 180], first vertex not repeated.
    tolerance_m : float
        The largest distance from the level, metres.
    progress : callable, optional
        Takes the fraction done, 0 to 1.

    Returns
    -------
    tuple
        The lines, closed and unwrapped, and the largest distance measured.

    Raises
    ------
    ToleranceError
        An edge still strays after all turns.
    """
    lon = np.concatenate([line[:, 0] for line in lines])
    lat = np.concatenate([line[:, 1] for line in lines])
    owner = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    stray = np.full(len(lon), np.nan)  # of the edge that starts at a vertex; nan: not measured
    for turn in range(_MAX_TURNS):
        following = _following(owner)
        open_edges = np.flatnonzero(np.isnan(stray))
        nxt = following[open_edges]
        step = (lon[nxt] - lon[open_edges] + 180.0) % 360.0 - 180.0
        stray[open_edges] = _strays(level, lon[open_edges], lat[open_edges], step, lat[nxt])
        bad = np.flatnonzero(stray > _MARGIN * tolerance_m)
        if progress is not None:
            progress(1.0 - len(bad) / len(stray))
        if not len(bad):
            break
        new_lon, new_lat, after, rank = _insertions(
            level,
            lon,
            lat,
            bad,
            following[bad],
            excess=stray[bad] / (_MARGIN * tolerance_m),
            turn=turn,
        )
        if not len(after):
            break
        stray[after] = np.nan
        keys = np.concatenate((np.arange(len(lon), dtype=np.float64), after + rank))
        order = np.argsort(keys, kind="stable")
        lon = np.concatenate((lon, new_lon))[order]
        lat = np.concatenate((lat, new_lat))[order]
        owner = np.concatenate((owner, owner[after]))[order]
        stray = np.concatenate((stray, np.full(len(new_lon), np.nan)))[order]
    reached = float(np.nanmax(stray))
    if np.isnan(stray).any() or reached > tolerance_m:
        worst = int(np.argmax(np.where(np.isnan(stray), np.inf, stray)))
        raise ToleranceError(tolerance_m, reached, float(lon[worst]), float(lat[worst]))
    finished = []
    for index in range(len(lines)):
        chosen = owner == index
        some_lon, some_lat = unwrapped(lon[chosen]), lat[chosen]
        line = np.column_stack((some_lon, np.append(some_lat, some_lat[0])))
        finished.append(_with_seam_vertices(level, line, tolerance_m))
    return finished, reached


def _with_seam_vertices(level: Level, line: Floats, tolerance_m: float) -> Floats:
    """Insert a vertex where a line crosses an odd multiple of 180 degrees.

    The latitude is solved on the level at exactly that longitude; where the level runs along the
    meridian and has no single crossing, the drawn line's own crossing is taken, which is within
    tolerance.
    """
    lon = line[:, 0]
    near = np.round((lon - 180.0) / 360.0) * 360.0 + 180.0
    lon[:] = np.where(np.abs(lon - near) < 1e-10, near, lon)
    west, east = np.minimum(lon[:-1], lon[1:]), np.maximum(lon[:-1], lon[1:])
    seam = np.ceil((west - 180.0) / 360.0) * 360.0 + 180.0
    crossing = np.flatnonzero((west < seam) & (seam < east))
    if not len(crossing):
        return line
    seam = seam[crossing]
    start, step = line[crossing], line[crossing + 1] - line[crossing]
    drawn = start[:, 1] + (seam - start[:, 0]) / step[:, 0] * step[:, 1]
    lat = drawn.copy()
    for _ in range(6):
        found = level.extremum(np.full(len(lat), 180.0), lat)
        slope = -np.cos(np.radians(found.place_azimuth_deg)) * _METRES_PER_DEGREE
        steep = np.abs(slope) > 0.02 * _METRES_PER_DEGREE
        move = (level.range_m - found.distance_m) / np.where(steep, slope, np.inf)
        lat = np.clip(lat + move, -90.0, 90.0)
    miss = np.abs(level.extremum(np.full(len(lat), 180.0), lat).distance_m - level.range_m)
    near_line = np.abs(lat - drawn) * _METRES_PER_DEGREE < 20.0 * tolerance_m
    lat = np.where((miss < 1e-3) & near_line, lat, drawn)
    return np.insert(line, crossing + 1, np.column_stack((seam, lat)), axis=0)


def _following(owner: NDArray[np.int64]) -> NDArray[np.int64]:
    following = np.arange(1, len(owner) + 1)
    last = np.append(owner[1:] != owner[:-1], True)
    first = np.concatenate(([True], last[:-1]))
    following[last] = np.flatnonzero(first)
    return following


def _insertions(
    level: Level,
    lon: Floats,
    lat: Floats,
    start: NDArray[np.int64],
    end: NDArray[np.int64],
    *,
    excess: Floats,
    turn: int,
) -> tuple[Floats, Floats, NDArray[np.int64], Floats]:
    """Propose vertices for edges that stray: a kink where there is one, else an even cut."""
    step = (lon[end] - lon[start] + 180.0) % 360.0 - 180.0
    at_kink, kink_lon, kink_lat = _kinks(level, lon, lat, start, end, step=step)
    smooth = np.flatnonzero(~at_kink)
    pieces = np.clip(np.ceil(np.sqrt(excess[smooth])), 2, 16).astype(np.int64)
    added = pieces - 1
    edge = np.repeat(smooth, added)
    rank = np.arange(len(edge)) - np.repeat(np.cumsum(added) - added, added) + 1.0
    # Another cut each turn where a turn brought nothing: a point may refuse to be snapped.
    shift = 0.0 if turn < 8 else 0.1 * (turn % 5 - 2)
    fraction = (rank + shift) / np.repeat(pieces, added)
    guess_lon = wrap_lon(lon[start[edge]] + fraction * step[edge])
    guess_lat = lat[start[edge]] + fraction * (lat[end] - lat[start])[edge]
    kinks = np.flatnonzero(at_kink)
    edge = np.concatenate((edge, kinks))
    fraction = np.concatenate((fraction, np.full(len(kinks), 0.5)))
    guess_lon = np.concatenate((guess_lon, kink_lon[kinks]))
    guess_lat = np.concatenate((guess_lat, kink_lat[kinks]))
    new_lon, new_lat, done = level.snap(guess_lon, guess_lat)
    return new_lon[done], new_lat[done], start[edge[done]], fraction[done]


def _kinks(
    level: Level,
    lon: Floats,
    lat: Floats,
    start: NDArray[np.int64],
    end: NDArray[np.int64],
    *,
    step: Floats,
) -> tuple[NDArray[np.bool_], Floats, Floats]:
    """Find where the circles about the deciding points of an edge's two ends meet, near the edge.

    Newton's method in the plane of directions: moving by delta changes both distances by the
    product of delta with the unit vectors away from the two deciding points.
    """
    count = len(start)
    p_lon = wrap_lon(lon[start] + step / 2.0)
    p_lat = (lat[start] + lat[end]) / 2.0
    if level.region.is_point:
        return np.zeros(count, dtype=bool), p_lon, p_lat
    first = level.extremum(lon[start], lat[start])
    second = level.extremum(lon[end], lat[end])
    length = inverse(lon[start], lat[start], lon[end], lat[end])[2]
    apart = inverse(first.lon, first.lat, second.lon, second.lat)[2]
    good = apart > 1.0
    for _ in range(6):
        az1, _, d1 = inverse(p_lon, p_lat, first.lon, first.lat)
        az2, _, d2 = inverse(p_lon, p_lat, second.lon, second.lat)
        e1, n1 = -np.sin(np.radians(az1)), -np.cos(np.radians(az1))
        e2, n2 = -np.sin(np.radians(az2)), -np.cos(np.radians(az2))
        determinant = e1 * n2 - e2 * n1
        good &= np.abs(determinant) > 1e-9
        safe = np.where(good, determinant, 1.0)
        m1, m2 = level.range_m - d1, level.range_m - d2
        east, north = (m1 * n2 - m2 * n1) / safe, (e1 * m2 - e2 * m1) / safe
        move = np.hypot(east, north)
        good &= move < 2.0 * length + 1.0
        move = np.where(good, move, 0.0)
        p_lon, p_lat, _ = (
            np.asarray(out)
            for out in GEOD.fwd(p_lon, p_lat, np.degrees(np.arctan2(east, north)), move)
        )
    from_start = inverse(lon[start], lat[start], p_lon, p_lat)[2]
    from_end = inverse(lon[end], lat[end], p_lon, p_lat)[2]
    nearer = np.minimum(from_start, from_end)
    good &= (nearer > 0.01 * length) & (np.maximum(from_start, from_end) < 1.5 * length)
    return good, p_lon, p_lat
