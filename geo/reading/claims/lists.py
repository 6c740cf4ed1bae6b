"""Claims in lists and tables: "Agni-V: 5,000 km – Beijing", a row with its places in reach.

A line is read so only where it holds a system or the word range, a figure, and then nothing but
places. In a table, its head has to say that they are in reach; the launch region comes from the
head, or from a heading that names a place and nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.context import Context
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole

__all__ = ["Item", "find_item"]

LINES_BACK = 30
LONGEST_LABEL_CHARS = 60
CELL = late(r"\t|\s?\|\s?|\s{3,}")
LABEL = late(r"\brange\b", re.IGNORECASE)
ARROW = late(r"\)?\s?(?:[–—→⇒]|->|=>|\s-\s|:\s)\s?")
BETWEEN = late(r"[\s,;/&+|.]*(?:(?:and|or|even)\b[\s,]*)?")
BRACKET = late(r"\s?\([^)]{0,40}\)")
HEAD = late(r"\b(?:reach\w*|(?:with)?in\srange|can\s(?:hit|strike)|targets)\b", re.IGNORECASE)
ENDED = late(r"[.!?…][\"”’)]*$")


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list or table that says what is in reach.

    Parameters
    ----------
    figure : DistanceMention
        Its range.
    targets : tuple of PlaceMention
        Its places.
    region : OfferedRegion or None
        The launch region of the list.
    """

    figure: DistanceMention
    targets: tuple[PlaceMention, ...]
    region: OfferedRegion | None


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
    >>> from geo.reading.claims.launches import LaunchFinder
    >>> from geo.reading.claims.sentences import ReportSentences
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Agni-V missile, range 5,000 km – Beijing, Shanghai")
    >>> item = find_item(Context(LaunchFinder(ReportSentences(report))), 0)
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
    head = _find_head(context, index) if CELL.fullmatch(gap) else None
    if head is not None:
        stated = context.launches.stated_regions(head, set())
        region = stated[0] if len(stated) == 1 else _find_heading(context, head)
    elif ARROW.fullmatch(gap):
        region = _find_heading(context, index)
    else:
        return None
    if region is not None:
        # A row of a country's own missiles may end with the country itself.
        places = [each for each in places if each.place and each.place.id != region.region.id]
    return Item(figure, tuple(places), region) if places else None


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


def _find_head(context: Context, index: int) -> int | None:
    """Find the head of a table: the first of the lines in cells above, if it says reach."""
    for at in range(index - 1, max(-1, index - LINES_BACK), -1):
        body = context.source.body(at)
        if not CELL.search(body):
            return None
        if HEAD.search(body) and not context.source.ranges[at]:
            return at
    return None


def _find_heading(context: Context, index: int) -> OfferedRegion | None:
    """Find the heading over a list: a line above that is a place, or says from where."""
    for at in range(index - 1, max(-1, index - LINES_BACK), -1):
        body = context.source.body(at)
        for mention in context.source.places[at]:
            alone = body.strip(" \t:–—-*#•") == mention.text
            areal = mention.place is not None and mention.place.kind not in {
                PlaceKind.WATER,
                PlaceKind.AREA,
            }
            if alone and areal and mention.role is PlaceRole.PLACE:
                return context.launches.as_region(mention)
        if stated := context.launches.stated_regions(at, set()):
            return stated[0] if len(stated) == 1 and body.rstrip().endswith(":") else None
        if ENDED.search(body):
            return None
    return None
