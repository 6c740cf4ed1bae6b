"""What kind of weapon a range is of, where no name tells."""

import pytest

from geo.reading.claims.slots.search import Asked
from geo.reading.claims.slots.weapons import is_of_other_kind, is_of_treaty
from tests.reading.samples import make_context, read_claims


@pytest.mark.parametrize(
    ("text", "of_treaty"),
    [
        ("The treaty bans missiles with a range of over 500 km.", True),
        ("The accord limited Seoul to a range of 180 km.", True),
        ("The missile breaks no treaty. It has a range of 500 km.", False),
        ("The banned missile has a range of 500 km.", False),
    ],
)
def test_a_treatys_range_is_told_from_a_missiles(text, of_treaty):
    context = make_context(text)
    index = next(at for at, figures in enumerate(context.source.ranges) if figures)
    assert is_of_treaty(context, index, context.source.ranges[index][0]) is of_treaty


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("The artillery shells fly 40 km.", "The missiles", True),
        ("The artillery rockets fly 40 km.", "The missiles", False),
        ("Interceptors have a range of 160 km.", "The rockets", True),
        ("The S-400, whose range is 400 km, is old.", "Missiles", True),
        ("Cruise missiles have a range of 900 km.", "Ballistic missiles", True),
        ("Cruise missiles have a range of 900 km.", "The missiles", False),
        ("The drones have a range of 900 km.", "They", False),
        ("It has a range of 900 km.", "The missile", False),
    ],
)
def test_kinds_of_weapons_are_told_apart(first, second, apart):
    context = make_context(f"{first} {second} can hit Haifa.")
    at = context.source.text.index("can hit")
    figure = context.source.ranges[0][0]
    assert is_of_other_kind(context, Asked(1, (at, at + 7)), 0, figure) is apart


@pytest.mark.parametrize(
    "text",
    [
        "The treaty banned missiles with ranges of 500 to 5,500 km. From Pskov it could hit Oslo.",
        "The howitzers fire shells to 40 km. The missiles can hit Kharkiv from Belgorod.",
        "Patriot interceptors have a range of 160 km. From Basra the missiles could hit Riyadh.",
    ],
)
def test_a_claim_does_not_rest_on_what_is_of_something_else(text):
    assert [claim.high_km for claim in read_claims(text) if claim.place] == [None]
