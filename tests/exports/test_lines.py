"""The lines of an export: the outer set of each range, as near as it can be drawn."""

import json

import pytest
import shapely

from geo import geodesy
from geo.errors import ToleranceError
from geo.exports import export_sheet
from geo.exports.lines import draw_rings
from tests.exports.samples import SHEET


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


def test_rings_come_longest_first_each_within_what_it_says():
    rings = draw_rings(SHEET)
    assert [ring.option.range_km for ring in rings] == [700.0, 500.0]
    assert all(0.0 < ring.within_m <= SHEET.tolerance_m for ring in rings)
    assert rings[0].geometry.contains(rings[1].geometry)
    (corner,) = shapely.get_coordinates(rings[1].geometry)[:1].tolist()
    assert geodesy.nearest_m(SHEET.region.shape, *([each] for each in corner)) == pytest.approx(
        500_000.0, abs=10.0
    )


def test_a_line_that_cannot_be_drawn_at_all_is_an_error(monkeypatch):
    def refuse(*_, tolerance_m):
        raise ToleranceError(tolerance_m, 9_000.0, 44.0, 33.0)

    monkeypatch.setattr(geodesy, "outer_set", refuse)
    with pytest.raises(ToleranceError):
        draw_rings(SHEET)
