"""The claims of an archive: all that are asked for, one whole, and where reports contradict."""

import pytest

from geo.archive.query import Asked, open_archive
from tests.archive.samples import make_archive
from tests.views.samples import list_texts, run_parts
from views.archive_claims import KINDS, VERDICTS


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_archive(tmp_path_factory.mktemp("claims"))


def draw():
    import os

    from geo.archive.query import Asked
    from views import state
    from views.archive_claims import show_claims, show_conflicts
    from views.archive_rows import FOLDER, count, open_folder

    state.open_address()
    state.begin_notices()
    archive = open_folder(os.environ[FOLDER])
    show_claims(archive, Asked(), count(archive, Asked()))
    show_conflicts(archive, Asked(place="Riyadh"))


def test_claims_and_what_contradicts_stand_in_tables(folder, monkeypatch):
    monkeypatch.setenv("RANGECHECK_ARCHIVE", str(folder))
    app = run_parts(draw)
    claims, conflicts = (each.value for each in app.dataframe)
    assert set(claims["Verdict"]) <= set(VERDICTS.values())
    assert len(claims) == len(open_archive(folder).list_claims(Asked()))
    assert conflicts["Place"].tolist() == ["Riyadh"]
    assert conflicts["About"].tolist() == [KINDS["reach"]]
    assert "Choose a row" in list_texts(app)


def test_no_verdict_is_told_by_colour_alone():
    signs = [words.split()[0] for words in VERDICTS.values()]
    assert len(set(signs)) == len(signs) == 4
