"""A distance that the sentence takes back, or gives twice, is not checked."""

import pytest

from geo.reading.claims.unread.distances import FINDERS
from tests.reading.claims.unread.samples import find_spots, list_verdicts


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Basra, where missiles stand, is not 900 km from Baghdad.", "distance-denied"),
        (
            "Basra is 450 km from Baghdad, and Basra is 900 km from Baghdad, say missile crews.",
            "distance-twice",
        ),
    ],
)
def test_a_figure_that_is_denied_or_not_alone_gives_no_verdict(text, row):
    assert all(find_spots(FINDERS[row], text))
    assert list_verdicts(text) == {"cannot tell"}
