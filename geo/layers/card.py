"""The card of the chosen place, inside the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geo.reach import (
    PlaceDetails,
    RangeLine,
    Verdict,
    describe_place,
    format_distance,
    format_share,
)
from geo.units import Unit

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["place_card"]


def place_card(
    row: pd.Series[Any],
    country: str,
    details: PlaceDetails,
    line: RangeLine,
    unit: Unit = Unit.KM,
    *,
    sentence: str = "",
) -> dict[str, Any]:
    """Say on a card how a launch region lies to one place.

    Parameters
    ----------
    row : Series
        A place with id, name, local_name and population; a site's `said` is shown, too.
    country : str
        Name of its country.
    details : PlaceDetails
        From `geo.reach.detail_place`, with `line` among its figures.
    line : RangeLine
        The figure in question.
    unit : Unit
        Unit of every distance.
    sentence : str
        The answer as a sentence, to copy; made up where empty.

    Returns
    -------
    dict
        Text only, for `list_statements`.
    """
    at = next(figure for figure in details.figures if figure.line.key == line.key)
    name, local = str(row["name"]), str(row.get("local_name", ""))
    nearest = format_distance(details.nearest_km, unit)
    farthest = format_distance(details.farthest_km, unit)
    # A point's nearest and farthest distance are one.
    is_point = details.farthest_km - details.nearest_km < 0.001
    rows = (
        [["distance", nearest]]
        if is_point
        else [["nearest point", nearest], ["farthest point", farthest]]
    )
    margin = format_distance(abs(at.margin_km), unit)
    rows.append(["short by" if at.verdict is Verdict.NOWHERE else "to spare", margin])
    if not is_point:
        rows.append(["part of the region", format_share(at.share)])
        rows.append(["turns true at", nearest])
    population = int(row.get("population", 0) or 0)
    subtitle = " · ".join(
        part for part in (country, f"{population:,} people" if population else "") if part
    )
    span = nearest if is_point else f"{nearest.rsplit(' ', 1)[0]} to {farthest}"
    return {
        "id": str(row["id"]),
        "title": name,
        "local": local if local != name else "",
        "subtitle": subtitle,
        "brief": f"{span} · {margin} {'short' if at.verdict is Verdict.NOWHERE else 'to spare'}",
        "rows": rows,
        "said": str(row.get("said", "") or ""),
        "sentence": sentence
        or describe_place(
            name,
            at.verdict,
            nearest_km=details.nearest_km,
            range_km=line.range_km,
            share=at.share,
            unit=unit,
        ),
        "actions": [["Figures", "figures"], ["Share", "share"]],
    }
