"""What kind of weapon a range is of, where no name tells: shells, drones, what stops missiles, a treaty."""

from __future__ import annotations

from geo.reading.claims.context import Context
from geo.reading.claims.cues import gated_cue
from geo.reading.claims.slots.search import Asked
from geo.reading.mentions import DistanceMention

__all__ = ["is_of_other_kind", "is_of_treaty"]

TREATY_RANGE = gated_cue("treaty-range")
WEAPON = gated_cue("weapon-kind")
# What else a missile or a rocket is called.
MISSILES = frozenset({"missile", "ballistic", "cruise"})
NEXT_CHARS = 30  # behind a figure, in which its weapon may stand: "the 40-km shells"


def is_of_treaty(context: Context, index: int, figure: DistanceMention) -> bool:
    """Tell whether a range is one that a treaty or a law forbids or allows.

    Parameters
    ----------
    context : Context
        Of the report.
    index : int
        The sentence that it stands in.
    figure : DistanceMention

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("The treaty bans missiles with a range of over 500 km."))
    >>> is_of_treaty(context, 0, context.source.ranges[0][0])
    True
    """
    start = context.source.sentences[index].start
    return TREATY_RANGE.search(context.source.text, start, figure.start) is not None


def is_of_other_kind(context: Context, asked: Asked, where: int, figure: DistanceMention) -> bool:
    """Tell whether a range of another sentence is of another kind of weapon than a claim speaks of.

    Parameters
    ----------
    context : Context
        Of the report.
    asked : Asked
    where : int
        The sentence that the range stands in.
    figure : DistanceMention

    Returns
    -------
    bool
        False where either does not say what it is of.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("Artillery shells fly 40 km. Missiles can hit Haifa."))
    >>> is_of_other_kind(context, Asked(1, (37, 44)), 0, context.source.ranges[0][0])
    True
    """
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
