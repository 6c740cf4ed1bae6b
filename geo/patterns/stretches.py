"""Stretches of text that many patterns are asked about: what each of them may hold is found once.

A gate of `geo.patterns.gates` asks for words before its pattern is tried. Some fifty gates ask the
same sentence; from some thousands of questions on, what its words open is looked up for all gates
at once, piece by piece between blanks: most pieces have been met before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple

from geo.patterns.folding import MOST_SETS, Folded, Needs

__all__ = ["Finder", "Stretch", "find_finder", "number_needs", "write_branches"]

# How many questions without an answer make it worth while to write all words into one pattern,
# which takes a twentieth of a second: a single report asks some thousand.
_MANY_ASKED = 6_000
_PIECES_KEPT, _LONGEST_KEPT = 20_000, 30


class _Piece(NamedTuple):
    """What a word with its blanks opens, and the phrases that it may be of."""

    bits: int
    phrases: tuple[str, ...] = ()


_NOTHING = _Piece(0)


class Finder:
    """Finds which of some needs a text meets: a bit for each of them.

    Parameters
    ----------
    needs : sequence of Needs

    Examples
    --------
    >>> finder = Finder(((("in range", "reach"), ("of",)), (("reach",),)))
    >>> [bin(finder.mark(text)) for text in ("in range of it", "in range", "reach of")]
    ['0b1', '0b0', '0b11']
    """

    def __init__(self, needs: Sequence[Needs]) -> None:
        self.count = len(needs)
        # A bit for each of the first, second and third sets of the needs: by a word, those that
        # list it.
        self._bits: dict[str, int] = {}
        self._unasked = 0  # those that have no such set
        for at, sets in enumerate(needs):
            for place in range(MOST_SETS):
                bit = 1 << place * self.count + at
                if place >= len(sets):
                    self._unasked |= bit
                for word in sets[place] if place < len(sets) else ():
                    self._bits[word] = self._bits.get(word, 0) | bit
        self._all = (1 << self.count) - 1
        # Of words with a blank between them the longest is looked for, and then the phrase itself.
        self._phrases: dict[str, list[str]] = {}
        for word in self._bits:
            if " " in word.strip(" "):
                self._phrases.setdefault(max(word.split(" "), key=len), []).append(word)
        parts = self._phrases.values()
        self._words = self._bits.keys() - {word for part in parts for word in part}
        self._words |= self._phrases.keys()
        # The longest word that begins at a character is found, and with it those it begins with.
        self._pattern = re.compile(f"(?=({write_branches(map(_escape, self._words))}))")
        self._look = lru_cache(maxsize=_PIECES_KEPT)(self._look_into)

    def _look_into(self, piece: str) -> _Piece:
        found = self._pattern.findall(piece)
        bits = 0
        phrases: list[str] = []
        for word in {each[:end] for each in found for end in range(len(each) + 1)} & self._words:
            bits |= self._bits.get(word, 0)
            phrases += self._phrases.get(word, ())
        return _Piece(bits, tuple(phrases)) if bits or phrases else _NOTHING

    def mark(self, folded: str) -> int:
        """Mark the needs that a text in lower case meets, by a bit for each."""
        pieces = [f" {piece} " for piece in folded.split(" ")]
        pieces[0] = pieces[0][1:]
        pieces[-1] = pieces[-1][:-1]
        bits = self._unasked
        for piece in pieces:
            look = self._look if len(piece) <= _LONGEST_KEPT else self._look_into
            opened, phrases = look(piece)
            bits |= opened
            for phrase in phrases:
                if phrase in folded:
                    bits |= self._bits[phrase]
        return bits & bits >> self.count & bits >> 2 * self.count & self._all


def _escape(word: str) -> Iterable[str]:
    return map(re.escape, word)


def write_branches(words: Iterable[Iterable[str]]) -> str:
    """Write one pattern for many words, in which those that begin alike share their beginning.

    Parameters
    ----------
    words : iterable of iterables of str
        Each by its pieces: a letter, or a pattern that stands for one.

    Examples
    --------
    >>> write_branches(["ab", "ac", "a"])
    'a(?:b|c)?'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for piece in word:
            node = node.setdefault(piece, {})
        node[""] = {}
    return _write_node(tree)


def _write_node(node: dict[str, Any]) -> str:
    branches = [
        piece + (_write_node(below) if below else "") for piece, below in node.items() if piece
    ]
    # What a name may end in is tried after all that is longer.
    ending = "?" if "" in node else ""
    if not branches:
        return ""
    if len(branches) == 1 and not ending:
        return branches[0]
    return f"(?:{'|'.join(sorted(branches, key=len, reverse=True))}){ending}"


class Stretch(Folded):
    """A text that so many patterns are asked about that all their words are looked for at once.

    Examples
    --------
    >>> Stretch("In RANGE of it").folded
    'in range of it'
    """

    __slots__ = ("_finder", "_met")

    _finder: Finder
    _met: int

    def mark_met(self, finder: Finder) -> int:
        """Mark the needs of a finder that it meets, by a bit for each.

        Examples
        --------
        >>> Stretch("In RANGE of it").mark_met(Finder([(("range",),), (("reach",),)]))
        1
        """
        try:
            if self._finder is finder:
                return self._met
        except AttributeError:
            pass
        self._met = finder.mark(self.folded)
        self._finder = finder
        return self._met


class _Asked:
    """The needs that gates have, and how often they asked in vain."""

    def __init__(self) -> None:
        self.numbers: dict[Needs, int] = {}
        self.finder: Finder | None = None
        self.times = 0
        self._lock = Lock()

    def number(self, needs: Needs) -> int:
        """Give needs their number."""
        with self._lock:
            return self.numbers.setdefault(needs, len(self.numbers))

    def count(self, questions: int) -> None:
        """Count questions that the words looked for do not answer."""
        self.times += questions
        if self.times > _MANY_ASKED and not (
            self.finder and self.finder.count == len(self.numbers)
        ):
            self.finder, self.times = Finder(tuple(self.numbers)), 0


_asked = _Asked()


def number_needs(needs: Needs) -> int:
    """Give the needs of a gate the number by which a finder knows them.

    Examples
    --------
    >>> needs = (("in range of", "in reach of"),)
    >>> number_needs(needs) == number_needs(needs)
    True
    """
    return _asked.number(needs)


def find_finder(number: int, questions: int = 1) -> Finder | None:
    """Find what looks for the needs of all gates, where it knows those up to a number.

    Parameters
    ----------
    number : int
        From `number_needs`.
    questions : int
        How many gates ask.

    Returns
    -------
    Finder or None
        None until so much was asked that it is worth it.

    Examples
    --------
    >>> find_finder(number_needs((("no gate asks for this",),))) is None
    True
    """
    finder = _asked.finder
    if finder is not None and number < finder.count:
        return finder
    _asked.count(questions)
    return None
