"""Word lists that tell a toponym from a person, an organisation or a common word."""

import pytest

from geo.reading import lexicon


@pytest.mark.parametrize(
    ("word", "common"), [("Reading", True), ("Mobile", True), ("Baghdad", False)]
)
def test_words_of_the_language_are_told_from_names(word, common):
    assert lexicon.is_common_word(word) is common


@pytest.mark.parametrize(("word", "first"), [("Qais", True), ("Maria", True), ("Basra", False)])
def test_first_names_are_told_from_towns(word, first):
    assert lexicon.is_first_name(word) is first


def test_the_lists_are_of_small_letters_where_they_are_compared_so():
    for words in (lexicon.ORGANISATION_WORDS, lexicon.SAYING_WORDS, lexicon.STOP_WORDS):
        assert words
        assert all(word == word.strip() for word in words)
    assert "said" in lexicon.SAYING_WORDS
