"""What a claim is about, where its own words do not name it: one function a row of `slots.toml`."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from geo.claims.model import Where
from geo.gazetteer import TOWNS, WIDE, Place, PlaceKind
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.origin_words import is_measured
from geo.reading.claims.owners import is_possessive
from geo.reading.claims.sentences import say_step, where_at
from geo.reading.claims.slots.search import Asked, search
from geo.reading.claims.slots.starts import list_stretches
from geo.reading.mentions import PlaceMention, PlaceRole

__all__ = ["LOOKS", "Landing", "find_landing"]

ABLE = cue("flight-able")
AT_SEA = cue("at-sea")
BESIDE_LAND = cue("beside-land")
FELL = cue("flight-fell")
FELL_IS_DENIED = cue("fell-is-denied")
FIRED_AT = gated_cue("fired-at")
FROM = gated_cue("from")
IN_LAND = cue("landed-in-land")
IN_SEA = cue("landed-in-sea")
IT_FELL = cue("it-fell")
LANDED = gated_cue("landed")
PART_FELL = cue("part-fell")
SIDE_OF = cue("side-of")
THAT_FLEW = cue("that-flew")

NEAR_CHARS = 70  # before a name, in which the words stand that say what happened there
SEEN_BACK_CHARS = 200  # before the end of a flight's figure
TOO_WIDE = WIDE | {PlaceKind.COUNTRY}
NEXT, BEFORE, LONG_BEFORE = 1, -1, -2  # sentences from a flight's figure


class Landing(NamedTuple):
    """Where a flight ended.

    Parameters
    ----------
    mention : PlaceMention
    where : Where
    note : str
        From where it was taken; empty for the claim's own sentence.
    """

    mention: PlaceMention
    where: Where
    note: str = ""


def find_landing(context: Context, asked: Asked) -> Landing | None:
    """Find where a flight ended.

    Parameters
    ----------
    context : Context
        Of the report.
    asked : Asked
        Its span is the flight's figure, its region where it began.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "The missile flew 700 km and fell near Chongjin."
    >>> find_landing(Context(read_report(text)), Asked(0, (17, 23))).mention.text
    'Chongjin'
    """
    return search("landing place", "flight", LOOKS, context, asked)


def _is_wide(
    context: Context, asked: Asked, mention: PlaceMention, place: Place, before: str
) -> bool:
    """Whether a place is too wide to end a flight; an atoll or a peninsula of a country is not.

    A country is none where the words right before say that something came down there, and not in
    its waters: "crashed in Slovenia", but "fell in Japan's economic zone". Nor is a sea: "fell into
    the Bay of Biscay".
    """
    if place.kind not in TOO_WIDE:
        return False
    if place.is_sea:
        return not IN_SEA.search(before)
    if place.kind is PlaceKind.COUNTRY:
        home = asked.region is not None and asked.region.region.country == place.country
        beside = is_possessive(context.source.text, mention.end)
        return home or beside or not IN_LAND.search(before)
    return not (place.kind is PlaceKind.AREA and place.country)


def _words_before(context: Context, index: int, mention: PlaceMention) -> str:
    start = max(context.source.sentences[index].start, mention.start - NEAR_CHARS)
    return context.source.text[start : mention.start]


def _look_for_landing(context: Context, asked: Asked) -> Landing | None:
    """Look for a place of the sentence where something landed; "towards Riyadh" is doubtful."""
    seen = asked.span[1] - SEEN_BACK_CHARS
    for start, end in list_stretches(context, asked):
        if ended := _find_end(context, asked, asked.index, max(start - 1, seen), end):
            return ended
    return None


def _look_around(context: Context, asked: Asked) -> Landing | None:
    """Look for where the next sentence says that it fell, or the one before what then "flew"."""
    source, (start, _) = context.source, asked.span
    body = source.sentences[asked.index].start
    for step in (NEXT, BEFORE, LONG_BEFORE):
        index = asked.index + step
        if not 0 <= index < len(source.sentences) or source.others[index]:
            continue
        # "It landed in the Pacific"; "The missile flew 900 km", of one that landed there.
        goes_on = (
            IT_FELL.match(source.text, source.sentences[index].start)
            if step == NEXT
            else THAT_FLEW.fullmatch(source.text, body, start)
        )
        ended = _find_end(context, asked, index, 0) if goes_on else None
        if ended and ended.where is not Where.DOUBT and (place := ended.mention.place):
            if step < BEFORE and not place.is_sea:
                continue  # a town two sentences back is what something else was fired at
            note = f"landing place {place.name}: from {say_step(step)}"
            far = ended.where is Where.CATALOGUE
            return Landing(ended.mention, Where.CATALOGUE if far else where_at(step), note)
    return None


def _find_end(
    context: Context, asked: Asked, index: int, first: int, last: int | None = None
) -> Landing | None:
    """Find the place of a sentence, between two characters, where something came down."""
    source = context.source
    sentence = source.sentences[index]
    figures = source.ranges[index] + source.others[index]
    for mention in source.places[index]:
        before, place = _words_before(context, index, mention), mention.place
        if place is None or mention.role is PlaceRole.DEMONYM:
            continue
        if _is_wide(context, asked, mention, place, before):
            continue
        if (
            mention.start > first
            and (last is None or mention.start < last)
            and _is_end(place, before)
            and not ABLE.search(before)
            and not SIDE_OF.search(before)
            and not FELL_IS_DENIED.search(source.text, sentence.start, mention.start)
            and not is_measured(source.text, mention, figures)
        ):
            beside = place.kind is PlaceKind.COUNTRY and BESIDE_LAND.search(before)
            if place.is_sea or AT_SEA.search(before) or beside:
                return Landing(mention, Where.CATALOGUE)  # how far off is not said
            return Landing(mention, Where.OWN if FELL.search(before) else Where.DOUBT)
    return None


def _is_end(place: Place, before: str) -> bool:
    """Whether the words before a name end a flight there; a stage or debris ends none in a sea."""
    if place.is_sea:
        return not PART_FELL.search(before)
    return bool(LANDED.search(before)) and not FROM.search(before)


def _look_for_shot_at(context: Context, asked: Asked) -> Landing | None:
    """Look for the town that the sentence which says from where says something was fired at."""
    step = _count_steps(context, asked, asked.region)
    if not step:
        return None
    index = asked.index + step
    for mention in context.source.places[index]:
        place = mention.place
        if (
            place
            and mention.role is PlaceRole.PLACE
            and (place.kind in TOWNS or place.is_sea)
            and FIRED_AT.search(_words_before(context, index, mention))
        ):
            note = f"landing place {place.name}: from {say_step(step)}"
            return Landing(mention, Where.CATALOGUE if place.is_sea else where_at(step), note)
    return None


def _count_steps(context: Context, asked: Asked, part: OfferedRegion | None) -> int:
    """Count the sentences from a claim to what states its launch region; 0 where none does."""
    if part is None or part.by_default:
        return 0
    return context.source.index_at(part.start) - asked.index


LOOKS: dict[str, Callable[[Context, Asked], Landing | None]] = {
    "landed": _look_for_landing,
    "landed-around": _look_around,
    "shot-at": _look_for_shot_at,
}
