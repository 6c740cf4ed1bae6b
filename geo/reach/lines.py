"""Range figures as lines: which there are, whose they are, and how they are told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.reach.verdicts import MAX_RANGE_KM
from geo.units import Unit, km_to_unit

if TYPE_CHECKING:
    from geo.systems import System

__all__ = ["RangeLine", "RingStyle", "list_bands", "list_range_lines", "restyle"]


@dataclass(frozen=True, slots=True)
class RingStyle:
    """How the lines of one system look: never told by colour alone.

    Parameters
    ----------
    colors : tuple of str
        Ink on the light and on the dark base map.
    hatch : str
        Pattern of the band: a key of HATCHES in static/map.js.
    """

    colors: tuple[str, str]
    hatch: str


# Told apart with any of the common colour blindnesses, and at least 4.5:1 on their base map.
_STYLES = (
    RingStyle(("#0b5cad", "#7db8f5"), "diagonal"),
    RingStyle(("#0f6b4f", "#5fd0a5"), "back"),
    RingStyle(("#7b2d8e", "#d5a3ea"), "across"),
    RingStyle(("#8a4b00", "#f0b35a"), "dots"),
    RingStyle(("#a3195b", "#ff8fbf"), "upright"),
    RingStyle(("#3d4f00", "#c4d96b"), "cross"),
)
_FREE_STYLE = RingStyle(("#1d2733", "#f2f5f8"), "dots")
# The longest figure is solid; shorter ones are dashed, each in its own way.
_DASHES = ("", "9 5", "3 5", "12 4 2 4", "6 3 2 3 2 3")


@dataclass(frozen=True, slots=True)
class RangeLine:
    """One published figure, or a free range, as a line on the map.

    Parameters
    ----------
    key : str
        `system:km` or `free`, as addresses name it.
    system_id, system_name : str
        Empty and "Free range" for a free range.
    range_km : float
        Range in kilometres.
    sources : tuple of str
        Who published the figure, each with date and kind.
    style : RingStyle
        Colours and pattern, the same for all lines of a system.
    dash : str
        SVG dash pattern; empty for a solid line.
    """

    key: str
    system_id: str
    system_name: str
    range_km: float
    sources: tuple[str, ...]
    style: RingStyle
    dash: str

    def label(self, unit: Unit = Unit.KM) -> str:
        """Write system and range in a unit."""
        return f"{self.system_name} · {km_to_unit(self.range_km, unit):,.0f} {unit}"


def list_range_lines(
    systems: Sequence[System], free_range_km: float | None = None
) -> tuple[RangeLine, ...]:
    """List every different published figure of the systems, longest first within each.

    Parameters
    ----------
    systems : sequence of System
        In the order in which they take colours.
    free_range_km : float or None
        A range of the reader's own.

    Returns
    -------
    tuple of RangeLine

    Examples
    --------
    >>> [line.key for line in list_range_lines((), 650.0)]
    ['free']
    """
    lines = []
    for index, system in enumerate(systems):
        sources: dict[float, list[str]] = {}
        for figure in system.own_figures:
            if figure.range_km > MAX_RANGE_KM:
                continue  # "theoretically 20,000 km" is everywhere, and no line
            sources.setdefault(figure.range_km, []).append(figure.citation)
        for rank, range_km in enumerate(sorted(sources, reverse=True)):
            lines.append(
                RangeLine(
                    key=f"{system.id}:{range_km:g}",
                    system_id=system.id,
                    system_name=system.name,
                    range_km=range_km,
                    sources=tuple(dict.fromkeys(sources[range_km])),
                    style=_STYLES[index % len(_STYLES)],
                    dash=_DASHES[min(rank, len(_DASHES) - 1)],
                )
            )
    if free_range_km is not None:
        free = ("the reader's own figure",)
        lines.append(RangeLine("free", "", "Free range", free_range_km, free, _FREE_STYLE, "14 4"))
    return tuple(lines)


def restyle(line: RangeLine, rank: int, name: str) -> RangeLine:
    """Give a line the look of one side of a comparison.

    Parameters
    ----------
    line : RangeLine
        The figure.
    rank : int
        0 for the first side, 1 for the second.
    name : str
        What the line is labelled with, beside its range.

    Returns
    -------
    RangeLine

    Examples
    --------
    >>> (line,) = list_range_lines((), 650.0)
    >>> restyle(line, 1, "Second").label()
    'Second · 650 km'
    """
    return replace(
        line,
        key=f"{rank}:{line.key}",
        system_name=name,
        style=_STYLES[rank],
        dash=("", "9 5")[rank],
    )


def list_bands(lines: Sequence[RangeLine]) -> tuple[tuple[RangeLine, RangeLine], ...]:
    """List the span from the lowest to the highest figure of each system.

    Parameters
    ----------
    lines : sequence of RangeLine
        From `list_range_lines`.

    Returns
    -------
    tuple of (RangeLine, RangeLine)
        Lowest and highest; a system with one figure has no band.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> lines = list_range_lines([resolve_system("zolfaqar")])
    >>> [(low.range_km, high.range_km) for low, high in list_bands(lines)]
    [(650.0, 700.0)]
    """
    bands = []
    for system_id in dict.fromkeys(line.system_id for line in lines if line.system_id):
        own = sorted((ln for ln in lines if ln.system_id == system_id), key=lambda ln: ln.range_km)
        if own[0].range_km < own[-1].range_km:
            bands.append((own[0], own[-1]))
    return tuple(bands)
