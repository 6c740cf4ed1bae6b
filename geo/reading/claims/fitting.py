"""Distances of which no wording tells one end: the place named before them that does lie so far.

"Jeddah, a port that was hit last night, is 600 km from the border": what stands between a place and
its figure is endless. Of the places named before it one is taken only where it lies about as far off
as is printed, so that such a reading never makes a claim that fails.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from geo.claims.check import check_claim
from geo.claims.model import Claim, ClaimVerdict
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.claims.origin_words import is_measured
from geo.reading.claims.referents import drop_landmarks
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole

__all__ = ["find_fitting"]

BEFORE_FIGURE = cue("lies-tail")
HAPPENED = cue("happened-there")
HAPPENED_CHARS, TAIL_CHARS = 70, 40
MOST_TRIED = 4
SENTENCES_TRIED = 2
NEAR_SHARE, NEAR_KM = 0.12, 2.0  # of the figure, that the nearest point may be off

Origin = Callable[[PlaceMention], OfferedRegion | None]
Make = Callable[[PlaceMention, OfferedRegion], Iterator[Claim]]


def find_fitting(
    context: Context, index: int, figure: DistanceMention, origin: Origin, make: Make
) -> Claim | None:
    """Find the claim of the one place that lies as far off as a figure says.

    Parameters
    ----------
    context : Context
        Of the report.
    index : int
        The figure's sentence.
    figure : DistanceMention
    origin : callable
        Gives what the distance is measured from, for a place.
    make : callable
        Makes the claims of a place and of what it is measured from.

    Returns
    -------
    Claim or None
        None where no place fits.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Guam, a base that missiles were meant for, is 3,400 km from Pyongyang.")
    >>> context = Context(report)
    >>> find_fitting(context, 0, report.distances[0], lambda _: None, lambda *_: iter(())) is None
    True
    """
    if not _is_said_of_place(context, index, figure):
        return None
    for place in _list_places(context, index, figure):
        part = origin(place)
        if part is None or part.region.name == place.text:
            continue
        for claim in make(place, part):
            if _is_so_far(claim, figure):
                return claim
    return None


def _is_said_of_place(context: Context, index: int, figure: DistanceMention) -> bool:
    """Whether a figure says where something lies, and not where something happened."""
    text, start = context.source.text, context.source.sentences[index].start
    tail = max(start, figure.start - TAIL_CHARS), figure.start
    happened = max(start, figure.start - HAPPENED_CHARS), figure.start
    said = BEFORE_FIGURE.search(text, *tail)
    return said is not None and bool(said["lies"] or not HAPPENED.search(text, *happened))


def _list_places(context: Context, index: int, figure: DistanceMention) -> Iterator[PlaceMention]:
    """List the places that may lie so far: those before it, the nearest first, or a sentence back."""
    source = context.source
    own = [each for each in source.places[index] if each.end <= figure.start]
    earlier = [each for each in source.others[index] if each.end <= figure.start]
    named = [
        each
        for each in reversed(own)
        if _may_lie(each) and not is_measured(source.text, each, earlier)
    ]
    yield from named[:MOST_TRIED]
    if own:
        return
    for at in range(index - 1, max(-1, index - 1 - SENTENCES_TRIED), -1):
        back = [each for each in source.places[at] if _may_lie(each)]
        if back:
            yield from drop_landmarks(source.text, back)[:MOST_TRIED]
            return


def _may_lie(mention: PlaceMention) -> bool:
    place = mention.place
    return place is not None and mention.role is PlaceRole.PLACE and not place.is_sea


def _is_so_far(claim: Claim, figure: DistanceMention) -> bool:
    checked = check_claim(claim)
    if checked.verdict is not ClaimVerdict.HOLDS or claim.denied or checked.nearest_km is None:
        return False
    off = abs(checked.nearest_km - figure.high_km)
    return off <= max(NEAR_SHARE * figure.high_km, NEAR_KM)
