"""Tables whose cells stand on a line each, as one pastes them from a page, read as rows.

The heads are lines of their own, too; one of them says range or distance, and below it every row has
a figure. Breaks between the cells of a row become bars of the same length, so that no offset moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from geo.patterns import late
from geo.reading.cues import cue

__all__ = ["join_cells"]

MOST_COLUMNS = 6
MOST_TITLES = 3
MOST_ROWS = 500
LEAST_ROWS = 2
# A break between two cells, blank lines with it, is written as a bar and as many spaces.
LONGEST_GAP_CHARS = 3
RANGE_HEAD = cue("range-head")
UNIT_HEAD = cue("unit-head")
FIGURE_HEAD = late(
    r"(?im)^[^\n.!?]{0,40}\b(?:range|reach|distance|km|kilomet(?:re|er)s|miles|how\sfar)\b[^\n.!?]{0,40}\n"
)
FIGURE = (
    r"[~≈<>]?\s?(?:(?:about|around|some|roughly|over|up\sto|approx\.?|c\.)\s)?\d[\d,.]{0,8}(?:\s?[–-]\s?\d[\d,.]{0,8})?\+?"
    r"(?:\s?(?:km|kms|kilomet(?:re|er)s?|miles?|mi|nmi)\b\.?)?"
)
CELL_FIGURE = late(rf"{FIGURE}(?:\s?[(/]\s?{FIGURE}\)?)?")
NAMED_FIGURE = late(rf"[^\W\d][^\d\n]{{1,40}}?(?P<gap>\s){FIGURE}(?:\s?\(\s?{FIGURE}\))?")
# A line that goes on with the cell before: a figure's other unit, a head's lower-case words.
GOES_ON = late(rf"\(\s?{FIGURE}\)|[a-z][^\n]{{0,40}}")
NAME = late(r"[^\W\d].*")
LINE = late(r"[^\n]+")
CELL = late(r"[^\n|\t]{1,60}(?<![.!;:,])")
# A head may have a figure in brackets: "In range (500 km)?".
BRACKETS = late(r"\([^)]{0,40}\)")
NO_HEAD = late(r"\d\W{0,5}$|\d\s?(?:km|mi|nmi|kilomet\w{2,5}|miles?)\b|=")
ASKS_HEAD = late(r"^\W{0,5}(?:with)?in\b|\?\W{0,5}$|\bcan\b", re.IGNORECASE)
BAR = "|"


class _Line(NamedTuple):
    """A cell: one line, or several of which the later ones go on with it."""

    start: int
    end: int
    text: str


class _Grid(NamedTuple):
    """Which cells of a block are a table.

    Parameters
    ----------
    first : int
        The first head.
    columns : int
        Cells in a row.
    rows : int
        Rows below the heads.
    """

    first: int
    columns: int
    rows: int

    @property
    def end(self) -> int:
        """The cell behind the last row; the first head, where it has no row."""
        return self.first + self.columns * (self.rows + 1) if self.rows else self.first


def join_cells(text: str) -> str:
    r"""Write each row of a table whose cells stand on a line each as one line.

    Parameters
    ----------
    text : str
        As it is read; what is given has the same length.

    Examples
    --------
    >>> join_cells("City\nDistance from Basra\nAbadan\n50 km\nDezful\n210 km")
    'City|Distance from Basra\nAbadan|50 km\nDezful|210 km'
    """
    if FIGURE_HEAD.search(text) is None:
        return text
    letters: list[str] | None = None
    for block in _list_blocks(text):
        grid = _find_grid(block)
        if grid is None:
            continue
        letters = letters or list(text)
        _write(letters, block, grid)
    return "".join(letters) if letters else text


def _list_blocks(text: str) -> Iterator[list[_Line]]:
    """List the runs of lines that may be cells."""
    block: list[_Line] = []
    for match in LINE.finditer(text):
        line = match.group().strip()
        if not line:
            continue
        start = match.start() + match.group().index(line)
        goes_on = block and start - block[-1].end == 1 and GOES_ON.fullmatch(line)
        if goes_on:
            last = block.pop()
            block.append(_Line(last.start, start + len(line), f"{last.text} {line}"))
        elif CELL.fullmatch(line) and not (block and start - block[-1].end > LONGEST_GAP_CHARS):
            block.append(_Line(start, start + len(line), line))
        else:
            yield block
            block = [_Line(start, start + len(line), line)] if CELL.fullmatch(line) else []
    yield block


def _find_grid(block: list[_Line]) -> _Grid | None:
    """Find the heads and columns that fit a block's cells best: to its end, with the most rows."""
    least = 2 + 2 * LEAST_ROWS
    if len(block) < least:
        return None
    titles = range(min(MOST_TITLES, len(block) - least) + 1)
    found = [
        _measure(block, first, columns)
        for first in titles
        for columns in range(2, MOST_COLUMNS + 1)
    ]
    # A grid with a title too much in its heads ends with a cell left over.
    best = max(found, key=lambda grid: (grid.end == len(block), grid.rows * grid.columns))
    return best if best.rows >= LEAST_ROWS else None


def _measure(block: list[_Line], first: int, columns: int) -> _Grid:
    """Count the rows that fit heads: a name, and a figure below each head that says one."""
    heads = [each.text for each in block[first : first + columns]]
    told = [_says_figure(head) for head in heads]
    rows = 0
    if any(told) and not any(NO_HEAD.search(BRACKETS.sub("", head)) for head in heads):
        at = first + columns
        while at + columns <= len(block) and rows < MOST_ROWS:
            if not _fits([each.text for each in block[at : at + columns]], told):
                break
            rows, at = rows + 1, at + columns
    return _Grid(first, columns, rows)


def _says_figure(head: str) -> bool:
    """Whether a head is one of figures: "Range", "Distance from Basra", and no "Within range?"."""
    said = RANGE_HEAD.search(head) or UNIT_HEAD.search(head)
    return said is not None and not ASKS_HEAD.search(head)


def _fits(row: list[str], told: list[bool]) -> bool:
    """Whether a row is one: its first cell is a name, alone or before the first head's figure."""
    starts = (NAMED_FIGURE if told[0] else NAME).fullmatch(row[0])
    return starts is not None and all(
        (CELL_FIGURE.fullmatch(cell) is not None) == is_figure or (not is_figure and cell.isdigit())
        for cell, is_figure in zip(row[1:], told[1:], strict=True)
    )


def _write(letters: list[str], block: list[_Line], grid: _Grid) -> None:
    """Put bars between the cells of each row, and a line break behind it."""
    cells = block[grid.first : grid.first + grid.columns * (grid.rows + 1)]
    for at, cell in enumerate(cells):
        for index in range(cell.start, cell.end):
            if letters[index] == "\n":
                letters[index] = " "
        named = NAMED_FIGURE.fullmatch(cell.text) if at and not at % grid.columns else None
        if named:
            letters[cell.start + named.start("gap")] = BAR
        if at + 1 < len(cells):
            gap = cells[at + 1].start - cell.end
            ends_row = not (at + 1) % grid.columns
            letters[cell.end : cell.end + gap] = (
                " " * (gap - 1) + "\n" if ends_row else BAR.ljust(gap)
            )
