"""Read a region's address into its type, and write it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from geo.errors import CoordinateError, LinkError
from geo.patterns import late
from geo.regions.addresses.model import (
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
from geo.regions.addresses.points import (
    CIRCLE_PREFIX,
    format_circle,
    format_point,
    parse_circle,
)

__all__ = ["read_address", "write_address"]

_OUTLINE_PREFIX = "named:"
_NAME_MARK = "~"
_PART = late(r"(?P<side>[a-z]+ern|central):(?P<code>.+)")
# What a number of a point may look like, as every version of the reader took it.
_NUMBER = late(r"\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*")


def read_address(text: str) -> Address:
    """Read the address of a region.

    Parameters
    ----------
    text : str
        In one of the forms of `geo.regions.addresses`.

    Returns
    -------
    Address
        Its type; whether a named region exists is told by `geo.regions.resolve_region`.

    Raises
    ------
    LinkError, CoordinateError, GeometryError
        When a form is begun and cannot be used.

    Examples
    --------
    >>> read_address("44.37,33.34~Baghdad")
    PointAddress(lon=44.37, lat=33.34, name='Baghdad')
    >>> read_address("western:IR"), read_address("IQ-AN")
    (PartAddress(side='western', code='IR'), NamedAddress(id='IQ-AN', name=''))
    """
    body, _, name = text.partition(_NAME_MARK)
    named = clean_name(name)
    prefix, colon, rest = text.partition(":")
    if colon and (reader := _READERS.get(prefix)) is not None:
        return reader(text if prefix not in {"area", "circle"} else body, rest, named)
    if match := _PART.fullmatch(text):
        return PartAddress(match["side"], match["code"])
    numbers = body.split(",")
    if len(numbers) == 2 and ":" not in body:
        lon, lat = map(_read_number, numbers)
        return PointAddress(lon, lat, named)
    return NamedAddress(body, named)


def write_address(address: Address) -> str:  # noqa: PLR0911  # a return for each form
    """Write the address of a region.

    Parameters
    ----------
    address : Address
        Coordinates are rounded to 1e-4 degrees (11 m), radii to 0.1 km.

    Returns
    -------
    str
        What `read_address` takes.

    Examples
    --------
    >>> write_address(CircleAddress(44.3661, 33.3, 50, "Baghdad"))
    'circle:44.3661,33.3,50~Baghdad'
    """
    match address:
        case NamedAddress(id=region_id, name=name):
            return _add_name(region_id, name)
        case OutlineAddress(place_id=place_id):
            return f"{_OUTLINE_PREFIX}{place_id}"
        case PointAddress(lon=lon, lat=lat, name=name):
            return _add_name(format_point(lon, lat), name)
        case CircleAddress(lon=lon, lat=lat, radius_km=radius_km, name=name):
            return _add_name(format_circle(lon, lat, radius_km), name)
        case PartAddress(side=side, code=code):
            return f"{side}:{code}"
        case SectorAddress(side=side, lon=lon, lat=lat):
            return f"sector:{side}:{lon:.7g},{lat:.7g}"
        case BorderAddress(code=code, neighbour=neighbour):
            return f"border:{code},{neighbour}" if neighbour else f"border:{code}"
        case CoastAddress(code=code):
            return f"coast:{code}"
        case DrawnAddress(packed=packed, name=name):
            return _add_name(packed, name)


def _add_name(text: str, name: str) -> str:
    cleaned = clean_name(name)
    return f"{text}{_NAME_MARK}{cleaned}" if cleaned else text


def _read_number(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise CoordinateError(f"{text[:40]!r} is no number of degrees.")
    return float(text)


def _read_circle(body: str, _: str, name: str) -> Address:
    return replace(parse_circle(body), name=name)


def _read_drawn(body: str, _: str, name: str) -> Address:
    from geo.regions.addresses.packing import unpack_area  # with the polygons

    unpack_area(body)
    return DrawnAddress(body, name)


def _read_sector(_: str, rest: str, __: str) -> Address:
    side, _, lonlat = rest.partition(":")
    numbers = lonlat.split(",")
    if len(numbers) != 2:
        raise CoordinateError(f"{lonlat[:40]!r} is no longitude and latitude.")
    lon, lat = map(_read_number, numbers)
    if abs(lon) > 180 or abs(lat) > 90:
        raise CoordinateError(f"{lonlat[:40]} is no longitude and latitude.")
    return SectorAddress(side, lon, lat)


def _read_border(_: str, rest: str, __: str) -> Address:
    code, _, neighbour = rest.partition(",")
    return BorderAddress(code, neighbour)


def _read_coast(_: str, rest: str, __: str) -> Address:
    return CoastAddress(rest)


def _read_outline(_: str, rest: str, __: str) -> Address:
    if not rest.startswith(("water:", "area:")):
        raise LinkError(f"{rest[:40]!r} is no sea and no area")
    return OutlineAddress(rest)


_READERS: dict[str, Callable[[str, str, str], Address]] = {
    "area": _read_drawn,
    CIRCLE_PREFIX.removesuffix(":"): _read_circle,
    "sector": _read_sector,
    "border": _read_border,
    "coast": _read_coast,
    _OUTLINE_PREFIX.removesuffix(":"): _read_outline,
}
