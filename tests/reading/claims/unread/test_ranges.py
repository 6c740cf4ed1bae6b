"""A range or a missile of the target's own clause silences a claim that takes another's."""

import pytest

from geo.claims import check_claim, confirm_parts
from geo.reading.claims.unread.ranges import FINDERS
from geo.reading.claims.unread.rows import leave_unread
from tests.reading.claims.unread.samples import find_spots, list_verdicts
from tests.reading.samples import read_claims

MISSILE = "Tyre has the Fateh-110 of 300 km; from Gaza, the R-160 covers Haifa."


@pytest.mark.parametrize(
    ("text", "row", "words"),
    [
        ("Tyre has the Fateh-110 of 300 km; from Gaza, the R-160 (160 km) covers Haifa.",
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
