"""Caches: what is kept, by which key, and how much of it."""

import threading
from pathlib import Path

import numpy as np
import pytest
import shapely

from geo.kept import STORES, Kept, content_key
from geo.regions import region_bytes, region_from_geometry, resolve_region
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


def test_areas_of_one_name_have_different_keys_and_equal_ones_the_same():
    here = region_from_geometry(shapely.box(36, 32, 37, 33), "Drawn area")
    there = region_from_geometry(shapely.box(134, -25, 135, -24), "Drawn area")
    again = region_from_geometry(shapely.box(36, 32, 37, 33), "Drawn area")
    assert content_key(here) != content_key(there)
    assert content_key(here) == content_key(again)


def test_what_has_no_content_cannot_be_a_key():
    with pytest.raises(TypeError, match="no content"):
        content_key(object())


def test_bytes_are_bounded_and_the_last_asked_for_stay():
    kept = Kept(10_000, len)
    for number in range(100):
        kept.find_or_make(number, lambda: "x" * 1_500)
        kept.find_or_make(0, lambda: "x" * 1_500)
        assert kept.bytes <= kept.max_bytes
    made = []
    kept.find_or_make(0, lambda: made.append(0) or "")
    assert not made
    assert kept.find_or_make("large", lambda: "x" * 20_000)
    assert len(kept) == 5


def test_an_error_is_not_kept():
    kept = Kept(1_000, len)
    with pytest.raises(ZeroDivisionError):
        kept.find_or_make("key", lambda: str(1 / 0))
    assert kept.find_or_make("key", lambda: "made") == "made"


def test_what_several_ask_for_at_once_is_made_once():
    kept, made, begun = Kept(1_000, len), [], threading.Barrier(4)

    def make():
        made.append(1)
        return "made"

    def ask():
        begun.wait()
        kept.find_or_make("key", make)

    askers = [threading.Thread(target=ask) for _ in range(4)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert len(made) == 1


def test_all_caches_of_results_are_bounded_together():
    assert {name.rpartition(".")[2] for name in caching.KEPT} >= {"measured", "checked", "line"}
    assert sum(kept.max_bytes for kept in caching.KEPT.values()) <= caching.MAX_KEPT_BYTES


def test_what_geometry_keeps_is_bounded_in_bytes_and_regions_say_what_they_take():
    assert {name.rpartition(".")[2] for name in STORES} >= {"_area_region", "make_area", "rings"}
    assert sum(kept.max_bytes for kept in STORES.values()) <= 250_000_000
    assert 20e6 < region_bytes(resolve_region("CA")) < 60e6
    assert region_bytes(resolve_region("44.4,33.3")) < 10_000


def test_regions_with_parts_without_number_are_not_all_kept():
    kept = Kept(3_000_000, region_bytes)
    for number in range(6):
        circle = shapely.Point(number, 10).buffer(3, quad_segs=1_000)
        kept.find_or_make(number, lambda circle=circle: region_from_geometry(circle, "Area"))
        assert kept.bytes <= kept.max_bytes
    assert 0 < len(kept) < 6


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
