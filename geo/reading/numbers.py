"""Numbers as reports print them: "1,300", "1 300", "1'300", "two and a half thousand", "2,000+"."""

from __future__ import annotations

import re

from geo.patterns import late

__all__ = [
    "NUMBER",
    "NUMBER_START",
    "is_ambiguous",
    "parse_number",
    "parse_span",
    "parse_words",
]

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: number for number, word in enumerate(_UNITS, start=1)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
_SCALE = {"hundred": 100, "thousand": 1000, "dozen": 12}
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_NEXT = rf"(?:[\s-](?:and[\s-]a[\s-]half|(?:and\s)?(?:{_WORD})|hundred|thousand|dozen)\b){{0,7}}"
# "1.2k km": a k is a thousand right before a unit of length, and nowhere else.
_K = r"k(?=\s?(?:kilomet|(?:kms?|miles?|mi|nm|nmi|nautical)\b))"
# "2,000-plus", "a thousand-odd", "300ish".
_ABOUT = r"-(?:plus|odd|ish)\b|ish\b"
_ONE = r"(?:kilomet(?:er|re)|met(?:er|re)|(?:nautical\s)?mile)\b"
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
# Digits in groups of three by a comma, a space, an apostrophe or a dot in the middle; one full stop
# may be either (see `is_ambiguous`), two are groups. At most four groups: no longer way is on Earth.
# A comma before one or two digits parts decimals, unless a list goes on: "10,20 and 30 km".
NUMBER = (
    r"(?:\d{0,4}[½¼¾]|(?:\d{1,4} )?[1-3]/[2-4](?!\d)|\d{1,3}(?:[.'’·٬ ]\d{3}){1,3},\d{1,2}(?!\d)|\d{1,6},\d{1,2}(?![\d,]|\s(?:and|or)\b)"
    r"|\d{1,3}(?:(?:,\d{3}){1,3}|(?: \d{3}){1,3}|(?:['’]\d{3}){1,3}|(?:[·٬_]\d{3}){1,3})(?!\d)(?:\.\d{1,3})?|\d{1,3}(?:\.\d{3}){2,3}(?!\d)|\d{1,6}(?:\.\d{1,3})?)"
    rf"(?:\s(?:hundred|thousand|dozen)\b|\s?{_K})?(?:\+|{_ABOUT})?"
    r"|(?<!and\sa\s)\bhalf(?:[\s-](?:of\s)?an?)?(?=[\s-](?:kilomet|met(?:er|re)\b|miles?\b|nautical|km\b))"
    # "Within a mile of it"; "a mile" alone is often no measure.
    rf"|(?:(?<=within\s)|(?<=than\s)|(?<=under\s)|(?<=\sas\s))an?(?=\s{_ONE})"
    rf"|\b(?:(?:(?:half\s)?an?\s(?:hundred|thousand|dozen)|{_WORD})\b{_NEXT})(?:{_ABOUT})?"
)
# Where any number may begin, in lower case.
NUMBER_START = late(rf"\d|\ban?\s{_ONE}|an?\s(?:hundred|thousand|dozen)|half[\s-]|[½¼¾]|{_WORD}")
_GROUP = late(r"[,'’·٬_ ]")
_DECIMAL_COMMA = late(r"(?P<whole>[\d.'’·٬ ]+),(?P<rest>\d{1,2})")
_ONE_STOP = late(r"[1-9]\d{0,2}\.\d{3}")
_AND_A_HALF = late(r"and[\s-]a[\s-]half")
_PLUS = late(rf"(?:\+|{_ABOUT})$")
_PARTS = late(r"(?:(?P<whole>\d+) )?(?P<part>[1-3])/(?P<of>[2-4])")


def is_ambiguous(number: str) -> bool:
    """Tell whether a number can be thousands or a decimal: "1.300".

    Parameters
    ----------
    number : str
        As it stands.

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

    Examples
    --------
    >>> [parse_number(text) for text in ("1'300", "1.300", "2,000+", "1.3 thousand")]
    [1300.0, 1300.0, 2000.0, 1300.0]
    >>> [parse_number(text) for text in ("1.2k", "1½ thousand", "1_200", "half a thousand")]
    [1200.0, 1500.0, 1200.0, 500.0]
    >>> [parse_number(text) for text in ("1.200,5", "1 200,5", "1,2 thousand", "0,9")]
    [1200.5, 1200.5, 1200.0, 0.9]
    """
    text = _PLUS.sub("", number.lower().strip())
    if text[0].isalpha():
        return parse_words(text)
    if text.endswith("k"):
        text = f"{text[:-1].rstrip()} thousand"
    digits, _, scale = text.rpartition(" ")
    if scale not in _SCALE:
        digits, scale = text, ""
    if parts := _PARTS.fullmatch(digits):
        value = int(parts["whole"] or 0) + int(parts["part"]) / int(parts["of"])
        return value * _SCALE.get(scale, 1)
    if part := _FRACTIONS.get(digits[-1]):
        return (float(digits[:-1] or 0) + part) * _SCALE.get(scale, 1)
    if european := _DECIMAL_COMMA.fullmatch(digits):
        whole = _GROUP.sub("", european["whole"].replace(".", ""))
        return float(f"{whole}.{european['rest']}") * _SCALE.get(scale, 1)
    if is_ambiguous(digits) or digits.count(".") > 1:
        digits = digits.replace(".", "")
    return float(_GROUP.sub("", digits)) * _SCALE.get(scale, 1)


def parse_span(first: str, second: str | None, *, shared: bool = True) -> tuple[float, float]:
    """Read two numbers of one span: a scale of the second is the first one's, too.

    Parameters
    ----------
    first : str
        That `NUMBER` matched.
    second : str or None
        The same; None where the first stands alone.
    shared : bool
        Whether the first has no unit of its own.

    Returns
    -------
    (float, float)
        Twice the same where one stands alone.

    Examples
    --------
    >>> parse_span("1.2", "1.5 thousand"), parse_span("500", "1 thousand"), parse_span("7", None)
    ((1200.0, 1500.0), (500.0, 1000.0), (7.0, 7.0))
    >>> parse_span("10", "12k"), parse_span("2", "3,000"), parse_span("2", "3,000", shared=False)
    ((10000.0, 12000.0), (2000.0, 3000.0), (2.0, 3000.0))
    """
    low = parse_number(first)
    high = parse_number(second) if second else low
    last = (second or "").lower()
    scale = (
        _SCALE["thousand"]
        if last.endswith(("k", ",000"))
        else _SCALE.get(last.rpartition(" ")[2], 1)
    )
    if shared and low < high / scale:
        low *= scale
    return low, high


def parse_words(words: str) -> float:
    """Read a number that is written out.

    Parameters
    ----------
    words : str
        Lower case.

    Examples
    --------
    >>> parse_words("two and a half thousand"), parse_words("a hundred and fifty")
    (2500.0, 150.0)
    >>> parse_words("one thousand two hundred"), parse_words("half of a")
    (1200.0, 0.5)
    >>> parse_words("half a dozen"), parse_words("two dozen")
    (6.0, 24.0)
    """
    total, group = 0.0, 0.0
    words = words.replace("half of a", "half a")
    if words.startswith(("half a", "half-a")):
        return parse_words(words[len("half ") :]) / 2
    for word in re.split(r"[\s-]+", _AND_A_HALF.sub("half", words)):
        if word in _WORDS:
            group += _WORDS[word]
        elif word in {"a", "an"}:
            group += 1
        elif word == "half":
            group += 0.5
        elif word in {"hundred", "dozen"}:
            group = max(group, 1) * _SCALE[word]
        elif word == "thousand":
            total, group = total + max(group, 1) * _SCALE["thousand"], 0.0
    return total + group
