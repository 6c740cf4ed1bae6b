"""How the lines of ranges look: colour, pattern and dashes, never told by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.reach import RangeLine

__all__ = ["LineLook", "choose_look"]


@dataclass(frozen=True, slots=True)
class LineLook:
    """How one line looks.

    Parameters
    ----------
    colors : tuple of str
        Ink on the light and on the dark base map, the same for all lines of a system.
    hatch : str
        Pattern of the system's band: a key of HATCHES in static/map/rings.js.
    dash : str
        SVG dash pattern; empty for a solid line.
    """

    colors: tuple[str, str]
    hatch: str
    dash: str


# Told apart with any of the common colour blindnesses, and at least 4.5:1 on their base map.
_SYSTEMS = (
    (("#0b5cad", "#7db8f5"), "diagonal"),
    (("#0f6b4f", "#5fd0a5"), "back"),
    (("#7b2d8e", "#d5a3ea"), "across"),
    (("#8a4b00", "#f0b35a"), "dots"),
    (("#a3195b", "#ff8fbf"), "upright"),
    (("#3d4f00", "#c4d96b"), "cross"),
)
_FREE = LineLook(("#1d2733", "#f2f5f8"), "dots", "14 4")
# The longest figure is solid; shorter ones are dashed, each in its own way.
_DASHES = ("", "9 5", "3 5", "12 4 2 4", "6 3 2 3 2 3")


def choose_look(line: RangeLine) -> LineLook:
    """Find how a line looks, by its system among those drawn and its figure among the system's.

    Parameters
    ----------
    line : RangeLine
        From `geo.reach.list_range_lines`.

    Returns
    -------
    LineLook

    Examples
    --------
    >>> from geo.reach import list_range_lines
    >>> choose_look(list_range_lines((), 650.0)[0]).dash
    '14 4'
    """
    if line.series is None:
        return _FREE
    colors, hatch = _SYSTEMS[line.series % len(_SYSTEMS)]
    return LineLook(colors, hatch, _DASHES[min(line.rank, len(_DASHES) - 1)])
