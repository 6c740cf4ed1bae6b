"""Launch regions of the files that people have: the page and the command line read them alike."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.errors import FileError
from geo.markdown import shorten_text, unbroken_text
from geo.regions.geojson import region_from_geojson, require_file_size
from geo.regions.kml import count_kml, region_from_kml, unpack_kmz
from geo.regions.outlines import region_from_shapes
from geo.tables import POINT_TABLE_ENDINGS, read_points

if TYPE_CHECKING:
    from pathlib import Path

    from geo.regions.model import LaunchRegion

__all__ = ["FILE_ENDINGS", "region_from_content", "region_from_file"]

FILE_ENDINGS = (
    ".geojson", ".json", ".geojsonl", ".geojsonseq", ".geojsons", ".ndjson", ".jsonl", ".kml",
    ".kmz", *POINT_TABLE_ENDINGS,
)  # fmt: skip
# A name stands in the head, in tables and on the map; a file may be called by 255 characters.
_MAX_NAME_CHARS = 80
_ZIPS, _GZIP, _MARKS = (
    (b"PK\x03\x04", b"PK\x05\x06"),
    b"\x1f\x8b",
    (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"),
)


def region_from_content(name: str, content: bytes) -> LaunchRegion:
    """Make a launch region of a file's content, by what it is and not by its ending.

    Parameters
    ----------
    name : str
        The file's name; what stands before its ending becomes the region's name.
    content : bytes
        GeoJSON, one feature on each line, KML, KMZ, or a table of points (`geo.tables.points`).

    Returns
    -------
    LaunchRegion
        Its definition says what was mended or left out.

    Raises
    ------
    FileError
        When the file is empty, too large or of another format.
    GeometryError, CoordinateError
        When its geometry cannot be used.

    Examples
    --------
    >>> region_from_content("Here.json", b'{"type": "Point", "coordinates": [44.4, 33.3]}').name
    'Here'
    """
    if not content.strip():
        raise FileError(f"{name[:80]!r} is empty.")
    require_file_size(len(content), repr(name[:80]))
    stem = shorten_text(unbroken_text(name.rpartition(".")[0] or name), _MAX_NAME_CHARS)
    if name.lower().endswith(POINT_TABLE_ENDINGS):
        return _region_from_table(name, stem, content)
    if content.startswith(_GZIP):
        raise FileError(f"{stem} is packed (gzip): unpack it, and give the file in it.")
    if content.startswith(_ZIPS):
        region = region_from_kml(unpack_kmz(content, stem), stem)
        if (others := count_kml(content) - 1) > 0:
            files = "file of the archive is" if others == 1 else "files of the archive are"
            note = f"Left out: {others} other KML {files} not read."
            definition = f"{region.definition} {note}"
            return replace(region, definition=definition, notes=(*region.notes, note))
        return region
    start = content[:200]
    for mark in _MARKS:
        start = start.removeprefix(mark)
    if start.replace(b"\0", b"").lstrip().startswith(b"<"):
        return region_from_kml(content, stem)
    if name.lower().endswith((".kml", ".kmz")) and b"{" not in start:
        raise FileError(f"{stem} cannot be read as KML: it does not begin with a tag.")
    return region_from_geojson(content, stem)


def _region_from_table(name: str, stem: str, content: bytes) -> LaunchRegion:
    table = read_points(content, name[:80])
    if not table.rows:
        raise FileError(f"{name[:80]} holds no point below its header.")
    repeated = table.list_repeated()
    notes = table.notes
    if repeated:
        said = table.say_rows(
            repeated,
            "repeats the point of an earlier one and counts once",
            "repeat the point of an earlier one and count once",
        )
        notes = (*notes, f"{said}.")
    dropped = set(repeated)
    points = [
        list(point)
        for row, point in enumerate(zip(table.lons, table.lats, strict=True))
        if row not in dropped
    ]
    region = region_from_shapes([{"type": "MultiPoint", "coordinates": points}], stem)
    definition = " ".join((f"The points of the uploaded table {stem}.", *notes))
    return replace(region, definition=definition, notes=notes)


def region_from_file(path: Path) -> LaunchRegion:
    """Make a launch region of a file on this machine.

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
        As `region_from_content`, and when the file cannot be read.

    Examples
    --------
    >>> from pathlib import Path
    >>> region_from_file(Path("nowhere.geojson"))
    Traceback (most recent call last):
    ...
    geo.errors.FileError: nowhere.geojson cannot be read: No such file or directory.
    """
    try:
        require_file_size(path.stat().st_size, path.name)
        content = path.read_bytes()
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.") from None
    return region_from_content(path.name, content)
