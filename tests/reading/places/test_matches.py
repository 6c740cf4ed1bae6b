"""The longest name that begins at each word of a report."""

from geo.reading.places.matches import Matcher
from tests.reading.samples import make_words


def names(text):
    return [each.text for each in Matcher(make_words(text)).match()]


def test_the_longest_name_that_is_known_is_taken():
    assert "Kuwait City" in names("A rocket fell in Kuwait City.")
    assert "Kuwait" not in names("A rocket fell in Kuwait City.")


def test_small_letters_are_no_names():
    assert names("a rocket fell in haifa") == []


def test_each_match_stands_where_it_says():
    text = "Drones flew from Beirut to Haifa."
    assert all(text[m.start : m.end] == m.text for m in Matcher(make_words(text)).match())
