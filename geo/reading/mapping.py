"""The places that a report means, as rows for a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.gazetteer import PlaceKind, list_members
from geo.reading.mentions import PlaceRole, Report

if TYPE_CHECKING:
    import pandas as pd

    from geo.regions import LaunchRegion

__all__ = ["list_meant_places", "surround_places"]

COLUMNS = [
    "id",
    "name",
    "local_name",
    "country",
    "admin1",
    "lon",
    "lat",
    "population",
    "kind",
    "count",
]


def list_meant_places(report: Report) -> pd.DataFrame:
    """List the places that a report means, once each; no demonyms, no metonyms, no countries.

    Nor what is made of countries or divisions: the middle of Europe may be out of range where a claim
    on Europe holds.

    Returns
    -------
    pandas.DataFrame
        Columns id, name, local_name, country, admin1, lon, lat, population, kind, and `count`,
        the number of mentions.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> list_meant_places(read_report("A drone fell near Haifa."))["name"].tolist()
    ['Haifa']
    """
    import pandas as pd

    counts: dict[str, int] = {}
    places = {}
    for mention in report.places:
        place = mention.place
        if place is None or mention.role is not PlaceRole.PLACE:
            continue
        if place.kind is PlaceKind.COUNTRY or list_members(place):
            continue
        places[place.id] = place
        counts[place.id] = counts.get(place.id, 0) + 1
    rows = [
        (place.id, place.name, place.local_name, place.country, place.admin1, place.lon, place.lat, place.population, place.kind.value, counts[place.id])
        for place in places.values()
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS)


def surround_places(places: pd.DataFrame) -> LaunchRegion | None:
    """Take the places of a report as a set of points, for a map without a launch region.

    Parameters
    ----------
    places : pandas.DataFrame
        From `list_meant_places`.

    Returns
    -------
    LaunchRegion or None
        None where there is no place.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> surround_places(list_meant_places(read_report("A drone fell near Haifa."))).kind.value
    'drawn'
    """
    if places.empty:
        return None
    import shapely

    from geo.regions import region_from_geometry

    points = shapely.MultiPoint(list(zip(places["lon"], places["lat"], strict=True)))
    return region_from_geometry(
        points, "Places mentioned", definition="The places that the report mentions."
    )
