"""The map page: a question, its answer, the map of it, and the places in a drawer beside it."""

import contextlib
import json
import re

import pytest

from geo.errors import EffortError
from geo.markdown import plain_text
from tests.views.samples import answer, component, opened, places, shown
from views import results


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


def test_lines_that_are_drawn_say_so_once(app, monkeypatch):
    said = []

    @contextlib.contextmanager
    def spin(text, **_):
        said.append(text)
        yield

    monkeypatch.setattr(results.st, "spinner", spin)
    opened(app, region="JO")
    assert said.count(plain_text("Drawing the lines…")) == 1


def test_a_place_far_out_of_range_has_a_sign_on_the_map(app):
    opened(app, place="geonames:1850147")  # Tokyo
    picture = json.loads(component(app)["drawn"])
    columns = picture["layers"]["places"]["columns"]
    assert ":1850147" in columns["id"].split("\n")
    west, _, east, _ = picture["frame"]["fit"]
    assert west < 45
    assert east > 139


def test_a_map_whose_lines_take_too_long_still_answers(monkeypatch):
    from streamlit.testing.v1 import AppTest

    from views import map as map_page
    from views import results

    def take_too_long(*_):
        raise EffortError(15.0)

    monkeypatch.setattr(results, "line", take_too_long)
    monkeypatch.setattr(results, "band", take_too_long)
    assert map_page.LEAST_LINES_S > 0

    def script():
        from views import map as page
        from views import state

        state.open_address()
        page.show()
        state.show_notices()

    app = AppTest.from_function(script, default_timeout=120).run()
    assert not app.exception
    assert len(places(app))
    assert any("15 s of processor time" in each.value for each in app.warning)
