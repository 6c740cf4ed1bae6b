"""The page that reads a report, without a browser."""

import pytest
from streamlit.testing.v1 import AppTest

SCRIPT = """
from views import read, state

state.open_address()
read.show()
state.show_notices()
"""


@pytest.fixture
def app():
    return AppTest.from_string(SCRIPT, default_timeout=120).run()


def test_the_example_is_read_and_its_claims_are_checked(app):
    app.button[1].click().run()
    assert not app.exception
    assert [heading.value for heading in app.subheader][:3] == [
        "The text, marked",
        "On the map",
        "Claims (2)",
    ]
    assert not app.query_params


def test_a_text_without_claims_says_so(app):
    app.text_area[0].set_value("The council met in Riyadh.")
    app.button[0].click().run()
    assert not app.exception
    assert any("No geographic claim" in caption.value for caption in app.caption)


def test_another_place_is_taken_and_kept(app):
    app.text_area[0].set_value("Missiles in Baghdad with a range of 300 km can reach Tripoli.")
    app.button[0].click().run()
    app.selectbox(key="fix name").set_value("Tripoli").run()
    choice = app.selectbox(key="fix place Tripoli")
    other = next(option for option in choice.options if "LB" in option)
    choice.select_index(choice.options.index(other)).run()
    assert not app.exception
    assert list(app.session_state["chosen places"]) == ["Tripoli"]


def test_claims_are_found_once_not_at_every_click(app, monkeypatch):
    from views import read

    asked = []
    found = read.extract_claims
    monkeypatch.setattr(read, "extract_claims", lambda report: asked.append(1) or found(report))
    app.text_area[0].set_value("Missiles in Baghdad with a range of 300 km can reach Tripoli.")
    app.button[0].click().run()
    app.run()
    app.run()
    assert len(asked) == 1
    app.selectbox(key="fix name").set_value("Tripoli").run()
    assert len(asked) == 1
    app.selectbox(key="fix place Tripoli").select_index(1).run()
    assert len(asked) == 2
    assert len(app.session_state["report and claims as chosen"]) == 3


def test_no_file_is_written_before_it_is_taken(app, monkeypatch):
    from views import read

    monkeypatch.setattr(read, "export_reading", lambda *_: 1 / 0)
    app.button[1].click().run()
    assert not app.exception


def test_many_claims_are_shown_a_part_at_a_time(app):
    text = "Fired from Basra, a missile with a range of 300 km can reach Kuwait City. "
    app.text_area[0].set_value(text * 30)
    app.button[0].click().run()
    parts = app.selectbox(key="fix claims shown")
    assert parts.options == ["1 to 25", "26 to 30"]
    assert len([each for each in app.expander if "figure" in each.label]) == 25
    parts.select(25).run()
    assert len([each for each in app.expander if "figure" in each.label]) == 5
