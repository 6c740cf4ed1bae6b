"""Claims that print how far a missile flew."""

from geo.claims import ClaimKind
from geo.reading.claims.flights import read_flights
from tests.reading.samples import read_with


def test_how_far_a_missile_flew_is_a_claim_of_flight():
    claims = read_with(read_flights, "The missile fired from Sunan flew 700 km, the army said.")
    assert [(claim.kind, claim.high_km) for claim in claims] == [(ClaimKind.FLIGHT, 700.0)]


def test_what_a_missile_could_fly_is_none():
    assert read_with(read_flights, "The missile has a range of 700 km.") == []
