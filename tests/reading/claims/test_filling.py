"""What a claim of reach lacks is filled from the text around it."""

import pytest

from geo.claims import check_claim
from geo.claims.model import ClaimKind, ClaimVerdict, Where
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


@pytest.mark.parametrize(
    "behind",
    [
        ", which is left to the Shahab-3 with its 1,300 km.",
        ", unlike the Shahab-3 with its 1,300 km.",
        "; that takes a Shahab-3, of 1,300 km.",
        ", said an expert on the Shahab-3, which flies 1,300 km.",
    ],
)
def test_it_goes_on_with_the_missile_before_though_its_sentence_names_another(behind):
    (claim,) = read_claims(
        f"The Scud has a range of 300 km. From Basra it cannot hit Tehran{behind}"
    )
    assert (claim.systems, claim.high_km, claim.denied) == (("scud-b",), 300.0, True)
    assert "system Scud: from the sentence before" in claim.assumed
    assert check_claim(claim).verdict is ClaimVerdict.HOLDS


def test_what_is_named_behind_is_meant_where_nothing_is_named_before():
    (claim,) = read_claims("A missile is in Basra. It can hit Riyadh: the Shahab-3 flies 1,300 km.")
    assert claim.systems == ("shahab-3",)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("The rockets can hit Tel Aviv from Tyre.", ClaimVerdict.FAILS),
        ("Talk of missiles that could hit Tel Aviv from Tyre is idle.", ClaimVerdict.CANNOT_TELL),
        ("The group's new missiles can hit Tel Aviv from Tyre.", ClaimVerdict.CANNOT_TELL),
        ("The Fateh-110 can hit Tel Aviv from Tyre.", ClaimVerdict.CANNOT_TELL),
    ],
)
def test_the_only_range_of_a_text_counts_as_said_with_each_claim_but_of_others(words, verdict):
    text = f"The rebels have rockets. They fly 90 km. He spoke on Sunday. It rained. {words}"
    (claim,) = read_claims(text)
    assert check_claim(claim).verdict is verdict


@pytest.mark.parametrize(
    ("range_said", "verdict"),
    [
        ("They fly 1,000 km.", ClaimVerdict.FAILS),
        # Those that are asked for are not those that can hit it.
        ("Caracas has asked for drones with a range of 1,000 km.", ClaimVerdict.CANNOT_TELL),
        ("Drones with a range of 1,000 km and of 1,900 km were shown.", ClaimVerdict.CANNOT_TELL),
    ],
)
def test_the_only_range_of_a_text_counts_as_said_unless_it_is_of_what_is_asked_for(
    range_said, verdict
):
    text = f"Venezuela's drones can hit Miami. Nobody was hurt. Talks go on. {range_said}"
    [claim] = read_claims(text)
    assert check_claim(claim).verdict is verdict


@pytest.mark.parametrize(
    ("flew", "verdict"),
    [
        ("Iran's missile flew 1,300 km. It could hit Haifa.", "holds in part"),
        # How much farther it could fly no shot tells, nor what it cannot reach.
        ("Iran's missile flew 300 km. It could hit Haifa.", "cannot tell"),
        ("Iran's missile flew 300 km. It could not hit Haifa.", "cannot tell"),
        # What a known missile can fly is published.
        ("Iran's Shahab-3 flew 300 km. It could hit Haifa.", "holds in part"),
        ("Iran's missile flew 3,000 km. Syria's missile could hit Athens.", "cannot tell"),
    ],
)
def test_what_a_missile_flew_it_reaches_at_least(flew, verdict):
    (claim,) = (each for each in read_claims(flew) if each.kind is ClaimKind.REACH)
    assert check_claim(claim).verdict.value == verdict


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("ATACMS missiles with a range of 300 km are able to reach Kursk.", None),
        ("Iskander missiles with a range of 500 km are able to reach Riga.", "Russia"),
    ],
)
def test_what_others_have_too_is_launched_by_no_maker_that_lies_too_far(text, region):
    (claim,) = read_claims(text)
    assert (claim.region and claim.region.name) == region


def test_the_missile_is_the_one_whose_range_a_sentence_after_the_claim_gives():
    text = "North Korea could hit Guam. Its Hwasong-14 has a range of 10,000 km."
    (claim,) = read_claims(text)
    assert claim.systems == ("hwasong-14",)
    assert "system Hwasong-14: from the next sentence" in claim.assumed
    two = "North Korea could hit Guam. The Hwasong-14 and the Hwasong-15 fly 10,000 km."
    assert not any(claim.systems for claim in read_claims(two))
