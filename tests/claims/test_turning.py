"""The range at which a claim turns true, and how many published figures lie on either side."""

from dataclasses import replace

from geo.claims import check_claim, load_claims
from geo.claims.turning import describe_turning
from geo.units import Unit

(CHECKED,) = [
    check_claim(each) for each in load_claims() if each.id == "tel-aviv-from-western-iraq"
]


def test_the_range_that_turns_a_claim_true_is_said_with_the_figures_on_either_side():
    said = describe_turning(CHECKED)
    assert said.startswith("Turns true at 398 km, for all of the region at 902 km: ")
    assert said.endswith("published figures.")
    assert describe_turning(CHECKED, Unit.MILE).startswith("Turns true at 247 mi")


def test_a_point_turns_once():
    once = describe_turning(replace(CHECKED, farthest_km=CHECKED.nearest_km))
    assert "for all of the region" not in once


def test_denials_and_claims_without_a_distance_turn_never():
    assert describe_turning(replace(CHECKED, nearest_km=None)) == ""
    assert describe_turning(replace(CHECKED, claim=replace(CHECKED.claim, denied=True))) == ""
