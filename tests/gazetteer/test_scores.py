"""How well a name fits a place, and how likely such a place is meant."""

import pytest

from geo.gazetteer import find_candidates
from geo.gazetteer.places import PlaceKind
from geo.gazetteer.scores import Match, fit_name, put_cities_first, weigh_row
from geo.gazetteer.store import find_names

ROWS = find_names(["riyadh", "baghdad"])
BAGHDAD = max(ROWS["baghdad"], key=lambda row: row.population)


def test_the_usual_name_fits_best():
    assert fit_name(BAGHDAD, capitals=False) == 1.0
    assert all(fit_name(row, capitals=False) <= 1.0 for row in ROWS["riyadh"])


def test_a_larger_place_is_likelier_meant():
    village = BAGHDAD._replace(population=300, kind=PlaceKind.CITY)
    assert weigh_row(village) < weigh_row(BAGHDAD) <= 1.0


def test_a_city_comes_before_the_division_that_bears_its_name():
    put = put_cities_first(Match(row, 0.9, "Riyadh") for row in ROWS["riyadh"])
    kinds = {match.row.kind: match.score for match in put if match.row.country == "SA"}
    assert kinds[PlaceKind.CAPITAL] > kinds[PlaceKind.DIVISION]


@pytest.mark.parametrize(("name", "place"), [("Heathrow", "icao:EGLL"), ("Gatwick", "icao:EGKK")])
def test_an_airfield_that_news_calls_by_half_its_name_goes_before_a_small_town_of_that_name(
    name, place
):
    assert find_candidates(name)[0].place.id == place


def test_a_state_of_before_goes_before_a_province_of_that_name():
    assert find_candidates("Zaire")[0].place.id == "CD"
    assert find_candidates("Zaire province")[0].place.country == "AO"
