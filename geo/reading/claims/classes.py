"""Claims that print a class with a figure, or one distance in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from geo.claims.catalogue import load_missile_classes
from geo.claims.model import Claim, ClaimKind, Joined, Where
from geo.reading.claims.context import Context, SentenceReader
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.parts import begin_claim, found_at
from geo.reading.claims.slots.ranges import find_range
from geo.reading.claims.slots.search import Asked

__all__ = ["misses_class", "read_classes"]

CLASS_SUBJECT = cue("class-subject")
CLASS_WORD = gated_cue("class-word")
IN_BRACKETS = cue("class-brackets")

MISSILE_CLASSES = {
    "short": "short-range",
    "srbm": "short-range",
    "medium": "medium-range",
    "mrbm": "medium-range",
    "intermediate": "intermediate-range",
    "irbm": "intermediate-range",
    "icbm": "intercontinental",
}
CLASS_SLACK = 2.0  # reports call by a class what lies somewhat outside of it


def misses_class(text: str, range_km: float) -> bool:
    """Tell whether a text names a class of missiles that a range is far outside of.

    Parameters
    ----------
    text : str
        What is said of the missile.
    range_km : float

    Examples
    --------
    >>> misses_class("a medium-range missile", 200.0), misses_class("a medium-range missile", 800.0)
    (True, False)
    """
    known = load_missile_classes()
    named = [known[each] for match in CLASS_WORD.finditer(text) if (each := _name_class(match))]
    return any(
        range_km * CLASS_SLACK < each.low_km or range_km > each.high_km * CLASS_SLACK
        for each in named
    )


def _name_class(match: re.Match[str]) -> str | None:
    """Name the class that a word means; none for "long-range", which is no class."""
    key = match["name"].lower() if match["name"] else (match.lastgroup or "")
    return MISSILE_CLASSES.get(key)


def read_classes(context: Context) -> SentenceReader:
    """Read the claims of class and of two units of a report, sentence by sentence.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Short-range missiles fly up to 1,000 km.")
    >>> context = Context(report)
    >>> [claim.missile_class for claim in read_classes(context)(0)]
    ['short-range']
    """
    classes = {
        (found["name"] or found.group()).lower()
        for found in CLASS_WORD.finditer(context.source.text)
    }
    said: set[tuple[str, float | None]] = set()

    def read_sentence(index: int) -> Iterator[Claim]:
        bracketed = list(_read_bracketed(context, index)) if classes else []
        claim = _read_class(context, index, alone=len(classes) == 1) if classes else None
        for each in bracketed:
            said.add((each.missile_class, each.high_km))
        yield from bracketed
        if claim and (claim.missile_class, claim.high_km) not in said:
            said.add((claim.missile_class, claim.high_km))
            yield claim
        yield from _read_units(context, index)

    return read_sentence


def _read_class(context: Context, index: int, *, alone: bool) -> Claim | None:
    """Read a class beside a figure: in one sentence, or as the only ones of the report."""
    sentence = context.source.sentences[index]
    body = context.source.body(index)
    match = next(
        (
            found
            for found in CLASS_WORD.finditer(body)
            if found["icbm"]
            or found["srbm"]
            or found["mrbm"]
            or found["irbm"]
            or CLASS_SUBJECT.match(body[found.end() :])
            or _names_system(context, index, sentence.start + found.end())
        ),
        None,
    )
    missile_class = _name_class(match) if match else None
    if match is None or missile_class is None:
        return None
    at = sentence.start + match.start()
    told = find_range(context, "only class" if alone else "class", Asked(index, (at, at)))
    if told is None:
        return None
    systems = dict.fromkeys(
        system for mention in context.source.systems[index] for system in mention.readings
    )
    claim = begin_claim(context.source, index, ClaimKind.CLASS, figure=told.figure)
    return replace(
        claim,
        systems=tuple(systems),
        joined=Joined.ALL,
        missile_class=missile_class,
        assumed=(told.note,) if told.note else (),
        found=(found_at("range", told.where, told.figure),),
    )


def _read_bracketed(context: Context, index: int) -> Iterator[Claim]:
    """Read each class whose figure stands in brackets behind it: "medium-range (1,800 km)"."""
    sentence, text = context.source.sentences[index], context.source.text
    for match in CLASS_WORD.finditer(text, sentence.start, sentence.end):
        name = (match["name"] or match.lastgroup or "").lower()
        for figure in context.source.ranges[index] if name in MISSILE_CLASSES else ():
            if IN_BRACKETS.fullmatch(text, match.end(), figure.start) and text[figure.end] == ")":
                claim = begin_claim(context.source, index, ClaimKind.CLASS, figure=figure)
                found = (found_at("range", Where.OWN, figure),)
                yield replace(
                    claim, joined=Joined.ALL, missile_class=MISSILE_CLASSES[name], found=found
                )


def _names_system(context: Context, index: int, at: int) -> bool:
    """Whether a system's name follows a class: "the short-range Shaheen-I"."""
    return any(
        not context.source.text[at : mention.start].strip(' “"')
        for mention in context.source.systems[index]
        if mention.start >= at
    )


def _read_units(context: Context, index: int) -> Iterator[Claim]:
    """Read each distance of a sentence that is printed in two units which disagree."""
    for figure in sorted(
        [*context.source.ranges[index], *context.source.others[index]],
        key=lambda mention: mention.start,
    ):
        if figure.pair_agrees is False:
            claim = begin_claim(context.source, index, ClaimKind.UNIT, figure=figure)
            yield replace(
                claim,
                text=f"{figure.text} ({figure.pair_text})",
                start=figure.start,
                end=figure.end,
                pair_low_km=figure.pair_low_km,
                pair_high_km=figure.pair_high_km,
            )
