"""The boundary of a region as an array of points 2 km apart or less, with its search tree."""

import numpy as np
import shapely

from geo.geodesy import Region
from geo.geodesy.boundary import SPACING_M, Boundary, measure_outline_km


def test_the_cut_along_the_antimeridian_is_no_boundary():
    lon = Region.from_geometry(shapely.box(170, 0, 190, 10)).boundary.lon
    assert np.abs(lon).max() == 180.0
    assert (np.abs(lon) == 180.0).sum() == 4  # where the two parallels cross it, on both sides


def test_an_edge_along_the_antimeridian_that_ends_the_region_is_boundary():
    edge = Region.from_geometry(shapely.box(170, 0, 180, 10)).boundary
    assert (edge.lon == 180.0).sum() > 500


def test_the_open_part_of_an_edge_along_the_antimeridian_is_boundary():
    drawn = shapely.MultiPolygon([shapely.box(170, 0, 180, 10), shapely.box(-180, 5, -170, 10)])
    edge = Region.from_geometry(drawn).boundary
    lat = np.sort(edge.lat[edge.lon == 180.0])
    assert lat[0] == 0.0
    assert not ((lat > 5.0) & (lat < 10.0)).any()  # the region continues across there
    assert np.diff(lat[lat <= 5.0]).max() < 0.02


def test_an_edge_along_a_pole_is_one_point():
    region = Region.from_geometry(shapely.Polygon([(0, 80), (90, 80), (90, 90), (0, 90)]))
    assert (region.boundary.lat > 89.99).sum() <= 2


def test_points_are_two_kilometres_apart_or_less_and_joined_in_order():
    edge = Boundary(shapely.MultiPolygon([shapely.box(40, 30, 41, 31)]))
    before, after = edge.neighbour
    assert (before[after] == np.arange(len(edge.lon))).all()
    step_m = np.linalg.norm(edge.xyz - edge.xyz[after], axis=1)
    assert step_m.max() <= SPACING_M
    assert edge.half_m == SPACING_M / 2


def test_a_region_of_points_is_joined_to_nothing():
    edge = Boundary(shapely.MultiPoint([(0, 0), (1, 1)]))
    assert (edge.neighbour == -1).all()
    assert edge.half_m == 0.0


def test_only_the_hull_can_hold_the_farthest_point():
    star = shapely.Polygon(
        [
            (np.cos(a) * r, np.sin(a) * r)
            for a, r in zip(np.linspace(0, 2 * np.pi, 20)[:-1], [5, 1] * 9 + [5], strict=True)
        ]
    )
    edge = Boundary(shapely.MultiPolygon([star]))
    far = np.hypot(edge.lon, edge.lat)
    assert len(edge.hull) < len(edge.lon) / 2
    assert np.argmax(far) in edge.hull
    assert edge.width_m >= np.ptp(edge.xyz, axis=0).max()


def test_an_outline_is_measured_the_short_way_over_the_date_line():
    ring = shapely.Polygon([(179, 0), (-179, 0), (-179, 1), (179, 1)])
    length_km = measure_outline_km(np.array([ring, shapely.Point(0, 0)]))
    assert 660 < length_km < 690
