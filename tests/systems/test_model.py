"""What the catalogue holds: systems, who has them, and range figures."""

from dataclasses import replace

import pytest

from geo.systems import Scope, resolve_system


# ---------------------------------------------------------------------------------------- figures
def test_the_reports_span_for_three_systems_widens_no_band():
    """200 to 700 km for three systems does not make 700 km a figure of Fateh-110."""
    fateh = resolve_system("fateh-110")
    assert fateh.band_km == (200, 300)
    spans = [figure for figure in fateh.figures if figure.scope is Scope.GROUP]
    assert [(figure.low_km, figure.high_km) for figure in spans] == [(200, 700)]


@pytest.mark.parametrize(
    ("system", "band_km"),
    [
        ("zelzal", (200, 400)),
        ("zolfaqar", (650, 700)),
        ("qiam-1", (750, 800)),
        ("shahab-1", (290, 330)),
        ("shahab-2", (483, 700)),
        ("burkan-2h", (800, 2000)),
        ("short-range-class", (900, 1000)),
    ],
)
def test_bands_span_the_published_figures(system, band_km):
    assert resolve_system(system).band_km == band_km


def test_a_flight_is_no_range_where_a_range_is_published():
    iskander = resolve_system("Iskander-M")
    assert 300 in {figure.range_km for figure in iskander.figures}
    assert iskander.band_km[0] > 300


def test_a_lofted_flight_is_never_a_range():
    whole = resolve_system("Hwasong-19")
    flights = tuple(figure for figure in whole.figures if figure.lofted)
    hwasong = replace(whole, figures=flights)
    assert hwasong.figures
    assert hwasong.own_figures == ()
    assert hwasong.band_km is None
    assert hwasong.farthest_flown.lofted


def test_an_agency_and_those_that_copy_it_are_one_source():
    babur = resolve_system("Babur-1B")
    assert len(babur.own_figures) >= 3
    assert babur.independent_sources == ("the maker",)
