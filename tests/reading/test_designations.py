"""Designations of missiles in common use, as reports print them, and how sure each is."""

import pytest

from geo.reading.designations import Sureness, is_before_noun, is_designation, weigh_sureness


def test_a_name_that_is_nothing_else_is_surer_than_one_that_is_a_persons():
    order = list(Sureness)
    assert weigh_sureness("Scud") != weigh_sureness("Khan")
    assert {weigh_sureness("Scud"), weigh_sureness("Khan")} <= set(order)


@pytest.mark.parametrize(("word", "known"), [("Scud", True), ("scud", False), ("Haifa", False)])
def test_a_designation_has_its_capital(word, known):
    assert is_designation(word) is known


@pytest.mark.parametrize(
    ("text", "end", "before"),
    [
        ("Shaheen missiles", 7, True), ("Shaheen and Ghauri missiles", 7, True),
        ("Shaheen saw missiles", 7, False), ("Shaheen", 7, False),
    ],
)  # fmt: skip
def test_the_word_missile_follows_a_name_at_once_or_after_a_list(text, end, before):
    assert is_before_noun(text, end) is before
