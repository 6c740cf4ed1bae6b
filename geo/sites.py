"""Sites: the places that a report shown here names, whatever their population, with what it says.

A site is a place in a report and nothing else: no list of installations, and nothing that no
report prints. Rows stand in data/sites.csv, one for each report and place, in our own words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from geo.errors import RowFault, TableError
from geo.gazetteer import Place, find_geometry, find_place
from geo.reach import (
    Verdict,
    check_measure,
    judge,
    measure_place,
    measure_places,
)
from geo.tables import load_table, parse_date, parse_text

if TYPE_CHECKING:
    import pandas as pd

    from geo.regions import LaunchRegion

__all__ = ["Site", "check_sites", "list_sites", "measure_sites"]


@dataclass(frozen=True, slots=True)
class _SiteRow:
    place: str
    name: str
    report: str
    said: str
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class Site:
    """A place that reports name.

    Parameters
    ----------
    place : Place
        Of the gazetteer, under the name that the reports give it.
    said : str
        What each report says of it, in our own words, with publisher and date.
    """

    place: Place
    said: str


@lru_cache(maxsize=1)
def list_sites() -> tuple[Site, ...]:
    """List the places that the project's reports name.

    Returns
    -------
    tuple of Site
        In the order of the table.

    Raises
    ------
    TableError
        With every unusable row of sites.csv.

    Examples
    --------
    >>> [site.place.name for site in list_sites()][-3:]
    ['Khurais', 'Fallujah', 'Strait of Hormuz']
    """
    rows = load_table(
        "sites.csv",
        _SiteRow,
        {
            "place": parse_text,
            "name": parse_text,
            "report": str,
            "said": parse_text,
            "source": parse_text,
            "date": parse_date,
        },
        key=("place", "source"),
    )
    said: dict[str, list[str]] = {}
    for row in rows:
        said.setdefault(row.place, []).append(f"{row.source}: {row.said}")
    names = {row.place: row.name for row in rows}
    places = {place: find_place(place) for place in said}
    faults = [
        RowFault("sites.csv", number, "place", row.place, "is no place of the gazetteer")
        for number, row in enumerate(rows, start=2)
        if places[row.place] is None
    ]
    if faults:
        raise TableError(faults)
    return tuple(
        Site(replace(place, name=names[place_id]), " ".join(said[place_id]))
        for place_id, place in places.items()
        if place is not None
    )


def measure_sites(region: LaunchRegion) -> pd.DataFrame:
    """Measure how a region lies to each site, once for all ranges.

    Parameters
    ----------
    region : LaunchRegion
        Where from.

    Returns
    -------
    DataFrame
        The columns of `geo.gazetteer.load_places`, `said`, `nearest_km` and `farthest_km`, in the
        order of `list_sites`. A strait or sea is measured to its nearest part.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> len(measure_sites(resolve_region("baghdad"))) == len(list_sites())
    True
    """
    measured = measure_places(region, _list_places())
    nearest_km, farthest_km = (
        measured[name].to_numpy(copy=True) for name in ("nearest_km", "farthest_km")
    )
    for row, site in enumerate(list_sites()):
        if find_geometry(site.place) is not None:
            measure = measure_place(region, site.place)
            nearest_km[row], farthest_km[row] = measure.nearest_km, measure.farthest_km
    return measured.assign(nearest_km=nearest_km, farthest_km=farthest_km)


def check_sites(
    region: LaunchRegion,
    range_km: float,
    measured: pd.DataFrame | None = None,
    *,
    shares: bool = True,
) -> pd.DataFrame:
    """Check each site at one range.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    range_km : float
        In kilometres.
    measured : DataFrame, optional
        From `measure_sites` with the same region; made where there is none.
    shares : bool
        Whether the column `share` is wanted.

    Returns
    -------
    DataFrame
        The columns of `geo.reach.check_places` for places of `geo.gazetteer.load_places`, and
        `said`, without `share` where that is not wanted; nearest first.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> checked = check_sites(resolve_region("baghdad"), 900.0).set_index("name")
    >>> checked.loc["Jerusalem", "verdict"], checked.loc["Abqaiq", "verdict"]
    ('everywhere', 'nowhere')
    """
    import pandas as pd

    measured = measure_sites(region) if measured is None else measured
    extents = zip(measured["nearest_km"], measured["farthest_km"], strict=True)
    verdicts = [
        judge(nearest_km, farthest_km, range_km).value for nearest_km, farthest_km in extents
    ]
    table = measured.assign(
        range_km=range_km,
        verdict=pd.Categorical(verdicts, categories=[verdict.value for verdict in Verdict]),
        margin_km=range_km - measured["nearest_km"],
    )
    if shares:
        places = [site.place for site in list_sites()]
        table["share"] = [
            check_measure(region, place, measure_place(region, place), range_km)[2]
            for place in places
        ]
    return table.sort_values("nearest_km", kind="stable", ignore_index=True)


@lru_cache(maxsize=1)
def _list_places() -> pd.DataFrame:
    """Give the places of all sites with what is said of them, as a table."""
    import pandas as pd

    rows = [
        {
            "id": site.place.id,
            "name": site.place.name,
            "local_name": site.place.local_name,
            "country": site.place.country,
            "admin1": site.place.admin1,
            "lon": site.place.lon,
            "lat": site.place.lat,
            "population": site.place.population,
            "kind": site.place.kind.value,
            "said": site.said,
        }
        for site in list_sites()
    ]
    return pd.DataFrame(rows)
