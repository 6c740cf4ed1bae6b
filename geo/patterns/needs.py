"""What every match of a pattern must hold: worked out from the pattern itself."""

from __future__ import annotations

import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable
from itertools import groupby
from math import fsum
from typing import Any

from geo.patterns.folding import MOST_SETS, Needs, fold, has_mark

__all__ = ["find_needs"]

# More strings than this are not told apart, and one of a single letter stands in every sentence.
MOST_WORDS = 128
SHORTEST = 2
# How rare a further letter makes a word, and what a look for it costs: only the order counts. What
# stands in most sentences, and so does a single letter or a blank, tells next to nothing.
LETTER, LOOK, STANDS = 0.12, 0.004, 0.4
COMMON = frozenset(
    "a an and are as at be by for from has in is it its not of on or "
    "that the this to was which with".split()
)

_Words = frozenset[str]


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
    # The sum is exact: the order of a set must not decide a tie.
    return fsum(LOOK + _rate(word) for word in words)


def _rate(word: str) -> float:
    """Rate how often a string stands in a sentence; a mark is as telling as a word."""
    marked = has_mark(word)
    if word.strip() in COMMON or (len(word.strip()) < SHORTEST and not marked):
        return STANDS
    return LETTER ** (min(len(word), 6) + marked)


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
    >>> import re
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
