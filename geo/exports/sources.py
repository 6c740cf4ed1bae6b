"""Where an export comes from: ranges, places and borders, version, day, and how to cite it."""

from __future__ import annotations

import time
from collections.abc import Sequence

import geo
from geo.reach import RangeOption
from geo.systems import find_system, list_systems
from geo.tables import data_version

__all__ = [
    "METHOD",
    "cite",
    "cite_catalogue",
    "date_of_making",
    "list_sources",
    "name_option",
    "name_version",
]

METHOD = (
    "Geodesic distances on the WGS84 ellipsoid from the nearest and the farthest point of the"
    " launch region. Published ranges and plain distances only; 'in range' says nothing of what is"
    " there, able or intended. Coordinates are longitude, latitude."
)


def name_version() -> str:
    """Name the version of the program and of its tables.

    Returns
    -------
    str
        Such as "0.1.0, data 2026-11-22.1f0c9a3e".

    Examples
    --------
    >>> name_version().split(", ")[0]
    '0.1.0'
    """
    return f"{geo.__version__}, data {data_version()}"


def date_of_making() -> str:
    """Name the day on which something is made.

    Returns
    -------
    str
        ISO 8601, by the clock in UTC; the day of the tables where the clock is behind it, because
        nothing can have been made of them before.

    Examples
    --------
    >>> len(date_of_making())
    10
    """
    return max(time.strftime("%Y-%m-%d", time.gmtime()), data_version()[:10])


def name_option(option: RangeOption) -> str:
    """Write a range with its system's name.

    Parameters
    ----------
    option : RangeOption
        What the catalogue does not know keeps the name that it was given.

    Returns
    -------
    str

    Examples
    --------
    >>> from geo.reach import RangeOption
    >>> name_option(RangeOption("zolfaqar", 700.0)), name_option(RangeOption("", 650.0))
    ('Zolfaqar, 700 km', '650 km')
    """
    system = find_system(option.system) if option.system else None
    name = system.name if system else option.system
    return ", ".join(part for part in (name, f"{option.range_km:g} km") if part)


def list_sources(options: Sequence[RangeOption], cited: Sequence[str] = ()) -> tuple[str, ...]:
    """List where ranges, places and boundaries come from.

    Parameters
    ----------
    options : sequence of RangeOption
        The ranges of an export.
    cited : sequence of str
        Where they come from, in the place of what the catalogue says of them.

    Returns
    -------
    tuple of str
        A line for each range, then the gazetteer and the boundaries.

    Examples
    --------
    >>> from geo.reach import RangeOption
    >>> list_sources([RangeOption("", 650.0)])[0]
    "650 km: the reader's own figure"
    """
    sources = list(cited)
    options = () if cited else options
    for option in options:
        system = find_system(option.system) if option.system else None
        if system is None:
            sources.append(f"{option.range_km:g} km: the reader's own figure")
            continue
        cited = [f.citation for f in system.own_figures if f.range_km == option.range_km]
        who = "; ".join(dict.fromkeys(cited)) or "the reader's own figure"
        sources.append(f"{system.name}, {option.range_km:g} km: {who}")
        if system.starts_elsewhere:
            sources.append(f"{system.name}: {system.starts_elsewhere}")
    return (
        *dict.fromkeys(sources),
        "Places: GeoNames (CC BY 4.0)",
        "Boundaries: Natural Earth (public domain)",
    )


def cite(title: str, date: str, address: str = "") -> str:
    """Write how to cite what a page shows.

    Parameters
    ----------
    title : str
        What it shows.
    date : str
        The day, ISO 8601.
    address : str
        Where it shows it; may be empty.

    Returns
    -------
    str

    Examples
    --------
    >>> cite("Western Iraq", "2026-11-28", "https://ranges.example/?v=1").split(", version")[0]
    'Rangecheck, “Western Iraq”, 2026-11-28'
    """
    where = f" {address}" if address else ""
    return (
        f"Rangecheck, “{title}”, {date}, version {name_version()}.{where}"
        " Places: GeoNames, CC BY 4.0. Boundaries: Natural Earth."
    )


def cite_catalogue() -> str:
    """Write how to cite the catalogue of ranges, which is published as data of its own.

    Returns
    -------
    str

    Examples
    --------
    >>> "systems" in cite_catalogue()
    True
    """
    systems = list_systems()
    figures = sum(len(system.figures) for system in systems)
    return (
        "Rangecheck, “Published ranges of missiles, rockets and drones”,"
        f" {len(systems):,} systems, {figures:,} figures, version {name_version()},"
        " MIT licence; data/datapackage.json describes it for other programs."
        " Each figure names its source."
    )
