"""The needs of the project's own patterns, as data/build_needs.py worked them out.

To parse a hundred patterns takes longer than to read a sentence. A pattern that was changed since
has no row here, and does without one until the table is written anew: nothing found depends on it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from geo.patterns.folding import Needs

__all__ = ["TABLE", "find_kept", "make_key"]

TABLE = Path(__file__).with_name("needs.json")


def make_key(pattern: str, flags: int) -> str:
    """Make what a pattern's row is found by.

    Parameters
    ----------
    pattern : str
    flags : int
        As `re.compile` takes them.

    Returns
    -------
    str

    Examples
    --------
    >>> make_key("a", 0) == make_key("a", 2)
    False
    """
    from hashlib import blake2b

    return blake2b(f"{int(flags)} {pattern}".encode(), digest_size=8).hexdigest()


def find_kept(pattern: str, flags: int) -> Needs | None:
    """Find what every match of a pattern holds, where that is in the table.

    Parameters
    ----------
    pattern : str
    flags : int
        As `re.compile` takes them.

    Returns
    -------
    tuple of tuple of str, or None
        As by `find_needs`.

    Examples
    --------
    >>> find_kept("no pattern of this project", 0) is None
    True
    """
    needs = _load_table().get(make_key(pattern, flags))
    return None if needs is None else tuple(map(tuple, needs))


@cache
def _load_table() -> dict[str, list[list[str]]]:
    import json

    rows: dict[str, list[list[str]]] = json.loads(TABLE.read_text(encoding="utf-8"))
    return rows
