"""Launch regions of the files that people have: the page and the command line read them alike."""

import json

import pytest
import shapely

from geo.errors import CoordinateError, FileError, GeoError, GeometryError
from geo.links import region_from_upload
from geo.regions import resolve_region
from geo.regions.files import region_from_content
from geo.regions.geojson import MAX_FILE_BYTES
from tests.regions.samples import box, kml, kml_polygon, kmz, polygon, read

CORNERS = "20,10 21,10 21,11 20,11 20,10"


SQUARE = json.dumps(polygon(box(20, 10)))
SQUARE_KML = kml(kml_polygon(CORNERS))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", SQUARE.encode("utf-16")),
        ("a.json", SQUARE.encode("utf-16-le")),
        ("a.json", SQUARE.encode("utf-16-be")),
        ("a.json", SQUARE.encode("utf-8-sig")),
        ("a.json", SQUARE[:-1].encode() + b', "name": "D\xfcren"}'),
        ("a.kml", SQUARE.encode()),
        ("a.json", SQUARE_KML.encode()),
        ("a.kml", b"\n  \n<?xml version='1.0' encoding='UTF-8'?>" + SQUARE_KML.encode()),
        ("a.kml", ("<?xml version='1.0' encoding='UTF-16'?>" + SQUARE_KML).encode("utf-16")),
        ("a.kml", SQUARE_KML.replace("<Doc", "<name>D\xfcren</name><Doc", 1).encode("latin-1")),
        ("a.kml", SQUARE_KML.replace("<Doc", "<gx:Tour/><Doc", 1).encode()),
        ("a.kml", SQUARE_KML.replace(",", " , ").encode()),
        ("a.kml", SQUARE_KML.replace(" 2", ",0\n2").encode()),
        ("a.kmz", kmz(logo_png=b"1", doc_kml=SQUARE_KML)),
        ("a.kmz", kmz(other_KML=SQUARE_KML)),
        ("a.json", json.dumps(polygon([[*corner, 5, 7] for corner in box(20, 10)]))),
    ],
)
def test_one_square_is_read_however_it_is_written(name, content):
    content = content if isinstance(content, bytes) else content.encode()
    region = region_from_upload(name, content)
    assert region.shape.geometry.normalize() == shapely.box(20, 10, 21, 11).normalize()
    assert region.definition == "The shapes of the uploaded file a."


@pytest.mark.parametrize("ending", ["kml", "kmz", "ndjson", "txt"])
def test_the_command_line_reads_what_the_page_reads(tmp_path, ending):
    contents = {"kml": SQUARE_KML.encode(), "kmz": kmz(doc_kml=SQUARE_KML)}
    path = tmp_path / f"square.{ending}"
    path.write_bytes(contents.get(ending, SQUARE.encode()))
    region = resolve_region(str(path))
    assert (region.name, region.shape.geometry.area) == ("square", 1)


@pytest.mark.parametrize("mark", ["", "\x1e"])
def test_features_on_lines_are_one_region(mark):
    lines = [SQUARE, "", json.dumps({"type": "Feature", "geometry": polygon(box(30, 10))})]
    assert read(mark + f"\r\n{mark}".join(lines)).shape.geometry.area == 2


OVER = "176,-20 -176,-20 -176,-18 176,-18 176,-20"


@pytest.mark.parametrize(
    ("content", "inside", "area"),
    [
        (kml(kml_polygon(OVER), kml_polygon(CORNERS)), [(179, -19), (20.5, 10.5)], 17),
        (kml(f"<MultiGeometry>{kml_polygon(OVER)}</MultiGeometry>"), [(-179, -19)], 16),
        (
            json.dumps(
                polygon(
                    [[172, 60], [-172, 60], [-172, 64], [172, 64], [172, 60]],
                    [[179, 61], [179, 62], [-179, 62], [-179, 61], [179, 61]],
                )
            ),
            [(173, 61.5), (-173, 61.5)],
            62,
        ),
        (
            json.dumps(polygon([[180, 5], [-179, 5], [-179, 4], [180, 4], [179, 4.5], [180, 5]])),
            [(-179.5, 4.5), (179.5, 4.5)],
            1.5,
        ),
        (
            json.dumps(polygon([[0, 75], [90, 75], [180, 75], [-90, 75], [0, 75]])),
            [(60, 89.9)],
            5400,
        ),
        (
            json.dumps(polygon([[0, -75], [-90, -75], [180, -75], [90, -75], [0, -75]])),
            [(9, -90)],
            5400,
        ),
    ],
)
def test_the_date_line_and_the_poles_are_no_crossing(content, inside, area):
    shape = read(content).shape.geometry
    assert all(shape.covers(shapely.Point(point)) for point in inside)
    assert shape.area == pytest.approx(area)


@pytest.mark.parametrize(
    ("rings", "area", "note"),
    [
        ([box(0, 0)[:-1]], 1, "1 outline did not end where it began and was closed."),
        ([box(0, 0, 4)[:-1], box(1, 1)[:-1]], 15, "2 outlines did not end where they began"),
        ([[[0, 0], [4, 0], [4, 4], [2, 0], [0, 4], [0, 0]]], 8, "touches itself"),
        ([[[0, 0], [4, 0], [4, 4], [6, 6], [4, 4], [0, 4], [0, 0]]], 16, "touches itself"),
        ([box(0, 0, 4), box(3, 3, 4)], 15, "does not hold its holes"),
        ([box(0, 0, 4), box(9, 9)], 16, "does not hold its holes"),
        ([box(0, 0, 4), box(1, 1, 2), box(2, 2)], 12, "does not hold its holes"),
    ],
)
def test_what_is_mended_is_said(rings, area, note):
    region = read(polygon(*rings))
    assert region.shape.geometry.area == pytest.approx(area)
    assert note in region.definition


PROJECTED = "urn:ogc:def:crs:EPSG::3395", "EPSG:32638", "urn:x-ogc:def:crs:EPSG:8.9:2154"

LOCKED = kmz(doc_kml=SQUARE_KML).replace(
    b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
)


@pytest.mark.parametrize(
    ("name", "content", "error", "said"),
    [
        ("a.kml", kml("<LineString/>"), GeometryError, "lines only"),
        ("a.kml", kml(kml_polygon("20,5,10,5 21,5,10,5 21,5,11,5")), GeometryError, "decimal"),
        (
            "a.kml",
            kml(kml_polygon("20,5 10,1 21,5 10,1 21,5 11,1 20,5 10,1")),
            GeometryError,
            "decimal commas",
        ),
        ("a.kml", kml(kml_polygon("20,5;10,5 21,5;10,5")), GeometryError, "decimal points"),
        ("a.kml", kml("<NetworkLink/>"), GeometryError, "link to another file"),
        ("a.kml", "<kml><Document>", FileError, "line 1, column 16 it is no XML"),
        ("a.kml", "<!DOCTYPE kml><kml/>", FileError, "declares a DOCTYPE"),
        ("a.kml", "no tag", FileError, "does not begin with a tag"),
        ("a.kml", "<!-- 1 --><!doctype html><p>", FileError, "a web page"),
        ("a.json", "<HTML><body>", FileError, "a web page"),
        ("a.kmz", kmz(a_txt="1"), FileError, "without a KML file"),
        ("a.kmz", kmz(doc_kml=" " * (MAX_FILE_BYTES + 1)), FileError, "when unpacked"),
        ("a.kmz", kmz(doc_kml=SQUARE_KML)[:-30], FileError, "damaged"),
        ("a.kmz", LOCKED, FileError, "locked"),
        ("a.json", "MultiPolygon (((1 1, 2 1, 2 2, 1 1)))", FileError, "WKT, MULTIPOLYGON"),
        ("a.json", "SRID=4326;POINT(1 2)", FileError, "WKT, POINT"),
        ("a.json", '{"type":', FileError, "ends too early"),
        ("a.json", SQUARE + "\n{", FileError, "is no JSON"),
        ("a.json", {"type": "Topology", "objects": {}}, FileError, "TopoJSON"),
        ("a.json", {"rings": [box(1, 1)]}, FileError, "Esri JSON"),
        ("a.json", polygon([["20", "10"]]), GeometryError, "'20' is text"),
        ("a.json", polygon([[20, True]]), GeometryError, "a longitude and a latitude"),
        ("a.json", polygon([[20, 10], [21, 10], [20, 10]]), GeometryError, "three corners"),
        ("a.json", polygon([[0, 0], [1, 0], [2, 0], [0, 0]]), GeometryError, "has no area"),
        ("a.json", polygon(box(0, 0), box(0, 0)), GeometryError, "leave nothing"),
        ("a.json", polygon(box(450_000, 3_600_000, 900)), CoordinateError, "projection"),
        *(
            ("a.json", polygon(box(1, 1), crs={"properties": {"name": named}}), FileError, "EPSG:")
            for named in PROJECTED
        ),
        ("a.json", polygon(box(1, 1), crs={"properties": {"code": 3857}}), FileError, "3857"),
    ],
)
def test_a_refusal_says_what_it_is_and_what_to_do(name, content, error, said):
    with pytest.raises(error, match=said):
        read(content, name)


@pytest.mark.parametrize("cut", range(0, 400, 23))
def test_a_damaged_kmz_is_a_region_or_a_plain_word(cut):
    content = kmz(doc_kml=SQUARE_KML)
    damaged = content[:cut] + b"\xff" + content[cut + 1 :]
    try:
        said = read(damaged, "area.kmz").name
    except GeoError as error:
        said = str(error)
    assert "area" in said


def test_a_file_is_told_by_what_it_holds_whatever_its_ending():
    for name in ("a.geojson", "a.kml", "a.txt"):
        region = region_from_content(name, SQUARE.encode())
        assert region.shape.geometry.bounds == (20.0, 10.0, 21.0, 11.0)


def test_rows_of_a_table_that_repeat_a_point_are_named():
    table = b"name,lon,lat\nfirst,44.4,33.3\nother,45,33\n\nagain,44.4,33.30\nthird,44.40,33.3\n"
    region = read(table, "sites.csv")
    said = "2 rows repeat the point of an earlier one and count once: lines 5, 6."
    assert region.notes == (said,)
    assert region.definition.endswith(said)
    assert region.shape == read(b"lon,lat\n45,33\n44.4,33.3\n", "other.csv").shape
    assert read(b"lon,lat\n44,33\n45,33\n", "twice.csv").notes == ()
