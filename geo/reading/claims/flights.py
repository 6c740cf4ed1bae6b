"""Claims that print how far a missile flew."""

from __future__ import annotations

from collections.abc import Iterator

from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.gazetteer import PlaceKind
from geo.reading.claims.areas import NO_REGION, OfferedRegion, is_measured
from geo.reading.claims.clauses import low_end
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.mentions import (
    DistanceKind,
    DistanceMention,
    PlaceMention,
    PlaceRole,
)

__all__ = ["read_flights"]

ABOUT = gated_cue("about")
FIRED_AT = gated_cue("fired-at")
FROM = gated_cue("from")
LANDED = gated_cue("landed")

SEEN_BEFORE_CHARS = 300
ABLE = cue("flight-able")
FELL = cue("flight-fell")
LOFTED = cue("lofted")


def read_flights(context: Context) -> Iterator[Claim]:
    """Read the claims of flight of a report, sentence by sentence.

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
    >>> report = read_report("The missile fired from Sunan flew 700 km.")
    >>> [claim.high_km for claim in read_flights(Context(report))]
    [700.0]
    """
    source = context.source
    for index, sentence in enumerate(source.sentences):
        # A cyclist covers a distance too: something that flies must be spoken of.
        seen = source.text[max(0, sentence.start - SEEN_BEFORE_CHARS) : sentence.end]
        flown = [each for each in source.others[index] if each.kind is DistanceKind.FLOWN]
        if flown and (source.systems[index] or ABOUT.search(seen)):
            for figure in flown:
                yield from _read_flight(context, index, figure, seen)


def _read_flight(
    context: Context, index: int, figure: DistanceMention, seen: str
) -> Iterator[Claim]:
    """Read the flight that a figure tells of, from each place that it may have begun at."""
    source, launches = context.source, context.launches
    sentence = source.sentences[index]
    places = [
        mention
        for mention in source.places[index]
        if mention.place is not None and mention.role is not PlaceRole.DEMONYM
    ]
    regions: list[OfferedRegion] = []
    landed: PlaceMention | None = None
    arrived = Where.OWN
    for mention in places:
        before = source.text[max(sentence.start, mention.start - 70) : mention.start]
        if is_measured(source.text, mention, source.ranges[index] + source.others[index]):
            continue
        if FROM.search(before) and not regions:
            area = next(
                (
                    region
                    for region in source.regions[index]
                    if region.start <= mention.start
                    and mention.end <= region.end
                    and not region.region_id.startswith(("border", "coast"))
                ),
                None,
            )
            part = launches.as_region(area or mention)
            regions = [part] if part else []
        elif (
            LANDED.search(before)
            and not ABLE.search(before)
            and mention.place
            and mention.place.kind not in {PlaceKind.COUNTRY, PlaceKind.WATER, PlaceKind.AREA}
            and landed is None
            and mention.start > figure.end - 200
        ):
            landed = mention
            if not FELL.search(before):
                arrived = Where.DOUBT  # "towards Riyadh" is no landing place
    assumed = []
    if not regions:
        for back in (1, 2, -1):
            at = index - back
            if 0 <= at < len(source.sentences) and (found := launches.stated_regions(at, set())):
                regions = found
                where = _say_where(back)
                assumed.append(f"launch region {found[0].region.name}: from {where}")
                if landed is None and (landed := _fired_at(context, at)) and landed.place:
                    assumed.append(f"landing place {landed.place.name}: from {where}")
                break
    if not regions and (owner := launches.owner_near(index)):
        regions = owner
        assumed.append(owner[0].assumed)
    systems, joined, note = context.find_systems(index, [])
    if note and systems:
        assumed.append(note)
    for part in regions or NO_REGION:
        yield Claim(
            id="", kind=ClaimKind.FLIGHT, text=source.text[sentence.start : sentence.end], place=landed.place if landed else None,
            region=part.region if part else None, other_origins=part.others if part else (), systems=systems, joined=joined, low_km=low_end(figure), high_km=figure.high_km,
            qualifier=figure.qualifier, start=sentence.start, end=sentence.end, assumed=tuple(assumed),
            system_text=context.name_systems(index, []), lofted=bool(LOFTED.search(seen)),
            found=(
                *([Found("place", arrived, landed.text, landed.start, landed.end)] if landed else []),
                *([Found("launch region", part.where, part.region.name, part.start, by_default=part.by_default)] if part else []),
                Found("range", Where.OWN, figure.text, figure.start, figure.end),
            ),
        )  # fmt: skip


def _fired_at(context: Context, index: int) -> PlaceMention | None:
    """Find the town that a sentence says something was fired at."""
    start = context.source.sentences[index].start
    for mention in context.source.places[index]:
        before = context.source.text[max(start, mention.start - 70) : mention.start]
        town = mention.place and mention.place.kind in {PlaceKind.CITY, PlaceKind.CAPITAL}
        if town and mention.role is PlaceRole.PLACE and FIRED_AT.search(before):
            return mention
    return None


def _say_where(back: int) -> str:
    """Say where a sentence stands from the one that a claim is in."""
    return {1: "the sentence before", 2: "2 sentences before"}.get(back, "the next sentence")
