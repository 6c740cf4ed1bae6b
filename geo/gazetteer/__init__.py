"""Names to places, over a quarter of a million of them, from a store that is read row by row.

`find_candidates` shows what a name may mean, best first; `resolve_place` takes the first and
raises when there is none; `find_geometry` has the polygon of a country, division, water or area.
`EmbeddedGeocoder` is the same as a geopy geocoder. `find_names`, `has_name` and `normalise_name`
serve the reading of whole texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.gazetteer.cities import load_places
from geo.gazetteer.names import loosen_key, normalise_name
from geo.gazetteer.places import Candidate, NameFlag, NameRow, Place, PlaceKind
from geo.gazetteer.search import find_candidates, resolve_place, suggest_names
from geo.gazetteer.store import (
    find_geometry,
    find_names,
    find_place,
    has_name,
    list_administrative_places,
    list_divisions,
    load_place,
)

if TYPE_CHECKING:
    from geo.gazetteer.geocoder import EmbeddedGeocoder, NominatimFallback

__all__ = [
    "Candidate",
    "EmbeddedGeocoder",
    "NameFlag",
    "NameRow",
    "NominatimFallback",
    "Place",
    "PlaceKind",
    "find_candidates",
    "find_geometry",
    "find_names",
    "find_place",
    "has_name",
    "list_administrative_places",
    "list_divisions",
    "load_place",
    "load_places",
    "loosen_key",
    "normalise_name",
    "resolve_place",
    "suggest_names",
]


def __getattr__(name: str) -> object:
    """Import the geocoders when they are asked for: geopy takes 0.2 s, and most calls need none."""
    if name in {"EmbeddedGeocoder", "NominatimFallback"}:
        from geo.gazetteer import geocoder

        return getattr(geocoder, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
