"""Launch regions that a claim takes from the claims before it, or from what else a text names."""

import pytest

from geo.claims import ClaimVerdict, check_claim
from geo.reading import extract_claims, read_report


def read(text, place):
    return [
        claim
        for claim in extract_claims(read_report(text))
        if claim.place_name == place and claim.region is not None
    ]


def test_what_goes_on_is_of_the_claim_before_and_not_of_all_in_its_sentence():
    text = (
        "Missiles in Poland with a range of 900 km can hit Odesa, while missiles in Cuba with "
        "a range of 1,500 km, can hit Tampa. Atlanta is out of range."
    )
    assert [claim.region.name for claim in read(text, "Atlanta")] == ["Cuba"]


def test_one_place_from_several_goes_on_from_all_of_them():
    text = (
        "Missiles in Latvia and Estonia, with a range of 900 km, can hit Pskov. Minsk is in range."
    )
    assert {claim.region.name for claim in read(text, "Minsk")} == {"Latvia", "Estonia"}


@pytest.mark.parametrize(
    "targets", ["US bases in the Gulf", "the US embassy there", "American military bases"]
)
def test_whose_bases_are_in_range_launches_nothing(targets):
    text = f"It can fly 2,000 km, putting Turkey, Israel and {targets} within reach."
    assert read(text, "Israel") == []


def test_nothing_fails_from_the_only_country_that_is_left():
    text = (
        "The missile flies 300 km, enough to reach Bucharest. Iran was silent. Iran's trade grew."
    )
    [claim] = read(text, "Bucharest")
    assert check_claim(claim).verdict is ClaimVerdict.CANNOT_TELL


def test_whoever_is_to_be_attacked_launches_nothing():
    text = (
        "The missile could fly 5,500 km. It could not reach Hawaii. Even if they wanted to attack "
        "France, it would not be possible."
    )
    assert read(text, "Main islands of Hawaii") == read(text, "Hawaii") == []


def test_whose_sovereign_bases_are_in_range_launches_nothing():
    text = "The al-Hussein flies 650 km and could reach the UK sovereign base areas in Cyprus."
    assert [claim.region.name for claim in read(text, "Cyprus")] == ["Iraq"]


def test_one_range_in_two_units_is_the_only_one():
    text = (
        "Syria's rockets have a range of 500 km, some 310 miles. It is hot. It is dry. It is "
        "late. It is dark. Beirut is in range of Syria's rockets."
    )
    [claim] = read(text, "Beirut")
    assert claim.high_km == 500


def test_a_permit_changes_no_range():
    text = (
        "The LORA has a range of 400 km. Used from Azerbaijan, it could strike deep into Armenia. "
        "If limits on its {} are lifted, targets in Yerevan could be hit."
    )
    told = [check_claim(read(text.format(of), "Yerevan")[0]).verdict for of in ("use", "range")]
    assert told == [ClaimVerdict.HOLDS_IN_PART, ClaimVerdict.CANNOT_TELL]


def test_whose_claims_may_be_true_is_not_in_range():
    text = "With its 6,000 km, if Iran's claims are true, bases in Japan could be within reach."
    assert read(text, "Iran") == []


@pytest.mark.parametrize("does", ["has vowed to answer", "fears it", "is worried", "said nothing"])
def test_who_does_something_next_is_not_in_range(does):
    text = f"Iran's missile of 700 km range can hit Riyadh, and Israel {does}."
    assert read(text, "Israel") == []
    assert read(text, "Riyadh")


def test_the_last_of_a_list_is_in_range():
    text = (
        "Iran's missile of 1,700 km range can hit Riyadh, Doha, and Israel, which has no defence."
    )
    assert read(text, "Israel")
