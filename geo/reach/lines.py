"""Ranges to check, and how they are drawn: which there are, whose they are, in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.limits import MAX_RANGE_KM
from geo.units import Unit, km_to_unit

if TYPE_CHECKING:
    from geo.systems import System

__all__ = [
    "RangeLine",
    "RangeOption",
    "list_bands",
    "list_range_lines",
    "list_starts",
    "put_on_side",
]


@dataclass(frozen=True, slots=True)
class RangeOption:
    """A range to check: of a system at a published figure, or free.

    Parameters
    ----------
    system : str
        Id of the system; empty for a free range.
    range_km : float
        Range in kilometres.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> [option.range_km for option in RangeOption.from_system(resolve_system("Zolfaqar"))]
    [700.0, 650.0]
    """

    system: str
    range_km: float

    @classmethod
    def from_system(cls, system: System) -> tuple[RangeOption, ...]:
        """Give one option for each different figure published for the system alone."""
        ranges = dict.fromkeys(
            figure.range_km for figure in system.own_figures if figure.range_km <= MAX_RANGE_KM
        )
        return tuple(cls(system.id, range_km) for range_km in ranges)


@dataclass(frozen=True, slots=True)
class RangeLine:
    """One published figure, or a free range, as a line on the map.

    Parameters
    ----------
    key : str
        `system:km` or `free`, as addresses name it.
    system_id, system_name : str
        Both empty for a free range.
    range_km : float
        Range in kilometres.
    sources : tuple of str
        Who published the figure, each with date and kind.
    series : int or None
        Which of the systems side by side it belongs to, from 0; None for a free range. What it
        looks like is for `geo.layers` to say.
    rank : int
        Which of its system's figures it is, 0 for the longest.

    Examples
    --------
    >>> line = RangeLine("free", "", "", 700.0, ())
    >>> line.option, line.label(Unit.MILE)
    (RangeOption(system='', range_km=700.0), '435 mi')
    """

    key: str
    system_id: str
    system_name: str
    range_km: float
    sources: tuple[str, ...]
    series: int | None = None
    rank: int = 0

    @property
    def option(self) -> RangeOption:
        """The range that it draws, to be checked."""
        return RangeOption(self.system_id, self.range_km)

    def label(self, unit: Unit = Unit.KM) -> str:
        """Write system and range in a unit; the range alone where it is no system's."""
        far = f"{km_to_unit(self.range_km, unit):,.0f} {unit}"
        return f"{self.system_name} · {far}" if self.system_name else far


def list_range_lines(
    systems: Sequence[System], free_range_km: float | None = None
) -> tuple[RangeLine, ...]:
    """List every different published figure of the systems, longest first within each.

    Parameters
    ----------
    systems : sequence of System
        In the order in which they are told apart.
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
                    series=index,
                    rank=rank,
                )
            )
    if free_range_km is not None:
        free = ("the reader's own figure",)
        lines.append(RangeLine("free", "", "", free_range_km, free))
    return tuple(lines)


def put_on_side(line: RangeLine, side: int, name: str) -> RangeLine:
    """Give a line the name of one side of a comparison, to be told apart from the other side.

    Parameters
    ----------
    line : RangeLine
        The figure.
    side : int
        0 for the first side, 1 for the second.
    name : str
        What the line is labelled with, beside its range.

    Returns
    -------
    RangeLine

    Examples
    --------
    >>> (line,) = list_range_lines((), 650.0)
    >>> put_on_side(line, 1, "Second").label()
    'Second · 650 km'
    """
    return replace(line, key=f"{side}:{line.key}", system_name=name, series=side, rank=side)


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
        figures = sorted(
            (ln for ln in lines if ln.system_id == system_id), key=lambda ln: ln.range_km
        )
        if figures[0].range_km < figures[-1].range_km:
            bands.append((figures[0], figures[-1]))
    return tuple(bands)


def list_starts(lines: Iterable[RangeLine]) -> tuple[str, ...]:
    """Say of each system whose range starts elsewhere than on the ground where it starts.

    Parameters
    ----------
    lines : iterable of RangeLine
        Ranges that are shown.

    Returns
    -------
    tuple of str
        A sentence for each such system, in the order of the lines.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> list_starts(list_range_lines([resolve_system("Kalibr"), resolve_system("Zolfaqar")]))
    ('Kalibr: Launched from a ship or submarine: its range does not start at a border.',)
    """
    from geo.systems import find_system

    systems = map(find_system, dict.fromkeys(each.system_id for each in lines if each.system_id))
    return tuple(
        f"{system.name}: {system.starts_elsewhere}"
        for system in systems
        if system is not None and system.starts_elsewhere
    )
