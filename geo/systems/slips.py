"""Slips of the press: a printed range that is a wrong unit, a bound, a flight or another system's.

Nothing here says that a report is wrong. Each slip names what the printed number agrees with
better, by the figures that others published, so that a reader knows what to ask.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.systems.catalogue import list_systems
from geo.systems.model import FigureKind, RangeFigure, Scope, System, SystemCategory
from geo.systems.printed import PrintedUnit
from geo.systems.slip import (
    AGREES,
    APART,
    EXACTLY,
    FAR,
    OFF,
    Slip,
    SlipKind,
    agree,
    is_at_least,
    is_at_most,
    say_figure,
)
from geo.systems.slip_units import find_digits, find_two_units, find_unit

__all__ = ["Slip", "SlipKind", "find_slips"]

# Where the usual classes of ballistic missiles begin (NASIC, 2020), where the INF treaty of 1987
# began and ended, and the range that the MTCR of 1987 counts from.
_BOUNDS_KM: dict[float, str] = {
    300.0: "the range that the missile technology control regime counts from",
    500.0: "where the INF treaty began",
    1000.0: "where medium-range missiles begin",
    3000.0: "where intermediate-range missiles begin",
    5500.0: "where the INF treaty ended and intercontinental missiles begin",
}
_WELL_BEYOND = 1.4
_BOUND_OFF = 0.005
_BOUND_OFF_MILES = 0.01  # 3,000 km are printed as 1,860 miles, 5,500 as 3,400, which is 5,472 km
_FARTHEST_KM = 20_004.0  # the longest shortest line on WGS84
_DRONES = (SystemCategory.DRONE, SystemCategory.ONE_WAY_DRONE)


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
    published = [figure for figure in system.figures if figure != examined]
    ranges = [figure for figure in published if figure.scope is Scope.SYSTEM]
    slips = [
        *_find_too_far(high_km),
        *find_two_units(examined),
        *_find_disagreement(system, high_km, published, examined),
    ]
    # A flight is a flight: only its length is compared with what others say of it.
    if examined is None or examined.scope is not Scope.FLIGHT:
        slips += [
            *find_unit(system, high_km, unit, ranges, published, qualifier=qualifier),
            *find_digits(high_km, ranges, published),
            *_find_radius(system, high_km, ranges),
            *_find_bound(system, high_km, low_km, ranges, qualifier=qualifier, unit=unit),
            *_find_other(system, high_km, ranges),
        ]
        if examined is None or examined.kind is FigureKind.QUOTED:
            slips += _find_flight(system, high_km, ranges, published, examined)
    return tuple(slips)


def _find_too_far(high_km: float) -> Iterator[Slip]:
    if high_km > _FARTHEST_KM:
        yield Slip(
            SlipKind.TOO_FAR,
            f"{high_km:,.0f} km is farther than any two places of the Earth are apart, "
            f"{_FARTHEST_KM:,.0f} km: such a range says no more than anywhere.",
        )


def _find_radius(system: System, high_km: float, ranges: list[RangeFigure]) -> Iterator[Slip]:
    """Find a drone's radius printed as its range, out and not back, or the other way."""
    if system.category not in _DRONES or any(agree(high_km, each) for each in ranges):
        return
    for figure in ranges:
        if agree(2 * high_km, figure):
            yield Slip(
                SlipKind.RADIUS,
                f"{high_km:,.0f} km is half of what is published as the range, "
                f"{say_figure(figure)}: the radius out and back.",
            )
            return
        if agree(high_km / 2, figure):
            yield Slip(
                SlipKind.RADIUS,
                f"{high_km:,.0f} km is twice what is published, {say_figure(figure)}: one of "
                f"them is the radius out and back, the other the way out alone.",
            )
            return


def _find_bound(
    system: System,
    high_km: float,
    low_km: float | None,
    ranges: list[RangeFigure],
    *,
    qualifier: str,
    unit: PrintedUnit,
) -> Iterator[Slip]:
    """Find a span from bound to bound, or a limit at one that all others are far beyond."""
    bound = _name_bound(high_km, unit)
    if bound is None:
        return
    if low_km is not None:
        if (lower := _name_bound(low_km, unit)) is not None:
            yield Slip(
                SlipKind.BOUND,
                f"{low_km:,.0f} km is {lower}, {high_km:,.0f} km {bound}"
                f": a class, not a range of {system.name}.",
            )
        return
    beyond = [figure for figure in ranges if figure.range_km > _WELL_BEYOND * high_km]
    if (is_at_least(qualifier) or is_at_most(qualifier)) and beyond and len(beyond) == len(ranges):
        nearest = min(beyond, key=lambda figure: figure.range_km)
        yield Slip(
            SlipKind.BOUND,
            f"{high_km:,.0f} km is {bound}; the shortest that others publish for "
            f"{system.name} is {say_figure(nearest)}.",
        )


def _name_bound(range_km: float, unit: PrintedUnit) -> str | None:
    off = _BOUND_OFF if unit is PrintedUnit.KM else _BOUND_OFF_MILES
    for bound_km, name in _BOUNDS_KM.items():
        if abs(range_km - bound_km) <= off * bound_km:
            return name
    return None


def _find_flight(
    system: System,
    high_km: float,
    ranges: list[RangeFigure],
    published: list[RangeFigure],
    examined: RangeFigure | None,
) -> Iterator[Slip]:
    if any((figure.low_km or figure.range_km) <= APART * high_km for figure in ranges):
        return
    for figure in published:
        if figure.scope is Scope.FLIGHT and agree(high_km, figure):
            lofted = ", and it was lofted" if figure.lofted else ""
            longer = (
                f"; ranges published for {system.name} begin at "
                f"{min(each.range_km for each in ranges):,.0f} km"
                if ranges
                else f"; no {'other ' if examined else ''}range of {system.name} is published here"
            )
            yield Slip(
                SlipKind.FLIGHT,
                f"{figure.range_km:,.0f} km is the length of a flight ({figure.citation})"
                f"{lofted}{longer}.",
            )
            return


def _find_other(system: System, high_km: float, ranges: list[RangeFigure]) -> Iterator[Slip]:
    if not ranges:
        return
    low = min(figure.low_km or figure.range_km for figure in ranges)
    high = max(figure.range_km for figure in ranges)
    if low / OFF < high_km < high * OFF:
        return
    close = low / FAR <= high_km <= high * FAR
    for alike in list_systems():
        if alike.id not in system.look_alikes:
            continue
        for figure in alike.own_figures:
            if agree(high_km, figure, EXACTLY if close else AGREES):
                yield Slip(
                    SlipKind.OTHER_SYSTEM,
                    f"{high_km:,.0f} km is printed for {alike.name}: {say_figure(figure)}. For "
                    f"{system.name} others print {_span(low, high)}.",
                )
                break


def _find_disagreement(
    system: System, high_km: float, published: list[RangeFigure], examined: RangeFigure | None
) -> Iterator[Slip]:
    """One flight, or one day's reports, that differ by a quarter or more; or two sides of a row."""
    if examined is None:
        return
    same = [
        figure
        for figure in published
        if figure.date == examined.date
        and figure.source != examined.source
        and len(examined.date) == len("2006-11-09")
        and (figure.kind is FigureKind.FLOWN) is (examined.kind is FigureKind.FLOWN)
    ]
    far = [figure for figure in same if not 1 / APART < figure.range_km / high_km < APART]
    # Two sides of a row: who makes it claims a third of what others say of it, or less.
    sides = {FigureKind.CLAIMED: FigureKind.ASSESSED, FigureKind.ASSESSED: FigureKind.CLAIMED}
    if not far and examined.kind in sides:
        far = [
            figure
            for figure in published
            if figure.kind is sides[examined.kind] and _is_row(examined, figure)
        ]
    if far:
        listed = "; ".join(say_figure(figure) for figure in far[:3])
        yield Slip(
            SlipKind.DISAGREEMENT,
            f"Others print something else for {system.name}: {listed}.",
        )


def _is_row(first: RangeFigure, second: RangeFigure) -> bool:
    claimed, assessed = (first, second) if first.kind is FigureKind.CLAIMED else (second, first)
    return assessed.range_km > 2 * FAR * claimed.range_km


def _span(low_km: float, high_km: float) -> str:
    if low_km == high_km:
        return f"{high_km:,.0f} km"
    return f"{low_km:,.0f} to {high_km:,.0f} km"
