"""How long a range may be."""

import pytest

from geo.errors import RangeError
from geo.limits import MAX_RANGE_KM, require_range_km


@pytest.mark.parametrize("value", ["700", 700, " 700.0 ", "7e2"])
def test_a_number_in_words_or_not_is_a_range(value):
    assert require_range_km(value) == 700.0


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("seven", "'seven'"),
        (None, "'None'"),
        ("nan", "not a number"),
        (0, "above 0 km"),
        (-5, "-5 km"),
        ("inf", "at most 19,900 km"),
        (MAX_RANGE_KM + 1, "half way round"),
        ("9" * 200, "half way round"),
    ],
)
def test_what_is_no_range_is_refused_with_its_reason(value, said):
    with pytest.raises(RangeError, match=said):
        require_range_km(value)


def test_the_longest_range_is_one():
    assert require_range_km(MAX_RANGE_KM) == MAX_RANGE_KM
