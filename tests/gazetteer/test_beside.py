"""Small places that stand beside the store: found by binary search in a sorted table."""

from geo.gazetteer.beside import BESIDE_NUMBER, Beside, load_beside


def test_a_small_place_is_found_by_its_key_and_a_neighbour_in_the_order_is_not():
    beside = load_beside()
    assert isinstance(beside, Beside)
    assert "neches river" in beside
    assert "neches rive" not in beside
    assert "neches rivers" not in beside
    assert "" not in beside


def test_its_numbers_are_no_numbers_of_the_store():
    assert BESIDE_NUMBER < 0
