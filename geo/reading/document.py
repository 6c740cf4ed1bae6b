"""A report's text as it is read: characters made alike, wrapped lines joined, offsets kept.

The rules see one kind of space and of hyphen, no invisible character, composed letters, no line
break inside a sentence, and no times of a film's subtitles; every offset leads back to the text as
it stands.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from geo.gazetteer import has_name, normalise_name
from geo.patterns import late
from geo.reading.grids import join_cells
from geo.reading.lexicon import is_common_word
from geo.reading.text import is_wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.claims import Claim
    from geo.reading.mentions import DistanceMention, PlaceMention, RegionMention, SystemMention

__all__ = ["Document", "read_document"]

Mention = TypeVar(
    "Mention", "PlaceMention", "RegionMention", "SystemMention", "DistanceMention", "Claim"
)

# One sign for another: spaces, hyphens, full-width forms, Arabic and Persian digits.
_ALIKE = str.maketrans(
    dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
    | dict.fromkeys("\u2010\u2011\u2212\ufe63", "-")
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | {chr(first + digit): str(digit) for first in (0x660, 0x6F0) for digit in range(10)}
)  # fmt: skip
_UNLIKE = late(f"[{''.join(map(chr, _ALIKE))}]")
# Signs that take no room: soft hyphen, zero-width and bidi marks, byte order mark.
_EMPTY = r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+"
_SQUARE = {"㎞": "km", "㎡": "m²", "㎢": "km²"}
_BROKEN_WORD = r"(?<=\w-)\n(?=[a-z0-9])|(?<=\d,)\n(?=\d{3}(?!\d))|\u00ad\n(?=[^\W\d_])"
_HYPHEN = r"(?<=[^\W\d_])-\n(?=[a-z])"
_COMBINED = r"[^\W\d_][\u0300-\u036f\u064b-\u065f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
# What stands over a film's subtitle: its number, and from when to when it is shown.
_TIMES = r"\n?(?<![^\n])\d{1,4}\n\d{2}:\d{2}:\d{2}[,.]\d{3} --> [^\n]{12,40}\n"
_TIMED = late(_TIMES)
# What an answer puts before each line that it quotes; not "> 1,300 km".
_QUOTED = r"(?:\A|(?<=\n))(?:>\s?){1,3}(?=[^\W\d_])"
_GOES_ON = late(r"(?<![.?!\"”…:\n])\n(?=[^\n-])")
_TOUCHED = late(rf"[{_EMPTY[1:-2]}㎞㎡㎢\u0300-\u036f\u064b-\u065f\u3099\u309a\u1161-\u1175]")
_CHANGED = late(
    rf"(?P<hyphen>{_HYPHEN})|(?P<empty>{_BROKEN_WORD}|{_EMPTY}|{_TIMES}|{_QUOTED})|(?P<square>[㎞㎡㎢])|{_COMBINED}"
)


LONGEST_PART = 20
UNIT_WORDS = frozenset(
    "kilometre kilometres kilometer kilometers miles missiles rockets ranges".split()
)


class Document(NamedTuple):
    """A text as it stands and as it is read.

    Parameters
    ----------
    original : str
        As it stands.
    text : str
        As it is read.
    starts, ends : list of int or None
        Where each character of `text` starts and ends in `original`; None where all are the same.
    """

    original: str
    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def restore_span(self, start: int, end: int) -> tuple[int, int]:
        """Give a span of the text that is read as one of the original."""
        if self.starts is None or self.ends is None or end <= start:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def restore(self, mention: Mention) -> Mention:
        """Give a mention with the original's offsets and words."""
        return self._move(mention, self.restore_span, self.original)

    def read(self, mention: Mention) -> Mention:
        """Give a restored mention with the offsets and words of the text that is read."""
        return self._move(mention, self._read_span, self.text)

    @property
    def is_same(self) -> bool:
        """Whether the text is read just as it stands."""
        return self.original == self.text

    def _read_span(self, start: int, end: int) -> tuple[int, int]:
        if self.starts is None or self.ends is None:
            return start, end
        return bisect_left(self.starts, start), bisect_left(self.ends, end) + 1

    def _move(
        self, mention: Mention, move: Callable[[int, int], tuple[int, int]], text: str
    ) -> Mention:
        if mention.start is None or mention.end is None:
            return mention
        start, end = move(mention.start, mention.end)
        if (start, end) == (mention.start, mention.end) and text[start:end] == mention.text:
            return mention
        return replace(mention, start=start, end=end, text=text[start:end])


def read_document(original: str) -> Document:
    r"""Make a text's characters alike, and join its wrapped lines.

    Parameters
    ----------
    original : str
        Any text.

    Examples
    --------
    >>> document = read_document("a 1\u00a0300\u2011km mis\u00adsile")
    >>> document.text
    'a 1 300-km missile'
    >>> document.restore_span(11, 18)
    (11, 19)
    """
    text = original
    if not text.isascii() and _UNLIKE.search(text):
        text = text.translate(_ALIKE)
    starts = ends = None
    if "\n" in text or not text.isascii():
        timed = " --> " in text and _TIMED.search(text) is not None
        broken = "-\n" in text or ",\n" in text or "\n>" in text or timed
        if (broken or _TOUCHED.search(text)) and _CHANGED.search(text):
            text, starts, ends = _change(text)
        text = _GOES_ON.sub(" ", text) if timed else _join_lines(text)
    return Document(original, text, starts, ends)


def _change(text: str) -> tuple[str, list[int], list[int]]:
    """Drop, compose and write out, keeping where each character stood."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in _CHANGED.finditer(text):
        pieces.append(text[at : match.start()])
        starts.extend(range(at, match.start()))
        ends.extend(range(at + 1, match.start() + 1))
        at = match.end()
        if match["hyphen"] is not None and not _is_parted(text, match.start()):
            pieces.append("-")
            starts.append(match.start())
            ends.append(match.start() + 1)
            continue
        if match["hyphen"] is not None or match["empty"] is not None:
            continue
        made = _SQUARE.get(match.group()) or unicodedata.normalize("NFC", match.group())
        pieces.append(made)
        starts.extend([match.start()] * len(made))
        ends.extend([match.end()] * len(made))
    pieces.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return "".join(pieces), starts, ends


def _is_parted(text: str, hyphen: int) -> bool:
    """Whether a line's end parts a word, "mis-sile", rather than ending behind the hyphen of one."""
    start, end = hyphen, hyphen + 2
    while start > max(0, hyphen - LONGEST_PART) and text[start - 1].isalpha():
        start -= 1
    while end < min(len(text), hyphen + LONGEST_PART) and text[end].isalpha():
        end += 1
    word = text[start:hyphen] + text[hyphen + 2 : end]
    if word[0].isupper() and has_name(normalise_name(word)):
        return True
    return is_common_word(word) or word.lower() in UNIT_WORDS


def _join_lines(text: str) -> str:
    """Write a space for each line break that only wraps a running line."""
    if "\n" not in text:
        return text
    text = join_cells(text)
    breaks = [match.start() for match in re.finditer(r"(?<!\n)\n(?!\n)", text)]
    wrapped = [at for at in breaks if is_wrapped(text, at)]
    if not wrapped:
        return text
    pieces = []
    start = 0
    for at in wrapped:
        pieces += [text[start:at], " "]
        start = at + 1
    return "".join([*pieces, text[start:]])
