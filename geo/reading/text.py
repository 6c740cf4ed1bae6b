"""Tokens, sentences and paragraphs of a report, each with exact character offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from geo.patterns import late

__all__ = [
    "RUN_ON",
    "Sentence",
    "Token",
    "has_run_on",
    "is_wrapped",
    "split_sentences",
    "split_tokens",
]

# Letters between which no space stands: Japanese, Chinese and Korean ones, as of a class. To compile
# it takes as long as ten patterns without it.
RUN_ON = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_FIRST_RUN_ON = "\u3040"

# Dotted abbreviations ("U.S.", "D.C.") are one token; an apostrophe inside a word belongs to it
# ("Sana'a"), a possessive does not. Every quantifier runs over a class of its own, so matching
# never goes back over what it has read: time is linear in the length.
TOKEN = late(r"(?:[A-Z]\.){2,6}(?![a-z])|W\. ?Va\.|[^\W_]+(?:['’ʼ`‘][^\W_]+)*")
TOKEN_LIMIT_CHARS = 60
# The longest sentence of two corpora of news has 614 characters. What runs on without an end (a
# list, a table in one line) is cut, so that work that grows with the square of a sentence's length
# stays linear in the length of the text.
MAX_SENTENCE_CHARS = 1000
# Of a number before a line of a list.
INDENT_CHARS, LINE_DIGITS = 9, 2
ENDINGS = '.!?:;"”'
ROW = late(r"\d\s*$")
# A line that is wrapped may be longer than the one before by its own first word.
MAX_OVERHANG, MAX_LINE_CHARS = 20, 400
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt maj capt adm cmdr sen rep gov pres rev hon st ft mt no vs jr sr "
    "jan feb mar apr jun jul aug sep sept oct nov dec co corp inc incl ltd dept univ est approx fig "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev "
    "okla ore pa tenn tex va vt wash wis wyo ont que sask alta km mi тыс тис кв".split()
)
CIRCA = frozenset("c ca cca abt".split())
NOON = frozenset({"a.m", "p.m"})
# "At 2:40 a.m. on Monday", "at 9 p.m. Sunday from a ship", "at 8 a.m. EST".
SAME_DAY = late(
    r"[a-z]|[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Eastern|Pacific|Greenwich|Japan|Korea|Moscow|GMT)\b"
)
LAST_WORD = late(r"[^\W_]{1,15}$")
OPENER = late(r"(?:The|It|He|She|They|In|On|But|A|An|This|That)\b")
GOES_ON = late(r"(?:and|but|or|before|after|then|while)\s[a-z]")
# "Kursk - yes": a line of a list, though its head is as long as a line that is wrapped.
ANSWERED = late(
    r"[^\n.!?]{2,40}?\s?(?:[:–—-]|->|→)\s(?:yes|no|in\s(?:range|reach)|out\sof\s(?:range|reach)|not\sin\s(?:range|reach))[.,;]?\s*(?:\n|\Z)|(?:yes|no):\s",
    re.IGNORECASE,
)
HEADLINE = late(r"""["“‘'(]?(?:[^\W\d_a-z]|\d)[^\n]*(?<![.,;])\Z""")
LEAST_HEADLINES = 3
LIST_ITEM = late(r"(?:[•*·▪–—-]|\d{1,2}[.)/])\s")
BREAK = late(
    r"[.!?…؟。](?<![.!?…؟。].)[.!?…؟。]*[\"'”’)\]»]*(?=\s|$)|\n\s*\n|\n(?=[^\S\n]*[•\-*·])|\n"
)


class Token(NamedTuple):
    """One word, with its place in the text.

    Parameters
    ----------
    start, end : int
        Character offsets, a possessive ending left out.
    text : str
        ``text[start:end]`` of the report.
    """

    start: int
    end: int
    text: str


_NEW_TOKEN = tuple.__new__


class Sentence(NamedTuple):
    """One sentence or heading line, with its place in the text.

    Parameters
    ----------
    start, end : int
        Character offsets.
    paragraph : int
        Number of the paragraph that it stands in, from 0.
    """

    start: int
    end: int
    paragraph: int


def split_tokens(text: str) -> list[Token]:
    """Split a text into words.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    list of Token
        In order; words of more than 60 characters are left out, since no name is that long.

    Examples
    --------
    >>> [token.text for token in split_tokens("Iran’s U.S.-made al-Qaim, Sana'a")]
    ['Iran', 'U.S.', 'made', 'al', 'Qaim', "Sana'a"]
    """
    tokens: list[Token] = []
    for match in TOKEN.finditer(text):
        word = match.group()
        if len(word) > TOKEN_LIMIT_CHARS:
            continue
        if word[-1] in "sS" and len(word) > 2 and word[-2] in "'’":
            word = word[:-2]
        start = match.start()
        # A word a microsecond: without what a named tuple's own constructor does besides.
        tokens.append(_NEW_TOKEN(Token, (start, start + len(word), word)))
    return tokens


def has_run_on(text: str) -> bool:
    """Tell whether a text may hold letters between which no space stands.

    Parameters
    ----------
    text : str

    Returns
    -------
    bool
        True for some other texts as well.

    Examples
    --------
    >>> has_run_on("KN-23이"), has_run_on("The “KN-23”")
    (True, False)
    """
    return not text.isascii() and max(text) >= _FIRST_RUN_ON


def split_sentences(text: str) -> list[Sentence]:
    """Split a text into sentences and heading lines.

    Parameters
    ----------
    text : str
        Any text. A line break ends a sentence where the line is ended by punctuation or the next
        one starts with a capital or a bullet: wrapped lines stay together.

    Returns
    -------
    list of Sentence
        In order, without surrounding white space, each of at most 1,000 characters.

    Examples
    --------
    >>> text = "Gen. Lee flew to Ft. Worth. It is 1.5 km away."
    >>> [text[s.start:s.end] for s in split_sentences(text)]
    ['Gen. Lee flew to Ft. Worth.', 'It is 1.5 km away.']
    """
    return list(_split_sentences(text))


@lru_cache(maxsize=4)
def _split_sentences(text: str) -> tuple[Sentence, ...]:
    """Split a text, once for all that ask for its sentences."""
    sentences: list[Sentence] = []
    start, paragraph = 0, 0

    def close(end: int) -> None:
        for first, last in _cut_long(text, start, end):
            body = text[first:last]
            left = len(body) - len(body.lstrip())
            right = len(body.rstrip())
            if right > left:
                sentences.append(Sentence(first + left, first + right, paragraph))

    for match in BREAK.finditer(text):
        mark = match.group()
        if "\n" in mark:
            if mark == "\n" and is_wrapped(text, match.start()):
                continue
            close(match.start())
            start = match.end()
            paragraph += mark.count("\n") > 1
            continue
        if mark == "." and _is_abbreviation(text, match.start()):
            continue
        close(match.end())
        start = match.end()
    close(len(text))
    return tuple(sentences)


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what has no end in `MAX_SENTENCE_CHARS` characters, at white space where there is some."""
    while end - start > MAX_SENTENCE_CHARS:
        limit = start + MAX_SENTENCE_CHARS
        cut = max(text.rfind(" ", start, limit), text.rfind("\t", start, limit)) + 1
        cut = cut if cut > start + MAX_SENTENCE_CHARS // 2 else limit
        yield start, cut
        start = cut
    yield start, end


def is_wrapped(text: str, index: int) -> bool:
    r"""Tell whether the line break at an offset only wraps a running line.

    Parameters
    ----------
    text : str
    index : int
        Where the break stands.

    Examples
    --------
    >>> is_wrapped("The missile could hit the\ncity.", 25), is_wrapped("Ranges\nFajr-5", 6)
    (True, False)
    >>> head = "What the rockets of the group can do, with their maximum range (km)"
    >>> is_wrapped(f"{head}\nFajr-5 75\nFajr-3 43", len(head))
    False
    >>> headline = "Missile able to hit the island was tested, the agency says in its report"
    >>> is_wrapped(f"{headline}\n{'A report of its own begins here. ' * 4}", len(headline))
    False
    """
    before = text[max(0, index - 200) : index]
    line = before.rsplit("\n", 1)[-1].rstrip()
    after = text[index + 1 : index + 40].lstrip(" \t")
    if not line or not after or after[0] == "\n" or line[-1] in ENDINGS:
        return False
    if "\t" in line or "|" in line or LIST_ITEM.match(after) or ANSWERED.match(after):
        return False
    if _are_headlines(text, index):
        return False
    # A line that goes on in lower case is no heading, however short it is.
    if after[0].islower():
        return len(line) > 50 or (len(line) > 15 and not LIST_ITEM.match(line.lstrip()))
    # Where lines are wrapped, none is so much longer than the one before: its first words had room
    # there. A headline above its report is that much shorter.
    rows = text[index + 1 : index + 1 + MAX_LINE_CHARS].split("\n", 2)[:2]
    following = rows[0].strip()
    if len(following) < len(line) // 2 and all(map(ROW.search, rows)):
        return False  # a table's head, and its rows below
    width = len(line) + MAX_OVERHANG
    # A hyphen at the width may be where a line ended, whose next one has been joined to it.
    return len(line) > 50 and (
        len(following) <= width or "-" in following[width - 2 * MAX_OVERHANG : width]
    )


def _are_headlines(text: str, index: int) -> bool:
    """Whether the lines around a break are headlines: capitals begin each, and none fills the width."""
    first = text.rfind("\n\n", max(0, index - MAX_LINE_CHARS), index) + 1
    last = text.find("\n\n", index, index + MAX_LINE_CHARS)
    first = first or max(0, index - MAX_LINE_CHARS)
    around = text[first : last if last >= 0 else index + MAX_LINE_CHARS].strip()
    lines = [line.rstrip() for line in around.split("\n")]
    if first and len(lines) > LEAST_HEADLINES:
        lines = lines[1:]  # the first may have been cut
    if len(lines) < LEAST_HEADLINES or not all(map(HEADLINE.match, lines)):
        return False
    width = max(map(len, lines))
    # Wrapped lines are as long as they can be: the next one's first word had no room.
    rooms = (width - len(line) - len(after.split(" ", 1)[0]) for line, after in pairwise(lines))
    return any(room > 1 for room in rooms)


def _numbers_line(text: str, number: re.Match[str]) -> bool:
    """Whether a number begins a line of a list: "2. Osaka"."""
    before = text[max(0, number.start() - INDENT_CHARS) : number.start()].rpartition("\n")[2]
    digits = number.group()
    return digits.isdigit() and len(digits) <= LINE_DIGITS and not before.strip()


def _is_abbreviation(text: str, index: int) -> bool:
    """Whether the full stop at `index` ends an abbreviation inside a sentence."""
    head = LAST_WORD.search(text, max(0, index - 15), index)
    if head is None:
        return False
    word = head.group()
    following = text[index + 1 : index + 30].lstrip(" \"“'‘(")
    if not following:
        return False
    if (word.lower() in CIRCA and following[0].isdigit()) or _numbers_line(text, head):
        return True  # "c. 1,300 km", "2. Osaka"
    # "At 8:10 a.m. and flew on", "at 9 p.m. Sunday".
    noon = text[max(0, index - 3) : index].lower() in NOON
    if GOES_ON.match(following) or noon:
        return not noon or SAME_DAY.match(following) is not None
    if len(word) == 1 and word.isupper():
        # "U.S. The ..." ends a sentence only before a word that starts one.
        dotted = text[max(0, index - 2) : index - 1] == "."
        return not (dotted and OPENER.match(following))
    return word.lower() in ABBREVIATIONS and not (
        word.lower() in {"no", "mi", "km"} and following[0].isupper()
    )
