"""The systems that a claim is about: what looks for them, one function a row of `slots.toml`."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from geo.claims.model import Joined
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.context import TOPIC_BACK, Context, name_key
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.sentences import SENTENCES_BACK, say_step
from geo.reading.claims.slots.search import Asked, search
from geo.reading.mentions import SystemMention
from geo.systems import resolve_system

__all__ = ["LOOKS", "NamedSystems", "is_unbuilt", "list_others", "name_systems"]

ALL_OF = cue("all-of")
BUILDING = gated_cue("building")
MISSILE_TO_BE = gated_cue("missile-to-be")
NEW_MISSILE = gated_cue("new-missile")
REFERS = cue("refers")
UNBUILT = gated_cue("unbuilt")


class NamedSystems(NamedTuple):
    """The systems that a claim is about.

    Parameters
    ----------
    ids : tuple of str
        Of the catalogue.
    text : str
        The text's own words.
    joined : Joined
    note : str
        From where they were taken, and which systems a name may be.
    """

    ids: tuple[str, ...]
    text: str
    joined: Joined
    note: str


def name_systems(context: Context, asked: Asked) -> NamedSystems:
    """Find the systems that a claim is about.

    Returns
    -------
    NamedSystems
        Without ids where the text names none.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("The Zolfaqar missile was shown. It can hit Haifa."))
    >>> named = name_systems(context, Asked(1, (32, 42)))
    >>> named.ids, named.note
    (('zolfaqar',), 'system Zolfaqar: from the sentence before')
    """
    mentions, step = search("system", "any", LOOKS, context, asked) or ([], 0)
    if (
        mentions and asked.own
    ):  # "it" goes on with one of a sentence before, or the next one gives its range
        step = context.source.index_at(mentions[0].start) - asked.index
    text = ", ".join(dict.fromkeys(mention.text for mention in mentions))
    notes = [f"system {text}: from {say_step(step)}"] if step else []
    notes += dict.fromkeys(filter(None, map(_say_readings, mentions)))
    ids = dict.fromkeys(system for mention in mentions for system in mention.readings)
    all_of = ALL_OF.search(context.source.body(asked.index))
    return NamedSystems(tuple(ids), text, Joined.ALL if all_of else Joined.ANY, "; ".join(notes))


def _say_readings(mention: SystemMention) -> str:
    """Say which systems a name may be, where it is that of several."""
    if len(mention.readings) < 2:
        return ""
    names = [resolve_system(reading).name for reading in mention.readings]
    return f"system {mention.text}: {', '.join(names[:-1])} or {names[-1]}"


Found = tuple[list[SystemMention], int]  # with how many sentences after the claim they stand


def _look_in_sentence(context: Context, asked: Asked) -> Found | None:
    """Look at the claim's own words, else in its sentence.

    What is named behind a semicolon after its words is of another claim.
    """
    text, source = context.source.text, context.source
    mentions = [
        each
        for each in asked.own or source.subjects[asked.index]
        if name_key(each) not in asked.passed and ";" not in text[asked.span[0] : each.start]
    ]
    return (mentions, 0) if mentions else None


def _stop_at_new(context: Context, asked: Asked) -> Found | None:
    """End the search where a new missile is spoken of: "longer-range missiles are developed"."""
    body = context.source.body(asked.index)
    new = NEW_MISSILE.search(body) or MISSILE_TO_BE.search(body) or is_unbuilt(context, asked)
    return ([], 0) if new and not asked.own else None


def is_unbuilt(context: Context, asked: Asked) -> bool:
    """Tell whether a claim is about "the missile under development", and none before was in it.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("The Qiam flies 800 km. The one being built can hit Haifa."))
    >>> is_unbuilt(context, Asked(1, (44, 52)))
    True
    """
    source = context.source
    start = source.sentences[asked.index].start
    if not UNBUILT.search(source.text, start, asked.span[1]):
        return False
    for at in range(asked.index - 1, -1, -1):
        if source.ranges[at] or source.systems[at]:
            body = source.body(at)
            return not (BUILDING.search(body) or UNBUILT.search(body))
    return False


def _look_before(context: Context, asked: Asked) -> Found | None:
    """Look in the sentences before, as far as the claim's refers to them.

    Not beyond one that brings in a missile without a name: "A rocket of 90 km hit Afula".
    """
    if context.introduces(asked.index):
        return None
    for step in range(-1, -SENTENCES_BACK - 1, -1):
        index = asked.index + step
        if index < 0 or not context.carries(asked.index, index):
            break
        named = context.source.subjects[index]
        if mentions := [each for each in named if name_key(each) not in asked.passed]:
            return mentions, step
        if context.introduces(index):
            break
    return None


LOOKS: dict[str, Callable[[Context, Asked], Found | None]] = {
    "system-said": _look_in_sentence,
    "system-new": _stop_at_new,
    "system-before": _look_before,
}


# Whose they are


def list_others(context: Context, index: int, part: OfferedRegion) -> frozenset[str]:
    """List the systems of sentences around that are another's: "Russia fired Kalibrs. The Houthis'".

    Those that neither the catalogue nor their sentence gives to the launch region's country, where
    the claim speaks of that country's own missiles and of none before.

    Parameters
    ----------
    context : Context
        Of the report.
    index : int
        The claim's sentence.
    part : OfferedRegion
        Its launch region.

    Returns
    -------
    frozenset of str
        Keys of systems, as `name_key` gives them.

    Examples
    --------
    >>> from geo.reading.claims.areas import country_part
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("Russia fired Kalibrs. Iran's missiles can hit Haifa."))
    >>> list_others(context, 1, country_part("IR", 22))
    frozenset({'kalibr'})
    """
    if REFERS.search(context.source.body(index)):
        return frozenset()
    country = _whose(context, index, part)
    if country is None:
        return frozenset()
    last = min(len(context.source.sentences), index + 1 + TOPIC_BACK)
    around = (where for where in range(max(0, index - TOPIC_BACK), last) if where != index)
    return frozenset(
        name_key(mention)
        for where in around
        if not _names_country(context, where, country)
        for mention in context.source.systems[where]
        if mention.system_id and country not in resolve_system(mention.system_id).countries
    )


def _whose(context: Context, index: int, part: OfferedRegion) -> str | None:
    """Tell whose own missiles a sentence speaks of: its launch country's, or a point's "Iran's"."""
    named = (each.place.country for each in context.source.places[index] if each.place)
    countries = [part.region.country] if part.region.country else dict.fromkeys(named)
    launching = context.ownership.launches_from
    owners = [country for country in countries if launching(index, country)]
    return owners[0] if len(owners) == 1 else None


def _names_country(context: Context, index: int, country: str) -> bool:
    """Whether a sentence names a country, or somebody who launches from there."""
    named = {each.place.country for each in context.source.places[index] if each.place}
    return country in named or context.ownership.launches_from(index, country)
