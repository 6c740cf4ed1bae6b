"""A text in lower case, as patterns that ignore case see it, and whether it holds some words."""

from __future__ import annotations

import sys
from functools import lru_cache

__all__ = ["MOST_SETS", "Needs", "fold", "fold_kept", "has_mark", "holds"]

Needs = tuple[tuple[str, ...], ...]
MOST_SETS = 3
# What else matches a letter of ASCII where case is ignored.
_FOLDED = {"\u017f": "s", "\u0131": "i", "\u0130": "i", "\u212a": "k"}
_SHORT_TEXT_CHARS = 2_000
_PRIVATE = range(0xE000, 0xF900)  # the marks of `geo.reading.frames`


def fold(text: str) -> str:
    """Write a text in lower case, as patterns that ignore case see it.

    Parameters
    ----------
    text : str

    Returns
    -------
    str

    Examples
    --------
    >>> fold("In \u212a\u0130\u017f range")
    'in kis range'
    """
    if not text.isascii():
        for letter, plain in _FOLDED.items():
            if letter in text:
                text = text.replace(letter, plain)
    return text.lower()


def fold_kept(text: str) -> str:
    """Write a text in lower case; a long one, of which many stretches are asked for, is kept.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        As by `fold`.

    Examples
    --------
    >>> fold_kept("In range")
    'in range'
    """
    return fold(text) if len(text) < _SHORT_TEXT_CHARS else _fold_whole(text)


@lru_cache(maxsize=2)
def _fold_whole(text: str) -> str:
    return fold(text)


def holds(needs: Needs, folded: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Tell whether a part of a text holds a string of each set.

    Parameters
    ----------
    needs : tuple of tuple of str
        In lower case.
    folded : str
        The text, as by `fold`.
    start, end : int
        The part.

    Returns
    -------
    bool

    Examples
    --------
    >>> holds((("range", "reach"), ("in",)), "out of reach")
    False
    """
    for words in needs:
        for word in words:
            if folded.find(word, start, end) >= 0:
                break
        else:
            return False
    return True


def has_mark(word: str) -> bool:
    """Tell whether a string holds a sign for a mention, as a masked sentence does.

    Parameters
    ----------
    word : str

    Returns
    -------
    bool

    Examples
    --------
    >>> has_mark("range"), has_mark("to \ue000")
    (False, True)
    """
    return any(ord(char) in _PRIVATE for char in word)
