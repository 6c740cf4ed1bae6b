"""A launch region from a file that a reader uploads: GeoJSON or KML."""

from __future__ import annotations

import math
from itertools import chain
from xml.etree.ElementTree import Element

import shapely
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from shapely.geometry import MultiPolygon, Polygon

from geo.effort import at_border
from geo.errors import FileError, GeometryError
from geo.markdown import shorten_text, unbroken_text
from geo.regions import (
    LaunchRegion,
    RegionKind,
    check_file_size,
    region_from_geojson,
    region_from_geometry,
)

__all__ = ["region_from_kml", "region_from_upload"]

# A name stands in the head, in tables and on the map; a file may be called by 255 characters.
_MAX_NAME_CHARS = 80
_UPLOADED = "The polygons of a file that the reader uploaded."


@at_border
def region_from_upload(name: str, content: bytes) -> LaunchRegion:
    """Make a launch region of an uploaded file.

    Parameters
    ----------
    name : str
        The file's name; its ending tells the format.
    content : bytes
        GeoJSON or KML.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    FileError
        When the file is empty, too large or of another format.
    GeometryError, CoordinateError
        When its geometry cannot be used.
    """
    if not content.strip():
        raise FileError(f"{name[:80]!r} is empty.")
    check_file_size(len(content), repr(name[:80]))
    stem, _, ending = name.rpartition(".")
    stem = shorten_text(unbroken_text(stem), _MAX_NAME_CHARS)
    if ending.lower() == "kml":
        return region_from_kml(content, stem)
    if ending.lower() in {"json", "geojson"}:
        return region_from_geojson(content, stem)
    raise FileError(f"{name[:80]!r} is neither GeoJSON (.geojson, .json) nor KML (.kml).")


@at_border
def region_from_kml(content: bytes, name: str) -> LaunchRegion:
    """Make a launch region of the polygons of a KML file.

    Parameters
    ----------
    content : bytes
        KML; entities and external references are refused.
    name : str
        As shown.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    FileError
        When it is no KML.
    GeometryError, CoordinateError
        When it has no polygon, or an unusable one.
    """
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise FileError(f"{name[:80]!r} cannot be read as KML: {str(error)[:120]}.") from None
    polygons = [
        Polygon(_read_ring(shell), [_read_ring(hole) for hole in holes])
        for element in root.iterfind(".//{*}Polygon")
        if (shell := element.find("{*}outerBoundaryIs/{*}LinearRing/{*}coordinates")) is not None
        and (holes := element.findall("{*}innerBoundaryIs/{*}LinearRing/{*}coordinates"))
        is not None
    ]
    if not polygons:
        raise GeometryError(f"{name[:80]!r} holds no polygon.")
    for polygon in polygons:
        if not polygon.is_valid:
            reason = shapely.is_valid_reason(polygon)
            raise GeometryError(f"A polygon of {name[:80]!r} is no area: {reason}.")
    shape = polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)
    return region_from_geometry(shape, name, kind=RegionKind.UPLOADED, definition=_UPLOADED)


def _read_ring(element: Element) -> list[tuple[float, float]]:
    try:
        corners = [
            (float(lon), float(lat))
            for lon, lat, *_ in (corner.split(",") for corner in (element.text or "").split())
        ]
    except ValueError:
        corners = [(math.nan, math.nan)]
    if not all(map(math.isfinite, chain.from_iterable(corners))):
        raise GeometryError("A corner of the KML file is no longitude,latitude.")
    if len(corners) < 4:
        raise GeometryError("A ring of the KML file has fewer than three corners.")
    return corners
