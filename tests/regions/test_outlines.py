"""One launch region of all the shapes that a file holds, and what was mended or left out."""

import pytest
import shapely

from geo.errors import GeometryError
from geo.regions.outlines import region_from_shapes, say_value
from tests.regions.samples import box, polygon, read


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ([{"type": "LineString", "coordinates": [[0, 0], [1, 1]]}], "areas: 1 line."),
        ([{"type": "Point", "coordinates": [0, 0]}] * 2, "areas: 2 points."),
        (
            [
                {"type": "MultiLineString", "coordinates": [[[0, 0], [1, 1]]]},
                {"type": "MultiPoint", "coordinates": [[0, 0]]},
            ],
            "areas: 1 line and 1 point.",
        ),
    ],
)
def test_lines_and_points_beside_areas_are_left_out_and_said(others, said):
    region = read({"type": "GeometryCollection", "geometries": [*others, polygon(box(20, 10))]})
    assert region.shape.geometry.area == 1
    assert region.definition.endswith(f"Left out beside its {said}")


def test_features_without_a_geometry_are_left_out_and_counted():
    features = [None, {"type": "Feature", "geometry": None}, polygon(box(20, 10))]
    region = read({"type": "FeatureCollection", "features": features})
    assert region.notes == ("Left out: 2 features without coordinates.",)
    assert region.definition.endswith(region.notes[0])


SQUARE_RING = [[0, 0], [1, 0], [1, 1], [0, 1]]


def test_an_open_outline_is_closed_and_said_to_be():
    region = region_from_shapes([{"type": "Polygon", "coordinates": [SQUARE_RING]}], "a.json")
    assert region.shape.geometry.equals(shapely.box(0, 0, 1, 1))
    assert region.notes == ("1 outline did not end where it began and was closed.",)


@pytest.mark.parametrize(
    ("coordinates", "said"),
    [
        ([[["44", "33"], [1, 0], [1, 1]]], "without quotation marks"),
        ([[[0, 0], [1, 1]]], "three corners or more"),
        ([[[True, 0], [1, 0], [1, 1]]], "a longitude and a latitude"),
        ([[[10**400, 0], [1, 0], [1, 1]]], "too large"),
        ("0,0 1,1", "they are no list"),
    ],
)
def test_coordinates_that_mean_nothing_are_refused_with_what_they_should_be(coordinates, said):
    with pytest.raises(GeometryError, match=said):
        region_from_shapes([{"type": "Polygon", "coordinates": coordinates}], "a.json")


@pytest.mark.parametrize(
    ("geometries", "said"),
    [
        ([], "holds no geometry"),
        ([{"type": "LineString", "coordinates": [[0, 0], [1, 1]]}], "lines only"),
        ([{"type": "Cube", "coordinates": []}], "'Cube'"),
        ([{"type": "Polygon", "coordinates": []}], "no polygon and no point"),
    ],
)
def test_a_file_without_an_area_or_a_point_says_what_it_holds(geometries, said):
    with pytest.raises(GeometryError, match=said):
        region_from_shapes(geometries, "a.json")


def test_an_outline_that_encloses_nothing_is_left_out_beside_others_and_said():
    flat = {"type": "Polygon", "coordinates": [[[1, 1], [1, 2], [1, 1]]]}
    holed = {"type": "Polygon", "coordinates": [box(40, 30), [[40, 30], [40, 30.1], [40, 30]]]}
    region = region_from_shapes([flat, holed], "area")
    assert region.notes == ("Left out: 2 outlines of fewer than three corners.",)
    assert region.shape.geometry.equals(shapely.Polygon(box(40, 30)))


def test_a_hole_is_never_taken_for_the_outline_that_is_missing():
    empty = {"type": "Polygon", "coordinates": [[], box(40, 30)]}
    with pytest.raises(GeometryError, match="no polygon and no point"):
        region_from_shapes([empty], "area")


def test_what_is_no_shape_is_counted_beside_the_shapes():
    point = {"type": "Point", "coordinates": [44, 33]}
    region = region_from_shapes([point], "area", others={"picture": 2, "linked file": 1})
    assert region.notes == ("Left out beside its points: 2 pictures and 1 linked file.",)


def test_a_value_is_quoted_short_and_in_characters_that_can_be_shown():
    assert say_value("x" * 99) == repr("x" * 30)
    assert say_value("\ud800") == "'?'"


def test_points_that_repeat_another_are_said_and_count_once():
    points = [[44, 33], [18, 0], [45, 33], [44, 33], [18.0, 0]]
    region = region_from_shapes([{"type": "MultiPoint", "coordinates": points}], "area")
    assert shapely.get_num_geometries(region.shape.geometry) == 3
    assert region.notes == ("2 points repeat others and count once.",)
    assert region_from_shapes([{"type": "MultiPoint", "coordinates": points[:3]}], "a").notes == ()
