"""A picture fit for print: title, rings, places, scale, sources, date; PNG or SVG."""

from __future__ import annotations

import io
import json
import textwrap
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pyproj
import shapely

from geo.exports.sheet import METHOD, Sheet, draw_rings, name_option
from geo.layers import STATIC_DIR
from geo.reach import list_range_lines, select_places
from geo.systems import find_system
from geo.units import Unit, km_to_unit

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]

__all__ = ["write_picture"]

_SIZE_INCHES = (8.27, 8.27)
_DPI = 200
_LAND, _SEA, _COAST, _INK = "#f8f6f1", "#dde6ec", "#8f9aa5", "#1d2733"
_INKS = {"everywhere": "#8c2d04", "somewhere": "#d95f0e", "nowhere": "#5d6875"}
_SHAPES = {"everywhere": "o", "somewhere": "o", "nowhere": "D"}
_FILLS = {"everywhere": "full", "somewhere": "left", "nowhere": "none"}
_MAX_LABELS = 28
_WIDEST_KM = 9_000  # beyond this from the centre, the projection folds countries over


@lru_cache(maxsize=1)
def _countries() -> tuple[BaseGeometry, ...]:
    collection = json.loads((STATIC_DIR / "basemap" / "countries.json").read_text("utf-8"))
    shapes = [shapely.from_geojson(json.dumps(f["geometry"])) for f in collection["features"]]
    return tuple(part for shape in shapes for part in shapely.get_parts(shape))


def write_picture(sheet: Sheet, kind: str) -> bytes:
    """Draw the map as a picture, on a projection that is true in distance from the region.

    Parameters
    ----------
    sheet : Sheet
        What is exported; signs are for the longest range.
    kind : str
        `png` or `svg`.

    Returns
    -------
    bytes
    """
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    shape = sheet.region.shape
    project = pyproj.Proj(
        proj="aeqd", lat_0=shape.centre_lat, lon_0=shape.centre_lon, ellps="WGS84", units="km"
    )
    figure = Figure(figsize=_SIZE_INCHES, dpi=_DPI)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.03, 0.16, 0.94, 0.76))
    longest_km = max(option.range_km for option in sheet.options)
    half_km = min((shape.enclosing_radius_m / 1000.0 + longest_km) * 1.06, _WIDEST_KM)
    _draw_land(axes, project, half_km)
    _draw_region(axes, project, shape.geometry)
    _draw_rings(axes, project, sheet)
    _draw_places(axes, project, sheet, longest_km, half_km)
    _draw_scale(axes, half_km)
    axes.set_xlim(-half_km, half_km)
    axes.set_ylim(-half_km, half_km)
    axes.set_aspect("equal")
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_facecolor(_SEA)
    if axes.get_legend_handles_labels()[0]:
        axes.legend(loc="upper left", fontsize=7, framealpha=0.95)
    figure.text(
        0.03, 0.95, sheet.title, fontsize=13, fontweight="bold", color=_INK, parse_math=False
    )
    _write_foot(figure, sheet)
    picture = io.BytesIO()
    # Text as text keeps an SVG searchable; a fixed salt keeps its bytes the same.
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "rangecheck"}):
        figure.savefig(picture, format=kind, metadata={"Date": None} if kind == "svg" else None)
    return picture.getvalue()


def _rings_of(geometry: BaseGeometry) -> list[Floats]:
    rings = []
    for part in shapely.get_parts(geometry):
        if isinstance(part, shapely.Polygon):
            rings += [np.asarray(ring.coords) for ring in (part.exterior, *part.interiors)]
    return rings


def _draw_land(axes: Axes, project: pyproj.Proj, half_km: float) -> None:
    from matplotlib.collections import PathCollection
    from matplotlib.path import Path as Outline

    outlines = []
    for country in _countries():
        corners = []
        codes = []
        for ring in _rings_of(country):
            x, y = project(ring[:, 0], ring[:, 1])
            reach = np.hypot(x, y)
            if reach.min() > half_km * 1.5 or reach.max() > 2 * _WIDEST_KM:
                continue
            corners += list(zip(x, y, strict=True))
            codes += [Outline.MOVETO, *[Outline.LINETO] * (len(x) - 2), Outline.CLOSEPOLY]
        if corners:
            outlines.append(Outline(corners, codes))
    axes.add_collection(
        PathCollection(outlines, facecolors=_LAND, edgecolors=_COAST, linewidths=0.5, zorder=1)
    )


def _draw_region(axes: Axes, project: pyproj.Proj, geometry: BaseGeometry) -> None:
    for ring in _rings_of(geometry):
        x, y = project(ring[:, 0], ring[:, 1])
        axes.fill(x, y, facecolor=_INK, alpha=0.15, zorder=2)
        axes.plot(x, y, color=_INK, linewidth=1.2, zorder=3)
    if isinstance(geometry, shapely.Point):
        x, y = project(geometry.x, geometry.y)
        axes.plot([x], [y], marker="^", color=_INK, markersize=7, zorder=6)


def _draw_rings(axes: Axes, project: pyproj.Proj, sheet: Sheet) -> None:
    names = dict.fromkeys(option.system for option in sheet.options if option.system)
    systems = [system for name in names if (system := find_system(name))]
    free = next((option.range_km for option in sheet.options if not option.system), None)
    looks = {(line.system_id, line.range_km): line for line in list_range_lines(systems, free)}
    for option, geometry in draw_rings(sheet):
        line = looks.get((option.system, option.range_km))
        color = line.style.colors[0] if line else _INK
        dash = tuple(float(part) / 2 for part in line.dash.split()) if line and line.dash else ()
        label: str | None = name_option(option)
        for ring in _rings_of(geometry):
            x, y = project(ring[:, 0], ring[:, 1])
            # An edge along +-180 is where the set was cut, not where it ends.
            seam = (np.abs(ring[:-1, 0]) == 180) & (np.abs(ring[1:, 0]) == 180)
            for piece in np.split(np.arange(len(x)), np.flatnonzero(seam) + 1):
                axes.plot(
                    x[piece],
                    y[piece],
                    color=color,
                    linewidth=1.6,
                    linestyle=(0, dash) if dash else "solid",
                    label=label,
                    zorder=4,
                )
                label = None


def _draw_places(
    axes: Axes, project: pyproj.Proj, sheet: Sheet, longest_km: float, half_km: float
) -> None:
    shown = select_places(sheet.places[sheet.places["range_km"] == longest_km], limit=400)
    if shown.empty:
        return
    x, y = project(shown["lon"].to_numpy(), shown["lat"].to_numpy())
    for verdict, ink in _INKS.items():
        mask = (shown["verdict"] == verdict).to_numpy()
        if not mask.any():
            continue
        axes.plot(
            x[mask],
            y[mask],
            linestyle="none",
            marker=_SHAPES[verdict],
            fillstyle=_FILLS[verdict],
            markersize=4.5,
            color=ink,
            markerfacecoloralt="white",
            markeredgewidth=0.8,
            label=f"{verdict} ({mask.sum()})",
            zorder=5,
        )
    order = np.argsort([kind != "capital" for kind in shown["kind"]], kind="stable")
    taken: list[tuple[float, float, float]] = []
    for index in order:
        if len(taken) >= _MAX_LABELS:
            break
        name = str(shown["name"].iloc[index])
        width_km = len(name) * half_km * 0.024
        spot = (float(x[index]), float(y[index]), width_km)
        if abs(spot[1]) > half_km or abs(spot[0]) > half_km - width_km:
            continue
        if any(
            abs(spot[1] - other[1]) < half_km * 0.05
            and spot[0] < other[0] + other[2]
            and other[0] < spot[0] + spot[2]
            for other in taken
        ):
            continue
        taken.append(spot)
        axes.text(
            spot[0] + half_km * 0.012,
            spot[1],
            name,
            fontsize=7,
            va="center",
            color=_INK,
            zorder=7,
            parse_math=False,
        )


def _draw_scale(axes: Axes, half_km: float) -> None:
    steps = np.array([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000])
    length = float(steps[steps <= half_km * 0.4].max(initial=1))
    left, low = -half_km * 0.95, -half_km * 0.94
    axes.plot([left, left + length], [low, low], color=_INK, linewidth=2, zorder=8)
    miles = km_to_unit(length, Unit.MILE)
    axes.text(
        left,
        low + half_km * 0.015,
        f"{length:,.0f} km = {miles:,.0f} mi",
        fontsize=7,
        color=_INK,
        zorder=8,
    )


def _write_foot(figure: Any, sheet: Sheet) -> None:  # noqa: ANN401  # matplotlib's Figure
    lines = textwrap.wrap(f"{sheet.region.name}: {sheet.region.definition}", 150)[:2]
    lines += textwrap.wrap("Ranges: " + "; ".join(sheet.sources), 150)[:5]
    lines += textwrap.wrap(METHOD, 150)[:3]
    lines.append(f"Rangecheck {sheet.version}, {sheet.date}")
    figure.text(0.03, 0.145, "\n".join(lines), fontsize=5.5, va="top", color=_INK, parse_math=False)
