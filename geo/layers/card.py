"""The card of the chosen place, inside the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geo.reach import (
    Answer,
    RangeLine,
    Verdict,
    check_measure,
    format_distance,
    format_share,
    measure_place,
)
from geo.units import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.gazetteer import Place
    from geo.reach import Measure
    from geo.regions import LaunchRegion

__all__ = ["needed_card", "place_card"]


def place_card(
    region: LaunchRegion,
    line: RangeLine,
    place: Place,
    answer: Answer,
    *,
    country: str = "",
    said: str = "",
    unit: Unit = Unit.KM,
) -> dict[str, Any]:
    """Say on a card how a launch region lies to one place.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    line : RangeLine
        The figure in question.
    place : Place
        The chosen place; of a country or division its nearest part counts.
    answer : Answer
        To the question whether the line reaches it: what is copied.
    country : str
        Name of its country.
    said : str
        What reports say of it, where it is a site.
    unit : Unit
        Unit of every distance.

    Returns
    -------
    dict
        Text only, for `list_statements`.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> from geo.reach import answer_place, list_range_lines
    >>> from geo.regions import resolve_region
    >>> baghdad, riyadh = resolve_region("baghdad"), resolve_place("Riyadh")
    >>> (line,) = list_range_lines((), 900.0)
    >>> place_card(baghdad, line, riyadh, answer_place(baghdad, line, riyadh))["title"]
    'Riyadh'
    """
    measure = measure_place(region, place)
    verdict, margin_km, share = check_measure(region, place, measure, line.range_km)
    nearest = format_distance(measure.nearest_km, unit)
    farthest = format_distance(measure.farthest_km, unit)
    margin = format_distance(abs(margin_km), unit)
    is_point = region.shape.is_point
    rows = (
        [["distance", nearest]]
        if is_point
        else [["nearest point", nearest], ["farthest point", farthest]]
    )
    rows.append(["short by" if verdict is Verdict.NOWHERE else "to spare", margin])
    if not is_point:
        rows += [["part of the region", format_share(share)], ["turns true at", nearest]]
    span = nearest if is_point else f"{nearest.rsplit(' ', 1)[0]} to {farthest}"
    return _head(place, country) | {
        "brief": f"{span} · {margin} {'short' if verdict is Verdict.NOWHERE else 'to spare'}",
        "rows": rows,
        "said": said,
        "sentence": answer.text,
        "actions": [],
    }


def _head(place: Place, country: str) -> dict[str, Any]:
    people = f"{place.population:,} people" if place.population else ""
    return {
        "id": place.id,
        "title": place.name,
        "local": place.local_name if place.local_name != place.name else "",
        "subtitle": " · ".join(part for part in (country, people) if part),
    }


def needed_card(
    place: Place,
    measures: Sequence[tuple[str, Measure]],
    *,
    country: str = "",
    unit: Unit = Unit.KM,
) -> dict[str, Any]:
    """Say on a card which range is needed to reach a place, from each of several launch regions.

    Parameters
    ----------
    place : Place
        What is to be reached.
    measures : sequence of (str, Measure)
        Names of the launch regions, each with how it lies to the place.
    country : str
        Name of its country.
    unit : Unit
        Unit of every distance.

    Returns
    -------
    dict
        Text only, for `list_statements`.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> from geo.reach import measure_place
    >>> from geo.regions import resolve_region
    >>> riyadh = resolve_place("Riyadh")
    >>> measured = measure_place(resolve_region("baghdad"), riyadh)
    >>> needed_card(riyadh, [("Baghdad", measured)])["brief"]
    'Needed: 985 km from Baghdad'
    """
    needed = [(name, format_distance(each.nearest_km, unit)) for name, each in measures]
    said = ", ".join(f"{distance} from {name}" for name, distance in needed)
    return _head(place, country) | {
        "brief": f"Needed: {said}",
        "rows": [[f"from {name}", distance] for name, distance in needed],
        "said": "",
        "sentence": "",
        "actions": [],
    }
