"""A search by blocks finds what measuring to every point finds."""

import numpy as np
import pytest

from geo.geodesy.blocks import Blocks, group_points, squared_chords
from geo.geodesy.ellipsoid import geocentric


def spread(count, seed, *, within=180.0):
    random = np.random.default_rng(seed)
    lon = random.uniform(-within, within, count)
    return lon, np.degrees(np.arcsin(random.uniform(-1.0, 1.0, count))) * within / 180.0


@pytest.mark.parametrize("count", [1, 7, 8, 9, 700, 5_000])
@pytest.mark.parametrize("within", [180.0, 3.0])
def test_the_nearest_and_all_that_are_near_are_those_of_every_point(count, within):
    lon, lat = spread(count, 1, within=within)
    points, places = geocentric(lon, lat), geocentric(*spread(300, 2))
    every = np.sqrt(squared_chords(places, points.T.copy()))
    blocks = Blocks(points, lon, lat)
    assert blocks.nearest_chord(places) == pytest.approx(every.min(axis=1), abs=1e-6)
    for limit in (lambda chord: 1.001 * chord + 1.0, lambda chord: np.full_like(chord, np.inf)):
        place, point = blocks.list_near(places, limit)
        near = every <= limit(every.min(axis=1))[:, None]
        order = np.lexsort((point, place))
        assert np.array_equal([place[order], point[order]], np.nonzero(near))
        assert (np.diff(place) >= 0).all()


def test_a_list_that_grows_too_long_is_broken_off():
    lon, lat = spread(2_000, 3)
    xyz = geocentric(lon, lat)
    place, _ = Blocks(xyz, lon, lat).list_near(xyz, lambda chord: chord + np.inf, most=10_000)
    assert 10_000 < len(place) < len(xyz) ** 2


def test_no_places_have_no_points_near():
    lon, lat = spread(20, 4)
    blocks = Blocks(geocentric(lon, lat), lon, lat)
    nowhere = np.empty((0, 3))
    assert len(blocks.nearest_chord(nowhere)) == 0
    assert [len(found) for found in blocks.list_near(nowhere, lambda chord: chord)] == [0, 0]


def test_groups_hold_each_point_once_and_neighbours_together():
    lon, lat = spread(1_000, 5)
    order, first = group_points(lon, lat, 24)
    assert sorted(order.tolist()) == list(range(1_000))
    widths = [np.ptp(lat[part]) for part in np.split(order, first[1:])]
    assert np.median(widths) < 60.0
