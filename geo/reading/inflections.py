"""Names of places as other languages inflect them: "в Киеве", "мתימן", "북한이", "İran'dan".

The rows of `inflections.toml` say what a language writes before a name or at its end. A form that
is no name itself stands for the name that is left, where that is a country, a capital or a city of
some size: a small town's name is the rest of many a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, product
from pathlib import Path

from geo.gazetteer import PlaceKind, list_large_names
from geo.patterns import late
from geo.reading.lookup import Option, find_options
from geo.reading.text import Token
from geo.tables.rules import load_rules

__all__ = [
    "Inflection",
    "find_inflected",
    "list_inflections",
    "part_words",
    "pick_inflections",
]

MOST_FORMS = 40  # of a name of several words, each of which is inflected
SHORTEST = 3
FAR_DIVISION_LEAST = 5_000_000
FAR_LEAST = 1_000_000  # inhabitants of a city in countries of which the language's texts say less
WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.CAPITAL, PlaceKind.AREA, PlaceKind.WATER})
# A Turkish case behind a name: "Tel Aviv'e", "İran'dan", "Türkiye’nin".
TURKISH_END = late(
    r"['’](?:n?[ıiuü]n|y?[ae]|n?[dt][ae](?:n|ki)?|y?[ıiuü]|[ns][ıiuü](?:nda|nde)?|y?l[ae]|l[ıiuü])\Z"
)
ELIDED = late(r"(?:[dl]|qu|jusqu)['’](?=[^\W\d_])", re.IGNORECASE)
RUN_ON = late("[\u3400-\u9fff\uac00-\ud7a3]")
HAN = late("[\u3400-\u9fff]+")
LONGEST_HAN = 8
SMALLEST_HAN = FAR_LEAST
LONG_HAN, SMALLEST_LONG_HAN = 3, 100_000  # a name of so many letters is hardly a word


@dataclass(frozen=True)
class Inflection:
    """How a language writes names of places: a row of the table.

    Parameters
    ----------
    id, script, before, before_article : str
    home : frozenset of str
    endings : tuple of tuple of str
    least, least_known : int
    introduces : frozenset of str
    is_run_on : bool
    nouns : frozenset of str
    finds : tuple of (str, list of str)
    misses : tuple of str
        As the table says.
    """

    id: str
    home: frozenset[str]
    script: str
    before: str
    before_article: str
    endings: tuple[tuple[str, ...], ...]
    least: int
    least_known: int
    introduces: frozenset[str]
    is_run_on: bool
    nouns: frozenset[str]
    finds: tuple[tuple[str, list[str]], ...]
    misses: tuple[str, ...]

    @cached_property
    def _letters(self) -> re.Pattern[str]:
        return re.compile(rf"{self.script}", re.IGNORECASE)

    def is_own(self, word: str) -> bool:
        """Tell whether a word is in the letters of the language."""
        return self._letters.match(word) is not None

    def list_stems(self, name: str) -> Iterator[str]:
        """List what a name may be without what its language adds, the likeliest first.

        Parameters
        ----------
        name : str
            One or several words.

        Examples
        --------
        >>> russian = next(each for each in list_inflections() if each.id == "russian")
        >>> "Калининград" in russian.list_stems("Калининграде")
        True
        """
        seen = {name}
        words = name.split(" ")
        for first in self._list_bare(words[0]):
            ended = [list(self._list_ended(word)) for word in (first, *words[1:])]
            for form in islice(product(*ended), MOST_FORMS):
                stem = " ".join(form)
                if stem not in seen:
                    seen.add(stem)
                    yield stem

    def _list_bare(self, word: str) -> Iterator[str]:
        """List a word without what may be written before it in one."""
        yield word
        if self.before_article and (found := re.match(self.before_article, word)):
            yield "ال" + word[found.end() :]
        if self.before and (found := re.match(self.before, word)):
            for cut in range(found.end(), 0, -1):
                yield word[cut:]

    def _list_ended(self, word: str) -> Iterator[str]:
        yield word
        for ending, *instead in self.endings:
            if word.endswith(ending) and len(word) - len(ending) > 0:
                for other in instead:
                    yield word.removesuffix(ending) + other


@lru_cache(maxsize=1)
def list_inflections() -> tuple[Inflection, ...]:
    """List the languages of the table.

    Examples
    --------
    >>> [each.id for each in list_inflections()][:2]
    ['russian', 'ukrainian']
    """
    table = load_rules(Path(__file__).with_name("inflections.toml"))
    return tuple(
        Inflection(
            endings=tuple(map(tuple, row.pop("endings"))),
            home=frozenset(row.pop("home").split()),
            introduces=frozenset(row.pop("introduces").split()),
            nouns=frozenset(row.pop("nouns").split()),
            finds=tuple((text, places) for text, places in row.pop("finds")),
            misses=tuple(row.pop("misses")),
            **row,
        )
        for row in table["language"]
        if row.pop("on", True)
    )


def pick_inflections(text: str) -> tuple[Inflection, ...]:
    """Pick the languages in whose letters a text has words.

    Examples
    --------
    >>> [each.id for each in (*pick_inflections("북한이"), *pick_inflections("Kyiv"))]
    ['korean']
    """
    if text.isascii():
        return ()
    letters = "".join(set(text.lower()))  # each script is told by one of its letters
    return tuple(each for each in list_inflections() if re.search(each.script, letters))


def find_inflected(
    names: Iterable[str], known: dict[str, tuple[Option, ...]], languages: Sequence[Inflection]
) -> dict[str, tuple[Option, ...]]:
    """Find the places that names of other languages mean, those that are no places without any.

    Parameters
    ----------
    names : iterable of str
        Names as they stand in a text.
    known : dict of str to tuple of Option
        Of each that the gazetteer has just so, its places.
    languages : sequence of Inflection
        Of the text.

    Returns
    -------
    dict of str to tuple of Option
        For each name that is read otherwise than as it stands.

    Examples
    --------
    >>> languages = pick_inflections("в Киеве")
    >>> find_inflected(["Киеве"], {}, languages)["Киеве"][0].name
    'Kyiv'
    """
    stems: dict[str, list[tuple[str, Inflection]]] = {}
    read: dict[str, tuple[Option, ...]] = {}
    for name in names:
        own = [each for each in languages if each.is_own(name)]
        if not own:
            continue
        options = known.get(name, ())
        if any(name in each.nouns for each in own):
            read[name] = ()
        elif options and " " not in name:
            large = [_pick_large(name, options, each, each.least_known) for each in own]
            read[name] = max(large, key=len)
        elif not options:
            stems[name] = [
                (stem, each)
                for each in own
                for stem in each.list_stems(name)
                if stem not in each.nouns
            ]
    found = find_options({stem for listed in stems.values() for stem, _ in listed})
    for name, listed in stems.items():
        for stem, language in listed:
            if options := _pick_large(stem, found.get(stem, ()), language, language.least):
                read[name] = options
                break
    return read


def _pick_large(
    name: str, options: Sequence[Option], language: Inflection, least: int
) -> tuple[Option, ...]:
    """Pick the places that a word of another language is rather than anything else."""
    if len(name) < SHORTEST and not RUN_ON.match(name):
        return ()
    return tuple(
        option
        for option in options
        if option.kind in WIDE
        or option.curated
        or option.population
        >= (least if option.country in language.home else _far_least(name, option, language))
    )


def _far_least(name: str, option: Option, language: Inflection) -> int:
    if option.kind is PlaceKind.DIVISION:
        return FAR_DIVISION_LEAST
    return SMALLEST_LONG_HAN if language.is_run_on and len(name) >= LONG_HAN else FAR_LEAST


def part_words(text: str, tokens: list[Token], *, foreign: bool = False) -> list[Token]:
    """Part the names from what other languages write in one with them.

    Parameters
    ----------
    text : str
        The report's text.
    tokens : list of Token
        Its words, as `split_tokens` gives them.
    foreign : bool
        Whether it is in another language than English: in Turkish a case stands behind an
        apostrophe, in French an article before one.

    Examples
    --------
    >>> from geo.reading.text import split_tokens
    >>> text = "可打击关岛美国基地"
    >>> [each.text for each in part_words(text, split_tokens(text))]
    ['关岛', '美国']
    """
    has_han = not text.isascii() and HAN.search(text) is not None
    if not (foreign or has_han):
        return tokens
    parted: list[Token] = []
    for token in tokens:
        word = token.text
        if has_han and HAN.search(word):
            parted += _part_han(token)
        elif foreign and (end := TURKISH_END.search(word)):
            word = word[: end.start()]
            parted.append(Token(token.start, token.start + len(word), word))
        elif foreign and (cut := _count_elided(parted, text, token)):
            parted.append(Token(token.start + cut, token.end, word[cut:]))
        else:
            parted.append(token)
    return parted


def _count_elided(parted: Sequence[Token], text: str, token: Token) -> int:
    """Count the letters of an article before a name: "d'Israël", but not in "Côte d'Ivoire"."""
    found = ELIDED.match(token.text)
    last = parted[-1] if parted else None
    goes_on = last and last.text[0].isupper() and text[last.end : token.start] == " "
    return found.end() if found and not goes_on else 0


def _part_han(token: Token) -> Iterator[Token]:
    """List the names in a run of Chinese letters, the longest at each place."""
    names, nouns = _han_names()
    for run in HAN.finditer(token.text):
        at = run.start()
        while at < run.end():
            ends = range(min(at + LONGEST_HAN, run.end()), at + 1, -1)
            end = next((end for end in ends if token.text[at:end] in names), None)
            if end is None:
                at += 1
                continue
            if token.text[at:end] not in nouns:
                yield Token(token.start + at, token.start + end, token.text[at:end])
            at = end


@lru_cache(maxsize=1)
def _han_names() -> tuple[frozenset[str], frozenset[str]]:
    """All large names and guarded words in Chinese letters, and these words alone."""
    nouns = frozenset().union(*(each.nouns for each in list_inflections() if each.is_run_on))
    large = list_large_names("\u3400", "\ua000", SMALLEST_HAN)
    smaller = list_large_names("\u3400", "\ua000", SMALLEST_LONG_HAN)
    long = {name for name in smaller if len(name) >= LONG_HAN}
    return large | long | nouns, nouns
