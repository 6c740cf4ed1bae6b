"""The chart of a system's figures through time, and the sign of each kind."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import streamlit as st

from geo.markdown import plain_text, shorten_text
from geo.systems import Dated, FigureKind, Scope, System
from geo.units import km_to_unit
from views import state

__all__ = ["SCOPES", "SIGNS", "show_chart"]

# The plot is what the axis and the legend below it leave of the chart.
_CHART_HEIGHT, _PLOT_PX = 360, 280
_LEAST_LABELLED_PX = 520
_WIDEST_PX = _LEAST_LABELLED_PX + 8  # what stands over the plot's edge by less is still drawn
_LETTER_PX = 5.6
_LINE_PX = 14
_SIGN_PX = 12  # half of a sign's width, and the place beside it, which is its own label's
_ASIDE_PX, _ABOVE_PX = 9, 10  # where a label begins, from its point
_STEPS = (0, 1, -2, 2, -3)  # lines above a label's own place, nearest first; -1 is the point's own
_MOST_LABELS = 9  # of a chart; more would cover each other, and the table names all
# The sign of each kind, as the chart draws it and as text does; colour says the same once more, on
# a light page and on a dark one with a contrast of 4.5 and more.
SIGNS = {
    FigureKind.CLAIMED: ("square", "■", "#0b5cad", "#6fb1f2"),
    FigureKind.ASSESSED: ("diamond", "◆", "#6b4fa0", "#b9a2ea"),
    FigureKind.QUOTED: ("circle", "●", "#8a5a00", "#e0a94a"),
    FigureKind.FLOWN: ("triangle-up", "▲", "#2f7d3b", "#6cc97b"),
}
# A date that names a year or a month stands in its middle.
_MIDDLE = {len("2020"): "-07-01", len("2020-01"): "-15", len("2020-01-01"): ""}
SCOPES = {
    Scope.SYSTEM: "",
    Scope.GROUP: "one span for several systems",
    Scope.FLIGHT: "one flight, no range",
    Scope.DOUBTFUL: "held for a slip",
}


def show_chart(system: System) -> None:
    """Draw every figure by its date, with the band of ranges shaded.

    Parameters
    ----------
    system : System
        Of the catalogue.
    """
    if not system.figures:
        st.info("No figure of its range was found in a source that could be read.")
        return
    unit = state.present_view().unit
    dark = st.context.theme.type == "dark"
    points = [
        {
            "when": f"{figure.date}{_MIDDLE[len(figure.date)]}",
            "range": round(km_to_unit(figure.range_km, unit)),
            "kind": str(figure.kind),
            "who": figure.source,
            "date": f"{figure.date}, event" if figure.dated is Dated.EVENT else figure.date,
            "printed": figure.as_printed,
            "counts": SCOPES[figure.scope] or "bears on the range",
            "faint": 1.0 if figure in system.own_figures else 0.45,
        }
        for figure in system.figures
    ]
    _label(points)
    kinds = [kind for kind in SIGNS if str(kind) in {point["kind"] for point in points}]
    layers: list[dict[str, Any]] = []
    if system.band_km is not None:
        low, high = (km_to_unit(km, unit) for km in system.band_km)
        layers.append(
            {
                "data": {"values": [{"low": low, "high": high}]},
                "mark": {
                    "type": "rect",
                    "opacity": 0.28 if dark else 0.14,
                    "color": SIGNS[FigureKind.CLAIMED][3 if dark else 2],
                },
                "encoding": {
                    "y": {"field": "low", "type": "quantitative", "scale": {"zero": False}},
                    "y2": {"field": "high"},
                },
            }
        )
    scale = {"domain": [str(kind) for kind in kinds], "range": [SIGNS[kind][0] for kind in kinds]}
    colors = {
        "domain": scale["domain"],
        "range": [SIGNS[kind][3 if dark else 2] for kind in kinds],
    }
    ink = "#e6ebf0" if dark else "#1c2126"
    layers.append(
        {
            "data": {"values": points},
            "mark": {"type": "point", "filled": True, "size": 110},
            "encoding": {
                "x": {
                    "field": "when",
                    "type": "temporal",
                    "title": "Date",
                    "axis": {"format": "%Y", "tickCount": "year", "labelOverlap": True},
                    "scale": {"domain": _show_years(points)},
                },
                "y": {
                    "field": "range",
                    "type": "quantitative",
                    "title": f"Range, {unit}",
                    "axis": {"format": ",.0f"},
                    "scale": {"domain": _show_between(points), "nice": False, "zero": False},
                },
                "shape": {"field": "kind", "type": "nominal", "scale": scale, "legend": None},
                "color": {"field": "kind", "type": "nominal", "scale": colors, "legend": None},
                "opacity": {"field": "faint", "type": "quantitative", "scale": None},
                "tooltip": [
                    {"field": "printed", "title": "printed"},
                    {"field": "who", "title": "says"},
                    {"field": "date", "title": "when"},
                    {"field": "kind", "title": "kind"},
                    {"field": "counts", "title": "as a range"},
                ],
            },
        }
    )
    layers.append(
        {
            "data": {"values": [point for point in points if point["label"]]},
            "mark": {
                "type": "text",
                "align": {"expr": "datum.turn ? 'right' : 'left'"},
                "dx": {"expr": f"datum.turn ? {-_ASIDE_PX} : {_ASIDE_PX}"},
                "dy": {"expr": f"{-_LINE_PX} * datum.step - {_ABOVE_PX}"},
                "fontSize": 11,
                "color": ink,
                # On a telephone they would cover each other; unseen ones would still take room.
                "text": {"expr": f"width > {_LEAST_LABELLED_PX} ? datum.label : ''"},
            },
            "encoding": {
                "x": {"field": "when", "type": "temporal"},
                "y": {"field": "range", "type": "quantitative"},
            },
        }
    )
    with st.container(key="system_chart"):
        st.vega_lite_chart(
            {
                "height": _CHART_HEIGHT,
                "description": f"Published ranges of {system.name} by date; the table below holds"
                " the same figures.",
                "layer": layers,
                "config": {"axis": {"labelColor": ink, "titleColor": ink}},
            },
            width="stretch",
            key="system_chart_figures",
        )
    signs = plain_text(" · ".join(f"{SIGNS[kind][1]} {kind}" for kind in kinds))
    st.caption(f"{signs} · shaded: lowest to highest range · faint: no range, such as a flight")


def _label(points: list[dict[str, Any]]) -> None:
    """Name each point beside it where they are few and a line near it is free."""
    start, end = (date.fromisoformat(day).toordinal() for day in _show_years(points))
    low, high = _show_between(points)
    few = len(points) <= _MOST_LABELS
    marks = [
        (
            (date.fromisoformat(point["when"]).toordinal() - start) / (end - start),
            (point["range"] - low) / (high - low) * _PLOT_PX,
        )
        for point in points
    ]
    # What a label may not cover nor stand beside: left, right and middle of the other points' signs
    # and of the labels before it.
    signs = [
        (at * _LEAST_LABELLED_PX - _SIGN_PX, at * _LEAST_LABELLED_PX + _SIGN_PX, up)
        for at, up in marks
    ]
    labels: list[tuple[float, float, float]] = []
    for number in sorted(range(len(points)), key=lambda each: points[each]["when"]):
        point, (at, up_px) = points[number], marks[number]
        taken = [*signs[:number], *signs[number + 1 :], *labels]
        text = f"{shorten_text(point['who'], 26)}, {point['date']}" if few else ""
        point["label"], point["step"], point["turn"] = "", 0, False
        for turn, step in product(_choose_sides(at, text), _STEPS):
            left_px, right_px = _stand(at, text, turn=turn)
            middle_px = up_px + _ABOVE_PX + step * _LINE_PX
            if text and not any(
                left_px < right and other < right_px and abs(middle_px - middle) < _LINE_PX
                for other, right, middle in taken
            ):
                labels.append((left_px, right_px, middle_px))
                point["label"], point["step"], point["turn"] = text, step, turn
                break


def _stand(at: float, text: str, *, turn: bool) -> tuple[float, float]:
    """Give where a label begins and ends in the narrowest chart that has labels, pixels."""
    width_px = len(text) * _LETTER_PX
    left_px = at * _LEAST_LABELLED_PX + (-_ASIDE_PX - width_px if turn else _ASIDE_PX)
    return left_px, left_px + width_px


def _choose_sides(at: float, text: str) -> list[bool]:
    """Choose on which sides of its point a label is whole, its right first: True is the left."""
    sides = [
        turn
        for turn in (False, True)
        if _stand(at, text, turn=turn)[0] >= 0 and _stand(at, text, turn=turn)[1] <= _WIDEST_PX
    ]
    return sides or [at > 0.5]


def _show_between(points: list[dict[str, Any]]) -> list[float]:
    """Leave room above and below: a band of 50 km is no large one."""
    ranges = [point["range"] for point in points]
    return [0.8 * min(ranges), 1.1 * max(ranges)]


def _show_years(points: list[dict[str, Any]]) -> list[str]:
    """Show whole years, two at least: of one date alone an axis would show its hours."""
    years = [int(point["when"][:4]) for point in points]
    return [f"{min(years) - 1}-07-01", f"{max(years) + 1}-07-01"]
