"""Areas that a report describes instead of naming: written definitions, and their polygons.

An area's id says how it is made, so that it can be made again from an address:

- ``western:IR``: the part of a country or division on that side: the third of its extent in
  longitude (or latitude) on that side, both thirds for ``northwestern``, the middle third of both
  for ``central``. Where data/regions.csv defines the same words ("western Iraq"), that stands.
- ``sector:south:44.4,33.3``: within 100 km of a place, in the quarter on that side.
- ``circle:44.4,33.3,50``: within 50 km of a place ("near Baghdad").
- ``border:SA``: outside a country, within 50 km of it; ``border:IQ,SA`` in one country, within
  50 km of the other.
- ``coast:AE``: outside a country, within 50 km of it, other countries' land left in.

The reports give none of these distances: they are this project's reading, and each definition
says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely
from shapely import affinity

from geo import gazetteer, geodesy
from geo.errors import UnknownRegionError
from geo.kept import keep_within
from geo.regions.addresses import (
    BorderAddress,
    CoastAddress,
    PartAddress,
    SectorAddress,
    write_address,
)
from geo.regions.definitions import BORDER_KM, SECTOR_KM, SIDES_DEG, describe_area
from geo.regions.model import LaunchRegion, RegionKind, region_bytes
from geo.regions.shapes import region_from_geometry
from geo.units import km_to_m

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


__all__ = ["make_area"]

# Side of each direction: -1, 0, 1 for west, middle, east and for south, middle, north.
_THIRDS: dict[str, tuple[int | None, int | None]] = {
    "north": (None, 1), "south": (None, -1), "east": (1, None), "west": (-1, None),
    "northeast": (1, 1), "northwest": (-1, 1), "southeast": (1, -1), "southwest": (-1, -1),
    "central": (0, 0),
}  # fmt: skip
_THINNING_DEG = (0.02, 0.05, 0.1)
_MOST_CORNERS = 3000


@keep_within(24_000_000, region_bytes)
def make_area(
    address: PartAddress | SectorAddress | BorderAddress | CoastAddress,
) -> LaunchRegion:
    """Make the launch region of a described area.

    Parameters
    ----------
    address : PartAddress, SectorAddress, BorderAddress or CoastAddress
        As `geo.regions.addresses.read_address` gives it.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    UnknownRegionError
        When it is one of a country, division or direction that does not exist.

    Examples
    --------
    >>> make_area(PartAddress("western", "IR")).name
    'Western Iran'
    >>> make_area(BorderAddress("IQ", "SA")).definition
    'Every point of Iraq within 50 km of Saudi Arabia; our reading of the words.'
    """
    area_id = write_address(address)
    geometry: BaseGeometry | None
    match address:
        case SectorAddress(side=side, lon=lon, lat=lat):
            name, definition, geometry = _sector(area_id, side, lon, lat)
        case BorderAddress(code=code, neighbour=neighbour):
            name, definition, geometry = _beside(area_id, "border", code, neighbour)
        case CoastAddress(code=code):
            name, definition, geometry = _beside(area_id, "coast", code, "")
        case PartAddress(side=side, code=code):
            name, definition, geometry = _part(area_id, side, code)
    if geometry is None or geometry.is_empty:
        raise UnknownRegionError(area_id)
    return region_from_geometry(
        geometry, name, kind=RegionKind.REPORT, definition=definition, address=address
    )


def _area_of(area_id: str, code: str) -> tuple[str, BaseGeometry]:
    """Give name and shape of a country or division."""
    area = gazetteer.find_place(code)
    geometry = gazetteer.find_geometry(area) if area else None
    if area is None or geometry is None:
        raise UnknownRegionError(area_id)
    return area.name, geodesy.Region.from_geometry(geometry).geometry


def _part(area_id: str, direction: str, code: str) -> tuple[str, str, BaseGeometry]:
    """Cut the third of a country's extent on one side, along meridians and parallels."""
    stem = direction.removesuffix("ern")
    if stem not in _THIRDS:
        raise UnknownRegionError(area_id)
    name, geometry = _area_of(area_id, code)
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
    across, along = _THIRDS[stem]
    bounds = [west, south, east, north]
    for low, high, side in ((0, 2, across), (1, 3, along)):
        third = (bounds[high] - bounds[low]) / 3
        if side == -1:
            bounds[high] = bounds[low] + third
        elif side == 1:
            bounds[low] = bounds[high] - third
        elif side == 0:
            bounds[low], bounds[high] = bounds[low] + third, bounds[high] - third
    west, south, east, north = bounds
    part = shapely.intersection(geometry, shapely.box(west, south, east, north))
    return f"{direction.capitalize()} {name}", describe_area("part", direction, name), part


def _sector(area_id: str, direction: str, lon: float, lat: float) -> tuple[str, str, BaseGeometry]:
    """Draw the quarter of a circle around a place, its arc every 5 degrees."""
    if direction not in SIDES_DEG:
        raise UnknownRegionError(area_id)
    middle = SIDES_DEG[direction]
    points = [(lon, lat)]
    for azimuth in range(middle - 45, middle + 46, 5):
        end_lon, end_lat = geodesy.destination(lon, lat, float(azimuth % 360), km_to_m(SECTOR_KM))
        points.append((float(end_lon.flat[0]), float(end_lat.flat[0])))
    place = f"{lon:.5g},{lat:.5g}"
    name = f"{direction.capitalize()} of {place}"
    return name, describe_area("sector", direction, place), shapely.Polygon(points)


def _beside(
    area_id: str, method: str, code: str, other_code: str
) -> tuple[str, str, BaseGeometry | None]:
    """Take what lies within 50 km of a country, outside it or inside another one."""
    land, shape = _area_of(area_id, code)
    neighbour, other_shape = _area_of(area_id, other_code) if other_code else ("", shape)
    near = geodesy.Region.from_geometry(_thin(other_shape))
    reach = geodesy.outer_set(near, km_to_m(BORDER_KM), tolerance_m=500.0).geometry
    definition = describe_area(method, "", land, neighbour)
    if method == "coast":
        name = f"Off the coast of {land}"
    else:
        name = f"{land}'s border with {neighbour}" if neighbour else f"The border of {land}"
    if reach is None:
        return name, definition, None
    if neighbour:
        return name, definition, shapely.intersection(shape, reach)
    return name, definition, shapely.difference(reach, shape)


def _thin(shape: BaseGeometry) -> BaseGeometry:
    """Leave out corners, by 2 km, for the longest coasts by up to 10: an address asks for this."""
    thinned = shape
    for thinning_deg in _THINNING_DEG:
        thinned = shapely.simplify(shape, thinning_deg)
        if shapely.get_num_coordinates(thinned) <= _MOST_CORNERS:
            break
    return thinned
