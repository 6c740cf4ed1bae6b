"""Launch places of a text that were not read with a claim: what finds them, one function a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.claims.check import check_claim
from geo.claims.model import Claim, ClaimKind, ClaimVerdict, Found, Where
from geo.errors import GeoError
from geo.gazetteer import Place, PlaceKind, is_nation_word, list_members
from geo.patterns import late
from geo.reading.claims.areas import place_region
from geo.reading.claims.clauses import encloses
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.origin_words import OriginWords, is_measured, is_origin_of_words
from geo.reading.claims.owners import is_peoples
from geo.reading.claims.referents import prefer_works
from geo.reading.claims.sentences import FAR, look_back
from geo.reading.claims.unread.leftovers import (
    CONTRAST_BREAK,
    OUT_OF,
    UP_TO,
    Finder,
    Leftovers,
    Spot,
    begins_in,
    make_finder,
    names_one_of,
)
from geo.reading.lexicon import STOP_WORDS, is_common_word
from geo.reading.mentions import PlaceMention, PlaceRole, RegionMention
from geo.regions import RegionKind
from geo.systems import LaunchedFrom, resolve_system

__all__ = ["FINDERS"]

DENYING = cue("denying")
FROM_THERE = cue("from-there")
HELD_IN = cue("held-in")
HYPOTHETICAL = cue("hypothetical")
IF_MOVED = gated_cue("if-moved")
IN_NAME = cue("in-name")
IN_SIGHTS = cue("in-sights")
MOVES_MISSILES = cue("moves-missiles")
NO_LAUNCH = cue("no-launch")
POSSESSED = cue("possessed")
SENDS = cue("sends")
POSTS_NEXT = cue("posts-next")
SEGMENT = cue("segment")
TEST_SITE = cue("test-site")
TOLD_IN = cue("told-in")
UNNAMED_ORIGIN = cue("unnamed-origin")

CARRIER = cue("carrier")
CARRIER_AT = gated_cue("carrier-at")
OWNED_ARMS = cue("owned-arms")
PLACED_IF = cue("placed-if")
STATIONED = cue("stationed")
CONDITION_ENDS = late(r"[,.;]|\s[–—]\s")
# "From Paphos, where they were to stand" says from where.
WHERE_NEXT = late(r"[^.;]{0,30}?,?\s(?:where|in\swhich)\b")

# How many sentences before a claim a place counts beside a country that is its launch region by
# default: where that stands near, and where it is only the text's or the catalogue's.
NEAR_BACK, FAR_BACK = 3, 12
FAR_SHORT = 2.0  # ranges, beyond which missiles of a people's name are hardly launched by it
ORIGIN_CHARS = 110  # of what stands before "from"
SENTENCES_ASKED = 400
STATIONED_BACK = 3  # sentences before a claim that may say that its missiles are brought elsewhere


# Places that may be meant instead


def _find_beside(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a place of the sentence where the launch region is not said in it."""
    if not _is_taken(claim):
        return None
    index = left.index_of(claim)
    return _find_part(left, claim, index) or Spot.of(next(_list_held(left, claim, index), None))


def _list_held(left: Leftovers, claim: Claim, index: int) -> Iterator[PlaceMention]:
    """List the places of a sentence where a claim's missiles may stand as well.

    Where their owner's country is taken these are its own places, and others, or its capital, only
    where missiles or armed men are said to be in them or to come there: most countries that a
    report names are what is in range or who is worried, and most capitals a government.
    """
    launch, region = claim.find_part("launch region"), claim.region
    owner = region.country if region and launch and launch.by_default else ""
    words = OriginWords(left.source)
    for mention in left.list_idle_for(claim, index):
        place = mention.place
        if words.is_of_one_shot(index, mention.start):
            continue
        its_own = place and place.country == owner and place.kind is not PlaceKind.CAPITAL
        if its_own and _ends_distance(left, claim, index, mention):
            continue
        if place and place.country == owner and _is_same_from(claim, place):
            continue
        held = left.is_before(HELD_IN, index, mention.start)
        # "Bought its first missiles from Moscow": they have left it.
        sold = held and left.is_before(NO_LAUNCH, index, mention.start)
        if not owner or its_own or (held and not sold):
            yield mention


def _list_kept(left: Leftovers, claim: Claim, index: int) -> Iterator[PlaceMention]:
    """List the same of another sentence: where a missile was tested or shot is not where they are."""
    tested = TEST_SITE.search(left.source.body(index))
    return iter(()) if tested else _list_held(left, claim, index)


def _is_same_from(claim: Claim, place: Place) -> bool:
    """Whether a claim holds from all of a place of its launch country, or fails from there as well.

    Either may be meant then. What borders on the country may be launched at from there, or else be
    its own.
    """
    checked = check_claim(claim)
    if claim.kind is not ClaimKind.REACH or claim.denied or not checked.nearest_km:
        return False
    try:
        region = place_region(place.id, place.kind, place.lon, place.lat, place.name)
    except GeoError:
        return False  # a place without a shape, such as an American county
    there = check_claim(replace(claim, region=region, other_origins=())).verdict
    fails = there is checked.verdict is ClaimVerdict.FAILS
    return fails or there is ClaimVerdict.HOLDS


def _ends_distance(left: Leftovers, claim: Claim, index: int, mention: PlaceMention) -> bool:
    """Whether another sentence only says how far a place is: not so "from Paphos, where they stand"."""
    if index == left.index_of(claim) or WHERE_NEXT.match(left.text, mention.end):
        return False
    return any(
        other.kind is ClaimKind.DISTANCE
        and names_one_of(
            mention, {each.start for each in other.found if each.part in {"place", "launch region"}}
        )
        for other in left.by_sentence.get(index, ())
    )


def _is_taken(claim: Claim) -> bool:
    """Whether a launch region is not said where the claim stands."""
    launch = claim.find_part("launch region")
    if launch is None or claim.kind not in {ClaimKind.REACH, ClaimKind.FLIGHT}:
        return False
    # What a flight's own sentence names beside its end it passes over.
    flight = {Where.OWN, Where.BEFORE, Where.TEXT}
    said = flight if claim.kind is ClaimKind.FLIGHT else {Where.OWN}
    return launch.by_default or launch.where not in said


def _find_part(left: Leftovers, claim: Claim, index: int) -> Spot | None:
    """Find a part of the country that is the launch region by default: "in southern Iraq"."""
    launch = claim.find_part("launch region")
    if launch is None or not launch.by_default:
        return None
    used = {each.start for other in left.by_sentence[index] for each in other.found}
    for area in left.source.regions[index]:
        named = [each for each in left.places[index] if area.start <= each.start < area.end]
        ours = any(
            each.place and claim.region and each.place.id == claim.region.id for each in named
        )
        used_in = area.start in used or any(each.start in used for each in named)
        if ours and not used_in and not left.is_before(TOLD_IN, index, area.start):
            return Spot.of(area)
    return None


def _find_before(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a place near to where a whole country is taken from by default."""
    launch = claim.find_part("launch region")
    if not (_is_country(claim) and launch and launch.by_default):
        return None
    index = left.index_of(claim)
    if launch.where is Where.OWN and not _is_peoples(left, index, launch):
        return None
    back = FAR_BACK if launch.where in FAR else NEAR_BACK
    for at in look_back(index, back):
        if spot := Spot.of(next(_list_kept(left, claim, at), None)):
            return spot
        if spot := _find_stated(left, claim, at):
            return spot
    return None


def _find_stated(left: Leftovers, claim: Claim, index: int) -> Spot | None:
    """Find from where a claim of a sentence has a missile launched of which ours names the owner only.

    "From Paphos it can hit Beirut. Acre lies within the range of the Greek missile as well."
    """
    for other in left.by_sentence.get(index, ()):
        launch, region = other.find_part("launch region"), other.region
        if other.kind is not ClaimKind.REACH or not launch or launch.by_default or region is None:
            continue
        apart = other.systems and claim.systems and not {*other.systems} & {*claim.systems}
        if apart or region == claim.region:
            continue
        there = check_claim(replace(claim, region=region, other_origins=()))
        if there.verdict is not check_claim(claim).verdict:
            return Spot(launch.text, launch.start, launch.end)
    return None


def _is_country(claim: Claim) -> bool:
    return claim.region is not None and claim.region.kind is RegionKind.COUNTRY


def _is_peoples(left: Leftovers, index: int, launch: Found) -> bool:
    """Whether a launch region is a people's name: others may have "Iranian rockets"."""
    return any(
        each.start == launch.start and each.role is PlaceRole.DEMONYM for each in left.places[index]
    )


def _find_anywhere(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a place of the text where part of a country is enough that no sentence near names."""
    launch = claim.find_part("launch region")
    if launch is None or not launch.by_default or launch.where not in FAR:
        return None
    if claim.kind is not ClaimKind.REACH:
        return None
    asked = range(min(len(left.source.sentences), SENTENCES_ASKED))
    kept = (each for index in asked for each in _list_kept(left, claim, index))
    spot = Spot.of(next(kept, None))
    # The dearer question comes last.
    return spot if spot and check_claim(claim).verdict is ClaimVerdict.HOLDS_IN_PART else None


def _locate_apart(left: Leftovers, claim: Claim) -> tuple[int, int] | None:
    """Locate the clause of what is in range, where another clause of its sentence says from where."""
    clause, launch = left.locate_clause(claim), claim.find_part("launch region")
    if claim.kind is not ClaimKind.REACH or clause is None or launch is None:
        return None
    return None if launch.where is not Where.OWN or begins_in(claim, clause) else clause


def _find_in_clause(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a place of the clause of what is in range where another clause says from where.

    "Missiles in Estonia could hit Moscow, while those kept near Pskov could hit Stockholm."
    """
    clause = _locate_apart(left, claim)
    if clause is None:
        return None
    idle = left.list_idle_for(claim, left.index_of(claim))
    inside = (each for each in idle if clause[0] <= each.start < clause[1])
    return Spot.of(next(inside, None))


def _find_unknown(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a name after "in" or "near" that neither gazetteer nor catalogue knows."""
    if not _is_taken(claim):
        return None
    index = left.index_of(claim)
    known = [each for each in left.places[index] if each.place is not None]
    named = (known, left.source.systems[index], left.source.regions[index])
    spans = [(each.start, each.end) for mentions in named for each in mentions]
    for match in IN_NAME.finditer(left.text, *left.locate_sentence(claim)):
        word, at = match["name"], match.start("name")
        if word.lower() in STOP_WORDS or is_common_word(word) or is_nation_word(word):
            continue
        if not any(first <= at < last for first, last in spans):
            return Spot(word, at, match.end("name"))
    return None


# "There" and "from"


def _find_second_there(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a second place that "there" may mean."""
    launch, region = claim.find_part("launch region"), claim.region
    if claim.kind is not ClaimKind.REACH or launch is None or region is None:
        return None
    there = left.find_words(FROM_THERE, left.index_of(claim))
    if there is None:
        return None
    if launch.where is Where.OWN and launch.start is not None and launch.start > there.start():
        return None
    if there.group().rpartition(" ")[2].capitalize() in region.name.split():
        return None  # "the same island", after "Abdul Kalam Island"
    named = _list_for_there(left, claim, there.start(), launch.start or 0)
    others = (
        each for each in named if each.place and region.name not in {each.place.name, each.text}
    )
    # "Drones in Cuba, 230 miles from Havana": "there" is one of them.
    return Spot.of(next(others, None)) if len(named) > 1 or _is_country(claim) else None


def _list_for_there(left: Leftovers, claim: Claim, end: int, launch_at: int) -> list[PlaceMention]:
    """List what "there" may mean: the smallest places before it, in its sentence or the one before.

    Not who has sent the missiles to the launch place, which begins at `launch_at`.
    """
    index = left.index_of(claim)
    around = [at for at in (index - 1, index) if at >= 0]
    targets = {
        each.place.id
        for at in around
        for each in left.by_sentence.get(at, ())
        if each.place and each.kind is ClaimKind.REACH
    }
    named = {
        mention.place.id: mention
        for at in around
        for mention in left.places[at]
        if mention.place
        and mention.start < end
        and mention.place.id not in targets
        and not left.is_aside(at, mention)
        and not IN_SIGHTS.match(left.text, mention.end)
        and not SENDS.fullmatch(left.text, mention.end, launch_at)
        and not (claim.place and mention.place.country == claim.place.country)
    }
    meant = prefer_works(left.text, list(named.values()))
    return [
        mention
        for mention in meant
        if not any(encloses(mention, other) for other in meant if other is not mention)
    ]


def _find_after_from(left: Leftovers, claim: Claim) -> Spot | None:
    """Find what stands after "from" in a claim's part of the sentence and is not its region."""
    if claim.kind is not ClaimKind.REACH:
        return None
    index = left.index_of(claim)
    first, last = left.locate_stretch(claim, SEGMENT)
    areas = [each for each in left.source.regions[index] if first <= each.start < last]
    named = [each for each in left.places[index] if first <= each.start < last]
    used = [
        each.start
        for other in left.by_sentence[index]
        for each in other.found
        if each.start is not None
        if each.part == "launch region" or other.kind is not ClaimKind.REACH
    ]
    mentions: list[PlaceMention | RegionMention] = [*areas, *named]
    for mention in mentions:
        if (
            _follows_from(left, index, mention)
            and not any(area.start < mention.start < area.end for area in areas)
            and not any(mention.start <= at < mention.end for at in used)
            # "From Japan's island of Kyushu".
            and not any(POSSESSED.fullmatch(left.text, mention.end, at) for at in used)
            and not _is_region(claim, mention, [each for each in named if each.start in used])
        ):
            return Spot.of(mention)
    return None


def _follows_from(left: Leftovers, index: int, mention: PlaceMention | RegionMention) -> bool:
    """Whether a name stands after "from", and not as a bound or as who tells it."""
    begins = max(left.source.sentences[index].start, mention.start - ORIGIN_CHARS)
    figures = [*left.source.ranges[index], *left.source.others[index]]
    return (
        left.is_before(OUT_OF, index, mention.start)
        and not UP_TO.match(left.text, mention.end)  # "reaches from Krakow to Tampere"
        and not is_origin_of_words(left.text[begins : mention.start])
        and not OriginWords(left.source).is_of_one_shot(index, mention.start)
        and not is_measured(left.text, mention, figures)
    )


def _is_region(
    claim: Claim, mention: PlaceMention | RegionMention, used: list[PlaceMention]
) -> bool:
    """Whether a name is of a claim's launch region, of what encloses what is used, or of no place."""
    region = claim.region
    if region is not None and mention.text.lower() in region.name.lower():
        return True
    return isinstance(mention, PlaceMention) and (
        mention.place is None
        or mention.role is PlaceRole.DEMONYM
        or (region is not None and mention.place.name == region.name)
        or any(encloses(mention, other) for other in used)
    )


# Other claims


def _find_nearer(left: Leftovers, claim: Claim) -> Spot | None:
    """Find the launch place of a claim on the same words that is said nearer to them.

    It stands in their own clause, or is said where ours is only whose missiles they are.
    """
    clause, ours = left.locate_clause(claim), claim.find_part("launch region")
    if clause is None or ours is None or begins_in(claim, clause):
        return None
    own = left.locate_stretch(claim, CONTRAST_BREAK, "launch region")
    if claim.denied and own != clause and DENYING.search(left.text, *own):
        return None  # "and from Kapan it can't either"
    for other in left.list_on_same(claim):
        launch = other.find_part("launch region")
        if launch is None or other.denied != claim.denied:
            continue
        if begins_in(other, clause) or (ours.by_default and not launch.by_default):
            return Spot.of(launch)
    return None


def _find_unnamed(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a launch place without a name in the clause of what is in range, where another has ours.

    "From Izmir it could hit Athens; from the border it could hit Aleppo."
    """
    clause = _locate_apart(left, claim)
    return Spot.of(UNNAMED_ORIGIN.search(left.text, *clause)) if clause else None


def _find_itself(_left: Leftovers, claim: Claim) -> Spot | None:
    """Find a place that is in range of itself: Bhuj of Bhuj, the Middle East of Iran."""
    place, region = claim.place, claim.region
    if place is None or region is None:
        return None
    inside = region.country in list_members(place)
    same = region.name in {place.name, claim.part}
    return Spot(region.name) if inside or same else None


def _find_maker(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a people's name before missiles that fall far short of what they are said to hit.

    It may tell who made them only: of a country's own missiles few would say it.
    """
    launch = claim.find_part("launch region")
    if claim.kind is not ClaimKind.REACH or not (launch and launch.by_default and claim.high_km):
        return None
    named = left.places[left.source.index_at(launch.start)] if launch.start is not None else ()
    peoples = (each for each in named if each.start == launch.start and is_peoples(left.text, each))
    spot = Spot.of(next(peoples, None))
    # The dearer question comes last.
    far = spot and (check_claim(claim).nearest_km or 0) > FAR_SHORT * claim.high_km
    return spot if far else None


def _find_hypothetical(left: Leftovers, claim: Claim) -> Spot | None:
    """Find a condition on which the missiles may stand elsewhere, or fly farther."""
    if not _has_region_elsewhere(left, claim):
        return None
    index = left.index_of(claim)
    sentence = left.source.sentences[index]
    for match in HYPOTHETICAL.finditer(left.text, sentence.start, sentence.end):
        if match["if"] is None or _bears_on_place(left, index, match.end()):
            return Spot.of(match)
    return None


def _find_moved(left: Leftovers, claim: Claim) -> Spot | None:
    """Find where the missiles would be moved to, if that is not where the claim has them."""
    launch = claim.find_part("launch region")
    if claim.kind is not ClaimKind.REACH or launch is None or launch.start is None:
        return None
    moved = list(IF_MOVED.finditer(left.text, *left.locate_sentence(claim)))
    there = any(match.end() == launch.start for match in moved)
    return Spot.of(moved[0]) if moved and not there else None


def _bears_on_place(left: Leftovers, index: int, start: int) -> bool:
    """Whether an "if" speaks of a place or of a move: not so "if necessary"."""
    end = left.source.sentences[index].end
    if ended := CONDITION_ENDS.search(left.text, start, end):
        end = ended.start()
    if MOVES_MISSILES.search(left.text, start, end):
        return True
    return any(start <= each.start < end for each in left.source.places[index])


def _has_region_elsewhere(_left: Leftovers, claim: Claim) -> bool:
    launch = claim.find_part("launch region")
    return claim.kind is ClaimKind.REACH and launch is not None and launch.where is not Where.OWN


# Of missiles that ships and aircraft carry, or that are yet to be brought to where they are launched.


def _is_owners(_left: Leftovers, claim: Claim) -> bool:
    """Whether a claim of reach has the country whose missiles they are as its launch region."""
    launch = claim.find_part("launch region")
    return claim.kind is ClaimKind.REACH and launch is not None and launch.by_default


def _find_stationed(left: Leftovers, claim: Claim) -> Spot | None:
    """Find that missiles are to be brought to a base, where a claim says only whose they are."""
    launch, index = claim.find_part("launch region"), left.index_of(claim)
    if launch is None or launch.start is None or claim.kind is not ClaimKind.REACH:
        return None
    # "It is to deploy a missile that can hit Guam" brings it into service, no more.
    if not OWNED_ARMS.match(left.text, launch.start + len(launch.text)):
        return None
    return _find_plan(left, index)


def _find_stationed_out(left: Leftovers, claim: Claim) -> Spot | None:
    """Find the same where a place is said to be out of range: from the base it need not be."""
    return (
        _find_plan(left, left.index_of(claim)) if claim.denied and _is_owners(left, claim) else None
    )


def _find_plan(left: Leftovers, index: int) -> Spot | None:
    """Find the words that missiles are to be brought elsewhere, in a sentence or before it."""
    for at in look_back(index, STATIONED_BACK, own=True):
        if spot := Spot.of(left.find_words(STATIONED, at)):
            return spot
    return None


def _is_on_land(_left: Leftovers, claim: Claim) -> bool:
    """Whether a claim of reach has a launch region on land: out of a sea, ships launch from it."""
    region = claim.region
    return claim.kind is ClaimKind.REACH and region is not None and not region.is_sea


def _find_carried(left: Leftovers, claim: Claim) -> Spot | None:
    """Find missiles of sea or air alone, where their owner's country is taken."""
    systems = [resolve_system(each) for each in claim.systems if _is_owners(left, claim)]
    if not systems or any(LaunchedFrom.GROUND in each.launched_from for each in systems):
        return None
    known = all(each.launched_from for each in systems)
    return Spot(systems[0].name) if known else None


def _find_posts(left: Leftovers, claim: Claim) -> Spot | None:
    """Find that a launch country only says whose the bases are: "within range of US bases"."""
    launch, region = claim.find_part("launch region"), claim.region
    if claim.kind is not ClaimKind.REACH or launch is None or region is None:
        return None
    named = left.places[left.index_of(claim)]
    ends = [each.end for each in named if each.place and each.place.id == region.id]
    if launch.start is not None:
        ends.append(launch.start + len(launch.text))
    found = next(filter(None, (POSTS_NEXT.match(left.text, end) for end in ends)), None)
    # The dearer question comes last.
    out = ClaimVerdict.HOLDS if claim.denied else ClaimVerdict.FAILS
    if found is None or check_claim(claim).verdict is not out:
        return None
    return Spot(found["what"], found.start("what"), found.end("what"))


FINDERS: dict[str, Finder] = {
    "place-beside": _find_beside,
    "place-before": _find_before,
    "place-anywhere": _find_anywhere,
    "place-in-clause": _find_in_clause,
    "there-of-two": _find_second_there,
    "unknown-name": _find_unknown,
    "peoples-name": _find_maker,
    "hypothetical": _find_hypothetical,
    "if-moved": _find_moved,
    "origin-beside": _find_after_from,
    "nearer-origin": _find_nearer,
    "unnamed-origin": _find_unnamed,
    "itself": _find_itself,
    "carrier": make_finder(CARRIER, _is_owners),
    "placed-if": make_finder(PLACED_IF, _is_owners),
    "stationed": _find_stationed,
    "stationed-out": _find_stationed_out,
    "carrier-based": make_finder(CARRIER_AT, _is_on_land),
    "carried": _find_carried,
    "posts": _find_posts,
}
