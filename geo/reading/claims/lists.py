"""Claims in lists and tables: "Agni-V: 5,000 km – Beijing", a row with its places in reach.

Rows of distances stand below a head that says from where: "Pyongyang to: / Seattle = 5,135 miles".

A line is read so only where it holds a system or the word range, a figure, and then nothing but
places. In a table, its head has to say that they are in reach; the launch region comes from the
head, or from a heading that names a place and nothing else.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.slots.heads import CELL, LINES_BACK, ORIGIN_HEAD, ROW, list_columns
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole
from geo.reading.ranges import parse_distances

__all__ = ["DistanceRow", "Item", "find_distance_row", "find_item", "read_bare"]

LONGEST_LABEL_CHARS = 60
LONGEST_ROW_CHARS = 120
LABEL = late(r"\brange\b", re.IGNORECASE)
ARROW = late(r"\)?\s?(?:[–—→⇒]|->|=>|\s-\s|:\s)\s?")
BETWEEN = late(r"[\s,;/&+|.]*(?:(?:and|or|even)\b[\s,]*)?")
BRACKET = late(r"\s?\([^)]{0,40}\)")
ANY_CELLS = late(r"[|;\t][^|;\t\n]{1,40}[|;\t][^|;\t\n\d]{0,20}\d")
ENDS_HEAD = gated_cue("ends-head")
HEAD_UNIT = cue("head-unit")
PAIR_ROW = cue("pair-row")
UNIT = late(r"(?<![a-z])[a-z]+(?:\s[a-z]+)?$")


class Item(NamedTuple):
    """A line of a list or table that says what is in reach.

    Parameters
    ----------
    figure : DistanceMention
        Its range.
    targets : tuple of PlaceMention
        Its places.
    region : OfferedRegion or None
        The launch region of the list.
    stated : bool
        Whether the list says from where, though no gazetteer may know the place.
    """

    figure: DistanceMention
    targets: tuple[PlaceMention, ...]
    region: OfferedRegion | None
    stated: bool = False


def find_item(context: Context, index: int) -> Item | None:
    """Read a line of a list or table.

    Parameters
    ----------
    context : Context
        The report.
    index : int
        The line, as a sentence.

    Returns
    -------
    Item or None
        None where the line is no such item.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Agni-V missile, range 5,000 km – Beijing, Shanghai")
    >>> item = find_item(Context(report), 0)
    >>> item.figure.high_km, [each.text for each in item.targets]
    (5000.0, ['Beijing', 'Shanghai'])
    """
    if len(context.source.ranges[index]) != 1:
        return None
    figure = context.source.ranges[index][0]
    label = context.source.text[context.source.sentences[index].start : figure.start]
    named = bool(context.source.systems[index]) or bool(LABEL.search(label))
    bracket = BRACKET.match(context.source.text, figure.end, context.source.sentences[index].end)
    end = bracket.end() if bracket else figure.end
    places = _list_places(context, index, end)
    if not (named and places and len(label) <= LONGEST_LABEL_CHARS):
        return None
    gap = context.source.text[end : places[0].start]
    columns = list_columns(context, index) if CELL.fullmatch(gap) else []
    if not columns and not ARROW.fullmatch(gap):
        return None
    asked = Asked(index, (figure.start, figure.end))
    region = next(iter(list_regions(context, "table" if columns else "list", asked)), None)
    if region is not None:
        # A row of a country's own missiles may end with the country itself.
        places = [each for each in places if each.place and each.place.id != region.region.id]
    said = any(ORIGIN_HEAD.fullmatch(column) for column in columns)
    return Item(figure, tuple(places), region, said) if places else None


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


def find_distance_row(context: Context, index: int) -> DistanceRow | None:
    r"""Read a row of distances below a head; a bare number has the unit of the row above.

    Parameters
    ----------
    context : Context
        The report.
    index : int
        The row, as a sentence.

    Returns
    -------
    DistanceRow or None
        None where it is no such row, or no head says from where.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Missiles were seen. Basra to:\nKuwait City = 120 km\nAhvaz = 130")
    >>> context = Context(report)
    >>> row = find_distance_row(context, 3)
    >>> row.region.region.name, row.place.text, row.figure.high_km
    ('Basrah', 'Ahvaz', 130.0)
    """
    sentence = context.source.sentences[index]
    if not context.source.places[index] or sentence.end - sentence.start > LONGEST_ROW_CHARS:
        return None
    masked = context.masked(index)
    row = ROW.fullmatch(masked.text)
    if row is None:
        return _read_pair(context, index)
    regions = list_regions(context, "row", Asked(index, (sentence.start, sentence.end)))
    if not regions:
        return None
    if row["number"]:
        figure = read_bare(context, index, row["number"], masked.starts[row.start("number")])
    else:
        figure = next(iter([*context.source.others[index], *context.source.ranges[index]]), None)
    if figure is None:
        return None
    place = next(each for each in masked.marks.values() if isinstance(each, PlaceMention))
    return DistanceRow(figure, place, regions[0])


def _read_pair(context: Context, index: int) -> DistanceRow | None:
    """Read a row that holds both ends; in cells, a head has to say that they are such."""
    masked = context.masked(index)
    pair = PAIR_ROW.fullmatch(masked.text)
    head = _find_ends_head(context, index) if pair and pair["cells"] else ""
    units = HEAD_UNIT.findall(head or "")
    match list(masked.marks.values()) if pair and head is not None else []:
        case [PlaceMention() as near, PlaceMention() as end, DistanceMention() as measured]:
            return DistanceRow(measured, near, context.launches.as_region(end, launching=True))
        case [PlaceMention() as near, PlaceMention() as end] if pair and units:
            start = masked.starts[pair.start("number")]
            told = _read_number(pair["number"], units[-1], start)
            region = context.launches.as_region(end, launching=True)
            return DistanceRow(told, near, region) if told else None
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
    for at in range(index, max(-1, index - LINES_BACK), -1):
        figures = [
            each
            for each in (*context.source.others[at], *context.source.ranges[at])
            if each.end <= start
        ]
        if figures:
            unit = UNIT.search(figures[0].text)
            return _read_number(number, unit.group() if unit else "", start)
    return None


def _read_number(number: str, unit: str, start: int) -> DistanceMention | None:
    """Read a number with the unit that stands elsewhere."""
    read = parse_distances(f"{number} {unit}")
    if len(read) != 1:
        return None
    return replace(read[0], start=start, end=start + len(number), text=number)


def _find_ends_head(context: Context, index: int) -> str | None:
    """Find the head of a table whose rows hold both ends: "From | To | Distance"."""
    for at in range(index - 1, max(-1, index - LINES_BACK), -1):
        body = str(context.source.body(at))
        if ENDS_HEAD.search(body):
            return body
        if not ANY_CELLS.search(body):
            return None
    return None


def _list_places(context: Context, index: int, start: int) -> list[PlaceMention]:
    """List the places of a line after its figure; none where it says anything else there."""
    places = [
        mention
        for mention in context.source.places[index]
        if mention.start >= start and mention.role is PlaceRole.PLACE and mention.place is not None
    ]
    ends = [mention.end for mention in places]
    if not places:
        return []
    starts = [mention.start for mention in places[1:]] + [context.source.sentences[index].end]
    gaps = [context.source.text[a:b] for a, b in zip(ends, starts, strict=True)]
    return places if all(BETWEEN.fullmatch(gap) for gap in gaps) else []
