"""Regions as an address holds them: one reader and one writer of all their forms.

======================================  ========================================================
`western-iraq`, `IQ`, `IQ-AN`           a region of the reports, a country, a division
`named:water:red-sea`                   a sea or an area of the gazetteer that has an outline
`45.3,33.1`                             a point, longitude first
`circle:45.3,33.1,50`                   within 50 km of a point
`western:IR`, `central:IQ-AN`           a part of a country or division
`sector:south:44.4,33.3`                the quarter to the south of a place
`border:SA`, `border:IQ,SA`, `coast:AE` what lies beside a border, or off a coast
`area:` and base64                      a drawn or uploaded area, by its corners
======================================  ========================================================

A point, a circle and an area may carry the reader's own name behind a tilde: `44.37,33.34~Baghdad`,
`circle:44.37,33.34,50~Baghdad`; a country or division one of its names: `UA-30~Kiev`.
The forms of version 1 never change; forms are only added.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.regions.addresses.model import (
        MAX_NAME_CHARACTERS,
        Address,
        BorderAddress,
        CircleAddress,
        CoastAddress,
        DrawnAddress,
        NamedAddress,
        OutlineAddress,
        PartAddress,
        PointAddress,
        SectorAddress,
        clean_name,
    )
    from geo.regions.addresses.packing import (
        AREA_PREFIX,
        MAX_AREA_CHARACTERS,
        pack_area,
        unpack_area,
    )
    from geo.regions.addresses.points import (
        CIRCLE_PREFIX,
        format_circle,
        format_plain_number,
        format_point,
        parse_circle,
        parse_number,
    )
    from geo.regions.addresses.reading import read_address, write_address
else:
    from geo.lending import lend_names

    __getattr__ = lend_names(__name__, __file__)

__all__ = [
    "AREA_PREFIX",
    "CIRCLE_PREFIX",
    "MAX_AREA_CHARACTERS",
    "MAX_NAME_CHARACTERS",
    "Address",
    "BorderAddress",
    "CircleAddress",
    "CoastAddress",
    "DrawnAddress",
    "NamedAddress",
    "OutlineAddress",
    "PartAddress",
    "PointAddress",
    "SectorAddress",
    "clean_name",
    "format_circle",
    "format_plain_number",
    "format_point",
    "pack_area",
    "parse_circle",
    "parse_number",
    "read_address",
    "unpack_area",
    "write_address",
]
