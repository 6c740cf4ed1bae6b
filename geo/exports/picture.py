"""A picture fit for print and for posts: the answer, the map of it, and every source.

It shows what the page shows: the ring of the figure in question bold, the span of its system's
published figures as a band, the others faint, what lies outside dimmed, and labels for the place
of the question and the sites whatever their population.
"""

from __future__ import annotations

import io
import json
import textwrap
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pyproj
import shapely

from geo import geodesy
from geo.exports.sheet import METHOD, PictureShape, Sheet, draw_rings, name_option
from geo.layers import STATIC_DIR, find_look
from geo.reach import list_range_lines, put_on_side, select_places
from geo.systems import find_system
from geo.units import Unit, km_to_m, km_to_unit, m_to_km

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]
    Window = tuple[float, float, float, float]

__all__ = ["write_picture"]

_SIZES_INCHES = {
    PictureShape.WIDE: (12.0, 6.75),
    PictureShape.SQUARE: (8.27, 8.27),
    PictureShape.TALL: (7.2, 9.0),
}
_DPI = 200
_MARGIN = 0.03
# All sources are written: where they need more room, the letters get smaller, down to these.
_FOOT_POINTS = (6.0, 5.5, 5.0, 4.5, 4.0, 3.5, 3.0)
_FOOT_PART = 0.3
_HEAD_LETTERS_AN_INCH = 10.0  # of 12 points, bold; of this page's sentences none had more than 11
_LAND, _SEA, _COAST, _INK = "#f8f6f1", "#dde6ec", "#8f9aa5", "#1d2733"
_INKS = {"everywhere": "#8c2d04", "somewhere": "#d95f0e", "nowhere": "#5d6875"}
_WORDS = {
    "everywhere": "from all of it",
    "somewhere": "from part of it",
    "nowhere": "out of range",
}
_SHAPES = {"everywhere": "o", "somewhere": "o", "nowhere": "D"}
_FILLS = {"everywhere": "full", "somewhere": "left", "nowhere": "none"}
_MAX_LABELS, _MOST_SIGNS = 28, 400
_SITE = "#5b2a86"
# A fifth of a pixel of a picture of a 300 km ring.
_TOLERANCE_M = 500.0
_FAR_SQUARE = np.array([[-1e5, -1e5], [1e5, -1e5], [1e5, 1e5], [-1e5, 1e5], [-1e5, -1e5]])
_NOTE = (
    "A margin of a few km says something about arithmetic, not about the world: published figures"
    " for one system differ by half."
)
_COARSE_KM = 800
_ROOM = 1.06  # around the outermost circle
_WIDEST_KM = 9_000  # beyond this from the centre, the projection folds countries over


@lru_cache(maxsize=2)
def _countries(thinning_deg: float) -> tuple[BaseGeometry, ...]:
    """Give the parts of all countries, without corners that a picture of this scale cannot show."""
    collection = json.loads((STATIC_DIR / "basemap" / "countries.json").read_text("utf-8"))
    shapes = [shapely.from_geojson(json.dumps(f["geometry"])) for f in collection["features"]]
    parts = shapely.get_parts(shapely.simplify(shapes, thinning_deg))
    west, south, east, north = shapely.bounds(parts).T
    return tuple(parts[np.maximum(east - west, north - south) > 2.0 * thinning_deg])


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
    >>> from geo.exports.sheet import make_sheet
    >>> from geo.gazetteer import load_places
    >>> from geo.reach import RangeOption, check_reach
    >>> from geo.regions import resolve_region
    >>> baghdad, options = resolve_region("baghdad"), [RangeOption("", 900.0)]
    >>> checked = check_reach(baghdad, options, load_places(4_000_000, "SA"))
    >>> write_picture(make_sheet(checked, baghdad, options), "svg")[:5]
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
    foot = _write_foot(figure, sheet)
    head = _write_head(figure, sheet)
    axes = figure.add_axes((_MARGIN, foot, 1 - 2 * _MARGIN, head - foot))
    wide = size[0] * (1 - 2 * _MARGIN) / (size[1] * (head - foot))
    window = _find_window(sheet, project, wide)
    _draw_land(axes, project, float(np.abs(window).max()))
    for each in sheet.regions:
        _draw_region(axes, project, each.shape.geometry)
    _draw_rings(axes, project, sheet)
    _draw_beside(axes, project, sheet)
    _draw_places(axes, project, sheet, window)
    _draw_scale(axes, window)
    axes.set_xlim(window[0], window[2])
    axes.set_ylim(window[1], window[3])
    axes.set_aspect("equal")
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_facecolor(_SEA)
    if axes.get_legend_handles_labels()[0]:
        axes.legend(loc="upper left", fontsize=7, framealpha=0.95)
    picture = io.BytesIO()
    # Text as text keeps an SVG searchable; a fixed salt keeps its bytes the same.
    dates = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "rangecheck"}):
        figure.savefig(picture, format=kind, metadata=dates.get(kind))
    return picture.getvalue()


def _find_window(sheet: Sheet, project: pyproj.Proj, wide: float) -> Window:
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
    west, south = np.maximum(held[:, :2].min(axis=0), -_WIDEST_KM).tolist()
    east, north = np.minimum(held[:, 2:].max(axis=0), _WIDEST_KM).tolist()
    half_y = max(north - south, (east - west) / wide) / 2.0
    x, y, half_x = (west + east) / 2.0, (south + north) / 2.0, half_y * wide
    return x - half_x, y - half_y, x + half_x, y + half_y


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
    # A pixel of the picture is a thousandth of its width, 0.02 degrees of a 1,000 km ring.
    for country in _countries(0.01 if half_km > _COARSE_KM else 0.001):
        corners = []
        codes = []
        for ring in _rings_of(country):
            x, y = project(ring[:, 0], ring[:, 1])
            reach = np.hypot(x, y)
            if reach.min() > half_km * 1.5 or reach.max() > 2 * _WIDEST_KM:
                continue
            corners.append(np.column_stack((x, y)))
            codes += [Outline.MOVETO, *[Outline.LINETO] * (len(x) - 2), Outline.CLOSEPOLY]
        if corners:
            outlines.append(Outline(np.concatenate(corners), codes))
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
    question = sheet.question
    names = dict.fromkeys(option.system for option in sheet.options if option.system)
    systems = [system for name in names if (system := find_system(name))]
    free = next((option.range_km for option in sheet.options if not option.system), None)
    looks = {
        (line.system_id, line.range_km): find_look(line) for line in list_range_lines(systems, free)
    }
    drawn = draw_rings(sheet, _TOLERANCE_M)
    own_km = [each.option.range_km for each in drawn if each.option.system == question.system]
    ends = {min(own_km), max(own_km)} if question.system and own_km else set()
    band = []
    for option, geometry, _ in drawn:
        found = looks.get((option.system, option.range_km))
        color = found.colors[0] if found else _INK
        is_question = option == question
        is_end = option.system == question.system and option.range_km in ends
        rings = [np.column_stack(project(r[:, 0], r[:, 1])) for r in _rings_of(geometry)]
        if is_question:
            _shade(axes, [_FAR_SQUARE, *rings], "#5d6875", 0.16)
            _shade(axes, rings, color, 0.06)
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
        for index, (ring, placed) in enumerate(zip(_rings_of(geometry), rings, strict=True)):
            _draw_ring(axes, ring, placed, look, None if index else label)
    asked = looks.get((question.system, question.range_km))
    ink = asked.colors[0] if asked else _INK
    if len(ends) == 2:
        _shade(axes, band, ink, 0.2)
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
        for index, ring in enumerate(_rings_of(common)):
            placed = np.column_stack(project(ring[:, 0], ring[:, 1]))
            _draw_ring(axes, ring, placed, look, None if index else label)


def _draw_beside(axes: Axes, project: pyproj.Proj, sheet: Sheet) -> None:
    """Draw the rings of the further regions, each in a colour and dashes of its own."""
    (free,) = list_range_lines([], sheet.question.range_km)
    for rank, each in enumerate(sheet.beside, 1):
        drawn = geodesy.outer_set(
            each.region.shape, km_to_m(each.range_km), tolerance_m=_TOLERANCE_M
        ).geometry
        if drawn is None:
            continue
        found = find_look(put_on_side(free, rank, each.label))
        look = {
            "color": found.colors[0],
            "linewidth": 2.0,
            "linestyle": (0, tuple(float(part) / 2 for part in found.dash.split())),
            "zorder": 4.4,
        }
        for index, ring in enumerate(_rings_of(drawn)):
            placed = np.column_stack(project(ring[:, 0], ring[:, 1]))
            _draw_ring(axes, ring, placed, look, None if index else each.label)


def _draw_ring(
    axes: Axes, ring: Floats, placed: Floats, look: dict[str, Any], label: str | None
) -> None:
    """Draw a ring but for edges along +-180, where the set was cut and does not end."""
    seam = (np.abs(ring[:-1, 0]) == 180) & (np.abs(ring[1:, 0]) == 180)
    for index, piece in enumerate(np.split(np.arange(len(ring)), np.flatnonzero(seam) + 1)):
        axes.plot(placed[piece, 0], placed[piece, 1], label=None if index else label, **look)


def _shade(axes: Axes, rings: list[Floats], color: str, alpha: float) -> None:
    """Fill rings even-odd: a ring inside another is its hole."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path as Outline

    if not rings:
        return
    # matplotlib fills by winding, so holes are turned the other way round.
    turned = [_turn(ring, outer=index == 0) for index, ring in enumerate(rings)]
    codes = [
        code
        for ring in turned
        for code in [Outline.MOVETO, *[Outline.LINETO] * (len(ring) - 2), Outline.CLOSEPOLY]
    ]
    outline = Outline(np.concatenate(turned), codes)
    axes.add_patch(PathPatch(outline, facecolor=color, alpha=alpha, linewidth=0, zorder=2.5))


def _turn(ring: Floats, *, outer: bool) -> Floats:
    x, y = ring[:, 0], ring[:, 1]
    left = float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) > 0
    return ring if left == outer else ring[::-1]


def _draw_places(
    axes: Axes,
    project: pyproj.Proj,
    sheet: Sheet,
    window: Window,
) -> None:
    range_km = sheet.question.range_km
    words = _WORDS | dict(sheet.words)
    labels = _Labels(axes, window)
    for rank, (name, lon, lat) in enumerate(sheet.marks):
        at = project(lon, lat)
        axes.plot(*at, marker="^", markersize=6, color=_SITE, markerfacecolor="white", zorder=7)
        labels.add(name, *at, color=_SITE, fontweight="bold", must=rank == 0)
    for each in sheet.regions:
        centre = each.shape.centre_lon, each.shape.centre_lat
        labels.add(each.name, *project(*centre), fontstyle="italic")
    shown = sheet.places[sheet.places["range_km"] == range_km]
    # What a comparison lost may lie far out of range.
    shown = shown.head(_MOST_SIGNS) if sheet.beside else select_places(shown, limit=_MOST_SIGNS)
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
            label=f"{words[verdict]} ({mask.sum()})",
            zorder=5,
        )
    marked = {name for name, _, _ in sheet.marks}
    for index in np.argsort([kind != "capital" for kind in shown["kind"]], kind="stable"):
        name = str(shown["name"].iloc[index])
        if name not in marked:
            labels.add(name, float(x[index]), float(y[index]), color=_INK)


class _Labels:
    """Names that do not cover each other."""

    def __init__(self, axes: Axes, window: Window) -> None:
        self.axes, self.window = axes, window
        self.taken: list[tuple[float, float, float]] = []

    def add(self, name: str, x: float, y: float, *, must: bool = False, **look: Any) -> None:  # noqa: ANN401  # matplotlib's
        west, south, east, north = self.window
        height_km = min(east - west, north - south) / 2.0
        width_km = len(name) * height_km * 0.024
        # Where the right has no room, the name stands on the left.
        left = x > east - width_km
        start = x - width_km if left else x
        if not (south < y < north and west < start < east):
            return
        if not must and (
            len(self.taken) >= _MAX_LABELS
            or any(
                abs(y - other[1]) < height_km * 0.05
                and start < other[0] + other[2]
                and other[0] < start + width_km
                for other in self.taken
            )
        ):
            return
        self.taken.append((start, y, width_km))
        self.axes.text(
            x + height_km * (-0.022 if left else 0.022),
            y,
            name,
            fontsize=7,
            ha="right" if left else "left",
            va="center",
            zorder=8,
            parse_math=False,
            **look,
        )


def _draw_scale(axes: Axes, window: Window) -> None:
    west, south, east, north = window
    half_x, half_y = (east - west) / 2.0, (north - south) / 2.0
    steps = np.array([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000])
    length = float(steps[steps <= min(half_x, half_y) * 0.4].max(initial=1))
    left, low = west + half_x * 0.03, south + half_y * 0.05
    axes.plot([left, left + length], [low, low], color=_INK, linewidth=2, zorder=8)
    miles = km_to_unit(length, Unit.MILE)
    axes.text(
        left,
        low + half_y * 0.015,
        f"{length:,.0f} km = {miles:,.0f} mi",
        fontsize=7,
        color=_INK,
        zorder=8,
    )


def _write_head(figure: Any, sheet: Sheet) -> float:  # noqa: ANN401  # matplotlib's Figure
    """Write answer and title; give where the map may begin, as a part of the height."""
    width, height = (float(side) for side in figure.get_size_inches())
    letters = int(width * (1 - 2 * _MARGIN) * _HEAD_LETTERS_AN_INCH)
    lines = textwrap.wrap(sheet.headline or sheet.title, letters) or [sheet.title]
    line = 0.23 / height
    for index, text in enumerate(lines):
        figure.text(
            _MARGIN,
            1 - 0.3 / height - index * line,
            text,
            fontsize=12,
            fontweight="bold",
            color=_INK,
            parse_math=False,
        )
    below = 1 - 0.3 / height - (len(lines) - 1) * line - 0.1 / height
    if sheet.headline:
        below -= 0.16 / height
        title = textwrap.wrap(sheet.title, int(1.5 * letters))
        below -= 0.14 / height * (len(title) - 1)
        figure.text(_MARGIN, below, "\n".join(title), fontsize=8, color=_INK, parse_math=False)
        below -= 0.08 / height
    return below


def _write_foot(figure: Any, sheet: Sheet) -> float:  # noqa: ANN401  # matplotlib's Figure
    """Write region, every source, method and date; give where the map ends."""
    width, height = (float(side) for side in figure.get_size_inches())
    texts = [
        *(f"{each.name}: {each.definition}" for each in sheet.regions),
        "Ranges and sources: " + "; ".join(sheet.sources) + ".",
        f"{METHOD} {_NOTE}",
        f"Rangecheck {sheet.version}, {sheet.date} {sheet.address}".strip(),
    ]
    for points in _FOOT_POINTS:
        letters = int(width * (1 - 2 * _MARGIN) * 72 / (points * 0.57))
        lines = [line for text in texts for line in textwrap.wrap(text, letters)]
        tall = len(lines) * points * 1.25 / 72 / height
        if tall <= _FOOT_PART:
            break
    figure.text(
        _MARGIN,
        tall + 0.012,
        "\n".join(lines),
        fontsize=points,
        linespacing=1.2,
        va="top",
        color=_INK,
        parse_math=False,
    )
    return tall + 0.03
