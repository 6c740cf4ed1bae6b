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


def draw_regions(regions, bounded_thinning):
    for entry in regions:
        bounded_thinning.clear()
        drawn = layers.draw_region(resolve_region(entry.id))
        geometry = drawn["geometry"]
        assert shapely.get_num_coordinates(shapely.from_geojson(json.dumps(geometry))) < 5_000


@pytest.mark.slow
def test_every_country_and_many_divisions_are_drawn(bounded_thinning):
    divisions = [each for each in list_regions() if each.kind is RegionKind.DIVISION]
    others = [each for each in list_regions() if each.kind is not RegionKind.DIVISION]
    # A division is a part of a country; all are drawn of those with most islands.
    islands = [each for each in divisions if each.id[:2] in {"CA", "CL", "GL", "RU"}]
    draw_regions(others + islands + divisions[::10], bounded_thinning)
