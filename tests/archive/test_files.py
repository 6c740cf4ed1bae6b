"""Folders, globs and files: which files an archive is read from, always in the same order."""

import gzip
import json
import os
from types import MappingProxyType

import fsspec
import pytest
from fsspec import AbstractFileSystem

from geo.archive.files import Inputs, open_address
from geo.errors import FileError
from tests.archive.bucket import open_bucket
from tests.archive.samples import LINE, OTHER, REACH, list_files, read, rows


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


@pytest.mark.parametrize(
    "name", ["a::b.txt", "a[1].txt", "a#b.txt", "a%20b.txt", "~a.txt", " .txt"]
)
def test_a_file_of_any_name_is_opened(tmp_path, name):
    write(tmp_path, name, "other.txt")
    (file,) = (each for each in Inputs([str(tmp_path)]) if each.id == name)
    with open_address(file.address) as opened:
        assert opened.read().decode() == name


def test_a_file_is_read_once_however_often_and_by_which_spelling_it_is_given(tmp_path):
    write(tmp_path, "x/a.txt", "x/b.txt", "x/y/c.txt")
    x = tmp_path / "x"
    given = [x, x / "a.txt", f"{x}/./a.txt", f"{x}/y/../b.txt", f"{x}/", x / "y", x / "*.txt"]
    addresses = [file.address for file in Inputs([str(each) for each in given])]
    assert sorted(addresses) == [f"file://{x / name}" for name in ("a.txt", "b.txt", "y/c.txt")]


def test_the_tables_of_another_run_are_no_reports(tmp_path):
    write(tmp_path, "a.txt", "out/archive.json", "out/.lock", "out/claims/part.parquet")
    assert [file.id for file in Inputs([str(tmp_path)])] == ["a.txt"]
    write(tmp_path, "data/archive.json")
    assert len(list(Inputs([str(tmp_path)]))) == 2


@pytest.mark.parametrize("address", ["", "  "])
def test_a_name_that_is_empty_is_no_folder(address):
    with pytest.raises(FileError, match="no file and no folder"):
        Inputs([address])


def test_a_name_that_is_no_utf_8_is_read_and_said(tmp_path):
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text(OTHER, encoding="utf-8")
    assert read([tmp_path], tmp_path / "out").read == 1
    assert [row["report"] for row in rows(tmp_path / "out", "reports")] == ["caf\\xe9.txt"]


class Store(AbstractFileSystem):
    """A store with a clock of one second, sums of its objects, and errors of its own."""

    protocol = "teststore"
    fault = None
    objects = MappingProxyType({})

    def ls(self, path, **_):
        if self.fault:
            raise self.fault
        path = f"{self._strip_protocol(path)}/"
        marker = {"name": path, "size": 0, "type": "directory"}
        found = {path: marker}
        for name, content in self.objects.items():
            below, is_folder, _ = name.removeprefix(path).partition("/")
            said = {"size": len(content), "type": "file", "LastModified": "10:00:00"}
            said |= {"ETag": f"sum of {content}"}
            if name.startswith(path):
                found[path + below] = (
                    marker if is_folder else said
                ) | {"name": path + below}  # fmt: skip
        return list(found.values())


@pytest.fixture
def store(monkeypatch):
    fsspec.register_implementation("teststore", Store, clobber=True)
    objects = {"bucket/a.txt": b"one", "bucket/below/b.txt": b"two"}
    monkeypatch.setattr(Store, "objects", objects)
    return objects


def test_an_object_of_equal_size_and_second_that_changes_has_another_stamp(store):
    before = [file.stamp for file in Inputs(["teststore://bucket"])]
    store["bucket/a.txt"] = b"two"
    after = [file.stamp for file in Inputs(["teststore://bucket"])]
    assert (before[0] != after[0], before[1] == after[1]) == (True, True)


@pytest.mark.usefixtures("store")
def test_what_marks_a_folder_of_a_store_is_no_file_and_no_folder_in_itself():
    assert [file.id for file in Inputs(["teststore://bucket"])] == ["a.txt", "below/b.txt"]


@pytest.mark.usefixtures("store")
def test_a_stores_own_error_is_said_and_no_traceback(monkeypatch):
    monkeypatch.setattr(Store, "fault", RuntimeError("no credentials"))
    with pytest.raises(FileError, match=r"'teststore://bucket' cannot be opened: no credentials"):
        Inputs(["teststore://bucket"])


@pytest.mark.slow
def test_a_bucket_gives_the_tables_of_the_same_folder_and_is_gone_on_with(tmp_path, monkeypatch):
    for name, value in (
        ("ACCESS_KEY_ID", "x"),
        ("SECRET_ACCESS_KEY", "x"),
        ("REGION", "eu-west-1"),
    ):
        monkeypatch.setenv(f"AWS_{name}", value)
    feed = "\n".join(json.dumps({"text": text}) for text in (LINE, REACH))
    objects = {
        "2019/": b"",
        "2019/a.txt": REACH.encode(),
        "2019/b::c.txt": OTHER.encode(),
        "2020/.hidden.txt": b"not read",
        "2020/empty.txt": b"",
        "2020/feed.jsonl.gz": gzip.compress(feed.encode(), mtime=0),
    }
    for name, content in objects.items():
        path = tmp_path / "newsroom" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.write_bytes(content)
    read([tmp_path / "newsroom"], tmp_path / "near")
    with open_bucket(objects) as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL", url)
        far = tmp_path / "far"
        assert read(["s3://newsroom"], far).read == 4
        assert list_files(far) == list_files(tmp_path / "near")
        assert read(["s3://newsroom"], far, resume=True).reused == 5
        objects["2019/a.txt"] += b" And so on."
        assert read(["s3://newsroom"], far, resume=True).reused == 0
        read(["s3://newsroom/2019/*.txt"], tmp_path / "glob")
        assert [row["report"] for row in rows(tmp_path / "glob", "reports")] == [
            "a.txt",
            "b::c.txt",
        ]
        with pytest.raises(FileError, match=r"no file and no folder 's3://nowhere'"):
            read(["s3://nowhere"], tmp_path / "none")


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
