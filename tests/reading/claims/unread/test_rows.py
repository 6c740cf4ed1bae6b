"""What is not read with a claim silences it: each row's texts are its test."""

from dataclasses import replace

import pytest

from geo.claims import check_claim, confirm_parts
from geo.claims.model import Found, Where
from geo.gazetteer import resolve_place
from geo.reading import extract_claims, read_report
from geo.reading.claims.context import Context
from geo.reading.claims.unread.otherwise import OTHERWISE
from geo.reading.claims.unread.rows import (
    FINDERS,
    ROOMS,
    leave_unread,
    list_unread_rows,
    mark_unread,
)
from geo.regions import resolve_region

ROWS = list_unread_rows()


def read(text):
    return list(extract_claims(read_report(text)))


def misread(text, parts):
    """Read a text as a reader would who does not know its wording, and mark what is left."""
    report = read_report(text)
    bare = {Where.UNREAD, Where.BESIDE, Where.OTHERWISE}
    claims = [
        replace(claim, found=tuple(each for each in claim.found if each.where not in bare))
        for claim in extract_claims(report)
    ]
    if "also" in parts:
        return mark_unread(Context(report), [claims[0], change(text, claims[0], parts["also"])])[1:]
    claim = change(text, claims[0], parts)
    return mark_unread(Context(report), [claim])


def change(text, claim, parts):
    """Give a claim other parts."""
    found = {each.part: each for each in claim.found}
    if "region" in parts:
        region = resolve_region(parts["region"])
        claim = replace(claim, region=region)
        at = text.index(parts["origin"]) if "origin" in parts else None
        found["launch region"] = Found("launch region", Where.OWN, region.name, at)
    if "place" in parts:
        start = text.index(parts["place"])
        claim = replace(claim, place=resolve_place(parts["place"]))
        end = start + len(parts["place"])
        found["place"] = Found("place", Where.OWN, parts["place"], start, end)
    return replace(claim, denied=parts.get("denied", claim.denied), found=tuple(found.values()))


def marks(claims, row):
    return [
        each
        for claim in claims
        for each in claim.found
        if each.part == row.part and each.where is row.where
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_silences_its_text_and_leaves_the_like(row):
    claims = misread(row.silent, row.misread) if row.misread else read(row.silent)
    assert marks(claims, row)
    assert {str(check_claim(claim).verdict) for claim in claims} == {"cannot tell"}
    left = read(row.leaves)
    assert left
    assert not marks(left, row)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_that_is_left_out_marks_nothing(row):
    with leave_unread(row.id):
        claims = misread(row.silent, row.misread) if row.misread else read(row.silent)
    same = {other.id for other in ROWS if (other.part, other.where) == (row.part, row.where)}
    if same == {row.id}:
        assert not marks(claims, row)


def test_each_row_has_what_finds_it():
    assert {row.id for row in ROWS} == {*FINDERS, *OTHERWISE}
    assert len(ROWS) == sum(len(room.FINDERS) for room in ROOMS) + len(OTHERWISE)


def test_what_is_not_read_is_named_and_ends_when_the_reader_confirms():
    (claim,) = read(
        "In Sapporo stands Japan's new missile, with a range of 1,000 km, that can hit Shanghai."
    )
    checked = check_claim(claim)
    assert checked.withheld
    assert "the other place (Sapporo) is not read with the claim" in checked.reason
    assert str(check_claim(confirm_parts(claim)).verdict) == "holds in part"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("A missile with a range of 300 km in Basra can reach Kuwait City.", "holds"),
        ("A missile with a range of 300 km in Basra can reach Riyadh.", "fails"),
        ("Fired from Tyre, a rocket with a range of 75 km cannot reach Tel Aviv.", "holds"),
        ("Iran's Shahab-3, with a range of 1,300 km, can reach Tel Aviv.", "holds in part"),
        ("Iran has a missile with a range of 1,300 km. It can reach Tel Aviv.", "holds in part"),
        ("Berlin is about 530 km from Kaliningrad, where missiles stand.", "holds"),
        (
            "A missile in Basra with a range of 700 km can reach Riyadh, an expert in London said.",
            "holds",
        ),
    ],
)
def test_a_plain_sentence_is_checked(text, verdict):
    assert [str(check_claim(claim).verdict) for claim in read(text)] == [verdict]
