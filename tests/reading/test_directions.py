"""Directions to areas: "western Iraq", "south of Baghdad", "the Saudi border", "off the coast"."""

import pytest

from geo.reading import read_report
from geo.reading.directions import find_regions


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Missiles in western Iraq.", "western-iraq"),
        ("Missiles in northern Iran.", "northern:IR"),
        ("Missiles near the Saudi border.", "border:SA"),
        ("Missiles off the coast of Yemen.", "coast:YE"),
    ],
)
def test_a_direction_a_border_or_a_coast_is_an_area(text, region):
    found = find_regions(text, list(read_report(text).places))
    assert [each.region_id for each in found] == [region]
    assert all(text[each.start : each.end] == each.text for each in found)


def test_a_place_alone_is_no_area():
    text = "Missiles in Baghdad."
    assert find_regions(text, list(read_report(text).places)) == []
