"""Two checks side by side, and one place against many regions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geo.reach.details import detail_place
from geo.reach.lines import RangeLine
from geo.reach.verdicts import Verdict

if TYPE_CHECKING:
    import pandas as pd

    from geo.regions import LaunchRegion

__all__ = ["compare_places", "list_exposure"]


def compare_places(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """List the places that two checks tell apart, and those in range of both.

    Parameters
    ----------
    first, second : DataFrame
        From `geo.reach.check_places`, of the same places in the same order.

    Returns
    -------
    DataFrame
        The second's rows with `change`: `gained` (in range only of the second), `lost` (only of
        the first), `kept` (of both); `first_km` and `second_km` are the
        nearest distances. The most populous first.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.reach.verdicts import check_places
    >>> from geo.regions import resolve_region
    >>> cities = load_places(5_000_000)
    >>> near, far = (check_places(resolve_region("baghdad"), km, cities) for km in (600.0, 700.0))
    >>> compare_places(near, far)[["name", "change"]].values.tolist()
    [['Baghdad', 'kept'], ['Tehran', 'gained']]
    """
    was = (first["verdict"] != Verdict.NOWHERE.value).to_numpy()
    now = (second["verdict"] != Verdict.NOWHERE.value).to_numpy()
    compared = second.assign(
        change="kept",
        first_km=first["nearest_km"].to_numpy(),
        second_km=second["nearest_km"].to_numpy(),
    )
    compared.loc[now & ~was, "change"] = "gained"
    compared.loc[was & ~now, "change"] = "lost"
    return compared[was | now].sort_values("population", ascending=False, ignore_index=True)


def list_exposure(
    lon: float, lat: float, regions: Sequence[LaunchRegion], lines: Sequence[RangeLine]
) -> pd.DataFrame:
    """List from which regions, at which range figures, a place is in range.

    Parameters
    ----------
    lon, lat : float
        The place, in degrees.
    regions : sequence of LaunchRegion
        Where from.
    lines : sequence of RangeLine
        The figures.

    Returns
    -------
    DataFrame
        One row a region and figure: `Launch region`, `System`, `Figure` and `Margin` in km,
        `Verdict`, `Share` (0 to 1), `Published by`.

    Examples
    --------
    >>> from geo.reach.lines import list_range_lines
    >>> from geo.regions import resolve_region
    >>> lines = list_range_lines((), 900.0)
    >>> exposed = list_exposure(35.2163, 31.769, [resolve_region("baghdad")], lines)
    >>> exposed["Verdict"].tolist()
    ['everywhere']
    """
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "Launch region": region.name,
                "System": figure.line.system_name,
                "Figure": figure.line.range_km,
                "Verdict": figure.verdict.value,
                "Margin": figure.margin_km,
                "Share": figure.share,
                "Published by": "; ".join(figure.line.sources),
            }
            for region in regions
            for figure in detail_place(region, lines, lon, lat).figures
        ]
    )
