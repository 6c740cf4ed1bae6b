"""Distances of which no wording tells an end: the places named before them that do lie so far.

"Jeddah, a port that was hit last night, is 600 km from the border", "from Tlemcen it is 570 km away":
what stands between a place and its figure is endless. Of the places named before it those are taken
only that lie about as far off as is printed, so that such a reading never makes a claim that fails.
"""

from __future__ import annotations

from collections.abc import Iterable

from geo.claims.check import check_claim
from geo.claims.model import Claim, ClaimVerdict
from geo.gazetteer import PlaceKind
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.claims.origin_words import is_measured
from geo.reading.claims.referents import drop_landmarks
from geo.reading.claims.sentences import look_back
from geo.reading.claims.slots.figures import drop_holders, name_inner
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole

__all__ = ["find_fitting", "is_said_of_place", "list_named", "list_pairs", "may_lie"]

BEFORE_FIGURE = cue("lies-tail")
HAPPENED = cue("happened-there")
WORKS_BEHIND = cue("works-behind")
HAPPENED_CHARS, TAIL_CHARS = 70, 40
MOST_TRIED = 4
MOST_PAIRS = 6
SENTENCES_TRIED = 2
NEAR_SHARE, NEAR_KM = 0.12, 2.0  # of the figure, that the nearest point may be off

Pair = tuple[PlaceMention, PlaceMention]


def find_fitting(figure: DistanceMention, claims: Iterable[Claim]) -> Claim | None:
    """Find the first claim whose place lies as far off as a figure says.

    Parameters
    ----------
    figure : DistanceMention
    claims : iterable of Claim
        Those that may be meant, the likeliest first; none is asked for after the one that fits.

    Returns
    -------
    Claim or None
        None where no place fits.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Guam, a base that missiles were meant for, is 3,400 km from Pyongyang.")
    >>> find_fitting(report.distances[0], []) is None
    True
    """
    return next((claim for claim in claims if _is_so_far(claim, figure)), None)


def is_said_of_place(context: Context, index: int, figure: DistanceMention) -> bool:
    """Tell whether a figure says where something lies, and not where something happened.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Debris fell in a field, 30 km from Haifa."
    >>> is_said_of_place(Context(read_report(text)), 0, read_report(text).distances[0])
    False
    """
    text, start = context.source.text, context.source.sentences[index].start
    tail = max(start, figure.start - TAIL_CHARS), figure.start
    happened = max(start, figure.start - HAPPENED_CHARS), figure.start
    said = BEFORE_FIGURE.search(text, *tail)
    return said is not None and bool(said["lies"] or not HAPPENED.search(text, *happened))


def may_lie(text: str, mention: PlaceMention) -> bool:
    """Tell whether a name may be an end of a distance: a known place, no sea, no works' country.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Guam lies in the Philippine Sea, as far as Ethiopia's dam."
    >>> [may_lie(text, each) for each in read_report(text).places]
    [True, False, False]
    """
    place = mention.place
    if place is None or mention.role is not PlaceRole.PLACE or place.is_sea:
        return False
    return place.kind is not PlaceKind.COUNTRY or not WORKS_BEHIND.match(text, mention.end)


def list_named(context: Context, index: int, figure: DistanceMention) -> list[PlaceMention]:
    """List the places that may lie so far: those before it, the nearest first, or a sentence back.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Haifa was hit. It is 35 km from the border.")
    >>> [each.text for each in list_named(Context(report), 1, report.distances[0])]
    ['Haifa']
    """
    text = context.source.text
    own = [each for each in context.source.places[index] if each.end <= figure.start]
    if not own:
        return _list_earlier(context, index)
    earlier = [each for each in context.source.others[index] if each.end <= figure.start]
    named = [
        each
        for each in reversed(drop_holders(text, own))
        if may_lie(text, each) and not is_measured(text, each, earlier)
    ]
    return _put_landmarks_last(text, named)[:MOST_TRIED]


def list_pairs(context: Context, index: int, figure: DistanceMention) -> list[Pair]:
    """List the two places that may lie so far apart where a figure says neither: "it is N km away".

    The last one before the figure goes with those before it, here and in the sentences before.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Oujda is near. From Tlemcen it is 60 km away.")
    >>> [(a.text, b.text) for a, b in list_pairs(Context(report), 1, report.distances[0])]
    [('Tlemcen', 'Oujda')]
    """
    text, places = context.source.text, context.source.places[index]
    named = [each for each in places if each.end <= figure.start and may_lie(text, each)]
    if not named:
        return []
    last = name_inner(text, named)
    before = [each for each in reversed(named) if each.end <= last.start]
    seen = {last.place.id if last.place else ""}
    pairs: list[Pair] = []
    for each in (*before, *_list_earlier(context, index)):
        if each.place and each.place.id not in seen:
            seen.add(each.place.id)
            pairs.append((last, each))
    return pairs[:MOST_PAIRS]


def _list_earlier(context: Context, index: int) -> list[PlaceMention]:
    source = context.source
    for at in look_back(index, SENTENCES_TRIED):
        back = [
            each
            for each in source.places[at]
            if may_lie(source.text, each) and not source.is_dateline(at, each)
        ]
        if back:
            return _put_landmarks_last(source.text, back)[:MOST_TRIED]
    return []


def _put_landmarks_last(text: str, named: list[PlaceMention]) -> list[PlaceMention]:
    kept = drop_landmarks(text, named) if named else []
    return [*kept, *(each for each in named if each not in kept)]


def _is_so_far(claim: Claim, figure: DistanceMention) -> bool:
    checked = check_claim(claim)
    if checked.verdict is not ClaimVerdict.HOLDS or claim.denied or checked.nearest_km is None:
        return False
    off = abs(checked.nearest_km - figure.high_km)
    return off <= max(NEAR_SHARE * figure.high_km, NEAR_KM)
