"""What is said to be in range and was read as too much, too little or as what it is not."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from geo.claims.check import check_claim
from geo.claims.model import Claim, ClaimKind, ClaimVerdict
from geo.gazetteer import AREAL, WIDE, PlaceKind, find_geometry, list_members
from geo.geodesy.ellipsoid import GEOD
from geo.reading.claims.clauses import encloses
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.unread.leftovers import (
    BEFORE_CHARS,
    CONTRAST_BREAK,
    Finder,
    Leftovers,
    Spot,
    locate_target,
    make_finder,
)
from geo.reading.mentions import PlaceMention

__all__ = ["FINDERS"]

ALL_BUT = cue("all-but")
BUT_FOR = cue("but-for")
BUT_FOR_NAME = cue("but-for-name")
COMPARED_TARGET = gated_cue("compared-target")
DEFENDED = cue("defended")
DISTRICT_OF = cue("district-of")
DIVISION_WORD = cue("division-word")
EXTENT = cue("extent")
IN_DIVISION = cue("in-division")
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
    if match is None:
        match = BUT_FOR.match(left.text, target.end)
    elif (place.kind in WIDE and match["word"].lower() == "any") or _is_all_in_range(claim):
        return None  # any part of Borneo is judged by its ground
    if match is None:
        return None
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


def _find_other_division(left: Leftovers, claim: Claim) -> Spot | None:
    """Find the province in which the text puts an end of a claim that lies in another one."""
    ends = {each.start for each in claim.found if each.part in {"place", "launch region"}}
    for at in sorted(end for end in ends if end is not None):
        for town, around in pairwise(left.places[left.source.index_at(at)]):
            if town.start == at and (
                _is_in_other_division(left, town, around) or _is_of_other_city(left, town, around)
            ):
                return Spot.of(around)
    return None


def _is_in_other_division(left: Leftovers, town: PlaceMention, around: PlaceMention) -> bool:
    """Whether a town is put in a province that it does not lie in: "Kut, Anbar province"."""
    return (
        _lies_elsewhere(town, around)
        and IN_DIVISION.fullmatch(left.text, town.end, around.start) is not None
        and DIVISION_WORD.match(left.text, around.end) is not None
    )


def _is_of_other_city(left: Leftovers, town: PlaceMention, around: PlaceMention) -> bool:
    """Whether a town is called a quarter of what lies in another country: "Salt district of Haifa"."""
    inner, outer = town.place, around.place
    if inner is None or outer is None or not inner.country or not outer.country:
        return False
    abroad = inner.country != outer.country
    return abroad and DISTRICT_OF.fullmatch(left.text, town.end, around.start) is not None


def _lies_elsewhere(town: PlaceMention, around: PlaceMention) -> bool:
    """Whether a town is known to lie in another division of the country than one that is named."""
    inner, outer = town.place, around.place
    return (
        inner is not None
        and outer is not None
        and inner.kind is PlaceKind.CITY
        and outer.kind is PlaceKind.DIVISION
        and outer.name == outer.admin1  # one of the first order
        and bool(inner.admin1)
        and inner.country == outer.country
        and not encloses(around, town)
    )


def _find_compared(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a place that is only compared with what is hit: "Haifa more easily than Eilat"."""
    target = locate_target(claim)
    if claim.kind is not ClaimKind.REACH or target is None:
        return None
    first = max(left.locate_sentence(claim)[0], target.start - BEFORE_CHARS)
    return Spot.of(COMPARED_TARGET.search(left.text, first, target.start))


FINDERS: dict[str, Finder] = {
    "compared-target": _find_compared,
    "unknown-inside": _find_unknown_inside,
    "target-beside": Leftovers.find_misread_target,
    "extent": _find_extent,
    "ocean": _find_ocean,
    "excepted": _find_exception,
    "division-elsewhere": _find_other_division,
    "defended": make_finder(DEFENDED, lambda _, claim: claim.kind is ClaimKind.REACH),
}
