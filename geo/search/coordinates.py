"""Coordinates in every form in which maps, reports and phones write them.

A pair of bare numbers says nothing of its order: maps copy latitude first, files and this project
write longitude first. Where both can be meant, both are read, and a reader chooses.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

from geo.patterns import late
from geo.tables.angles import replace_words

__all__ = ["CoordinateReading", "format_lonlat", "read_coordinates"]

MAX_CHARACTERS = 300  # of an address of a map; longer texts hold no coordinates


@dataclass(frozen=True, slots=True)
class CoordinateReading:
    """One way to read coordinates.

    Parameters
    ----------
    lon, lat : float
        In degrees.
    order : str
        How they were read: "latitude first", "longitude first", "O for east"; empty where they
        say it themselves.
    """

    lon: float
    lat: float
    order: str = ""


# Digits of every script are turned into 0-9 first; then these.
_MARKS = str.maketrans(
    {
        "٫": ".", "·": ".", "،": ",", "؛": ";", "，": ",", "；": ";", "−": "-", "–": "-", "‒": "-",
        "﹣": "-",
        "º": "°", "˚": "°", "’": "'", "′": "'", "‘": "'", "ʹ": "'", "´": "'", "`": "'", "”": '"',
        "″": '"', "“": '"', "ʺ": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ",
    }
)  # fmt: skip
_SIGNED = r"[+-]?\d{1,3}(?:\.\d+)?"
_LAT = rf"lat(?:itude)?\s*[:=]?\s*(?P<lat>{_SIGNED})°?"
_LON = rf"(?:lon|lng|long|longitude)\s*[:=]?\s*(?P<lon>{_SIGNED})°?"
_GAP = r"\s*[,;/]?\s*"
# Addresses of maps and of phones, which say their order; most have latitude first.
_LINKS = tuple(
    late(pattern)
    for pattern in (
        rf"^geo:(?P<lat>{_SIGNED}),(?P<lon>{_SIGNED})(?:[,;?].*)?$",
        rf"!3d(?P<lat>{_SIGNED})!4d(?P<lon>{_SIGNED})",
        # Maps of Russia have longitude first.
        (
            rf"//[\w.-]*(?:yandex|2gis)\.[^?#]*[?&/](?:(?:.*&)?(?:ll|pt|m|center)=|geo/(?:\d+/)?)"
            rf"(?P<lon>{_SIGNED}),(?P<lat>{_SIGNED})"
        ),
        rf"[?&]cp=(?P<lat>{_SIGNED})~(?P<lon>{_SIGNED})",
        rf"[?&#]lat=(?P<lat>{_SIGNED})&(?:lon|lng|long)=(?P<lon>{_SIGNED})",
        rf"[?&]mlat=(?P<lat>{_SIGNED})&mlon=(?P<lon>{_SIGNED})",
        rf"#map=\d+(?:\.\d+)?/(?P<lat>{_SIGNED})/(?P<lon>{_SIGNED})",
        rf"[@=/](?:loc:)?(?P<lat>{_SIGNED}),\s*(?:\+|%20)?(?P<lon>{_SIGNED})(?:[,&?/z].*)?$",
        rf"^point ?\(\s*(?P<lon>{_SIGNED})\s+(?P<lat>{_SIGNED})\s*\)$",
        rf"^{_LAT}{_GAP}{_LON}$",
        rf"^{_LON}{_GAP}{_LAT}$",
    )
)
_DECIMAL = r"[+-]?\d{1,3}(?:[.,]\d+)?"
_SIDE = r"[nsew]"
_O_SIDE = late(r"(?<![^\W\d_])o(?![^\W\d_])")
_SIDE_NAMES = {"e": "east", "w": "west"}
# One coordinate: a side before or behind, and degrees, with minutes and seconds where they stand.
_ONE = (
    rf"(?P<before>{_SIDE})?\s*(?P<deg>{_DECIMAL})\s*(?:[°:d]\s*|\s+(?=\d))?"
    r"(?:(?P<min>\d{1,2}(?:[.,]\d+)?)\s*(?:[':m]\s*|\s+(?=\d)|(?=\s*[nsew,;]|$))"
    r"(?:(?P<sec>\d{1,2}(?:[.,]\d+)?)\s*(?:\"|s(?=\s*[nsew])|')?)?)?"
    rf"\s*(?P<after>{_SIDE})?"
)
_SIDED = late(_ONE)
# 331854N 0442158E, as notices to airmen write it: degrees, minutes, seconds without a mark.
_COMPACT = late(
    r"(?P<lat>\d{2})-?(?P<latm>\d{2})-?(?P<lats>\d{2})?(?P<ns>[ns])\s*[,/ ]?\s*"
    r"(?P<lon>\d{3})-?(?P<lonm>\d{2})-?(?P<lons>\d{2})?(?P<ew>[ew])"
)
_PAIR = late(rf"\(?\[?\s*(?P<first>{_SIGNED})°?\s*(?:[,;/|]|\s)\s*(?P<second>{_SIGNED})°?\s*\]?\)?")
# Decimal commas: "44,4; 33,3", "44,4 33,3", "33,3152, 44,3661".
_COMMA_PAIR = late(
    r"\(?(?P<first>[+-]?\d{1,3},\d+)°?\s*(?:[;/|]\s*|,\s+|\s+)(?P<second>[+-]?\d{1,3},\d+)°?\)?"
)
_PLUS_ALPHABET = "23456789CFGHJMPQRVWX"
_PLUS_CODE = late(rf"([{_PLUS_ALPHABET}]{{8}})\+([{_PLUS_ALPHABET}]{{2,3}})?")
_MGRS = late(r"\d{1,2}[C-HJ-NP-X][A-HJ-NP-Z][A-HJ-NP-V](?:\d\d){1,5}")


def read_coordinates(text: str) -> tuple[CoordinateReading, ...]:
    """Read coordinates out of what a reader typed or pasted.

    Parameters
    ----------
    text : str
        Nothing but coordinates, in any usual form.

    Returns
    -------
    tuple of CoordinateReading
        Empty where it is none; two where nothing tells latitude from longitude.

    Examples
    --------
    >>> [(point.lon, point.lat) for point in read_coordinates("33.3152, 44.3661")]
    [(44.3661, 33.3152), (33.3152, 44.3661)]
    >>> read_coordinates("33°18′54″N 44°21′58″E")
    (CoordinateReading(lon=44.366111, lat=33.315, order=''),)
    >>> [point.lon for point in read_coordinates("44,4; 133,3")]
    [133.3]
    """
    if not text.strip() or len(text) > MAX_CHARACTERS:
        return ()
    plain = _plain(text)
    if not any(letter.isdigit() for letter in plain):
        return ()
    for reader in (_read_link, _read_compact, _read_sided, _read_grid):
        if (found := reader(plain)) is not None:
            return _keep_real((found,))
    # "O" is Ost in German and Ouest in French, oeste in Spanish.
    if _O_SIDE.search(plain):
        ways = [(side, _read_sided(_O_SIDE.sub(side, plain))) for side in "ew"]
        return _keep_real(
            tuple(
                CoordinateReading(point.lon, point.lat, f"O for {_SIDE_NAMES[side]}")
                for side, point in ways
                if point is not None
            )
        )
    return _keep_real(_read_pair(plain))


def format_lonlat(lon: float, lat: float) -> str:
    """Write a point for readers, with the letters that say which is which.

    Parameters
    ----------
    lon, lat : float
        In degrees.

    Returns
    -------
    str

    Examples
    --------
    >>> format_lonlat(-44.3661, 33.3)
    '33.3° N, 44.3661° W'
    """
    north, east = "N" if lat >= 0 else "S", "E" if lon >= 0 else "W"
    return f"{abs(round(lat, 4)):g}° {north}, {abs(round(lon, 4)):.7g}° {east}"


def _plain(text: str) -> str:
    digits = "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text
    )
    if digits.lstrip().casefold().startswith("http"):
        digits = unquote(digits)
    plain = " ".join(digits.translate(_MARKS).split()).casefold().rstrip(" .,;")
    if not plain.startswith(("geo:", "http")) and "/" not in plain:
        plain = replace_words(plain).replace("''", '"')
    return plain


def _keep_real(found: tuple[CoordinateReading, ...]) -> tuple[CoordinateReading, ...]:
    """Leave out what is nowhere, and the second of two readings that are one."""
    real = [point for point in found if abs(point.lon) <= 180 and abs(point.lat) <= 90]
    if len(real) == 1 and len(found) == 2:
        real = [CoordinateReading(real[0].lon, real[0].lat)]
    return tuple(real)


def _read_link(text: str) -> CoordinateReading | None:
    for pattern in _LINKS:
        if match := pattern.search(text):
            return CoordinateReading(float(match["lon"]), float(match["lat"]))
    return None


def _read_compact(text: str) -> CoordinateReading | None:
    match = _COMPACT.fullmatch(text)
    if not match:
        return None
    lat = int(match["lat"]) + int(match["latm"]) / 60 + int(match["lats"] or 0) / 3600
    lon = int(match["lon"]) + int(match["lonm"]) / 60 + int(match["lons"] or 0) / 3600
    south, west = match["ns"] == "s", match["ew"] == "w"
    return CoordinateReading(round(-lon if west else lon, 6), round(-lat if south else lat, 6))


def _read_sided(text: str) -> CoordinateReading | None:
    """Read two coordinates that each name their side, in either order."""
    inner = text.strip("()[] ")
    first = _SIDED.match(inner)
    if not first:
        return None
    for end in _ends(inner, first.end()):
        head, tail = inner[:end].strip(" ,;/"), inner[end:].strip(" ,;/")
        one, two = _SIDED.fullmatch(head), _SIDED.fullmatch(tail)
        if not one or not two:
            continue
        sides = [match["before"] or match["after"] for match in (one, two)]
        if any(match["before"] and match["after"] for match in (one, two)) or None in sides:
            continue
        values = [value for match in (one, two) if (value := _degrees(match)) is not None]
        if len(values) != 2:
            continue
        of_side = dict(zip(sides, values, strict=True))
        lats = [-value if side == "s" else value for side, value in of_side.items() if side in "ns"]
        lons = [-value if side == "w" else value for side, value in of_side.items() if side in "ew"]
        if len(lats) == 1 and len(lons) == 1:
            return CoordinateReading(round(lons[0], 6), round(lats[0], 6))
    return None


def _ends(text: str, likely: int) -> list[int]:
    """List where the first of two coordinates may end: at each gap or letter of a side."""
    gaps = [match.end() for match in re.finditer(r"[,;/ nsew]", text)]
    return sorted({likely, *gaps}, key=lambda end: abs(end - likely))[:24]


def _degrees(match: re.Match[str]) -> float | None:
    number = [float((match[part] or "0").replace(",", ".")) for part in ("deg", "min", "sec")]
    if number[1] >= 60 or number[2] >= 60:
        return None
    sign = -1 if match["deg"].startswith("-") else 1
    return sign * (abs(number[0]) + number[1] / 60 + number[2] / 3600)


def _read_grid(text: str) -> CoordinateReading | None:
    written = text.upper().replace(" ", "")
    if match := _PLUS_CODE.fullmatch(written):
        return _read_plus_code(match[1] + (match[2] or ""))
    if _MGRS.fullmatch(written):
        from mgrs import MGRS
        from mgrs.core import MGRSError

        try:
            lat, lon = MGRS().toLatLon(written)
        except MGRSError:
            return None
        return CoordinateReading(round(lon, 6), round(lat, 6))
    return None


def _read_plus_code(digits: str) -> CoordinateReading | None:
    """Give the middle of the cell of a full plus code (Open Location Code 1.0, pairs of 20)."""
    lat, lon, size = -90.0, -180.0, 400.0
    for at in range(0, min(len(digits), 10), 2):
        size /= 20
        lat += _PLUS_ALPHABET.index(digits[at]) * size
        lon += _PLUS_ALPHABET.index(digits[at + 1]) * size
    if lat >= 90 or lon >= 180:
        return None
    return CoordinateReading(round(lon + size / 2, 6), round(lat + size / 2, 6))


def _read_pair(text: str) -> tuple[CoordinateReading, ...]:
    match = _COMMA_PAIR.fullmatch(text) or _PAIR.fullmatch(text)
    if not match:
        return ()
    first, second = (float(match[part].replace(",", ".")) for part in ("first", "second"))
    readings = (
        CoordinateReading(second, first, "latitude first"),
        CoordinateReading(first, second, "longitude first"),
    )
    return readings if first != second else readings[:1]
