"""Names of persons: a title or a first name, and the capitalised words after it."""

from __future__ import annotations

from itertools import pairwise

from geo.gazetteer import PlaceKind, is_nation_word
from geo.reading import lexicon
from geo.reading.cues import cue
from geo.reading.lookup import Option
from geo.reading.places.words import Words
from geo.reading.text import Token

__all__ = ["People"]

PARTICLES = frozenset("al bin bint ibn van von de der abu ul".split())
# Governments announce and deny as persons do, by their capitals' names; they hardly recall.
SPOKEN = frozenset(
    "said says told recalled recalls explained explains laughed smiled wrote writes thinks remembers".split()
)
# Titles that stand without a capital before a name.
TITLES = frozenset({"spokesman", "spokeswoman", "ambassador", "commander"})
LOCATING = frozenset("in at near from to of outside".split())
NO_SURNAMES = (
    lexicon.STREET_WORDS
    | lexicon.NATURE_WORDS
    | lexicon.COUNTY_WORDS
    | {"city", "township", "university", "college"}
)
# "By Henry Lazenby US-based firms said"
SHORT_COUNTRIES = frozenset({"US", "UK", "USA", "UAE", "EU", "U.S.", "U.K.", "U.A.E.", "E.U."})
KIN = cue("kin-of")


class People:
    """The persons that a text names: marks on its words, and their surnames.

    Parameters
    ----------
    words : Words
    known : dict of str to tuple of Option
        What the gazetteer knows by the names that stand in the text.
    """

    def __init__(self, words: Words, known: dict[str, tuple[Option, ...]]) -> None:
        self.words = words
        self.marked = [False] * len(words.tokens)
        self.surnames: set[str] = set()
        self.given: set[str] = set()
        self._mark_persons(known)
        self.located = self._list_located()
        self.speakers = self._list_speakers()
        self.kindred = {
            token.text
            for token in words.tokens
            if token.text in self.given and self._has_kin(token)
        }

    def _mark_persons(self, known: dict[str, tuple[Option, ...]]) -> None:
        """Mark names of persons: a title or a first name, and capitalised words after it."""
        lower, named = self.words.lower, self.words.named
        count = len(lower)
        i = 0
        while i < count - 1:
            word = self.words.tokens[i].text
            titled = lower[i] in lexicon.TITLE_WORDS and (named[i] or lower[i] in TITLES)
            first = (
                named[i]
                and lexicon.is_first_name(word)
                and not self._first_is_place(i, known)
                and not self._first_is_country(i, known)
            )
            if not (titled or first):
                i += 1
                continue
            j = i
            if first and not titled and self._heads_a_phrase(i, known):
                i += 1
                continue
            while j + 1 < count and j - i < 4 and self._joins_person(j, i):
                j += 1
            if j > i:
                span = self.words.text[self.words.tokens[i].start : self.words.tokens[j].end]
                places = known.get(span, ())
                lone = (
                    self.words.text[self.words.tokens[i + 1].start : self.words.tokens[j].end]
                    if titled
                    else ""
                )
                country = any(place.kind is PlaceKind.COUNTRY for place in known.get(lone, ()))
                nation = is_nation_word(self.words.tokens[i + 1].text)
                if not places and not country and not nation:
                    start = i if first else i + 1
                    for k in range(start, j + 1):
                        self.marked[k] = True
                    surname = self.words.tokens[j].text
                    if first:
                        self.given.add(word)
                    if j > start or titled:
                        self.surnames.add(surname)
                    i = j
            i += 1

    def _list_located(self) -> set[str]:
        """List the single words that something is in or comes from: "in Odessa", "Odessa residents"."""
        words = self.words
        located: set[str] = set()
        for i, (one, following) in enumerate(pairwise(words.lower)):
            if one in LOCATING and words.gaps[i + 1][:1] not in {"'", "\u2019"}:
                located.add(words.tokens[i + 1].text)
            if following in lexicon.INHABITANT_WORDS:
                located.add(words.tokens[i].text)
        return located

    def _list_speakers(self) -> set[str]:
        """List the single words that speak: "Noma said", and nowhere "in Noma"."""
        words = self.words
        speakers: set[str] = set()
        for i, (one, following) in enumerate(pairwise(words.lower)):
            if one not in SPOKEN and following not in SPOKEN:
                continue
            if words.gaps[i] != " " or words.sentence_of[i] != words.sentence_of[i + 1]:
                continue
            if words.named[i] and following in SPOKEN:
                lone = i == 0 or not words.named[i - 1] or words.gaps[i - 1] != " "
                if lone or words.first_in_sentence[i]:
                    speakers.add(words.tokens[i].text)
            elif one in SPOKEN and words.named[i + 1] and words.gaps[i + 1][:1] in ".,":
                speakers.add(words.tokens[i + 1].text)
        return speakers - self.located

    def _has_kin(self, token: Token) -> bool:
        """Whether somebody is said to be a name's kin: "Georgia's father"."""
        found = KIN.match(self.words.text, token.start)
        return found is not None and found[1] == token.text

    def _first_is_place(self, i: int, known: dict[str, tuple[Option, ...]]) -> bool:
        """Whether a first name is here the name of a country or large city after a preposition."""
        options = known.get(self.words.tokens[i].text, ())
        if not options:
            return False
        large = options[0].kind is PlaceKind.COUNTRY or options[0].population >= 300_000
        if self.words.tells(i) and options[0].kind is not PlaceKind.COUNTRY:
            return False
        return large and i > 0 and self.words.lower[i - 1] in {"in", "at", "near", "from", "to"}

    def _first_is_country(self, i: int, known: dict[str, tuple[Option, ...]]) -> bool:
        """Whether a country is joined with the next name: "the Israel-Lebanon border"."""
        options = known.get(self.words.tokens[i].text, ())
        joined = self.words.gaps[i] in {"-", "\u2011", "\u2013"}
        return joined and bool(options) and options[0].kind is PlaceKind.COUNTRY

    def _heads_a_phrase(self, i: int, known: dict[str, tuple[Option, ...]]) -> bool:
        """Whether a first name that is also a town stands before a common noun: "Lowell Court"."""
        options = known.get(self.words.tokens[i].text, ())
        sized = any(
            place.population >= 15_000 or place.kind is not PlaceKind.CITY for place in options[:3]
        )
        following = self.words.lower[i + 1]
        if not sized or not self.words.named[i + 1]:
            return sized
        common = lexicon.is_common_word(following) and len(following) > 4
        # "Austin Baker" is nobody's bakery where the text goes on: "Baker said".
        if self.words.tells(i):
            return False
        return common and not self._says_alone(self.words.tokens[i + 1].text)

    def _says_alone(self, word: str) -> bool:
        """Whether a word by itself says something in the text: "Baker said", "wrote Baker"."""
        words = self.words
        return any(
            token.text == word
            and words.gaps[k] == " "
            and words.lower[k + 1] in SPOKEN
            and (k == 0 or words.gaps[k - 1] != " " or not words.named[k - 1])
            for k, token in enumerate(words.tokens[:-1])
        )

    def _joins_person(self, j: int, first: int) -> bool:
        gap = self.words.gaps[j]
        if gap not in {" ", ". ", "-", " “", "” ", ' "', '" '}:
            return False
        if gap == ". " and not (
            len(self.words.lower[j]) <= 2
            or (j == first and self.words.lower[j] in lexicon.TITLE_WORDS)
        ):
            return False
        word = self.words.tokens[j + 1].text
        if self.words.lower[j + 1] in PARTICLES:
            return j + 2 < len(self.words.tokens) and self.words.named[j + 2]
        if (
            not self.words.named[j + 1]
            or self.words.sentence_of[j + 1] != self.words.sentence_of[first]
        ):
            return False
        lower = word.lower()
        return lower not in NO_SURNAMES and word not in SHORT_COUNTRIES
