"""Polygons of countries, divisions, waters and areas."""

import pytest
import shapely

from geo.gazetteer import find_place
from geo.gazetteer.ground import EXTENTS, find_geometry, find_ground, has_geometry, list_members
from geo.gazetteer.shapes import decode_shape
from geo.gazetteer.store import BOUNDARIES, store_connection
from geo.geodesy import Region


@pytest.mark.parametrize(
    ("place_id", "has"),
    [("IQ", True), ("IQ-AN", True), ("geonames:98182", False), ("water:red-sea", True)],
)
def test_countries_divisions_and_waters_have_a_polygon_and_towns_a_point(place_id, has):
    place = find_place(place_id)
    assert has_geometry(place) is has
    assert (find_geometry(place) is not None) is has


def test_a_polygon_is_valid_and_in_degrees():
    geometry = find_geometry(find_place("IQ"))
    assert geometry.is_valid
    west, south, east, north = geometry.bounds
    assert 38 < west < 40
    assert 48 < east < 49
    assert 29 < south < north < 38


def test_an_area_knows_its_members_and_nothing_else_has_any():
    assert "IR" in list_members(find_place("area:middle-east"))
    assert list_members(find_place("IQ")) == list_members(find_place("water:red-sea")) == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("store", "query"),
    [(BOUNDARIES, "SELECT shape FROM shapes"), (EXTENTS, "SELECT shape FROM extents")],
)
def test_every_outline_is_in_canonical_form_but_for_the_turn_of_its_rings(store, query):
    for (content,) in store_connection(store).execute(query):
        outline = decode_shape(content)
        known = Region.from_geometry(outline).geometry
        assert shapely.to_wkb(shapely.orient_polygons(outline)) == shapely.to_wkb(known)


def test_the_ground_of_an_area_is_that_of_its_members():
    gulf = find_place("area:gulf-states")
    assert find_ground(gulf) == Region.from_geometry(find_geometry(gulf))
