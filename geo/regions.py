"""Launch regions: areas that reports name, administrative units, points, drawn and uploaded shapes.

A launch region is an area that a report names, an administrative unit, or one that the reader
draws; never a claimed emplacement. What each area of a report covers, and why, stands in
data/regions.csv, where a reader can see and question it.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from geo import gazetteer, geodesy
from geo.errors import (
    CoordinateError,
    FileError,
    GeoError,
    GeometryError,
    RowFault,
    TableError,
    UnknownRegionError,
)
from geo.gazetteer import PlaceKind
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

__all__ = [
    "MAX_FILE_BYTES",
    "MAX_VERTICES",
    "LaunchRegion",
    "RegionEntry",
    "RegionKind",
    "list_regions",
    "region_around",
    "region_from_geojson",
    "region_from_geometry",
    "region_from_point",
    "resolve_region",
]

# A country at full detail has up to 40,000 vertices (Canada: 300,000); what is uploaded beyond
# these bounds is refused before any geometry is built, so that a page stays quick.
MAX_FILE_BYTES = 10_000_000
MAX_VERTICES = 200_000
_MAX_DEPTH = 64  # of nested JSON; GeoJSON itself needs less than ten

_LONLAT = re.compile(r"\s*([+-]?\d+(?:\.\d*)?)\s*,\s*([+-]?\d+(?:\.\d*)?)\s*")
_CIRCLE = re.compile(r"circle:([^,]+),([^,]+),([^,]+)")
_ISO_CODE = re.compile(r"[A-Za-z]{2}(-[A-Za-z0-9~]{1,6})?")


class RegionKind(StrEnum):
    """Where a launch region comes from."""

    REPORT = "named in a report"
    COUNTRY = "country"
    DIVISION = "first-order division"
    POINT = "point"
    DRAWN = "drawn"
    UPLOADED = "uploaded"


@dataclass(frozen=True, slots=True)
class LaunchRegion:
    """Where a report says that a missile could be launched from, or what a reader draws.

    Parameters
    ----------
    id : str
        What `resolve_region` takes: "western-iraq", "IQ", "IQ-AN", "44.4,33.3".
    name : str
        As shown.
    kind : RegionKind
        Where it comes from.
    definition : str
        What it covers and why, in a sentence or two.
    source, date : str
        Where the definition or the polygon comes from, and of when.
    shape : geodesy.Region
        The region itself.
    """

    id: str
    name: str
    kind: RegionKind
    definition: str
    source: str
    date: str
    shape: geodesy.Region


@dataclass(frozen=True, slots=True)
class RegionEntry:
    """A line of the list to choose a launch region from.

    Parameters
    ----------
    id, name : str
        Id for `resolve_region`, and the name shown.
    kind : RegionKind
        `REPORT`, `COUNTRY` or `DIVISION`.
    group : str
        What it is listed under: the reports, the countries, or the division's country.
    """

    id: str
    name: str
    kind: RegionKind
    group: str


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
    reports = [
        RegionEntry(row.id, row.name, RegionKind.REPORT, "Named in the reports")
        for row in _load_report_regions().values()
    ]
    countries = gazetteer.list_administrative_places()
    divisions = [
        RegionEntry(division.id, division.name, RegionKind.DIVISION, country.name)
        for country in countries
        for division in gazetteer.list_administrative_places(country.id)
    ]
    return (
        *reports,
        *(RegionEntry(area.id, area.name, RegionKind.COUNTRY, "Countries") for area in countries),
        *divisions,
    )


def resolve_region(text: str, *, read_files: bool = True) -> LaunchRegion:
    """Give the launch region that an id, ISO 3166 code, LON,LAT or GeoJSON file names.

    Parameters
    ----------
    text : str
        "western-iraq", "IQ", "IQ-AN", "44.4,33.3", "circle:44.4,33.3,50" (a radius in km) or the
        path of a GeoJSON file.
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
    if text in _load_report_regions():
        return _report_region(text)
    if match := _LONLAT.fullmatch(text):
        return region_from_point(float(match[1]), float(match[2]))
    if match := _CIRCLE.fullmatch(text):
        lon, lat, radius_km = map(_parse_degrees, match.groups())
        return region_around(lon, lat, radius_km)
    if _ISO_CODE.fullmatch(text) and (region := _area_region(text.upper())):
        return region
    if read_files and (text.lower().endswith((".json", ".geojson")) or _is_file(text)):
        return region_from_geojson(_read_file(Path(text)), Path(text).stem)
    raise UnknownRegionError(text, _nearest_regions(text))


def region_from_point(lon: float, lat: float, name: str = "") -> LaunchRegion:
    """Make a launch region of one point.

    Parameters
    ----------
    lon, lat : float
        Degrees, in [-180, 180] and [-90, 90].
    name : str
        As shown; the coordinates when left out.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    CoordinateError
        When a coordinate is out of bounds.

    Examples
    --------
    >>> region_from_point(44.4, 33.3).id
    '44.4,33.3'
    """
    _check_lonlat(lon, lat)
    place = f"{lon:.7g},{lat:.7g}"
    return LaunchRegion(
        place,
        name or f"Point {place}",
        RegionKind.POINT,
        "One point, as given: longitude, latitude in degrees.",
        "the reader",
        "",
        geodesy.Region.from_point(lon, lat),
    )


def region_around(lon: float, lat: float, radius_km: float, name: str = "") -> LaunchRegion:
    """Make a launch region of all points within a distance of one point.

    Parameters
    ----------
    lon, lat : float
        Centre, degrees.
    radius_km : float
        Kilometres, above 0 and at most 5,000.
    name : str
        As shown.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    CoordinateError, GeometryError
        When the centre or the radius is out of bounds.

    Examples
    --------
    >>> round(region_around(44.4, 33.3, 50).shape.enclosing_radius_m)
    50000
    """
    _check_lonlat(lon, lat)
    if not 0 < radius_km <= 5000:
        raise GeometryError(
            f"A circle's radius must be above 0 and at most 5,000 km, not {radius_km:g} km."
        )
    circle = geodesy.ring(lon, lat, radius_km * 1000.0, tolerance_m=1.0)
    label = f"{radius_km:g} km around {lon:.7g},{lat:.7g}"
    return region_from_geometry(
        circle.geometry,
        name or label.capitalize(),
        definition=f"Every point within {radius_km:g} km of {lon:.7g}, {lat:.7g}.",
        id_=f"circle:{lon:.7g},{lat:.7g},{radius_km:g}",
    )


def region_from_geometry(
    geometry: shapely.Geometry,
    name: str,
    *,
    kind: RegionKind = RegionKind.DRAWN,
    definition: str = "A shape that the reader drew.",
    id_: str = "",
) -> LaunchRegion:
    """Make a launch region of a geometry in longitude and latitude.

    Parameters
    ----------
    geometry : shapely.Geometry
        Polygons or points, degrees, at most `MAX_VERTICES` vertices.
    name : str
        As shown; also its id unless `id_` is given.
    kind : RegionKind
        Drawn or uploaded.
    definition : str
        What it covers.
    id_ : str
        Its id.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    GeometryError
        When it is empty, has no area, crosses itself, or has too many vertices.
    CoordinateError
        When a coordinate is out of bounds.
    """
    vertex_count = shapely.get_num_coordinates(geometry)
    if vertex_count > MAX_VERTICES:
        raise GeometryError(
            f"{name} has {vertex_count:,} vertices; at most {MAX_VERTICES:,} are taken."
        )
    lonlat = shapely.get_coordinates(geometry)
    # Shapes across the antimeridian may run on past 180 degrees, as map tools write them.
    outside = ~(np.abs(lonlat) <= (540.0, 90.0)).all(axis=1)
    for lon, lat in lonlat[outside][:1].tolist():
        _check_lonlat(lon, lat)
    for number, part in enumerate(_polygons(geometry), start=1):
        if not shapely.is_valid(part):
            reason = shapely.is_valid_reason(part)
            raise GeometryError(f"{name}: polygon {number} is unusable: {_say_validity(reason)}.")
    return LaunchRegion(
        id_ or name,
        name,
        kind,
        definition,
        "the reader",
        "",
        geodesy.Region.from_geometry(geometry),
    )


def region_from_geojson(content: str | bytes, name: str) -> LaunchRegion:
    """Make a launch region of an uploaded GeoJSON text.

    Parameters
    ----------
    content : str or bytes
        A geometry, feature or feature collection (RFC 7946), at most `MAX_FILE_BYTES`.
    name : str
        As shown, such as the file's name without its ending.

    Returns
    -------
    LaunchRegion
        All its polygons, or all its points, together.

    Raises
    ------
    FileError
        When it is empty, too large or no GeoJSON.
    GeometryError, CoordinateError
        When its geometry is unusable.

    Examples
    --------
    >>> region_from_geojson('{"type": "Point", "coordinates": [44.4, 33.3]}', "Here").shape.is_point
    True
    """
    return region_from_geometry(
        _parse_geojson(content, name),
        name,
        kind=RegionKind.UPLOADED,
        definition=f"The shapes of the uploaded file {name}.",
    )


def _parse_geojson(content: str | bytes, name: str) -> shapely.Geometry:
    if len(content) > MAX_FILE_BYTES:
        raise FileError(
            f"{name} has {len(content) / 1e6:.1f} MB; "
            f"at most {MAX_FILE_BYTES / 1e6:.0f} MB are taken."
        )
    if not content.strip():
        raise FileError(f"{name} is empty.")
    try:
        text = content.decode("utf-8-sig") if isinstance(content, bytes) else content
        if _depth(text) > _MAX_DEPTH:
            raise FileError(f"{name} is nested too deeply to be GeoJSON.")
        document = json.loads(text, parse_constant=_refuse_constant)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise FileError(f"{name} is no GeoJSON: {str(error)[:120]}.") from None
    geometries = list(_geometries(document, name))
    if not geometries:
        raise GeometryError(f"{name} holds no geometry.")
    shapes = [shape for geometry in geometries if (shape := _to_shape(geometry, name))]
    if not shapes:
        raise GeometryError(f"{name} holds no polygon and no point.")
    return shapes[0] if len(shapes) == 1 else shapely.GeometryCollection(shapes)


def _refuse_constant(constant: str) -> float:
    raise ValueError(f"{constant} is no coordinate")


def _depth(text: str) -> int:
    """Bound the nesting of a JSON text, brackets in strings counted too: a bound, no parser."""
    depth = deepest = 0
    for mark in re.findall(r"[\[\]{}]", text):
        depth += 1 if mark in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _geometries(document: object, name: str) -> list[dict[str, Any]]:
    if not isinstance(document, dict) or "type" not in document:
        raise FileError(f"{name} is no GeoJSON: it has no type.")
    kind = document["type"]
    if kind == "FeatureCollection":
        features = document.get("features")
        if not isinstance(features, list):
            raise FileError(f"{name} is no GeoJSON: its features are no list.")
        return [geometry for feature in features for geometry in _geometries(feature, name)]
    if kind == "Feature":
        geometry = document.get("geometry")
        return _geometries(geometry, name) if geometry is not None else []
    if kind == "GeometryCollection":
        members = document.get("geometries")
        if not isinstance(members, list):
            raise FileError(f"{name} is no GeoJSON: its geometries are no list.")
        return [geometry for member in members for geometry in _geometries(member, name)]
    return [document]


def _to_shape(geometry: dict[str, Any], name: str) -> shapely.Geometry | None:
    kind = geometry["type"]
    if kind not in {"Point", "MultiPoint", "Polygon", "MultiPolygon"}:
        raise GeometryError(
            f"{name} holds a {str(kind)[:30]}; a launch region is polygons or points."
        )
    try:
        shape = shapely.from_geojson(
            json.dumps({"type": kind, "coordinates": geometry["coordinates"]})
        )
    except (shapely.GEOSException, KeyError, TypeError, ValueError) as error:
        raise GeometryError(
            f"{name}: the coordinates of a {kind} are unusable ({error})."
        ) from None
    return None if shape is None or shape.is_empty else shape


def _polygons(geometry: shapely.Geometry) -> list[shapely.Geometry]:
    parts = [geometry]
    while any(hasattr(part, "geoms") for part in parts):
        parts = [piece for part in parts for piece in getattr(part, "geoms", [part])]
    return [part for part in parts if part.geom_type == "Polygon"]


def _say_validity(reason: str) -> str:
    match = re.fullmatch(r"(?P<what>[^\[]+)\[(?P<lon>\S+) (?P<lat>\S+)\]", reason)
    if not match:
        return reason.lower()
    what = {"Self-intersection": "it crosses itself", "Ring Self-intersection": "it touches itself"}
    said = what.get(match["what"].strip(), match["what"].strip().lower())
    return f"{said} at {float(match['lon']):.4f}, {float(match['lat']):.4f} (longitude, latitude)"


def _check_lonlat(lon: float, lat: float) -> None:
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise CoordinateError(f"{lon}, {lat} is no point: both must be numbers.")
    if abs(lon) > 180.0 or abs(lat) > 90.0:
        swapped = abs(lat) <= 180.0 and abs(lon) <= 90.0
        hint = " Longitude comes first." if swapped else ""
        raise CoordinateError(
            f"{lon:g}, {lat:g} lies outside longitude -180 to 180 and latitude -90 to 90.{hint}"
        )


def _parse_degrees(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise CoordinateError(f"{text[:40]!r} is no number.") from None


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def _read_file(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise FileError(
                f"{path.name} has {path.stat().st_size / 1e6:.1f} MB; "
                f"at most {MAX_FILE_BYTES / 1e6:.0f} MB are taken."
            )
        return path.read_bytes()
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.") from None


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


@lru_cache(maxsize=64)
def _area_region(code: str) -> LaunchRegion | None:
    area = gazetteer.find_place(code)
    if area is None:
        return None
    country = area.kind is PlaceKind.COUNTRY
    covers = f"The whole {'country' if country else 'first-order division'}"
    return LaunchRegion(
        area.id,
        area.name,
        RegionKind.COUNTRY if country else RegionKind.DIVISION,
        f"{covers}, as Natural Earth draws it at 1:10 million: good to some hundred metres.",
        area.source,
        data_version()[:10],
        geodesy.Region.from_geometry(_area_geometry(area.id)),
    )


def _area_geometry(code: str) -> shapely.Geometry:
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
        text.casefold(), list(names), scorer=fuzz.WRatio, limit=6, score_cutoff=60
    )
    return tuple(dict.fromkeys(names[name] for name, _, _ in close))[:3]
