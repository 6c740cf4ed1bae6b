"""Cities as a table, for checking thousands of them at once."""

from geo.gazetteer import find_place
from geo.gazetteer.cities import list_capitals, load_places


def test_places_are_those_of_the_country_and_size_the_most_populous_first():
    table = load_places(1_000_000, "IQ")
    assert set(table["country"]) == {"IQ"}
    assert table["population"].min() >= 1_000_000
    assert table["population"].is_monotonic_decreasing
    assert table["name"].iloc[0] == "Baghdad"


def test_every_capital_is_one_of_its_country():
    capitals = list_capitals()
    assert len(capitals) > 190
    assert all(find_place(place_id).country == code for code, place_id in capitals.items())
