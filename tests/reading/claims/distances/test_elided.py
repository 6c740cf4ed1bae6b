"""Distances that leave out their other end."""

import pytest

from geo.reading.claims.distances.elided import ElidedDistances
from geo.reading.claims.slots.search import Asked
from tests.reading.samples import make_context


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Missiles in Basra can reach Abadan, which lies 50 km away.", [("Abadan", "Basrah")]),
        ("Missiles in Basra can reach Abadan and fly 50 km.", []),
    ],
)
def test_a_distance_away_is_from_where_it_is_launched(text, ends):
    context = make_context(text)
    (figure,) = [*context.source.others[0], *context.source.ranges[0]]
    claims = ElidedDistances(context).read(Asked(0, (figure.start, figure.end)), figure)
    assert [(each.place.name, each.region.name) for each in claims] == ends


def test_from_it_is_from_the_border_that_was_named_before():
    context = make_context("Lviv lies near the Polish border. Lutsk is 80 km from it, by missile.")
    (figure,) = context.source.others[1]
    asked = Asked(1, (figure.start, figure.end))
    (claim,) = ElidedDistances(context).read_from_it(asked, figure)
    assert (claim.place.name, claim.region.name) == ("Lutsk", "The border of Poland")


def test_off_a_coast_that_is_named_is_no_distance_from_elsewhere():
    context = make_context("A missile from Sunan fell into the Sea of Japan, 200 km off Hokkaido.")
    (figure,) = context.source.others[0]
    asked = Asked(0, (figure.start, figure.end))
    assert list(ElidedDistances(context).read(asked, figure)) == []
