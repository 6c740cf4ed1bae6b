"""Slips of the press: a printed range that is a wrong unit, a bound, a flight or another system's.

Nothing here says that a report is wrong. Each slip names what the printed number agrees with
better, by the figures that others published, so that a reader knows what to ask. The kinds are rows
of `slips.toml`.
"""

from __future__ import annotations

from geo.systems.model import RangeFigure, Scope, System
from geo.systems.printed import PrintedUnit
from geo.systems.slip import Asked, Slip, SlipKind
from geo.systems.slip_rows import Way, list_rows
from geo.systems.slip_ways import find_reasons

__all__ = ["Slip", "SlipKind", "find_slips"]

# A flight is a flight: only its length is compared with what others say of it.
_OF_FLIGHTS = {Way.TOO_FAR, Way.TWO_UNITS, Way.SAME_DAY, Way.TWO_SIDES}


def find_slips(
    system: System,
    high_km: float,
    *,
    low_km: float | None = None,
    qualifier: str = "",
    unit: PrintedUnit = PrintedUnit.KM,
    examined: RangeFigure | None = None,
) -> tuple[Slip, ...]:
    """Find what a range printed for a system may be instead.

    Parameters
    ----------
    system : System
        Whose range it is printed as.
    high_km, low_km : float, float or None
        The printed range in kilometres, above 0.
    qualifier : str
        The word before the number.
    unit : PrintedUnit
        The unit that it is printed in.
    examined : RangeFigure, optional
        The figure itself, where it is one of the catalogue's: it is not compared with itself.

    Returns
    -------
    tuple of Slip
        Empty where the number agrees with what is published, or nothing is.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> [slip.kind.value for slip in find_slips(resolve_system("Zircon"), 2000)]
    ["another system's figure"]
    >>> find_slips(resolve_system("Zolfaqar"), 700)
    ()
    """
    asked = Asked(system, high_km, low_km, qualifier, unit, examined)
    flight = examined is not None and examined.scope is Scope.FLIGHT
    slips: list[Slip] = []
    spoken: set[str] = set()
    for row in list_rows():
        if (flight and row.way not in _OF_FLIGHTS) or row.family in spoken:
            continue
        found = [Slip(row.kind, reason) for reason in find_reasons(row, asked)]
        if found and row.family:
            spoken.add(row.family)
        slips += found
    return tuple(slips)
