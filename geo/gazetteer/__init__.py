"""Names to places, over a quarter of a million of them, from a store that is read row by row.

`find_candidates` shows what a name may mean, best first; `resolve_place` takes the first and
raises when there is none; `find_geometry` has the polygon of a country, division, water or area.
`EmbeddedGeocoder` is the same as a geopy geocoder. `find_names`, `has_name` and `normalise_name`
serve the reading of whole texts.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.gazetteer.beside import BESIDE_NUMBER
    from geo.gazetteer.cities import list_capitals, load_places
    from geo.gazetteer.geocoder import EmbeddedGeocoder, NominatimFallback
    from geo.gazetteer.ground import (
        find_geometry,
        find_ground,
        find_outline_note,
        has_geometry,
        list_members,
    )
    from geo.gazetteer.index import complete_names, warm_index
    from geo.gazetteer.names import loosen_key, normalise_name, trace_skeleton
    from geo.gazetteer.nations import find_nation, is_nation_word
    from geo.gazetteer.places import (
        AREAL,
        POINTS,
        TOWNS,
        WIDE,
        Candidate,
        NameFlag,
        NameRow,
        Place,
        PlaceKind,
    )
    from geo.gazetteer.search import (
        find_candidates,
        find_misspelt,
        resolve_place,
        suggest_names,
    )
    from geo.gazetteer.store import (
        find_division_type,
        find_names,
        find_place,
        has_name,
        list_administrative_places,
        list_divisions,
        list_large_names,
        load_place,
    )
else:
    from geo.lending import lend_names

    __getattr__ = lend_names(__name__, __file__)

__all__ = [
    "AREAL",
    "BESIDE_NUMBER",
    "POINTS",
    "TOWNS",
    "WIDE",
    "Candidate",
    "EmbeddedGeocoder",
    "NameFlag",
    "NameRow",
    "NominatimFallback",
    "Place",
    "PlaceKind",
    "complete_names",
    "find_candidates",
    "find_division_type",
    "find_geometry",
    "find_ground",
    "find_misspelt",
    "find_names",
    "find_nation",
    "find_outline_note",
    "find_place",
    "has_geometry",
    "has_name",
    "is_nation_word",
    "list_administrative_places",
    "list_capitals",
    "list_divisions",
    "list_large_names",
    "list_members",
    "load_place",
    "load_places",
    "loosen_key",
    "normalise_name",
    "resolve_place",
    "suggest_names",
    "trace_skeleton",
    "warm_index",
]
