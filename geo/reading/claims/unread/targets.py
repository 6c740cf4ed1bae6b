"""What is said to be in range and was read as too much, too little or as what it is not."""

from __future__ import annotations

from dataclasses import replace

from geo.claims.check import check_claim
from geo.claims.model import Claim, ClaimVerdict
from geo.gazetteer import AREAL, WIDE, PlaceKind, find_geometry, list_members
from geo.geodesy.ellipsoid import GEOD
from geo.reading.claims.cues import cue
from geo.reading.claims.unread.leftovers import (
    BEFORE_CHARS,
    CONTRAST_BREAK,
    Finder,
    Leftovers,
    Spot,
    locate_target,
)

__all__ = ["FINDERS"]

ALL_BUT = cue("all-but")
BUT_FOR_NAME = cue("but-for-name")
EXTENT = cue("extent")
PART_OF = cue("part-of")
UNKNOWN_INSIDE = cue("unknown-inside")

# The Arctic Ocean and the widest seas have half of it, the Southern Ocean has 15 million km².
OCEAN_M2 = 1e13
EXTENDED = AREAL | WIDE


def _find_extent(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a word for all or most of a country where some of it was read."""
    target, place = locate_target(claim), claim.place
    if target is None or place is None or claim.whole or claim.denied:
        return None
    if place.kind not in EXTENDED:
        return None
    first = max(left.locate_sentence(claim)[0], target.start - BEFORE_CHARS)
    match = EXTENT.search(left.text, first, target.start)
    if match is None or _is_all_in_range(claim):
        return None
    if place.kind in WIDE and match["word"].lower() == "any":
        return None  # any part of Borneo is judged by its ground
    return Spot(match["word"], match.start("word"), match.end("word"))


def _is_all_in_range(claim: Claim) -> bool:
    """Whether a claim that was read of some of a place holds of all of it too."""
    return check_claim(replace(claim, whole=True)).verdict.bears_out


def _find_unknown_inside(left: Leftovers, claim: Claim) -> Spot | None:
    """Find what lies in the area that was read and has no place of its own: "Xyz base in", "the far end of"."""
    target, place = locate_target(claim), claim.place
    if target is None or place is None or claim.whole or place.kind not in EXTENDED:
        return None
    first = max(left.locate_sentence(claim)[0], target.start - BEFORE_CHARS)
    part = PART_OF.search(left.text, first, target.start)
    match = part or UNKNOWN_INSIDE.search(left.text, first, target.start)
    if match is None:
        return None
    known = (each for each in left.places[left.source.index_at(target.start)] if each.place)
    if not part and any(
        each.start < match.end("what") and match.start("what") < each.end for each in known
    ):
        return None
    if _is_so_anywhere(claim):
        return None
    return Spot(match[0].rstrip(), match.start(), match.end())


def _is_so_anywhere(claim: Claim) -> bool:
    """Whether what a claim says of some of an area holds, or fails, of any other part of it, too."""
    some, every = (check_claim(replace(claim, whole=whole)) for whole in (False, True))
    if claim.denied:
        return some.verdict is ClaimVerdict.HOLDS or every.verdict is ClaimVerdict.FAILS
    if not some.verdict.bears_out:
        return True
    longest_km = max((each.range_km for each in every.deciding), default=0.0)
    needed_km = every.nearest_km
    return every.verdict.bears_out and needed_km is not None and needed_km <= longest_km


def _find_ocean(_left: Leftovers, claim: Claim) -> Spot | None:
    """Find an ocean that is said to be in range: ships or islands in it are meant, and not told."""
    target, place = locate_target(claim), claim.place
    if target is None or place is None or claim.area is not None:
        return None
    if place.kind is not PlaceKind.AREA or place.country or list_members(place):
        return None
    ground = find_geometry(place)
    wide = ground is not None and abs(GEOD.geometry_area_perimeter(ground)[0]) > OCEAN_M2
    return Spot(*target) if wide else None


def _find_exception(left: Leftovers, claim: Claim) -> Spot | None:
    """Find that a place is what is left out of all others, or all of one with another left out.

    "All of Japan but Okinawa", "nothing except Haifa".
    """
    target = locate_target(claim)
    if target is None:
        return None
    start, _ = left.locate_stretch(claim, CONTRAST_BREAK)
    before = ALL_BUT.search(left.text, start, target.start)
    behind = BUT_FOR_NAME.match(left.text, target.end) if claim.whole else None
    match = before or behind
    return Spot(match["but"], match.start("but"), match.end("but")) if match else None


FINDERS: dict[str, Finder] = {
    "unknown-inside": _find_unknown_inside,
    "target-beside": Leftovers.find_misread_target,
    "extent": _find_extent,
    "ocean": _find_ocean,
    "excepted": _find_exception,
}
