"""How Rangecheck measures, what its words mean, where it ends and what it never does."""

import re
from pathlib import Path

from geo.method import DEFINITIONS, LIMITS, METHOD, NEVER
from geo.reach import Verdict

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_each_verdict_and_each_word_of_the_readme_is_defined():
    for verdict in Verdict:
        assert f"`{verdict.value}`" in DEFINITIONS
    table = README.partition("## Words and conventions")[2].partition("## Limits")[0]
    words = [
        word for word in re.findall(r"^\| ([a-z, ]+) \|", table, re.MULTILINE) if word != "word"
    ]
    assert len(words) > 5
    for word in words:
        assert word.partition(",")[0].lower() in DEFINITIONS.lower(), word


def test_the_method_says_the_model_and_the_order_of_coordinates():
    assert "WGS84" in METHOD
    assert "longitude before" in METHOD


def test_what_is_never_done_is_what_the_readme_says():
    promised = README.partition("It has no\ntrajectories")[2].partition("will not get")[0]
    assert promised
    for subject in ("guidance", "accuracy", "casual", "target", "launch", "military positions"):
        assert subject in promised
        assert subject in NEVER
    assert "published maximum ranges" in NEVER
    assert LIMITS.count("\n- ") >= 5
