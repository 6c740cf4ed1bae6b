"""Hand-made rows that stand beside the built store, so that a new row needs no new store.

data/places_added.csv and data/names_added.csv hold what was found missing since the last build;
they are read when the first name is looked up. The next build may take their rows into
places_extra.csv and place_names.csv, of which they have the columns.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from geo.errors import RowFault, TableError
from geo.gazetteer.names import loosen_key, normalise_name
from geo.gazetteer.places import NameFlag, NameRow, Place, PlaceKind
from geo.tables import load_table, parse_choice, parse_date, parse_list, parse_number, parse_text

__all__ = ["Overlay", "load_overlay"]

_KINDS = [PlaceKind.CITY, PlaceKind.SITE, PlaceKind.AREA, PlaceKind.AIRFIELD]
_STEPS_PER_DEGREE = 100_000
_LONGEST_ACRONYM = 5
_STORED = """
SELECT place, name, country, admin1_code, lon_steps, lat_steps, population, kind FROM places
WHERE {where}
"""


@dataclass(frozen=True, slots=True)
class _AddedPlace:
    id: str
    name: str
    local_name: str
    aliases: tuple[str, ...]
    country: str
    lon: float
    lat: float
    kind: PlaceKind
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class _AddedName:
    place: str
    name: str
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class Overlay:
    """What stands beside the store.

    Parameters
    ----------
    names : dict of str to list of (NameRow, str)
        Rows by key, each with its spelling, as `read_name_rows` gives them.
    places : dict of int to Place
        Places by their number, which is below zero.
    numbers : dict of str to int
        Numbers by id.
    """

    names: dict[str, list[tuple[NameRow, str]]]
    places: dict[int, Place]
    numbers: dict[str, int]


def load_overlay(store: sqlite3.Connection) -> Overlay:
    """Read the rows that were added by hand.

    Parameters
    ----------
    store : sqlite3.Connection
        Of places.sqlite, where the places are that get further names.

    Returns
    -------
    Overlay

    Raises
    ------
    TableError
        With every row that cannot be used, or names a place that there is not.
    """
    overlay = Overlay({}, {}, {})
    for number, row in enumerate(_load_places(), start=1):
        place_id = f"{row.kind}:{row.id}"
        place = Place(
            place_id,
            row.name,
            row.local_name,
            row.country,
            "",
            row.lon,
            row.lat,
            0,
            row.kind,
            row.source,
        )
        overlay.places[-number] = place
        overlay.numbers[place_id] = -number
        spellings = dict.fromkeys(filter(None, (row.name, row.local_name, *row.aliases)))
        for spelling in spellings:
            flags = NameFlag.CURATED | (NameFlag.PRIMARY if spelling == row.name else NameFlag(0))
            _add_name(overlay, spelling, int(flags), -number, place)
    faults = []
    for line, added in enumerate(_load_names(), start=2):
        stored = _find_stored(store, added.place)
        if stored is None:
            fault = RowFault("names_added.csv", line, "place", added.place, "is no place's id")
            faults.append(fault)
            continue
        number, place = stored
        acronym = added.name.isupper() and len(added.name) <= _LONGEST_ACRONYM
        flags = NameFlag.CURATED | (NameFlag.CAPITALS if acronym else NameFlag(0))
        _add_name(overlay, added.name, int(flags), number, place)
    if faults:
        raise TableError(faults)
    return overlay


def _add_name(overlay: Overlay, spelling: str, flags: int, number: int, place: Place) -> None:
    key = normalise_name(spelling)
    keys = {key: flags}
    if (loose := loosen_key(key)) != key and len(loose) > 2:
        keys[loose] = int(NameFlag.LOOSE | NameFlag.CURATED)
    for each, own in keys.items():
        row = NameRow(
            each,
            own,
            number,
            place.name,
            place.country,
            place.admin1_code,
            place.lon,
            place.lat,
            place.population,
            place.kind,
        )
        overlay.names.setdefault(each, []).append((row, spelling))


def _find_stored(store: sqlite3.Connection, place_id: str) -> tuple[int, Place] | None:
    if place_id.startswith("geonames:"):
        query, value = _STORED.format(where="id IS NULL AND geonameid = ?"), place_id[9:]
    else:
        query, value = _STORED.format(where="id = ?"), place_id
    row = store.execute(query, (value,)).fetchone()
    if row is None:
        return None
    number, name, country, admin1_code, lon_steps, lat_steps, population, kind = row
    place = Place(
        place_id,
        name,
        "",
        country,
        "",
        lon_steps / _STEPS_PER_DEGREE,
        lat_steps / _STEPS_PER_DEGREE,
        population,
        PlaceKind(kind),
        "",
        admin1_code,
    )
    return number, place


def _load_places() -> tuple[_AddedPlace, ...]:
    return load_table(
        "places_added.csv",
        _AddedPlace,
        {
            "id": parse_text,
            "name": parse_text,
            "local_name": str,
            "aliases": parse_list(),
            "country": str,
            "lon": parse_number(-180, 180),
            "lat": parse_number(-90, 90),
            "kind": parse_choice(_KINDS),
            "source": parse_text,
            "date": parse_date,
        },
        key=("id",),
    )


def _load_names() -> tuple[_AddedName, ...]:
    parsers = dict.fromkeys(("place", "name", "source"), parse_text) | {"date": parse_date}
    return load_table("names_added.csv", _AddedName, parsers, key=("place", "name"))
