"""Turn one cell of a hand-made table into a value, or say what is wrong with it.

Every parser takes a stripped cell and raises ValueError with a reason fit to follow the quoted
value: "claimd" *is not known; nearest valid choice: 'claimed'*.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection
from typing import Any

Parser = Callable[[str], Any]

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def parse_text(text: str) -> str:
    """Take a cell that must not be empty.

    Parameters
    ----------
    text : str
        The cell, already stripped.

    Returns
    -------
    str
        The cell as it stands.

    Raises
    ------
    ValueError
        When the cell is empty.

    Examples
    --------
    >>> parse_text("Reuters")
    'Reuters'
    """
    if not text:
        raise ValueError("is empty")
    return text


def parse_date(text: str) -> str:
    """Take a date as precise as its source gives it: year, year and month, or day.

    Parameters
    ----------
    text : str
        YYYY, YYYY-MM or YYYY-MM-DD.

    Returns
    -------
    str
        The date as it stands.

    Raises
    ------
    ValueError
        When the cell is no such date.

    Examples
    --------
    >>> parse_date("2018-09")
    '2018-09'
    """
    if not _DATE.fullmatch(text):
        raise ValueError("is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
    return text


def parse_flag(text: str) -> bool:
    """Take yes or no.

    Parameters
    ----------
    text : str
        "yes" or "no".

    Returns
    -------
    bool
        True for yes.

    Raises
    ------
    ValueError
        For any other cell.

    Examples
    --------
    >>> parse_flag("no")
    False
    """
    if text not in {"yes", "no"}:
        raise ValueError("must be yes or no")
    return text == "yes"


def parse_number(low: float = -math.inf, high: float = math.inf) -> Parser:
    """Make a parser of finite numbers within bounds.

    Parameters
    ----------
    low, high : float
        Closed interval that the number must lie in.

    Returns
    -------
    callable
        Takes a cell, returns a float; raises ValueError naming the interval.

    Examples
    --------
    >>> parse_number(-180, 180)("44.4")
    44.4
    """

    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            raise ValueError("is no number") from None
        if not math.isfinite(value):
            raise ValueError("is no finite number")
        if not low <= value <= high:
            raise ValueError(f"lies outside {low:g} to {high:g}")
        return value

    return parse


def parse_choice(choices: Collection[str]) -> Parser:
    """Make a parser that admits only known words, and names the nearest one otherwise.

    Parameters
    ----------
    choices : collection of str
        The words allowed; a StrEnum class gives its members back.

    Returns
    -------
    callable
        Takes a cell, returns the choice that equals it; raises ValueError.

    Examples
    --------
    >>> parse_choice(["quoted", "claimed"])("claimd")
    Traceback (most recent call last):
    ...
    ValueError: is not known; nearest valid choice: 'claimed'
    """
    known = {str(choice): choice for choice in choices}

    def parse(text: str) -> str:
        if text in known:
            return known[text]
        raise ValueError(f"is not known; {nearest_choice(text, known)}")

    return parse


def parse_optional(parser: Parser) -> Parser:
    """Make a parser that admits an empty cell, as None.

    Parameters
    ----------
    parser : callable
        Parser of a cell that is not empty.

    Returns
    -------
    callable
        Takes a cell, returns None when it is empty, else what `parser` returns.

    Examples
    --------
    >>> parse_optional(parse_date)("") is None
    True
    """

    def parse(text: str) -> object:
        return parser(text) if text else None

    return parse


def parse_list(parser: Parser = parse_text, separator: str = ";") -> Parser:
    """Make a parser of several values in one cell; an empty cell is an empty tuple.

    Parameters
    ----------
    parser : callable
        Parser of one value.
    separator : str
        What stands between two values.

    Returns
    -------
    callable
        Takes a cell, returns a tuple.

    Examples
    --------
    >>> parse_list()("Fateh-110; Fateh 110")
    ('Fateh-110', 'Fateh 110')
    """

    def parse(text: str) -> tuple[object, ...]:
        return tuple(parser(part.strip()) for part in text.split(separator)) if text else ()

    return parse


def nearest_choice(text: str, known: Collection[str]) -> str:
    """Say which of the known words comes nearest to a text.

    Parameters
    ----------
    text : str
        What was found.
    known : collection of str
        What would have been valid.

    Returns
    -------
    str
        Part of a sentence.

    Examples
    --------
    >>> nearest_choice("sorce", ["source", "date"])
    "nearest valid choice: 'source'"
    """
    from difflib import get_close_matches

    near = get_close_matches(text, list(known), n=1, cutoff=0.0)
    return f"nearest valid choice: {near[0]!r}" if near else "there is no valid choice"
