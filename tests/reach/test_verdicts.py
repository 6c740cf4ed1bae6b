import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from geo.errors import RangeError
from geo.gazetteer import load_places, resolve_place
from geo.reach import (
    RangeOption,
    Verdict,
    check_measure,
    check_places,
    check_reach,
    measure_place,
    measure_places,
    require_range_km,
)
from geo.regions import region_from_point, resolve_region
from geo.systems import resolve_system

GEOD = Geod(ellps="WGS84")


@pytest.fixture(scope="module")
def cities():
    return load_places(min_population=500_000)


@pytest.mark.parametrize(
    ("region", "place", "country", "nearest_km"),
    [
        ("western-iraq", "Tel Aviv", "IL", 398),
        ("southern-iraq", "Riyadh", "SA", 486),
        # Between the gazetteer's points: a city's own extent moves these by several km.
        ("baghdad", "Jerusalem", "IL", 880),
        ("baghdad", "Tel Aviv", "IL", 912),
        ("baghdad", "Riyadh", "SA", 985),
        ("baghdad", "Abqaiq", "SA", 966),
    ],
)
def test_distances_of_the_three_reports(region, place, country, nearest_km):
    measure = measure_place(resolve_region(region), resolve_place(place, country=country))
    assert measure.nearest_km == pytest.approx(nearest_km, abs=0.6)


@pytest.mark.parametrize(
    ("origin", "target", "km"),
    [
        ("Rutba", "Tel Aviv", 528),
        ("Al-Qaim", "Tel Aviv", 633),
        ("Basra", "Riyadh", 653),
        ("Samawah", "Riyadh", 750),
    ],
)
def test_distances_between_towns(origin, target, km):
    start, end = resolve_place(origin, country="IQ"), resolve_place(target)
    measure = measure_place(region_from_point(start.lon, start.lat), end)
    assert measure.nearest_km == measure.farthest_km == pytest.approx(km, abs=1)


@pytest.mark.parametrize("region", ["western-iraq", "southern-iraq", "IQ"])
def test_iraq_to_2000_km_agrees_with_pyproj_to_1_km(region, cities):
    """Brute force: every boundary vertex and points between, by Karney's geodesics."""
    import shapely

    shape = resolve_region(region)
    boundary = shapely.get_coordinates(shapely.segmentize(shape.shape.geometry, 0.01))
    measured = measure_places(shape, cities)
    near = measured[measured["nearest_km"] < 2000].iloc[::7]
    assert len(near) > 15
    for row in near.itertuples():
        lons, lats = np.full(len(boundary), row.lon), np.full(len(boundary), row.lat)
        distances_km = GEOD.inv(lons, lats, *boundary.T)[2] / 1000
        inside = shape.shape.geometry.contains(shapely.Point(row.lon, row.lat))
        assert row.nearest_km == pytest.approx(0 if inside else distances_km.min(), abs=1)
        assert row.farthest_km == pytest.approx(distances_km.max(), abs=1)


def test_verdict_margin_and_share_say_the_same(cities):
    checked = check_places(resolve_region("western-iraq"), 700, cities)
    everywhere = checked[checked["verdict"] == Verdict.EVERYWHERE]
    somewhere = checked[checked["verdict"] == Verdict.SOMEWHERE]
    nowhere = checked[checked["verdict"] == Verdict.NOWHERE]
    assert min(len(everywhere), len(somewhere), len(nowhere)) > 0
    assert (everywhere["farthest_km"] <= 700).all()
    assert (everywhere["share"] == 1).all()
    assert (somewhere["share"].between(0, 1, inclusive="neither")).all()
    assert (somewhere["margin_km"] >= 0).all()
    assert (nowhere["share"] == 0).all()
    assert (nowhere["margin_km"] < 0).all()
    assert np.allclose(checked["margin_km"], 700 - checked["nearest_km"])


def test_share_grows_with_the_range():
    region, tel_aviv = resolve_region("western-iraq"), resolve_place("Tel Aviv", country="IL")
    measure = measure_place(region, tel_aviv)
    shares = [check_measure(region, tel_aviv, measure, km)[2] for km in (397, 400, 500, 700, 903)]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == 1


def test_a_country_is_in_range_from_where_its_nearest_part_is():
    """From Iraq, Saudi Arabia begins at the border, and Israel within Zolfaqar's 700 km."""
    iraq = resolve_region("IQ")
    saudi = measure_place(iraq, resolve_place("Saudi Arabia"))
    israel = measure_place(iraq, resolve_place("Israel"))
    tel_aviv = measure_place(iraq, resolve_place("Tel Aviv", country="IL"))
    assert saudi.nearest_km == 0
    assert saudi.farthest_km > 100
    assert 250 < israel.nearest_km < tel_aviv.nearest_km
    assert israel.farthest_km < tel_aviv.farthest_km


def test_a_system_is_checked_at_each_of_its_figures(cities):
    options = RangeOption.from_system(resolve_system("zelzal"))
    assert [option.range_km for option in options] == [400, 250, 200]
    rows = check_reach(resolve_region("southern-iraq"), options, cities.head(20))
    assert len(rows) == 60
    assert set(rows["system"]) == {"zelzal"}
    assert {"nearest_km", "farthest_km", "verdict", "margin_km", "share"} <= set(rows.columns)


def test_no_places_is_an_empty_answer_not_an_error(cities):
    empty = check_places(resolve_region("IQ"), 100, cities.iloc[:0])
    assert len(empty) == 0
    assert "verdict" in empty


@pytest.mark.parametrize("value", [0, -5, math.nan, math.inf, 19_901, "far", "", None])
def test_a_range_that_is_no_distance_on_earth_is_refused(value):
    with pytest.raises(RangeError):
        require_range_km(value)


@given(lon=st.floats(-180, 180), lat=st.floats(-89, 89), range_km=st.floats(1, 19_900))
def test_from_a_point_there_is_no_somewhere(lon, lat, range_km):
    places = pd.DataFrame({"lon": [44.4, -70.0, 151.0], "lat": [33.3, -33.4, -33.9]})
    checked = check_places(region_from_point(lon, lat), range_km, places)
    assert Verdict.SOMEWHERE not in set(checked["verdict"])
    assert np.allclose(checked["nearest_km"], checked["farthest_km"], atol=1e-6)
