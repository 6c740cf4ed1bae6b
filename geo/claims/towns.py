"""Towns by which a distance is measured: how far they reach around a point."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from geo.gazetteer import TOWNS, find_candidates

if TYPE_CHECKING:
    from geo.gazetteer import Place
    from geo.regions import LaunchRegion

__all__ = ["find_town", "town_radius_km"]

PEOPLE_PER_KM2 = 3_000
_SAME_DEG = 0.01


def town_radius_km(place: Place, figure_km: float) -> float:
    """Estimate how far a town reaches around the point by which it is known.

    Parameters
    ----------
    place : Place
    figure_km : float
        The distance or range that is compared, kilometres.

    Returns
    -------
    float
        Kilometres, as a disc of 3,000 people a square kilometre, our own round figure; 0 for what
        is no town, and where it is less than a fiftieth of the figure.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> haifa = resolve_place("Haifa")
    >>> 4 < town_radius_km(haifa, 40.0) < 8, town_radius_km(haifa, 900.0)
    (True, 0.0)
    """
    if place.kind not in TOWNS:
        return 0.0
    radius_km = math.sqrt(place.population / PEOPLE_PER_KM2 / math.pi)
    return radius_km if radius_km >= figure_km / 50 else 0.0


def find_town(region: LaunchRegion) -> Place | None:
    """Find the town that a launch region of one point stands for; None where it is something else.

    Examples
    --------
    >>> from geo.regions import region_from_point
    >>> find_town(region_from_point(46.72185, 24.68773, "Riyadh")).name
    'Riyadh'
    >>> find_town(region_from_point(0.0, 0.0, "Riyadh")) is None
    True
    """
    if not region.shape.is_point:
        return None
    lon, lat = region.shape.centre_lon, region.shape.centre_lat
    return next(
        (
            each.place
            for each in find_candidates(region.name, misspelt=False)
            if each.place.kind in TOWNS
            and max(abs(each.place.lon - lon), abs(each.place.lat - lat)) < _SAME_DEG
        ),
        None,
    )
