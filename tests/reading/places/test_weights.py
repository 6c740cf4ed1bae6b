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


def is_read(text, name):
    from geo.reading import read_report

    return name in {mention.text for mention in read_report(text).places}


def test_where_something_is_a_village_is_enough():
    assert is_read("A camp in Abagana was attacked.", "Abagana")
    assert is_read("A race at Thruxton was stopped.", "Thruxton")
    assert not is_read("She praised Thruxton.", "Thruxton")


def test_a_word_that_is_said_to_be_a_place_is_one():
    for text, name in (
        ("The quake hit the island of Java on Monday.", "Java"),
        ("He was taken to the city of Van.", "Van"),
        ("A fire burned in the town of Hope.", "Hope"),
        ("They met in a town called Mobile.", "Mobile"),
    ):
        assert is_read(text, name)
    assert not is_read("They learned Java and went by Van.", "Java")


def test_a_small_place_is_not_read_from_the_end_of_a_longer_name():
    for text, half in (
        ("Police in Stoke Newington said so.", "Newington"),
        ("A man was stabbed in Clapham Norwood.", "Norwood"),
        ("Drones flew over Iron Chester at night.", "Chester"),
    ):
        assert not is_read(text, half)
    assert is_read("Drones flew over northern Ipswich at night.", "Ipswich")


def test_a_first_name_needs_more_to_be_a_place():
    assert not is_read("Later Ariel smiled, and Chester left.", "Chester")
    assert is_read("A drone fell in Chester, England.", "Chester")


def test_what_an_airfield_is_called_by_stands_before_its_kind():
    for text in ("Al-Asad airbase is far.", "On Sunday Ain al-Asad airbase was hit."):
        assert is_read(text, text[: text.index(" airbase")].removeprefix("On Sunday "))
    assert not is_read("On Sunday Al-Asad spoke.", "Al-Asad")


def test_the_coast_that_missiles_are_moved_to_is_their_owners():
    for text in (
        "North Korea moved two missiles to the East Coast on Monday.",
        "A launcher was taken by train to the East Coast, Seoul said.",
        "The rocket fell off the West Coast of India.",
    ):
        assert not is_read(text, text[text.index("Coast") - 5 : text.index("Coast") + 5])
    assert is_read("The missile could strike cities on the East Coast.", "East Coast")
    assert is_read("The missile brings the West Coast within range.", "West Coast")
