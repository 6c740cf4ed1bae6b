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


def test_a_name_with_an_article_is_read_whole_or_not_at_all():
    for text, whole in (
        ("Jets hit Ain al-Hilweh camp.", "Ain al-Hilweh"),
        ("Jets hit Aita al-Shaab again.", "Aita al-Shaab"),
        ("Jets hit Jabal al-Arab again.", "Jabal al-Arab"),
        ("Jets hit Deir al-Balah again.", "Deir al-Balah"),
    ):
        assert names(text) == [whole]
    assert names("He lived in Homs al-Adiyya.") == []


def test_an_article_begins_a_name_behind_a_side_or_a_people():
    assert "al-Hasakah" in names("Tanks left northern al-Hasakah.")
    assert "al-Hasakah" in names("Tanks left Syrian al-Hasakah.")


def test_a_crossing_and_an_airport_are_named_by_their_small_word():
    assert "Erez crossing" in names("Aid entered through the Erez crossing.")
    assert "Tehran airport" in names("A missile hit Tehran airport.")


def test_a_name_behind_the_word_for_a_village_is_read_whole_or_not_at_all():
    assert names("Drones hit the village of Upper Lipniv Brod.") == []
    assert names("Drones hit the port of Russian Novorossiysk.") == ["Russian", "Novorossiysk"]
    assert names("Drones hit the city of Saint Petersburg.") == ["Saint Petersburg"]
