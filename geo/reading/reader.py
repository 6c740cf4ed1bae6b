"""One text, read whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from geo.patterns import Folded, late
from geo.reading.directions import find_regions
from geo.reading.document import read_document
from geo.reading.inflections import part_words
from geo.reading.languages import is_foreign, is_other_script, may_be_foreign
from geo.reading.lookup import find_county
from geo.reading.mentions import DistanceKind, PlaceMention, PlaceRole, Report
from geo.reading.places import (
    Toponym,
    can_enclose,
    find_toponyms,
    list_counties,
    lookup_span,
)
from geo.reading.ranges import parse_distances, tell_ways
from geo.reading.roles import is_bare, mark_metonyms, part_names
from geo.reading.senses import resolve_toponyms
from geo.reading.systems import parse_systems
from geo.reading.tables import find_cells
from geo.reading.text import Sentence, split_sentences, split_tokens

__all__ = ["read_report", "read_spans", "resolve_spans"]

MANY_CHARS = 300  # without any of the commonest English words a text so long is not English
ENGLISH = late(r"\b(?:the|of|and|that|with|from|has|was)\b", re.IGNORECASE)


def read_report(text: str) -> Report:
    """Read the places, launch regions, systems and ranges out of a text.

    Parameters
    ----------
    text : str
        Any text; offsets count its characters.

    Returns
    -------
    Report
        With ``text[mention.start:mention.end] == mention.text`` for every mention.

    Examples
    --------
    >>> report = read_report("A Zolfaqar missile with a range of 700 km can reach Tel Aviv.")
    >>> [each.text for each in (*report.systems, *report.ranges, *report.places)]
    ['Zolfaqar', '700 km', 'Tel Aviv']
    """
    document = read_document(text)
    return _read(Folded(document.text)).restore(document)


def _read(text: Folded) -> Report:
    sentences = split_sentences(text)
    tokens = part_words(text, split_tokens(text), foreign=is_foreign(text))
    cells = find_cells(text)
    systems = parse_systems(text, sentences, [cell for cell in cells if cell.kind is None])
    figures = parse_distances(text, sentences, systems, [cell for cell in cells if cell.kind])
    toponyms, doubtful = find_toponyms(
        text, sentences, tokens, [(m.start, m.end) for m in systems if not is_bare(m)]
    )
    of_missiles = bool(systems) or any(each.kind is DistanceKind.RANGE for each in figures)
    resolved = resolve_toponyms(toponyms, doubtful, of_missiles=of_missiles)
    places = mark_metonyms(text, resolved)
    systems, places = part_names(systems, places)
    figures = tell_ways(text, sentences, figures, places)
    return Report(
        text=str(text),
        places=tuple(places),
        regions=tuple(find_regions(text, places)),
        systems=tuple(systems),
        ranges=tuple(figure for figure in figures if figure.kind is DistanceKind.RANGE),
        distances=tuple(figure for figure in figures if figure.kind is not DistanceKind.RANGE),
        notes=tuple(_notes(text, sentences, places)),
    )


def _notes(text: str, sentences: list[Sentence], places: list[PlaceMention]) -> list[str]:
    """Say what the reader should know of a text that could be read only in part."""
    notes = []
    head = text[:20_000]
    read_so = "names and figures may be found, but claims are read in English only."
    if is_other_script(head):
        notes.append(f"Most of this text is not in Latin letters: {read_so}")
    elif is_foreign(head) or not (ENGLISH.search(head) or len(head) < MANY_CHARS):
        notes.append(f"This text does not look like English: {read_so}")
    elif may_be_foreign(text) and any(is_foreign(text[s.start : s.end]) for s in sentences):
        notes.append(f"Some sentences are in another language: {read_so}")
    unknown = {
        place.text for place in places if place.place is None and place.role is not PlaceRole.STREET
    }
    if unknown:
        notes.append(f"In no gazetteer used here: {', '.join(sorted(unknown)[:12])}.")
    return notes


def resolve_spans(text: str, spans: Sequence[tuple[int, int]]) -> list[PlaceMention]:
    """Resolve given spans of a text, whether or not the reader would have found them.

    Parameters
    ----------
    text : str
        The report's text.
    spans : sequence of (start, end)
        Character offsets of toponyms.

    Returns
    -------
    list of PlaceMention
        One for each span, in the same order; without candidates where the name is unknown.

    Examples
    --------
    >>> text = "A drone fell near Tripoli, in Lebanon."
    >>> [mention.place.country for mention in resolve_spans(text, [(18, 25)])]
    ['LY']
    """
    order = sorted(range(len(spans)), key=lambda index: spans[index])
    resolved = resolve_toponyms(read_spans(text, [spans[index] for index in order]))
    return [
        mention
        for _, mention in sorted(zip(order, resolved, strict=True), key=lambda pair: pair[0])
    ]


def read_spans(text: str, spans: Sequence[tuple[int, int]]) -> list[Toponym]:
    """Look given spans up, and note which is named with its region.

    Parameters
    ----------
    text : str
        The report's text.
    spans : sequence of (start, end)
        Character offsets of toponyms, in the order of the text.

    Returns
    -------
    list of Toponym
        One for each span, ready to be resolved.

    Examples
    --------
    >>> [each.text for each in read_spans("A drone fell near Tripoli.", [(18, 25)])]
    ['Tripoli']
    """
    toponyms = []
    counties = list_counties(text)
    for start, end in spans:
        words = text[start:end]
        options, nation, county = lookup_span(words)
        if (start, end) in counties:
            options, nation, county = find_county(words), False, True
        following = text[end : end + 20].split(" ")
        division = (
            len(following) > 1
            and following[0] == ""
            and following[1].strip(".,").lower()
            in {"province", "governorate", "state", "oblast", "region"}
        )
        toponyms.append(
            Toponym(
                start,
                end,
                words,
                0,
                0,
                options,
                nation=nation,
                county=county,
                division=division,
                key=words,
            )
        )
    for left, right in pairwise(toponyms):
        gap = text[left.end : right.start]
        listed = gap.strip() in {",", ".,"} and left.options and right.options and not right.nation
        if listed and can_enclose(left, right):
            left.within = right
    return toponyms
