"""Checked places as columns for the map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from geo.gazetteer import PlaceKind
from geo.units import Unit, km_to_unit

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["no_places", "place_columns", "site_columns"]

_SIZES = (50_000, 250_000, 1_000_000, 5_000_000)


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

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.reach import check_places
    >>> from geo.regions import resolve_region
    >>> checked = check_places(resolve_region("baghdad"), 900.0, load_places(4_000_000, "SA"))
    >>> place_columns(checked)["name"]
    ['Jeddah', 'Riyadh']
    """
    rows = places.iloc[np.argsort(-places["population"].to_numpy(), kind="stable")]
    factor = km_to_unit(1.0, unit)
    text = {name: rows[name].to_numpy(dtype=object) for name in ("name", "local_name", "kind")}
    has_local = (text["local_name"] != "") & (text["local_name"] != text["name"])
    return {
        "id": rows["id"].to_numpy(dtype=object).tolist(),
        "name": text["name"].tolist(),
        "lon": rows["lon"].to_numpy().round(3).tolist(),
        "lat": rows["lat"].to_numpy().round(3).tolist(),
        "verdict": [verdict[0] for verdict in rows["verdict"].to_numpy(dtype=object)],
        "size": np.searchsorted(_SIZES, rows["population"].to_numpy(), side="right").tolist(),
        "distance": (rows["nearest_km"].to_numpy() * factor).round().astype(int).tolist(),
        "capital": np.flatnonzero(text["kind"] == PlaceKind.CAPITAL.value).tolist(),
        "local": {int(i): text["local_name"][i] for i in np.flatnonzero(has_local)},
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


def site_columns(sites: pd.DataFrame, unit: Unit = Unit.KM) -> list[dict[str, Any]]:
    """Turn the places that reports name into what static/map.js draws.

    Parameters
    ----------
    sites : DataFrame
        With id, name, lon, lat, verdict, nearest_km and `said`: which report names it, and what it
        says of it.
    unit : Unit
        Unit of the distances that are read out.

    Returns
    -------
    list of dict
        One a site.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> from geo.sites import check_sites
    >>> site_columns(check_sites(resolve_region("baghdad"), 900.0))[0]["name"]
    'Baghdad'
    """
    factor = km_to_unit(1.0, unit)
    rows: Iterable[Any] = sites.itertuples(index=False)
    return [
        {
            "id": str(row.id),
            "name": str(row.name),
            "local": "",
            "lon": round(float(row.lon), 4),
            "lat": round(float(row.lat), 4),
            "verdict": str(row.verdict)[0],
            "distance": round(float(row.nearest_km) * factor),
            "said": str(row.said),
        }
        for row in rows
    ]
