import pytest
import shapely

from geo.errors import GeometryError
from geo.geodesy import Region, nearest_m


def test_the_three_ways_to_draw_across_the_antimeridian_are_one_region():
    cut = shapely.MultiPolygon([shapely.box(170, 0, 180, 10), shapely.box(-180, 0, -170, 10)])
    jumping = shapely.Polygon([(170, 0), (-170, 0), (-170, 10), (170, 10)])
    leaving = shapely.box(170, 0, 190, 10)
    regions = [Region.from_geometry(drawn) for drawn in (cut, jumping, leaving)]
    assert all(region.geometry.equals(regions[0].geometry) for region in regions)
    assert all(region.area_m2 == pytest.approx(regions[0].area_m2) for region in regions)


def test_a_line_is_no_region():
    with pytest.raises(GeometryError, match="LineString"):
        Region.from_geometry(shapely.LineString([(0, 0), (1, 1)]))


def test_a_place_at_the_antipode_of_the_equator_has_a_nearest_point():
    # Its chord is longer than the mean sphere's diameter.
    region = Region.from_geometry(shapely.box(44, -1, 48, 1))
    (distance_m,) = nearest_m(region, [-134.0], [0.5])
    assert 19_700_000 < distance_m < 20_004_000
