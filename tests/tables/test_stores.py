"""Open the built stores of data/, and tell whether they are what the build wrote."""

import hashlib
import sqlite3

import pytest

import geo.tables
from geo.errors import TableError
from geo.tables import STORE_APPLICATION_ID, STORE_LAYOUT, load_checksums, open_store, verify_data


@pytest.fixture
def store_dir(tmp_path, monkeypatch):
    """A data/ of its own with one good store, for damage."""
    monkeypatch.setattr("geo.tables.stores.DATA_DIR", tmp_path)
    write_store(tmp_path, STORE_APPLICATION_ID, STORE_LAYOUT)
    return tmp_path


def write_store(folder, application_id, layout):
    path = folder / "s.sqlite"
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {application_id}")
    connection.execute(f"PRAGMA user_version = {layout}")
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()
    write_sums(folder)


def write_sums(folder):
    content = (folder / "s.sqlite").read_bytes()
    line = f"{hashlib.sha256(content).hexdigest()}  {len(content)}  s.sqlite\n"
    (folder / "checksums.txt").write_text(line, encoding="utf-8")


def test_a_whole_store_opens_read_only(store_dir):
    connection = open_store("s.sqlite")
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("INSERT INTO t VALUES (1)")
    connection.close()
    assert verify_data() == {"s.sqlite": (store_dir / "s.sqlite").stat().st_size}


def test_a_missing_store_is_named(store_dir):
    (store_dir / "s.sqlite").unlink()
    with pytest.raises(TableError, match=r"s\.sqlite: is missing"):
        open_store("s.sqlite")
    with pytest.raises(TableError, match=r"s\.sqlite: is missing"):
        verify_data()


def test_a_truncated_store_is_named(store_dir):
    path = store_dir / "s.sqlite"
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(TableError, match=r"s\.sqlite: has [\d,]+ bytes where [\d,]+ were built"):
        open_store("s.sqlite")


def test_a_file_that_is_no_store_is_named(store_dir):
    path = store_dir / "s.sqlite"
    path.write_bytes(b"x" * path.stat().st_size)
    with pytest.raises(TableError, match=r"s\.sqlite: is no readable store"):
        open_store("s.sqlite")


def test_a_tampered_store_fails_the_readiness_check(store_dir):
    path = store_dir / "s.sqlite"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    open_store("s.sqlite").close()
    with pytest.raises(TableError, match=r"s\.sqlite: differs from what was built"):
        verify_data()


@pytest.mark.parametrize(
    ("application_id", "layout"),
    [(STORE_APPLICATION_ID, STORE_LAYOUT + 1), (0, STORE_LAYOUT)],
)
def test_a_store_of_another_version_is_named(store_dir, application_id, layout):
    write_store(store_dir, application_id, layout)
    with pytest.raises(TableError, match=r"s\.sqlite: has layout"):
        open_store("s.sqlite")


def test_a_store_without_a_sum_is_not_opened(store_dir):
    (store_dir / "checksums.txt").write_text("", encoding="utf-8")
    with pytest.raises(TableError, match=r"has no sum in checksums\.txt"):
        open_store("s.sqlite")


def test_a_spoilt_list_of_sums_is_named(store_dir):
    (store_dir / "checksums.txt").write_text("abc\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"checksums\.txt, line 1: is no sum"):
        load_checksums()


def test_a_list_of_sums_that_is_no_text_is_not_said_to_be_missing(store_dir):
    (store_dir / "checksums.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TableError, match=r"checksums\.txt: is no text in UTF-8"):
        load_checksums()


def test_public_names_exist():
    assert all(hasattr(geo.tables, name) for name in geo.tables.__all__)
