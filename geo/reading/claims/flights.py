"""Claims that print how far a missile flew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.patterns import late
from geo.reading.claims.areas import NO_REGION
from geo.reading.claims.context import Context, SentenceReader
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.origin_words import is_measured
from geo.reading.claims.parts import begin_claim, found_at
from geo.reading.claims.sentences import ReportSentences
from geo.reading.claims.slots.places import find_landing
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.claims.slots.systems import name_systems
from geo.reading.frames import FIGURE
from geo.reading.mentions import DistanceKind, DistanceMention
from geo.systems import SystemCategory, resolve_system

__all__ = ["read_flights"]

ABOUT = gated_cue("about")
CAME_DOWN = gated_cue("landed-so-far")
DIGIT = late(r"\d")

ENGINED = {
    SystemCategory.CRUISE,
    SystemCategory.AIR_LAUNCHED_CRUISE,
    SystemCategory.DRONE,
    SystemCategory.ONE_WAY_DRONE,
}
PART_CHARS = 120  # around a figure, that tell of which part of the way it is
SEEN_BEFORE_CHARS = 300
SENTENCES_SEEN = 2  # before, in which a system named makes a flight one
LOFTED = cue("lofted")
PART_OF_WAY = cue("part-of-way")
SAYS_BORDER = cue("says-border")
WINDING = cue("winding")
BORDER_CHARS = 25  # behind whose border it is: "20 km from the Gaza border"


def read_flights(context: Context) -> SentenceReader:
    """Read the claims of flight of a report, sentence by sentence.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("The missile fired from Sunan flew 700 km.")
    >>> [claim.high_km for claim in read_flights(Context(report))(0)]
    [700.0]
    """
    return partial(_read_sentence, context)


def _read_sentence(context: Context, index: int) -> Iterator[Claim]:
    source, sentence = context.source, context.source.sentences[index]
    flown = [
        each
        for each in source.others[index]
        if each.kind is DistanceKind.FLOWN or _is_whole_flight(context, index, each)
    ]
    if not flown:
        return
    # A cyclist covers a distance too: something that flies must be spoken of.
    seen = source.text[max(0, sentence.start - SEEN_BEFORE_CHARS) : sentence.end]
    named = any(source.systems[at] for at in range(max(0, index - SENTENCES_SEEN), index + 1))
    if named or ABOUT.search(seen):
        for figure in flown:
            yield from _read_flight(context, index, figure, seen)


def _is_whole_flight(context: Context, index: int, figure: DistanceMention) -> bool:
    """Whether it came down so far from where it was launched: "it fell 700 km from Sunan".

    "It landed near Ashdod, 30 km north of the Gaza border" is how far the town lies.
    """
    text, sentence = context.source.text, context.source.sentences[index]
    fell = figure.kind is DistanceKind.DISTANCE and any(
        not DIGIT.search(text, match.end(), figure.start)
        for match in CAME_DOWN.finditer(text, sentence.start, figure.end)
    )
    if not fell:
        return False
    ends = [
        each
        for each in context.source.places[index]
        if each.place and each.start >= figure.end and is_measured(text, each, [figure])
    ]
    if ends and SAYS_BORDER.search(text, figure.end, ends[0].end + BORDER_CHARS):
        return False
    regions = list_regions(context, "flight", Asked(index, (figure.start, figure.end)))
    names = {part.region.name for part in regions}
    return bool(ends) and ends[0].place is not None and ends[0].place.name in names


def _read_flight(
    context: Context, index: int, figure: DistanceMention, seen: str
) -> Iterator[Claim]:
    """Read the flight that a figure tells of, from each place that it may have begun at."""
    source = context.source
    end = source.sentences[index].end
    asked = Asked(index, (figure.start, figure.end))
    regions = list_regions(context, "flight", asked)
    first = regions[0] if regions else None
    landing = find_landing(context, replace(asked, region=first))
    named = name_systems(context, replace(asked, span=(end, end)))
    place = landing.mention if landing else None
    whole = Where.DOUBT if _is_part_of_way(source, index, figure) else Where.OWN
    for part in regions or NO_REGION:
        assumed = [
            part.assumed if part else "",
            landing.note if landing else "",
            named.note if named.ids else "",
        ]
        found = [found_at("range", whole, figure)]
        if part:
            launch = Found("launch region", part.where, part.region.name, part.start)
            found.insert(0, replace(launch, by_default=part.by_default))
        if landing:
            found.insert(0, found_at("place", landing.where, landing.mention))
        claim = begin_claim(source, index, ClaimKind.FLIGHT, place=place, part=part, figure=figure)
        yield replace(
            claim,
            systems=named.ids,
            joined=named.joined,
            assumed=tuple(filter(None, assumed)),
            system_text=named.text,
            lofted=bool(LOFTED.search(seen)),
            winding=bool(WINDING.search(seen)) or any(map(_flies_by_engine, named.ids)),
            found=tuple(found),
        )


def _is_part_of_way(source: ReportSentences, index: int, figure: DistanceMention) -> bool:
    """Whether a figure is only how far it flew over something: "it entered Iraq and flew 90 km"."""
    text, sentence = source.text, source.sentences[index]
    before = text[max(sentence.start, figure.start - PART_CHARS) : figure.start]
    after = text[figure.end : min(sentence.end, figure.end + PART_CHARS)]
    return PART_OF_WAY.search(f"{before}{FIGURE}{after}") is not None


def _flies_by_engine(system: str) -> bool:
    return resolve_system(system).category in ENGINED
