"""What the whole text or the catalogue tells of a launch region, one function a row of `slots.toml`."""

from __future__ import annotations

from dataclasses import replace

from geo.claims.model import Where
from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.areas import country_part
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.claims.origin_words import describes_next
from geo.reading.claims.owners import reports_or_makes
from geo.reading.claims.slots.search import Asked, RegionLook, Regions
from geo.reading.mentions import PlaceMention, PlaceRole
from geo.regions.addresses import PartAddress
from geo.systems import System, find_family, resolve_system

__all__ = ["LOOKS"]

GROUND_AFTER = cue("ground-beside")
TELLS = cue("tells")
WHOSE_NEIGHBOUR = cue("whose-neighbour")
ASSETS = cue("assets-of")
ELSES = cue("elses")
HIT_BEFORE = cue("before-things")
JOINED = cue("joined")
PASSED_BY = cue("passed-by")
TOLD_IN = cue("told-in")
LIES_IN = late(r" (?:in|on) (?:the )?(?:[a-z]{4,8}(?:ern|al)?,? )?")
LIES_CHARS = 30
# "Lviv, near the Polish border".
BORDER_NEXT = late(r"(?:['’]s)?\s(?:\w+ern\s|land\s)?(?:borders?|frontiers?)\b")


def _look_at_topic(context: Context, _asked: Asked) -> Regions | None:
    """Take the country whose missiles the text speaks of most often."""
    part = context.ownership.topic
    return [replace(part, assumed=f"{part.assumed}, by the whole text")] if part else None


def _look_at_other_country(context: Context, asked: Asked) -> Regions | None:
    """Take the one country that the text names beside the target's, or all that it names of it.

    Where "the Gaza Strip" is all that is named of a country, the rest of it is not meant.
    """
    target = asked.target
    own = target.place.country if target and target.place else ""
    named: dict[str, PlaceMention] = {}
    countries = set()
    in_range = [
        mention
        for mention in context.source.report.places
        if mention.place and (mention.start, mention.end) in context.targeted
    ]
    targeted = {mention.place.id for mention in in_range if mention.place}
    targeted |= _list_joined(context, target)
    in_range += [target] if target else []
    for mention in context.source.report.places:
        place = mention.place
        if (
            place is None
            or place.country in {"", own}
            or place.id in targeted
            or _holds_target(context, mention)
            or place.kind is PlaceKind.CITY
            or (place.kind is PlaceKind.CAPITAL and mention.role is PlaceRole.PLACE)
            or reports_or_makes(context.source.text, mention)
            or TELLS.match(context.source.text, mention.end)
            # "The US territory of Guam"
            or describes_next(context.source.text, mention, in_range)
            or ASSETS.match(context.source.text, mention.end)  # "puts US bases in range"
            or WHOSE_NEIGHBOUR.match(context.source.text, mention.end)  # "Japan, America's ally"
            # "It could hit Guam or US carriers": whose they are that can be hit.
            or _is_behind(context, asked, mention)
            or BORDER_NEXT.match(context.source.text, mention.end)
            # "It flew over Hokkaido", "the border with Poland", "Iran told Russia": not from there.
            or PASSED_BY.search(context.source.text, max(0, mention.start - 60), mention.start)
            # "Analysts in South Korea put its range at 3,800 km": where somebody tells.
            or TOLD_IN.search(context.source.text, max(0, mention.start - 60), mention.start)
            # "Even if they wanted to attack France": not who is attacked.
            or HIT_BEFORE.search(context.source.text, max(0, mention.start - 30), mention.start)
        ):
            continue
        named.setdefault(place.id, mention)
        countries.add(place.country)
    if len(countries) != 1 or not own:
        return None
    first = next(iter(named.values()))
    where, elses = Where.TEXT, _is_elses(asked, countries)
    if len(named) == 1 and first.place and first.place.kind is PlaceKind.DIVISION:
        part = context.launches.as_region(first, launching=True)
    else:
        part = country_part(next(iter(countries)), 0)
        # A part of it that is named is meant perhaps, or the country that has the missile.
        if elses or _names_part(context, countries):
            where = Where.DOUBT
    if part is None:
        return None
    taken = part.taken("the only other country in the text", where)
    return [replace(taken, is_guess=elses is not False)]


def _list_joined(context: Context, target: PlaceMention | None) -> set[str]:
    """List the countries, by their ids, of what is in range beside a target: "Hong Kong and Wuhan"."""
    if target is None:
        return set()
    text = context.source.text
    return {
        mention.place.country
        for mention in context.source.report.places
        if mention.place and (mention.start, mention.end) in context.targeted
        if JOINED.fullmatch(text[min(target.end, mention.end) : max(target.start, mention.start)])
    }


def _is_behind(context: Context, asked: Asked, mention: PlaceMention) -> bool:
    """Whether a name says whose a thing is that stands in the sentence behind what is in range."""
    ends, target = context.source.sentences[asked.index].end, asked.target
    behind = target is not None and target.start < mention.start < ends
    return behind and ELSES.match(context.source.text, mention.end) is not None


def _holds_target(context: Context, mention: PlaceMention) -> bool:
    """Whether a name only says where what is in range lies: "Washington, D.C.", "Riga in Latvia"."""
    text, country = context.source.text, mention.place.country if mention.place else ""
    held = {
        each.end
        for each in context.source.report.places
        if each.place and each.place.country == country
    }
    gaps = (
        (end, text[end : mention.start])
        for _, end in context.targeted
        if 0 < mention.start - end < LIES_CHARS
    )
    return any(gap in {", ", " ("} or (end in held and LIES_IN.fullmatch(gap)) for end, gap in gaps)


def _is_elses(asked: Asked, countries: set[str]) -> bool | None:
    """Whether a claim's system is one that none of some countries has; None where nobody knows."""
    system = resolve_system(asked.systems[0]) if asked.systems else None
    if system is None or not system.country:
        return None
    return not countries & system.countries


def _names_part(context: Context, countries: set[str]) -> bool:
    """Whether the text names a part of a country: "the northern Philippines", "the Saudi desert"."""
    report = context.source.report
    parts = [each for each in report.regions if isinstance(each.address, PartAddress)]
    return any(
        GROUND_AFTER.match(report.text, mention.end)
        or any(part.start < mention.start < part.end for part in parts)
        for mention in report.places
        if mention.place is not None and mention.place.country in countries
    )


def _look_in_catalogue(context: Context, asked: Asked) -> Regions | None:
    """Take the country that the catalogue gives for the claim's first system, or for the text's only.

    Where the text bases missiles in another country than the target's, the maker's own is not meant.
    """
    named = asked.systems[:1] or _list_systems(context)
    owners = [resolve_system(each) for each in named] or _list_families(context)
    countries = {system.country for system in owners}
    target = asked.target.place if asked.target else None
    # "Able to reach a base in Guam" bases nothing there.
    bases = context.ownership.bases - {target.country if target else ""}
    if len(countries) != 1 or "" in countries or bases - countries:
        return None
    part = country_part(countries.pop(), 0)
    shared = any(system.countries - {system.country} for system in owners)
    if shared and not asked.systems:
        return None
    said = "the system's country in the catalogue"
    # Where others have it as well, any of them may launch it: then nothing is told from there.
    if part is None:
        return None
    taken = part.taken(said, Where.DOUBT if shared else Where.CATALOGUE)
    return [replace(taken, is_guess=shared)]


def _list_systems(context: Context) -> list[str]:
    """List all systems that a text names, for a claim that says "the missile"."""
    named = (each.system_id for each in context.source.report.systems)
    return [each for each in dict.fromkeys(named) if each]


def _list_families(context: Context) -> list[System]:
    """List the systems of whose name a text names the beginning only: "the Hwasong missile"."""
    names = dict.fromkeys(each.text for each in context.source.report.systems)
    families = [find_family(name) for name in names]
    return [each for family in families for each in family] if all(families) else []


LOOKS: dict[str, RegionLook] = {
    "topic-owner": _look_at_topic,
    "other-country": _look_at_other_country,
    "catalogue": _look_in_catalogue,
}
