"""What seems to fail and would hold by another reading of its text gives no verdict."""

from dataclasses import replace

import pytest

from geo.claims import check_claim, confirm_parts
from geo.claims.model import Where
from geo.reading import extract_claims, read_report
from geo.reading.claims.areas import place_region
from geo.reading.claims.context import Context
from geo.reading.claims.unread.otherwise import OTHERWISE
from geo.reading.claims.unread.rows import leave_unread, list_unread_rows, mark_unread


def read(text):
    return list(extract_claims(read_report(text)))


def say(text):
    return [str(check_claim(claim).verdict) for claim in read(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # The missile stands elsewhere, in words that no rule knows.
        (
            ("Belarus took in a brigade. Russia's missile, with a range of 500 km, can hit Lviv."),
            "other-launch-place",
        ),
        (
            ("A crate was unloaded in Caracas, and Miami lies 2,200 km away. Iran's missile with a"
            " range of 2,300 km can hit Miami."),
            "other-launch-place",
        ),
        # Which of two ranges is meant.
        (
            ("One type flies 250 km, another 900 km. The missile has a range of 250 km. Fired from"
            " Basra, it can hit Riyadh."),
            "other-range",
        ),
        ("Fired from Tyre, a rocket with a range of 120 km can hit all of Syria's coast.",
         "part-of-area"),
        # Two other places of the sentence are that far apart.
        ("Riyadh is 1,200 km from Basra, and missiles in Haifa would take long.", "other-pair"),
    ],
)  # fmt: skip
def test_another_reading_for_which_it_holds_keeps_it_from_failing(text, row):
    claims = read(text)
    assert any(each.where is Where.OTHERWISE for claim in claims for each in claim.found)
    assert "fails" not in {str(check_claim(claim).verdict) for claim in claims}
    with leave_unread(row):
        assert "fails" in say(text)


def test_a_place_goes_with_the_launch_region_of_its_own_clause():
    """The claim with the other clause's is one that a reader makes who misses "cannot"."""
    text = "From Seoul a missile of 200 km range can hit Pyongyang; from Busan it did not."
    report = read_report(text)
    (claim,) = extract_claims(report)
    busan = next(each for each in report.places if each.text == "Busan")
    region = place_region(
        busan.place.id, busan.place.kind, busan.place.lon, busan.place.lat, "Busan"
    )
    found = tuple(
        replace(each, text="Busan", start=busan.start) if each.part == "launch region" else each
        for each in claim.found
    )
    other = replace(claim, region=region, found=found)
    marked = mark_unread(Context(report), [claim, other])
    assert [str(check_claim(each).verdict) for each in marked] == ["holds", "cannot tell"]


def test_an_island_by_its_towns_name_is_no_point():
    (claim,) = read("Kinmen lies 10 km from Jinjiang, where rockets stand.")
    assert str(check_claim(claim).verdict) == "cannot tell"
    with leave_unread("other-name"):
        assert say("Kinmen lies 10 km from Jinjiang, where rockets stand.") == ["fails"]


def test_each_row_that_would_let_a_claim_hold_has_what_finds_it():
    rows = list_unread_rows()
    assert set(OTHERWISE) <= {row.id for row in rows}
    assert {row.id for row in rows if row.where is Where.OTHERWISE} < set(OTHERWISE)


def test_the_reason_names_it_and_the_reader_may_confirm_the_parts():
    (claim,) = read("Syria took delivery. Iran's missile, with a range of 700 km, can hit Cairo.")
    checked = check_claim(claim)
    assert checked.withheld
    assert "the other launch place (Syria) is in the text as well" in checked.reason
    assert str(check_claim(confirm_parts(claim)).verdict) == "fails"


@pytest.mark.parametrize(
    "text",
    [
        # Said from where: another sentence's places are not meant.
        "Syria took delivery. Fired from Tehran, Iran's missile of 700 km range can hit Cairo.",
        # The target's own country, who tells, and what is in range as well launch nothing.
        "Egypt was told. Iran's missile, with a range of 700 km, can hit Cairo.",
        "Iran's missile, with a range of 700 km, can hit Cairo, an expert in Damascus said.",
        "Iran's missile, with a range of 1,000 km, can hit Haifa and Cairo.",
        # From nowhere that is named would it hold.
        "Oman took delivery. Iran's missile, with a range of 700 km, can hit Cairo.",
        # A range of another missile.
        (
            "The Sejjil flies 2,000 km. The Fajr-5 has a range of 75 km. From Tyre, the Fajr-5 can"
            " hit Tel Aviv."
        ),
        "Fired from Tyre, a rocket with a range of 120 km can hit all of Israel.",
        "Riyadh is 900 km from Basra, and missiles in Haifa would take long.",
    ],
)
def test_what_no_other_reading_lets_hold_fails(text):
    assert "fails" in say(text)
