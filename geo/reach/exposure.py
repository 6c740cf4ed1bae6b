"""One place: which systems, of those reported in a launch region, reach it, at how many figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geo.gazetteer import Place
from geo.gazetteer.nearest import find_nearest_place
from geo.reach.measures import Measure, measure_place
from geo.reach.verdicts import check_measure
from geo.systems import System

if TYPE_CHECKING:
    import pandas as pd

    from geo.regions import LaunchRegion

__all__ = ["expose_place", "pair_systems"]


def pair_systems(
    region: LaunchRegion, systems: Sequence[System], *, every: bool = False
) -> tuple[tuple[System, str], ...]:
    """Pair a launch region with the systems that somebody is reported to have there.

    Parameters
    ----------
    region : LaunchRegion
        Where from; the country is that of the place nearest to its centre.
    systems : sequence of System
        The catalogue.
    every : bool
        Whether systems that nobody there is reported to have come, too.

    Returns
    -------
    tuple of (System, str)
        Systems with a published range, and who is reported to have each there.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> from geo.systems import list_systems
    >>> found = pair_systems(resolve_region("western-iraq"), list_systems())
    >>> [held for system, held in found if system.id == "zelzal"]
    ['militias in Iraq (Reuters, 2018-08-31)']
    """
    near = find_nearest_place(region.shape.centre_lon, region.shape.centre_lat)
    country = near.country if near else ""
    pairs = []
    for system in systems:
        if not system.own_figures:
            continue
        held = "; ".join(
            f"{each.operator} ({each.source}, {each.date})"
            for each in system.operators
            if each.country == country
        )
        if held or every:
            pairs.append((system, held))
    return tuple(pairs)


def expose_place(
    region: LaunchRegion,
    place: Place,
    pairs: Sequence[tuple[System, str]],
    *,
    measure: Measure | None = None,
) -> pd.DataFrame:
    """Check a place at every published figure of a region's systems, one row a system.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    place : Place
        What is to be reached.
    pairs : sequence of (System, str)
        From `pair_systems`.
    measure : Measure, optional
        From `geo.reach.measure_place`, where it is at hand.

    Returns
    -------
    DataFrame
        `system`, `held`, `launched_from` (a range from the air or the sea starts at no border),
        `low_km` and `high_km` (of the figures), `reaching` and `figures`
        (counts), `verdict`, `margin_km` and `share` at the longest figure; those that reach first,
        by the share and the name.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> from geo.regions import resolve_region
    >>> from geo.systems import list_systems
    >>> iraq = resolve_region("baghdad")
    >>> pairs = [each for each in pair_systems(iraq, list_systems()) if each[0].id == "zelzal"]
    >>> expose_place(iraq, resolve_place("Basra"), pairs)["verdict"].tolist()
    ['nowhere']
    """
    import pandas as pd

    measure = measure or measure_place(region, place)
    rows = []
    for system, held in pairs:
        ranges = [figure.range_km for figure in system.own_figures]
        verdict, margin_km, share = check_measure(region, place, measure, max(ranges))
        rows.append(
            {
                "system": system.name,
                "held": held,
                "launched_from": ", ".join(system.launched_from),
                "low_km": min(ranges),
                "high_km": max(ranges),
                "reaching": sum(km >= measure.nearest_km for km in ranges),
                "figures": len(ranges),
                "verdict": verdict.value,
                "margin_km": margin_km,
                "share": share,
            }
        )
    columns = (
        "system", "held", "launched_from", "low_km", "high_km", "reaching", "figures", "verdict",
        "margin_km", "share",
    )  # fmt: skip
    table = pd.DataFrame(rows, columns=list(columns))
    return table.sort_values(
        ["share", "margin_km", "system"], ascending=[False, False, True], ignore_index=True
    )
