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
    weight_of = np.array([min(group.count, 4) ** 0.5 for group in groups])[owner]
    weights = np.array(list(SIGNS.values()))
    shares = _shares(base + WITHIN * within, starts, owner)
    signs = np.empty((len(owner), len(SIGNS)))
    around = _Around(vectors, name_of)
    # Only the readings that can still matter take part in the distances, so that the work stays
    # linear in the number of names.
    for _ in range(ROUNDS):
        mass = shares * weight_of
        in_division = mass * divided
        country_votes = np.bincount(country_of, mass)
        division_votes = np.bincount(division_of, in_division)
        total = mass.sum()
        # No name votes for itself.
        own_country = np.bincount(country_by_name, mass)[country_by_name]
        own_division = np.bincount(division_by_name, in_division)[division_by_name]
        rest = np.maximum(total - weight_of, 0.5)
        country = np.minimum(1.0, (country_votes[country_of] - own_country) / rest)
        division = divided * np.minimum(1.0, (division_votes[division_of] - own_division) / rest)
        near = _nearness(around, mass, local)
        # Where one country has most of a text's names, its vote says enough: what lies far from them
        # is then named for its own sake ("London" in a paper of Ohio).
        home = country_votes.max() / max(total, 0.5)
        abroad = min(1.0, max(0.0, (HOME - home) / (HOME - MIXED)))
        wide = abroad * _wide_nearness(around, mass) if abroad else np.zeros(len(mass))
        company = _company(around, shares, pointed)
        said_of = (base, within, country, division, free * near, free * wide, free * company)
        for sign, values in enumerate(said_of):
            signs[:, sign] = values
        shares = _shares(signs @ weights, starts, owner)
    for index, group in enumerate(groups):
        group.shares = shares[starts[index] : starts[index + 1]]
        group.signs = signs[starts[index] : starts[index + 1]]


def _number_pairs(owner: np.ndarray, label: np.ndarray) -> np.ndarray:
    """Give each pair of a name and a label a number, so that what a name gave can be added up."""
    numbers: dict[tuple[int, int], int] = {}
    pairs = zip(owner.tolist(), label.tolist(), strict=True)
    return np.array([numbers.setdefault(pair, len(numbers)) for pair in pairs])


class _Around:
    """How the candidates of a text lie to some of them, which most rounds ask of the same ones.

    Parameters
    ----------
    vectors : ndarray, shape (n, 3)
        Unit vectors of the candidates.
    name_of : ndarray of int, shape (n,)
        The number of each one's name.
    """

    def __init__(self, vectors: np.ndarray, name_of: np.ndarray) -> None:
        self.vectors, self.name_of = vectors, name_of
        self._to: dict[bytes, tuple[np.ndarray, np.ndarray]] = {}
        self._beside: dict[bytes, np.ndarray] = {}

    def measure(self, anchors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Give the distance of each candidate to each anchor, km, and whether they are of one name."""
        key = anchors.tobytes()
        if key not in self._to:
            if len(self._to) > 1:  # those of the last round but one: each may take 20 MB
                self._to.pop(next(iter(self._to)))
            away = self.vectors @ self.vectors[anchors].T
            np.arccos(np.clip(away, -1.0, 1.0, out=away), out=away)
            away *= EARTH_KM
            self._to[key] = away, self.name_of[:, None] == self.name_of[anchors][None, :]
        return self._to[key]

    def count_company(self, own: np.ndarray, likely: np.ndarray) -> np.ndarray:
        """Add up what the names say that have a likely place in the town of each of some candidates."""
        key = likely.tobytes()
        if key not in self._beside:
            self._beside[key] = self._weigh_company(own, likely)
        return self._beside[key]

    def _weigh_company(self, own: np.ndarray, likely: np.ndarray) -> np.ndarray:
        name_of = self.name_of
        near = self.vectors[own] @ self.vectors[likely].T >= math.cos(COMPANY_KM / EARTH_KM)
        near &= name_of[own][:, None] != name_of[likely][None, :]
        at, which = np.nonzero(near)
        if not len(at):
            return np.zeros(len(own))
        named = np.bincount(name_of)
        others, of_other = np.unique(name_of[likely], return_inverse=True)
        beside = np.zeros((len(own), len(others)))
        beside[at, of_other[which]] = 1.0
        gains = [
            max(0.0, -math.log(COMPANY_CHANCE * named[name] + COMPANY_FLOOR)) for name in others
        ]
        # Added up one after the other, so that the sum does not hang on how numpy groups them.
        return np.asarray(np.cumsum(beside * gains, axis=1)[:, -1])


def _nearness(around: _Around, mass: np.ndarray, local: np.ndarray) -> np.ndarray:
    """How near each candidate is to the likeliest places of other names, 0 to 1."""
    anchors = np.flatnonzero((mass > 0.35) & local)
    if len(anchors) == 0:
        return np.zeros(len(mass))
    if len(anchors) > 150:
        anchors = anchors[np.argsort(-mass[anchors])[:150]]
    distance_km, same = around.measure(anchors)
    pull = distance_km / -PULL_KM
    np.exp(pull, out=pull)
    pull *= np.minimum(mass[anchors], 1.0)
    pull[same] = 0.0
    pull.sort(axis=1)
    return np.asarray(np.minimum(1.0, pull[:, -3:].sum(axis=1)))


def _company(around: _Around, shares: np.ndarray, pointed: np.ndarray) -> np.ndarray:
    """Say how little of a coincidence the places of other names around each candidate are.

    "Athens" beside Henderson County is the one in it, however many there are of both.
    """
    company = np.zeros(len(shares))
    likely = np.flatnonzero(pointed & (shares >= COMPANY_SHARE))
    own = np.flatnonzero(pointed)
    names = np.count_nonzero(np.bincount(around.name_of))
    if len(likely) == 0 or not 1 < names <= COMPANY_NAMES:
        return company
    company[own] = around.count_company(own, likely)
    return np.minimum(company, COMPANY_MOST)


def _wide_nearness(around: _Around, mass: np.ndarray) -> np.ndarray:
    """Say what part of the other names lies in each candidate's part of the world, 0 to 1."""
    anchors = np.flatnonzero(mass > 0.35)
    if len(anchors) > 150:
        anchors = anchors[np.argsort(-mass[anchors])[:150]]
    if len(anchors) == 0:
        return np.zeros(len(mass))
    distance_km, same = around.measure(anchors)
    votes = np.broadcast_to(mass[anchors], distance_km.shape).copy()
    votes[same] = 0.0
    total = np.maximum(votes.sum(axis=1), 0.5)
    near = distance_km / -WIDE_KM
    np.exp(near, out=near)
    near *= votes
    return np.asarray(near.sum(axis=1) / total)


def _within_scores(options: tuple[Option, ...], regions: tuple[Option, ...]) -> np.ndarray:
    """Whether a region holds each option, 1 by its likeliest reading and less by others."""
    scores = np.zeros(len(options))
    for rank, region in enumerate(regions[:6]):
        for index, option in enumerate(options):
            if region.holds(option):
                scores[index] = max(scores[index], 1.0 - WITHIN_RANK * rank)
    return scores


def _shares(score: np.ndarray, starts: np.ndarray, owner: np.ndarray) -> np.ndarray:
    """Softmax within each name."""
    peaks = np.maximum.reduceat(score, starts[:-1])
    powers = np.exp(score - peaks[owner])
    return np.asarray(powers / np.add.reduceat(powers, starts[:-1])[owner])
