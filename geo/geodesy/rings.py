"""Point rings, outer sets and common sets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import shapely

from geo.effort import at_border
from geo.errors import RangeError, ToleranceError
from geo.geodesy.ellipsoid import require_range_m
from geo.geodesy.region import Region
from geo.geodesy.seams import WORLD
from geo.geodesy.sets import RangeSet, SetKind, draw_set, draw_together
from geo.kept import STORES, Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["common_set", "outer_set", "prepare_outer_sets", "ring"]

MIN_TOLERANCE_M = 0.5
# A line that need not be finer than this is drawn of a region with fewer corners, which takes this
# part of the tolerance, or less: lines of many ranges and tolerances share one such region.
_COARSE_M = 200.0
_SIMPLIFIED_PART, _MOST_SIMPLIFIED_M = 0.1, 20.0
# Of a region with so many corners, one smooth line near it is drawn first, and others from that.
_MANY_CORNERS = 4_000
_BASE_M = 100_000.0
_BASE_PART, _MOST_BASE_M = 0.4, 80.0
# Lines of a region with no more boundary points are drawn together; of a larger one the work on
# each takes longer than the calls, and what is drawn when the time is over stays.
_MOST_TOGETHER = 8_000


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
    key = _key(region, range_m, tolerance_m, kind)
    shown = _rising(progress) if progress is not None else None

    def make() -> RangeSet:
        plan = _planned(region, float(range_m), float(tolerance_m), kind)
        return plan.told(draw_set(plan.region, plan.range_m, plan.tolerance_m, kind, shown))

    found = _RANGE_SETS.find_or_make(key, make)
    if progress is not None:
        progress(1.0)
    return found


def _key(
    region: Region, range_m: float, tolerance_m: float, kind: SetKind = SetKind.OUTER
) -> tuple[str, float, float, SetKind]:
    """Give what a set is kept by, of a range and tolerance that can be drawn."""
    range_m = require_range_m(range_m)
    if not tolerance_m >= MIN_TOLERANCE_M:
        raise RangeError(f"A tolerance of {tolerance_m:g} m is below {MIN_TOLERANCE_M:g} m.")
    return region.fingerprint, range_m, float(tolerance_m), kind


def _rising(progress: Callable[[float], None]) -> Callable[[float], None]:
    """Keep progress from going back where new vertices bring new work."""
    highest = 0.0

    def rise(fraction: float) -> None:
        nonlocal highest
        highest = max(highest, min(fraction, 1.0))
        progress(highest)

    return rise


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is drawn in a set's stead: that of a simpler region, whose distances are near."""

    asked_m: float
    wanted_m: float
    region: Region
    range_m: float
    stray_m: float

    @property
    def tolerance_m(self) -> float:
        """What of the wanted tolerance is left for the drawing."""
        return self.wanted_m - self.stray_m

    def told(self, made: RangeSet) -> RangeSet:
        """Say of what was drawn how it lies to the set."""
        if not self.stray_m:
            return made
        return replace(
            made,
            range_m=self.asked_m,
            tolerance_m=self.wanted_m,
            reached_m=made.reached_m + self.stray_m,
        )


def _planned(region: Region, range_m: float, tolerance_m: float, kind: SetKind) -> _Plan:
    stray_m = min(_SIMPLIFIED_PART * tolerance_m, _MOST_SIMPLIFIED_M)
    simple = region.simplified(stray_m) if tolerance_m >= _COARSE_M else region
    # Whether a common set is empty is asked of the region itself.
    edge = kind is SetKind.COMMON and abs(range_m - region.enclosing_radius_m) <= stray_m
    if simple is region or edge:
        return _Plan(range_m, tolerance_m, region, range_m, 0.0)
    if not _is_worth_a_base(simple, range_m, kind):
        return _Plan(range_m, tolerance_m, simple, range_m, stray_m)
    # On the way to the region every geodesic crosses the base's line, so the distance to the
    # region is that to the base and the base's range.
    base = outer_set(region, _BASE_M, min(_BASE_PART * tolerance_m, _MOST_BASE_M))
    whole = WORLD if base.geometry is None else base.geometry
    smooth = region.keep_base(_BASE_M, whole)
    return _Plan(range_m, tolerance_m, smooth, range_m - _BASE_M, base.reached_m)


@at_border
def prepare_outer_sets(
    region: Region, ranges_m: Sequence[float], tolerances_m: Sequence[float]
) -> None:
    """Draw the outer sets of several ranges at once, so that `outer_set` has them at hand.

    All together take little more than half the time of one after another. What has to be drawn by
    itself, as the line of a region with a long coast, is left to it.

    Parameters
    ----------
    region : Region
        The launch region.
    ranges_m : sequence of float
        Metres, each in (0, `MAX_RANGE_M`].
    tolerances_m : sequence of float
        For each range, metres, at least 0.5.

    Raises
    ------
    RangeError
        A range or a tolerance is out of bounds.

    Examples
    --------
    >>> import shapely
    >>> box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    >>> prepare_outer_sets(box, [200_000, 300_000], [500, 500])
    >>> outer_set(box, 300_000, 500).geometry.covers(outer_set(box, 200_000, 500).geometry)
    True
    """
    asked = dict.fromkeys(zip(ranges_m, tolerances_m, strict=True))
    groups: dict[int, list[_Plan]] = {}
    for range_m, tolerance_m in asked:
        if _key(region, range_m, tolerance_m) in _RANGE_SETS:
            continue
        plan = _planned(region, float(range_m), float(tolerance_m), SetKind.OUTER)
        if len(plan.region.boundary.lon) <= _MOST_TOGETHER:
            groups.setdefault(id(plan.region), []).append(plan)
    for plans in groups.values():
        try:
            drawn = draw_together(
                plans[0].region, [(plan.range_m, plan.tolerance_m) for plan in plans]
            )
        except ToleranceError:
            continue
        for plan, made in zip(plans, drawn, strict=True):
            if made is not None:
                key = _key(region, plan.asked_m, plan.wanted_m)
                _RANGE_SETS.find_or_make(key, partial(plan.told, made))


def _is_worth_a_base(region: Region, range_m: float, kind: SetKind) -> bool:
    return (
        kind is SetKind.OUTER
        and 1.5 * _BASE_M <= range_m < region.enclosing_radius_m
        and int(shapely.get_num_coordinates(region.geometry)) > _MANY_CORNERS
    )
