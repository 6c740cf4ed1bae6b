"""What a toponym is, and what the gazetteer knows by its name."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading import lexicon
from geo.reading.cues import cue
from geo.reading.lookup import Option, find_county, find_nation_option, find_options, find_state

__all__ = [
    "ACCEPTED_FROM",
    "CARDINALS",
    "DOUBTED_FROM",
    "GAP_COMMA",
    "GENERIC_CHARS",
    "GENERIC_OF",
    "VOUCHED",
    "Toponym",
    "can_enclose",
    "lookup_span",
    "weigh_size",
]

ACCEPTED_FROM = 1.0
# What a place of the text nearby adds to a name, and from what weight on that is enough.
VOUCHED = 2.0
DOUBTED_FROM = ACCEPTED_FROM - VOUCHED
# A division of fewer is a village's size, and weighs as one: Ewa of Nauru.
SMALL_DIVISION = 1_000
CALLED = lexicon.DIVISION_WORDS | lexicon.COUNTY_WORDS | {"city", "town", "village"}
# A hamlet's name is a place's only where its state follows or a neighbour is named.
HAMLET = -2.0
GENERIC_OF = cue("generic-of")
GENERIC_CHARS = 24  # the longest of them
GAP_COMMA = late(r"\.?, ?(?:\n)?")
CARDINALS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower",
                       "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "downtown", "mid", "greater"})  # fmt: skip


@dataclass(slots=True)
class Toponym:
    """A span that the gazetteer knows, with the signs for and against it."""

    start: int
    end: int
    text: str
    first: int
    last: int
    options: tuple[Option, ...]
    weight: float = 0.0
    nation: bool = False
    county: bool = False
    division: bool = False
    attributive: bool = False
    street: bool = False
    listed: bool = False
    sentence: int = 0
    within: Toponym | None = None
    encloses: bool = False
    prior: str = ""
    following: str = ""
    key: str = field(default="")
    # What its weighing asks more than once.
    located: bool = False
    goes_on: bool = False
    before: str = ""


def lookup_span(text: str) -> tuple[tuple[Option, ...], bool, bool]:
    """Look one span up in every way: nation, county, state abbreviation, gazetteer.

    Parameters
    ----------
    text : str
        The words of the span.

    Returns
    -------
    tuple of Option, bool, bool
        The options, whether it is a demonym, whether it is a county.

    Examples
    --------
    >>> options, *_ = lookup_span("Haifa")
    >>> len(options) > 0
    True
    """
    if nation := find_nation_option(text):
        return (nation,), True, False
    words = text.split()
    if county := _find_said_county(words):
        return county, False, True
    state = find_state(text)
    abbreviated = text.endswith(".") and state is not None
    named = () if abbreviated else find_options([text]).get(text, ())
    if not named and state is not None:
        named = (state,)
    return named or _find_stem(words), False, False


def _find_said_county(words: list[str]) -> tuple[Option, ...]:
    """Find "Oconee County" or "County Antrim" among the counties."""
    for at, rest in ((-1, words[:-1]), (0, words[1:])):
        said = len(words) > 1 and words[at].lower() in lexicon.COUNTY_WORDS
        if said and (found := find_county(" ".join(rest))):
            return found
    return ()


def _find_stem(words: list[str]) -> tuple[Option, ...]:
    """Find a name without what it is called besides: "Anbar province", "the Hague"."""
    if len(words) > 1 and words[-1].lower() in CALLED:
        stem = " ".join(words[:-1])
    elif len(words) > 1 and words[0].lower() in CARDINALS | {"the", "county"}:
        stem = " ".join(words[1:])
    else:
        return ()
    return find_options([stem]).get(stem, ())


def weigh_size(options: tuple[Option, ...]) -> float:
    """Weigh how populous and how wide the places of a name are.

    Examples
    --------
    >>> weigh_size(lookup_span("Haifa")[0]) > 0
    True
    """
    best = options[0]
    if best.kind is PlaceKind.COUNTRY:
        return 4.0
    division = any(
        place.kind is PlaceKind.DIVISION
        and (place.county or max(place.population, best.population) >= SMALL_DIVISION)
        for place in options[:8]
    )
    curated = any(place.curated for place in options[:8])
    if division or curated or best.kind in {PlaceKind.WATER, PlaceKind.AREA, PlaceKind.SITE}:
        return 2.0
    if best.kind is PlaceKind.AIRFIELD:
        return 0.0
    if all(place.hamlet for place in options):
        return HAMLET
    return min(3.0, max(-1.0, (math.log10(max(best.population, 10)) - 3.6) * 1.15))


def can_enclose(inner: Toponym, outer: Toponym) -> bool:
    """Whether some reading of the outer name holds some reading of the inner one.

    Examples
    --------
    >>> from geo.reading.reader import read_spans
    >>> town, country = read_spans("Haifa, Israel", [(0, 5), (7, 13)])
    >>> can_enclose(town, country), can_enclose(country, town)
    (True, False)
    """
    if (
        inner.options
        and inner.options[0].kind is PlaceKind.COUNTRY
        and outer.options[0].kind is PlaceKind.COUNTRY
    ):
        return False
    return any(region.holds(option) for region in outer.options[:6] for option in inner.options)
