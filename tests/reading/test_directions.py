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
        # A line with a name of its own, where the text names one of its two countries.
        ("Seoul lies 40 km from the demilitarized zone.", "border:KP,KR"),
        ("Uri in India lies on the Line of Control.", "border:IN,PK"),
        ("Metula in Israel lies on the Blue Line.", "border:IL,LB"),
    ],
)
def test_a_direction_a_border_or_a_coast_is_an_area(text, region):
    found = find_regions(text, list(read_report(text).places))
    assert [each.region_id for each in found] == [region]
    assert all(text[each.start : each.end] == each.text for each in found)


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Missiles stand in Iran's southwestern Khuzestan province.", []),
        ("Missiles stand in Sudan's western Darfur region.", []),
        ("Missiles stand in southwestern Khuzestan.", ["Southwestern Khuzestan"]),
        ("Missiles stand in Russia's western Siberia.", ["Western Siberia"]),
    ],
)
def test_a_countrys_side_with_a_division_behind_it_says_where_that_lies(text, areas):
    assert [each.name for each in read_report(text).regions] == areas


def test_a_place_alone_is_no_area():
    text = "Missiles in Baghdad."
    assert find_regions(text, list(read_report(text).places)) == []
