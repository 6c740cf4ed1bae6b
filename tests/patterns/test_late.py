"""A pattern that is compiled late finds what it would find at once."""

import re
from pathlib import Path

import pytest

from data.build_needs import list_patterns, work_out
from geo.patterns import Late, late
from geo.patterns.late import _FEW_ASKS
from geo.patterns.needs import find_needs
from geo.patterns.table import find_kept

ROOT = Path(__file__).parents[2]
TEXTS = sorted((ROOT / "tests" / "articles").glob("*/*.txt"))


def list_late():
    return {(each.text, each.flags): each for each in list_patterns() if isinstance(each, Late)}


@pytest.mark.slow
def test_what_patterns_find_they_find_before_they_are_compiled():
    words = [text.read_text(encoding="utf-8") for text in TEXTS]
    parts = [text[start : start + 120] for text in words for start in range(0, len(text), 4000)]
    patterns = list_late()
    assert len(patterns) > 150
    matches = 0
    for source, flags in patterns:
        compiled = re.compile(source, flags)
        for part in parts:
            for name in ("search", "match", "fullmatch"):
                if own := getattr(compiled, name)(part):
                    found = getattr(late(source, flags), name)(part)
                    assert found is not None, (source, part)
                    assert found.span() == own.span()
                    matches += 1
    assert matches > 3_000


def test_a_pattern_is_compiled_where_a_text_may_hold_a_match():
    pattern = late(r"\brange of \d+ km", re.IGNORECASE)
    vars(pattern)["_needs"] = find_needs(pattern.text, pattern.flags)
    assert pattern.search("Nothing of it") is None
    assert list(pattern.finditer("nor here", 2)) == []
    assert "_compiled" not in vars(pattern)
    assert pattern.search("A RANGE OF 300 KM").span() == (2, 17)
    assert "_compiled" in vars(pattern)
    assert pattern.sub("-", "a range of 1 km") == "a -"


def test_who_asks_often_gets_the_pattern_itself():
    pattern = late("range")
    vars(pattern)["_needs"] = (("range",),)
    for _ in range(_FEW_ASKS + 1):
        assert pattern.search("none") is None
    assert "_compiled" in vars(pattern)


def test_a_wrong_pattern_is_refused_when_it_is_used():
    with pytest.raises(re.error):
        late("(").search("(")


@pytest.mark.slow
def test_the_table_holds_what_the_patterns_need():
    worked_out = work_out()
    kept = {key: find_kept(*key) for key in {(each.text, each.flags) for each in list_patterns()}}
    known = {key: needs for key, needs in kept.items() if needs is not None}
    for (source, flags), needs in known.items():
        assert needs == find_needs(source, flags), source
    # A pattern that was changed since starts slower and finds the same; many are a table not made.
    assert len(known) > 0.9 * len(worked_out), "run python data/build_needs.py"
