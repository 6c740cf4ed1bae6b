"""Lines of lists whose entries are places: "Riyadh: no, 650 km", "From Basra: Abadan 50 km; Dezful 210 km".

An entry is a place with a figure, an answer, both or neither; a line is one entry or several, with
or without a lead before them, and nothing else. What the lead or the head above says of them is
told by `geo.reading.claims.slots.heads`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from geo.patterns import late
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.frames import Masked
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole

__all__ = ["Entry", "Line", "find_line", "is_answer"]

LONGEST_LINE_CHARS = 500
LEADS = 3  # of a line are tried
LONGEST_LEAD_CHARS = 140
MOST_ENTRIES = 40
ANSWER_ALONE = cue("answer-alone")
ANSWER_WORD = cue("answer-word")
ENTRY = cue("entry")
ENTRY_GAP = cue("entry-gap")
LEAD_END = cue("lead-end")
LINE_END = cue("line-end")
NUMBER = late(r"(?<![\d,\ue002])(?<!\d\.)\d(?:[\d.,]*\d)?")
OWN_ORIGIN = late(r"\sfrom\s\ue000")


class Entry(NamedTuple):
    """A place of a list with what its line says of it.

    Parameters
    ----------
    place : PlaceMention
    figure : DistanceMention or None
    number : tuple of str and int, or None
        A figure without unit, and where it stands in the report's text.
    origin : PlaceMention or None
        From where its figure is measured, if it says so.
    said : tuple of str
        Its answers: "yes", "no", "open".
    at : int
        The sentence of its figure.
    """

    place: PlaceMention
    figure: DistanceMention | None
    number: tuple[str, int] | None
    origin: PlaceMention | None
    said: tuple[str, ...]
    at: int


class Line(NamedTuple):
    """A line of a list.

    Parameters
    ----------
    lead : int
        Where what stands before its entries ends, in the masked sentence; 0 where nothing does.
    entries : tuple of Entry
    asks : bool
        Whether it only asks: "And Riyadh?".
    """

    lead: int
    entries: tuple[Entry, ...]
    asks: bool


def find_line(context: Context, index: int) -> Line | None:
    """Read a sentence as a line of a list: once, for each line below it asks for it again.

    Returns
    -------
    Line or None
        None where it says anything else than its entries and a lead before them.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> line = find_line(Context(read_report("From Basra: Riyadh (650 km), no; Abadan 50 km.")), 0)
    >>> [(each.place.text, each.figure.text, each.said) for each in line.entries]
    [('Riyadh', '650 km', ('no',)), ('Abadan', '50 km', ())]
    """
    if index not in context.lines:
        context.lines[index] = _read_line(context, index)
    line = context.lines[index]
    return line if isinstance(line, Line) else None


def is_answer(context: Context, index: int) -> bool:
    """Tell whether a sentence is an answer and no more: "No, 650 km.".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("Riyadh? No, 650 km. It is far."))
    >>> [is_answer(context, index) for index in range(3)]
    [False, True, False]
    """
    return not context.source.places[index] and bool(
        ANSWER_ALONE.fullmatch(context.masked(index).text)
    )


def _read_line(context: Context, index: int) -> Line | None:
    sentence = context.source.sentences[index]
    if sentence.end - sentence.start > LONGEST_LINE_CHARS or not context.source.places[index]:
        return None
    masked = context.masked(index)
    if len(masked.marks) > 2 * MOST_ENTRIES:
        return None
    lead, found = _split_line(masked.text)
    entries = [_read_entry(index, masked, each) for each in found]
    read = [each for each in entries if each]
    if not read or len(read) < len(entries):
        return None
    if len(read) == 1:
        read = [_add_answer(context, index, read[0])]
    return Line(lead, tuple(read), asks=masked.text.rstrip().endswith("?"))


def _split_line(text: str) -> tuple[int, list[re.Match[str]]]:
    """Split a masked line into its lead and its entries; none where it says anything else."""
    if found := _match_entries(text, 0):
        return 0, found
    for tried, end in enumerate(LEAD_END.finditer(text, 0, LONGEST_LEAD_CHARS)):
        if tried == LEADS:
            break
        if found := _match_entries(text, end.end()):
            return end.end(), found
    return 0, []


def _match_entries(text: str, at: int) -> list[re.Match[str]]:
    """Match entries one after the other, to the end of the line."""
    found: list[re.Match[str]] = []
    while (entry := ENTRY.match(text, at)) and len(found) < MOST_ENTRIES:
        found.append(entry)
        if LINE_END.fullmatch(text, entry.end()):
            return found
        gap = ENTRY_GAP.match(text, entry.end())
        if gap is None:
            break
        at = gap.end()
    return []


def _read_entry(index: int, masked: Masked, found: re.Match[str]) -> Entry | None:
    place = masked.marks[found.start("place")]
    if not isinstance(place, PlaceMention) or place.role is PlaceRole.DEMONYM:
        return None
    first, last = found.span("tail")
    marks = masked.list_marks(first, last)
    figures = [each for each in marks if isinstance(each, DistanceMention)]
    origin = OWN_ORIGIN.search(masked.text, first, last)
    ends = masked.list_marks(*origin.span()) if origin else []
    number = None if figures else NUMBER.search(masked.text, first, last)
    return Entry(
        place,
        figures[0] if len(figures) == 1 else None,
        (number.group(), masked.starts[number.start()]) if number else None,
        next((each for each in ends if isinstance(each, PlaceMention)), None),
        _list_said(masked.text, first, last),
        index,
    )


def _list_said(text: str, first: int, last: int) -> tuple[str, ...]:
    """List the answers that a stretch gives."""
    return tuple(str(each.lastgroup) for each in ANSWER_WORD.finditer(text, first, last))


def _add_answer(context: Context, index: int, entry: Entry) -> Entry:
    """Take the answer that the next sentence gives to the only place of a line: "Riyadh? No."."""
    after = index + 1
    if entry.said or after >= len(context.source.sentences) or not is_answer(context, after):
        return entry
    masked = context.masked(after)
    figures = [each for each in masked.marks.values() if isinstance(each, DistanceMention)]
    said = _list_said(masked.text, 0, len(masked.text))
    if entry.figure is None and len(figures) == 1:
        return entry._replace(figure=figures[0], said=said, at=after)
    return entry._replace(said=said)
