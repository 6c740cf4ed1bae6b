"""Launch region, range and places to verdicts: everywhere, somewhere, nowhere.

A place is in range *everywhere* when even the farthest point of the launch region lies within the
range, *somewhere* when only a part of the region does, *nowhere* when not even its nearest point
does. The margin is the range less the nearest distance: what is to spare, or, negative, what is
missing. The share is the part of the region's area from which the place is in range.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from geo import geodesy
from geo.gazetteer import Place
from geo.kept import keep_within
from geo.limits import require_range_km
from geo.reach.measures import MEASURES_KEPT_BYTES, Measure, find_area, measure_places
from geo.units import km_to_m

if TYPE_CHECKING:
    import pandas as pd

    from geo.reach.lines import RangeOption
    from geo.regions import LaunchRegion

__all__ = [
    "Verdict",
    "check_measure",
    "check_places",
    "check_reach",
    "format_share",
    "judge",
]


class Verdict(StrEnum):
    """From how much of the launch region a place is in range."""

    EVERYWHERE = "everywhere"
    SOMEWHERE = "somewhere"
    NOWHERE = "nowhere"


def judge(nearest_km: float, farthest_km: float, range_km: float) -> Verdict:
    """Tell from how much of the region a place at these distances is in range.

    Parameters
    ----------
    nearest_km, farthest_km, range_km : float
        Kilometres.

    Returns
    -------
    Verdict

    Examples
    --------
    >>> judge(400.0, 910.0, 700.0).value
    'somewhere'
    """
    if farthest_km <= range_km:
        return Verdict.EVERYWHERE
    return Verdict.SOMEWHERE if nearest_km <= range_km else Verdict.NOWHERE


def format_share(share: float) -> str:
    """Say a share in percent, so that 0 and 100 keep their meaning: nowhere and everywhere.

    Parameters
    ----------
    share : float
        0 to 1.

    Returns
    -------
    str

    Examples
    --------
    >>> format_share(0.581), format_share(0.9996), format_share(1.0)
    ('58 %', 'more than 99 %', '100 %')
    """
    if 0.0 < share < 0.01:
        return "less than 1 %"
    if 0.99 < share < 1.0:
        return "more than 99 %"
    return f"{share * 100:.0f} %"


def check_places(
    region: LaunchRegion, range_km: float, places: pd.DataFrame, *, shares: bool = True
) -> pd.DataFrame:
    """Give each place its verdict, margin and share at one range.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    range_km : float
        Kilometres, as `require_range_km` admits.
    places : DataFrame
        With `lon` and `lat`; where `nearest_km` and `farthest_km` are there already (from
        `measure_places` with the same region), they are not measured again.
    shares : bool
        Whether `share` is wanted, which takes longer than all else.

    Returns
    -------
    DataFrame
        The same rows with `range_km`, `nearest_km`, `farthest_km`, `verdict` (values of `Verdict`),
        `margin_km` (range less nearest distance) and, where wanted, `share` (0 to 1).

    Raises
    ------
    RangeError
        When the range is no distance on Earth.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.regions import resolve_region
    >>> cities = check_places(resolve_region("baghdad"), 900.0, load_places(4_000_000, "SA"))
    >>> cities[["name", "verdict"]].values.tolist()
    [['Jeddah', 'nowhere'], ['Riyadh', 'nowhere']]
    """
    import pandas as pd

    range_km = require_range_km(range_km)
    measured = places if "farthest_km" in places else measure_places(region, places)
    nearest_km = measured["nearest_km"].to_numpy(dtype=float)
    farthest_km = measured["farthest_km"].to_numpy(dtype=float)
    everywhere = farthest_km <= range_km
    somewhere = ~everywhere & (nearest_km <= range_km)
    # In the order of `Verdict`: 0 everywhere, 1 somewhere, 2 nowhere.
    codes = np.where(everywhere, 0, np.where(somewhere, 1, 2)).astype(np.int8)
    verdicts = pd.Categorical.from_codes(codes, pd.Index([verdict.value for verdict in Verdict]))
    checked = measured.assign(range_km=range_km, verdict=verdicts, margin_km=range_km - nearest_km)
    if not shares:
        return checked
    share = everywhere.astype(float)
    if somewhere.any():
        share[somewhere] = geodesy.partial_share(
            region.shape,
            measured["lon"].to_numpy(dtype=float)[somewhere],
            measured["lat"].to_numpy(dtype=float)[somewhere],
            km_to_m(range_km),
        )
    return checked.assign(share=share)


def check_reach(
    region: LaunchRegion, options: Iterable[RangeOption], places: pd.DataFrame
) -> pd.DataFrame:
    """Check every place at every range asked for.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    options : iterable of RangeOption
        At least one.
    places : DataFrame
        As for `check_places`.

    Returns
    -------
    DataFrame
        One row for each place and option, `system` and the columns of `check_places` added;
        option by option, nearest place first.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.reach import RangeOption
    >>> from geo.regions import resolve_region
    >>> options = [RangeOption("", 900.0), RangeOption("", 1_000.0)]
    >>> checked = check_reach(resolve_region("baghdad"), options, load_places(4_000_000, "SA"))
    >>> checked[["range_km", "verdict"]].values.tolist()
    [[900.0, 'nowhere'], [900.0, 'nowhere'], [1000.0, 'everywhere'], [1000.0, 'nowhere']]
    """
    import pandas as pd

    measured = measure_places(region, places).sort_values("nearest_km", kind="stable")
    checked = [
        check_places(region, option.range_km, measured).assign(system=option.system)
        for option in options
    ]
    return pd.concat(checked, ignore_index=True)


def check_measure(
    region: LaunchRegion,
    place: Place,
    measure: Measure,
    range_km: float,
    area: geodesy.Region | None = None,
) -> tuple[Verdict, float, float]:
    """Give verdict, margin and share of one place at one range.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    place : Place
        As it was measured.
    measure : Measure
        From `measure_place` with the same region and place.
    range_km : float
        Kilometres.
    area : geodesy.Region, optional
        What is to be reached instead of the place itself: the area that was measured.

    Returns
    -------
    verdict : Verdict
    margin_km : float
        Range less nearest distance.
    share : float
        0 to 1, within 0.005.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> from geo.regions import resolve_region
    >>> baghdad, jerusalem = resolve_region("baghdad"), resolve_place("Jerusalem")
    >>> from geo.reach import measure_place
    >>> measure = measure_place(baghdad, jerusalem)
    >>> verdict, margin_km, share = check_measure(baghdad, jerusalem, measure, 900.0)
    >>> verdict.value, round(margin_km), share
    ('everywhere', 20, 1.0)
    """
    verdict = judge(measure.nearest_km, measure.farthest_km, range_km)
    margin_km = range_km - measure.nearest_km
    if verdict is not Verdict.SOMEWHERE:
        return verdict, margin_km, float(verdict is Verdict.EVERYWHERE)
    return verdict, margin_km, _share(region.shape, place, range_km, area)


@keep_within(MEASURES_KEPT_BYTES, lambda _share: 0)
def _share(
    region: geodesy.Region, place: Place, range_km: float, area: geodesy.Region | None
) -> float:
    """Give the share of a region from which a place, or an area in its stead, is in range."""
    area = area or find_area(place)
    if area is not None:
        return geodesy.share_to_area(region, area, km_to_m(range_km))
    at = np.array([place.lon]), np.array([place.lat])
    return float(geodesy.partial_share(region, *at, km_to_m(range_km))[0])
