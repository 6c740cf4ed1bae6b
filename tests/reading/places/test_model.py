"""What a toponym is, and what the gazetteer knows by its name."""

from geo.reading.places.model import can_enclose, lookup_span, weigh_size
from geo.reading.reader import read_spans


def test_a_span_is_a_nation_a_county_or_a_place():
    assert lookup_span("Haifa")[0]
    assert lookup_span("Yemeni")[1]
    assert lookup_span("Clay County")[2]
    assert lookup_span("Qwertyville")[0] == ()


def test_a_metropolis_weighs_more_than_a_hamlet():
    assert weigh_size(lookup_span("Tehran")[0]) > weigh_size(lookup_span("Rutba")[0])


def test_a_country_can_enclose_its_town_and_not_the_other_way():
    town, country = read_spans("Haifa, Israel", [(0, 5), (7, 13)])
    assert can_enclose(town, country)
    assert not can_enclose(country, town)
