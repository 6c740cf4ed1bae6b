"""The comparisons that the rows of slips.toml name: each gives what a printed range may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from geo.patterns import late
from geo.systems.catalogue import list_systems
from geo.systems.model import FigureKind, LaunchedFrom, RangeFigure, Scope, System, SystemCategory
from geo.systems.printed import KM_PER_UNIT, PrintedUnit, parse_printed
from geo.systems.slip import Asked, agree, is_at_least, is_at_most, pick_nearest, say_figure
from geo.systems.slip_rows import Among, Bound, Only, Side, SlipRow, Way, list_bounds

__all__ = ["find_reasons"]

NEAR = 1.25  # what is less than that many times away has to agree more closely
_MOST_LISTED = 3
_AFLOAT = {LaunchedFrom.SEA, LaunchedFrom.AIR}
_DRONES = (SystemCategory.DRONE, SystemCategory.ONE_WAY_DRONE)
_TWO_UNITS = late(
    r"(?P<km>\d[\d,.]*)[\s-]?(?:km|kilomet\w+)\b[\s,(/]*(?:about |or |around |some )*"
    r"(?P<miles>\d[\d,.]*)[\s-]?(?:mi|miles?)\b"
    r"|(?P<miles_first>\d[\d,.]*)[\s-]?(?:mi|miles?)\b[\s,(/]*(?:about |or |around |some )*"
    r"(?P<km_after>\d[\d,.]*)[\s-]?(?:km|kilomet\w+)\b"
)


def find_reasons(row: SlipRow, asked: Asked) -> Iterator[str]:
    """Find what a row says of a printed range.

    Parameters
    ----------
    row : SlipRow
        A kind of slip.
    asked : Asked
        The printed range, and what others publish.

    Yields
    ------
    str
        A sentence with the figures that it rests on; none where the row does not fit.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> from geo.systems.slip_rows import list_rows
    >>> asked = Asked(resolve_system("DF-61"), 25_000.0)
    >>> [len(list(find_reasons(row, asked))) for row in list_rows()[:2]]
    [1, 0]
    """
    return _WAYS[row.way](row, asked)


def _find_too_far(row: SlipRow, asked: Asked) -> Iterator[str]:
    if asked.high_km > row.above_km:
        yield row.says.format(km=_km(asked.high_km))


def _find_two_units(row: SlipRow, asked: Asked) -> Iterator[str]:
    """Find "1,200 kilometres (840 miles)": one of them is of something else."""
    if asked.examined is None or not (pair := _TWO_UNITS.search(asked.examined.as_printed)):
        return
    for km in parse_printed(pair["km"] or pair["km_after"]):
        for miles in parse_printed(pair["miles"] or pair["miles_first"]):
            if abs(miles * KM_PER_UNIT[PrintedUnit.MILE] - km) <= row.agrees * km:
                return
    yield row.says.format(printed=pair.group().strip())


def _find_same_day(row: SlipRow, asked: Asked) -> Iterator[str]:
    """Find one flight, or one day's reports, of which others print another length."""
    yield from _say_others(
        row,
        asked,
        [
            figure
            for figure in asked.published
            if asked.examined is not None
            and figure.date == asked.examined.date
            and figure.source != asked.examined.source
            and len(asked.examined.date) == len("2006-11-09")
            and (figure.kind is FigureKind.FLOWN) is (asked.examined.kind is FigureKind.FLOWN)
            and not 1 / row.off < figure.range_km / asked.high_km < row.off
        ],
    )


def _find_two_sides(row: SlipRow, asked: Asked) -> Iterator[str]:
    """Find a maker's claim that others say is a small part of the range, and the other way."""
    sides = {FigureKind.CLAIMED: FigureKind.ASSESSED, FigureKind.ASSESSED: FigureKind.CLAIMED}
    if asked.examined is None or asked.examined.kind not in sides:
        return
    others = []
    for figure in asked.published:
        km_of = {asked.examined.kind: asked.high_km, figure.kind: figure.range_km}
        if (
            figure.kind is sides[asked.examined.kind]
            and km_of[FigureKind.ASSESSED] > row.off * km_of[FigureKind.CLAIMED]
        ):
            others.append(figure)
    yield from _say_others(row, asked, others)


def _say_others(row: SlipRow, asked: Asked, others: Sequence[RangeFigure]) -> Iterator[str]:
    if others:
        listed = "; ".join(say_figure(figure) for figure in others[:_MOST_LISTED])
        yield row.says.format(name=asked.system.name, others=listed)


def _find_factor(row: SlipRow, asked: Asked) -> Iterator[str]:
    """Find a number that agrees with what others publish once it is taken in another unit."""
    compared = _list_compared(row, asked)
    if not compared or not _is_asked_of(row, asked):
        return
    low = min(asked.ranges or asked.published, key=_least_km)
    high = max(asked.ranges or asked.published, key=_range_km)
    ratio = _measure_ratio(row, asked, low, high)
    if ratio is None or ratio <= row.off:
        return
    meant_km = asked.high_km * row.times
    if row.taken_as is not None:
        meant_km = asked.number * KM_PER_UNIT[row.taken_as]
    if row.spread:
        fits = _least_km(low) / row.spread <= meant_km <= high.range_km * row.spread
    else:
        agrees = row.agrees if ratio > NEAR or row.side is Side.APART else row.agrees_near
        fits = any(agree(meant_km, each, agrees) for each in compared)
    if fits:
        yield row.says.format(
            km=_km(asked.high_km),
            number=_km(asked.number),
            meant=_km(meant_km),
            longest=say_figure(high),
            nearest=say_figure(pick_nearest(meant_km, compared)),
        )


def _list_compared(row: SlipRow, asked: Asked) -> Sequence[RangeFigure]:
    if row.among is Among.RANGES:
        return asked.ranges
    if row.among is Among.PUBLISHED:
        return asked.published
    known = asked.ranges or asked.published
    return known if row.among is Among.KNOWN else sorted(known, key=_range_km)[:1]


def _is_asked_of(row: SlipRow, asked: Asked) -> bool:
    if row.printed not in {None, asked.unit} or asked.high_km >= row.below_km:
        return False
    if row.only is Only.DRONES and asked.system.category not in _DRONES:
        return False
    if row.only is Only.AFLOAT and not _is_afloat(asked):
        return False
    if row.unless_at_least and is_at_least(asked.qualifier):
        return False
    return not (
        row.unless_flown
        and any(
            agree(asked.high_km, each) for each in asked.published if each.scope is Scope.FLIGHT
        )
    )


def _is_afloat(asked: Asked) -> bool:
    """Tell whether nautical miles are said of a system: from ships and aircraft, or in print."""
    return bool(_AFLOAT & set(asked.system.launched_from)) or any(
        figure.unit is PrintedUnit.NAUTICAL_MILE for figure in asked.ranges or asked.published
    )


def _measure_ratio(row: SlipRow, asked: Asked, low: RangeFigure, high: RangeFigure) -> float | None:
    """Measure how many times a range lies above or below all others; None on the other side."""
    if row.side is Side.ABOVE:
        return asked.high_km / high.range_km
    if row.side is Side.BELOW:
        return _least_km(low) / asked.high_km
    return None if any(agree(asked.high_km, each) for each in asked.ranges) else float("inf")


def _find_span(row: SlipRow, asked: Asked) -> Iterator[str]:
    """Find a span from bound to bound."""
    if asked.low_km is None or (bound := _find_bound(row, asked, asked.high_km)) is None:
        return
    if (lower := _find_bound(row, asked, asked.low_km)) is not None:
        yield row.says.format(
            low=_km(asked.low_km),
            low_bound=lower.name,
            km=_km(asked.high_km),
            bound=bound.name,
            name=asked.system.name,
        )


def _find_limit(row: SlipRow, asked: Asked) -> Iterator[str]:
    """Find a limit at a bound that all others are far beyond."""
    if asked.low_km is not None or not (
        is_at_least(asked.qualifier) or is_at_most(asked.qualifier)
    ):
        return
    if not asked.ranges or (bound := _find_bound(row, asked, asked.high_km)) is None:
        return
    shortest = min(asked.ranges, key=_range_km)
    if shortest.range_km > row.off * asked.high_km:
        yield row.says.format(
            km=_km(asked.high_km),
            bound=bound.name,
            name=asked.system.name,
            shortest=say_figure(shortest),
        )


def _find_bound(row: SlipRow, asked: Asked, range_km: float) -> Bound | None:
    agrees = row.agrees if asked.unit is PrintedUnit.KM else row.agrees_in_miles
    for bound in list_bounds():
        if abs(range_km - bound.km) <= agrees * bound.km:
            return bound
    return None


def _find_look_alike(row: SlipRow, asked: Asked) -> Iterator[str]:
    """Find the figure of a system that it is not to be taken for."""
    if not asked.ranges:
        return
    low_km, high_km = min(map(_least_km, asked.ranges)), max(map(_range_km, asked.ranges))
    if low_km / row.off < asked.high_km < high_km * row.off:
        return
    close = low_km / row.spread <= asked.high_km <= high_km * row.spread
    for alike in _list_look_alikes(asked.system):
        for figure in alike.own_figures:
            if agree(asked.high_km, figure, row.agrees_near if close else row.agrees):
                yield row.says.format(
                    km=_km(asked.high_km),
                    other=alike.name,
                    nearest=say_figure(figure),
                    name=asked.system.name,
                    band=_span(low_km, high_km),
                )
                break


def _list_look_alikes(system: System) -> list[System]:
    return [each for each in list_systems() if each.id in system.look_alikes]


def _find_flight(row: SlipRow, asked: Asked) -> Iterator[str]:
    """Find the length of a flight that is printed as a range."""
    if asked.examined is not None and asked.examined.kind is not FigureKind.QUOTED:
        return
    ranges = asked.ranges
    if any(_least_km(figure) <= row.off * asked.high_km for figure in ranges):
        return
    for figure in asked.published:
        if figure.scope is Scope.FLIGHT and agree(asked.high_km, figure):
            name = asked.system.name
            longer = (
                f"; ranges published for {name} begin at {_km(min(map(_range_km, ranges)))} km"
                if ranges
                else f"; no {'other ' if asked.examined else ''}range of {name} is published here"
            )
            yield row.says.format(
                flown=_km(figure.range_km),
                citation=figure.citation,
                lofted=", and it was lofted" if figure.lofted else "",
                longer=longer,
            )
            return


def _range_km(figure: RangeFigure) -> float:
    return figure.range_km


def _least_km(figure: RangeFigure) -> float:
    return figure.low_km or figure.range_km


def _km(range_km: float) -> str:
    return f"{range_km:,.0f}"


def _span(low_km: float, high_km: float) -> str:
    return f"{_km(high_km)} km" if low_km == high_km else f"{_km(low_km)} to {_km(high_km)} km"


_WAYS: dict[Way, Callable[[SlipRow, Asked], Iterator[str]]] = {
    Way.TOO_FAR: _find_too_far,
    Way.TWO_UNITS: _find_two_units,
    Way.SAME_DAY: _find_same_day,
    Way.TWO_SIDES: _find_two_sides,
    Way.FACTOR: _find_factor,
    Way.SPAN: _find_span,
    Way.LIMIT: _find_limit,
    Way.LOOK_ALIKE: _find_look_alike,
    Way.FLIGHT: _find_flight,
}
