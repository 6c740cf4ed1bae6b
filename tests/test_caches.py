"""Caches: what is kept, by which key, and how much of it."""

from pathlib import Path

import numpy as np
import pytest

from tests.lint.caches import find_unhashed
from views import caching, results

ROOT = Path(__file__).parents[1]
CACHED = sorted([*(ROOT / "geo").rglob("*.py"), *(ROOT / "views").rglob("*.py")])


def test_no_cached_function_uses_what_its_key_leaves_out():
    faults = {
        str(path): found
        for path in CACHED
        if (found := list(find_unhashed(path.read_text(encoding="utf-8"))))
    }
    assert not faults


@pytest.mark.parametrize(
    "source",
    [
        "@st.cache_resource(max_entries=2)\ndef f(region, _region):\n    return _region.area\n",
        "@st.cache_data\ndef f(text, *, _shape):\n    return g(_shape)\n",
        "@keep_by_content(1, len)\ndef f(text, _shape):\n    return g(_shape)\n",
        "@st.cache_data(hash_funcs={Region: lambda _: 1})\ndef f(region):\n    return region\n",
    ],
)
def test_a_key_that_leaves_out_what_is_used_is_refused(source):
    assert list(find_unhashed(source))


def test_a_parameter_that_the_result_does_not_depend_on_may_be_left_out():
    assert not list(find_unhashed("@st.cache_data\ndef f(text, _spinner):\n    return text\n"))


def test_all_caches_of_results_are_bounded_together():
    assert {name.rpartition(".")[2] for name in caching.KEPT} >= {"measured", "checked", "line"}
    assert sum(kept.max_bytes for kept in caching.KEPT.values()) <= caching.MAX_KEPT_BYTES


def test_one_table_of_places_is_kept_and_a_smaller_one_is_its_beginning():
    few = results.places(1_000_000).copy()
    many = results.places(50_000)
    assert len(many) > len(few)
    assert many.iloc[: len(few)].equals(few)
    assert results.places(1_000_000).equals(few)
    assert 0 < results.places_bytes() < 120e6


def test_populations_that_no_page_offers_keep_no_table_of_their_own():
    asked = (250_000, 250_001, 260_000, 499_999)
    tables = [results.places(population) for population in asked]
    whole = tables[0]["lon"].to_numpy()
    assert all(np.shares_memory(whole, table["lon"].to_numpy()) for table in tables)
    for table, population in zip(tables, asked, strict=True):
        assert table["population"].min() >= population
