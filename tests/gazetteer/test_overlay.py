"""Hand-made rows that stand beside the built store, so that a new row needs no new store."""

import csv
from datetime import date

import pytest

from geo.gazetteer import find_place, load_place, normalise_name
from geo.gazetteer.overlay import NATURE_NUMBER, Nature, Overlay, load_overlay
from geo.gazetteer.store import PLACES, overlay, read_name_rows, store_connection
from geo.tables import load_text


def test_a_row_that_was_added_by_hand_is_found_beside_the_store():
    read = load_overlay(lambda: store_connection(PLACES))
    assert isinstance(read, Overlay)
    assert "puntland" in read
    assert "qwertyuiop" not in read
    assert overlay() is overlay()


def test_mountains_and_waters_are_places_of_their_own_numbers():
    assert Nature
    assert NATURE_NUMBER < 0
    assert find_place("water:red-sea").name == "Red Sea"


@pytest.mark.parametrize("file", ["names_added.csv", "names_left_out.csv"])
def test_every_further_name_is_of_a_place_that_there_is_with_its_source_and_date(file):
    rows = list(csv.DictReader(load_text(file).splitlines()))
    assert len({(row["place"], row["name"]) for row in rows}) == len(rows)
    for row in rows:
        place = find_place(row["place"])
        assert place is not None, row
        assert row["name"].strip()
        assert row["source"].strip()
        assert date.fromisoformat(row["date"])
        key = normalise_name(row["name"])
        named = {found.place_number for found, _ in read_name_rows(key)}
        added = file == "names_added.csv"
        assert any(load_place(number).id == place.id for number in named) == added, row
