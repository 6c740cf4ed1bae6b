"""The antimeridian and the poles: from any drawing to RFC 7946 and back to unbroken lines."""

import numpy as np
import pytest
import shapely
from shapely import Polygon

from geo.errors import CoordinateError, GeometryError
from geo.geodesy import Region
from geo.geodesy.seams import (
    cut_lines,
    cut_polygon,
    faces_between,
    require_drawn,
    unite,
    unwrap_polygon,
    unwrap_ring,
)


def test_an_edge_that_may_go_either_way_round_is_refused():
    with pytest.raises(GeometryError, match="either way"):
        Region.from_geometry(shapely.box(-100, 0, 100, 10))


def test_a_ring_twice_round_the_earth_is_refused():
    twice = [(lon % 360 - 180, 10 + lon / 100) for lon in range(0, 720, 60)]
    with pytest.raises(GeometryError, match="more than once"):
        Region.from_geometry(shapely.Polygon(twice))


def close(*corners):
    return np.array([*corners, corners[0]], dtype=float)


def test_a_ring_over_the_date_line_is_one_unbroken_line():
    ring = unwrap_ring(close((170, 0), (-170, 0), (-170, 10), (170, 10)))
    assert ring[:, 0].tolist() == [170, 190, 190, 170, 170]


def test_a_ring_round_a_pole_is_closed_over_it():
    ring = unwrap_ring(close((0, 70), (90, 70), (180, 70), (-90, 70)))
    assert ring[:, 1].max() == 90.0
    assert (ring[0] == ring[-1]).all()


def test_a_hole_lies_at_the_turn_of_its_outline():
    hole = [(-178, 2), (-176, 2), (-176, 4), (-178, 4)]
    drawn = Polygon([(170, 0), (-170, 0), (-170, 10), (170, 10)], [hole])
    (placed,) = unwrap_polygon(drawn).interiors
    assert placed.bounds == (182.0, 2.0, 184.0, 4.0)


def test_a_polygon_is_cut_into_parts_that_have_its_area():
    parts = cut_polygon(shapely.box(175, 0, 185, 10))
    assert sorted(part.bounds[0] for part in parts) == [-180.0, 175.0]
    assert sum(part.area for part in parts) == pytest.approx(100.0)
    assert cut_polygon(Polygon([(0, 0), (1, 1), (0, 0)])) == []


def test_a_line_round_the_earth_closes_exactly():
    line = np.column_stack((np.arange(-90.0, 271.0, 90.0), np.full(5, 60.0)))
    pieces = cut_lines([line])
    ends = [point for piece in pieces for point in (piece.coords[0], piece.coords[-1])]
    assert ends.count((-90.0, 60.0)) == 2


def test_faces_are_kept_where_the_test_says_so_and_slivers_dropped():
    outer, hole, sliver = (
        shapely.get_coordinates(shapely.box(*bounds))
        for bounds in ((0, 0, 10, 10), (4, 4, 6, 6), (7, 2, 7.00001, 8))
    )

    def inside(lon, lat):
        within = (lon > 0) & (lon < 10) & (lat > 0) & (lat < 10)
        return (
            within
            & ~((lon > 4) & (lon < 6) & (lat > 4) & (lat < 6))
            & ~((lon > 7) & (lon < 7.00001))
        )

    area = faces_between([outer, hole, sliver], inside, 10.0)
    assert [ring.bounds for ring in area.interiors] == [(4.0, 4.0, 6.0, 6.0)]
    assert faces_between([outer], lambda lon, _: lon > 1_000, 10.0) is None


def test_what_no_drawing_can_mean_is_refused():
    with pytest.raises(CoordinateError, match="longitude 541"):
        require_drawn(np.array([[541.0, 0.0]]))
    with pytest.raises(GeometryError, match="no number"):
        require_drawn(np.array([[np.nan, 0.0]]))


def test_too_many_parts_over_one_another_are_refused_before_they_are_united():
    with pytest.raises(GeometryError, match="lie over one another in more than"):
        unite([shapely.box(0, 0, 1 + n * 1e-6, 1) for n in range(500)])
    assert unite([shapely.box(n, 0, n + 1, 1) for n in range(300)]).area == pytest.approx(300.0)
