"""Patterns that are tried only where the words that they cannot do without stand.

A pattern over a sentence is slow where it finds nothing, which is nearly always: it is tried at
each character. What every match of it must hold ("range", "reach" or "distance") is worked out
from the pattern itself, so that no list has to be kept beside it by hand, and is looked for first.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from geo.patterns.folding import Needs, fold_kept, holds
from geo.patterns.stretches import Stretch, find_finder, number_needs
from geo.patterns.table import find_kept

__all__ = ["Anchored", "AnyOf", "Gated", "gate"]

# A pattern for texts in lower case is compiled, besides the pattern itself, where it earns that.
_FEW_CHARS = 20_000
_FEW_WORDS = 12


class Gated:
    r"""A pattern that is tried only where a text holds what every match of it needs.

    One that ignores case is tried on the text in lower case first, which is several times as fast.
    It is compiled when a text first holds what it needs: most reports need few of the patterns that
    there are.

    Parameters
    ----------
    pattern : str
    flags : int
        As `re.compile` takes them.

    Examples
    --------
    >>> within = Gated(r"\bin (?:range|reach) of\b")
    >>> within.search("It is in play, of course"), bool(within.search("It is in reach of them"))
    (None, True)
    >>> within.needs, within.may_match("in play"), within.may_match("in reach of")
    ((('in range of', 'in reach of'),), False, True)
    >>> within.number == gate(r"in (?:range|reach) of").number
    True
    >>> [found.start() for found in within.finditer("In range of, in reach of")]
    [13]
    >>> within.pattern.flags == re.compile("").flags
    True
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.text = pattern
        self.flags = flags
        self._searched = 0

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern without a gate."""
        return re.compile(self.text, self.flags)

    @cached_property
    def needs(self) -> Needs:
        """What every match holds, as by `find_needs`."""
        kept = find_kept(self.text, self.flags)
        if kept is not None:
            return kept
        from geo.patterns.needs import find_needs  # with the parser of patterns

        return find_needs(self.text, self.flags)

    @cached_property
    def number(self) -> int:
        """Of its needs, as `geo.patterns.stretches` takes them."""
        return number_needs(self.needs)

    @cached_property
    def _quick(self) -> Needs:
        # To look for many words takes longer than to try the pattern, once it is compiled.
        return tuple(words for words in self.needs if len(words) <= _FEW_WORDS)

    @cached_property
    def _folded(self) -> re.Pattern[str] | None:
        from geo.patterns.starts import write_folded  # with the parser of patterns

        folded = write_folded(self.text, self.flags)
        return None if folded is None else re.compile(folded, self.flags & ~re.IGNORECASE)

    def may_match(self, folded: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Tell whether a text in lower case, as by `fold`, may hold a match between two offsets."""
        return holds(self.needs, folded, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match, as `re.Pattern.search`."""
        if self._is_missed(text, start, end):
            return None
        if self._is_worth_folding(text):
            return self._search_folded(text, start, end)
        return self.pattern.search(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Find all matches, as `re.Pattern.finditer`."""
        if self._is_missed(text, start, end):
            return iter(())
        if self._is_worth_folding(text):
            return self._find_folded(text, start, end)
        return self.pattern.finditer(text, start, end)

    def _is_missed(self, text: str, start: int, end: int) -> bool:
        """Whether a part of a text holds no match, since a word is missing."""
        if type(text) is Stretch and (finder := find_finder(self.number)):
            return not text.mark_met(finder) >> self.number & 1
        needs = self._quick if "pattern" in vars(self) else self.needs
        return not holds(needs, fold_kept(text), start, end)

    def _is_worth_folding(self, text: str) -> bool:
        self._searched += len(text)
        return self._searched >= _FEW_CHARS and self._folded is not None

    def _find_folded(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        while match := self._search_folded(text, start, end):
            yield match
            start = max(match.end(), match.start() + 1)

    def _search_folded(self, text: str, start: int, end: int) -> re.Match[str] | None:
        folded = fold_kept(text)
        while self._folded and (found := self._folded.search(folded, start, end)):
            if match := self.pattern.match(text, found.start(), end):
                return match
            # What some of the pattern asks a capital for may begin where the folded one has none.
            start = found.start() + 1
        return None


class Anchored(Gated):
    r"""A gated pattern that can begin only where another one, which is quickly found, does.

    Parameters
    ----------
    starts : re.Pattern
        Each match of `pattern` begins where one of `starts` does. It is fast where it begins with a
        character or a class of them, what stands before being asked after that:
        ``[A-Z](?<![\w-].)`` for ``(?<![\w-])[A-Z]``.
    pattern : str
        Matches one character at least.

    Examples
    --------
    >>> codes = Anchored(re.compile("[A-Z]"), "[A-Z]+-[0-9]+")
    >>> [match.group() for match in codes.finditer("The DF-21 and the KN-23")]
    ['DF-21', 'KN-23']
    """

    def __init__(self, starts: re.Pattern[str], pattern: str) -> None:
        super().__init__(pattern)
        self.starts = starts

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Find all matches, as `re.Pattern.finditer`."""
        if not self.may_match(fold_kept(text[start:end])):
            return
        last = start
        for at in _list_starts(self.starts, text, start, end):
            if at >= last and (match := self.pattern.match(text, at, end)):
                yield match
                last = match.end()


@lru_cache(maxsize=4)
def _list_starts(starts: re.Pattern[str], text: str, start: int, end: int) -> list[int]:
    """List where the patterns that begin alike may begin: each of them asks the same text."""
    return [match.start() for match in starts.finditer(text, start, end)]


def gate(pattern: str, flags: int = 0) -> Gated:
    """Put a gate before a pattern.

    Parameters
    ----------
    pattern : str
    flags : int
        As `re.compile` takes them.

    Returns
    -------
    Gated

    Examples
    --------
    >>> gate("in range of", re.IGNORECASE).needs
    (('in range of',),)
    """
    return Gated(pattern, flags)


class AnyOf:
    """Several gated patterns: those of which a text may hold a match.

    Parameters
    ----------
    gates : iterable of Gated

    Examples
    --------
    >>> reach = AnyOf([gate("in (?:range|reach) of"), gate("within")])
    >>> reach.pick(Stretch("It is within them")), reach.pick("It is in range of them")
    ([1], [0])
    """

    def __init__(self, gates: Iterable[Gated]) -> None:
        self._needs = [each.needs for each in gates]
        self._places: dict[int, list[int]] = {}  # by the number of their needs
        for at, needs in enumerate(self._needs):
            self._places.setdefault(number_needs(needs), []).append(at)
        self._all = sum(1 << number for number in self._places)
        self._last = max(self._places, default=0)

    def pick(self, text: str) -> list[int]:
        """List by their numbers the patterns of which a text may hold a match."""
        finder = find_finder(self._last, len(self._needs)) if type(text) is Stretch else None
        if finder is None or not isinstance(text, Stretch):
            folded = fold_kept(text)
            return [at for at, needs in enumerate(self._needs) if holds(needs, folded)]
        met = text.mark_met(finder) & self._all
        picked: list[int] = []
        while met:
            picked += self._places[met.bit_length() - 1]
            met ^= 1 << met.bit_length() - 1
        return sorted(picked)
