import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.geodesy import (
    Region,
    destination,
    distance_m,
    extent_to_area_m,
    farthest_m,
    largest_m,
    nearest_m,
    share_to_area,
)

BOX = Region.from_geometry(shapely.box(40, 30, 44, 33))


def test_meeting_areas_are_no_distance_apart():
    nearest, farthest, _, _ = extent_to_area_m(
        BOX, Region.from_geometry(shapely.box(44, 31, 46, 32))
    )
    assert nearest == 0
    assert farthest > 300_000


def test_a_region_within_the_area_has_it_in_range_from_everywhere():
    inside = Region.from_geometry(shapely.box(41, 31, 42, 32))
    assert extent_to_area_m(inside, BOX)[:2] == (0, 0)
    assert share_to_area(inside, BOX, 1.0) == 1


def test_an_areas_corner_before_the_middle_of_a_long_edge_is_found():
    """The nearest pair is then a vertex of the area and the inside of the region's edge."""
    wedge = Region.from_geometry(shapely.Polygon([(45.0, 31.337), (47, 31), (47, 32)]))
    nearest = extent_to_area_m(BOX, wedge)[0]
    assert nearest == pytest.approx(float(nearest_m(BOX, [45.0], [31.337])[0]), abs=0.01)


@pytest.mark.parametrize("measure", [nearest_m, farthest_m])
def test_the_largest_distance_of_many_places_is_that_of_all_of_them(measure):
    lons, lats = np.random.default_rng(1).uniform((-30, -20), (130, 60), (3_000, 2)).T.copy()
    assert largest_m(measure, BOX, lons, lats) == measure(BOX, lons, lats).max()


@settings(max_examples=25, deadline=None)
@given(st.floats(-170, 170), st.floats(-70, 70), st.floats(0, 360), st.floats(3e5, 5e6))
def test_points_agree_with_the_distance_between_them(lon, lat, azimuth_deg, apart_m):
    there = destination(lon, lat, azimuth_deg, apart_m)
    here, area = Region.from_point(lon, lat), Region.from_point(*(float(part[0]) for part in there))
    nearest, farthest, _, _ = extent_to_area_m(here, area)
    assert nearest == farthest == pytest.approx(apart_m, abs=1e-3)


def test_the_farthest_launch_point_is_where_the_distance_says():
    area = Region.from_point(35, 32)
    _, farthest, _, farthest_from = extent_to_area_m(BOX, area)
    assert distance_m(*farthest_from, 35, 32) == pytest.approx(farthest, abs=0.01)


def test_the_share_rises_from_nothing_to_everything():
    area = Region.from_geometry(shapely.box(34, 30, 36, 33))
    nearest, farthest, _, _ = extent_to_area_m(BOX, area)
    ranges = np.linspace(nearest - 1, farthest + 1, 7)
    shares = [share_to_area(BOX, area, range_m) for range_m in ranges]
    assert shares[0] == 0
    assert shares[-1] == 1
    assert shares == sorted(shares)
    # Due east of a box the share in range is that of the box's west part.
    assert shares[3] == pytest.approx(0.5, abs=0.06)
