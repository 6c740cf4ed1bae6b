"""Towns by which a distance is measured."""

import pytest

from geo.claims import ClaimVerdict, check_claim
from geo.claims.towns import find_town, town_radius_km
from geo.gazetteer import resolve_place
from geo.regions import region_from_point, resolve_region
from tests.reading.samples import read_claims


def test_only_a_town_reaches_around_its_point_and_only_of_near_figures():
    haifa = resolve_place("Haifa")
    assert 4 < town_radius_km(haifa, 40.0) < 8
    assert town_radius_km(haifa, 900.0) == 0.0
    assert town_radius_km(resolve_place("Israel"), 40.0) == 0.0


@pytest.mark.parametrize("name", ["Riyadh", "Tel Aviv", "Krychaw"])
def test_a_point_that_bears_a_towns_name_and_lies_there_is_that_town(name):
    town = resolve_place(name)
    assert find_town(region_from_point(town.lon, town.lat, town.name)) == town


def test_neither_an_area_nor_a_far_point_of_that_name_is_a_town():
    assert find_town(resolve_region("SA-01")) is None
    assert find_town(region_from_point(10.0, 10.0, "Riyadh")) is None


def test_no_distance_shorter_than_a_town_is_told_from_its_centre():
    # Islands 5 km off a city of millions, whose centre is 28 km away.
    (claim,) = read_claims("The Kinmen islands lie roughly 10 km from Xiamen, where rockets stand.")
    checked = check_claim(claim)
    assert checked.verdict is ClaimVerdict.CANNOT_TELL
    assert "the centre of Xiamen" in checked.reason
