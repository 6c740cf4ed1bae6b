"""Hand-made rows that stand beside the built store, so that a new row needs no new store."""

import csv
from datetime import date
from pathlib import Path

import pytest

from geo.gazetteer import find_candidates, find_place, load_place, normalise_name
from geo.gazetteer.overlay import NATURE_NUMBER, Nature, Overlay, load_overlay
from geo.gazetteer.store import PLACES, overlay, read_name_rows, store_connection
from geo.tables import load_text

COLUMNS = {
    "places_added.csv": "id,name,local_name,aliases,country,lon,lat,kind,source,date",
    "areas_added.csv": "id,name,aliases,members,lon,lat,source,date",
}


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


@pytest.mark.parametrize("file", sorted(COLUMNS))
def test_every_place_that_was_added_is_whole_with_its_source_and_date(file):
    """They are read without a look at each value, since the first look-up waits for them."""
    text = load_text(file)
    assert text.split("\n", 1)[0] == COLUMNS[file]
    rows = list(csv.DictReader(text.splitlines()))
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert None not in row, row
        assert None not in row.values(), row
        assert all(value == value.strip() for value in row.values()), row
        assert row["id"], row
        assert row["source"], row
        assert date.fromisoformat(row["date"])
        assert abs(float(row["lon"])) <= 180
        assert abs(float(row["lat"])) <= 90
        kind = row.get("kind", "area")
        assert kind in {"city", "site", "area", "airfield"}, row
        codes = row["members"].split(";") if "members" in row else filter(None, [row["country"]])
        for code in codes:
            assert find_place(code) is not None, row
        place = find_place(f"{kind}:{row['id']}")
        assert place.name == row["name"]
        for name in (row["name"], *filter(None, row["aliases"].split(";"))):
            named = {found.place_number for found, _ in read_name_rows(normalise_name(name))}
            assert place.id in {load_place(number).id for number in named}, name


def test_sites_in_the_news_are_found_by_the_names_that_reports_give_them():
    """Within 0.35 degrees: points of the file are rounded, and some sites are kilometres wide."""
    path = Path(__file__).parent / "news_names.csv"
    missed = []
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
        found = find_candidates(row["name"])
        lon, lat = float(row["lon"]), float(row["lat"])
        if not found or max(abs(found[0].place.lon - lon), abs(found[0].place.lat - lat)) > 0.35:
            missed.append(row["name"])
    assert missed == []


def test_either_airport_of_tehran_may_be_meant():
    found = {candidate.place.id: candidate.score for candidate in find_candidates("Tehran airport")}
    assert {"icao:OIII", "icao:OIIE"} <= found.keys()
    assert found["icao:OIII"] == found["icao:OIIE"]
