"""Places that a sentence describes instead of naming: "the Russian capital", "the Israeli port"."""

import pytest

from geo.reading import read_report
from geo.reading.claims.described import find_capitals, find_described, find_halves


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Saudi capital", "Riyadh"),
        ("the UAE capital", "Abu Dhabi"),
        ("the Ukraine capital", "Kyiv"),
    ],
)
def test_a_capital_is_found_by_its_country(words, name):
    text = f"The rocket could hit {words} from Yemen."
    (capital,) = find_capitals(text, read_report(text).places)
    assert capital.place.name == name
    assert text[capital.start : capital.end].endswith("capital")


def test_a_port_is_the_one_that_was_named_before():
    text = "A drone fell near Haifa. It missed the port."
    places = read_report(text).places
    start = text.index("It missed")
    found = find_described(text, start, len(text), [], [list(places)])
    assert [mention.place.name for mention in found] == ["Haifa"]
    assert find_described("It missed the town.", 0, 19, [], []) == []


def test_a_half_of_korea_is_one_only_where_korea_is_spoken_of():
    said = "Seoul's missile can strike anywhere in the North."
    assert [mention.place.id for mention in find_halves(said)] == ["KP"]
    assert find_halves("Sudan's rockets can strike anywhere in the South.") == []
    assert find_halves("Pyongyang's missile can hit targets in the South China Sea.") == []


def test_a_business_capital_or_a_former_one_is_not_the_capital():
    for words in (
        "Pakistan's business capital",
        "Turkey's former capital",
        "the oil capital of Chad",
    ):
        text = f"The rocket hit {words} yesterday."
        names = [each.place.name for each in find_capitals(text, read_report(text).places)]
        assert names == [], words
