"""How likely a place is meant by what it is, before any context."""

import pytest

from geo.reading.lookup import find_options
from geo.reading.reader import read_report
from geo.reading.senses.priors import hold_small, score_options


def test_the_large_city_of_a_name_is_likelier_before_any_context():
    options = find_options(["Riyadh"])["Riyadh"]
    scores = score_options(options, named=False)
    assert len(scores) == len(options)
    assert options[int(scores.argmax())].country == "SA"


def test_villages_of_a_capitals_name_are_held_back_and_the_capital_is_not():
    options = find_options(["Havana"])["Havana"]
    held = {
        option.country
        for option, is_held in zip(options, hold_small(options), strict=True)
        if is_held
    }
    assert "US" in held
    assert "CU" not in held


@pytest.mark.parametrize(
    ("name", "country", "state"),
    [("Moscow", "RU", "Idaho"), ("Cairo", "EG", "Illinois"), ("Havana", "CU", "Illinois")],
)
def test_a_report_on_missiles_means_the_capital_and_not_its_small_namesake(name, country, state):
    text = f"Missiles with a range of 5,000 km fired from {name} could reach Boise and Spokane."
    assert read_report(text).places[0].place.country == country
    named = read_report(f"A missile with a range of 90 km stood in {name}, {state}.").places[0]
    assert named.place.country == "US"


def test_a_large_namesake_of_a_capital_is_told_by_what_lies_around():
    text = "Rockets with a range of 40 km fired from Tripoli could hit Beirut and Sidon."
    assert read_report(text).places[0].place.country == "LB"
