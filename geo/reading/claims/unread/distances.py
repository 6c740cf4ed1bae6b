"""Distances that are denied, printed twice, or of another place than the one beside them."""

from __future__ import annotations

from geo.claims.model import Claim, ClaimKind
from geo.reading.claims.cues import cue
from geo.reading.claims.unread.leftovers import Finder, Leftovers, Spot, make_finder
from geo.reading.mentions import PlaceRole

__all__ = ["FINDERS"]

ASIDE_OF = cue("aside-of")
BY_ROAD = cue("by-road")
DENYING = cue("denying")


def _is_distance(claim: Claim) -> bool:
    return claim.kind is ClaimKind.DISTANCE


def _name_ends(claim: Claim) -> set[str]:
    """Give the two ends of a distance by their names."""
    return {claim.place.name if claim.place else "", claim.region.name if claim.region else ""}


def _find_second_figure(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a second figure for the same two places in one sentence."""
    if not _is_distance(claim):
        return None
    ends = _name_ends(claim)
    for other in left.list_beside(claim):
        told = other.find_part("range")
        twice = _is_distance(other) and _name_ends(other) == ends
        if told and twice and other.high_km != claim.high_km:
            return Spot.of(told)
    return None


def _find_what_it_is_about(left: Leftovers, claim: Claim) -> Spot | None:
    """Find what a sentence is about where a distance's place stands in an aside about it."""
    place, told = claim.find_part("place"), claim.find_part("range")
    if not (_is_distance(claim) and place and told):
        return None
    if place.start is None or place.end is None or told.start is None:
        return None
    if "," not in left.text[place.end : told.start]:
        return None
    for mention in left.places[left.index_of(claim)]:
        before = mention.role is PlaceRole.PLACE and mention.end < place.start
        if before and ASIDE_OF.fullmatch(left.text, mention.end, place.start):
            return Spot.of(mention)
    return None


FINDERS: dict[str, Finder] = {
    "distance-denied": make_finder(DENYING, lambda _, claim: _is_distance(claim) and claim.denied),
    "distance-twice": _find_second_figure,
    "distance-aside": _find_what_it_is_about,
    "distance-by-road": make_finder(BY_ROAD, lambda _, claim: _is_distance(claim)),
}
