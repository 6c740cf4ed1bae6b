"""Outlines, bands and launch regions as GeoJSON."""

import json

import shapely

from geo import geodesy, layers
from tests.reach.samples import BAGHDAD, SQUARE


def test_a_drawn_line_lies_where_the_range_ends():
    drawn = layers.draw_line(BAGHDAD, 700)
    corners = shapely.get_coordinates(shapely.from_geojson(json.dumps(drawn)))
    reached_km = geodesy.distance_m(44.4, 33.3, corners[:, 0], corners[:, 1]) / 1000
    assert abs(reached_km - 700).max() < 0.5


def test_an_empty_common_set_draws_no_line():
    assert layers.draw_line(SQUARE, 20, "common") is None


def test_a_band_lies_between_its_two_lines():
    band = shapely.from_geojson(json.dumps(layers.draw_band(BAGHDAD, 300, 700)))
    assert not band.contains(shapely.Point(44.4, 33.3))
    lon, lat = (part.item() for part in geodesy.destination(44.4, 33.3, 90.0, 500_000.0))
    assert band.contains(shapely.Point(lon, lat))


def test_handles_are_given_for_what_a_reader_drew_only():
    assert layers.edit_handles("44.4,33.3", BAGHDAD)["kind"] == "point"
    assert layers.edit_handles("IQ", SQUARE) is None
    circle = layers.edit_handles("circle:44.4,33.3,50", SQUARE)
    assert circle["edge"][0] > 44.9
