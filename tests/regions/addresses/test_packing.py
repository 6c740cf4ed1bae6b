"""Drawn areas as an address holds them."""

import math

import pytest
from shapely.geometry import MultiPolygon, Polygon, box

from geo import links
from geo.errors import GeometryError, LinkError
from geo.links import pack_area, unpack_area


def test_a_drawn_area_comes_back_exactly():
    area = MultiPolygon(
        [Polygon([(170, 60), (190, 60), (190, 66.1234), (170, 66)]), box(-5, -5, 5, 5)]
    )
    assert unpack_area(pack_area(area)).equals(area)


def test_an_area_with_a_hole_keeps_it():
    area = Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], [[(1, 1), (2, 1), (2, 2)]])
    assert unpack_area(pack_area(area)).equals(area)


def test_an_area_of_200_corners_fits():
    corners = [
        (44 + 2 * math.cos(k / 100 * math.pi), 33 + math.sin(k / 100 * math.pi)) for k in range(200)
    ]
    assert len(pack_area(Polygon(corners))) < links.MAX_AREA_CHARACTERS


def test_an_area_too_detailed_for_an_address_says_so():
    area = Polygon([(k % 2 * 50 + k / 1000, k / 1000) for k in range(999)] + [(60, 50)])
    with pytest.raises(LinkError, match="1,001 corners"):
        pack_area(area)


def test_a_self_crossing_area_in_an_address_is_refused():
    bow = Polygon([(0, 0), (4, 4), (4, 0), (0, 4)])
    with pytest.raises(GeometryError, match="Self-intersection"):
        unpack_area(pack_area(bow))
