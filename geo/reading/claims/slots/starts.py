"""From where a flight or a distance is measured: what looks for it, one function a row of `slots.toml`."""

from __future__ import annotations

from geo.claims.model import Where
from geo.gazetteer import POINTS
from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.clauses import encloses
from geo.reading.claims.context import Context
from geo.reading.claims.cues import gated_cue
from geo.reading.claims.origin_words import describes_next, is_measured, is_origin_of_words
from geo.reading.claims.owners import is_possessive
from geo.reading.claims.slots.search import Asked, RegionLook, Regions
from geo.reading.mentions import PlaceMention, PlaceRole
from geo.regions.addresses import BorderAddress, CoastAddress

__all__ = ["LOOKS"]

FROM = gated_cue("from")
LISTED = late(r"(?:[•*·▪–—-]|\d{1,2}[.)/])\s")
BEFORE_CHARS = 110  # of what stands before a name


def _look_for_start(context: Context, asked: Asked) -> Regions | None:
    """Look for the first place of the sentence that a flight came from."""
    source, index = context.source, asked.index
    described = False
    for mention in source.places[index]:
        if mention.place is None or mention.role is PlaceRole.DEMONYM:
            continue
        first = max(source.sentences[index].start, mention.start - BEFORE_CHARS)
        figures = source.ranges[index] + source.others[index]
        words = source.text[first : mention.start]
        said = FROM.search(words) is not None and not is_origin_of_words(words)
        measured = is_measured(source.text, mention, figures)
        if measured and not (said and words.endswith(" of ")):
            continue  # but "launched in waters 30 km east of Sinpo"
        opened = described or said
        described = opened and describes_next(source.text, mention, source.places[index])
        if described or not opened:
            continue
        areas = [
            area
            for area in source.regions[index]
            if area.start <= mention.start
            and mention.end <= area.end
            and not isinstance(area.address, BorderAddress | CoastAddress)
        ]
        if part := context.launches.as_region(areas[0] if areas else mention, launching=True):
            return [part]
    return context.launches.list_off(index) or None


# Of "it" that a distance is measured from. Which place that is may be another's reading, so that
# nothing fails by it.


def _take_it(part: OfferedRegion | None) -> Regions | None:
    return [part.taken("“it”, from the sentence before", Where.TEXT)] if part else None


def _look_at_measured(context: Context, asked: Asked) -> Regions | None:
    """Take what the line before measures from, in a list; or else a border of the sentence before."""
    last, start = context.measured, context.source.sentences[asked.index].start
    listed = LISTED.match(context.source.text, start)
    if last and last.index == asked.index - 1 and (listed or last.part.edge):
        return _take_it(last.part)
    return None


def _look_for_named(context: Context, asked: Asked) -> Regions | None:
    """Take the one place that the sentence before names, where no list goes on."""
    source = context.source
    if LISTED.match(source.text, source.sentences[asked.index].start):
        return None
    named = [each for each in source.places[asked.index - 1] if each.place] if asked.index else []
    # "A port in Sri Lanka": not the country.
    named = [
        each
        for each in named
        if not any(encloses(each, other) for other in named if other.place != each.place)
    ]
    if asked.target is None or len(named) != 1 or named[0].role is not PlaceRole.PLACE:
        return None
    return _take_it(context.launches.as_region(named[0]))


# Of a place that is so far "away".


def _look_for_other_town(context: Context, asked: Asked) -> Regions | None:
    """Take the other town: "Homs was hit, and Tartus, 80 km away, was not"; nothing fails by it."""
    index = asked.index
    towns = [each for each in _list_points(context, index) if each.end <= asked.span[0]]
    if not towns:
        return None
    last = context.measured
    if last and last.index == index and last.part.where is Where.TEXT:
        return [last.part]  # "Ashdod, 120 km away, and Eilat, 350 km away": from the same town
    others = [each for each in towns if each.place != towns[-1].place]
    if not others and index:
        others = _list_points(context, index - 1)
        others = others if len({each.place for each in others}) == 1 else []
    if not others or others[-1].place == towns[-1].place:
        return None
    part = context.launches.as_region(others[-1], launching=True)
    return [part.taken("the other town that is named", Where.TEXT)] if part else None


def _list_points(context: Context, index: int) -> list[PlaceMention]:
    """List the towns and sites of a sentence; not whose they are, nor who speaks there."""
    text = context.source.text
    return [
        each
        for each in context.source.places[index]
        if each.place
        and each.place.kind in POINTS
        and each.role is PlaceRole.PLACE
        and not is_possessive(text, each.end)
    ]


LOOKS: dict[str, RegionLook] = {
    "flight-start": _look_for_start,
    "it-named": _look_for_named,
    "it-measured": _look_at_measured,
    "other-town": _look_for_other_town,
}
