"""What the words around a name make of it: a launch place, or something else."""

import pytest

from geo.reading import extract_claims, read_report
from geo.reading.claims.origin_words import OriginWords, is_measured, is_origin_of_words
from geo.reading.claims.sentences import ReportSentences


def test_from_may_end_a_distance_or_name_who_spoke():
    report = read_report("Guam is 3,400 km from Pyongyang, where missiles stand.")
    measured = {m.text: is_measured(report.text, m, list(report.distances)) for m in report.places}
    assert measured == {"Guam": False, "Pyongyang": True}
    assert is_origin_of_words("according to officials from ")
    assert not is_origin_of_words("missiles launched from ")


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("It was fired from Basra at Riyadh.", {"Basra"}),
        ("The Iskander-M in Kaliningrad can hit Vilnius.", {"Kaliningrad"}),
        ("Kaliningrad's Iskander-M can hit Vilnius.", {"Kaliningrad"}),
        ("Soldiers fired the Iskander-M at Kharkiv.", set()),
        ("The 450 km missiles at Murmansk can hit Kirkenes.", {"Murmansk"}),
        ("Within striking range of a 400 km rocket at Rostock lies Odense.", {"Rostock"}),
        ("They fired the 450 km missiles at Murmansk.", set()),
        ("The threat of missiles at Haifa grows.", set()),
        ("Launchers on Rhodes can hit Izmir.", {"Rhodes"}),
        ("Quito-based missiles can hit Lima.", {"Quito"}),
        ("A Quito-based maker of missiles is glad.", set()),
        ("A London-based missile expert said so.", set()),
        ("Karachi's 900 km missiles can hit Mumbai.", {"Karachi"}),
        ("Tel Aviv's 900 km missiles can hit Mosul.", set()),
        ("With Karachi as the launch site, it can hit Mumbai.", {"Karachi"}),
        ("With Karachi as its capital, it thrived.", set()),
        ("From here in Basra it can hit Kuwait City.", {"Basra"}),
        ("From Djibouti the Falcon missile can hit Aden.", {"Djibouti"}),
    ],
)
def test_a_launch_place_is_opened_by_words_or_by_a_missile_that_is_there(text, opened):
    source = ReportSentences(read_report(text))
    words = OriginWords(source)
    assert {each.text for each in source.places[0] if words.opens(0, each)} == opened


@pytest.mark.parametrize(
    "words",
    [
        "Officials from Basra said so",
        "Moved by rail from Basra, it stood there",
        "Back from Basra, he spoke",
        "It came with crews from Basra",
    ],
)
def test_what_words_open_may_be_something_else(words):
    source = ReportSentences(read_report(f"{words}; it was fired from Tyre."))
    words, (basra, tyre) = OriginWords(source), source.places[0]
    assert words.is_other(0, basra, opened=True)
    assert not words.is_other(0, basra, opened=False)
    assert not words.is_other(0, tyre, opened=True)


@pytest.mark.parametrize(
    "ships",
    [
        "warships off Lebanese shores",
        "tankers off the Lebanese coast",
        "ships off Lebanese shores in the Mediterranean",
    ],
)
def test_ships_that_are_to_be_hit_launch_nothing(ships):
    text = f"The rockets in Syria, with a range of 120 km, can reach Haifa and {ships}."
    regions = {claim.region.name for claim in extract_claims(read_report(text)) if claim.region}
    assert regions == {"Syria"}


def test_ships_that_can_hit_launch_from_where_they_are():
    text = "Warships off the Lebanese coast can reach Damascus with missiles of 500 km."
    (claim,) = extract_claims(read_report(text))
    assert claim.region.name == "Off the coast of Lebanon"
