"""What other languages say of a figure: "до 500 км", "mehr als 400 Kilometer", "5000公里以上"."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from geo.tables.rules import load_rules

__all__ = ["Qualifier", "find_qualifier"]

KINDS = ("at_most", "at_least", "about")
BEFORE_CHARS, BEHIND_CHARS = 24, 12


class Qualifier(NamedTuple):
    """What is said of a figure.

    Parameters
    ----------
    kind : str
        "at_most", "at_least" or "about".
    words : str
        In which words.
    """

    kind: str
    words: str


@lru_cache(maxsize=1)
def _load_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load_rules(Path(__file__).with_name("qualifiers.toml"))
    before, behind = (
        "|".join(f"(?P<{kind}>{'|'.join(table[side][kind])})" for kind in KINDS)
        for side in ("before", "behind")
    )
    return (
        re.compile(rf"(?:{before})[\s-]?\Z", re.IGNORECASE),
        re.compile(behind, re.IGNORECASE),
    )


def find_qualifier(text: str, start: int, end: int) -> Qualifier | None:
    """Find what words of another language right beside a figure say of it.

    Parameters
    ----------
    text : str
    start, end : int
        Offsets of the figure.

    Examples
    --------
    >>> find_qualifier("Дальность до 500 км", 13, 19)
    Qualifier(kind='at_most', words='до')
    """
    before, behind = _load_patterns()
    found = before.search(text[max(0, start - BEFORE_CHARS) : start])
    found = found or behind.match(text[end : end + BEHIND_CHARS])
    if found is None or found.lastgroup is None:
        return None
    return Qualifier(found.lastgroup, found[found.lastgroup].strip())
