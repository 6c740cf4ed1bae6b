"""What speaks against how a claim was put together silences it, whatever its verdict."""

import pytest

from geo.claims import check_claim, confirm_parts
from geo.reading import extract_claims, read_report
from geo.reading.claims.crossed import CROSSED
from geo.reading.claims.unread import leave_unread, list_unread_rows


def read(text):
    return list(extract_claims(read_report(text)))


def say(text):
    return [str(check_claim(claim).verdict) for claim in read(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # A country that is only the catalogue's, and another place that may be meant.
        ("The Shahab-3, with a range of 1,300 km, can reach Haifa. Iraq and Oman were silent.",
         "place-anywhere"),
        # What another clause says is not said of this one.
        (
            "Missiles of 500 km range are in Estonia; those that guard Pskov could reach Turku.",
            "place-in-clause",
        ),
        ("Tyre has the Fateh-110 of 300 km; from Gaza, the R-160 (160 km) covers Haifa.",
         "range-in-clause"),
        ("Tyre has the Fateh-110 of 300 km; from Gaza, the R-160 covers Haifa.",
         "missile-in-clause"),
        # What is left out is not in range, and the rest is not all.
        ("Missiles of 1,300 km range in Busan have everything but Sapporo in reach.", "excepted"),
    ],
)  # fmt: skip
def test_a_claim_of_two_readings_is_silent(text, row):
    claims = read(text)
    part = next(each.part for each in list_unread_rows() if each.id == row)
    assert part in {found.part for claim in claims for found in claim.found}
    assert set(say(text)) <= {"cannot tell"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # Who made a missile, and whom it is aimed at, has it not.
        ("Hezbollah has Iranian rockets with a range of 300 km. They could hit Haifa.",
         "holds"),
        ("Israel has missiles of its own. Iran's missile, of 2,000 km range, could hit Haifa.",
         "holds in part"),
        ("Missiles of 300 km range in Tyre can hit Haifa, and from there also Tel Aviv.", "holds"),
        ("From Tyre, which lies by the sea, missiles of 75 km range cannot hit Tel Aviv.", "holds"),
        ("Nothing is safe: missiles of 75 km range in Tyre can hit Haifa.", "holds"),
    ],
)  # fmt: skip
def test_a_claim_of_one_reading_is_checked(text, verdict):
    assert set(say(text)) == {verdict}


def test_what_a_group_fires_is_its_own():
    (claim,) = read("The Houthis have been firing Iranian rockets; with 900 km they reach Jeddah.")
    assert claim.region.name == "Yemen"


def test_a_group_within_a_longer_name_is_another():
    (claim,) = read("Kataib Hezbollah said its rockets, which fly 250 km, could reach Kuwait City.")
    assert claim.region.name == "Iraq"


def test_of_two_claims_in_the_same_words_one_is_kept():
    assert say("Fired from Tyre, a rocket of 75 km range could reach Haifa but not Tel Aviv.") == [
        "holds", "holds",
    ]  # fmt: skip


def test_the_reason_names_it_and_the_reader_may_confirm_the_parts():
    (claim,) = read("Tyre has the Fateh-110 of 300 km; from Gaza, the R-160 covers Haifa.")
    assert "the other missile (R-160) is not read with the claim" in check_claim(claim).reason
    assert str(check_claim(confirm_parts(claim)).verdict) == "holds"


def test_each_row_that_crosses_a_claim_has_what_finds_it():
    rows = {row.id for row in list_unread_rows()}
    assert set(CROSSED) <= rows
    with leave_unread(*CROSSED):
        assert say("Tyre has the Fateh-110 of 300 km; from Gaza, the R-160 covers Haifa.") == [
            "holds"
        ]
