"""What a name stands for: a place, a government by its capital, or a system named after a place."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.cues import cue, gated_cue
from geo.reading.designations import is_designation
from geo.reading.lexicon import LOCATIVES, SAYING_WORDS
from geo.reading.mentions import PlaceMention, PlaceRole, SystemMention

__all__ = ["is_bare", "mark_metonyms", "part_names"]

AUXILIARIES = frozenset(
    "has had have is was would will may could can should did does must might".split()
)
ACTING = SAYING_WORDS | AUXILIARIES
BEFORE_TOWNS = LOCATIVES | {"of", "and", "or", "targets", "like", "striking", "hitting"}
GEOGRAPHIC_NOUN = cue("geographic-noun")
GOVERNMENT_BEFORE = gated_cue("government-before")
OWN_REACH = cue("own-reach")
POSSESSED = cue("capital-possessed")
# Houses that are named for who works in them, unless something is near, over or aimed at one:
# no more a place then than any ministry, and so no mention.
SEATS = frozenset({"site:kremlin", "site:pentagon", "site:white-house", "site:downing-street"})
SEAT_PLACED = cue("seat-placed")
DIGIT = late(r"\d")
WORD_BEFORE = late(r"([A-Za-z]{1,40})\s(?:the\s)?$")
WORD_AFTER = late(r"\s([a-z]+)")
SUBJECT_BEFORE = cue("subject-before")
ACTS = cue("capital-acts")
NAMED_AFTER = cue("named-after-town")
DOES = cue("capital-does")
SAYS_IT = cue("says-capital")
SAID_IN = cue("said-in")
PAST = frozenset(
    "sent gave took made said saw began bought sold built kept held met put sought withdrew brought got went thought found became withdrew chose spent told understood".split()
)
NO_ACT = frozenset(
    (
        "is was lies sits falls remains stays comes stands hosts houses borders overlooks suffers wakes covers has "
        "its this across always perhaps besides towards times based bombed attacked targeted shelled struck located "
        "surrounded threatened reached destroyed hundreds thousands missiles rockets strikes lives awoke needed used"
    ).split()
)
JOINED_SUBJECT = cue("joined-subject")
REACHED = cue("reached-deal")
ENDS = frozenset(',.;:”"')
TOWNS = frozenset({PlaceKind.CAPITAL, PlaceKind.CITY})
POPULOUS = 100_000
AREAL = frozenset({PlaceKind.COUNTRY, PlaceKind.DIVISION, PlaceKind.AREA, PlaceKind.CAPITAL})


def mark_metonyms(text: str, places: list[PlaceMention]) -> list[PlaceMention]:
    """Mark the capitals that stand for their governments: "Tehran denied".

    And the towns that treaties and institutes are named after: "the Minsk Agreements".

    Parameters
    ----------
    text : str
        The report's text.
    places : list of PlaceMention
        Its toponyms, resolved.

    Returns
    -------
    list of PlaceMention
        The same, with the role `metonym` where it is one, unknown where the text puts it in a
        country that has none of its name, and without the Kremlin, the Pentagon,
        the White House and Downing Street where they are no place but who works there.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Tehran denied it."
    >>> [str(each.role) for each in mark_metonyms(text, list(read_report(text).places))]
    ['metonym']
    """
    countries = {
        each.start: each.place.country
        for each in places
        if each.place and each.place.kind is PlaceKind.COUNTRY and each.role is PlaceRole.PLACE
    }
    return [
        replace(mention, candidates=())
        if _is_elsewhere(text, mention, countries)
        else replace(mention, role=PlaceRole.METONYM)
        if _is_metonym(text, mention)
        else mention
        for mention in places
        if not _is_seat_alone(text, mention)
    ]


def _is_elsewhere(text: str, mention: PlaceMention, countries: dict[int, str]) -> bool:
    """Whether no place of a town's name lies in the country that is said: "Mount Sinai in Egypt"."""
    place = mention.place
    if place is None or place.kind is not PlaceKind.CITY:
        return False
    said = SAID_IN.match(text, mention.end)
    country = countries.get(said.end()) if said else None
    return country is not None and all(each.place.country != country for each in mention.candidates)


def _is_seat_alone(text: str, mention: PlaceMention) -> bool:
    """Whether a house stands for who works in it: "the Kremlin said"."""
    if mention.place is None or mention.place.id not in SEATS:
        return False
    return not SEAT_PLACED.search(text, max(0, mention.start - 40), mention.start)


def _is_metonym(text: str, mention: PlaceMention) -> bool:
    place = mention.place
    if place is None or place.kind not in TOWNS or mention.role is not PlaceRole.PLACE:
        return False
    named_after = NAMED_AFTER.match(text, mention.end) is not None
    if named_after or place.kind is PlaceKind.CITY:
        return named_after
    before = text[max(0, mention.start - 40) : mention.start]
    after = text[mention.end : mention.end + 40]
    said = SAYS_IT.search(before) and text[mention.end : mention.end + 1] in ENDS
    if said or GOVERNMENT_BEFORE.search(before) or _acts(text, mention):
        return True
    last = WORD_BEFORE.search(before)
    if last and last.group(1).lower() in BEFORE_TOWNS:
        # "In Tehran's reach" says whose missiles they are; "in Tehran's north" is in the town.
        return bool(OWN_REACH.match(after))
    following = WORD_AFTER.match(after)
    if following and following.group(1) in ACTING:
        return not re.match(
            r"\s(?:is|was|would|could|may|can|will|has|had|did|does|must|should|might)(?:n?['’]t|\snot)?\s(?:be\s|come\s|lie\s|about|within|in\s|well|out\s|beyond|nearly|some|roughly|around|only|less|more|hit\b|struck|attacked|bombed|shelled|targeted|reached|under\b|\d)",
            after,
        )
    return bool(POSSESSED.match(after)) and not GEOGRAPHIC_NOUN.match(after)


def _acts(text: str, mention: PlaceMention) -> bool:
    """Whether a capital is the subject of a verb that only a government can be."""
    before = text[max(0, mention.start - 60) : mention.start]
    if not (SUBJECT_BEFORE.search(before) or JOINED_SUBJECT.search(before)):
        return False
    if DOES.match(text, mention.end, mention.end + 110):
        return True
    match = ACTS.match(text, mention.end, mention.end + 110)
    if match is None:
        return False
    verb = match["verb"]
    if verb == "reached":
        return bool(REACHED.search(text, mention.end, mention.end + 110))
    if verb in NO_ACT:
        return False
    return verb in PAST or (
        len(verb) > 4 and verb.endswith(("ed", "s")) and not verb.endswith("ss")
    )


def is_bare(system: SystemMention) -> bool:
    """Tell whether a designation has neither a number nor a place in the catalogue.

    Examples
    --------
    >>> from geo.reading.systems import parse_systems
    >>> [is_bare(each) for each in parse_systems("It showed KN-99 missiles.")]
    [False]
    """
    return (
        system.system_id is None
        and not DIGIT.search(system.text)
        and "-" not in system.text
        and not is_designation(system.text.removesuffix("s"))
    )


def part_names(
    systems: list[SystemMention], places: list[PlaceMention]
) -> tuple[list[SystemMention], list[PlaceMention]]:
    """Decide between system and place where a name was read as both.

    An unknown designation without a number that is a country or large town is a place ("Gaza
    rockets"); any other is a system ("Dezful missile").

    Parameters
    ----------
    systems : list of SystemMention
    places : list of PlaceMention
        Both in the order of the text.

    Returns
    -------
    list of SystemMention, list of PlaceMention
        Without overlaps between them.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Iskander missiles were moved to Kaliningrad.")
    >>> _, places = part_names(list(report.systems), list(report.places))
    >>> [each.text for each in places]
    ['Kaliningrad']
    """
    starts = [place.start for place in places]
    kept_systems: list[SystemMention] = []
    dropped: set[int] = set()
    for system in systems:
        first = max(bisect_right(starts, system.start) - 1, 0)
        touched = []
        for index in range(first, len(places)):
            if places[index].start >= system.end:
                break
            if places[index].end > system.start:
                touched.append(index)
        if is_bare(system) and any(_is_large(places[index], system) for index in touched):
            continue
        kept_systems.append(system)
        dropped.update(touched)
    return kept_systems, [place for index, place in enumerate(places) if index not in dropped]


def _is_large(mention: PlaceMention, system: SystemMention) -> bool:
    place = mention.place
    if place is None or mention.start > system.start or mention.end < system.end:
        return False
    return place.kind in AREAL or place.population >= POPULOUS
