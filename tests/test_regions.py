import json

import pytest
import shapely

from geo import gazetteer
from geo.errors import CoordinateError, FileError, GeometryError, UnknownRegionError
from geo.geodesy import distance_m, nearest_m
from geo.links import region_from_upload
from geo.regions import (
    MAX_FILE_BYTES,
    MAX_VERTICES,
    RegionKind,
    list_regions,
    region_around,
    region_from_geojson,
    region_from_geometry,
    region_from_point,
    resolve_region,
)

SQUARE = {"type": "Polygon", "coordinates": [[[44, 33], [45, 33], [45, 34], [44, 34], [44, 33]]]}


def geojson(geometry):
    return json.dumps(geometry)


@pytest.mark.slow
def test_reports_come_first_and_every_entry_resolves_to_itself():
    entries = list_regions()
    reports = [entry.id for entry in entries if entry.kind is RegionKind.REPORT]
    assert [entry.id for entry in entries[: len(reports)]] == reports
    assert {"western-iraq", "southern-iraq", "near-baghdad", "baghdad"} <= set(reports)
    lost = [entry.id for entry in entries if resolve_region(entry.id).id != entry.id]
    assert not lost


def test_every_country_and_division_is_listed_once():
    ids = [entry.id for entry in list_regions()]
    assert len(ids) == len(set(ids))
    kinds = [entry.kind for entry in list_regions()]
    assert kinds.count(RegionKind.COUNTRY) >= 195
    assert kinds.count(RegionKind.DIVISION) >= 3000


def test_a_country_is_its_divisions_together():
    iraq = resolve_region("IQ").shape
    divisions = [
        resolve_region(entry.id).shape
        for entry in list_regions()
        if entry.kind is RegionKind.DIVISION and entry.id.startswith("IQ-")
    ]
    assert sum(shape.area_m2 for shape in divisions) == pytest.approx(iraq.area_m2, rel=1e-4)


def test_western_iraq_is_anbar_and_says_so():
    west = resolve_region("western-iraq")
    assert west.shape.area_m2 == pytest.approx(resolve_region("IQ-AN").shape.area_m2, rel=1e-9)
    assert "Anbar" in west.definition


def test_near_baghdad_is_what_its_definition_says():
    near = resolve_region("near-baghdad")
    baghdad = resolve_region("baghdad").shape
    assert "50 km" in near.definition
    assert near.shape.enclosing_radius_m == pytest.approx(50_000, abs=10)
    assert distance_m(
        near.shape.centre_lon, near.shape.centre_lat, baghdad.centre_lon, baghdad.centre_lat
    ) == pytest.approx(0, abs=50)


def test_a_point_keeps_its_place_and_may_be_negative():
    region = resolve_region("-179.5,-16")
    assert region.kind is RegionKind.POINT
    assert (region.shape.centre_lon, region.shape.centre_lat) == (-179.5, -16)


def test_a_circle_resolves_by_its_id():
    circle = region_around(44.4, 33.3, 120)
    again = resolve_region(circle.id)
    assert again.shape == circle.shape
    assert nearest_m(circle.shape, [44.4], [33.3])[0] == 0


@pytest.mark.parametrize("radius_km", [0, -1, 5001, float("nan")])
def test_a_circle_needs_a_radius_on_earth(radius_km):
    with pytest.raises(GeometryError, match="radius"):
        region_around(44.4, 33.3, radius_km)


def test_an_unknown_name_comes_with_the_nearest():
    with pytest.raises(UnknownRegionError) as caught:
        resolve_region("western-irak")
    assert caught.value.nearest[0] == "western-iraq"
    with pytest.raises(UnknownRegionError) as caught:
        resolve_region("Iraq")
    assert "IQ (Iraq)" in caught.value.nearest


def test_latitude_first_is_noticed():
    with pytest.raises(CoordinateError, match="Longitude comes first"):
        region_from_point(33.3, 120.4)


@pytest.mark.parametrize(
    "document",
    [
        SQUARE,
        {"type": "Feature", "properties": None, "geometry": SQUARE},
        {
            "type": "FeatureCollection",
            "features": [{"type": "Feature", "properties": {}, "geometry": SQUARE}],
        },
        {"type": "GeometryCollection", "geometries": [SQUARE]},
    ],
    ids=lambda document: document["type"],
)
def test_every_kind_of_geojson_document_is_read(document):
    region = region_from_geojson(geojson(document), "square")
    assert region.kind is RegionKind.UPLOADED
    assert region.shape.geometry.bounds == (44, 33, 45, 34)


def test_a_file_is_read_by_its_path(tmp_path):
    (tmp_path / "square.geojson").write_text(geojson(SQUARE), encoding="utf-8")
    assert resolve_region(str(tmp_path / "square.geojson")).name == "square"


@pytest.mark.parametrize(
    ("content", "error", "said"),
    [
        ("", FileError, "empty"),
        (b"  \n", FileError, "empty"),
        (b"\xff\xfe\x00", FileError, "no GeoJSON"),
        ("{", FileError, "no GeoJSON"),
        ("[]", FileError, "in place of a feature"),
        ('{"type": "FeatureCollection", "features": 3}', FileError, "no list"),
        ('{"type": "FeatureCollection", "features": []}', GeometryError, "no geometry"),
        ('{"type": "Feature", "geometry": null}', GeometryError, "no geometry"),
        ('{"type": "Point", "coordinates": [NaN, 3]}', FileError, "NaN"),
        ('{"type": "Point", "coordinates": []}', GeometryError, "no polygon"),
        ('{"type": "Polygon", "coordinates": "x"}', GeometryError, "unusable"),
        ('{"type": "Polygon", "coordinates": [[[1, 1], [2, 2]]]}', GeometryError, "unusable"),
        ('{"type": "LineString", "coordinates": [[1, 1], [2, 2]]}', GeometryError, "LineString"),
        ('{"type": "Point", "coordinates": [33, 144]}', CoordinateError, "Longitude comes first"),
        ('{"type": "Point", "coordinates": [1e300, 0]}', CoordinateError, "outside"),
        ('{"a":' * 100 + "1" + "}" * 100, FileError, "nested"),
        ("[" * 200_000, FileError, "nested"),
    ],
)
def test_unusable_geojson_says_what_is_wrong(content, error, said):
    with pytest.raises(error, match=said):
        region_from_geojson(content, "upload")


def test_a_file_of_fifty_megabytes_is_refused_unread():
    with pytest.raises(FileError, match=r"50\.0 MB"):
        region_from_geojson(b" " * 50_000_000, "upload")


def test_a_polygon_that_crosses_itself_is_refused_with_the_spot():
    bow_tie = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    with pytest.raises(GeometryError, match=r"crosses itself at 1\.0000, 1\.0000"):
        region_from_geometry(bow_tie, "bow tie")


@pytest.mark.slow
def test_too_many_vertices_are_refused():
    lons = [index * 1e-4 for index in range(MAX_VERTICES + 1)]
    points = shapely.MultiPoint([(lon, 0) for lon in lons])
    with pytest.raises(GeometryError, match="vertices"):
        region_from_geometry(points, "cloud")


def test_a_shape_across_the_antimeridian_is_taken_as_map_tools_write_it():
    region = region_from_geometry(shapely.box(179, -18, 182, -16), "Fiji by hand")
    assert region.shape.geometry.bounds == (-180, -18, 180, -16)


def test_the_regions_are_listed_by_as_many_questions_whatever_their_number(monkeypatch):
    asked = []
    for name in ("list_administrative_places", "list_divisions"):
        known = getattr(gazetteer, name)
        monkeypatch.setattr(gazetteer, name, lambda known=known: asked.append(known) or known())
    listed = list_regions.__wrapped__()
    assert len(asked) == 2
    assert listed == list_regions()
    divisions = [entry for entry in listed if entry.kind is RegionKind.DIVISION]
    assert [entry.group for entry in divisions] == sorted(entry.group for entry in divisions)
    assert all(entry.id.count("-") for entry in divisions)


@pytest.mark.parametrize("ending", ["geojson", "kml"])
def test_a_file_too_large_is_refused_in_the_same_words_however_it_comes(tmp_path, ending):
    content = b" " + b"[" * MAX_FILE_BYTES
    path = tmp_path / "area.geojson"
    path.write_bytes(content)
    with pytest.raises(FileError) as uploaded:
        region_from_upload(f"area.{ending}", content)
    with pytest.raises(FileError) as opened:
        resolve_region(str(path))
    said = [str(each.value).partition(" has ")[2] for each in (uploaded, opened)]
    assert said == ["10.0 MB; at most 10 MB are taken."] * 2
