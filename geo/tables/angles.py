"""One longitude or latitude of a table, in the forms in which spreadsheets and people write it."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from geo.patterns import late

__all__ = ["Axis", "parse_angle", "replace_words"]

Axis = Literal["lon", "lat"]

_BOUNDS = {"lon": 180.0, "lat": 90.0}
_WORDS = {"lon": "longitude", "lat": "latitude"}
_SIDES = {"lon": "EW", "lat": "NS"}
_MARKS = str.maketrans(
    {
        "−": "-", "–": "-", "‒": "-", "º": "°", "˚": "°", "’": "'", "′": "'", "‘": "'", "´": "'",
        "`": "'", "”": '"', "″": '"', "“": '"', "٫": ".", "\u00a0": " ", "\u202f": " ",
        "\u2009": " ",
    }
    # Marks of no width, which are copied with a number out of a text from right to left.
    | dict.fromkeys("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")
    | dict.fromkeys(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))), "")
)  # fmt: skip
# Words for sides and parts of a degree, and the marks that say the same.
_ANGLE_WORDS = tuple(
    (late(rf"\b(?:{words})", re.IGNORECASE), mark)
    for words, mark in (
        (r"(?:north|nord|norte)\b", "n"), (r"(?:south|sud|sur|süd)\b", "s"),
        (r"(?:east|est|ost|este)\b", "e"),
        (r"(?:west|ouest|oeste)\b", "w"),
        (r"(?:с\.? ?ш|пн\.? ?ш)\b\.?|北[纬緯]", "n"),
        (r"(?:ю\.? ?ш|пд\.? ?ш)\b\.?|南[纬緯]", "s"),
        (r"(?:в\.? ?д|сх\.? ?д)\b\.?|[东東][经經経]", "e"),
        (r"(?:з\.? ?д|зх\.? ?д)\b\.?|西[经經経]", "w"),
        (r"(?:degr[eé]+s?|grad|grados?|deg)\b\.?", "°"),
        (r"(?:minut(?:es?|en|os?)|min)\b\.?", "'"),
        (r"(?:se[ck]und(?:en?|as?|os?)|seconde?s?|segundos?|sec)\b\.?", '"'),
    )
)  # fmt: skip
_NUMBER = late(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?", re.IGNORECASE)
_COMMA = late(r"(?<![\d.,])(\d{1,3}),(\d+)(?![\d.,])")
# A side before or behind, and degrees, with minutes and seconds where they stand. An s is seconds
# after minutes with an m ("33d18m36s") and else the south: "33:18:36 S" is none of the north.
_SIDED = late(
    r"(?P<before>[NSEW])?\s*(?P<deg>[+-]?\d{1,3}(?:\.\d+)?)\s*(?:°|deg\.?|d|:|(?=\s*$|\s*[NSEW]|\s\d))"
    r"\s*(?:(?P<min>\d{1,2}(?:\.\d+)?)\s*(?:'(?!')|(?P<m>m)|:|(?=\s*$|\s*[NSEW]|\s\d))\s*"
    r"(?:(?P<sec>\d{1,2}(?:\.\d+)?)\s*(?:\"|''|(?(m)(?-i:s)|(?!)))?)?)?\s*(?P<after>[NSEW])?",
    re.IGNORECASE,
)
# What spreadsheets put around a number that they take for text: '44.4, ="44.4", "44.4".
_WRAPPED = late(r"(?:=\s*)?\"([^\"]*)\"|'([^']*)'?")
# Aeronautical tables: 044-24-00E, 0442400E, 04424E, 331800N, 3318N.
_DASHED = late(r"(\d{1,3})-(\d{1,2})(?:-(\d{1,2}(?:\.\d+)?))?\s*([NSEW])", re.IGNORECASE)
_PACKED = {
    "lon": late(r"([01]\d\d)(\d\d)(\d\d(?:\.\d+)?)?([EW])", re.IGNORECASE),
    "lat": late(r"(\d\d)(\d\d)(\d\d(?:\.\d+)?)?([NS])", re.IGNORECASE),
}
_MANY_CHARS = 60
# What programs write for a number that nobody knows.
_PLACEHOLDERS = {sign * value for value in (99, 999, 9999, 99999) for sign in (-1, 1)}
_LEAST_METRES, _LEAST_E7 = 1_000.0, 1_800_000.0


def parse_angle(cell: str, axis: Axis) -> float:
    """Read a longitude or a latitude.

    Parameters
    ----------
    cell : str
        Decimal degrees with a point or a comma, or degrees with minutes and seconds, with a
        letter of the side where there is one (N, S, E, W).
    axis : "lon" or "lat"
        Which of the two it must be.

    Returns
    -------
    float
        Degrees, east and north positive.

    Raises
    ------
    ValueError
        With a reason and a cure, fit to follow the quoted cell.

    Examples
    --------
    >>> parse_angle("44,4", "lon")
    44.4
    >>> parse_angle("33° 18' S", "lat")
    -33.3
    >>> parse_angle("0442400E", "lon")
    44.4
    >>> parse_angle("33.3N", "lon")
    Traceback (most recent call last):
    ...
    ValueError: is a latitude (N) in the column of longitudes: exchange the names of the two columns
    """
    # Full-width digits and letters are plain ones in compatibility form.
    text = unicodedata.normalize("NFKC", cell.translate(_MARKS)).strip()
    if len(text) > _MANY_CHARS:
        raise ValueError("is too long for an angle")
    if wrapped := _WRAPPED.fullmatch(text):
        text = (wrapped[1] or wrapped[2] or "").strip()
    text = _COMMA.sub(r"\1.\2", text)
    if parts := _DASHED.fullmatch(text) or _PACKED[axis].fullmatch(text):
        text = f"{parts[1]}:{parts[2]}:{parts[3] or 0} {parts[4]}"
    if _NUMBER.fullmatch(text):
        return _check(float(text), axis)
    match = _SIDED.fullmatch(replace_words(text))
    if match is None:
        raise ValueError(_say_form(text, axis))
    side = (match["before"] or match["after"] or "").upper()
    if match["before"] and match["after"]:
        raise ValueError("names two sides: leave one letter")
    if side and side not in _SIDES[axis]:
        other: Axis = "lat" if axis == "lon" else "lon"
        raise ValueError(
            f"is a {_WORDS[other]} ({side}) in the column of {_WORDS[axis]}s: exchange the names"
            " of the two columns"
        )
    minutes, seconds = float(match["min"] or 0), float(match["sec"] or 0)
    if minutes >= 60 or seconds >= 60:
        raise ValueError("has 60 minutes or seconds or more")
    value = round(abs(float(match["deg"])) + minutes / 60 + seconds / 3600, 9)
    negative = match["deg"].startswith("-")
    if negative and side:
        raise ValueError(f"has a minus and the letter {side}: leave one of them out")
    return _check(-value if negative or side in {"S", "W"} else value, axis)


def replace_words(text: str) -> str:
    """Put small letters and marks in place of words for sides, degrees, minutes and seconds.

    Parameters
    ----------
    text : str
        Coordinates, or one of them.

    Returns
    -------
    str

    Examples
    --------
    >>> replace_words("33 degrees 18 min North")
    "33 ° 18 ' n"
    """
    for pattern, mark in _ANGLE_WORDS:
        text = pattern.sub(mark, text)
    return text


def _check(value: float, axis: Axis) -> float:
    bound = _BOUNDS[axis]
    if abs(value) <= bound:
        return value
    if value in _PLACEHOLDERS:
        raise ValueError("is what programs write for an unknown number: leave both cells empty")
    if abs(value) >= _LEAST_E7 and value.is_integer() and abs(value) / 1e7 <= bound:
        raise ValueError(
            "is metres of a map projection, or degrees times ten million: save the table in"
            " degrees, WGS 84 (EPSG:4326), or divide by 10,000,000"
        )
    if abs(value) >= _LEAST_METRES:
        raise ValueError(
            "is metres of a map projection: save the table in longitude and latitude, WGS 84"
            " (EPSG:4326)"
        )
    if axis == "lon" and value <= 360:
        raise ValueError(f"is no longitude from -180 to 180: write {value - 360:g}")
    raise ValueError(f"is no {_WORDS[axis]} from -{bound:g} to {bound:g}")


def _say_form(text: str, axis: Axis) -> str:
    if re.search(r"\d\s*O$|^O\s*\d", text, re.IGNORECASE):
        return "has an O, which is east in German and west in French: write E or W"
    if text.count(".") > 1 or text.count(",") > 1 or ("," in text and "." in text):
        return "has several points or commas: write degrees with one decimal point"
    example = "44.4 or 44°24'E" if axis == "lon" else "33.3 or 33°18'N"
    return f"is no {_WORDS[axis]}: write {example}"
