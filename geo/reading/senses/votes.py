"""Let the names of a text decide together: votes for countries and divisions, and nearness."""

from __future__ import annotations

import math

import numpy as np

from geo.gazetteer import PlaceKind
from geo.reading.lookup import Option
from geo.reading.senses.model import EARTH_KM, FEDERAL, POINTS, SIGNS, WITHIN, Group

__all__ = ["decide_groups", "unit_vectors"]

ROUNDS = 3
PULL_KM = 120.0
WIDE_KM = 1000.0  # one part of the world: "Bethlehem" beside Iraq is not South Africa's
WITHIN_RANK = 0.07  # less for each likelier reading of the region
MIXED, HOME = 0.5, 0.7  # share of a text's names in one country: from no home to a clear one
# Places of two names within a town's neighbourhood are no coincidence: how often a place of a name
# that many bear lies in it by chance, for each of them, and how sure such a place must be at least.
COMPANY_KM, COMPANY_CHANCE, COMPANY_FLOOR = 40.0, 0.0017, 0.02
COMPANY_SHARE, COMPANY_MOST, COMPANY_NAMES = 0.02, 5.0, 40


def decide_groups(groups: list[Group], names: list[str]) -> None:
    """Let the groups vote on countries and divisions, then score again, a few times.

    Parameters
    ----------
    groups : list of Group
        Of one text, each with an option at least; their shares and signs are set.
    names : list of str
        The name of each.
    """
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
    vectors = unit_vectors(places)
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


def unit_vectors(places: list[Option]) -> np.ndarray:
    """Give the unit vectors of places on a sphere.

    Parameters
    ----------
    places : list of Option

    Returns
    -------
    numpy.ndarray
        A row of x, y and z for each.

    Examples
    --------
    >>> from geo.reading.lookup import find_options
    >>> unit_vectors(find_options(["Riyadh"])["Riyadh"][:1]).shape
    (1, 3)
    """
    lon = np.radians([place.lon for place in places])
    lat = np.radians([place.lat for place in places])
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
