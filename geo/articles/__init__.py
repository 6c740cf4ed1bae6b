"""Read a report: the places, launch regions, systems and ranges that a text mentions."""

from __future__ import annotations

from geo.articles.mentions import (
    DistanceKind,
    DistanceMention,
    PlaceMention,
    PlaceRole,
    RegionMention,
    Report,
    SystemMention,
)
from geo.articles.reader import read_report, resolve_spans

__all__ = [
    "DistanceKind",
    "DistanceMention",
    "PlaceMention",
    "PlaceRole",
    "RegionMention",
    "Report",
    "SystemMention",
    "read_report",
    "resolve_spans",
]
