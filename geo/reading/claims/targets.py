"""Which places of a stretch of a sentence are said to be in range, and how much of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from geo.gazetteer import AREAL, PlaceKind, list_members, normalise_name, trace_skeleton
from geo.reading.claims.clauses import encloses
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.origin_words import BEHIND_CHARS, is_measured, is_spread
from geo.reading.claims.parts import is_described
from geo.reading.claims.sentences import ReportSentences
from geo.reading.mentions import PlaceMention, PlaceRole
from geo.reading.numbers import parse_words
from geo.reading.places.lists import IN_REGION
from geo.regions import LaunchRegion
from geo.regions.addresses import PartAddress

__all__ = ["escapes_none", "find_targets", "is_guess", "list_excepted", "name_part", "tell_extent"]

ACTS_NEXT = cue("acts-next")
ANOTHER_DEED = cue("another-deed")
ASIDE = cue("aside")
COAST_NEXT = cue("coast-next")
DATELINE = cue("dateline")
ELSES = cue("elses")
FROM = gated_cue("from")
GIVES_OR_FIRES = cue("gives-or-fires")
GOES_ON_SO = cue("goes-on-so")
GROUP_OF = cue("group-of")
IN_FULL = cue("in-full")
GUESTS_AT = cue("guests-at")
IN_WATER = cue("in-water")
IS_ARMED = cue("is-armed")
JOINED_PEOPLES = cue("joined-peoples")
LANDFORM = cue("landform")
LOCATING = cue("locating")
IF_BEFORE = cue("if-before")
NAMELY = cue("namely")
TAKES_IT = cue("takes-it")
NEXT_SUBJECT = cue("next-subject")
NONE_ESCAPES = cue("none-escapes")
NONE_OF = cue("none-of")
NOT_THIS_ONE = cue("not-this-one")
OWN_BASE = cue("own-base")
OWN_NOUN = cue("own-noun")
PARTS_OF = cue("parts-of")
NEAREST_TO = cue("nearest-to")
ORGANISATION_OF = cue("organisation-of")
PRESS = cue("press-named")
POSSESSIVE_GAP = cue("possessive-gap")
SET_ASIDE = cue("set-aside")
SOME_OF_GROUP = cue("some-of-group")
WATER_WORD = cue("water-word")
WHOLE_OF = gated_cue("whole-of")
WHOSE_MISSILES = cue("whose-missiles")
WHOSE_NEIGHBOUR = cue("whose-neighbour")
# "Any Arab states" are not the league of them.
MEMBERS = ("states", "countries", "nations")
# Of a place of these kinds "base" is a part: "Kandahar base".
CITIES = ("cities", "ports", "towns", "bases", "capitals")
OWN_BASES = {PlaceKind.AIRFIELD, PlaceKind.SITE, PlaceKind.CITY}


class _Named(NamedTuple):
    """A place of the stretch, with the one that follows and the targets before it."""

    source: ReportSentences
    sentence: int
    start: int
    place: PlaceMention
    following: PlaceMention | None
    targets: list[PlaceMention]
    passed: PlaceMention | None  # the one right before it, if that is no target

    def before(self, chars: int) -> str:
        """Give what stands before it, in the stretch."""
        at = self.place.start
        return self.source.text[max(self.start, at - chars) : at]

    def gap(self) -> str | None:
        """Give what stands between it and the last target; None where it is the first."""
        if not self.targets:
            return None
        return self.source.text[self.targets[-1].end : self.place.start]


Sign = Callable[[_Named], object]


def _followed_by(words: re.Pattern[str]) -> Sign:
    return lambda named: words.match(named.source.text, named.place.end)


def _apart_by(words: re.Pattern[str]) -> Sign:
    return lambda named: (gap := named.gap()) is not None and words.fullmatch(gap)


def _acts_next(named: _Named) -> object:
    """Whether another clause begins with it: "Haifa, Israel said", ", and Israel has vowed"."""
    opens = named.targets or named.place.start - named.start <= len(", the ")
    goes_on = opens and NEXT_SUBJECT.search(named.before(12))
    return goes_on and ACTS_NEXT.match(named.source.text, named.place.end)


def _owns_next(named: _Named) -> bool:
    if named.following is None or _is_of_coast(named, named.following):
        return False
    gap = named.source.text[named.place.end : named.following.start]
    country = named.place.place is not None and named.place.place.kind is PlaceKind.COUNTRY
    return bool(POSSESSIVE_GAP.match(gap) and (gap.strip() or country))


def _is_of_coast(named: _Named, water: PlaceMention) -> bool:
    """Whether a sea only says which coast of the place beside it is meant: "Turkey's Aegean coast"."""
    coast = COAST_NEXT.match(named.source.text, water.end)
    if not (coast and water.place and water.place.is_sea):
        return False
    text, beside = named.source.text, named.source.places[named.sentence]
    owned = any(POSSESSIVE_GAP.fullmatch(text[each.end : water.start]) for each in beside)
    return owned or bool(coast["of"] and any(each.start == coast.end() for each in beside))


def _is_its_ground(named: _Named) -> bool:
    if named.following is None:
        return False
    gap = named.source.text[named.place.end : named.following.start]
    ground = gap in {" of ", " of the "} and named.place.text.split()[-1].islower()
    return ground or OWN_NOUN.fullmatch(gap) is not None


def _holds_last(named: _Named) -> bool:
    gap = named.gap()
    return (
        gap is not None
        and encloses(named.place, named.targets[-1])
        and bool(gap in {",", ", ", " ("} or IN_REGION.fullmatch(gap))
    )


def _is_measured_from(named: _Named) -> bool:
    figures = named.source.ranges[named.sentence] + named.source.others[named.sentence]
    return is_measured(named.source.text, named.place, figures)


def _is_of_water(named: _Named) -> bool:
    """Whether it is a sea or the like by its own words or its full name: "the Pacific"."""
    place = named.place.place
    full = place.name if place and place.is_sea else ""
    return any(WATER_WORD.search(words) for words in (named.place.text, full))


def _tells_kind(named: _Named) -> bool:
    """Whether it only says what follows: "the Chinese cities of Beijing and Shanghai"."""
    place, following = named.place, named.following
    if following is None or not place.text.endswith(CITIES) or not encloses(place, following):
        return False
    return bool(NAMELY.fullmatch(named.source.text, place.end, following.start))


def _says_what_it_is(named: _Named) -> bool:
    return named.gap() in {", the ", ", an "} and named.place.text.split()[-1].islower()


def _is_origin(named: _Named) -> bool:
    # Not cut out: what stands before the stretch tells "threaten ships in" from "ships in".
    at, end = named.place.start, named.place.end
    # "U.S. troops stationed in Kuwait" are there to be hit.
    return bool(
        FROM.search(named.source.text, max(named.start, at - 80), at)
        and not GUESTS_AT.search(named.before(80))
        # "Capitals from Warsaw to Lisbon" are all in range.
        and not is_spread(named.before(80), named.source.text[end : end + BEHIND_CHARS])
    )


def _has_others(named: _Named) -> bool:
    """Whether somebody's troops or bases are elsewhere: not so "the Al Dhafra base"."""
    place = named.place.place
    own = place is not None and place.kind in OWN_BASES and _followed_by(OWN_BASE)(named)
    return bool(_followed_by(ELSES)(named) and not own)


def _is_short_for_last(named: _Named) -> bool:
    last = named.targets[-1].place if named.targets else None
    same = last is not None and named.place.place is not None and last.id == named.place.place.id
    return same and named.gap() in {" (", " or ", ", "}


def _joins_origin(named: _Named) -> bool:
    if named.passed is None or named.targets:
        return False
    gap = named.source.text[named.passed.end : named.place.start]
    origin = named._replace(place=named.passed)
    return gap in {" and ", " or "} and _is_origin(origin)


def _is_shared(named: _Named) -> bool:
    area = named.place.place is not None and named.place.place.kind is PlaceKind.AREA
    some = named.place.text.endswith(MEMBERS) and SOME_OF_GROUP.search(named.before(20))
    count = some["count"] if area and some else None
    if count and named.place.place:
        # "The three Baltic states" are all of them.
        members = len(list_members(named.place.place))
        some = some if parse_words(count.lower()) != members else None
    return area and bool(some or _followed_by(GROUP_OF)(named))


# A name that is no target is passed over, or ends the list of them; the first sign that fits
# decides, and what none fits is in range.
ENDS, PASSES = True, False
SIGNS: tuple[tuple[Sign, bool], ...] = (
    (_owns_next, PASSES),  # "Saudi Arabia's capital Riyadh" is about Riyadh
    (_is_its_ground, PASSES),  # "the American territory of Guam" is about Guam
    (_tells_kind, PASSES),
    (_holds_last, PASSES),  # "Tel Aviv, Israel" and "Tel Aviv (Israel)" are about Tel Aviv
    (lambda it: _is_of_coast(it, it.place), PASSES),  # "the Aegean coast of Turkey"
    (_is_measured_from, PASSES),  # "Guam, 3,400 km from Pyongyang" is about Guam
    # "If Minsk took it, London would be in range" is about London.
    (lambda it: IF_BEFORE.search(it.before(12)) and _followed_by(TAKES_IT)(it), PASSES),
    (_is_short_for_last, PASSES),  # "the United Kingdom (UK)" is one
    (_followed_by(JOINED_PEOPLES), PASSES),  # "Sino-Filipino"
    (_followed_by(WHOSE_NEIGHBOUR), PASSES),  # "Kuwait, Iraq's neighbour" is about Kuwait
    (_followed_by(WHOSE_MISSILES), PASSES),  # "out of range of Iran's missiles"
    (_followed_by(GIVES_OR_FIRES), PASSES),  # "Iran gave them rockets, so Erbil can be hit"
    (_followed_by(IS_ARMED), PASSES),  # "if Kyiv gets missiles, Moscow is in range"
    (_acts_next, ENDS),
    # "A base in the Pacific" is where the base is.
    (lambda it: _is_of_water(it) and IN_WATER.search(it.before(30)), PASSES),
    (lambda it: LOCATING.search(it.before(20)), PASSES),
    (_apart_by(ANOTHER_DEED), ENDS),  # "hit Haifa and change the balance in the Middle East"
    (_apart_by(ASIDE), PASSES),  # "Chennai on India's coast" is about Chennai
    (_says_what_it_is, PASSES),  # "Guam, the American territory" is about Guam
    (_followed_by(PRESS), PASSES),  # "Britain's Daily Telegraph"
    (lambda it: NEAREST_TO.search(it.before(60)), PASSES),  # "the closest city to North Korea is"
    (lambda it: ORGANISATION_OF.search(it.before(25)), PASSES),  # "the Times of India"
    (lambda it: it.targets and _is_origin(it), ENDS),
    (_is_origin, PASSES),  # "From Basra, Riyadh can be hit" is about Riyadh
    (_joins_origin, PASSES),  # "if deployed in Denmark or Germany, Moscow is in range"
    (lambda it: SET_ASIDE.search(it.before(20)), PASSES),  # "Haifa rather than Tyre"
    (_has_others, PASSES),  # "U.S. bases in Guam" is about Guam
    (_is_shared, PASSES),  # "any Mideast capital"
)


def find_targets(source: ReportSentences, index: int, start: int, end: int) -> list[PlaceMention]:
    """Find the places in a stretch of a sentence that are said to be in range.

    Parameters
    ----------
    source : ReportSentences
    index : int
        The sentence.
    start, end : int
        The stretch, in the report's text.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "It can hit Saudi Arabia's capital Riyadh or Haifa, Israel."
    >>> source = ReportSentences(read_report(text))
    >>> [each.text for each in find_targets(source, 0, 11, len(text))]
    ['Riyadh', 'Haifa']
    """
    dateline = DATELINE.match(source.text, source.sentences[index].start)
    first = max(start, dateline.end()) if dateline else start
    inside = [
        each
        for each in source.places[index]
        if first <= each.start and each.end <= end
        if each.place is not None and each.role is not PlaceRole.DEMONYM
    ]
    targets: list[PlaceMention] = []
    passed: PlaceMention | None = None
    for place, following in zip(inside, [*inside, None][1:], strict=True):
        named = _Named(source, index, start, place, following, targets, passed)
        sign = next((ends for fits, ends in SIGNS if fits(named)), None)
        if sign is ENDS:
            break
        passed = place if sign is PASSES else None
        if sign is None:
            targets.append(place)
    return targets


def list_excepted(
    text: str, targets: Sequence[PlaceMention], start: int | None = None
) -> list[PlaceMention]:
    """List the places of which the opposite is said: "puts Haifa, but not Tyre, within range".

    Parameters
    ----------
    text : str
        The report's.
    targets : sequence of PlaceMention
        A list of them, in the order of the text.
    start : int or None
        Where the words before the first one begin; None where nothing before it tells.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("It puts Haifa, but not Tyre or Acre, within range.")
    >>> [each.text for each in list_excepted(report.text, report.places)]
    ['Tyre', 'Acre']
    >>> report = read_report("It puts neither Haifa nor Tyre in range.")
    >>> [each.text for each in list_excepted(report.text, report.places, 7)]
    ['Haifa', 'Tyre']
    """
    excepted: list[PlaceMention] = []
    for each in targets:
        gap = "" if start is None else text[start : each.start]
        goes_on = bool(excepted) and excepted[-1].end == start and GOES_ON_SO.fullmatch(gap)
        if goes_on or NOT_THIS_ONE.search(gap):
            excepted.append(each)
        start = each.end
    return excepted


def tell_extent(
    before: str, target: PlaceMention, after: str = "", *, denied: bool, escapes_none: bool = False
) -> tuple[bool, bool]:
    """Tell whether all or most of an area is meant, and whether it is most of it.

    "Cannot reach any part of Israel" means some part of it, not all.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> (israel,) = read_report("It can hit most of Israel.").places
    >>> tell_extent("It can hit most of ", israel, denied=False)
    (True, True)
    """
    place = target.place
    if place is None or not (place.kind in AREAL or list_members(place)):
        return False, False
    # What it cannot reach "parts of", it cannot reach all of.
    if escapes_none or IN_FULL.match(after) or (denied and PARTS_OF.search(before)):
        return True, False
    match = WHOLE_OF.search(before)
    if match is None or (denied and match.group().lower().startswith("any")):
        return False, False
    return True, bool(match["most"])


def escapes_none(before: str, after: str) -> bool | None:
    """Tell whether "no part of" a place is out of range, so that all of it is in range.

    Returns
    -------
    bool or None
        None where the words before the place are others; False where none of it is in range.

    Examples
    --------
    >>> escapes_none("No part of ", " is out of range."), escapes_none("No part of ", " is in range.")
    (True, False)
    """
    return bool(NONE_ESCAPES.search(after)) if NONE_OF.search(before) else None


def name_part(
    source: ReportSentences, index: int, target: PlaceMention, area: LaunchRegion | None
) -> str:
    """Name the part of a country that is meant: "southern Israel"; empty where all of it is.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> source = ReportSentences(read_report("It can hit southern Israel."))
    >>> name_part(source, 0, source.places[0][0], None)
    'Southern Israel'
    """
    if area is not None:
        return area.name
    water = target.place is not None and target.place.kind is PlaceKind.WATER
    if water and not WATER_WORD.search(target.text):
        return f"the {target.text} region"  # "the whole Baltic region" is not its sea
    around = (
        each.name
        for each in source.regions[index]
        if each.start < target.start
        and target.end <= each.end
        and isinstance(each.address, PartAddress)
    )
    return next(around, "")


def is_guess(source: ReportSentences, target: PlaceMention) -> bool:
    """Whether a target may be another place: the text calls it otherwise.

    A town that goes by quite another name, in a country of which the text says nothing else.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> source = ReportSentences(read_report("It can hit Haifa."))
    >>> is_guess(source, source.places[0][0])
    False
    """
    place = target.place
    if place is None:
        return False
    if place.kind is not PlaceKind.CITY or is_described(target):
        return False
    if LANDFORM.match(source.text, target.end):
        return True  # "the Faw peninsula" is not its town
    text, known = normalise_name(target.text), normalise_name(place.name)
    if text[:3] == known[:3] or text in known or known in text:
        return False
    # "Pusan" is Busan, "Taegu" Daegu, "Gomel" Homyel': spelled otherwise.
    one, other = (trace_skeleton(name).replace("d", "t") for name in (text, known))
    if min(len(one), len(other)) > 1 and (one.endswith(other) or other.endswith(one)):
        return False
    return source.words_by_country.get(place.country, set()) <= {target.text}
