"""Which of the places of one name a report means: by the text's own context.

Every candidate is scored by population and kind, an enclosing region named after it, the votes of
the text's other toponyms for countries and divisions, and the distance to them. One name has one
sense in a document. Scores become shares (softmax), so that runners-up can be compared.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from geo.gazetteer import Candidate, PlaceKind
from geo.reading.lookup import Option
from geo.reading.mentions import PlaceMention, PlaceRole
from geo.reading.places import Toponym

__all__ = ["SIGNS", "Group", "group_toponyms", "resolve_toponyms"]

ROUNDS = 3
KEPT = 8
PULL_KM = 120.0
WIDE_KM = 1000.0  # one part of the world: "Bethlehem" beside Iraq is not South Africa's
EARTH_KM = 6371.0
# Weight of each sign, in units of the natural logarithm of a share.
POPULATION = 0.55
WITHIN = 7.0
WITHIN_RANK = 0.07  # less for each likelier reading of the region
COUNTRY_VOTE = 6.0
DIVISION_VOTE = 5.0
NEARNESS = 6.0
WIDE = 5.0
MIXED, HOME = 0.5, 0.7  # share of a text's names in one country: from no home to a clear one
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
# News names their divisions bare.
FEDERAL = frozenset({"US", "CA", "AU"})
BARE_DIVISION = 2.0
# How near a name's place must be to a sure one for that to vouch for it, in a row with others
# ("Marib, Shabwa and Mocha") and elsewhere, and how sure that must be.
LISTED_KM = 400.0
VOUCHED_KM, ANCHOR_SHARE, MOST_ANCHORS = 60.0, 0.5, 100
# Places of two names within a town's neighbourhood are no coincidence: how often a place of a name
# that many bear lies in it by chance, for each of them, and how sure such a place must be at least.
COMPANY_KM, COMPANY_CHANCE, COMPANY_FLOOR = 40.0, 0.0017, 0.02
COMPANY_SHARE, COMPANY_MOST, COMPANY_NAMES = 0.02, 5.0, 40
AREA_POPULATION = 300_000
SMALL_COUNTRY = 500_000
HOME_COUNTRY = 1_500_000  # of the four of the United Kingdom; its other divisions are smaller
CURATED = 1.5  # it is in a table by hand because news names it
HAMLET_MALUS = 2.0  # below the smallest town of the store
NAMESAKE = 5.0
BYNAME = 3.0
RARE, BEARER = 5.0, 20_000
FULL_NAME = 12.0  # more than all that a text may say for a place
NAMESAKE_POPULATION = 20_000
# A variant of a small town's name is rarely meant where a city of this many, and this many times as
# many, is spelled just so: only a region named after it outweighs that ("Voronezh" in a text about
# Ukraine is not Voronizh).
VARIANT = WITHIN + 3.0
VARIANT_POPULATION = 200_000
VARIANT_TIMES = 20
FEW_NAMES = 3
METROPOLIS, SMALL, SMALL_TIMES = 1_000_000, 4.0, 500


# What a candidate is scored by: the columns of `Group.signs`, each times its weight.
# The name, whether it stands for a division, for a county, and the region that it is named with
# where the text names it with several.
GroupKey = tuple[str, bool, bool, str]

SIGNS = {
    "prior": 1.0,
    "within": WITHIN,
    "country": COUNTRY_VOTE,
    "division": DIVISION_VOTE,
    "nearness": NEARNESS,
    "wide": WIDE,
    "company": 1.0,
}
POINTS = frozenset({PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.AIRFIELD, PlaceKind.SITE})


@dataclass(slots=True)
class Group:
    """All mentions of one name in a text, decided together.

    Parameters
    ----------
    options : tuple of Option
        The places known by the name.
    base : numpy.ndarray
        Score of each by what it is, before any context.
    within : tuple of Option
        The readings of a region named after it, if any.
    count : int
        How many mentions there are.
    shares : numpy.ndarray
        What was decided: how likely each is meant, 0 to 1.
    signs : numpy.ndarray
        A row for each option with the columns of `SIGNS`, as of the last round.
    """

    options: tuple[Option, ...]
    base: np.ndarray
    within: tuple[Option, ...]
    count: int
    shares: np.ndarray
    signs: np.ndarray


def resolve_toponyms(
    toponyms: list[Toponym], doubtful: Sequence[Toponym] = ()
) -> list[PlaceMention]:
    """Resolve the toponyms of one text together.

    Parameters
    ----------
    toponyms : list of Toponym
        With at least one option each, or none where the name is unknown.
    doubtful : sequence of Toponym
        Names that are toponyms only if a place of that name lies near one of these.

    Returns
    -------
    list of PlaceMention
        One for each toponym and each doubtful name that was vouched for, in the order of the text.
    """
    groups, keys = group_toponyms(toponyms)
    if vouched := _list_vouched(doubtful, groups):
        toponyms = sorted([*toponyms, *vouched], key=lambda toponym: toponym.start)
        groups, keys = group_toponyms(toponyms)
    candidates = {key: _list_candidates(group, key[0]) for key, group in groups.items()}
    return [
        PlaceMention(
            toponym.start,
            toponym.end,
            toponym.text,
            _find_role(toponym),
            candidates[key],
            "named with its region" if groups[key].within else "size and the text's other places",
        )
        for toponym, key in zip(toponyms, keys, strict=True)
    ]


def _list_vouched(doubtful: Sequence[Toponym], groups: dict[GroupKey, Group]) -> list[Toponym]:
    """List the doubtful names of which a place lies near one that the text names for sure.

    A local paper's "Hurricane" is the town in its county.
    """
    anchors = [
        (option, key[0])
        for key, group in groups.items()
        for option, share in zip(group.options, group.shares, strict=True)
        if share >= ANCHOR_SHARE and (option.kind in POINTS or option.county)
    ][:MOST_ANCHORS]
    if not doubtful or not anchors:
        return []
    near, listed = math.cos(VOUCHED_KM / EARTH_KM), math.cos(LISTED_KM / EARTH_KM)
    vectors = _unit_vectors([option for option, _ in anchors])
    names = np.array([name for _, name in anchors])
    vouched = []
    for toponym in doubtful:
        towns = [option for option in toponym.options if option.kind in POINTS]
        if towns:
            others = vectors[names != toponym.key]
            reach = listed if toponym.listed else near
            if len(others) and (_unit_vectors(towns) @ others.T).max() >= reach:
                vouched.append(toponym)
    return vouched


def _find_role(toponym: Toponym) -> PlaceRole:
    if toponym.street:
        return PlaceRole.STREET
    return PlaceRole.DEMONYM if toponym.nation or toponym.attributive else PlaceRole.PLACE


def group_toponyms(
    toponyms: list[Toponym],
) -> tuple[dict[GroupKey, Group], list[GroupKey]]:
    """Group the toponyms of one text by name, and decide what each name means.

    Parameters
    ----------
    toponyms : list of Toponym

    Returns
    -------
    dict of key to Group, list of key
        The groups, and for each toponym the key of its own.
    """
    groups: dict[GroupKey, Group] = {}
    keys: list[GroupKey] = []
    parted = _find_parted(toponyms)
    for toponym in toponyms:
        named = toponym.within.key if toponym.within and toponym.key in parted else ""
        key = (toponym.key, toponym.division or toponym.encloses, toponym.county, named)
        keys.append(key)
        within = toponym.within.options if toponym.within else ()
        group = groups.get(key)
        if group is None:
            options = toponym.options
            base = np.array([_prior(place, toponym) for place in options], dtype=float)
            if any(place.primary for place in options):
                # A byname of one place is rarely meant where another bears it as its name.
                base -= BYNAME * np.array(
                    [not (place.primary or place.curated) for place in options]
                )
            if not (toponym.division or toponym.county or toponym.encloses):
                base -= _namesake_malus(options) + _variant_malus(options)
            groups[key] = Group(options, base, within, 1, base, np.empty((0, len(SIGNS))))
        else:
            group.count += 1
            group.within = group.within or within
    _part_from_cities(groups)
    listed = {key: group for key, group in groups.items() if group.options}
    if len(listed) <= FEW_NAMES:
        for group in listed.values():
            group.base = group.base - _small_malus(group.options)
    if listed:
        _decide(list(listed.values()), [name for name, *_ in listed])
    return groups, keys


def _find_parted(toponyms: list[Toponym]) -> set[str]:
    """Find the names that a text says of two regions: "Paris, Texas" and "Paris in France"."""
    regions: dict[str, set[str]] = {}
    for toponym in toponyms:
        if toponym.within is not None:
            regions.setdefault(toponym.key, set()).add(toponym.within.key)
    return {name for name, named in regions.items() if len(named) > 1}


def _part_from_cities(groups: dict[GroupKey, Group]) -> None:
    """Keep "Mexico" from Mexico City where the text names the city in full.

    Its nearness to itself would make it the likeliest place of both names.
    """
    cities = {
        name.removesuffix(" City"): {place.number for place in group.options}
        for (name, *_), group in groups.items()
        if name.endswith(" City")
    }
    for (name, *_), group in groups.items():
        if numbers := cities.get(name):
            group.base = group.base - FULL_NAME * np.array(
                [
                    place.number in numbers and place.kind is not PlaceKind.COUNTRY
                    for place in group.options
                ],
                dtype=float,
            )


def _prior(place: Option, toponym: Toponym) -> float:
    """Score a place by what it is, before any context."""
    score = PRIOR[place.kind]
    population = place.population
    if place.kind is PlaceKind.COUNTRY:
        # "Norfolk" is rarely the island: a small territory's byname counts as a town's does.
        if not (place.primary and place.exact) and population < SMALL_COUNTRY:
            score = 0.0
        else:
            population = AREA_POPULATION
    elif place.kind in {PlaceKind.WATER, PlaceKind.AREA}:
        population = AREA_POPULATION
    elif place.kind is PlaceKind.DIVISION:
        population = min(max(population, 50_000), 5_000_000)
        named = toponym.division or toponym.county or toponym.encloses
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


def _namesake_malus(options: tuple[Option, ...]) -> np.ndarray:
    """Hold back the less likely of two places that are one inside the other.

    "Riyadh" is the city and not its province; "Mexico" is the country and not Mexico City.
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
                    other.kind in {PlaceKind.CITY, PlaceKind.CAPITAL} and other.country == place.country
                    and other.population >= NAMESAKE_POPULATION
                    and abs(other.lat - place.lat) < 3 and abs(other.lon - place.lon) < 5
                ):  # fmt: skip
                    malus[index] = NAMESAKE
    return malus


def _variant_malus(options: tuple[Option, ...]) -> np.ndarray:
    """Hold back the small places that only nearly bear the name of a big city."""
    towns = {PlaceKind.CITY, PlaceKind.CAPITAL}
    bearers = [place for place in options if place.primary and place.population >= BEARER]
    rare = np.zeros(len(options))
    if bearers:
        # "Salem" is never Jerusalem's, nor "Sino" Greenville's, where cities bear the name.
        rare = RARE * np.array([_is_rare(place) for place in options], dtype=float)
    biggest = max(
        (place.population for place in options if place.exact and place.kind in towns), default=0
    )
    if biggest < VARIANT_POPULATION:
        return rare
    return rare + VARIANT * np.array(
        [
            place.kind in towns and not place.exact and place.population * VARIANT_TIMES < biggest
            for place in options
        ],
        dtype=float,
    )


def _is_rare(place: Option) -> bool:
    """Whether a place bears the name only among the hundreds that all languages have for it."""
    return not (place.primary or place.curated) and place.kind is not PlaceKind.COUNTRY


def _small_malus(options: tuple[Option, ...]) -> np.ndarray:
    """Hold back the villages that bear the very name of a capital of millions.

    In a text of few names, which are no context: "Havana from Key West" is not about Havana in Florida.
    """
    largest = max(
        (place.population for place in options if place.exact and place.kind is PlaceKind.CAPITAL),
        default=0,
    )
    if largest < METROPOLIS:
        return np.zeros(len(options))
    return SMALL * np.array(
        [
            place.kind is PlaceKind.CITY and place.population * SMALL_TIMES < largest
            for place in options
        ],
        dtype=float,
    )


def _decide(groups: list[Group], names: list[str]) -> None:
    """Let the groups vote on countries and divisions, then score again, a few times."""
    places = [place for group in groups for place in group.options]
    starts = np.cumsum([0] + [len(group.options) for group in groups])
    base = np.concatenate([group.base for group in groups])
    owner = np.repeat(np.arange(len(groups)), [len(group.options) for group in groups])
    # No name votes for itself, be it in two groups.
    numbers = {name: number for number, name in enumerate(names)}
    name_of = np.array([numbers[name] for name in names])[owner]
    within = np.zeros(len(places))
    for index, group in enumerate(groups):
        if group.within:
            own = slice(starts[index], starts[index + 1])
            within[own] = _within_scores(group.options, group.within)
    # Where the text says in which region a place is, what lies near one elsewhere tells nothing:
    # "Odessa, Texas" beside Odesa.
    said = np.maximum.reduceat(within, starts[:-1])[owner]
    free = (said == 0.0) | (within > 0.0)
    vectors = _unit_vectors(places)
    countries = {
        code: number for number, code in enumerate(dict.fromkeys(place.country for place in places))
    }
    divisions = {
        key: number
        for number, key in enumerate(
            dict.fromkeys((place.country, place.admin1_code) for place in places)
        )
    }
    country_of = np.array([countries[place.country] for place in places])
    division_of = np.array([divisions[place.country, place.admin1_code] for place in places])
    divided = np.array([bool(place.admin1_code) for place in places])
    weight_of = np.array([min(group.count, 4) ** 0.5 for group in groups])
    local = np.array([place.kind is not PlaceKind.COUNTRY for place in places])
    # A state and the city of its name have the same neighbours, which tell nothing of either.
    states = [
        any(
            place.kind is PlaceKind.DIVISION and place.country in FEDERAL and not place.county
            for place in group.options[:6]
        )
        for group in groups
    ]
    pointed = np.array([place.kind in POINTS or place.county for place in places])
    pointed &= ~np.array(states)[owner]
    weights = np.array(list(SIGNS.values()))
    shares = _shares(base + WITHIN * within, starts)
    signs = np.empty((len(places), len(SIGNS)))
    # Only the readings that can still matter take part in the distances, so that the work stays
    # linear in the number of names.
    for _ in range(ROUNDS):
        mass = shares * weight_of[owner]
        country_votes = np.bincount(country_of, mass, minlength=len(countries))
        division_votes = np.bincount(division_of, mass * divided, minlength=len(divisions))
        total = mass.sum()
        own_country = _own_votes(name_of, country_of, mass)
        own_division = _own_votes(name_of, division_of, mass * divided)
        rest = np.maximum(total - weight_of[owner], 0.5)
        country = np.minimum(1.0, (country_votes[country_of] - own_country) / rest)
        division = divided * np.minimum(1.0, (division_votes[division_of] - own_division) / rest)
        near = _nearness(vectors, mass, name_of, local)
        # Where one country has most of a text's names, its vote says enough: what lies far from them
        # is then named for its own sake ("London" in a paper of Ohio).
        home = country_votes.max() / max(total, 0.5)
        abroad = min(1.0, max(0.0, (HOME - home) / (HOME - MIXED)))
        wide = abroad * _wide_nearness(vectors, mass, name_of)
        company = _company(vectors, shares, pointed, name_of)
        signs = np.column_stack(
            [base, within, country, division, free * near, free * wide, free * company]
        )
        shares = _shares(signs @ weights, starts)
    for index, group in enumerate(groups):
        group.shares = shares[starts[index] : starts[index + 1]]
        group.signs = signs[starts[index] : starts[index + 1]]


def _own_votes(owner: np.ndarray, label: np.ndarray, mass: np.ndarray) -> np.ndarray:
    """Votes that a candidate's own name gave to its label, so that no name votes for itself."""
    joined = owner.astype(np.int64) * (int(label.max()) + 1) + label
    _, inverse = np.unique(joined, return_inverse=True)
    return np.bincount(inverse, mass)[inverse]


def _nearness(
    vectors: np.ndarray, mass: np.ndarray, owner: np.ndarray, local: np.ndarray
) -> np.ndarray:
    """How near each candidate is to the likeliest places of other names, 0 to 1."""
    anchors = np.flatnonzero((mass > 0.35) & local)
    if len(anchors) == 0:
        return np.zeros(len(mass))
    if len(anchors) > 150:
        anchors = anchors[np.argsort(-mass[anchors])[:150]]
    cosine = np.clip(vectors @ vectors[anchors].T, -1.0, 1.0)
    distance_km = EARTH_KM * np.arccos(cosine)
    pull = np.exp(-distance_km / PULL_KM) * np.minimum(mass[anchors], 1.0)[None, :]
    pull[owner[:, None] == owner[anchors][None, :]] = 0.0
    top = np.sort(pull, axis=1)[:, -3:]
    return np.asarray(np.minimum(1.0, top.sum(axis=1)))


def _company(
    vectors: np.ndarray, shares: np.ndarray, pointed: np.ndarray, name_of: np.ndarray
) -> np.ndarray:
    """Say how little of a coincidence the places of other names around each candidate are.

    "Athens" beside Henderson County is the one in it, however many there are of both.
    """
    company = np.zeros(len(shares))
    likely = np.flatnonzero(pointed & (shares >= COMPANY_SHARE))
    own = np.flatnonzero(pointed)
    names = np.unique(name_of)
    if len(likely) == 0 or not 1 < len(names) <= COMPANY_NAMES:
        return company
    near = vectors[own] @ vectors[likely].T >= math.cos(COMPANY_KM / EARTH_KM)
    near &= name_of[own][:, None] != name_of[likely][None, :]
    for name in np.unique(name_of[likely]):
        there = near[:, name_of[likely] == name].any(axis=1)
        chance = COMPANY_CHANCE * np.count_nonzero(name_of == name) + COMPANY_FLOOR
        company[own[there]] += max(0.0, -math.log(chance))
    return np.minimum(company, COMPANY_MOST)


def _wide_nearness(vectors: np.ndarray, mass: np.ndarray, owner: np.ndarray) -> np.ndarray:
    """Say what part of the other names lies in each candidate's part of the world, 0 to 1."""
    anchors = np.flatnonzero(mass > 0.35)
    if len(anchors) > 150:
        anchors = anchors[np.argsort(-mass[anchors])[:150]]
    if len(anchors) == 0:
        return np.zeros(len(mass))
    distance_km = EARTH_KM * np.arccos(np.clip(vectors @ vectors[anchors].T, -1.0, 1.0))
    votes = np.broadcast_to(mass[anchors], distance_km.shape).copy()
    votes[owner[:, None] == owner[anchors][None, :]] = 0.0
    total = np.maximum(votes.sum(axis=1), 0.5)
    return np.asarray((np.exp(-distance_km / WIDE_KM) * votes).sum(axis=1) / total)


def _within_scores(options: tuple[Option, ...], regions: tuple[Option, ...]) -> np.ndarray:
    """Whether a region holds each option, 1 by its likeliest reading and less by others."""
    scores = np.zeros(len(options))
    for rank, region in enumerate(regions[:6]):
        for index, option in enumerate(options):
            if region.holds(option):
                scores[index] = max(scores[index], 1.0 - WITHIN_RANK * rank)
    return scores


def _shares(score: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """Softmax within each name."""
    peaks = np.maximum.reduceat(score, starts[:-1])
    sizes = np.diff(starts)
    powers = np.exp(score - np.repeat(peaks, sizes))
    return np.asarray(powers / np.repeat(np.add.reduceat(powers, starts[:-1]), sizes))


def _unit_vectors(places: list[Option]) -> np.ndarray:
    lon = np.radians([place.lon for place in places])
    lat = np.radians([place.lat for place in places])
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def _list_candidates(group: Group, name: str) -> tuple[Candidate, ...]:
    """List a name's places, likeliest first."""
    if not group.options:
        return ()
    order = np.argsort(-group.shares, kind="stable")[:KEPT]
    return tuple(
        Candidate(group.options[index].load(), round(float(group.shares[index]), 4), name)
        for index in order
    )
