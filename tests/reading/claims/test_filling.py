"""What a claim of reach lacks is filled from the text around it."""

from geo.claims.model import Where
from geo.reading.claims.filling import Filling
from geo.reading.claims.retorts import Told
from tests.reading.samples import make_context, read_claims


def test_a_claim_gets_its_range_and_its_missile_where_they_stand():
    context = make_context("The Zolfaqar has a range of 700 km. It can hit Haifa.")
    filling, (haifa,) = Filling(context), context.source.places[1]
    filling.add_reach(1, Told(haifa, None, (haifa.start - 8, haifa.end), denied=False))
    (claim,) = context.claims
    assert (claim.place.name, claim.high_km, claim.systems) == ("Haifa", 700.0, ("zolfaqar",))
    assert claim.find_part("range").where is Where.BEFORE
    assert [told.target for told in filling.told[1]] == [haifa]


def test_a_range_of_another_time_perhaps_is_doubted():
    text = "The rocket in Tyre, with a range of 75 km, could hit Haifa once modernised."
    assert [claim.find_part("range").where for claim in read_claims(text)] == [Where.DOUBT]
