"""Launch regions by name: of the reports, of administrative units, and by what a reader types."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import shapely

from geo import gazetteer, geodesy
from geo.errors import (
    EffortError,
    GeoError,
    RowFault,
    TableError,
    UnknownRegionError,
)
from geo.gazetteer import Place, PlaceKind
from geo.kept import keep_within
from geo.patterns import late
from geo.regions.addresses import (
    Address,
    CircleAddress,
    DrawnAddress,
    NamedAddress,
    OutlineAddress,
    PointAddress,
    read_address,
    unpack_area,
    write_address,
)
from geo.regions.areas import make_area
from geo.regions.model import LaunchRegion, RegionEntry, RegionKind, region_bytes
from geo.regions.shapes import region_around, region_from_geometry, region_from_point
from geo.tables import (
    data_version,
    load_table,
    parse_choice,
    parse_date,
    parse_list,
    parse_number,
    parse_optional,
    parse_text,
)

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


__all__ = ["list_regions", "resolve_address", "resolve_area", "resolve_region"]

# So far from a place's point, another point may bear its name in a link.
_CITY_WITHIN_M = 50_000.0
_NAMED_WITHIN_M = {
    PlaceKind.DIVISION: 300_000.0,
    PlaceKind.COUNTRY: 2_500_000.0,
    PlaceKind.WATER: 1_500_000.0,
    PlaceKind.AREA: 1_500_000.0,
}
_ISO_CODE = late(r"[A-Za-z]{2}(-[A-Za-z0-9~]{1,6}){0,2}")


class _Method(StrEnum):
    DIVISIONS = "divisions"
    AROUND = "around"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class _RegionRow:
    id: str
    name: str
    method: _Method
    members: tuple[str, ...]
    radius_km: float | None
    definition: str
    source: str
    date: str

    def __post_init__(self) -> None:
        if (self.radius_km is not None) != (self.method is _Method.AROUND):
            raise ValueError("radius_km is given for the method 'around', and for no other")


@lru_cache(maxsize=1)
def list_report_regions() -> tuple[RegionEntry, ...]:
    """List the launch regions that the reports name, without a look at the gazetteer.

    Returns
    -------
    tuple of RegionEntry

    Examples
    --------
    >>> list_report_regions()[0].id
    'western-iraq'
    """
    return tuple(
        RegionEntry(row.id, row.name, RegionKind.REPORT, "Named in the reports")
        for row in _load_report_regions().values()
    )


@lru_cache(maxsize=1)
def list_regions() -> tuple[RegionEntry, ...]:
    """List the launch regions that have an id: of the reports, countries, their divisions.

    Returns
    -------
    tuple of RegionEntry
        Reports first, then countries and divisions by name.

    Examples
    --------
    >>> list_regions()[0].id
    'western-iraq'
    """
    countries = gazetteer.list_administrative_places()
    of_country: dict[str, list[Place]] = {}
    for division in gazetteer.list_divisions():
        of_country.setdefault(division.country, []).append(division)
    divisions = [
        RegionEntry(division.id, division.name, RegionKind.DIVISION, country.name)
        for country in countries
        for division in of_country.get(country.id, ())
    ]
    return (
        *list_report_regions(),
        *(RegionEntry(area.id, area.name, RegionKind.COUNTRY, "Countries") for area in countries),
        *divisions,
    )


def resolve_region(text: str, *, read_files: bool = True) -> LaunchRegion:
    """Give the launch region that an address, or the path of a GeoJSON file, names.

    Parameters
    ----------
    text : str
        An address as `geo.regions.addresses` has them ("western-iraq", "IQ-AN", "44.4,33.3",
        "circle:44.4,33.3,50", "western:IR"), or the path of a GeoJSON file.
    read_files : bool
        False where a stranger writes the text: then no path is looked at, not even for being one.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    UnknownRegionError
        With the nearest ids and names.
    CoordinateError, FileError, GeometryError
        When a point or a file is unusable.

    Examples
    --------
    >>> resolve_region("IQ-AN").kind.value
    'first-order division'
    """
    text = text.strip()
    if read_files and (region := _read_if_file(text)):
        return region
    return resolve_address(read_address(text))


def _read_if_file(text: str) -> LaunchRegion | None:
    # Few regions are files, and what reads them loads XML and tables of points.
    from geo.regions.files import FILE_ENDINGS, region_from_file

    if text.lower().endswith(FILE_ENDINGS):
        return region_from_file(Path(text))
    if not isinstance(read_address(text), NamedAddress):
        return None
    known = text in _load_report_regions() or _ISO_CODE.fullmatch(text)
    return None if known or not _is_file(text) else region_from_file(Path(text))


def resolve_address(address: Address) -> LaunchRegion:  # noqa: PLR0911  # one for each form
    """Give the launch region of an address.

    Parameters
    ----------
    address : Address
        From `geo.regions.addresses`.

    Returns
    -------
    LaunchRegion
        A point, circle or area bears the name that the address carries.

    Raises
    ------
    UnknownRegionError
        When it names what is not known; with the nearest ids and names.
    CoordinateError, GeometryError
        When it is nowhere, or no usable area.

    Examples
    --------
    >>> resolve_address(PointAddress(44.4009, 33.3406, "Baghdad")).name
    'Baghdad'
    """
    match address:
        case NamedAddress(id=text, name=name):
            return _call(_named_region(text), name)
        case OutlineAddress(place_id=place_id):
            return _outlined_region(place_id)
        case PointAddress(lon=lon, lat=lat, name=name):
            return region_from_point(lon, lat, _say_where(name, lon, lat))
        case CircleAddress(lon=lon, lat=lat, radius_km=radius_km, name=name):
            centre = _say_where(name, lon, lat)
            region = region_around(
                lon, lat, radius_km, f"{radius_km:g} km around {centre}" if centre else ""
            )
            return replace(region, id=write_address(address)) if name else region
        case DrawnAddress(packed=packed, name=name):
            drawn = f"{name} (drawn)" if _names_land(name) else name
            region = region_from_geometry(unpack_area(packed), drawn or "Drawn area")
            if not name:
                return region
            return replace(region, kind=RegionKind.UPLOADED, id=write_address(address))
        case _:
            return make_area(address)


def _say_where(name: str, lon: float, lat: float) -> str:
    """Name a point as its maker does, and where it is if that is nowhere near what bears the name.

    A link is written by anybody: one that calls a point in Tehran “Baghdad” must not mislead.
    """
    if not name:
        return ""
    known = gazetteer.find_candidates(name, limit=20, misspelt=False)
    near = any(
        geodesy.distance_m(lon, lat, each.place.lon, each.place.lat).item()
        <= _NAMED_WITHIN_M.get(each.place.kind, _CITY_WITHIN_M)
        for each in known
    )
    return name if near or not known else f"{name} at {lon:.7g},{lat:.7g}"


def _names_land(name: str) -> bool:
    lands = {PlaceKind.COUNTRY, PlaceKind.DIVISION, PlaceKind.WATER, PlaceKind.AREA}
    known = gazetteer.find_candidates(name, limit=20, misspelt=False) if name else ()
    return any(each.place.kind in lands and not each.by_code for each in known)


def _call(region: LaunchRegion, name: str) -> LaunchRegion:
    """Call a region by the reader's name for it, where it is one: a link must not misname it."""
    if not name or name == region.name:
        return region
    known = gazetteer.find_candidates(name, limit=20, misspelt=False)
    if all(candidate.place.id != region.id for candidate in known):
        return region
    return replace(region, name=name)


def _named_region(text: str) -> LaunchRegion:
    if text in _load_report_regions():
        return _report_region(text)
    if _ISO_CODE.fullmatch(text) and (region := _area_region(text.upper())):
        return region
    raise UnknownRegionError(text, _nearest_regions(text))


@keep_within(16_000_000, region_bytes)
def _outlined_region(place_id: str) -> LaunchRegion:
    place = gazetteer.find_place(place_id)
    shape = gazetteer.find_ground(place) if place else None
    if place is None or shape is None:
        raise UnknownRegionError(place_id)
    water = place.kind is PlaceKind.WATER
    covers = "The whole sea" if water else "The whole area"
    note = gazetteer.find_outline_note(place)
    return LaunchRegion(
        write_address(OutlineAddress(place.id)),
        place.name,
        RegionKind.REPORT,
        f"{covers}: {note}." if note else f"{covers}, as this project outlines it.",
        place.source,
        data_version()[:10],
        shape,
    )


@keep_within(12_000_000, region_bytes)
def resolve_area(area_id: str, name: str = "", definition: str = "") -> LaunchRegion:
    """Give the launch region of an area's id under the name that a report gives it.

    Parameters
    ----------
    area_id : str
        As `resolve_region` takes it; no path.
    name, definition : str
        As shown; what the catalogue or the gazetteer names keeps its own.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    UnknownRegionError, CoordinateError, GeometryError
        As `resolve_region`.

    Examples
    --------
    >>> resolve_area("sector:south:44.4,33.3", "South of Baghdad").name
    'South of Baghdad'
    """
    region = resolve_region(area_id, read_files=False)
    if not name or region.source != "the reader":
        return region
    return replace(region, name=name, definition=definition or region.definition)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


@lru_cache(maxsize=1)
def _load_report_regions() -> dict[str, _RegionRow]:
    rows = load_table(
        "regions.csv",
        _RegionRow,
        {
            "id": parse_text,
            "name": parse_text,
            "method": parse_choice(list(_Method)),
            "members": parse_list(),
            "radius_km": parse_optional(parse_number(1, 5000)),
            "definition": parse_text,
            "source": parse_text,
            "date": parse_date,
        },
        key=("id",),
    )
    return {row.id: row for row in rows}


@lru_cache(maxsize=16)
def _report_region(id_: str) -> LaunchRegion:
    row = _load_report_regions()[id_]
    try:
        shape = _build_shape(row)
    except EffortError:
        raise
    except GeoError as error:
        raise TableError([RowFault("regions.csv", 0, "members", row.id, str(error))]) from None
    return LaunchRegion(
        row.id, row.name, RegionKind.REPORT, row.definition, row.source, row.date, shape
    )


def _build_shape(row: _RegionRow) -> geodesy.Region:
    if row.method is _Method.DIVISIONS:
        parts = [_area_geometry(code) for code in row.members]
        return geodesy.Region.from_geometry(shapely.union_all(parts))
    place = gazetteer.resolve_place(row.members[0])
    if row.radius_km is None:
        return geodesy.Region.from_point(place.lon, place.lat)
    return region_around(place.lon, place.lat, row.radius_km).shape


@keep_within(64_000_000, region_bytes)
def _area_region(code: str) -> LaunchRegion | None:
    area = gazetteer.find_place(code)
    if area is None:
        return None
    shape = gazetteer.find_ground(area)
    if shape is None:
        raise UnknownRegionError(area.id)
    country = area.kind is PlaceKind.COUNTRY
    covers = f"The whole {'country' if country else 'first-order division'}"
    return LaunchRegion(
        area.id,
        area.name,
        RegionKind.COUNTRY if country else RegionKind.DIVISION,
        f"{covers}, as Natural Earth draws it at 1:10 million: good to some hundred metres.",
        area.source,
        data_version()[:10],
        shape,
        country=area.country,
    )


def _area_geometry(code: str) -> BaseGeometry:
    area = gazetteer.find_place(code)
    geometry = gazetteer.find_geometry(area) if area else None
    if geometry is None:
        raise UnknownRegionError(code)
    return geometry


def _nearest_regions(text: str) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    names: dict[str, str] = {}
    for entry in list_regions():
        label = entry.id if entry.kind is RegionKind.REPORT else f"{entry.id} ({entry.name})"
        names.setdefault(entry.name.casefold(), label)
        names.setdefault(entry.id.casefold(), label)
    close = process.extract(
        text.casefold(), list(names), scorer=fuzz.ratio, limit=6, score_cutoff=75
    )
    return tuple(dict.fromkeys(names[name] for name, _, _ in close))[:3]
