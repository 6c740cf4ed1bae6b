"""Each cue's texts are its test."""

import re
import tomllib
from pathlib import Path

import pytest

from geo.errors import UnknownNameError
from geo.reading import cues
from geo.reading.claims import cues as of_claims

TABLES = {"mentions": cues.TABLE, "claims": of_claims.TABLE}
ROWS = [
    pytest.param(row, id=f"{name}-{row.id}")
    for name, table in TABLES.items()
    for row in table.rows.values()
]
READING = Path(cues.__file__).parent


@pytest.mark.parametrize("row", ROWS)
def test_a_cue_finds_what_it_says_and_misses_the_rest(row):
    tried = getattr(re.compile(row.pattern, row.flags), row.tried)
    assert row.finds
    assert row.misses
    assert [text for text in row.finds if not tried(text)] == []
    assert [text for text in row.misses if tried(text)] == []


def test_no_two_cues_share_an_id():
    tables = [tomllib.loads(table.path.read_text(encoding="utf-8")) for table in TABLES.values()]
    ids = [row["id"] for table in tables for row in table["cue"]]
    assert len(ids) == len(set(ids))


def test_each_list_of_words_is_used_by_a_row():
    for table in TABLES.values():
        text = table.path.read_text(encoding="utf-8")
        assert {name for name in table.words if f"{{{name}}}" not in text} == set()


def test_words_of_a_list_that_begin_at_an_edge_share_it(tmp_path):
    path = tmp_path / "cues.toml"
    path.write_text(
        "[words]\nfar = ['\\bfar', '\\bout\\sof', 'мимо', '\\bpast']\n"
        "[[cue]]\nid = 'far'\npattern = '{far}\\b'\nfinds = ['far']\nmisses = ['afar']\n",
        encoding="utf-8",
    )
    (row,) = cues.CueTable(path).rows.values()
    assert row.pattern == r"(?:\b(?:far|out\sof)|мимо|\b(?:past))\b"
    # Else the second branch of one would begin anywhere, and would not when it is joined.
    listed = [
        word for table in TABLES.values() for words in table.list_words().values() for word in words
    ]
    assert [word for word in listed if word.startswith(r"\b") and _has_branches(word[2:])] == []


def _has_branches(pattern):
    """Whether a pattern has branches outside of brackets."""
    while (bare := re.sub(r"\\.|\[[^\]]*\]|\([^()]*\)", "", pattern)) != pattern:
        pattern = bare
    return "|" in pattern


def test_a_cue_that_is_switched_off_matches_nothing(tmp_path):
    path = tmp_path / "cues.toml"
    rows = of_claims.TABLE.path.read_text(encoding="utf-8")
    path.write_text(rows.replace('id = "outside"', 'id = "outside"\non = false'), encoding="utf-8")
    table = cues.CueTable(path)
    assert table.rows["outside"].pattern == cues.NOTHING
    assert not table.cue("outside").search("out of range")
    assert table.rows["question"] == of_claims.TABLE.rows["question"]


def test_a_cue_can_be_left_out_and_is_back_after_that():
    words = cues.TABLE.cue("fell")
    assert words.search("it fell")
    with cues.TABLE.without("fell"):
        assert not words.search("it fell")
    assert words.search("it fell")


def test_words_of_a_list_can_be_left_out_and_are_back_after_that():
    told = "a type that will be in range, devastating Haifa"
    rows = [row.id for row in of_claims.TABLE.rows.values() if "devastating" in row.pattern]
    words = [of_claims.TABLE.cue(row) for row in rows]
    before = [bool(each.search(told)) for each in words]
    with of_claims.TABLE.without_words("devastating", "devastate"):
        assert "devastating" not in "".join(each.text for each in words)
    assert [bool(each.search(told)) for each in words] == before


def test_an_unknown_cue_is_named_with_the_nearest():
    with pytest.raises(UnknownNameError, match="fell"), cues.TABLE.without("felt"):
        pass


def test_each_cue_of_mentions_has_a_module_that_reads_by_it():
    files = [path for path in READING.rglob("*.py") if "claims" not in path.parts]
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    asked = set(re.findall(r'(?<!\.)\b(?:gated_)?cue\("([a-z-]+)"\)', code))
    assert asked == set(cues.TABLE.rows)
