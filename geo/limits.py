"""How long a range may be: what is asked first of every number that a reader gives."""

from __future__ import annotations

import math

from geo.errors import RangeError
from geo.geodesy import MAX_RANGE_M
from geo.units import m_to_km

__all__ = ["MAX_RANGE_KM", "require_range_km"]

MAX_RANGE_KM = m_to_km(MAX_RANGE_M)


def require_range_km(value: float | str) -> float:
    """Check that a range is a distance on Earth.

    Parameters
    ----------
    value : float or str
        Range in kilometres.

    Returns
    -------
    float
        The range, above 0 and at most `MAX_RANGE_KM`: farther on, rings meet themselves.

    Raises
    ------
    RangeError
        When it is no number, not above zero, or about half the Earth's circumference and more.

    Examples
    --------
    >>> require_range_km("700")
    700.0
    >>> require_range_km(-1)
    Traceback (most recent call last):
    ...
    geo.errors.RangeError: A range of -1 km is none: it must be above 0 km.
    """
    try:
        range_km = float(value)
    except (TypeError, ValueError):
        raise RangeError(
            f"A range must be a number of kilometres, not {str(value)[:40]!r}."
        ) from None
    if math.isnan(range_km):
        raise RangeError("A range must be a number of kilometres; this one is not a number.")
    if range_km <= 0:
        raise RangeError(f"A range of {range_km:g} km is none: it must be above 0 km.")
    if range_km > MAX_RANGE_KM:
        raise RangeError(
            f"A range of {range_km:g} km goes about half way round the Earth (20,004 km), where "
            f"every place is in range; at most {MAX_RANGE_KM:,.0f} km are taken."
        )
    return range_km
