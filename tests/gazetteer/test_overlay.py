"""Hand-made rows that stand beside the built store, so that a new row needs no new store."""

from geo.gazetteer import find_place
from geo.gazetteer.overlay import NATURE_NUMBER, Nature, Overlay, load_overlay
from geo.gazetteer.store import PLACES, overlay, store_connection


def test_a_row_that_was_added_by_hand_is_found_beside_the_store():
    read = load_overlay(store_connection(PLACES))
    assert isinstance(read, Overlay)
    assert "puntland" in read
    assert "qwertyuiop" not in read
    assert overlay() is overlay()


def test_mountains_and_waters_are_places_of_their_own_numbers():
    assert Nature
    assert NATURE_NUMBER < 0
    assert find_place("water:red-sea").name == "Red Sea"
