"""What one export holds, with where it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from geo.exports.sources import date_of_making, list_sources, name_version
from geo.reach import list_range_lines
from geo.systems import find_system

if TYPE_CHECKING:
    import pandas as pd

    from geo.reach import RangeLine, RangeOption
    from geo.regions import LaunchRegion

__all__ = [
    "COLUMNS",
    "Beside",
    "ExportFormat",
    "PictureShape",
    "Sheet",
    "list_columns",
    "make_sample",
    "make_sheet",
    "place_records",
]

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

    Examples
    --------
    >>> sheet = make_sample()
    >>> [region.name for region in sheet.regions], [line.key for line in sheet.lines]
    (['Baghdad'], ['free'])
    >>> sheet.question.range_km
    900.0
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
    def lines(self) -> tuple[RangeLine, ...]:
        """The lines of the ranges, styled as on the page; a system that is not known has none."""
        names = dict.fromkeys(option.system for option in self.options if option.system)
        systems = [system for name in names if (system := find_system(name))]
        free = next((option.range_km for option in self.options if not option.system), None)
        return tuple(
            line for line in list_range_lines(systems, free) if line.option in self.options
        )

    @property
    def question(self) -> RangeOption:
        """The range that the places were checked at; of several, or without any, the longest."""
        asked = set(zip(self.places["system"], self.places["range_km"], strict=True))
        options = [each for each in self.options if (each.system, each.range_km) in asked]
        return max(options or self.options, key=lambda option: option.range_km)


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
        sources=list_sources(options, cited),
        date=date or date_of_making(),
        version=name_version(),
        address=address,
        headline=headline,
        marks=tuple(marks),
        shape=shape,
        beside=tuple(beside),
        words=tuple((words or {}).items()),
        label=label,
    )


def make_sample() -> Sheet:
    """Make a small sheet, for examples: two Saudi cities, seen from Baghdad at 900 km.

    Returns
    -------
    Sheet

    Examples
    --------
    >>> make_sample().places["name"].tolist()
    ['Riyadh', 'Jeddah']
    """
    from geo.gazetteer import load_places
    from geo.reach import RangeOption, check_reach
    from geo.regions import resolve_region

    baghdad, options = resolve_region("baghdad"), [RangeOption("", 900.0)]
    return make_sheet(check_reach(baghdad, options, load_places(4_000_000, "SA")), baghdad, options)


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
    >>> list_columns(make_sample())[:2]
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
    >>> place_records(make_sample())[0]["name"]
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
