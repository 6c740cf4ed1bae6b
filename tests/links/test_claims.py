"""A report's claims as an address holds them: place, launch region, range; nothing of the text."""

import base64
import json
import zlib

import pytest

from geo.claims import check_claim
from geo.errors import LinkError
from geo.links import (
    MAX_CLAIMS_CHARACTERS,
    View,
    aim_at_claim,
    format_query,
    pack_claims,
    parse_query,
    unpack_claims,
)
from geo.reading import extract_claims, read_report
from geo.units import Unit


def test_a_link_holds_a_reports_claims_and_nothing_of_its_text():
    text = (
        "Militias have Zolfaqar missiles with a range of 700 km. From western Iraq they could"
        " reach Tel Aviv. They could not reach Ankara from near Baghdad."
    )
    claims = extract_claims(read_report(text))
    packed = pack_claims(claims)
    again = unpack_claims(packed)
    assert [each.statement for each in again] == [each.statement for each in claims]
    assert [check_claim(each).verdict for each in again] == [
        check_claim(each).verdict for each in claims
    ]
    assert not any(each.text for each in again)
    assert parse_query(format_query(View(claims=packed))).view.claims == packed


def test_many_claims_fit_an_address():
    text = "Fired from Basra, a missile with a range of {} km can reach Kuwait City."
    claims = extract_claims(read_report(" ".join(text.format(300 + n) for n in range(90))))
    assert len(claims) == 90
    packed = pack_claims(claims)
    assert 0 < len(packed) <= MAX_CLAIMS_CHARACTERS


def pack_rows(rows):
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(rows).encode())).decode().rstrip("=")


GOOD = ["r", "geonames:108410", "IQ", ["zolfaqar"], None, 700, "", ""]


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "AAAA", "-_-_", "a" * 3_001, pack_rows({}), pack_rows([[]]), pack_rows([1] * 41),
        pack_rows([["z", *GOOD[1:]]]), pack_rows([["r", "geonames:0", *GOOD[2:]]]),
        pack_rows([["r", GOOD[1], "atlantis", *GOOD[3:]]]), pack_rows([[*GOOD[:5], -1, "", ""]]),
        pack_rows([[*GOOD[:5], "1e400", "", ""]]), pack_rows([[*GOOD[:3], [1], *GOOD[4:]]]),
        base64.urlsafe_b64encode(zlib.compress(b"[" * 1_000_000)).decode().rstrip("="),
    ],
)  # fmt: skip
def test_claims_that_were_cut_or_changed_are_a_message(text):
    with pytest.raises(LinkError):
        unpack_claims(text)


def test_the_rows_that_the_last_test_spoils_are_good():
    assert len(unpack_claims(pack_rows([GOOD]))) == 1


@pytest.mark.parametrize(
    ("text", "range_km", "check"),
    [
        # What the report prints decides, whatever else is published of its missile.
        ("With a range of 1,900 km, the Khorramshahr could reach Athens from Iran.", 1900, "free"),
        # The longest of what decides, where the report prints nothing.
        ("The Zolfaqar could reach Riyadh from southern Iraq.", None, "zolfaqar:700"),
        ("From Basra a 90 km rocket could reach Kuwait City.", 90, "free"),
    ],
)
def test_the_map_of_a_claim_draws_the_figure_that_its_verdict_rests_on(text, range_km, check):
    (claim,) = extract_claims(read_report(text))
    seen = aim_at_claim(View(unit=Unit.MILE, find="x"), check_claim(claim))
    assert (seen.range_km, seen.check, seen.systems) == (range_km, check, claim.systems)
    assert (seen.place, seen.claim, seen.find, seen.unit) == (
        claim.place.id,
        claim.id,
        "",
        Unit.MILE,
    )
    assert parse_query(format_query(seen)).view == seen


def test_no_map_is_of_a_claim_that_lacks_a_part():
    (claim,) = extract_claims(read_report("A 90 km rocket could reach Kuwait City."))
    assert aim_at_claim(View(), check_claim(claim)) is None
