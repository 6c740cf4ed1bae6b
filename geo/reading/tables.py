"""Tables of a report as rows with heads: which cell is a system's name, which one its range.

A table is a run of lines with cells, set apart by a bar, a tab or several spaces, all with as many
cells as the first, whose cells are heads. A head that says range makes the figures below it ranges,
with its own unit where they have none; one that says missile makes the names below it systems.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from geo.patterns import late
from geo.reading.cues import cue

__all__ = ["Cell", "find_cells"]

MAX_ROWS = 500
_SEPARATOR = late(r"\s*\|\s*|\t+|\s{3,}")
_RULE = late(r"[\s|:+–—-]+")
_LINE = late(r"[^\n]+")
RANGE_HEAD = cue("range-head")
SYSTEM_HEAD = cue("system-head")
UNIT_HEAD = cue("unit-head")
_NAME = late(r"[^\W\d_][\w'’ ./()-]{1,40}")


class Cell(NamedTuple):
    """A cell below a head that says what it is.

    Parameters
    ----------
    start, end : int
        Offsets in the text.
    row : int
        Where its row starts.
    is_range : bool
        Whether its figure is a range; else it is a system's name.
    unit : str
        The head's unit; empty where it has none.
    """

    start: int
    end: int
    row: int
    is_range: bool
    unit: str = ""


def find_cells(text: str) -> list[Cell]:
    r"""Find the cells of a text's tables that are names of systems or ranges.

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
    >>> [(text[cell.start : cell.end], cell.is_range, cell.unit) for cell in find_cells(text)]
    [('Fajr-5', False, ''), ('75', True, 'km')]
    """
    if "|" not in text and "\t" not in text and "   " not in text:
        return []
    found: list[Cell] = []
    heads: list[tuple[bool, bool, str]] = []
    rows = 0
    for line in _LINE.finditer(text):
        if _RULE.fullmatch(line.group()) and "-" in line.group():
            continue  # the rule below the heads
        spans = _split(line)
        if len(spans) < 2:
            heads = []
        elif len(heads) != len(spans) or rows > MAX_ROWS:
            heads, rows = [_read_head(text[start:end]) for start, end in spans], 0
        else:
            rows += 1
            found += _read_row(text, spans, heads, line.start())
    return found


def _split(line: re.Match[str]) -> list[tuple[int, int]]:
    """Give the spans of a line's cells; a bar at either end of it makes none."""
    body, offset = line.group(), line.start()
    cuts = [match.span() for match in _SEPARATOR.finditer(body)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(body)]
    return [(offset + a, offset + b) for a, b in zip(starts, ends, strict=True) if b > a]


def _read_head(words: str) -> tuple[bool, bool, str]:
    unit = UNIT_HEAD.search(words)
    says_range = bool(RANGE_HEAD.search(words))
    return (
        says_range,
        not says_range and bool(SYSTEM_HEAD.search(words)),
        unit["unit"] if unit else "",
    )


def _read_row(
    text: str, spans: list[tuple[int, int]], heads: list[tuple[bool, bool, str]], row: int
) -> list[Cell]:
    if not any(is_range for is_range, _, _ in heads):
        return []
    cells = []
    for (start, end), (is_range, is_system, unit) in zip(spans, heads, strict=True):
        if is_range:
            cells.append(Cell(start, end, row, is_range=True, unit=unit))
        elif is_system and _NAME.fullmatch(text[start:end]):
            cells.append(Cell(start, end, row, is_range=False))
    return cells
