"""Lists whose entries are in reach or not: "In range from Basra (300 km)?", "Riyadh - no", "In range: Abadan".

The head says what is asked: reach, and from where; an entry has an answer, or is bare below a head
that ends with a colon or asks which, and is then as the head says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from geo.reading.claims.apart import OneOf, list_ranged
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.claims.entries import Entry, find_line
from geo.reading.claims.sentences import look_back, where_at
from geo.reading.claims.slots.heads import (
    ListHead,
    find_list_head,
    find_list_origin,
    says_reach,
)
from geo.reading.claims.slots.ranges import StatedRange
from geo.reading.mentions import DistanceMention, PlaceMention

__all__ = ["Answer", "find_answers"]

LINES_OF_BOX = 8
SENTENCES_ABOVE = 3
ANSWER_LEAD = cue("answer-lead")
ASKS_WHICH = cue("asks-which")
DENIES = cue("head-denies")
ELSEWHERE = cue("leads-elsewhere")
LAUNCH_LABEL = cue("launch-label")
WITH_RANGE = cue("with-range")
RANGE_LABEL = cue("box-range")
SAYS_RANGE = cue("answer-of-range")


class Answer(NamedTuple):
    """What a line says of one place.

    Parameters
    ----------
    place : PlaceMention
    region : OfferedRegion or None
        From where, by the head.
    missile : OneOf or None
        Of what range, by the head or above it.
    denied : bool
    unsure : bool
        Whether the answer is neither yes nor no: "at the very edge".
    """

    place: PlaceMention
    region: OfferedRegion | None
    missile: OneOf | None
    denied: bool
    unsure: bool


def find_answers(context: Context, index: int) -> list[Answer]:
    r"""Read a line that answers the head of its list.

    Returns
    -------
    list of Answer
        Empty where it is no such line, or no head asks what is in reach.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("In range of a missile of 300 km from Basra?\nRiyadh: no")
    >>> [(each.place.text, each.denied) for each in find_answers(Context(report), 1)]
    [('Riyadh', True)]
    """
    if not context.source.is_about:
        return []
    line = find_line(context, index)
    head = find_list_head(context, index, line) if line else None
    if line is None or head is None or not _asks(context, head, index):
        return []
    masked = context.masked(head.at)
    denies = bool(DENIES.search(masked.text, 0, head.end))
    lead = ANSWER_LEAD.fullmatch(context.masked(index).text, 0, line.lead) if line.lead else None
    bare = _may_be_bare(context, masked.text[: head.end], range(head.at + 1, index))
    if not bare and not lead and not all(each.said for each in line.entries):
        return []
    missiles = _list_missiles(context, head, index)
    region = find_list_origin(context, head, line.entries)
    context.source.listed |= {index, *(each.at for each in line.entries)}
    given = (lead.lastgroup or "",) if lead else ()
    return [
        answer
        for entry in line.entries
        for answer in _answer(
            entry, entry.said or given, _find_own(context, entry) or region, missiles, denies=denies
        )
    ]


def _find_own(context: Context, entry: Entry) -> OfferedRegion | None:
    """Find from where an entry says itself: "650 km from Basra, no"."""
    return context.launches.as_region(entry.origin, launching=True) if entry.origin else None


def _answer(
    entry: Entry,
    said: tuple[str, ...],
    region: OfferedRegion | None,
    missiles: list[OneOf],
    *,
    denies: bool,
) -> Iterator[Answer]:
    """Give what an entry says: one answer is about one missile, several are about one each."""
    if entry.origin and not said:
        return  # "It cannot reach the south: Riyadh, 650 km from Basra" says why
    asked: Sequence[OneOf | None] = missiles or (None,)
    if len(said) > 1 and len(asked) == 1:
        said = ("open",) if "open" in said or len(set(said)) > 1 else said[:1]
    if len(said or asked) != len(asked):
        return
    for word, missile in zip(said or ("",) * len(asked), asked, strict=True):
        denied = word == "no" if word else denies
        unsure = word == "open" or bool(entry.said and denies)
        yield Answer(entry.place, region, missile, denied=denied, unsure=unsure)


def _asks(context: Context, head: ListHead, index: int) -> bool:
    """Whether a head asks or says what is in reach, or the entries' own answers say it."""
    text = context.masked(head.at).text[: head.end]
    if head.at == index and (ELSEWHERE.search(text) or not says_reach(context, head)):
        return False
    if says_reach(context, head):
        return not ELSEWHERE.search(text)
    ranged = context.source.ranges[head.at]
    if ranged and (context.launches.list_stated(head.at, set()) or _says_range(context, index)):
        return True
    if LAUNCH_LABEL.fullmatch(text):
        return bool(_list_missiles(context, head, index))
    above = "|" in text and head.at and says_reach(context, ListHead(head.at - 1, len(text)))
    return bool(above)


def _says_range(context: Context, index: int) -> bool:
    """Whether a line's answers are such of reach: "in range" and no mere yes."""
    return SAYS_RANGE.search(context.masked(index).text) is not None


def _may_be_bare(context: Context, head: str, between: range) -> bool:
    """Whether the entries below a head may say no more than a place."""
    if head.rstrip(" |\t–—-").endswith(":"):
        return True
    return ASKS_WHICH.fullmatch(head) is not None and all(find_line(context, at) for at in between)


def _list_missiles(context: Context, head: ListHead, index: int) -> list[OneOf]:
    """List the missiles that a head gives a range for, or a line below or above it."""
    listed = list_ranged(context, head.at, context.masked(head.at).starts[head.end], head.at)
    listed = listed or _list_with(context, head, index)
    for at in () if listed else _list_tellers(context, head, index):
        if listed := list_ranged(context, at, context.source.sentences[at].end, head.at):
            break
    return listed


def _list_with(context: Context, head: ListHead, index: int) -> list[OneOf]:
    """List what a line between says its entries are in reach of: "With 300 km, Abadan"."""
    for at in range(index, head.at - 1, -1):
        masked, line = context.masked(at), find_line(context, at)
        said = WITH_RANGE.match(masked.text, 0, line.lead) if line else None
        figure = masked.marks[said.end() - 1] if said else None
        if isinstance(figure, DistanceMention):
            return [OneOf(StatedRange(figure, "", where_at(at - index)), [])]
    return []


def _list_tellers(context: Context, head: ListHead, index: int) -> Iterator[int]:
    """List the sentences that may tell the range: between head and line, or above."""
    yield from (at for at in range(head.at + 1, index) if not find_line(context, at))
    for at in look_back(head.at, LINES_OF_BOX):
        near = head.at - at <= SENTENCES_ABOVE
        if not find_line(context, at) and (near or RANGE_LABEL.match(context.source.body(at))):
            yield at
