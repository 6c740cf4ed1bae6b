"""The first line of the page, a question of three parts: which range, from where, to what."""

import pytest
from streamlit.testing.v1 import AppTest

from geo.errors import LinkError
from geo.links import DEFAULT_VIEW, View, format_query
from geo.search import Want, resolve_choice
from geo.systems import list_systems
from tests.views.samples import answer, opened, shown
from views import question

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


@pytest.fixture
def changed(monkeypatch):
    changes = []
    monkeypatch.setattr(question.state, "change", lambda **fields: changes.append(fields))
    return changes


def test_an_emptied_place_is_none_and_an_emptied_region_stays(changed):
    question.take_place(None)
    question.take_region(None)
    question.take_range(None)
    assert changed == [{"place": ""}]


def test_a_system_without_a_range_cannot_be_drawn(changed):
    bare = next(system for system in list_systems() if not system.own_figures)
    hit = resolve_choice(bare.id, Want.RANGE)
    with pytest.raises(LinkError, match="No range of"):
        question.take_range(hit)
    assert changed == []
