"""Claims in lists and tables: "Agni-V: 5,000 km – Beijing", a row with its places in reach.

A line is read so only where it holds a system or the word range, a figure, and then nothing but
places. In a table, its head has to say that they are in reach; the launch region comes from the
head, or from a heading that names a place and nothing else.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.context import Context
from geo.reading.claims.slots.heads import CELL, ORIGIN_HEAD, list_columns
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole

__all__ = ["Item", "find_item"]

LONGEST_LABEL_CHARS = 60
LABEL = late(r"\brange\b", re.IGNORECASE)
ARROW = late(r"\)?\s?(?:[–—→⇒]|->|=>|\s-\s|:\s)\s?")
BETWEEN = late(r"[\s,;/&+|.]*(?:(?:and|or|even)\b[\s,]*)?")
BRACKET = late(r"\s?\([^)]{0,40}\)")


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
