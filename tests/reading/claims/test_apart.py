"""Which of several missiles a claim is about."""

import pytest

from geo.claims import check_claim
from geo.reading import extract_claims, read_report
from geo.reading.claims.apart import tell_apart
from tests.reading.samples import make_context


@pytest.mark.parametrize(
    ("said", "km"),
    [
        ("The former can hit it.", [290]),
        ("The longer one can hit it.", [1500]),
        ("Both can hit it.", [290, 1500]),
        ("The third can hit it.", []),
        ("The missile can hit it.", None),
    ],
)
def test_a_word_tells_one_of_two_apart(said, km):
    told = "Ghaznavi has a range of 290 km and Shaheen-II of 1,500 km. "
    at = len(told) + said.index("can")
    found = tell_apart(make_context(told + said), 1, (at, at + 7), [])
    assert (found and [each.told.figure.high_km for each in found]) == km


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


def test_as_many_figures_as_missiles_are_one_each():
    text = (
        "The Ghauri and the Shaheen-II have ranges of 1,300 and 2,000 km. "
        "The Ghauri can reach Mumbai from Pakistan."
    )
    (claim,) = extract_claims(read_report(text))
    assert claim.high_km == 1300.0


def _list_parts(said):
    return [
        (claim.place.name, claim.region.id, claim.high_km)
        for claim in extract_claims(read_report(said))
    ]


def test_lists_that_are_in_order_go_together():
    said = (
        "Fired from Iran, missiles can hit Dubai and Haifa respectively, over 700 km and 2,000 km."
    )
    assert _list_parts(said) == [("Dubai", "IR", 700), ("Haifa", "IR", 2000)]
    said = "From Lebanon and Yemen, rockets of 75 km range can hit Haifa and Riyadh respectively."
    assert [part[:2] for part in _list_parts(said)] == [("Haifa", "LB"), ("Riyadh", "YE")]


def test_a_second_missile_that_hits_the_same_place_is_another_claim():
    said = (
        "Iran's Zolfaqar of 700 km can hit Riyadh, and its Sejjil of 2,000 km can hit Riyadh too."
    )
    assert [km for _, _, km in _list_parts(said)] == [700, 2000]
