"""Range sets: what they are, and how one or several of a region are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geo.errors import ToleranceError
from geo.geodesy.buffers import buffered_lines, buffered_together
from geo.geodesy.candidates import rough_m
from geo.geodesy.drawing import refine, refine_together
from geo.geodesy.ellipsoid import HALF_MERIDIAN_M, wrap_lon
from geo.geodesy.levels import Level, stars
from geo.geodesy.seams import WORLD, faces_between
from geo.units import m_to_km

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from geo.geodesy.region import Region

    Floats = NDArray[np.float64]

__all__ = ["RangeSet", "SetKind", "draw_set", "draw_together"]

# A line that need not be finer is measured by chords alone where that takes no more of it.
_ROUGH_FROM_M, _ROUGH_PART = 100.0, 0.1
# Tolerances that a line is drawn to first where it cannot be drawn at once, in parts of the wanted.
_OTHER_TOLERANCES = (10.0, 4.0, 100.0, 0.4)


class SetKind(StrEnum):
    """What a range set holds."""

    OUTER = "outer"
    COMMON = "common"


@dataclass(frozen=True, slots=True)
class RangeSet:
    """The area in range from somewhere in a region, or from everywhere in it.

    Attributes
    ----------
    kind : SetKind
        Outer (somewhere) or common (everywhere); a point's ring is an outer set.
    range_m : float
        The range, metres.
    tolerance_m : float
        How far the drawn line was allowed to stray from the exact one, metres.
    reached_m : float
        How far it strays, the largest of all distances measured, metres.
    geometry : shapely.Polygon, shapely.MultiPolygon or None
        Valid, cut at +-180 (RFC 7946), exterior rings anticlockwise; None where it is empty.
    outline : shapely.MultiLineString
        The same line for drawing: unbroken, so that +-180 has no stroke; longitudes may leave
        [-180, 180].
    vertex_count : int
        Vertices of the outline.
    """

    kind: SetKind
    range_m: float
    tolerance_m: float
    reached_m: float
    geometry: BaseGeometry | None
    outline: shapely.MultiLineString
    vertex_count: int

    @property
    def __geo_interface__(self) -> dict[str, object]:
        """The set as a GeoJSON Feature, for every library that takes one."""
        return {
            "type": "Feature",
            "properties": {"set": self.kind.value, "range_m": self.range_m},
            "geometry": None if self.geometry is None else shapely.geometry.mapping(self.geometry),
        }

    def _repr_html_(self) -> str:
        """Draw a small map, for a notebook."""
        title = f"{self.kind.value.capitalize()} set at {m_to_km(self.range_m):,.0f} km"
        if self.geometry is None:
            return f"{title}: empty"
        from geo.sketch import draw_sketch  # with what projects maps

        return draw_sketch(title, self.geometry)


def draw_set(
    region: Region,
    range_m: float,
    tolerance_m: float,
    kind: SetKind,
    progress: Callable[[float], None] | None = None,
) -> RangeSet:
    """Draw a set of a region just as it is.

    Parameters
    ----------
    region : Region
        The launch region.
    range_m, tolerance_m : float
        Metres.
    kind : SetKind
        Outer or common.
    progress : callable, optional
        Takes the fraction done, 0 to 1.

    Returns
    -------
    RangeSet

    Raises
    ------
    ToleranceError
        The line cannot be drawn within the tolerance.

    Examples
    --------
    >>> from geo.geodesy.region import Region
    >>> draw_set(Region.from_point(0.0, 0.0), 1e5, 10.0, SetKind.OUTER).vertex_count > 90
    True
    """
    common = kind is SetKind.COMMON
    rough = _rough(region, range_m, tolerance_m)
    level = Level(region, range_m, common, rough=rough > 0.0)
    if common and range_m <= region.enclosing_radius_m:
        return _collected(level, tolerance_m, 0.0, [], None)
    start = level.star(tolerance_m - rough) if _is_star(level) else buffered_lines(level, progress)
    if not start:
        return _collected(level, tolerance_m, 0.0, [], None if common else WORLD)
    lines, reached = _refined(level, start, tolerance_m - rough, progress)
    filled = _filled(level, lines, tolerance_m - rough)
    return _collected(level, tolerance_m, reached + rough, lines, filled)


def _rough(region: Region, range_m: float, tolerance_m: float) -> float:
    """Give what a line strays that is measured by chords alone; 0 where it is not to be."""
    if tolerance_m < _ROUGH_FROM_M or region.is_point:
        return 0.0
    rough = rough_m(region.boundary, range_m)
    return rough if rough <= _ROUGH_PART * tolerance_m else 0.0


def _is_star(level: Level) -> bool:
    """Tell whether rays from the region's centre meet the level once.

    Beyond half a meridian they reach round the Earth and meet a common set again.
    """
    radius = level.region.enclosing_radius_m
    return level.range_m + radius < HALF_MERIDIAN_M if level.common else level.range_m >= radius


def draw_together(region: Region, asked: Sequence[tuple[float, float]]) -> list[RangeSet | None]:
    """Draw outer sets of one region at once.

    Parameters
    ----------
    region : Region
        The launch region.
    asked : sequence of (range_m, tolerance_m)
        Metres.

    Returns
    -------
    list of RangeSet or None
        What `draw_set` gives of each; None where it has to be asked.

    Examples
    --------
    >>> from geo.geodesy.region import Region
    >>> near, far = draw_together(Region.from_point(0.0, 0.0), [(1e5, 10.0), (2e5, 10.0)])
    >>> far.geometry.covers(near.geometry)
    True
    """
    roughs = [_rough(region, *each) for each in asked]
    found: dict[int, RangeSet] = {}
    for by_chords in (True, False):
        some = [number for number, rough in enumerate(roughs) if (rough > 0.0) is by_chords]
        levels = [Level(region, asked[each][0], common=False, rough=by_chords) for each in some]
        left_m = [asked[each][1] - roughs[each] for each in some]
        courses = list(zip(levels, _start_together(levels, left_m), left_m, strict=True))
        for number, course, drawn in zip(some, courses, refine_together(courses), strict=True):
            if drawn is not None and drawn[0]:
                level, _, near_m = course
                filled = _filled(level, drawn[0], near_m)
                reached_m = drawn[1] + roughs[number]
                made = _collected(level, near_m + roughs[number], reached_m, drawn[0], filled)
                found[number] = made
    return [found.get(number) for number in range(len(asked))]


def _start_together(levels: Sequence[Level], tolerances_m: Sequence[float]) -> list[list[Floats]]:
    """Give the line that each level's drawing starts from."""
    starred = [number for number, level in enumerate(levels) if _is_star(level)]
    others = [number for number, level in enumerate(levels) if not _is_star(level)]
    starts = stars([levels[each] for each in starred], [tolerances_m[each] for each in starred])
    courses = buffered_together([levels[each] for each in others])
    by_number = dict(zip((*starred, *others), (*starts, *courses), strict=True))
    return [by_number[number] for number in range(len(levels))]


def _refined(
    level: Level,
    start: list[Floats],
    tolerance_m: float,
    progress: Callable[[float], None] | None,
) -> tuple[list[Floats], float]:
    """Refine lines, and where that fails, those of another tolerance that could be drawn.

    At a range where two parts of a set just meet or part, a start may join what the level keeps
    apart, and whether its edges are told apart in time hangs on where they are cut: another
    tolerance cuts them elsewhere, and from a line that is everywhere near the level none jumps.
    """
    try:
        return refine(level, start, tolerance_m, progress)
    except ToleranceError as error:
        failure = error
    for times in _OTHER_TOLERANCES:
        try:
            near, _ = refine(level, start, times * tolerance_m, progress)
            begun = [np.column_stack((wrap_lon(line[:-1, 0]), line[:-1, 1])) for line in near]
            return refine(level, begun, tolerance_m, progress)
        except ToleranceError:
            continue
    raise failure


def _filled(level: Level, lines: list[Floats], tolerance_m: float) -> BaseGeometry:
    """Make the area from its boundary lines."""
    if len(lines) == 1:
        line = lines[0]
        closed = line[0, 0] == line[-1, 0]
        if closed and line[:, 0].min() >= -180.0 and line[:, 0].max() <= 180.0:
            simple = shapely.Polygon(line)
            point = shapely.point_on_surface(simple)
            if simple.is_valid and level.holds(np.array([point.x]), np.array([point.y]))[0]:
                return shapely.orient_polygons(simple)
    filled = faces_between(lines, level.holds, tolerance_m)
    return WORLD if filled is None else filled


def _collected(
    level: Level,
    tolerance_m: float,
    reached_m: float,
    lines: list[Floats],
    geometry: BaseGeometry | None,
) -> RangeSet:
    return RangeSet(
        kind=SetKind.COMMON if level.common else SetKind.OUTER,
        range_m=level.range_m,
        tolerance_m=tolerance_m,
        reached_m=reached_m,
        geometry=geometry,
        outline=shapely.MultiLineString([shapely.LineString(line) for line in lines]),
        vertex_count=sum(len(line) - 1 for line in lines),
    )
