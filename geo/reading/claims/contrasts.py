"""Words of denial or contrast in a claim's clause that its own denial does not account for.

They are a closed class, so that the list is whole where the turns that they stand in are not: "Haifa
is beyond them", "though not for Rome", "stays out of their reach".
"""

from __future__ import annotations

from collections.abc import Callable

from geo.claims.model import Claim, ClaimKind
from geo.reading.claims.cues import cue
from geo.reading.claims.leftovers import Leftovers, Spot

__all__ = ["CONTRASTS", "find_contrast"]

CONTRAST_BREAK = cue("contrast-break")
CONTRAST_WORD = cue("contrast-word")


def find_contrast(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a word of denial or contrast in the clause of what is said to be in range.

    Parameters
    ----------
    left : Leftovers
        Of the report.
    claim : Claim
        One of its claims.

    Returns
    -------
    Spot or None
        None for a denied claim, and where the place stands in another sentence.

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
    place = next((each for each in claim.found if each.part == "place"), None)
    if claim.kind is not ClaimKind.REACH or claim.denied or place is None:
        return None
    sentence = left.source.sentences[left.indices[id(claim)]]
    if place.start is None or not sentence.start <= place.start < sentence.end:
        return None
    text = left.source.text
    breaks = list(CONTRAST_BREAK.finditer(text, sentence.start, sentence.end))
    first = max((each.start() for each in breaks if each.end() <= place.start), default=None)
    last = min((each.start() for each in breaks if each.start() >= place.start), default=None)
    start = sentence.start if first is None else first
    word = CONTRAST_WORD.search(text, start, sentence.end if last is None else last)
    return Spot(word.group(), word.start(), word.end()) if word else None


CONTRASTS: dict[str, Callable[[Leftovers, Claim], Spot | None]] = {"contrast-beside": find_contrast}
