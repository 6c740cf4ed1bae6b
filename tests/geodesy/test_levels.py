"""The line where the distance to a region equals a range, and how to move points onto it."""

import numpy as np
import pytest
import shapely

from geo.geodesy import Region, common_set, farthest_m, levels, nearest_m, outer_set
from geo.geodesy.ellipsoid import GEOD
from geo.geodesy.extremes import rough_extremum
from geo.geodesy.levels import Level
from geo.regions import resolve_region
from tests.geodesy.reference import drawn_error_m


@pytest.mark.parametrize(("make", "measure"), [(outer_set, nearest_m), (common_set, farthest_m)])
def test_a_line_measured_by_chords_is_within_tolerance(monkeypatch, make, measure):
    used = []
    monkeypatch.setattr(
        levels, "rough_extremum", lambda *a, **k: used.append(1) or rough_extremum(*a, **k)
    )
    region = Region.from_geometry(resolve_region("southern-iraq").shape.geometry)
    made = make(region, 701_234.0, 700.0)
    assert used
    assert made.reached_m <= made.tolerance_m == 700.0
    assert drawn_error_m(made, lambda x, y: measure(region, x, y), (0.2, 0.5)) <= 700.0


BOX = Region.from_geometry(shapely.box(40, 30, 42, 32))
AROUND = np.linspace(0.0, 330.0, 12)


@pytest.mark.parametrize(("common", "measure"), [(False, nearest_m), (True, farthest_m)])
def test_points_are_moved_onto_the_level(common, measure):
    level = Level(BOX, 400_000.0, common=common)
    lon, lat = 41 + 4 * np.cos(np.radians(AROUND)), 31 + 4 * np.sin(np.radians(AROUND))
    lon, lat, done = level.snap(lon, lat)
    assert done.all()
    assert np.abs(measure(BOX, lon, lat) - 400_000.0).max() < 0.1


def test_the_star_has_a_ray_all_around_and_lies_on_the_level():
    (line,) = Level(BOX, 400_000.0, common=False).star(10.0)
    assert len(line) >= 96
    assert np.abs(nearest_m(BOX, *line.T.copy()) - 400_000.0).max() < 0.1


def test_a_place_inside_is_a_negative_distance_away_where_the_level_may_be_inside():
    level = Level(BOX, 50_000.0, common=False)
    found = level.extremum(np.array([41.0, 45.0]), np.array([31.0, 31.0]))
    assert found.distance_m[0] < 0 < found.distance_m[1]
    assert level.holds(np.array([41.0, 45.0]), np.array([31.0, 31.0])).tolist() == [True, False]


def test_two_circles_meet_where_both_are_at_the_range():
    level = Level(BOX, 300_000.0, common=False)
    one, two = (np.array([40.0]), np.array([32.0])), (np.array([42.0]), np.array([32.0]))
    start = np.array([41.0]), np.array([34.5])
    lon, lat, good = level.repeated(1).meeting(start, one, two, iterations=8)
    assert good.all()
    for at in (one, two):
        assert abs(GEOD.inv(lon, lat, *at)[2][0] - 300_000.0) < 0.1
