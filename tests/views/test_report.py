"""The report that a reader gives: how it comes into the session, and what is chosen in it."""

import pytest

from geo.exports.kept import KeptReading
from views import report

TEXT = (
    "A drone fell near Tripoli. From western Iraq, a missile with a range of 700 km can hit Haifa."
)


@pytest.fixture
def session(monkeypatch):
    """What Streamlit keeps of a reader, as a plain mapping."""
    kept = {}
    for module in (report, report.corrections, report.state):
        monkeypatch.setattr(module.st, "session_state", kept)
    return kept


@pytest.mark.usefixtures("session")
def test_a_text_is_read_once_until_something_is_chosen_in_it():
    assert report.read_as_chosen() is None
    report._take_text(TEXT)
    read, claims = report.read_as_chosen()
    assert [claim.place.name for claim in claims] == ["Haifa"]
    assert report.read_as_chosen()[0] is read
    other = read.places[0].candidates[1].place
    report.choose("Tripoli", other.id)
    assert report.list_chosen() == {"Tripoli": other.id}
    assert report.read_as_chosen()[0].places[0].place == other


def test_another_text_keeps_nothing_of_the_one_before(session):
    report._take_text(TEXT)
    report.choose("Tripoli", "geonames:1")
    session["fix place Tripoli"] = "geonames:1"
    report._take_text("Nothing is claimed in Amman.")
    assert report.list_chosen() == {}
    assert not [key for key in session if key.startswith("fix ")]


def test_a_kept_reading_comes_back_with_its_choices_and_can_be_begun_anew(session):
    report._take_kept(KeptReading(TEXT, {"Tripoli": "geonames:448149"}))
    assert report.list_chosen() == {"Tripoli": "geonames:448149"}
    report.forget()
    assert report.read_as_chosen() is None
    assert session["read_text"] == TEXT
