"""A name of a text with the places that it may mean, and the signs that each is scored by."""

import numpy as np

from geo.reading.senses.model import EARTH_KM, SIGNS, Group


def test_a_group_holds_a_share_for_each_place():
    group = Group((), np.zeros(0), (), 1, np.zeros(0), np.zeros((0, len(SIGNS))))
    assert len(group.shares) == len(group.options) == 0
    assert 6_350 < EARTH_KM < 6_400
    assert len(set(SIGNS)) == len(SIGNS)
