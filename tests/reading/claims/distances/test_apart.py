"""Distances whose two places stand in a sentence before."""

import pytest

from geo.reading.claims.distances.apart import ApartDistances
from tests.reading.samples import make_context


def read(text):
    apart = ApartDistances(make_context(text))
    return [
        (each.place.name, each.region.name)
        for each in (*apart.read_answer(1), *apart.read(1, set()))
    ]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("How far is Haifa from Tyre? Some 55 km.", [("Haifa", "Tyre")]),
        ("Haifa and Tyre were shelled. The range is 55 km.", []),
    ],
)  # fmt: skip
def test_two_places_of_the_sentence_before_are_as_far_apart_as_is_said(text, ends):
    assert read(text) == ends
