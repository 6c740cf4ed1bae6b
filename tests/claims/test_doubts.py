"""What lets a claim hold though the place was found to be out of range."""

from dataclasses import replace

from geo.claims import ClaimVerdict, check_claim
from geo.claims.doubts import say_doubt
from geo.reach import measure_place
from geo.reading import extract_claims, read_report


def check(text: str) -> tuple[ClaimVerdict, str]:
    (claim,) = extract_claims(read_report(text))
    checked = check_claim(claim)
    return checked.verdict, checked.reason


def test_islands_that_a_countrys_outline_leaves_out_keep_a_claim_from_failing():
    verdict, reason = check("Missiles of 600 km range in Taiwan can hit Shanghai.")
    assert verdict is ClaimVerdict.CANNOT_TELL
    assert "which belongs to it" in reason


def test_what_no_island_of_the_country_reaches_fails():
    verdict, _ = check("Missiles of 500 km range in Taiwan can hit Shanghai.")
    assert verdict is ClaimVerdict.FAILS


def test_a_town_whose_nearer_quarters_are_in_range_does_not_fail():
    # Baghdad's centre is 446 km from that of Basra.
    verdict, reason = check("Fired from Basra, a missile of 440 km range can hit Baghdad.")
    assert verdict is ClaimVerdict.CANNOT_TELL
    assert "centre of Baghdad" in reason


def test_names_that_lie_very_far_apart_do_not_fail():
    verdict, reason = check("Fired from Basra, a missile of 300 km range can hit Dawson Creek.")
    assert verdict is ClaimVerdict.CANNOT_TELL
    assert "far apart" in reason


def test_a_place_in_range_and_a_claim_that_no_text_made_are_not_doubted():
    (claim,) = extract_claims(read_report("Missiles of 600 km range in Taiwan can hit Shanghai."))
    measure = measure_place(claim.region, claim.place)
    assert say_doubt(claim, measure, 600.0, whole=False)
    assert not say_doubt(claim, measure, measure.nearest_km + 1, whole=False)
    assert not say_doubt(replace(claim, found=()), measure, 600.0, whole=False)


def test_a_published_range_that_reaches_from_a_corner_only_tells_nothing():
    verdict, reason = check("Tomahawks fired from the Philippines can hit Russia.")
    assert verdict is ClaimVerdict.CANNOT_TELL
    assert "from a corner only" in reason


def test_a_printed_range_that_reaches_from_a_corner_only_holds_in_part():
    verdict, _ = check(
        "China's DF-4 missile of 7,000 km range can hit the continental United States."
    )
    assert verdict is ClaimVerdict.HOLDS_IN_PART


def test_large_towns_far_apart_fail_where_no_namesake_of_either_is_in_range():
    verdict, _ = check("A 200 km missile stationed in Luanda would have Johannesburg within reach.")
    assert verdict is ClaimVerdict.FAILS
    verdict, _ = check("From Basra, rockets with a range of 90 km can hit Springfield.")
    assert verdict is ClaimVerdict.CANNOT_TELL
