"""One text, read whole."""

from __future__ import annotations

from collections.abc import Sequence

from geo.articles.mentions import DistanceKind, PlaceMention, Report
from geo.articles.ranges import parse_distances
from geo.articles.resolve import resolve_toponyms
from geo.articles.systems import parse_systems
from geo.articles.text import split_sentences, split_tokens
from geo.articles.toponyms import Toponym, find_toponyms, lookup_span

__all__ = ["read_report", "resolve_spans"]


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
    """
    sentences = split_sentences(text)
    tokens = split_tokens(text)
    systems = parse_systems(text, sentences)
    figures = parse_distances(text, sentences)
    toponyms = find_toponyms(text, sentences, tokens, [(m.start, m.end) for m in systems])
    places = resolve_toponyms(toponyms)
    return Report(
        text=text,
        places=tuple(places),
        systems=tuple(systems),
        ranges=tuple(figure for figure in figures if figure.kind is DistanceKind.RANGE),
        distances=tuple(figure for figure in figures if figure.kind is not DistanceKind.RANGE),
    )


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
    """
    toponyms = []
    order = sorted(range(len(spans)), key=lambda index: spans[index])
    for index in order:
        start, end = spans[index]
        words = text[start:end]
        options, nation, county = lookup_span(words)
        following = text[end : end + 20].split(" ")
        division = len(following) > 1 and following[0] == "" and following[1].strip(".,").lower() in {"province", "governorate", "state", "oblast", "region"}
        toponyms.append(Toponym(start, end, words, 0, 0, options, nation=nation, county=county, division=division, key=words))
    for left, right in zip(toponyms, toponyms[1:], strict=False):
        gap = text[left.end : right.start]
        if gap.strip(" \n").rstrip(".") in {",", ".,"} or gap.strip() == ",":
            from geo.articles.toponyms import _can_enclose

            if left.options and right.options and not right.nation and _can_enclose(left, right):
                left.within = right
    resolved = resolve_toponyms(toponyms)
    return [mention for _, mention in sorted(zip(order, resolved, strict=True), key=lambda pair: pair[0])]
