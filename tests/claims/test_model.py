"""What a claim is, and what is found out about it."""

import json
from dataclasses import replace

from geo.claims import check_claim, load_claims
from geo.claims.model import ClaimVerdict, Found, Where

CLAIM = load_claims()[0]


def test_a_part_from_elsewhere_is_not_said_together_and_a_doubtful_one_is_doubted():
    own, far, doubt = (
        Found("range", where, "700 km") for where in (Where.OWN, Where.TEXT, Where.DOUBT)
    )
    assert replace(CLAIM, found=(own,)).is_said_together
    assert not replace(CLAIM, found=(own, far)).is_said_together
    assert replace(CLAIM, found=(doubt,)).is_doubted
    assert not replace(CLAIM, found=(own,)).is_doubted


def test_an_owners_country_that_is_named_near_stands_together_with_what_its_own_sentence_says():
    country = Found("launch region", Where.TEXT, "Iran", by_default=True, is_named=True)
    own, before = (Found("range", where, "300 km") for where in (Where.OWN, Where.BEFORE))
    assert replace(CLAIM, found=(own, country)).is_said_together
    assert not replace(CLAIM, found=(before, country)).is_said_together
    assert not replace(CLAIM, found=(own, replace(country, is_named=False))).is_said_together


def test_a_statement_names_what_is_missing_as_missing():
    assert CLAIM.place.name in CLAIM.statement
    bare = replace(CLAIM, place=None, region=None)
    assert bare.statement != CLAIM.statement
    assert "None" not in bare.statement


def test_a_figure_keeps_its_qualifier():
    assert (
        replace(CLAIM, low_km=None, high_km=700.0, qualifier="more than").figure
        == "more than 700 km"
    )
    assert replace(CLAIM, low_km=None, high_km=None, qualifier="").figure == ""


def test_json_rounds_a_share_so_that_none_and_all_keep_their_meaning():
    checked = replace(check_claim(CLAIM), share=0.99996)
    row = json.loads(json.dumps(checked.as_json()))
    assert 0.99 < row["share"] < 1.0
    assert row["verdict"] in {verdict.value for verdict in ClaimVerdict}


def test_the_only_range_of_a_text_is_said_with_each_claim():
    own, far = (
        Found("place", Where.OWN, "Haifa", 0, 5),
        Found("range", Where.TEXT, "300 km", 90, 96),
    )
    assert not replace(CLAIM, found=(own, far)).is_said_together
    assert replace(CLAIM, found=(own, replace(far, is_only=True))).is_said_together
