"""Read places and names from the built stores, one row at a time.

Nothing is read when this is imported. Each thread gets connections of its own, because pages are
served from several; the stores are opened read-only and immutable, so none waits for another.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from geo.gazetteer.overlay import Overlay, load_overlay
from geo.gazetteer.places import NameFlag, NameRow, Place, PlaceKind
from geo.tables import open_store

__all__ = [
    "BOUNDARIES",
    "PLACES",
    "STEPS_PER_DEGREE",
    "find_division_type",
    "find_names",
    "find_place",
    "has_name",
    "list_administrative_places",
    "list_divisions",
    "list_large_names",
    "load_place",
    "name_divisions",
    "overlay",
    "read_name_rows",
    "store_connection",
]

PLACES = "places.sqlite"
BOUNDARIES = "boundaries.sqlite"

STEPS_PER_DEGREE = 100_000  # as geo.gazetteer.shapes, which costs an import of numpy
_KINDS = {kind.value: kind for kind in PlaceKind}
_CODE, _DERIVED = NameFlag.CODE.value, (NameFlag.PRIMARY | NameFlag.LOOSE).value
_connections = threading.local()

_NAME_ROWS = """
SELECT n.key, n.flags, n.place, p.name, p.country, p.admin1_code, p.lon_steps, p.lat_steps,
       p.population, p.kind, n.name
FROM names n JOIN places p USING (place) WHERE n.key IN ({marks})
"""
_LARGE = """
SELECT DISTINCT n.key FROM names n JOIN places p USING (place)
WHERE n.key >= ? AND n.key < ?
  AND (p.kind IN ('country', 'capital', 'area', 'water') OR p.population >= ?)
"""
_PLACE = """
SELECT coalesce(id, 'geonames:' || geonameid), name, coalesce(local_name, ''), country,
       lon_steps, lat_steps, population, kind, source, admin1_code, geonameid
FROM places WHERE {where}
"""


class _Held:
    """The connections of one thread, closed when the thread ends."""

    __slots__ = ("by_name",)

    def __init__(self) -> None:
        self.by_name: dict[str, sqlite3.Connection] = {}

    def __del__(self) -> None:
        for connection in self.by_name.values():
            connection.close()


def store_connection(name: str) -> sqlite3.Connection:
    """Open a built store for this thread, once.

    Parameters
    ----------
    name : str
        File name below data/.

    Returns
    -------
    sqlite3.Connection
        Read-only; belongs to the calling thread.

    Raises
    ------
    TableError
        When the store is missing, cut short, damaged or of another layout.

    Examples
    --------
    >>> store_connection(PLACES) is store_connection(PLACES)
    True
    """
    held: _Held | None = getattr(_connections, "held", None)
    if held is None:
        held = _connections.held = _Held()
    if name not in held.by_name:
        held.by_name[name] = open_store(name)
    return held.by_name[name]


@lru_cache(maxsize=1)
def overlay() -> Overlay:
    """Give the rows that stand beside the store, read when the first name is looked up.

    Returns
    -------
    Overlay

    Examples
    --------
    >>> "puntland" in overlay()
    True
    """
    return load_overlay(lambda: store_connection(PLACES))


def read_name_rows(*keys: str) -> list[tuple[NameRow, str]]:
    """Read what is known by any of a few keys.

    Parameters
    ----------
    *keys : str
        From `normalise_name` or `loosen_key`.

    Returns
    -------
    list of (NameRow, str)
        Rows in no order, each with the spelling that it is known by.

    Examples
    --------
    >>> sorted({row.kind.value for row, _ in read_name_rows("abqaiq")})
    ['airfield', 'city']
    """
    query = _NAME_ROWS.format(marks=",".join("?" * len(keys)))
    added = overlay()
    beside = [row for key in keys if key in added for row in added.find_rows(key)]
    left_out = {key: added.find_left_out(key) for key in keys if key in added.left_out}
    return beside + [
        (
            NameRow(
                key,
                flags,
                number,
                name,
                country,
                admin1_code,
                lon_steps / STEPS_PER_DEGREE,
                lat_steps / STEPS_PER_DEGREE,
                population,
                _KINDS[kind],
            ),
            spelling or _spell(key, flags, name),
        )
        for (
            key,
            flags,
            number,
            name,
            country,
            admin1_code,
            lon_steps,
            lat_steps,
            population,
            kind,
            spelling,
        ) in store_connection(PLACES).execute(query, keys)
        if not left_out or number not in left_out.get(key, ())
    ]


def find_names(keys: Iterable[str]) -> dict[str, tuple[NameRow, ...]]:
    """Find what each of many keys may mean, for scanning a text.

    Codes and keys without their articles are among the rows; their flags tell.

    Parameters
    ----------
    keys : iterable of str
        From `normalise_name`.

    Returns
    -------
    dict of str to tuple of NameRow
        Rows of each key that is a name, most populous first; other keys are absent.

    Examples
    --------
    >>> found = find_names(["riyadh", "tel aviv", "no such place"])
    >>> sorted(found), found["tel aviv"][0].country
    (['riyadh', 'tel aviv'], 'IL')
    """
    found: dict[str, tuple[NameRow, ...]] = {}
    for key in keys:
        if key not in found and (rows := read_name_rows(key)):
            ordered = sorted((row for row, _ in rows), key=lambda row: -row.population)
            found[key] = tuple(ordered)
    return found


def list_large_names(first: str, last: str, least: int) -> frozenset[str]:
    """List the keys between two letters by which countries, capitals, seas and cities are known.

    For texts that part no words, where a name is looked for at every letter.

    Parameters
    ----------
    first, last : str
        Letters: the first of a key, and the one that no key begins with any more.
    least : int
        How many inhabitants a city or division must have.

    Returns
    -------
    frozenset of str

    Examples
    --------
    >>> "\u5317\u4eac" in list_large_names("\u5000", "\u6000", 1_000_000)
    True
    """
    rows = store_connection(PLACES).execute(_LARGE, (first, last, least))
    added = {key for key in (*overlay().further, *overlay().names) if first <= key < last}
    return frozenset(key for (key,) in rows) | added


def has_name(key: str) -> bool:
    """Tell whether anything is known by a key.

    Parameters
    ----------
    key : str
        From `normalise_name`.

    Returns
    -------
    bool
        True if so, be it by a code.

    Examples
    --------
    >>> has_name("fallujah"), has_name("qwertyuiop")
    (True, False)
    """
    query = "SELECT 1 FROM names WHERE key = ? LIMIT 1"
    return (
        key in overlay() or store_connection(PLACES).execute(query, (key,)).fetchone() is not None
    )


def load_place(place_number: int) -> Place:
    """Load the place of a name row.

    Parameters
    ----------
    place_number : int
        From a `NameRow`.

    Returns
    -------
    Place
        The place.

    Examples
    --------
    >>> load_place(find_names(["fallujah"])["fallujah"][0].place_number).admin1
    'Al Anbar'
    """
    if place_number < 0:
        return _load_added(place_number)
    query = _PLACE.format(where="place = ?")
    return _make_place(store_connection(PLACES).execute(query, (place_number,)).fetchone())


def find_place(place_id: str) -> Place | None:
    """Find a place by its id.

    Parameters
    ----------
    place_id : str
        "IQ", "IQ-AN", "geonames:98182", "icao:ORAA", "water:red-sea", "site:khurais", ...

    Returns
    -------
    Place or None
        None when there is no such place.

    Examples
    --------
    >>> find_place("geonames:98182").name
    'Baghdad'
    """
    if (number := overlay().find_number(place_id)) is not None:
        return _load_added(number)
    if place_id.startswith("geonames:") and place_id[9:].isdecimal():
        query, value = _PLACE.format(where="id IS NULL AND geonameid = ?"), place_id[9:]
    else:
        query, value = _PLACE.format(where="id = ?"), place_id
    row = store_connection(PLACES).execute(query, (value,)).fetchone()
    return None if row is None else _make_place(row)


def _load_added(place_number: int) -> Place:
    """Load a place of the overlay, with the name of its division."""
    place = overlay().load(place_number)
    division = _name_division(place.admin1_code) if place.admin1_code else ""
    return replace(place, admin1=division) if division else place


@lru_cache(maxsize=4096)
def find_division_type(code: str) -> str:
    """Find what a country calls a first-order division of its own.

    Parameters
    ----------
    code : str
        ISO 3166-2 code.

    Returns
    -------
    str
        "province", "governorate", "state", ...; "division" where the source does not say.

    Examples
    --------
    >>> find_division_type("IQ-AN")
    'province'
    """
    query = "SELECT type FROM divisions WHERE code = ?"
    row = store_connection(BOUNDARIES).execute(query, (code,)).fetchone()
    return row[0].lower() if row and row[0] else "division"


def list_administrative_places(country: str | None = None) -> tuple[Place, ...]:
    """List countries, or the first-order divisions of one of them.

    Parameters
    ----------
    country : str, optional
        ISO 3166-1 alpha-2 code; without it, all countries are listed.

    Returns
    -------
    tuple of Place
        By name.

    Examples
    --------
    >>> len(list_administrative_places("IQ"))
    18
    """
    values: tuple[str, ...] = ()
    where = "kind = 'country'"
    if country is not None:
        where, values = "kind = 'division' AND country = ?", (country,)
    query = _PLACE.format(where=where)
    rows = store_connection(PLACES).execute(query, values)
    return tuple(sorted(map(_make_place, rows), key=lambda place: place.name))


def list_divisions() -> tuple[Place, ...]:
    """List the first-order divisions of all countries, by one look at the store.

    Returns
    -------
    tuple of Place
        By country code, then by name.

    Examples
    --------
    >>> len([place for place in list_divisions() if place.country == "IQ"])
    18
    """
    rows = store_connection(PLACES).execute(_PLACE.format(where="kind = 'division'"))
    return tuple(sorted(map(_make_place, rows), key=lambda place: (place.country, place.name)))


@lru_cache(maxsize=1)
def name_divisions() -> dict[str, str]:
    """Name the divisions by code, all five thousand of them.

    Returns
    -------
    dict of str to str
        Names by ISO 3166-2 code, or by the code that GeoNames has where ISO has none.

    Examples
    --------
    >>> name_divisions()["IQ-AN"]
    'Al Anbar'
    """
    query = "SELECT id, name FROM places WHERE kind = 'division'"
    return dict(store_connection(PLACES).execute(query))


@lru_cache(maxsize=8192)
def _name_division(code: str) -> str:
    """Name one division: most processes ask for a few of the five thousand."""
    query = "SELECT name FROM places WHERE id = ? AND kind = 'division'"
    row = store_connection(PLACES).execute(query, (code,)).fetchone()
    return str(row[0]) if row else ""


@lru_cache(maxsize=1)
def _citations() -> dict[int, str]:
    return dict(store_connection(PLACES).execute("SELECT source, citation FROM sources"))


def _make_place(row: tuple[str, str, str, str, int, int, int, str, int, str, int | None]) -> Place:
    place_id, name, local, country, lon_steps, lat_steps, population, kind, source, code, gid = row
    return Place(
        place_id,
        name,
        local,
        country,
        _name_division(code) if code else "",
        lon_steps / STEPS_PER_DEGREE,
        lat_steps / STEPS_PER_DEGREE,
        population,
        _KINDS[kind],
        _citations()[source],
        code,
        gid,
    )


def _spell(key: str, flags: int, name: str) -> str:
    """Spell a name whose spelling the store leaves out because it can be told from the row."""
    if flags & _CODE:
        return key.upper()
    return name if flags & _DERIVED else key.title()
