import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.units import Unit, from_metres, km_to_unit, to_metres


@pytest.mark.parametrize(
    ("value", "unit", "distance_m"),
    [(1, Unit.MILE, 1609.344), (1, Unit.NAUTICAL_MILE, 1852), (1, Unit.KM, 1000), (7, Unit.M, 7)],
)
def test_factors_are_the_defined_ones(value, unit, distance_m):
    assert to_metres(value, unit) == distance_m


@given(st.floats(0, 2e7), st.sampled_from(Unit))
def test_there_and_back_is_the_same_distance(distance_m, unit):
    assert to_metres(from_metres(distance_m, unit), unit) == pytest.approx(distance_m, rel=1e-15)


def test_200_to_700_km_is_124_to_435_miles():
    assert [round(km_to_unit(range_km, Unit.MILE)) for range_km in (200, 700)] == [124, 435]
