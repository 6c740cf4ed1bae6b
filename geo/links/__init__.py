"""What the reader sees, to a query string and back.

An address carries everything that a page shows, with the version of its own grammar (`v=1`). What
equals the defaults of that version is left out; the defaults of a version never change, so an
address shows the same next year. Every value that cannot be used is reported and replaced by its
default; nothing is raised, because a broken link should still open a page.

A region is an id (`western-iraq`), an ISO 3166 code (`IQ-AN`), a point (`45.3,33.1`, longitude
first), a circle (`circle:45.3,33.1,50`, radius in km), an area that a report describes
(`western:IR`, `border:SA`, `border:IQ,SA`, `coast:AE`, `sector:south:44.4,33.3`: made again from
its id, with its definition) or a drawn area (`area:` and its corners).
Corners are written as differences of 1e-4 degrees (11 m), in base64.
"""

from geo.links.claims import MAX_CLAIMS_CHARACTERS, aim_at_claim, pack_claims, unpack_claims
from geo.links.grammar import (
    MAX_QUERY_CHARACTERS,
    VERSION,
    ParsedLink,
    format_query,
    format_query_string,
    parse_query,
)
from geo.links.places import LinkedShape, link_region, link_shape, pack_drawn, resolve_link_region
from geo.links.uploads import region_from_upload
from geo.links.view import DEFAULT_VIEW, PROJECTIONS, SORTS, View
from geo.regions.addresses import (
    MAX_AREA_CHARACTERS,
    format_circle,
    format_point,
    pack_area,
    unpack_area,
)

__all__ = [
    "DEFAULT_VIEW",
    "MAX_AREA_CHARACTERS",
    "MAX_CLAIMS_CHARACTERS",
    "MAX_QUERY_CHARACTERS",
    "PROJECTIONS",
    "SORTS",
    "VERSION",
    "LinkedShape",
    "ParsedLink",
    "View",
    "aim_at_claim",
    "format_circle",
    "format_point",
    "format_query",
    "format_query_string",
    "link_region",
    "link_shape",
    "pack_area",
    "pack_claims",
    "pack_drawn",
    "parse_query",
    "region_from_upload",
    "resolve_link_region",
    "unpack_area",
    "unpack_claims",
]
