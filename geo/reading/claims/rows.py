"""Rows of distances below a head that says from where: "Pyongyang to: / Seattle = 5,135 miles".

The head is a line over a list ("Distances from Basra:"), a column of a table ("Distance from Basra"),
or the row's own label below a heading that is a place ("2. Osaka", "Distance from Pyongyang: 980 km").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.entries import Line, find_line
from geo.reading.claims.sentences import look_back
from geo.reading.claims.slots.heads import (
    LINES_BACK,
    ListHead,
    find_list_head,
    find_list_origin,
    list_cells,
    says_distances,
    says_reach,
)
from geo.reading.frames import Masked
from geo.reading.mentions import DistanceMention, PlaceMention
from geo.reading.ranges import parse_distances

__all__ = ["DistanceRow", "find_distance_rows", "read_bare"]

ANY_CELLS = late(r"[|;\t][^|;\t\n]{1,40}[|;\t][^|;\t\n\d]{0,20}\d")
ENDS_HEAD = gated_cue("ends-head")
LAUNCH_LABEL = cue("launch-label")
HEAD_UNIT = cue("head-unit")
LABEL_ROW = cue("label-row")
LINES_UP = 4  # from a label to the heading that it is about
MOST_MARKS = 90  # of a line of pairs; bounds the work
PAIR_GAP = late(r"[,;]\s(?=\ue000)")
PAIR_ROW = cue("pair-row")
SAYS_DISTANCES = gated_cue("says-distances")
PLACE_CELL = late(r"\W*(?:\d{1,3}[.)]\s)?(?:[^\W\d_]+:\s)?\ue000\W*")
WAY_CELL = late(r"\W*\ue002\W*")
WAY_COLUMN = cue("way-column")
UNIT = late(r"(?<![a-z])[a-z]+(?:\s[a-z]+)?$")


class DistanceRow(NamedTuple):
    """A row of a list of distances.

    Parameters
    ----------
    figure : DistanceMention
    place : PlaceMention
    region : OfferedRegion or None
        What the list's head measures from.
    """

    figure: DistanceMention
    place: PlaceMention
    region: OfferedRegion | None


def find_distance_rows(context: Context, index: int) -> list[DistanceRow]:
    r"""Read a row of distances below a head, or several; a bare number has the unit of the row above.

    Returns
    -------
    list of DistanceRow
        Empty where it is no such row, or no head says from where.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Missiles were seen. Basra to:\nKuwait City = 120 km\nAhvaz = 130")
    >>> context = Context(report)
    >>> (row,) = find_distance_rows(context, 3)
    >>> row.region.region.name, row.place.text, row.figure.high_km
    ('Basrah', 'Ahvaz', 130.0)
    """
    if not context.source.places[index]:
        return []
    masked = context.masked(index)
    if labelled := _read_label(context, index, masked) or _read_column(context, index, masked):
        return [labelled]
    return _read_pairs(context, index) or list(_read_entries(context, index))


def _read_entries(context: Context, index: int) -> Iterator[DistanceRow]:
    """Read a line of a list whose head says from where, or whose entries do."""
    line = find_line(context, index)
    head = find_list_head(context, index, line) if line else None
    if line is None or not any(each.figure or each.number for each in line.entries):
        return
    own = any(each.origin for each in line.entries)
    if own and not any(each.said for each in line.entries):
        return  # "Riyadh is 650 km from Basra" is read by its words
    part = _find_origin(context, head, line) if head and not own else None
    unit = _find_head_unit(context, head) if head else ""
    for entry in line.entries:
        if entry.origin:
            # "Riyadh 650 km from Basra, Abadan 50 km": as far as the next one says.
            part = context.launches.as_region(entry.origin, launching=True)
        figure = entry.figure
        if figure is None and entry.number:
            number, start = entry.number
            figure = (
                _read_number(number, unit, start)
                if unit
                else read_bare(context, index, number, start)
            )
        if figure and part:
            yield DistanceRow(figure, entry.place, part)


def _find_origin(context: Context, head: ListHead, line: Line) -> OfferedRegion | None:
    """Find what the figures of a list are measured from, if its head says that or what is in reach."""
    if says_distances(context, head):
        return find_list_origin(context, head, line.entries)
    # A bare number below "In range" counts something else.
    numbers = any(each.number for each in line.entries)
    text = context.masked(head.at).text[: head.end]
    if numbers or not (says_reach(context, head) or LAUNCH_LABEL.fullmatch(text)):
        return None
    return find_list_origin(context, head, line.entries)


def _read_label(context: Context, index: int, masked: Masked) -> DistanceRow | None:
    """Read a label below a heading that is a place: "2. Osaka", "Distance from Pyongyang: 980 km"."""
    if not LABEL_ROW.fullmatch(masked.text):
        return None
    place = _find_place_above(context, index)
    match list(masked.marks.values()):
        case [PlaceMention() as end, DistanceMention() as measured] if place is not None:
            region = context.launches.as_region(end, launching=True)
            return DistanceRow(measured, place, region)
    return None


def _find_place_above(context: Context, index: int) -> PlaceMention | None:
    """Find the heading above a label: the nearest line that is a place and nothing else."""
    for at in look_back(index, LINES_UP):
        masked = context.masked(at)
        named = [each for each in masked.marks.values() if isinstance(each, PlaceMention)]
        if len(named) == 1 and PLACE_CELL.fullmatch(masked.text):
            return named[0]
    return None


def _read_column(context: Context, index: int, masked: Masked) -> DistanceRow | None:
    """Read a row of a table of which one column is how far it is from a place."""
    spans = list_cells(masked.text)
    places = [span for span in spans if PLACE_CELL.fullmatch(masked.text, *span)]
    if not places or len(spans) < len(("place", "figure")):
        return None
    column, region = _find_way_column(context, index, len(spans))
    if region is None or not WAY_CELL.fullmatch(masked.text, *spans[column]):
        return None
    match [*masked.list_marks(*places[0]), *masked.list_marks(*spans[column])]:
        case [PlaceMention() as near, DistanceMention() as measured]:
            return DistanceRow(measured, near, region)
    return None


def _find_way_column(
    context: Context, index: int, columns: int
) -> tuple[int, OfferedRegion | None]:
    """Find the column of a row's table that says how far it is, and from where."""
    for at in look_back(index, LINES_BACK):
        masked = context.masked(at)
        spans = list_cells(masked.text)
        first = columns - len(spans)
        if first not in {0, 1}:
            break
        for column, span in enumerate(spans, first):  # the first column may have no head
            if WAY_COLUMN.fullmatch(masked.text, *span):
                ends = [each for each in masked.list_marks(*span) if isinstance(each, PlaceMention)]
                return column, context.launches.as_region(ends[0], launching=True)
    return 0, None


def _read_pairs(context: Context, index: int) -> list[DistanceRow]:
    """Read a row that holds both ends, or several: "Basra - Abadan 50 km, Basra - Dezful 210 km"."""
    masked = context.masked(index)
    if len(masked.marks) > MOST_MARKS:
        return []
    alone = PAIR_ROW.fullmatch(masked.text) is not None  # "Basra; Abadan; 50"
    cuts = [] if alone else [each.span() for each in PAIR_GAP.finditer(masked.text)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(masked.text)]
    pairs = [PAIR_ROW.fullmatch(masked.text, *span) for span in zip(starts, ends, strict=True)]
    rows = [_read_pair(context, index, masked, pair) for pair in pairs if pair]
    read = [row for row in rows if row]
    return read if len(read) == len(pairs) else []


def _read_pair(
    context: Context, index: int, masked: Masked, pair: re.Match[str]
) -> DistanceRow | None:
    """Read both ends and their figure; in cells, a head has to say that they are such."""
    head = _find_ends_head(context, index) if pair["cells"] else ""
    near, end = masked.marks[pair.start("near")], masked.marks[pair.start("end")]
    if head is None or not (isinstance(near, PlaceMention) and isinstance(end, PlaceMention)):
        return None
    units = HEAD_UNIT.findall(head)
    marks = masked.list_marks(*pair.span())
    told = next((each for each in marks if isinstance(each, DistanceMention)), None)
    if told is None and pair["number"] and (units or not pair["cells"]):
        start = masked.starts[pair.start("number")]
        told = (
            _read_number(pair["number"], units[-1], start)
            if units
            else _read_under_distances(context, index, pair["number"], start)
        )
    region = context.launches.as_region(end, launching=True)
    return DistanceRow(told, near, region) if told else None


def _read_under_distances(
    context: Context, index: int, number: str, start: int
) -> DistanceMention | None:
    """Read a pair's number below a line that says distances: in the unit of the text before."""
    for at in look_back(index, LINES_BACK):
        if not PAIR_ROW.fullmatch(context.masked(at).text):
            body = str(context.source.body(at))
            if not SAYS_DISTANCES.search(body):
                return None
            units = HEAD_UNIT.findall(body)
            return (
                _read_number(number, units[-1], start)
                if units
                else read_bare(context, index, number, start)
            )
    return None


def read_bare(context: Context, index: int, number: str, start: int) -> DistanceMention | None:
    """Read a number without a unit: it has that of the last figure before it.

    Parameters
    ----------
    context : Context
        The report.
    index : int
        The sentence.
    number : str
    start : int
        Where it stands in the report's text.

    Returns
    -------
    DistanceMention or None
        None where no figure stands before.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("Basra is 300 miles away, Ahvaz 130."))
    >>> round(read_bare(context, 0, "130", 31).high_km)
    209
    """
    for at in look_back(index, LINES_BACK, own=True):
        figures = [
            each
            for each in (*context.source.others[at], *context.source.ranges[at])
            if each.end <= start
        ]
        if figures:
            unit = UNIT.search(figures[0].text)
            return _read_number(number, unit.group() if unit else "", start)
    return None


def _find_head_unit(context: Context, head: ListHead) -> str:
    """Find the unit that the head over a list says: "Distances from Basra (km)"."""
    text = context.masked(head.at).text[: head.end]
    return next(iter(HEAD_UNIT.findall(text)), "")


def _read_number(number: str, unit: str, start: int) -> DistanceMention | None:
    """Read a number with the unit that stands elsewhere."""
    read = parse_distances(f"{number} {unit}")
    if len(read) != 1:
        return None
    return replace(read[0], start=start, end=start + len(number), text=number)


def _find_ends_head(context: Context, index: int) -> str | None:
    """Find the head of a table whose rows hold both ends: "From | To | Distance"."""
    for at in look_back(index, LINES_BACK):
        body = str(context.source.body(at))
        if ENDS_HEAD.search(body):
            return body
        if not ANY_CELLS.search(body):
            return None
    return None
