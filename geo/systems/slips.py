"""Slips of the press: a printed range that is a wrong unit, a bound, a flight or another system's.

Nothing here says that a report is wrong. Each slip names what the printed number agrees with
better, by the figures that others published, so that a reader knows what to ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from geo.systems.catalogue import list_systems
from geo.systems.model import (
    FigureKind,
    LaunchedFrom,
    RangeFigure,
    Scope,
    System,
    SystemCategory,
)
from geo.systems.printed import KM_PER_UNIT, PrintedUnit

__all__ = ["Slip", "SlipKind", "find_slips"]


class SlipKind(StrEnum):
    """What a printed range may be instead."""

    MILES_FOR_KM = "miles for kilometres"
    KM_FOR_MILES = "kilometres for miles"
    SCANDINAVIAN_MILES = "Scandinavian miles"
    NAUTICAL_MILES = "nautical miles"
    RADIUS = "radius for range"
    DIGITS = "digit lost or gained"
    BOUND = "bound of a class or treaty"
    FLIGHT = "length of a flight"
    OTHER_SYSTEM = "another system's figure"
    DISAGREEMENT = "sources disagree"


@dataclass(frozen=True, slots=True)
class Slip:
    """What a printed range agrees with better.

    Parameters
    ----------
    kind : SlipKind
        What it may be instead.
    reason : str
        A sentence with the figures that it rests on.
    """

    kind: SlipKind
    reason: str


# Where the usual classes of ballistic missiles begin (NASIC, 2020), where the INF treaty of 1987
# began and ended, and the range that the MTCR of 1987 counts from.
_BOUNDS_KM: dict[float, str] = {
    300.0: "the range that the missile technology control regime counts from",
    500.0: "where the INF treaty began",
    1000.0: "where medium-range missiles begin",
    3000.0: "where intermediate-range missiles begin",
    5500.0: "where the INF treaty ended and intercontinental missiles begin",
}
_AT_LEAST = ("not less than", "no less than", "at least", "or more", "more than", "over", "above")
_AGREES = 0.03  # printed figures are rounded to two digits
_FAR = 1.5  # beyond what versions of one system differ by in most of the catalogue
_APART = 1.25  # by how much sources differ about one flight or on one day before it is said
_BOUND_OFF = 0.005  # a bound of 3,000 km is printed as 1,860 miles, 2,993 km
_THOUSAND = 1000.0
_LEAST_WHOLE_KM = 20.0  # a missile's range below that is printed in thousands, or is an artillery's
_AFLOAT = {LaunchedFrom.SEA, LaunchedFrom.AIR}
_DRONES = (SystemCategory.DRONE, SystemCategory.ONE_WAY_DRONE)


def find_slips(
    system: System,
    high_km: float,
    *,
    low_km: float | None = None,
    qualifier: str = "",
    unit: PrintedUnit = PrintedUnit.KM,
    own: RangeFigure | None = None,
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
    own : RangeFigure, optional
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
    others = [figure for figure in system.figures if figure != own]
    ranges = [figure for figure in others if figure.scope is Scope.SYSTEM]
    slips = [
        *_find_disagreement(system, high_km, others, own),
    ]
    # A flight is a flight: only its length is compared with what others say of it.
    if own is None or own.scope is not Scope.FLIGHT:
        slips += [
            *_find_unit(system, high_km, unit, ranges, others, qualifier=qualifier),
            *_find_digits(high_km, ranges, others),
            *_find_radius(system, high_km, ranges),
            *_find_bound(system, high_km, low_km, qualifier, ranges),
            *_find_other(system, high_km, ranges),
        ]
        if own is None or own.kind is FigureKind.QUOTED:
            slips += _find_flight(system, high_km, ranges, others, own)
    return tuple(slips)


def _find_unit(
    system: System,
    high_km: float,
    unit: PrintedUnit,
    ranges: list[RangeFigure],
    others: list[RangeFigure],
    *,
    qualifier: str,
) -> Iterator[Slip]:
    compared = ranges or others
    if not compared:
        return
    low = min(compared, key=lambda figure: figure.range_km)
    high = max(compared, key=lambda figure: figure.range_km)
    mile_km = KM_PER_UNIT[PrintedUnit.MILE]
    # Navies and air forces count in nautical miles.
    nautical_said = bool(_AFLOAT & set(system.launched_from)) or any(
        figure.unit is PrintedUnit.NAUTICAL_MILE for figure in compared
    )
    if unit is PrintedUnit.MILE:
        value = high_km / mile_km
        far = high_km > _FAR * high.range_km and value < (_FAR + 0.1) * high.range_km
        known = high_km > _APART * high.range_km and any(_agree(value, each) for each in ranges)
        if ranges and (far or known):
            yield Slip(
                SlipKind.MILES_FOR_KM,
                f"{value:,.0f} miles are {high_km:,.0f} km; the longest that others publish is "
                f"{_say(high)}. {value:,.0f} km would be nearer to it.",
            )
        metric = 10.0 * value
        if high_km < low.range_km / _FAR and any(_agree(metric, each) for each in others):
            yield Slip(
                SlipKind.SCANDINAVIAN_MILES,
                f"{value:,.0f} miles are {high_km:,.0f} km; {value:,.0f} Scandinavian miles (mil) "
                f"are {metric:,.0f} km, as published: {_say(_nearest(metric, others))}.",
            )
        nautical = value * KM_PER_UNIT[PrintedUnit.NAUTICAL_MILE]
        short = high_km < low.range_km and not _agree(high_km, low)
        if nautical_said and short and _agree(nautical, low):
            yield Slip(
                SlipKind.NAUTICAL_MILES,
                f"{value:,.0f} miles are {high_km:,.0f} km; {value:,.0f} nautical miles are "
                f"{nautical:,.0f} km, as published: {_say(low)}.",
            )
    # "At least 1,000 km" does not deny the 1,900 km that others publish.
    elif unit is PrintedUnit.KM and high_km < low.range_km / _APART and not _is_at_least(qualifier):
        for kind, name, in_unit in (
            (SlipKind.KM_FOR_MILES, "miles", PrintedUnit.MILE),
            (SlipKind.NAUTICAL_MILES, "nautical miles", PrintedUnit.NAUTICAL_MILE),
        ):
            if kind is SlipKind.NAUTICAL_MILES and not nautical_said:
                continue
            meant = high_km * KM_PER_UNIT[in_unit]
            if any(_agree(meant, each) for each in compared):
                yield Slip(
                    kind,
                    f"{high_km:,.0f} {name} would be {meant:,.0f} km, as published: "
                    f"{_say(_nearest(meant, compared))}.",
                )
                return


def _find_digits(
    high_km: float, ranges: list[RangeFigure], others: list[RangeFigure]
) -> Iterator[Slip]:
    """Find a number that is ten times too great or too small, or that has lost its thousands."""
    flights = [figure for figure in others if figure.scope is Scope.FLIGHT]
    if not ranges or any(_agree(high_km, each) for each in flights):
        return
    low = min(ranges, key=lambda figure: figure.low_km or figure.range_km)
    high = max(ranges, key=lambda figure: figure.range_km)
    lowest_km = low.low_km or low.range_km
    meant = None
    in_thousands_km = high_km * _THOUSAND
    if high_km < _LEAST_WHOLE_KM and lowest_km / _FAR <= in_thousands_km <= high.range_km * _FAR:
        meant = in_thousands_km
    elif high_km < lowest_km / 5 and any(_agree(10 * high_km, each) for each in ranges):
        meant = 10 * high_km
    elif high_km > 5 * high.range_km and any(_agree(high_km / 10, each) for each in ranges):
        meant = high_km / 10
    if meant is not None:
        yield Slip(
            SlipKind.DIGITS,
            f"{high_km:,.0f} km would be {meant:,.0f} km with its digits or thousands mended; "
            f"published is {_say(_nearest(meant, ranges))}.",
        )


def _find_radius(system: System, high_km: float, ranges: list[RangeFigure]) -> Iterator[Slip]:
    """Find a drone's radius printed as its range, out and not back, or the other way."""
    if system.category not in _DRONES or any(_agree(high_km, each) for each in ranges):
        return
    for figure in ranges:
        if _agree(2 * high_km, figure):
            yield Slip(
                SlipKind.RADIUS,
                f"{high_km:,.0f} km is half of what is published as the range, {_say(figure)}: "
                f"the radius out and back.",
            )
            return
        if _agree(high_km / 2, figure):
            yield Slip(
                SlipKind.RADIUS,
                f"{high_km:,.0f} km is twice what is published, {_say(figure)}: one of them is "
                f"the radius out and back, the other the way out alone.",
            )
            return


def _find_bound(
    system: System, high_km: float, low_km: float | None, qualifier: str, ranges: list[RangeFigure]
) -> Iterator[Slip]:
    """Find a span from bound to bound, or "not less than" one that all others are far beyond."""
    bound = _name_bound(high_km)
    if bound is None:
        return
    if low_km is not None:
        if (lower := _name_bound(low_km)) is not None:
            yield Slip(
                SlipKind.BOUND,
                f"{low_km:,.0f} km is {lower}, {high_km:,.0f} km {bound}"
                f": a class, not a range of {system.name}.",
            )
        return
    beyond = [figure for figure in ranges if figure.range_km > _FAR * high_km]
    if _is_at_least(qualifier) and beyond and len(beyond) == len(ranges):
        nearest = min(beyond, key=lambda figure: figure.range_km)
        yield Slip(
            SlipKind.BOUND,
            f"{high_km:,.0f} km is {bound}; the shortest that others publish for "
            f"{system.name} is {_say(nearest)}.",
        )


def _is_at_least(qualifier: str) -> bool:
    return qualifier.strip().casefold() in _AT_LEAST


def _name_bound(range_km: float) -> str | None:
    for bound_km, name in _BOUNDS_KM.items():
        if abs(range_km - bound_km) <= _BOUND_OFF * bound_km:
            return name
    return None


def _find_flight(
    system: System,
    high_km: float,
    ranges: list[RangeFigure],
    others: list[RangeFigure],
    own: RangeFigure | None,
) -> Iterator[Slip]:
    if any((figure.low_km or figure.range_km) <= _APART * high_km for figure in ranges):
        return
    for figure in others:
        if figure.scope is Scope.FLIGHT and _agree(high_km, figure):
            lofted = ", and it was lofted" if figure.lofted else ""
            longer = (
                f"; ranges published for {system.name} begin at "
                f"{min(each.range_km for each in ranges):,.0f} km"
                if ranges
                else f"; no {'other ' if own else ''}range of {system.name} is published here"
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
    if low / _FAR <= high_km <= high * _FAR:
        return
    for other in list_systems():
        if other.id not in system.look_alikes:
            continue
        for figure in other.own_figures:
            if _agree(high_km, figure):
                yield Slip(
                    SlipKind.OTHER_SYSTEM,
                    f"{high_km:,.0f} km is printed for {other.name}: {_say(figure)}. For "
                    f"{system.name} others print {_span(low, high)}.",
                )
                break


def _find_disagreement(
    system: System, high_km: float, others: list[RangeFigure], own: RangeFigure | None
) -> Iterator[Slip]:
    """One flight, or one day's reports, that differ by a quarter or more; or two sides of a row."""
    if own is None:
        return
    same = [
        figure
        for figure in others
        if figure.date == own.date
        and figure.source != own.source
        and len(own.date) == len("2006-11-09")
        and (figure.kind is FigureKind.FLOWN) is (own.kind is FigureKind.FLOWN)
    ]
    far = [figure for figure in same if not 1 / _APART < figure.range_km / high_km < _APART]
    # Two sides of a row: who makes it claims a third of what others say of it, or less.
    sides = {FigureKind.CLAIMED: FigureKind.ASSESSED, FigureKind.ASSESSED: FigureKind.CLAIMED}
    if not far and own.kind in sides:
        far = [
            figure for figure in others if figure.kind is sides[own.kind] and _is_row(own, figure)
        ]
    if far:
        listed = "; ".join(_say(figure) for figure in far[:3])
        yield Slip(
            SlipKind.DISAGREEMENT,
            f"Others print something else for {system.name}: {listed}.",
        )


def _is_row(one: RangeFigure, other: RangeFigure) -> bool:
    claimed, assessed = (one, other) if one.kind is FigureKind.CLAIMED else (other, one)
    return assessed.range_km > 2 * _FAR * claimed.range_km


def _agree(range_km: float, figure: RangeFigure) -> bool:
    return abs(figure.range_km - range_km) <= _AGREES * range_km


def _nearest(range_km: float, figures: list[RangeFigure]) -> RangeFigure:
    return min(figures, key=lambda figure: abs(figure.range_km - range_km))


def _say(figure: RangeFigure) -> str:
    return f"{figure.range_km:,.0f} km ({figure.source}, {figure.date})"


def _span(low_km: float, high_km: float) -> str:
    if low_km == high_km:
        return f"{high_km:,.0f} km"
    return f"{low_km:,.0f} to {high_km:,.0f} km"
