import numpy as np
import pytest
import shapely

from geo.errors import CoordinateError, GeometryError
from geo.geodesy import Region, farthest_m, nearest_m
from geo.geodesy.region import _NODES, _WEIGHTS
from tests.geodesy.reference import GEOD, is_rfc7946


def test_the_three_ways_to_draw_across_the_antimeridian_are_one_region():
    cut = shapely.MultiPolygon([shapely.box(170, 0, 180, 10), shapely.box(-180, 0, -170, 10)])
    jumping = shapely.Polygon([(170, 0), (-170, 0), (-170, 10), (170, 10)])
    leaving = shapely.box(170, 0, 190, 10)
    regions = [Region.from_geometry(drawn) for drawn in (cut, jumping, leaving)]
    assert all(region.geometry.equals(regions[0].geometry) for region in regions)
    assert all(region.area_m2 == pytest.approx(regions[0].area_m2) for region in regions)


@pytest.mark.parametrize("pole", [90, -90])
def test_a_ring_round_a_pole_holds_the_pole(pole):
    lat = pole * 0.8
    ring = [(lon, lat) for lon in range(-150, 181, 30)]
    region = Region.from_geometry(shapely.Polygon(ring))
    assert region.contains(np.array([12.0]), np.array([float(pole)]))[0]
    assert is_rfc7946(region.geometry)
    assert region.centre_lat == pytest.approx(pole, abs=0.01)
    assert (np.abs(region.boundary.lat) < 89.0).all()


def test_a_band_round_the_world_stays_one():
    region = Region.from_geometry(shapely.box(-180, 70, 180, 80))
    assert region.contains(np.array([0.0, 180.0]), np.array([75.0, 75.0])).all()
    assert region.centre_lat == pytest.approx(90.0, abs=0.1)
    assert set(np.unique(region.boundary.lat)) == {70.0, 80.0}


@pytest.mark.parametrize(
    "geometry",
    [
        shapely.LineString([(0, 0), (1, 1)]),
        shapely.Polygon(),
        shapely.Polygon([(0, 0), (1, 1), (2, 2)]),
        shapely.Polygon([(5, 5), (5, 5), (5, 5)]),
        shapely.GeometryCollection([shapely.Point(0, 0), shapely.box(0, 0, 1, 1)]),
        shapely.Polygon([(0, 0), (float("inf"), 1), (1, 1)]),
    ],
    ids=["line", "empty", "collinear", "one spot", "mixed", "no number"],
)
def test_what_is_no_region_is_refused(geometry):
    with pytest.raises(GeometryError):
        Region.from_geometry(geometry)


@pytest.mark.parametrize("box", [(0, 0, 1, 91), (-600, 0, -590, 10)])
def test_coordinates_off_the_map_are_refused(box):
    with pytest.raises(CoordinateError):
        Region.from_geometry(shapely.box(*box))


def test_a_part_without_area_is_dropped_and_overlaps_are_merged():
    drawn = shapely.MultiPolygon(
        [
            shapely.box(0, 0, 2, 2),
            shapely.box(1, 1, 3, 3),
            shapely.Polygon([(9, 9), (9.5, 9.5), (10, 10)]),
        ]
    )
    region = Region.from_geometry(drawn)
    assert region.geometry.equals(shapely.union(shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3)))


def test_repeated_vertices_and_a_bowtie_are_repaired():
    doubled = [(0, 0), (0, 0), (1, 0), (1, 1), (1, 1), (0, 1)]
    assert Region.from_geometry(shapely.Polygon(doubled)).geometry.equals(shapely.box(0, 0, 1, 1))
    bowtie = Region.from_geometry(shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)]))
    assert len(shapely.get_parts(bowtie.geometry)) == 2
    assert is_rfc7946(bowtie.geometry)


def test_points_become_a_region_of_points():
    assert Region.from_geometry(shapely.MultiPoint([(1, 2), (1, 2)])).is_point
    region = Region.from_geometry(shapely.MultiPoint([(1, 2), (3, 4)]))
    assert not region.is_point
    assert region.area_m2 == 0.0


def test_area_agrees_with_geodesics_along_the_drawn_edges():
    drawn = shapely.Polygon(
        [(40, 30), (55, 33), (52, 45), (41, 50)], [[(45, 35), (46, 40), (48, 36)]]
    )
    fine = shapely.segmentize(drawn, 0.002)
    expected = abs(GEOD.geometry_area_perimeter(shapely.orient_polygons(fine))[0])
    assert Region.from_geometry(drawn).area_m2 == pytest.approx(expected, rel=1e-9)


def test_equal_regions_are_equal():
    one, other = (Region.from_geometry(shapely.box(0, 0, 1, 1)) for _ in range(2))
    assert one == other
    assert len({one, other}) == 1
    assert one != Region.from_point(0, 0)


def test_a_simpler_region_has_nearly_the_same_distances():
    angle = np.radians(np.arange(3_600) / 10.0)
    radius = 4.0 + 0.3 * np.sin(40.0 * angle) + 0.02 * np.sin(500.0 * angle)
    jagged = np.column_stack((60 + radius * np.cos(angle), 55 + radius * np.sin(angle)))
    islet = shapely.Point(67, 55).buffer(0.01)
    region = Region.from_geometry(shapely.MultiPolygon([shapely.Polygon(jagged), islet]))
    simple = region.simplified(500.0)
    assert simple is region.simplified(500.0)
    corners = [shapely.get_num_coordinates(each.geometry) for each in (region, simple)]
    assert corners[1] < corners[0] / 2
    lon, lat = np.random.default_rng(3).uniform((50, 45), (80, 65), (2_000, 2)).T
    for measure in (nearest_m, farthest_m):
        apart = np.abs(measure(region, lon, lat) - measure(simple, lon, lat))
        assert 0.0 < apart.max() <= 500.0


def test_the_weights_of_the_quadrature_are_those_of_numpy():
    nodes, weights = np.polynomial.legendre.leggauss(5)
    assert pytest.approx(nodes, abs=1e-15) == _NODES
    assert pytest.approx(weights, abs=1e-15) == _WEIGHTS


def test_an_area_that_is_held_is_given_again():
    box = shapely.box(3, 4, 5, 6)
    held = Region.from_geometry(box)
    assert Region.from_geometry(shapely.box(3, 4, 5, 6)) is held
    assert Region.from_geometry(shapely.box(3, 4, 5, 7)) is not held
