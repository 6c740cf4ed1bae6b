"""The city nearest to a point."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from geo.gazetteer.places import Place
from geo.gazetteer.store import PLACES, STEPS_PER_DEGREE, load_place, store_connection

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["find_nearest_place"]

MOST_KM = 900.0
MOST_OF_COUNTRY_KM = 3_600.0  # farther than the islands of a country lie from another one
# A sphere puts cities in order but for the flattening of the globe, which makes a geodesic at most
# 0.6 % longer or shorter: all that are as near as the nearest by that much are measured.
SLACK = 1.02
CLOSE_SQUARED = 1e-9  # of half a chord, in radii: 0.4 km, for what lies on the point itself


class _Cities(NamedTuple):
    """Cities of one country or of all: their numbers in the store, and degrees."""

    numbers: NDArray[np.int32]
    lons: NDArray[np.float64]
    lats: NDArray[np.float64]


def find_nearest_place(lon: float, lat: float, *, country: str = "") -> Place | None:
    """Find the city nearest to a point.

    Parameters
    ----------
    lon, lat : float
        In degrees.
    country : str, optional
        ISO 3166-1 alpha-2 code; without it, of the whole world.

    Returns
    -------
    Place or None
        None when there is none within 900 km, or 3,600 km where a country is given.

    Examples
    --------
    >>> find_nearest_place(44.4, 33.3).name
    'Baghdad'
    >>> find_nearest_place(121.5, 31.2, country="TW").name
    'Jieshoucun'
    """
    import numpy as np

    from geo.geodesy import distance_m
    from geo.units import m_to_km

    cities = _load_cities(country)
    if not len(cities.numbers):
        return None
    lats = np.radians(cities.lats)
    # The haversine formula, left as the square of half a chord of the unit sphere.
    squared = (
        np.sin((lats - np.radians(lat)) / 2) ** 2
        + np.cos(lats) * np.cos(np.radians(lat)) * np.sin(np.radians(cities.lons - lon) / 2) ** 2
    )
    close = np.flatnonzero(squared <= squared.min() * SLACK**2 + CLOSE_SQUARED)
    distances_km = m_to_km(distance_m(lon, lat, cities.lons[close], cities.lats[close]))
    at = int(np.argmin(distances_km))
    if distances_km[at] > (MOST_OF_COUNTRY_KM if country else MOST_KM):
        return None
    return load_place(int(cities.numbers[close[at]]))


@lru_cache(maxsize=300)  # 20 bytes a city: 4.7 MB for the world, and for all countries together
def _load_cities(country: str) -> _Cities:
    import numpy as np

    # One pass over the table: its index on the kind would look each row up by itself.
    row = (
        store_connection(PLACES)
        .execute(
            "SELECT group_concat(place), group_concat(lon_steps), group_concat(lat_steps) "
            "FROM places WHERE ? IN ('', country) AND +kind IN ('city', 'capital')",
            (country,),
        )
        .fetchone()
    )
    numbers, lons, lats = (np.fromstring(text or "", dtype=np.int32, sep=",") for text in row)
    return _Cities(numbers, lons / STEPS_PER_DEGREE, lats / STEPS_PER_DEGREE)
