"""Launch regions of GeoJSON texts and files, whatever stands in them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely

from geo.effort import at_border
from geo.errors import FileError, GeometryError
from geo.regions.model import LaunchRegion, RegionKind
from geo.regions.shapes import region_from_geometry

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


__all__ = ["MAX_FILE_BYTES", "check_file_size", "region_from_file", "region_from_geojson"]

MAX_FILE_BYTES = 10_000_000
_MAX_DEPTH = 64  # of nested JSON; GeoJSON itself needs less than ten


def check_file_size(size_bytes: int, name: str) -> None:
    """Refuse a file that is larger than any launch region needs to be.

    Parameters
    ----------
    size_bytes : int
        Its size.
    name : str
        What it is called in the message.

    Raises
    ------
    FileError
        When it is larger than `MAX_FILE_BYTES`.

    Examples
    --------
    >>> check_file_size(50_000_000, "area.geojson")
    Traceback (most recent call last):
    ...
    geo.errors.FileError: area.geojson has 50.0 MB; at most 10 MB are taken.
    """
    if size_bytes > MAX_FILE_BYTES:
        raise FileError(
            f"{name} has {size_bytes / 1e6:.1f} MB; at most {MAX_FILE_BYTES / 1e6:.0f} MB are"
            " taken."
        )


@at_border
def region_from_geojson(content: str | bytes, name: str) -> LaunchRegion:
    """Make a launch region of an uploaded GeoJSON text.

    Parameters
    ----------
    content : str or bytes
        A geometry, feature or feature collection (RFC 7946), at most `MAX_FILE_BYTES`.
    name : str
        As shown, such as the file's name without its ending.

    Returns
    -------
    LaunchRegion
        All its polygons, or all its points, together.

    Raises
    ------
    FileError
        When it is empty, too large or no GeoJSON.
    GeometryError, CoordinateError
        When its geometry is unusable.

    Examples
    --------
    >>> region_from_geojson('{"type": "Point", "coordinates": [44.4, 33.3]}', "Here").shape.is_point
    True
    """
    return region_from_geometry(
        _parse_geojson(content, name),
        name,
        kind=RegionKind.UPLOADED,
        definition=f"The shapes of the uploaded file {name}.",
    )


def region_from_file(path: Path) -> LaunchRegion:
    """Make a launch region of a GeoJSON file on this machine.

    Parameters
    ----------
    path : Path
        Its name without the ending becomes the region's.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    FileError, GeometryError, CoordinateError
        As `region_from_geojson`, and when the file cannot be read.
    """
    return region_from_geojson(_read_file(path), path.stem)


def _parse_geojson(content: str | bytes, name: str) -> BaseGeometry:
    check_file_size(len(content), name)
    if not content.strip():
        raise FileError(f"{name} is empty.")
    try:
        text = content.decode("utf-8-sig") if isinstance(content, bytes) else content
        if _depth(text) > _MAX_DEPTH:
            raise FileError(f"{name} is nested too deeply to be GeoJSON.")
        document = json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise FileError(f"{name} is no GeoJSON: at {where} it is no JSON ({error.msg}).") from None
    except UnicodeDecodeError:
        raise FileError(f"{name} is no GeoJSON: it is not text in UTF-8.") from None
    except RecursionError:
        raise FileError(f"{name} is nested too deeply to be GeoJSON.") from None
    except ValueError:  # Python reads whole numbers up to some thousand digits
        raise FileError(f"{name} holds a number that is no coordinate.") from None
    geometries = list(_geometries(document, name))
    if not geometries:
        raise GeometryError(f"{name} holds no geometry.")
    shapes = [shape for geometry in geometries if (shape := _to_shape(geometry, name))]
    if not shapes:
        raise GeometryError(f"{name} holds no polygon and no point.")
    return shapes[0] if len(shapes) == 1 else shapely.GeometryCollection(shapes)


def _refuse_constant(constant: str) -> float:
    raise FileError(f"The file holds {constant}, which is no coordinate.")


def _say(value: object) -> str:
    """Quote a value of a file, in characters that can be shown."""
    written = value if isinstance(value, str) else json.dumps(value)
    return repr(written[:30].encode("utf-8", "replace").decode())


def _depth(text: str) -> int:
    """Bound the nesting of a JSON text, brackets in strings counted too: a bound, no parser."""
    depth = deepest = 0
    for mark in re.findall(r"[\[\]{}]", text):
        depth += 1 if mark in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _geometries(document: object, name: str) -> list[dict[str, Any]]:
    if not isinstance(document, dict):
        raise FileError(f"{name} is no GeoJSON: it holds {_say(document)} in place of a feature.")
    if "type" not in document:
        raise FileError(f"{name} is no GeoJSON: it has no type.")
    kind = document["type"]
    if not isinstance(kind, str):
        raise FileError(f"{name} is no GeoJSON: its type {str(kind)[:30]!r} is no text.")
    if kind == "FeatureCollection":
        features = document.get("features")
        if not isinstance(features, list):
            raise FileError(f"{name} is no GeoJSON: its features are no list.")
        return [geometry for feature in features for geometry in _geometries(feature, name)]
    if kind == "Feature":
        geometry = document.get("geometry")
        return _geometries(geometry, name) if geometry is not None else []
    if kind == "GeometryCollection":
        members = document.get("geometries")
        if not isinstance(members, list):
            raise FileError(f"{name} is no GeoJSON: its geometries are no list.")
        return [geometry for member in members for geometry in _geometries(member, name)]
    return [document]


def _to_shape(geometry: dict[str, Any], name: str) -> BaseGeometry | None:
    kind = geometry["type"]
    if kind not in {"Point", "MultiPoint", "Polygon", "MultiPolygon"}:
        raise GeometryError(f"{name} holds a {kind[:30]!r}; a launch region is polygons or points.")
    if not isinstance(geometry.get("coordinates"), list):
        raise GeometryError(f"{name}: the coordinates of a {kind} are unusable: they are no list.")
    try:
        shape = shapely.from_geojson(
            json.dumps({"type": kind, "coordinates": _without_empty(geometry["coordinates"])})
        )
    except (shapely.GEOSException, TypeError, ValueError, OverflowError):
        raise GeometryError(
            f"{name}: the coordinates of a {kind} are unusable: each is a longitude and a latitude,"
            " and a ring ends where it begins, with four of them or more."
        ) from None
    return None if shape is None or shape.is_empty else shape


def _without_empty(coordinates: Any) -> Any:  # noqa: ANN401  # whatever stands in the file
    """Drop rings without a corner, such as a hole `[]`: they say nothing."""
    if not isinstance(coordinates, list) or all(
        isinstance(part, list) and part and not isinstance(part[0], list) for part in coordinates
    ):
        return coordinates  # a ring: its parts are points
    return [_without_empty(part) for part in coordinates if part != []]


def _read_file(path: Path) -> bytes:
    try:
        check_file_size(path.stat().st_size, path.name)
        return path.read_bytes()
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.") from None
