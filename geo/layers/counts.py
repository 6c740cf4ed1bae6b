"""How often reports claim a place: a circle for each, by number and verdicts."""

from __future__ import annotations

from typing import Any

import folium
import pandas as pd

from geo.layers.base import Statement, turn_to_lat_lon
from geo.layers.group import safe_json

__all__ = ["count_bounds", "draw_counts"]

_SMALLEST_PX, _LARGEST_PX = 5.0, 22.0
# Texts are put on the page as text; a circle that has a claim that fails has a dashed rim.
_DRAW = """
(function (circles) {
  circles.forEach(function (circle) {
    var said = document.createElement("span");
    said.textContent = circle.said;
    L.circleMarker(circle.at, {
      radius: circle.px, weight: 2, color: circle.color, dashArray: circle.fails ? "4 3" : null,
      fillColor: circle.color, fillOpacity: 0.35
    }).bindTooltip(said).addTo($PARENT);
  });
})(%s);
"""
_HOLDS, _FAILS, _NEITHER = "#0b5cad", "#a8371f", "#6b7480"


def draw_counts(places: pd.DataFrame) -> folium.FeatureGroup:
    """Draw places with the number of claims that are made of them.

    Parameters
    ----------
    places : DataFrame
        With name, country, lon, lat, claims, holds, part, fails, unknown.

    Returns
    -------
    folium.FeatureGroup

    Examples
    --------
    >>> columns = "name country lon lat claims holds part fails unknown".split()
    >>> table = pd.DataFrame([["Riyadh", "SA", 46.7, 24.6, 3, 1, 0, 2, 0]], columns=columns)
    >>> [child] = draw_counts(table)._children.values()
    >>> "3 claims: 1 holds, 2 fail" in child.statement
    True
    """
    most = float(places["claims"].max()) if len(places) else 1.0
    circles = [_circle(row, most) for row in places.to_dict("records")]
    group = folium.FeatureGroup(name="counts")
    group.add_child(Statement("counts", _DRAW % safe_json(circles)), name="counts")
    return group


def count_bounds(places: pd.DataFrame) -> tuple[tuple[float, float], float]:
    """Give where the map begins: the centre, latitude first as the renderer wants it, and zoom.

    Examples
    --------
    >>> table = pd.DataFrame({"lon": [40.0, 60.0], "lat": [20.0, 40.0]})
    >>> count_bounds(table)
    ((30.0, 50.0), 4.0)
    """
    if places.empty:
        return turn_to_lat_lon(44.0, 32.0), 4.0
    west, east = float(places["lon"].min()), float(places["lon"].max())
    south, north = float(places["lat"].min()), float(places["lat"].max())
    span = max(east - west, 2.0 * (north - south), 10.0)
    zoom = next(zoom for zoom in (5.0, 4.0, 3.0, 2.0) if span <= 640.0 / 2**zoom or zoom == 2.0)
    return turn_to_lat_lon((west + east) / 2.0, (south + north) / 2.0), zoom


def _circle(row: dict[Any, Any], most: float) -> dict[str, Any]:
    holds, fails = int(row["holds"]) + int(row["part"]), int(row["fails"])
    words = [
        f"{int(row[column]):,} {word}"
        for column, word in (
            ("holds", "holds" if int(row["holds"]) == 1 else "hold"),
            ("part", "in part"),
            ("fails", "fails" if fails == 1 else "fail"),
            ("unknown", "cannot be told"),
        )
        if int(row[column])
    ]
    count = int(row["claims"])
    share = (count / most) ** 0.5
    return {
        "at": [round(value, 4) for value in turn_to_lat_lon(float(row["lon"]), float(row["lat"]))],
        "px": round(_SMALLEST_PX + (_LARGEST_PX - _SMALLEST_PX) * share, 1),
        "color": _FAILS if fails > holds else _HOLDS if holds else _NEITHER,
        "fails": bool(fails),
        "said": f"{row['name']}, {row['country']}: {count:,} claim{'s' if count > 1 else ''}: "
        + ", ".join(words),
    }
