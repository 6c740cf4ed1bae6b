"""GeoJSON, KML and GeoPackage: launch region, rings and places."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET  # only writes

import shapely

from geo.exports.lines import draw_rings
from geo.exports.sheet import Sheet, place_records
from geo.exports.sources import METHOD, name_option

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


__all__ = ["write_geojson", "write_gpkg", "write_kml"]

_KML = "http://www.opengis.net/kml/2.2"
# KML colours are aabbggrr.
_ICON_COLORS = {"everywhere": "ff042d8c", "somewhere": "ff0e5fd9", "nowhere": "ff75685d"}
_CODEPOINTS_XML_FORBIDS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


def _origin(sheet: Sheet) -> dict[str, Any]:
    return {
        "title": sheet.title,
        "launch_region": sheet.region.name,
        "definition": sheet.region.definition,
        "notes": list(sheet.region.notes),
        "sources": list(sheet.sources),
        "method": METHOD,
        "made": sheet.date,
        "version": sheet.version,
        "address": sheet.address,
    }


def _geometry(geometry: BaseGeometry) -> Any:  # noqa: ANN401  # GeoJSON is nested lists
    precise = shapely.transform(geometry, lambda lonlat: lonlat.round(6))
    return json.loads(shapely.to_geojson(precise))


def write_geojson(sheet: Sheet) -> bytes:
    """Write region, rings and places as one GeoJSON feature collection (RFC 7946).

    Parameters
    ----------
    sheet : Sheet
        What is exported.

    Returns
    -------
    bytes
        UTF-8; the member `rangecheck` says where all comes from, `role` what a feature is.

    Examples
    --------
    >>> from geo.exports.sheet import make_sample
    >>> json.loads(write_geojson(make_sample()))["type"]
    'FeatureCollection'
    """
    features = [
        {
            "type": "Feature",
            "geometry": _geometry(sheet.region.shape.geometry),
            "properties": {
                "role": "launch region",
                "name": sheet.region.name,
                "definition": sheet.region.definition,
            },
        }
    ]
    features += [
        {
            "type": "Feature",
            "geometry": _geometry(ring.geometry),
            "properties": {
                "role": "ring",
                "name": name_option(ring.option),
                "system": ring.option.system,
                "range_km": ring.option.range_km,
                "line_within_m": ring.within_m,
            },
        }
        for ring in draw_rings(sheet)
    ]
    features += [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [record["lon"], record["lat"]]},
            "properties": {"role": "place"} | record,
        }
        for record in place_records(sheet)
    ]
    collection = {
        "type": "FeatureCollection",
        "rangecheck": _origin(sheet),
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False).encode()


def _add(parent: ET.Element, tag: str, text: str | None = None) -> ET.Element:
    child = ET.SubElement(parent, f"{{{_KML}}}{tag}")
    if text is not None:
        child.text = text.translate(_CODEPOINTS_XML_FORBIDS)
    return child


def _add_ring(polygon: ET.Element, side: str, ring: shapely.LinearRing) -> None:
    boundary = _add(_add(polygon, side), "LinearRing")
    corners = shapely.get_coordinates(ring).round(6).tolist()
    _add(boundary, "coordinates", " ".join(f"{lon},{lat}" for lon, lat in corners))


def _add_geometry(placemark: ET.Element, geometry: BaseGeometry) -> None:
    parts = shapely.get_parts(geometry).tolist()
    parent = _add(placemark, "MultiGeometry") if len(parts) > 1 else placemark
    for part in parts:
        if isinstance(part, shapely.Point):
            _add(_add(parent, "Point"), "coordinates", f"{part.x},{part.y}")
            continue
        polygon = _add(parent, "Polygon")
        _add_ring(polygon, "outerBoundaryIs", part.exterior)
        for hole in part.interiors:
            _add_ring(polygon, "innerBoundaryIs", hole)


def write_kml(sheet: Sheet) -> bytes:
    """Write region, rings and places as KML 2.2.

    Parameters
    ----------
    sheet : Sheet
        What is exported.

    Returns
    -------
    bytes
        UTF-8; the document's description says where all comes from.

    Examples
    --------
    >>> from geo.exports.sheet import make_sample
    >>> b"Riyadh" in write_kml(make_sample())
    True
    """
    ET.register_namespace("", _KML)
    root = ET.Element(f"{{{_KML}}}kml")
    document = _add(root, "Document")
    _add(document, "name", sheet.title)
    origin = _origin(sheet)
    lines = [f"Launch region: {sheet.region.name}. {sheet.region.definition}", METHOD]
    lines += [*sheet.sources, f"Made {origin['made']}, version {origin['version']}"]
    _add(document, "description", "\n".join(lines))
    for verdict, color in _ICON_COLORS.items():
        style = _add(document, "Style")
        style.set("id", verdict)
        _add(_add(style, "IconStyle"), "color", color)
    ring_style = _add(document, "Style")
    ring_style.set("id", "ring")
    line_style = _add(ring_style, "LineStyle")
    _add(line_style, "color", "ffad5c0b")
    _add(line_style, "width", "2")
    _add(_add(ring_style, "PolyStyle"), "fill", "0")
    rings = _add(document, "Folder")
    _add(rings, "name", "Launch region and rings")
    shapes = [(sheet.region.name, "", sheet.region.shape.geometry)]
    shapes += [
        (name_option(ring.option), f"Drawn within {ring.within_m:g} m.", ring.geometry)
        for ring in draw_rings(sheet)
    ]
    for name, said, geometry in shapes:
        placemark = _add(rings, "Placemark")
        _add(placemark, "name", name)
        if said:
            _add(placemark, "description", said)
        _add(placemark, "styleUrl", "#ring")
        _add_geometry(placemark, geometry)
    places = _add(document, "Folder")
    _add(places, "name", "Places")
    for record in place_records(sheet):
        placemark = _add(places, "Placemark")
        _add(placemark, "name", record["name"])
        _add(placemark, "styleUrl", f"#{record['verdict']}")
        extended = _add(placemark, "ExtendedData")
        for key, value in record.items():
            if key not in {"name", "lon", "lat"}:
                field = _add(extended, "Data")
                field.set("name", key)
                _add(field, "value", str(value))
        _add(_add(placemark, "Point"), "coordinates", f"{record['lon']},{record['lat']}")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def write_gpkg(sheet: Sheet) -> bytes:
    """Write region, rings, places and their sources as layers of a GeoPackage.

    Parameters
    ----------
    sheet : Sheet
        What is exported.

    Returns
    -------
    bytes
        An SQLite file with the layers `places`, `rings`, `launch_region` and the table `sources`.

    Examples
    --------
    >>> from geo.exports.sheet import make_sample
    >>> write_gpkg(make_sample())[:15]
    b'SQLite format 3'
    """
    import geopandas as gpd
    import pandas as pd
    import pyogrio

    records = place_records(sheet)
    points = [shapely.Point(record["lon"], record["lat"]) for record in records]
    places = gpd.GeoDataFrame(records, geometry=points, crs="EPSG:4326")
    drawn = draw_rings(sheet)
    rings = gpd.GeoDataFrame(
        {
            "name": [name_option(ring.option) for ring in drawn],
            "system": [ring.option.system for ring in drawn],
            "range_km": [ring.option.range_km for ring in drawn],
            "line_within_m": [ring.within_m for ring in drawn],
        },
        geometry=[_as_multi(ring.geometry) for ring in drawn],
        crs="EPSG:4326",
    )
    region = gpd.GeoDataFrame(
        {"name": [sheet.region.name], "definition": [sheet.region.definition]},
        geometry=[_as_multi(sheet.region.shape.geometry)],
        crs="EPSG:4326",
    )
    origin = _origin(sheet)
    sources = pd.DataFrame(
        [
            *({"item": "source", "text": source} for source in sheet.sources),
            *(
                {"item": item, "text": str(text)}
                for item, text in origin.items()
                if item != "sources" and text
            ),
        ]
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rangecheck.gpkg"
        layers = {"launch_region": region, "rings": rings, "places": places, "sources": sources}
        for name, table in layers.items():
            if len(table):
                pyogrio.write_dataframe(
                    table, path, layer=name, driver="GPKG", append=path.exists()
                )
        return path.read_bytes()


def _as_multi(geometry: BaseGeometry) -> BaseGeometry:
    return shapely.MultiPolygon([geometry]) if isinstance(geometry, shapely.Polygon) else geometry
