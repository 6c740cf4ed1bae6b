"""Where a claim's missiles are launched from: what looks for it, one function a row of `slots.toml`.

What a sentence says of launches is told by `geo.reading.claims.launches`, whose missiles it speaks
of by `geo.reading.claims.owners`; here stands in which sentences and in which order that is asked.
An answer of no region ends the search: the text names a launch place that nobody knows, or several.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from geo.claims.model import ClaimKind, Where
from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.areas import (
    OfferedRegion,
    country_part,
    describes_next,
    drop_wider,
    is_measured,
)
from geo.reading.claims.clauses import encloses
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.owners import reports_or_makes
from geo.reading.claims.sentences import SENTENCES_BACK, say_step, where_at
from geo.reading.claims.slots import heads
from geo.reading.claims.slots.search import Asked, search
from geo.reading.mentions import PlaceMention, PlaceRole, RegionMention
from geo.reading.senses.model import POINTS
from geo.systems import resolve_system

__all__ = ["LOOKS", "list_regions"]

ADDRESSED = cue("addressed")
AT_PLACE = cue("at-place")
CAME_DOWN = cue("came-down")
EARLIER = cue("earlier")
FIRED_THERE = cue("fired-there")
FLEW = cue("flew-word")
FROM = gated_cue("from")
FROM_THERE = cue("from-there")
GROUND_AFTER = cue("ground-beside")
IN_SIGHTS = cue("in-sights")
JOINED = cue("joined")
KEPT_THERE = cue("kept-there")
OF_REGION = cue("of-region")
ONE_SHOT = cue("one-shot")
PART_ID = cue("part-id")
TELLS = cue("tells")
TEST_SITE = cue("test-site")
TOLD_IN = cue("told-in")
# "In southern Lebanon, from where".
FROM_WHERE = late(r",?\s(?:from\s(?:where|which)|whence)\b")
LISTED = late(r"(?:[•*·▪–—-]|\d{1,2}[.)/])\s")
OWNERS_BACK = 5  # sentences before in which whose missiles they are is told
GUESSED = {Where.TEXT, Where.CATALOGUE, Where.DOUBT}

Regions = list[OfferedRegion]


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
    if kind == "reach" and _says_there(context, asked):
        kind = "there"
    return search("launch region", kind, LOOKS, context, asked) or []


def _says_there(context: Context, asked: Asked) -> bool:
    """Whether the claim's part of the sentence says "from there"."""
    return bool(
        FROM_THERE.search(
            context.source.text[slice(*context.launches.segment(asked.index, asked.span[0]))]
        )
    )


# In the claim's own sentence


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
    last_end = zone[0]
    for mention in inside:
        if mention.end > zone[1] or mention.role is PlaceRole.DEMONYM:
            continue
        gap = source.text[last_end : mention.start]
        if not (JOINED.fullmatch(gap) if found else OF_REGION.fullmatch(gap)):
            break
        if part := launches.as_region(mention):
            found.append(part)
            last_end = mention.end
    if found:
        # "Within range of Russia's Iskanders in Kaliningrad" is within range from there.
        stated = launches.list_stated(asked.index, asked.excluded)
        found = drop_wider([*found, *(each for each in stated if last_end < each.start < zone[1])])
    return found or None


def _look_in_clause(context: Context, asked: Asked) -> Regions | None:
    """Look in the claim's own part of the sentence, behind where another owner's missiles end."""
    first, last = context.launches.segment(asked.index, asked.span[0])
    owners = context.launches.list_several(asked.index, first, asked.span[0])
    if len({country for country, _ in owners}) > 1:
        first = owners[-1][1]
    stated = context.launches.list_stated(asked.index, asked.excluded)
    return drop_wider([part for part in stated if first <= part.start < last]) or None


def _look_at_clauses_owner(context: Context, asked: Asked) -> Regions | None:
    """Take the owner that the claim's own part names, where the sentence speaks of several."""
    first, _ = context.launches.segment(asked.index, asked.span[0])
    owners = context.launches.list_several(asked.index, first, asked.span[0])
    part = country_part(*owners[-1]) if owners else None
    return [part] if part else None


def _look_in_clause_before(context: Context, asked: Asked) -> Regions | None:
    """Look in the last part of the sentence before the claim's that says any."""
    launches = context.launches
    first, _ = launches.segment(asked.index, asked.span[0])
    before = [
        part for part in launches.list_stated(asked.index, asked.excluded) if part.start < first
    ]
    if not before:
        return None
    last, _ = launches.segment(asked.index, before[-1].start)
    return drop_wider([part for part in before if part.start >= last])


def _look_in_sentence(context: Context, asked: Asked) -> Regions | None:
    """Look behind the claim's part; after a semicolon another claim begins, with its own region."""
    launches = context.launches
    _, last = launches.segment(asked.index, asked.span[0])
    stated = launches.list_stated(asked.index, asked.excluded)
    behind = [part for part in stated if ";" not in context.source.text[last : part.start]]
    return [replace(part, where=Where.DOUBT) for part in drop_wider(behind)] or None


def _stop_at_unknown(context: Context, asked: Asked) -> Regions | None:
    """End the search where the claim names a launch place that no gazetteer knows."""
    segment = context.launches.segment(asked.index, asked.span[0])
    return [] if context.launches.names_unknown(asked.index, segment) else None


def _look_at_owner(context: Context, asked: Asked) -> Regions | None:
    """Take the country whose missiles the sentence speaks of."""
    return context.launches.owner(asked.index) or None


def _look_for_start(context: Context, asked: Asked) -> Regions | None:
    """Look for the first place of the sentence that a flight came from."""
    source, index = context.source, asked.index
    described = False
    for mention in source.places[index]:
        if mention.place is None or mention.role is PlaceRole.DEMONYM:
            continue
        first = max(source.sentences[index].start, mention.start - 70)
        figures = source.ranges[index] + source.others[index]
        words = source.text[first : mention.start]
        there = FIRED_THERE.match(source.text, mention.end) is not None
        said = there or FROM.search(words) is not None
        if is_measured(source.text, mention, figures) and not (
            there or (said and words.endswith(" of "))
        ):
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
            and not area.region_id.startswith(("border", "coast"))
        ]
        if part := context.launches.as_region(areas[0] if areas else mention):
            return [part]
    return context.launches.list_off(index) or None


# In the sentences around


def _look_for_there(context: Context, asked: Asked) -> Regions | None:
    """Look for what "there" means: named before it, here or a sentence back."""
    start, end = context.launches.segment(asked.index, asked.span[0])
    there = FROM_THERE.search(context.source.text[start:end])
    return _find_there(context, asked, asked.index, start + there.start()) if there else None


def _find_there(context: Context, asked: Asked, index: int, at: int) -> Regions | None:
    """Find the place before an offset that "there" means.

    Where nothing is said to be launched from, the last place named in passing: "it has been seen in
    Isfahan".
    """
    source, launches = context.source, context.launches
    # "Rockets were brought there too. They cannot hit it from the island": one step more.
    again = index > 0 and not source.places[index - 1]
    again = again and bool(FROM_THERE.search(source.body(index - 1)))
    for step in range(0, -1 - min(SENTENCES_BACK, index), -1):
        where = index + step
        passed = {*asked.excluded, *launches.claimed(where)}
        stated = [part for part in launches.list_stated(where, passed) if part.start < at]
        claimed = _list_claimed(context, where) if step else []
        passing = step >= -1 - again
        named = _list_named(context, asked, where, at, passed) if passing else []
        if found := drop_wider(stated) or claimed[-1:] or named[-1:]:
            said = f"from {say_step(step)}" if step else "here"
            return [part.taken(f"“there”, {said}", where_at(step)) for part in found]
    return None


def _list_named(
    context: Context, asked: Asked, index: int, at: int, passed: set[tuple[int, int]]
) -> Regions:
    """List what a sentence names in passing before an offset, the targets left out."""
    source = context.source
    targets = {source.text[first:last] for first, last in asked.excluded}
    areas = [
        area
        for area in source.regions[index]
        if area.end <= at and FROM_WHERE.match(source.text, area.end)
    ]
    mentions: list[PlaceMention | RegionMention] = [*source.places[index], *areas]
    named = [
        part
        for mention in mentions
        if mention.end <= at
        and (mention.start, mention.end) not in passed
        and mention.text not in targets
        and not _is_passed_over(context, index, mention, areas)
        and (part := context.launches.as_region(mention))
    ]
    return sorted(named, key=lambda part: part.start)


def _is_passed_over(
    context: Context, index: int, mention: PlaceMention | RegionMention, areas: list[RegionMention]
) -> bool:
    """Whether "there" never means a place: what is reached, where one fell, who tells, an area's own."""
    source = context.source
    if isinstance(mention, PlaceMention) and (
        mention.role is not PlaceRole.PLACE
        or mention.text.endswith("cities")
        or any(area.start <= mention.start and mention.end <= area.end for area in areas)
    ):
        return True
    if IN_SIGHTS.match(source.text, mention.end):
        return True
    start = max(source.sentences[index].start, mention.start - 70)
    before = source.text[start : mention.start]
    country = isinstance(mention, PlaceMention) and _is_country(mention)
    if country and not AT_PLACE.search(before):
        return True
    return bool(CAME_DOWN.search(before) or TOLD_IN.search(before))


def _is_country(mention: PlaceMention) -> bool:
    return mention.place is not None and mention.place.kind is PlaceKind.COUNTRY


def _list_claimed(context: Context, index: int) -> Regions:
    """List the launch regions of the claims that a sentence before has made."""
    start = context.source.sentences[index].start
    regions: dict[str, OfferedRegion] = {}
    for claim in reversed(context.launches.claims):
        if claim.start != start:
            break
        if claim.region and claim.kind is ClaimKind.REACH:
            launch = claim.find_part("launch region")
            part = OfferedRegion(
                claim.region,
                start,
                where=launch.where if launch else Where.OWN,
                others=claim.other_origins,
                by_default=launch is not None and launch.by_default,
            )
            regions.setdefault(claim.region.id, part)
    return list(regions.values())[::-1]


def _list_told(context: Context, asked: Asked, index: int) -> Regions:
    """List the launch regions of a sentence, none where it tells of a test or a shot that was."""
    body = context.source.body(index)
    shot = ONE_SHOT.search(body) and (EARLIER.search(body) or FLEW.search(body))
    if TEST_SITE.search(body) or shot:
        return []  # "it was fired from Kermanshah in 2017"
    return context.launches.stated_regions(index, asked.excluded)


def _look_before(context: Context, asked: Asked) -> Regions | None:
    """Look in the sentences before: from where their claims are, or what they say."""
    source = context.source
    for step in range(-1, -SENTENCES_BACK - 1, -1):
        index = asked.index + step
        if index < 0:
            break
        found: Regions | None = _list_claimed(context, index) or _list_told(context, asked, index)
        if not found and (kept := KEPT_THERE.search(source.body(index))):
            at = source.sentences[index].start + kept.start()
            found = _find_there(context, asked, index, at)
        if found:
            # What the claim before took from elsewhere is no surer here.
            return [
                part.taken(
                    f"from {say_step(step)}",
                    part.where if part.where in GUESSED else where_at(step),
                )
                for part in found
            ]
    return None


def _look_at_owners_before(context: Context, asked: Asked) -> Regions | None:
    """Take the country whose missiles a sentence before speaks of."""
    for step in range(-1, -OWNERS_BACK - 1, -1):
        index = asked.index + step
        if index < 0:
            break
        if found := context.launches.owner(index):
            back = f"{-step} sentence{'s' if step < -1 else ''} before"
            return [
                replace(
                    part,
                    assumed=f"{part.assumed}, named {back}",
                    where=Where.BEFORE if step == -1 and part.where is Where.OWN else Where.TEXT,
                )
                for part in found
            ]
    return None


def _look_in_next(context: Context, asked: Asked) -> Regions | None:
    """Look in the next sentence, where it claims nothing itself and tells of no single shot."""
    source, index = context.source, asked.index + 1
    if index >= len(source.sentences) or context.launches.has_claim(index):
        return None
    if ONE_SHOT.search(source.body(index)):
        return None
    found = _list_told(context, asked, index)
    return [part.taken(f"from {say_step(1)}", where_at(1)) for part in found] or None


def _tells_of_earlier(context: Context, index: int) -> bool:
    """Whether a sentence tells of somebody's flight at another time: "in 1980 China tested"."""
    return bool(EARLIER.search(context.source.body(index)) and context.launches.owner(index))


def _look_stated(*steps: int) -> Callable[[Context, Asked], Regions | None]:
    """Look for what sentences so many steps away say, the first that says any."""

    def look(context: Context, asked: Asked) -> Regions | None:
        for step in steps:
            index = asked.index + step
            if not 0 <= index < len(context.source.sentences):
                continue
            if step and _tells_of_earlier(context, asked.index):
                break  # "in 1980 China tested one, which flew": not from where today's was fired
            if found := context.launches.stated_regions(index, set()):
                said = f"from {say_step(step)}"
                return [part.taken(said, where_at(step)) if step else part for part in found]
        return None

    return look


# In the whole text, and beyond it


def _look_at_topic(context: Context, _asked: Asked) -> Regions | None:
    """Take the country whose missiles the text speaks of most often."""
    found = context.launches.topic_owner()
    return [replace(part, assumed=f"{part.assumed}, by the whole text") for part in found] or None


def _look_at_other_country(context: Context, asked: Asked) -> Regions | None:
    """Take the one country that the text names beside the target's, or all that it names of it.

    Where "the Gaza Strip" is all that is named of a country, the rest of it is not meant.
    """
    target = asked.target
    own = target.place.country if target and target.place else ""
    named: dict[str, PlaceMention] = {}
    countries = set()
    targeted = {
        mention.place.id
        for mention in context.source.report.places
        if mention.place and (mention.start, mention.end) in context.targeted
    }
    for mention in context.source.report.places:
        place = mention.place
        if (
            place is None
            or place.country in {"", own}
            or place.id in targeted
            or place.kind is PlaceKind.CITY
            or (place.kind is PlaceKind.CAPITAL and mention.role is PlaceRole.PLACE)
            or reports_or_makes(context.source.text, mention)
            or TELLS.match(context.source.text, mention.end)
            # "Iran told Russia that its missiles": not the one that is told.
            or ADDRESSED.search(context.source.text, max(0, mention.start - 20), mention.start)
        ):
            continue
        named.setdefault(place.id, mention)
        countries.add(place.country)
    if len(countries) != 1 or not own:
        return None
    first = next(iter(named.values()))
    where = Where.TEXT
    if len(named) == 1 and first.place and first.place.kind is PlaceKind.DIVISION:
        part = context.launches.as_region(first, launching=True)
    else:
        part = country_part(next(iter(countries)), 0)
        # A part of it that is named is meant perhaps, or the country that has the missile.
        if _names_part(context, countries) or _is_elses(asked, countries):
            where = Where.DOUBT
    return [part.taken("the only other country in the text", where)] if part else None


def _is_elses(asked: Asked, countries: set[str]) -> bool:
    """Whether a claim's system is one that none of some countries has: "Shahab-3 ... Iraq"."""
    system = resolve_system(asked.systems[0]) if asked.systems else None
    if system is None or not system.country:
        return False
    return not countries & {system.country, *(each.country for each in system.operators)}


def _names_part(context: Context, countries: set[str]) -> bool:
    """Whether the text names a part of a country: "the northern Philippines", "the Saudi desert"."""
    report = context.source.report
    parts = [each for each in report.regions if PART_ID.match(each.region_id)]
    return any(
        GROUND_AFTER.match(report.text, mention.end)
        or any(part.start < mention.start < part.end for part in parts)
        for mention in report.places
        if mention.place is not None and mention.place.country in countries
    )


def _look_in_catalogue(context: Context, asked: Asked) -> Regions | None:
    """Take the country that the catalogue gives for the claim's first system.

    Where the text bases missiles in another country, the maker's own is not meant.
    """
    system = resolve_system(asked.systems[0]) if asked.systems else None
    if system is None or not system.country or context.launches.bases - {system.country}:
        return None
    part = country_part(system.country, 0)
    others = {each.country for each in system.operators} - {system.country}
    said = "the system's country in the catalogue"
    # Where others have it as well, any of them may launch it: then nothing is told from there.
    return [part.taken(said, Where.DOUBT if others else Where.CATALOGUE)] if part else None


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
        and text[each.end : each.end + 2] not in {"'s", "’s"}
    ]


LOOKS: dict[str, Callable[[Context, Asked], Regions | None]] = {
    "zone": _look_in_zone,
    "there": _look_for_there,
    "clause": _look_in_clause,
    "clause-owner": _look_at_clauses_owner,
    "clause-before": _look_in_clause_before,
    "sentence": _look_in_sentence,
    "flight-start": _look_for_start,
    "stated": _look_stated(0),
    "unknown": _stop_at_unknown,
    "owner": _look_at_owner,
    "before": _look_before,
    "stated-before": _look_stated(-1),
    "stated-around": _look_stated(-2, 1),
    "owner-before": _look_at_owners_before,
    "next": _look_in_next,
    "topic-owner": _look_at_topic,
    "other-country": _look_at_other_country,
    "catalogue": _look_in_catalogue,
    "it-named": _look_for_named,
    "it-measured": _look_at_measured,
    "other-town": _look_for_other_town,
    **heads.LOOKS,
}
