"""A text in lower case, as patterns that ignore case see it, and whether it holds some words."""

from __future__ import annotations

import sys
from typing import Self

__all__ = ["MOST_SETS", "Folded", "Needs", "fold", "fold_kept", "has_mark", "holds"]

Needs = tuple[tuple[str, ...], ...]
MOST_SETS = 3
# What else matches a letter of ASCII where case is ignored.
_FOLDED = {"\u017f": "s", "\u0131": "i", "\u0130": "i", "\u212a": "k"}
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


class Folded(str):
    """A text that many patterns are asked about, with itself in lower case as by `fold`.

    Examples
    --------
    >>> Folded("In RANGE of it").folded
    'in range of it'
    """

    __slots__ = ("folded",)

    folded: str

    def __new__(cls, text: str) -> Self:
        """Fold a text."""
        made = super().__new__(cls, text)
        made.folded = fold(text)
        return made


def fold_kept(text: str) -> str:
    """Write a text in lower case, where it does not keep that itself.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        As by `fold`.

    Examples
    --------
    >>> fold_kept("In range"), fold_kept(Folded("In range"))
    ('in range', 'in range')
    """
    return text.folded if isinstance(text, Folded) else fold(text)


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
