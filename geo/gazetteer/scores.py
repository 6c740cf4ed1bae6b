"""How well a name fits a place, and how likely such a place is meant."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from geo.gazetteer.names import normalise_name, trace_skeleton
from geo.gazetteer.places import NameFlag, NameRow, PlaceKind

__all__ = ["FIT_LOOSE", "Match", "fit_name", "put_cities_first", "weigh_row"]

_PRIMARY, _CAPITALS = NameFlag.PRIMARY.value, NameFlag.CAPITALS.value
_LOOSE, _CODE, _CURATED = NameFlag.LOOSE.value, NameFlag.CODE.value, NameFlag.CURATED.value

# How well a name fits, by how it belongs to the place. GeoNames' alternates hold many a far
# language and age: Philadelphia for Amman, Zaragoza for Tijuana, Tanga for Tonga.
_FIT_PRIMARY, _FIT_ALIKE, FIT_LOOSE = 1.0, 0.98, 0.93
# A name that was written down by hand, because reports use it, goes before a namesake's own.
_FIT_CURATED = 1.03
_FIT_OTHER, _FIT_OTHER_COUNTRY, _FIT_LOWER_ACRONYM, _FIT_CODE = 0.9, 0.85, 0.8, 0.45
# Kinds whose further names are all hand-made.
_FAIR_KINDS = frozenset({PlaceKind.WATER, PlaceKind.AREA, PlaceKind.SITE})
# How likely a place is meant, by kind; cities and divisions by population up to _MOST_CITY.
_LIKELY = {
    PlaceKind.WATER: 0.85,
    PlaceKind.AREA: 0.8,
    PlaceKind.SITE: 0.6,
    PlaceKind.AIRFIELD: 0.3,
}
_LIKELY_CURATED = 0.45  # a town in places_extra.csv is there because reports name it
_MOST_CITY, _CAPITAL_BONUS, _DIVISION_MALUS = 0.9, 0.12, 0.05
# Where divisions have parts (data/division_groups.csv), a city's division is the whole of them.
_PARTED_COUNTRIES = frozenset("BA BE ES FR GB IE IT MG PH UG".split())
# A city goes before the province that it names, unless it is a hamlet in it.
_LEAST_SHARE_OF_DIVISION = 0.03


class Match(NamedTuple):
    """A name row with its score.

    Parameters
    ----------
    row : NameRow
    score : float
        How well the name fits times how likely the place is meant.
    spelling : str
        What the place is known by.
    """

    row: NameRow
    score: float
    spelling: str


def fit_name(row: NameRow, capitals: bool) -> float:
    """Say how well a name fits the place of a row.

    Parameters
    ----------
    row : NameRow
    capitals : bool
        Whether the name stands in capitals only.

    Returns
    -------
    float
        1 for the name that the place is shown by, less for others.

    Examples
    --------
    >>> from geo.gazetteer.store import find_names
    >>> fit_name(find_names(["baghdad"])["baghdad"][0], capitals=False)
    1.0
    """
    flags = row.flags
    if flags & _PRIMARY:
        fit = _FIT_PRIMARY
    elif flags & _CODE:
        fit = _FIT_CODE if capitals else _FIT_CODE - 0.2
    elif flags & _LOOSE:
        fit = FIT_LOOSE
    elif flags & _CAPITALS and not capitals:
        fit = _FIT_LOWER_ACRONYM
    elif row.kind is PlaceKind.COUNTRY:
        fit = _FIT_OTHER_COUNTRY
    elif flags & _CURATED:
        fit = _FIT_CURATED
    elif row.kind in _FAIR_KINDS or _sounds_alike(row):
        fit = _FIT_ALIKE
    else:
        fit = _FIT_OTHER
    return fit


def _sounds_alike(row: NameRow) -> bool:
    """Tell Basra for Basrah from Philadelphia for Amman."""
    bones = trace_skeleton(row.key)
    return not bones or bones == trace_skeleton(normalise_name(row.name))


def weigh_row(row: NameRow) -> float:
    """Say how likely a place of its kind and size is meant.

    Parameters
    ----------
    row : NameRow

    Returns
    -------
    float
        0.5 for a hamlet, up to 1.

    Examples
    --------
    >>> from geo.gazetteer.store import find_names
    >>> 0.9 < weigh_row(find_names(["baghdad"])["baghdad"][0]) <= 1.0
    True
    """
    size = math.log10(row.population + 1)
    if row.kind is PlaceKind.COUNTRY:
        likely = 0.9 + size / 100
    elif row.kind is PlaceKind.CAPITAL:
        likely = min(size / 8 + _CAPITAL_BONUS, _MOST_CITY)
    elif row.kind is PlaceKind.DIVISION:
        likely = min(size / 8, _MOST_CITY) - _DIVISION_MALUS
    elif row.kind is PlaceKind.CITY:
        least = _LIKELY_CURATED if row.flags & _CURATED else 0.0
        likely = max(min(size / 8, _MOST_CITY), least)
    elif row.kind is PlaceKind.AIRFIELD and row.flags & _CURATED:
        likely = _LIKELY[PlaceKind.SITE]  # "Heathrow" is no suburb of Orlando
    else:
        likely = _LIKELY[row.kind]
    return 0.5 + max(likely, 0.0) / 2


def put_cities_first(matches: Iterable[Match]) -> list[Match]:
    """Put a city before the division that it lies in and shares the name with.

    Parameters
    ----------
    matches : iterable of Match

    Returns
    -------
    list of Match
        The same, their scores changed where a city goes before.

    Examples
    --------
    >>> from geo.gazetteer.store import find_names
    >>> rows = find_names(["riyadh"])["riyadh"]
    >>> put = put_cities_first(Match(row, 0.9, "Riyadh") for row in rows)
    >>> max(put, key=lambda match: match.score).row.kind.value
    'capital'
    """
    listed = list(matches)
    if all(match.row.kind is not PlaceKind.DIVISION for match in listed):
        return listed
    cities: dict[str, list[Match]] = {}
    for match in listed:
        if match.row.kind in {PlaceKind.CITY, PlaceKind.CAPITAL}:
            cities.setdefault(_name_ground(match.row), []).append(match)
    ordered = []
    for match in listed:
        score = match.score
        if match.row.kind is PlaceKind.DIVISION:
            least = match.row.population * _LEAST_SHARE_OF_DIVISION
            namesakes = cities.get(_name_ground(match.row), [])
            scores = [city.score for city in namesakes if city.row.population >= least]
            score = min([score, *(city - 0.001 for city in scores)])
        ordered.append(Match(match.row, score, match.spelling))
    return ordered


def _name_ground(row: NameRow) -> str:
    """Name what a city and its division have in common: the division, or the country of parts."""
    return row.country if row.country in _PARTED_COUNTRIES else row.admin1_code
