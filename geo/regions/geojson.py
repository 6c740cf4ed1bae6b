"""Launch regions of GeoJSON texts, whatever stands in them."""

from __future__ import annotations

import json
import re

from pyproj import CRS
from pyproj.exceptions import CRSError

from geo.effort import at_border
from geo.errors import FileError
from geo.patterns import late
from geo.regions.model import LaunchRegion
from geo.regions.outlines import Geometry, region_from_shapes, say_value
from geo.tables.encoding import decode_unicode

__all__ = ["MAX_FILE_BYTES", "decode_text", "region_from_geojson", "require_file_size"]

MAX_FILE_BYTES = 10_000_000
_MAX_DEPTH = 64  # of nested JSON; GeoJSON itself needs less than ten
_WKT = late(
    r"\s*(?:SRID\s*=\s*\d{1,9}\s*;\s*)?"
    r"((?:MULTI)?(?:POLYGON|POINT|LINESTRING)|GEOMETRYCOLLECTION)\s*(?:(?:ZM?|M)\s*)?(?:\(|EMPTY)",
    re.IGNORECASE,
)
_TYPES = frozenset(
    "FeatureCollection Feature GeometryCollection Polygon MultiPolygon LineString MultiLineString "
    "Point MultiPoint".split()
)
_BY_LETTERS = {name.casefold(): name for name in _TYPES}
_EPSG = late(r"EPSG\b.{1,40}?\b(\d{4,6})/?$", re.IGNORECASE)


def require_file_size(size_bytes: int, name: str) -> None:
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
    >>> require_file_size(50_000_000, "area.geojson")
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
        A geometry, feature or feature collection (RFC 7946), or one on each line, at most
        `MAX_FILE_BYTES`.
    name : str
        As shown, such as the file's name without its ending.

    Returns
    -------
    LaunchRegion
        All its polygons together, or all its points where it has no polygon. Its definition says
        what was mended or left out.

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
    geometries = _parse_geojson(content, name)
    held = [geometry for geometry in geometries if geometry is not None]
    return region_from_shapes(held, name, empty_count=len(geometries) - len(held))


def _parse_geojson(content: str | bytes, name: str) -> list[Geometry | None]:
    """Give the geometries of a file; None stands for a feature that holds none."""
    require_file_size(len(content), name)
    if not content.strip():
        raise FileError(f"{name} is empty.")
    text = content if isinstance(content, str) else decode_text(content, name)
    if match := _WKT.match(text):
        raise FileError(
            f"{name} is no GeoJSON: it is well-known text (WKT, {match[1].upper()}); save it as"
            " GeoJSON or KML."
        )
    try:
        if _depth(text) > _MAX_DEPTH:
            raise FileError(f"{name} is nested too deeply to be GeoJSON.")
        document = _load(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        ended = "; it ends too early" if error.pos >= len(text.rstrip()) else ""
        raise FileError(f"{name} is no GeoJSON: at {where} it is no JSON{ended}.") from None
    except RecursionError:
        raise FileError(f"{name} is nested too deeply to be GeoJSON.") from None
    except ValueError:  # Python reads whole numbers up to some thousand digits
        raise FileError(f"{name} holds a number that is no coordinate.") from None
    return _geometries(document, name)


def decode_text(content: bytes, name: str) -> str:
    """Decode a file's text: UTF-8 or UTF-16, with or without a mark at its beginning.

    Parameters
    ----------
    content : bytes
        The file. In another 8-bit code page only names could be misread, and no name is taken
        from a file; coordinates are ASCII in all of them.
    name : str
        What it is called in the message.

    Returns
    -------
    str

    Raises
    ------
    FileError
        When it is no text.

    Examples
    --------
    >>> decode_text("{}".encode("utf-16"), "area")
    '{}'
    """
    refused = FileError(f"{name} is no GeoJSON: it is not text in UTF-8 or UTF-16.")
    try:
        text = decode_unicode(content)
    except UnicodeDecodeError as error:
        if error.encoding != "utf-8":
            raise refused from None
        text = content.decode("latin-1")
    if "\0" in text or not ("{" in text or "<" in text or text.isascii()):
        raise refused
    return text


def _load(text: str) -> object:
    """Read one JSON text, or one feature on each line (newline-delimited, RFC 8142)."""
    # NaN stands among the properties of many files; among coordinates it is refused there.
    try:
        return json.loads(text, parse_constant=float)
    except json.JSONDecodeError as error:
        lines = [line for line in text.replace("\x1e", "").splitlines() if line.strip()]
        if not (error.msg.startswith("Extra data") or "\x1e" in text) or len(lines) < 2:
            raise
        try:
            features = [json.loads(line, parse_constant=float) for line in lines]
        except json.JSONDecodeError:
            raise error from None
        return {"type": "FeatureCollection", "features": features}


def _depth(text: str) -> int:
    """Bound the nesting of a JSON text, brackets in strings counted too: a bound, no parser."""
    depth = deepest = 0
    for mark in re.findall(r"[\[\]{}]", text):
        depth += 1 if mark in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _geometries(document: object, name: str) -> list[Geometry | None]:
    document, kind = _require_typed(document, name)
    if kind == "Topology":
        raise FileError(f"{name} is TopoJSON: save it as GeoJSON.")
    if kind == "FeatureCollection":
        features = document.get("features")
        if not isinstance(features, list):
            raise FileError(f"{name} is no GeoJSON: its features are no list.")
        return [
            geometry
            for feature in features
            for geometry in ([None] if feature is None else _geometries(feature, name))
        ]
    if kind == "Feature":
        geometry = document.get("geometry")
        return _geometries(geometry, name) if geometry is not None else [None]
    if kind == "GeometryCollection":
        members = document.get("geometries")
        if not isinstance(members, list):
            raise FileError(f"{name} is no GeoJSON: its geometries are no list.")
        return [geometry for member in members for geometry in _geometries(member, name)]
    return [document]


def _require_typed(document: object, name: str) -> tuple[Geometry, str]:
    """Refuse what has no type of GeoJSON, and say what it is instead."""
    if not isinstance(document, dict):
        cure = ""
        if isinstance(document, list) and document and isinstance(document[0], dict):
            cure = ' Write {"type": "FeatureCollection", "features": before it, and } behind.'
        raise FileError(
            f"{name} is no GeoJSON: it holds {say_value(document)} in place of a feature.{cure}"
        )
    _require_crs(document, name)
    if "type" not in document:
        other = " but Esri JSON" if "rings" in document or "geometryType" in document else ""
        raise FileError(f"{name} is no GeoJSON{other}: it has no type.")
    kind = document["type"]
    if not isinstance(kind, str):
        raise FileError(f"{name} is no GeoJSON: its type {str(kind)[:30]!r} is no text.")
    if kind not in _TYPES and (spelt := _BY_LETTERS.get(kind.casefold())):
        raise FileError(f"{name} is no GeoJSON: its type {kind[:30]!r} is written {spelt!r}.")
    return document, kind


def _require_crs(document: Geometry, name: str) -> None:
    """Refuse coordinates of a projection, where the file names it.

    RFC 7946 knows none, files of before 2016 do. Degrees of another datum lie within some hundred
    metres of WGS84's.
    """
    crs = document.get("crs")
    properties = crs.get("properties") if isinstance(crs, dict) else None
    if not isinstance(properties, dict):
        return
    named = properties.get("name") or properties.get("href") or f"EPSG:{properties.get('code')}"
    match = _EPSG.search(named) if isinstance(named, str) else None
    if match is None:
        return
    try:
        projected = not CRS.from_epsg(int(match[1])).is_geographic
    except CRSError:
        projected = True
    if projected:
        raise FileError(
            f"{name} has projected coordinates (EPSG:{match[1]}), no longitudes and latitudes:"
            " save it in WGS 84 (EPSG:4326)."
        )
