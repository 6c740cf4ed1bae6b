"""Areas that a report describes instead of naming: written definitions, and their polygons.

An area's id says how it is made, so that it can be made again from an address:

- ``western:IR``: the part of a country or division on that side: the third of its extent in
  longitude (or latitude) on that side, both thirds for ``northwestern``, the middle third of both
  for ``central``. Where data/regions.csv defines the same words ("western Iraq"), that stands.
- ``sector:south:44.4,33.3``: within 100 km of a place, in the quarter on that side.
- ``circle:44.4,33.3,50``: within 50 km of a place ("near Baghdad").
- ``border:SA``: outside a country, within 50 km of it; ``border:IQ/SA`` in one country, within
  50 km of the other.
- ``coast:AE``: outside a country, within 50 km of it, other countries' land left in.

The reports give none of these distances: they are this project's reading, and each definition
says so.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geo.errors import UnknownRegionError

if TYPE_CHECKING:
    import shapely

    from geo.regions import LaunchRegion

__all__ = [
    "BORDER_KM",
    "DIRECTIONS",
    "NEAR_KM",
    "SECTOR_KM",
    "describe_area",
    "resolve_area",
]

NEAR_KM = 50
SECTOR_KM = 100
BORDER_KM = 50
# Side of each direction: -1, 0, 1 for west, middle, east and for south, middle, north.
DIRECTIONS: dict[str, tuple[int | None, int | None]] = {
    "north": (None, 1), "south": (None, -1), "east": (1, None), "west": (-1, None),
    "northeast": (1, 1), "northwest": (-1, 1), "southeast": (1, -1), "southwest": (-1, -1),
    "central": (0, 0),
}  # fmt: skip
AZIMUTH_DEG = {
    "north": 0,
    "northeast": 45,
    "east": 90,
    "southeast": 135,
    "south": 180,
    "southwest": 225,
    "west": 270,
    "northwest": 315,
}
_AREA_ID = re.compile(r"(?P<method>[a-z]+ern|central|sector|border|coast):(?P<rest>.+)")


def describe_area(method: str, direction: str, name: str, other: str = "") -> str:
    """Write the definition of an area.

    Parameters
    ----------
    method : str
        "part", "sector", "near", "border" or "coast".
    direction : str
        "western" for a part, "south" for a sector; else empty.
    name : str
        The place's name.
    other : str
        The second country of a border.

    Returns
    -------
    str

    Examples
    --------
    >>> describe_area("near", "", "Baghdad")
    'Every point within 50 km of Baghdad; the report gives no distance, 50 km is our reading.'
    """
    if method == "part":
        if direction == "central":
            return f"The middle third of {name}'s extent in longitude and in latitude; our reading of the words."
        return f"The {direction} third of {name}'s extent; our reading of the words."
    if method == "sector":
        return f"Within {SECTOR_KM} km of {name}, in the quarter to its {direction}; the report gives no distance, {SECTOR_KM} km is our reading."
    if method == "near":
        return f"Every point within {NEAR_KM} km of {name}; the report gives no distance, {NEAR_KM} km is our reading."
    if method == "border" and other:
        return f"Every point of {name} within {BORDER_KM} km of {other}; our reading of the words."
    if method == "border":
        return f"Every point outside {name} within {BORDER_KM} km of it; our reading of the words."
    return f"Every point outside {name} within {BORDER_KM} km of it; our reading of the words off the coast."


@lru_cache(maxsize=64)
def resolve_area(area_id: str, name: str = "", definition: str = "") -> LaunchRegion:
    """Make the launch region that an area's id describes.

    Parameters
    ----------
    area_id : str
        An id as above, or any that `geo.regions.resolve_region` takes.
    name, definition : str
        As shown; where left out, the id and no definition.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    UnknownRegionError
        When the id describes no area.

    Examples
    --------
    >>> region = resolve_area("western:IR")
    >>> 44 < region.shape.centre_lon < 52
    True
    """
    from geo.regions import RegionKind, region_from_geometry, resolve_region

    match = _AREA_ID.fullmatch(area_id)
    if match is None:
        return _renamed(resolve_region(area_id), name, definition)
    method, rest = match["method"], match["rest"]
    if method == "sector":
        geometry = _sector(rest)
    elif method in {"border", "coast"}:
        geometry = _beside(rest)
    else:
        geometry = _part(method, rest)
    if geometry is None or geometry.is_empty:
        raise UnknownRegionError(area_id)
    return region_from_geometry(
        geometry, name or area_id, kind=RegionKind.REPORT,
        definition=definition or "An area described in the text.", id_=area_id,
    )  # fmt: skip


def _renamed(region: LaunchRegion, name: str, definition: str) -> LaunchRegion:
    from dataclasses import replace

    if not name or region.source != "the reader":
        return region
    return replace(region, name=name, definition=definition or region.definition)


def _shape_of(code: str) -> shapely.Geometry:
    from geo.regions import resolve_region

    return resolve_region(code).shape.geometry


def _part(direction: str, code: str) -> shapely.Geometry:
    """Cut the third of a country's extent on one side, along meridians and parallels."""
    import shapely
    from shapely import affinity

    geometry = _shape_of(code)
    west, south, east, north = geometry.bounds
    if east - west > 180:
        # Across the antimeridian: let longitudes run on from the side with the most land.
        parts = list(shapely.get_parts(geometry))
        eastern = sum(part.area for part in parts if part.centroid.x > 0)
        shift = 360.0 if eastern > geometry.area / 2 else -360.0
        moved = [
            affinity.translate(part, xoff=shift) if (part.centroid.x < 0) == (shift > 0) else part
            for part in parts
        ]
        geometry = shapely.union_all(moved)
        west, south, east, north = geometry.bounds
    stem = direction.removesuffix("ern")
    across, along = DIRECTIONS[stem]
    bounds = [west, south, east, north]
    for low, high, side in ((0, 2, across), (1, 3, along)):
        third = (bounds[high] - bounds[low]) / 3
        if side == -1:
            bounds[high] = bounds[low] + third
        elif side == 1:
            bounds[low] = bounds[high] - third
        elif side == 0:
            bounds[low], bounds[high] = bounds[low] + third, bounds[high] - third
    return shapely.intersection(geometry, shapely.box(*bounds))


def _sector(rest: str) -> shapely.Geometry:
    """Draw the quarter of a circle around a place, its arc every 5 degrees."""
    import shapely

    from geo import geodesy

    direction, _, lonlat = rest.partition(":")
    if direction not in AZIMUTH_DEG:
        raise UnknownRegionError(rest, tuple(AZIMUTH_DEG))
    lon, lat = (float(part) for part in lonlat.split(","))
    middle = AZIMUTH_DEG[direction]
    points = [(lon, lat)]
    for azimuth in range(middle - 45, middle + 46, 5):
        end_lon, end_lat = geodesy.destination(lon, lat, float(azimuth % 360), SECTOR_KM * 1000.0)
        points.append((float(end_lon.flat[0]), float(end_lat.flat[0])))
    return shapely.Polygon(points)


def _beside(rest: str) -> shapely.Geometry | None:
    """Take what lies within 50 km of a country, outside it or inside another one."""
    import shapely

    from geo import geodesy

    own, _, other = rest.partition("/")
    near = geodesy.Region.from_geometry(shapely.simplify(_shape_of(other or own), 0.02))
    reach = geodesy.outer_set(near, BORDER_KM * 1000.0, tolerance_m=500.0).geometry
    if reach is None:
        return None
    if other:
        return shapely.intersection(_shape_of(own), reach)
    return shapely.difference(reach, _shape_of(own))
