"""A word of denial or contrast in the claim's clause keeps it from failing, in whatever turn."""

from dataclasses import replace

import pytest

from geo.claims import check_claim
from geo.reading import extract_claims, read_report
from geo.reading.claims.context import Context
from geo.reading.claims.reaches import read_reaches
from geo.reading.claims.unread.denials import FINDERS
from geo.reading.claims.unread.leftovers import Leftovers

find_contrast = FINDERS["contrast-beside"]


def find(text):
    """Find the words beside the claims of a text's first sentence."""
    context = Context(read_report(text))
    claims = read_reaches(context)(0)
    left = Leftovers(context.source, claims)
    return [spot.text if (spot := find_contrast(left, claim)) else "" for claim in claims]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Fired from Tyre, rockets of 20 km range threaten Haifa, beyond Nahariya.", "beyond"),
        ("Fired from Tyre, a rocket of 20 km range can hit Haifa if hardly more.", "hardly"),
        # In another clause it says something of another place.
        ("Fired from Tyre, a rocket of 20 km range can hit Haifa, but he did not smile.", ""),
        ("Fired from Tyre, a rocket of 20 km range can hit Haifa; nothing was said of it.", ""),
        ("Fired from Tyre, a short-range rocket of 20 km can hit not only Haifa.", ""),
    ],
)
def test_a_word_of_the_places_own_clause_is_found(text, word):
    assert find(text)[:1] == [word]


def test_a_denied_claim_fails_only_where_its_clause_denies_it_once():
    report = read_report("Fired from Tyre, a rocket of 90 km range can hit Haifa; Cairo it cannot.")
    context = Context(report)
    claims = [replace(each, denied=True) for each in read_reaches(context)(0)]
    assert find_contrast(Leftovers(context.source, claims), claims[0]).text == "Haifa"
    for text, verdict in (
        ("Fired from Tyre, a rocket of 90 km range cannot hit Haifa.", "fails"),
        ("Fired from Tyre, a rocket of 90 km range falls short of Haifa.", "fails"),
        ("Officials denied that a rocket of 90 km range in Tyre can hit Haifa.", "fails"),
    ):
        (claim,) = extract_claims(read_report(text))
        assert str(check_claim(claim).verdict) == verdict


def test_the_clause_is_the_places_own():
    text = "Fired from Tyre, a rocket of 20 km range can hit Haifa; he smiled."
    context = Context(read_report(text))
    claims = read_reaches(context)(0)
    first, last = Leftovers(context.source, claims).locate_clause(claims[0])
    assert text[first:last] == text.partition(";")[0]


def test_it_keeps_a_claim_from_failing_and_nothing_else():
    said = [
        [str(check_claim(claim).verdict) for claim in extract_claims(read_report(text))]
        for text in (
            "Fired from Tyre, rockets of 20 km range threaten Haifa, beyond Nahariya.",
            "Fired from Tyre, rockets of 90 km range threaten Haifa, beyond Nahariya.",
        )
    ]
    assert said == [["cannot tell"], ["holds"]]


def test_a_word_that_denies_another_thing_leaves_the_denial():
    text = "From Tyre, which lies by the sea, missiles of 75 km range cannot hit Tel Aviv."
    (claim,) = extract_claims(read_report(text))
    assert str(check_claim(claim).verdict) == "holds"
