"""Every region is drawn, however many parts, holes or points it has."""

import json

import pytest
import shapely

from geo import layers
from geo.regions import RegionKind, list_regions, region_from_geometry, resolve_region

# Of these no thinning leaves fewer than 1,500 corners or points.
RINGS = 400
ISLANDS = shapely.MultiPolygon(
    [
        shapely.box(lon, lat, lon + 0.1, lat + 0.1)
        for lon, lat in ((index % 20, index // 20) for index in range(RINGS))
    ]
)
CHEESE = shapely.Polygon(
    shapely.box(-1, -1, 21, 21).exterior, [island.exterior for island in ISLANDS.geoms]
)
DUST = shapely.MultiPoint(
    [(index % 100 / 10, index // 100 / 10) for index in range(5_000)],
)


@pytest.fixture
def bounded_thinning(monkeypatch):
    """Fail instead of hanging, should a thinning go on until a bound is met that cannot be."""
    simplify, calls = shapely.simplify, []

    def simplify_seldom(*arguments, **options):
        calls.append(arguments)
        assert len(calls) < 20, "a geometry is thinned again and again"
        return simplify(*arguments, **options)

    monkeypatch.setattr(shapely, "simplify", simplify_seldom)
    return calls


@pytest.mark.usefixtures("bounded_thinning")
@pytest.mark.parametrize("shape", [ISLANDS, CHEESE, DUST], ids=["islands", "holes", "points"])
def test_many_parts_holes_and_points_are_drawn_whole(shape):
    drawn = layers.draw_region(region_from_geometry(shape, "Many"))
    geometry = shapely.from_geojson(json.dumps(drawn["geometry"]))
    assert shapely.get_num_geometries(geometry) == shapely.get_num_geometries(shape)
    assert len(shapely.get_rings(geometry)) == len(shapely.get_rings(shape))


def draw_countries(regions, bounded_thinning):
    for entry in regions:
        bounded_thinning.clear()
        drawn = layers.draw_region(resolve_region(entry.id))
        geometry = drawn["geometry"]
        assert shapely.get_num_coordinates(shapely.from_geojson(json.dumps(geometry))) < 5_000


@pytest.mark.slow
def test_the_countries_of_most_islands_and_a_sample_of_the_others_are_drawn(bounded_thinning):
    countries = [each for each in list_regions() if each.kind is RegionKind.COUNTRY]
    divisions = [each for each in list_regions() if each.kind is RegionKind.DIVISION]
    most_islands = [each for each in countries if each.id in {"CA", "MV"}]
    draw_countries(most_islands + countries[::40] + divisions[::500], bounded_thinning)


@pytest.mark.slow
def test_every_country_and_division_is_drawn(bounded_thinning):
    draw_countries(list_regions(), bounded_thinning)
