"""Toponyms in a row: counties, regions after a comma, lists, and one sense a document."""

from __future__ import annotations

import re
from itertools import pairwise

from geo.gazetteer import PlaceKind
from geo.reading import lexicon
from geo.reading.lookup import find_county
from geo.reading.places.model import ACCEPTED_FROM, GAP_COMMA, Toponym, can_enclose
from geo.reading.places.words import Words

__all__ = ["join_county_lists", "join_regions", "spread_names", "support_lists"]

LIST_AFTER = re.compile(r",? (?:and|or) (?:[a-z]+ ){0,3}[A-Z]|,? (?:and|or) (?:every|all|other)")
LARGE_CITY = 500_000


def join_county_lists(words: Words, matches: list[Toponym]) -> None:
    """Read "Becker, Clay and Swift counties" as three counties."""
    for index in range(len(matches) - 1, -1, -1):
        match = matches[index]
        if match.following in lexicon.DIVISION_PLURALS:
            match.division = True
            before = matches[index - 1] if index else None
            if before and words.text[before.end : match.start] in {" and ", ", ", " or "}:
                before.division = True
        listed = match.following in {"counties", "parishes"}
        if (
            not listed
            and index + 1 < len(matches)
            and matches[index + 1].county
            and not words.text[matches[index + 1].end - 6 : matches[index + 1].end]
            .lower()
            .endswith("county")
        ):
            listed = words.text[match.end : matches[index + 1].start] in {
                ", ",
                " and ",
                ", and ",
                " or ",
                "/",
            }
        if listed and match.options and (counties := find_county(match.text)):
            match.options, match.county = counties, True


def join_regions(words: Words, matches: list[Toponym]) -> None:
    """Note "X, Y" where Y can enclose X, and "X in Y"."""
    for left, right in pairwise(matches):
        if (
            right.first != left.last + 1
            or left.nation
            or right.nation
            or not (left.options and right.options)
        ):
            continue
        gap = words.gaps[left.last]
        if _is_list(words, left, right):
            continue
        if GAP_COMMA.fullmatch(gap) and can_enclose(left, right):
            left.within = right
            right.encloses = True


def _is_list(words: Words, left: Toponym, right: Toponym) -> bool:
    """Whether "Washington, New York and Boston" lists cities, the first one a large one."""
    best = left.options[0]
    large = best.kind is PlaceKind.CAPITAL or best.population >= LARGE_CITY
    listed = LIST_AFTER.match(words.text[right.end : right.end + 30])
    return bool(large and listed) and not any(region.holds(best) for region in right.options)


def support_lists(words: Words, matches: list[Toponym]) -> None:
    """Let toponyms in a row support each other: "Cleveland, Columbus and Dayton"."""
    sure = [match.weight >= ACCEPTED_FROM for match in matches]
    for index, match in enumerate(matches):
        near = [
            k
            for k in (index - 1, index + 1)
            if 0 <= k < len(matches) and sure[k] and matches[k].sentence == match.sentence
        ]
        for k in near:
            first, second = (matches[k], match) if k < index else (match, matches[k])
            between = words.text[first.end : second.start]
            if (
                between in {", ", " and ", ", and ", " or ", "-", "/", " to ", ", or "}
                and not matches[k].encloses
            ):
                match.weight += 0.9
                break


def spread_names(matches: list[Toponym]) -> None:
    """Let a name that is sure somewhere carry its other mentions, one sense a document."""
    sure = {
        match.key for match in matches if match.weight >= ACCEPTED_FROM + 0.8 and not match.nation
    }
    for match in matches:
        if match.key in sure and match.weight > -2.5:
            match.weight = max(match.weight, ACCEPTED_FROM)
