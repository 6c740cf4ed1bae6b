"""Words of denial or contrast in a claim's clause that its own denial does not account for.

They are a closed class, so that the list is whole where the turns that they stand in are not: "Haifa
is beyond them", "though not for Rome", "stays out of their reach".
"""

from __future__ import annotations

from collections.abc import Callable

from geo.claims.model import Claim, ClaimKind
from geo.reading.claims.cues import cue
from geo.reading.claims.leftovers import Leftovers, Spot

__all__ = ["CONTRASTS", "begins_in", "find_contrast", "locate_clause"]

CONTRAST_BREAK = cue("contrast-break")
CONTRAST_WORD = cue("contrast-word")
DENYING = cue("denying")


def locate_clause(left: Leftovers, claim: Claim) -> tuple[int, int] | None:
    """Locate the clause of what is said to be in range; None where it is another sentence's.

    Parameters
    ----------
    left : Leftovers
        Of the report.
    claim : Claim
        One of its claims.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> from geo.reading.claims.context import Context
    >>> from geo.reading.claims.reaches import read_reaches
    >>> text = "Fired from Tyre, rockets of 20 km range threaten Haifa; they lie there."
    >>> context = Context(read_report(text))
    >>> claims = read_reaches(context)(0)
    >>> locate_clause(Leftovers(context.source, claims), claims[0])
    (0, 54)
    """
    place = claim.find_part("place")
    sentence = left.source.sentences[left.index_of(claim)]
    if place is None or place.start is None or not sentence.start <= place.start < sentence.end:
        return None
    return left.locate_stretch(claim, CONTRAST_BREAK)


def begins_in(claim: Claim, clause: tuple[int, int]) -> bool:
    """Tell whether a claim's launch region stands in a clause.

    Parameters
    ----------
    claim : Claim
    clause : (int, int)
        Offsets in the text.

    Examples
    --------
    >>> from geo.reading import extract_claims, read_report
    >>> text = "Fired from Tyre, rockets of 20 km range threaten Haifa; they lie there."
    >>> (claim,) = extract_claims(read_report(text))
    >>> begins_in(claim, (0, 54)), begins_in(claim, (17, 54))
    (True, False)
    """
    launch = claim.find_part("launch region")
    at = launch.start if launch is not None else None
    return at is not None and clause[0] <= at < clause[1]


def find_contrast(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a word of denial or contrast in the clause of what is said to be in range.

    Of a denied claim, whose clause has to deny it, find the place where it has no such word, or two
    that undo each other: "will not be safe from".

    Parameters
    ----------
    left : Leftovers
        Of the report.
    claim : Claim
        One of its claims.

    Returns
    -------
    Spot or None
        None also where the place stands in another sentence.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> from geo.reading.claims.context import Context
    >>> from geo.reading.claims.reaches import read_reaches
    >>> text = "Fired from Tyre, rockets of 20 km range threaten Haifa, beyond Nahariya."
    >>> context = Context(read_report(text))
    >>> claims = read_reaches(context)(0)
    >>> find_contrast(Leftovers(context.source, claims), claims[0]).text
    'beyond'
    """
    clause = locate_clause(left, claim)
    if claim.kind is not ClaimKind.REACH or clause is None:
        return None
    words = list(CONTRAST_WORD.finditer(left.source.text, *clause))
    if claim.denied:
        denying = DENYING.findall(left.source.text, *clause)
        return None if len(words) % 2 or len(denying) % 2 else Spot(claim.place_text)
    return Spot(words[0].group(), words[0].start(), words[0].end()) if words else None


CONTRASTS: dict[str, Callable[[Leftovers, Claim], Spot | None]] = {"contrast-beside": find_contrast}
