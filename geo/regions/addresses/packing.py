"""Drawn areas as an address holds them."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Iterator

from shapely import get_coordinates, is_valid_reason
from shapely.geometry import MultiPoint, MultiPolygon, Polygon

from geo.effort import at_border
from geo.errors import GeometryError, LinkError

__all__ = [
    "AREA_PREFIX",
    "MAX_AREA_CHARACTERS",
    "pack_area",
    "unpack_area",
]

MAX_AREA_CHARACTERS = 1_500  # about 250 corners
AREA_PREFIX = "area:"
_STEPS_PER_DEGREE = 10_000


def _pack_integers(values: Iterable[int]) -> bytes:
    """Write each integer in as few bytes as it needs, seven bits a byte, sign in the lowest."""
    packed = bytearray()
    for value in values:
        rest = (value << 1) ^ (value >> 63)
        while rest > 0x7F:
            packed.append(rest & 0x7F | 0x80)
            rest >>= 7
        packed.append(rest)
    return bytes(packed)


def _unpack_integers(packed: bytes) -> list[int]:
    values, rest, shift = [], 0, 0
    for byte in packed:
        rest |= (byte & 0x7F) << shift
        shift += 7
        if shift > 63:
            raise LinkError("the drawn area is not whole")
        if byte < 0x80:
            values.append((rest >> 1) ^ -(rest & 1))
            rest, shift = 0, 0
    if shift:
        raise LinkError("the drawn area is not whole")
    return values


def pack_area(area: Polygon | MultiPolygon | MultiPoint) -> str:
    """Write a drawn area, or several points, as an address holds them.

    Parameters
    ----------
    area : Polygon, MultiPolygon or MultiPoint
        Longitudes and latitudes in degrees; longitudes may leave [-180, 180].

    Returns
    -------
    str
        `area:` and base64; corners rounded to 1e-4 degrees.

    Raises
    ------
    LinkError
        When it needs more than `MAX_AREA_CHARACTERS`.

    Examples
    --------
    >>> square = Polygon([(40, 30), (41, 30), (41, 31), (40, 31)])
    >>> unpack_area(pack_area(square)).equals(square)
    True
    """
    if isinstance(area, MultiPoint):
        runs = [get_coordinates(area).tolist()]
        numbers = [0]  # no polygon: points follow
        heads: list[list[int]] = [[]]
    else:
        polygons = area.geoms if isinstance(area, MultiPolygon) else [area]
        numbers = [len(polygons)]
        runs, heads = [], []
        for polygon in polygons:
            rings = [polygon.exterior, *polygon.interiors]
            runs += [get_coordinates(ring)[:-1].tolist() for ring in rings]
            heads += [[len(rings)], *[[] for _ in polygon.interiors]]
    last = (0, 0)
    for head, run in zip(heads, runs, strict=True):
        corners = [(round(x * _STEPS_PER_DEGREE), round(y * _STEPS_PER_DEGREE)) for x, y in run]
        numbers += [*head, len(corners)]
        for corner in corners:
            numbers += [corner[0] - last[0], corner[1] - last[1]]
            last = corner
    packed = base64.urlsafe_b64encode(_pack_integers(numbers)).decode().rstrip("=")
    text = AREA_PREFIX + packed
    if len(text) > MAX_AREA_CHARACTERS:
        raise LinkError(
            f"the area has {len(get_coordinates(area)):,} corners or points, too many for an"
            " address (about 250 fit)"
        )
    return text


@at_border
def unpack_area(text: str) -> Polygon | MultiPolygon | MultiPoint:
    """Take a drawn area, or several points, from an address.

    Parameters
    ----------
    text : str
        What `pack_area` wrote.

    Returns
    -------
    Polygon, MultiPolygon or MultiPoint
        Longitudes and latitudes in degrees.

    Raises
    ------
    LinkError
        When it is cut off or altered.
    GeometryError
        When its corners make no area.

    Examples
    --------
    >>> unpack_area("area:AgIGoJxI").is_empty
    Traceback (most recent call last):
    ...
    geo.errors.LinkError: the drawn area is not whole
    """
    if not text.startswith(AREA_PREFIX) or len(text) > MAX_AREA_CHARACTERS:
        raise LinkError(f"{text[:40]!r} is no drawn area")
    body = text.removeprefix(AREA_PREFIX)
    try:
        packed = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise LinkError("the drawn area holds characters that it cannot have") from None
    numbers = iter(_unpack_integers(packed))
    try:
        count = next(numbers)
        area = _read_points(numbers) if count == 0 else _read_polygons(numbers, count)
    except StopIteration:
        raise LinkError("the drawn area is not whole") from None
    if next(numbers, None) is not None:
        raise LinkError("the drawn area has something after its end")
    if not area.is_valid:
        raise GeometryError(f"The drawn area is no area: {is_valid_reason(area)}.")
    return area


def _read_polygons(numbers: Iterator[int], count: int) -> Polygon | MultiPolygon:
    last = (0, 0)
    polygons = []
    for _ in range(_require_count(count)):
        rings = []
        for _ in range(_require_count(next(numbers))):
            corners, last = _read_run(numbers, last)
            if len(corners) < 3:
                raise LinkError("the drawn area has a corner that is nowhere on Earth")
            rings.append(corners)
        polygons.append(Polygon(rings[0], rings[1:]))
    return polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)


def _read_points(numbers: Iterator[int]) -> MultiPoint:
    points, _ = _read_run(numbers, (0, 0))
    return MultiPoint(points)


def _read_run(
    numbers: Iterator[int], last: tuple[int, int]
) -> tuple[list[tuple[float, float]], tuple[int, int]]:
    """Read a ring's corners, or points; each is a step from the one before."""
    lon, lat = last
    corners = []
    for _ in range(_require_count(next(numbers))):
        lon, lat = lon + next(numbers), lat + next(numbers)
        corners.append((lon / _STEPS_PER_DEGREE, lat / _STEPS_PER_DEGREE))
    if not all(abs(x) <= 540 and abs(y) <= 90 for x, y in corners):
        raise LinkError("the drawn area has a corner that is nowhere on Earth")
    return corners, (lon, lat)


def _require_count(count: int) -> int:
    if not 1 <= count <= MAX_AREA_CHARACTERS:
        raise LinkError("the drawn area is not whole")
    return count
