"""Outlines, bands and launch regions as GeoJSON."""

import json

import pytest
import shapely

from geo import geodesy, layers
from geo.regions import resolve_region
from tests.reach.samples import BAGHDAD, SQUARE

WINDOW_PX = 850  # of which a map shows all of a ring, in a window of 1920 by 1080


@pytest.mark.parametrize("range_km", [5, 50, 300, 700, 2_000])
def test_a_drawn_line_lies_within_a_pixel_of_where_the_range_ends(range_km):
    drawn = shapely.from_geojson(json.dumps(layers.draw_line(BAGHDAD, range_km)))
    between = shapely.segmentize(drawn, drawn.length / 2_000)
    lon, lat = shapely.get_coordinates(between).T
    reached_km = geodesy.distance_m(44.4, 33.3, lon, lat) / 1000
    assert abs(reached_km - range_km).max() < 2 * range_km / WINDOW_PX


def test_a_small_launch_region_is_drawn_within_a_pixel_of_what_is_shown():
    region = resolve_region("near-baghdad")
    shown_deg = region.shape.enclosing_radius_m / 111_320 * 2
    drawn = shapely.from_geojson(json.dumps(layers.draw_region(region)["geometry"]))
    off_deg = shapely.hausdorff_distance(drawn.exterior, region.shape.geometry.exterior, 0.1)
    assert off_deg < shown_deg / WINDOW_PX


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
