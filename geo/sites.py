"""Sites: the places that a report shown here names, whatever their population, with what it says.

A site is a place in a report and nothing else: no list of installations, and nothing that no
report prints. Rows stand in data/sites.csv, one for each report and place, in our own words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from geo.errors import RowFault, TableError
from geo.gazetteer import Place, find_place
from geo.reach import Measure, Verdict, check_measure, judge, measure_place
from geo.tables import load_table, parse_date, parse_text

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def measure_sites(region: LaunchRegion) -> tuple[Measure, ...]:
    """Measure how a region lies to each site, once for all ranges.

    Parameters
    ----------
    region : LaunchRegion
        Where from.

    Returns
    -------
    tuple of Measure
        In the order of `list_sites`.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> len(measure_sites(resolve_region("baghdad"))) == len(list_sites())
    True
    """
    return tuple(measure_place(region, site.place) for site in list_sites())


def check_sites(
    region: LaunchRegion,
    range_km: float,
    measures: Sequence[Measure] | None = None,
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
    measures : sequence of Measure, optional
        From `measure_sites` with the same region; made where there are none.
    shares : bool
        Whether the column `share` is wanted.

    Returns
    -------
    DataFrame
        The columns of `geo.reach.check_places` for places of `geo.gazetteer.load_places`, and
        `said`, without `share` where that is not wanted; nearest first. A strait or sea is
        measured to its nearest part.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> checked = check_sites(resolve_region("baghdad"), 900.0).set_index("name")
    >>> checked.loc["Jerusalem", "verdict"], checked.loc["Abqaiq", "verdict"]
    ('everywhere', 'nowhere')
    """
    import pandas as pd

    measures = measure_sites(region) if measures is None else measures
    sites = list_sites()
    nearest_km = np.array([measure.nearest_km for measure in measures])
    order = np.argsort(nearest_km, kind="stable")
    verdicts = [judge(each.nearest_km, each.farthest_km, range_km).value for each in measures]
    kinds = [verdict.value for verdict in Verdict]
    table = (
        _list_places()
        .take(order)
        .reset_index(drop=True)
        .assign(
            nearest_km=nearest_km[order],
            farthest_km=np.array([measure.farthest_km for measure in measures])[order],
            range_km=range_km,
            verdict=pd.Categorical([verdicts[index] for index in order], categories=kinds),
            margin_km=range_km - nearest_km[order],
        )
    )
    if not shares:
        return table
    return table.assign(
        share=[
            check_measure(region, sites[index].place, measures[index], range_km)[2]
            for index in order
        ]
    )


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
