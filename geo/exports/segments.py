"""A report's text in pieces, each with the mention and the claim that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from geo.claims import CheckedClaim, ClaimVerdict
from geo.exports.reading import LEGEND, list_marks
from geo.reading import Report

__all__ = ["WORST_FIRST", "group_claims", "list_segments"]

# What a reader must see first.
WORST_FIRST = (
    ClaimVerdict.FAILS,
    ClaimVerdict.HOLDS_IN_PART,
    ClaimVerdict.CANNOT_TELL,
    ClaimVerdict.HOLDS,
)


def group_claims(checked: Sequence[CheckedClaim]) -> list[list[CheckedClaim]]:
    """Group claims by the sentence that they stand in, the worst first within each and among them.

    Parameters
    ----------
    checked : sequence of CheckedClaim
        Of one report.

    Returns
    -------
    list of list of CheckedClaim
        One list a sentence.

    Examples
    --------
    >>> from geo.claims import check_claim, load_claims
    >>> len(group_claims([check_claim(claim) for claim in load_claims()[:1]]))
    1
    """
    of_sentence: dict[tuple[int | None, int | None], list[CheckedClaim]] = {}
    for each in checked:
        of_sentence.setdefault((each.claim.start, each.claim.end), []).append(each)
    groups = [
        sorted(group, key=lambda each: WORST_FIRST.index(each.verdict))
        for group in of_sentence.values()
    ]
    return sorted(groups, key=lambda group: WORST_FIRST.index(group[0].verdict))


def list_segments(report: Report, checked: Sequence[CheckedClaim]) -> list[dict[str, Any]]:
    """Cut a report's text wherever a mention or a sentence with claims begins or ends.

    Parameters
    ----------
    report : Report
        From `geo.reading.read_report`.
    checked : sequence of CheckedClaim
        Its claims.

    Returns
    -------
    list of dict
        In the order of the text, which they make up: `text`; `mark` (a key of `LEGEND`), `sign`
        and `title` of the innermost mention, `at` its offset; `verdict` of the worst claim of the
        sentence and `claim`, that claim's id. What does not apply is left out.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> [each["text"] for each in list_segments(read_report("Riyadh is far."), ())]
    ['Riyadh', ' is far.']
    """
    text = report.text
    marks = sorted(list_marks(report), key=lambda mark: (mark[0], -mark[1]))
    groups = [group for group in group_claims(checked) if group[0].claim.start is not None]
    borders = {0, len(text)}
    for start, end, _, _ in marks:
        borders |= {start, end}
    for group in groups:
        borders |= {group[0].claim.start or 0, group[0].claim.end or 0}
    segments = []
    for start, end in pairwise(sorted(borders)):
        segment: dict[str, Any] = {"text": text[start:end]}
        # The last of those around it began last: it is the innermost.
        around = [mark for mark in marks if mark[0] <= start and end <= mark[1]]
        if around:
            at, _, kind, title = around[-1]
            segment |= {"mark": kind, "sign": LEGEND[kind][0], "title": title, "at": at}
        for group in groups:
            claim = group[0].claim
            if (claim.start or 0) <= start and end <= (claim.end or 0):
                segment |= {"claim": claim.id, "verdict": group[0].verdict.value}
                break
        segments.append(segment)
    return segments
