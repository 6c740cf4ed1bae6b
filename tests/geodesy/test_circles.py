"""The smallest circle that encloses a region: its centre, and the common set's threshold."""

import numpy as np
import shapely
from shapely import MultiPoint, Point

from geo.geodesy import Region, farthest_m
from geo.geodesy.circles import locate_circle
from tests.geodesy.reference import GEOD


def test_the_enclosing_circle_is_the_smallest():
    region = Region.from_geometry(shapely.Polygon([(40, 30), (55, 33), (52, 45), (41, 50)]))
    lon, lat, radius = region.centre_lon, region.centre_lat, region.enclosing_radius_m
    around = np.arange(0, 360, 15.0)
    for step_m in (1.0, 100.0, 10_000.0):
        end_lon, end_lat, _ = GEOD.fwd(
            np.full(24, lon), np.full(24, lat), around, np.full(24, step_m)
        )
        assert (farthest_m(region, end_lon, end_lat) > radius - 1e-6).all()


def test_a_point_is_its_own_centre():
    assert locate_circle(Region.from_geometry(Point(44.0, 33.0))) == (44.0, 33.0, 0.0)


def test_two_points_have_their_middle_over_the_date_line():
    lon, lat, radius_m = locate_circle(Region.from_geometry(MultiPoint([(179, 0), (-179, 0)])))
    assert abs(abs(lon) - 180.0) < 1e-6
    assert abs(lat) < 1e-6
    assert abs(radius_m - 111_319.5) < 1.0


def test_points_all_around_the_earth_have_a_circle_that_holds_them():
    region = Region.from_geometry(MultiPoint([(0, 0), (90, 0), (180, 0), (-90, 0), (0, 80)]))
    lon, lat, radius_m = locate_circle(region)
    assert abs(farthest_m(region, [lon], [lat])[0] - radius_m) < 1.0


def test_a_region_cut_along_a_parallel_has_the_circle_of_its_corners():
    # Hundreds of points along a parallel bulge in the plane, each a corner of the hull.
    corners = shapely.box(-18, 14, 51, 37)
    lon, lat, radius_m = locate_circle(Region.from_geometry(corners.segmentize(0.1)))
    expected = locate_circle(Region.from_geometry(MultiPoint([(-18, 14), (51, 14), (16.5, 37)])))
    assert abs(lon - 16.5) < 1e-6
    assert radius_m >= expected[2] - 1e-3
    ends = farthest_m(Region.from_geometry(corners), [lon, lon], [lat - 0.01, lat + 0.01])
    assert (ends > radius_m).all()
