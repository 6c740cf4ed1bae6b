"""Any text as Markdown that shows exactly that text: names, inputs, messages that quote them."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from geo.patterns import late

__all__ = ["plain_link", "plain_text", "shorten_text", "unbroken_text"]

# What no line of text has: control characters, what turns the direction of all that follows, and
# the mark that a file begins with, which a browser drops.
_CONTROLS = late(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_TURNS = late(r"[\u202a-\u202e\u2066-\u2069\ufeff]+")
_SURROGATES = late(r"[\ud800-\udfff]")

# CommonMark, tables, strike-through, footnotes, formulas and directives begin with one of these;
# a backslash takes that away. A colon needs a reference: Streamlit turns ":material/" into
# something else before it looks for backslashes.
_MEANT = late(r"[\\`*_{}\[\]()<>#+!|$~^&]")
_FIRST = late(r"^(\d*)([-=.])")

# These are looked for in the text that is left when Markdown has been read, so no backslash helps:
# addresses, mail addresses, emoji and icons by name, and signs made of two characters. A word
# joiner, which nobody sees, keeps their parts apart.
_JOINER = "\u2060"
_FOUND_LATER = (
    (late(r"(https?:)(?=//)", re.IGNORECASE), rf"\1{_JOINER}"),
    (late(r"(www)(?=\.)", re.IGNORECASE), rf"\1{_JOINER}"),
    (late(r"@(?=[\w-])"), f"@{_JOINER}"),
    (late(r":(?=[a-zA-Z_+-][\w+-]*:)"), f":{_JOINER}"),
    (late(r"(<->|->|<-|--|>=|<=|~=)"), rf"{_JOINER}\1"),
)


def plain_text(text: str) -> str:
    r"""Quote a text for Markdown, so that exactly the text is shown.

    Whatever a page shows as Markdown (sentence, notice, heading, label, help) and has from a
    reader's input, a file, an address or a table of names goes through here.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        Markdown in one line, without formatting, link, image, icon, emoji or formula.

    Examples
    --------
    >>> print(plain_text("a*b"))
    a\*b
    >>> print(plain_text(":material/home:"), plain_text("1. Fall"))
    &#58;material/home&#58; 1\. Fall
    """
    line = unbroken_text(text)
    for pattern, kept_apart in _FOUND_LATER:
        line = pattern.sub(kept_apart, line)
    line = _FIRST.sub(r"\1\\\2", _MEANT.sub(r"\\\g<0>", line))
    return line.replace(":", "&#58;")


def plain_link(words: str, address: str) -> str:
    """Write a link whose address cannot end early.

    Parameters
    ----------
    words : str
        What is shown.
    address : str
        Where it leads; of the web, else only the words are given.

    Returns
    -------
    str
        Markdown.

    Examples
    --------
    >>> plain_link("the map", "https://example.org/a)b?from=IQ")
    '[the map](<https://example.org/a%29b?from=IQ>)'
    >>> plain_link("the map", "javascript:x")
    'the map'
    """
    scheme, host, *_ = urlsplit(address)
    if scheme not in {"http", "https"}:
        return plain_text(words)
    rest = address.partition("://")[2][len(host) :]
    where = f"{scheme}://{quote(host, safe='.:')}{quote(rest, safe='/?&=%+,;@#')}"
    return f"[{plain_text(words)}](<{where}>)"


def unbroken_text(text: str) -> str:
    r"""Write a text in one line of characters that can be shown.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        Without line breaks, control characters, signs that turn the direction of what follows, and
        halves of characters, which no file and no message can hold.

    Examples
    --------
    >>> unbroken_text(" a\n b ")
    'a b'
    """
    whole = _SURROGATES.sub("\ufffd", _TURNS.sub("", text))
    return " ".join(_CONTROLS.sub(" ", whole).split())


def shorten_text(text: str, max_chars: int) -> str:
    """Cut a text that is longer than there is room for, and show that it was cut.

    Parameters
    ----------
    text : str
        Any text.
    max_chars : int
        Most characters, with the dots; at least 1.

    Returns
    -------
    str

    Examples
    --------
    >>> shorten_text("Ansariyah", 4), shorten_text("Basra", 5)
    ('Ans…', 'Basra')
    """
    return text if len(text) <= max_chars else f"{text[: max_chars - 1]}…"
