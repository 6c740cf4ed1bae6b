"""A small map as SVG, for a notebook: shapes over the borders of countries."""

import numpy as np
import pytest
import shapely
from defusedxml.ElementTree import fromstring

import geo
from geo.sketch import draw_sketch


@pytest.mark.parametrize(
    "place",
    [
        "western Iraq",
        "FJ",
        "44.4,33.3",
        pytest.param("RU", marks=pytest.mark.slow),
        pytest.param("AQ", marks=pytest.mark.slow),
    ],
)
def test_a_notebook_shows_a_map_that_is_well_formed(place):
    region = geo.find_region(place)
    drawings = [region._repr_html_(), geo.outer_set(region, 900)._repr_html_()]
    for drawing in drawings:
        svg = fromstring(drawing)
        assert svg.find("{http://www.w3.org/2000/svg}title").text
        assert len(drawing) < 400_000


PATH = "{http://www.w3.org/2000/svg}path"


def test_the_first_shape_is_on_top_and_boldest():
    drawing = draw_sketch("Two", shapely.box(44, 33, 45, 34), shapely.box(40, 30, 50, 38))
    borders, below, top = fromstring(drawing).iter(PATH)
    assert float(top.get("fill-opacity")) > float(below.get("fill-opacity"))
    assert len(borders.get("d")) > 1_000


def test_a_shape_over_the_date_line_is_in_one_piece_in_the_middle():
    parts = shapely.MultiPolygon([shapely.box(178, 0, 180, 2), shapely.box(-180, 0, -178, 2)])
    *_, drawn = fromstring(draw_sketch("Seam", parts)).iter(PATH)
    numbers = drawn.get("d").replace("M", " ").replace("L", " ").replace("Z", " ").split()
    x = np.array(numbers[::2], dtype=float)
    assert 0 < x.min() < 240 < x.max() < 480


def test_a_point_is_a_dot_and_no_title_is_markup():
    drawing = draw_sketch("<b>&", shapely.Point(44, 33))
    assert fromstring(drawing).find("{http://www.w3.org/2000/svg}title").text == "<b>&"
    assert "a3 3" in drawing
