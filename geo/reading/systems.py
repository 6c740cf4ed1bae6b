"""Missile systems in free text: the catalogue's, other known designations, and unknown ones.

The catalogue (`geo.systems`) is matched by name and spelling, hyphens and numerals either way.
A designation that it does not hold is reported as an unknown system with its text, never dropped:
by a list of designations in common use (`geo.reading.designations`), by form ("Xyz-3" near the word missile), or by its noun
("the Xyz missile").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from geo.reading.designations import (
    AIR_DEFENCE,
    CALLED_RE,
    CODE_RE,
    CONTEXT,
    HAS_RANGE,
    LOWER_RE,
    NAMED_RE,
    NOT_A_CODE,
    NOT_A_NAME,
    STEM_RE,
    Sureness,
    find_sureness,
    is_before_noun,
)
from geo.reading.mentions import SystemMention
from geo.reading.text import Sentence, split_sentences
from geo.systems import SystemCategory, find_system, list_systems

__all__ = ["parse_systems"]

NEAR_CHARS = 90
NUMBERED = re.compile(r"\d|[\s-][IVX]{1,4}$")


@lru_cache(maxsize=1)
def _catalogue_pattern() -> re.Pattern[str]:
    """One pattern over all names and aliases, longest first, hyphens and spaces either way."""
    spellings = set()
    for system in list_systems():
        if system.category is SystemCategory.CLASS:
            continue
        spellings.update([system.name, *system.aliases])
    parts = []
    for spelling in sorted(spellings, key=len, reverse=True):
        pieces = re.split(r"[\s-]+", spelling)
        parts.append(r"[\s\-‐‑–]?".join(re.escape(piece) for piece in pieces))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def parse_systems(text: str, sentences: list[Sentence] | None = None) -> list[SystemMention]:
    """Find the missile systems that a text names.

    Parameters
    ----------
    text : str
        The report's text.
    sentences : list of Sentence, optional
        Its sentences, where they are known already.

    Returns
    -------
    list of SystemMention
        In the order of the text; `system_id` is None for a designation that the catalogue lacks.

    Examples
    --------
    >>> text = "It showed Zolfaghar and KN-99 missiles."
    >>> [(mention.text, mention.system_id) for mention in parse_systems(text)]
    [('Zolfaghar', 'zolfaqar'), ('KN-99', None)]
    """
    sentences = split_sentences(text) if sentences is None else sentences
    starts = [sentence.start for sentence in sentences]
    context = sorted(
        match.start() for pattern in (CONTEXT, AIR_DEFENCE) for match in pattern.finditer(text)
    )
    # The longest reading of a place in the text wins; the catalogue before the other lists.
    spans: dict[tuple[int, int], str] = {}
    doubtful: list[tuple[str, re.Match[str]]] = []
    sure: set[str] = set()
    for key, match, taken in _list_designations(text, context):
        if taken:
            spans[match.span()] = match.group()
            sure.add(key)
        else:
            doubtful.append((key, match))
    for pattern in (NAMED_RE, CALLED_RE):
        for match in pattern.finditer(text):
            index = bisect_right(starts, match.start()) - 1
            sentence = sentences[max(index, 0)]
            name = match["name"]
            if pattern is CALLED_RE and not _near(context, match.start(), match.end()):
                continue
            if _is_name(name, at_start=match.start() == sentence.start):
                spans.setdefault(match.span("name"), name)
                sure.add(name.lower())
    # A designation that is sure once carries its other mentions, the catalogue's as well.
    spans |= {match.span(): match.group() for key, match in doubtful if key in sure}
    known = list(_catalogue_pattern().finditer(text))
    used = {match.group() for match in known if _is_used(match, context)}
    for match in known:
        if match.group() in used and (not match.group().islower() or _is_used(match, context)):
            spans[match.span()] = match.group()
    return _pick_longest(text, spans)


def _list_designations(text: str, context: list[int]) -> Iterator[tuple[str, re.Match[str], bool]]:
    """List what looks like a designation: what it is known by, and whether it is surely one."""
    for match in STEM_RE.finditer(text):
        stem = match["stem"]
        sureness = find_sureness(stem)
        taken = sureness is Sureness.PLAIN or (
            bool(context) and bool(NUMBERED.search(match.group().removesuffix("s")))
        )
        if not taken and sureness is Sureness.NEAR:
            taken = _near(context, match.start(), match.end())
        if not taken and sureness is Sureness.TIGHT:
            taken = is_before_noun(text, match.end()) or bool(HAS_RANGE.match(text, match.end()))
        key = match.group() if sureness is Sureness.TIGHT else stem
        yield key.lower(), match, taken
    for match in LOWER_RE.finditer(text):
        yield match.group().removesuffix("s"), match, _near(context, match.start(), match.end())
    for match in CODE_RE.finditer(text):
        if not NOT_A_CODE.match(match.group()):
            own = bool(match["own"]) and bool(context)
            taken = own or _near(context, match.start(), match.end())
            yield match.group().removesuffix("s"), match, taken


def _near(context: list[int], start: int, end: int) -> bool:
    """Whether a word of the subject stands near."""
    index = bisect_right(context, start)
    before = context[index - 1] if index else -NEAR_CHARS * 9
    after = context[index] if index < len(context) else end + NEAR_CHARS * 9
    return start - before < NEAR_CHARS or after - end < NEAR_CHARS


def _is_used(match: re.Match[str], context: list[int]) -> bool:
    """Whether a catalogue name is used as one: numbered, or near a word of the subject."""
    word = match.group()
    if word.islower() and not any(char.isdigit() for char in word):
        return _near(context, match.start(), match.end())
    return any(char.isdigit() for char in word) or _near(context, match.start(), match.end())


def _is_name(name: str, *, at_start: bool) -> bool:
    """Whether capitalised words before "missile" can be a designation."""
    from geo.reading.lexicon import is_nation_word

    words = re.split(r"[\s-]", name)
    if any(NOT_A_NAME.match(word) or is_nation_word(word) for word in words):
        return False
    return (
        not (at_start and len(words) == 1 and not any(char.isdigit() for char in name))
        and not name.isupper()
    )


def _pick_longest(text: str, spans: dict[tuple[int, int], str]) -> list[SystemMention]:
    """Keep the longest of overlapping readings, in the order of the text."""
    mentions: list[SystemMention] = []
    last_end = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < last_end:
            continue
        word = text[start:end]
        system = find_system(word) or find_system(word.removesuffix("s"))
        mentions.append(SystemMention(start, end, word, system.id if system else None))
        last_end = end
    return mentions
