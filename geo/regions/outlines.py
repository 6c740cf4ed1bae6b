"""One launch region of all the shapes that a file holds, and what was mended or left out."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import shapely

from geo.effort import at_border, require_effort
from geo.errors import GeometryError
from geo.regions.model import LaunchRegion, RegionKind
from geo.regions.shapes import region_from_geometry

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = ["Geometry", "region_from_shapes", "say_value"]

Geometry = dict[str, Any]

# How deep the positions of each kind lie in its coordinates.
_DEPTHS = {"Point": 0, "MultiPoint": 1, "Polygon": 2, "MultiPolygon": 3}
_LINES = {"LineString", "MultiLineString"}
_NO_OTHERS: Mapping[str, int] = {}
_LEAST_CORNERS = 3
_NEEDED = "each is a longitude and a latitude, and an outline has three corners or more"


@at_border
def region_from_shapes(
    geometries: list[Geometry],
    name: str,
    *,
    empty_count: int = 0,
    others: Mapping[str, int] = _NO_OTHERS,
) -> LaunchRegion:
    """Make a launch region of the geometries of a file, in GeoJSON's terms.

    Where there are polygons, they are the region; lines and points beside them are left out, and
    the region's definition says so. Outlines that do not end where they begin are closed; those of
    fewer than three corners, which enclose nothing, are left out beside others.

    Parameters
    ----------
    geometries : list of dict
        Each with a `type` and `coordinates`; whatever stands in the file.
    name : str
        As shown.
    empty_count : int
        How many features of the file hold no geometry.
    others : mapping of str to int
        What else the file holds that is no area and no point, such as pictures: a word in the
        singular, and how many of it.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    GeometryError, CoordinateError
        When there is no polygon and no point, or one cannot be used.

    Examples
    --------
    >>> corners = [[44, 33], [45, 33], [45, 34]]
    >>> region_from_shapes([{"type": "Polygon", "coordinates": [corners]}], "Area").definition
    'The shapes of the uploaded file Area. 1 outline did not end where it began and was closed.'
    """
    if not geometries:
        raise GeometryError(f"{name} holds no geometry.")
    kinds = Counter(geometry["type"] for geometry in geometries)
    for kind in kinds:
        if kind not in _DEPTHS and kind not in _LINES:
            raise GeometryError(
                f"{name} holds a {say_value(kind)}; a launch region is polygons or points."
            )
    lines = sum(kinds[kind] for kind in _LINES)
    if lines == kinds.total():
        kind = next(iter(kinds))
        raise GeometryError(
            f"{name} holds no area, but lines only ({kind}): draw the area as a polygon, or give"
            " points."
        )
    reader = _Reader(name)
    read = [reader.read(geometry) for geometry in geometries if geometry["type"] in _DEPTHS]
    shapes = [shape for shape in read if shape is not None]
    empty_count += len(read) - len(shapes) - reader.flat_shapes
    if not shapes:
        if reader.flat:
            kind = next(iter(geometries))["type"]
            raise GeometryError(f"{name}: the coordinates of a {kind} are unusable: {_NEEDED}.")
        raise GeometryError(f"{name} holds no polygon and no point.")
    areas = [shape for shape in shapes if shape.geom_type in {"Polygon", "MultiPolygon"}]
    points = len(shapes) - len(areas) if areas else 0
    beside = {"line": lines, "point": points, **others}
    notes = _say_left_out(beside, "areas" if areas else "points", empty_count, reader)
    taken = areas or shapes
    if not areas and (repeated := _count_repeated(shapes)):
        verb = "repeats another and counts" if repeated == 1 else "repeat others and count"
        notes = (*notes, f"{_count(repeated, 'point')} {verb} once.")
    return region_from_geometry(
        taken[0] if len(taken) == 1 else shapely.GeometryCollection(taken),
        name,
        kind=RegionKind.UPLOADED,
        definition=f"The shapes of the uploaded file {name}.",
        notes=notes,
    )


def _count_repeated(points: list[BaseGeometry]) -> int:
    """Count the points that stand where one before them does."""
    positions = shapely.get_coordinates(points)
    return len(positions) - len(set(map(tuple, positions.tolist())))


def _say_left_out(
    beside: Mapping[str, int], kept: str, empty_count: int, reader: _Reader
) -> tuple[str, ...]:
    """Say what of a file is no part of its region, and what was closed, a sentence each."""
    notes = []
    if left_out := [_count(number, noun) for noun, number in beside.items() if number]:
        *first, last = left_out
        listed = f"{', '.join(first)} and {last}" if first else last
        notes.append(f"Left out beside its {kept}: {listed}.")
    if empty_count:
        notes.append(f"Left out: {_count(empty_count, 'feature')} without coordinates.")
    if reader.flat:
        notes.append(f"Left out: {_count(reader.flat, 'outline')} of fewer than three corners.")
    if reader.closed:
        notes.append(
            f"{_count(reader.closed, 'outline')} did not end where"
            f" {'it' if reader.closed == 1 else 'they'} began and {_was(reader.closed)} closed."
        )
    return tuple(notes)


def say_value(value: object) -> str:
    """Quote a value of a file, in characters that can be shown.

    Parameters
    ----------
    value : object
        Text, or what JSON holds.

    Returns
    -------
    str
        At most 30 characters of it.

    Examples
    --------
    >>> say_value(None)
    "'null'"
    """
    written = value if isinstance(value, str) else json.dumps(value)
    return repr(written[:30].encode("utf-8", "replace").decode())


class _Reader:
    """Makes shapes of coordinates, and counts the outlines that it closed or left out as flat."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.closed = self.flat = self.flat_shapes = 0

    def read(self, geometry: Geometry) -> BaseGeometry | None:
        kind, coordinates = geometry["type"], geometry.get("coordinates")
        require_effort()
        if not isinstance(coordinates, list):
            raise self._unusable(kind, "they are no list")
        if not coordinates:
            return None
        if kind == "Point":
            return shapely.Point(self._position(coordinates, kind))
        if kind == "MultiPoint":
            return shapely.MultiPoint([self._position(each, kind) for each in coordinates])
        flat = self.flat
        rings = [coordinates] if kind == "Polygon" else coordinates
        polygons = [self._polygon(each, kind) for each in rings]
        kept = [polygon for polygon in polygons if polygon is not None]
        if not kept:
            self.flat_shapes += self.flat > flat
            return None
        return kept[0] if kind == "Polygon" else shapely.MultiPolygon(kept)

    def _polygon(self, rings: object, kind: str) -> shapely.Polygon | None:
        if not isinstance(rings, list):
            raise self._unusable(kind, _NEEDED)
        # An outline without a corner, such as a hole `[]`, says nothing.
        shell, *holes = [self._ring(ring, kind) if ring != [] else None for ring in rings] or [None]
        return shapely.Polygon(shell, [hole for hole in holes if hole]) if shell else None

    def _ring(self, ring: object, kind: str) -> list[tuple[float, float]] | None:
        """Give the corners of an outline; None of one that encloses nothing."""
        if not isinstance(ring, list):
            raise self._unusable(kind, _NEEDED)
        corners = [self._position(each, kind) for each in ring]
        if len(set(corners)) < _LEAST_CORNERS:
            self.flat += 1
            return None
        if corners[0] != corners[-1]:
            corners.append(corners[0])
            self.closed += 1
        return corners

    def _position(self, position: object, kind: str) -> tuple[float, float]:
        if not isinstance(position, list) or len(position) < 2:
            raise self._unusable(kind, _NEEDED)
        for value in position[:2]:
            if isinstance(value, str):
                raise self._unusable(
                    kind,
                    f"{say_value(value)} is text; each is a longitude and a latitude, numbers"
                    " without quotation marks",
                )
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise self._unusable(kind, _NEEDED)
        try:
            lon, lat = float(position[0]), float(position[1])
        except OverflowError:
            raise self._unusable(kind, "a number of them is too large") from None
        if not (math.isfinite(lon) and math.isfinite(lat)):
            raise self._unusable(kind, f"{say_value(position[:2])} holds no number")
        return lon, lat

    def _unusable(self, kind: str, reason: str) -> GeometryError:
        return GeometryError(f"{self.name}: the coordinates of a {kind} are unusable: {reason}.")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"
