"""What a launch region is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import shapely

if TYPE_CHECKING:
    from geo import geodesy
    from geo.regions.addresses import Address

__all__ = ["LaunchRegion", "RegionEntry", "RegionKind", "region_bytes"]


class RegionKind(StrEnum):
    """Where a launch region comes from."""

    REPORT = "named in a report"
    COUNTRY = "country"
    DIVISION = "first-order division"
    POINT = "point"
    DRAWN = "drawn"
    UPLOADED = "uploaded"


@dataclass(frozen=True, slots=True)
class LaunchRegion:
    """Where a report says that a missile could be launched from, or what a reader draws.

    Parameters
    ----------
    id : str
        What `resolve_region` takes: "western-iraq", "IQ", "IQ-AN", "44.4,33.3".
    name : str
        As shown.
    kind : RegionKind
        Where it comes from.
    definition : str
        What it covers and why, in a sentence or two.
    source, date : str
        Where the definition or the polygon comes from, and of when.
    shape : geodesy.Region
        The region itself.
    notes : tuple of str
        What of a reader's file was mended, read otherwise or left out, or what a reader's words
        were taken for, a sentence each. The definition says it, too.
    is_sea : bool
        Whether it is a sea or a gulf, which is measured to where it begins and launches nothing
        but from ships and aircraft.
    country : str
        ISO 3166 code of the country that it is, or is a division of; empty for every other region.
    address : Address or None
        Which circle, border, coast, side or sector it is; None for every other region.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> anbar = resolve_region("IQ-AN")
    >>> anbar.name, anbar.country, anbar.size_bytes < 1_000_000
    ('Al Anbar', 'IQ', True)
    """

    id: str
    name: str
    kind: RegionKind
    definition: str
    source: str
    date: str
    shape: geodesy.Region
    notes: tuple[str, ...] = ()
    is_sea: bool = False
    country: str = ""
    address: Address | None = None

    @property
    def size_bytes(self) -> int:
        """Estimate the memory with all that may be worked out of it, bytes."""
        return self.shape.size_bytes

    @property
    def __geo_interface__(self) -> dict[str, object]:
        """The region as a GeoJSON Feature, for every library that takes one."""
        return {
            "type": "Feature",
            "id": self.id,
            "properties": {
                "name": self.name,
                "kind": self.kind.value,
                "definition": self.definition,
                "source": self.source,
            },
            "geometry": shapely.geometry.mapping(self.shape.geometry),
        }

    def _repr_html_(self) -> str:
        """Draw a small map, for a notebook."""
        from geo.sketch import draw_sketch

        return draw_sketch(self.name, self.shape.geometry)


def region_bytes(region: LaunchRegion | None) -> int:
    """Estimate the memory of a region, or of none, bytes.

    Parameters
    ----------
    region : LaunchRegion or None
        To be kept.

    Returns
    -------
    int

    Examples
    --------
    >>> region_bytes(None)
    0
    """
    return 0 if region is None else region.size_bytes


@dataclass(frozen=True, slots=True)
class RegionEntry:
    """A line of the list to choose a launch region from.

    Parameters
    ----------
    id, name : str
        Id for `resolve_region`, and the name shown.
    kind : RegionKind
        `REPORT`, `COUNTRY` or `DIVISION`.
    group : str
        What it is listed under: the reports, the countries, or the division's country.
    """

    id: str
    name: str
    kind: RegionKind
    group: str
