"""A pattern behind a gate finds what it finds without one."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import geo.reading
from geo.patterns import Anchored, Gated, fold, gate
from geo.patterns.needs import find_needs
from geo.reading.frames import list_frames
from geo.reading.systems import (
    FEW_TEXTS,
    _catalogue_pattern,
    _find_catalogued,
    _list_spellings,
)
from geo.reading.text import split_sentences

ARTICLES = Path(__file__).parents[1] / "articles"


def list_gated():
    for module in pkgutil.walk_packages(geo.reading.__path__, "geo.reading."):
        for name, value in vars(import_module(module.name)).items():
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, Gated):
                    yield f"{module.name}.{name}", each
    for frame in list_frames():
        yield frame.id, frame.pattern


def list_sentences():
    """Every seventh sentence of the project's texts, and some that are set in other ways."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*/*.txt"))]
    sentences = [text[each.start : each.end] for text in texts for each in split_sentences(text)]
    some = sentences[::7]
    yield from some
    yield from map(str.upper, some[::5])
    yield from (frame.example for frame in list_frames())
    yield "THE M\u0130SS\u0130LE \u017fTRIKES FROM AN\u212aARA, 300 \u212am; al-Hussein DF-21D."


@pytest.mark.slow
def test_patterns_behind_gates_find_the_same():
    gated = {id(each): (name, each) for name, each in list_gated()}
    assert len(gated) > 60
    sentences = list(list_sentences())
    for name, each in gated.values():
        for text in sentences:
            own = [match.span() for match in each.pattern.finditer(text)]
            assert [match.span() for match in each.finditer(text)] == own, (name, text)


def test_a_part_of_a_text_is_searched_as_by_the_pattern_itself():
    text = "Out of range? " * 200 + "It could REACH Haifa, or be in range."
    within = gate(r"\b(?:reach|in range)\b(?!\?)", re.IGNORECASE)
    for start, end in ((0, len(text)), (len(text) - 30, len(text)), (0, 100), (len(text), 9)):
        own = [match.span() for match in within.pattern.finditer(text, start, end)]
        assert [match.span() for match in within.finditer(text, start, end)] == own
        assert bool(within.search(text, start, end)) == bool(own)


def test_a_part_that_asks_for_a_capital_does_so_in_long_texts_too():
    named = gate(r"\bin (?:\w+ )?(?-i:[A-Z])\w+", re.IGNORECASE)
    text = "in the in the IN Haifa, in HAIFA or in it " * 1_000
    own = [match.span() for match in named.pattern.finditer(text)]
    assert [match.span() for match in named.finditer(text)] == own
    assert named.search("in the end in Haifa").start() == 11


def test_the_catalogue_is_found_in_any_case_and_script():
    every = frozenset(spelling for spelling, _ in _list_spellings())
    plain = _catalogue_pattern(every, folded=False, run_on=True)
    for text in (
        "zolfaqar, SCUD-B and Kh 101",
        "Yıldırım ve T\u0130HA; FATEH\u2011110",
        "«Искандерами», 東風-21D, 현무-2 and زلزال",
        "KN-23이 and Scud-B를",
        "a\u0130b Fateh-110",
    ):
        own = [match.span() for match in plain.finditer(text)]
        # By the names that begin in it, and, from some texts on, by all of them at once.
        for _ in range(FEW_TEXTS + 1):
            assert [match.span() for match in _find_catalogued(text)] == own


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\b(?:missiles?|rockets?)\b", (("missile", "rocket"),)),
        (r"\brange(?=\sof)", (("range",), ("of",))),  # what must follow is needed, too
        (r"[Ss]o\s(?:would|could)", (("could", "would"), ("so",))),
        (r"(?:un)?able", (("able",),)),
        (r"(?:reach|\d+ km)", (("km", "reach"),)),
        (r"(?:reach|\d+)", ()),
        (r"(?:far)?", ()),
        (r"(?!never)\w+", ()),
    ],
)
def test_what_a_match_needs_is_read_from_the_pattern(pattern, needs):
    found = find_needs(pattern)
    assert tuple(tuple(word.strip() for word in words) for words in found) == needs


def test_starts_that_are_no_match_are_passed_over():
    names = Anchored(re.compile("[A-Z]"), "(?:[A-Z][a-z]+ )+[A-Z]")
    assert [match.group() for match in names.finditer("Tel Aviv A bc De F")] == [
        "Tel Aviv A",
        "De F",
    ]
    assert fold("STRASSE \u0130\u0131") == "strasse ii"
