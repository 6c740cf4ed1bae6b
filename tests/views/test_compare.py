"""The page that sets two regions or two figures side by side, without a browser."""

import html

import pytest
from streamlit.testing.v1 import AppTest

from geo.links import View, format_query

SCRIPT = """
import streamlit as st

from views import compare, frame, navigation, state

pages = frame.list_pages()
st.navigation(pages, position="hidden")
navigation.keep_pages(pages)
state.open_address()
compare.show()
state.show_notices()
"""


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"check": "free", "range_km": 500.0}, id="one free range"),
        pytest.param(
            {"check": "free", "range_km": 500.0, "other_check": "zolfaqar:700"},
            id="free beside published",
        ),
        pytest.param(
            {"check": "zolfaqar:700", "range_km": 500.0, "other_check": "free"},
            id="published beside free",
        ),
        pytest.param({"systems": (), "range_km": 500.0}, id="no system"),
    ],
)
def test_any_two_kinds_of_range_can_be_compared(fields):
    app = AppTest.from_string(SCRIPT, default_timeout=120)
    app.query_params.update(format_query(View(region="KW", other_region="LB", **fields)))
    app.run()
    assert not app.exception
    (answer,) = [each.value for each in app.markdown if "gained" in each.value]
    assert "Lebanon" in answer


@pytest.mark.slow
def test_a_range_from_the_sea_says_in_the_comparison_that_it_starts_at_no_border():
    app = AppTest.from_string(SCRIPT, default_timeout=120)
    app.query_params.update(
        format_query(View(region="RU", other_region="BY", systems=("kalibr", "zolfaqar")))
    )
    app.run()
    (answer,) = [each.value for each in app.markdown if "gained" in each.value]
    assert "Kalibr: Launched from a ship or submarine" in html.unescape(answer)
    assert "Zolfaqar: Launched" not in answer


def test_the_distances_of_a_comparison_are_numbers_and_sort_as_such():
    app = AppTest.from_string(SCRIPT, default_timeout=120)
    app.query_params.update(format_query(View(other_region="southern-iraq")))
    app.run()
    tables = [each.value for each in app.dataframe if "Place" in each.value.columns]
    assert len(tables) == 2
    for table in tables:
        columns = [name for name in table if name.endswith(", km")]
        assert len(columns) == 2
        assert all(table[name].dtype.kind == "i" for name in columns)
