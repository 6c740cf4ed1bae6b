"""Areas that a report means by a phrase, from data/targets.csv: "the US mainland".

A phrase such as these has no border of its own in the gazetteer; the table says what each one is
taken for, with a source, so that no islet or far province stands for the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import shapely

from geo import gazetteer
from geo.errors import UnknownRegionError
from geo.kept import keep_within
from geo.regions.model import LaunchRegion, RegionKind, region_bytes
from geo.regions.shapes import region_from_geometry
from geo.tables import load_table, parse_date, parse_list, parse_text

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


__all__ = ["Target", "find_mainland", "find_side", "find_target", "find_target_row", "list_targets"]


# A long coast loses 2 km of its detail: the phrase is no more exact.
_MOST_CORNERS = 3000
_THINNING_DEG = 0.02


@dataclass(frozen=True, slots=True)
class Target:
    """A row of the table.

    Parameters
    ----------
    id, name : str
    aliases : tuple of str
        The phrases that mean it.
    of : str
        Code of the country or division that it is the part of which is meant.
    side : str
        Which side of it, in the words of `geo.regions.addresses.PartAddress`; empty for none.
    members : tuple of str
        Codes of the countries and divisions that it is made of.
    box : str
        What is kept of them: "west south east north" in degrees, or "largest 4" for that many of
        their largest parts; empty for all.
    definition, source, date : str
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    of: str
    side: str
    members: tuple[str, ...]
    box: str
    definition: str
    source: str
    date: str


@lru_cache(maxsize=1)
def list_targets() -> tuple[Target, ...]:
    """List the areas of the table.

    Returns
    -------
    tuple of Target

    Raises
    ------
    TableError
        With every unusable row of targets.csv.

    Examples
    --------
    >>> list_targets()[0].name
    'Mainland United States'
    """
    return load_table(
        "targets.csv",
        Target,
        {
            "id": parse_text,
            "name": parse_text,
            "aliases": parse_list(str),
            "of": parse_text,
            "side": str,
            "members": parse_list(str),
            "box": str,
            "definition": parse_text,
            "source": parse_text,
            "date": parse_date,
        },
        key=("id",),
    )


def find_target_row(target_id: str) -> Target | None:
    """Find a row by its id; None where there is none.

    Examples
    --------
    >>> find_target_row("hawaii").of, find_target_row("atlantis")
    ('US-HI', None)
    """
    return next((each for each in list_targets() if each.id == target_id), None)


@keep_within(6_000_000, region_bytes)
def find_target(target_id: str) -> LaunchRegion | None:
    """Make the area of a row.

    Parameters
    ----------
    target_id : str
        Id in the table.

    Returns
    -------
    LaunchRegion or None
        None where there is no such row.

    Examples
    --------
    >>> west, south, east, north = find_target("hawaii").shape.geometry.bounds
    >>> west > -161, find_target("atlantis")
    (True, None)
    """
    row = find_target_row(target_id)
    if row is None:
        return None
    shapes = [_shape_of(member, target_id) for member in row.members]
    return region_from_geometry(
        _keep(shapely.union_all(shapes), row.box),
        row.name,
        kind=RegionKind.REPORT,
        definition=f"{row.definition} ({row.source})",
        id_=row.id,
    )


@keep_within(6_000_000, region_bytes)
def find_mainland(code: str) -> LaunchRegion | None:
    """Make the largest part of a country.

    Parameters
    ----------
    code : str
        ISO 3166 code.

    Returns
    -------
    LaunchRegion or None
        None where there is no such country.

    Examples
    --------
    >>> find_mainland("FR").name
    'Mainland France'
    """
    country = gazetteer.find_place(code)
    if country is None or country.kind is not gazetteer.PlaceKind.COUNTRY:
        return None
    target_id = f"mainland-{code.lower()}"
    return region_from_geometry(
        _keep(_shape_of(country.id, target_id), "largest 1"),
        f"Mainland {country.name}",
        kind=RegionKind.REPORT,
        definition=f"The largest part of {country.name}, without its islands; our reading.",
        id_=target_id,
    )


def find_side(side: str, code: str) -> LaunchRegion | None:
    """Make the area of the row that is one side of a country.

    Parameters
    ----------
    side : str
        "southern", "central".
    code : str
        ISO 3166 code.

    Returns
    -------
    LaunchRegion or None
        None where the table has none.

    Examples
    --------
    >>> find_side("southern", "IL").id, find_side("southern", "IR")
    ('southern-israel', None)
    """
    rows = (row for row in list_targets() if (row.side, row.of) == (side, code))
    return next((find_target(row.id) for row in rows), None)


def _shape_of(code: str, target_id: str) -> BaseGeometry:
    area = gazetteer.find_place(code)
    geometry = gazetteer.find_geometry(area) if area else None
    if geometry is None:
        raise UnknownRegionError(target_id)
    return geometry


def _keep(geometry: BaseGeometry, box: str) -> BaseGeometry:
    if shapely.get_num_coordinates(geometry) > _MOST_CORNERS:
        geometry = shapely.simplify(geometry, _THINNING_DEG)
    if not box:
        return geometry
    if box.startswith("largest"):
        parts = sorted(shapely.get_parts(geometry), key=lambda part: -part.area)
        return shapely.union_all(parts[: int(box.split()[1])])
    west, south, east, north = map(float, box.split())
    return shapely.intersection(geometry, shapely.box(west, south, east, north))
