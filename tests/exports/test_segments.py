"""A report's text in pieces, each with the mention and the claim that it belongs to."""

import pytest

from geo.claims import ClaimVerdict, check_claim
from geo.exports.segments import WORST_FIRST, group_claims, list_segments
from geo.reading import extract_claims, read_report

TEXT = (
    "It was quiet in Tehran. From western Iraq, a missile with a range of 300 km can reach Tel"
    " Aviv. From Basra, a missile with a range of 700 km can reach Riyadh."
)


@pytest.fixture(scope="module")
def reading():
    report = read_report(TEXT)
    return report, [check_claim(claim) for claim in extract_claims(report)]


def test_the_pieces_make_up_the_text(reading):
    segments = list_segments(*reading)
    assert "".join(each["text"] for each in segments) == TEXT


def test_a_mention_has_its_sign_and_a_sentence_its_worst_verdict(reading):
    segments = {each["text"]: each for each in list_segments(*reading)}
    assert segments["Tehran"]["mark"] == "place"
    assert "verdict" not in segments["Tehran"]
    assert segments["Tel Aviv"]["verdict"] == "fails"
    assert segments["Riyadh"]["verdict"] == "holds"
    assert segments["300 km"]["sign"] == "R"


def test_what_fails_comes_first(reading):
    groups = group_claims(reading[1])
    assert [group[0].verdict for group in groups] == [ClaimVerdict.FAILS, ClaimVerdict.HOLDS]
    assert set(WORST_FIRST) == set(ClaimVerdict)
