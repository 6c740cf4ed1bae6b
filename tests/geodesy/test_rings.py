import functools
import threading

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import ToleranceError
from geo.geodesy import (
    Region,
    SetKind,
    common_set,
    distance_m,
    farthest_m,
    nearest_m,
    outer_set,
    ring,
    rings,
)
from geo.kept import Kept
from geo.regions import resolve_region
from tests.geodesy.reference import deepest_misclassified_m, drawn_error_m, is_rfc7946
from tests.geodesy.samples import SHAPES, shape


@functools.cache
def country(code):
    return resolve_region(code).shape


def vertices(range_set):
    lonlat = shapely.get_coordinates(range_set.outline)
    return (lonlat[:, 0] + 180.0) % 360.0 - 180.0, lonlat[:, 1]


@pytest.mark.parametrize("lat", [0.0, 33.0, -51.0, 65.0, 85.0, 90.0])
@pytest.mark.parametrize("range_km", [1, 50, 700, 3000, 9000, 13000])
def test_a_point_ring_is_exact_and_drawn_within_tolerance(lat, range_km):
    made = ring(179.0, lat, range_km * 1000.0)
    assert np.abs(distance_m(179.0, lat, *vertices(made)) - made.range_m).max() < 1e-3
    assert made.vertex_count <= 2500
    assert drawn_error_m(made, lambda x, y: distance_m(179.0, lat, x, y)) <= 10.0
    assert made.reached_m <= 10.0
    assert is_rfc7946(made.geometry)
    assert deepest_misclassified_m(Region.from_point(179.0, lat), made) <= 10.0


def test_a_ring_through_a_pole_is_drawn():
    range_m = distance_m(0.0, 0.0, 0.0, 90.0)[0]
    made = ring(0.0, 0.0, range_m)
    assert is_rfc7946(made.geometry)
    assert deepest_misclassified_m(Region.from_point(0.0, 0.0), made, count=20_000) <= 10.0


@pytest.mark.parametrize("tolerance_m", [1.0, 100.0, 1000.0])
def test_the_tolerance_is_kept_and_decides_how_many_vertices(tolerance_m):
    made = ring(44.0, 33.0, 3_000_000.0, tolerance_m)
    assert drawn_error_m(made, lambda x, y: distance_m(44.0, 33.0, x, y)) <= tolerance_m
    assert made.tolerance_m == tolerance_m
    assert made.reached_m <= tolerance_m


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("range_km", [50, 600, 3000])
@pytest.mark.slow
def test_an_outer_set_is_right_for_every_kind_of_region(name, range_km):
    region = shape(name)
    made = outer_set(region, range_km * 1000.0, 50.0)
    assert made.kind is SetKind.OUTER
    assert is_rfc7946(made.geometry)
    assert np.abs(nearest_m(region, *vertices(made)) - made.range_m).max() < 0.1
    assert deepest_misclassified_m(region, made, count=400) <= 50.0
    assert nearest_m(region, *vertices(made)).min() > 0.0


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("range_km", [600, 3000, 9500])
@pytest.mark.slow
def test_a_common_set_is_right_for_every_kind_of_region(name, range_km):
    region = shape(name)
    made = common_set(region, range_km * 1000.0, 50.0)
    assert (made.geometry is None) == (range_km * 1000.0 <= region.enclosing_radius_m)
    if made.geometry is not None:
        assert is_rfc7946(made.geometry)
        assert np.abs(farthest_m(region, *vertices(made)) - made.range_m).max() < 0.1
    assert deepest_misclassified_m(region, made, count=300) <= 50.0


@pytest.mark.parametrize("code", ["IQ", "FJ", "RU-CHU"])
@pytest.mark.parametrize("range_km", [50, 700, 2000, 12000])
@pytest.mark.slow
def test_borders_are_drawn_within_ten_metres(code, range_km):
    region = country(code)
    for make, measure in ((outer_set, nearest_m), (common_set, farthest_m)):
        made = make(region, range_km * 1000.0)
        if made.geometry is None:
            assert range_km * 1000.0 <= region.enclosing_radius_m
            continue
        assert is_rfc7946(made.geometry)
        assert np.abs(measure(region, *vertices(made)) - made.range_m).max() < 0.1
        assert drawn_error_m(made, lambda x, y, f=measure: f(region, x, y), (0.2, 0.5)) <= 10.0
        assert deepest_misclassified_m(region, made, count=1000) <= 10.0


@pytest.mark.parametrize(("code", "range_km"), [("RU", 400), ("AQ", 200)])
@pytest.mark.slow
def test_wide_regions_with_kinks_are_drawn_within_fifty_metres(code, range_km):
    region = country(code)
    made = outer_set(region, range_km * 1000.0, 50.0)
    assert is_rfc7946(made.geometry)
    assert np.abs(nearest_m(region, *vertices(made)) - made.range_m).max() < 0.1
    assert drawn_error_m(made, lambda x, y: nearest_m(region, x, y), (0.15, 0.5, 0.85)) <= 50.0
    assert deepest_misclassified_m(region, made, count=4000) <= 50.0


@pytest.mark.slow
def test_a_region_over_half_the_globe_has_an_outer_set():
    region = Region.from_geometry(shapely.box(-100, -70, 75, 70))
    assert region.area_m2 > 225e12
    made = outer_set(region, 900_000.0, 1000.0)
    assert is_rfc7946(made.geometry)
    assert deepest_misclassified_m(region, made, count=300) <= 1000.0


def test_an_islet_far_from_the_rest_has_its_own_ring():
    main, islet = shapely.box(40, 30, 46, 36), shapely.box(60, 10, 60.0002, 10.0002)
    made = outer_set(Region.from_geometry(shapely.MultiPolygon([main, islet])), 200_000.0)
    assert shapely.intersects_xy(made.geometry, 60.0, 11.5)
    assert len(made.outline.geoms) == 2


def test_a_lake_wider_than_the_range_stays_out_and_a_narrower_one_does_not():
    region = shape("hole")
    wide, narrow = outer_set(region, 300_000.0), outer_set(region, 700_000.0)
    assert len(wide.geometry.interiors) == 1
    assert len(narrow.geometry.interiors) == 0
    assert nearest_m(region, 50.0, 38.0)[0] > 300_000.0


def test_the_common_set_is_empty_up_to_the_enclosing_radius_and_no_further():
    region = country("IQ")
    radius = region.enclosing_radius_m
    assert common_set(region, radius - 1.0).geometry is None
    made = common_set(region, radius + 1.0)
    assert made.geometry is not None
    assert made.geometry.area > 0.0


def test_an_empty_set_has_no_outline():
    made = common_set(country("IQ"), 100_000.0)
    assert made.vertex_count == 0
    assert made.outline.is_empty


def test_the_outline_has_no_stroke_along_the_antimeridian():
    for made in (ring(179.0, 10.0, 2_000_000.0), outer_set(country("FJ"), 700_000.0)):
        for line in made.outline.geoms:
            lonlat = shapely.get_coordinates(line)
            assert np.abs(np.diff(lonlat[:, 0])).max() < 20.0
            along = np.abs(np.abs(lonlat[:, 0]) - 180.0) < 1e-9
            assert not (along[:-1] & along[1:]).any()
    assert np.abs(shapely.get_coordinates(ring(179.0, 10.0, 2_000_000.0).outline)).max() > 180.0


@given(st.floats(-180, 180), st.floats(-85, 85), st.floats(1e4, 8e6))
@settings(max_examples=25, deadline=None)
def test_rings_anywhere_are_valid_and_hold_their_centre(lon, lat, range_m):
    made = ring(lon, lat, range_m, 1000.0)
    assert is_rfc7946(made.geometry)
    assert shapely.intersects_xy(made.geometry, lon, lat)


@given(st.floats(2e4, 4e6), st.floats(1.05, 3.0))
@settings(max_examples=8, deadline=None)
@pytest.mark.slow
def test_sets_grow_with_the_range_and_the_outer_holds_region_and_common(range_m, factor):
    region = shape("box")
    outer = outer_set(region, range_m, 50.0)
    assert shapely.covers(outer.geometry, region.geometry)
    assert shapely.covers(outer_set(region, range_m * factor, 50.0).geometry, outer.geometry)
    common = common_set(region, range_m, 50.0)
    if common.geometry is not None:
        assert shapely.covers(outer.geometry, common.geometry)
        wider = common_set(region, range_m * factor, 50.0)
        assert shapely.covers(wider.geometry, common.geometry)


@given(
    st.lists(st.tuples(st.floats(20, 30), st.floats(-10, 60)), min_size=2, max_size=5),
    st.floats(1e5, 1.5e6),
)
@settings(max_examples=12, deadline=None)
@pytest.mark.slow
def test_a_region_of_points_is_the_union_of_their_rings(points, range_m):
    region = Region.from_geometry(shapely.MultiPoint(points))
    made = outer_set(region, range_m, 20.0).geometry
    united = shapely.union_all([ring(lon, lat, range_m, 20.0).geometry for lon, lat in points])
    # Two lines within 20 m of the same line: what differs is a strip 40 m wide at most.
    strip = 40.0 / 111_000.0 * (made.length + united.length)
    assert shapely.symmetric_difference(made, united).area < strip


@given(st.floats(-180, 180))
@settings(max_examples=10, deadline=None)
def test_turning_the_earth_turns_the_set(turn):
    still = outer_set(shape("apart"), 400_000.0, 100.0)
    turned_region = Region.from_geometry(
        shapely.transform(SHAPES["apart"], lambda lonlat: lonlat + np.array((turn, 0.0)))
    )
    turned = outer_set(turned_region, 400_000.0, 100.0)
    assert is_rfc7946(turned.geometry)
    assert turned.geometry.area == pytest.approx(still.geometry.area, rel=1e-3)
    assert deepest_misclassified_m(turned_region, turned, count=200) <= 100.0


def test_a_range_that_covers_the_earth_gives_the_whole_map():
    made = outer_set(shape("antipodal"), 12_000_000.0)
    assert made.geometry.equals(shapely.box(-180, -90, 180, 90))
    assert made.vertex_count == 0


def test_a_line_that_cannot_be_drawn_names_the_worst_spot(monkeypatch):
    region = Region.from_geometry(shapely.box(1, 1, 2, 2))
    monkeypatch.setattr("geo.geodesy.drawing._MAX_ITERATIONS", 1)
    with pytest.raises(ToleranceError) as raised:
        outer_set(region, 400_000.0, 1.0)
    assert raised.value.reached_m > 1.0
    assert nearest_m(region, raised.value.lon, raised.value.lat)[0] == pytest.approx(4e5, abs=0.1)


def test_progress_grows_to_one():
    seen = []
    outer_set(country("IQ"), 650_000.0, 20.0, seen.append)
    assert len(seen) > 2
    assert seen[-1] == 1.0
    assert all(0.0 <= fraction <= 1.0 for fraction in seen)
    assert seen == sorted(seen)


def test_equal_questions_are_answered_from_a_bounded_store(monkeypatch):
    monkeypatch.setattr(rings, "_RANGE_SETS", Kept(3 * 1_500, lambda _: 1_000))
    first = outer_set(Region.from_geometry(shapely.box(0, 0, 1, 1)), 123_456.0)
    again = outer_set(Region.from_geometry(shapely.box(0, 0, 1, 1)), 123_456.0)
    assert again is first
    for range_m in (1e5, 2e5, 3e5):
        ring(0.0, 0.0, range_m)
    assert len(rings._RANGE_SETS) == 3
    assert outer_set(Region.from_geometry(shapely.box(0, 0, 1, 1)), 123_456.0) is not first


def test_a_region_may_be_asked_from_several_threads_at_once():
    region = Region(country("IR").geometry)
    made = []

    def work():
        made.append(nearest_m(region, np.linspace(-170, 170, 400), np.linspace(-60, 60, 400)))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all((one == made[0]).all() for one in made)


@pytest.mark.parametrize(("region", "range_km"), [("MY", 295), ("coast:NO", 300)])
@pytest.mark.slow
def test_a_set_whose_parts_just_meet_is_drawn(region, range_km):
    shape = resolve_region(region).shape
    drawn = outer_set(shape, range_km * 1000.0)
    assert drawn.reached_m <= 10.0
    assert deepest_misclassified_m(shape, drawn) <= 10.0


def test_a_jagged_coast_is_drawn_within_tolerance():
    region = resolve_region("NO").shape
    made = outer_set(region, 200_000.0, 500.0)
    assert drawn_error_m(made, lambda x, y: nearest_m(region, x, y), (0.2, 0.5)) <= 500.0


def test_a_line_drawn_from_another_nearer_to_the_region_is_within_tolerance(monkeypatch):
    used = []
    keep_base = Region.keep_base
    monkeypatch.setattr(Region, "keep_base", lambda *given: used.append(1) or keep_base(*given))
    region = Region.from_geometry(country("NO").geometry)
    made = outer_set(region, 310_000.0, 500.0)
    assert used
    assert made.range_m == 310_000.0
    assert made.reached_m <= made.tolerance_m == 500.0
    assert drawn_error_m(made, lambda x, y: nearest_m(region, x, y), (0.2, 0.5)) <= 500.0
    assert shapely.covers(made.geometry, region.geometry)
