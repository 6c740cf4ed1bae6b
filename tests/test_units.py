import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.units import Unit, from_metres, km_to_m, km_to_unit, m_to_km, to_metres, unit_to_km
from tests.lint.conversions import find_conversions


@pytest.mark.parametrize(
    ("value", "unit", "distance_m"),
    [
        (1, Unit.MILE, 1609.344),
        (1, Unit.NAUTICAL_MILE, 1852),
        (1, Unit.KM, 1000),
        (7, Unit.M, 7),
        (1, Unit.FOOT, 0.3048),
        (1, Unit.YARD, 0.9144),
    ],
)
def test_factors_are_the_defined_ones(value, unit, distance_m):
    assert to_metres(value, unit) == distance_m


@given(st.floats(0, 2e7), st.sampled_from(Unit))
def test_there_and_back_is_the_same_distance(distance_m, unit):
    assert to_metres(from_metres(distance_m, unit), unit) == pytest.approx(distance_m, rel=1e-15)


def test_200_to_700_km_is_124_to_435_miles():
    assert [round(km_to_unit(range_km, Unit.MILE)) for range_km in (200, 700)] == [124, 435]


@given(st.floats(0, 2e4))
def test_kilometres_are_a_thousand_metres_whichever_way(distance_km):
    assert km_to_m(distance_km) == to_metres(distance_km, Unit.KM)
    assert m_to_km(km_to_m(distance_km)) == pytest.approx(distance_km, rel=1e-15)
    assert unit_to_km(distance_km, Unit.KM) == pytest.approx(distance_km, rel=1e-15)


@pytest.mark.parametrize(
    ("line", "faults"),
    [
        ("range_m = range_km * 1000.0", 1),
        ("km = 1000 * metres", 1),
        ("km = metres / 1_000", 1),
        ("km = miles * 1.609344", 1),
        ("share = 1000 / metres", 0),
        ("population = 1000", 0),
    ],
)
def test_a_conversion_by_hand_is_found(line, faults):
    assert len(list(find_conversions(line))) == faults
