"""Point rings, outer sets and common sets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geo.effort import at_border
from geo.errors import RangeError, ToleranceError
from geo.geodesy.buffers import buffered_lines
from geo.geodesy.candidates import rough_m
from geo.geodesy.drawing import refine
from geo.geodesy.ellipsoid import HALF_MERIDIAN_M, require_range_m, wrap_lon
from geo.geodesy.levels import Level
from geo.geodesy.region import Region
from geo.geodesy.seams import WORLD, faces_between
from geo.kept import STORES, Kept
from geo.sketch import draw_sketch
from geo.units import m_to_km

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]

__all__ = ["RangeSet", "SetKind", "common_set", "outer_set", "ring"]

MIN_TOLERANCE_M = 0.5
# A line that need not be finer than this is drawn of a region with fewer corners, which takes this
# part of the tolerance.
_COARSE_M = 200.0
_SIMPLIFIED_PART = 0.1
# Such a line is measured by chords alone where that takes no more of the tolerance.
_ROUGH_PART = 0.1
# Of a region with so many corners, one smooth line near it is drawn first, and others from that.
_MANY_CORNERS = 4_000
_BASE_M = 100_000.0
_BASE_PART = 0.4
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
        return f"{title}: empty" if self.geometry is None else draw_sketch(title, self.geometry)


def _set_bytes(made: RangeSet) -> int:
    """Estimate memory: the line, and the area with its index."""
    return 5_000 + 200 * made.vertex_count


# The last range sets made; the page asks for the same ones again and again.
_RANGE_SETS: Kept[RangeSet] = Kept(32_000_000, _set_bytes)
STORES["geo.geodesy.rings"] = _RANGE_SETS


def ring(lon: float, lat: float, range_m: float, tolerance_m: float = 10.0) -> RangeSet:
    """Draw the ring of a range around a point.

    Parameters
    ----------
    lon, lat : float
        The point, degrees.
    range_m : float
        Metres, in (0, `MAX_RANGE_M`].
    tolerance_m : float
        How far the line may stray between vertices, metres, at least 0.5.

    Returns
    -------
    RangeSet
        The outer set of the point.

    Raises
    ------
    CoordinateError, RangeError
        A parameter is out of bounds.
    ToleranceError
        The line cannot be drawn within the tolerance.

    Examples
    --------
    >>> made = ring(44.37, 33.32, 700_000)
    >>> made.geometry.geom_type, made.reached_m <= 10.0
    ('Polygon', True)
    """
    return outer_set(Region.from_point(lon, lat), range_m, tolerance_m)


def outer_set(
    region: Region,
    range_m: float,
    tolerance_m: float = 10.0,
    progress: Callable[[float], None] | None = None,
) -> RangeSet:
    """Draw the area that is in range from somewhere in a region.

    Parameters
    ----------
    region : Region
        The launch region.
    range_m : float
        Metres, in (0, `MAX_RANGE_M`].
    tolerance_m : float
        How far the line may stray between vertices, metres, at least 0.5.
    progress : callable, optional
        Takes the fraction done, 0 to 1.

    Returns
    -------
    RangeSet
        With the region inside it.

    Raises
    ------
    RangeError
        The range or the tolerance is out of bounds.
    ToleranceError
        The line cannot be drawn within the tolerance; the error names the worst spot.

    Examples
    --------
    >>> import shapely
    >>> made = outer_set(Region.from_geometry(shapely.box(0, 0, 1, 1)), 200_000)
    >>> made.geometry.covers(shapely.box(0, 0, 1, 1))
    True
    """
    return _made(region, range_m, tolerance_m, SetKind.OUTER, progress)


def common_set(
    region: Region,
    range_m: float,
    tolerance_m: float = 10.0,
    progress: Callable[[float], None] | None = None,
) -> RangeSet:
    """Draw the area that is in range from everywhere in a region.

    Parameters
    ----------
    region, range_m, tolerance_m, progress
        As `outer_set` has them, with its errors.

    Returns
    -------
    RangeSet
        Its geometry is None where the range is at most the region's enclosing radius.

    Examples
    --------
    >>> import shapely
    >>> common_set(Region.from_geometry(shapely.box(0, 0, 1, 1)), 50_000).geometry is None
    True
    """
    return _made(region, range_m, tolerance_m, SetKind.COMMON, progress)


@at_border
def _made(
    region: Region,
    range_m: float,
    tolerance_m: float,
    kind: SetKind,
    progress: Callable[[float], None] | None,
) -> RangeSet:
    range_m = require_range_m(range_m)
    if not tolerance_m >= MIN_TOLERANCE_M:
        raise RangeError(f"A tolerance of {tolerance_m:g} m is below {MIN_TOLERANCE_M:g} m.")
    key = (region.fingerprint, range_m, float(tolerance_m), kind)
    shown = _rising(progress) if progress is not None else None
    found = _RANGE_SETS.find_or_make(
        key, lambda: _draw_within(region, range_m, float(tolerance_m), kind, shown)
    )
    if progress is not None:
        progress(1.0)
    return found


def _rising(progress: Callable[[float], None]) -> Callable[[float], None]:
    """Keep progress from going back where new vertices bring new work."""
    highest = 0.0

    def rise(fraction: float) -> None:
        nonlocal highest
        highest = max(highest, min(fraction, 1.0))
        progress(highest)

    return rise


def _draw_within(
    region: Region,
    range_m: float,
    tolerance_m: float,
    kind: SetKind,
    progress: Callable[[float], None] | None,
) -> RangeSet:
    """Draw a set, a coarse one of a simpler region, whose distances are known to be near."""
    stray_m = _SIMPLIFIED_PART * tolerance_m
    simple = region.simplified(stray_m) if tolerance_m >= _COARSE_M else region
    # Whether a common set is empty is asked of the region itself.
    edge = kind is SetKind.COMMON and abs(range_m - region.enclosing_radius_m) <= stray_m
    if simple is region or edge:
        return _draw(region, range_m, tolerance_m, kind, progress)
    if _is_worth_a_base(simple, range_m, kind):
        # On the way to the region every geodesic crosses the base's line, so the distance to the
        # region is that to the base and the base's range.
        base = _made(region, _BASE_M, _BASE_PART * tolerance_m, SetKind.OUTER, None)
        whole = WORLD if base.geometry is None else base.geometry
        simple, stray_m = region.keep_base(_BASE_M, whole), base.reached_m
        made = _draw(simple, range_m - _BASE_M, tolerance_m - stray_m, kind, progress)
    else:
        made = _draw(simple, range_m, tolerance_m - stray_m, kind, progress)
    return replace(
        made, range_m=range_m, tolerance_m=tolerance_m, reached_m=made.reached_m + stray_m
    )


def _is_worth_a_base(region: Region, range_m: float, kind: SetKind) -> bool:
    return (
        kind is SetKind.OUTER
        and 1.5 * _BASE_M <= range_m < region.enclosing_radius_m
        and int(shapely.get_num_coordinates(region.geometry)) > _MANY_CORNERS
    )


def _draw(
    region: Region,
    range_m: float,
    tolerance_m: float,
    kind: SetKind,
    progress: Callable[[float], None] | None,
) -> RangeSet:
    common = kind is SetKind.COMMON
    radius = region.enclosing_radius_m
    rough = 0.0
    if tolerance_m >= _COARSE_M / 2.0 and not region.is_point:
        rough = rough_m(region.boundary, range_m)
        rough = rough if rough <= _ROUGH_PART * tolerance_m else 0.0
    level = Level(region, range_m, common, rough=rough > 0.0)
    tolerance_m -= rough
    if common and range_m <= radius:
        return _collected(level, tolerance_m + rough, 0.0, [], None)
    # Beyond half a meridian rays from the centre reach round the Earth and meet the set again.
    is_star = range_m + radius < HALF_MERIDIAN_M if common else range_m >= radius
    start = level.star(tolerance_m) if is_star else buffered_lines(level, progress)
    if not start:
        return _collected(level, tolerance_m + rough, 0.0, [], None if common else WORLD)
    lines, reached = _refined(level, start, tolerance_m, progress)
    filled = _filled(level, lines, tolerance_m)
    return _collected(level, tolerance_m + rough, reached + rough, lines, filled)


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
