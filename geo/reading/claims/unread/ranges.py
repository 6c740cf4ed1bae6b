"""Figures and missiles that were not read with a claim of reach, and may be the ones that are meant."""

from __future__ import annotations

from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.unread.leftovers import (
    Finder,
    Leftovers,
    Spot,
    in_prose,
    locate_target,
    make_finder,
)
from geo.reading.mentions import DistanceKind, DistanceMention

__all__ = ["FINDERS"]

ANOTHER_MODEL = cue("another-model")
APPOSED = cue("apposed")
APPOSED_ENDS = cue("apposed-ends")
DESIGNATION = cue("designation-beside")
FIGURE_OF_OTHER = gated_cue("figure-of-other")
IF_FARTHER = gated_cue("if-farther")
IMPROVED = cue("improved-then")
MULTIPLIED = cue("multiplied")
OTHERS_FIRE = gated_cue("others-fire")
OTHERS_RANGE = cue("others-range")
OTHER_SUBJECT = gated_cue("other-subject")
SAME_MISSILE = gated_cue("same-missile")
TOLD_APART = cue("told-apart")
WEAPON_AFTER = cue("weapon-after")
OTHER_CHARS = 70  # before a figure
STANDS = (" in ", " at ", " from ", " near ", " on ", " in the ")  # before a launch place
HOW_FAR = frozenset({DistanceKind.DISTANCE, DistanceKind.OTHER})
NO_MEASURE = frozenset({DistanceKind.ALTITUDE, DistanceKind.ACCURACY})


def _takes_range(claim: Claim) -> bool:
    """Whether the range of a claim of reach stands elsewhere than in its sentence."""
    told = claim.find_part("range")
    return claim.kind is ClaimKind.REACH and told is not None and told.where is not Where.OWN


def _find_figure(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a figure of the sentence where the range is another sentence's."""
    if not _takes_range(claim):
        return None
    index = left.index_of(claim)
    used = {
        each.start
        for other in left.by_sentence[index]
        if other.kind is not ClaimKind.REACH
        for each in other.found
        if each.part == "range"
    }
    for figure in (*left.source.ranges[index], *left.source.others[index]):
        if figure.start in used or figure.kind in NO_MEASURE:
            continue
        if claim.high_km is not None and figure.high_km == claim.high_km:
            continue  # "its range is 561 km. These 561 km have frightened many"
        if _is_how_far(left, index, figure):
            continue
        if not _is_of_another(left, claim, index, figure.start):
            return Spot.of(figure)
    return None


def _is_how_far(left: Leftovers, index: int, figure: DistanceMention) -> bool:
    """Whether a figure only says how far what is in range lies: "covers Doha, 490 km, and Basra"."""
    if figure.kind not in HOW_FAR:
        return False
    text, claims = left.text, left.by_sentence[index]
    for other in claims:
        place = other.find_part("place") if other.kind is ClaimKind.REACH else None
        if place is None or place.start is None or place.end is None:
            continue
        told = APPOSED.fullmatch(text, place.end, figure.start)
        if told and APPOSED_ENDS.match(text, figure.end):
            return True
        # "And, at 130 km, Tel Aviv".
        if figure.kind is DistanceKind.DISTANCE and text[figure.end : place.start] == ", ":
            return True
    return False


def _is_of_another(left: Leftovers, claim: Claim, index: int, at: int) -> bool:
    """Whether a figure stands behind the name of another missile than the claim's."""
    named = [each for each in left.source.systems[index] if each.end <= at]
    if not named or not claim.systems:
        return False
    return named[-1].text != claim.system_text and claim.systems[0] not in named[-1].readings


def _find_multiple(left: Leftovers, claim: Claim) -> Spot | None:
    """Find that not the range itself is meant but so many times of it: "it needs twice its 700 km"."""
    told = claim.find_part("range")
    if claim.kind is not ClaimKind.REACH or told is None or told.start is None:
        return None
    begins = left.source.sentences[left.source.index_at(told.start)].start
    return Spot.of(MULTIPLIED.search(left.text, begins, told.start))


def _find_in_clause(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a range in the clause of what is in range where another clause's was taken."""
    clause, told = left.locate_clause(claim), claim.find_part("range")
    if claim.kind is not ClaimKind.REACH or clause is None or told is None:
        return None
    if told.where is not Where.OWN or told.start is None or clause[0] <= told.start < clause[1]:
        return None
    for figure in left.source.ranges[left.index_of(claim)]:
        if clause[0] <= figure.start < clause[1]:
            return Spot.of(figure)
    return None


def _find_model(left: Leftovers, claim: Claim) -> Spot | None:
    """Find another version or missile, by no name, where the range is another sentence's."""
    told = claim.find_part("range")
    if told is None or not _takes_range(claim):
        return _find_improved(left, claim)
    if told.start is not None and (other := _find_others_range(left, claim, told.start)):
        return other
    if left.source.systems[left.index_of(claim)]:
        return None
    sentence = left.locate_sentence(claim)
    # "The shorter-range missile" of two is told apart by its range; else the range is doubted.
    apart = [match.span() for match in TOLD_APART.finditer(left.text, *sentence)]
    for match in ANOTHER_MODEL.finditer(left.text, *sentence):
        if not any(low <= match.start() < high for low, high in apart):
            return Spot.of(match)
    return None


def _find_improved(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a better version between the range and what only that could hit, in one sentence."""
    told, place = claim.find_part("range"), claim.find_part("place")
    if claim.kind is not ClaimKind.REACH or told is None or place is None:
        return None
    if told.end is None or place.start is None or told.end >= place.start:
        return None
    return Spot.of(IMPROVED.search(left.text, told.end, place.start))


def _find_others_range(left: Leftovers, claim: Claim, at: int) -> Spot | None:
    """Find "other missiles with a longer range" where a claim's range stands."""
    first, last = left.locate_sentence(claim)
    if first <= at < last:
        return None
    begins = left.source.sentences[left.source.index_at(at)].start
    return Spot.of(OTHERS_RANGE.search(left.text, begins, at))


def _find_missile_in_clause(left: Leftovers, claim: Claim) -> Spot | None:
    """Find another missile in the clause of what is in range than the claim's, named elsewhere."""
    clause = left.locate_clause(claim)
    if claim.kind is not ClaimKind.REACH or clause is None:
        return None
    named = [
        each.start
        for each in left.source.systems[left.index_of(claim)]
        if each.text == claim.system_text or each.system_id in claim.systems
    ]
    if not named or any(clause[0] <= at < clause[1] for at in named):
        return None
    return Spot.of(DESIGNATION.search(left.text, *clause))


def _find_other_subject(left: Leftovers, claim: Claim) -> Spot | None:
    """Find that others than what has the range are said to hit: "unlike the 75 km rockets, drones can"."""
    told, target = claim.find_part("range"), locate_target(claim)
    if claim.kind is not ClaimKind.REACH or told is None or target is None:
        return None
    if told.where is not Where.OWN or told.start is None or told.end is None:
        return None
    first, _ = left.locate_sentence(claim)
    begins = max(first, told.start - OTHER_CHARS)
    if other := FIGURE_OF_OTHER.search(left.text, begins, told.start):
        return Spot.of(other)
    if not WEAPON_AFTER.match(left.text, told.end):
        return None
    return Spot.of(OTHERS_FIRE.search(left.text, told.end, max(told.end, target.start)))


def _find_new_subject(left: Leftovers, claim: Claim) -> Spot | None:
    """Find missiles that a sentence before has not named: "there are missiles that can hit Rome"."""
    told, target = claim.find_part("range"), locate_target(claim)
    first, last = left.locate_sentence(claim)
    if claim.kind is not ClaimKind.REACH or told is None:
        return None
    if told.start is None or told.start >= first:
        return None
    stop = target.start if target and target.start > first else last
    new = OTHER_SUBJECT.search(left.text, first, stop)
    return Spot.of(new) if new else _find_others_place(left, claim, told)


def _find_others_place(left: Leftovers, claim: Claim, told: Found) -> Spot | None:
    """Find where the missiles of the range stand: "rockets in Tyre fly 75 km. The Houthis can hit Eilat"."""
    launch = claim.find_part("launch region")
    if launch is None or launch.where is not Where.OWN or claim.region is None:
        return None
    if told.start is None or SAME_MISSILE.search(left.text, *left.locate_sentence(claim)):
        return None
    named = {each.start: each.place for each in left.places[left.index_of(claim)] if each.place}
    from_place = named.get(launch.start) if launch.start is not None else None
    country = from_place.country if from_place else claim.region.country
    for each in left.places[left.source.index_at(told.start)]:
        stands = left.text[max(0, each.start - 8) : each.start].lower().endswith(STANDS)
        if stands and country and each.place and each.place.country not in {country, ""}:
            return Spot(each.text, each.start, each.end)
    return None


def _is_of_reach(_left: Leftovers, claim: Claim) -> bool:
    return claim.kind is ClaimKind.REACH and not claim.denied


FINDERS: dict[str, Finder] = {
    "multiplied": _find_multiple,
    "if-farther": make_finder(IF_FARTHER, _is_of_reach),
    "others-fire": _find_other_subject,
    "new-subject": _find_new_subject,
    "figure-beside": in_prose(_find_figure),
    "range-in-clause": in_prose(_find_in_clause),
    "another-model": _find_model,
    "missile-in-clause": _find_missile_in_clause,
}
