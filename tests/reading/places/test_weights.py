"""How likely a match is a toponym: the signs for and against it, each with its weight."""

from geo.reading.places.matches import Matcher
from geo.reading.places.weights import Weigher
from tests.reading.samples import make_words


def weigh(text, name):
    words = make_words(text)
    matcher = Matcher(words)
    found = next(each for each in matcher.match() if each.text == name)
    return Weigher(words, matcher.people, set()).weigh(found)


def test_a_word_of_place_before_a_name_speaks_for_it():
    assert weigh("A drone fell in Reading.", "Reading") > weigh("They were Reading it.", "Reading")


def test_a_large_city_needs_no_more_signs():
    assert weigh("Tehran burned.", "Tehran") > weigh("Mobile burned.", "Mobile")
