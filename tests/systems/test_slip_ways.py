"""The comparisons that rows name: two units that differ, and which of a family speaks."""

from dataclasses import replace

import pytest

from geo.systems import PrintedUnit, SlipKind, find_slips, resolve_system
from geo.systems.slip import Asked
from geo.systems.slip_rows import list_rows
from geo.systems.slip_ways import find_reasons

[DIFFER] = [row for row in list_rows() if row.kind is SlipKind.TWO_UNITS]


@pytest.mark.parametrize(
    ("words", "asked_about"),
    [
        ("600 miles (700 km)", True),
        ("1,000 kilometres, or about 800 miles", True),
        ("a range of 500 km (250 mi)", True),
        ("900 miles (1,450 km)", False),
        ("1,350km (840 miles)", False),
        ("400 miles or 650 kilometers", False),
        ("2.500 Kilometer", False),
    ],
)
def test_two_units_of_one_print_that_differ_are_asked_about(words, asked_about):
    hoveizeh = resolve_system("Hoveizeh")
    figure = replace(hoveizeh.figures[0], as_printed=words)
    asked = Asked(hoveizeh, figure.high_km, examined=figure)
    assert bool(list(find_reasons(DIFFER, asked))) is asked_about


def test_a_figure_in_one_unit_has_nothing_to_disagree_with():
    zolfaqar = resolve_system("Zolfaqar")
    assert list(find_reasons(DIFFER, Asked(zolfaqar, 700.0))) == []
    for figure in zolfaqar.figures:
        assert list(find_reasons(DIFFER, Asked(zolfaqar, 700.0, examined=figure))) == []


def test_a_number_within_a_published_span_is_no_slip_of_units():
    """5,000 to 8,000 km is printed of the DF-27, and 5,000 miles would be 8,047 km."""
    assert find_slips(resolve_system("DF-27"), 5000) == ()


def test_of_one_family_the_first_row_that_fits_is_the_only_one():
    miles = find_slips(resolve_system("Nodong"), 3219, unit=PrintedUnit.MILE)
    assert [slip.kind for slip in miles] == [SlipKind.MILES_FOR_KM]
