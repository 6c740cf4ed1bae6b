import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pandas as pd
import pyogrio
import pytest
import shapely
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath

from geo import exports, geodesy
from geo.errors import EffortError, ToleranceError
from geo.exports import (
    ExportFormat,
    PictureShape,
    export_reach,
    export_sheet,
    guard_formula,
    make_sheet,
)
from geo.exports.sheet import COLUMNS
from geo.reach import RangeOption
from geo.regions import region_from_geometry, region_from_point

NASTY = "=HYPERLINK(\"http://x\")<b>&]]>${1}`{{'x'}}</script>"
REGION = region_from_geometry(
    shapely.box(43, 31, 45, 33), "A <square>", definition="Drawn & defined."
)
OPTIONS = (RangeOption("zolfaqar", 700.0), RangeOption("", 500.0))
PLACES = pd.DataFrame(
    [
        ("1", "Basra", "البصرة", "IQ", 47.8, 30.5, 2_600_000, "city", 350.0, 560.0, "everywhere"),
        ("2", NASTY, "", "SA", 46.7, 24.7, 4_200_000, "capital", 690.4, 940.0, "somewhere"),
        ("3", "Tehran", "تهران", "IR", 51.4, 35.7, 7_100_000, "capital", 705, 900, "nowhere"),
    ],
    columns=[
        "id", "name", "local_name", "country", "lon", "lat", "population", "kind", "nearest_km",
        "farthest_km", "verdict",
    ],
).assign(system="zolfaqar", range_km=700.0, share=[1.0, 0.25, 0.0])  # fmt: skip
PLACES["margin_km"] = 700.0 - PLACES["nearest_km"]
SHEET = make_sheet(PLACES, REGION, OPTIONS, title="Rings & places", date="2026-11-22")


@pytest.fixture(params=list(ExportFormat))
def written(request):
    return request.param, export_sheet(SHEET, request.param)


@pytest.mark.slow
def test_every_format_says_where_its_figures_come_from(written):
    wanted, content = written
    if wanted in {ExportFormat.PNG, ExportFormat.PDF, ExportFormat.JSON}:
        pytest.skip("pixels, packed glyphs and the command line's bare answer hold no such text")
    text = content.decode("utf-8", errors="replace")
    assert "GeoNames" in text
    assert "Natural Earth" in text
    assert "Zolfaqar" in text
    assert "2026-11-22" in text


def test_csv_has_the_columns_of_the_command_line_first():
    rows = list(csv.reader(io.StringIO(export_sheet(SHEET, "csv").decode("utf-8-sig"))))
    assert tuple(rows[0][: len(COLUMNS)]) == COLUMNS
    assert [row[0] for row in rows[1:]] == ["Basra", f"'{NASTY}", "Tehran"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " ="])
def test_no_cell_of_text_is_a_formula(start):
    assert guard_formula(f"{start}cmd").startswith("'")


def test_a_negative_margin_stays_a_number():
    rows = list(csv.DictReader(io.StringIO(export_sheet(SHEET, "csv").decode("utf-8-sig"))))
    assert float(rows[2]["margin_km"]) == -5.0


def test_json_is_a_list_with_the_promised_keys():
    rows = json.loads(export_sheet(SHEET, "json"))
    assert [tuple(row) for row in rows] == [COLUMNS] * 3


def test_a_line_that_cannot_be_drawn_within_ten_metres_is_drawn_coarser_and_says_so(monkeypatch):
    def draw(region, range_m, tolerance_m):
        if range_m == 700_000.0 and tolerance_m < 100.0:
            raise ToleranceError(tolerance_m, 300.0, 44.0, 33.0)
        return drawn(region, range_m, tolerance_m=tolerance_m)

    drawn = geodesy.outer_set
    monkeypatch.setattr(geodesy, "outer_set", draw)
    features = [
        each["properties"] for each in json.loads(export_sheet(SHEET, "geojson"))["features"]
    ]
    within = {
        each["range_km"]: each["line_within_m"] for each in features if each["role"] == "ring"
    }
    assert 10.0 < within[700.0] <= 100.0
    assert 0.0 < within[500.0] <= 10.0


def test_a_file_whose_lines_take_too_long_is_drawn_coarser(monkeypatch):
    asked = []

    def draw(region, range_m, tolerance_m):
        asked.append(tolerance_m)
        if tolerance_m < 250.0:
            raise EffortError(1.0)
        return drawn(region, range_m, tolerance_m=tolerance_m)

    drawn = geodesy.outer_set
    monkeypatch.setattr(geodesy, "outer_set", draw)
    content = export_sheet(SHEET, "geojson", effort_s=60.0)
    assert asked == [10.0, 250.0, 250.0]
    rings = [each["properties"] for each in json.loads(content)["features"]][1:3]
    assert all(10.0 < each["line_within_m"] <= 250.0 for each in rings)


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


def test_the_standalone_page_asks_nobody_and_holds_no_foreign_script():
    page = export_sheet(SHEET, "html").decode()
    assert "default-src 'none'" in page
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=", page)
    assert 'HYPERLINK("http://x")<b>' not in page
    assert page.count("</script>") == 3


def test_the_standalone_page_is_headed_with_the_answer_and_lists_sites_at_the_range_asked():
    # Fateh-110's 300 km is in question, and the longer Zolfaqar is drawn beside it.
    site = PLACES.iloc[[1]].assign(id="9", name="Abqaiq", said="Reuters, 2019: Attacked.")
    places = pd.concat([PLACES.iloc[[0]].assign(said=""), site]).assign(
        system="fateh-110", range_km=300.0
    )
    options = [RangeOption("zolfaqar", 700.0), RangeOption("fateh-110", 300.0)]
    sheet = make_sheet(places, REGION, options, title="Can it?", headline="No: 50 km short.")
    page = export_sheet(sheet, "html").decode()
    assert "<h1>No: 50 km short.</h1>" in page
    assert "<p>Can it?</p>" in page
    sites = page.partition("<h2>Sites that reports name</h2>")[2].partition("<h2>Places</h2>")
    assert "Abqaiq" in sites[0]
    assert "Reuters, 2019: Attacked." in sites[0]
    assert "Basra" in sites[2]
    assert not {"everywhere", "somewhere", "nowhere"} & set(re.findall(r">(\w+)</td>", page))


def test_a_picture_draws_every_region_and_its_ring_and_holds_a_far_place():
    beside = exports.Beside(region_from_point(60.0, 35.0), 400.0, "Second: far, 400 km")
    sheet = replace(SHEET, beside=(beside,), marks=(("Tokyo", 139.7, 35.7),), label="First: near")
    picture = ET.fromstring(export_sheet(sheet, "svg"))  # noqa: S314
    nodes = list(picture.iter("{http://www.w3.org/2000/svg}text"))
    words = ["".join(node.itertext()) for node in nodes]
    assert {"Tokyo", "First: near", "Second: far, 400 km", beside.region.name} <= set(words)


def test_a_long_answer_is_whole_on_its_picture():
    answer = "Yes, from part of it. " + "Wonderfully wide words make a long line. " * 8
    sheet = replace(SHEET, headline=answer, shape=PictureShape.WIDE)
    picture = ET.fromstring(export_sheet(sheet, "svg"))  # noqa: S314
    wide = float(picture.get("viewBox").split()[2])
    nodes = picture.iter("{http://www.w3.org/2000/svg}text")
    head = ["".join(node.itertext()) for node in nodes if "700" in node.get("style", "")]
    bold = FontProperties(weight="bold")
    widths = [TextPath((0, 0), line, 12, prop=bold).get_extents().width for line in head]
    assert max(widths) < wide * 0.95
    assert " ".join(head).split()[:40] == answer.split()[:40]


def test_png_and_svg_are_pictures_of_print_size():
    png = export_sheet(SHEET, "png")
    assert png.startswith(b"\x89PNG")
    width, height = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
    assert min(width, height) > 1600
    svg = ET.fromstring(export_sheet(SHEET, "svg"))  # noqa: S314
    words = " ".join(node.text or "" for node in svg.iter("{http://www.w3.org/2000/svg}text"))
    assert "Rings & places" in words
    assert "km =" in words


@pytest.mark.parametrize(
    ("shape", "ratio"),
    [(PictureShape.WIDE, 16 / 9), (PictureShape.SQUARE, 1.0), (PictureShape.TALL, 4 / 5)],
)
def test_a_picture_has_its_shape_the_answer_every_source_and_its_marks(shape, ratio):
    sources = tuple(f"Source number {number} of a long list, 2020-01-01" for number in range(60))
    marks = (("Asked for", 44.0, 33.0), ("Some site", 45.0, 32.0))
    sheet = replace(SHEET, shape=shape, headline="Yes, from all of it.", marks=marks)
    picture = ET.fromstring(export_sheet(replace(sheet, sources=sources), "svg"))  # noqa: S314
    width, height = (float(side) for side in picture.get("viewBox").split()[2:])
    assert width / height == pytest.approx(ratio, abs=0.01)
    nodes = list(picture.iter("{http://www.w3.org/2000/svg}text"))
    words = " ".join("".join(node.itertext()) for node in nodes)
    assert "Yes, from all of it." in words
    assert all(f"Source number {number} of" in words for number in range(60))
    assert "Asked for" in words
    assert "Some site" in words


def test_a_picture_is_a_pdf_too_and_the_same_for_the_same_sheet():
    first, second = export_sheet(SHEET, "pdf"), export_sheet(SHEET, "pdf")
    assert first.startswith(b"%PDF")
    assert first == second


@pytest.mark.parametrize("wanted", ["csv", "geojson", "kml", "gpkg", "html", "png"])
def test_a_ring_over_the_date_line_and_a_point_can_be_taken_away(wanted):
    region = region_from_point(179.5, 66.0)
    places = PLACES.assign(lon=-179.0, lat=65.0)
    assert export_reach(places, region, OPTIONS, wanted)


@pytest.mark.slow
def test_no_place_in_range_can_be_taken_away(written):
    wanted, _ = written
    assert export_sheet(replace(SHEET, places=PLACES.iloc[:0]), wanted)


def test_an_unknown_format_is_refused_by_name():
    with pytest.raises(exports.writing.InputError, match="docx"):
        export_sheet(SHEET, "docx")


def test_a_citation_has_date_version_and_address():
    cited = exports.cite("Western Iraq, 700 km", "2026-11-22", "http://localhost/?v=1")
    assert all(part in cited for part in ("2026-11-22", "version 0.", "http://localhost/?v=1"))
