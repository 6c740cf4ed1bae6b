"""Polygons to compact bytes and back, exact on a grid of 0.00001 degrees (about a metre)."""

import shapely

from geo.gazetteer.shapes import STEPS_PER_DEGREE, decode_shape, encode_shape


def test_points_of_the_grid_come_back_exactly_and_others_within_half_a_step():
    box = shapely.box(44.12345, 33.2, 44.5, 33.54321)
    assert decode_shape(encode_shape(box)).equals(box)
    odd = shapely.box(0.123456789, 0.0, 1.0, 1.0)
    assert abs(decode_shape(encode_shape(odd)).bounds[0] - 0.123456789) <= 0.5 / STEPS_PER_DEGREE


def test_parts_and_holes_stay_what_they_are():
    holed = shapely.box(0, 0, 9, 9).difference(shapely.box(1, 1, 2, 2))
    both = shapely.MultiPolygon([holed, shapely.box(20, 0, 21, 1)])
    assert decode_shape(encode_shape(both)).equals(both)
    assert len(encode_shape(both)) < len(both.wkb)
