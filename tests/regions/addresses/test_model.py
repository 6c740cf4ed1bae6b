"""The kinds of address that a region can have, as types."""

import pytest

from geo.regions.addresses import clean_name


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a~b", "a b"), ("a\u202eb", "ab"), ("a\nb", "a b"), (" x  y ", "x y"),
        ("x" * 200, "x" * 80), ("\x00", ""), ("بغداد", "بغداد"),
    ],
)  # fmt: skip
def test_a_name_is_made_fit_for_an_address(name, kept):
    assert clean_name(name) == kept
