"""Toponyms in a row: counties, regions after a comma, lists, and one sense a document."""

from geo.reading import read_report
from geo.reading.places.lists import (
    join_county_lists,
    join_in_regions,
    join_regions,
    keep_in_nations,
    list_counties,
    spread_names,
    support_lists,
)
from geo.reading.places.matches import Matcher
from tests.reading.samples import make_words


def match(text):
    words = make_words(text)
    return words, Matcher(words).match()


def test_counties_in_a_row_are_counties():
    text = "Floods closed roads in Becker and Clay counties."
    assert sorted(text[a:b] for a, b in list_counties(text)) == ["Becker", "Clay"]
    words, matches = match(text)
    join_county_lists(words, matches)
    assert {each.text for each in matches if each.county} == {"Becker", "Clay"}


def test_a_name_before_its_region_lies_in_it():
    words, matches = match("A drone fell near Tripoli, Lebanon.")
    join_regions(words, matches)
    by_name = {each.text: each for each in matches}
    assert by_name["Tripoli"].within is by_name["Lebanon"]
    assert by_name["Lebanon"].encloses


def test_x_in_y_is_the_one_in_y():
    words, matches = match("A drone fell near Tripoli in Lebanon.")
    join_in_regions(words, matches)
    assert {each.text: each.within is not None for each in matches}["Tripoli"]


def test_names_in_a_row_support_one_another():
    words, matches = match("Drones fell in Cleveland, Columbus and Dayton.")
    matches[0].weight = 5.0
    support_lists(words, matches)
    assert [each.listed for each in matches] == [False, True, False]
    assert matches[1].weight > matches[2].weight


def test_a_name_that_is_sure_once_carries_its_other_mentions():
    _, matches = match("A drone fell near Haifa. Haifa burned.")
    first, second = (each for each in matches if each.text == "Haifa")
    first.weight, second.weight = 5.0, 0.0
    spread_names(matches)
    assert second.weight > 0.0


def test_what_a_name_is_and_where_says_which_place_it_is():
    text = "A missile could hit Mount Pleasant, the British base in the Falkland Islands."
    assert [each.place.country for each in read_report(text).places] == ["FK", "GB", "FK"]


def test_an_area_behind_another_peoples_name_is_not_it():
    words, matches = match("It can hit Turkish Kurdistan, Iranian Kurdistan or Iraqi Kurdistan.")
    keep_in_nations(words, matches)
    named = [each for each in matches if each.text == "Kurdistan"]
    assert [[option.country for option in each.options] for each in named] == [[], ["IR"]]
