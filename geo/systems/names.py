"""Any spelling, in any script, to the systems that it names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from geo.errors import UnknownSystemError
from geo.patterns import late
from geo.systems.catalogue import list_systems
from geo.systems.model import System, SystemCategory

__all__ = [
    "find_family",
    "find_nearest",
    "find_readings",
    "find_system",
    "normalise_system_name",
    "resolve_readings",
    "resolve_system",
]

_LONGEST_NAME = 200
# Persian and Arabic keyboards write one letter with different code points; Taiwan's papers name
# China's missiles in the full forms of their signs.
_LETTERS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ı": "i"}
    | dict(zip("東風長劍鷹擊", "东风长剑鹰击", strict=True))
)
# What stands beside a name without being part of it, in the languages of the catalogue's names.
_MISSILE = late(
    r"\s+(?:ballistic\s+|cruise\s+|guided\s+)?(?:missiles?|rockets?|drones?|systems?|ICBMs?|SLBMs?)\Z"
    r"|\s+block[\s-]?(?:\d{1,2}|[IVX]{1,4})[AB]?\Z"
    r"|\A(?:(?:крылат|баллистическ)\w+\s+)?ракет[аы]\s+|\A(?:صاروخ|صواریخ|صواريخ|موشک|טיל)\s+"
    r"|\A(?:(?:the|le|la|el|il|o|der|die|das)\s+)?"
    r"(?:missiles?|misil(?:es)?|m[ií]ssil|missile|Raketen?|raketa|rakieta|rocket|drone|dron)\s+"
    r"|[\s-](?:Raketen?|Marschflugk[oö]rper|f[uü]zesi|raketi)\Z"
    r"|\s*(?:형|미사일|导弹|導彈|飛彈|ミサイル)\Z",
    re.IGNORECASE,
)
# The endings of Russian and Ukrainian cases.
_CASE = late(
    r"(?<=[а-яёіїє])(?:ами|ями|ах|ях|ам|ям|ов|ів|ом|ем|ой|ою|а|у|е|ы|и|і|ю|я)\Z", re.IGNORECASE
)
# What a list sets behind a name to tell it from another: "Fajr-5 (Gaza)".
_ASIDE = late(r"\s*\([^()]*\)\Z")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_NUMERAL = late(r"(?<=[^\W\d_])[\s-]?(?P<arabic>\d{1,2})\Z|[\s-](?P<roman>[IVX]{1,4})\Z")


@lru_cache(maxsize=4_000)
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
        do the word missile beside it, a plural, a block, and Roman numerals for European ones.

    Returns
    -------
    tuple of System
        Empty where none is known; several where one spelling names several systems, those of
        that id or name first.

    Examples
    --------
    >>> [system.name for system in find_readings("Kheibar")]
    ['Khorramshahr-4', 'Kheibar Shekan', 'Khaibar-1']
    >>> [system.name for system in find_readings("Shahab III missiles")]
    ['Shahab-3']
    """
    index = _index()
    for spelling in _list_variants(name[:_LONGEST_NAME].strip()):
        if found := index.get(normalise_system_name(spelling)):
            return found
    return ()


def _list_variants(name: str) -> Iterator[str]:
    """List what a name may stand for, as it stands first: no missile, no plural, other numerals."""
    yield name
    yield from name.split(" / ")
    bare = _ASIDE.sub("", name)
    while (shorter := _MISSILE.sub("", bare)) != bare:
        bare = shorter
    yield bare
    single = re.sub(r"(?<=\w)['’]?s\Z", "", bare)
    yield single
    yield _CASE.sub("", bare)
    if match := _NUMERAL.search(single):
        stem = single[: match.start()]
        if roman := match["roman"]:
            number = _ROMAN.index(roman.upper()) + 1 if roman.upper() in _ROMAN else 0
            yield f"{stem}-{number}"
        elif 1 <= (number := int(match["arabic"])) <= len(_ROMAN):
            yield f"{stem}-{_ROMAN[number - 1]}"


def find_family(name: str) -> tuple[System, ...]:
    """Find the systems whose names begin with one, which alone names none of them.

    Parameters
    ----------
    name : str
        Case does not matter.

    Returns
    -------
    tuple of System

    Examples
    --------
    >>> {system.country for system in find_family("Agni")}
    {'IN'}
    >>> find_family("Boeing")
    ()
    """
    stems = tuple(f"{name.casefold()}{joint}" for joint in " -")
    return tuple(
        system
        for system in list_systems()
        if any(each.casefold().startswith(stems) for each in (system.name, *system.aliases))
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
    nearest = find_nearest(name, least_alike=50)
    raise UnknownSystemError(name, tuple(system.id for system in nearest))


def find_nearest(name: str, least_alike: float = 75) -> tuple[System, ...]:
    """Find the systems whose spellings are most like one that names none.

    Parameters
    ----------
    name : str
        Any spelling, in any script.
    least_alike : float
        How alike they are at least, 0 to 100.

    Returns
    -------
    tuple of System
        Three at most, the most alike first.

    Examples
    --------
    >>> [system.name for system in find_nearest("Kheibar Shekn")]
    ['Kheibar Shekan']
    >>> find_nearest("qwzx")
    ()
    """
    from rapidfuzz import fuzz, process

    index = _index()
    close = process.extract(
        normalise_system_name(name[:_LONGEST_NAME]),
        list(index),
        scorer=fuzz.ratio,
        limit=12,
        score_cutoff=least_alike,
    )
    nearest = {index[key][0].id: index[key][0] for key, _, _ in close}
    return tuple(nearest.values())[:3]


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
