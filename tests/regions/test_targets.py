"""Areas that a report means by a phrase, from data/targets.csv: "the US mainland"."""

import pytest
import shapely

from geo.regions import resolve_region
from geo.regions.targets import find_mainland, find_side, find_target, find_target_row, list_targets


@pytest.mark.parametrize("row", list_targets(), ids=lambda row: row.id)
def test_every_row_is_an_area_within_what_it_is_made_of(row):
    region = find_target(row.id)
    assert region.shape.area_m2 > 0
    assert row.source in region.definition
    whole = shapely.union_all([resolve_region(code).shape.geometry for code in row.members])
    outside = shapely.difference(region.shape.geometry, whole.buffer(0.05)).area
    assert outside < 0.01 * region.shape.geometry.area


def test_the_mainland_of_a_country_is_its_largest_part():
    france = find_mainland("FR")
    assert france.name == "Mainland France"
    assert not shapely.intersects(france.shape.geometry, shapely.Point(9.1, 42.1))  # Corsica
    assert shapely.covers(france.shape.geometry, shapely.Point(2.35, 48.85))


def test_what_is_no_row_and_no_country_is_none():
    assert find_target("atlantis") is None
    assert find_target_row("atlantis") is None
    assert find_mainland("XX") is None
    assert find_mainland("CN-FJ") is None
    assert find_side("northern", "FR") is None
