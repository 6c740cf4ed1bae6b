"""Who says something, in the middle of what is said: read as if it stood at the clause's end.

"Tehran is, he claimed, in range" is read as "Tehran is in range, he claimed": no wording needs to know
of such an aside, and what it mentions is kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise
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
    pieces : list of range
        The report's text by pieces, each by its offsets in the text as it was.
    starts : list of int
        Where each piece begins in the report's text.
    """

    report: Report
    original: str
    pieces: list[range]
    starts: list[int]

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
            return replace(piece, start=self.locate(piece.start, piece.start + 1)[0])
        start, end = self.locate(piece.start, piece.end)
        return replace(piece, start=start, end=end)

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Locate in the text as it was what stands between two offsets of the report's."""
        touched = range(bisect_right(self.starts, start) - 1, bisect_left(self.starts, end))
        stood = [
            self.pieces[at][max(0, start - self.starts[at]) : end - self.starts[at]]
            for at in touched
        ]
        return min(each[0] for each in stood), max(each[-1] for each in stood) + 1


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
    >>> moved.report.text, [moved.locate(each.start, each.end) for each in moved.report.places]
    ('Haifa is in range, a general said.', [(0, 5)])
    """
    text = report.text
    asides = list(_list_asides(text))
    if not asides:
        return None
    pieces = _order(asides, len(text))
    starts = [0, *accumulate(map(len, pieces))]
    stands = sorted(zip(pieces, starts, strict=False), key=lambda stand: stand[0].start)

    def move(mention: Mention) -> Mention:
        piece, now = stands[bisect_right(stands, mention.start, key=lambda each: each[0].start) - 1]
        start = now + mention.start - piece.start
        return replace(mention, start=start, end=start + mention.end - mention.start)

    moved = replace(
        report,
        text="".join(text[each.start : each.stop] for each in pieces),
        places=_sort(map(move, report.places)),
        regions=_sort(map(move, report.regions)),
        systems=_sort(map(move, report.systems)),
        ranges=_sort(map(move, report.ranges)),
        distances=_sort(map(move, report.distances)),
    )
    return Moved(moved, text, pieces, starts)


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


def _order(asides: list[_Aside], length: int) -> list[range]:
    """List the pieces of a text in their order once its asides are moved, a comma each dropped."""
    order: list[range] = []
    cut = {aside.start for aside in asides}
    put: defaultdict[int, list[range]] = defaultdict(list)
    for aside in asides:
        put[aside.to].append(range(aside.start, aside.end))
    ends = {aside.end + 1 for aside in asides}
    for first, last in pairwise([*sorted({0, *cut, *ends, *put, length}), length]):
        order += put[first]
        if first not in cut and first < last:
            order.append(range(first, last))
    return order


def _sort(mentions: Iterator[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
