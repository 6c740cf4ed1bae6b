"""A table of rules is parsed once, and what is kept of it is never another file's."""

import sys
import tomllib

import pytest

from geo.tables import rules
from geo.tables.rules import load_rules

ROWS = '[[row]]\nid = "first"\nfinds = ["a", "b"]\nkm = 2.5\non = true\n'


@pytest.fixture
def table(tmp_path, monkeypatch):
    """A table of which what is parsed is kept."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    path = tmp_path / "rows.toml"
    path.write_text(ROWS, encoding="utf-8")
    return path


def kept(path):
    return sorted((path.parent / "__pycache__").glob("*"))


def test_what_was_parsed_once_is_not_parsed_again(table, monkeypatch):
    first = load_rules(table)
    monkeypatch.setattr(rules, "_parse", None)
    assert load_rules(table) == first == tomllib.loads(ROWS)
    assert [each.name for each in kept(table)] == [f"rows.toml.{sys.implementation.cache_tag}.pyc"]


def test_each_caller_has_a_table_of_its_own(table):
    load_rules(table)["row"].clear()
    load_rules(table)["row"].clear()
    assert load_rules(table) == tomllib.loads(ROWS)


def test_a_changed_table_is_parsed_anew(table):
    load_rules(table)
    table.write_text(ROWS.replace("2.5", "3.5"), encoding="utf-8")
    assert load_rules(table)["row"][0]["km"] == 3.5


@pytest.mark.parametrize("left", [b"", b"\x00", b"no table of any kind", None])
def test_what_was_kept_badly_is_parsed_anew(table, left):
    load_rules(table)
    (beside,) = kept(table)
    beside.write_bytes(beside.read_bytes()[:-20] if left is None else left)
    assert load_rules(table) == tomllib.loads(ROWS)


def test_nothing_is_kept_where_bytecode_is_not(table, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert load_rules(table) == tomllib.loads(ROWS)
    assert not kept(table)


def test_a_folder_that_cannot_be_written_is_no_fault(table):
    (table.parent / "__pycache__").write_text("a file where the folder would be")
    assert load_rules(table) == tomllib.loads(ROWS)
