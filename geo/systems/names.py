"""Any spelling, in any script, to the systems that it names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from geo.errors import UnknownSystemError
from geo.systems.catalogue import list_systems
from geo.systems.model import System, SystemCategory

__all__ = [
    "find_readings",
    "find_system",
    "normalise_system_name",
    "resolve_readings",
    "resolve_system",
]

_LONGEST_NAME = 200
# Persian and Arabic keyboards write one letter with different code points.
_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ı": "i"})
_MISSILE = re.compile(
    r"\s+(?:ballistic\s+|cruise\s+)?(?:missiles?|rockets?|drones?)\Z", re.IGNORECASE
)


def normalise_system_name(name: str) -> str:
    """Fold case, diacritics, hyphens, spaces and dots out of a system's name.

    Parameters
    ----------
    name : str
        Any spelling, in any script.

    Returns
    -------
    str
        Letters and digits only, lower case, digits European.

    Examples
    --------
    >>> normalise_system_name("Burkan 2-H")
    'burkan2h'
    >>> normalise_system_name("Х-101")
    'х101'
    """
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS)).casefold()
    kept = []
    for char in plain:
        if char.isdigit():
            kept.append(str(unicodedata.digit(char)))
        elif char.isalpha():
            kept.append(char)
    # Syllables of Hangul, which the decomposition took apart, are put together again.
    return unicodedata.normalize("NFC", "".join(kept))


def find_readings(name: str) -> tuple[System, ...]:
    """Find every system that a spelling names.

    Parameters
    ----------
    name : str
        Id, name or alias in any script; case, hyphens, spaces and diacritics do not matter, nor
        does the word missile after it.

    Returns
    -------
    tuple of System
        Empty where none is known; several where one spelling names several systems, those of
        that id or name first.

    Examples
    --------
    >>> [system.name for system in find_readings("Kheibar")]
    ['Khorramshahr-4', 'Kheibar Shekan', 'Khaibar-1']
    """
    name = name[:_LONGEST_NAME].strip()
    index = _index()
    return index.get(normalise_system_name(name)) or index.get(
        normalise_system_name(_MISSILE.sub("", name)), ()
    )


def find_system(name: str) -> System | None:
    """Find a system by its id, name or any known spelling.

    Parameters
    ----------
    name : str
        Case, hyphens, spaces and diacritics do not matter.

    Returns
    -------
    System or None
        The first of them where a spelling names several (`find_readings`).

    Examples
    --------
    >>> find_system("zolfaghar").name
    'Zolfaqar'
    >>> find_system("Калибр").name
    'Kalibr'
    >>> find_system("Boeing") is None
    True
    """
    return next(iter(find_readings(name)), None)


def resolve_system(name: str) -> System:
    """Give the system of that id, name or spelling.

    Parameters
    ----------
    name : str
        Case, hyphens, spaces and diacritics do not matter.

    Returns
    -------
    System
        The first of them where a spelling names several.

    Raises
    ------
    UnknownSystemError
        With the nearest known names.

    Examples
    --------
    >>> resolve_system("Fateh 110").band_km
    (200.0, 300.0)
    """
    return resolve_readings(name)[0]


def resolve_readings(name: str) -> tuple[System, ...]:
    """Give every system of that id, name or spelling.

    Parameters
    ----------
    name : str
        Case, hyphens, spaces and diacritics do not matter.

    Returns
    -------
    tuple of System
        At least one.

    Raises
    ------
    UnknownSystemError
        With the nearest known names.

    Examples
    --------
    >>> resolve_readings("Fatteh-110")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    geo.errors.UnknownSystemError: No system is known as 'Fatteh-110'. Nearest: fateh-110, ...
    """
    if systems := find_readings(name):
        return systems
    from rapidfuzz import fuzz, process

    index = _index()
    close = process.extract(
        normalise_system_name(name[:_LONGEST_NAME]),
        list(index),
        scorer=fuzz.ratio,
        limit=12,
        score_cutoff=50,
    )
    nearest = dict.fromkeys(index[key][0].id for key, _, _ in close)
    raise UnknownSystemError(name, tuple(nearest)[:3])


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[System, ...]]:
    """Key every id, name and alias; ids and names stand before aliases."""
    index: dict[str, dict[str, System]] = {}
    systems = list_systems()
    for system in systems:
        for name in (system.id, system.name):
            index.setdefault(normalise_system_name(name), {})[system.id] = system
    for system in systems:
        for name in (*system.aliases, *system.scripts):
            index.setdefault(normalise_system_name(name), {})[system.id] = system
    # "Scud-B / Hwasong-5": either name alone names it, too.
    for system in systems:
        if system.category is not SystemCategory.CLASS and " / " in system.name:
            for name in system.name.split(" / "):
                index.setdefault(normalise_system_name(name), {})[system.id] = system
    return {key: tuple(found.values()) for key, found in index.items()}
