"""With what letters every match of a pattern begins: worked out from the pattern itself.

A pattern of many wordings is slow at each word that begins none of them: its first letters, looked
for before the rest of it, leave few places where it is tried.
"""

from __future__ import annotations

import re
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable
from typing import Any

from geo.patterns.folding import fold
from geo.patterns.stretches import write_branches

__all__ = ["find_starts", "write_ahead", "write_folded"]

LETTERS, MOST = 3, 200
MOST_OF_CLASS = 4
CAPITALS = re.compile(r"\\.|\(\?P|[^\W\d_a-z]+")


class _Walk:
    """The first letters of a part of a pattern: some that may go on, and some that are told."""

    def __init__(self, parts: Iterable[tuple[Any, Any]]) -> None:
        self.open: frozenset[str] = frozenset({""})
        self.told: frozenset[str] = frozenset()
        for kind, value in parts:
            if not self.open or len(self.told) > MOST:
                break
            self._take(str(kind), value)

    def _go_on(self, open_ends: Iterable[str], told: Iterable[str] = ()) -> None:
        """Write what a part begins with behind all that may go on."""
        tails, ends = list(open_ends), list(told)
        found = {head + tail for head in self.open for tail in tails}
        self.told |= {head + tail for head in self.open for tail in ends}
        self.told |= {each for each in found if len(each) >= LETTERS}
        self.open = frozenset(each for each in found if len(each) < LETTERS)

    def _stop(self) -> None:
        self.told |= self.open
        self.open = frozenset()

    def _take(self, kind: str, value: Any) -> None:  # noqa: ANN401 - the parser has no types
        match kind:
            case "AT" | "ASSERT" | "ASSERT_NOT":
                pass  # it takes no room
            case "LITERAL":
                self._go_on({fold(chr(value))})
            case "IN" if len(value) <= MOST_OF_CLASS and all(
                str(each) == "LITERAL" for each, _ in value
            ):
                self._go_on({fold(chr(each)) for _, each in value})
            case "SUBPATTERN" | "ATOMIC_GROUP":
                inner = _Walk(value[-1] if kind == "SUBPATTERN" else value)
                self._go_on(inner.open, inner.told)
            case "BRANCH":
                branches = [_Walk(each) for each in value[1]]
                self._go_on(
                    {each for branch in branches for each in branch.open},
                    {each for branch in branches for each in branch.told},
                )
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                low, high, part = value
                inner = _Walk(part)
                none = frozenset({""}) if low == 0 else frozenset()
                if high == 1:
                    self._go_on(inner.open | none, inner.told)
                else:
                    self._go_on(none, inner.open | inner.told)
            case _:
                self._stop()


def find_starts(pattern: str, flags: int = 0) -> tuple[str, ...]:
    r"""Work out with what letters every match of a pattern begins.

    Parameters
    ----------
    pattern : str
    flags : int
        As `re.compile` takes them.

    Returns
    -------
    tuple of str
        At most three letters each, in lower case; empty where one may begin with anything.

    Examples
    --------
    >>> find_starts(r"\b(?:(?:with)?in\srange|reach(?:es)?|at\w+)\b")
    ('at', 'in', 'rea', 'wit')
    >>> find_starts(r"\w+ range")
    ()
    """
    walk = _Walk(parser.parse(pattern, flags))
    starts = walk.told | walk.open
    least = {each for each in starts if not any(each[:end] in starts for end in range(len(each)))}
    return tuple(sorted(least)) if "" not in starts and len(least) <= MOST else ()


def write_ahead(pattern: str, flags: int = 0) -> str:
    r"""Write a pattern for texts in lower case with its first letters before it.

    Parameters
    ----------
    pattern : str
    flags : int
        As `re.compile` takes them.

    Examples
    --------
    >>> write_ahead(r"\brang(?:es?|ing)\b")
    '(?=ran)(?:\\brang(?:es?|ing)\\b)'
    """
    starts = find_starts(pattern, flags)
    if not starts:
        return pattern
    ahead = write_branches(map(re.escape, start) for start in starts)
    return f"(?={ahead})(?:{pattern})"


def write_folded(pattern: str, flags: int) -> str | None:
    r"""Write a pattern that ignores case for texts in lower case.

    Parameters
    ----------
    pattern : str
    flags : int
        As `re.compile` takes them.

    Returns
    -------
    str or None
        Begins to match wherever the pattern does, and perhaps elsewhere, where a part of it does
        not ignore case; None where it ignores none, or denies such a part.

    Examples
    --------
    >>> write_folded(r"at (?:Mach|(?-i:Haifa))", re.IGNORECASE)
    '(?=at\\ )(?:at (?:mach|(?:haifa)))'
    >>> [write_folded(each, re.IGNORECASE) for each in (r"at(?! (?-i:Haifa))", "at (?-i:[^A-Z])")]
    [None, None]
    """
    if not flags & re.IGNORECASE or _denies_case(parser.parse(pattern, flags)):
        return None
    lower = CAPITALS.sub(
        lambda part: part[0] if part[0][0] in "\\(" else part[0].lower(),
        pattern.replace("(?-i:", "(?:"),
    )
    return write_ahead(lower, flags & ~re.IGNORECASE)


def _denies_case(parts: Any, *, denied: bool = False) -> bool:  # noqa: ANN401 - as above
    """Whether a part that does not ignore case denies something, or stands in what is denied."""
    match parts:
        case (kind, (_, _, left, part)) if str(kind) == "SUBPATTERN" and left:
            return denied or re.search("NOT|NEGATE", repr(part)) is not None
        case (kind, value) if str(kind) == "ASSERT_NOT":
            return _denies_case(value, denied=True)
    inner = parts if isinstance(parts, list | tuple | parser.SubPattern) else ()
    return any(_denies_case(each, denied=denied) for each in inner)
