"""Launch regions of points, circles and geometries, checked before anything is measured."""

import pytest
import shapely

from geo.errors import CoordinateError, GeometryError
from geo.geodesy import nearest_m
from geo.regions import (
    MAX_VERTICES,
    region_around,
    region_from_geometry,
    region_from_point,
    resolve_region,
)


def test_a_circle_resolves_by_its_id():
    circle = region_around(44.4, 33.3, 120)
    again = resolve_region(circle.id)
    assert again.shape == circle.shape
    assert nearest_m(circle.shape, [44.4], [33.3])[0] == 0


@pytest.mark.parametrize("radius_km", [0, -1, 5001, float("nan")])
def test_a_circle_needs_a_radius_on_earth(radius_km):
    with pytest.raises(GeometryError, match="radius"):
        region_around(44.4, 33.3, radius_km)


def test_latitude_first_is_noticed():
    with pytest.raises(CoordinateError, match="Longitude comes first"):
        region_from_point(33.3, 120.4)


def test_a_polygon_that_crosses_itself_is_refused_with_the_spot():
    bow_tie = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    with pytest.raises(GeometryError, match=r"crosses itself at 1\.0000, 1\.0000"):
        region_from_geometry(bow_tie, "bow tie")


@pytest.mark.slow
def test_too_many_vertices_are_refused():
    lons = [index * 1e-4 for index in range(MAX_VERTICES + 1)]
    points = shapely.MultiPoint([(lon, 0) for lon in lons])
    with pytest.raises(GeometryError, match="vertices"):
        region_from_geometry(points, "cloud")


def test_a_shape_across_the_antimeridian_is_taken_as_map_tools_write_it():
    region = region_from_geometry(shapely.box(179, -18, 182, -16), "Fiji by hand")
    assert region.shape.geometry.bounds == (-180, -18, 180, -16)
