"""Stretches of text that many patterns are asked about: what each of them holds is found once.

A gate of `geo.patterns.gates` asks for words before its pattern is tried. Some fifty gates ask the
same sentence; from some thousands of questions on, all their words are looked for in one pass.
"""

from __future__ import annotations

import re
from typing import Any

from geo.patterns.folding import Needs, fold

__all__ = ["Finder", "Stretch", "find_finder", "is_told", "want_words", "write_branches"]

# How many questions without an answer make it worth while to write all words into one pattern,
# which takes a twentieth of a second: a single report asks some thousand.
_MANY_ASKED = 6_000


class Finder:
    """Finds which of some words stand in a text, in one pass.

    Parameters
    ----------
    words : frozenset of str
        In lower case.

    Examples
    --------
    >>> sorted(Finder(frozenset({"range", "ranges", "reach"})).find("in ranges"))
    ['range', 'ranges']
    """

    def __init__(self, words: frozenset[str]) -> None:
        self.words = words
        letters: dict[str, Any] = {}
        for word in words:
            node = letters
            for letter in map(re.escape, word):
                node = node.setdefault(letter, {})
            node[""] = {}
        # The longest word that begins at a character is found, and with it those it begins with.
        self._pattern = re.compile(f"(?=({write_branches(letters)}))")
        begun = {
            word: {word[:end] for end in range(1, len(word)) if word[:end] in words}
            for word in words
        }
        self._begun = {word: shorter for word, shorter in begun.items() if shorter}

    def find(self, folded: str) -> set[str]:
        """Find the words that stand in a text in lower case."""
        held = set(self._pattern.findall(folded))
        for word in self._begun.keys() & held:
            held |= self._begun[word]
        return held


def write_branches(node: dict[str, Any]) -> str:
    """Write a tree of letters as a pattern: words that begin alike are tried once.

    Parameters
    ----------
    node : dict
        Of the pieces of a pattern, each with the tree of what follows; "" where a word may end.

    Returns
    -------
    str

    Examples
    --------
    >>> write_branches({"a": {"b": {"": {}}, "c": {"": {}}, "": {}}})
    'a(?:b|c)?'
    """
    branches = [
        piece + (write_branches(below) if below else "") for piece, below in node.items() if piece
    ]
    # What a name may end in is tried after all that is longer.
    ending = "?" if "" in node else ""
    if not branches:
        return ""
    if len(branches) == 1 and not ending:
        return branches[0]
    return f"(?:{'|'.join(sorted(branches, key=len, reverse=True))}){ending}"


class Stretch(str):
    """A text that many patterns are asked about.

    Examples
    --------
    >>> Stretch("In RANGE of it").folded
    'in range of it'
    """

    __slots__ = ("_finder", "_folded", "_held")

    _folded: str
    _finder: Finder
    _held: set[str]

    @property
    def folded(self) -> str:
        """The text in lower case, as by `fold`."""
        try:
            return self._folded
        except AttributeError:
            self._folded = fold(self)
            return self._folded

    def find_held(self, finder: Finder) -> set[str]:
        """Find the words of a finder that stand in it.

        Examples
        --------
        >>> finder = Finder(frozenset({"range", "reach"}))
        >>> Stretch("In RANGE of it").find_held(finder)
        {'range'}
        """
        try:
            if self._finder is finder:
                return self._held
        except AttributeError:
            pass
        self._held = finder.find(self.folded)
        self._finder = finder
        return self._held


class _Asked:
    """The words that gates ask for, and how often they asked in vain."""

    def __init__(self) -> None:
        self.words: set[str] = set()
        self.finder: Finder | None = None
        self.times = 0

    def count(self, questions: int = 1) -> None:
        """Count questions that the words looked for do not answer."""
        self.times += questions
        if self.times > _MANY_ASKED and not (self.finder and self.words <= self.finder.words):
            self.finder, self.times = Finder(frozenset(self.words)), 0


_asked = _Asked()


def want_words(needs: Needs) -> tuple[frozenset[str], ...]:
    """Note the words that a gate asks for, and give them as `is_told` takes them.

    Examples
    --------
    >>> [sorted(words) for words in want_words((("in range of", "in reach of"),))]
    [['in range of', 'in reach of']]
    """
    _asked.words.update(*needs)
    return tuple(map(frozenset, needs))


def find_finder(words: frozenset[str] = frozenset(), questions: int = 1) -> Finder | None:
    """Find what looks for all words that gates ask for, where it does for some words.

    Parameters
    ----------
    words : frozenset of str
        As given to `want_words`.
    questions : int
        How many gates ask for them.

    Returns
    -------
    Finder or None
        None until so much was asked that it is worth it.

    Examples
    --------
    >>> find_finder(frozenset({"no gate asks for this"})) is None
    True
    """
    finder = _asked.finder
    if finder is not None and words <= finder.words:
        return finder
    _asked.count(questions)
    return None


def is_told(stretch: Stretch, needs: tuple[frozenset[str], ...]) -> bool | None:
    """Tell whether a stretch holds a word of each set, where all that stands in it is known.

    Parameters
    ----------
    stretch : Stretch
    needs : tuple of frozenset of str
        From `want_words`.

    Returns
    -------
    bool or None
        None where these words have not been looked for.

    Examples
    --------
    >>> is_told(Stretch("In range of it"), want_words((("asked for the first time",),))) is None
    True
    """
    finder = _asked.finder
    if finder is not None:
        held = stretch.find_held(finder)
        for words in needs:
            if held.isdisjoint(words):
                if words <= finder.words:
                    return False
                break
        else:
            return True
    _asked.count()
    return None
