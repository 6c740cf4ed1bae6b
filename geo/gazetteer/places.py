"""What a gazetteer answers with: places, and candidates for a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag, StrEnum
from typing import NamedTuple

__all__ = [
    "AREAL",
    "POINTS",
    "TOWNS",
    "WIDE",
    "Candidate",
    "NameFlag",
    "NameRow",
    "Place",
    "PlaceKind",
]


class PlaceKind(StrEnum):
    """What a place is."""

    CAPITAL = "capital"
    CITY = "city"
    COUNTRY = "country"
    DIVISION = "division"
    AIRFIELD = "airfield"
    WATER = "water"
    SITE = "site"
    AREA = "area"
    POINT = "point"  # coordinates that a reader gave; no row of the gazetteer


# What many rules ask of a kind: whether people live there, one point stands for it, it has borders,
# or it is an area that no state is drawn by.
TOWNS = frozenset({PlaceKind.CITY, PlaceKind.CAPITAL})
POINTS = TOWNS | {PlaceKind.AIRFIELD, PlaceKind.SITE}
AREAL = frozenset({PlaceKind.COUNTRY, PlaceKind.DIVISION})
WIDE = frozenset({PlaceKind.AREA, PlaceKind.WATER})


class NameFlag(IntFlag):
    """How a name belongs to its place."""

    PRIMARY = 1  # the name that the place is shown by
    CAPITALS = 2  # an acronym such as UAE: a name only where it is written in capitals
    LOOSE = 4  # the key has lost its Arabic articles and doubled letters
    CODE = 8  # an airport's or country's code: no name in running text
    CURATED = 16  # of a place in places_extra.csv, which is there because reports name it


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer.

    Parameters
    ----------
    id : str
        ISO 3166 code of a country or division ("IQ", "IQ-AN"); otherwise where the place comes
        from and its name there ("geonames:98182", "icao:ORAA", "water:red-sea", "site:khurais").
    name : str
        The name to show.
    local_name : str
        The name in the script of its country; empty where the sources have none.
    country : str
        ISO 3166-1 alpha-2 code; empty for waters and for areas of several countries.
    admin1 : str
        Name of the first-order division that the place lies in; may be empty.
    lon, lat : float
        In degrees, WGS84. Of a polygon, a point inside it that stands for no more than that.
    population : int
        Inhabitants; 0 where unknown. Of a division, the sum over its cities.
    kind : PlaceKind
        What it is.
    source : str
        Where the row comes from.
    admin1_code : str
        ISO 3166-2 code of the division, which is also its launch region's id; may be empty.
    geonameid : int, optional
        GeoNames' number.
    """

    id: str
    name: str
    local_name: str
    country: str
    admin1: str
    lon: float
    lat: float
    population: int
    kind: PlaceKind
    source: str
    admin1_code: str = ""
    geonameid: int | None = None

    @property
    def is_sea(self) -> bool:
        """Whether it is of waters, or of an area, that belong to no country.

        Examples
        --------
        >>> from geo.gazetteer import resolve_place
        >>> [resolve_place(name).is_sea for name in ("Gulf of Finland", "Haifa")]
        [True, False]
        """
        return not self.country and self.kind in {PlaceKind.WATER, PlaceKind.AREA}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    Parameters
    ----------
    place : Place
        The place.
    score : float
        0 to 1: how well the name fits, and how likely the place is meant by it.
    matched_name : str
        The name of the place that fits.
    by_code : bool
        Whether it fits by a code ("RUH", "USA"), which is no name.
    """

    place: Place
    score: float
    matched_name: str
    by_code: bool = False


class NameRow(NamedTuple):
    """One name of one place, with what ranking needs; for scanning whole texts.

    Parameters
    ----------
    key : str
        The name under `normalise_name`.
    flags : int
        How the name belongs to the place: `NameFlag` values. Plain, because arithmetic on enum
        members takes longer than reading the row.
    place_number : int
        For `load_place`.
    name : str
        The name to show the place by.
    country, admin1_code : str
        ISO 3166 codes; may be empty.
    lon, lat : float
        In degrees, WGS84.
    population : int
        Inhabitants; 0 where unknown.
    kind : PlaceKind
        What the place is.
    """

    key: str
    flags: int
    place_number: int
    name: str
    country: str
    admin1_code: str
    lon: float
    lat: float
    population: int
    kind: PlaceKind
