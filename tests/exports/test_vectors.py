"""GeoJSON, KML and GeoPackage: launch region, rings and places."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pyogrio
import shapely

from geo import exports, geodesy
from geo.exports import export_sheet
from tests.exports.samples import NASTY, PLACES, REGION, SHEET


def test_geojson_is_read_by_gdal_with_rings_where_they_are(tmp_path):
    path = tmp_path / "out.geojson"
    path.write_bytes(export_sheet(SHEET, "geojson"))
    table = pyogrio.read_dataframe(path)
    assert table["role"].value_counts().to_dict() == {"place": 3, "ring": 2, "launch region": 1}
    ring = table[table["range_km"].eq(500) & table["role"].eq("ring")].geometry.iloc[0]
    corners = shapely.get_coordinates(ring)
    nearest_km = geodesy.nearest_m(REGION.shape, *corners.T.copy()) / 1000
    assert abs(nearest_km - 500).max() < 0.02


def test_geopackage_has_its_layers_and_sources(tmp_path):
    path = tmp_path / "out.gpkg"
    path.write_bytes(export_sheet(SHEET, "gpkg"))
    layers = set(pyogrio.list_layers(path)[:, 0])
    assert layers == {"places", "rings", "launch_region", "sources"}
    places = pyogrio.read_dataframe(path, layer="places")
    assert places["name"].tolist() == PLACES["name"].tolist()
    sources = pyogrio.read_dataframe(path, layer="sources")
    assert any("Zolfaqar" in text for text in sources["text"])


def test_kml_is_read_by_gdal_and_keeps_hostile_names_as_text(tmp_path):
    path = tmp_path / "out.kml"
    path.write_bytes(export_sheet(SHEET, "kml"))
    places = pyogrio.read_dataframe(path, layer="Places")
    assert places.geometry.x.round(1).tolist() == [47.8, 46.7, 51.4]
    names = [node.text for node in ET.parse(path).iter("{http://www.opengis.net/kml/2.2}name")]  # noqa: S314
    assert NASTY in names


def test_kml_leaves_out_characters_that_xml_cannot_have():
    places = PLACES.assign(name="bell\x07")
    ET.fromstring(exports.write_kml(replace(SHEET, places=places)))  # noqa: S314
