"""A name of a text with the places that it may mean, and the signs that each is scored by."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from geo.reading.lookup import Option

__all__ = ["EARTH_KM", "FEDERAL", "SIGNS", "WITHIN", "Group", "GroupKey"]

EARTH_KM = 6371.0
# News names their divisions bare.
FEDERAL = frozenset({"US", "CA", "AU"})
# Weight of each sign, in units of the natural logarithm of a share.
WITHIN = 7.0
COUNTRY_VOTE = 6.0
DIVISION_VOTE = 5.0
NEARNESS = 6.0
WIDE = 5.0

# The name, whether it stands for a division, for a county, and the region that it is named with
# where the text names it with several.
GroupKey = tuple[str, bool, bool, str]

# What a candidate is scored by: the columns of `Group.signs`, each times its weight.
SIGNS = {
    "prior": 1.0,
    "within": WITHIN,
    "country": COUNTRY_VOTE,
    "division": DIVISION_VOTE,
    "nearness": NEARNESS,
    "wide": WIDE,
    "company": 1.0,
}


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
