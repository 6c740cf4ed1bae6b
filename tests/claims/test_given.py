import pytest

from geo.claims import (
    ClaimVerdict,
    Where,
    check_claim,
    confirm_parts,
    give_missing,
    take_place,
    take_range,
    take_region,
)
from geo.gazetteer import resolve_place
from geo.regions import resolve_region
from tests.claims.samples import read_one

FAR = (
    "The rocket has a range of 75 km. It was shown on Monday. Nobody knew it before. "
    "From Beirut, the rocket can hit Tel Aviv, an officer said. Its crew is trained. "
    "A mortar has a range of 7 km."
)


def test_parts_from_different_places_never_fail_until_the_reader_confirms_them():
    claim = read_one(FAR)
    assert any(each.where is Where.TEXT for each in claim.found)
    checked = check_claim(claim)
    assert checked.verdict is ClaimVerdict.CANNOT_TELL
    assert "Out of range at 75 km as far as the text tells" in checked.reason
    assert check_claim(confirm_parts(claim)).verdict is ClaimVerdict.FAILS


def test_a_readers_region_and_range_fill_what_a_claim_lacks_and_say_so():
    claim = give_missing(
        read_one("The rocket can hit Haifa."), region=resolve_region("LB"), range_km=75
    )
    assert claim.region.id == "LB"
    assert claim.high_km == 75
    assert claim.assumed == (
        "launch region Lebanon: given by the reader",
        "range 75 km: given by the reader",
    )
    assert check_claim(claim).verdict is ClaimVerdict.HOLDS_IN_PART


def test_a_readers_parts_leave_what_the_text_says():
    claim = read_one("Fired from Basra, a missile with a range of 300 km can reach Kuwait City.")
    assert give_missing(claim, region=resolve_region("LB"), range_km=75) == claim


@pytest.mark.parametrize(
    ("take", "part"),
    [
        (lambda claim: take_place(claim, resolve_place("Haifa")), "place"),
        (lambda claim: take_region(claim, resolve_region("LB")), "launch region"),
        (lambda claim: take_range(claim, 90.0), "range"),
    ],
)
def test_what_the_reader_gives_counts_as_the_readers(take, part):
    found = {each.part: each.where for each in take(read_one(FAR)).found}
    assert found[part] is Where.READER
