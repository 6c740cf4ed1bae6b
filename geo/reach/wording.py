"""What a map shows, as sentences: the same answer for who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo import geodesy
from geo.markdown import plain_text
from geo.patterns import late
from geo.reach.lines import RangeLine
from geo.reach.selection import near_miss_km
from geo.reach.verdicts import Verdict, format_share
from geo.units import Unit, km_to_unit, m_to_km

if TYPE_CHECKING:
    import pandas as pd

    from geo.gazetteer import Place

__all__ = [
    "convert_kilometres",
    "describe_comparison",
    "describe_distance",
    "describe_place",
    "describe_reach",
    "format_distance",
]


def format_distance(distance_km: float, unit: Unit = Unit.KM, *, signed: bool = False) -> str:
    """Write a distance in a unit, rounded to a whole one.

    Parameters
    ----------
    distance_km : float
        In kilometres.
    unit : Unit
        Unit to write it in.
    signed : bool
        Whether a plus sign is written.

    Returns
    -------
    str

    Examples
    --------
    >>> format_distance(1299.6), format_distance(700, Unit.MILE, signed=True)
    ('1,300 km', '+435 mi')
    """
    value = round(km_to_unit(distance_km, unit))
    return f"{value:+,} {unit}" if signed else f"{value:,} {unit}"


_KILOMETRES = late(r"(?<![\w.,])([+-]?\d[\d,]*(?:\.\d+)?) km\b")


def convert_kilometres(text: str, unit: Unit) -> str:
    """Write every distance of a text that is in km in another unit.

    Parameters
    ----------
    text : str
        Such as the reason of a claim.
    unit : Unit
        Unit to write them in.

    Returns
    -------
    str

    Examples
    --------
    >>> convert_kilometres("Zolfaqar at 700 km: 1,299 km short.", Unit.MILE)
    'Zolfaqar at 435 mi: 807 mi short.'
    """
    if unit is Unit.KM:
        return text
    return _KILOMETRES.sub(
        lambda match: format_distance(float(match[1].replace(",", "")), unit), text
    )


def _count(number: int) -> str:
    return f"**{number:,}**" if number else "none"


def describe_reach(
    region_name: str,
    line: RangeLine,
    checked: pd.DataFrame,
    min_population: int,
    unit: Unit = Unit.KM,
) -> str:
    """Say how many places are in range, from how much of the region, and what just is not.

    Parameters
    ----------
    region_name : str
        Name of the launch region.
    line : RangeLine
        The range figure that was checked.
    checked : DataFrame
        From `geo.reach.check_places`.
    min_population : int
        Smallest population of the places checked.
    unit : Unit
        Unit of the distances.

    Returns
    -------
    str
        Markdown; numbers stand in bold.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.reach.lines import list_range_lines
    >>> from geo.reach.verdicts import check_places
    >>> from geo.regions import resolve_region
    >>> (line,) = list_range_lines((), 900.0)
    >>> checked = check_places(resolve_region("baghdad"), 900.0, load_places(4_000_000, "SA"))
    >>> describe_reach("Baghdad", line, checked, 4_000_000).split(":")[0]
    'From **Baghdad** at **900 km**'
    """
    everywhere, somewhere, nowhere = (
        (checked["verdict"] == verdict.value).to_numpy() for verdict in Verdict
    )
    who = f"**{format_distance(line.range_km, unit)}**"
    if line.system_name:
        who += f" ({plain_text(line.system_name)})"
    size = f" of {min_population:,} people or more" if min_population else ""
    text = (
        f"From **{plain_text(region_name)}** at {who}: of the places{size},"
        f" {_count(everywhere.sum())} in range from everywhere in the region,"
        f" {_count(somewhere.sum())} from somewhere in it."
    )
    if nowhere.any():
        margin_km = checked["margin_km"].to_numpy()
        miss = int(np.argmax(np.where(nowhere, margin_km, -np.inf)))
        if -margin_km[miss] <= near_miss_km(line.range_km):
            name, short = checked["name"].iloc[miss], format_distance(-margin_km[miss], unit)
            text += f" Nearest miss: {plain_text(name)}, {short} too far."
    return text


def describe_place(
    name: str,
    verdict: str,
    *,
    nearest_km: float,
    range_km: float,
    share: float,
    unit: Unit = Unit.KM,
) -> str:
    """Say a place's verdict with its distance, margin and share.

    Parameters
    ----------
    name : str
        The place.
    verdict : str
        Its verdict.
    nearest_km, range_km : float
        In kilometres.
    share : float
        Part of the region's area from which it is in range, 0 to 1.
    unit : Unit
        Unit of the distances.

    Returns
    -------
    str

    Examples
    --------
    >>> describe_place("Tel Aviv", "somewhere", nearest_km=400.2, range_km=700, share=0.31)
    'Tel Aviv is in range from somewhere in the region, 31 % of its area, with 300 km to spare.'
    >>> describe_place("Riyadh", "nowhere", nearest_km=979, range_km=900, share=0)
    'Riyadh is out of range: its nearest distance is 979 km, 79 km too far.'
    """
    margin = format_distance(abs(range_km - nearest_km), unit)
    if verdict == Verdict.NOWHERE:
        nearest = format_distance(nearest_km, unit)
        return f"{name} is out of range: its nearest distance is {nearest}, {margin} too far."
    if verdict == Verdict.EVERYWHERE:
        return f"{name} is in range from everywhere in the region, with {margin} to spare."
    return (
        f"{name} is in range from somewhere in the region, {format_share(share)} of its area,"
        f" with {margin} to spare."
    )


def describe_comparison(
    first: tuple[str, str], second: tuple[str, str], gained: int, lost: int, kept: int
) -> str:
    """Say how many places the second side of a comparison gains and loses.

    Parameters
    ----------
    first, second : tuple of (str, str)
        Launch region and figure of each side.
    gained, lost, kept : int
        Numbers of places.

    Returns
    -------
    str
        Plain text.

    Examples
    --------
    >>> describe_comparison(("Baghdad", "700 km"), ("Basra", "700 km"), 5, 2, 30)
    'From Basra in place of Baghdad, at 700 km: 5 places gained, 2 lost, 30 in range of both.'
    >>> describe_comparison(("Basra", "650 km"), ("Basra", "700 km"), 1, 0, 30)
    'From Basra, at 700 km in place of 650 km: 1 place gained, 0 lost, 30 in range of both.'
    """
    from_where, at_range = (
        after if before == after else f"{after} in place of {before}"
        for before, after in zip(first, second, strict=True)
    )
    places = "place" if gained == 1 else "places"
    return (
        f"From {from_where}, at {at_range}: {gained:,} {places} gained, {lost:,} lost,"
        f" {kept:,} in range of both."
    )


def describe_distance(start: Place, end: Place, unit: Unit = Unit.KM) -> str:
    """Say how far apart two places lie, and in which direction.

    Parameters
    ----------
    start, end : Place
        From the gazetteer.
    unit : Unit
        Unit of the distance.

    Returns
    -------
    str
        Markdown.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> describe_distance(resolve_place("Baghdad"), resolve_place("Jerusalem")).split(": ")[1]
    '**880 km**, starting towards 261°.'
    """
    ends = (start.lon, start.lat, end.lon, end.lat)
    distance = format_distance(m_to_km(geodesy.distance_m(*ends).item()), unit)
    direction = geodesy.azimuth_deg(*ends).item() % 360.0
    names = [
        plain_text(f"{place.name} ({place.admin1}, {place.country})") for place in (start, end)
    ]
    return f"From {names[0]} to {names[1]}: **{distance}**, starting towards {direction:.0f}°."
