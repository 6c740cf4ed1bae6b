"""How likely a place is meant by what it is, before any context.

The `hold_` functions give what each place of one name loses, in the unit of its score.
"""

from __future__ import annotations

import math

import numpy as np

from geo.gazetteer import TOWNS, WIDE, PlaceKind
from geo.reading.lookup import Option
from geo.reading.senses.model import FEDERAL, WITHIN
from geo.reading.senses.traits import keep_by_options

__all__ = ["hold_below_countries", "hold_small", "score_options"]

# In units of the natural logarithm of a share, as the weights of the signs.
POPULATION = 0.55
EXACT_NAME = 1.6
PRIOR = {
    PlaceKind.COUNTRY: 7.0,
    PlaceKind.CAPITAL: 5.0,
    PlaceKind.CITY: 0.0,
    PlaceKind.DIVISION: 0.0,
    PlaceKind.AIRFIELD: 0.2,
    PlaceKind.WATER: 5.0,
    PlaceKind.AREA: 5.0,
    PlaceKind.SITE: 2.5,
}
UNITED_STATES_DIVISION = 3.5
NAMED_DIVISION = 6.0
BARE_DIVISION = 2.0
AREA_POPULATION = 300_000
SMALL_COUNTRY = 500_000
HOME_COUNTRY = 1_500_000  # of the four of the United Kingdom; its other divisions are smaller
CURATED = 1.5  # it is in a table by hand because news names it
HAMLET_MALUS = 2.0  # below the smallest town of the store
NAMESAKE = 5.0
RARE, BEARER = 5.0, 20_000
NAMESAKE_POPULATION = 20_000
# A variant of a small town's name is rarely meant where a city of this many, and this many times as
# many, is spelled just so: only a region named after it outweighs that ("Voronezh" in a text about
# Ukraine is not Voronizh).
VARIANT = WITHIN + 3.0
VARIANT_POPULATION = 200_000
VARIANT_TIMES = 20
METROPOLIS, SMALL, SMALL_TIMES = 1_000_000, 4.0, 500
# Of a report on missiles: more than the country and the towns around say together, for a capital of
# any size and for a sea. Only the region that the name is said with, or a division, says more.
LESSER_CAPITAL, SMALL_BY_MISSILES, TIMES_BY_MISSILES = 100_000, 16.0, 10
SEA = 200_000  # as a capital of so many: "the Gulf" is no village
BELOW_COUNTRY, COUNTRY_TIMES = 2.0, 1_000
BYNAME = 3.0


@keep_by_options
def score_options(options: tuple[Option, ...], *, named: bool) -> np.ndarray:
    """Score the places of one name by what they are.

    Parameters
    ----------
    options : tuple of Option
    named : bool
        Whether the text says that it is a division, a county, or the region of another name.

    Returns
    -------
    numpy.ndarray
        In units of the natural logarithm of a share; it is shared, and must not be changed.

    Examples
    --------
    >>> from geo.reading.lookup import find_options
    >>> len(score_options(find_options(["Riyadh"])["Riyadh"][:1], named=False))
    1
    """
    base = np.array([_score_prior(place, named=named) for place in options], dtype=float)
    if any(place.primary for place in options):
        # A byname of one place is rarely meant where another bears it as its name.
        base -= BYNAME * np.array([not (place.primary or place.curated) for place in options])
    if not named:
        base -= hold_namesakes(options) + hold_variants(options)
    base.flags.writeable = False
    return base


def _score_prior(place: Option, *, named: bool) -> float:
    score = PRIOR[place.kind]
    population = place.population
    if place.kind is PlaceKind.COUNTRY:
        # "Norfolk" is rarely the island: a small territory's byname counts as a town's does.
        if not (place.primary and place.exact) and population < SMALL_COUNTRY:
            score = 0.0
        else:
            population = AREA_POPULATION
    elif place.kind in WIDE:
        population = AREA_POPULATION
    elif place.kind is PlaceKind.DIVISION:
        population = min(max(population, 50_000), 5_000_000)
        if named:
            score += NAMED_DIVISION
        # England, Scotland and Wales are countries to the news, each a village elsewhere too.
        if place.country in FEDERAL | {"GB"} and not place.county:
            score += (
                UNITED_STATES_DIVISION
                if place.country != "GB" or place.population >= HOME_COUNTRY
                else 0.0
            )
        elif not named and not place.county:
            # News says "Santander" of the city in Spain, and "Santander department" of the other.
            score -= BARE_DIVISION
    elif place.curated and place.primary:
        score += CURATED
    elif place.hamlet:
        score -= HAMLET_MALUS
    score += POPULATION * math.log(max(population, 200))
    return score + (EXACT_NAME if place.primary else 0.0)


def hold_namesakes(options: tuple[Option, ...]) -> np.ndarray:
    """Hold back the less likely of two places that are one inside the other.

    "Riyadh" is the city and not its province; "Mexico" is the country and not Mexico City.

    Examples
    --------
    >>> from geo.reading.lookup import find_options
    >>> options = find_options(["Riyadh"])["Riyadh"]
    >>> [place.kind.value for place, held in zip(options, hold_namesakes(options)) if held]
    ['division']
    """
    malus = np.zeros(len(options))
    countries = {place.country: place.name for place in options if place.kind is PlaceKind.COUNTRY}
    for index, place in enumerate(options):
        if place.kind is PlaceKind.CAPITAL:
            if place.name.startswith(f"{countries.get(place.country, place.name)} "):
                malus[index] = NAMESAKE
        elif place.kind is PlaceKind.DIVISION:
            for other in options:
                if (
                    other.kind in TOWNS and other.country == place.country
                    and other.population >= NAMESAKE_POPULATION
                    and abs(other.lat - place.lat) < 3 and abs(other.lon - place.lon) < 5
                ):  # fmt: skip
                    malus[index] = NAMESAKE
    return malus


def hold_variants(options: tuple[Option, ...]) -> np.ndarray:
    """Hold back the small places that only nearly bear the name of a big city.

    Examples
    --------
    >>> from geo.reading.lookup import find_options
    >>> options = find_options(["Voronezh"])["Voronezh"]
    >>> "UA" in {place.country for place, held in zip(options, hold_variants(options)) if held}
    True
    """
    # A division does not bear it against its own city, which English may spell like the division
    # alone: "Oryol" is the city of Orël as well.
    bearers = [
        place
        for place, held in zip(options, hold_namesakes(options), strict=True)
        if place.primary and place.population >= BEARER and not held
    ]
    rare = np.zeros(len(options))
    if bearers:
        # "Salem" is never Jerusalem's, nor "Sino" Greenville's, where cities bear the name.
        rare = RARE * np.array([_is_rare(place) for place in options], dtype=float)
    biggest = max(
        (place.population for place in options if place.exact and place.kind in TOWNS), default=0
    )
    if biggest < VARIANT_POPULATION:
        return rare
    return rare + VARIANT * np.array(
        [
            place.kind in TOWNS and not place.exact and place.population * VARIANT_TIMES < biggest
            for place in options
        ],
        dtype=float,
    )


def _is_rare(place: Option) -> bool:
    """Whether a place bears the name only among the hundreds that all languages have for it."""
    return not (place.primary or place.curated) and place.kind is not PlaceKind.COUNTRY


def hold_below_countries(
    options: tuple[Option, ...], divisions: frozenset[str] = frozenset()
) -> np.ndarray:
    """Hold back the villages that bear the very name of a country of very many times their people.

    However much lies around them: "China" beside Okinawa is not the hamlet on the island next to it.

    Parameters
    ----------
    options : tuple of Option
        The places of one name.
    divisions : frozenset of str
        ISO 3166-2 codes of those that the text names; a village in one of them is not held.

    Examples
    --------
    >>> from geo.reading.lookup import find_options
    >>> options = find_options(["China"])["China"]
    >>> {place.kind.value for place, held in zip(options, hold_below_countries(options)) if held}
    {'city'}
    """
    people = max(
        (place.population for place in options if place.exact and place.kind is PlaceKind.COUNTRY),
        default=0,
    )
    if not people:
        return np.zeros(len(options))
    return np.array(
        [
            BELOW_COUNTRY * math.log(max(1.0, people / max(place.population, 200) / COUNTRY_TIMES))
            if place.kind is PlaceKind.CITY and place.admin1_code not in divisions
            else 0.0
            for place in options
        ]
    )


def hold_small(
    options: tuple[Option, ...],
    *,
    of_missiles: bool = False,
    divisions: frozenset[str] = frozenset(),
    within: tuple[Option, ...] = (),
) -> np.ndarray:
    """Hold back the villages that bear the very name of a capital of millions.

    In a text of few names, which are no context: "Havana from Key West" is not about Havana in Florida.
    In a report on missiles the small towns too, and below every capital, however many of theirs lie
    around: what is fired from Moscow is not fired from Idaho, of which Boise is in range, and San José
    beside "Panama" is Costa Rica's.

    Parameters
    ----------
    options : tuple of Option
        The places of one name.
    of_missiles : bool
        Whether the text names a missile or a range.
    divisions : frozenset of str
        ISO 3166-2 codes of those that the text names; in a report on missiles, no town in one is held.
    within : tuple of Option
        The readings of the region that the text says with the name; nor is what lies in one.

    Examples
    --------
    >>> from geo.reading.lookup import find_options
    >>> options = find_options(["Havana"])["Havana"]
    >>> {place.country for place, held in zip(options, hold_small(options)) if held}
    {'US'}
    """
    if of_missiles:
        malus, times, least = SMALL_BY_MISSILES, TIMES_BY_MISSILES, LESSER_CAPITAL
    else:
        malus, times, least = SMALL, SMALL_TIMES, METROPOLIS
    largest = max(
        (place.population for place in options if place.exact and place.kind is PlaceKind.CAPITAL),
        default=0,
    )
    if of_missiles and any(place.primary and place.kind is PlaceKind.WATER for place in options):
        largest = max(largest, SEA)
    if largest < least:
        return np.zeros(len(options))
    return malus * np.array(
        [
            place.kind is PlaceKind.CITY
            and place.population * times < largest
            and not (of_missiles and place.admin1_code in divisions)
            and not any(region.holds(place) for region in within)
            for place in options
        ],
        dtype=float,
    )
