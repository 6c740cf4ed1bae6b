"""Names of persons: a title or a first name, and the capitalised words after it."""

from geo.reading.places.persons import People
from geo.reading.reader import read_report
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


def test_a_name_that_speaks_and_is_nowhere_a_place_is_a_speaker():
    assert People(make_words("Noma said she had left."), {}).speakers == {"Noma"}
    assert People(make_words("It was late, said Noma, and dark."), {}).speakers == {"Noma"}
    assert not People(make_words("Odessa said no. People in Odessa agreed."), {}).speakers
    assert not People(make_words("Odessa says no. Odessa residents agreed."), {}).speakers


def test_what_belongs_to_a_name_does_not_make_it_a_place():
    assert not People(make_words("The officer in Noma's case left."), {}).located
    assert People(make_words("The officer in Haifa left."), {}).located == {"Haifa"}


def test_the_short_name_of_a_country_is_no_surname():
    people = People(make_words("By Henry Lazenby US-based firms left."), {})
    assert "US" not in people.surnames


def test_a_surname_that_is_a_common_word_is_a_person_where_it_speaks_alone():
    text = "An estimate from David Baker came. {} said it flies far."
    assert not read_report(text.format("Baker")).places
    assert [each.text for each in read_report(text.format("Others")).places] == ["David"]


def test_who_tells_it_is_nobodys_town():
    text = "The missile can hit Boston, according to David Wright, a physicist."
    assert [place.text for place in read_report(text).places] == ["Boston"]
    assert [place.text for place in read_report("According to Toledo police, it fell.").places] == [
        "Toledo"
    ]
