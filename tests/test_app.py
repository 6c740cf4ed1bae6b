"""Every control of the page, through the script that the browser runs."""

import html
import json
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geo.layers import read_packed
from geo.links import DEFAULT_VIEW, View, format_query, parse_query
from geo.search import Want
from geo.units import Unit
from tests.folded import unfold

ROOT = Path(__file__).parents[1]


@pytest.fixture
def app(monkeypatch):
    monkeypatch.chdir(ROOT)
    return unfold(AppTest.from_file(str(ROOT / "app.py"), default_timeout=60))


def opened(app, **fields):
    app.query_params.clear()
    app.query_params.update(format_query(View(**fields)))
    app.run()
    assert not app.exception
    return app


def shown(app):
    """The view that the address holds."""
    query = {
        key: values if isinstance(values, str) else values[0]
        for key, values in app.query_params.items()
    }
    parsed = parse_query(query)
    assert parsed.faults == ()
    return parsed.view


def component(app):
    """What the map's component was given."""
    (found,) = [json.loads(node.proto.json_args) for node in app.get("component_instance")]
    drawn = read_packed(found["feature_group"])
    return found | {"drawn": json.dumps(drawn, ensure_ascii=False, separators=(",", ":"))}


def widget(widgets, label):
    (found,) = [each for each in widgets if each.label.startswith(label)]
    return found


def said(text):
    """What a reader sees of quoted Markdown."""
    return html.unescape(re.sub(r"\\(?=[^\w\s])", "", text))


def answer(app):
    """The answer in a few words, and its sentence."""
    values = [each.value for each in app.markdown]
    head = next(index for index, value in enumerate(values) if "-badge[" in value)
    return said(f"{values[head]} {values[head + 1]}")


def places(app):
    """The table of places in the drawer."""
    (found,) = [each.value for each in app.dataframe if "Place" in each.value.columns]
    return found


def test_every_site_is_listed_whatever_its_population_with_what_reports_say(app):
    opened(app, min_population=1_000_000)
    (table,) = [each.value for each in app.dataframe if "Site" in each.value.columns]
    named = {name.removeprefix("▲ ") for name in table["Site"]}
    assert named == {
        "Riyadh", "Tel Aviv", "Jerusalem", "Baghdad", "Abqaiq", "Khurais", "Fallujah",
        "Strait of Hormuz",
    }  # fmt: skip
    assert all("20" in said for said in table["What reports say of it"])
    assert "of 8 sites that reports name" in answer(app)


def details(app):
    """The table of the place's figures."""
    (found,) = [each.value for each in app.dataframe if "Range figure" in each.value.columns]
    return found


def test_the_first_page_answers_for_the_first_report(app):
    opened(app)
    assert "Zolfaqar (700 km) from Western Iraq: 236 places" in answer(app)
    assert not app.warning


@pytest.mark.parametrize(
    ("region", "place", "head"),
    [
        ("western-iraq", "geonames:293397", "Yes, from part of it (58 %)"),
        ("western-iraq", "geonames:108410", "No: 57 km short"),
        ("western-iraq", "geonames:98182", "Yes, from all of it"),
        ("baghdad", "geonames:281184", "No: 180 km short"),
        ("47.78,30.5", "geonames:108410", "Yes"),
    ],
)
def test_the_question_with_a_place_is_answered_in_plain_words(app, region, place, head):
    opened(app, region=region, place=place)
    assert head in answer(app)
    assert not {"everywhere", "somewhere", "nowhere"} & set(re.findall(r"\w+", answer(app)))


def test_the_map_is_given_rings_and_asks_for_nothing_outside(app):
    given = component(opened(app))
    assert "Zolfaqar" in given["drawn"]
    assert '"role":"outer"' in given["drawn"]
    assert all(link.startswith("../../app/static/") for link in given["js_links"])
    assert all(link.startswith("../../app/static/") for link in given["css_links"])
    assert given["returned_objects"] == ["last_active_drawing"]


def test_another_region_changes_map_table_and_sentence_but_not_the_base_map(app):
    before = component(opened(app))
    opened(app, region="southern-iraq")
    after = component(app)
    assert "from Southern Iraq" in answer(app)
    assert after["script"] == before["script"]
    assert after["drawn"] != before["drawn"]
    assert shown(app).region == "southern-iraq"


def test_systems_are_chosen_and_none_is_explained(app):
    opened(app)
    widget(app.multiselect, "Systems").set_value(["qiam-1"]).run()
    assert "Qiam-1" in answer(app)
    widget(app.multiselect, "Systems").set_value([]).run()
    assert not app.exception
    assert any("Choose a system" in each.value for each in app.markdown)
    assert shown(app).systems == ()


def test_a_free_range_is_a_line_of_its_own(app):
    opened(app)
    widget(app.number_input, "A range of your own").set_value(900.0).run()
    assert "range of 900 km" in answer(app)
    assert shown(app).range_km == 900.0


def test_a_free_range_is_read_in_the_unit_shown(app):
    opened(app, unit=Unit.MILE)
    widget(app.number_input, "A range of your own").set_value(600.0).run()
    assert shown(app).range_km == pytest.approx(965.606)


def test_the_unit_reaches_sentence_table_map_and_legend(app):
    opened(app, unit=Unit.MILE)
    assert "435 mi" in answer(app)
    table = places(app)
    assert {"Nearest, mi", "Margin, mi", "Farthest, mi"} <= set(table.columns)
    group = component(app)["drawn"]
    assert "435 mi" in group
    assert " km" not in group
    assert any("435 mi" in each.value for each in app.markdown if "Zolfaqar ·" in each.value)


def test_the_table_has_what_a_reader_needs(app):
    table = places(opened(app))
    assert list(table.columns[:3]) == ["Place", "Verdict", "Nearest, km"]
    assert "Population" in table.columns
    riyadh = table[table["Place"] == "Riyadh"].iloc[0]
    assert riyadh["Country"] == "Saudi Arabia"
    assert riyadh["Verdict"] == "◇ out"
    assert riyadh["Margin, km"] == 700 - riyadh["Nearest, km"]


def test_find_country_order_and_population_filter_the_table(app):
    opened(app)
    widget(app.text_input, "Only names with").set_value("basra").run()
    assert len(places(app)) >= 1
    opened(app, country="JO", sort="name")
    table = places(app)
    assert set(table["Country"]) == {"Jordan"}
    assert table["Place"].is_monotonic_increasing
    widget(app.selectbox, "Order").select("nearest").run()
    assert places(app)["Nearest, km"].is_monotonic_increasing
    widget(app.selectbox, "Country").select("").run()
    widget(app.selectbox, "Smallest population").select(1_000_000).run()
    assert places(app)["Population"].min() >= 1_000_000


def test_an_empty_result_says_why(app):
    opened(app, find="Nowhereville")
    assert "fits your search" in said(app.info[0].value)
    opened(app, region="-150,-60", systems=("fateh-110",))
    assert "the nearest is" in app.info[-1].value


def test_a_place_in_the_address_opens_its_details(app):
    table_id = "geonames:108410"
    opened(app, place=table_id)
    assert app.subheader[0].value.startswith("Riyadh")
    figures = details(app)
    assert set(figures.columns) == {
        "Range figure", "In range from", "Margin", "Share of region", "Published by",
    }  # fmt: skip
    assert any("The claim turns true for some of it from" in said(m.value) for m in app.markdown)
    widget(app.button, "Ask of no place").click().run()
    assert shown(app).place == ""


def test_a_place_far_out_of_range_opens_its_details_too(app):
    opened(app, place="geonames:108410", systems=("fateh-110",))
    assert app.subheader[0].value.startswith("Riyadh")
    assert set(details(app)["In range from"]) == {"none of it"}


TAKING = """
import streamlit as st
from geo.search import Want, resolve_choice
from views import question, state
state.open_address()
want, text = Want(st.session_state["want"]), st.session_state["text"]
take = {Want.RANGE: question.take_range, Want.REGION: question.take_region,
    Want.PLACE: question.take_place}[want]
take(resolve_choice(text, want) if text else None)
"""


def taken(want, text, **fields):
    """What the address shows once a part of the question was chosen."""
    app = AppTest.from_string(TAKING, default_timeout=60)
    app.query_params.update(format_query(View(**fields)))
    app.session_state["want"], app.session_state["text"] = want, text
    app.run()
    assert not app.exception
    return shown(app)


@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("50 km around Baghdad", "circle:44.4009,33.3406,50~Baghdad"),
        ("Khuzestan", "IR-06"),
        ("33.3 N 44.4 E", "44.4,33.3"),
    ],
)
def test_a_launch_region_is_typed(typed, region):
    assert taken(Want.REGION, typed) == View(region=region)


def test_a_number_is_the_range_in_question_and_the_only_one_drawn():
    view = taken(Want.RANGE, "435 mi", region="southern-iraq")
    assert (view.check, view.systems, view.region) == ("free", (), "southern-iraq")
    assert view.range_km == pytest.approx(700.065)


def test_a_systems_figure_is_asked_for_beside_the_others_only_where_it_is_one_of_them():
    view = taken(Want.RANGE, "fateh-110:300")
    assert (view.check, view.systems) == ("fateh-110:300", DEFAULT_VIEW.systems)
    view = taken(Want.RANGE, "Qiam-1")
    assert (view.check, view.systems) == ("qiam-1:800", ("qiam-1",))


def test_a_place_keeps_the_readers_words_and_can_be_taken_back(app):
    view = taken(Want.PLACE, "Mecca")
    assert view.place == "geonames:104515~Mecca"
    opened(app, place=view.place)
    assert "Mecca is out of range" in answer(app)
    assert taken(Want.PLACE, "", place=view.place) == DEFAULT_VIEW


@pytest.mark.parametrize(
    "query",
    [
        {"from": "atlantis"}, {"from": "../../etc/passwd"}, {"from": "app.py"},
        {"systems": "nothing,zolfaqar"}, {"at": "zolfaqar:1"}, {"range": "-1"}, {"v": "9"},
        {"from": "upload:0123456789ab"}, {"from": "circle:0,0,99999"}, {"unit": "furlong"},
    ],
)  # fmt: skip
def test_a_bad_address_is_a_notice_and_the_page_stays(app, query):
    app.query_params.update({"v": "1"} | query)
    app.run()
    assert not app.exception
    assert app.warning
    assert "in range" in answer(app)


@pytest.mark.parametrize("content", [b"", b"{", b"<kml>", b"[1, 2]"])
@pytest.mark.parametrize("name", ["region.geojson", "region.kml"])
def test_a_file_that_is_no_region_is_a_notice(app, name, content):
    opened(app)
    app.file_uploader[0].set_value((name, content, "application/octet-stream")).run()
    assert not app.exception
    assert app.warning
    assert shown(app) == DEFAULT_VIEW


SQUARE = [[43, 31], [45, 31], [45, 33], [43, 33], [43, 31]]
KML = (
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Polygon><outerBoundaryIs><LinearRing>'
    f"<coordinates>{' '.join(f'{x},{y}' for x, y in SQUARE)}</coordinates>"
    "</LinearRing></outerBoundaryIs></Polygon></Placemark></kml>"
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.geojson", json.dumps({"type": "Polygon", "coordinates": [SQUARE]})),
        ("a.kml", KML),
    ],
)
def test_an_uploaded_polygon_is_the_launch_region_and_fits_the_address(app, name, content):
    opened(app)
    app.file_uploader[0].set_value((name, content.encode(), "application/octet-stream")).run()
    assert not app.exception
    assert shown(app).region.startswith("area:")


def test_entities_in_a_kml_are_refused(app):
    bomb = '<!DOCTYPE k [<!ENTITY a "aaaa">]>' + KML.replace("43,31", "&a;", 1)
    opened(app)
    app.file_uploader[0].set_value(("a.kml", bomb.encode(), "application/xml")).run()
    assert "cannot be read as KML" in app.warning[0].value


def test_hostile_text_in_the_address_is_shown_as_text(app):
    opened(app, city="x (y)", find="a.b")
    app.query_params["find"] = "<img src=x onerror=alert(1)>"
    app.run()
    assert not app.exception
    assert app.warning


def test_a_place_far_out_of_range_has_a_sign_on_the_map(app):
    opened(app, place="geonames:1850147")  # Tokyo
    picture = json.loads(component(app)["drawn"])
    columns = picture["layers"]["places"]["columns"]
    assert ":1850147" in columns["id"].split("\n")
    west, _, east, _ = picture["frame"]["fit"]
    assert west < 45
    assert east > 139


def test_the_chosen_row_follows_its_place_when_another_order_comes(app):
    """A table that keeps its name keeps the row that was chosen, whatever stands in it now."""

    def listed(region):
        opened(app, place="geonames:293397", region=region)
        (table,) = [each for each in app.dataframe if "Site" in each.value.columns]
        return table.value["Site"].tolist().index("Tel Aviv"), table.proto.id

    (row, name), (moved, renamed) = listed("western-iraq"), listed("LB")
    assert moved != row
    assert renamed != name
