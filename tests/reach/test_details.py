import pytest

from geo import reach
from geo.systems import resolve_system
from tests.reach.samples import BAGHDAD


def test_details_give_every_figure_longest_first():
    lines = reach.list_range_lines([resolve_system("zelzal")], 900)
    details = reach.detail_place(BAGHDAD, lines, 46.7, 24.7)
    ranges = [figure.line.range_km for figure in details.figures]
    assert ranges == sorted(ranges, reverse=True)
    assert details.nearest_km == pytest.approx(details.farthest_km)
    assert details.azimuth_deg == pytest.approx(166, abs=2)
