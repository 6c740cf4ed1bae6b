"""The Systems page: the list, its filters, and a dossier for every system."""

import html
import json
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from geo.links import View, format_query
from geo.systems import Dated, Titled, list_systems

SCRIPT = """
import streamlit as st
from views import frame, navigation, state, systems

navigation.keep_pages(frame.list_pages())
state.open_address()
state.begin_notices()
systems.show()
state.show_notices()
"""


def opened(**fields):
    app = AppTest.from_string(SCRIPT, default_timeout=120)
    app.query_params.update(format_query(View(**fields)))
    app.run()
    assert not app.exception
    return app


def widget(widgets, label):
    (found,) = [each for each in widgets if each.label.startswith(label)]
    return found


def texts(app):
    said = " ".join(each.value for each in (*app.markdown, *app.caption, *app.info))
    return html.unescape(said).replace("\\", "")


def test_the_list_shows_every_system_with_its_range_beside_its_name():
    table = opened().dataframe[0].value
    assert len(table) == len(list_systems())
    # A telephone shows three columns of it.
    assert list(table)[:3] == ["System", "Lowest, km", "Highest, km"]


def test_the_list_is_filtered_by_name_country_operator_kind_and_range():
    app = opened()
    widget(app.text_input, "System").input("искандер").run()
    assert set(app.dataframe[0].value["System"]) >= {"Iskander-M"}
    assert app.query_params["seek"] in ("искандер", ["искандер"])
    app = opened(maker="IR", category="cruise missile")
    assert set(app.dataframe[0].value["Made by"]) == {"Iran"}
    app = opened(operator="Hezbollah")
    assert "Fadi-1" in set(app.dataframe[0].value["System"])
    app = opened(reaching_km=10_000.0)
    assert min(app.dataframe[0].value["Highest, km"]) >= 10_000


def test_what_fits_nothing_says_so():
    app = opened(seek="qwzx")
    assert "No system fits" in texts(app)
    assert len(app.dataframe) == 0


def test_a_misspelt_name_offers_its_system_and_all_systems():
    app = opened(seek="Kheibar Shekn")
    widget(app.button, "Kheibar Shekan").click().run()
    assert app.header[0].value == "Kheibar Shekan"
    app = opened(seek="zolfaqar", maker="RU")
    assert [each.label for each in app.button if each.label == "Zolfaqar"]
    widget(app.button, "Empty all fields").click().run()
    assert len(app.dataframe[0].value) == len(list_systems())
    assert "maker" not in app.query_params
    assert "seek" not in app.query_params


def test_the_dossier_offers_the_countries_that_a_system_is_reported_from():
    app = opened(system="iskander-m")
    assert "Western Iraq is where every page begins" in texts(app)
    widget(app.button, "From Russia").click().run()
    assert app.query_params["from"] in ("RU", ["RU"])
    assert "where every page begins" not in texts(app)
    assert not [each for each in app.button if each.label == "From Russia"]
    assert [each for each in app.button if each.label == "From Belarus"]


def test_a_name_of_several_systems_says_so():
    assert "names several systems" in texts(opened(seek="Kheibar"))


def test_choosing_a_system_opens_its_dossier_and_stands_in_the_address():
    app = opened(seek="zolfaqar")
    widget(app.selectbox, "Open").select("zolfaqar").run()
    assert app.header[0].value == "Zolfaqar"
    assert app.query_params["system"] in ("zolfaqar", ["zolfaqar"])


def test_the_dossier_says_ranges_sources_flights_and_what_it_is_not():
    app = opened(system="zolfaqar")
    said = texts(app)
    assert "Published ranges: 650 to 700 km" in said
    assert "independent sources" in said
    assert "Never reported flown beyond" in said
    assert "militias in Iraq (Reuters, 2018-08-31)" in said
    assert "Not to be taken for" in said
    assert "about 700 km" in set(app.dataframe[0].value["Printed"])


def test_the_chart_has_every_figure_with_its_sign_and_printed_words():
    (chart,) = opened(system="zolfaqar").get("vega_lite_chart")
    spec = json.loads(chart.proto.spec)
    band, points, labels = spec["layer"]
    assert {each["label"] for each in labels["data"]["values"]} >= {"Reuters, 2018-08-31"}
    zolfaqar = next(system for system in list_systems() if system.id == "zolfaqar")
    values = points["data"]["values"]
    assert len(values) == len(zolfaqar.figures)
    assert {value["printed"] for value in values} >= {"about 700 km", "estimated 650 kilometers"}
    assert band["data"]["values"] == [{"low": 650, "high": 700}]
    assert points["encoding"]["shape"]["scale"]["domain"]


@pytest.mark.parametrize(
    "system", ["hwasong-18", "topol", "zolfaqar", "kheibar-shekan", "kalibr", "jl-2"]
)
def test_no_label_of_the_chart_covers_another_or_a_point(system):
    """In a narrow chart, with letters of 5.6 px and lines of 14; a sign is 12 px wide."""
    (chart,) = opened(system=system).get("vega_lite_chart")
    *_, points, labels = json.loads(chart.proto.spec)["layer"]
    axes = points["encoding"]
    start, end = (date.fromisoformat(day).toordinal() for day in axes["x"]["scale"]["domain"])
    low, high = axes["y"]["scale"]["domain"]
    boxes = []
    for value in labels["data"]["values"]:
        day = date.fromisoformat(value["when"]).toordinal()
        at = (day - start) / (end - start) * 520
        wide = 5.6 * len(value["label"])
        left = at - 9 - wide if value["turn"] else at + 9
        up = (value["range"] - low) / (high - low) * 280 + 10 + 14 * value["step"]
        boxes.append((left, left + wide, up))
    assert boxes
    for value in points["data"]["values"]:
        day = date.fromisoformat(value["when"]).toordinal()
        at = (day - start) / (end - start) * 520
        height = (value["range"] - low) / (high - low) * 280
        for left, right, up in boxes:
            assert right <= at - 6 or at + 6 <= left or abs(up - height) >= 12
    for number, (left, right, up) in enumerate(boxes):
        for other, far, level in boxes[:number]:
            assert right <= other or far <= left or abs(up - level) >= 14 - 1e-6


def test_one_system_is_no_systems():
    assert "1 system, " in texts(opened(seek="화성-17"))


def test_a_date_of_the_event_and_a_title_of_ours_are_marked():
    app = opened(system="hwasong-18")
    table = app.dataframe[0].value
    whens = dict(zip(table["Who"], table["When"], strict=True))
    assert whens["Reuters (DD News)"] == "2024-10-31, event"
    assert whens["KCNA (Korea JoongAng Daily)"] == "2023-07-13"
    assert "“event”: when what is reported happened" in texts(app)
    assert "A title in brackets is ours" in texts(app)
    plain = next(
        system
        for system in list_systems()
        if system.figures
        and all(
            figure.dated is not Dated.EVENT and figure.titled is Titled.PRINTED
            for figure in system.figures
        )
    )
    assert "event" not in texts(opened(system=plain.id))


def test_a_lofted_flight_is_flagged_and_is_no_range():
    said = texts(opened(system="hwasong-19"))
    assert "1,001 km" in said
    assert "lofted: no sign of its greatest range" in said


def test_a_system_without_a_range_of_its_own_says_so():
    assert "no place can be checked" in texts(opened(system="k-5"))


def test_a_range_from_the_air_says_that_it_starts_at_no_border():
    assert "does not start at a border" in texts(opened(system="kh-101"))


def test_a_slip_is_asked_about():
    assert "miles" in texts(opened(system="nodong"))


@pytest.mark.parametrize("fields", [{}, {"system": "zolfaqar"}], ids=["list", "dossier"])
def test_the_foot_cites_the_catalogue_and_its_descriptor(fields):
    said = texts(opened(**fields))
    assert "To cite: Rangecheck, “Published ranges of missiles, rockets and drones”" in said
    assert "data/datapackage.json describes it" in said


def test_an_unknown_system_of_an_address_is_a_notice_and_the_list_stays():
    app = opened(system="nothing")
    assert "No system is known" in app.warning[0].value
    assert len(app.dataframe[0].value) == len(list_systems())


@pytest.mark.slow
@pytest.mark.parametrize("system", [system.id for system in list_systems()][::9])
def test_every_kind_of_dossier_can_be_drawn(system):
    assert opened(system=system).header


def test_distances_are_in_the_unit_of_the_view():
    assert "404 to 435 mi" in texts(opened(system="zolfaqar", unit="mi"))
