"""Numbers as reports print them: "1,300", "1 300", "1'300", "two and a half thousand", "2,000+"."""

import pytest

from geo.reading.numbers import is_ambiguous, parse_number, parse_words


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,300", 1300.0), ("1'300", 1300.0), ("1 300", 1300.0), ("2,000+", 2000.0), ("0.5", 0.5),
        ("1.3 thousand", 1300.0), ("700", 700.0),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_grouped(printed, value):
    assert parse_number(printed) == value


@pytest.mark.parametrize(("printed", "both"), [("1.300", True), ("0.300", False), ("1.3", False)])
def test_a_point_before_three_digits_may_mean_either(printed, both):
    assert is_ambiguous(printed) is both


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven hundred", 700.0), ("two and a half thousand", 2500.0),
        ("a hundred and fifty", 150.0), ("twenty-five", 25.0), ("one thousand two hundred", 1200.0),
    ],
)  # fmt: skip
def test_a_number_that_is_written_out_is_read(words, value):
    assert parse_words(words) == value
