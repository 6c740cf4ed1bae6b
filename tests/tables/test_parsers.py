"""Turn one cell of a hand-made table into a value, or say what is wrong with it."""

import pytest

from geo.tables import parse_date, parse_flag, parse_list


@pytest.mark.parametrize("text", ["2018", "2018-09", "2018-09-01"])
def test_dates_are_as_precise_as_their_source(text):
    assert parse_date(text) == text


@pytest.mark.parametrize("text", ["", "18", "2018-13", "2018-00-01", "2018-01-32", "1/9/2018"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match="YYYY"):
        parse_date(text)


def test_small_parsers():
    assert parse_flag("yes")
    assert not parse_flag("no")
    with pytest.raises(ValueError, match="yes or no"):
        parse_flag("true")
    assert parse_list()("") == ()
    with pytest.raises(ValueError, match="is empty"):
        parse_list()("a;;b")
