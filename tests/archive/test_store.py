"""The output folder: who may write it, what is kept of a run that was stopped."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from geo.archive import Options
from geo.archive.model import Batch, Item
from geo.archive.store import Store
from geo.errors import FileError, InputError
from geo.tables import data_version
from tests.archive.samples import list_files, read


def test_a_folder_is_taken_only_when_nothing_is_lost_by_it(tmp_path, archive):
    source = archive[0].parent / "in" / "sub"
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "diary.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"holds something else \(diary.txt\)"):
        read([source], taken)
    read([source], taken, overwrite=True)
    assert (taken / "diary.txt").read_text(encoding="utf-8") == "mine"
    with pytest.raises(InputError, match=r"--resume goes on with it, --overwrite makes it anew"):
        read([source], taken)
    manifest = taken / "archive.json"
    changed = manifest.read_text(encoding="utf-8").replace(data_version(), "2020-01-01.00000000")
    manifest.write_text(changed, encoding="utf-8")
    with pytest.raises(InputError, match=r"read with data 2020-01-01.00000000, this is "):
        read([source], taken, resume=True)
    assert read([source], taken, overwrite=True).skipped == 4


@pytest.mark.parametrize("address", ["s3://bucket/out", "gs://bucket", "file:///tmp/out"])
def test_an_address_of_a_store_is_no_output_folder(tmp_path, monkeypatch, address):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match="names a local folder"):
        Store(Path(address), {"version": "1"})
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("leads_to", ["nowhere", "out"])
def test_a_link_that_leads_nowhere_is_no_output_folder(tmp_path, archive, leads_to):
    out = tmp_path / "out"
    out.symlink_to(tmp_path / leads_to)
    with pytest.raises(InputError, match="is a link that leads nowhere"):
        read([archive[0].parent / "in"], out)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_full_disk_keeps_what_was_read_and_says_how_to_go_on(tmp_path, archive, monkeypatch):
    import errno

    from geo.archive import store

    source = archive[0].parent / "in"

    def fill(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    read([source], tmp_path / "out", Options(limit=4))
    monkeypatch.setattr(store.os, "fsync", fill)
    with pytest.raises(FileError, match=r"No space left on device.*go on with --resume"):
        read([source], tmp_path / "out", resume=True)
    monkeypatch.undo()
    read([source], tmp_path / "out", resume=True)
    assert list_files(tmp_path / "out") == list_files(archive[0])
    assert not list((tmp_path / "out").rglob("*.new"))


class Killed(BaseException):
    """In the place of a signal that nothing catches."""


@pytest.mark.parametrize("left", [(".lock",), (".lock", "archive.new"), (".lock", ".parts/")])
def test_what_a_run_left_that_had_not_said_what_it_is_hinders_nobody(tmp_path, left):
    out = tmp_path / "out"
    out.mkdir()
    for name in left:
        (out / name).mkdir() if name.endswith("/") else (out / name).write_bytes(b"{")
    Store(out, {"version": "1"}).close()
    Store(out, {"version": "1"}, resume=True).close()
    assert not (out / "archive.new").exists()


@pytest.mark.slow
@pytest.mark.parametrize("step", range(8))
def test_killed_at_any_step_of_beginning_anew_it_mixes_nothing(
    tmp_path, archive, monkeypatch, step
):
    from geo.archive import store

    source, out = archive[0].parent / "in", tmp_path / "out"
    read([source], out)
    manifest = out / "archive.json"
    before = manifest.read_text(encoding="utf-8").replace(data_version(), "2020-01-01.00000000")
    manifest.write_text(before, encoding="utf-8")
    steps = iter(range(99))

    def or_be_killed(act):
        def do(*args, **kwargs):
            if next(steps) == step:
                raise Killed
            return act(*args, **kwargs)

        return do

    with monkeypatch.context() as patch:
        patch.setattr(store.shutil, "rmtree", or_be_killed(store.shutil.rmtree))
        patch.setattr(store.os, "fsync", or_be_killed(store.os.fsync))
        with pytest.raises(Killed):
            read([source], out, Options(limit=4), overwrite=True)
    if "2020-01-01" in manifest.read_text(encoding="utf-8"):
        with pytest.raises(InputError, match="read with data 2020"):
            read([source], out, resume=True)
        assert read([source], out, overwrite=True).reused == 0
    else:
        assert read([source], out, resume=True).reused <= 4
    assert list_files(out) == list_files(archive[0])


BATCH = Batch(0, 0, (Item("a.txt", stamp="1 1"),))


def test_a_kept_batch_is_found_by_its_content_and_others_are_dropped(tmp_path):
    store = Store(tmp_path / "out", {"version": "1"})
    path = store.name_part(BATCH)
    store.keep(path, b"rows")
    assert path.read_bytes() == b"rows"
    changed = store.name_part(Batch(0, 0, (Item("a.txt", stamp="2 1"),)))
    assert not changed.exists()
    store.keep(changed, b"new")
    store.drop_others([changed])
    assert not path.exists()
    store.close()


def test_a_folder_is_held_by_one_run_and_free_when_it_ends(tmp_path):
    store = Store(tmp_path / "out", {"version": "1"})
    with pytest.raises(InputError, match="Another run writes"):
        Store(tmp_path / "out", {"version": "1"}, resume=True)
    store.close()
    Store(tmp_path / "out", {"version": "1"}, resume=True).close()


def test_an_archive_is_whole_only_when_its_tables_stand_in_their_place(tmp_path):
    import json

    store = Store(tmp_path / "out", {"version": "1"})
    manifest = tmp_path / "out" / "archive.json"
    assert json.loads(manifest.read_bytes())["whole"] is False
    built = store.begin_tables()
    (built / "claims" / "x.parquet").write_bytes(b"x")
    store.publish_tables({"read": 1})
    store.close()
    assert json.loads(manifest.read_bytes()) == {
        "format": 1, "said": {"version": "1"}, "whole": True, "read": 1
    }  # fmt: skip
    assert (tmp_path / "out" / "claims" / "x.parquet").read_bytes() == b"x"


@pytest.mark.parametrize("content", [b"", b"PAR1 and no more", None], ids=["empty", "cut", "other"])
def test_a_kept_batch_that_is_none_is_read_again(tmp_path, archive, content):
    source, out = archive[0].parent / "in", tmp_path / "out"
    read([source], out)
    whole = list_files(out)
    for path in (out / ".parts").iterdir():
        if content is None:
            pq.write_table(pa.table({"a": [1]}), path)
        else:
            path.write_bytes(content)
    assert read([source], out, resume=True).reused == 0
    assert list_files(out) == whole


def test_a_kept_batch_that_is_damaged_within_is_named(tmp_path, archive):
    source, out = archive[0].parent / "in", tmp_path / "out"
    read([source], out)
    path = next((out / ".parts").iterdir())
    content = bytearray(path.read_bytes())
    content[4:400] = bytes(396)
    path.write_bytes(content)
    with pytest.raises(FileError, match=rf"{path.name} is damaged .*remove it, and --resume"):
        read([source], out, resume=True)
    path.unlink()
    assert read([source], out, resume=True).read > 0


def test_input_that_lies_in_the_output_folder_is_said_to(tmp_path):
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    with pytest.raises(FileError, match="what lies in the output folder is left out"):
        read([tmp_path], tmp_path)
