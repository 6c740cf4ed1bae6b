"""The kinds of address that a region can have, as types."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

__all__ = [
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
]

MAX_NAME_CHARACTERS = 80  # of a name that an address carries


@dataclass(frozen=True, slots=True)
class NamedAddress:
    """A region of the reports, a country or a first-order division.

    Parameters
    ----------
    id : str
        "western-iraq", or an ISO 3166 code: "IQ", "IQ-AN".
    name : str
        What the reader called it; may be empty, and counts only where it is one of its names.
    """

    id: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class OutlineAddress:
    """A sea or an area of the gazetteer.

    Parameters
    ----------
    place_id : str
        "water:red-sea", "area:levant".
    """

    place_id: str


@dataclass(frozen=True, slots=True)
class PointAddress:
    """One point.

    Parameters
    ----------
    lon, lat : float
        In degrees.
    name : str
        What the reader called it; may be empty.
    """

    lon: float
    lat: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class CircleAddress:
    """All within a distance of one point.

    Parameters
    ----------
    lon, lat : float
        Centre, in degrees.
    radius_km : float
        In km.
    name : str
        What the reader called the centre; may be empty.
    """

    lon: float
    lat: float
    radius_km: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class PartAddress:
    """A side of a country or division.

    Parameters
    ----------
    side : str
        "western", "northeastern", "central".
    code : str
        ISO 3166 code.
    """

    side: str
    code: str


@dataclass(frozen=True, slots=True)
class SectorAddress:
    """The quarter of a circle on one side of a place.

    Parameters
    ----------
    side : str
        "south", "northeast".
    lon, lat : float
        The place, in degrees.
    """

    side: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class BorderAddress:
    """What lies beside a country's border.

    Parameters
    ----------
    code : str
        ISO 3166 code.
    neighbour : str
        The country on the other side; empty for all of them, and the strip outside.
    """

    code: str
    neighbour: str = ""


@dataclass(frozen=True, slots=True)
class CoastAddress:
    """What lies off a country's coast.

    Parameters
    ----------
    code : str
        ISO 3166 code.
    """

    code: str


@dataclass(frozen=True, slots=True)
class DrawnAddress:
    """A drawn or uploaded area.

    Parameters
    ----------
    packed : str
        Its corners, as `pack_area` writes them.
    name : str
        The name of the file, or the reader's own; may be empty.
    """

    packed: str
    name: str = ""


Address = (
    NamedAddress
    | OutlineAddress
    | PointAddress
    | CircleAddress
    | PartAddress
    | SectorAddress
    | BorderAddress
    | CoastAddress
    | DrawnAddress
)


def clean_name(name: str) -> str:
    r"""Make a reader's name fit for an address: one line, no marks that turn or hide text.

    Parameters
    ----------
    name : str
        As typed, or a file's.

    Returns
    -------
    str
        At most `MAX_NAME_CHARACTERS`; may be empty.

    Examples
    --------
    >>> clean_name("  My   area\u202e ~ 2 ")
    'My area 2'
    """
    shown = "".join(
        # Categories of controls, marks of direction, surrogates, private use: "C", and line ends.
        " " if letter == "~" or unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter
        for letter in name
        if unicodedata.category(letter) not in {"Cf", "Cs", "Co", "Cn"} or letter == "\u200c"
    )
    return " ".join(shown.split())[:MAX_NAME_CHARACTERS].strip()
