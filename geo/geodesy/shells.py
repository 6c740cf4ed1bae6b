"""The few boundary points that can be nearest to a distant place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from geo.errors import ToleranceError
from geo.geodesy.candidates import shell_radius_m
from geo.geodesy.drawing import refine
from geo.geodesy.ellipsoid import chord_slack_m, geocentric, m_to_chord, wrap_lon
from geo.geodesy.levels import Level

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geo.geodesy.region import Region

__all__ = ["find_shell"]

_DRAWN_WITHIN_M = 50.0
_SAMPLED_DEG = 0.09  # 10 km


def find_shell(region: Region) -> tuple[float, NDArray[np.int64]] | None:
    """Find every boundary point that can be nearest to a place beyond some radius.

    If q is nearest to a place p at distance s, the disc about p holds nothing of the region. On
    the geodesic from q to p, a disc of any smaller radius that touches q lies within it, by the
    triangle inequality, and holds nothing either. So q is nearest to a point exactly `radius`
    away from the region as well, and all such points are seen from the region's outer level at
    that radius. The same holds for the farthest point of a place, with discs beyond q, as long
    as the geodesic can be prolonged by the radius.

    The level is drawn within 50 m and sampled every 10 km. A point that decides anywhere on it is
    then less than five times 50 m farther than the radius from one of the samples: between two
    samples its distance is convex and never 50 m below the radius, so that it cannot be steep.

    Returns
    -------
    tuple or None
        The radius in metres and the indices of the points; None where the level has no star
        shape to find it by.

    Examples
    --------
    >>> from geo.geodesy.region import Region
    >>> radius_m, points = find_shell(Region.from_geometry(shapely.box(0, 0, 1, 1)))
    >>> 0 < len(points)
    True
    """
    radius = shell_radius_m(region)
    level = Level(region, radius, common=False)
    try:
        start = level.star(_DRAWN_WITHIN_M)
        lines = refine(level, start, _DRAWN_WITHIN_M)[0] if start else []
    except ToleranceError:
        return None
    if not lines:
        return None
    drawn = shapely.segmentize([shapely.LineString(line) for line in lines], _SAMPLED_DEG)
    outline = shapely.get_coordinates(drawn)
    slack = 2.0 * float(chord_slack_m(np.array(radius))) + 5.0 * _DRAWN_WITHIN_M
    xyz = geocentric(wrap_lon(outline[:, 0]), outline[:, 1])
    within = float(m_to_chord(np.array(radius + slack)))
    if blocks := region.boundary.find_blocks(len(xyz)):
        return radius, np.unique(blocks.list_near(xyz, lambda near: np.full_like(near, within))[1])
    found = region.boundary.tree.query_ball_point(xyz, within)
    return radius, np.unique(np.concatenate([np.asarray(near, dtype=np.int64) for near in found]))
