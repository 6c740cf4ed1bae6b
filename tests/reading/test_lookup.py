"""What the gazetteer and the counties know by a name, for many names at once."""

import pytest
from rapidfuzz import fuzz

from geo.reading import lookup
from geo.reading.lookup import find_county, find_nation_option, find_options, find_state


def test_many_names_are_looked_up_at_once_and_unknown_ones_have_none():
    found = find_options(["Tel Aviv", "Haifa", "No Such Place At All"])
    assert found["Haifa"][0].country == "IL"
    assert found.get("No Such Place At All", ()) == ()
    assert found["Haifa"][0].load().name == "Haifa"


@pytest.mark.parametrize(("words", "name"), [("Yemeni", "Yemen"), ("North Koreans", "North Korea")])
def test_a_people_is_its_country(words, name):
    assert find_nation_option(words).name == name
    assert find_nation_option("Martian") is None


@pytest.mark.parametrize(("word", "name"), [("N.J.", "New Jersey"), ("Calif.", "California")])
def test_letters_stand_for_a_state(word, name):
    assert find_state(word).name == name
    assert find_state("X.Y.") is None


def test_counties_of_one_name_are_all_found():
    clay = find_county("Clay")
    assert len({county.admin1_code for county in clay}) > 5
    assert all(county.county for county in clay)


def test_a_country_holds_its_towns():
    israel, haifa = find_options(["Israel"])["Israel"][0], find_options(["Haifa"])["Haifa"][0]
    assert israel.holds(haifa)
    assert not haifa.holds(israel)


def test_names_are_alike_as_the_library_counts_that_is_too_slow_to_load():
    names = "zaporizhzhia zaporizhzhya kaliningrad korolev rodos rhodes al-karak karak aa a".split()
    for name in names:
        for shown in names:
            alike = fuzz.ratio(name, shown) >= lookup.LIKE_ENOUGH
            assert lookup._is_alike(name, shown) is alike, (name, shown)
