"""Lists whose lines answer a head: "In range from Basra (300 km)?", "Kuwait City - yes", "Riyadh - no".

The head says what is asked: reach, and from where; a line has places and an answer, and nothing
else. Below a head that ends with a colon a line may be bare, and is as the head says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from geo.reading.claims.apart import OneOf, list_ranged
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.mentions import PlaceMention, PlaceRole

__all__ = ["Answer", "find_answers"]

LINES_BACK = 30
LONGEST_ROW_CHARS = 120
SENTENCES_ABOVE = 3
ANSWER_FIRST = cue("answer-first")
ASKS = cue("asks-reach")
ASKS_WHICH = cue("asks-which")
BARE = cue("bare-line")
CELL = cue("answer-cell")
DENIES = cue("head-denies")
MANY = cue("answers-in-cells")
NAMED = cue("places-answer")
PLACE_FIRST = cue("place-first")


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

    Parameters
    ----------
    context : Context
        The report.
    index : int
        The line, as a sentence.

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
    sentence = context.source.sentences[index]
    long = sentence.end - sentence.start > LONGEST_ROW_CHARS
    if long or not index or not context.source.is_about or not context.source.places[index]:
        return []
    line = _match_line(context, index)
    head = _find_head(context, index) if line else None
    asked_which = head is None and ASKS_WHICH.match(context.source.body(index - 1).rstrip())
    if asked_which:
        line, head = NAMED.fullmatch(context.masked(index).text), index - 1
    if line is None or head is None:
        return []
    body = context.source.body(head).rstrip()
    groups = line.groupdict()
    bare = "no" not in groups and "cells" not in groups
    if bare and not (asked_which or body.endswith(":")):
        return []
    masked = context.masked(index)
    places = [
        each
        for each in masked.list_marks(*line.span("places"))
        if isinstance(each, PlaceMention) and each.role is not PlaceRole.DEMONYM
    ]
    own = list_ranged(context, index, sentence.end, index) if asked_which else []
    missiles = own or _list_missiles(context, head)
    says = list(CELL.finditer(line["cells"])) if "cells" in groups else [line]
    # One answer is about one missile, several are about one each.
    asked: Sequence[OneOf | None] = missiles or (None,)
    if len(says) != len(asked):
        return []
    denies = bool(DENIES.search(body))
    region = next(iter(list_regions(context, "answer", Asked(head, (0, 0)))), None)
    return [
        Answer(
            place,
            region,
            missile,
            denied=denies if bare else bool(said["no"]),
            unsure=not bare and (bool(said["open"]) or denies),
        )
        for said, missile in zip(says, asked, strict=True)
        for place in places
    ]


def _match_line(context: Context, index: int) -> re.Match[str] | None:
    """Match a line of places with an answer: once, for each line below it asks for it again."""
    lines = context.answer_lines
    if index not in lines:
        masked = context.masked(index).text
        matches = (shape.fullmatch(masked) for shape in (PLACE_FIRST, ANSWER_FIRST, MANY, BARE))
        lines[index] = next(filter(None, matches), None)
    return lines[index]


def _find_head(context: Context, index: int) -> int | None:
    """Find the line above a list of answers, if it asks what is in reach."""
    for at in range(index - 1, max(-1, index - LINES_BACK), -1):
        if not context.source.places[at] or not _match_line(context, at):
            return at if _is_head(context, at) else None
    return None


def _is_head(context: Context, at: int) -> bool:
    """Whether a line asks what is in reach, or a table's head below one that does."""
    body = context.source.body(at)
    if ASKS.search(body):
        return True
    launched = "from" in body.lower() and context.launches.stated_regions(at, set())
    above = "|" in body and at > 0 and ASKS.search(context.source.body(at - 1))
    return bool((launched and context.source.ranges[at]) or above)


def _list_missiles(context: Context, head: int) -> list[OneOf]:
    """List the missiles that a head, or else a sentence above it, gives a range for."""
    for at in range(head, max(-1, head - SENTENCES_ABOVE - 1), -1):
        if listed := list_ranged(context, at, context.source.sentences[at].end, head):
            return listed
    return []
