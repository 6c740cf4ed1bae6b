"""What a place is, in words: "province of Iran", "village in Khorasan, Iran"."""

from __future__ import annotations

from functools import lru_cache

from geo.gazetteer import Place, PlaceKind, find_division_type, find_place
from geo.search.coordinates import format_lonlat

__all__ = ["country_name", "describe_kind", "describe_people"]

# Sizes in words, for a reader who asks whether this is the village or the city of that name.
_TOWN, _CITY = 10_000, 100_000


@lru_cache(maxsize=512)
def country_name(code: str) -> str:
    """Name a country.

    Parameters
    ----------
    code : str
        ISO 3166-1 alpha-2 code; may be empty.

    Returns
    -------
    str
        The code itself where nothing is known by it.

    Examples
    --------
    >>> country_name("IQ")
    'Iraq'
    """
    place = find_place(code) if code else None
    return place.name if place else code


def describe_kind(place: Place) -> str:
    """Say what a place is and where.

    Parameters
    ----------
    place : Place
        From the gazetteer, or a point.

    Returns
    -------
    str

    Examples
    --------
    >>> describe_kind(find_place("IQ-AN")), describe_kind(find_place("geonames:98182"))
    ('province of Iraq', 'capital of Iraq')
    """
    country = country_name(place.country)
    match place.kind:
        case PlaceKind.COUNTRY:
            return "country"
        case PlaceKind.CAPITAL:
            return f"capital of {country}"
        case PlaceKind.DIVISION:
            return f"{find_division_type(place.id)} of {country}"
        case PlaceKind.POINT:
            return f"point at {format_lonlat(place.lon, place.lat)}"
        case PlaceKind.WATER:
            return "sea or strait"
        case _:
            within = ", ".join(
                name for name in (place.admin1, country) if name and name != place.name
            )
            return f"{_noun(place)} in {within}" if within else _noun(place)


def _noun(place: Place) -> str:
    if place.kind is PlaceKind.AREA:
        return "area"
    if place.kind is PlaceKind.AIRFIELD:
        return "airport or airfield"
    if place.kind is PlaceKind.SITE:
        return "site"
    if place.population >= _CITY:
        return "city"
    if place.population >= _TOWN:
        return "town"
    return "village" if place.population else "place"


def describe_people(place: Place) -> str:
    """Say how many people live in a city; empty where that is not known, or no city's.

    Parameters
    ----------
    place : Place

    Returns
    -------
    str

    Examples
    --------
    >>> describe_people(find_place("IQ-AN"))
    ''
    """
    if not place.population or place.kind not in {PlaceKind.CITY, PlaceKind.CAPITAL}:
        return ""
    if place.population >= 1_000_000:
        return f"{place.population / 1e6:.1f} million people"
    return f"{place.population:,} people"
