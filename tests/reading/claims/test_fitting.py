"""Distances of which no wording tells one end: the place named before them that does lie so far."""

import pytest

from geo.claims import ClaimVerdict, check_claim
from geo.reading.claims.context import Context
from geo.reading.claims.distances import read_distances
from geo.reading.claims.fitting import find_fitting
from geo.reading.reader import read_report
from tests.reading.samples import read_with


@pytest.mark.parametrize(
    ("text", "place", "origin"),
    [
        (
            "Aden, with a port, of which two missiles hit the quay, is some 300 km from Sanaa.",
            "Aden",
            "Sanaa",
        ),
        (
            "Iraq fired missiles. Ahvaz, they say, and it is true, is 75 km from the border.",
            "Ahvaz",
            "Iran's border with Iraq",
        ),
    ],
)
def test_the_place_before_a_figure_that_lies_so_far_is_what_it_is_said_of(text, place, origin):
    (claim,) = read_with(read_distances, text)
    assert (claim.place.name, claim.region.name) == (place, origin)
    assert check_claim(claim).verdict is ClaimVerdict.HOLDS


@pytest.mark.parametrize(
    "text",
    [
        # None lies so far: no claim is made that would fail.
        "Aden, with a port, of which two missiles hit the quay, is some 700 km from Sanaa.",
        # What happened there is no place.
        "In Aden he said that debris of a missile fell in a field, some 300 km from Sanaa.",
    ],
)
def test_what_lies_elsewhere_or_only_happened_there_makes_no_claim(text):
    assert read_with(read_distances, text) == []


def test_where_nothing_says_from_where_no_place_fits():
    report = read_report("Aden, with a port, of which missiles hit the quay, is 300 km from Sanaa.")
    context, (figure,) = Context(report), report.distances
    assert find_fitting(context, 0, figure, lambda _: None, lambda *_: iter(())) is None
