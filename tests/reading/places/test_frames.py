"""What stands around a name: adjectives of a country, persons introduced, ships and storms."""

from geo.reading.places.frames import is_attributive, is_person, is_vessel
from geo.reading.places.matches import Matcher
from tests.reading.samples import make_words


def match(text, name):
    words = make_words(text)
    return words, next(each for each in Matcher(words).match() if each.text == name)


def test_a_countrys_letters_before_a_noun_are_an_adjective():
    assert is_attributive(*match("The US forces left.", "US"))
    assert not is_attributive(*match("They left for the US.", "US"))


def test_a_ship_bears_a_citys_name():
    assert is_vessel(*match("The destroyer USS Houston sank near Odessa.", "Houston"))
    assert not is_vessel(*match("A drone fell near Odessa.", "Odessa"))


def test_a_person_is_introduced():
    words, found = match("A drone fell near Haifa.", "Haifa")
    assert not is_person(words, found)
