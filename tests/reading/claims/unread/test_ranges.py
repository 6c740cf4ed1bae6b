"""A range or a missile of the target's own clause silences a claim that takes another's."""

import pytest

from geo.claims import check_claim, confirm_parts
from geo.reading.claims.unread.ranges import FINDERS
from geo.reading.claims.unread.rows import leave_unread
from tests.reading.claims.unread.samples import find_spots, list_verdicts
from tests.reading.samples import read_claims

MISSILE = "Tyre has the Fateh-110 of 300 km; from Gaza, it covers Haifa as the R-160 does."


@pytest.mark.parametrize(
    ("text", "row", "words"),
    [
        ("Tyre has the Fateh-110 of 300 km; from Gaza, it covers Haifa as the R-160 (160 km) does.",
         "range-in-clause", "160 km"),
        (MISSILE, "missile-in-clause", "R-160"),
    ],
)  # fmt: skip
def test_what_another_clause_says_is_not_said_of_this_one(text, row, words):
    assert find_spots(FINDERS[row], text) == [words]
    assert list_verdicts(text) == {"cannot tell"}


def test_without_the_row_the_claim_is_checked():
    with leave_unread("missile-in-clause"):
        assert list_verdicts(MISSILE) == {"holds"}


def test_the_reason_names_it_and_the_reader_may_confirm_the_parts():
    (claim,) = read_claims(MISSILE)
    assert "the other missile (R-160) is not read with the claim" in check_claim(claim).reason
    assert str(check_claim(confirm_parts(claim)).verdict) == "holds"


@pytest.mark.parametrize(
    ("then", "silent"),
    [
        ("covers Haifa, 54 km, and Acre", False),
        ("covers Acre and, at some 54 km, Haifa", False),
        ("could hit Haifa, only 54 km away", False),
        ("covers Haifa and Acre within 54 km", True),
    ],
)
def test_how_far_what_is_in_range_lies_silences_nothing(then, silent):
    text = f"A rocket in Tyre has a range of 70 km. From Tyre it {then}."
    assert ("cannot tell" in list_verdicts(text)) is silent


def test_the_figure_that_the_sentence_before_gave_is_no_other_one():
    text = "The missile in Sirte has a range of 600 km. Those 600 km bring Malta within its range."
    assert list_verdicts(text) == {"holds"}


@pytest.mark.parametrize(
    "then",
    [
        "but planned upgrades would allow it to reach Rome",
        "and a later version could hit Rome",
        "and improvements could bring Rome into range",
    ],
)
def test_what_only_a_better_version_could_hit_is_not_checked_by_the_range_of_today(then):
    assert list_verdicts(f"The missile in Sirte has a range of 400 km, {then}.") == {"cannot tell"}


def test_a_better_version_with_its_own_range_is_checked():
    text = "The missile in Sirte flies 400 km, and a later version, of 600 km, could hit Malta."
    assert list_verdicts(text) == {"holds"}
