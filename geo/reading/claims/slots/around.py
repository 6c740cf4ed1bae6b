"""Where the sentences around a claim say from: what looks there, one function a row of `slots.toml`."""

from __future__ import annotations

from geo.claims.model import Claim, ClaimKind, Where
from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion, drop_wider
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.claims.ownership import name_back
from geo.reading.claims.referents import measures_another, prefer_works
from geo.reading.claims.sentences import SENTENCES_BACK, say_step, where_at
from geo.reading.claims.slots.figures import drop_holders
from geo.reading.claims.slots.search import Asked, RegionLook, Regions
from geo.reading.mentions import PlaceMention, PlaceRole, RegionMention

__all__ = ["LOOKS", "find_there"]

AT_PLACE = cue("at-place")
CAME_DOWN = cue("came-down")
EARLIER = cue("earlier")
FLEW = cue("flew-word")
FROM_THERE = cue("from-there")
GOES_ON = cue("goes-on-with-it")
IN_SIGHTS = cue("in-sights")
KEPT_THERE = cue("kept-there")
ONE_SHOT = cue("one-shot")
STAYED_THERE = cue("stayed-there")
TEST_SITE = cue("test-site")
TOLD_IN = cue("told-in")
THE = late(r"\b(?:[Tt]h(?:e|is|at)|[Ii]ts)\s$")
# "In southern Lebanon, from where".
FROM_WHERE = late(r",?\s(?:from\s(?:where|which)|whence)\b")
BEFORE_CHARS = 70  # of what stands before a name
OWNERS_BACK = 5  # sentences before in which whose missiles they are is told
GUESSED = frozenset({Where.TEXT, Where.CATALOGUE, Where.DOUBT})


def find_there(context: Context, asked: Asked) -> int | None:
    """Find "from there" in the claim's part of the sentence; its offset in the text.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("Missiles stand in Basra. From there they can hit Kuwait City."))
    >>> find_there(context, Asked(0, (0, 9))), find_there(context, Asked(1, (41, 48)))
    (None, 30)
    """
    start, end = context.source.locate_segment(asked.index, asked.span[0])
    there = FROM_THERE.search(context.source.text[start:end])
    return start + there.start() if there else None


def _look_for_there(context: Context, asked: Asked) -> Regions | None:
    """Look for what "there" means: named before it, here or a sentence back."""
    at = find_there(context, asked)
    return _find_meant(context, asked, asked.index, at) if at is not None else None


def _find_meant(context: Context, asked: Asked, index: int, at: int) -> Regions | None:
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
        passed = {*asked.excluded, *context.reached.list_spans(where)}
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
    meant = [
        mention
        for mention in mentions
        if mention.end <= at
        and (mention.start, mention.end) not in passed
        and mention.text not in targets
        and not _is_passed_over(context, asked, index, mention, areas)
    ]
    parts = map(context.launches.as_region, prefer_works(source.text, meant))
    return sorted(filter(None, parts), key=lambda part: part.start)


def _is_passed_over(
    context: Context,
    asked: Asked,
    index: int,
    mention: PlaceMention | RegionMention,
    areas: list[RegionMention],
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
    if _measures_no_target(context, asked, index, mention):
        return True  # "Panay lies 900 miles off Taiwan. From the island it can hit Xiamen"
    start = max(source.sentences[index].start, mention.start - BEFORE_CHARS)
    before = source.text[start : mention.start]
    country = isinstance(mention, PlaceMention) and _is_country(mention)
    if country and not AT_PLACE.search(before):
        return True
    return bool(CAME_DOWN.search(before) or TOLD_IN.search(before))


def _measures_no_target(
    context: Context, asked: Asked, index: int, mention: PlaceMention | RegionMention
) -> bool:
    """Whether a name only says how far another place than the target lies from it.

    "Doha lies 430 km from Bushehr and is within range from there" is from Bushehr.
    """
    if not isinstance(mention, PlaceMention) or not measures_another(context.source.text, mention):
        return False
    named = [each for each in context.source.places[index] if each.end <= mention.start]
    measured = drop_holders(context.source.text, named)[-1:]
    targets = {
        each.place.id
        for at in {index, asked.index}
        for each in context.source.places[at]
        if each.place and (each.start, each.end) in asked.excluded
    }
    if asked.target and asked.target.place:
        targets.add(asked.target.place.id)
    return any(
        each.place and each.place.id not in targets and not each.place.is_sea for each in measured
    )


def _is_country(mention: PlaceMention) -> bool:
    return mention.place is not None and mention.place.kind is PlaceKind.COUNTRY


def _list_claimed(context: Context, index: int) -> Regions:
    """List the launch regions of the claim that a sentence before has made last."""
    start = context.source.sentences[index].start
    regions: dict[str, OfferedRegion] = {}
    last: Claim | None = None
    for claim in reversed(context.claims):
        if claim.start != start:
            break
        if claim.region and claim.kind is ClaimKind.REACH:
            last = last or claim
            # "A's in Turkey could hit Moscow, B's in Cuba Washington": what goes on is of Cuba.
            if claim.place != last.place and claim.region != last.region:
                continue
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
    if (TEST_SITE.search(body) and not STAYED_THERE.search(body)) or shot:
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
            found = _find_meant(context, asked, index, at)
        if found and _is_overtaken(context, asked.index, index, found):
            return None
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


def _is_overtaken(context: Context, index: int, where: int, found: Regions) -> bool:
    """Whether a sentence since then speaks of another's missiles than a claim by default.

    "India's can hit Karachi. Pakistan fired a Ghauri. It has the range to hit Delhi".
    """
    if not all(part.by_default for part in found):
        return False
    codes = {part.region.id for part in found}
    nearer = (context.ownership.find_region(at) for at in range(where + 1, index))
    return any(part and part.region.id not in codes for part in nearer)


def _look_at_owners_before(context: Context, asked: Asked) -> Regions | None:
    """Take the country whose missiles a sentence before speaks of."""
    for step in range(-1, -OWNERS_BACK - 1, -1):
        index = asked.index + step
        if index < 0:
            break
        if part := context.ownership.find_region(index):
            # "Russia based Iskanders in Kaliningrad", some sentences before "they can hit Berlin".
            if told := _list_told(context, asked, index):
                return [each.taken(f"from {say_step(step)}", Where.TEXT) for each in told]
            return [name_back(part, -step, near=step == -1 and part.where is Where.OWN)]
    return None


def _look_in_next(context: Context, asked: Asked) -> Regions | None:
    """Look in the next sentence, where it claims nothing itself and tells of no single shot."""
    source, index = context.source, asked.index + 1
    if index >= len(source.sentences) or context.reached.has_claim(index):
        return None
    if ONE_SHOT.search(source.body(index)):
        return None
    found = _list_told(context, asked, index)
    return [part.taken(f"from {say_step(1)}", where_at(1)) for part in found] or None


def _tells_of_earlier(context: Context, index: int) -> bool:
    """Whether a sentence tells of somebody's flight at another time: "in 1980 China tested"."""
    return bool(EARLIER.search(context.source.body(index)) and context.ownership.find_region(index))


def _goes_on(context: Context, first: int, last: int) -> bool:
    """Whether two sentences tell of one launch: the one between names no place or figure.

    "It left Plesetsk. The test of the Yars went well. It flew 5,700 km", but not of "another
    missile", nor where the one between is about "a Bulava".
    """
    source, between = context.source, first + 1
    body = source.body(last)
    if last - first != 2 or not GOES_ON.match(body) or EARLIER.search(body):
        return False
    if source.places[between] or source.ranges[between] or source.others[between]:
        return False
    systems = source.systems[between]
    return all(THE.search(source.text, max(0, each.start - 6), each.start) for each in systems)


def _look_stated(*steps: int) -> RegionLook:
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
                where = Where.BEFORE if _goes_on(context, index, asked.index) else where_at(step)
                return [part.taken(said, where) if step else part for part in found]
        return None

    return look


LOOKS: dict[str, RegionLook] = {
    "there": _look_for_there,
    "before": _look_before,
    "stated": _look_stated(0),
    "stated-before": _look_stated(-1),
    "stated-around": _look_stated(-2, 1, 2),
    "owner-before": _look_at_owners_before,
    "next": _look_in_next,
}
