"""Claims in lists and tables: "Agni-V: 5,000 km – Beijing", a row with its places in reach."""

import pytest

from geo.reading import extract_claims, read_report
from geo.reading.claims.lists import list_items
from tests.reading.samples import make_context


def test_a_line_of_system_range_and_places_is_an_item():
    context = make_context("Agni-V missile, range 5,000 km – Beijing, Shanghai")
    (item,) = list_items(context, 0)
    assert item.figure.high_km == 5_000.0
    assert [mention.place.name for mention in item.targets] == ["Beijing", "Shanghai"]


def test_a_line_that_says_more_than_places_is_none():
    text = "Agni-V missile, range 5,000 km – shown in Beijing last week"
    assert list_items(make_context(text), 0) == []
    assert list_items(make_context("Agni-V was shown in Beijing"), 0) == []


def test_a_column_behind_the_range_says_from_where_as_well():
    text = "Missile | Range | From | Target\nFateh-110 | 300 km | Basra | Kuwait City"
    (claim,) = extract_claims(read_report(text))
    assert (claim.region.name, claim.place.name) == ("Basrah", "Kuwait City")


def test_a_column_that_says_from_where_is_each_row_s_launch_place():
    text = (
        "Missile | Launched from | Range | Target\n"
        "Hyunmoo-2B | Seoul | 500 km | Pyongyang\n"
        "Hyunmoo-4 | Nowherestead | 800 km | Beijing\n"
    )
    known, unknown = extract_claims(read_report(text))
    assert known.region.name == "Seoul"
    assert unknown.region is None  # and no owner's country in its place


@pytest.mark.parametrize(
    "head", ["How far they go from Kermanshah", "Fired from Kermanshah:", "Ranges from Kermanshah"]
)
def test_a_heading_that_ends_with_where_from_needs_no_colon(head):
    text = f"{head}\nShahab-1 (300 km): Baghdad\nShahab-3 (1,300 km): Tel Aviv\n"
    assert [claim.region.name for claim in extract_claims(read_report(text))] == ["Kermanshah"] * 2


@pytest.mark.parametrize("ending", ["; Fajr-5: 75 km (Netanya)", ", Fajr-5: 75 km (Netanya)"])
def test_several_items_of_one_sentence_have_each_its_places(ending):
    context = make_context(f"From Lebanon: Katyusha: 40 km (Haifa){ending}.")
    items = list_items(context, 0)
    told = [(each.figure.high_km, each.targets[0].text, each.region.region.id) for each in items]
    assert told == [(40.0, "Haifa", "LB"), (75.0, "Netanya", "LB")]


def test_a_comma_before_the_places_needs_a_head_that_says_reach():
    rows = "DF-11: 300 km, Taiwan\nDF-26: 4,000 km, Guam"
    context = make_context(f"China's missiles and who is in range:\n{rows}")
    assert [each.targets[0].text for at in (1, 2) for each in list_items(context, at)] == [
        "Taiwan", "Guam"
    ]  # fmt: skip
    assert list_items(make_context(f"China's missiles and their makers:\n{rows}"), 1) == []
