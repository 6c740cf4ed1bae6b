"""How far a drawn line strays from a level, and the vertices that keep it within tolerance.

The same vertices are drawn twice: by a web map as straight lines in Mercator, and by software
that reads the GeoJSON as straight lines in longitude and latitude. Both count here. Between two
vertices on the level the line strays with the square of their spacing, so an edge that strays
too far by a factor n is cut into sqrt(n) pieces; where two circles meet at a kink, the meeting
point itself becomes a vertex, because cutting would only halve the error each time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geo.effort import require_effort
from geo.errors import ToleranceError
from geo.geodesy.ellipsoid import inverse, wrap_lon
from geo.geodesy.levels import Levels

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from geo.geodesy.levels import Level

    Floats = NDArray[np.float64]
    Indices = NDArray[np.int64]

__all__ = ["refine", "refine_together", "unwrapped"]

# A web map clamps latitudes here; beyond, only the line in longitude and latitude can be drawn.
MERCATOR_LAT = 85.0511287798
_SAMPLES = np.array([0.06, 0.35, 0.65, 0.94])
_CLOSER = np.linspace(0.125, 0.875, 7)
# Aim below the tolerance: between two samples the line may stray a little more, most at a kink
# too blunt to be looked for; a point's ring has none.
_MARGIN = 0.85
_POINT_MARGIN = 0.9
_MAX_ITERATIONS = 24
_MAX_ATTEMPTS = 4
# Where two circles nearly touch, they meet this many edge lengths away from the edge at most, and
# this many times as far as two straight lines would that stray as far from the edge.
_DEEPEST_KINK = 30.0
_KINK_SLACK = 3.0
_AT_AN_END = 0.01
# Bad edges that grow in number this many iterations in a row will not end: they are jumps.
_MOST_GROWING_ITERATIONS = 4
_METRES_PER_DEGREE = 111_320.0


def unwrapped(lon: Floats) -> Floats:
    """Join the longitudes of a closed line into unbroken ones, the first repeated at the end.

    Examples
    --------
    >>> unwrapped(np.array([179.0, -179.0])).tolist()
    [179.0, 181.0, 179.0]
    """
    step = (np.diff(lon, append=lon[:1]) + 180.0) % 360.0 - 180.0
    joined = np.concatenate((lon[:1], lon[0] + np.cumsum(step)))
    joined[-1] = lon[0] + 360.0 * round((joined[-1] - lon[0]) / 360.0)
    return joined


def _mercator(lat: Floats) -> Floats:
    clamped: Floats = np.radians(np.clip(lat, -MERCATOR_LAT, MERCATOR_LAT))
    projected: Floats = np.arctanh(np.sin(clamped))
    return projected


@dataclass(frozen=True, slots=True)
class _Edges:
    """Edges of lines: start, step in longitude, and latitude at the end, degrees."""

    lon: Floats
    lat: Floats
    step: Floats
    end_lat: Floats

    def taken(self, chosen: Indices) -> _Edges:
        """Keep some edges."""
        return _Edges(*(getattr(self, name)[chosen] for name in self.__slots__))


def _strays(level: Levels, edges: _Edges, target_m: Floats) -> Floats:
    """Measure how far each edge strays from the level, the worst of both drawings, in metres.

    On a smooth stretch four samples suffice: the error is a parabola, and the middle two see at
    least 0.91 of its height. Where the deciding point jumps from one sample to the next, farther
    than the samples are apart, a kink may hide between them, and seven more samples look for it;
    near the target, smaller jumps count as well. Between two of the seven, an eighth of the edge
    apart, a kink rises a quarter of the edge's height h at most: both its slopes are below 4h to
    the length of the edge.
    """
    stray, jumps = _sampled_strays(level, edges, _SAMPLES)
    largest: Floats = stray.max(axis=1) / 0.91
    doubtful = np.flatnonzero((jumps > 1.2) | ((jumps > 0.05) & (largest > 0.6 * target_m)))
    if len(doubtful):
        closer, _ = _sampled_strays(level.taken(doubtful), edges.taken(doubtful), _CLOSER)
        largest[doubtful] = np.maximum(largest[doubtful], 1.25 * closer.max(axis=1))
    return largest


def _sampled_strays(level: Levels, edges: _Edges, fractions: Floats) -> tuple[Floats, Floats]:
    """Measure at some fractions of each edge; also how far the deciding point jumps.

    A jump counts in steps from one sample to the next.

    One exact distance half-way between the two drawings serves both: they lie a known distance
    north and south of it, and the distance changes there at the cosine of the azimuth.
    """
    shape = len(edges.lon), len(fractions)
    lon = edges.lon[:, None] + fractions * edges.step[:, None]
    plain = edges.lat[:, None] + fractions * (edges.end_lat - edges.lat)[:, None]
    low, high = _mercator(edges.lat)[:, None], _mercator(edges.end_lat)[:, None]
    drawn = np.degrees(np.arcsin(np.tanh(low + fractions * (high - low))))
    drawn = np.where(np.abs(drawn) < MERCATOR_LAT - 1e-6, drawn, plain)
    middle = (plain + drawn) / 2.0
    each = level.taken(np.repeat(np.arange(shape[0]), shape[1]))
    found = each.extremum(wrap_lon(lon.ravel()), middle.ravel())
    miss = np.abs(found.distance_m - each.range_m).reshape(shape)
    half = (drawn - plain) / 2.0 * _METRES_PER_DEGREE
    slope = np.cos(np.radians(found.place_azimuth_deg)).reshape(shape)
    moved = _separations(found.lon.reshape(shape), found.lat.reshape(shape))
    jumps: Floats = moved / (_separations(lon, middle) + 1e-5)
    return miss + np.abs(half * slope), jumps.max(axis=1)


def _separations(lon: Floats, lat: Floats) -> Floats:
    """Give the steps along rows of points in degrees of latitude, near enough to compare them."""
    width = np.cos(np.radians(lat[:, 1:]))
    step = (np.diff(lon, axis=1) + 180.0) % 360.0 - 180.0
    return np.asarray(np.hypot(step * width, np.diff(lat, axis=1)))


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
        An edge still strays after all iterations.

    Examples
    --------
    >>> from geo.geodesy.levels import Level
    >>> from geo.geodesy.region import Region
    >>> level = Level(Region.from_point(0.0, 0.0), 100_000.0, common=False)
    >>> (line,), reached_m = refine(level, level.star(1_000.0), 10.0)
    >>> reached_m <= 10.0 and (line[0] == line[-1]).all()
    np.True_
    """
    for attempt in range(_MAX_ATTEMPTS):
        course = level.repeated(len(lines)), lines, np.full(len(lines), tolerance_m)
        lon, lat, owner, stray = _inserted(*course, progress)
        following = _following(owner)
        bad = np.flatnonzero(~(stray <= tolerance_m))
        rejoined = _rejoined(lon, lat, following, bad, tolerance_m)
        if not len(bad) or not rejoined or attempt == _MAX_ATTEMPTS - 1:
            break
        lines = rejoined
    reached = float(np.nanmax(stray))
    if len(bad):
        worst = int(np.argmax(np.where(np.isnan(stray), -1.0, stray)))
        raise ToleranceError(tolerance_m, reached, float(lon[worst]), float(lat[worst]))
    whole = range(int(owner[-1]) + 1)
    return [_finished(level, lon, lat, owner == each, tolerance_m) for each in whole], reached


def refine_together(
    courses: Sequence[tuple[Level, list[Floats], float]],
) -> list[tuple[list[Floats], float] | None]:
    """Refine the lines of several levels of one region at once: a third of the time of each alone.

    Parameters
    ----------
    courses : sequence of (Level, lines, tolerance_m)
        As `refine` takes them; levels of one region, all common or none, all rough or none.

    Returns
    -------
    list
        What `refine` gives, for each; None where that has to be asked, as edges still stray.

    Examples
    --------
    >>> from geo.geodesy.levels import Level
    >>> from geo.geodesy.region import Region
    >>> point = Region.from_point(0.0, 0.0)
    >>> levels = [Level(point, range_m, common=False) for range_m in (1e5, 2e5)]
    >>> found = refine_together([(each, each.star(1_000.0), 10.0) for each in levels])
    >>> [reached_m <= 10.0 for _, reached_m in found]
    [True, True]
    """
    if not any(lines for _, lines, _ in courses):
        return [None] * len(courses)
    first = courses[0][0]
    course_of = np.repeat(np.arange(len(courses)), [len(lines) for _, lines, _ in courses])
    range_m = np.array([level.range_m for level, _, _ in courses])
    tolerance_m = np.array([tolerance for _, _, tolerance in courses])
    every = Levels(first.region, range_m[course_of], first.common, first.rough)
    lines = [line for _, some, _ in courses for line in some]
    lon, lat, owner, stray = _inserted(every, lines, tolerance_m[course_of], None)
    good = stray <= tolerance_m[course_of[owner]]
    found: list[tuple[list[Floats], float] | None] = []
    for number, (level, _, tolerance) in enumerate(courses):
        own = course_of[owner] == number
        if not own.any() or not good[own].all():
            found.append(None)
            continue
        finished = [
            _finished(level, lon, lat, owner == each, tolerance)
            for each in np.flatnonzero(course_of == number)
        ]
        found.append((finished, float(stray[own].max())))
    return found


def _finished(
    level: Level, lon: Floats, lat: Floats, chosen: NDArray[np.bool_], tolerance_m: float
) -> Floats:
    """Close a line, unwrap it, and give it vertices where it crosses +-180."""
    some_lon, some_lat = unwrapped(lon[chosen]), lat[chosen]
    line = np.column_stack((some_lon, np.append(some_lat, some_lat[0])))
    return _with_seam_vertices(level, line, tolerance_m)


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


def _inserted(
    levels: Levels,
    lines: list[Floats],
    tolerance_m: Floats,
    progress: Callable[[float], None] | None,
) -> tuple[Floats, Floats, Indices, Floats]:
    """Insert vertices until all edges are within tolerance, or no turn brings anything new.

    Each line has a level and a tolerance of its own. Returns longitudes, latitudes, the line each
    vertex belongs to, and how far the edge that starts there strays (nan where not measured).
    """
    lon = np.concatenate([line[:, 0] for line in lines])
    lat = np.concatenate([line[:, 1] for line in lines])
    owner = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    stray = np.full(len(lon), np.nan)
    target = (_POINT_MARGIN if levels.region.is_point else _MARGIN) * tolerance_m
    fewest, growing = len(lon), 0
    for iteration in range(_MAX_ITERATIONS):
        require_effort()
        following = _following(owner)
        fresh = np.flatnonzero(np.isnan(stray))
        end = following[fresh]
        step = (lon[end] - lon[fresh] + 180.0) % 360.0 - 180.0
        edges = _Edges(lon[fresh], lat[fresh], step, lat[end])
        stray[fresh] = _strays(levels.taken(owner[fresh]), edges, target[owner[fresh]])
        bad = np.flatnonzero(stray > target[owner])
        if progress is not None:
            progress(1.0 - len(bad) / len(stray))
        growing = growing + 1 if len(bad) > fewest else 0
        fewest = min(fewest, len(bad))
        if not len(bad) or growing == _MOST_GROWING_ITERATIONS or iteration == _MAX_ITERATIONS - 1:
            break
        new_lon, new_lat, after, rank = _insertions(
            levels.taken(owner[bad]),
            lon,
            lat,
            bad,
            following[bad],
            stray_m=stray[bad],
            target_m=target[owner[bad]],
            iteration=iteration,
        )
        if not len(after):
            break
        stray[after] = np.nan
        order = np.argsort(
            np.concatenate((np.arange(len(lon), dtype=np.float64), after + rank)), kind="stable"
        )
        lon = np.concatenate((lon, new_lon))[order]
        lat = np.concatenate((lat, new_lat))[order]
        owner = np.concatenate((owner, owner[after]))[order]
        stray = np.concatenate((stray, np.full(len(new_lon), np.nan)))[order]
    return lon, lat, owner, stray


def _rejoined(
    lon: Floats, lat: Floats, following: Indices, bad: Indices, tolerance_m: float
) -> list[Floats]:
    """Cut lines at edges that jump from one part of the level to another, and join anew.

    Where the course joins a bay to the open that the exact level keeps apart, two edges jump, one
    in and one out. Each loose end is joined to the nearest loose beginning that is not its own,
    the shortest joints first, which closes the two parts separately. Nothing is joined where many
    edges are bad, or where a line worth seeing would be lost.
    """
    if len(bad) < 2 or len(bad) > max(2.0, 0.05 * len(lon)):
        return []
    ends = following[bad]
    count = len(bad)
    rows, columns = np.repeat(np.arange(count), count), np.tile(np.arange(count), count)
    apart = inverse(lon[bad[rows]], lat[bad[rows]], lon[ends[columns]], lat[ends[columns]])[2]
    apart = np.where(rows == columns, np.inf, apart)
    following = following.copy()
    free_row, free_column = np.ones(count, dtype=bool), np.ones(count, dtype=bool)
    for pair in np.argsort(apart):
        row, column = rows[pair], columns[pair]
        if free_row[row] and free_column[column]:
            following[bad[row]] = ends[column]
            free_row[row] = free_column[column] = False
    lines = []
    seen = np.zeros(len(lon), dtype=bool)
    for first in range(len(lon)):
        if seen[first]:
            continue
        line = [first]
        seen[first] = True
        while not seen[following[line[-1]]]:
            line.append(int(following[line[-1]]))
            seen[line[-1]] = True
        if len(line) >= 3:
            lines.append(np.column_stack((lon[line], lat[line])))
        elif inverse(lon[line[:1]], lat[line[:1]], lon[line[-1:]], lat[line[-1:]])[2] > tolerance_m:
            return []
    return lines


def _following(owner: Indices) -> Indices:
    following = np.arange(1, len(owner) + 1)
    last = np.append(owner[1:] != owner[:-1], True)
    first = np.concatenate(([True], last[:-1]))
    following[last] = np.flatnonzero(first)
    return following


def _insertions(
    levels: Levels,
    lon: Floats,
    lat: Floats,
    start: Indices,
    end: Indices,
    *,
    stray_m: Floats,
    target_m: Floats,
    iteration: int,
) -> tuple[Floats, Floats, Indices, Floats]:
    """Propose vertices for edges that stray: a kink where there is one, else an even cut."""
    step = (lon[end] - lon[start] + 180.0) % 360.0 - 180.0
    at_kink, kink_lon, kink_lat = _kinks(levels, lon, lat, start, end, step=step, stray_m=stray_m)
    smooth = np.flatnonzero(~at_kink)
    pieces = np.clip(np.ceil(np.sqrt(stray_m[smooth] / target_m[smooth])), 2, 16).astype(np.int64)
    added = pieces - 1
    edge = np.repeat(smooth, added)
    rank = np.arange(len(edge)) - np.repeat(np.cumsum(added) - added, added) + 1.0
    # Another cut each time where an iteration brought nothing: a point may refuse to be snapped.
    shift = 0.0 if iteration < 8 else 0.1 * (iteration % 5 - 2)
    fraction = (rank + shift) / np.repeat(pieces, added)
    guess_lon = wrap_lon(lon[start[edge]] + fraction * step[edge])
    guess_lat = lat[start[edge]] + fraction * (lat[end] - lat[start])[edge]
    new_lon, new_lat, done = levels.taken(edge).snap(guess_lon, guess_lat)
    done &= _apart_from_ends(
        (lon[start[edge]], lat[start[edge]]), (lon[end[edge]], lat[end[edge]]), (new_lon, new_lat)
    )
    kinks = np.flatnonzero(at_kink)
    return (
        np.concatenate((new_lon[done], kink_lon[kinks])),
        np.concatenate((new_lat[done], kink_lat[kinks])),
        np.concatenate((start[edge[done]], start[kinks])),
        np.concatenate((fraction[done], np.full(len(kinks), 0.5))),
    )


def _apart_from_ends(
    start: tuple[Floats, Floats], end: tuple[Floats, Floats], new: tuple[Floats, Floats]
) -> NDArray[np.bool_]:
    """Tell which new points are a hundredth of their edge or more from both its ends.

    Where an edge jumps from one kink to another, its points fall back onto the two in turn: each
    would be a new edge as bad as the old one, and their number would triple every turn.
    """
    length, from_start, from_end = (
        inverse(*one, *other)[2] for one, other in ((start, end), (start, new), (end, new))
    )
    return np.asarray(np.minimum(from_start, from_end) > _AT_AN_END * length)


def _kinks(
    levels: Levels,
    lon: Floats,
    lat: Floats,
    start: Indices,
    end: Indices,
    *,
    step: Floats,
    stray_m: Floats,
) -> tuple[NDArray[np.bool_], Floats, Floats]:
    """Find the kink between an edge's two ends, on the level and off the ends.

    It is where the circles about the two ends' deciding points meet, unless a third point is
    nearer there; snapping settles that. Two lines that leave an edge of length L and stray s from
    its middle before they meet do so at half their angle arccos(2 s / L) and L / 2 over its tangent
    away: what lies much farther off is a kink of another part of the level, and the line would
    jump there and back.
    """
    middle = wrap_lon(lon[start] + step / 2.0), (lat[start] + lat[end]) / 2.0
    none = np.zeros(len(start), dtype=bool)
    if levels.region.is_point:
        return none, *middle
    first = levels.extremum(lon[start], lat[start])
    second = levels.extremum(lon[end], lat[end])
    length = inverse(lon[start], lat[start], lon[end], lat[end])[2]
    apart = inverse(first.lon, first.lat, second.lon, second.lat)[2]
    p_lon, p_lat, good = levels.meeting(
        middle, (first.lon, first.lat), (second.lon, second.lat), iterations=8
    )
    chosen = np.flatnonzero(good & (apart > 1.0))
    p_lon[chosen], p_lat[chosen], done = levels.taken(chosen).snap(p_lon[chosen], p_lat[chosen])
    from_start = inverse(lon[start], lat[start], p_lon, p_lat)[2]
    from_end = inverse(lon[end], lat[end], p_lon, p_lat)[2]
    good = none
    good[chosen] = done
    good &= np.minimum(from_start, from_end) > _AT_AN_END * length
    half = np.arccos(np.minimum(2.0 * stray_m / np.maximum(length, 1e-3), 1.0 - 1e-6))
    deep = length / 2.0 * (1.0 + 1.0 / np.tan(half))
    good &= np.maximum(from_start, from_end) < np.minimum(
        _DEEPEST_KINK * length, _KINK_SLACK * deep
    )
    return good, p_lon, p_lat
