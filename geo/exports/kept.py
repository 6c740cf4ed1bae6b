"""A report as a reader left it, in a file that the page opens again: text, choices, corrections."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from geo.errors import FileError

__all__ = ["MAX_KEPT_BYTES", "KeptCorrection", "KeptReading", "read_kept", "write_kept"]

MAX_KEPT_BYTES = 5_000_000
_FORMAT, _VERSION = "rangecheck reading", 1
_MOST_ENTRIES = 1_000


@dataclass(frozen=True, slots=True)
class KeptCorrection:
    """What a reader put in the place of a claim's parts.

    Parameters
    ----------
    place : str
        Id of the gazetteer; empty where the place was not corrected.
    region : str
        As an address holds it; empty where it was not corrected.
    high_km : float or None
        The figure, in kilometres; None where it was not corrected.
    confirmed : bool
        Whether the reader says that the claim's parts belong together.
    """

    place: str = ""
    region: str = ""
    high_km: float | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class KeptReading:
    """A report and what a reader chose and corrected in it.

    Parameters
    ----------
    text : str
        The report.
    places : dict of str to str
        Names in the text, each with the id of the place that it means.
    corrections : dict of str to KeptCorrection
        By the page's key of each claim.
    """

    text: str
    places: dict[str, str] = field(default_factory=dict)
    corrections: dict[str, KeptCorrection] = field(default_factory=dict)


def write_kept(kept: KeptReading) -> bytes:
    """Write a reading as a file.

    Parameters
    ----------
    kept : KeptReading
        What is kept.

    Returns
    -------
    bytes
        JSON in UTF-8.

    Examples
    --------
    >>> read_kept(write_kept(KeptReading("Riyadh", {"Riyadh": "geonames:108410"}))).text
    'Riyadh'
    """
    content = {"format": _FORMAT, "version": _VERSION} | asdict(kept)
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def read_kept(content: bytes) -> KeptReading:
    """Read a file of `write_kept`.

    Parameters
    ----------
    content : bytes
        At most `MAX_KEPT_BYTES`.

    Returns
    -------
    KeptReading

    Raises
    ------
    FileError
        When it is no such file, or a later version's.

    Examples
    --------
    >>> read_kept(write_kept(KeptReading("A raid."))).text
    'A raid.'
    """
    if len(content) > MAX_KEPT_BYTES:
        raise FileError(f"The file has more than {MAX_KEPT_BYTES // 1_000_000} MB.")
    try:
        read = json.loads(content)
    except (ValueError, RecursionError):
        raise FileError("The file is no reading that was kept here: it is not JSON.") from None
    if not isinstance(read, dict) or read.get("format") != _FORMAT:
        raise FileError("The file is no reading that was kept here.")
    if read.get("version") != _VERSION:
        raise FileError(
            f"The reading is of version {str(read.get('version'))[:10]}; only 1 is known."
        )
    text = read.get("text")
    if not isinstance(text, str):
        raise FileError("The reading holds no text.")
    places = {name: place for name, place in _entries(read, "places") if isinstance(place, str)}
    corrections = {
        key: _read_correction(each)
        for key, each in _entries(read, "corrections")
        if isinstance(each, dict)
    }
    return KeptReading(text, places, corrections)


def _entries(read: dict[str, Any], name: str) -> list[tuple[str, Any]]:
    entries = read.get(name, {})
    if not isinstance(entries, dict) or len(entries) > _MOST_ENTRIES:
        raise FileError(f"The reading's {name} cannot be read.")
    return list(entries.items())


def _read_correction(each: dict[str, Any]) -> KeptCorrection:
    place, region, high_km = each.get("place", ""), each.get("region", ""), each.get("high_km")
    if not (isinstance(place, str) and isinstance(region, str)):
        raise FileError("A correction of the reading cannot be read.")
    if high_km is not None and not (isinstance(high_km, int | float) and 0 < high_km <= 20_000):
        raise FileError(f"A figure of {str(high_km)[:20]} km is none: above 0, at most 20,000 km.")
    return KeptCorrection(place, region, high_km, each.get("confirmed") is True)
