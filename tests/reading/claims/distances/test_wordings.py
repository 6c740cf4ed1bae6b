"""Distances by the wordings that are rows."""

import pytest

from geo.reading.claims.distances.wordings import WordedDistances
from tests.reading.samples import make_context


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Missiles must cover some 50 km from Basra to Abadan.", {"Basrah", "Abadan"}),
        ("Missiles flew 50 km from Basra to Abadan.", set()),
        ("They would have flown 90 km, enough to reach Abadan from Basra.", set()),
    ],
)
def test_a_wording_tells_both_ends_and_no_flight(text, ends):
    claims = WordedDistances(make_context(text)).read(0, set())
    assert {name for each in claims for name in (each.place.name, each.region.name)} == ends
