"""Read the catalogue: systems.csv, range_figures.csv and operators.csv."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from geo.errors import RowFault, TableError
from geo.systems.model import (
    Dated,
    FigureKind,
    LaunchedFrom,
    Operator,
    RangeFigure,
    Scope,
    System,
    SystemCategory,
    Titled,
)
from geo.systems.printed import PrintedUnit, check_printed
from geo.tables import (
    DATA_DIR,
    load_table,
    parse_choice,
    parse_date,
    parse_flag,
    parse_list,
    parse_number,
    parse_optional,
    parse_text,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = ["list_names", "list_systems", "load_catalogue"]

# No published missile range exceeds half the way round the Earth.
_LONGEST_KM = 20_000.0

Row = TypeVar("Row", bound="DataclassInstance")


@lru_cache(maxsize=1)
def list_names() -> tuple[System, ...]:
    """List the systems with their names alone: a text that names none needs no figure of theirs.

    Returns
    -------
    tuple of System
        In the catalogue's own order, without figures and operators.

    Raises
    ------
    TableError
        With every unusable row of systems.csv.

    Examples
    --------
    >>> list_names()[0].name, list_names()[0].figures
    ('Zelzal', ())
    """
    return _load_systems(DATA_DIR)


@lru_cache(maxsize=1)
def list_systems() -> tuple[System, ...]:
    """List the catalogue in its own order.

    Returns
    -------
    tuple of System
        Each with all its figures and operators.

    Raises
    ------
    TableError
        With every unusable row of systems.csv, range_figures.csv and operators.csv.

    Examples
    --------
    >>> [system.name for system in list_systems()][:2]
    ['Zelzal', 'Fateh-110']
    """
    return load_catalogue(DATA_DIR)


def load_catalogue(folder: Path, *, prints: bool = False) -> tuple[System, ...]:
    """Load the three tables of a folder, or report all that is wrong with them.

    Parameters
    ----------
    folder : Path
        Where systems.csv, range_figures.csv and operators.csv lie.
    prints : bool
        Whether each number is checked against the words that it was read in. A page that opens
        leaves that out: the committed rows are checked by the tests.

    Returns
    -------
    tuple of System
        In the order of systems.csv, the figures of each longest first, doubtful ones last.

    Raises
    ------
    TableError
        With every unusable row of all three.

    Examples
    --------
    >>> len(load_catalogue(DATA_DIR)) >= 250
    True
    """
    faults: list[RowFault] = []

    def take(load: Callable[[], tuple[Row, ...]]) -> tuple[Row, ...]:
        try:
            return load()
        except TableError as error:
            faults.extend(error.faults)
            return ()

    systems = take(list_names if folder == DATA_DIR else lambda: _load_systems(folder))
    known = [system.id for system in systems]
    figures = take(lambda: _load_figures(folder, known))
    operators = take(lambda: _load_operators(folder, known))
    faults += _list_link_faults(systems)
    if prints:
        faults += _list_print_faults(figures)
    if faults:
        raise TableError(faults)
    figures_of: dict[str, list[RangeFigure]] = {}
    for figure in sorted(figures, key=lambda each: (each.scope is Scope.DOUBTFUL, -each.range_km)):
        figures_of.setdefault(figure.system, []).append(figure)
    operators_of: dict[str, list[Operator]] = {}
    for operator in operators:
        operators_of.setdefault(operator.system, []).append(operator)
    return tuple(
        replace(
            system,
            figures=tuple(figures_of.get(system.id, ())),
            operators=tuple(operators_of.get(system.id, ())),
        )
        for system in systems
    )


def _load_systems(folder: Path) -> tuple[System, ...]:
    return load_table(
        folder / "systems.csv",
        System,
        {
            "id": parse_text,
            "name": parse_text,
            "country": str,
            "category": parse_choice(list(SystemCategory)),
            "launched_from": parse_list(parse_choice(list(LaunchedFrom))),
            "aliases": parse_list(),
            "scripts": parse_list(),
            "guarded": parse_list(),
            "look_alikes": parse_list(),
            "note": str,
            "source": parse_text,
            "date": parse_date,
        },
        key=("id",),
    )


def _load_figures(folder: Path, known: list[str]) -> tuple[RangeFigure, ...]:
    return load_table(
        folder / "range_figures.csv",
        RangeFigure,
        {
            "system": parse_choice(known) if known else str,
            "low_km": parse_optional(parse_number(1, _LONGEST_KM)),
            "high_km": parse_number(1, _LONGEST_KM),
            "qualifier": str,
            "as_printed": parse_text,
            "unit": parse_choice(list(PrintedUnit)),
            "source": parse_text,
            "title": parse_text,
            "titled": parse_choice(list(Titled)),
            "date": parse_date,
            "dated": parse_choice(list(Dated)),
            "kind": parse_choice(list(FigureKind)),
            "second_hand": parse_flag,
            "scope": parse_choice(list(Scope)),
            "lofted": parse_flag,
            "url": str,
            "note": str,
        },
    )


def _load_operators(folder: Path, known: list[str]) -> tuple[Operator, ...]:
    return load_table(
        folder / "operators.csv",
        Operator,
        {
            "system": parse_choice(known) if known else str,
            "operator": parse_text,
            "country": parse_text,
            "source": parse_text,
            "title": parse_text,
            "titled": parse_choice(list(Titled)),
            "date": parse_date,
            "url": str,
        },
        key=("system", "operator"),
    )


def _list_print_faults(figures: tuple[RangeFigure, ...]) -> list[RowFault]:
    """Find numbers that do not follow from the words that they were read in."""
    faults = []
    for line, figure in enumerate(figures, start=2):
        for column, range_km in (("low_km", figure.low_km), ("high_km", figure.high_km)):
            if range_km is None or check_printed(figure.as_printed, figure.unit, range_km):
                continue
            reason = f"does not follow from {figure.as_printed!r} in {figure.unit}"
            faults.append(RowFault("range_figures.csv", line, column, f"{range_km:g}", reason))
    return faults


def _list_link_faults(systems: tuple[System, ...]) -> list[RowFault]:
    """Find look-alikes that are no systems, and guarded names that are no names of the system."""
    known = {system.id for system in systems}
    faults = []
    for line, system in enumerate(systems, start=2):
        for other in system.look_alikes:
            if other not in known or other == system.id:
                reason = "is no id of another system"
                faults.append(RowFault("systems.csv", line, "look_alikes", other, reason))
        for name in system.guarded:
            if name not in system.names:
                reason = "is neither the name nor an alias of the system"
                faults.append(RowFault("systems.csv", line, "guarded", name, reason))
    return faults
