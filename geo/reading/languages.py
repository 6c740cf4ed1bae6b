"""Distances as other languages write them: "от 300 до 500 км", "2 bin 500 km", "1.5万公里".

The words are rows of `languages.toml`. Claims are read in English only, so what is found here is
shown as a figure, and no claim rests on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from geo.patterns import late
from geo.patterns.folding import fold_kept
from geo.reading.numbers import is_ambiguous, parse_number
from geo.tables.rules import load_rules
from geo.units import Unit

__all__ = [
    "ForeignFigure",
    "Language",
    "find_foreign",
    "is_foreign",
    "is_other_script",
    "list_languages",
    "may_be_foreign",
    "pick_languages",
]

# Digits in groups of three, or with a decimal part; an Arabic text has its own marks for either.
DIGITS = (
    r"\d{1,3}(?:[.,'’·٬ ]\d{3}){1,3}(?!\d)(?:[,٫]\d{1,2}(?!\d))?|\d{1,6}(?:[.,٫]\d{1,3})?(?!\d)"
)
DASH = r"\s?[-–—‑−~∼～〜]\s?"
MOST_PARTS = 6
SPOKEN_CHARS = 14  # before a figure, in which "several" or "at a speed of" stands
MOST_KM = 50_000.0  # no way on Earth is longer: "1000-3000 bin" was meant for "1-3 bin"
GROUP = 1000
LATIN_SHARE = 0.6  # of the letters: English with a name in its own script has more
ENGLISH = frozenset(
    "the of and that with from has have was is are can could to its it which would not "
    "The And That With From It Its".split()
)
# A Turkish case behind a name, of two letters at least: "Adana'ya", but "Sana'a".
CASED = late(r"['’](?<=[^\W\d_].)(?:n?[dt][ae]n?|y[aeıiuü]|n?[ıiuü]n)\b")
# Letters of other scripts, without the signs that English texts are full of: quotes and dashes.
NOT_LATIN = late("[\u0370-\u1dff\u2c00-\ud7ff\uf900-\ufaff\ufe70-\ufefc]")
UNITS = {"km": Unit.KM, "shared": Unit.KM, "mile": Unit.MILE, "nautical": Unit.NAUTICAL_MILE}


class ForeignFigure(NamedTuple):
    """A distance in words of another language.

    Parameters
    ----------
    start, end : int
        Where it stands.
    low, high : float or None
        Its bounds, in its unit, one and the same where it has one; None where it is no distance
        that can be read: an area, or several hundreds.
    unit : Unit
    is_rate : bool
        Whether it is a speed.
    either : float or None
        Its other reading, where its number may be thousands or a decimal: "1.300 km".
    """

    start: int
    end: int
    low: float | None
    high: float | None
    unit: Unit
    is_rate: bool
    either: float | None


@dataclass(frozen=True)
class Language:
    """How one language writes distances: a row of the table.

    Parameters
    ----------
    id, script : str
        Its name, and a pattern of its letters where they are not Latin.
    units : dict of str to tuple of str
        Patterns of units: of kilometres, of those that English has as well, of both miles.
    words, scales, alone : dict of str to float
        Patterns of words that add to a number, multiply what stands before, or begin one so.
    glue, more, to, both, also, vague, area, rate, rate_before : str
        As the table says.
    finds : tuple of (str, list)
        Texts, and the figures that they hold.
    misses : tuple of str
        Texts that hold none.
    """

    id: str
    script: str
    units: dict[str, tuple[str, ...]]
    words: dict[str, float]
    scales: dict[str, float]
    alone: dict[str, float]
    glue: str
    more: str
    to: str
    both: str
    also: str
    vague: str
    area: str
    rate: str
    rate_before: str
    finds: tuple[tuple[str, list[float | list[float]]], ...]
    misses: tuple[str, ...]

    @property
    def _is_spaced(self) -> bool:
        """Whether a number's words stand apart."""
        return self.glue.startswith(r"\s?") and not self.more

    @property
    def _word_end(self) -> str:
        return r"(?![^\W\d_])" if self._is_spaced else ""

    @cached_property
    def _values(self) -> list[tuple[str, str, float]]:
        """The pattern of each word, whether it adds or multiplies, and its value; the longest first."""
        rows = [(word, "w", value) for word, value in self.words.items()]
        rows += [(word, "s", value) for word, value in self.scales.items()]
        return sorted(rows, key=lambda row: -len(row[0]))

    @cached_property
    def _parts(self) -> re.Pattern[str]:
        words = "|".join(
            rf"(?P<{kind}{number}>(?:{word}){self._word_end})"
            for number, (word, kind, _) in enumerate(self._values)
        )
        return re.compile(rf"(?P<digits>{DIGITS})|{words}", re.IGNORECASE)

    @cached_property
    def figures(self) -> re.Pattern[str]:
        """A number or two with a unit."""
        scales, words, alone = (
            rf"(?:{'|'.join(sorted(table, key=len, reverse=True))}){self._word_end}"
            for table in (self.scales, self.words, self.alone)
        )
        edge = r"\b" if self._is_spaced else ""
        digits = rf"(?<!\d)(?<!\d[.,])(?:{DIGITS})"
        scale = rf"{scales}(?:{self.glue}(?:{DIGITS}))?"
        part = rf"(?:{scale}|{words})"
        first = (
            rf"(?:{digits}{self.glue}{scale}|{edge}(?:{alone}(?:{self.glue}(?:{DIGITS}))?|{words}))"
        )
        written = rf"{first}(?:{self.glue}{part}){{0,{MOST_PARTS}}}"
        number = rf"(?:{written}|{digits})"
        kinds = [(kind, "|".join(self.units[kind])) for kind in UNITS if self.units[kind]]
        unit = "|".join(rf"(?P<{kind}>{words})" for kind, words in reversed(kinds))
        any_unit = "|".join(words for _, words in kinds)
        last = r"(?![^\W_])" if self._is_spaced else r"(?![A-Za-z])"
        until = rf"\s?(?P<to>{self.to})\s?|{DASH}"
        both = rf"(?P<both>{self.both})\s?" if self.both else r"(?P<both>(?!))"
        also = rf"|(?(both)\s?(?:{self.also})\s?|(?!))" if self.also else ""
        return re.compile(
            rf"(?:{both})?(?P<a>{number})(?P<more>{self.more})?[\s-]?(?:(?:(?:{any_unit}){last})?(?:{until}{also})"
            rf"(?P<b>{number})(?P<more2>{self.more})?[\s-]?)?(?:{unit}){last}",
            re.IGNORECASE,
        )

    @cached_property
    def behind(self) -> re.Pattern[str]:
        """What makes an area or a speed of what it stands behind."""
        return re.compile(rf"(?P<area>{self.area})|(?P<rate>{self.rate})", re.IGNORECASE)

    @cached_property
    def before(self) -> re.Pattern[str]:
        """What makes "several" or a speed of what it stands before."""
        rate = rf"|(?P<rate>{self.rate_before})\s?" if self.rate_before else ""
        edge = r"\b" if self._is_spaced else ""
        return re.compile(rf"(?:{edge}(?P<vague>{self.vague})\s?{rate})\Z")

    def read_number(self, text: str) -> float:
        """Add up a number: each scale multiplies what is smaller right before it."""
        parts: list[float] = []
        for found in self._parts.finditer(text.strip()):
            name = found.lastgroup or ""
            if name == "digits":
                parts.append(parse_number(found.group().replace("٫", ".")))
                continue
            _, _, value = self._values[int(name[1:])]
            if name[0] == "w":
                parts.append(value)
            else:
                scale, counted = value, 0.0
                while parts and parts[-1] < scale:
                    counted += parts.pop()
                parts.append((counted or 1) * scale)
        return sum(parts)

    def find_figures(self, text: str, start: int, end: int) -> Iterator[ForeignFigure]:
        """Find the distances between two offsets of a text that are written as here only."""
        for found in self.figures.finditer(text, start, end):
            before = self.before.search(
                text[max(start, found.start() - SPOKEN_CHARS) : found.start()]
            )
            behind = self.behind.match(text, found.end())
            is_rate = bool(before and before.groupdict().get("rate")) or bool(
                behind and behind["rate"]
            )
            area = bool(behind and behind["area"])
            own = found["shared"] is None if self.units["shared"] else True
            written = any(map(str.isalpha, found["a"] + (found["b"] or "")))
            said = any(found[each] for each in ("more", "more2", "to", "both"))
            if not (own or written or said or is_rate):
                continue
            yield self._read(found, is_rate, none=area or bool(before and before["vague"]))

    def _read(self, found: re.Match[str], is_rate: bool, *, none: bool) -> ForeignFigure:
        kind = next(each for each in UNITS if self.units[each] and found[each] is not None)
        start, first, second = found.start("a"), found["a"], found["b"]
        low = self.read_number(first)
        high = self.read_number(second) if second else low
        if second and first.strip()[-1:].isdigit() and not second.strip()[-1:].isdigit():
            low = low * GROUP if low * GROUP <= high else low  # "1,5-2 тыс. км"
        last = (second or first).strip()
        either = float(last) if is_ambiguous(last) else None
        if none or not 0 < high <= MOST_KM:
            return ForeignFigure(start, found.end(), None, None, UNITS[kind], is_rate, either)
        low, high = min(low, high), max(low, high)
        return ForeignFigure(start, found.end(), low, high, UNITS[kind], is_rate, either)


@lru_cache(maxsize=1)
def list_languages() -> tuple[Language, ...]:
    """List the languages of the table.

    Examples
    --------
    >>> list_languages()[0].read_number("2 тыс. 500")
    2500.0
    """
    table = load_rules(Path(__file__).with_name("languages.toml"))
    return tuple(
        Language(
            units={kind: tuple(row.pop(kind)) for kind in UNITS},
            words=row.pop("numbers"),
            finds=tuple((text, figures) for text, figures in row.pop("finds")),
            misses=tuple(row.pop("misses")),
            **row,
        )
        for row in table["language"]
        if row.pop("on", True)
    )


def pick_languages(text: str) -> tuple[Language, ...]:
    """Pick the languages whose signs a text holds.

    Examples
    --------
    >>> [each.id for each in pick_languages("射程1.5万公里")]
    ['chinese']
    """
    folded = fold_kept(text)
    latin = {
        name for name, row in _load_signs().items() if any(sign in folded for sign in row["sign"])
    }
    has_other = not text.isascii() and NOT_LATIN.search(text) is not None
    if not latin and not has_other:
        return ()
    return tuple(
        each
        for each in list_languages()
        if each.id in latin
        or (has_other and each.script and re.search(each.script, folded) is not None)
    )


@lru_cache(maxsize=1)
def _load_signs() -> dict[str, dict[str, Any]]:
    return load_rules(Path(__file__).with_name("signs.toml"))


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    return frozenset(word for row in _load_signs().values() for word in row["common"].split())


def may_be_foreign(text: str) -> bool:
    """Tell whether some sentence of a text may be in another language than English.

    Examples
    --------
    >>> may_be_foreign("Fired. Onun menzili ve hızı."), may_be_foreign("It was fired.")
    (True, False)
    """
    if not text.isascii() and NOT_LATIN.search(text):
        return True
    return _count_signs(text) > 1


@lru_cache(maxsize=4)
def _count_signs(text: str) -> int:
    """Count the signs of other languages in a text, once for all that ask for them."""
    return len(_common_words().intersection(text.split())) + len(CASED.findall(text))


def is_other_script(text: str) -> bool:
    """Tell whether most of a text is in letters that are not Latin.

    Examples
    --------
    >>> is_other_script("射程1.5万公里"), is_other_script("The Dongfeng (东风) flies 800 km")
    (True, False)
    """
    if text.isascii() or not NOT_LATIN.search(text):
        return False
    letters = sum(map(str.isalpha, text))
    return sum(map(str.isalpha, NOT_LATIN.findall(text))) > (1 - LATIN_SHARE) * letters


def is_foreign(text: str) -> bool:
    """Tell whether a text or a sentence is in another language than English.

    Returns
    -------
    bool
        False where nothing tells, as of "Range: 700 km".

    Examples
    --------
    >>> is_foreign("Das ist nicht weit von Berlin."), is_foreign("It lies near Rio de Janeiro.")
    (True, False)
    >>> is_foreign("Adana'ya düştü, Suriye'den geldi."), is_foreign("It hit Sana'a, then Ta'izz.")
    (True, False)
    >>> is_foreign("射程1.5万公里"), is_foreign("The Dongfeng (东风) has a range of 800 km")
    (True, False)
    """
    if is_other_script(text):
        return True
    signs = _count_signs(text)
    return signs > 1 and signs > len(ENGLISH.intersection(text.split()))


def find_foreign(
    text: str, start: int, end: int, languages: Iterable[Language]
) -> list[ForeignFigure]:
    """Find the distances of a sentence that are written in words of other languages.

    Parameters
    ----------
    text : str
        The report's text.
    start, end : int
        The sentence.
    languages : iterable of Language
        Of the text, as `pick_languages` gives them.

    Returns
    -------
    list of ForeignFigure
        In the order of the text; of two that overlap the longer one.

    Examples
    --------
    >>> text = "Menzili 2 bin 500 km."
    >>> [each.high for each in find_foreign(text, 0, len(text), pick_languages(text))]
    [2500.0]
    """
    found = [each for language in languages for each in language.find_figures(text, start, end)]
    found.sort(key=lambda each: (each.start - each.end, each.start))
    kept: list[ForeignFigure] = []
    for each in found:
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: each.start)
