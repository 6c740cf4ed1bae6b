"""How likely a place is meant by what it is, before any context."""

from geo.reading.lookup import find_options
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
