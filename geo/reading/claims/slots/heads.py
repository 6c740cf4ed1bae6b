"""Where the head of a list or table says from: what looks there, one function a row of `slots.toml`."""

from __future__ import annotations

from collections.abc import Callable

from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion, country_part
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.claims.slots.search import Asked, RegionLook, Regions
from geo.reading.mentions import PlaceMention, PlaceRole

__all__ = ["CELL", "LINES_BACK", "LOOKS", "ORIGIN_HEAD", "ROW", "ROWS_HEAD", "list_columns"]

ANY_ROW = cue("any-row")
CELL = late(r"\t|\s?\|\s?|\s{3,}")
ENDED = late(r"[.!?…][\"”’)]*$")
ENDS_FROM = cue("ends-from")
HEAD = cue("table-reach")
ORIGIN_HEAD = cue("origin-column")
OWNER_HEAD = cue("owner-column")
ROW = cue("distance-row")
ROWS_HEAD = cue("rows-head")
LINES_ABOVE = 3  # of a list of answers, in which its head says from where
LINES_BACK = 30
LONGEST_HEADING_CHARS = 80


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


def _find_head(context: Context, index: int) -> int | None:
    """Find the head of a table: the first of the lines in cells above, if it says reach."""
    for at in range(index - 1, max(-1, index - LINES_BACK), -1):
        body = context.source.body(at)
        if not CELL.search(body):
            return None
        if HEAD.search(body) and not context.source.ranges[at]:
            return at
    return None


def _look_in_column(context: Context, asked: Asked) -> Regions | None:
    """Look in the column that says from where."""
    mention = _find_cell(context, ORIGIN_HEAD.fullmatch, asked)
    part = context.launches.as_region(mention, launching=True) if mention else None
    return [part] if part else None


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
    for at in range(index - 1, max(-1, index - LINES_BACK), -1):
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


def _look_over_rows(context: Context, asked: Asked) -> Regions | None:
    """Look for what the head over a list of distances measures from."""
    origin = _find_rows_head(context, asked.index)
    part = context.launches.as_region(origin, launching=True) if origin else None
    return [part] if part else None


def _find_rows_head(context: Context, index: int) -> PlaceMention | None:
    """Find what the head over a row's list measures from."""
    for at in range(index - 1, max(-1, index - LINES_BACK), -1):
        masked = context.masked(at)
        if ROW.fullmatch(masked.text) or ANY_ROW.fullmatch(masked.text):
            continue
        head = ROWS_HEAD.fullmatch(masked.text)
        if head is None or not any(
            (head["to"], head["colon"], head["asks"], head["there"], "istance" in head.group())
        ):
            return None
        if head["there"]:
            return _find_there(context, at)
        named = masked.marks[head.start("origin")]
        return named if isinstance(named, PlaceMention) else None
    return None


def _find_there(context: Context, index: int) -> PlaceMention | None:
    """Find what "from there" over a list means: the one place that the sentence before names."""
    named = [
        each
        for each in (context.source.places[index - 1] if index else ())
        if each.place and each.role is PlaceRole.PLACE
    ]
    return named[0] if len(named) == 1 else None


def _look_in_heads(context: Context, asked: Asked) -> Regions | None:
    """Look in the head of a list of answers and in the lines above it; of several none is meant."""
    for index in range(asked.index, max(-1, asked.index - LINES_ABOVE - 1), -1):
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
    "heads": _look_in_heads,
}
