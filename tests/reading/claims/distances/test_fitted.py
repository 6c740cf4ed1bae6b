"""Distances by the pair of places that lies so far apart."""

import pytest

from geo.reading.claims.distances.fitted import FittedDistances
from tests.reading.samples import make_context


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Haifa, a port that was hit last night, lies 35 km from Lebanon.", 1),
        ("Haifa, a port that was hit last night, lies 350 km from Lebanon.", 0),
    ],
)
def test_only_what_lies_so_far_is_taken(text, ends):
    context = make_context(text)
    (figure,) = context.source.others[0]
    claims = list(FittedDistances(context).read(0, figure))
    assert [each.place.name for each in claims] == ["Haifa"] * ends
