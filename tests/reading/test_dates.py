"""The date that a report carries in its head, so that it is set beside what others printed then."""

import pytest

from geo.reading.dates import find_date


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("BAGHDAD, Aug. 31, 2018 (Reuters) - Iran", "2018-08-31"),
        ("5 December 2019: officials said", "2019-12-05"),
        ("2019-12-05 Updated", "2019-12-05"),
        ("In 2018 it flew 700 km.", ""),
        ("It was the 31st of the month.", ""),
    ],
)
def test_the_first_whole_date_of_the_head_is_the_reports(head, date):
    assert find_date(head) == date


def test_a_date_deep_in_the_text_is_not_the_reports():
    assert find_date("x " * 5_000 + "31 August 2018") == ""
