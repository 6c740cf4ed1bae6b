"""Toponyms in a row: counties, regions after a comma, lists, and one sense a document."""

from __future__ import annotations

import math
from itertools import pairwise

from geo.gazetteer import AREAL, TOWNS, PlaceKind, list_members
from geo.patterns import late
from geo.reading import lexicon
from geo.reading.cues import cue
from geo.reading.lookup import Option, find_county
from geo.reading.places.frames import is_attributive
from geo.reading.places.model import ACCEPTED_FROM, CARDINALS, GAP_COMMA, Toponym, can_enclose
from geo.reading.places.words import Words

__all__ = [
    "join_county_lists",
    "join_in_regions",
    "join_regions",
    "keep_in_nations",
    "list_counties",
    "mark_sides",
    "spread_names",
    "support_lists",
]

LIST_AFTER = cue("list-after")
LARGE_CITY = 500_000
PARTS = frozenset({PlaceKind.DIVISION, PlaceKind.AREA})
LONGEST_IN_CHARS = 50
LISTED_IN = frozenset({" and ", ", ", ", and ", " or "})
FAR_KM, EARTH_KM = 2_500.0, 6_371.0
IN_REGION = cue("in-region")
# A region of so many times the people of each town of its name is what has an east and a west.
SIDE_TIMES = 20
SIDE_WORD = late(r"(?:(?:north|south)?(?:east|west)|north|south)ern|central")


# "Atina, Türkiye'den" is no town in Turkey, as "Tripoli, Lebanon's port" is one in Lebanon.
CASE_ENDING = late(r"['’](?!s\b)[a-zıiuü]")
COUNTY_LIST = cue("county-list")
LISTED = late(r"[A-Z][\w’'.]+(?: [A-Z][\w’']+)?")


def list_counties(text: str) -> set[tuple[int, int]]:
    """List the spans of counties that a text names in a row.

    Returns
    -------
    set of (int, int)
        Start and end of each name that is a county of the United States.

    Examples
    --------
    >>> sorted(list_counties("Floods closed roads in Becker and Clay counties."))
    [(23, 29), (34, 38)]
    """
    spans: set[tuple[int, int]] = set()
    if "ounties" not in text and "arishes" not in text:
        return spans
    for row in COUNTY_LIST.finditer(text):
        for name in LISTED.finditer(text, row.start(), row.end()):
            if find_county(name.group()):
                spans.add(name.span())
    return spans


def mark_sides(matches: list[Toponym]) -> None:
    """Read the name behind "eastern" as the region's, where its namesakes are small towns.

    Parameters
    ----------
    matches : list of Toponym
        Marked in place.

    Examples
    --------
    >>> from geo.reading.places.matches import Matcher
    >>> words = Words.of("It fell in eastern Crete.")
    >>> matches = Matcher(words).match()
    >>> mark_sides(matches)
    >>> [each.division for each in matches if each.text == "Crete"]
    [True]
    """
    for match in matches:
        if not SIDE_WORD.fullmatch(match.prior):
            continue
        exact = [option for option in match.options if option.exact]
        regions = [each.population for each in exact if each.kind is PlaceKind.DIVISION]
        towns = max((each.population for each in exact if each.kind in TOWNS), default=0)
        if regions and max(regions) > SIDE_TIMES * towns:
            match.division = True


def join_county_lists(words: Words, matches: list[Toponym]) -> None:
    """Read "Becker, Clay and Swift counties" as three counties.

    Examples
    --------
    >>> from geo.reading.places.matches import Matcher
    >>> words = Words.of("Floods closed roads in Becker and Clay counties.")
    >>> matches = Matcher(words).match()
    >>> join_county_lists(words, matches)
    >>> [each.text for each in matches if each.county]
    ['Becker', 'Clay']
    """
    for index in range(len(matches) - 1, -1, -1):
        match = matches[index]
        if match.following in lexicon.DIVISION_PLURALS:
            match.division = True
            before = matches[index - 1] if index else None
            if before and words.text[before.end : match.start] in {" and ", ", ", " or "}:
                before.division = True
        listed = match.following in {"counties", "parishes"}
        if (
            not listed
            and index + 1 < len(matches)
            and matches[index + 1].county
            and not words.text[matches[index + 1].end - 6 : matches[index + 1].end]
            .lower()
            .endswith("county")
        ):
            listed = words.text[match.end : matches[index + 1].start] in {
                ", ",
                " and ",
                ", and ",
                " or ",
                "/",
            }
        if listed and match.options and (counties := find_county(match.text)):
            match.options, match.county = counties, True


def join_regions(words: Words, matches: list[Toponym]) -> None:
    """Note "X, Y" where Y can enclose X, and "X in Y".

    Examples
    --------
    >>> from geo.reading.places.matches import Matcher
    >>> words = Words.of("A drone fell near Tripoli, Lebanon.")
    >>> matches = Matcher(words).match()
    >>> join_regions(words, matches)
    >>> matches[0].within.text
    'Lebanon'
    """
    for left, right in pairwise(matches):
        if (
            right.first != left.last + 1
            or left.nation
            or right.nation
            or not (left.options and right.options)
        ):
            continue
        gap = words.gaps[left.last]
        if _is_list(words, left, right):
            continue
        if CASE_ENDING.match(words.gaps[right.last]):
            continue
        if is_attributive(words, right):
            continue  # "from the Gulf, US missiles could strike"
        if GAP_COMMA.fullmatch(gap) and can_enclose(left, right):
            left.within = right
            right.encloses = True


def keep_in_nations(words: Words, matches: list[Toponym]) -> None:
    """Read an area's name behind a people's as theirs: "Turkish Kurdistan" is not Iraq's.

    Examples
    --------
    >>> from geo.reading.places.matches import Matcher
    >>> words = Words.of("It can reach Turkish Kurdistan.")
    >>> matches = Matcher(words).match()
    >>> keep_in_nations(words, matches)
    >>> matches[1].options
    ()
    """
    for left, right in pairwise(matches):
        beside = left.nation and right.first == left.last + 1 and words.gaps[left.last] == " "
        if not beside or right.nation or not right.options:
            continue
        nation, best = left.options[0].country, right.options[0]
        if best.kind is not PlaceKind.AREA:
            continue
        countries = {code[:2] for code in list_members(best.load())}
        if len(countries) == 1 and nation not in countries:
            right.options = tuple(each for each in right.options if each.country == nation)


def join_in_regions(words: Words, matches: list[Toponym]) -> None:
    """Read "X in Y" among the accepted: X is a place of that name in Y, or none that is known.

    It makes no word a toponym: "Police in Maryland" is about no town.

    Examples
    --------
    >>> from geo.reading.places.matches import Matcher
    >>> words = Words.of("A drone fell near Tripoli in Lebanon.")
    >>> matches = Matcher(words).match()
    >>> join_in_regions(words, matches)
    >>> matches[0].within.text
    'Lebanon'
    """
    for left, right in pairwise(each for each in matches if not each.nation):
        if right.start - left.end <= LONGEST_IN_CHARS:
            _join_in(words, left, right)
    for left, right in pairwise(reversed(matches)):
        # "Marka and Zarqa in Jordan" are both there.
        if right.within is None and words.text[right.end : left.start] in LISTED_IN:
            _join_listed(right, left.within)
    for left, right in pairwise(reversed(matches)):
        # Half of a name of two words is no other place: "Nur Khan", where nothing is called Khan.
        if not left.options and words.text[right.end : left.start] == " " and not right.nation:
            right.options = ()


def _join_listed(match: Toponym, region: Toponym | None) -> None:
    """Read a name in a row with one that is said to be in a region: there too, or not far away."""
    if region is None or match.nation or not match.options or not region.options:
        return
    best, area = match.options[0], region.options[0]
    small = best.kind is PlaceKind.CITY and best.population < LARGE_CITY
    if small and can_enclose(match, region):
        match.within = region
    elif small and _distance_km(best, area) > FAR_KM:
        match.options = ()


def _distance_km(one: Option, other: Option) -> float:
    """Measure on a sphere: it is asked whether two places are a continent apart."""
    lats = math.radians(one.lat), math.radians(other.lat)
    cosine = math.sin(lats[0]) * math.sin(lats[1]) + math.cos(lats[0]) * math.cos(
        lats[1]
    ) * math.cos(math.radians(one.lon - other.lon))
    return EARTH_KM * math.acos(min(1.0, max(-1.0, cosine)))


def _join_in(words: Words, left: Toponym, right: Toponym) -> None:
    """Read "X in Y": a place of that name in Y, or none that the gazetteer knows.

    A big city, a country or a wide area is what it is wherever the sentence goes on.
    """
    gap = IN_REGION.fullmatch(words.text, left.end, right.start)
    areal = right.options and right.options[0].kind in AREAL
    if gap is None or not areal or not left.options or left.within is not None:
        return
    best = left.options[0]
    if gap["word"] == "of" and not (left.division or best.kind in PARTS):
        return  # "the Central Province of Sri Lanka", but "Riyadh of all places"
    sure = best.kind not in {PlaceKind.CITY, PlaceKind.AIRFIELD, PlaceKind.SITE, PlaceKind.DIVISION}
    if gap["name"]:
        # "Nur Khan base in Pakistan" is no place called Nur elsewhere.
        if not any(region.holds(best) for region in right.options[:6]) and not sure:
            left.options = ()
        return
    if can_enclose(left, right):
        left.within = right
    if not sure and (best.population < LARGE_CITY or words.lower[left.first] in CARDINALS):
        # A division of another level than the gazetteer's says the country at least.
        countries = {region.country for region in right.options[:6]}
        left.options = tuple(each for each in left.options if each.country in countries)


def _is_list(words: Words, left: Toponym, right: Toponym) -> bool:
    """Whether "Washington, New York and Boston" lists cities, the first one a large one."""
    best = left.options[0]
    large = best.kind is PlaceKind.CAPITAL or best.population >= LARGE_CITY
    listed = LIST_AFTER.match(words.text[right.end : right.end + 30])
    # "Odessa, Texas, and Odesa": Texas is no city that could be the next of a row.
    state = right.options[0].kind is PlaceKind.DIVISION and not any(
        place.population >= LARGE_CITY and place.kind is not PlaceKind.DIVISION
        for place in right.options
    )
    return (
        bool(large and listed)
        and not state
        and not any(region.holds(best) for region in right.options)
    )


def support_lists(words: Words, matches: list[Toponym]) -> None:
    """Let toponyms in a row support each other: "Cleveland, Columbus and Dayton".

    Examples
    --------
    >>> from geo.reading.places.matches import Matcher
    >>> words = Words.of("Drones fell in Cleveland, Columbus and Dayton.")
    >>> matches = Matcher(words).match()
    >>> matches[0].weight = 5.0  # sure
    >>> support_lists(words, matches)
    >>> [each.listed for each in matches]
    [False, True, False]
    """
    sure = [match.weight >= ACCEPTED_FROM for match in matches]
    for index, match in enumerate(matches):
        near = [
            k
            for k in (index - 1, index + 1)
            if 0 <= k < len(matches) and sure[k] and matches[k].sentence == match.sentence
        ]
        for k in near:
            first, second = (matches[k], match) if k < index else (match, matches[k])
            between = words.text[first.end : second.start]
            if (
                between in {", ", " and ", ", and ", " or ", "-", "/", " to ", ", or "}
                and not matches[k].encloses
            ):
                match.weight += 0.9
                match.listed = True
                break


def spread_names(matches: list[Toponym]) -> None:
    """Let a name that is sure somewhere carry its other mentions, one sense a document.

    Examples
    --------
    >>> from geo.reading.places.matches import Matcher
    >>> words = Words.of("A drone fell near Haifa. Haifa burned.")
    >>> matches = Matcher(words).match()
    >>> matches[0].weight = 5.0  # sure
    >>> spread_names(matches)
    >>> matches[1].weight > 0.0
    True
    """
    sure = {
        match.key for match in matches if match.weight >= ACCEPTED_FROM + 0.8 and not match.nation
    }
    for match in matches:
        if match.key in sure and match.weight > -2.5:
            match.weight = max(match.weight, ACCEPTED_FROM)
