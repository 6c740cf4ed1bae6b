import json
import re

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geo import geodesy, layers, reach
from geo.layers.group import safe_json
from geo.regions import region_from_geometry, region_from_point
from geo.systems import resolve_system
from geo.units import Unit

BAGHDAD = region_from_point(44.4, 33.3)
SQUARE = region_from_geometry(shapely.box(43, 31, 45, 33), "A square")


def checked(rows):
    columns = ["id", "name", "local_name", "country", "lon", "lat", "population", "kind"]
    columns += ["nearest_km", "verdict", "margin_km", "range_km"]
    return pd.DataFrame(rows, columns=columns)


PLACES = checked(
    [
        ("1", "Basra", "البصرة", "IQ", 47.8, 30.5, 2_600_000, "city", 450.0, "everywhere", 250, 700),  # noqa: E501
        ("2", "Riyadh", "", "SA", 46.7, 24.7, 4_200_000, "capital", 690.4, "somewhere", 9.6, 700),
        ("3", "Tehran", "", "IR", 51.4, 35.7, 7_100_000, "capital", 705.0, "nowhere", -5.0, 700),
        ("4", "Ankara", "", "TR", 32.9, 39.9, 3_500_000, "capital", 1200, "nowhere", -500, 700),
    ]
)  # fmt: skip


def test_every_published_figure_is_a_line_and_the_longest_is_solid():
    zelzal = resolve_system("zelzal")
    lines = layers.list_range_lines([zelzal], 650)
    assert {line.range_km for line in lines if line.system_id} == {
        figure.range_km for figure in zelzal.own_figures
    }
    assert [line.dash for line in lines if line.range_km == zelzal.band_km[1]] == [""]
    assert len({line.dash for line in lines}) == len(lines)
    assert lines[-1].key == "free"


def test_each_system_has_its_own_pattern_and_not_only_colour():
    systems = [resolve_system(name) for name in ("zelzal", "fateh-110", "zolfaqar")]
    styles = {line.system_id: line.style for line in layers.list_range_lines(systems)}
    assert len({style.hatch for style in styles.values()}) == 3


def test_a_band_spans_lowest_to_highest_and_one_figure_has_none():
    lines = layers.list_range_lines([resolve_system("zelzal")], 900)
    ((low, high),) = layers.list_bands(lines)
    assert (low.range_km, high.range_km) == resolve_system("zelzal").band_km


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


def test_near_misses_are_kept_and_what_lies_far_beyond_is_not():
    shown = layers.select_places(PLACES)
    assert shown["name"].tolist() == ["Tehran", "Riyadh", "Basra"]


def test_places_are_filtered_by_verdict_country_and_name():
    only = {"show": ("everywhere",)}, {"country": "SA"}, {"find": "البصرة"}, {"find": "RIYA"}
    names = [layers.select_places(PLACES, **each)["name"].tolist() for each in only]
    assert names == [["Basra"], ["Riyadh"], ["Basra"], ["Riyadh"]]


@pytest.mark.parametrize(
    ("sort", "first"), [("population", "Tehran"), ("nearest", "Basra"), ("name", "Basra")]
)
def test_places_are_sorted_as_asked(sort, first):
    assert layers.select_places(PLACES, sort=sort)["name"].iloc[0] == first


def test_beyond_the_limit_the_most_populous_stay():
    assert layers.select_places(PLACES, limit=1)["name"].tolist() == ["Tehran"]


def test_no_place_that_can_be_shown_is_left_out_before_measuring():
    steps = [step / 3 for step in range(-30, 30)]
    lons, lats = zip(*[(44 + dx, 32 + dy) for dx in steps for dy in steps], strict=True)
    places = pd.DataFrame({"lon": lons, "lat": lats})
    near = layers.find_near_places(SQUARE, places, 400)
    nearest_km = geodesy.nearest_m(SQUARE.shape, *places.to_numpy().T.copy()) / 1000
    wanted = places[nearest_km <= 400 + layers.near_miss_km(400)]
    assert set(wanted.index) <= set(near.index)
    assert len(near) < len(places)


@pytest.mark.parametrize("range_km", [90.0, 400.0, 2_600.0])
def test_places_measured_by_steps_are_those_in_range_and_the_near_misses(range_km):
    lons, lats = np.meshgrid(np.arange(30.0, 60.0, 1.3), np.arange(20.0, 45.0, 1.1))
    places = pd.DataFrame({"lon": lons.ravel(), "lat": lats.ravel()})
    step_km = layers.range_step_km(range_km)
    assert range_km <= step_km <= max(250.0, range_km * 1.25)
    measured = layers.measure_near_places(SQUARE, places, step_km)
    taken = layers.take_measured(places, measured, range_km)
    every = reach.measure_places(SQUARE, places)
    wanted = every[every["nearest_km"] <= range_km + layers.near_miss_km(range_km)]
    pd.testing.assert_frame_equal(taken, wanted)


@given(st.floats(0.1, 19_900.0))
def test_a_step_is_its_own_step(range_km):
    step_km = layers.range_step_km(range_km)
    assert layers.range_step_km(step_km) == step_km


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
    (line,) = layers.list_range_lines([], 700)
    outline = layers.draw_line(SQUARE, 700)
    statements = layers.list_statements(
        [layers.draw_region(SQUARE)], [(line, "outer", outline)], layers.no_places()
    )
    (ring,) = read_layer(statements, "rings")["features"]
    drawn = np.cumsum(np.reshape(ring["geometry"]["steps"], (-1, 2)), axis=0) / 1000
    assert outline["type"] == "LineString"
    np.testing.assert_allclose(drawn, outline["coordinates"], atol=1e-9)
    assert len(json.dumps(ring["geometry"])) < 0.65 * len(json.dumps(outline))


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


def test_another_map_compiles_no_template_again():
    from geo.layers.base import _compile

    for _ in range(2):
        before = _compile.cache_info().misses
        layers.BaseMap().get_root().render()
    assert _compile.cache_info().misses == before


def test_latitude_comes_first_only_for_the_renderer():
    assert layers.turn_to_lat_lon(44.4, 33.3) == (33.3, 44.4)


def test_the_sentence_counts_verdicts_and_names_the_nearest_miss():
    (line,) = layers.list_range_lines([], 700)
    sentence = layers.describe_reach("A square", line, PLACES, 100_000)
    assert "**1** in range from everywhere" in sentence
    assert "**1** from somewhere" in sentence
    assert "Tehran, 5 km too far" in sentence


def test_names_cannot_become_markdown_in_the_sentence():
    (line,) = layers.list_range_lines([], 700)
    sentence = layers.describe_reach("[x](http://y) <b>", line, PLACES, 0)
    assert "\\[x\\]\\(http\\://y\\) \\<b\\>" in sentence


def test_details_give_every_figure_longest_first():
    lines = layers.list_range_lines([resolve_system("zelzal")], 900)
    details = layers.detail_place(BAGHDAD, lines, 46.7, 24.7)
    ranges = [figure.line.range_km for figure in details.figures]
    assert ranges == sorted(ranges, reverse=True)
    assert details.nearest_km == pytest.approx(details.farthest_km)
    assert details.azimuth_deg == pytest.approx(166, abs=2)


def test_comparing_lists_what_is_gained_and_lost():
    second = PLACES.assign(verdict=["nowhere", "somewhere", "everywhere", "nowhere"])
    changes = layers.compare_places(PLACES, second).set_index("name")["change"].to_dict()
    assert changes == {"Basra": "lost", "Riyadh": "kept", "Tehran": "gained"}


def test_handles_are_given_for_what_a_reader_drew_only():
    assert layers.edit_handles("44.4,33.3", BAGHDAD)["kind"] == "point"
    assert layers.edit_handles("IQ", SQUARE) is None
    circle = layers.edit_handles("circle:44.4,33.3,50", SQUARE)
    assert circle["edge"][0] > 44.9
