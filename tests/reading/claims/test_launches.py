"""Where missiles are launched from, as the text says it: stated, or the owner's country."""

import pytest

from geo.reading.claims.launches import LaunchFinder
from tests.reading.samples import make_context, read_claims


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("A missile with a range of 700 km, fired from Basra, can reach Riyadh.", "Basrah"),
        ("From western Iraq, a missile with a range of 700 km can hit Tel Aviv.", "Western Iraq"),
        ("North Korea's missile, with a range of 5,000 km, can reach Guam.", "North Korea"),
    ],
)
def test_a_launch_region_is_stated_or_the_owners_country(text, region):
    assert {claim.region.name for claim in read_claims(text)} == {region}


def test_a_target_is_no_launch_region():
    (claim,) = read_claims("The missile, with a range of 700 km, can reach Riyadh.")
    assert claim.region is None


def test_a_sentence_that_claims_nothing_is_told_apart():
    launches = make_context("It can hit Haifa from Beirut. The weather was fine.").launches
    assert isinstance(launches, LaunchFinder)
    assert launches.has_claim(0)
    assert not launches.has_claim(1)
