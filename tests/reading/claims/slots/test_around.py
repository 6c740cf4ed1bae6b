"""Launch regions that the sentences around a claim name."""

import pytest

from geo.claims import ClaimKind, ClaimVerdict, check_claim
from geo.reading import extract_claims, read_report
from geo.reading.claims.slots.around import LOOKS
from tests.reading.claims.slots.samples import look


def read(text, place):
    return [
        claim
        for claim in extract_claims(read_report(text))
        if claim.place_name == place and claim.region is not None
    ]


def test_there_is_what_the_sentence_before_names():
    text = "A missile was shown at Shiraz. From there it could hit Dubai."
    assert look(LOOKS, "there", text, 1) == ["Shiraz"]
    assert look(LOOKS, "there", text, 0) is None


def test_where_one_was_tested_is_not_where_they_stand():
    assert look(LOOKS, "before", "Missiles stand in Basra. They can hit it.", 1) == ["Basrah"]
    assert look(LOOKS, "before", "One was test-fired from Basra. They can hit it.", 1) is None


def test_the_next_sentence_counts_where_it_claims_nothing_itself():
    assert look(LOOKS, "next", "They can hit it. The missiles stand in Basra.") == ["Basrah"]
    assert look(LOOKS, "next", "They can hit it. From Basra they can hit Haifa.") is None


def test_the_owner_of_a_sentence_before_is_found_up_to_five_back():
    idle = " It is hot." * 4
    assert look(LOOKS, "owner-before", f"Iran's missile was shown.{idle} It can hit it.", 5) == [
        "Iran"
    ]


@pytest.mark.parametrize(
    ("text", "place", "region"),
    [
        # What is in range lies so far from where it is launched.
        (
            (
                "Al Udeid in Qatar lies about 430 km from Bushehr and is in range of a Fateh-313, "
                "which flies 500 km, from there."
            ),
            "Al Udeid",
            "Bushehr",
        ),
        (
            (
                "Guam lies about 3,400 km from Pyongyang. From there the missile, with a range of "
                "4,500 km, could reach the island."
            ),
            "Guam",
            "Pyongyang",
        ),
        # Where it is launched lies so far from a third place.
        (
            (
                "Panay lies 900 km off Taiwan. From the island missiles of 1,500 km range can hit "
                "Xiamen."
            ),
            "Xiamen",
            "Panay",
        ),
    ],
)
def test_there_is_what_the_target_is_measured_from(text, place, region):
    [claim] = [each for each in extract_claims(read_report(text)) if each.kind is ClaimKind.REACH]
    assert (claim.place and claim.place.name.startswith(place), claim.region.name) == (True, region)


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


@pytest.mark.parametrize(
    ("holds", "name"),
    [
        ("The base, dug into a hill, houses missiles of 600 km range that", "Darhan"),
        ("From the base its missiles of 600 km range", "Darhan"),
        ("The base houses soldiers, and Mongolia's missiles of 600 km range", "Mongolia"),
    ],
)
def test_the_base_that_holds_missiles_is_the_one_that_was_named_and_not_where_it_lies(holds, name):
    text = f"The Darkhan missile base, 190 km from Ulaanbaatar, has grown. {holds} can hit Irkutsk."
    (claim,) = read(text, "Irkutsk")
    assert claim.region.name == name


def test_what_is_deployed_on_a_base_on_that_island_is_launched_from_there():
    deployed = "China deployed the YJ-12, of 400 km range, on the airfield built on that island."
    text = f"Works on Woody Island ended. {deployed} Sanya comes within range of the missile."
    (claim,) = read(text, "Sanya")
    assert claim.region.name == "Woody Island Airport"
