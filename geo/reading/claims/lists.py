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
from geo.reading.claims.sentences import look_back
from geo.reading.claims.slots.heads import (
    CELL,
    LINES_BACK,
    ORIGIN_HEAD,
    ListHead,
    is_out_of_reach,
    list_columns,
    says_reach,
)
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole

__all__ = ["Item", "list_items"]

LONGEST_LABEL_CHARS = 60
LABEL = late(r"\brange\b", re.IGNORECASE)
ARROW = late(r"\)?\s?(?:[–—→⇒]|->|=>|\s-\s|:\s)\s?")
# "Who is in range:", and below it "DF-11: 300 km, Taiwan".
COMMA = late(r"\)?,\s")
BETWEEN = late(r"[\s,;/&+|.)]*(?:(?:and|or|even)\b[\s,]*)?")
# "Katyusha: 40 km (Haifa); Fajr-5: 75 km (Netanya)".
NEXT_ITEM = late(r"(?:;|(?<=\)),)\s(?:and\s)?")
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
    denied : tuple of PlaceMention
        Those of its places that stand in a column of what is out of reach.
    """

    figure: DistanceMention
    targets: tuple[PlaceMention, ...]
    region: OfferedRegion | None
    stated: bool = False
    denied: tuple[PlaceMention, ...] = ()


def list_items(context: Context, index: int) -> list[Item]:
    """Read a line of a list or table, or several that stand in one sentence: "A: N (P); B: N (Q)".

    Returns
    -------
    list of Item
        Empty where the line is no such item, or one of its parts is none.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Agni-V missile, range 5,000 km – Beijing, Shanghai")
    >>> (item,) = list_items(Context(report), 0)
    >>> item.figure.high_km, [each.text for each in item.targets]
    (5000.0, ['Beijing', 'Shanghai'])
    """
    sentence, text = context.source.sentences[index], context.source.text
    count = len(context.source.ranges[index])
    cuts = [each.span() for each in NEXT_ITEM.finditer(text, sentence.start, sentence.end)]
    if count < 2 or len(cuts) != count - 1:
        item = _find_item(context, index, (sentence.start, sentence.end))
        return [item] if item else []
    starts = [sentence.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), sentence.end]
    named = bool(context.source.systems[index])
    spans = zip(starts, ends, strict=True)
    items = [_find_item(context, index, span, named=named) for span in spans]
    return [each for each in items if each] if all(items) else []


def _find_item(
    context: Context, index: int, span: tuple[int, int], *, named: bool = False
) -> Item | None:
    """Read one line, or that part of it which holds one missile, its figure and its places.

    With `named` its label is a missile's name, whether the catalogue knows it or not.
    """
    source, (start, stop) = context.source, span
    figures = [each for each in source.ranges[index] if start <= each.start < stop]
    if len(figures) != 1:
        return None
    figure = figures[0]
    label = source.text[start : figure.start]
    systems = [each for each in source.systems[index] if start <= each.start < figure.start]
    named = named or bool(systems) or bool(LABEL.search(label))
    bracket = BRACKET.match(source.text, figure.end, stop)
    targets = _list_places(context, index, figure.end, stop) if bracket else []
    # "Katyusha: 40 km (Haifa)" has its places in the brackets.
    end = bracket.end() if bracket and not targets else figure.end
    places = targets or _list_places(context, index, end, stop)
    if not (named and places and len(label) <= LONGEST_LABEL_CHARS):
        return None
    gap = source.text[end : places[0].start]
    columns = list_columns(context, index) if CELL.fullmatch(gap) else []
    listed = COMMA.fullmatch(gap) and _is_below_reach(context, index)
    if not (columns or listed or ARROW.fullmatch(gap) or (targets and gap.strip() == "(")):
        return None
    # The column that says from where may stand behind the figure's.
    asked = Asked(index, (stop, stop) if columns else (figure.start, figure.end))
    heads = context.launches.list_stated(index, {(each.start, each.end) for each in places})
    heads = [each for each in heads if each.start < figure.start]
    found = heads or list_regions(context, "table" if columns else "list", asked)
    region = next(iter(found), None)
    if region is not None:
        # A row of a country's own missiles may end with the country itself.
        places = [
            each
            for each in places
            if each.start != region.start and each.place and each.place.id != region.region.id
        ]
    said = any(ORIGIN_HEAD.fullmatch(column) for column in columns)
    out = tuple(each for each in places if is_out_of_reach(context, index, each.start))
    if out:
        context.source.listed.add(index)  # the head denies what no word of the row does
    return Item(figure, tuple(places), region, said, out) if places else None


def _is_below_reach(context: Context, index: int) -> bool:
    """Whether the line over a list's lines of missiles says that what they list is in reach."""
    for at in look_back(index, LINES_BACK):
        if not context.source.ranges[at]:
            text = context.masked(at).text
            return text.rstrip().endswith(":") and says_reach(context, ListHead(at, len(text)))
    return False


def _list_places(context: Context, index: int, start: int, stop: int) -> list[PlaceMention]:
    """List the places of a line after its figure; none where it says anything else there."""
    places = [
        mention
        for mention in context.source.places[index]
        if start <= mention.start < stop
        and mention.role is PlaceRole.PLACE
        and mention.place is not None
    ]
    ends = [mention.end for mention in places]
    if not places:
        return []
    starts = [mention.start for mention in places[1:]] + [stop]
    gaps = [context.source.text[a:b] for a, b in zip(ends, starts, strict=True)]
    return places if all(BETWEEN.fullmatch(gap) for gap in gaps) else []
