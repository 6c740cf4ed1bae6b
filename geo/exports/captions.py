"""The words of a picture: answer, sources, names beside their signs, and the scale."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import numpy as np

from geo.exports.canvas import INK
from geo.exports.sources import METHOD
from geo.units import Unit, km_to_unit

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from geo.exports.sheet import Sheet

    Window = tuple[float, float, float, float]

__all__ = ["MARGIN", "Labels", "draw_scale", "write_foot", "write_head"]

MARGIN = 0.03
# All sources are written: where they need more room, the letters get smaller, down to these.
_FOOT_POINTS = (6.0, 5.5, 5.0, 4.5, 4.0, 3.5, 3.0)
_FOOT_PART = 0.3
_HEAD_LETTERS_AN_INCH = 10.0  # of 12 points, bold; of this page's sentences none had more than 11
_NOTE = (
    "A margin of a few km says something about arithmetic, not about the world: published figures"
    " for one system differ by half."
)
_MAX_LABELS = 28


def write_head(figure: Figure, sheet: Sheet) -> float:
    """Write answer and title, and give where the map may begin.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        What is written on.
    sheet : Sheet
        What is exported.

    Returns
    -------
    float
        As a part of the height, from below.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> from geo.exports.sheet import make_sample
    >>> 0.9 < write_head(Figure(), make_sample()) < 1.0
    True
    """
    width, height = (float(side) for side in figure.get_size_inches())
    letters = int(width * (1 - 2 * MARGIN) * _HEAD_LETTERS_AN_INCH)
    lines = textwrap.wrap(sheet.headline or sheet.title, letters) or [sheet.title]
    line = 0.23 / height
    for index, text in enumerate(lines):
        figure.text(
            MARGIN,
            1 - 0.3 / height - index * line,
            text,
            fontsize=12,
            fontweight="bold",
            color=INK,
            parse_math=False,
        )
    below = 1 - 0.3 / height - (len(lines) - 1) * line - 0.1 / height
    if sheet.headline:
        below -= 0.16 / height
        title = textwrap.wrap(sheet.title, int(1.5 * letters))
        below -= 0.14 / height * (len(title) - 1)
        figure.text(MARGIN, below, "\n".join(title), fontsize=8, color=INK, parse_math=False)
        below -= 0.08 / height
    return below


def write_foot(figure: Figure, sheet: Sheet) -> float:
    """Write region, every source, method and date, and give where the map may end.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        What is written on.
    sheet : Sheet
        What is exported.

    Returns
    -------
    float
        As a part of the height, from below.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> from geo.exports.sheet import make_sample
    >>> 0.0 < write_foot(Figure(), make_sample()) < 0.4
    True
    """
    width, height = (float(side) for side in figure.get_size_inches())
    texts = [
        *(f"{each.name}: {each.definition}" for each in sheet.regions),
        "Ranges and sources: " + "; ".join(sheet.sources) + ".",
        f"{METHOD} {_NOTE}",
        f"Rangecheck {sheet.version}, {sheet.date} {sheet.address}".strip(),
    ]
    for points in _FOOT_POINTS:
        letters = int(width * (1 - 2 * MARGIN) * 72 / (points * 0.57))
        lines = [line for text in texts for line in textwrap.wrap(text, letters)]
        tall = len(lines) * points * 1.25 / 72 / height
        if tall <= _FOOT_PART:
            break
    figure.text(
        MARGIN,
        tall + 0.012,
        "\n".join(lines),
        fontsize=points,
        linespacing=1.2,
        va="top",
        color=INK,
        parse_math=False,
    )
    return tall + 0.03


class Labels:
    """Names that do not cover each other.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        In kilometres.
    window : tuple of float
        West, south, east and north, kilometres.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> axes = Figure().add_axes((0, 0, 1, 1))
    >>> labels = Labels(axes, (-100.0, -100.0, 100.0, 100.0))
    >>> for name in ("Basra", "Al Basrah"):
    ...     labels.add(name, 0.0, 0.0)
    >>> [text.get_text() for text in axes.texts]
    ['Basra']
    """

    def __init__(self, axes: Axes, window: Window) -> None:
        self.axes, self.window = axes, window
        self.taken: list[tuple[float, float, float]] = []

    def add(self, name: str, x: float, y: float, *, must: bool = False, **look: Any) -> None:  # noqa: ANN401  # matplotlib's
        """Write a name beside its sign, unless it would cover another; `must` writes it anyway."""
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


def draw_scale(axes: Axes, window: Window) -> None:
    """Draw a round length of the map, in kilometres and miles.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        In kilometres.
    window : tuple of float
        West, south, east and north, kilometres.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> axes = Figure().add_axes((0, 0, 1, 1))
    >>> draw_scale(axes, (-300.0, -300.0, 300.0, 300.0))
    >>> axes.texts[0].get_text()
    '100 km = 62 mi'
    """
    west, south, east, north = window
    half_x, half_y = (east - west) / 2.0, (north - south) / 2.0
    steps = np.array([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000])
    length = float(steps[steps <= min(half_x, half_y) * 0.4].max(initial=1))
    left, low = west + half_x * 0.03, south + half_y * 0.05
    axes.plot([left, left + length], [low, low], color=INK, linewidth=2, zorder=8)
    miles = km_to_unit(length, Unit.MILE)
    axes.text(
        left,
        low + half_y * 0.015,
        f"{length:,.0f} km = {miles:,.0f} mi",
        fontsize=7,
        color=INK,
        zorder=8,
    )
