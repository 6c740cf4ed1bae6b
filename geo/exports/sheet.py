"""What one export holds, with where it comes from."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import geo
from geo import geodesy
from geo.errors import ToleranceError
from geo.reach import RangeOption
from geo.systems import find_system, list_systems
from geo.tables import data_version
from geo.units import km_to_m

if TYPE_CHECKING:
    import pandas as pd
    from shapely.geometry.base import BaseGeometry

    from geo.regions import LaunchRegion

__all__ = [
    "COLUMNS",
    "METHOD",
    "Beside",
    "DrawnRing",
    "ExportFormat",
    "PictureShape",
    "Sheet",
    "cite",
    "cite_catalogue",
    "date_of_making",
    "draw_rings",
    "find_data_version",
    "list_columns",
    "make_sheet",
    "place_records",
]

METHOD = (
    "Geodesic distances on the WGS84 ellipsoid from the nearest and the farthest point of the"
    " launch region. Published ranges and plain distances only; 'in range' says nothing of what is"
    " there, able or intended. Coordinates are longitude, latitude."
)
COLUMNS = (
    "name",
    "country",
    "lon",
    "lat",
    "population",
    "system",
    "range_km",
    "nearest_km",
    "farthest_km",
    "verdict",
    "margin_km",
    "share",
)
RING_TOLERANCE_M = 10.0


class ExportFormat(StrEnum):
    """A format to take results away in."""

    JSON = "json"
    CSV = "csv"
    GEOJSON = "geojson"
    KML = "kml"
    GPKG = "gpkg"
    HTML = "html"
    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


class PictureShape(StrEnum):
    """The shape of a picture, by the places where pictures are shown."""

    WIDE = "16:9"
    SQUARE = "1:1"
    TALL = "4:5"


@dataclass(frozen=True, slots=True)
class Beside:
    """A second launch region with its range, drawn beside the first.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    range_km : float
        In kilometres.
    label : str
        What the legend calls its line.
    """

    region: LaunchRegion
    range_km: float
    label: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that one export holds.

    Parameters
    ----------
    title : str
        What it shows, in a line.
    region : LaunchRegion
        Where from.
    options : tuple of RangeOption
        The ranges whose rings are drawn.
    places : DataFrame
        Checked places; `system` names whose range `range_km` is.
    sources : tuple of str
        Who published each range; where places and boundaries come from.
    date : str
        The day it was made, ISO 8601.
    version : str
        Of Rangecheck and its tables.
    address : str
        Where the page shows the same; may be empty.
    headline : str
        The answer as a sentence: a picture's head. Empty where no question was asked.
    marks : tuple of (str, float, float)
        Name, longitude and latitude of the place of the question, then of the sites: a picture
        labels them whatever their population.
    shape : PictureShape
        Of a picture.
    tolerance_m : float
        How far the rings of a vector file may stray, metres.
    beside : tuple of Beside
        Further regions, which a picture draws with their rings.
    words : tuple of (str, str)
        Verdict and what a picture's legend calls it, where that is not the verdict.
    label : str
        What a picture's legend calls the range in question; empty for its system and figure.
    """

    title: str
    region: LaunchRegion
    options: tuple[RangeOption, ...]
    places: pd.DataFrame
    sources: tuple[str, ...]
    date: str
    version: str
    address: str = ""
    headline: str = ""
    marks: tuple[tuple[str, float, float], ...] = ()
    shape: PictureShape = PictureShape.SQUARE
    tolerance_m: float = RING_TOLERANCE_M
    beside: tuple[Beside, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    label: str = ""

    @property
    def regions(self) -> tuple[LaunchRegion, ...]:
        """The launch region, and those beside it."""
        return (self.region, *(each.region for each in self.beside))

    @property
    def question(self) -> RangeOption:
        """The range that the places were checked at; of several, or without any, the longest."""
        asked = set(zip(self.places["system"], self.places["range_km"], strict=True))
        options = [each for each in self.options if (each.system, each.range_km) in asked]
        return max(options or self.options, key=lambda option: option.range_km)


def find_data_version() -> str:
    """Name the version of the program and of its tables.

    Returns
    -------
    str
        Such as "0.1.0, data 2026-11-22.1f0c9a3e".

    Examples
    --------
    >>> find_data_version().split(", ")[0]
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


def _list_sources(options: Sequence[RangeOption], cited: Sequence[str]) -> tuple[str, ...]:
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


def make_sheet(
    places: pd.DataFrame,
    region: LaunchRegion,
    options: Sequence[RangeOption],
    *,
    title: str = "",
    address: str = "",
    date: str = "",
    headline: str = "",
    marks: Sequence[tuple[str, float, float]] = (),
    shape: PictureShape = PictureShape.SQUARE,
    cited: Sequence[str] = (),
    beside: Sequence[Beside] = (),
    words: Mapping[str, str] | None = None,
    label: str = "",
) -> Sheet:
    """Put together what an export holds.

    Parameters
    ----------
    places : DataFrame
        From `geo.reach.check_reach`, or `check_places` with a `system` column.
    region : LaunchRegion
        Where from.
    options : sequence of RangeOption
        The ranges whose rings are drawn.
    title, address, date : str
        Title, address of the page, and day; made up where empty.
    headline, marks, shape, beside, words, label
        As `Sheet` has them.
    cited : sequence of str
        Where the ranges come from, where the catalogue does not say: "757 km: measured here".

    Returns
    -------
    Sheet

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.reach import RangeOption, check_reach
    >>> from geo.regions import resolve_region
    >>> baghdad, options = resolve_region("baghdad"), [RangeOption("", 900.0)]
    >>> checked = check_reach(baghdad, options, load_places(4_000_000, "SA"))
    >>> make_sheet(checked, baghdad, options).title
    'Places in range from Baghdad'
    """
    return Sheet(
        title=title or f"Places in range from {region.name}",
        region=region,
        options=tuple(options),
        places=places,
        sources=_list_sources(options, cited),
        date=date or date_of_making(),
        version=find_data_version(),
        address=address,
        headline=headline,
        marks=tuple(marks),
        shape=shape,
        beside=tuple(beside),
        words=tuple((words or {}).items()),
        label=label,
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
        f"Rangecheck, “{title}”, {date}, version {find_data_version()}.{where}"
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
        f" {len(systems):,} systems, {figures:,} figures, version {find_data_version()},"
        " MIT licence; data/datapackage.json describes it for other programs."
        " Each figure names its source."
    )


def list_columns(sheet: Sheet) -> list[str]:
    """List the columns of the places.

    Parameters
    ----------
    sheet : Sheet
        What is exported.

    Returns
    -------
    list of str
        `COLUMNS`, and `said` where the places have it.

    Examples
    --------
    >>> from geo.exports.sheet import make_sheet
    >>> from geo.gazetteer import load_places
    >>> from geo.reach import RangeOption, check_reach
    >>> from geo.regions import resolve_region
    >>> baghdad, options = resolve_region("baghdad"), [RangeOption("", 900.0)]
    >>> checked = check_reach(baghdad, options, load_places(4_000_000, "SA"))
    >>> list_columns(make_sheet(checked, baghdad, options))[:2]
    ['name', 'country']
    """
    return [*COLUMNS, "said"] if "said" in sheet.places else list(COLUMNS)


def place_records(sheet: Sheet) -> list[dict[str, Any]]:
    """List the places as plain values: kilometres to 0.1, shares to 0.001.

    Parameters
    ----------
    sheet : Sheet
        What is exported.

    Returns
    -------
    list of dict
        With the keys of `COLUMNS`, and `said` where the places have it: what reports say of each.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.reach import RangeOption, check_reach
    >>> from geo.regions import resolve_region
    >>> baghdad, options = resolve_region("baghdad"), [RangeOption("", 900.0)]
    >>> checked = check_reach(baghdad, options, load_places(4_000_000, "SA"))
    >>> place_records(make_sheet(checked, baghdad, options))[0]["name"]
    'Riyadh'
    """
    rounded = sheet.places[list_columns(sheet)].round(
        {
            "lon": 5,
            "lat": 5,
            "range_km": 3,
            "nearest_km": 1,
            "farthest_km": 1,
            "margin_km": 1,
            "share": 3,
        }
    )
    return cast("list[dict[str, Any]]", rounded.to_dict("records"))


class DrawnRing(NamedTuple):
    """The outer set of one range, as a file or a picture has it.

    Attributes
    ----------
    option : RangeOption
        The range.
    geometry : shapely geometry
        Cut at +-180 degrees.
    within_m : float
        The farthest that the line is from the exact one, metres.
    """

    option: RangeOption
    geometry: BaseGeometry
    within_m: float


def draw_rings(sheet: Sheet, tolerance_m: float | None = None) -> list[DrawnRing]:
    """Draw the outer set of each range, cut at +-180 degrees.

    A line that cannot be drawn as near as it should be, such as around a coast of fjords, is drawn
    ten times as coarse, twice at most; it says how near it is.

    Parameters
    ----------
    sheet : Sheet
        What is exported.
    tolerance_m : float, optional
        In metres; the sheet's own where left out. Pictures need less.

    Returns
    -------
    list of DrawnRing
        Longest range first.

    Raises
    ------
    ToleranceError
        A line cannot be drawn even a hundred times as coarse.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.reach import RangeOption, check_reach
    >>> from geo.regions import resolve_region
    >>> baghdad, options = resolve_region("baghdad"), [RangeOption("", 900.0)]
    >>> checked = check_reach(baghdad, options, load_places(4_000_000, "SA"))
    >>> [ring.geometry.geom_type for ring in draw_rings(make_sheet(checked, baghdad, options))]
    ['Polygon']
    """
    rings = []
    tolerance_m = tolerance_m or sheet.tolerance_m
    for option in sorted(sheet.options, key=lambda option: -option.range_km):
        drawn = _draw_ring(sheet.region.shape, km_to_m(option.range_km), tolerance_m)
        if drawn.geometry is not None:
            rings.append(DrawnRing(option, drawn.geometry, round(drawn.reached_m, 1)))
    return rings


def _draw_ring(region: geodesy.Region, range_m: float, tolerance_m: float) -> geodesy.RangeSet:
    for coarser in (1.0, 10.0):
        try:
            return geodesy.outer_set(region, range_m, tolerance_m=coarser * tolerance_m)
        except ToleranceError:
            continue
    return geodesy.outer_set(region, range_m, tolerance_m=100.0 * tolerance_m)


def name_option(option: RangeOption) -> str:
    """Write a range with its system's name.

    Examples
    --------
    >>> from geo.reach import RangeOption
    >>> name_option(RangeOption("zolfaqar", 700.0)), name_option(RangeOption("", 650.0))
    ('Zolfaqar, 700 km', '650 km')
    """
    system = find_system(option.system) if option.system else None
    return f"{system.name}, {option.range_km:g} km" if system else f"{option.range_km:g} km"
