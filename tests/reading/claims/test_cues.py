"""Each cue's texts are its test."""

import re
import tomllib

import pytest

from geo.reading.claims import cues


@pytest.mark.parametrize("row", cues.list_cues().values(), ids=lambda row: row.id)
def test_a_cue_finds_what_it_says_and_misses_the_rest(row):
    tried = getattr(re.compile(row.pattern, row.flags), row.tried)
    assert row.finds
    assert row.misses
    assert [text for text in row.finds if not tried(text)] == []
    assert [text for text in row.misses if tried(text)] == []


def test_no_two_cues_share_an_id():
    rows = tomllib.loads(cues.TABLE.read_text(encoding="utf-8"))["cue"]
    assert len(cues.list_cues()) == len(rows)


def test_a_cue_that_is_switched_off_matches_nothing(tmp_path, monkeypatch):
    table = tmp_path / "cues.toml"
    rows = cues.TABLE.read_text(encoding="utf-8")
    table.write_text(rows.replace('id = "outside"', 'id = "outside"\non = false'), encoding="utf-8")
    monkeypatch.setattr(cues, "TABLE", table)
    read = cues.list_cues.__wrapped__()
    assert read["outside"].pattern == cues.NOTHING
    assert not re.search(read["outside"].pattern, "out of range")
    assert read["question"] == cues.list_cues()["question"]


def test_each_cue_has_a_module_that_reads_by_it():
    folder = cues.TABLE.parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    asked = set(re.findall(r'= (?:gated_)?cue\("([a-z-]+)"\)', code))
    assert asked == set(cues.list_cues())
