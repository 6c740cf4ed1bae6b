"""Checked places: which are shown, in which order, and as columns for the map."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from geo import geodesy
from geo.reach import Verdict
from geo.units import Unit, km_to_unit

if TYPE_CHECKING:
    import pandas as pd

    from geo.regions import LaunchRegion

__all__ = [
    "MAX_SHOWN",
    "find_near_places",
    "near_miss_km",
    "no_places",
    "place_columns",
    "select_places",
]

MAX_SHOWN = 2_000
_SIZES = (50_000, 250_000, 1_000_000, 5_000_000)
_ORDER = {
    "population": (["population", "name"], [False, True]),
    "nearest": (["nearest_km", "name"], [True, True]),
    "name": (["name", "nearest_km"], [True, True]),
}


def near_miss_km(range_km: float) -> float:
    """Tell how far beyond a range a place still counts as a near miss.

    Parameters
    ----------
    range_km : float
        In kilometres.

    Returns
    -------
    float
        A tenth of the range, at least 50 km: what the definition of a region or the choice of a
        city's centre can change.

    Examples
    --------
    >>> near_miss_km(200), near_miss_km(900)
    (50.0, 90.0)
    """
    return max(50.0, range_km / 10)


def find_near_places(region: LaunchRegion, places: pd.DataFrame, range_km: float) -> pd.DataFrame:
    """Keep the places that can be in range of a region, or nearly so; quick for many places.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    places : DataFrame
        With `lon` and `lat` in degrees.
    range_km : float
        In kilometres.

    Returns
    -------
    DataFrame
        The rows no farther from the centre of the region's enclosing circle than its radius, the
        range and a near miss together: no other place can be shown.
    """
    shape = region.shape
    centre_m = geodesy.distance_m(
        shape.centre_lon, shape.centre_lat, places["lon"].to_numpy(), places["lat"].to_numpy()
    )
    farthest_m = shape.enclosing_radius_m + (range_km + near_miss_km(range_km)) * 1000.0
    # 0.1 % and 1 km above the bound: the circle's radius is rounded, too.
    return places[centre_m <= farthest_m * 1.001 + 1000.0]


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in folded if not unicodedata.combining(character))


def select_places(
    checked: pd.DataFrame,
    *,
    show: Collection[str] = tuple(Verdict),
    country: str = "",
    find: str = "",
    sort: str = "population",
    limit: int = MAX_SHOWN,
) -> pd.DataFrame:
    """Select the places that the map and the table show, in order.

    Parameters
    ----------
    checked : DataFrame
        From `geo.reach.check_places`.
    show : collection of str
        Verdicts to keep; of `nowhere` only near misses are kept.
    country : str
        ISO 3166 code; empty for all.
    find : str
        Text that name or local name holds; case and diacritics do not matter.
    sort : str
        `population`, `nearest` or `name`.
    limit : int
        The most places to keep; the most populous stay.

    Returns
    -------
    DataFrame
        The rows kept, index renewed.
    """
    near = checked["margin_km"] >= -near_miss_km(
        float(checked["range_km"].iloc[0]) if len(checked) else 0.0
    )
    kept = checked[checked["verdict"].isin([str(verdict) for verdict in show]) & near]
    if country:
        kept = kept[kept["country"] == country]
    if find.strip():
        wanted = _plain(find.strip())
        both = kept["name"] + "\n" + kept["local_name"]
        kept = kept.loc[[wanted in _plain(names) for names in both]]
    if len(kept) > limit:
        kept = kept.nlargest(limit, "population")
    columns, ascending = _ORDER[sort]
    return kept.sort_values(columns, ascending=ascending, ignore_index=True)


def place_columns(places: pd.DataFrame, unit: Unit = Unit.KM) -> dict[str, Any]:
    """Turn checked places into the columns that static/map.js draws.

    Parameters
    ----------
    places : DataFrame
        With id, name, local_name, lon, lat, population, kind, nearest_km and verdict.
    unit : Unit
        Unit of the distances that are read out.

    Returns
    -------
    dict
        Lists of one value a place, the most populous first, which is the order in which labels
        take their places; `capital` and `local` hold only those that have it.
    """
    rows = places.sort_values("population", ascending=False, ignore_index=True)
    factor = km_to_unit(1.0, unit)
    sizes = [sum(population >= size for size in _SIZES) for population in rows["population"]]
    named = zip(rows["name"], rows["local_name"], strict=True)
    return {
        "id": rows["id"].tolist(),
        "name": rows["name"].tolist(),
        "lon": rows["lon"].round(3).tolist(),
        "lat": rows["lat"].round(3).tolist(),
        "verdict": [str(verdict)[0] for verdict in rows["verdict"]],
        "size": sizes,
        "distance": (rows["nearest_km"] * factor).round().astype(int).tolist(),
        "capital": [index for index, kind in enumerate(rows["kind"]) if kind == "capital"],
        "local": {i: local for i, (name, local) in enumerate(named) if local and local != name},
    }


def no_places() -> dict[str, Any]:
    """Give the columns of a map without places.

    Returns
    -------
    dict
        As `place_columns` gives them, all empty.

    Examples
    --------
    >>> no_places()["id"]
    []
    """
    columns: dict[str, Any] = {
        name: [] for name in ("id", "name", "lon", "lat", "verdict", "size", "distance", "capital")
    }
    return columns | {"local": {}}
