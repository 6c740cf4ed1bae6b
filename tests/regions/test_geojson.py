"""Launch regions of GeoJSON texts, whatever stands in them."""

import pytest

from geo.errors import CoordinateError, FileError, GeometryError
from geo.links import region_from_upload
from geo.regions import RegionKind, region_from_geojson, resolve_region
from geo.regions.geojson import MAX_FILE_BYTES
from tests.regions.samples import SQUARE, box, geojson, polygon, read


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
        ('{"type": "Point", "coordinates": [NaN, 3]}', GeometryError, "NaN"),
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


@pytest.mark.parametrize(
    "crs",
    [
        {"properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}},
        {"properties": {"name": "urn:ogc:def:crs:EPSG::4326"}},
        {"properties": {"name": "EPSG:4269"}},
        {"properties": {"name": ["EPSG:3857"]}},
        {"properties": None},
        "EPSG",
        None,
    ],
)
def test_degrees_are_taken_whatever_their_system_is_called(crs):
    assert read(polygon(box(20, 10), crs=crs)).shape.geometry.area == 1


def test_a_number_that_nobody_knows_is_no_matter_among_the_properties():
    known = '{"type": "Feature", "properties": {"x": NaN, "y": [-Infinity]}, "geometry": %s}'
    point = '{"type": "Point", "coordinates": [44.4, 33.3]}'
    assert region_from_geojson(known % point, "area").shape.is_point
    for bad in ("NaN", "Infinity", "-Infinity"):
        with pytest.raises(GeometryError, match=r"^area: .* holds no number"):
            region_from_geojson(known % point.replace("44.4", bad), "area")
