"""All that the map page shows, worked out once for question, answer, map, drawer and sharing."""

from tests.views.samples import run_parts
from views import scene


def draw():
    import streamlit as st

    from views import scene, state

    state.open_address()
    state.begin_notices()
    found = scene.find_scene(state.present_view())
    st.session_state["found"] = found
    state.show_notices()


def find(**fields):
    app = run_parts(draw, **fields)
    return app.session_state["found"], [each.value for each in app.warning]


def test_a_view_without_a_range_shows_nothing():
    assert find(systems=()) == (None, [])


def test_the_longest_figure_is_in_question_and_the_answer_counts():
    found, _ = find()
    assert found.line.key == "zolfaqar:700"
    assert {line.system_id for line in found.own_lines} == {"zolfaqar"}
    assert found.place is None
    assert f"{found.in_range}" in found.answer.headline.replace(",", "")
    assert 0 < found.sites_in_range < len(found.sites)
    assert len(found.shown) <= len(found.checked)


def test_a_place_that_nobody_knows_is_left_out_with_a_notice():
    found, notices = find(place="geonames:1")
    assert found.place is None
    assert any("left out of the question" in notice for notice in notices)


def test_filters_hide_places_and_change_no_answer():
    whole, _ = find()
    few, _ = find(country="IL")
    assert set(few.shown["country"]) == {"IL"}
    assert few.answer.headline == whole.answer.headline
    assert isinstance(few, scene.Scene)
