"""Small places that stand beside the store: found in a table that is sorted by their keys."""

from geo.gazetteer.beside import BESIDE_NUMBER, Beside, load_beside
from geo.tables import load_text


def test_a_small_place_is_found_by_its_key_and_a_neighbour_in_the_order_is_not():
    beside = load_beside()
    assert isinstance(beside, Beside)
    assert "neches river" in beside
    assert "neches rive" not in beside
    assert "neches rivers" not in beside
    assert "" not in beside


def test_the_first_and_the_last_line_of_the_table_are_found_and_a_letter_without_lines_is_none():
    lines = load_text("places_beside.csv").split("\n")[1:-1]
    beside = load_beside()
    for line in (lines[0], lines[-1]):
        key = line.split(",", 1)[0]
        [(row, _)] = beside.find_rows(key)
        assert row.key == key
        assert beside.load(row.place_number).name == row.name
    assert "\u4e00" not in beside
    assert beside.find_rows("\u4e00") == []


def test_its_numbers_are_no_numbers_of_the_store():
    assert BESIDE_NUMBER < 0
