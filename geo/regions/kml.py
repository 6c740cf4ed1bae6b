"""Launch regions of KML and KMZ files."""

from __future__ import annotations

import io
import math
import re
import zipfile
import zlib
from collections import Counter
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from geo.effort import at_border
from geo.errors import FileError, GeometryError
from geo.patterns import late
from geo.regions.geojson import MAX_FILE_BYTES, decode_text, require_file_size
from geo.regions.outlines import Geometry, region_from_shapes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from geo.regions.model import LaunchRegion

__all__ = ["count_kml", "region_from_kml", "unpack_kmz"]

_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DECLARATION = late(r"\A\s*<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w-]{1,30})")
_UTF_8 = re.compile(rb"\sencoding\s*=\s*[\"']utf-?8[\"']", re.IGNORECASE)
# "Bed & Breakfast" in a name: no XML, and written by hand all the time.
_BARE_AMPERSAND = re.compile(rb"&(?!#?\w{1,30};)")
_HTML = re.compile(rb"<!DOCTYPE\s+html\b|<html\b", re.IGNORECASE)
_HEAD_BYTES = 1_000
_PREFIX = re.compile(rb"[<\s/]([A-Za-z_][\w.-]{0,60}):[A-Za-z_]")
_ROOT = re.compile(rb"<[A-Za-z_][\w.:-]{0,100}")
# What a file may hold beside shapes, and what a reader calls it.
_OTHERS = {
    "NetworkLink": "linked file",
    "GroundOverlay": "picture",
    "PhotoOverlay": "picture",
    "ScreenOverlay": "picture",
    "Model": "model",
}
_ROOTS = {"kml", "Document", "Folder", "Placemark", "MultiGeometry"}
_MOST_PREFIXES = 50
_LINE: Geometry = {"type": "LineString", "coordinates": []}
_MOST_NUMBERS = 3  # of a corner: longitude, latitude, height


@at_border
def region_from_kml(content: bytes, name: str) -> LaunchRegion:
    """Make a launch region of a KML file.

    Parameters
    ----------
    content : bytes
        KML; entities and external references are refused. A prefix that it does not declare is
        taken for an extension that says nothing of shapes.
    name : str
        As shown.

    Returns
    -------
    LaunchRegion
        All its polygons together, or all its points where it has no polygon.

    Raises
    ------
    FileError
        When it is no KML.
    GeometryError, CoordinateError
        When it has no polygon and no point, or an unusable one.

    Examples
    --------
    >>> content = b"<kml><Point><coordinates>44.4,33.3,0</coordinates></Point></kml>"
    >>> region_from_kml(content, "Here").shape.is_point
    True
    """
    require_file_size(len(content), name)
    if b"\0" in content[:4] or content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        content = _DECLARATION.sub("", decode_text(content, name), count=1).encode()
    content = content.removeprefix(b"\xef\xbb\xbf").strip()
    if _HTML.search(content[:_HEAD_BYTES]) and b"<kml" not in content[:_HEAD_BYTES]:
        raise FileError(
            f"{name} is a web page (HTML), no map file: download the file itself, perhaps after"
            " signing in."
        )
    root = _parse(content, name)
    # The point of a picture is where the picture stands, no place that somebody marked.
    elements = list(root.iter())
    kinds = [_kind(each) for each in elements]
    pictured = {
        point
        for element, kind in zip(elements, kinds, strict=True)
        if kind == "PhotoOverlay"
        for point in element.findall("{*}Point")
    }
    geometries = [
        geometry
        for element in elements
        if element not in pictured
        for geometry in _read_geometries(element, name)
    ]
    others = Counter(_OTHERS[kind] for kind in kinds if kind in _OTHERS)
    if not geometries:
        raise GeometryError(_say_shapeless(root, others, name))
    return region_from_shapes(geometries, name, others=others)


def _kind(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _say_shapeless(root: Element, others: Counter[str], name: str) -> str:
    """Say what a file without a polygon or a point holds, and what to do with it."""
    said = f"{name} holds no polygon and no point"
    if others["linked file"]:
        return (
            f"{said}, but a link to another file: open it in a map program, and save the shapes"
            " themselves."
        )
    if others:
        listed = " and ".join(f"a {noun}" for noun in others)
        return f"{said}, but {listed}: draw its outline as a polygon in a map program."
    if _kind(root) not in _ROOTS:
        return (
            f"{said} of KML, but <{_kind(root)[:20]}>: open it in a map program, and save it as"
            " KML or GeoJSON."
        )
    return f"{said}: draw the area, or mark the place, in a map program."


def count_kml(content: bytes) -> int:
    """Count the KML files of an archive that `unpack_kmz` has taken one of.

    Parameters
    ----------
    content : bytes

    Returns
    -------
    int

    Examples
    --------
    >>> packed = io.BytesIO()
    >>> with zipfile.ZipFile(packed, "w") as archive:
    ...     archive.writestr("doc.kml", "<kml/>")
    >>> count_kml(packed.getvalue())
    1
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return sum(name.lower().endswith(".kml") for name in archive.namelist())


def unpack_kmz(content: bytes, name: str) -> bytes:
    """Unpack the KML of a KMZ file, in memory and no more of it than a file may have.

    Parameters
    ----------
    content : bytes
        A zip archive; `doc.kml`, or else its first KML file, is taken.
    name : str
        What it is called in the message.

    Returns
    -------
    bytes

    Raises
    ------
    FileError
        When it is damaged, locked, holds no KML, or one that is too large.

    Examples
    --------
    >>> unpack_kmz(b"no archive", "mine.kmz")
    Traceback (most recent call last):
    ...
    geo.errors.FileError: mine.kmz is a damaged archive (zip).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            held = [each for each in archive.infolist() if each.filename.lower().endswith(".kml")]
            if not held:
                raise FileError(_say_archive(archive.namelist(), name))
            chosen = min(held, key=lambda each: each.filename.lower() != "doc.kml")
            if chosen.flag_bits & 1:
                raise FileError(f"{name} is locked with a password.")
            if chosen.compress_type not in _PACKINGS:
                raise FileError(f"{name} is packed in a way that is not read: save it as KML.")
            with archive.open(chosen) as file:
                unpacked = file.read(MAX_FILE_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        raise FileError(f"{name} is a damaged archive (zip).") from None
    except (OSError, ValueError):
        raise FileError(f"{name} is a damaged archive (zip).") from None
    if len(unpacked) > MAX_FILE_BYTES:
        raise FileError(
            f"{name} has more than {MAX_FILE_BYTES / 1e6:.0f} MB when unpacked, the most that is"
            " taken."
        )
    return unpacked


def _say_archive(names: list[str], name: str) -> str:
    """Say what an archive without KML holds, and what to do with it."""
    said = f"{name} is an archive (zip) without a KML file"
    if not names:
        return f"{said}: it is empty."
    if any(each.lower().endswith(".shp") for each in names):
        return f"{said}: it holds a shapefile; open it in a map program, and save it as GeoJSON."
    readable = (".geojson", ".json", ".csv", ".tsv")
    inner = next((each for each in names if each.lower().endswith(readable)), "")
    return f"{said}: unpack it, and give {inner[:60]!r}." if inner else f"{said}."


def _parse(content: bytes, name: str) -> Element:
    encoding = _ENCODING.match(content)
    if encoding is None or encoding[1].lower() in {b"utf-8", b"utf8"}:
        try:
            content.decode()
        except UnicodeDecodeError:  # names in a code page; its coordinates are ASCII all the same
            content = _UTF_8.sub(b"", content, count=1).decode("latin-1").encode()
    content = _BARE_AMPERSAND.sub(b"&amp;", content)
    try:
        root: Element = fromstring(_declare_prefixes(content), forbid_dtd=True)
    except ParseError as error:
        line, column = error.position
        reason = f"at line {line}, column {column + 1} it is no XML"
    except DefusedXmlException:
        reason = "it declares a DOCTYPE or entities, which are not taken"
    except (ValueError, LookupError):
        reason = "its characters are not in the encoding that it names"
    else:
        return root
    raise FileError(f"{name} cannot be read as KML: {reason}.")


def _declare_prefixes(content: bytes) -> bytes:
    """Declare the prefixes that a file uses without having declared them, as programs forget."""
    used = {match[1] for match in _PREFIX.finditer(content)} - {b"xml", b"xmlns"}
    missing = sorted(prefix for prefix in used if b"xmlns:" + prefix not in content)
    root = _ROOT.search(content)
    if not missing or len(missing) > _MOST_PREFIXES or root is None:
        return content
    said = b"".join(b' xmlns:%s="urn:undeclared:%s"' % (prefix, prefix) for prefix in missing)
    return content[: root.end()] + said + content[root.end() :]


def _read_geometries(element: Element, name: str) -> list[Geometry]:
    """Give the geometry that an element is, or the outlines of no polygon right below it."""
    kind = _kind(element)
    if kind == "Point":
        positions = _read_positions(element.find("{*}coordinates"), name)
        return [{"type": "Point", "coordinates": positions[0]}] if positions else []
    if kind in {"LineString", "Track"}:
        return [_LINE]
    if kind in {"Placemark", "MultiGeometry"}:
        return [_LINE for _ in element.findall("{*}LinearRing")]
    if kind != "Polygon":
        return []
    shell = element.find("{*}outerBoundaryIs/{*}LinearRing/{*}coordinates")
    holes = element.findall("{*}innerBoundaryIs/{*}LinearRing/{*}coordinates")
    rings = [_read_positions(ring, name) for ring in (shell, *holes)]
    return [{"type": "Polygon", "coordinates": rings if rings[0] else []}]


def _read_positions(element: Element | None, name: str) -> list[list[float]]:
    text = (element.text or "") if element is not None else ""
    corners = ",".join(map(str.strip, text.split(","))).split()
    positions = []
    for corner in corners:
        numbers = corner.split(",")
        if len(numbers) > _MOST_NUMBERS:
            raise GeometryError(
                f"{name}: {corner[:30]!r} is no longitude,latitude,height: write decimal points,"
                " not decimal commas, and a blank between corners."
            )
        try:
            lon, lat = float(numbers[0]), float(numbers[1])
        except (ValueError, IndexError):
            lon = lat = math.nan
        if not (math.isfinite(lon) and math.isfinite(lat)):
            raise GeometryError(
                f"{name}: {corner[:30]!r} is no longitude,latitude: two numbers with decimal"
                " points, and a comma between them."
            )
        positions.append([lon, lat])
    if len(corners) > _MOST_NUMBERS and corners[0] != corners[-1] and corners[:2] == corners[-2:]:
        # A ring of "44,1 33,5" ends as it begins with two of them, and never with one.
        raise GeometryError(
            f"{name}: '{corners[0][:30]} {corners[1][:30]}' is written with decimal commas: write"
            " decimal points, and a comma between longitude and latitude."
        )
    return positions
