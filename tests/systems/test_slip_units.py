"""Slips of units and digits: two units that differ, and a unit that agrees better."""

from dataclasses import replace

from geo.systems import SlipKind, find_slips, resolve_system
from geo.systems.slip_units import find_two_units


def test_two_units_of_one_print_that_differ_are_asked_about():
    hoveizeh = resolve_system("Hoveizeh")
    [printed] = [each for each in hoveizeh.figures if "840 miles" in each.as_printed]
    kinds = {slip.kind for slip in find_slips(hoveizeh, printed.high_km, examined=printed)}
    assert SlipKind.TWO_UNITS in kinds
    for words, asked in (
        ("600 miles (700 km)", True),
        ("1,000 kilometres, or about 800 miles", True),
        ("a range of 500 km (250 mi)", True),
        ("900 miles (1,450 km)", False),
        ("1,350km (840 miles)", False),
        ("400 miles or 650 kilometers", False),
        ("2.500 Kilometer", False),
    ):
        figure = replace(printed, as_printed=words)
        kinds = {slip.kind for slip in find_slips(hoveizeh, printed.high_km, examined=figure)}
        assert (SlipKind.TWO_UNITS in kinds) is asked, words


def test_a_figure_in_one_unit_has_nothing_to_disagree_with():
    zolfaqar = resolve_system("Zolfaqar")
    assert list(find_two_units(None)) == []
    assert [slip for each in zolfaqar.figures for slip in find_two_units(each)] == []
