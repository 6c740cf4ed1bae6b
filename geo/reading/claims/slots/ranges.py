"""The range that a claim rests on: what looks for it, one function a row of `slots.toml`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from geo.claims.model import Where
from geo.patterns import late
from geo.reading.claims.context import Context, name_key
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.sentences import say_step, where_at
from geo.reading.claims.slots.search import Asked, search
from geo.reading.claims.slots.systems import is_unbuilt
from geo.reading.mentions import DistanceKind, DistanceMention, PlaceMention, SystemMention

__all__ = ["LOOKS", "StatedRange", "find_range", "gives_range", "is_older", "is_one_range"]

ALL_OF_THEM = cue("all-of-them")
BUILDING = gated_cue("building")
CREDITED = cue("credited")
CLASS_OF_NEXT = cue("class-of-next")
CLASS_WORD = gated_cue("class-word")
MISSILE_TO_BE = gated_cue("missile-to-be")
NEXT_BEGINS = cue("next-begins")
NEXT_MISSILE = cue("next-missile")
NEW_MISSILE = gated_cue("new-missile")
OLDER_AFTER = cue("older-after")
OLDER_BEFORE = gated_cue("older-before")
OLDER_SUBJECT = cue("older-subject")
OTHER_THING = cue("other-thing")
PRONOUN = cue("pronoun")
TREATY_RANGE = gated_cue("treaty-range")
WEAPON = gated_cue("weapon-kind")
IT = late(r"\b[Ii]t\b(?!\s(?:is|was)\s(?:said|reported|claimed|believed|thought))")
# The sentences around, in the order in which they are asked: a missile that is named has its range in
# the next sentence rather than two before.
STEPS_OF_NAMED = (0, -1, 1, -2, -3)
STEPS_OF_UNNAMED = (0, -1, -2, -3, 1)
NOBODY: frozenset[str] = frozenset()
OLDER_CHARS = 60
MISSILES = frozenset({"missile", "ballistic", "cruise"})  # what else one is called
NEXT_CHARS = 30  # behind a figure, in which its weapon may stand: "the 40-km shells"
SAME_LENGTH = 0.05  # "2,000 km, roughly 1,200 miles"


class StatedRange(NamedTuple):
    """A range that a claim rests on.

    Parameters
    ----------
    figure : DistanceMention
    note : str
        From where it was taken; empty for the claim's own sentence.
    where : Where
    """

    figure: DistanceMention
    note: str
    where: Where


Ranges = list[StatedRange]


def find_range(context: Context, kind: str, asked: Asked) -> StatedRange | None:
    """Find the range that a claim rests on.

    A range that the text gives for another system than the claim's is passed over; one that it gives
    for the claim's own, or for the one last spoken of, counts wherever it stands. Where another
    sentence gives several, all of them count, so that the verdict holds for each or in part.

    Parameters
    ----------
    context : Context
        Of the report.
    kind : str
        Of search, as `slots.toml` names it: "reach", "class", or "only class" of the whole text.
    asked : Asked

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("The missile has a range of 300 km. It can hit Haifa."))
    >>> told = find_range(context, "reach", Asked(1, (35, 43)))
    >>> told.figure.high_km, str(told.where)
    (300.0, 'sentence before')
    """
    if kind == "reach" and asked.own:
        kind = "reach of named"
    return next(iter(search("range", kind, LOOKS, context, asked) or ()), None)


def gives_range(context: Context, own: Iterable[SystemMention], told: StatedRange | None) -> bool:
    """Tell whether the text gives a range for one of some systems.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("The Zolfaqar flies 700 km."))
    >>> gives_range(context, context.source.systems[0], None)
    False
    """
    return told is not None and any(
        figure.start == told.figure.start
        for mention in own
        for _, figure in context.given.get(name_key(mention), ())
    )


def is_one_range(figures: Iterable[DistanceMention]) -> bool:
    """Tell whether all of some ranges are the same one, perhaps in two units.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("The missile has a range of 800 km, some 500 miles.")
    >>> is_one_range(report.ranges), is_one_range([])
    (True, False)
    """
    lengths = {figure.high_km for figure in figures}
    return bool(lengths) and max(lengths) - min(lengths) <= SAME_LENGTH * max(lengths)


def is_older(text: str, figure: DistanceMention) -> bool:
    """Tell whether a range is an earlier one, or that of the missile before: "up from 62 miles".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("The missile has a range of 300 km, up from 200 km.")
    >>> [is_older(report.text, figure) for figure in report.ranges]
    [False, True]
    """
    if " to " in figure.text:
        return False  # "raised from 200 to 300 km" is read as one figure, the new one
    return bool(
        OLDER_BEFORE.search(text, max(0, figure.start - OLDER_CHARS), figure.start)
        or OLDER_AFTER.match(text, figure.end)
    )


def _names(mentions: Iterable[SystemMention]) -> frozenset[str]:
    return frozenset(name_key(mention) for mention in mentions)


def _look_for_other(context: Context, asked: Asked) -> Ranges | None:
    """Look in the sentence alone where it is about a missile that the text gives no range before.

    "It is developing longer-range missiles that can reach"; or a launch region whose missiles are
    none of those that the text gives a range for.
    """
    text, start = context.source.text, context.source.sentences[asked.index].start
    new = NEW_MISSILE.search(text, start, asked.span[1])
    if new and new["a"] and not any(context.source.ranges[: asked.index]):
        # No other missile's range was told before "a new one", unless it is yet to be built.
        new = BUILDING.search(text, start, new.start())
    to_be = any(context.source.ranges[: asked.index]) and (
        MISSILE_TO_BE.search(text, start, asked.span[1]) or is_unbuilt(context, asked)
    )
    if not new and not to_be and not any(name in context.given for name in asked.passed):
        return None
    return _take(context, asked, 0, NOBODY, strict=False)


def _look_nearest(context: Context, asked: Asked) -> Ranges | None:
    """Look for the nearest range, in the sentence or before; "it" is the missile named last."""
    for step in STEPS_OF_UNNAMED[:-1]:
        if found := _take(context, asked, step, NOBODY, strict=False):
            return _take_of_it(context, asked, step) or found
    return None


def _take_of_it(context: Context, asked: Asked, step: int) -> Ranges:
    """Take the range of "it": of two missiles with a range each, that of the one named last."""
    start = context.source.sentences[asked.index].start
    if not IT.search(context.source.text, start, asked.span[1]):
        return []
    topic = _names(context.topic(asked.index, asked.span[0]))
    return _take(context, asked, step, topic, strict=True) if topic else []


def _list_topic(context: Context, asked: Asked) -> frozenset[str]:
    """List the claim's own systems, else those last spoken of."""
    return _names(asked.own or context.topic(asked.index, asked.span[0]))


def _look_for_theirs(context: Context, asked: Asked) -> Ranges | None:
    """Look in the sentences around for a range of the claim's systems, or of those last spoken of."""
    names = _list_topic(context, asked)
    return _look_around(context, asked, names, strict=True) if names else None


def _look_for_given(context: Context, asked: Asked) -> Ranges | None:
    """Look in the whole text for the range that it gives for those systems."""
    return _find_given(context, asked, _list_topic(context, asked))


def _look_for_nobodys(context: Context, asked: Asked) -> Ranges | None:
    """Look in the sentences around for a range that is no other system's."""
    return _look_around(context, asked, _names(asked.own), strict=False)


def _look_for_topics(context: Context, asked: Asked) -> Ranges | None:
    """Look for the range of the systems last spoken of, in whichever paragraph."""
    topic = context.topic(asked.index, asked.span[0], near=False)
    return _find_given(context, asked, _names(topic))


def _look_for_only(context: Context, asked: Asked) -> Ranges | None:
    """Take the only figure of the whole text, where it is of no other system than the claim's."""
    source = context.source
    if not is_one_range(source.report.ranges):
        return None
    names = _names(asked.own)
    if not names and len(_names(source.report.systems)) > 1:
        # Of several systems the one whose range is printed need not be the one that is meant.
        for index, figures in enumerate(source.ranges):
            if any(context.systems_before(index, figure.start) for figure in figures):
                return None
    for where, figures in enumerate(source.ranges):
        for figure in figures:
            if _is_of_others(context, asked.index, where):
                continue
            if where != asked.index and _is_beside_the_point(context, asked, where, figure):
                continue
            if _suits(context, where, figure, names, strict=False):
                return [_tell([figure], where - asked.index)]
    return None


def _look_at_flown(context: Context, asked: Asked) -> Ranges | None:
    """Take what a missile flew, in the sentence or the one before: it reaches no less.

    How much farther it can go is not said, so that nothing fails by it.
    """
    for step in (0, -1):
        where = asked.index + step
        if where < 0 or not context.carries(asked.index, where):
            continue
        figures = [
            each
            for each in context.source.others[where]
            if each.kind is DistanceKind.FLOWN and (step or each.end <= asked.span[1])
        ]
        named = _names(context.source.systems[where])
        theirs = asked.own and not (named and named <= _names(asked.own))
        if theirs or _is_of_others(context, asked.index, where):
            continue
        if is_one_range(figures):
            return [StatedRange(figures[0], f"range {figures[0].text}: flown", Where.CATALOGUE)]
    return None


def _look_around(
    context: Context, asked: Asked, names: frozenset[str], *, strict: bool
) -> Ranges | None:
    for step in STEPS_OF_NAMED if asked.own else STEPS_OF_UNNAMED:
        if found := _take(context, asked, step, names, strict=strict):
            return found
    return None


def _take(
    context: Context, asked: Asked, step: int, names: frozenset[str], *, strict: bool
) -> Ranges:
    """Take the range of the claim's own sentence, or of one some steps away.

    In its own sentence the figure after the claim's verb counts first, then the nearest one.
    """
    source, where = context.source, asked.index + step
    if not 0 <= where < len(source.sentences) or not context.carries(asked.index, where):
        return []
    if step > 0 and context.reached.has_claim(where):
        return []  # what follows speaks of its own missiles
    if not strict and _is_of_others(context, asked.index, where):
        return []
    if not strict and step < 0 and _names_another_since(context, asked, where):
        return []
    if step and OLDER_SUBJECT.match(source.body(where)):
        return []
    first, last = asked.span
    figures = [
        figure
        for figure in source.ranges[where]
        if _suits(context, where, figure, names, strict=strict)
        and not (step == 0 and ";" in source.text[first : figure.start])
        and not (step and _is_beside_the_point(context, asked, where, figure))
    ]
    figures = [each for each in figures if not is_older(source.text, each)] or figures
    if step == 0 and figures:
        # "A of 700 km can hit P, and its Sejjil of 2,000 km can hit Q": each in its own part.
        low, high = context.source.locate_segment(where, first)
        figures = [each for each in figures if low <= each.start < high] or figures
        after = [each for each in figures if first <= each.start < last]
        if asked.target and any(each.start < first for each in figures):
            after = [each for each in after if not _is_of_next(source.text, asked.target, each)]
        figures = [min(after or figures, key=lambda mention: abs(mention.start - first))]
    return [_tell(figures, step)] if figures else []


def _is_of_next(text: str, target: PlaceMention, figure: DistanceMention) -> bool:
    """Whether a range behind what is in range is the next missile's: "hits P, its 300 km rockets Q"."""
    begins = figure.start >= target.end and NEXT_BEGINS.fullmatch(text, target.end, figure.start)
    return bool(begins) and NEXT_MISSILE.match(text, figure.end) is not None


def _names_another_since(context: Context, asked: Asked, where: int) -> bool:
    """Whether the text has gone on to another missile since it gave a range.

    "The Qiam flies 800 km. The army has Fateh-110s, too. From Basra they can hit Riyadh."
    """
    source = context.source
    theirs = _names(source.systems[where])
    since = _names(
        each
        for at in range(where + 1, asked.index + 1)
        for each in source.subjects[at]
        if each.end <= asked.span[0]
    )
    return bool(theirs and since) and since.isdisjoint(theirs)


def _is_of_others(context: Context, index: int, where: int) -> bool:
    """Whether another sentence speaks of missiles that others own than the claim's sentence."""
    own, others = context.ownership.list_countries(index), context.ownership.list_countries(where)
    if own and not others and index != where:
        # "Missiles in Cuba flew 2,000 km. America's in Turkey could strike Minsk": not as far, perhaps.
        here, there = (_name_launch_places(context, at) for at in (index, where))
        return (
            bool(here and there)
            and here.keys().isdisjoint(there)
            and own.isdisjoint(there.values())
        )
    return bool(own and others) and own.isdisjoint(others)


def _is_beside_the_point(
    context: Context, asked: Asked, where: int, figure: DistanceMention
) -> bool:
    """Whether the range of another sentence is a treaty's, or of what a claim does not speak of."""
    start = context.source.sentences[where].start
    if TREATY_RANGE.search(context.source.text, start, figure.start):
        return True
    if context.introduces(where) and (asked.own or where > asked.index):
        return True  # "The Fateh-110 can reach Haifa. A rocket of 90 km hit Afula"
    return not asked.own and _is_of_other_kind(context, asked, where, figure)


def _is_of_other_kind(context: Context, asked: Asked, where: int, figure: DistanceMention) -> bool:
    """Whether a range is of another kind of weapon than a claim speaks of, as far as both say it."""
    # What stands behind a claim's words may be what it hits: "it can reach the base of the bombers".
    own = _name_kinds(context, asked.index, asked.span[0], asked.span[0])
    theirs = _name_kinds(context, where, figure.start, figure.end + NEXT_CHARS)
    if not own or not theirs or own & theirs:
        return False
    apart = {"cruise", "ballistic"}
    return not (own | theirs) <= MISSILES or (own | theirs) == apart


def _name_kinds(context: Context, index: int, at: int, end: int) -> frozenset[str]:
    """Name the kinds of weapon that stand last before an offset of a sentence, else next behind it."""
    text, sentence = context.source.text, context.source.sentences[index]
    before = list(WEAPON.finditer(text, sentence.start, at))
    found = before[-1:] or list(WEAPON.finditer(text, at, min(end, sentence.end)))[:1]
    return frozenset(match.lastgroup or "" for match in found)


def _name_launch_places(context: Context, index: int) -> dict[str, str]:
    """Name the places that a sentence says something is launched from, each with its country."""
    starts = {part.start: part.region.name for part in context.launches.stated_regions(index, ())}
    return {
        starts[each.start]: each.place.country
        for each in context.source.places[index]
        if each.place and each.start in starts
    }


def _suits(
    context: Context, index: int, figure: DistanceMention, names: frozenset[str], *, strict: bool
) -> bool:
    """Whether a range can be that of the systems named: theirs, or, less strictly, nobody's."""
    named = context.systems_before(index, figure.start) or context.source.systems[index]
    theirs = _names(named)
    return bool(names & theirs) if strict else not (names and theirs) or bool(names & theirs)


def _find_given(context: Context, asked: Asked, names: frozenset[str]) -> Ranges | None:
    """Take the range that the text gives for a system, the nearest sentence before first."""
    index = asked.index
    given: defaultdict[int, list[DistanceMention]] = defaultdict(list)
    for name in sorted(names):
        for at, figure in context.given.get(name, ()):
            given[at].append(figure)
    older: StatedRange | None = None
    for at in sorted(given, key=lambda at: (at > index, abs(at - index))):
        told = [
            figure
            for figure in given[at]
            if at == index or not _is_beside_the_point(context, asked, at, figure)
        ]
        if not told:
            continue
        if at == index or not OLDER_SUBJECT.match(context.source.body(at)):
            return [_tell(told, at - index)]
        older = older or _tell(told, at - index)
    return [older] if older else None


def _tell(figures: list[DistanceMention], step: int) -> StatedRange:
    """Give the range of a sentence, and say where it stands."""
    figure = _span_ranges(figures)
    note = f"range {figure.text}: from {say_step(step)}" if step else ""
    return StatedRange(figure, note, where_at(step))


def _span_ranges(figures: list[DistanceMention]) -> DistanceMention:
    """Join the ranges of a sentence: nothing says which of them another sentence means."""
    low_km = min(each.low_km if each.low_km is not None else each.high_km for each in figures)
    longest = max(figures, key=lambda each: each.high_km)
    if len(figures) == 1 or low_km >= longest.high_km:
        return figures[0]
    text = " and ".join(dict.fromkeys(each.text for each in figures))
    return replace(longest, low_km=low_km, text=text, qualifier="")


# Of a class


def _look_beside_class(context: Context, asked: Asked) -> Ranges | None:
    """Look for the figure of the sentence that stands nearest to the class; none of a definition."""
    figures = context.source.ranges[asked.index]
    if not figures or "definition" in context.source.body(asked.index).lower():
        return None
    at = asked.span[0]
    figures = [each for each in figures if not _is_of_clause_before(context, each, at)]
    if not figures:
        return None
    figure = min(figures, key=lambda mention: abs(mention.start - at))
    between = context.source.text[min(at, figure.end) : max(at, figure.start)]
    where = Where.TEXT if OTHER_THING.search(between) else Where.OWN
    return [StatedRange(figure, "", where)]


def _is_of_clause_before(context: Context, figure: DistanceMention, at: int) -> bool:
    """Whether a figure is of a missile before, which a class at an offset is only joined to."""
    return figure.end <= at and bool(CLASS_OF_NEXT.fullmatch(context.source.text, figure.end, at))


def _look_for_only_class(context: Context, asked: Asked) -> Ranges | None:
    """Take the only range of a text that names one class, where the sentence names no system."""
    figures = context.source.report.ranges
    if len(figures) != 1 or context.source.systems[asked.index]:
        return None
    if _is_of_clause_before(context, figures[0], asked.span[0]):
        return None
    note = f"range {figures[0].text}: the only one in the text"
    return [StatedRange(figures[0], note, Where.TEXT)]


def _look_after_class(context: Context, asked: Asked) -> Ranges | None:
    """Look in the next sentence of the paragraph, where it speaks of the same missile."""
    source, index = context.source, asked.index + 1
    if index >= len(source.sentences):
        return None
    body, figures = source.body(index), source.ranges[index]
    if source.sentences[index].paragraph != source.sentences[index - 1].paragraph:
        return None
    named, here = ({each.text for each in source.systems[at]} for at in (index - 1, index))
    about = PRONOUN.match(body) or ALL_OF_THEM.match(body) or CREDITED.search(body)
    same = named & here or (not here and about)
    if not figures or not same or CLASS_WORD.search(body):
        return None
    figure = min(figures, key=lambda mention: abs(mention.start - asked.span[0]))
    return [StatedRange(figure, f"range {figures[0].text}: from {say_step(1)}", Where.TEXT)]


LOOKS: dict[str, Callable[[Context, Asked], Ranges | None]] = {
    "range-other": _look_for_other,
    "range-nearest": _look_nearest,
    "range-theirs": _look_for_theirs,
    "range-given": _look_for_given,
    "range-nobodys": _look_for_nobodys,
    "range-topics": _look_for_topics,
    "range-only": _look_for_only,
    "range-flown": _look_at_flown,
    "class-beside": _look_beside_class,
    "class-only": _look_for_only_class,
    "class-after": _look_after_class,
}
