"""What a launch region may cost: bounds with words, errors in ours, work that ends."""

import json

import numpy as np
import pytest
import shapely

from geo import geodesy
from geo.errors import FileError, GeoError, GeometryError
from geo.links import region_from_upload
from geo.regions import region_from_geometry
from tests.samples import dust

SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]


def written(kind, coordinates):
    return json.dumps({"type": kind, "coordinates": coordinates})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"type": {"a": 1}, "coordinates": []}', "is no text"),
        ('{"type": ["Point"], "coordinates": [1, 2]}', "is no text"),
        ('{"type": null}', "is no text"),
        ('{"type": "\\ud800", "coordinates": [1, 2]}', "holds a "),
        ('{"type": "FeatureCollection", "features": [null]}', "holds no geometry"),
        ('{"type": "Point", "coordinates": {"a": 1}}', "they are no list"),
        ('{"type": "Point", "coordinates": [NaN, 1]}', r"'\[NaN, 1\]' holds no number"),
        (written("Point", [10**400, 1]), "unusable"),
        ('{"type": "Point", "coordinates": [%s, 1]}' % ("9" * 5_000), "no coordinate"),
        (written("Point", ["1", "2"]), "a longitude and a latitude"),
    ],
)
def test_a_file_of_odd_values_is_refused_in_plain_words(content, said):
    with pytest.raises(GeoError, match=said) as refused:
        region_from_upload("area.geojson", content.encode())
    str(refused.value).encode()  # as a page sends it


@pytest.mark.parametrize("number", ["nan", "inf", "-inf", "1e999"])
def test_a_kml_file_with_what_is_no_number_is_refused(number):
    corners = f"{number},1 1,1 1,2 {number},1"
    ring = f"<LinearRing><coordinates>{corners}</coordinates></LinearRing>"
    content = f"<kml><Polygon><outerBoundaryIs>{ring}</outerBoundaryIs></Polygon></kml>"
    with pytest.raises(GeometryError, match="no longitude,latitude"):
        region_from_upload("area.kml", content.encode())


def test_an_empty_hole_is_no_hole():
    region = region_from_upload("area.json", written("Polygon", [SQUARE, []]).encode())
    assert region.shape.geometry.equals(shapely.box(0, 0, 1, 1))


def comb(teeth, height):
    up = [(x + part, y) for x in range(teeth) for part, y in ((0, 0), (0.3, height), (0.6, 0))]
    scaled = [(lon * 60 / teeth, lat) for lon, lat in up]
    return shapely.Polygon([*scaled, (60, -1), (0, -1)])


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        (comb(60, 60), r"outline is 8\d\d,\d{3} km long; at most 400,000 km .*simplify it"),
        (dust(5_000, 0.001, 0.01), "5,000 outlines of parts and holes; at most 3,000"),
        (dust(2_500, 0.3, 0.001), "in more than 100,000 pairs, the most that are united"),
        (shapely.points(np.arange(60_000).reshape(-1, 2) % 90), "30,000 points; at most 20,000"),
        (shapely.box(0, 0, 9, 9).segmentize(0.0001), "vertices; at most 200,000"),
    ],
    ids=["outline", "rings", "overlaps", "points", "vertices"],
)
def test_a_bound_names_what_was_given_what_is_taken_and_how_to_stay_under_it(shape, said):
    whole = shapely.MultiPoint(shape) if isinstance(shape, np.ndarray) else shape
    with pytest.raises(GeometryError, match=said):
        region_from_geometry(whole, "Area")


def test_features_over_one_another_are_one_area():
    squares = dust(400, 0.9, 0.3)
    content = {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "geometry": json.loads(shapely.to_geojson(square))}
            for square in squares.geoms
        ],
    }
    region = region_from_upload("area.json", json.dumps(content).encode())
    assert region.shape.geometry.equals(shapely.union_all(shapely.get_parts(squares)))


def test_the_share_of_many_points_is_as_each_point_says():
    chance = np.random.default_rng(5)
    points = chance.uniform((-60, -40), (60, 40), (300, 2))
    region = geodesy.Region.from_geometry(shapely.MultiPoint(points))
    lons, lats = chance.uniform(-60, 60, 40), chance.uniform(-40, 40, 40)
    for range_m in (700.0, 300_000.0, 5_000_000.0, 19_000_000.0):
        by_point = [
            np.mean(geodesy.distance_m(lon, lat, points[:, 0], points[:, 1]) <= range_m)
            for lon, lat in zip(lons, lats, strict=True)
        ]
        assert geodesy.partial_share(region, lons, lats, range_m) == pytest.approx(by_point)


def test_a_file_that_is_no_text_is_refused():
    with pytest.raises(FileError, match="UTF-8"):
        region_from_upload("area.json", b"\xff\xfe\x00{")


def test_the_nearest_place_is_among_those_that_may_be():
    import pandas as pd

    from geo import reach

    lons, lats = np.random.default_rng(8).uniform((-180, -80), (180, 80), (400, 2)).T
    places = pd.DataFrame({"lon": lons, "lat": lats})
    region = region_from_geometry(shapely.box(40, 30, 46, 36), "Area")
    kept = reach.find_nearest_places(region, places)
    assert len(kept) < 100
    every = geodesy.nearest_m(region.shape, lons, lats)
    assert geodesy.nearest_m(region.shape, kept["lon"], kept["lat"]).min() == every.min()
