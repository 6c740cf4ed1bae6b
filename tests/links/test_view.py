"""The view: all that a page shows, and the bounds of its values."""

from dataclasses import fields

from geo.links.view import DEFAULT_VIEW, PROJECTIONS, SORTS, VERDICTS, View
from geo.reach import Verdict
from geo.regions import resolve_region
from geo.systems import find_system


def test_the_first_page_names_what_there_is():
    assert resolve_region(DEFAULT_VIEW.region).id == DEFAULT_VIEW.region
    assert all(find_system(name).id == name for name in DEFAULT_VIEW.systems)
    assert DEFAULT_VIEW.sort in SORTS
    assert DEFAULT_VIEW.projection not in PROJECTIONS  # the flat map has no name


def test_verdicts_are_those_of_a_place_in_their_order():
    assert VERDICTS == tuple(verdict.value for verdict in Verdict) == DEFAULT_VIEW.show


def test_a_view_can_be_kept_and_compared():
    assert View() == DEFAULT_VIEW
    assert hash(View()) == hash(DEFAULT_VIEW)
    assert all(f"{field.name}" in View.__doc__ for field in fields(View))
