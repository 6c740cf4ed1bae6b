"""Which of several missiles a claim is about: "the former", "the longer one", "both"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from geo.claims.model import Where
from geo.patterns import late
from geo.reading.claims.context import Context, name_key
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.sentences import SENTENCES_BACK, look_back, say_step
from geo.reading.claims.slots.ranges import StatedRange
from geo.reading.mentions import DistanceKind, PlaceMention, SystemMention

__all__ = ["InOrder", "OneOf", "list_ranged", "says_order", "tell_apart", "tell_order"]

RESPECTIVELY = gated_cue("respectively")
SAME_LIST = cue("same-list")
TOLD_APART = gated_cue("told-apart")
ORDINALS = {"first": 0, "second": 1, "third": 2}
SHORTER = frozenset({"shorter", "shortest", "smaller"})
# "Hwasong-12 4,500 km", "the SM-6 (370 km)".
NEXT_TO = late(r"[\s,:(–—-]{1,4}")
# "Dubai and Tel Aviv respectively", "respectively Dubai and Tel Aviv".
ORDER_CHARS = 30


class OneOf(NamedTuple):
    """One of several missiles that a text tells apart.

    Parameters
    ----------
    told : StatedRange
    systems : list of SystemMention
        Empty where it has no name.
    owner : (str, int) or None
        The country whose missile it is, and where it is named.
    """

    told: StatedRange
    systems: list[SystemMention]
    owner: tuple[str, int] | None = None


def tell_apart(
    context: Context, index: int, span: tuple[int, int], own: Sequence[SystemMention]
) -> list[OneOf] | None:
    """Find which of several missiles a claim is about.

    Parameters
    ----------
    context : Context
        Of the report.
    index : int
        The claim's sentence.
    span : (int, int)
        Its words, in the report's text.
    own : sequence of SystemMention
        The systems that they are about.

    Returns
    -------
    list of OneOf, or None
        None where no such word stands there. Empty where it is not clear which is meant: where the
        text gives a range for another number of missiles.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Fajr-5 has a range of 75 km and Fateh-110 of 300 km. The latter can hit it."
    >>> context = Context(read_report(text))
    >>> [each.told.figure.high_km for each in tell_apart(context, 1, (64, 71), [])]
    [300.0]
    """
    start, end = context.source.locate_segment(index, span[0])
    words = list(TOLD_APART.finditer(context.source.text, start, min(span[1], end)))
    before = [each for each in words if each.end() <= span[0]]
    word = before[-1] if before else next(iter(words), None)
    if word is None:
        return None if own else _choose_by_owner(context, index, (start, span[0], end))
    if own and word.start() < own[-1].end:
        return None
    named = _list_nearest(context, index, word.start())
    if len(named) < 2:
        return [] if named and not word["all"] else None
    return named if word["all"] else _choose(named, word["which"].lower())


def _choose_by_owner(
    context: Context, index: int, stretch: tuple[int, int, int]
) -> list[OneOf] | None:
    """Choose the missile of the owner that a claim names: "the Turkish one"; None where none is it."""
    start, at, end = stretch
    named = _list_nearest(context, index, start)
    countries = {each.owner[0] for each in named if each.owner}
    if len(countries) < 2 or len(countries) < len(named):
        return None
    owner = context.ownership.find_only(index, start, at) or context.ownership.find_only(
        index, at, end
    )
    return [each for each in named if owner and each.owner and each.owner[0] == owner[0]] or None


def _choose(named: list[OneOf], which: str) -> list[OneOf]:
    """Choose the one that a word means; none where it does not tell."""
    if which in ORDINALS:
        at = ORDINALS[which]
        return named[at : at + 1]
    if len(named) > 2 and not which.endswith("est"):
        return []
    if which in {"former", "latter"}:
        return [named[0 if which == "former" else 1]]
    by_range = sorted(named, key=lambda each: each.told.figure.high_km)
    if by_range[0].told.figure.high_km == by_range[-1].told.figure.high_km:
        return []
    return [by_range[0 if which in SHORTER else -1]]


def _list_nearest(context: Context, index: int, at: int) -> list[OneOf]:
    """List the missiles that have each a range of their own before an offset, nearest first.

    Of the last sentence with two of them, or of a run of sentences with one each; none where only
    some have a name.
    """
    found: list[OneOf] = []
    for where in look_back(index, SENTENCES_BACK, own=True):
        listed = list_ranged(context, where, at, index)
        if not listed and (found or where < index - 1):
            break
        found = [*listed, *found]
        if len(listed) > 1:
            break
    names = [name_key(each.systems[0]) for each in found if each.systems]
    clear = len(set(names)) == len(names) and len(names) in {0, len(found)}
    return found if clear else []


def list_ranged(context: Context, where: int, at: int, index: int) -> list[OneOf]:
    """List the missiles of one sentence that have a range of their own before an offset.

    Parameters
    ----------
    context : Context
        Of the report.
    where : int
        The sentence.
    at : int
    index : int
        The claim's sentence, from which its distance is told.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Fajr-5 has a range of 75 km and Fateh-110 of 300 km."
    >>> [each.systems[0].text for each in list_ranged(Context(read_report(text)), 0, 60, 0)]
    ['Fajr-5', 'Fateh-110']
    """
    source = context.source
    listed: list[OneOf] = []
    last = source.sentences[where].start
    others = [each for each in source.others[where] if each.kind is DistanceKind.OTHER]
    for figure in sorted([*source.ranges[where], *others], key=lambda each: each.start):
        if figure.end > at:
            break
        named = [
            each
            for each in source.systems[where]
            if last <= each.start and each.end <= figure.start
        ]
        bare = figure.kind is DistanceKind.OTHER
        if bare and not (named and NEXT_TO.fullmatch(source.text, named[-1].end, figure.start)):
            continue
        step = where - index
        note = f"range {figure.text}: from {say_step(step)}" if step else ""
        # The claim's own words say that it is one of these, however far back they stand.
        where_told = Where.BEFORE if step else Where.OWN
        owner = context.ownership.find_only(where, last, figure.start)
        listed.append(OneOf(StatedRange(figure, note, where_told), named[-1:], owner))
        last = figure.end
    return listed


class InOrder(NamedTuple):
    """What a list gives to one of its places: "A and B can reach P and Q respectively".

    Parameters
    ----------
    systems : tuple of SystemMention
        Empty where the sentence does not name as many as places.
    told : StatedRange or None
        None where it does not print as many ranges as places.
    unclear : bool
        Whether the sentence names another number of both.
    """

    systems: tuple[SystemMention, ...]
    told: StatedRange | None
    unclear: bool


def says_order(context: Context, index: int) -> bool:
    """Tell whether a sentence says that its lists go together in their order.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> says_order(Context(read_report("A and B can hit Dubai and Eilat respectively.")), 0)
    True
    """
    return RESPECTIVELY.search(context.source.body(index)) is not None


def tell_order(context: Context, index: int, target: PlaceMention) -> InOrder | None:
    """Find the missile and the range that stand at a place's own position of their lists.

    Returns
    -------
    InOrder or None
        None where the place stands in no list that is said to be in order.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "With 75 and 300 km, Fajr-5 and Fateh-110 can hit Haifa and Eilat respectively."
    >>> context = Context(read_report(text))
    >>> [each.text for each in tell_order(context, 0, context.source.places[0][1]).systems]
    ['Fateh-110']
    """
    source, sentence = context.source, context.source.sentences[index]
    word = RESPECTIVELY.search(source.text, sentence.start, sentence.end)
    if word is None:
        return None
    places = _list_joined(source.text, source.places[index], target)
    first, last = places[0].start, places[-1].end
    gap = source.text[last : word.start()] or source.text[word.end() : first]
    near = len(gap) <= ORDER_CHARS and not any(letter.isdigit() for letter in gap)
    if len(places) == 1 or not near:
        return None
    at, count = places.index(target), len(places)
    systems, figures = source.systems[index], source.ranges[index]
    own = (systems[at],) if len(systems) == count else ()
    told = StatedRange(figures[at], "", Where.OWN) if len(figures) == count else None
    several = len(systems) > 1 or len(figures) > 1
    return InOrder(own, told, unclear=several and not own and told is None)


def _list_joined(
    text: str, mentions: Sequence[PlaceMention], target: PlaceMention
) -> list[PlaceMention]:
    """List the places that stand in one list with another one."""
    run: list[PlaceMention] = []
    for mention in mentions:
        if run and not SAME_LIST.fullmatch(text, run[-1].end, mention.start):
            if target in run:
                break
            run = []
        run.append(mention)
    return run if target in run else [target]
