"""Demonyms: the country that "Iraqi" or "North Koreans" means."""

from __future__ import annotations

import csv
import io
from functools import lru_cache

from geo.tables import load_text

__all__ = ["find_nation", "is_nation_word"]

_NO_PLURAL = (
    "ese",
    "ish",
    "ch",
    "ss",
    "men",
    "man",
    "z",
    "ois",
    "ic",
    "Lao",
    "Philippine",
    "Dutch",
    "Welsh",
    "English",
)


@lru_cache(maxsize=1)
def _nations() -> dict[str, str]:
    """Demonyms and their plurals, by the ISO 3166 code of the country."""
    nations: dict[str, str] = {}
    with io.StringIO(load_text("nations.csv"), newline="") as file:
        for row in csv.DictReader(file):
            for word in row["words"].split(";"):
                nations[word] = row["country"]
                if not word.endswith(_NO_PLURAL):
                    nations[f"{word}s"] = row["country"]
    return nations


def find_nation(words: str) -> str | None:
    """Find the country that a demonym belongs to.

    Parameters
    ----------
    words : str
        As it stands in the text: "Iraqi", "North Koreans"; capitals matter.

    Returns
    -------
    str or None
        ISO 3166 alpha-2 code.

    Examples
    --------
    >>> find_nation("Yemenis"), find_nation("North Korean"), find_nation("polish")
    ('YE', 'KP', None)
    """
    return _nations().get(words)


def is_nation_word(word: str) -> bool:
    """Tell whether a word is a demonym.

    Parameters
    ----------
    word : str
        One word; capitals matter.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_nation_word("Houthi"), is_nation_word("Iranian")
    (False, True)
    """
    return word in _nations()
