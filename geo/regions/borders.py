"""Borders as lines: what a distance "from the border" is measured to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely

from geo import gazetteer
from geo.errors import UnknownRegionError
from geo.kept import keep_within
from geo.regions.addresses import BorderAddress
from geo.regions.model import LaunchRegion, RegionKind, region_bytes
from geo.regions.shapes import region_from_geometry

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


__all__ = ["find_border"]

_STEP_DEG = 0.02  # 2 km: how far the points of a border stand apart
_MOST_POINTS = 3000


@keep_within(6_000_000, region_bytes)
def find_border(code: str, neighbour: str = "") -> LaunchRegion | None:
    """Make the border of a country as points at most 2 km apart.

    Parameters
    ----------
    code : str
        ISO 3166 code.
    neighbour : str
        Code of the country that shares it; empty for the whole outline.

    Returns
    -------
    LaunchRegion or None
        With the id of the strip along it, which addresses can hold; None where the two share none.

    Raises
    ------
    UnknownRegionError
        When there is no such country.

    Examples
    --------
    >>> find_border("IL", "LB").name, find_border("IL", "FR")
    ("Israel's border with Lebanon", None)
    """
    land, shape = _load(code)
    line, name = shapely.boundary(shape), f"The border of {land}"
    if neighbour:
        neighbour_name, other_shape = _load(neighbour)
        line = shapely.intersection(line, shapely.boundary(other_shape))
        name = f"{land}'s border with {neighbour_name}"
    if line.is_empty:
        return None
    points = shapely.get_coordinates(shapely.segmentize(line, _STEP_DEG))
    step = max(1, len(points) // _MOST_POINTS)
    return region_from_geometry(
        shapely.MultiPoint(points[::step]),
        name,
        kind=RegionKind.REPORT,
        definition=f"{name}, as a line.",
        address=BorderAddress(code, neighbour),
    )


def _load(code: str) -> tuple[str, BaseGeometry]:
    country = gazetteer.find_place(code)
    geometry = gazetteer.find_geometry(country) if country else None
    if country is None or geometry is None:
        raise UnknownRegionError(code)
    return country.name, geometry
