"""Numbers as reports print them: "1,300", "1 300", "1'300", "two and a half thousand", "2,000+"."""

from __future__ import annotations

import re

from geo.patterns import gate, late

__all__ = ["DIGIT", "NUMBER", "WRITTEN", "is_ambiguous", "parse_number", "parse_words"]

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: number for number, word in enumerate(_UNITS, start=1)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
_SCALE = {"hundred": 100, "thousand": 1000}
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_NEXT = rf"(?:[\s-](?:and\sa\shalf|(?:and\s)?(?:{_WORD})|hundred|thousand)\b){{0,7}}"
# Digits in groups of three by a comma, a space, an apostrophe or a dot in the middle; one full stop
# may be either (see `is_ambiguous`), two are groups. At most four groups: no longer way is on Earth.
NUMBER = (
    r"(?:\d{1,3}(?:[,'’·٬ ]\d{3}){1,3}(?!\d)(?:\.\d{1,3})?|\d{1,3}(?:\.\d{3}){2,3}(?!\d)|\d{1,6}(?:\.\d{1,3})?)"
    r"(?:\s(?:hundred|thousand)\b)?(?:\+|-plus\b)?"
    rf"|\b(?:(?:an?\s(?:hundred|thousand)|{_WORD})\b{_NEXT})"
)
# What any number holds: a digit, or one of these words.
DIGIT = late(r"\d")
WRITTEN = gate(rf"an?\s(?:hundred|thousand)|{_WORD}", re.IGNORECASE)
_GROUP = late(r"[,'’·٬ ]")
_ONE_STOP = late(r"[1-9]\d{0,2}\.\d{3}")
_PLUS = late(r"(?:\+|-plus)$")


def is_ambiguous(number: str) -> bool:
    """Tell whether a number can be thousands or a decimal: "1.300".

    Parameters
    ----------
    number : str
        As it stands.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_ambiguous("1.300"), is_ambiguous("0.300"), is_ambiguous("1.3")
    (True, False, False)
    """
    return bool(_ONE_STOP.fullmatch(number.strip()))


def parse_number(number: str) -> float:
    """Read a number that `NUMBER` matched; an ambiguous one as thousands.

    Parameters
    ----------
    number : str
        In any case.

    Returns
    -------
    float

    Examples
    --------
    >>> [parse_number(text) for text in ("1'300", "1.300", "2,000+", "1.3 thousand")]
    [1300.0, 1300.0, 2000.0, 1300.0]
    """
    text = _PLUS.sub("", number.lower().strip())
    if not text[0].isdigit():
        return parse_words(text)
    digits, _, scale = text.partition(" ")
    if scale not in _SCALE:
        digits, scale = text, ""
    if is_ambiguous(digits) or digits.count(".") > 1:
        digits = digits.replace(".", "")
    return float(_GROUP.sub("", digits)) * _SCALE.get(scale, 1)


def parse_words(words: str) -> float:
    """Read a number that is written out.

    Parameters
    ----------
    words : str
        Lower case.

    Returns
    -------
    float

    Examples
    --------
    >>> parse_words("two and a half thousand"), parse_words("a hundred and fifty")
    (2500.0, 150.0)
    >>> parse_words("one thousand two hundred")
    1200.0
    """
    total, group = 0.0, 0.0
    for word in re.split(r"[\s-]+", words.replace("and a half", "half")):
        if word in _WORDS:
            group += _WORDS[word]
        elif word in {"a", "an"}:
            group += 1
        elif word == "half":
            group += 0.5
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word == "thousand":
            total, group = total + max(group, 1) * _SCALE["thousand"], 0.0
    return total + group
