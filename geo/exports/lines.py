"""The lines of an export: the outer set of each range, as near as it can be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geo import geodesy
from geo.errors import ToleranceError
from geo.units import km_to_m

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from geo.exports.sheet import Sheet
    from geo.reach import RangeOption

__all__ = ["DrawnRing", "draw_rings"]


class DrawnRing(NamedTuple):
    """The outer set of one range, as a file or a picture has it.

    Attributes
    ----------
    option : RangeOption
        The range.
    geometry : shapely geometry
        Cut at +-180 degrees.
    within_m : float
        The farthest that the line is from the exact one, metres.
    """

    option: RangeOption
    geometry: BaseGeometry
    within_m: float


def draw_rings(sheet: Sheet, tolerance_m: float | None = None) -> list[DrawnRing]:
    """Draw the outer set of each range, cut at +-180 degrees.

    A line that cannot be drawn as near as it should be, such as around a coast of fjords, is drawn
    ten times as coarse, twice at most; it says how near it is.

    Parameters
    ----------
    sheet : Sheet
        What is exported.
    tolerance_m : float, optional
        In metres; the sheet's own where left out. Pictures need less.

    Returns
    -------
    list of DrawnRing
        Longest range first.

    Raises
    ------
    ToleranceError
        A line cannot be drawn even a hundred times as coarse.

    Examples
    --------
    >>> from geo.exports.sheet import make_sample
    >>> [ring.geometry.geom_type for ring in draw_rings(make_sample())]
    ['Polygon']
    """
    rings = []
    tolerance_m = tolerance_m or sheet.tolerance_m
    for option in sorted(sheet.options, key=lambda option: -option.range_km):
        drawn = _draw_ring(sheet.region.shape, km_to_m(option.range_km), tolerance_m)
        if drawn.geometry is not None:
            rings.append(DrawnRing(option, drawn.geometry, round(drawn.reached_m, 1)))
    return rings


def _draw_ring(region: geodesy.Region, range_m: float, tolerance_m: float) -> geodesy.RangeSet:
    for coarser in (1.0, 10.0):
        try:
            return geodesy.outer_set(region, range_m, tolerance_m=coarser * tolerance_m)
        except ToleranceError:
            continue
    return geodesy.outer_set(region, range_m, tolerance_m=100.0 * tolerance_m)
