"""Who says something, in the middle of what is said: read as if it stood at the clause's end.

"Tehran is, he claimed, in range" is read as "Tehran is in range, he claimed": no wording needs to know
of such an aside, and what it mentions is kept.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple, TypeVar

from geo.claims.model import Claim, Found
from geo.patterns import late
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.mentions import (
    DistanceMention,
    PlaceMention,
    RegionMention,
    Report,
    SystemMention,
)
from geo.reading.text import split_sentences

__all__ = ["Moved", "move_asides"]

Mention = TypeVar("Mention", PlaceMention, RegionMention, SystemMention, DistanceMention)
Piece = TypeVar("Piece", Claim, Found)

CLAUSE_END = late(r";|[.!?]?[”\"’)\s]{0,9}$")
LIST_BEFORE = cue("list-before-aside")
LIST_BEHIND = cue("list-behind-aside")
SAYING_ASIDE = gated_cue("saying-aside")
SEEN_BEFORE_CHARS = 40  # a name and the word behind it
VERB_BEFORE = cue("verb-before-aside")
VERB_BEHIND = cue("verb-behind-aside")


class _Aside(NamedTuple):
    """An aside from its comma to the next one, and the end of the clause that it stands in."""

    start: int
    end: int
    to: int


class Moved(NamedTuple):
    """A report whose asides stand at the ends of their clauses.

    Parameters
    ----------
    report : Report
    original : str
        The text as it was.
    order : list of int
        Where each character of the report's text stands in it.
    """

    report: Report
    original: str
    order: list[int]

    def restore(self, claim: Claim) -> Claim:
        """Give a claim with the offsets and words of the text as it was."""
        claim = self._put_back(replace(claim, found=tuple(map(self._put_back, claim.found))))
        if claim.start is None or claim.end is None:
            return claim
        return replace(claim, text=self.original[claim.start : claim.end])

    def _put_back(self, piece: Piece) -> Piece:
        if piece.start is None:
            return piece
        if piece.end is None or piece.end <= piece.start:
            return replace(piece, start=self.order[piece.start])
        stood = self.order[piece.start : piece.end]
        return replace(piece, start=min(stood), end=max(stood) + 1)


def move_asides(report: Report) -> Moved | None:
    """Put each aside that says who tells something at the end of its clause; None where there is none.

    Parameters
    ----------
    report : Report
        With the text and offsets that the rules read.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> moved = move_asides(read_report("Haifa is, a general said, in range."))
    >>> moved.report.text, [moved.order[each.start] for each in moved.report.places]
    ('Haifa is in range, a general said.', [0])
    """
    text = report.text
    asides = list(_list_asides(text))
    if not asides:
        return None
    order = _order(asides, len(text))
    stands = {was: now for now, was in enumerate(order)}

    def move(mention: Mention) -> Mention:
        start = stands[mention.start]
        return replace(mention, start=start, end=start + mention.end - mention.start)

    moved = replace(
        report,
        text="".join(text[at] for at in order),
        places=_sort(map(move, report.places)),
        regions=_sort(map(move, report.regions)),
        systems=_sort(map(move, report.systems)),
        ranges=_sort(map(move, report.ranges)),
        distances=_sort(map(move, report.distances)),
    )
    return Moved(moved, text, order)


def _list_asides(text: str) -> Iterator[_Aside]:
    """List the asides of a text, with where each of them is put."""
    found = [each.span() for each in SAYING_ASIDE.finditer(text) if _goes_on(text, *each.span())]
    sentences = split_sentences(text) if found else []
    starts = [each.start for each in sentences]
    for start, end in found:
        sentence = sentences[bisect_right(starts, start) - 1]
        clause = CLAUSE_END.search(text, end, sentence.end)
        if end < sentence.end and clause:
            yield _Aside(start, end, clause.start())


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether what is said goes on behind an aside: "Haifa is, ..., in range", "and, ..., Tyre."."""
    before = text[max(0, start - SEEN_BEFORE_CHARS) : start]
    listed = LIST_BEFORE.search(before) and LIST_BEHIND.match(text, end)
    return bool(VERB_BEFORE.search(before) or listed or VERB_BEHIND.match(text, end))


def _order(asides: list[_Aside], length: int) -> list[int]:
    """List which character of a text stands where once its asides are moved, a comma each dropped."""
    order: list[int] = []
    cut = {aside.start for aside in asides}
    put: defaultdict[int, list[int]] = defaultdict(list)
    for aside in asides:
        put[aside.to].extend(range(aside.start, aside.end))
    ends = {aside.end + 1 for aside in asides}
    for first, last in pairwise([*sorted({0, *cut, *ends, *put, length}), length]):
        order.extend(put[first])
        if first not in cut:
            order.extend(range(first, last))
    return order


def _sort(mentions: Iterator[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
