"""What the places of one name are, as arrays: the same from text to text, so worked out once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from functools import wraps
from itertools import count
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar

import numpy as np

from geo.gazetteer import POINTS, PlaceKind
from geo.reading.lookup import Option
from geo.reading.senses.model import FEDERAL

__all__ = ["Traits", "collect_traits", "keep_by_options", "unit_vectors"]

# Whose a territory is: what a text says of Britain speaks for Stanley in the Falkland Islands as
# much as for the town in England.
HELD_BY = {
    territory: state
    for state, territories in {
        "DK": "FO GL",
        "FR": "GF GP MQ NC PF PM RE WF YT",
        "GB": "AI BM FK GI IO KY MS SH TC VG",
        "NL": "AW BQ CW SX",
        "US": "AS GU MP PR VI",
    }.items()
    for territory in territories.split()
}
KEPT_NAMES = 1_000  # texts of one subject name the same few hundred
More = ParamSpec("More")
Value = TypeVar("Value")


def keep_by_options(
    make: Callable[Concatenate[tuple[Option, ...], More], Value],
) -> Callable[Concatenate[tuple[Option, ...], More], Value]:
    """Keep what a function gives for the places of a name, as the gazetteer's table holds them.

    The table gives the same tuple for a name each time. What is kept holds it, so that its number
    belongs to no other; a tuple of one place is known by the place.

    Parameters
    ----------
    make : callable
        Of a tuple of Option; what it gives is shared, and must not be changed.

    Examples
    --------
    >>> keep_by_options(len)(())
    0
    """
    kept: dict[Hashable, tuple[object, Value]] = {}

    @wraps(make)
    def find_or_make(
        options: tuple[Option, ...], /, *args: More.args, **kwargs: More.kwargs
    ) -> Value:
        held = options[0] if len(options) == 1 else options
        key = (id(held), args, *kwargs.items())
        found = kept.get(key)
        if found is None:
            if len(kept) >= KEPT_NAMES:
                kept.clear()
            found = kept[key] = (held, make(options, *args, **kwargs))
        return found[1]

    return find_or_make


class Traits(NamedTuple):
    """The places of one name.

    Parameters
    ----------
    vectors : numpy.ndarray
        Unit vectors on a sphere: a row of x, y and z for each.
    country, division : numpy.ndarray
        Numbers that are equal where the country, or the state that holds it, and where the country
        and the division are.
    divided : numpy.ndarray
        Whether the division is known.
    local : numpy.ndarray
        Whether it is no country.
    pointed : numpy.ndarray
        Whether what lies beside it tells of it: a point or county, and no name of a state's.
    """

    vectors: np.ndarray
    country: np.ndarray
    division: np.ndarray
    divided: np.ndarray
    local: np.ndarray
    pointed: np.ndarray


_countries: defaultdict[str, int] = defaultdict(count().__next__)
_divisions: defaultdict[tuple[str, str], int] = defaultdict(count().__next__)


@keep_by_options
def collect_traits(options: tuple[Option, ...]) -> Traits:
    """Find what the places of one name are.

    Examples
    --------
    >>> from geo.reading.lookup import find_options
    >>> collect_traits(find_options(["Riyadh"])["Riyadh"][:1]).local.tolist()
    [True]
    """
    # A state and the city of its name have the same neighbours, which tell nothing of either.
    state = any(
        place.kind is PlaceKind.DIVISION and place.country in FEDERAL and not place.county
        for place in options[:6]
    )
    return Traits(
        unit_vectors(options),
        np.array([_countries[HELD_BY.get(place.country, place.country)] for place in options]),
        np.array([_divisions[place.country, place.admin1_code] for place in options]),
        np.array([bool(place.admin1_code) for place in options]),
        np.array([place.kind is not PlaceKind.COUNTRY for place in options]),
        np.array([not state and (place.kind in POINTS or place.county) for place in options]),
    )


def unit_vectors(places: Sequence[Option]) -> np.ndarray:
    """Give the unit vectors of places on a sphere.

    Returns
    -------
    numpy.ndarray
        A row of x, y and z for each.

    Examples
    --------
    >>> from geo.reading.lookup import find_options
    >>> unit_vectors(find_options(["Riyadh"])["Riyadh"][:1]).shape
    (1, 3)
    """
    lon = np.radians([place.lon for place in places])
    lat = np.radians([place.lat for place in places])
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
