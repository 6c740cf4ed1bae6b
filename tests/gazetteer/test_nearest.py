"""The city nearest to a point."""

import numpy as np
import pytest

from geo.gazetteer import load_places
from geo.gazetteer.nearest import find_nearest_place
from geo.gazetteer.store import PLACES, store_connection
from geo.geodesy import distance_m


@pytest.mark.parametrize(
    ("lon", "lat", "country"), [(44.4, 33.3, "IQ"), (179.9, -16.5, "FJ"), (-179.9, -16.5, "FJ")]
)
def test_the_nearest_city_is_found_over_the_date_line_too(lon, lat, country):
    assert find_nearest_place(lon, lat).country == country


@pytest.mark.parametrize(
    ("lon", "lat", "country"),
    [(178.0, -20.0, "FJ"), (-170.0, 66.0, "RU"), (121.5, 31.2, "TW"), (140.0, 75.0, "JP")],
)
def test_it_is_the_nearest_of_all_that_a_country_has(lon, lat, country):
    cities = load_places(country=country)
    distances_m = distance_m(lon, lat, cities["lon"].to_numpy(), cities["lat"].to_numpy())
    assert find_nearest_place(lon, lat, country=country).id == cities["id"][np.argmin(distances_m)]


@pytest.mark.parametrize(
    ("lon", "lat", "country"), [(-123.4, -48.9, ""), (-100.0, -40.0, "FR"), (0.0, 0.0, "XX")]
)
def test_where_none_is_near_there_is_none(lon, lat, country):
    assert find_nearest_place(lon, lat, country=country) is None


def test_the_table_is_passed_over_once_a_country_however_often_it_is_asked_for():
    store, steps = store_connection(PLACES), []
    find_nearest_place(10.0, 47.0, country="AT")
    # Called every thousand steps of SQLite: a pass over all cities takes a thousand calls.
    store.set_progress_handler(lambda: steps.append(1), 1000)
    try:
        for lon in range(10, 30):
            find_nearest_place(float(lon), 47.0, country="AT")
    finally:
        store.set_progress_handler(None, 0)
    assert len(steps) < 100
