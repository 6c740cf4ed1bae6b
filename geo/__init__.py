"""Published missile ranges, plain geodesic distances, and whether a report's claim holds.

A dozen names do most of what the page does; they are imported when they are first used, so that a
script that needs only `geodesy` loads no more than that.

    find_place, find_region, find_system    names to what they mean, with the nearest spellings
    list_places, list_figures               the gazetteer's cities, the published range figures
    outer_set, common_set, buffer           what lies in range, on the ellipsoid
    measure_distances, check_reach          places to km and verdicts
    read_report, check_claims               a text to what it mentions, claims and their verdicts
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.face import *

__version__ = "0.1.0"
__all__ = [
    "buffer",
    "check_claims",
    "check_reach",
    "common_set",
    "find_place",
    "find_region",
    "find_system",
    "list_figures",
    "list_places",
    "measure_distances",
    "outer_set",
    "read_report",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from geo import face

    return getattr(face, name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
