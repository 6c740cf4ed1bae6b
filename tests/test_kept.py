"""What was worked out is kept by its content, within a bound on its bytes."""

import threading

import pytest
import shapely

from geo.kept import STORES, Kept, content_key
from geo.regions import region_bytes, region_from_geometry, resolve_region


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


def test_what_geometry_keeps_is_bounded_in_bytes_and_regions_say_what_they_take():
    resolve_region("circle:44.4,33.3,50")  # with what draws rings
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
