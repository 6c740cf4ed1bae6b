"""Where a claim's missiles are launched from: what looks for it, one function a row of `slots.toml`.

What a sentence states of launches is told by `geo.reading.claims.launches`, whose missiles it speaks
of by `geo.reading.claims.ownership`; in which sentences and in which order that is asked stands here
for the claim's own one, in `around` for those near it, in `beyond` for the whole text and the
catalogue, in `starts` for flights and distances, in `heads` for lists and tables.
An answer of no region ends the search: the text names a launch place that nobody knows, or several.
"""

from __future__ import annotations

from dataclasses import replace

from geo.claims.model import Where
from geo.patterns import late
from geo.reading.claims.areas import country_part, drop_wider
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.claims.origin_words import describes_next
from geo.reading.claims.slots import around, beyond, heads, starts
from geo.reading.claims.slots.search import Asked, RegionLook, Regions, search
from geo.reading.mentions import PlaceRole

__all__ = ["LOOKS", "list_regions"]

JOINED = cue("joined")
OF_REGION = cue("of-region")
# From the start of one owner to that of the other: "Hezbollah and ", "Iran's and ".
TOGETHER = late(r"[^,.;:]{2,50}?\s(?:and|or|as well as)\s(?:the\s)?")


def list_regions(context: Context, kind: str, asked: Asked) -> Regions:
    """Find the launch regions of a claim.

    Parameters
    ----------
    context : Context
        Of the report.
    kind : str
        Of search, as `slots.toml` names it: "reach" where a claim of reach stands, "unsaid" where
        nothing around it says from where, "flight", "distance", "line", "answer".
    asked : Asked

    Returns
    -------
    list of OfferedRegion
        Each with where it was found; empty where the text does not tell.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("Missiles stand in Basra. They can hit Kuwait City."))
    >>> [(each.region.name, str(each.where)) for each in list_regions(context, "reach", Asked(1, (30, 38)))]
    [('Basrah', 'sentence before')]
    """
    if kind == "reach" and around.find_there(context, asked):
        kind = "there"
    return search("launch region", kind, LOOKS, context, asked) or []


def _look_in_zone(context: Context, asked: Asked) -> Regions | None:
    """Look in the stretch where the claim's words say that it stands: "within range of Basra"."""
    zone, source, launches = asked.zone, context.source, context.launches
    if zone is None:
        return None
    places = source.places[asked.index]
    inside = [
        mention
        for mention in places
        if zone[0] <= mention.start and (mention.start, mention.end) not in asked.excluded
    ]
    first = min((mention.start for mention in inside), default=zone[1])
    # "Launchers in Saada, in the north of Yemen" are in Saada.
    found = [
        part
        for area in source.regions[asked.index]
        if zone[0] - 2 <= area.start <= first and area.end <= zone[1]
        if (part := launches.as_region(area))
    ]
    if found:
        return found
    last_end, begins = zone[0], None
    for mention in inside:
        if mention.end <= zone[1] and describes_next(source.text, mention, places):
            begins = mention.start  # "of the U.S. territory of Guam" is of Guam
            continue
        if mention.end > zone[1] or mention.role is PlaceRole.DEMONYM:
            continue
        gap = source.text[last_end : mention.start if begins is None else begins]
        begins = None
        if not (JOINED.fullmatch(gap) if found else OF_REGION.fullmatch(gap)):
            break
        part = launches.as_region(mention, launching=True)
        if mention.role is PlaceRole.METONYM and mention.place:
            part = country_part(mention.place.country, mention.start)  # "Kyiv's forces"
        if part:
            found.append(part)
            last_end = mention.end
    if found:
        # "Within range of Russia's Iskanders in Kaliningrad" is within range from there.
        stated = launches.list_stated(asked.index, asked.excluded)
        found = drop_wider([*found, *(each for each in stated if last_end < each.start < zone[1])])
    return found or None


def _list_stated(context: Context, asked: Asked) -> Regions:
    """List what the claim's sentence says missiles are launched from, single shots left out."""
    launches = context.launches
    stated = launches.drop_shots(asked.index, launches.list_stated(asked.index, asked.excluded))
    return stated or launches.list_off(asked.index)


def _look_in_clause(context: Context, asked: Asked) -> Regions | None:
    """Look in the claim's own part of the sentence, behind where another owner's missiles end."""
    first, last = context.source.locate_segment(asked.index, asked.span[0])
    owners = context.ownership.list_several(asked.index, first, asked.span[0])
    if len({country for country, _ in owners}) > 1:
        first = owners[-1][1]
    stated = _list_stated(context, asked)
    return drop_wider([part for part in stated if first <= part.start < last]) or None


def _look_at_clauses_owner(context: Context, asked: Asked) -> Regions | None:
    """Take the owner that the claim's own part names, where the sentence speaks of several.

    Of two that are named together the other may be meant: nothing fails from there.
    """
    first, _ = context.source.locate_segment(asked.index, asked.span[0])
    owners = context.ownership.list_several(asked.index, first, asked.span[0])
    part = country_part(*owners[-1]) if owners else None
    if part and len(owners) > 1 and owners[-2][0] != owners[-1][0]:
        text = context.source.text
        if TOGETHER.fullmatch(text[owners[-2][1] : owners[-1][1]]):
            part = replace(part, where=Where.TEXT)
    return [part] if part else None


def _look_in_clause_before(context: Context, asked: Asked) -> Regions | None:
    """Look in the last part of the sentence before the claim's that says any."""
    source = context.source
    first, _ = source.locate_segment(asked.index, asked.span[0])
    stated = _list_stated(context, asked)
    before = [part for part in stated if part.start < first]
    if not before:
        return None
    last, _ = source.locate_segment(asked.index, before[-1].start)
    return drop_wider([part for part in before if part.start >= last])


def _look_in_sentence(context: Context, asked: Asked) -> Regions | None:
    """Look behind the claim's part; after a semicolon another claim begins, with its own region."""
    _, last = context.source.locate_segment(asked.index, asked.span[0])
    stated = _list_stated(context, asked)
    behind = [part for part in stated if ";" not in context.source.text[last : part.start]]
    return [replace(part, where=Where.DOUBT) for part in drop_wider(behind)] or None


def _stop_at_unknown(context: Context, asked: Asked) -> Regions | None:
    """End the search where the claim names a launch place that no gazetteer knows."""
    segment = context.source.locate_segment(asked.index, asked.span[0])
    return [] if context.launches.names_unknown(asked.index, segment) else None


def _look_at_owner(context: Context, asked: Asked) -> Regions | None:
    """Take the country whose missiles the sentence speaks of."""
    part = context.ownership.find_region(asked.index)
    return [part] if part else None


LOOKS: dict[str, RegionLook] = {
    "zone": _look_in_zone,
    "clause": _look_in_clause,
    "clause-owner": _look_at_clauses_owner,
    "clause-before": _look_in_clause_before,
    "sentence": _look_in_sentence,
    "unknown": _stop_at_unknown,
    "owner": _look_at_owner,
    **around.LOOKS,
    **beyond.LOOKS,
    **starts.LOOKS,
    **heads.LOOKS,
}
