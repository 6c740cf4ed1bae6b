import functools

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.geodesy import (
    Region,
    distance_m,
    extent_to_place_m,
    farthest_m,
    may_be_within,
    nearest_m,
)
from geo.geodesy.ellipsoid import HALF_MERIDIAN_M
from geo.regions import resolve_region
from tests.geodesy.reference import GEOD, boundary_samples, brute_distances, random_places

SHAPES = {
    "box": shapely.box(40, 30, 50, 38),
    "hole": shapely.box(40, 30, 50, 38).difference(shapely.box(42, 32, 47, 36)),
    "seam": shapely.box(172, 60, 195, 68),
    "pole": shapely.Polygon([(-150, 78), (-60, 80), (30, 76), (120, 81)]),
    "sliver": shapely.Polygon([(40, 30), (50, 30.0001), (50, 30.0002), (40, 30.0001)]),
    "parts": shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(178, 0, 179, 1)]),
}


@functools.cache
def shape(name):
    return Region.from_geometry(SHAPES[name])


@functools.cache
def country(code):
    return resolve_region(code).shape


def mixed_places(region, seed, count):
    """Places anywhere, and places from ten metres to 3,000 km off the boundary."""
    lon, lat = random_places(seed, count)
    rng = np.random.default_rng(seed)
    edge = region.boundary
    index = rng.integers(0, len(edge.lon), count)
    near = GEOD.fwd(
        edge.lon[index],
        edge.lat[index],
        rng.uniform(0, 360, count),
        10.0 ** rng.uniform(1, 6.5, count),
    )
    return np.concatenate((lon, near[0])), np.concatenate((lat, near[1]))


def check_against_brute_force(region, samples, spacing_m, count):
    lon, lat = mixed_places(region, 7, count)
    nearest, farthest = nearest_m(region, lon, lat), farthest_m(region, lon, lat)
    inside = region.contains(lon, lat)
    antipodal = farthest == HALF_MERIDIAN_M
    half = spacing_m / 2.0
    for index in range(len(lon)):
        least, most = brute_distances(samples, lon[index], lat[index])
        if not inside[index]:
            # A sample is at most half the spacing off the nearest point, sideways; 0.05 m is
            # what an edge along a parallel at 81 N bends over half the spacing.
            missed = min(1.01 * half, 1.5 * half**2 / max(least, 1.0)) + 0.05
            assert least - missed <= nearest[index] <= least + 1e-6
        if not antipodal[index]:
            assert (
                most - 1e-6
                <= farthest[index]
                <= most + half**2 / (2e5 if most > 1.9e7 else 1e6) + 0.05
            )


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.slow
def test_nearest_and_farthest_agree_with_brute_force(name):
    region = shape(name)
    check_against_brute_force(region, boundary_samples(region.geometry, 500.0), 500.0, 60)


@pytest.mark.parametrize("code", ["IQ", "FJ"])
@pytest.mark.slow
def test_borders_agree_with_brute_force(code):
    region = country(code)
    check_against_brute_force(region, boundary_samples(region.geometry, 250.0), 250.0, 100)


def test_many_places_at_once_are_measured_as_one_by_one():
    region = country("IR")
    lon, lat = mixed_places(region, 3, 150)
    nearest, farthest = nearest_m(region, lon, lat), farthest_m(region, lon, lat)
    fresh = Region(region.geometry)
    one_by_one = [nearest_m(fresh, x, y)[0] for x, y in zip(lon, lat, strict=True)]
    assert nearest == pytest.approx(np.array(one_by_one), abs=1e-6)
    one_by_one = [farthest_m(fresh, x, y)[0] for x, y in zip(lon, lat, strict=True)]
    assert farthest == pytest.approx(np.array(one_by_one), abs=1e-6)


def test_an_edge_is_the_line_as_drawn_not_a_geodesic():
    region = Region.from_geometry(shapely.box(0, 40, 40, 50))
    # North of the middle of a 40 degree edge along the parallel of 50 N.
    assert extent_to_place_m(region, 20.0, 60.0)[2][1] == 50.0
    assert nearest_m(region, 20.0, 60.0)[0] == pytest.approx(
        distance_m(20.0, 60.0, 20.0, 50.0)[0], abs=0.01
    )


@pytest.mark.parametrize("name", SHAPES)
def test_the_points_named_are_as_far_as_the_distances_say(name):
    region = shape(name)
    lon, lat = random_places(11, 25)
    for x, y in zip(lon, lat, strict=True):
        least_m, most_m, near, far = extent_to_place_m(region, x, y)
        assert (least_m, most_m) == (nearest_m(region, x, y)[0], farthest_m(region, x, y)[0])
        assert distance_m(x, y, *near)[0] == pytest.approx(least_m, abs=1e-3)
        assert distance_m(x, y, *far)[0] == pytest.approx(most_m, abs=1e-3)


def test_inside_and_on_the_boundary_the_nearest_distance_is_zero():
    region = shape("seam")
    lon, lat = np.array([180.0, -180.0, 175.0, 172.0]), np.array([64.0, 64.0, 61.0, 65.0])
    assert (nearest_m(region, lon, lat) == 0.0).all()
    assert extent_to_place_m(region, 180.0, 64.0)[2] == (180.0, 64.0)


def test_a_hole_is_outside():
    assert nearest_m(shape("hole"), 44.5, 34.0)[0] > 190_000


def test_an_antipode_inside_is_half_a_meridian_away():
    region = shape("box")
    assert farthest_m(region, -135.0, -34.0)[0] == HALF_MERIDIAN_M
    assert extent_to_place_m(region, -135.0, -34.0)[1::2] == (HALF_MERIDIAN_M, (45.0, 34.0))


def test_a_point_region_is_measured_as_a_point():
    region = Region.from_point(44.0, 33.0)
    lon, lat = random_places(2, 50)
    expected = distance_m(44.0, 33.0, lon, lat)
    assert nearest_m(region, lon, lat) == pytest.approx(expected)
    assert farthest_m(region, lon, lat) == pytest.approx(expected)


def test_no_places_have_no_distances():
    assert nearest_m(shape("box"), [], []).shape == (0,)
    assert farthest_m(shape("box"), [], []).shape == (0,)


@given(st.floats(-180, 180), st.floats(-89, 89), st.floats(-180, 180))
@settings(max_examples=25, deadline=None)
def test_turning_the_earth_changes_no_distance(lon, lat, turn):
    region = shape("box")
    turned = Region.from_geometry(
        shapely.transform(region.geometry, lambda lonlat: lonlat + np.array((turn, 0.0)))
    )
    moved = (lon + turn + 180.0) % 360.0 - 180.0
    for measure in (nearest_m, farthest_m):
        there, here = measure(turned, moved, lat)[0], measure(region, lon, lat)[0]
        assert there == pytest.approx(here, abs=1e-3)


@given(st.floats(-180, 180), st.floats(-90, 90))
@settings(max_examples=100, deadline=None)
def test_nearest_is_at_most_farthest_and_both_bound_the_centre(lon, lat):
    region = shape("hole")
    nearest, farthest = nearest_m(region, lon, lat)[0], farthest_m(region, lon, lat)[0]
    centre = distance_m(lon, lat, region.centre_lon, region.centre_lat)[0]
    assert nearest <= farthest
    assert farthest >= region.enclosing_radius_m - 1e-3
    assert abs(farthest - centre) <= region.enclosing_radius_m + 1e-3


def test_a_place_at_the_antipode_of_the_equator_has_a_nearest_point():
    # Its chord is longer than the mean sphere's diameter.
    region = Region.from_geometry(shapely.box(44, -1, 48, 1))
    (metres,) = nearest_m(region, [-134.0], [0.5])
    assert 19_700_000 < metres < 20_004_000


@pytest.mark.parametrize("code", ["IQ", "RU"])
@pytest.mark.parametrize("within_m", [150_000.0, 3_000_000.0, 19_000_000.0])
def test_no_place_within_a_distance_is_left_out(code, within_m):
    region = resolve_region(code).shape
    lon, lat = random_places(11, 400)
    chosen = may_be_within(region, lon, lat, within_m)
    assert chosen[nearest_m(region, lon, lat) <= within_m].all()
    assert within_m > 1e7 or not chosen.all()
