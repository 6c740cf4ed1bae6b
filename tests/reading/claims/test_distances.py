"""Claims that print how far a place is from another one."""

import pytest

from geo.claims import ClaimKind
from geo.reading.claims.distances import DistanceReader
from tests.reading.samples import read_with


def test_how_far_one_place_is_from_another_is_a_claim():
    (claim,) = read_with(DistanceReader, "Guam is 3,400 km from Pyongyang, where missiles stand.")
    assert (claim.kind, claim.place.name, claim.high_km) == (ClaimKind.DISTANCE, "Guam", 3_400.0)
    assert claim.region.name == "Pyongyang"


@pytest.mark.parametrize(
    "text", ["A missile with a range of 700 km was shown in Tehran.", "It flew 700 km from Sunan."]
)
def test_ranges_and_flights_are_no_distances_between_places(text):
    assert read_with(DistanceReader, text) == []
