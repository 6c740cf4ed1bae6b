"""Patterns that are compiled when they are first needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, cast

from geo.patterns.folding import Needs, fold_kept, holds
from geo.patterns.table import find_kept

__all__ = ["Late", "late"]

# Whoever asks more often than a short text does has use for the pattern as it is.
_FEW_ASKS = 40
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Late:
    r"""What stands in for a compiled pattern until it is needed; made by `late`.

    Parameters
    ----------
    pattern : str
    flags : int
        As `re.compile` takes them.

    Examples
    --------
    >>> word = Late(r"\brange\b", 0)
    >>> bool(word.search("a range")), word.match("a range"), word.fullmatch("a range")
    (True, None, None)
    >>> [found.start() for found in word.finditer("range, range")]
    [0, 7]
    """

    def __init__(self, pattern: str, flags: int) -> None:
        self.text = pattern
        self.flags = flags
        self._asked = 0

    @cached_property
    def _needs(self) -> Needs:
        # To work out what is not in the table takes longer than to compile.
        return find_kept(self.text, self.flags) or ()

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        compiled = re.compile(self.text, self.flags)
        # From now on these are found before the methods below: as quick as the pattern itself.
        vars(self).update({name: getattr(compiled, name) for name in _METHODS})
        return compiled

    def _may_match(self, text: str, span: tuple[int, ...]) -> bool:
        self._asked += 1
        return self._asked > _FEW_ASKS or holds(self._needs, fold_kept(text), *span)

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        """Find the first match."""
        return self._compiled.search(text, *span) if self._may_match(text, span) else None

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        """Match where the text, or the span, begins."""
        return self._compiled.match(text, *span) if self._may_match(text, span) else None

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        """Match the whole text or span."""
        return self._compiled.fullmatch(text, *span) if self._may_match(text, span) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        """Find all matches."""
        return self._compiled.finditer(text, *span) if self._may_match(text, span) else iter(())

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else a pattern has
        return getattr(self._compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Give a pattern that is compiled when a text first holds what each match of it needs.

    Most texts need few of the patterns that there are. Several threads may use it at once.

    Parameters
    ----------
    pattern : str
    flags : int
        As `re.compile` takes them. A pattern that is wrong is refused at its first use only: a test
        compiles them all.

    Returns
    -------
    re.Pattern
        What stands in for one, with its methods; the functions of `re` do not take it.

    Examples
    --------
    >>> unit = late(r"\d+\s?km")
    >>> unit.search("a range of 700 km").group(), unit.findall("none")
    ('700 km', [])
    """
    return cast("re.Pattern[str]", Late(pattern, flags))
