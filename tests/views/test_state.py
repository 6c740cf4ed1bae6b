"""The one place for what the reader sees: a View, held by the address."""

import pytest

from geo.links import DEFAULT_VIEW
from tests.views.samples import answer, opened, run_parts
from views import state


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


def test_what_stands_in_another_s_place_is_said_first(app):
    app.query_params.update({"v": "1", "from": "atlantis", "zz": "1"})
    app.run()
    assert "atlantis" in app.warning[0].value


def test_hostile_text_in_the_address_is_shown_as_text(app):
    opened(app, city="x (y)", find="a.b")
    app.query_params["find"] = "<img src=x onerror=alert(1)>"
    app.run()
    assert not app.exception
    assert app.warning


def draw():
    import streamlit as st

    from views import state

    state.open_address()
    state.begin_notices()
    for number in range(st.session_state.get("notes", 0)):
        state.note(f"Note {number} " + "x" * 900)
    st.selectbox("Order", ["population", "nearest", "name"], **state.own("sort"))
    st.text(str(state.with_fields(unit="mi").unit))
    state.show_notices()


def test_a_widget_that_is_touched_changes_the_address():
    app = run_parts(draw)
    app.selectbox[0].select("name").run()
    assert app.query_params["sort"] in ("name", ["name"])
    assert app.text[0].value == "mi"


def test_many_notices_are_one_with_the_others_folded_and_cut():
    app = run_parts(draw)
    app.session_state["notes"] = 60
    app.run()
    (first,) = app.warning
    assert len(first.value) < 1_300
    assert app.expander[0].label == "59 more notices"
    assert app.expander[0].markdown[-1].value == "- and 19 more"


def test_an_upload_is_named_by_its_content():
    assert state.upload_name(b"a") == state.upload_name(b"a") != state.upload_name(b"b")
    assert state.upload_name(b"a").startswith("upload:")


def test_a_field_that_is_none_is_refused(monkeypatch):
    monkeypatch.setattr(state.st, "session_state", {})
    assert state.present_view() == DEFAULT_VIEW
    with pytest.raises(TypeError):
        state.with_fields(colour="red")
