"""Claims that something is in range of something: "could reach", "within striking distance"."""

import pytest

from geo.claims import ClaimKind
from geo.reading.claims.reaches import ReachReader
from tests.reading.samples import read_with


@pytest.mark.parametrize(
    ("text", "places", "denied"),
    [
        (
            "From Basra, a missile with a range of 700 km can reach Riyadh or Doha.",
            {"Riyadh", "Doha"},
            False,
        ),
        (
            "A missile fired from Basra, with a range of 300 km, could not hit Riyadh.",
            {"Riyadh"},
            True,
        ),
        (
            "Fired from Basra, the rocket, whose range is 300 km, puts Kuwait City within reach.",
            {"Kuwait City"},
            False,
        ),
    ],
)
def test_what_is_said_to_be_in_range_is_a_claim_of_reach(text, places, denied):
    claims = read_with(ReachReader, text)
    assert {claim.place.name for claim in claims} == places
    assert {(claim.kind, claim.denied) for claim in claims} == {(ClaimKind.REACH, denied)}


@pytest.mark.parametrize(
    "text",
    [
        "Could a missile from Basra reach Riyadh?",
        "The delegation from Basra reached Riyadh on Monday.",
        "Riyadh is 650 km from Basra.",
    ],
)
def test_questions_journeys_and_distances_are_none(text):
    assert read_with(ReachReader, text) == []
