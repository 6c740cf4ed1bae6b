"""The base map that the browser draws, simplified from the boundaries that distances use."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.gazetteer.shapes import decode_shape

TOLERANCE_DEG = 0.02  # about 2 km: a pixel at zoom 6
DECIMALS = 2
LEAST_AREA_DEG2 = 0.0004  # islets below a pixel at zoom 6, unless a country is nothing else
# Labels by the zoom that they appear at: population of cities, area of countries.
CITY_ZOOMS = ((3, 5_000_000), (4, 1_500_000), (5, 500_000), (6, 150_000), (7, 100_000))
COUNTRY_ZOOMS = ((2, 100.0), (3, 20.0), (4, 4.0), (5, 0.5), (6, 0.0))


def build(boundaries_path: Path, places_path: Path, folder: Path) -> None:
    """Build countries.json, borders.json and labels.json.

    Parameters
    ----------
    boundaries_path, places_path : Path
        The built stores.
    folder : Path
        Folder to write to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    boundaries, places = sqlite3.connect(boundaries_path), sqlite3.connect(places_path)
    rows = boundaries.execute(
        "SELECT code, country, shape FROM divisions JOIN shapes USING (code) "
        "WHERE code NOT IN (SELECT part_of FROM divisions) ORDER BY code"
    ).fetchall()
    countries = [country for _, country, _ in rows]
    # The divisions of the world share their borders, so all are simplified as one coverage and
    # neighbours keep one line between them.
    simple = shapely.coverage_simplify([decode_shape(shape) for *_, shape in rows], TOLERANCE_DEG)
    simple = shapely.make_valid(simple)
    by_country: dict[str, list[BaseGeometry]] = defaultdict(list)
    for country, geometry in zip(countries, simple, strict=True):
        by_country[country].append(geometry)
    names = dict(places.execute("SELECT id, name FROM places WHERE kind = 'country'"))

    country_features, lines = [], []
    for country, geometries in sorted(by_country.items()):
        united = shapely.union_all(geometries)
        country_features.append(
            {
                "type": "Feature",
                "properties": {"iso": country, "name": names.get(country, country)},
                "geometry": round_geometry(drop_islets(united)),
            }
        )
        if len(geometries) > 1:
            edges = shapely.union_all([shapely.boundary(geometry) for geometry in geometries])
            inner = shapely.line_merge(shapely.difference(edges, shapely.boundary(united)))
            lines += [part for part in shapely.get_parts(inner) if part.geom_type == "LineString"]
    write(folder / "countries.json", country_features)
    border = round_geometry(shapely.multilinestrings(lines))
    write(folder / "borders.json", [{"type": "Feature", "properties": {}, "geometry": border}])
    write(folder / "labels.json", list_labels(places, by_country))
    boundaries.close()
    places.close()


def drop_islets(geometry: BaseGeometry) -> BaseGeometry:
    """Drop parts that no screen shows, but never the largest."""
    parts = sorted(
        (part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"),
        key=lambda part: -part.area,
    )
    kept = [part for number, part in enumerate(parts) if not number or part.area > LEAST_AREA_DEG2]
    # Seams of the union leave holes that are thinner than a pixel.
    return shapely.multipolygons(
        [
            shapely.Polygon(
                part.exterior,
                [ring for ring in part.interiors if shapely.Polygon(ring).area > LEAST_AREA_DEG2],
            )
            for part in kept
        ]
    )


def round_geometry(geometry: BaseGeometry) -> dict[str, Any]:
    """Round coordinates for the map; vertices that fall together become one."""

    def clean(line: BaseGeometry, least: int) -> list[list[float]]:
        kept: list[list[float]] = []
        for decimals in (DECIMALS, DECIMALS + 1, DECIMALS + 3):  # the Vatican needs the last
            points = np.round(shapely.get_coordinates(line), decimals)
            keep = np.ones(len(points), bool)
            keep[1:] = np.any(points[1:] != points[:-1], axis=1)
            kept = [[float(x), float(y)] for x, y in points[keep]]
            if len(kept) >= least:
                break
        return kept

    if geometry.geom_type == "MultiLineString":
        lines = [clean(line, 2) for line in geometry.geoms]
        return {"type": "MultiLineString", "coordinates": lines}
    polygons = [
        [clean(ring, 4) for ring in (part.exterior, *part.interiors)] for part in geometry.geoms
    ]
    return {"type": "MultiPolygon", "coordinates": polygons}


def list_labels(
    places: sqlite3.Connection, by_country: dict[str, list[BaseGeometry]]
) -> list[dict[str, Any]]:
    """List label points of countries and large cities with the zoom from which they show."""
    features = []

    def add(name: str, lon_steps: int, lat_steps: int, kind: str, zoom: int) -> None:
        point = [round(lon_steps / 1e5, DECIMALS), round(lat_steps / 1e5, DECIMALS)]
        features.append(
            {
                "type": "Feature",
                "properties": {"name": name, "kind": kind, "zoom": zoom},
                "geometry": {"type": "Point", "coordinates": point},
            }
        )

    query = "SELECT id, name, lon_steps, lat_steps FROM places WHERE kind = 'country' ORDER BY id"
    for code, name, lon, lat in places.execute(query):
        area = sum(geometry.area for geometry in by_country.get(code, []))
        add(name, lon, lat, "country", next(zoom for zoom, least in COUNTRY_ZOOMS if area >= least))
    query = (
        "SELECT name, lon_steps, lat_steps, population, kind FROM places "
        "WHERE kind IN ('city', 'capital') AND (population >= ? OR kind = 'capital') "
        "ORDER BY population DESC, place"
    )
    for name, lon, lat, population, kind in places.execute(query, (CITY_ZOOMS[-1][1],)):
        zoom = next((zoom for zoom, least in CITY_ZOOMS if population >= least), 7)
        add(name, lon, lat, kind, max(3, zoom - 1) if kind == "capital" else zoom)
    return features


def write(path: Path, features: list[dict[str, Any]]) -> None:
    """Write features as GeoJSON without spaces."""
    collection = {"type": "FeatureCollection", "features": features}
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")
