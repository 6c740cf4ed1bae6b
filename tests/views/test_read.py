"""The page that reads a report, without a browser."""

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from geo.claims import ClaimVerdict
from geo.exports.kept import KeptCorrection, KeptReading, write_kept
from geo.regions import resolve_region
from views import read, report
from views.corrections import _Correction

SCRIPT = """
import streamlit as st

from views import frame, navigation, read, state

pages = frame.list_pages()
st.navigation(pages, position="hidden")
navigation.keep_pages(pages)
state.open_address()
read.show()
state.show_notices()
"""


@pytest.fixture
def app():
    return AppTest.from_string(SCRIPT, default_timeout=120).run()


def cards(app):
    """Badge of every claim shown."""
    return [each.value for each in app.markdown if "-badge[" in each.value]


def test_the_example_is_read_its_claims_are_checked_and_the_form_is_folded(app):
    app.button[1].click().run()
    assert not app.exception
    assert not app.text_area
    # Two towns in range, and how far a third one is from the border.
    assert [badge.split()[-1] for badge in cards(app)] == ["holds]"] * 3
    assert not app.query_params
    next(each for each in app.button if each.label == "New report").click().run()
    assert "Hezbollah" in app.text_area[0].value


def test_the_verdicts_are_filters_and_what_fails_comes_first(app):
    text = (
        "Missiles fired from Basra, with a range of 700 km, can reach Riyadh. They can reach Paris."
    )
    app.text_area[0].set_value(text)
    app.button[0].click().run()
    assert "fails" in cards(app)[0]
    assert len(cards(app)) == 2
    app.button_group[0].set_value([ClaimVerdict.HOLDS]).run()
    assert not app.exception
    (only,) = cards(app)
    assert "holds" in only


def test_a_reading_that_was_kept_opens_again_with_its_corrections(app):
    app.text_area[0].set_value("Such missiles can reach Riyadh, the group said.")
    app.button[0].click().run()
    assert "cannot tell" in cards(app)[0]
    # The search box is a component of the browser's: what it chooses is put in its place.
    key = app.number_input[0].key.removeprefix("fix claim figure ")
    app.session_state["corrected claims"] = {key: _Correction(region=resolve_region("IQ-BA"))}
    app.run()
    assert "cannot tell" in cards(app)[0]
    app.number_input[0].set_value(700.0).run()
    assert not app.exception
    assert "holds" in cards(app)[0]
    kept = write_kept(
        KeptReading("Such missiles can reach Riyadh, the group said.", {}, kept_corrections(app))
    )
    again = AppTest.from_string(SCRIPT, default_timeout=120).run()
    again.file_uploader[0].set_value(("kept.json", kept, "application/json"))
    again.button[0].click().run()
    assert not again.exception
    assert cards(again) == cards(app)


def kept_corrections(app):
    return {
        key: KeptCorrection(
            each.place.id if each.place else "",
            each.region.id if each.region else "",
            each.high_km,
        )
        for key, each in app.session_state["corrected claims"].items()
    }


def test_the_map_beside_the_text_holds_the_place_that_is_asked_of_however_far(app):
    app.text_area[0].set_value(
        "With a range of 300 km, fired from southern Lebanon, the missiles could reach Riyadh."
    )
    app.button[0].click().run()
    (given,) = [json.loads(node.proto.json_args) for node in app.get("component_instance")]
    (fit,) = re.findall(r'"fit":\[([^\]]+)\]', given["feature_group"])
    west, south, east, north = map(float, fit.split(","))
    assert west < 35.0
    assert east > 46.7
    assert south < 24.7
    assert north > 34.0


def test_a_text_without_claims_says_so(app):
    app.text_area[0].set_value("The council met in Riyadh.")
    app.button[0].click().run()
    assert not app.exception
    assert any("No geographic claim" in caption.value for caption in app.caption)


def test_a_name_that_is_pressed_can_be_given_another_place(app):
    app.text_area[0].set_value("Missiles in Baghdad with a range of 300 km can reach Tripoli.")
    app.button[0].click().run()
    app.session_state["pressed in the text"] = read._Picked(mention=53)
    app.run()
    choice = app.selectbox(key="fix place Tripoli")
    other = next(option for option in choice.options if "LB" in option)
    choice.select_index(choice.options.index(other)).run()
    assert not app.exception
    assert list(app.session_state["chosen places"]) == ["Tripoli"]


def test_claims_are_found_once_not_at_every_click(app, monkeypatch):
    from views import read

    asked = []
    found = report.extract_claims
    monkeypatch.setattr(report, "extract_claims", lambda report: asked.append(1) or found(report))
    app.text_area[0].set_value("Missiles in Baghdad with a range of 300 km can reach Tripoli.")
    app.button[0].click().run()
    app.run()
    app.run()
    assert len(asked) == 1
    app.session_state["pressed in the text"] = read._Picked(mention=53)
    app.run()
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
    text = "Fired from Basra, a missile with a range of {} km can reach Kuwait City."
    app.text_area[0].set_value(" ".join(text.format(300 + n) for n in range(30)))
    app.button[0].click().run()
    parts = app.selectbox(key="fix claims shown")
    assert parts.options == ["1 to 25", "26 to 30"]
    assert len([each for each in app.expander if "figure" in each.label]) == 25
    parts.select(25).run()
    assert len([each for each in app.expander if "figure" in each.label]) == 5


def test_of_more_claims_than_are_checked_the_page_says_how_many(app):
    text = "With a range of {} km they can reach Riyadh from Basra."
    text = " ".join(text.format(700 + n) for n in range(205))
    app.text_area[0].set_value(text)
    app.button[0].click().run()
    assert not app.exception
    assert ["Only the first 200 claims" in each.value for each in app.info].count(True) == 1
    assert len(cards(app)) == 25
    (parts,) = [each for each in app.selectbox if each.label == "Claims shown here"]
    assert parts.options[-1] == "176 to 200"
