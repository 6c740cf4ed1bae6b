"""The archive: which claims all reports of a folder make, how they fare, and where they differ."""

import html

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.archive.query import Asked, Counts, open_archive
from geo.errors import FileError
from geo.links import View, format_query
from tests.archive.samples import make_archive
from views import archive
from views.archive_claims import VERDICTS

SCRIPT = """
import streamlit as st
from views import archive, frame, navigation, state

navigation.keep_pages(frame.list_pages())
state.open_address()
state.begin_notices()
archive.show()
state.show_notices()
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_archive(tmp_path_factory.mktemp("view"))


@pytest.fixture
def opened(folder, monkeypatch):
    def open_page(named=folder, **asked):
        monkeypatch.setenv("RANGECHECK_ARCHIVE", str(named))
        app = AppTest.from_string(SCRIPT, default_timeout=120)
        app.query_params.update(format_query(View(archive=Asked(**asked).as_text())))
        app.run()
        assert not app.exception
        return app

    return open_page


def texts(app):
    said = " ".join(each.value for each in (*app.markdown, *app.caption, *app.info, *app.warning))
    return html.unescape(said).replace("\\", "")


def test_the_page_counts_narrows_down_and_opens_a_claim(opened, folder):
    app = opened()
    said = texts(app)
    assert "21 reports: 12 read, 9 skipped, 6 copies of another" in said
    whole = open_archive(folder).count_claims(Asked())
    assert f"{whole.claims:,} claims in {whole.reports:,} reports" in said
    assert sum(int(each.value) for each in app.metric) == whole.claims
    verdict = next(each for each in app.selectbox if each.label == "Verdict")
    verdict.select("fails").run()
    assert not app.exception
    assert app.query_params["archive"] in ("verdict=fails", ["verdict=fails"])
    shown = next(each.value for each in app.dataframe if "Claim" in each.value)
    assert set(shown["Verdict"]) == {"✕ fails"}
    assert "No claim of the archive fits what is asked for (Atlantis)" in texts(
        opened(place="Atlantis")
    )


def test_what_an_address_asks_for_and_no_field_shows_is_said(opened):
    asked = texts(opened(publisher="A Paper", kind="reach"))
    assert "Asked for: in range, published by A Paper." in asked
    assert "Asked for" not in texts(opened())


def test_each_part_of_a_bar_has_its_sign_unless_it_is_too_low_for_one():
    years = pd.DataFrame(
        [{"name": 2019, "holds": 90, "part": 1, "fails": 8, "unknown": 1, "claims": 100}]
    )
    counts = Counts(100, 9, *(pd.DataFrame(),) * 4, years)
    points = archive._list_points(counts)
    assert [point["sign"] for point in points] == ["●", "", "✕", ""]
    assert [point["verdict"] for point in points] == list(VERDICTS.values())
    assert sum(point["claims"] for point in points) == 100


def test_without_its_packages_or_its_folder_the_page_says_what_to_do(opened, tmp_path, monkeypatch):
    import sys

    assert "There is no archive in" in texts(opened(tmp_path))
    (tmp_path / "archive.json").write_text('{"whole": false}', encoding="utf-8")
    with pytest.raises(FileError, match="waits for --resume"):
        open_archive(tmp_path)
    for name in [each for each in sys.modules if each.startswith("geo.archive")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "duckdb", None)
    monkeypatch.setitem(sys.modules, "rensa", None)
    said = texts(opened(tmp_path / "x"))
    assert "is not installed" in said
    assert "requirements-archive.txt" in said


def test_the_page_is_offered_only_where_a_folder_is_named(monkeypatch):
    from views import archive

    monkeypatch.delenv("RANGECHECK_ARCHIVE", raising=False)
    assert not archive.is_offered()
