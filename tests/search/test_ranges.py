"""Ranges by what a reader types: a system in any spelling, a figure of it, or a number."""

import pytest

from geo.errors import UnknownNameError
from geo.reach import RangeOption
from geo.search import Fit, Want, resolve_choice, search
from geo.search.ranges import read_range_key, search_ranges
from geo.systems import list_systems, resolve_system


# ------------------------------------------------------------------------------------------ ranges
@pytest.mark.parametrize(
    ("typed", "range_km"),
    [
        ("700 km", 700), ("700km", 700), ("700 kilometres", 700), ("700", 700), ("435 mi", 700.065),
        ("435 miles", 700.065), ("378 nmi", 700.056), ("378 nautical miles", 700.056),
        ("1,200 km", 1200), ("1 200 km", 1200), ("700 км", 700), ("٧٠٠ كم", 700), ("0,5 km", 0.5),
    ],
)  # fmt: skip
def test_a_number_with_its_unit_is_a_range(typed, range_km):
    assert RangeOption("", range_km) in [hit.value for hit in search(typed, Want.RANGE).hits]


def test_a_bare_number_is_kilometres_and_the_other_units_are_offered():
    answer = search("700", Want.RANGE)
    assert answer.sure.label == "700 km"
    assert [hit.label for hit in answer.hits] == ["700 km", "700 miles", "700 nautical miles"]


def test_a_thousands_mark_that_may_be_a_decimal_mark_is_asked_about():
    answer = search("1.000 km", Want.RANGE)
    assert answer.sure is None
    assert [hit.label for hit in answer.hits] == ["1,000 km", "1 km"]


@pytest.mark.parametrize("typed", ["0 km", "30000 km", "25000 miles"])
def test_a_range_that_is_none_on_earth_says_so(typed):
    answer = search(typed, Want.RANGE)
    assert answer.hits == ()
    assert "range" in answer.note.casefold()


def test_every_system_is_found_by_each_of_its_names():
    for system in list_systems():
        for name in (system.name, *system.aliases):
            hits = [hit for hit in search(name, Want.RANGE, 40).hits if hit.fit is Fit.EXACT]
            assert system in [hit.value for hit in hits], name
            assert all(hit.detail for hit in hits), name


def test_a_name_of_two_systems_is_asked_about():
    answer = search("Zelzal-1", Want.RANGE)
    assert answer.sure is None
    assert "several systems" in answer.note


def test_a_system_and_a_number_are_one_of_its_figures():
    hit = search("zolfaqar 700", Want.RANGE).hits[0]
    assert (hit.key, hit.value) == ("zolfaqar:700", RangeOption("zolfaqar", 700.0))
    assert "Reuters" in hit.detail
    assert resolve_choice("Zolfaghar", Want.RANGE).value == resolve_system("zolfaqar")


def test_a_misspelt_system_is_offered_and_never_taken():
    with pytest.raises(UnknownNameError, match="Zolfaqar"):
        resolve_choice("zolfakar-x", Want.RANGE)


@pytest.mark.parametrize(
    ("key", "label"),
    [("zolfaqar", "Zolfaqar"), ("zolfaqar:700", "Zolfaqar · 700 km"), ("free:650", "650 km")],
)
def test_a_key_makes_its_hit_again(key, label):
    hit = read_range_key(key)
    assert (hit.key, hit.label) == (key, label)


@pytest.mark.parametrize("key", ["", "nothing", "zolfaqar:1", "free:-5", "free:x", "Zolfaghar:700"])
def test_a_key_of_nothing_is_none(key):
    assert read_range_key(key) is None


def test_a_text_longer_than_any_name_is_not_searched():
    assert search_ranges("7" * 121, 5).hits == ()
