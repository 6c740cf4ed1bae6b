"""Where the head of a list or table says from: what looks there, one function a row of `slots.toml`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion, country_part, drop_wider
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.claims.entries import Entry, Line, find_line, is_answer
from geo.reading.claims.sentences import look_back
from geo.reading.claims.slots.search import Asked, RegionLook, Regions, search
from geo.reading.frames import Masked
from geo.reading.mentions import PlaceMention, PlaceRole

__all__ = [
    "CELL",
    "LINES_BACK",
    "LOOKS",
    "ORIGIN_HEAD",
    "ROWS_HEAD",
    "ListHead",
    "find_list_head",
    "find_list_origin",
    "is_out_of_reach",
    "list_cells",
    "list_columns",
    "says_distances",
    "says_reach",
]

ANSWER_LEAD = cue("answer-lead")
ASKS = cue("asks-reach")
ASKS_NEAR = cue("asks-near")
CELL = late(r"\t|\s?\|\s?|\s{3,}")
ENDED = late(r"[.!?…][\"”’)]*$")
ENDS_FROM = cue("ends-from")
HEAD = cue("table-reach")
LAUNCH_LABEL = cue("launch-label")
SAYS_RANGE = cue("answer-of-range")
WITH_RANGE = cue("with-range")
REACHES_IT = cue("reaches-it")
WAY_COLUMN = cue("way-column")
ORIGIN_HEAD = cue("origin-column")
OUT_HEAD = cue("out-column")
OWNER_HEAD = cue("owner-column")
ROWS_HEAD = cue("rows-head")
LINES_ABOVE = 3  # of a list's head, in which it may be said from where
LINES_OF_BOX = 8  # above a line of a box of facts, one of which says the launch place
LINES_BACK = 29
LONGEST_HEADING_CHARS = 80


class ListHead(NamedTuple):
    """What says of a list's entries what they are.

    Parameters
    ----------
    at : int
        Its sentence.
    end : int
        Where it ends there, in the masked text.
    """

    at: int
    end: int


def list_columns(context: Context, index: int) -> list[str]:
    r"""List the heads of the columns of a row's table; none where it does not say reach.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("Missile | In range\nQiam of 800 km | Riyadh"))
    >>> list_columns(context, 1)
    ['Missile', 'In range']
    """
    head = _find_head(context, index)
    return CELL.split(str(context.source.body(head)).strip()) if head is not None else []


def is_out_of_reach(context: Context, index: int, at: int) -> bool:
    r"""Tell whether what stands in a table's row stands below a head that denies reach.

    >>> from geo.reading.reader import read_report
    >>> report = read_report("Missile | In range | Out of range\nQiam of 800 km | Riyadh | Aden")
    >>> context = Context(report)
    >>> [is_out_of_reach(context, 1, each.start) for each in report.places]
    [False, True]
    """
    columns = list_columns(context, index)
    start = context.source.sentences[index].start
    before = str(context.source.body(index))[: at - start]
    number = len(CELL.findall(before))
    return number < len(columns) and OUT_HEAD.fullmatch(columns[number]) is not None


def _find_head(context: Context, index: int) -> int | None:
    """Find the head of a table: the first of the lines in cells above, if it says reach."""
    for at in look_back(index, LINES_BACK):
        body = context.source.body(at)
        if not CELL.search(body):
            return None
        if HEAD.search(body) and not context.source.ranges[at]:
            return at
    return None


def _look_in_column(context: Context, asked: Asked) -> Regions | None:
    """Look in the column that says from where."""
    return _as_regions(context, _find_cell(context, ORIGIN_HEAD.fullmatch, asked))


def _look_at_owner(context: Context, asked: Asked) -> Regions | None:
    """Look in the column that says whose the missiles are."""
    mention = _find_cell(context, OWNER_HEAD.fullmatch, asked)
    if mention is None or mention.place is None:
        return None
    part = country_part(mention.place.country, mention.start)
    return [part] if part else None


def _find_cell(
    context: Context, is_head: Callable[[str], object], asked: Asked
) -> PlaceMention | None:
    """Find the place in a table's row that stands in a column of some head."""
    index, end = asked.index, asked.span[0]
    columns = list_columns(context, index)
    start = context.source.sentences[index].start
    cells = [
        (start + match.end(), match.start()) for match in CELL.finditer(context.source.body(index))
    ]
    starts = [start, *(first for first, _ in cells)]
    for number, column in enumerate(columns):
        if not is_head(column) or number >= len(starts):
            continue
        stop = starts[number + 1] if number + 1 < len(starts) else end
        for mention in context.source.places[index]:
            if starts[number] <= mention.start and mention.end <= min(stop, end):
                return mention
    return None


def _look_in_table_head(context: Context, asked: Asked) -> Regions | None:
    """Look in the head of the table; of several none is meant."""
    head = _find_head(context, asked.index)
    stated = context.launches.stated_regions(head, set()) if head is not None else []
    return stated if len(stated) == 1 else None


def _look_over_table(context: Context, asked: Asked) -> Regions | None:
    """Look for the heading over a table."""
    head = _find_head(context, asked.index)
    part = _find_heading(context, head) if head is not None else None
    return [part] if part else None


def _look_over_list(context: Context, asked: Asked) -> Regions | None:
    """Look for the heading over a list."""
    part = _find_heading(context, asked.index)
    return [part] if part else None


def _find_heading(context: Context, index: int) -> OfferedRegion | None:
    """Find the heading over a list: a line above that is a place, or says from where."""
    for at in look_back(index, LINES_BACK):
        body = context.source.body(at)
        for mention in context.source.places[at]:
            alone = body.strip(" \t:–—-*#•") == mention.text
            areal = mention.place is not None and mention.place.kind not in {
                PlaceKind.WATER,
                PlaceKind.AREA,
            }
            before = context.source.text[context.source.sentences[at].start : mention.start]
            # "How far they go from Kermanshah" ends with where from.
            ends = body.rstrip(" \t:–—-*#•").endswith(mention.text) and ENDS_FROM.search(before)
            if (alone or ends) and areal and mention.role is PlaceRole.PLACE:
                return context.launches.as_region(mention)
        if stated := context.launches.stated_regions(at, set()):
            # "How far they go from Kermanshah": a line of its own that ends as no sentence does.
            heads = not ENDED.search(body.rstrip()) and len(body) <= LONGEST_HEADING_CHARS
            return stated[0] if len(stated) == 1 and heads else None
        if ENDED.search(body):
            return None
    return None


def find_list_head(context: Context, index: int, line: Line) -> ListHead | None:
    r"""Find what a line of a list says before its entries, or else the line above the list.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("Distances from Basra:\nAbadan: 50 km\nDezful: 210 km"))
    >>> find_list_head(context, 2, find_line(context, 2)).at
    0
    """
    if _is_own_head(context.masked(index).text, line):
        return ListHead(index, line.lead)
    passed = 0
    for at in look_back(index, LINES_BACK):
        body = context.masked(at).text
        if LAUNCH_LABEL.fullmatch(body):
            return ListHead(at, len(body))
        if is_answer(context, at) or not any(map(str.isalpha, body)):
            continue  # a list's numbers, the rule below a table's heads
        above = find_line(context, at)
        if above is None:
            head = ListHead(at, len(body))
            # "In range from Basra? The rocket flies 300 km.", "No. Riyadh is 650 km from Basra."
            told = context.source.ranges[at] and not context.source.places[at]
            if (
                not passed
                and not says_reach(context, head)
                and (told or (at and is_answer(context, at - 1)))
            ):
                passed += 1
                continue
            return head
        if _is_own_head(body, above):
            return ListHead(at, above.lead)
    return None


def _is_own_head(text: str, line: Line) -> bool:
    """Whether a line's lead is a head of its own: no mere "Yes:" or "With 300 km,"."""
    if not line.lead or WITH_RANGE.match(text, 0, line.lead):
        return False
    answers = ANSWER_LEAD.fullmatch(text, 0, line.lead)
    return not answers or SAYS_RANGE.search(text, 0, line.lead) is not None


def says_reach(context: Context, head: ListHead) -> bool:
    """Tell whether a head says that what is listed below is in reach, or asks it.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("In range from Basra:"))
    >>> says_reach(context, ListHead(0, 18))
    True
    """
    return ASKS.search(context.masked(head.at).text, 0, head.end) is not None


def says_distances(context: Context, head: ListHead) -> bool:
    """Tell whether a head says that what is listed below is so far away.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("Distances from Basra:"))
    >>> says_distances(context, ListHead(0, 17))
    True
    """
    text = context.masked(head.at).text[: head.end]
    if ASKS_NEAR.search(text) or _find_way_head(context, head.at, text):
        return True
    said = ROWS_HEAD.fullmatch(text)
    return said is not None and any((said["to"], said["colon"], said["asks"], said["there"]))


def _find_way_head(context: Context, index: int, text: str) -> PlaceMention | None:
    """Find what the column of a table's head measures from."""
    masked = context.masked(index)
    for span in list_cells(text) if CELL.search(text) else ():
        if WAY_COLUMN.fullmatch(masked.text, *span):
            ends = [each for each in masked.list_marks(*span) if isinstance(each, PlaceMention)]
            return ends[0]
    return None


def list_cells(line: str) -> list[tuple[int, int]]:
    """List the spans of a line's cells; a bar at either end of it makes none.

    Examples
    --------
    >>> list_cells("| Basra | 300 |")
    [(2, 7), (10, 13)]
    """
    cuts = [match.span() for match in CELL.finditer(line)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(line)]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if line[a:b].strip()]


def find_list_origin(
    context: Context, head: ListHead, entries: tuple[Entry, ...]
) -> OfferedRegion | None:
    """Find from where a list's places are reached or measured.

    Parameters
    ----------
    context : Context
        Of the report.
    head : ListHead
    entries : tuple of Entry
        Of the line that is read.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("In range from Basra: Abadan"))
    >>> line = find_line(context, 0)
    >>> find_list_origin(context, find_list_head(context, 0, line), line.entries).region.name
    'Basrah'
    """
    starts = context.masked(head.at).starts
    spans = frozenset((each.place.start, each.place.end) for each in entries)
    asked = Asked(head.at, (starts[0], starts[head.end]), spans)
    return next(iter(search("launch region", "entry", LOOKS, context, asked) or []), None)


def _look_over_rows(context: Context, asked: Asked) -> Regions | None:
    """Look for what a head of distances measures from: "Distances from Q", "Q to:"."""
    masked = context.masked(asked.index)
    text = masked.text[: _end_of(masked, asked)]
    head = ROWS_HEAD.fullmatch(text)
    if head is None or not any(
        (head["to"], head["colon"], head["asks"], head["there"], "istance" in text)
    ):
        return None
    if head["there"]:
        return _as_regions(context, _find_there(context, asked.index)) or []
    named = masked.marks[head.start("origin")]
    return _as_regions(context, named) if isinstance(named, PlaceMention) else None


def _end_of(masked: Masked, asked: Asked) -> int:
    """Give where a head ends in its masked sentence."""
    return bisect_left(masked.starts, asked.span[1])


def _as_regions(context: Context, mention: PlaceMention | None) -> Regions | None:
    part = context.launches.as_region(mention, launching=True) if mention else None
    return [part] if part else None


def _find_there(context: Context, index: int) -> PlaceMention | None:
    """Find what "from there" over a list means: the one place that the sentence before names."""
    if label := _find_label(context, index):
        return label
    named = [
        each
        for each in (context.source.places[index - 1] if index else ())
        if each.place and each.role is PlaceRole.PLACE
    ]
    return named[0] if len(named) == 1 else None


def _look_at_label(context: Context, asked: Asked) -> Regions | None:
    """Look for a line that says it, the head or one above: "Launch site: Q"."""
    return _as_regions(context, _find_label(context, asked.index + 1))


def _find_label(context: Context, index: int) -> PlaceMention | None:
    """Find the launch place that a line above a list is about and says."""
    for at in look_back(index, LINES_OF_BOX):
        masked = context.masked(at)
        if label := LAUNCH_LABEL.fullmatch(masked.text):
            mention = masked.marks[label.start("place" if label["place"] else "named")]
            return mention if isinstance(mention, PlaceMention) else None
    return None


def _look_in_head(context: Context, asked: Asked) -> Regions | None:
    """Look for what the head itself states; of several none is meant."""
    stated = context.launches.list_stated(asked.index, asked.excluded)
    stated = drop_wider([each for each in stated if each.start < asked.span[1]])
    return (stated if len(stated) == 1 else []) if stated else None


def _look_for_only(context: Context, asked: Asked) -> Regions | None:
    """Take the only place that the head names, unless it is what may be reached."""
    masked = context.masked(asked.index)
    end = _end_of(masked, asked)
    marks = {at: each for at, each in masked.marks.items() if at < end}
    named = {
        at: each
        for at, each in marks.items()
        if isinstance(each, PlaceMention) and (each.start, each.end) not in asked.excluded
    }
    if any(REACHES_IT.search(masked.text, 0, at) for at in named):
        return []
    if len(named) != 1:
        return [] if named else None
    mention = next(iter(named.values()))
    # "Moscow's missiles" are its country's, "Moscow's neighbours" the town's.
    town = mention.role is PlaceRole.METONYM and ASKS_NEAR.search(masked.text, 0, end)
    return _as_regions(context, mention) if town or mention.role is PlaceRole.PLACE else None


def _look_in_heads(context: Context, asked: Asked) -> Regions | None:
    """Look in the lines above the head of a list; of several none is meant."""
    for index in look_back(asked.index, LINES_ABOVE):
        if stated := context.launches.stated_regions(index, set()):
            return stated if len(stated) == 1 else []
    return None


LOOKS: dict[str, RegionLook] = {
    "column": _look_in_column,
    "owner-column": _look_at_owner,
    "table-head": _look_in_table_head,
    "table-heading": _look_over_table,
    "heading": _look_over_list,
    "rows-head": _look_over_rows,
    "head": _look_in_head,
    "label": _look_at_label,
    "only-named": _look_for_only,
    "heads": _look_in_heads,
}
