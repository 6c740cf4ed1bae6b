"""Questions of the Archive page to the tables of a folder, each answered once for all readers."""

import pytest

from geo.archive.query import Asked
from tests.archive.samples import make_archive
from views.archive_rows import FOLDER, count, list_rows, name_system, open_folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_archive(tmp_path_factory.mktemp("rows"))


def test_the_same_question_is_answered_once(folder, monkeypatch):
    monkeypatch.setenv(FOLDER, str(folder))
    archive, asked = open_folder(str(folder)), Asked(place="Riyadh")
    assert count(archive, asked) is count(archive, Asked(place="Riyadh"))
    assert list_rows(archive, asked, "claims") is list_rows(archive, asked, "claims")
    assert set(list_rows(archive, asked, "claims")["place"]) == {"Riyadh"}
    assert len(list_rows(archive, Asked(), "claims")) > len(list_rows(archive, asked, "claims"))


def test_a_system_is_named_as_the_catalogue_names_it():
    assert name_system("zolfaqar") == "Zolfaqar"
    assert name_system("no-such-system") == "no-such-system"
