import json
import re

import numpy as np
import pandas as pd
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geo import geodesy, layers, reach
from geo.layers.group import safe_json
from geo.layers.legend import list_legend
from geo.systems import resolve_system
from geo.units import Unit
from tests.reach.samples import BAGHDAD, PLACES, SQUARE


def checked(rows):
    columns = ["id", "name", "local_name", "country", "lon", "lat", "population", "kind"]
    columns += ["nearest_km", "verdict", "margin_km", "range_km"]
    return pd.DataFrame(rows, columns=columns)


def test_a_drawn_line_lies_where_the_range_ends():
    drawn = layers.draw_line(BAGHDAD, 700)
    corners = shapely.get_coordinates(shapely.from_geojson(json.dumps(drawn)))
    reached_km = geodesy.distance_m(44.4, 33.3, corners[:, 0], corners[:, 1]) / 1000
    assert abs(reached_km - 700).max() < 0.5


def test_lines_are_told_apart_by_dash_and_pattern_and_not_by_colour_alone():
    systems = [resolve_system(name) for name in ("zelzal", "fateh-110", "zolfaqar")]
    lines = reach.list_range_lines(systems, 650)
    looks = {line.key: layers.find_look(line) for line in lines}
    zelzal = [looks[line.key] for line in lines if line.system_id == "zelzal"]
    assert zelzal[0].dash == ""
    assert len({look.dash for look in zelzal}) == len(zelzal)
    assert len({(look.hatch, look.colors) for look in looks.values()}) == 4


def test_the_sides_of_a_comparison_differ_in_dash():
    (line,) = reach.list_range_lines([], 650)
    sides = [layers.find_look(reach.put_on_side(line, side, "")) for side in range(4)]
    assert len({side.dash for side in sides}) == 4


def test_the_legend_of_a_comparison_names_both_sides_and_what_its_signs_mean():
    (line, _) = reach.list_range_lines([resolve_system("zolfaqar")])[:2]
    sides = [reach.put_on_side(line, side, name) for side, name in enumerate(("First", "Second"))]
    words = {"e": "gained", "s": "gained", "n": "lost"}
    told = list_legend([(side, "outer") for side in sides], None, verdicts="n", words=words)
    assert [row["text"] for row in told["lines"]] == ["First · 700 km", "Second · 700 km"]
    assert told["signs"] == [["n", "lost"]]


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


def test_an_empty_common_set_draws_no_line():
    assert layers.draw_line(SQUARE, 20, "common") is None


def test_a_band_lies_between_its_two_lines():
    band = shapely.from_geojson(json.dumps(layers.draw_band(BAGHDAD, 300, 700)))
    assert not band.contains(shapely.Point(44.4, 33.3))
    lon, lat = (part.item() for part in geodesy.destination(44.4, 33.3, 90.0, 500_000.0))
    assert band.contains(shapely.Point(lon, lat))


def test_columns_for_the_map_begin_with_the_most_populous():
    columns = layers.place_columns(PLACES, Unit.MILE)
    assert columns["name"][0] == "Tehran"
    assert columns["capital"] == [0, 1, 2]
    assert columns["distance"][columns["name"].index("Riyadh")] == 429
    assert columns["local"] == {3: "البصرة"}


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


def test_the_base_map_asks_for_nothing_outside():
    base = layers.BaseMap()
    addresses = [address for _, address in (*base.default_js, *base.default_css)]
    assert len(addresses) == 4
    assert all(address.startswith("../../app/static/") for address in addresses)


def test_a_name_with_marks_of_a_template_reaches_the_map_as_it_is():
    from streamlit_folium import _get_feature_group_string

    base = layers.BaseMap()
    base.get_root().render()
    statement = f"rangecheck.layer($PARENT, 'places', {safe_json(['{% if %}', '{# x'])});"
    script = _get_feature_group_string(layers.build_layers([statement]), map=base)
    assert "{% if %}" in script
    assert "{# x" in script
    assert "$PARENT" not in script


def test_the_base_map_is_the_same_every_time():
    from streamlit_folium import _get_map_string, generate_js_hash

    scripts = []
    for _ in range(2):
        base = layers.BaseMap()
        base.get_root().render()
        scripts.append(generate_js_hash(_get_map_string(base), "key"))
    assert scripts[0] == scripts[1]


def test_a_map_writes_no_page_of_its_own():
    base = layers.BaseMap()
    base.get_root().render()
    assert list(base.get_root().header._children) == ["meta_http"]


def test_latitude_comes_first_only_for_the_renderer():
    assert layers.turn_to_lat_lon(44.4, 33.3) == (33.3, 44.4)


def test_handles_are_given_for_what_a_reader_drew_only():
    assert layers.edit_handles("44.4,33.3", BAGHDAD)["kind"] == "point"
    assert layers.edit_handles("IQ", SQUARE) is None
    circle = layers.edit_handles("circle:44.4,33.3,50", SQUARE)
    assert circle["edge"][0] > 44.9
