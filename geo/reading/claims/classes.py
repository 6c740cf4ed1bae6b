"""Claims that print a class with a figure, or one distance in two units."""

from __future__ import annotations

from collections.abc import Iterator

from geo.claims.model import Claim, ClaimKind, Found, Joined, Where
from geo.reading.claims.clauses import low_end
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.mentions import (
    DistanceMention,
)

__all__ = ["read_classes"]

CLASS_SUBJECT = cue("class-subject")
CLASS_WORD = gated_cue("class-word")
PRONOUN = cue("pronoun")

MISSILE_CLASSES = {
    "short": "short-range",
    "srbm": "short-range",
    "medium": "medium-range",
    "mrbm": "medium-range",
    "intermediate": "intermediate-range",
    "irbm": "intermediate-range",
    "icbm": "intercontinental",
}
ALL_OF_THEM = cue("all-of-them")
OTHER_THING = cue("other-thing")


def read_classes(context: Context) -> Iterator[Claim]:
    """Read the claims of class and of two units of a report, sentence by sentence.

    Parameters
    ----------
    context : Context
        Of the report.

    Yields
    ------
    Claim

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Short-range missiles fly up to 1,000 km.")
    >>> context = Context(report)
    >>> [claim.missile_class for claim in read_classes(context)]
    ['short-range']
    """
    classes = {
        (found["name"] or found.group()).lower()
        for found in CLASS_WORD.finditer(context.source.text)
    }
    said: set[tuple[str, float | None]] = set()
    for index in range(len(context.source.sentences)):
        claim = _read_class(context, index, alone=len(classes) == 1) if classes else None
        if claim and (claim.missile_class, claim.high_km) not in said:
            said.add((claim.missile_class, claim.high_km))
            yield claim
        yield from _read_units(context, index)


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
    if match is None or (match["name"] or "").lower() == "long":
        return None
    key = next(name for name in ("name", "icbm", "srbm", "mrbm", "irbm") if match[name])
    missile_class = MISSILE_CLASSES[match["name"].lower() if key == "name" else key]
    figures = [
        figure for figure in context.source.ranges[index] if "definition" not in body.lower()
    ]
    assumed: tuple[str, ...] = ()
    systems = tuple(
        dict.fromkeys(
            system for mention in context.source.systems[index] for system in mention.readings
        )
    )
    alone = alone and len(context.source.report.ranges) == 1
    if not figures and alone and not context.source.systems[index]:
        figures = list(context.source.report.ranges)
        assumed = (f"range {figures[0].text}: the only one in the text",)
    if not figures and (figures := _next_figures(context, index)):
        assumed = (f"range {figures[0].text}: from the next sentence",)
    if not figures:
        return None
    figure = min(figures, key=lambda mention: abs(mention.start - sentence.start - match.start()))
    return Claim(
        id="", kind=ClaimKind.CLASS, text=str(body), systems=systems, joined=Joined.ALL, low_km=low_end(figure), high_km=figure.high_km,
        qualifier=figure.qualifier, missile_class=missile_class, start=sentence.start, end=sentence.end, assumed=assumed,
        found=(Found("range", _where_figure(context, figure, sentence.start + match.start(), assumed), figure.text, figure.start, figure.end),),
    )  # fmt: skip


def _where_figure(
    context: Context, figure: DistanceMention, at: int, assumed: tuple[str, ...]
) -> Where:
    """Say how near a figure stands to the class that it is checked by."""
    if assumed:
        return Where.TEXT
    between = context.source.text[min(at, figure.end) : max(at, figure.start)]
    return Where.TEXT if OTHER_THING.search(between) else Where.OWN


def _names_system(context: Context, index: int, at: int) -> bool:
    """Whether a system's name follows a class: "the short-range Shaheen-I"."""
    return any(
        not context.source.text[at : mention.start].strip(' “"')
        for mention in context.source.systems[index]
        if mention.start >= at
    )


def _next_figures(context: Context, index: int) -> list[DistanceMention]:
    """Give the range that the next sentence prints for what this one calls by its class."""
    at = index + 1
    if (
        at >= len(context.source.sentences)
        or context.source.sentences[at].paragraph != context.source.sentences[index].paragraph
    ):
        return []
    body = context.source.body(at)
    named = {mention.text for mention in context.source.systems[index]}
    same = bool(named & {mention.text for mention in context.source.systems[at]})
    told = same or (
        (PRONOUN.match(body) or ALL_OF_THEM.match(body)) and not context.source.systems[at]
    )
    return list(context.source.ranges[at]) if told and not CLASS_WORD.search(body) else []


def _read_units(context: Context, index: int) -> Iterator[Claim]:
    """Read each distance of a sentence that is printed in two units which disagree."""
    for figure in sorted(
        [*context.source.ranges[index], *context.source.others[index]],
        key=lambda mention: mention.start,
    ):
        if figure.pair_agrees is False:
            yield Claim(
                id="", kind=ClaimKind.UNIT, text=f"{figure.text} ({figure.pair_text})", low_km=low_end(figure), high_km=figure.high_km,
                qualifier=figure.qualifier, start=figure.start, end=figure.end,
                pair_low_km=figure.pair_low_km, pair_high_km=figure.pair_high_km,
            )  # fmt: skip
