import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import geodesy, reach
from tests.reach.samples import PLACES, SQUARE


def test_near_misses_are_kept_and_what_lies_far_beyond_is_not():
    shown = reach.select_places(PLACES)
    assert shown["name"].tolist() == ["Tehran", "Riyadh", "Basra"]


def test_places_are_filtered_by_verdict_country_and_name():
    only = {"show": ("everywhere",)}, {"country": "SA"}, {"find": "البصرة"}, {"find": "RIYA"}
    names = [reach.select_places(PLACES, **each)["name"].tolist() for each in only]
    assert names == [["Basra"], ["Riyadh"], ["Basra"], ["Riyadh"]]


@pytest.mark.parametrize(
    ("sort", "first"), [("population", "Tehran"), ("nearest", "Basra"), ("name", "Basra")]
)
def test_places_are_sorted_as_asked(sort, first):
    assert reach.select_places(PLACES, sort=sort)["name"].iloc[0] == first


def test_beyond_the_limit_the_most_populous_stay():
    assert reach.select_places(PLACES, limit=1)["name"].tolist() == ["Tehran"]


def test_no_place_that_can_be_shown_is_left_out_before_measuring():
    steps = [step / 3 for step in range(-30, 30)]
    lons, lats = zip(*[(44 + dx, 32 + dy) for dx in steps for dy in steps], strict=True)
    places = pd.DataFrame({"lon": lons, "lat": lats})
    near = reach.find_near_places(SQUARE, places, 400)
    nearest_km = geodesy.nearest_m(SQUARE.shape, *places.to_numpy().T.copy()) / 1000
    wanted = places[nearest_km <= 400 + reach.near_miss_km(400)]
    assert set(wanted.index) <= set(near.index)
    assert len(near) < len(places)


@pytest.mark.parametrize("range_km", [90.0, 400.0, 2_600.0])
def test_places_measured_by_steps_are_those_in_range_and_the_near_misses(range_km):
    lons, lats = np.meshgrid(np.arange(30.0, 60.0, 1.3), np.arange(20.0, 45.0, 1.1))
    places = pd.DataFrame({"lon": lons.ravel(), "lat": lats.ravel()})
    step_km = reach.range_step_km(range_km)
    assert range_km <= step_km <= max(250.0, range_km * 1.25)
    measured = reach.measure_near_places(SQUARE, places, step_km)
    taken = reach.take_measured(places, measured, range_km)
    every = reach.measure_places(SQUARE, places)
    wanted = every[every["nearest_km"] <= range_km + reach.near_miss_km(range_km)]
    pd.testing.assert_frame_equal(taken, wanted)


@given(st.floats(0.1, 19_900.0))
def test_a_step_is_its_own_step(range_km):
    step_km = reach.range_step_km(range_km)
    assert reach.range_step_km(step_km) == step_km
