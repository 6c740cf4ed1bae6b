"""Missile systems, their spellings, and every published range figure with who, when, what kind.

A system's range is never one number: it is a set of range figures, each with its source, and the
band from the lowest to the highest of them. Figures that a report gives for several systems at
once (`Scope.GROUP`) are kept and shown, but do not widen the band of any single system.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from geo.errors import RowFault, TableError, UnknownSystemError
from geo.tables import (
    load_table,
    parse_choice,
    parse_date,
    parse_flag,
    parse_list,
    parse_number,
    parse_optional,
    parse_text,
)

__all__ = [
    "FigureKind",
    "RangeFigure",
    "Scope",
    "System",
    "SystemCategory",
    "find_system",
    "list_systems",
    "normalise_system_name",
    "resolve_system",
]

# No published missile range exceeds half the way round the Earth.
_LONGEST_KM = 20_000.0


class FigureKind(StrEnum):
    """What stands behind a published range figure."""

    QUOTED = "quoted in a report"
    CLAIMED = "claimed by the maker"
    ASSESSED = "assessed"
    FLOWN = "flown"


class Scope(StrEnum):
    """Whether a figure was given for the one system or for several together."""

    SYSTEM = "system"
    GROUP = "group"


class SystemCategory(StrEnum):
    """What the catalogue's entry is."""

    BALLISTIC_MISSILE = "ballistic missile"
    ROCKET = "rocket"
    CLASS = "class"


@dataclass(frozen=True, slots=True)
class RangeFigure:
    """One published range figure.

    Parameters
    ----------
    system : str
        Id of the system that the figure is for.
    low_km, high_km : float or None, float
        The figure in kilometres; `low_km` only where a span was published.
    qualifier : str
        The word before the number, such as "about" or "more than"; may be empty.
    as_printed : str
        Number and unit as published.
    source, title, date : str
        Who says it, where, and when (as precise as the source gives it).
    kind : FigureKind
        Quoted, claimed, assessed or flown.
    second_hand : bool
        True where the figure was read in a transcription, not in the original.
    scope : Scope
        `GROUP` where the figure was given for several systems together.
    url : str
        Where it can be read; may be empty.
    note : str
        What a reader should know of it; may be empty.
    """

    system: str
    low_km: float | None
    high_km: float
    qualifier: str
    as_printed: str
    source: str
    title: str
    date: str
    kind: FigureKind
    second_hand: bool
    scope: Scope
    url: str
    note: str

    def __post_init__(self) -> None:
        if self.low_km is not None and self.low_km >= self.high_km:
            raise ValueError(f"low_km {self.low_km:g} is not below high_km {self.high_km:g}")

    @property
    def range_km(self) -> float:
        """The farthest distance that the figure grants, in kilometres."""
        return self.high_km

    @property
    def citation(self) -> str:
        """Who, when and what kind, in one line."""
        second_hand = ", second-hand" if self.second_hand else ""
        return f"{self.source}, {self.date} ({self.kind}{second_hand})"


@dataclass(frozen=True, slots=True)
class System:
    """A missile system and all that is published of its range.

    Parameters
    ----------
    id : str
        Lower-case id, as used in addresses and on the command line.
    name : str
        The spelling that Rangecheck uses.
    country : str
        ISO 3166 code of the country that reports connect it with; empty for a class.
    category : SystemCategory
        Missile, rocket, or a class of them.
    aliases : tuple of str
        Other spellings in reports.
    note, source, date : str
        What a reader should know; where the row comes from; when it was compiled.
    figures : tuple of RangeFigure
        Every published figure; at least one with `Scope.SYSTEM`.
    """

    id: str
    name: str
    country: str
    category: SystemCategory
    aliases: tuple[str, ...]
    note: str
    source: str
    date: str
    figures: tuple[RangeFigure, ...] = ()

    @property
    def band_km(self) -> tuple[float, float]:
        """Lowest and highest range that is published for this system alone, in kilometres."""
        ranges = [figure.range_km for figure in self.own_figures]
        return min(ranges), max(ranges)

    @property
    def own_figures(self) -> tuple[RangeFigure, ...]:
        """The figures given for this system alone, longest first."""
        own = [figure for figure in self.figures if figure.scope is Scope.SYSTEM]
        return tuple(sorted(own, key=lambda figure: -figure.range_km))


def normalise_system_name(name: str) -> str:
    """Fold case, diacritics, hyphens, spaces and dots out of a system's name.

    Parameters
    ----------
    name : str
        Any spelling.

    Returns
    -------
    str
        Letters and digits only, lower case.

    Examples
    --------
    >>> normalise_system_name("Burkan 2-H")
    'burkan2h'
    """
    plain = unicodedata.normalize("NFKD", name)
    return re.sub(r"[^a-z0-9]", "", plain.casefold())


def list_systems() -> tuple[System, ...]:
    """List the catalogue in its own order.

    Returns
    -------
    tuple of System
        Each with all its figures.

    Raises
    ------
    TableError
        With every unusable row of systems.csv and range_figures.csv.

    Examples
    --------
    >>> [system.name for system in list_systems()][:2]
    ['Zelzal', 'Fateh-110']
    """
    return _load_catalogue()


def find_system(name: str) -> System | None:
    """Find a system by its id, name or any known spelling.

    Parameters
    ----------
    name : str
        Case, hyphens, spaces and diacritics do not matter.

    Returns
    -------
    System or None

    Examples
    --------
    >>> find_system("zolfaghar").name
    'Zolfaqar'
    >>> find_system("Topol") is None
    True
    """
    return _index().get(normalise_system_name(name))


def resolve_system(name: str) -> System:
    """Give the system of that id, name or spelling.

    Parameters
    ----------
    name : str
        Case, hyphens, spaces and diacritics do not matter.

    Returns
    -------
    System

    Raises
    ------
    UnknownSystemError
        With the nearest known names.

    Examples
    --------
    >>> resolve_system("Fateh 110").band_km
    (200.0, 300.0)
    """
    if system := find_system(name):
        return system
    from rapidfuzz import fuzz, process

    index = _index()
    close = process.extract(
        normalise_system_name(name), list(index), scorer=fuzz.ratio, limit=6, score_cutoff=50
    )
    nearest = dict.fromkeys(index[key].id for key, _, _ in close)
    raise UnknownSystemError(name, tuple(nearest)[:3])


@lru_cache(maxsize=1)
def _load_catalogue() -> tuple[System, ...]:
    faults: list[RowFault] = []
    systems: tuple[System, ...] = ()
    try:
        systems = load_table(
            "systems.csv",
            System,
            {
                "id": parse_text,
                "name": parse_text,
                "country": str,
                "category": parse_choice(list(SystemCategory)),
                "aliases": parse_list(),
                "note": str,
                "source": parse_text,
                "date": parse_date,
            },
            key=("id",),
        )
    except TableError as error:
        faults += error.faults
    figures: tuple[RangeFigure, ...] = ()
    try:
        figures = load_table(
            "range_figures.csv",
            RangeFigure,
            {
                "system": parse_choice([system.id for system in systems]) if systems else str,
                "low_km": parse_optional(parse_number(1, _LONGEST_KM)),
                "high_km": parse_number(1, _LONGEST_KM),
                "qualifier": str,
                "as_printed": parse_text,
                "source": parse_text,
                "title": parse_text,
                "date": parse_date,
                "kind": parse_choice(list(FigureKind)),
                "second_hand": parse_flag,
                "scope": parse_choice(list(Scope)),
                "url": str,
                "note": str,
            },
        )
    except TableError as error:
        faults += error.faults
    of_system: dict[str, list[RangeFigure]] = {system.id: [] for system in systems}
    for figure in figures:
        of_system.get(figure.system, []).append(figure)
    if figures:
        faults += [
            RowFault("systems.csv", 0, "id", name, "has no range figure of its own")
            for name, own in of_system.items()
            if not any(figure.scope is Scope.SYSTEM for figure in own)
        ]
    if faults:
        raise TableError(faults)
    return tuple(
        System(
            **{name: getattr(system, name) for name in _PLAIN_FIELDS},
            figures=tuple(sorted(of_system[system.id], key=lambda figure: -figure.range_km)),
        )
        for system in systems
    )


_PLAIN_FIELDS = ("id", "name", "country", "category", "aliases", "note", "source", "date")


@lru_cache(maxsize=1)
def _index() -> dict[str, System]:
    """Key every id, name and alias; a key of two systems is a fault of the catalogue."""
    index: dict[str, System] = {}
    faults: list[RowFault] = []
    for system in _load_catalogue():
        for name in (system.id, system.name, *system.aliases):
            other = index.setdefault(normalise_system_name(name), system)
            if other is not system:
                reason = f"also names {other.id}; a spelling names one system"
                faults.append(RowFault("systems.csv", 0, "aliases", name, reason))
    if faults:
        raise TableError(faults)
    return index
