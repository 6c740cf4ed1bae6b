"""Kilometres, miles, nautical miles, feet and yards to metres and back: the only conversions.

The factors are exact by definition: the international yard (1959) is 0.9144 m, the mile of 1,760 of
them 1,609.344 m, and the international nautical mile (1929) is 1,852 m.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = [
    "METRES_PER_UNIT",
    "Unit",
    "from_metres",
    "km_to_m",
    "km_to_unit",
    "m_to_km",
    "to_metres",
    "unit_to_km",
]

# One distance, or an array of them.
Distance = TypeVar("Distance", float, "npt.NDArray[np.float64]")


class Unit(StrEnum):
    """A unit of distance, by its usual symbol."""

    M = "m"
    KM = "km"
    MILE = "mi"
    NAUTICAL_MILE = "nmi"
    FOOT = "ft"
    YARD = "yd"


METRES_PER_UNIT: dict[Unit, float] = {
    Unit.M: 1.0,
    Unit.KM: 1000.0,
    Unit.MILE: 1609.344,
    Unit.NAUTICAL_MILE: 1852.0,
    Unit.FOOT: 0.3048,
    Unit.YARD: 0.9144,
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


def unit_to_km(value: float, unit: Unit) -> float:
    """Convert a distance that a reader gave to kilometres.

    Parameters
    ----------
    value : float
        Distance in `unit`.
    unit : Unit
        The unit that `value` is in.

    Returns
    -------
    float
        Distance in kilometres.

    Examples
    --------
    >>> unit_to_km(435, Unit.MILE)
    700.06464
    """
    return from_metres(to_metres(value, unit), Unit.KM)


def km_to_m(distance_km: Distance) -> Distance:
    """Convert kilometres, as people speak of them, to metres, as geodesy measures them.

    Parameters
    ----------
    distance_km : float or ndarray
        Kilometres.

    Returns
    -------
    float or ndarray
        Metres.

    Examples
    --------
    >>> km_to_m(700.0)
    700000.0
    """
    return distance_km * METRES_PER_UNIT[Unit.KM]


def m_to_km(distance_m: Distance) -> Distance:
    """Convert metres, as geodesy measures them, to kilometres, as people speak of them.

    Parameters
    ----------
    distance_m : float or ndarray
        Metres.

    Returns
    -------
    float or ndarray
        Kilometres.

    Examples
    --------
    >>> m_to_km(398_250.0)
    398.25
    """
    return distance_m / METRES_PER_UNIT[Unit.KM]
