"""Tables of a report as rows with heads: which cell is a system's name, its range or a distance.

A table is a run of lines with cells, set apart by a bar, a tab, a comma or several spaces, all with as many
cells as the first, whose cells are heads. A head that says range makes the figures below it ranges,
with its own unit where they have none, and "distance from" makes them distances; one that says
missile makes the names below it systems. The lines below "Distances from Basra:" hold distances, too,
and those below "Missile ranges (km)" a missile and its range each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from geo.patterns import late
from geo.reading.cues import cue
from geo.reading.mentions import DistanceKind

__all__ = ["Cell", "find_cells"]

MAX_ROWS = 500
_SEPARATOR = late(r"\s*\|\s*|\t+|\s{3,}")
# "Name;Range (km)", as a sheet is written out.
_SHEET_LINE = late(r"[^;.!?\n]{1,40}(?:;[^;.!?\n]{1,40}){1,8}")
_COMMA_HEAD = late(
    r"(?im)^(?=[^\n]{0,60}\brange)[a-z][^,.!?\n|\t]{1,29}(?:,[^,.!?\n|\t]{1,30}){1,8}\n"
)
_COMMA_LINE = late(r"[^,.!?\n|\t]{1,30}(?:,[^,.!?\n|\t]{1,30}){1,8}")
_COMMA = late(r"\s{0,3},(?!\d{3}\b)\s{0,3}")
_SEMICOLON = late(r"(?<!\s)\s{0,9};\s{0,9}")
_RULE = late(r"[\s|:+–—-]+")
_LINE = late(r"[^\n]+")
RANGE_HEAD = cue("range-head")
SYSTEM_HEAD = cue("system-head")
UNIT_HEAD = cue("unit-head")
WAY_HEAD = cue("way-head")
LIST_HEAD = cue("list-head")
RANGES_HEAD = cue("ranges-head")
_LIST_ROW = late(
    r"\n\n?[^\w\n]{0,3}(?P<name>[^\W\d_][^\n:=|\t–—]{1,40}?)(?:\s?[:=–—,-]{1,2}\s?|\s)"
    r"(?P<figure>\d[\d,.]{0,8}(?:\s?(?:km|kilomet(?:re|er)s?|miles?|mi|nmi)\b)?)(?=[^\w\n]{0,3}(?:\([^\n]{0,30})?(?:\n|$))"
)
_PARTS = ("|", "\t", "   ", ";")
_NAME = late(r"[^\W\d_][\w'’ ./()-]{1,40}")


class Cell(NamedTuple):
    """A cell below a head that says what it is.

    Parameters
    ----------
    start, end : int
        Offsets in the text.
    row : int
        Where its row starts.
    kind : DistanceKind or None
        What its figure is, a range or a distance; None where it is a system's name.
    unit : str
        The head's unit; empty where it has none.
    """

    start: int
    end: int
    row: int
    kind: DistanceKind | None
    unit: str = ""


class _Head(NamedTuple):
    """What the head of a column says of the cells below it."""

    kind: DistanceKind | None
    is_system: bool
    unit: str


def find_cells(text: str) -> list[Cell]:
    r"""Find the cells of a text's tables that are names of systems, ranges or distances.

    Parameters
    ----------
    text : str
        The report's text as it is read.

    Returns
    -------
    list of Cell
        In the order of the text.

    Examples
    --------
    >>> text = "Missile | Range (km)\nFajr-5 | 75"
    >>> [(text[cell.start : cell.end], cell.kind and cell.kind.value) for cell in find_cells(text)]
    [('Fajr-5', None), ('75', 'range')]
    """
    listed = list(_find_listed(text))
    if not any(each in text for each in _PARTS) and not _COMMA_HEAD.search(text):
        return listed
    found = listed
    heads: list[_Head] = []
    title = ""
    rows = 0
    for line in _LINE.finditer(text):
        if _RULE.fullmatch(line.group()) and "-" in line.group():
            continue  # the rule below the heads
        if not any(each in line.group() for each in (*_PARTS, ",")):
            heads, title = [], line.group()
            continue
        spans = _split(line)
        if heads and not rows and len(heads) + 1 == len(spans):
            heads.insert(0, _Head(None, is_system=False, unit=""))  # the first column has none
        if len(spans) < 2:
            heads = []
        elif len(heads) != len(spans) or rows > MAX_ROWS:
            heads, rows = [_read_head(text[start:end], title) for start, end in spans], 0
        else:
            rows += 1
            found += _read_row(text, spans, heads, line.start())
    return sorted(found, key=lambda cell: cell.start) if listed else found


def _find_listed(text: str) -> Iterator[Cell]:
    """Find the figures of lists whose head says what they are: "Distances from Basra:"."""
    if _LIST_ROW.search(text) is None:  # quickly told of most texts
        return
    for head in LIST_HEAD.finditer(text):
        yield from _list_rows(text, head, DistanceKind.DISTANCE)
    for head in RANGES_HEAD.finditer(text):
        if SYSTEM_HEAD.search(head.group()) is None:
            continue
        cells = list(_list_rows(text, head, DistanceKind.RANGE))
        # A head and one line may as well be a heading and a sentence.
        yield from cells if len({cell.row for cell in cells}) > 1 else ()


def _list_rows(text: str, head: re.Match[str], kind: DistanceKind) -> Iterator[Cell]:
    """Find the figures of the lines below a head, and the missiles whose range they are."""
    unit, at = UNIT_HEAD.search(head.group()), head.end()
    for _ in range(MAX_ROWS):
        row = _LIST_ROW.match(text, at)
        if row is None:
            break
        at = row.end()
        if kind is DistanceKind.RANGE:
            yield Cell(*row.span("name"), row.start(), None)
        yield Cell(*row.span("figure"), row.start(), kind, unit["unit"] if unit else "")


def _split(line: re.Match[str]) -> list[tuple[int, int]]:
    """Give the spans of a line's cells; a bar at either end of it makes none."""
    body, offset = line.group(), line.start()
    parts = _SEMICOLON if _SHEET_LINE.fullmatch(body) else _SEPARATOR
    if parts is _SEPARATOR and _COMMA_LINE.fullmatch(body):
        parts = _COMMA
    cuts = [match.span() for match in parts.finditer(body)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(body)]
    return [(offset + a, offset + b) for a, b in zip(starts, ends, strict=True) if b > a]


def _read_head(words: str, title: str) -> _Head:
    """Read a column's head: a mere unit counts what the line over the table says."""
    unit = UNIT_HEAD.search(words)
    kind = DistanceKind.RANGE if RANGE_HEAD.search(words) else None
    if unit and unit.group() == words.strip(" ()") and WAY_HEAD.search(f"{title} km"):
        kind = DistanceKind.DISTANCE
    if WAY_HEAD.search(words):
        kind = DistanceKind.DISTANCE
    is_system = kind is None and SYSTEM_HEAD.search(words) is not None
    return _Head(kind, is_system, unit["unit"] if unit else "")


def _read_row(text: str, spans: list[tuple[int, int]], heads: list[_Head], row: int) -> list[Cell]:
    if all(head.kind is None for head in heads):
        return []
    return [
        Cell(start, end, row, head.kind, head.unit if head.kind else "")
        for (start, end), head in zip(spans, heads, strict=True)
        if head.kind or (head.is_system and _NAME.fullmatch(text[start:end]))
    ]
