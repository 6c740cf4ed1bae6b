"""The words of one report, with what is asked of each of them."""

from geo.reading.places.words import Words
from tests.reading.samples import make_words


def test_words_know_where_they_stand():
    text = "Drones flew. Haifa burned."
    words = make_words(text)
    assert isinstance(words, Words)
    assert [token.text for token in words.tokens] == ["Drones", "flew", "Haifa", "burned"]
    assert words.text == text
