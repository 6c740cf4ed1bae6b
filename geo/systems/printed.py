"""What a report prints of a distance, to the numbers that it can mean.

A figure's kilometres must follow from the words it was read in. The words come in many languages:
thousands are set apart by comma, dot or space, decimals by dot or comma, digits are not always
European, and "thousand" may be a word.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from geo.patterns import late
from geo.units import Unit, unit_to_km

__all__ = ["PrintedUnit", "check_printed", "parse_printed"]


class PrintedUnit(StrEnum):
    """The unit that a report prints a figure in."""

    KM = "km"
    MILE = "mi"
    NAUTICAL_MILE = "nmi"
    SCANDINAVIAN_MILE = "mil"


# The Scandinavian mile (mil) has been 10 km since the metric system came, in 1889.
KM_PER_UNIT: dict[PrintedUnit, float] = {
    PrintedUnit.KM: 1.0,
    PrintedUnit.MILE: unit_to_km(1.0, Unit.MILE),
    PrintedUnit.NAUTICAL_MILE: unit_to_km(1.0, Unit.NAUTICAL_MILE),
    PrintedUnit.SCANDINAVIAN_MILE: 10.0,
}

_NUMBER = late(r"\d+(?:[.,' ]\d+)*")
_GROUPED = late(r"\d{1,3}(?:[.,' ]\d{3})+")
_DECIMAL_DOT = late(r"(\d{1,3}(?:,\d{3})+|\d+)\.(\d+)")
_DECIMAL_COMMA = late(r"(\d{1,3}(?:\.\d{3})+|\d+),(\d+)")
_THOUSAND = late(
    r"thousand|tysi[aą]c|\btys\.|tausend|\d mil (?:km|quil)|\bmila\b|тыс|千|천|ہزار|हजार"
)
# 1万5千, 1만2000 and 1.5万: ten thousands, and what is over.
_TEN_THOUSANDS = late(r"(\d+(?:\.\d+)?) ?[万萬만] ?(?:(\d) ?[千천]|(\d,?\d{3}))?")
# 5천600: thousands and what is over.
_THOUSANDS = late(r"(\d{1,3}) ?[千천] ?(\d{1,3})(?!\d)")
# "mille" alone is a thousand; "duemila" and "deux mille" are not read.
_WORDS = late(r"\b(?:one|a)[ -]thousand\b|(?<!deux )(?<!\d )\bmille (?:chilom|kilom|km)")
_LONGEST_TEXT = 400
_A_THOUSAND = 1000.0


def parse_printed(text: str) -> tuple[float, ...]:
    """Read every number that printed words can mean.

    Parameters
    ----------
    text : str
        Number and unit as published, in any script; at most 400 characters count.

    Returns
    -------
    tuple of float
        Each reading, in the printed unit; one number has several where its marks allow them.

    Examples
    --------
    >>> parse_printed("up to 1,300 km")
    (1.3, 1300.0)
    >>> parse_printed("7,5 tysiąca kilometrów")
    (7.5, 7500.0)
    >>> parse_printed("1万5千キロ以上")
    (15000.0,)
    >>> parse_printed("5천600km")
    (5600.0,)
    """
    plain = unicodedata.normalize("NFKC", text[:_LONGEST_TEXT])
    if not plain.isascii():
        plain = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in plain)
    readings: list[float] = []
    if _WORDS.search(plain):
        readings.append(_A_THOUSAND)
    for match in _TEN_THOUSANDS.finditer(plain):
        over = float(match[2] or 0) * _A_THOUSAND + float((match[3] or "0").replace(",", ""))
        readings.append(float(match[1]) * 10.0 * _A_THOUSAND + over)
    plain = _TEN_THOUSANDS.sub(" ", plain)
    readings += [float(m[1]) * _A_THOUSAND + float(m[2]) for m in _THOUSANDS.finditer(plain)]
    plain = _THOUSANDS.sub(" ", plain)
    in_thousands = bool(_THOUSAND.search(plain.casefold()))
    for match in _NUMBER.finditer(plain):
        values = _read_number(match.group())
        if in_thousands:
            values |= {value * _A_THOUSAND for value in values if value < 100.0}
        readings += sorted(values)
    return tuple(readings)


def _read_number(word: str) -> set[float]:
    values: set[float] = set()
    if _GROUPED.fullmatch(word):
        values.add(float(re.sub(r"\D", "", word)))
    if match := _DECIMAL_DOT.fullmatch(word):
        values.add(float(f"{match[1].replace(',', '')}.{match[2]}"))
    if match := _DECIMAL_COMMA.fullmatch(word):
        values.add(float(f"{match[1].replace('.', '')}.{match[2]}"))
    if word.isdigit():
        values.add(float(word))
    return values


def check_printed(text: str, unit: PrintedUnit, range_km: float) -> bool:
    """Tell whether a number of kilometres follows from printed words.

    Parameters
    ----------
    text : str
        Number and unit as published.
    unit : PrintedUnit
        The unit of the number that was taken.
    range_km : float
        The kilometres, rounded to whole ones.

    Returns
    -------
    bool

    Examples
    --------
    >>> check_printed("1,800 miles", PrintedUnit.MILE, 2897)
    True
    >>> check_printed("15 mil", PrintedUnit.MILE, 150)
    False
    """
    factor = KM_PER_UNIT[unit]
    return any(round(value * factor) == round(range_km) for value in parse_printed(text))
