"""Numbers as reports print them: "1,300", "1 300", "1'300", "two and a half thousand", "2,000+"."""

import pytest

from geo.reading import read_report
from geo.reading.numbers import is_ambiguous, parse_number, parse_span, parse_words


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,300", 1300.0), ("1'300", 1300.0), ("1 300", 1300.0), ("2,000+", 2000.0), ("0.5", 0.5),
        ("1.3 thousand", 1300.0), ("700", 700.0), ("1_200", 1200.0), ("1.2k", 1200.0),
        ("½ thousand", 500.0), ("1½", 1.5), ("2¼ thousand", 2250.0), ("half a hundred", 50.0),
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


@pytest.mark.parametrize(
    ("first", "second", "span"),
    [
        ("1.2", "1.5 thousand", (1200.0, 1500.0)), ("2", "3 thousand", (2000.0, 3000.0)),
        ("500", "1 thousand", (500.0, 1000.0)), ("300", "500", (300.0, 500.0)),
        ("300", None, (300.0, 300.0)), ("10", "12k", (10000.0, 12000.0)),
    ],
)  # fmt: skip
def test_a_scale_behind_the_second_number_is_the_firsts_too(first, second, span):
    assert parse_span(first, second) == span


@pytest.mark.parametrize(
    ("printed", "low_km", "high_km"),
    [
        ("1.200,5 km", 1200.5, 1200.5), ("1 200,5 km", 1200.5, 1200.5),
        ("1200,5 km", 1200.5, 1200.5), ("1,2 thousand km", 1200, 1200),
        ("0,9 thousand km", 900, 900), ("1\u2009200 km", 1200, 1200),
        ("1\u202f200 km", 1200, 1200), ("1\u00a0200 km", 1200, 1200),
        ("\u0661\u0662\u0660\u0660 km", 1200, 1200),
        ("\u06f1\u066c\u06f2\u06f0\u06f0 km", 1200, 1200),
        ("\uff11\uff12\uff10\uff10\uff4b\uff4d", 1200, 1200), ("500\u20131 200 km", 500, 1200),
        ("1.2k km", 1200, 1200), ("2 k kilometres", 2000, 2000), ("1_200 km", 1200, 1200),
        ("½ thousand km", 500, 500), ("one-and-a-half thousand km", 1500, 1500),
        ("half a thousand km", 500, 500), ("1-1.5k km", 1000, 1500),
        ("1,2-1,5 thousand km", 1200, 1500), ("1,200.5 km", 1200.5, 1200.5),
    ],
)  # fmt: skip
def test_a_figure_in_the_numbers_of_other_countries_is_read(printed, low_km, high_km):
    report = read_report(f"The missile has a range of {printed} and can reach Riyadh.")
    [found] = report.ranges
    assert (found.low_km, found.high_km) == (low_km, high_km)


def test_a_list_without_blanks_is_no_decimal():
    report = read_report("The missiles have ranges of 10,20 and 30 km.")
    assert 10.2 not in [found.low_km for found in (*report.ranges, *report.distances)]
