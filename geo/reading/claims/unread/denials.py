"""Words of denial or contrast that a claim of reach does not account for, and denials that no word says.

Such words are a closed class, so that the list is whole where the turns that they stand in are not:
"Haifa is beyond them", "though not for Rome", "stays out of their reach".
"""

from __future__ import annotations

from geo.claims.check import check_claim
from geo.claims.model import Claim, ClaimKind, ClaimVerdict
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.retorts import read_answer
from geo.reading.claims.targets import escapes_none
from geo.reading.claims.unread.leftovers import (
    BEFORE_CHARS,
    CONTRAST_BREAK,
    Finder,
    Leftovers,
    Spot,
    in_prose,
    locate_target,
    make_finder,
)

__all__ = ["FINDERS"]

CHANCE_OF = cue("chance-of")
CLAUSE_BREAK = cue("clause-break")
CONTRAST = cue("contrast")
CONTRAST_WORD = gated_cue("contrast-word")
DENYING = cue("denying")
IS_SLIM = cue("is-slim")
OUT_OF_IT = cue("out-of-it")
QUESTION = cue("question")
RULED_OUT = cue("ruled-out")
UNLESS = cue("unless")


# Of claims that are not denied


def _find_denial(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a denial in the clause of what is said to be in range."""
    target = locate_target(claim)
    if target is None or claim.denied or _is_answered(left, claim):
        return None
    start, end = left.locate_sentence(claim)
    before = left.text[max(start, target.start - BEFORE_CHARS) : target.start]
    if escapes_none(before, left.text[target.end : end]):
        return None  # "there is no place in Israel that it cannot reach"
    first, last = left.locate_stretch(claim, CLAUSE_BREAK)
    others = (locate_target(other) for other in left.list_beside(claim) if other.denied)
    if any(other and first <= other.start < last for other in others):
        return None
    denying = list(DENYING.finditer(left.text, first, last))
    # Two denials are none: "will not be safe from".
    return Spot.of(denying[0]) if len(denying) % 2 else None


def _is_undenied(left: Leftovers, claim: Claim) -> bool:
    """Whether a claim of reach stands in a sentence of no denied one."""
    beside = left.list_beside(claim)
    return claim.kind is ClaimKind.REACH and not any(each.denied for each in beside)


# Of claims that are denied


def _find_unsaid(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a claim that is denied by no word of its part of the sentence."""
    target = locate_target(claim)
    if target is None or not claim.denied or _is_answered(left, claim):
        return None
    start, end = left.locate_sentence(claim)
    if target.start < start:
        return None
    first, last = left.locate_stretch(claim, CONTRAST)
    regions = {each.start for each in claim.found if each.part == "launch region"}
    others = [
        each
        for each in left.places[left.index_of(claim)]
        if last <= each.start and each.start not in regions
    ]
    # "It can strike P; from there it cannot strike any of them" denies what stands before.
    stretch = first, last if others else end
    seen = DENYING.search(left.text, *stretch) or OUT_OF_IT.search(left.text, *stretch)
    return None if seen else Spot(*target)


def _find_unsaid_anywhere(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a place out of range by no word of its clause, nor of its launch region's."""
    clause = left.locate_clause(claim)
    if claim.kind is not ClaimKind.REACH or not claim.denied or clause is None:
        return None
    if _is_answered(left, claim):
        return None
    clauses = [clause, left.locate_stretch(claim, CONTRAST_BREAK, "launch region")]
    words = (CONTRAST_WORD, DENYING, RULED_OUT)
    said = any(word.search(left.text, *each) for word in words for each in clauses)
    return None if said else Spot(claim.place_text)


# Of both


def _is_answered(left: Leftovers, claim: Claim) -> bool:
    """Whether a claim is a question that the next sentence answers."""
    index = left.index_of(claim)
    if index + 1 >= len(left.source.sentences) or not QUESTION.search(left.source.body(index)):
        return False
    return read_answer(left.source.body(index + 1)) is not None


def _find_slim_chance(left: Leftovers, claim: Claim) -> Spot | None:
    """Find that reach is only what a chance is of, and that the chance is called slim."""
    target, clause = locate_target(claim), left.locate_clause(claim)
    if claim.kind is not ClaimKind.REACH or target is None or clause is None:
        return None
    if not CHANCE_OF.search(left.text, clause[0], target.start):
        return None
    return Spot.of(IS_SLIM.search(left.text, target.end, clause[1]))


def _find_contrast(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a word of denial or contrast in the clause of what is said to be in range.

    Of a denied claim, whose clause has to deny it, find the place where it has no such word, or two
    that undo each other: "will not be safe from".
    """
    clause = left.locate_clause(claim)
    if claim.kind is not ClaimKind.REACH or clause is None or _is_answered(left, claim):
        return None
    words = list(CONTRAST_WORD.finditer(left.text, *clause))
    if claim.denied:
        denying = DENYING.findall(left.text, *clause)
        return None if len(words) % 2 or len(denying) % 2 else Spot(claim.place_text)
    return Spot.of(words[0]) if words else None


def _find_contradiction(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a place that one sentence has in range and out of it, of which both hold in part."""
    for other in left.list_on_same(claim):
        same = other.region and claim.region and other.region.id == claim.region.id
        alike = (other.high_km, other.systems) == (claim.high_km, claim.systems)
        if not (same and alike) or other.denied == claim.denied:
            continue
        if check_claim(claim).verdict is ClaimVerdict.HOLDS_IN_PART:
            return Spot(claim.place_text)
    return None


FINDERS: dict[str, Finder] = {
    "denial": in_prose(_find_denial),
    "denial-beside": in_prose(make_finder(DENYING, _is_undenied)),
    "unless": make_finder(UNLESS, lambda _, claim: claim.kind is ClaimKind.REACH and claim.denied),
    "denial-unseen": in_prose(_find_unsaid),
    "unlikely": _find_slim_chance,
    "denial-elsewhere": in_prose(_find_unsaid_anywhere),
    "contrast-beside": in_prose(_find_contrast),
    "said-and-denied": _find_contradiction,
}
