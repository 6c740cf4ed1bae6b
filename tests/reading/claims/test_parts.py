"""What claims of every kind are made of."""

from geo.claims.model import ClaimKind, Where
from geo.reading.claims.areas import country_part
from geo.reading.claims.parts import begin_claim, found_at, is_described
from tests.reading.samples import make_context


def test_a_claim_begins_with_its_sentence_and_the_parts_that_there_are():
    source = make_context("It was shown. It flies 75 to 300 km to the Saudi capital.").source
    (figure,), (place,) = source.ranges[1] or source.others[1], source.places[1][-1:]
    part = country_part("IR", 0)
    claim = begin_claim(source, 1, ClaimKind.REACH, place=place, part=part, figure=figure)
    assert (claim.start, claim.place.name, claim.region.id) == (14, "Riyadh", "IR")
    assert (claim.low_km, claim.high_km) == (75, 300)
    assert is_described(place)
    assert found_at("place", Where.OWN, place).text == "Saudi capital"
    assert begin_claim(source, 0, ClaimKind.CLASS).place is None
