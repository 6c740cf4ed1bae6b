"""What a claim takes from the text around it: launch regions, systems, ranges."""

import pytest

from geo.gazetteer import PlaceKind
from geo.reading import extract_claims, read_report
from geo.reading.claims.context import Context
from tests.reading.samples import make_context


def test_the_systems_that_a_verb_is_about_are_the_last_ones_before_it():
    text = "The Fajr-5 was shown; the Zelzal and the Fateh-110 can hit Haifa."
    context = make_context(text)
    assert isinstance(context, Context)
    before = context.systems_before(0, text.index("can"))
    assert [each.text for each in before] == ["Zelzal", "Fateh-110"]


def test_mentions_are_marks_in_a_masked_sentence():
    context = make_context("The Zolfaqar, with a range of 700 km, can hit Haifa.")
    masked = context.masked(0)
    assert "Haifa" not in masked.text
    assert "700 km" not in masked.text
    assert "can hit" in masked.text


@pytest.mark.parametrize("name", ["Europe's centre", "Asia's centre", "central Europe"])
def test_the_middle_of_a_continent_is_that_group_of_countries_or_the_continent(name):
    text = f"Iran's missiles with a range of 4,000 km can hit {name}."
    (claim,) = extract_claims(read_report(text))
    assert claim.place.kind is PlaceKind.AREA


def test_a_side_of_a_country_is_the_tables_row_or_a_third_of_it():
    context = make_context("It can hit southern Israel and southern Iran.")
    israel, iran = context.source.places[0]
    assert context.find_area(0, israel).id == "southern-israel"
    assert context.find_area(0, iran).id == "southern:IR"
