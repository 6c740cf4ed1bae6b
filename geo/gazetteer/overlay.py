"""Hand-made rows that stand beside the built store, so that a new row needs no new store.

data/places_added.csv and data/names_added.csv hold what was found missing since the last build,
data/names_left_out.csv the names of the store that mislead,
data/places_nature.csv the mountains, waters, islands and lands of Natural Earth that the store
lacks, data/places_beside.csv small places; they are read when the first name is looked up. The
next build may take the rows of the first two into places_extra.csv and place_names.csv, of which
they have the columns.
"""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from geo.errors import UnknownPlaceError
from geo.gazetteer.beside import BESIDE_NUMBER, Beside, load_beside
from geo.gazetteer.names import loosen_key, normalise_name
from geo.gazetteer.places import NameFlag, NameRow, Place, PlaceKind
from geo.tables import load_text

__all__ = ["NATURE_NUMBER", "Nature", "Overlay", "load_overlay"]

NATURE_NUMBER = -1_000_000
_KIND_AT = 7

_STEPS_PER_DEGREE = 100_000
_LONGEST_ACRONYM = 5
_STORED = """
SELECT place, name, country, admin1_code, lon_steps, lat_steps, population, kind FROM places
WHERE {where}
"""


class Nature:
    """Rows of data/places_nature.csv, made into places when they are asked for.

    There are many of them, and the first look-up must not wait: their keys stand in the file. That
    every row is whole, a test holds.

    Parameters
    ----------
    lines : list of str
        As they stand in the file, in the order of their numbers from `NATURE_NUMBER` down.
    """

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._by_key: dict[str, list[int]] = {}
        by_key = self._by_key
        for at, line in enumerate(lines):
            for key in line.rpartition(",")[2].split(";"):
                if key in by_key:
                    by_key[key].append(at)
                else:
                    by_key[key] = [at]

    def __contains__(self, key: str) -> bool:
        return key in self._by_key

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_key)

    def find_rows(self, key: str) -> list[tuple[NameRow, str]]:
        """Give the name rows of a key, each with its spelling."""
        return [
            _make_row(key, spelling, flags, NATURE_NUMBER - at, place)
            for at in self._by_key.get(key, ())
            if (place := self.load(NATURE_NUMBER - at))
            for spelling, flags in [self._spell(at, key)]
        ]

    def load(self, number: int) -> Place:
        """Give the place of a number."""
        id_, name, local_name, _, country, lon, lat, kind, source, *_ = self._split(
            NATURE_NUMBER - number
        )
        return Place(
            f"{kind}:{id_}", name, local_name, country, "", float(lon), float(lat), 0,
            PlaceKind(kind), source,
        )  # fmt: skip

    def find_number(self, place_id: str) -> int | None:
        """Give the number of an id."""
        kind, _, name = place_id.partition(":")
        if kind not in {PlaceKind.AREA, PlaceKind.SITE}:
            return None
        for at, line in enumerate(self._lines):
            if line.startswith(f"{name},") and self._split(at)[_KIND_AT] == kind:
                return NATURE_NUMBER - at
        return None

    def _split(self, at: int) -> list[str]:
        return next(csv.reader([self._lines[at]]))

    def _spell(self, at: int, key: str) -> tuple[str, int]:
        _, name, _, aliases, *_ = self._split(at)
        if normalise_name(name) == key:
            return name, int(NameFlag.CURATED | NameFlag.PRIMARY)
        spelling = next(each for each in aliases.split(";") if normalise_name(each) == key)
        return spelling, int(NameFlag.CURATED)


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
    nature : Nature
        Those of Natural Earth, their numbers from `NATURE_NUMBER` down.
    beside : Beside
        Small places, their numbers from `BESIDE_NUMBER` down.
    members : dict of str to tuple of str
        The countries and divisions that an area is made of, by its id.
    made_by : dict of str to str
        Who says that an area is made of these, by its id, where that is not the place's own source.
    further : dict of str to list of (str, int, str)
        By key: spelling, flags and id of places of the store that have further names.
    left_out : dict of str to set of str
        Keys that are no name of the places of these ids, though the store has them.
    keys : set of str
        All keys but those of the small places, which nobody is taken to have misspelt.
    connect : callable
        Gives the store of the calling thread, where those places are.
    """

    names: dict[str, list[tuple[NameRow, str]]]
    places: dict[int, Place]
    numbers: dict[str, int]
    nature: Nature
    beside: Beside
    members: dict[str, tuple[str, ...]]
    made_by: dict[str, str]
    further: dict[str, list[tuple[str, int, str]]]
    left_out: dict[str, set[str]]
    keys: set[str]
    connect: Callable[[], sqlite3.Connection]

    def __contains__(self, key: str) -> bool:
        return key in self.keys or key in self.beside

    def find_rows(self, key: str) -> list[tuple[NameRow, str]]:
        """Give the name rows of a key, each with its spelling."""
        own = self.names.get(key, []) + self.nature.find_rows(key) + self.beside.find_rows(key)
        return own + [
            _make_row(key, spelling, flags, *_load_stored(self.connect(), place_id))
            for spelling, flags, place_id in self.further.get(key, ())
        ]

    def find_left_out(self, key: str) -> set[int]:
        """Give the numbers of the places of the store that a key is no name of."""
        if key not in self.left_out:
            return set()
        return {_load_stored(self.connect(), place_id)[0] for place_id in self.left_out[key]}

    def load(self, number: int) -> Place:
        """Give the place of a number."""
        if number <= BESIDE_NUMBER:
            return self.beside.load(number)
        return self.nature.load(number) if number <= NATURE_NUMBER else self.places[number]

    def find_number(self, place_id: str) -> int | None:
        """Give the number of an id, or None."""
        number = self.numbers.get(place_id)
        if number is None:
            number = self.nature.find_number(place_id)
        return self.beside.find_number(place_id) if number is None else number


def load_overlay(connect: Callable[[], sqlite3.Connection]) -> Overlay:
    """Read the rows that were added by hand.

    Parameters
    ----------
    connect : callable
        Gives the connection of places.sqlite, where the places are that get further names; they are
        looked up when such a name is asked for. That there are all of them, and that every row of
        these tables is whole, a test holds.

    Returns
    -------
    Overlay

    Examples
    --------
    >>> from geo.gazetteer.store import PLACES, store_connection
    >>> "puntland" in load_overlay(lambda: store_connection(PLACES))
    True
    """
    overlay = Overlay({}, {}, {}, _load_nature(), load_beside(), {}, {}, {}, {}, set(), connect)
    for place_id, listed, source, _ in _read_lines("area_members.csv"):
        overlay.members[place_id] = tuple(listed.split(";"))
        overlay.made_by[place_id] = source
    for row in _read_lines("places_added.csv"):
        id_, name, local_name, aliases, country, lon, lat, kind, source, _ = row
        place = Place(
            f"{kind}:{id_}", name, local_name, country, "", float(lon), float(lat), 0,
            PlaceKind(kind), source,
        )  # fmt: skip
        _add_place(overlay, place, aliases)
    for id_, name, aliases, listed, lon, lat, source, _ in _read_lines("areas_added.csv"):
        place = Place(
            f"area:{id_}", name, "", "", "", float(lon), float(lat), 0, PlaceKind.AREA, source
        )
        overlay.members[place.id] = tuple(listed.split(";"))
        _add_place(overlay, place, aliases)
    for place_id, name, *_ in _read_lines("names_added.csv"):
        flags = NameFlag.CURATED | (NameFlag.CAPITALS if _is_acronym(name) else NameFlag(0))
        for key, own in _list_keys(name, int(flags)):
            overlay.further.setdefault(key, []).append((name, own, place_id))
    for place_id, name, *_ in _read_lines("names_left_out.csv"):
        overlay.left_out.setdefault(normalise_name(name), set()).add(place_id)
    overlay.keys.update(overlay.names, overlay.further, overlay.nature)
    return overlay


def _is_acronym(spelling: str) -> bool:
    return spelling.isupper() and len(spelling) <= _LONGEST_ACRONYM


def _add_place(overlay: Overlay, place: Place, aliases: str) -> None:
    number = -1 - len(overlay.places)
    overlay.places[number] = place
    overlay.numbers[place.id] = number
    for spelling in dict.fromkeys(
        filter(None, (place.name, place.local_name, *aliases.split(";")))
    ):
        flags = NameFlag.CURATED | (NameFlag.PRIMARY if spelling == place.name else NameFlag(0))
        if _is_acronym(spelling):
            flags |= NameFlag.CAPITALS
        _add_name(overlay, spelling, int(flags), number, place)


def _add_name(overlay: Overlay, spelling: str, flags: int, number: int, place: Place) -> None:
    for key, key_flags in _list_keys(spelling, flags):
        overlay.names.setdefault(key, []).append(_make_row(key, spelling, key_flags, number, place))


def _list_keys(spelling: str, flags: int) -> list[tuple[str, int]]:
    """List the keys that a spelling is found by, each with its flags."""
    key = normalise_name(spelling)
    loose = loosen_key(key)
    if loose == key or len(loose) <= 2:
        return [(key, flags)]
    return [(key, flags), (loose, int(NameFlag.LOOSE | NameFlag.CURATED))]


def _read_lines(file: str) -> list[list[str]]:
    """Read a table whose rows a test holds to be whole."""
    return list(csv.reader(load_text(file).splitlines()[1:]))


def _make_row(
    key: str, spelling: str, flags: int, number: int, place: Place
) -> tuple[NameRow, str]:
    row = NameRow(
        key,
        flags,
        number,
        place.name,
        place.country,
        place.admin1_code,
        place.lon,
        place.lat,
        place.population,
        place.kind,
    )
    return row, spelling


def _load_nature() -> Nature:
    return Nature(load_text("places_nature.csv").splitlines()[1:])


def _load_stored(store: sqlite3.Connection, place_id: str) -> tuple[int, Place]:
    if place_id.startswith("geonames:"):
        query, value = _STORED.format(where="id IS NULL AND geonameid = ?"), place_id[9:]
    else:
        query, value = _STORED.format(where="id = ?"), place_id
    row = store.execute(query, (value,)).fetchone()
    if row is None:
        raise UnknownPlaceError(place_id)
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
