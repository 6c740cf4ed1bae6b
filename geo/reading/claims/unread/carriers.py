"""Missiles that ships and aircraft carry, or that are yet to be brought to where they are launched.

Where their owner's country is taken, they are launched elsewhere perhaps.
"""

from __future__ import annotations

from geo.claims.model import Claim, ClaimKind
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.sentences import look_back
from geo.reading.claims.unread.leftovers import Finder, Leftovers, Spot, make_finder
from geo.systems import LaunchedFrom, resolve_system

__all__ = ["FINDERS"]

CARRIER = cue("carrier")
CARRIER_AT = gated_cue("carrier-at")
OWNED_ARMS = cue("owned-arms")
PLACED_IF = cue("placed-if")
STATIONED = cue("stationed")

STATIONED_BACK = 3  # sentences before a claim that may say that its missiles are brought elsewhere


def _is_owners(_left: Leftovers, claim: Claim) -> bool:
    """Whether a claim of reach has the country whose missiles they are as its launch region."""
    launch = claim.find_part("launch region")
    return claim.kind is ClaimKind.REACH and launch is not None and launch.by_default


def _find_stationed(left: Leftovers, claim: Claim) -> Spot | None:
    """Find that missiles are to be brought to a base, where a claim says only whose they are."""
    launch, index = claim.find_part("launch region"), left.index_of(claim)
    if launch is None or launch.start is None or claim.kind is not ClaimKind.REACH:
        return None
    # "It is to deploy a missile that can hit Guam" brings it into service, no more.
    if not OWNED_ARMS.match(left.text, launch.start + len(launch.text)):
        return None
    return _find_plan(left, index)


def _find_stationed_out(left: Leftovers, claim: Claim) -> Spot | None:
    """Find the same where a place is said to be out of range: from the base it need not be."""
    return (
        _find_plan(left, left.index_of(claim)) if claim.denied and _is_owners(left, claim) else None
    )


def _find_plan(left: Leftovers, index: int) -> Spot | None:
    """Find the words that missiles are to be brought elsewhere, in a sentence or before it."""
    for at in look_back(index, STATIONED_BACK, own=True):
        if spot := Spot.of(left.find_words(STATIONED, at)):
            return spot
    return None


def _is_on_land(_left: Leftovers, claim: Claim) -> bool:
    """Whether a claim of reach has a launch region on land: out of a sea, ships launch from it."""
    region = claim.region
    return claim.kind is ClaimKind.REACH and region is not None and not region.is_sea


def _find_carried(left: Leftovers, claim: Claim) -> Spot | None:
    """Find missiles of sea or air alone, where their owner's country is taken."""
    systems = [resolve_system(each) for each in claim.systems if _is_owners(left, claim)]
    if not systems or any(LaunchedFrom.GROUND in each.launched_from for each in systems):
        return None
    known = all(each.launched_from for each in systems)
    return Spot(systems[0].name) if known else None


FINDERS: dict[str, Finder] = {
    "carrier": make_finder(CARRIER, _is_owners),
    "placed-if": make_finder(PLACED_IF, _is_owners),
    "stationed": _find_stationed,
    "stationed-out": _find_stationed_out,
    "carrier-based": make_finder(CARRIER_AT, _is_on_land),
    "carried": _find_carried,
}
