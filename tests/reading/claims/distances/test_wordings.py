"""Distances by the wordings that are rows."""

import pytest

from geo.reading.claims.distances.wordings import WordedDistances
from tests.reading.samples import make_context


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("A missile can reach Abadan from Basra -- some 50 km away.", {"Basrah", "Abadan"}),
        ("They hit Abadan, on Iran's west coast, some 50 km from Basra.", {"Basrah", "Abadan"}),
        ("Missiles must cover some 50 km from Basra to Abadan.", {"Basrah", "Abadan"}),
        ("Missiles flew 50 km from Basra to Abadan.", set()),
        ("They would have flown 90 km, enough to reach Abadan from Basra.", set()),
        ("From Basra they would need twice their 20 km range to reach Abadan.", set()),
        ("From Basra to Abadan flew missiles, which have a range of 300 km.", set()),
    ],
)
def test_a_wording_tells_both_ends_and_no_flight(text, ends):
    claims = WordedDistances(make_context(text)).read(0, set())
    assert {name for each in claims for name in (each.place.name, each.region.name)} == ends


def test_figures_follow_their_places_respectively():
    for text in (
        "Abadan and Baghdad are about 50 and 450 km from Basra, respectively, by missile.",
        "Abadan and Baghdad, at 50 km and 450 km from Basra, are safe from the missile.",
    ):
        claims = WordedDistances(make_context(text)).read(0, set())
        found = [(each.place.name, each.high_km) for each in claims]
        assert found == [("Abadan", 50.0), ("Baghdad", 450.0)]


def test_a_bound_that_opens_a_sentence_bounds():
    (claim,) = WordedDistances(make_context("Less than 90 km lie between Basra and Abadan.")).read(
        0, set()
    )
    assert claim.qualifier == "less than"
