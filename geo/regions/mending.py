"""Outlines that touch themselves or their holes, mended; those that cross themselves, refused.

Whether an outline crosses itself is asked after it has been unwrapped over the date line and the
poles: as written, one that lies over the date line always seems to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geo import geodesy
from geo.effort import require_effort
from geo.errors import GeometryError

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

__all__ = ["mend_polygon"]

# A strand that crosses another by less than this share of the area is a slip of rounding.
_SLIP_SHARE = 1e-6
# Each pair counted from both sides. Faces that only touch are built in a time that grows with the
# square of their number: 3,000 take 3 s.
_MOST_CROSSINGS, _MOST_TOUCHES, _ASKED_AT_ONCE = 200, 12_000, 20


def mend_polygon(polygon: shapely.Polygon, name: str) -> tuple[BaseGeometry, bool]:
    """Give a polygon that can be measured, and whether it had to be mended.

    Parameters
    ----------
    polygon : shapely.Polygon
        As read or drawn, degrees.
    name : str
        What it is called in a message.

    Returns
    -------
    geometry : shapely.Geometry
        The polygon itself where nothing is wrong with it; else what lies within its outline and
        in none of its holes.
    mended : bool

    Raises
    ------
    GeometryError
        An outline crosses itself, or has no area.

    Examples
    --------
    >>> touching = shapely.Polygon([(0, 0), (2, 0), (2, 2), (1, 0), (0, 2)])
    >>> mend_polygon(touching, "area")[1]
    True
    """
    whole = geodesy.unwrap_polygon(polygon)
    if shapely.is_valid(whole):
        return polygon, False
    reason = shapely.is_valid_reason(whole)
    filled = _fill(whole.exterior, name, reason)
    if not filled.area:
        raise GeometryError(f"{name} is unusable: it has no area.")
    holes = [_fill(hole, name, reason) for hole in whole.interiors]
    if holes:
        filled = shapely.difference(filled, shapely.union_all(holes))
    if not filled.area:
        raise GeometryError(f"{name} is unusable: its holes leave nothing of it.")
    return filled, True


def _fill(ring: shapely.LinearRing, name: str, reason: str) -> BaseGeometry:
    """Give the area within a ring that may touch itself but does not cross itself.

    Where strands cross, faces are gone round by three different numbers of turns; so the area that
    the corners give, each face counted as often as it is gone round, is not that of the faces.
    """
    simple = shapely.Polygon(ring)
    if shapely.is_valid(simple):
        return simple
    lonlat = shapely.get_coordinates(ring)
    require_effort()
    crossings, touches = _count_meetings(lonlat)
    if crossings > _MOST_CROSSINGS:
        raise GeometryError(f"{name} is unusable: {_say_validity(reason)}.")
    if touches > _MOST_TOUCHES:
        raise GeometryError(f"{name} is unusable: its outline touches itself too often.")
    # Strands that run to and fro become lines beside the faces, in a group of groups.
    filled = _join_areas(shapely.make_valid(simple))
    lon, lat = (lonlat - lonlat[0]).T
    turned = abs(float((lon[:-1] * lat[1:] - lon[1:] * lat[:-1]).sum())) / 2.0
    if abs(turned - filled.area) > _SLIP_SHARE * filled.area:
        raise GeometryError(f"{name} is unusable: {_say_validity(reason)}.")
    return filled


def _join_areas(geometry: BaseGeometry) -> shapely.MultiPolygon:
    parts = [geometry]
    while any(hasattr(part, "geoms") for part in parts):
        parts = [piece for part in parts for piece in getattr(part, "geoms", [part])]
    return shapely.MultiPolygon([part for part in parts if isinstance(part, shapely.Polygon)])


def _count_meetings(lonlat: NDArray[np.float64]) -> tuple[int, int]:
    """Count pairs of edges that cross and that meet, up to where the faces must not be built."""
    apart = np.append(True, (np.diff(lonlat, axis=0) != 0.0).any(axis=1))
    corners = lonlat[apart]
    edges = np.asarray(shapely.linestrings(np.stack((corners[:-1], corners[1:]), axis=1)))
    tree = shapely.STRtree(edges)
    crossings = touches = 0
    for start in range(0, len(edges), _ASKED_AT_ONCE):
        require_effort()
        asked = edges[start : start + _ASKED_AT_ONCE]
        one, other = tree.query(asked, predicate="intersects")
        touches += len(one) - 3 * len(asked)  # itself and the two beside it
        crossings += int(shapely.crosses(asked[one], edges[other]).sum())
        if crossings > _MOST_CROSSINGS or touches > _MOST_TOUCHES:
            break
    return crossings, touches


def _say_validity(reason: str) -> str:
    match = re.fullmatch(r"(?P<what>[^\[]+)\[(?P<lon>\S+) (?P<lat>\S+)\]", reason)
    if not match:
        return "its outline crosses itself"
    lon = (float(match["lon"]) + 180.0) % 360.0 - 180.0
    return f"it crosses itself at {lon:.4f}, {float(match['lat']):.4f} (longitude, latitude)"
