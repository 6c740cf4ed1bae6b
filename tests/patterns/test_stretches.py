"""What a stretch of text holds, looked for at once, is what is found by looking for each word."""

import re

from geo.patterns import gate, stretches
from geo.patterns.stretches import Stretch, is_told, want_words


def test_words_that_begin_alike_or_overlap_are_all_found():
    words = frozenset({"in", "in range", "inter", "range", "ranges", "rang", ".", "\ue000 ("})
    finder = stretches.Finder(words)
    for text in ("in ranges.", "interim", "a \ue000 (x)", "wring", "in rang", ""):
        assert finder.find(text) == {word for word in words if word in text}


def test_many_questions_are_answered_at_once_and_as_before(monkeypatch):
    monkeypatch.setattr(stretches, "_asked", stretches._Asked())
    within = gate(r"\bin (?:range|reach)\b", re.IGNORECASE)
    text = Stretch("It is IN REACH of them")
    other = Stretch("It is in play")
    before = [match.span() for match in within.finditer(text)]
    while stretches._asked.finder is None:
        assert not within.search(other)
    assert [match.span() for match in within.finditer(text)] == before == [(6, 14)]
    assert not within.search(other)
    # A gate that is asked for the first time afterwards is not answered by what was looked for.
    late = gate("play")
    assert late.search(other)
    assert is_told(other, want_words((("play",),))) is None
    assert is_told(Stretch("in reach"), want_words((("in reach", "in range"),))) is True


def test_a_letter_that_is_two_in_lower_case_moves_nothing():
    text = Stretch("\u0130n range")
    assert [match.span() for match in gate("range").finditer(text)] == [(3, 8)]
