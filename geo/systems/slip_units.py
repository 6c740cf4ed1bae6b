"""Slips of units and digits: miles for kilometres, lost thousands, two units that differ."""

from __future__ import annotations

from collections.abc import Iterator

from geo.patterns import late
from geo.systems.model import LaunchedFrom, RangeFigure, Scope, System
from geo.systems.printed import KM_PER_UNIT, PrintedUnit, parse_printed
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
    pick_nearest,
    say_figure,
)

__all__ = ["find_digits", "find_two_units", "find_unit"]

_THOUSAND = 1000.0
_LEAST_WHOLE_KM = 20.0  # a missile's range below that is printed in thousands, or is an artillery's
_AFLOAT = {LaunchedFrom.SEA, LaunchedFrom.AIR}
_ROUNDED = 0.07  # 400 miles are printed as 650 km
_TWO_UNITS = late(
    r"(?P<km>\d[\d,.]*)[\s-]?(?:km|kilomet\w+)\b[\s,(/]*(?:about |or |around |some )*"
    r"(?P<miles>\d[\d,.]*)[\s-]?(?:mi|miles?)\b"
    r"|(?P<miles_first>\d[\d,.]*)[\s-]?(?:mi|miles?)\b[\s,(/]*(?:about |or |around |some )*"
    r"(?P<km_after>\d[\d,.]*)[\s-]?(?:km|kilomet\w+)\b"
)


def find_two_units(examined: RangeFigure | None) -> Iterator[Slip]:
    """Find "1,200 kilometres (840 miles)": one of them is of something else.

    Examples
    --------
    >>> list(find_two_units(None))
    []
    """
    if examined is None or not (pair := _TWO_UNITS.search(examined.as_printed)):
        return
    for km in parse_printed(pair["km"] or pair["km_after"]):
        for miles in parse_printed(pair["miles"] or pair["miles_first"]):
            if abs(miles * KM_PER_UNIT[PrintedUnit.MILE] - km) <= _ROUNDED * km:
                return
    yield Slip(
        SlipKind.TWO_UNITS,
        f"{pair.group().strip()}: the two differ by more than {_ROUNDED:.0%}, so that one of them "
        "is of something else.",
    )


def find_unit(
    system: System,
    high_km: float,
    unit: PrintedUnit,
    ranges: list[RangeFigure],
    published: list[RangeFigure],
    *,
    qualifier: str,
) -> Iterator[Slip]:
    """Find a number of one unit that is printed as another's.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> system = resolve_system("Zolfaqar")
    >>> list(find_unit(system, 700.0, PrintedUnit.KM, list(system.own_figures), [], qualifier=""))
    []
    """
    compared = ranges or published
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
        far = high_km > FAR * high.range_km and value < (FAR + 0.1) * high.range_km
        within = AGREES if high_km > APART * high.range_km else EXACTLY
        known = high_km > OFF * high.range_km and any(agree(value, each, within) for each in ranges)
        if ranges and (far or known):
            yield Slip(
                SlipKind.MILES_FOR_KM,
                f"{value:,.0f} miles are {high_km:,.0f} km; the longest that others publish is "
                f"{say_figure(high)}. {value:,.0f} km would be nearer to it.",
            )
        metric = 10.0 * value
        if high_km < low.range_km / FAR and any(agree(metric, each) for each in published):
            yield Slip(
                SlipKind.SCANDINAVIAN_MILES,
                f"{value:,.0f} miles are {high_km:,.0f} km; {value:,.0f} Scandinavian miles (mil) "
                f"are {metric:,.0f} km, as published: "
                f"{say_figure(pick_nearest(metric, published))}.",
            )
        nautical = value * KM_PER_UNIT[PrintedUnit.NAUTICAL_MILE]
        short = high_km < low.range_km and not agree(high_km, low)
        if nautical_said and short and agree(nautical, low):
            yield Slip(
                SlipKind.NAUTICAL_MILES,
                f"{value:,.0f} miles are {high_km:,.0f} km; {value:,.0f} nautical miles are "
                f"{nautical:,.0f} km, as published: {say_figure(low)}.",
            )
    # "At least 1,000 km" does not deny the 1,900 km that others publish.
    elif unit is PrintedUnit.KM and high_km < low.range_km / OFF and not is_at_least(qualifier):
        for kind, name, in_unit in (
            (SlipKind.KM_FOR_MILES, "miles", PrintedUnit.MILE),
            (SlipKind.NAUTICAL_MILES, "nautical miles", PrintedUnit.NAUTICAL_MILE),
        ):
            if kind is SlipKind.NAUTICAL_MILES and not nautical_said:
                continue
            meant = high_km * KM_PER_UNIT[in_unit]
            far = high_km < low.range_km / APART
            if any(agree(meant, each, AGREES if far else EXACTLY) for each in compared):
                yield Slip(
                    kind,
                    f"{high_km:,.0f} {name} would be {meant:,.0f} km, as published: "
                    f"{say_figure(pick_nearest(meant, compared))}.",
                )
                return


def find_digits(
    high_km: float, ranges: list[RangeFigure], published: list[RangeFigure]
) -> Iterator[Slip]:
    """Find a number that is ten times too great or too small, or that has lost its thousands.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> figures = list(resolve_system("Zolfaqar").own_figures)
    >>> [slip.kind.value for slip in find_digits(7_000.0, figures, figures)]
    ['digit lost or gained']
    """
    flights = [figure for figure in published if figure.scope is Scope.FLIGHT]
    if not ranges or any(agree(high_km, each) for each in flights):
        return
    low = min(ranges, key=lambda figure: figure.low_km or figure.range_km)
    high = max(ranges, key=lambda figure: figure.range_km)
    lowest_km = low.low_km or low.range_km
    meant = None
    in_thousands_km = high_km * _THOUSAND
    if high_km < _LEAST_WHOLE_KM and lowest_km / FAR <= in_thousands_km <= high.range_km * FAR:
        meant = in_thousands_km
    elif high_km < lowest_km / 5 and any(agree(10 * high_km, each) for each in ranges):
        meant = 10 * high_km
    elif high_km > 5 * high.range_km and any(agree(high_km / 10, each) for each in ranges):
        meant = high_km / 10
    if meant is not None:
        yield Slip(
            SlipKind.DIGITS,
            f"{high_km:,.0f} km would be {meant:,.0f} km with its digits or thousands mended; "
            f"published is {say_figure(pick_nearest(meant, ranges))}.",
        )
