"""From where a flight or a distance is measured."""

from geo.reading import read_report
from geo.reading.claims.slots.starts import LOOKS
from tests.reading.claims.slots.samples import look


def test_a_flight_starts_where_it_was_fired_and_not_where_that_is_measured_from():
    assert look(LOOKS, "flight-start", "A missile fired from Sunan flew 700 km.") == ["Sunan"]
    assert look(LOOKS, "flight-start", "It flew 700 km and landed near Chongjin.") is None


def test_it_is_the_one_place_of_the_sentence_before():
    text = "Missiles stand near Basra. Kuwait City lies 120 km from it."
    target = read_report(text).places[1]
    assert look(LOOKS, "it-named", text, 1, target=target) == ["Basrah"]
    text = "Missiles stand near Basra and Tyre. Kuwait City lies 120 km from it."
    assert look(LOOKS, "it-named", text, 1, target=target) is None


def test_away_is_from_the_other_town():
    text = "Missiles fell on Basra, and Kuwait City, 120 km away, heard them."
    start = text.index("120")
    assert look(LOOKS, "other-town", text, span=(start, len(text))) == ["Basrah"]
