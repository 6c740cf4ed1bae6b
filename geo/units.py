"""Kilometres, miles and nautical miles to metres and back: the only conversions.

The factors are exact by definition: the international mile (1959) is 1,609.344 m and the
international nautical mile (1929) is 1,852 m.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = ["METRES_PER_UNIT", "Unit", "from_metres", "km_to_unit", "to_metres"]


class Unit(StrEnum):
    """A unit of distance, by its usual symbol."""

    M = "m"
    KM = "km"
    MILE = "mi"
    NAUTICAL_MILE = "nmi"


METRES_PER_UNIT: dict[Unit, float] = {
    Unit.M: 1.0,
    Unit.KM: 1000.0,
    Unit.MILE: 1609.344,
    Unit.NAUTICAL_MILE: 1852.0,
}


def to_metres(value: float, unit: Unit) -> float:
    """Convert a distance to metres.

    Parameters
    ----------
    value : float
        Distance in `unit`.
    unit : Unit
        The unit that `value` is in.

    Returns
    -------
    float
        Distance in metres.

    Examples
    --------
    >>> to_metres(350, Unit.MILE)
    563270.4
    """
    return value * METRES_PER_UNIT[unit]


def from_metres(distance_m: float, unit: Unit) -> float:
    """Convert metres to another unit.

    Parameters
    ----------
    distance_m : float
        Distance in metres.
    unit : Unit
        The unit wanted.

    Returns
    -------
    float
        Distance in `unit`.

    Examples
    --------
    >>> round(from_metres(700_000, Unit.MILE))
    435
    """
    return distance_m / METRES_PER_UNIT[unit]


def km_to_unit(distance_km: float, unit: Unit) -> float:
    """Convert kilometres to another unit, for display.

    Parameters
    ----------
    distance_km : float
        Distance in kilometres.
    unit : Unit
        The unit wanted.

    Returns
    -------
    float
        Distance in `unit`.

    Examples
    --------
    >>> round(km_to_unit(200, Unit.NAUTICAL_MILE), 1)
    108.0
    """
    return from_metres(to_metres(distance_km, Unit.KM), unit)
