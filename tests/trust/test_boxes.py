"""No input ends in a library's exception: each gives a result or a `GeoError` that can be shown."""

import json

import pytest

from geo.errors import FileError, GeoError, GeometryError
from geo.links import region_from_upload
from geo.reading import read_file, require_text

SQUARE = [[[40, 30], [41, 30], [41, 31], [40, 31], [40, 30]]]
ODD = [None, True, 1, 1e400, [], {}, ["Polygon"], {"a": 1}, "\ud800", "x" * 100_000]


def written(**parts):
    return json.dumps({"type": "Polygon", "coordinates": SQUARE} | parts).encode()


def list_odd_files():
    """Give GeoJSON with something odd in the place of each of its parts."""
    for odd in ODD:
        yield written(type=odd)
        yield written(crs=odd)
        yield written(coordinates=odd)
        yield written(coordinates=[odd])
        yield written(coordinates=[[odd] * 4])
        yield written(coordinates=[[[odd, 30], [41, 30], [41, 31], [40, 30]]])
        for kind, part in (
            ("Feature", "geometry"),
            ("FeatureCollection", "features"),
            ("GeometryCollection", "geometries"),
        ):
            yield json.dumps({"type": kind, part: odd}).encode()
            yield json.dumps({"type": kind, part: [odd]}).encode()
        feature = {"type": "Feature", "properties": {"name": odd}, "id": odd}
        yield json.dumps(feature | {"geometry": json.loads(written())}).encode()


def kml(corners):
    return (
        "<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>"
        f"{corners}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>"
    ).encode()


@pytest.mark.parametrize("content", [*list_odd_files()], ids=lambda content: content[:70].decode())
def test_an_odd_geojson_gives_a_region_or_a_message_that_can_be_shown(content):
    try:
        said = region_from_upload("area.geojson", content).name
    except GeoError as error:
        said = str(error)
    assert "area" in said or "file" in said
    assert len(said.encode()) < 500


@pytest.mark.parametrize("kind", [["Polygon"], {"Polygon": 1}, 1, None])
def test_a_type_that_is_no_text_is_named(kind):
    with pytest.raises(FileError, match="is no text"):
        region_from_upload("area.json", written(type=kind))


def test_a_hole_without_corners_is_no_hole():
    region = region_from_upload("area.json", written(coordinates=[*SQUARE, []]))
    assert region.shape.geometry.area == pytest.approx(1)


@pytest.mark.parametrize(
    "corners",
    [
        "nan,nan 41,30 41,31 nan,nan",
        "40,30 nan,30 41,31 40,30",
        "inf,30 41,30 41,31 inf,30",
        "1e999,30 41,30 41,31 1e999,30",
        "40,30 41,x 41,31 40,30",
        "40 41 42 40",
    ],
)
def test_a_corner_of_a_kml_file_is_a_number(corners):
    with pytest.raises(GeometryError, match="longitude,latitude"):
        region_from_upload("area.kml", kml(corners))


@pytest.mark.parametrize("name", ["\ud800", "a\x00b", "x" * 5_000, "\u202egnp", " ", "a\nb"])
def test_the_name_of_a_file_is_a_short_line_that_can_be_shown(name):
    region = region_from_upload(f"{name}.geojson", written())
    assert len(region.name.encode()) <= 300
    assert "\n" not in region.name
    assert "\x00" not in region.name


@pytest.mark.parametrize(
    "charset", ["idna", "undefined", "hex", "unicode-escape", "raw_unicode_escape", "x-none"]
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the codec, for what it is given
def test_a_report_s_charset_is_any_text(charset):
    page = f"<meta charset={charset}><p>Riyadh \\ud800 \\N{{x}}</p>".encode() + b"\xff"
    assert "Riyadh" in read_file("a.html", page)


def test_half_a_character_of_a_report_is_replaced():
    assert require_text("Basra \ud800") == "Basra \ufffd"
