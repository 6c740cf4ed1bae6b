"""One entry for every format."""

import json
from dataclasses import replace

import pytest

from geo import exports, geodesy
from geo.errors import EffortError
from geo.exports import ExportFormat, export_reach, export_sheet
from geo.regions import region_from_point
from tests.exports.samples import OPTIONS, PLACES, SHEET


@pytest.mark.slow
@pytest.mark.parametrize("wanted", list(ExportFormat))
def test_every_format_says_where_its_figures_come_from(wanted):
    content = export_sheet(SHEET, wanted)
    if wanted in {ExportFormat.PNG, ExportFormat.PDF, ExportFormat.JSON}:
        pytest.skip("pixels, packed glyphs and the command line's bare answer hold no such text")
    text = content.decode("utf-8", errors="replace")
    assert "GeoNames" in text
    assert "Natural Earth" in text
    assert "Zolfaqar" in text
    assert "2026-11-22" in text


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


@pytest.mark.parametrize(
    "wanted", ["csv", "geojson", "kml", "gpkg", "html", pytest.param("png", marks=pytest.mark.slow)]
)
def test_a_ring_over_the_date_line_and_a_point_can_be_taken_away(wanted):
    region = region_from_point(179.5, 66.0)
    places = PLACES.assign(lon=-179.0, lat=65.0)
    assert export_reach(places, region, OPTIONS, wanted)


@pytest.mark.slow
@pytest.mark.parametrize("wanted", list(ExportFormat))
def test_no_place_in_range_can_be_taken_away(wanted):
    assert export_sheet(replace(SHEET, places=PLACES.iloc[:0]), wanted)


def test_an_unknown_format_is_refused_by_name():
    with pytest.raises(exports.writing.InputError, match="docx"):
        export_sheet(SHEET, "docx")
