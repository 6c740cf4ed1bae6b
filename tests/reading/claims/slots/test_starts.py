"""From where a flight or a distance is measured."""

from geo.reading import read_report
from geo.reading.claims.slots.starts import LOOKS
from tests.reading.claims.slots.samples import look


def test_a_flight_starts_where_it_was_fired_and_not_where_that_is_measured_from():
    assert look(LOOKS, "flight-start", "A missile fired from Sunan flew 700 km.") == ["Sunan"]
    assert look(LOOKS, "flight-start", "It flew 700 km and landed near Chongjin.") is None


def test_each_of_several_flights_starts_where_its_own_part_says():
    text = "One missile flew 350 km from Wonsan and a second flew 420 km from Sunan."
    spans = [(text.index(figure), text.index(figure) + 6) for figure in ("350", "420")]
    assert [look(LOOKS, "flight-start", text, span=span) for span in spans] == [
        ["Wŏnsan"],
        ["Sunan"],
    ]
    text = "Two missiles left Sunan, the first flew 350 km, the other 420 km."
    spans = [(text.index(figure), text.index(figure) + 6) for figure in ("350", "420")]
    assert [look(LOOKS, "flight-start", text, span=span) for span in spans] == [["Sunan"]] * 2


def test_a_flight_starts_where_it_was_tested_or_where_those_are_who_launched_it():
    text = "A missile was tested at Semnan. It flew 700 km."
    assert look(LOOKS, "tested-there", text, 1) == ["Semnan"]
    text = "Sailors in Basra, late on Friday, launched a rocket. It flew 90 km."
    assert look(LOOKS, "tested-there", text, 1) == ["Basrah"]
    text = "A missile was launched at Semnan. It flew 700 km."
    assert look(LOOKS, "tested-there", text, 1) is None


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


def test_away_is_from_a_town_on_the_side_that_is_named():
    text = "Missiles fell on Basra, and Baghdad and Kuwait City, 120 km to the south, heard them."
    start = text.index("120")
    assert look(LOOKS, "other-town", text, span=(start, len(text))) == ["Baghdad"]
    text = "Missiles fell on Riyadh, and Basra and Kuwait City, 120 km to the north, heard them."
    start = text.index("120")
    assert look(LOOKS, "other-town", text, span=(start, len(text))) == ["Riyadh"]
