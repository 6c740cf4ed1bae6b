"""Read a report: the places, launch regions, systems and ranges that a text mentions."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.reading.claims.extract import extract_claims
    from geo.reading.corrections import choose_place
    from geo.reading.dates import find_date
    from geo.reading.files import MAX_FILE_BYTES, MAX_TEXT_CHARS, read_file, require_text
    from geo.reading.mentions import (
        DistanceKind,
        DistanceMention,
        PlaceMention,
        PlaceRole,
        RegionMention,
        Report,
        SystemMention,
    )
    from geo.reading.reader import read_report, resolve_spans
else:
    from geo.lending import lend_names

    __getattr__ = lend_names(__name__, __file__)

__all__ = [
    "MAX_FILE_BYTES",
    "MAX_TEXT_CHARS",
    "DistanceKind",
    "DistanceMention",
    "PlaceMention",
    "PlaceRole",
    "RegionMention",
    "Report",
    "SystemMention",
    "choose_place",
    "extract_claims",
    "find_date",
    "read_file",
    "read_report",
    "require_text",
    "resolve_spans",
]
