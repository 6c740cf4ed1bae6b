"""A picture fit for print and for posts: the answer, the map of it, and every source.

It shows what the page shows: the ring of the figure in question bold, the span of its system's
published figures as a band, the others faint, what lies outside dimmed, and labels for the place
of the question and the sites whatever their population.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
import pyproj

from geo import geodesy
from geo.exports.canvas import INK, SEA, WIDEST_KM, Canvas
from geo.exports.captions import MARGIN, Labels, draw_scale, write_foot, write_head
from geo.exports.lines import draw_rings
from geo.exports.sheet import PictureShape, Sheet
from geo.exports.sources import name_option
from geo.layers import choose_look
from geo.reach import list_range_lines, put_on_side, select_places
from geo.units import km_to_m, m_to_km

if TYPE_CHECKING:
    Window = tuple[float, float, float, float]

__all__ = ["write_picture"]

_SIZES_INCHES = {
    PictureShape.WIDE: (12.0, 6.75),
    PictureShape.SQUARE: (8.27, 8.27),
    PictureShape.TALL: (7.2, 9.0),
}
_DPI = 200
_INKS = {"everywhere": "#8c2d04", "somewhere": "#d95f0e", "nowhere": "#5d6875"}
_WORDS = {
    "everywhere": "from all of it",
    "somewhere": "from part of it",
    "nowhere": "out of range",
}
_SHAPES = {"everywhere": "o", "somewhere": "o", "nowhere": "D"}
_FILLS = {"everywhere": "full", "somewhere": "left", "nowhere": "none"}
_MOST_SIGNS = 400
_SITE = "#5b2a86"
# A fifth of a pixel of a picture of a 300 km ring.
_TOLERANCE_M = 500.0
_ROOM = 1.06  # around the outermost circle


def write_picture(sheet: Sheet, kind: str, width_inches: float | None = None) -> bytes:
    """Draw the map as a picture, on a projection that is true in distance from the region.

    Parameters
    ----------
    sheet : Sheet
        What is exported; signs are for the range of its places.
    kind : str
        `png`, `svg` or `pdf`.
    width_inches : float, optional
        Of the picture; narrower, its letters are larger beside the map. By its shape without.

    Returns
    -------
    bytes
        The same for the same sheet.

    Examples
    --------
    >>> from geo.exports.sheet import make_sample
    >>> write_picture(make_sample(), "svg")[:5]
    b'<?xml'
    """
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    region = sheet.region.shape
    project = pyproj.Proj(
        proj="aeqd", lat_0=region.centre_lat, lon_0=region.centre_lon, ellps="WGS84", units="km"
    )
    wide, tall = _SIZES_INCHES[sheet.shape]
    size = (wide, tall) if width_inches is None else (width_inches, width_inches * tall / wide)
    figure = Figure(figsize=size, dpi=_DPI)
    FigureCanvasAgg(figure)
    foot = write_foot(figure, sheet)
    head = write_head(figure, sheet)
    axes = figure.add_axes((MARGIN, foot, 1 - 2 * MARGIN, head - foot))
    wide = size[0] * (1 - 2 * MARGIN) / (size[1] * (head - foot))
    window = _fit_window(sheet, project, wide)
    canvas = Canvas(axes, project)
    canvas.draw_land(float(np.abs(window).max()))
    for each in sheet.regions:
        canvas.draw_region(each.shape.geometry)
    _draw_rings(canvas, sheet)
    _draw_beside(canvas, sheet)
    _draw_places(canvas, sheet, window)
    draw_scale(axes, window)
    axes.set_xlim(window[0], window[2])
    axes.set_ylim(window[1], window[3])
    axes.set_aspect("equal")
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_facecolor(SEA)
    if axes.get_legend_handles_labels()[0]:
        axes.legend(loc="upper left", fontsize=7, framealpha=0.95)
    picture = io.BytesIO()
    # Text as text keeps an SVG searchable; a fixed salt keeps its bytes the same.
    dates = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "rangecheck"}):
        figure.savefig(picture, format=kind, metadata=dates.get(kind))
    return picture.getvalue()


def _fit_window(sheet: Sheet, project: pyproj.Proj, wide: float) -> Window:
    """Find west, south, east and north in km that hold all circles and the question's place."""
    longest_km = max(option.range_km for option in sheet.options)
    circles = [(sheet.region.shape, longest_km)]
    circles += [(each.region.shape, each.range_km) for each in sheet.beside]
    boxes = []
    for shape, range_km in circles:
        x, y = project(shape.centre_lon, shape.centre_lat)
        far_km = (m_to_km(shape.enclosing_radius_m) + range_km) * _ROOM
        boxes.append((x - far_km, y - far_km, x + far_km, y + far_km))
    size_km = boxes[0][2] - boxes[0][0]
    for _, lon, lat in sheet.marks[:1]:
        x, y = project(lon, lat)
        room_km = max(0.04 * size_km, 0.08 * float(np.hypot(x, y)))
        boxes.append((x - room_km, y - room_km, x + room_km, y + room_km))
    held = np.array(boxes)
    west, south = np.maximum(held[:, :2].min(axis=0), -WIDEST_KM).tolist()
    east, north = np.minimum(held[:, 2:].max(axis=0), WIDEST_KM).tolist()
    half_y = max(north - south, (east - west) / wide) / 2.0
    x, y, half_x = (west + east) / 2.0, (south + north) / 2.0, half_y * wide
    return x - half_x, y - half_y, x + half_x, y + half_y


def _draw_rings(canvas: Canvas, sheet: Sheet) -> None:
    question = sheet.question
    looks = {line.option: choose_look(line) for line in sheet.lines}
    drawn = draw_rings(sheet, _TOLERANCE_M)
    own_km = [each.option.range_km for each in drawn if each.option.system == question.system]
    ends = {min(own_km), max(own_km)} if question.system and own_km else set()
    band = []
    for option, geometry, _ in drawn:
        found = looks.get(option)
        color = found.colors[0] if found else INK
        is_question = option == question
        is_end = option.system == question.system and option.range_km in ends
        rings = canvas.list_rings(geometry)
        if is_question:
            canvas.shade(rings, "#5d6875", 0.16, outside=True)
            canvas.shade(rings, color, 0.06)
        if is_end:
            band += rings
        dash = (
            tuple(float(part) / 2 for part in found.dash.split())
            if found and found.dash
            else (4, 2)
        )
        width = 2.8 if is_question else 1.4 if is_end else 0.7
        look = {
            "color": color,
            "linewidth": width,
            "alpha": 1.0 if is_question or is_end else 0.5,
            "linestyle": "solid" if is_question else (0, dash),
            "zorder": 4.5 if is_question else 4,
        }
        # The others are listed with the sources; the legend has what the eye looks for.
        label = name_option(option) if is_question or is_end or len(drawn) < 4 else None
        if is_question and sheet.label:
            label = sheet.label
        canvas.draw_line(geometry, look, label)
    asked = looks.get(question)
    ink = asked.colors[0] if asked else INK
    if len(ends) == 2:
        canvas.shade(band, ink, 0.2)
    if sheet.beside:
        return
    common = geodesy.common_set(
        sheet.region.shape, km_to_m(question.range_km), tolerance_m=_TOLERANCE_M
    ).geometry
    if common is not None and not sheet.region.shape.is_point:
        look = {
            "color": ink,
            "linewidth": 1.6,
            "linestyle": "dotted",
            "zorder": 4,
        }
        label = f"{question.range_km:,.0f} km, from all of the region"
        canvas.draw_line(common, look, label)


def _draw_beside(canvas: Canvas, sheet: Sheet) -> None:
    """Draw the rings of the further regions, each in a colour and dashes of its own."""
    (free,) = list_range_lines([], sheet.question.range_km)
    for rank, each in enumerate(sheet.beside, 1):
        drawn = geodesy.outer_set(
            each.region.shape, km_to_m(each.range_km), tolerance_m=_TOLERANCE_M
        ).geometry
        if drawn is None:
            continue
        found = choose_look(put_on_side(free, rank, each.label))
        look = {
            "color": found.colors[0],
            "linewidth": 2.0,
            "linestyle": (0, tuple(float(part) / 2 for part in found.dash.split())),
            "zorder": 4.4,
        }
        canvas.draw_line(drawn, look, each.label)


def _draw_places(
    canvas: Canvas,
    sheet: Sheet,
    window: Window,
) -> None:
    range_km = sheet.question.range_km
    words = _WORDS | dict(sheet.words)
    axes = canvas.axes
    labels = Labels(axes, window)
    for rank, (name, lon, lat) in enumerate(sheet.marks):
        at = canvas.project(lon, lat)
        canvas.axes.plot(
            *at, marker="^", markersize=6, color=_SITE, markerfacecolor="white", zorder=7
        )
        labels.add(name, *at, color=_SITE, fontweight="bold", must=rank == 0)
    for each in sheet.regions:
        centre = each.shape.centre_lon, each.shape.centre_lat
        labels.add(each.name, *canvas.project(*centre), fontstyle="italic")
    shown = sheet.places[sheet.places["range_km"] == range_km]
    # What a comparison lost may lie far out of range.
    shown = shown.head(_MOST_SIGNS) if sheet.beside else select_places(shown, limit=_MOST_SIGNS)
    if shown.empty:
        return
    x, y = canvas.project(shown["lon"].to_numpy(), shown["lat"].to_numpy())
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
            label=f"{words[verdict]} ({mask.sum()})",
            zorder=5,
        )
    marked = {name for name, _, _ in sheet.marks}
    for index in np.argsort([kind != "capital" for kind in shown["kind"]], kind="stable"):
        name = str(shown["name"].iloc[index])
        if name not in marked:
            labels.add(name, float(x[index]), float(y[index]), color=INK)
