"""Which boundary points may be nearest to, or farthest from, a place: the search by chord."""

import math

import numpy as np
import pytest
import shapely

from geo.geodesy import Region, candidates
from geo.geodesy.boundary import Boundary
from geo.geodesy.candidates import (
    TooManyPairsError,
    extreme_by_chord,
    farthest_pairs,
    nearest_pairs,
    rough_m,
    shell_radius_m,
    thinned,
)
from geo.geodesy.ellipsoid import geocentric, inverse
from tests.geodesy.reference import random_places

JAGGED = Region.from_geometry(
    shapely.Polygon(
        [
            (44 + math.cos(a) * r, 33 + math.sin(a) * r)
            for a, r in zip(np.linspace(0, 2 * np.pi, 61)[:-1], [5, 4] * 30, strict=True)
        ]
    )
)


@pytest.mark.parametrize(("pairs", "sign"), [(nearest_pairs, 1.0), (farthest_pairs, -1.0)])
def test_the_point_that_decides_is_never_left_out(pairs, sign):
    lon, lat = random_places(7, 100)
    edge, xyz = JAGGED.boundary, geocentric(lon, lat)
    place, vertex = thinned(edge, xyz, pairs(JAGGED, xyz), sign)
    away = inverse(lon[place], lat[place], edge.lon[vertex], edge.lat[vertex])[2]
    best = np.full(len(lon), np.inf)
    np.minimum.at(best, place, sign * away)
    count = len(edge.lon)
    every = [
        (sign * inverse(np.full(count, x), np.full(count, y), edge.lon, edge.lat)[2]).min()
        for x, y in zip(lon, lat, strict=True)
    ]
    assert np.allclose(best, every, atol=1e-6)
    assert len(vertex) < 20 * len(lon)


def test_by_chord_one_point_is_given_for_each_place():
    xyz = geocentric(np.array([60.0, 30.0]), np.array([33.0, 33.0]))
    near = extreme_by_chord(JAGGED.boundary, xyz, farthest=False)
    far = extreme_by_chord(JAGGED.boundary, xyz, farthest=True)
    assert JAGGED.boundary.lon[near] == pytest.approx([49.0, 39.0], abs=0.3)
    assert JAGGED.boundary.lon[far] == pytest.approx([39.0, 49.0], abs=0.3)


def test_chords_tell_nothing_of_places_half_the_earth_away():
    assert rough_m(JAGGED.boundary, 12_000_000.0) == math.inf
    assert rough_m(JAGGED.boundary, 500_000.0) < rough_m(JAGGED.boundary, 5_000_000.0)


def test_a_shell_is_no_smaller_than_the_region():
    assert shell_radius_m(JAGGED) >= max(1_000_000.0, JAGGED.enclosing_radius_m)


def test_too_many_pairs_ask_for_fewer_places_at_a_time(monkeypatch):
    monkeypatch.setattr(candidates, "MOST_PAIRS", 50)
    circle = Region.from_geometry(shapely.box(-180, 60, 180, 90))
    with pytest.raises(TooManyPairsError) as asked:
        nearest_pairs(circle, geocentric(np.array([0.0, 90.0]), np.array([90.0, 89.999])))
    assert asked.value.pieces >= 2


def test_without_trees_the_same_points_are_found_half_the_earth_away(monkeypatch):
    lon, lat = random_places(3, 40)
    xyz = geocentric(lon, lat)
    box = Region.from_geometry(shapely.box(-20, -30, 60, 50))
    found = []
    for grows_trees in (True, False):
        monkeypatch.setattr(Boundary, "grows_trees", grows_trees)
        wide = Region(box.geometry)
        wide.boundary.find_blocks(10**9)  # a tree is worth it from here on, where there may be one
        place, vertex = farthest_pairs(wide, xyz)
        found.append(sorted(zip(place.tolist(), vertex.tolist(), strict=True)))
        assert ("tree" in vars(wide.boundary)) == grows_trees
    assert found[0] == found[1]
