"""Demonyms: the country that "Iraqi" or "North Koreans" means."""

import pytest

from geo.gazetteer.nations import find_nation, is_nation_word


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Yemeni", "YE"), ("Yemenis", "YE"), ("North Koreans", "KP"), ("Saudi", "SA"),
        ("polish", None), ("Houthi", None), ("", None),
    ],
)  # fmt: skip
def test_a_people_is_its_country_with_a_capital_letter(words, code):
    assert find_nation(words) == code


def test_a_word_of_a_people_is_known():
    assert is_nation_word("Iranian")
    assert not is_nation_word("Houthi")
    assert not is_nation_word("missile")
