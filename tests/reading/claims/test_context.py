"""What a claim takes from the text around it: launch regions, systems, ranges."""

import pytest

from geo.claims import check_claim
from geo.reading import extract_claims, read_report
from geo.reading.claims.context import Context
from tests.reading.samples import make_context


def test_a_claim_takes_the_system_of_its_own_sentence():
    context = make_context("The Zolfaqar missile can hit Haifa. It was shown in Tehran.")
    assert isinstance(context, Context)
    assert "Zolfaqar" in context.name_systems(0, list(context.source.systems[0]))


def test_mentions_are_marks_in_a_masked_sentence():
    context = make_context("The Zolfaqar, with a range of 700 km, can hit Haifa.")
    masked = context.masked(0)
    assert "Haifa" not in masked.text
    assert "700 km" not in masked.text
    assert "can hit" in masked.text


@pytest.mark.parametrize(
    ("said", "km"),
    [
        ("The former can hit Lahore from Jammu.", [290]),
        ("Only the latter can hit Lahore from Jammu.", [1500]),
        ("The shorter one can hit Lahore from Jammu.", [290]),
        ("From Jammu, Lahore is in range of the second only.", [1500]),
        ("From Jammu both can hit Lahore.", [290, 1500]),
    ],
)
def test_which_of_two_missiles_is_meant_has_its_own_range(said, km):
    text = f"Ghaznavi has a range of 290 km and Shaheen-II of 1,500 km. {said}"
    assert [claim.high_km for claim in extract_claims(read_report(text))] == km


def test_the_former_of_three_missiles_gives_no_verdict():
    text = (
        "Ghaznavi (290 km), Babur (350 km) and Shaheen-II (1,500 km) stand in Lahore. From there"
        " the former can hit Mumbai."
    )
    checked = [check_claim(claim) for claim in extract_claims(read_report(text))]
    assert [str(each.verdict) for each in checked] == ["cannot tell"]


def test_another_than_the_one_that_has_a_range_gives_no_claim():
    text = "Range of Ghaznavi: 290 km. From Lahore it can hit Amritsar. The shorter one cannot."
    assert [claim.denied for claim in extract_claims(read_report(text))] == [False]
