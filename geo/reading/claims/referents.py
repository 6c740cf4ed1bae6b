"""Which of several places "the city" or "it" stands for: none that only says where another one is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from geo.reading.claims.cues import cue
from geo.reading.mentions import PlaceMention, RegionMention

__all__ = ["drop_landmarks", "list_works", "measures_another", "prefer_works"]

LANDMARK = cue("landmark-before")
LIES_OFF = cue("lies-off")
SUBJECT_VERB = cue("subject-verb")
WORKS_BEHIND = cue("works-behind")
WORKS_NEAR = cue("works-near")
LANDMARK_CHARS = 45
LIES_OFF_CHARS = 90
WORKS_CHARS = 60  # before a place
Named = TypeVar("Named", bound=PlaceMention | RegionMention)


def drop_landmarks(text: str, named: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Leave out the places that only say where another one lies, where any other is left.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "A rocket hit Netivot, some 25 km south of Ashkelon."
    >>> [each.text for each in drop_landmarks(text, read_report(text).places)]
    ['Netivot']
    """
    kept = [
        each
        for each in named
        if not LANDMARK.search(text, max(0, each.start - LANDMARK_CHARS), each.start)
    ]
    return kept or list(named)


def measures_another(text: str, mention: PlaceMention) -> bool:
    """Tell whether a sentence says of another place how far it lies from this one.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Ulleung is some 130 km east of South Korea."
    >>> measures_another(text, read_report(text).places[-1])
    True
    """
    before = max(0, mention.start - LIES_OFF_CHARS), mention.start
    return LIES_OFF.search(text, *before) is not None


def list_works(text: str, mention: PlaceMention, first: int = 0) -> list[str]:
    """List the nouns of the works that are named by a place: "the Brest refinery", "a base near Brest".

    Parameters
    ----------
    text : str
        The report's text.
    mention : PlaceMention
    first : int
        From which character on they may stand before it.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "A missile base near Haifa was hit."
    >>> list_works(text, read_report(text).places[0])
    ['base']
    """
    begins = max(first, mention.start - WORKS_CHARS)
    found = WORKS_NEAR.search(text, begins, mention.start), WORKS_BEHIND.match(text, mention.end)
    return [match["noun"].lower() for match in found if match]


def prefer_works(text: str, named: Sequence[Named]) -> list[Named]:
    """Leave out all but the names of works, where there are any: what else is named says where they lie.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "The Darkhan missile base, 190 km from Ulaanbaatar, was enlarged."
    >>> [each.text for each in prefer_works(text, read_report(text).places)]
    ['Darkhan']
    """
    works = [each for each in named if WORKS_BEHIND.match(text, each.end)]
    return works or list(named)
