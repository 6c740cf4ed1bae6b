"""Everything that lies on the base map, as one feature group."""

import json
import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from geo import layers, reach
from geo.layers.group import safe_json
from tests.reach.samples import BAGHDAD, PLACES, SQUARE


def test_what_is_fitted_holds_the_place_of_the_question_wherever_it_lies():
    def fitted(lon_lat, region=BAGHDAD):
        (told,) = layers.list_statements(
            [layers.draw_region(region)],
            [],
            layers.no_places(),
            chosen_lon_lat=lon_lat,
            packed=True,
        )
        return layers.read_packed(told)["frame"]["fit"]

    west, south, east, north = fitted((39.83, 21.43))
    assert west <= 39.83 <= east
    assert south <= 21.43 <= north
    # Over the date line, the nearer side counts.
    west, _, east, _ = fitted((-176.2, -44.0))
    assert (west, east) == (44.4, 183.8)


@given(st.text(max_size=60))
def test_a_name_can_neither_end_a_script_nor_change_in_json(name):
    written = safe_json({"name": name})
    assert not re.search(r"[<>&\u2028\u2029]", written)
    assert "{{" not in written
    if "{{" not in name and "}}" not in name:
        assert json.loads(written) == {"name": name}


def read_layer(statements, name):
    """Read back what a statement draws, as static/map.js does."""
    begin = f"rangecheck.layer($PARENT, '{name}', "
    (statement,) = (each for each in statements if each.startswith(begin))
    return json.loads(statement.removeprefix(begin).removesuffix(");"))


def test_lines_reach_the_map_to_a_thousandth_of_a_degree():
    (line,) = reach.list_range_lines([], 700)
    outline = layers.draw_line(SQUARE, 700)
    statements = layers.list_statements(
        [layers.draw_region(SQUARE)], [(line, "outer", outline)], layers.no_places()
    )
    (ring,) = read_layer(statements, "rings")["features"]
    drawn = np.cumsum(np.reshape(ring["geometry"]["steps"], (-1, 2)), axis=0) / 1000
    assert outline["type"] == "LineString"
    np.testing.assert_allclose(drawn, outline["coordinates"], atol=1e-9)
    assert len(json.dumps(ring["geometry"])) < 0.65 * len(json.dumps(outline))


def test_a_small_ring_reaches_the_map_in_finer_steps_and_says_so():
    (line,) = reach.list_range_lines([], 50)
    outline = layers.draw_line(BAGHDAD, 50)
    statements = layers.list_statements(
        [layers.draw_region(BAGHDAD)], [(line, "outer", outline)], layers.no_places()
    )
    (ring,) = read_layer(statements, "rings")["features"]
    steps = np.reshape(ring["geometry"]["steps"], (-1, 2))
    drawn = np.cumsum(steps, axis=0) / ring["geometry"]["per_degree"]
    np.testing.assert_allclose(drawn, outline["coordinates"], atol=1e-9)
    assert np.abs(drawn * 1_000 % 1).max() > 0.05, "no finer than a thousandth of a degree"


def test_a_packed_picture_is_the_same_in_fewer_bytes():
    (line,) = reach.list_range_lines([], 700)
    given = (
        [layers.draw_region(SQUARE)],
        [(line, "outer", layers.draw_line(SQUARE, 700))],
        layers.place_columns(PLACES.assign(id=["geonames:1", "site:2", "3", "geonames:4"])),
    )
    legible = layers.list_statements(*given)
    (packed,) = layers.list_statements(*given, packed=True)
    content = layers.read_packed(packed)
    for name in ("region", "rings", "places", "sites"):
        assert content["layers"][name] == read_layer(legible, name)
    assert content["frame"]["digest"] in legible[0]
    assert len(packed) < 0.6 * len(json.dumps(legible))


def test_places_reach_the_map_with_their_ids_and_names():
    columns = layers.place_columns(PLACES.assign(id=["geonames:1", "site:2", "3", "geonames:4"]))
    columns["name"][0] = "Two\nlines"
    statements = layers.list_statements([layers.draw_region(SQUARE)], [], columns)
    packed = read_layer(statements, "places")["columns"]
    ids = [f"geonames{i}" if i.startswith(":") else i for i in packed["id"].split("\n")]
    assert ids == columns["id"]
    assert packed["name"].split("\n") == ["Two lines", *columns["name"][1:]]
    assert packed["lon"] == [round(lon * 1000) for lon in columns["lon"]]


def test_a_name_with_marks_of_a_template_reaches_the_map_as_it_is():
    from streamlit_folium import _get_feature_group_string

    base = layers.BaseMap()
    base.get_root().render()
    statement = f"rangecheck.layer($PARENT, 'places', {safe_json(['{% if %}', '{# x'])});"
    script = _get_feature_group_string(layers.build_layers([statement]), map=base)
    assert "{% if %}" in script
    assert "{# x" in script
    assert "$PARENT" not in script
