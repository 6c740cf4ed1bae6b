"""Claims out of a report's text: reach, distance, flight, class and unit slips.

One claim has one place and one launch region: "Riyadh or Tel Aviv from southern or western Iraq"
makes four. A part that the claim's own sentence lacks is taken from the text around it, and
`assumed` says so; what is nowhere stays missing, and the verdict is then `cannot tell`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from geo.claims.model import Claim, ClaimKind, Where
from geo.gazetteer import POINTS, Candidate, Place, PlaceKind
from geo.patterns import Folded
from geo.reading.claims.asides import move_asides
from geo.reading.claims.cues import gated_cue
from geo.reading.claims.sentences import is_about_missiles
from geo.reading.claims.speakers import read_speaker
from geo.reading.languages import is_foreign, may_be_foreign
from geo.reading.mentions import (
    DistanceKind,
    DistanceMention,
    PlaceMention,
    RegionMention,
    Report,
    SystemMention,
)
from geo.reading.text import split_sentences

if TYPE_CHECKING:
    from geo.reading.claims.context import Context, SentenceReader

__all__ = ["extract_claims"]

Mention = TypeVar("Mention", PlaceMention, RegionMention, SystemMention, DistanceMention)

# A name is doubtful where the likeliest place has less than this share of all, and another at least
# a part of its own.
SURE_SHARE, LIKELY_SHARE = 0.6, 0.3
# A rival has so many people, or this part of those of the place that was taken.
RIVAL_PEOPLE, RIVAL_SIZE = 100_000, 1 / 3
DWARFED = 1 / 25  # of the likeliest: by "Los Angeles" nobody means Los Ángeles in Chile
APART_DEG = 0.5
Namesakes = dict[tuple[str, str], tuple[Place, ...]]  # by the text's word and the place's id
MAX_CLAIMS = 200  # a list of every city in a country is no claim; it also bounds the work


def extract_claims(report: Report) -> tuple[Claim, ...]:
    """Find the geographic claims of a report.

    Parameters
    ----------
    report : Report
        From `geo.reading.read_report`.

    Returns
    -------
    tuple of Claim
        In the order of the text, numbered from 1; at most 200.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> text = "Fired from Basra, a missile with a range of 300 km can reach Kuwait City."
    >>> [(claim.kind.value, claim.place.name) for claim in extract_claims(read_report(text))]
    [('reach', 'Kuwait City')]
    """
    document = report.document
    report = _leave_foreign(report.as_read())
    moved = move_asides(report)
    told = moved.report if moved else report
    claims = _find_claims(replace(told, text=Folded(told.text)))
    if not claims:
        return ()
    if moved:
        claims = list(map(moved.restore, claims))
    namesakes, rivals = _list_others(report, _is_namesake), _list_others(report, _is_rival)
    finished = [
        _finish(report.text, claim, str(number), namesakes, rivals)
        for number, claim in enumerate(claims, start=1)
    ]
    return tuple(finished if document is None else map(document.restore, finished))


def _leave_foreign(report: Report) -> Report:
    """Leave out what sentences of other languages mention: their words are not read.

    "Das ist keine ICBM, die Reichweite liegt bei 1.000 km" would be a claim of an ICBM's range.
    """
    text = report.text
    if not may_be_foreign(text):
        return report
    foreign = [
        (each.start, each.end)
        for each in split_sentences(text)
        if is_foreign(text[each.start : each.end])
    ]
    if not foreign:
        return report

    def keep(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        return tuple(
            each
            for each in mentions
            if not (index := bisect_right(foreign, (each.start, len(text))))
            or foreign[index - 1][1] <= each.start
        )

    return replace(
        report,
        places=keep(report.places),
        regions=keep(report.regions),
        systems=keep(report.systems),
        ranges=keep(report.ranges),
        distances=keep(report.distances),
    )


def _find_claims(report: Report) -> list[Claim]:
    """Find the claims of all kinds in the order of the text, with what is not read with them."""
    readers = list(_pick_readers(report))
    if not readers:
        return []
    from geo.reading.claims.context import Context

    context = Context(report)
    sentences = range(len(context.source.sentences))
    reading = [make(context) for make in readers]
    found = (claim for index in sentences for read in reading for claim in read(index))
    claims = _drop_repeated(islice(found, MAX_CLAIMS))
    if not claims:
        return []
    from geo.reading.claims.unread.rows import mark_unread

    return _merge_said_again(mark_unread(context, claims))


def _merge_said_again(claims: Sequence[Claim]) -> list[Claim]:
    """Give what a text says again once, where it says most of it: a headline's claim is the body's.

    A claim is said again where it is the same but for a figure or a missile that one of them lacks.
    """
    kept: list[Claim] = []
    at: dict[tuple[object, ...], list[int]] = {}
    for claim in claims:
        told = at.setdefault(_say_what(claim), [])
        again = next((index for index in told if _is_same(kept[index], claim)), None)
        if again is None:
            told.append(len(kept))
            kept.append(claim)
        elif _count_lacking(claim) < _count_lacking(kept[again]):
            kept[again] = claim
    return sorted(kept, key=lambda claim: claim.start or 0)


def _say_what(claim: Claim) -> tuple[object, ...]:
    """Give what two claims of one statement share; a claim without place or region is none's."""
    place = claim.place.id if claim.place else id(claim)
    region = claim.region.id if claim.region else id(claim)
    return claim.kind, place, claim.part, region, claim.denied, claim.whole, claim.most


def _is_same(one: Claim, other: Claim) -> bool:
    figures = (one.low_km, one.high_km), (other.low_km, other.high_km)
    if figures[0] != figures[1] and not (
        one.kind is ClaimKind.REACH and None in {one.high_km, other.high_km}
    ):
        return False
    return one.systems == other.systems or not (one.systems and other.systems)


def _count_lacking(claim: Claim) -> tuple[bool, bool, bool, int]:
    """Tell how much a claim lacks: the less, the more can be said of it."""
    far = sum(each.where not in {Where.OWN, Where.BEFORE} for each in claim.found)
    bare = claim.high_km is None
    return bare and not claim.systems, claim.is_doubted, bare, far


def _drop_repeated(found: Iterable[Claim]) -> list[Claim]:
    """Drop what a sentence has given already by other words of it: "could reach A but not B"."""
    kept: dict[tuple[object, ...], Claim] = {}
    for claim in found:
        said = claim.start, claim.low_km, claim.high_km, claim.systems
        kept.setdefault((*said, *_say_what(claim)), claim)
    return list(kept.values())


def _pick_readers(report: Report) -> Iterator[Callable[[Context], SentenceReader]]:
    """Import what reads a kind of claim only where the text holds what each claim of it needs."""
    figures = [*report.ranges, *report.distances]
    kinds = {figure.kind for figure in report.distances}
    if report.places and (report.ranges or is_about_missiles(report)):
        from geo.reading.claims.reaches import read_reaches

        yield read_reaches
    rows = "\n" in report.text.strip()
    tabled = rows and (
        "istances" in report.text or gated_cue("ends-head").search(report.text) is not None
    )
    if report.places and (figures or tabled):
        from geo.reading.claims.distances import read_distances

        yield read_distances
    fell = DistanceKind.DISTANCE in kinds and gated_cue("landed-so-far").search(report.text)
    if fell or DistanceKind.FLOWN in kinds:
        from geo.reading.claims.flights import read_flights

        yield read_flights
    if any(figure.pair_agrees is False for figure in figures) or (
        report.ranges and gated_cue("class-word").search(report.text)
    ):
        from geo.reading.claims.classes import read_classes

        yield read_classes


def _list_others(report: Report, is_other: Callable[[Candidate, Candidate], bool]) -> Namesakes:
    """List the other places of each name that count beside the one that was taken."""
    listed: Namesakes = {}
    for mention in report.places:
        if len(mention.candidates) < 2 or mention.candidates[0].place.kind is PlaceKind.COUNTRY:
            continue
        first, *others = mention.candidates
        if away := tuple(
            each.place
            for each in others
            if is_other(first, each) and _is_away(first.place, each.place)
        ):
            listed[mention.text, first.place.id] = away
    return listed


def _is_namesake(first: Candidate, other: Candidate) -> bool:
    """Whether the text may mean another place as well as the likeliest."""
    return first.score < SURE_SHARE and other.score >= LIKELY_SHARE * first.score


def _is_rival(first: Candidate, other: Candidate) -> bool:
    """Whether another place is a town that is not small beside the likeliest."""
    size = first.place.population
    least = max(min(RIVAL_PEOPLE, RIVAL_SIZE * size), DWARFED * size)
    return other.place.kind in POINTS and other.place.population >= least


def _is_away(one: Place, other: Place) -> bool:
    """Whether two places lie so far apart that a claim may hold for one of them only."""
    return abs(one.lat - other.lat) > APART_DEG or abs(one.lon - other.lon) > APART_DEG


def _finish(text: str, claim: Claim, number: str, namesakes: Namesakes, rivals: Namesakes) -> Claim:
    """Give a claim its number, and add what else its place may be, who says it and how surely."""
    more: dict[str, Any] = {"id": number}
    if claim.place is not None and not claim.part:
        key = claim.place_text, claim.place.id
        more |= {"namesakes": namesakes.get(key, ()), "rivals": rivals.get(key, ())}
    if claim.kind is not ClaimKind.UNIT and claim.start is not None and claim.end is not None:
        speaker = read_speaker(text[claim.start : claim.end])
        more |= {
            "said_by": speaker.text,
            "said_by_kind": speaker.kind,
            "hedge": speaker.hedge,
            "denied_by": speaker.denied_by,
            "in_development": speaker.in_development,
        }
    return replace(claim, **more)
