"""Names of persons: a title or a first name, and the capitalised words after it."""

from geo.reading.places.persons import People
from tests.reading.samples import make_words


def test_a_title_or_a_first_name_makes_a_person_whose_surname_is_kept():
    people = People(make_words("Gen. Qais Jordan spoke. Later Jordan left Amman."), {})
    assert "Jordan" in people.surnames
    assert "Amman" not in people.surnames


def test_places_alone_are_no_persons():
    assert not People(make_words("Drones flew from Beirut to Haifa."), {}).surnames


def test_a_given_name_with_kin_is_no_place_in_the_whole_text():
    words = make_words("Georgia Stevens skates. Georgia's father watched.")
    assert People(words, {}).kindred == {"Georgia"}
