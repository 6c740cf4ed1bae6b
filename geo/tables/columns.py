"""Which columns of a table hold longitude and latitude, by what programs and people call them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category

from geo.errors import FileError
from geo.patterns import late
from geo.tables.angles import Axis

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["AXES", "AXIS_WORDS", "WKT_POINT", "find_columns", "pick_columns"]

# What a column is called, the surest first; compared in small letters without marks and units.
_LON_NAMES = (
    "lon", "longitude", "lng", "long", "decimallongitude", "longitudedeg", "longitudee7", "lond",
    "pointx", "xcoord", "coordx", "x", "longitud", "longitudine", "längengrad", "laengengrad",
    "geographischelänge", "länge", "laenge", "долгота", "经度", "經度", "経度", "خطالطول", "طول",
    "londd", "geolon", "geolongitude", "gpslon", "gpslng", "gpslongitude", "boylam", "довгота",
    "długośćgeograficzna", "경도", "طولجغرافیایی", "bujur", "kinhđộ",
    "קואורך", "देशांतर", "γεωγραφικόμήκοσ", "dłgeogr", "zeměpisnádélka", "pituusaste", "hosszúság",
    "földrajzihosszúság", "ลองจิจูด", "طولبلد",
)  # fmt: skip
_LAT_NAMES = (
    "lat", "latitude", "decimallatitude", "latitudedeg", "latitudee7", "latd", "pointy", "ycoord",
    "coordy", "y", "latitud", "latitudine", "breitengrad", "geographischebreite", "breite",
    "широта", "纬度", "緯度", "خطالعرض", "عرض", "latdd", "geolat", "geolatitude", "gpslat",
    "gpslatitude", "enlem", "szerokośćgeograficzna", "위도", "عرضجغرافیایی", "lintang", "vĩđộ",
    "קורוחב", "अक्षांश", "γεωγραφικόπλάτοσ", "szergeogr", "zeměpisnášířka", "leveysaste",
    "szélesség", "földrajziszélesség", "ละติจูด", "عرضبلد",
)  # fmt: skip
_NAMES: dict[Axis, tuple[str, ...]] = {"lon": _LON_NAMES, "lat": _LAT_NAMES}
AXES: tuple[Axis, ...] = ("lon", "lat")
AXIS_WORDS: dict[Axis, str] = {"lon": "longitude", "lat": "latitude"}
_CLEAR_NAMES = {"lon", "longitude", "lng", "long", "decimallongitude"} | {
    "lat", "latitude", "decimallatitude",
}  # fmt: skip
_SIDE_NAMES = late(r"(?:e/?w|n/?s|w/?e|s/?n)|.{0,12}(?:hemisphere|hemi)", re.IGNORECASE)
_UNITS = late(r"[(\[][^)\]]{0,30}[)\]]|\b(?:wgs ?84|epsg:? ?4326|degrees?|deg|dd)\b|°")
# The part of two columns' names in which they differ: "reclong" and "reclat".
_PARTS: dict[Axis, re.Pattern[str]] = {
    "lon": re.compile(r"longitude|longitud|lng|long|lon"),
    "lat": re.compile(r"latitude|latitud|lat"),
}
_WEST_OR_SOUTH = late(
    r"[(\[]\s*(?:(?:°|deg(?:rees?)?)\s*)?(w(?:est)?|s(?:outh)?)\s*[)\]]", re.IGNORECASE
)
_SHAPES = late(
    r"\s*(?:SRID=\d{1,9};\s*)?((?:MULTI)?(?:POLYGON|LINESTRING|POINT)|GEOMETRYCOLLECTION|\{)"
    r"(?=\s*(?:[ZM]{0,2}\s*\(|\"type\"))",
    re.IGNORECASE,
)
_SEARCHED_LINES = 20
_PROJECTED = late(r"east(?:ing)?s?|north(?:ing)?s?|rechtswert|hochwert|utm.*|rd[xy]")
# Codes that stand for a square of some grid, and the names of their columns.
_GRID_CODES = {
    "mgrs", "usng", "gridref", "gridreference", "osgb", "maidenhead", "locator", "qthlocator",
    "geohash", "pluscode", "openlocationcode", "olc", "what3words", "w3w", "h3", "quadkey", "grid",
}  # fmt: skip
_PAIR_NAMES = {
    "latlon", "latlng", "latlong", "lonlat", "coordinates", "coordinate", "coords", "location",
    "geometry", "wkt", "geom", "thegeom", "position", "geopoint", "gps", "koordinaten",
}  # fmt: skip
WKT_POINT = late(
    r"(?:SRID=4326;)?POINT\s*(?:Z\s*)?\(\s*(\S+)\s+(\S+)(?:\s+\S+)?\s*\)", re.IGNORECASE
)


def _plain_name(header: str) -> str:
    """Leave letters, digits and the vowels that scripts write as marks over or beside them."""
    named = _UNITS.sub("", header.strip().casefold())
    return "".join(each for each in named if each.isalnum() or category(each)[0] == "M")


def find_columns(header: Sequence[str], axis: Axis) -> list[int]:
    """List the columns whose name is the surest for an axis.

    Parameters
    ----------
    header : sequence of str
        The columns' names, as they stand.
    axis : "lon" or "lat"
        Which of the two.

    Returns
    -------
    list of int
        Where they stand, from 0; more than one where several have the same name.

    Examples
    --------
    >>> find_columns(["name", "Longitude (deg)", "x"], "lon")
    [1]
    """
    names = [_plain_name(each) for each in header]
    for known in _NAMES[axis]:
        if known in names:
            return [at for at, name in enumerate(names) if name == known]
    return []


def pick_columns(
    header: tuple[str, ...],
    lines: list[tuple[int, tuple[str, ...]]],
    name: str,
    delimiter: str,
    notes: list[str],
) -> tuple[int, int]:
    """Give the column of longitudes and that of latitudes; the same one twice where it is WKT.

    Parameters
    ----------
    header : tuple of str
        The columns' names, as they stand.
    lines : list of (int, tuple of str)
        All lines, the header's first: the number of each in the file, and its cells.
    name : str
        The file's name, for the messages.
    delimiter : str
        What stands between cells.
    notes : list of str
        Gets a sentence where the columns are called otherwise.

    Returns
    -------
    tuple of (int, int)

    Raises
    ------
    FileError
        When there are none, or more than one of an axis.

    Examples
    --------
    >>> notes = []
    >>> header = ("name", "reclat", "reclong")
    >>> pick_columns(header, [(1, header)], "falls.csv", ",", notes)
    (2, 1)
    >>> notes
    ['“reclong” is read as longitude and “reclat” as latitude.']
    """
    found = {axis: find_columns(header, axis) for axis in AXES}
    if sides := [each.strip() for each in header if _SIDE_NAMES.fullmatch(each.strip())]:
        raise FileError(
            f"{name} has the side in a column of its own ({', '.join(sides)}): write it behind the"
            " number (44.4 W) or as a minus, and leave the column out."
        )
    for axis, columns in found.items():
        if len(columns) > 1:
            raise FileError(
                f"{name} has {len(columns)} columns of {AXIS_WORDS[axis]}"
                f" ({', '.join(header[at].strip() for at in columns)}): leave one."
            )
    if not (found["lon"] and found["lat"]) and (pair := _find_pair(header, name)):
        found = {axis: [at] for axis, at in zip(AXES, pair, strict=True)}
    if found["lon"] and found["lat"]:
        lon_at, lat_at = found["lon"][0], found["lat"][0]
        names = [header[at].strip() for at in (lon_at, lat_at)]
        _refuse_other_sides(names, name)
        if not _CLEAR_NAMES.issuperset(map(_plain_name, names)):
            notes.append(f"“{names[0]}” is read as longitude and “{names[1]}” as latitude.")
        return lon_at, lat_at
    for at, each in enumerate(header):
        cells = [row[at].strip() for _, row in lines[1:] if at < len(row) and row[at].strip()]
        if cells and all(WKT_POINT.fullmatch(cell) for cell in cells):
            notes.append(f"The points are read from the column “{each.strip()}”.")
            return at, at
        if shape := next((match for cell in cells if (match := _SHAPES.match(cell))), None):
            kind = "GeoJSON" if shape[1] == "{" else f"{shape[1].upper()} and the like"
            raise FileError(
                f"{name} has shapes in its column “{each.strip()[:30]}” ({kind}), of which only"
                " POINT is read: open it in a map program, and save it as GeoJSON."
            )
    raise FileError(f"{name}{_say_missing(header, lines, found, delimiter)}")


def _find_pair(header: tuple[str, ...], name: str) -> tuple[int, int] | None:
    """Give the two columns whose names are one but for the word of the axis."""
    kinds: dict[Axis, dict[str, int]] = {axis: {} for axis in AXES}
    for at, each in enumerate(header):
        for axis in AXES:
            called = each.strip().casefold()
            if match := _PARTS[axis].search(called):
                kinds[axis].setdefault(called[: match.start()] + "*" + called[match.end() :], at)
    pairs = [(at, kinds["lat"][key]) for key, at in kinds["lon"].items() if key in kinds["lat"]]
    if len(pairs) > 1:
        listed = "; ".join(" and ".join(header[at].strip()[:30] for at in pair) for pair in pairs)
        raise FileError(
            f"{name} has several columns of longitude and latitude ({listed}): call those that are"
            " meant lon and lat."
        )
    return pairs[0] if pairs else None


def _refuse_other_sides(names: list[str], name: str) -> None:
    for called in names:
        if match := _WEST_OR_SOUTH.search(called):
            side = "west" if match[1].casefold().startswith("w") else "south"
            raise FileError(
                f"{name}: “{called}” counts to the {side}: write a minus before its numbers, and"
                f" leave {match[0]!r} out of the column's name."
            )


def _say_missing(
    header: tuple[str, ...],
    lines: list[tuple[int, tuple[str, ...]]],
    found: dict[Axis, list[int]],
    delimiter: str,
) -> str:
    missing = [axis for axis in AXES if not found[axis]]
    said = f" has no column {' and no column '.join(missing)}"
    for number, row in lines[1:_SEARCHED_LINES]:
        if all(find_columns(row, axis) for axis in AXES):
            return f"{said} in its first line, but in line {number}: delete the lines above."
    names = [_plain_name(each) for each in header]
    shown = ", ".join(each.strip()[:30] for each in header)[:300]
    if all(re.fullmatch(r"[\s\d.,+-]*", each) for each in header):
        return f"{said}: write their names into its first line, such as lon{delimiter}lat."
    if any(_PROJECTED.fullmatch(each) for each in names):
        cure = "save it in longitude and latitude, WGS 84 (EPSG:4326)"
    elif grid := next((each for each in header if _plain_name(each) in _GRID_CODES), ""):
        cure = (
            f"turn the codes of “{grid.strip()[:30]}” into degrees of longitude and latitude, WGS"
            " 84 (EPSG:4326)"
        )
    elif any(each in _PAIR_NAMES for each in names):
        cure = "write longitude and latitude into two columns of these names"
    elif len(header) == 1:
        cure = "put commas, semicolons or tabs between the cells"
    else:
        cure = f"name {'one of them' if len(missing) == 1 else 'two of them'} so"
    return f"{said}; its columns are: {shown}. To mend it, {cure}."
