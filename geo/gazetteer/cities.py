"""Cities as a table, for checking thousands of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from geo.gazetteer.places import PlaceKind
from geo.gazetteer.store import PLACES, STEPS_PER_DEGREE, name_divisions, store_connection
from geo.tables import load_table, parse_date, parse_text

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["list_capitals", "load_places"]


def load_places(
    min_population: int = 0,
    country: str | None = None,
    kinds: Iterable[PlaceKind] = (PlaceKind.CAPITAL, PlaceKind.CITY),
) -> pd.DataFrame:
    """Load cities as a table, without the rows that places_left_out.csv says are no city.

    Parameters
    ----------
    min_population : int
        Smallest population, inclusive.
    country : str, optional
        ISO 3166-1 alpha-2 code; without it, the whole world.
    kinds : iterable of PlaceKind
        Capitals and cities, unless told otherwise.

    Returns
    -------
    pandas.DataFrame
        Columns id, name, local_name, country, admin1, lon, lat (degrees), population, kind; the
        most populous first.

    Examples
    --------
    >>> load_places(1_000_000, "IQ")["name"].tolist()[0]
    'Baghdad'
    """
    import pandas as pd

    chosen = tuple(str(kind) for kind in kinds)
    where = f"kind IN ({','.join('?' * len(chosen))}) AND population >= ?"
    values: tuple[str | int, ...] = (*chosen, min_population)
    if country is not None:
        where, values = where + " AND country = ?", (*values, country)
    # The bound on S608: every value goes through a parameter, only marks are put together here.
    query = (
        "SELECT coalesce(id, 'geonames:' || geonameid), name, coalesce(local_name, ''), country, "  # noqa: S608
        f"admin1_code, lon_steps, lat_steps, population, kind FROM places WHERE {where} "
        "ORDER BY population DESC, place"
    )
    columns = ["id", "name", "local_name", "country", "admin1", "lon", "lat", "population", "kind"]
    rows = store_connection(PLACES).execute(query, values).fetchall()
    # Text as plain objects: pandas' own text column makes each value anew whenever one is read.
    table = pd.DataFrame(rows, columns=columns, dtype=object)
    table["admin1"] = table["admin1"].map(name_divisions()).fillna("")
    for column in ("lon", "lat"):
        table[column] = table[column].astype("float64") / STEPS_PER_DEGREE
    table["population"] = table["population"].astype("int64")
    return table[~table["id"].isin(_places_left_out())].reset_index(drop=True)


@lru_cache(maxsize=1)
def list_capitals() -> dict[str, str]:
    """List the capital of each country, the most populous one where there are several.

    Returns
    -------
    dict of str to str
        Ids of places by ISO 3166-1 code.

    Examples
    --------
    >>> from geo.gazetteer import find_place
    >>> find_place(list_capitals()["SY"]).name
    'Damascus'
    """
    query = (
        "SELECT country, population, coalesce(id, 'geonames:' || geonameid) FROM places"
        " WHERE kind = ?"
    )
    rows = sorted(store_connection(PLACES).execute(query, (str(PlaceKind.CAPITAL),)))
    return {country: place for country, _, place in rows if place not in _places_left_out()}


@dataclass(frozen=True, slots=True)
class _LeftOut:
    place: str
    name: str
    reason: str
    source: str
    date: str


@lru_cache(maxsize=1)
def _places_left_out() -> frozenset[str]:
    columns = dict.fromkeys(("place", "name", "reason", "source"), parse_text)
    rows = load_table(
        "places_left_out.csv", _LeftOut, columns | {"date": parse_date}, key=("place",)
    )
    return frozenset(row.place for row in rows)
