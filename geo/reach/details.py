"""One place, with every figure that says something about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo import geodesy
from geo.reach.lines import RangeLine
from geo.reach.measures import Measure, measure_place, measure_point
from geo.reach.verdicts import Verdict, check_measure, check_places

if TYPE_CHECKING:
    import pandas as pd

    from geo.gazetteer import Place
    from geo.regions import LaunchRegion

__all__ = ["LineVerdict", "PlaceDetails", "check_place", "detail_place"]


@dataclass(frozen=True, slots=True)
class LineVerdict:
    """What one range figure says about a place.

    Parameters
    ----------
    line : RangeLine
        The figure.
    verdict : Verdict
        From how much of the launch region the place is in range.
    margin_km : float
        Range less nearest distance.
    share : float
        Part of the region's area from which it is in range, 0 to 1.
    """

    line: RangeLine
    verdict: Verdict
    margin_km: float
    share: float


@dataclass(frozen=True, slots=True)
class PlaceDetails:
    """How a launch region lies to one place.

    Parameters
    ----------
    nearest_km, farthest_km : float
        Distances in kilometres.
    azimuth_deg : float
        Direction from the region's nearest point to the place, clockwise from north.
    figures : tuple of LineVerdict
        Longest range first.
    """

    nearest_km: float
    farthest_km: float
    azimuth_deg: float
    figures: tuple[LineVerdict, ...]


def detail_place(
    region: LaunchRegion, lines: Sequence[RangeLine], lon: float, lat: float
) -> PlaceDetails:
    """Measure one place and check it at every range figure.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    lines : sequence of RangeLine
        The figures.
    lon, lat : float
        The place, in degrees.

    Returns
    -------
    PlaceDetails

    Examples
    --------
    >>> from geo.reach.lines import list_range_lines
    >>> from geo.regions import resolve_region
    >>> lines = list_range_lines((), 900.0)
    >>> details = detail_place(resolve_region("baghdad"), lines, 35.2163, 31.769)
    >>> round(details.nearest_km)
    880
    """
    import pandas as pd

    measure = measure_point(region, lon, lat)
    place = pd.DataFrame(
        {
            "lon": [lon],
            "lat": [lat],
            "nearest_km": [measure.nearest_km],
            "farthest_km": [measure.farthest_km],
        }
    )
    figures = []
    for line in sorted(lines, key=lambda line: -line.range_km):
        row = check_places(region, line.range_km, place).iloc[0]
        figures.append(
            LineVerdict(line, Verdict(row["verdict"]), float(row["margin_km"]), float(row["share"]))
        )
    azimuth_deg = geodesy.azimuth_deg(*measure.nearest_from, lon, lat).item() % 360.0
    return PlaceDetails(measure.nearest_km, measure.farthest_km, azimuth_deg, tuple(figures))


def check_place(
    region: LaunchRegion, range_km: float, place: Place, measure: Measure | None = None
) -> pd.DataFrame:
    """Check one place at one range; of a country or division its nearest part counts.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    range_km : float
        Kilometres.
    place : Place
        Anything that the gazetteer knows.
    measure : Measure, optional
        From `measure_place` with the same region and place, where it is known.

    Returns
    -------
    DataFrame
        One row, with the columns that `check_places` gives of a gazetteer's places.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> from geo.regions import resolve_region
    >>> row = check_place(resolve_region("baghdad"), 900.0, resolve_place("Jerusalem"))
    >>> row[["name", "verdict"]].values.tolist()
    [['Jerusalem', 'everywhere']]
    """
    import pandas as pd

    measure = measure or measure_place(region, place)
    verdict, margin_km, share = check_measure(region, place, measure, range_km)
    row = {
        "id": place.id,
        "name": place.name,
        "local_name": place.local_name,
        "country": place.country,
        "lon": place.lon,
        "lat": place.lat,
        "population": place.population,
        "kind": place.kind.value,
        "nearest_km": measure.nearest_km,
        "farthest_km": measure.farthest_km,
        "range_km": range_km,
        "margin_km": margin_km,
        "share": share,
    }
    verdicts = pd.Categorical([verdict.value], categories=[each.value for each in Verdict])
    return pd.DataFrame([row]).assign(verdict=verdicts)
