"""The Archive page over tables that a run made."""

import html
import io

import pytest
from streamlit.testing.v1 import AppTest

from geo.archive import read_archive
from geo.archive.engine import open_here
from geo.archive.query import Asked, open_archive
from geo.errors import FileError, LinkError
from geo.links import View, format_query
from geo.tables import data_version
from tests.archive.samples import write_input

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
    base = tmp_path_factory.mktemp("view")
    source = write_input(base / "in")
    for name, words in (("y", "could"), ("z", "cannot")):
        claim = f"A missile with a range of 300 km {words} reach Riyadh from Baghdad, they said."
        (source / f"{name}.txt").write_text(claim, encoding="utf-8")
    engine = open_here(data_version())
    read_archive([str(source)], base / "out", engine=engine, progress=io.StringIO())
    return base / "out"


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
    assert "No claim of the archive fits" in texts(opened(place="Atlantis"))


def test_reports_that_contradict_one_another_stand_side_by_side(folder):
    conflicts = open_archive(folder).list_conflicts(Asked(place="Riyadh"))
    assert conflicts["say"].tolist() == [1]
    assert conflicts["deny"].iloc[0] > 1
    assert conflicts["one"].iloc[0] == "y.txt"


def test_what_reports_say_alike_is_one_row(folder):
    claims = open_archive(folder).list_claims(Asked())
    whole = open_archive(folder).count_claims(Asked()).claims
    assert claims["made"].sum() == whole
    assert claims["made"].max() > 1
    alike = claims[["kind", "place", "region", "low_km", "high_km", "denied", "verdict"]]
    systems = claims["systems"].map(tuple)
    assert not alike.assign(systems=systems).duplicated().any()


def test_a_claim_is_shown_down_to_its_parts_and_its_report(folder):
    archive = open_archive(folder)
    found = archive.find_claim("2019-12-05-a.txt", 0)
    assert {part["part"] for part in found["parts"]} >= {"place", "launch region", "range"}
    assert found["entries"][0]["source"]
    assert archive.find_claim("nowhere", 0) is None


@pytest.mark.parametrize(
    "hostile", ["'; DROP VIEW claims; --", "x' OR '1'='1", "%", "\\", "ي", '"']
)
def test_what_is_asked_for_is_a_value_and_never_a_statement(folder, hostile):
    archive = open_archive(folder)
    assert archive.count_claims(Asked(place=hostile, system=hostile)).claims == 0
    assert archive.count_claims(Asked()).claims > 0


def test_an_address_that_asks_for_nothing_known_is_said():
    with pytest.raises(LinkError, match="asks an archive for nothing that it has"):
        Asked.from_text("colour=red")
    asked = Asked(verdict="holds in part", place="Tel Aviv", year="2019")
    assert Asked.from_text(asked.as_text()) == asked


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
