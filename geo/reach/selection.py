"""Checked places: which are shown, and in which order."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np

from geo import geodesy
from geo.reach.measures import measure_places
from geo.reach.verdicts import Verdict
from geo.units import km_to_m

if TYPE_CHECKING:
    import pandas as pd

    from geo.regions import LaunchRegion

__all__ = [
    "MAX_SHOWN",
    "find_near_places",
    "find_nearest_places",
    "measure_near_places",
    "near_miss_km",
    "range_step_km",
    "select_places",
    "take_measured",
]

MAX_SHOWN = 2_000
_FIRST_STEP_KM, _STEP_FACTOR = 250.0, 1.25
_ORDER = {"nearest": ["nearest_km", "name"], "name": ["name", "nearest_km"]}


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
        All rows that are in range or a near miss, and some farther ones.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.regions import resolve_region
    >>> cities = load_places(4_000_000, "SA")
    >>> len(cities), len(find_near_places(resolve_region("baghdad"), cities, 100.0))
    (2, 0)
    """
    within_m = km_to_m(range_km + near_miss_km(range_km))
    lons, lats = places["lon"].to_numpy(), places["lat"].to_numpy()
    return places[geodesy.may_be_within(region.shape, lons, lats, within_m)]


def count_near_places(
    region: LaunchRegion, places: pd.DataFrame, range_km: float, most: int
) -> tuple[int, int]:
    """Count the places that can be in range of a region, or nearly so; quicker than to keep them.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    places : DataFrame
        With `lon`, `lat` and `population`, the most populous first.
    range_km : float
        In kilometres.
    most : int
        How many are wanted.

    Returns
    -------
    count, next_smaller : int
        As many as `find_near_places` keeps; and the population of the first beyond `most`, 0 where
        there is none.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.regions import resolve_region
    >>> cities = load_places(4_000_000, "SA")
    >>> count_near_places(resolve_region("baghdad"), cities, 3_000.0, most=1)
    (2, 4205961)
    """
    lons, lats = places["lon"].to_numpy(), places["lat"].to_numpy()
    within_m = km_to_m(range_km + near_miss_km(range_km))
    near = np.flatnonzero(geodesy.may_be_within(region.shape, lons, lats, within_m))
    if len(near) <= most:
        return len(near), 0
    return len(near), int(places["population"].iloc[near[most]])


def find_nearest_places(region: LaunchRegion, places: pd.DataFrame) -> pd.DataFrame:
    """Keep the places one of which is the nearest to a region; quick for many places.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    places : DataFrame
        With `lon` and `lat` in degrees.

    Returns
    -------
    DataFrame
        No place's distance to the region differs from that to the middle of its enclosing circle
        by more than the circle's radius, so all others are farther away.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.regions import resolve_region
    >>> near = find_nearest_places(resolve_region("baghdad"), load_places(1_000_000, "IQ"))
    >>> near["name"].tolist()
    ['Baghdad']
    """
    shape = region.shape
    lons, lats = places["lon"].to_numpy(), places["lat"].to_numpy()
    away_m = geodesy.distance_m(shape.centre_lon, shape.centre_lat, lons, lats)
    nearest_m = away_m.min() if len(away_m) else 0.0
    return places[away_m <= nearest_m + 2.0 * shape.enclosing_radius_m + 1.0]


def range_step_km(range_km: float) -> float:
    """Give the step at or above a range: places are measured by steps, not for each range.

    Parameters
    ----------
    range_km : float
        In kilometres, above 0.

    Returns
    -------
    float
        The least of 250 km times the powers of 1.25 that is not below the range.

    Examples
    --------
    >>> range_step_km(200.0), range_step_km(251.0)
    (250.0, 312.5)
    """
    power = max(0, math.ceil(math.log(range_km / _FIRST_STEP_KM, _STEP_FACTOR) - 1e-9))
    return float(_FIRST_STEP_KM * _STEP_FACTOR**power)


def measure_near_places(
    region: LaunchRegion, places: pd.DataFrame, range_km: float
) -> pd.DataFrame:
    """Measure the places that can be in range of a region, or nearly so.

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
        `nearest_km` and `farthest_km` for the rows of `find_near_places`, by their index. No more
        than that: the page keeps many of these.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.regions import resolve_region
    >>> cities = load_places(4_000_000, "SA")
    >>> near = measure_near_places(resolve_region("baghdad"), cities, 1_000.0)
    >>> near["nearest_km"].round().tolist()
    [985.0]
    """
    near = find_near_places(region, places[["lon", "lat"]], range_km)
    return measure_places(region, near)[["nearest_km", "farthest_km"]]


def take_measured(places: pd.DataFrame, measured: pd.DataFrame, range_km: float) -> pd.DataFrame:
    """Take the places that are in range or a near miss, with their distances.

    Parameters
    ----------
    places : DataFrame
        As given to `measure_near_places`.
    measured : DataFrame
        From `measure_near_places`, for this range or a longer one.
    range_km : float
        In kilometres.

    Returns
    -------
    DataFrame
        The rows of `places` with `nearest_km` and `farthest_km`, for `geo.reach.check_places`.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.regions import resolve_region
    >>> cities = load_places(4_000_000, "SA")
    >>> near = measure_near_places(resolve_region("baghdad"), cities, 1_000.0)
    >>> len(take_measured(cities, near, 100.0))
    0
    """
    near = measured[measured["nearest_km"].to_numpy() <= range_km + near_miss_km(range_km)]
    return places.loc[near.index].assign(
        nearest_km=near["nearest_km"], farthest_km=near["farthest_km"]
    )


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

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.reach.verdicts import check_places
    >>> from geo.regions import resolve_region
    >>> checked = check_places(resolve_region("baghdad"), 900.0, load_places(5_000_000))
    >>> select_places(checked, show=["everywhere"], sort="nearest")["name"].tolist()[:2]
    ['Baghdad', 'Tehran']
    """
    margin_km = checked["margin_km"].to_numpy()
    missed_km = near_miss_km(float(checked["range_km"].iloc[0]) if len(checked) else 0.0)
    shown = checked["verdict"].isin([str(verdict) for verdict in show]).to_numpy()
    chosen = shown & (margin_km >= -missed_km)
    if country:
        chosen &= (checked["country"] == country).to_numpy()
    kept = checked[chosen]
    if find.strip():
        wanted = _plain(find.strip())
        both = zip(kept["name"], kept["local_name"], strict=True)
        kept = kept.loc[[wanted in _plain("\n".join(names)) for names in both]]
    # Stable: of places alike the gazetteer's order decides, which is quicker than their names.
    populous = np.argsort(-kept["population"].to_numpy(), kind="stable")[:limit]
    kept = kept.iloc[populous].reset_index(drop=True)
    return kept if sort == "population" else kept.sort_values(_ORDER[sort], ignore_index=True)
