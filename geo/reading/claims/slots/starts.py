"""From where a flight or a distance is measured: what looks for it, one function a row of `slots.toml`."""

from __future__ import annotations

from geo.claims.model import Where
from geo.gazetteer import POINTS
from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.clauses import encloses
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.origin_words import describes_next, is_measured, is_origin_of_words
from geo.reading.claims.owners import is_possessive
from geo.reading.claims.slots.search import Asked, RegionLook, Regions
from geo.reading.mentions import PlaceMention, PlaceRole
from geo.regions import SIDES_DEG
from geo.regions.addresses import BorderAddress, CoastAddress

__all__ = ["LOOKS", "lies_that_way", "list_stretches"]

ANOTHER_FLEW = cue("another-flew")
AT_PLACE = cue("at-place")
FROM = gated_cue("from")
LAUNCHED_THERE = cue("launched-there")
ONE_FLEW = cue("one-flew")
TESTED_AT = cue("tested-at")
TO_SIDE = cue("so-far-to-side")
LISTED = late(r"(?:[•*·▪–—-]|\d{1,2}[.)/])\s")
BEFORE_CHARS = 110  # of what stands before a name
BESIDE_DEG = 100.0  # from the side that a text names, within which something may be meant


def list_stretches(context: Context, asked: Asked) -> list[tuple[int, int]]:
    """List where a sentence of several flights speaks of one: its own part, then what is said of all.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("The first flew 90 km, the second 70 km from Sunan."))
    >>> list_stretches(context, Asked(0, (15, 20))), list_stretches(context, Asked(0, (33, 38)))
    ([(0, 20)], [(20, 50)])
    """
    source, sentence = context.source, context.source.sentences[asked.index]
    # "The record is 90 km: one from Gaza hit Lod" speaks of one flight.
    last = max((each.start for each in source.others[asked.index]), default=sentence.start)
    parts = [match.start() for match in ANOTHER_FLEW.finditer(source.text, sentence.start, last)]
    if not parts:
        return [(sentence.start, sentence.end)]
    start = max((at for at in parts if at < asked.span[0]), default=sentence.start)
    end = min((at for at in parts if at >= asked.span[1]), default=sentence.end)
    flown = any(each.end <= parts[0] for each in source.others[asked.index])
    common = start > sentence.start and not flown
    common = common and not ONE_FLEW.match(source.text, sentence.start)
    return [(start, end), *([(sentence.start, parts[0])] if common else [])]


def _look_for_start(context: Context, asked: Asked) -> Regions | None:
    """Look for the first place of the sentence that a flight came from."""
    for stretch in list_stretches(context, asked):
        if found := _find_start(context, asked.index, stretch):
            return found
    return context.launches.list_off(asked.index) or None


def _find_start(context: Context, index: int, stretch: tuple[int, int]) -> Regions | None:
    source, described = context.source, False
    for mention in source.places[index]:
        if mention.place is None or mention.role is PlaceRole.DEMONYM:
            continue
        if not stretch[0] <= mention.start < stretch[1]:
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
    return None


def _look_where_tested(context: Context, asked: Asked) -> Regions | None:
    """Take where this sentence or the one before says that a missile was tested."""
    text = context.source.text
    for index in range(asked.index, max(-1, asked.index - 2), -1):
        for mention in _list_points(context, index):
            first = max(context.source.sentences[index].start, mention.start - BEFORE_CHARS)
            before = text[first : mention.start]
            crew = AT_PLACE.search(before) and LAUNCHED_THERE.match(text, mention.end)
            if not (TESTED_AT.search(before) or crew) or is_origin_of_words(before):
                continue
            if part := context.launches.as_region(mention, launching=True):
                return [part.taken("where it was tested", Where.TEXT)]
    return None


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


def lies_that_way(text: str, start: int, place: PlaceMention, part: OfferedRegion) -> bool:
    """Tell whether a place lies on the side of a town that the text says: "Q, 90 km north of".

    Parameters
    ----------
    text : str
    start : int
        Offset of the figure, behind which the side stands.
    place : PlaceMention
    part : OfferedRegion

    Returns
    -------
    bool
        True, too, where the text names no side, or one end is more than a point.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Mosul lies 350 km north of Baghdad.")
    >>> mosul, baghdad = report.places
    >>> part = Context(report).launches.as_region(baghdad)
    >>> lies_that_way(report.text, 11, mosul, part)
    True
    >>> lies_that_way("It is 350 km south of it.", 6, mosul, part)
    False
    """
    said = TO_SIDE.match(text, start)
    shape, town = part.region.shape, place.place
    if said is None or town is None or town.kind not in POINTS or not shape.is_point:
        return True
    from geo import geodesy

    ends = shape.centre_lon, shape.centre_lat, town.lon, town.lat
    off_deg = geodesy.azimuth_deg(*ends).item() - SIDES_DEG[said["side"].lower().replace("-", "")]
    return abs((off_deg + 180) % 360 - 180) <= BESIDE_DEG


def _look_for_other_town(context: Context, asked: Asked) -> Regions | None:
    """Take the other town: "Homs was hit, and Tartus, 80 km away, was not"; nothing fails by it."""
    index = asked.index
    towns = [each for each in _list_points(context, index) if each.end <= asked.span[0]]
    if not towns:
        return None
    last = context.measured
    if last and last.index == index and last.part.where is Where.TEXT:
        return [last.part]  # "Ashdod, 120 km away, and Eilat, 350 km away": from the same town
    named = [each for each in towns if each.place != towns[-1].place]
    if not named and index:
        named = _list_points(context, index - 1)
        named = named if len({each.place for each in named}) == 1 else []
    if not named or named[-1].place == towns[-1].place:
        return None
    text, place = context.source.text, asked.target or towns[-1]
    offered = [context.launches.as_region(each, launching=True) for each in reversed(named)]
    parts = [part for part in offered if part]
    # "Back from Mecca to Tripoli and on to Misrata, 200 km to the east".
    there = [part for part in parts if lies_that_way(text, asked.span[0], place, part)]
    return (
        [(there or parts)[0].taken("the other town that is named", Where.TEXT)] if parts else None
    )


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
    "tested-there": _look_where_tested,
    "it-named": _look_for_named,
    "it-measured": _look_at_measured,
    "other-town": _look_for_other_town,
}
