"""The city nearest to a point."""

from __future__ import annotations

import math

from geo.gazetteer.places import Place
from geo.gazetteer.store import PLACES, STEPS_PER_DEGREE, load_place, store_connection

__all__ = ["find_nearest_place"]

DEGREES = (0.5, 2.0, 8.0)
WIDEST_DEG = 32.0  # some 3,500 km: farther than the islands of a country lie from another one


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
        None when there is none within eight degrees, or 32 where a country is given.

    Examples
    --------
    >>> find_nearest_place(44.4, 33.3).name
    'Baghdad'
    >>> find_nearest_place(121.5, 31.2, country="TW").name
    'Jieshoucun'
    """
    import numpy as np

    from geo.geodesy import distance_m

    query = (
        "SELECT place, lon_steps, lat_steps FROM places WHERE kind IN ('city', 'capital') "
        "AND lat_steps BETWEEN ? AND ? AND ((lon_steps - ? + 54000000) % 36000000) BETWEEN ? AND ? "
        "AND (? = '' OR country = ?)"
    )
    steps = STEPS_PER_DEGREE
    for degrees in (*DEGREES, WIDEST_DEG) if country else DEGREES:
        # Wide enough in longitude to hold a circle of as many degrees at this latitude.
        wide = min(degrees / max(math.cos(math.radians(min(abs(lat) + degrees, 89.0))), 0.02), 180)
        bounds = (
            round((lat - degrees) * steps),
            round((lat + degrees) * steps),
            round(lon * steps),
            round((180 - wide) * steps),
            round((180 + wide) * steps),
            country,
            country,
        )
        rows = store_connection(PLACES).execute(query, bounds).fetchall()
        if rows:
            numbers, lons, lats = np.array(rows).T
            distances_m = distance_m(lon, lat, lons / steps, lats / steps)
            return load_place(int(numbers[int(np.argmin(distances_m))]))
    return None
