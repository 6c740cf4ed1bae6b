"""Distances by the pair of places that lies so far apart."""

import pytest

from geo.reading.claims.distances.fitted import FittedDistances
from tests.reading.samples import make_context, read_claims


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


def test_what_another_sentence_measures_to_is_no_end_where_its_own_place_is_unknown():
    text = "It lies 3,500 km southeast of North Korea. Hawaii is 6,500 km to the east."
    assert not read_claims(text)
