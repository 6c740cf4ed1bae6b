"""Let the names of a text decide together: votes for countries and divisions, and nearness."""

from __future__ import annotations

import math

import numpy as np

from geo.reading.lookup import Option
from geo.reading.senses.model import EARTH_KM, SIGNS, WITHIN, Group
from geo.reading.senses.traits import collect_traits

__all__ = ["decide_groups"]

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

    Examples
    --------
    >>> from geo.reading.reader import read_spans
    >>> from geo.reading.senses.groups import group_toponyms
    >>> groups, _ = group_toponyms(read_spans("Sidon and Tripoli", [(0, 5), (10, 17)]))
    >>> decide_groups(list(groups.values()), [name for name, *_ in groups])
    >>> tripoli = list(groups.values())[1]
    >>> tripoli.options[tripoli.shares.argmax()].country
    'LB'
    """
    sizes = [len(group.options) for group in groups]
    starts = np.cumsum([0, *sizes])
    base = np.concatenate([group.base for group in groups])
    owner = np.repeat(np.arange(len(groups)), sizes)
    # A name may be in two groups.
    numbers = {name: number for number, name in enumerate(names)}
    name_of = np.array([numbers[name] for name in names])[owner]
    within = np.zeros(len(owner))
    for index, group in enumerate(groups):
        if group.within:
            own = slice(starts[index], starts[index + 1])
            within[own] = _within_scores(group.options, group.within)
    # Where the text says in which region a place is, what lies near one elsewhere tells nothing:
    # "Odessa, Texas" beside Odesa.
    said = np.maximum.reduceat(within, starts[:-1])[owner]
    free = (said == 0.0) | (within > 0.0)
    traits = [collect_traits(group.options) for group in groups]
    vectors = np.concatenate([each.vectors for each in traits])
    country_of = np.concatenate([each.country for each in traits])
    division_of = np.concatenate([each.division for each in traits])
    divided = np.concatenate([each.divided for each in traits])
    local = np.concatenate([each.local for each in traits])
    pointed = np.concatenate([each.pointed for each in traits])
    country_by_name = _number_pairs(name_of, country_of)
    division_by_name = _number_pairs(name_of, division_of)
    weight_of = np.array([min(group.count, 4) ** 0.5 for group in groups])
    weights = np.array(list(SIGNS.values()))
    shares = _shares(base + WITHIN * within, starts)
    signs = np.empty((len(owner), len(SIGNS)))
    # Only the readings that can still matter take part in the distances, so that the work stays
    # linear in the number of names.
    for _ in range(ROUNDS):
        mass = shares * weight_of[owner]
        country_votes = np.bincount(country_of, mass)
        division_votes = np.bincount(division_of, mass * divided)
        total = mass.sum()
        # No name votes for itself.
        own_country = np.bincount(country_by_name, mass)[country_by_name]
        own_division = np.bincount(division_by_name, mass * divided)[division_by_name]
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


def _number_pairs(owner: np.ndarray, label: np.ndarray) -> np.ndarray:
    """Give each pair of a name and a label a number, so that what a name gave can be added up."""
    joined = owner.astype(np.int64) * (int(label.max()) + 1) + label
    return np.asarray(np.unique(joined, return_inverse=True)[1])


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
    named = np.bincount(name_of)
    if len(likely) == 0 or not 1 < np.count_nonzero(named) <= COMPANY_NAMES:
        return company
    near = vectors[own] @ vectors[likely].T >= math.cos(COMPANY_KM / EARTH_KM)
    near &= name_of[own][:, None] != name_of[likely][None, :]
    others, of_other = np.unique(name_of[likely], return_inverse=True)
    beside = np.zeros((len(own), len(others)))
    at, which = np.nonzero(near)
    beside[at, of_other[which]] = 1.0
    gains = [max(0.0, -math.log(COMPANY_CHANCE * named[name] + COMPANY_FLOOR)) for name in others]
    # Added up one after the other, so that the sum does not hang on how numpy groups them.
    company[own] = np.cumsum(beside * gains, axis=1)[:, -1]
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
