"""Missile systems in free text: the catalogue's, other known designations, and unknown ones.

The catalogue (`geo.systems`) is matched by name and spelling, hyphens and numerals either way.
A designation that it does not hold is reported as an unknown system with its text, never dropped:
by a list of designations in common use (`geo.reading.designations`), by form ("Xyz-3" near the word missile), or by its noun
("the Xyz missile").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import count

from geo.gazetteer import has_name, is_nation_word, normalise_name
from geo.patterns import fold, late
from geo.patterns.folding import fold_kept
from geo.patterns.stretches import write_branches
from geo.reading.designations import (
    AFTER_CRAFT,
    AFTER_NOUN,
    AFTER_OTHER_NOUN,
    AFTER_PLACE,
    AIR_DEFENCE,
    BEFORE_CRAFT,
    BEFORE_DRONE,
    BEFORE_OTHER_NOUN,
    BEFORE_PLACE,
    CALLED_MISSILE,
    CALLED_RE,
    CONTEXT,
    HAS_RANGE,
    ITEM_CHARS,
    ITEM_RE,
    LIKE_RE,
    LIST_RE,
    LISTED_RE,
    LOWER_NAMED_RE,
    LOWER_RE,
    MADE,
    NAMED_RE,
    NOT_A_CODE,
    NOT_A_NAME,
    OTHER_NOUNS,
    QUOTED_RE,
    SAYS_MISSILE,
    STEM_RE,
    Sureness,
    find_codes,
    is_before_noun,
    is_designation,
    weigh_sureness,
)
from geo.reading.lexicon import is_common_word
from geo.reading.mentions import SystemMention
from geo.reading.tables import Cell
from geo.reading.text import RUN_ON, Sentence, has_run_on, split_sentences
from geo.systems import (
    SystemCategory,
    find_readings,
    list_names,
    normalise_system_name,
)

__all__ = ["parse_systems"]

NEAR_CHARS = 90
LABEL_CHARS = 200  # between two lines of a list, each with a missile's name at its head
LINE_START = late(r"(?:^|\n)[^\w\n]{0,4}$")
BEFORE_FIGURE = late(r"\s?(?:[:=(|\t]|[–—-]\s)\s?(?:[Rr]ange:?\s)?(?:[a-z]+\s){0,2}\d")
SHORT_CODE = late(r"(?:[A-Z][\s-]?\d{1,3}|Type[\s-]\d+)$")
UNIT_AFTER = late(
    r"(?:(?:\s?[-–—~]\s?|\sto\s)\d[\d,.]{0,6})?[\s-]?(?:km|kms|kilomet\w+|miles?|nm|nmi|m)(?!\w)",
    re.IGNORECASE,
)
MEASURED = late(r"\d\s?-?(?:km|kilomet|miles?)\b")
OWNED = late(r"(?P<name>[A-Z][\w-]{1,40})(?P<owns>['’]s)?\s(?:new\s|latest\s)?[“\"‘']?$")
OPENS, SHUTS = frozenset('“"‘«'), frozenset('”"’»')
OWNER_IN_NAME = late(r"[A-Z][\w-]*s['’]\s(?=[A-Z])")
# "ALCM-X9", "CM-400AKG", but "F-16" and "MH-17" carry missiles or were hit by one.
CAPITALS = late(r"[A-Z]{3,8}-[A-Z]{0,3}\d{1,3}[A-Z]{0,3}|[A-Z]{2}-\d{3}[A-Z]{1,3}")
JOINS = late(r"\s?(?:/|,?\s(?:and|n?or)\b|,|&)\s?(?:the\s)?")
OF_ITS_KIND = late(r"-(?:style|type|class|like|series|derived|inspired)\s")
NUMBERED = late(r"\d|[\s-][IVX]{1,4}$")
FULL_FORMS = str.maketrans("东风长剑鹰击", "東風長劍鷹擊")
OTHER_SCRIPT = late(f"[А-яЁёІіЇїЄєҐґ{RUN_ON}]")
FEW_TEXTS, LONG_CHARS = 4, 60_000
_TEXTS_READ = count()
ANYTHING = late(r".+", re.DOTALL)
BORE = late(r"calib(?:re|er)s?$", re.IGNORECASE)  # "a large-calibre rocket"
CYRILLIC_END = late(r"[А-яЁёІіЇїЄєҐґ]\Z")
CYRILLIC_CASE = r"(?:ами|ями|ах|ях|ам|ям|ов|ів|ом|ем|ой|ою|а|у|е|ы|и|і|ю|я)?"


@lru_cache(maxsize=8)
def _catalogue_pattern(spellings: frozenset[str], *, folded: bool, run_on: bool) -> re.Pattern[str]:
    """One pattern over some names, the longest wins, hyphens and spaces either way.

    Over a text in lower case it need not ask for the case of each letter, which is ten times as
    fast.
    """
    flags = re.NOFLAG if folded else re.IGNORECASE
    # What goes on with a word in Latin letters: not the "이" of "KN-23이", if the text has such.
    joined = rf"[^\W{RUN_ON}]" if run_on else r"\w"
    # Between words of Chinese, Japanese and Korean stands no space.
    other = {spelling for spelling in spellings if not spelling.isascii()}
    unspaced = {spelling for spelling in other if has_run_on(spelling)}
    inflected = {spelling for spelling in other if CYRILLIC_END.search(spelling)}
    spaced = spellings - unspaced - inflected
    branches = [
        rf"(?<!{joined}){_write_tree(spaced)}(?:s(?!\w))?(?!{joined}|(?<=\s\d)[,.]\d)"
        if spaced
        else "",
        rf"(?<!\w){_write_tree(inflected)}{CYRILLIC_CASE}(?!\w)" if inflected else "",
        rf"(?<![A-Za-z0-9-]){_write_tree(unspaced)}(?!\d)" if unspaced else "",
    ]
    return re.compile("|".join(filter(None, branches)), flags)


def _find_catalogued(text: str) -> Iterator[re.Match[str]]:
    """Find the names of the catalogue in a text, and where each of them stands."""
    folded, run_on = fold_kept(text), has_run_on(text)
    if len(folded) != len(text):  # a letter that is two in lower case moves all that follow
        pattern = _catalogue_pattern(_list_names(latin=False), folded=False, run_on=run_on)
        yield from pattern.finditer(text)
        return
    # A pattern over all names takes a tenth of a second to compile. Few begin in any one text, and
    # whoever reads one text waits for theirs only; who reads many would compile for each of them,
    # and to look for each name in a long one takes longer.
    if next(_TEXTS_READ) < FEW_TEXTS and len(text) < LONG_CHARS:
        begun = frozenset(spelling for spelling, first in _list_spellings() if first in folded)
    else:
        begun = _list_names(latin=not OTHER_SCRIPT.search(text))
    if not begun:
        return
    for found in _catalogue_pattern(begun, folded=True, run_on=run_on).finditer(folded):
        if match := ANYTHING.match(text, *found.span()):
            yield match


@lru_cache(maxsize=2)
def _list_names(*, latin: bool) -> frozenset[str]:
    """All names, or those that hold no letter of scripts that few reports are in."""
    return frozenset(
        spelling
        for spelling, _ in _list_spellings()
        if not (latin and OTHER_SCRIPT.search(spelling))
    )


def _write_tree(spellings: AbstractSet[str]) -> str:
    return write_branches(map(_list_pieces, sorted(map(str.lower, spellings))))


def _list_pieces(spelling: str) -> Iterator[str]:
    for piece in re.split(r"([\s-]+)", spelling):
        yield from [_JOINT] if piece.strip(" -") == "" else map(re.escape, piece)


_JOINT = r"[\s\-‐‑–]?"


@lru_cache(maxsize=1)
def _list_spellings() -> tuple[tuple[str, str], ...]:
    """Names and aliases in lower case, and of each what stands before its first joint."""
    spellings = {
        fold(name)
        for system in list_names()
        if system.category is not SystemCategory.CLASS
        for whole in system.names
        for name in (whole, whole.translate(FULL_FORMS), *whole.split(" / "))
    }
    return tuple((spelling, re.split(r"[\s-]", spelling)[0]) for spelling in sorted(spellings))


def parse_systems(
    text: str, sentences: list[Sentence] | None = None, cells: Sequence[Cell] = ()
) -> list[SystemMention]:
    """Find the missile systems that a text names.

    Parameters
    ----------
    text : str
        The report's text.
    sentences : list of Sentence, optional
        Its sentences, where they are known already.
    cells : sequence of Cell
        The cells of its tables that hold a system's name.

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
    context = sorted(
        match.start() for pattern in (CONTEXT, AIR_DEFENCE) for match in pattern.finditer(text)
    )
    # Words of other languages bear on the catalogue's own names alone.
    others = (match.start() for nouns in OTHER_NOUNS for match in nouns.finditer(text))
    widely = sorted([*context, *others])
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
    for cell in cells:
        name = text[cell.start : cell.end]
        spans[cell.start, cell.end] = name
        sure.add(name.lower())
    for span in _list_named(text, sentences, context):
        name = text[slice(*span)]
        spans.setdefault(span, name)
        sure.add(name.lower())
    # "a 300 km missile" names no A300.
    known = [
        match
        for match in _find_catalogued(text)
        if not (match.group()[-1].isdigit() and UNIT_AFTER.match(text, match.end()))
    ]
    used = {_fold(match) for match in known if _is_used(text, match, widely)}
    spans |= _list_joined(text, spans, sure | {name.lower() for name in used})
    # A system that is sure says so much of what stands near it as a word of missiles does.
    sure_at = sorted({*spans, *(match.span() for match in known if _fold(match) in used)})
    near = [start for start, _ in sure_at]
    unused = [match for match in known if _fold(match) not in used]
    used |= {_fold(match) for match in unused if _is_used(text, match, near)}
    # A designation that is sure once carries its other mentions, the catalogue's as well.
    spans |= {
        match.span(): match.group()
        for key, match in doubtful
        if key in sure or _is_vouched(text, match, sure_at, near)
    }
    spans |= _list_labels(text, known, used)
    for match in known:
        if _fold(match) not in used:
            continue
        if match.group().islower() and not _is_used(text, match, widely):
            continue
        spans[match.span()] = match.group()
    spans |= _list_items(text, spans)
    return _pick_longest(
        text, {span: name for span, name in spans.items() if not _is_craft(text, *span)}
    )


def _is_craft(text: str, start: int, end: int) -> bool:
    """Whether a name is a ship's, an aircraft's or a vehicle's: "the corvette Xyz-M".

    Nor is a village a missile, though one is named after it: "Musudan-ri".
    """
    if text.startswith("-ri", end) and not text[end + 3 : end + 4].isalpha():
        return True
    before = AFTER_CRAFT.search(text[max(0, start - NEAR_CHARS) : start])
    if before is None and BEFORE_CRAFT.match(text, end) is None:
        return False
    return not is_before_noun(text, end)


def _list_designations(text: str, context: list[int]) -> Iterator[tuple[str, re.Match[str], bool]]:
    """List what looks like a designation: what it is known by, and whether it is surely one."""
    measured = bool(MEASURED.search(text))
    for match in STEM_RE.finditer(text):
        stem = match["stem"]
        sureness = weigh_sureness(stem)
        if normalise_system_name(match.group()) in _guarded():
            taken = _is_beside(text, match.start(), match.end(), context)
            yield match.group().lower(), match, taken
            continue
        taken = sureness is Sureness.PLAIN or (
            bool(context) and bool(NUMBERED.search(match.group().removesuffix("s")))
        )
        if not taken and sureness is Sureness.NEAR:
            taken = _near(context, match.start(), match.end()) or bool(
                HAS_RANGE.match(text, match.end())
            )
        if not taken:
            # "Turkey's Tayfun", where the text prints a distance
            owner = OWNED.search(text, max(0, match.start() - 40), match.start())
            taken = measured and owner is not None and _is_owner(owner)
        if not taken and sureness is Sureness.TIGHT:
            taken = is_before_noun(text, match.end()) or bool(HAS_RANGE.match(text, match.end()))
        key = match.group() if sureness is Sureness.TIGHT else stem
        yield key.lower(), match, taken
    for match in LOWER_RE.finditer(text):
        yield match.group().removesuffix("s"), match, _near(context, match.start(), match.end())
    for match in find_codes(text):
        if not NOT_A_CODE.match(match.group()):
            own = bool(match["own"]) and (measured or bool(context))
            taken = own or _near(context, match.start(), match.end())
            taken = taken or HAS_RANGE.match(text, match.end()) is not None
            yield match.group().removesuffix("s"), match, taken


def _is_vouched(
    text: str, match: re.Match[str], sure: list[tuple[int, int]], starts: list[int]
) -> bool:
    """Whether what looks like a designation is one by a system that is sure beside it.

    Where it is a word or a person's name as well, only in one list with it: "Taurus/Storm Shadow".
    """
    stem = match.groupdict().get("stem")
    if stem is None:
        return _near(starts, *match.span())
    tight = weigh_sureness(stem) is Sureness.TIGHT and not _has_digit(match.group())
    if not tight and normalise_system_name(match.group()) not in _guarded():
        return _near(starts, *match.span())
    index = bisect_right(starts, match.start())
    return any(
        JOINS.fullmatch(text, min(end, match.end()), max(start, match.start()))
        for start, end in sure[max(index - 1, 0) : index + 1]
    ) and not BEFORE_PLACE.search(text[: match.start()][-NEAR_CHARS:])


def _list_named(
    text: str, sentences: list[Sentence], context: list[int]
) -> Iterator[tuple[int, int]]:
    """List the names that their noun or what is said of them makes a system's: "the Xyz missile"."""
    starts = [sentence.start for sentence in sentences]
    for pattern in (NAMED_RE, CALLED_RE, LIKE_RE, QUOTED_RE):
        for match in pattern.finditer(text):
            if pattern in {CALLED_RE, QUOTED_RE} and not (
                is_designation(match["name"]) or _near(context, match.start(), match.end())
            ):
                continue
            if pattern is CALLED_RE and not _is_missile_called(text, match.start()):
                continue
            if pattern is NAMED_RE and match["site"] and not _has_digit(match["name"]):
                continue
            sentence = sentences[max(bisect_right(starts, match.start()) - 1, 0)]
            at_start = match.start() == sentence.start and pattern is not LIKE_RE
            start, end = match.span("name")
            if owner := OWNER_IN_NAME.match(text, start, end):
                start, at_start = owner.end(), False  # "Belarus' Polonez rockets"
            begun = sentences[max(bisect_right(starts, end - 1) - 1, 0)].start
            if begun > start:  # a headline's last word is no part of the name below it
                start, at_start = begun, pattern is not LIKE_RE
            start = _skip_owner(text, start, end)
            if _is_name(text[start:end], at_start=at_start):
                yield start, end
    for match in LOWER_NAMED_RE.finditer(text):
        yield match.span("name")


def _skip_owner(text: str, start: int, end: int) -> int:
    """Give where a name begins behind whose it is: "Iran Shahab-3 missile", in a headline."""
    owner, _, rest = text[start:end].partition(" ")
    if not rest or not has_name(normalise_name(owner)) or find_readings(text[start:end]):
        return start
    known = is_designation(rest) or find_readings(rest)
    return start + len(owner) + 1 if known else start


def _is_missile_called(text: str, start: int) -> bool:
    """Whether it is a missile that words say the name of: "the missile, called Xyz"."""
    found = CALLED_MISSILE.match(text[max(0, start - NEAR_CHARS) : start])
    return found is not None and found["missile"] is not None


def _list_items(text: str, spans: Container[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """Take the names of a list whose members give a range each, where one beside is a system's.

    A place's name is none: "Haifa (40 km), the Fajr-5 (75 km)".
    """
    items = list(ITEM_RE.finditer(text))
    known = [match.span("name") in spans for match in items]
    found = {}
    for index, match in enumerate(items):
        beside = any(
            known[other] and abs(items[other].start() - match.start()) < ITEM_CHARS
            for other in range(max(0, index - 2), min(len(items), index + 3))
        )
        name = match["name"]
        if beside and not known[index] and _is_item(text, match):
            found[match.span("name")] = name
    return found


def _is_item(text: str, match: re.Match[str]) -> bool:
    name = match["name"]
    words = re.split(r"[\s-]", name)
    if any(NOT_A_NAME.match(word) or is_nation_word(word) for word in words):
        return False
    if AFTER_CRAFT.search(text[max(0, match.start() - NEAR_CHARS) : match.start()]):
        return False
    return _has_digit(name) or not (has_name(normalise_name(name)) or is_common_word(words[0]))


def _has_digit(name: str) -> bool:
    return any(map(str.isdigit, name))


def _list_joined(
    text: str, spans: dict[tuple[int, int], str], sure: set[str]
) -> dict[tuple[int, int], str]:
    """Take the names of a list before "have ranges of" or "missiles" of which one is a system's."""
    found: dict[tuple[int, int], str] = {}
    for match in LIST_RE.finditer(text):
        names = list(LISTED_RE.finditer(text, *match.span("names")))
        known = any(
            each.span() in spans or each.group().lower() in sure or is_designation(each.group())
            for each in names
        )
        if known:
            found |= {
                each.span(): each.group()
                for each in names
                if _is_name(each.group(), at_start=False)
            }
    return found


def _list_labels(
    text: str, known: list[re.Match[str]], used: set[str]
) -> dict[tuple[int, int], str]:
    """Take the names that begin a line as a missile's does in the same list: "Qiam: 800 km"."""
    labels = [
        match
        for match in known
        if LINE_START.search(text, max(0, match.start() - 8), match.start())
        and BEFORE_FIGURE.match(text, match.end())
    ]
    lists: list[list[re.Match[str]]] = []
    for match in labels:
        same = lists and "\n\n" not in text[lists[-1][-1].end() : match.start()]
        if same and match.start() - lists[-1][-1].end() < LABEL_CHARS:
            lists[-1].append(match)
        else:
            lists.append([match])
    return {
        match.span(): match.group()
        for labelled in lists
        if any(_fold(match) in used for match in labelled)
        for match in labelled
    }


def _is_owner(match: re.Match[str]) -> bool:
    return bool(match["owns"]) or is_nation_word(match["name"])


def _near(context: list[int], start: int, end: int) -> bool:
    """Whether a word of the subject stands near."""
    index = bisect_right(context, start)
    before = context[index - 1] if index else -NEAR_CHARS * 9
    after = context[index] if index < len(context) else end + NEAR_CHARS * 9
    return start - before < NEAR_CHARS or after - end < NEAR_CHARS


def _fold(match: re.Match[str]) -> str:
    """Give what a name is known by in a text: in capitals it is another name, perhaps a word."""
    return match.group().removesuffix("s")


@lru_cache(maxsize=1)
def _guarded() -> frozenset[str]:
    """Names that are places or plain words, too."""
    return frozenset(
        normalise_system_name(name) for system in list_names() for name in system.guarded
    )


def _is_guarded(word: str) -> bool:
    return any(normalise_system_name(each) in _guarded() for each in (word, word.removesuffix("s")))


def _is_used(text: str, match: re.Match[str], context: list[int]) -> bool:
    """Whether a catalogue name is used as one: numbered, or a word of the subject says so.

    The word stands near; beside the name, where that is a place or a plain word as well.
    """
    word = match.group()
    if word.islower() and (CYRILLIC_END.search(word) or BORE.match(word)):
        return False
    # Where letters have no capitals, a name of a missile is a word of the language: زلزال.
    caseless = word.upper() == word.lower() and not any(char.isdigit() for char in word)
    if caseless or _is_guarded(word):
        return _is_beside(text, match.start(), match.end(), context)
    # "K-5 students" and the A300 of Airbus: one letter and a number are much else.
    if NUMBERED.search(word) and not word.islower() and not SHORT_CODE.match(word):
        return True
    beside = HAS_RANGE.match(text, match.end()) or SAYS_MISSILE.match(text, match.end())
    return beside is not None or _near(context, match.start(), match.end())


def _is_beside(text: str, start: int, end: int, context: list[int]) -> bool:
    """Whether a word of missiles stands beside a name that is a place or a word as well.

    A name that reports use for nothing else as often ("Tomahawk") needs one near, where it does
    not stand as a place does.
    """
    word = text[start:end]
    if word.islower():
        return False
    before = text[max(start - 90, 0) : start]
    if (
        is_before_noun(text, end)
        or BEFORE_DRONE.match(text, end)
        or HAS_RANGE.match(text, end)
        or AFTER_OTHER_NOUN.search(before)
        or BEFORE_OTHER_NOUN.match(text, end)
        or AFTER_NOUN.search(before)
        or MADE.search(before)
        or (word.endswith("s") and _is_plain(word.removesuffix("s")))
    ):
        return True
    if _is_plain(word) and OF_ITS_KIND.match(text, end):
        return True
    if BEFORE_PLACE.search(before) or AFTER_PLACE.match(text, end):
        return False
    quoted = text[start - 1 : start] in OPENS and text[end : end + 1] in SHUTS
    if quoted and _near(context, start, end):
        return True
    return bool(SAYS_MISSILE.match(text, end)) or (_is_plain(word) and _near(context, start, end))


def _is_plain(word: str) -> bool:
    return is_designation(word) and weigh_sureness(word) is Sureness.PLAIN


def _is_name(name: str, *, at_start: bool) -> bool:
    """Whether capitalised words before "missile" can be a designation."""
    words = re.split(r"[\s-]", name)
    if any(NOT_A_NAME.match(word) or is_nation_word(word) for word in words):
        return False
    return not (at_start and len(words) == 1 and not _has_digit(name)) and (
        not name.isupper() or CAPITALS.fullmatch(name) is not None
    )


def _pick_longest(text: str, spans: dict[tuple[int, int], str]) -> list[SystemMention]:
    """Keep the longest of overlapping readings, in the order of the text."""
    mentions: list[SystemMention] = []
    last_end = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < last_end:
            continue
        word = text[start:end]
        systems = find_readings(word) or find_readings(word.removesuffix("s"))
        readings = tuple(system.id for system in systems)
        first = readings[0] if readings else None
        mentions.append(SystemMention(start, end, word, first, readings))
        last_end = end
    return mentions
