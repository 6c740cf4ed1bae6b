"""What a stretch of text holds, looked for at once, is what is found by looking for each word."""

import re

from geo.patterns import gate, stretches
from geo.patterns.folding import holds
from geo.patterns.stretches import Stretch, find_finder


def test_words_that_begin_alike_overlap_or_hold_blanks_are_all_found():
    words = [
        "in",
        "in range",
        "inter",
        "range",
        "ranges",
        "rang",
        ".",
        "\ue000 (",
        "e o",
        " -",
        "x-y",
    ]
    finder = stretches.Finder([((word,),) for word in words])
    for text in (
        "in ranges.",
        "interim",
        "a \ue000 (x)",
        "wring",
        "in rang",
        "",
        "range of -",
        "x-yz" * 30,
    ):
        found = finder.mark(text)
        assert [word for at, word in enumerate(words) if found >> at & 1] == [
            word for word in words if word in text
        ]


def test_needs_are_met_by_a_word_of_each_set():
    needs = ((), (("reach", "in range"), ("of",)), (("a",), ("b",), ("c",)))
    finder = stretches.Finder(needs)
    for text in ("", "in range of", "in range", "reach", "c b a", "c b", "out of reach"):
        assert finder.mark(text) == sum(
            1 << at for at, sets in enumerate(needs) if holds(sets, text)
        )


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
    assert find_finder(late.number) is None
    assert find_finder(within.number) is stretches._asked.finder


def test_a_letter_that_is_two_in_lower_case_moves_nothing():
    text = Stretch("\u0130n range")
    assert [match.span() for match in gate("range").finditer(text)] == [(3, 8)]
