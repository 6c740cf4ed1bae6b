"""A launch region from a file that a reader uploads."""

from __future__ import annotations

from geo.effort import at_border
from geo.errors import FileError
from geo.regions import FILE_ENDINGS, LaunchRegion, region_from_content

__all__ = ["region_from_upload"]


@at_border
def region_from_upload(name: str, content: bytes) -> LaunchRegion:
    """Make a launch region of an uploaded file.

    Parameters
    ----------
    name : str
        The file's name, with an ending of `FILE_ENDINGS`; any other where its content tells.
    content : bytes
        GeoJSON, KML, KMZ, or a table of points.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    FileError
        When the file is empty, too large or of another format.
    GeometryError, CoordinateError
        When its geometry cannot be used.

    Examples
    --------
    >>> square = b'{"type": "Polygon", "coordinates": [[[40, 30], [41, 30], [41, 31], [40, 30]]]}'
    >>> region_from_upload("mine.geojson", square).kind.value
    'uploaded'
    """
    # A mail program may have named it .txt; what else begins so is told what it is.
    start = content[:500].removeprefix(b"\xef\xbb\xbf").lstrip()
    known = start.startswith((b"{", b"\x1e", b"PK\x03\x04", b"\x1f\x8b")) or b"<kml" in start
    if content.strip() and not known and not name.lower().endswith(FILE_ENDINGS):
        raise FileError(
            f"{name[:80]!r} is neither GeoJSON (.geojson, .json) nor KML (.kml, .kmz) nor a table"
            " of points (.csv, .tsv): open it in a map program, and save it as one of these."
        )
    return region_from_content(name, content)
