"""Rows of a table are switched off for whoever reads in one context alone."""

import contextvars

import pytest

from geo.errors import UnknownNameError
from geo.reading.switches import Switches

ROWS = Switches("rows", lambda: ["reaches", "covers"])


def test_what_is_switched_off_inside_is_on_again_outside():
    with ROWS.without("covers"):
        with ROWS.without("reaches"):
            assert ROWS.off == {"covers", "reaches"}
        assert ROWS.off == {"covers"}
    assert ROWS.off == frozenset()


def test_a_row_that_is_not_there_is_refused_with_the_nearest():
    with pytest.raises(UnknownNameError, match="covers"), ROWS.without("cover"):
        pass


def test_another_reader_reads_with_all_rows():
    elsewhere = contextvars.copy_context()
    with ROWS.without("covers"):
        assert elsewhere.run(lambda: ROWS.off) == frozenset()
