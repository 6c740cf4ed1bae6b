"""The toponyms of a text: matched, joined, weighed, and carried through the document."""

from geo.reading.places.find import find_toponyms
from geo.reading.text import split_sentences, split_tokens


def find(text, taken=()):
    return find_toponyms(text, split_sentences(text), split_tokens(text), list(taken))


def test_names_of_places_are_found_and_words_and_persons_are_not():
    accepted, _ = find("Reading the report, Gen. Jordan Smith flew from Amman to Haifa.")
    assert [each.text for each in accepted] == ["Amman", "Haifa"]


def test_what_is_taken_already_is_no_toponym():
    text = "A drone fell near Haifa."
    assert find(text, [(18, 23)])[0] == []
