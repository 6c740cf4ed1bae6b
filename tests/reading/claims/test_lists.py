"""Claims in lists and tables: "Agni-V: 5,000 km – Beijing", a row with its places in reach."""

import pytest

from geo.reading import extract_claims, read_report
from geo.reading.claims.lists import find_item
from tests.reading.samples import make_context


def test_a_line_of_system_range_and_places_is_an_item():
    context = make_context("Agni-V missile, range 5,000 km – Beijing, Shanghai")
    item = find_item(context, 0)
    assert item.figure.high_km == 5_000.0
    assert [mention.place.name for mention in item.targets] == ["Beijing", "Shanghai"]


def test_a_line_that_says_more_than_places_is_none():
    assert (
        find_item(make_context("Agni-V missile, range 5,000 km – shown in Beijing last week"), 0)
        is None
    )
    assert find_item(make_context("Agni-V was shown in Beijing"), 0) is None


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
