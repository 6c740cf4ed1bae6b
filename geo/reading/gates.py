"""Patterns that are tried only where the words that they cannot do without stand.

A pattern over a sentence is slow where it finds nothing, which is nearly always: it is tried at
each character. What every match of it must hold ("range", "reach" or "distance") is worked out
from the pattern itself, so that no list has to be kept beside it, and is looked for first.
"""

from __future__ import annotations

import re
import re._parser as parser  # type: ignore[import-not-found]
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import groupby
from typing import Any

__all__ = ["Anchored", "Gated", "find_needs", "fold", "gate"]

# More strings than this are not told apart, and one of a single letter stands in every sentence.
MOST_WORDS = 48
SHORTEST = 2
MOST_SETS = 3
# How rare a further letter makes a word, and what it costs to look for one: only their order counts.
LETTER, LOOK = 0.12, 0.004
PRIVATE = range(0xE000, 0xF900)  # the marks of `geo.reading.frames`: as telling as a word
# What else matches a letter of ASCII where case is ignored.
_FOLDED = {"\u017f": "s", "\u0131": "i", "\u0130": "i", "\u212a": "k"}

Needs = tuple[tuple[str, ...], ...]
_Words = frozenset[str]


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


class _Walk:
    """What any match of a part of a pattern holds.

    Parameters
    ----------
    parts : iterable
        Of the parsed pattern.

    Attributes
    ----------
    exact : frozenset of str or None
        All that it can match, where that can be listed.
    sets : list of frozenset of str
        Of each of them a match holds one string at least.
    """

    def __init__(self, parts: Iterable[tuple[Any, Any]]) -> None:
        self.sets: list[_Words] = []
        self._ahead: list[_Words] = []
        self._run: _Words = frozenset({""})
        self._listed = True
        for literal, run in groupby(parts, key=lambda part: str(part[0]) == "LITERAL"):
            if literal:
                self._join(frozenset({"".join(fold(chr(value)) for _, value in run)}))
                continue
            for part in run:
                self._take(*part)
        self.exact = self._run if self._listed and not self._ahead else None
        self._end_run()
        self.sets += self._ahead

    def _end_run(self) -> None:
        if "" not in self._run:
            self.sets.append(self._run)
        self._run = frozenset({""})
        self._listed = False

    def _join(self, words: _Words | None, sets: Iterable[_Words] = ()) -> None:
        """Go on with strings that can be listed, or with a gap in which some sets hold."""
        if words is not None and len(words) * len(self._run) <= MOST_WORDS:
            self._run = frozenset(head + tail for head in self._run for tail in words)
            return
        self._end_run()
        self.sets += sets
        if words is not None and "" not in words:
            self.sets.append(words)

    def _take(self, kind: Any, value: Any) -> None:  # noqa: ANN401 - the parser has no types
        match str(kind):
            case "AT" | "ASSERT_NOT":
                pass  # it takes no room
            case "ASSERT":
                direction, part = value
                if direction > 0:  # what must follow stands in the same text
                    self._ahead += _Walk(part).sets
            case "SUBPATTERN":
                inner = _Walk(value[-1])
                self._join(inner.exact, inner.sets)
            case "ATOMIC_GROUP":
                inner = _Walk(value)
                self._join(inner.exact, inner.sets)
            case "BRANCH":
                self._take_branch([_Walk(each) for each in value[1]])
            case "IN":
                self._join(_list_class(value))
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                low, high, part = value
                inner = _Walk(part)
                if (low, high) == (0, 1) and inner.exact is not None:
                    self._join(inner.exact | {""})
                else:
                    self._join(None, inner.sets if low else ())
            case _:
                self._join(None)

    def _take_branch(self, branches: list[_Walk]) -> None:
        exact = [each.exact for each in branches]
        if all(words is not None for words in exact):
            self._join(frozenset().union(*(words for words in exact if words is not None)))
        elif all(each.sets for each in branches):
            best = [min(each.sets, key=_weigh) for each in branches]
            self._join(None, [frozenset().union(*best)])
        else:
            self._join(None)


def _list_class(parts: list[tuple[Any, Any]]) -> _Words | None:
    """List the characters of a small class: "[Tt]"."""
    if len(parts) > 4 or any(str(kind) != "LITERAL" for kind, _ in parts):
        return None
    return frozenset(fold(chr(value)) for _, value in parts)


def _weigh(words: _Words) -> float:
    """Weigh how often one of some strings stands in a sentence, and what it costs to look."""
    return sum(LOOK + LETTER ** (min(len(word), 6) + _has_mark(word)) for word in words)


def _has_mark(word: str) -> bool:
    return any(ord(char) in PRIVATE for char in word)


def _holds(needs: Needs, folded: str, start: int, end: int) -> bool:
    """Whether a part of a text holds a string of each set."""
    for words in needs:
        for word in words:
            if folded.find(word, start, end) >= 0:
                break
        else:
            return False
    return True


def find_needs(pattern: str, flags: int = 0) -> Needs:
    r"""Work out what every match of a pattern holds.

    Parameters
    ----------
    pattern : str
    flags : int
        As `re.compile` takes them.

    Returns
    -------
    tuple of tuple of str
        Of each of them one string at least, in lower case, stands in any match; at most three, the
        rarest first. Empty where nothing can be told.

    Examples
    --------
    >>> find_needs(r"\b(?:with)?in\s(?:striking\s)?(?:range|reach)\b", re.IGNORECASE)
    (('range', 'reach'), ('in',))
    >>> find_needs(r"\d+")
    ()
    """
    walk = _Walk(parser.parse(pattern, flags))
    useful = []
    for words in walk.sets:
        # One that holds another says nothing more.
        least = {word for word in words if not any(each in word for each in words - {word})}
        if len(least) <= MOST_WORDS and min(map(len, least)) >= 1:
            short = any(
                len(word) < SHORTEST and (word.isalnum() or word.isspace()) for word in least
            )
            if not short:
                useful.append(frozenset(least))
    ranked = sorted(dict.fromkeys(useful), key=lambda words: (_weigh(words), sorted(words)))
    return tuple(tuple(sorted(words)) for words in ranked[:MOST_SETS])


_OWN_CASE = re.compile(r"\(\?[a-z]*-?[a-z]*i")
_CAPITALS = re.compile(r"\\.|\(\?P|[A-Z]+")
_SHORT_TEXT_CHARS = 2_000


def _fold_pattern(pattern: str, flags: int) -> str | None:
    """Write a pattern that ignores case for texts in lower case; None where a part of it does not."""
    if not flags & re.IGNORECASE or _OWN_CASE.search(pattern):
        return None
    return _CAPITALS.sub(lambda part: part[0] if part[0][0] in "\\(" else part[0].lower(), pattern)


@lru_cache(maxsize=2)
def _fold_whole(text: str) -> str:
    return fold(text)


class Gated:
    r"""A pattern that is tried only where a text holds what every match of it needs.

    One that ignores case is tried on the text in lower case first, which is several times as fast.
    It is parsed when it is first asked for, and compiled when a text first holds what it needs: most
    reports need few of the patterns that there are.

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
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._text = pattern
        self._flags = flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern without a gate."""
        return re.compile(self._text, self._flags)

    @cached_property
    def needs(self) -> Needs:
        """What every match holds, as by `find_needs`."""
        return find_needs(self._text, self._flags)

    @cached_property
    def _plain(self) -> Needs:
        return tuple(words for words in self.needs if not any(map(_has_mark, words)))

    @cached_property
    def _folded(self) -> re.Pattern[str] | None:
        folded = _fold_pattern(self._text, self._flags)
        return None if folded is None else re.compile(folded, self._flags & ~re.IGNORECASE)

    def may_match(self, folded: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Tell whether a text in lower case, as by `fold`, may hold a match between two offsets."""
        return _holds(self.needs, folded, start, end)

    def may_stand_in(self, folded: str) -> bool:
        """Tell whether a text may hold a match once its mentions are marks of `geo.reading.frames`."""
        return _holds(self._plain, folded, 0, sys.maxsize)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match, as `re.Pattern.search`."""
        return next(self.finditer(text, start, end), None)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Find all matches, as `re.Pattern.finditer`."""
        # Of a long text many stretches are asked for, one after the other.
        folded = fold(text) if len(text) < _SHORT_TEXT_CHARS else _fold_whole(text)
        if len(folded) != len(text):  # a letter that is two in lower case
            return self.pattern.finditer(text, start, end)
        if not self.may_match(folded, start, end):
            return iter(())
        if self._folded is None:
            return self.pattern.finditer(text, start, end)
        return self._find_folded(text, folded, start, end)

    def _find_folded(self, text: str, folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
        for found in self._folded.finditer(folded, start, end) if self._folded else ():
            if match := self.pattern.match(text, found.start(), end):
                yield match


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
        if not self.may_match(fold(text[start:end])):
            return
        last = start
        for each in self.starts.finditer(text, start, end):
            at = each.start()
            if at >= last and (match := self.pattern.match(text, at, end)):
                yield match
                last = match.end()


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
