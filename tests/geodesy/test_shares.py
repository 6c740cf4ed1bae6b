import numpy as np
import pytest
import shapely

from geo.geodesy import Region, destination, farthest_m, nearest_m, ring, share
from geo.geodesy.shares import sample_points
from geo.regions import resolve_region

BOX = Region.from_geometry(shapely.box(40, 30, 50, 38))
SHAPES = {
    "box": BOX,
    "seam": Region.from_geometry(shapely.box(172, 60, 195, 68)),
    "hole": Region.from_geometry(
        shapely.box(40, 30, 50, 38).difference(shapely.box(42, 32, 47, 36))
    ),
    "pole": Region.from_geometry(shapely.Polygon([(-150, 78), (-60, 80), (30, 76), (120, 81)])),
}


def places_around(region, count):
    rng = np.random.default_rng(4)
    return destination(
        region.centre_lon, region.centre_lat, rng.uniform(0, 360, count), rng.uniform(0, 2e6, count)
    )


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("range_m", [200_000.0, 900_000.0])
def test_a_share_is_within_half_a_point_of_the_area_cut_by_the_ring(name, range_m):
    region = SHAPES[name]
    lon, lat = places_around(region, 12)
    shares = share(region, lon, lat, range_m)
    for index in range(12):
        drawn = ring(lon[index], lat[index], range_m, 500.0).geometry
        cut = shapely.intersection(drawn, region.geometry)
        part = 0.0 if cut.area == 0.0 else Region.from_geometry(cut).area_m2 / region.area_m2
        assert shares[index] == pytest.approx(part, abs=0.005)


def test_shares_of_a_border_are_exact_at_both_ends():
    region = resolve_region("IQ").shape
    lon, lat = places_around(region, 300)
    shares = share(region, lon, lat, 900_000.0)
    nearest, farthest = nearest_m(region, lon, lat), farthest_m(region, lon, lat)
    assert ((shares == 0.0) == (nearest > 900_000.0)).all()
    assert ((shares == 1.0) == (farthest <= 900_000.0)).all()
    assert len(np.unique(shares)) > 20


def test_shares_grow_with_the_range():
    lon, lat = places_around(BOX, 50)
    shares = [share(BOX, lon, lat, range_m) for range_m in (1e5, 3e5, 9e5, 2e6, 5e6)]
    assert (np.diff(shares, axis=0) >= 0.0).all()


def test_a_place_has_the_same_share_alone_as_among_many():
    lon, lat = places_around(BOX, 60)
    among_many = share(BOX, lon, lat, 900_000.0)
    assert np.count_nonzero((among_many > 0) & (among_many < 1)) > 0
    for index in range(0, 60, 6):
        alone = share(BOX, lon[index], lat[index], 900_000.0)
        assert alone == among_many[index]


def test_shares_of_points_count_points():
    points = Region.from_geometry(shapely.MultiPoint([(0, 0), (10, 0), (20, 0), (30, 0)]))
    assert share(points, [0.0, 15.0, 90.0], [0.0, 0.0, 0.0], 1_200_000.0).tolist() == [
        0.5,
        0.5,
        0.0,
    ]
    single = Region.from_point(0, 0)
    assert share(single, [1.0, 9.0], [0.0, 0.0], 200_000.0).tolist() == [1.0, 0.0]


def test_a_region_too_small_to_sample_still_has_a_share():
    tiny = Region.from_geometry(shapely.box(44, 33, 44.00001, 33.00001))
    assert share(tiny, 44.0, 33.0, 1000.0)[0] == 1.0
    assert 0.0 < share(tiny, 44.0, 33.0, 0.8)[0] < 1.0


def test_fields_between_two_parallels_of_a_wide_region_have_their_share():
    # Fields of a kilometre on three continents: parallels a kilometre apart miss them.
    corners = [(-47.0, -18.9), (42.06, 9.35), (108.05, 12.67), (96.84, 4.63)]
    fields = [shapely.box(x, y, x + 0.004 * k, y + 0.004) for k, (x, y) in enumerate(corners, 1)]
    region = Region.from_geometry(shapely.MultiPolygon(fields))
    areas = [Region.from_geometry(field).area_m2 for field in fields]
    for (x, y), area in zip(corners, areas, strict=True):
        measured = share(region, [x + 1.0], [y + 1.0], 400_000.0)[0]
        assert measured == pytest.approx(area / sum(areas), abs=0.005)


def test_a_part_of_few_samples_has_a_point_of_its_own():
    large, small = shapely.box(0, 0, 30, 0.001), shapely.box(60, 40, 60.0007, 40.0007)
    region = Region.from_geometry(shapely.MultiPolygon([large, small, shapely.box(90, 70, 95, 71)]))
    lon, lat = sample_points(region)
    assert len(lon) == 12_000
    assert region.contains(lon, lat).mean() > 0.999
