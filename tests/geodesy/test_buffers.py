"""The course of an outer set's boundary where the range is smaller than the region is wide."""

import numpy as np
import shapely

from geo.geodesy import Region, nearest_m
from geo.geodesy.buffers import buffered_lines
from geo.geodesy.levels import Level

APART = Region.from_geometry(
    shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(9, 3, 10, 4)])
)


def test_parts_far_apart_have_a_line_each_and_near_ones_one_together():
    assert len(buffered_lines(Level(APART, 200_000.0, common=False))) == 2
    assert len(buffered_lines(Level(APART, 600_000.0, common=False))) == 1


def test_a_hole_wider_than_the_range_has_a_line_of_its_own():
    ring = shapely.box(0, 0, 10, 10).difference(shapely.box(2, 2, 8, 8))
    region = Region.from_geometry(ring)
    assert len(buffered_lines(Level(region, 150_000.0, common=False))) == 2
    assert len(buffered_lines(Level(region, 400_000.0, common=False))) == 1


def test_every_vertex_is_on_the_level():
    for line in buffered_lines(Level(APART, 200_000.0, common=False)):
        assert np.abs(nearest_m(APART, *line.T.copy()) - 200_000.0).max() < 0.1


def test_a_set_that_is_the_whole_earth_has_no_line():
    assert buffered_lines(Level(APART, 20_003_000.0, common=False)) == []


def test_progress_is_told_of_every_piece():
    told = []
    buffered_lines(Level(APART, 200_000.0, common=False), told.append)
    assert told == sorted(told)
    assert 0 < told[0] <= told[-1] <= 0.5
