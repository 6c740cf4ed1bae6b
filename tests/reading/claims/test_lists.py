"""Claims in lists and tables: "Agni-V: 5,000 km – Beijing", a row with its places in reach."""

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
