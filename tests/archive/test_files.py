"""Folders, globs and files: which files an archive is read from, always in the same order."""

import gzip

import pytest

from geo.archive.files import Inputs, open_address
from geo.errors import FileError


def write(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def test_files_come_in_the_order_of_their_names_before_what_is_in_folders(tmp_path):
    write(tmp_path, "b.txt", "a/z.txt", "c.txt", ".hidden", "a/.git/x")
    assert [file.id for file in Inputs([str(tmp_path)])] == ["b.txt", "c.txt", "a/z.txt"]


def test_the_runs_own_output_is_no_input(tmp_path):
    write(tmp_path, "a.txt", "out/reports/x.parquet")
    assert [file.id for file in Inputs([str(tmp_path)], str(tmp_path / "out"))] == ["a.txt"]


def test_several_arguments_are_told_apart_and_one_given_twice_counts_once(tmp_path):
    write(tmp_path, "x/a.txt", "y/a.txt")
    x, y = str(tmp_path / "x"), str(tmp_path / "y")
    inputs = Inputs([x, y, x])
    assert [file.id for file in inputs] == ["x/a.txt", "y/a.txt"]
    assert inputs.size_bytes == 2 * len("x/a.txt")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.txt", ""), ("a.JSONL", "jsonl"), ("a.csv.gz", "csv"), ("a.parquet", "parquet"), ("a", "")],
)
def test_a_table_is_known_by_its_ending_packed_or_not(tmp_path, name, kind):
    write(tmp_path, name)
    (file,) = Inputs([str(tmp_path / name)])
    assert (file.id, file.kind) == (name, kind)


def test_a_file_that_changes_has_another_stamp(tmp_path):
    write(tmp_path, "a.txt")
    (before,) = Inputs([str(tmp_path)])
    (tmp_path / "a.txt").write_text("more", encoding="utf-8")
    (after,) = Inputs([str(tmp_path)])
    assert before.stamp != after.stamp


def test_a_packed_file_is_opened_unpacked(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b"{}"))
    with open_address(str(path)) as opened:
        assert opened.read() == b"{}"


def test_what_is_not_there_is_named():
    with pytest.raises(FileError, match="no file and no folder"):
        Inputs(["nowhere/at/all"])
    with pytest.raises(FileError, match="cannot be opened"):
        Inputs(["nosuchprotocol://x"])
