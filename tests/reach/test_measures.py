"""How a launch region lies to places, before any range is asked for: nearest and farthest."""

import pandas as pd
import pytest

from geo.gazetteer import resolve_place
from geo.geodesy import distance_m
from geo.reach.measures import (
    find_area,
    measure_area,
    measure_place,
    measure_places,
    measure_point,
)
from geo.regions import resolve_region

IRAQ = resolve_region("IQ")


def test_a_measure_names_the_points_that_are_as_far_as_it_says():
    measure = measure_point(IRAQ, 35.2, 31.8)
    for from_, km in (
        (measure.nearest_from, measure.nearest_km),
        (measure.farthest_from, measure.farthest_km),
    ):
        assert distance_m(*from_, 35.2, 31.8).item() / 1000 == pytest.approx(km, abs=0.05)
    assert measure.nearest_km < measure.farthest_km


def test_a_table_keeps_its_rows_and_columns():
    places = pd.DataFrame({"name": ["a", "b"], "lon": [35.2, 44.4], "lat": [31.8, 33.3]})
    measured = measure_places(IRAQ, places)
    assert list(measured) == ["name", "lon", "lat", "nearest_km", "farthest_km"]
    assert measured["nearest_km"].iloc[1] == 0.0
    assert measured["nearest_km"].iloc[0] == measure_point(IRAQ, 35.2, 31.8).nearest_km


def test_a_country_is_an_area_and_a_city_is_a_point():
    jordan, amman = resolve_place("Jordan"), resolve_place("Amman")
    assert find_area(amman) is None
    assert find_area(jordan).has_area
    assert measure_place(IRAQ, jordan) == measure_area(IRAQ, find_area(jordan))
    assert measure_place(IRAQ, jordan).nearest_km < 1 < measure_place(IRAQ, amman).nearest_km


def test_the_same_question_is_measured_once():
    riyadh = resolve_place("Riyadh")
    assert measure_place(IRAQ, riyadh) is measure_place(IRAQ, riyadh)
