"""The kinds of slips as rows of slips.toml: each with its bounds, its tests and a switch."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from geo.systems.printed import PrintedUnit
from geo.systems.slip import AGREES, SlipKind
from geo.tables.rules import load_rules

__all__ = ["Among", "Bound", "Only", "Print", "Side", "SlipRow", "Way", "list_bounds", "list_rows"]

TABLE = Path(__file__).with_name("slips.toml")


class Way(StrEnum):
    """Which comparison a row makes."""

    TOO_FAR = "too-far"
    TWO_UNITS = "two-units"
    SAME_DAY = "same-day"
    TWO_SIDES = "two-sides"
    FACTOR = "factor"
    SPAN = "span"
    LIMIT = "limit"
    LOOK_ALIKE = "look-alike"
    FLIGHT = "flight"


class Side(StrEnum):
    """Where a printed range lies of those of others, to be asked about."""

    ABOVE = "above"
    BELOW = "below"
    APART = "apart"


class Among(StrEnum):
    """Which figures a number is compared with."""

    RANGES = "ranges"
    PUBLISHED = "published"
    KNOWN = "known"  # ranges, or where there is none all that is published
    SHORTEST = "shortest"  # of those, the shortest alone


class Only(StrEnum):
    """Which systems a row is for."""

    ALL = ""
    AFLOAT = "afloat"
    DRONES = "drones"


class Print(NamedTuple):
    """A printed range that is a row's test.

    Parameters
    ----------
    system : str
        A name of it.
    high, low : float, float or None
        As printed.
    unit : PrintedUnit
        In which it is printed.
    qualifier : str
        The word before the number.
    source : str or None
        A part of who prints it, where the figure is one of the catalogue's.
    """

    system: str
    high: float
    low: float | None = None
    unit: PrintedUnit = PrintedUnit.KM
    qualifier: str = ""
    source: str | None = None


class SlipRow(NamedTuple):
    """A kind of slip: what is compared, how near, and what is said.

    Parameters
    ----------
    id : str
        Of the row.
    kind : SlipKind
        What the printed range may be instead.
    way : Way
        The comparison.
    says : str
        The reason, with the figures that it rests on to be filled in.
    finds, misses : tuple of Print
        Printed ranges that it is asked of, and others that it is not.
    on : bool
        False where the row is switched off.
    family : str
        Of the rows of one family the first that fits is the only one.
    only : Only
        Which systems it is for.
    printed, taken_as : PrintedUnit or None
        The unit that a number stands in and the one that it is tried in.
    times : float
        What the printed kilometres are multiplied by instead.
    side : Side
        Where the printed range lies of those of others.
    off : float
        How many times it lies beyond them, at least.
    among : Among
        What it may agree with.
    agrees, agrees_near, agrees_in_miles : float
        How near, as a part of the number; where it is less than `NEAR` away; of a number of miles.
    spread : float
        How many times beyond the published span what is meant may lie; 0 where it has to agree.
    below_km, above_km : float
        The printed range is below the one, above the other.
    unless_at_least, unless_flown : bool
        Whether "at least", or a flight of that length, is an answer.
    """

    id: str
    kind: SlipKind
    way: Way
    says: str
    finds: tuple[Print, ...]
    misses: tuple[Print, ...]
    on: bool = True
    family: str = ""
    only: Only = Only.ALL
    printed: PrintedUnit | None = None
    taken_as: PrintedUnit | None = None
    times: float = 1.0
    side: Side = Side.APART
    off: float = 1.0
    among: Among = Among.RANGES
    agrees: float = AGREES
    agrees_near: float = AGREES
    agrees_in_miles: float = AGREES
    spread: float = 0.0
    below_km: float = float("inf")
    above_km: float = 0.0
    unless_at_least: bool = False
    unless_flown: bool = False


class Bound(NamedTuple):
    """A number of kilometres where a class of missiles or a treaty begins or ends.

    Parameters
    ----------
    km : float
    name : str
        What begins or ends there.
    """

    km: float
    name: str


# The columns that hold a value of a type of their own.
_TYPES = {
    "kind": SlipKind,
    "way": Way,
    "only": Only,
    "printed": PrintedUnit,
    "taken_as": PrintedUnit,
    "side": Side,
    "among": Among,
}


@cache
def list_rows() -> tuple[SlipRow, ...]:
    """List the kinds of slips that are switched on, in the order of `Way` and of the file.

    Returns
    -------
    tuple of SlipRow

    Examples
    --------
    >>> [row.id for row in list_rows()][:2]
    ['beyond-the-antipode', 'kilometres-and-miles-differ']
    """
    rows = [_read_row(row) for row in _load_table()["slip"]]
    order = list(Way)
    return tuple(sorted((row for row in rows if row.on), key=lambda row: order.index(row.way)))


@cache
def list_bounds() -> tuple[Bound, ...]:
    """List where classes of missiles and treaties begin and end.

    Returns
    -------
    tuple of Bound

    Examples
    --------
    >>> [bound.km for bound in list_bounds()]
    [300.0, 500.0, 1000.0, 3000.0, 5500.0]
    """
    return tuple(Bound(row["km"], row["name"]) for row in _load_table()["bound"])


def _load_table() -> dict[str, list[dict[str, Any]]]:
    return load_rules(TABLE)


def _read_row(row: Mapping[str, Any]) -> SlipRow:
    values: dict[str, Any] = {**row}
    values |= {key: make(row[key]) for key, make in _TYPES.items() if key in row}
    values["finds"] = tuple(map(_read_print, row["finds"]))
    values["misses"] = tuple(map(_read_print, row["misses"]))
    return SlipRow(**values)


def _read_print(printed: Mapping[str, Any]) -> Print:
    return Print(**{**printed, "unit": PrintedUnit(printed.get("unit", "km"))})
