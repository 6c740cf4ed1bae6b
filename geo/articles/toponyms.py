"""Which capitalised words of a report are toponyms.

The gazetteer comes first, longest match. Each match is then weighed by what stands around it:
prepositions of place, an enclosing region after a comma, titles and first names before it, street
and organisation words after it, whether it is a common word, how populous its places are. The
weights are set by hand and say how much more likely than not each sign makes a toponym; none is
tied to a name.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from itertools import pairwise

from geo.articles import lexicon
from geo.articles.lookup import Option, find_county, find_nation_option, find_options, find_state
from geo.articles.text import Sentence, Token
from geo.gazetteer import PlaceKind

__all__ = ["Toponym", "find_toponyms", "lookup_span"]

LONGEST_NAME_WORDS = 5
ACCEPTED_FROM = 1.0
GAP_INSIDE = re.compile(r"(?: |\u00a0|-|‑|\. |[ \u00a0]?['’ʻʼ])")
GAP_COMMA = re.compile(r"\.?, ?(?:\n)?")
ABBREVIATED = frozenset({"st", "ft", "mt", "pt", "ste"})
# Capitalised at the start of a sentence, these never begin a name of several words.
NEVER_FIRST = frozenset(
    "a an in on at of and or for by is it his her my our their its to from with this that".split()
)
CLEAR_STATES = frozenset(
    "ariz calif colo conn fla kan minn mont neb nev okla tenn tex wis wyo".split()
)
FEATURE_WORDS = frozenset(
    "river creek lake bay mountain mountains valley island islands strait ocean desert peninsula canal dam reservoir glacier township".split()
)
FEATURE_FIRST = frozenset("lake mount mt fort camp".split())
LIST_AFTER = re.compile(r",? (?:and|or) (?:[a-z]+ ){0,3}[A-Z]|,? (?:and|or) (?:every|all|other)")
LARGE_CITY = 500_000
OPENERS = frozenset('“"•‘')
SHORT_COUNTRIES = frozenset(
    {"US", "UK", "USA", "UAE", "DPRK", "DRC", "U.S.", "U.K.", "U.A.E.", "U.S.A."}
)
CONTRACTION = re.compile(r"['’](?:ll|re|ve|t|d|m)$")
CARDINALS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower",
                       "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "downtown", "mid", "greater"})  # fmt: skip


@dataclass(slots=True)
class Toponym:
    """A span that the gazetteer knows, with the signs for and against it."""

    start: int
    end: int
    text: str
    first: int
    last: int
    options: tuple[Option, ...]
    weight: float = 0.0
    nation: bool = False
    county: bool = False
    division: bool = False
    sentence: int = 0
    within: Toponym | None = None
    encloses: bool = False
    prior: str = ""
    following: str = ""
    key: str = field(default="")


def lookup_span(text: str) -> tuple[tuple[Option, ...], bool, bool]:
    """Look one span up in every way: nation, county, state abbreviation, gazetteer.

    Parameters
    ----------
    text : str
        The words of the span.

    Returns
    -------
    tuple of Option, bool, bool
        The options, whether it is a demonym, whether it is a county.
    """
    if nation := find_nation_option(text):
        return (nation,), True, False
    words = text.split()
    if len(words) > 1:
        if words[-1].lower() in lexicon.COUNTY_WORDS and (
            found := find_county(" ".join(words[:-1]))
        ):
            return found, False, True
        if words[0].lower() in lexicon.COUNTY_WORDS and (found := find_county(" ".join(words[1:]))):
            return found, False, True
    if text.endswith(".") and (state := find_state(text)):
        return (state,), False, False
    if options := find_options([text]).get(text, ()):
        return options, False, False
    if state := find_state(text):
        return (state,), False, False
    if len(words) > 1 and words[-1].lower() in lexicon.DIVISION_WORDS | lexicon.COUNTY_WORDS | {
        "city",
        "town",
        "village",
    }:
        stem = " ".join(words[:-1])
        return find_options([stem]).get(stem, ()), False, False
    if len(words) > 1 and words[0].lower() in CARDINALS | {"the", "county"}:
        stem = " ".join(words[1:])
        return find_options([stem]).get(stem, ()), False, False
    return (), False, False


def find_toponyms(
    text: str, sentences: list[Sentence], tokens: list[Token], taken: list[tuple[int, int]]
) -> list[Toponym]:
    """Find the toponyms of a text, each with the places known by its name.

    Parameters
    ----------
    text : str
        The report's text.
    sentences : list of Sentence
    tokens : list of Token
    taken : list of (start, end)
        Spans that are something else already, such as systems.

    Returns
    -------
    list of Toponym
        In the order of the text, those accepted only.
    """
    reader = _Reader(text, sentences, tokens, taken)
    return reader.read()


class _Reader:
    """One pass over one text."""

    def __init__(
        self,
        text: str,
        sentences: list[Sentence],
        tokens: list[Token],
        taken: list[tuple[int, int]],
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.lower = [token.text.lower() for token in tokens]
        self.named = [_is_named(token.text) for token in tokens]
        self.gaps = [text[a.end : b.start] for a, b in pairwise(tokens)] + [""]
        self.sentence_of: list[int] = []
        self.sentences = sentences
        index = 0
        for token in tokens:
            while index + 1 < len(sentences) and sentences[index + 1].start <= token.start:
                index += 1
            self.sentence_of.append(index)
        self.first_in_sentence = [
            i == 0
            or self.sentence_of[i] != self.sentence_of[i - 1]
            or self.gaps[i - 1].rstrip()[-1:] in OPENERS
            for i in range(len(tokens))
        ]
        self.blocked = _mark_taken(tokens, taken)
        self.seen_lower = {
            word for word, named in zip(self.lower, self.named, strict=True) if not named
        }
        self.title_case = self._find_title_case()
        self.surnames: set[str] = set()
        self.persons = [False] * len(tokens)

    def _find_title_case(self) -> list[bool]:
        """Say for each sentence whether its capitals carry no information (headings, capitals)."""
        counts: dict[int, list[int]] = {}
        for i, sentence in enumerate(self.sentence_of):
            named, words, shouted = counts.setdefault(sentence, [0, 0, 0])
            counts[sentence] = [
                named + self.named[i], words + (len(self.lower[i]) > 3),
                shouted + (self.tokens[i].text.isupper() and len(self.lower[i]) > 3),
            ]  # fmt: skip
        flags = [False] * max(len(self.sentences), 1)
        for sentence, (named, words, shouted) in counts.items():
            flags[sentence] = (words >= 4 and named >= 0.8 * words) or (
                words >= 3 and shouted >= 0.6 * words
            )
        return flags

    def read(self) -> list[Toponym]:
        grams = self._list_grams()
        known = find_options({gram for options in grams for _, gram in options})
        self._mark_persons(known)
        matches: list[Toponym] = []
        i = 0
        while i < len(self.tokens):
            match = self._match(i, grams[i], known) if grams[i] and not self.blocked[i] else None
            if (
                grams[i]
                and not self.blocked[i]
                and (match is None or not (match.nation or match.county))
            ):
                feature = self._match_feature(i)
                if feature is not None and (match is None or feature.last > match.last):
                    match = feature
            if match is None:
                i += 1
                continue
            matches.append(match)
            i = match.last + 1
        self._join_county_lists(matches)
        self._join_regions(matches)
        for match in matches:
            match.weight += self._weigh(match)
        self._support_lists(matches)
        self._spread(matches)
        return [match for match in matches if match.weight >= ACCEPTED_FROM]

    def _list_grams(self) -> list[list[tuple[int, str]]]:
        """List for each token the names that could begin there: last token and text."""
        grams: list[list[tuple[int, str]]] = []
        count = len(self.tokens)
        for i in range(count):
            found: list[tuple[int, str]] = []
            grams.append(found)
            starts = self.named[i] or (
                self.lower[i] in {"al", "el", "as", "ash", "ad", "an", "ar", "at"}
                and self.gaps[i] in {"-", "‑"}
                and i + 1 < count
                and self.named[i + 1]
            )
            if not starts:
                continue
            for j in range(i, min(i + LONGEST_NAME_WORDS, count)):
                if j > i:
                    gap = self.gaps[j - 1]
                    if not GAP_INSIDE.fullmatch(gap) or (
                        gap == ". " and self.lower[j - 1] not in ABBREVIATED
                    ):
                        break
                    if not self.named[j] and self.lower[j] not in lexicon.CONNECTORS:
                        break
                if self.named[j] and not (j > i and self.lower[i] in NEVER_FIRST):
                    found.append((j, self.text[self.tokens[i].start : self.tokens[j].end]))
        return grams

    def _mark_persons(self, known: dict[str, tuple[Option, ...]]) -> None:
        """Mark names of persons: a title or a first name, and capitalised words after it."""
        count = len(self.tokens)
        i = 0
        while i < count - 1:
            word = self.tokens[i].text
            titled = self.lower[i] in lexicon.TITLE_WORDS and (
                self.named[i]
                or self.lower[i] in {"spokesman", "spokeswoman", "ambassador", "commander"}
            )
            first = (
                self.named[i] and lexicon.is_first_name(word) and not self.first_is_place(i, known)
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
                span = self.text[self.tokens[i].start : self.tokens[j].end]
                places = known.get(span, ())
                lone = self.text[self.tokens[i + 1].start : self.tokens[j].end] if titled else ""
                country = any(place.kind is PlaceKind.COUNTRY for place in known.get(lone, ()))
                nation = lexicon.is_nation_word(self.tokens[i + 1].text)
                if not places and not country and not nation:
                    start = i if first else i + 1
                    for k in range(start, j + 1):
                        self.persons[k] = True
                    surname = self.tokens[j].text
                    if j > start or titled:
                        self.surnames.add(surname)
                    i = j
            i += 1

    def first_is_place(self, i: int, known: dict[str, tuple[Option, ...]]) -> bool:
        """Whether a first name is here the name of a country or large city after a preposition."""
        options = known.get(self.tokens[i].text, ())
        if not options:
            return False
        large = options[0].kind is PlaceKind.COUNTRY or options[0].population >= 300_000
        return large and i > 0 and self.lower[i - 1] in {"in", "at", "near", "from", "to"}

    def _heads_a_phrase(self, i: int, known: dict[str, tuple[Option, ...]]) -> bool:
        """Whether a first name that is also a town stands before a common noun: "Lowell Court"."""
        options = known.get(self.tokens[i].text, ())
        sized = any(
            place.population >= 15_000 or place.kind is not PlaceKind.CITY for place in options[:3]
        )
        following = self.lower[i + 1]
        return sized and (
            not self.named[i + 1] or (lexicon.is_common_word(following) and len(following) > 4)
        )

    def _joins_person(self, j: int, first: int) -> bool:
        gap = self.gaps[j]
        if gap not in {" ", ". ", "-", " “", "” ", ' "', '" '}:
            return False
        if gap == ". " and not (
            len(self.lower[j]) <= 2 or (j == first and self.lower[j] in lexicon.TITLE_WORDS)
        ):
            return False
        word = self.tokens[j + 1].text
        if self.lower[j + 1] in {
            "al",
            "bin",
            "bint",
            "ibn",
            "van",
            "von",
            "de",
            "der",
            "abu",
            "ul",
        }:
            return j + 2 < len(self.tokens) and self.named[j + 2]
        if not self.named[j + 1] or self.sentence_of[j + 1] != self.sentence_of[first]:
            return False
        lower = word.lower()
        return lower not in lexicon.STREET_WORDS | lexicon.NATURE_WORDS | lexicon.COUNTY_WORDS | {
            "city",
            "township",
            "university",
            "college",
        }

    def _match(
        self, i: int, grams: list[tuple[int, str]], known: dict[str, tuple[Option, ...]]
    ) -> Toponym | None:
        for j, gram in reversed(grams):
            if any(self.blocked[i : j + 1]) or (all(self.persons[i : j + 1]) and gram not in known):
                continue
            words = self.lower[i : j + 1]
            if nation := find_nation_option(gram):
                return self._make(i, j, (nation,), nation=True)
            if j > i and words[-1] in lexicon.COUNTY_WORDS and self.named[j]:
                name = self.text[self.tokens[i].start : self.tokens[j - 1].end]
                if counties := find_county(name):
                    return self._make(i, j, counties, county=True)
            if j > i and words[0] == "county" and (divisions := known.get(gram[7:])):
                return self._make(i, j, divisions, division=True)
            if "_".join(words) in lexicon.STOP_PHRASES:
                return None
            if j == i and (state := self._find_state(i)):
                return self._make(i, j, (state,), stop=True)
            options = known.get(gram, ())
            if options and len(words) > 1 and self._is_office(j, gram, known):
                continue
            if options and (
                len(words) > 1 or self._may_be_name(i, sized=_size_weight(options) >= 2)
            ):
                return self._make(i, j, options)
        return None

    def _match_feature(self, i: int) -> Toponym | None:
        """Read a river, lake or township that the gazetteer lacks, as an unknown toponym."""
        last = -1
        for j in range(i, min(i + 4, len(self.tokens))):
            if (
                not self.named[j]
                or self.blocked[j]
                or (j > i and self.gaps[j - 1] not in {" ", ". "})
                or self.sentence_of[j] != self.sentence_of[i]
            ):
                break
            if j > i and self.lower[j] in FEATURE_WORDS:
                last = j
                break
        if (
            last < 0
            and self.lower[i] in FEATURE_FIRST
            and i + 1 < len(self.tokens)
            and self.named[i + 1]
            and self.gaps[i] == " "
        ):
            last = i + 1
        if last < 0 or self.lower[i] in lexicon.STOP_WORDS - {"new"} or self.persons[i]:
            return None
        if last + 1 < len(self.tokens) and self.named[last + 1] and self.gaps[last] == " ":
            return None
        return self._make(i, last, ())

    def _make(self, i: int, j: int, options: tuple[Option, ...], *, nation: bool = False,
              county: bool = False, division: bool = False, stop: bool = False) -> Toponym:  # fmt: skip
        start, end = self.tokens[i].start, self.tokens[j].end
        if stop and self.text[end : end + 1] == "." and self.text[end - 1] != ".":
            end += 1
        words = self.text[start:end]
        following = (
            self.lower[j + 1]
            if j + 1 < len(self.tokens) and self.gaps[j] in {" ", "-", "\u00a0"}
            else ""
        )
        prior = self.lower[i - 1] if i and self.gaps[i - 1].strip(' \u00a0“"(') == "" else ""
        if following in lexicon.DIVISION_WORDS or (
            prior == "of" and i > 1 and self.lower[i - 2] in lexicon.DIVISION_WORDS - {"state"}
        ):
            division = True
        return Toponym(
            start, end, words, i, j, options, nation=nation, county=county, division=division,
            sentence=self.sentence_of[i], prior=prior, following=following, key=words,
        )  # fmt: skip

    def _find_state(self, i: int) -> Option | None:
        """Read a state's abbreviation: "N.J." anywhere, "Calif." and "TX" after a comma."""
        word = self.tokens[i].text
        if "." in word and len(word) > 2:
            return find_state(word)
        if self.lower[i] not in lexicon.STATE_ABBREVIATIONS:
            return None
        after_comma = i > 0 and bool(GAP_COMMA.fullmatch(self.gaps[i - 1])) and self.named[i - 1]
        dotted = self.text[self.tokens[i].end : self.tokens[i].end + 1] == "."
        if after_comma and (dotted or (word.isupper() and len(word) == 2)):
            return find_state(word)
        return find_state(word) if dotted and self.lower[i] in CLEAR_STATES else None

    def _is_office(self, j: int, gram: str, known: dict[str, tuple[Option, ...]]) -> bool:
        """Whether "Hanover Town" is Hanover before the word Hall."""
        if self.lower[j] not in {"city", "town", "park", "village"} or j + 1 >= len(self.tokens):
            return False
        shorter = gram.rsplit(" ", 1)[0]
        return self.named[j + 1] and self.gaps[j] == " " and shorter in known

    def _may_be_name(self, i: int, *, sized: bool) -> bool:
        """Whether a single word can be a name at all where it stands."""
        word, lower = self.tokens[i].text, self.lower[i]
        if word in SHORT_COUNTRIES:
            return True
        if len(word) <= 4 and not word.isupper() and not word[1:].islower():
            return False  # "ToI", "MoD"
        if (
            lower in lexicon.STOP_WORDS
            or lower in CARDINALS
            or len(word) < 3
            or lower in lexicon.TITLE_WORDS
            or CONTRACTION.search(lower)
        ):
            return False
        if not word.isupper() or self.title_case[self.sentence_of[i]]:
            return True
        return len(word) > 4 or (len(word) == 4 and sized)

    def _join_county_lists(self, matches: list[Toponym]) -> None:
        """Read "Becker, Clay and Swift counties" as three counties."""
        for index in range(len(matches) - 1, -1, -1):
            match = matches[index]
            if match.following in lexicon.DIVISION_PLURALS:
                match.division = True
                before = matches[index - 1] if index else None
                if before and self.text[before.end : match.start] in {" and ", ", ", " or "}:
                    before.division = True
            listed = match.following in {"counties", "parishes"}
            if (
                not listed
                and index + 1 < len(matches)
                and matches[index + 1].county
                and not self.text[matches[index + 1].end - 6 : matches[index + 1].end]
                .lower()
                .endswith("county")
            ):
                listed = self.text[match.end : matches[index + 1].start] in {
                    ", ",
                    " and ",
                    ", and ",
                    " or ",
                    "/",
                }
            if listed and match.options and (counties := find_county(match.text)):
                match.options, match.county = counties, True

    def _join_regions(self, matches: list[Toponym]) -> None:
        """Note "X, Y" where Y can enclose X, and "X in Y"."""
        for left, right in pairwise(matches):
            if (
                right.first != left.last + 1
                or left.nation
                or right.nation
                or not (left.options and right.options)
            ):
                continue
            gap = self.gaps[left.last]
            if self._is_list(left, right):
                continue
            if GAP_COMMA.fullmatch(gap) and can_enclose(left, right):
                left.within = right
                right.encloses = True

    def _is_list(self, left: Toponym, right: Toponym) -> bool:
        """Whether "Washington, New York and Boston" lists cities, the first one a large one."""
        best = left.options[0]
        large = best.kind is PlaceKind.CAPITAL or best.population >= LARGE_CITY
        listed = LIST_AFTER.match(self.text[right.end : right.end + 30])
        return bool(large and listed) and not any(region.holds(best) for region in right.options)

    def _weigh(self, match: Toponym) -> float:
        if match.nation:
            return 5.0
        if not match.options:
            return ACCEPTED_FROM
        weight = _size_weight(match.options)
        i, j = match.first, match.last
        single = i == j
        in_title = self.title_case[match.sentence]
        if match.county:
            weight += 4.0
        if match.division:
            weight += 1.5
        if match.within is not None:
            weight += 3.0
        if match.encloses:
            weight += 2.5
        if match.prior in lexicon.LOCATIVES:
            weight += 1.6
        elif match.prior in {"of", "the"} | CARDINALS:
            weight += 0.6
        if not single:
            weight += 0.8
        if match.text.endswith(".") or (single and "." in match.text):
            weight += 3.0
        elif single:
            weight += self._weigh_word(match, in_title)
        weight += self._weigh_neighbours(match)
        if any(self.persons[i : j + 1]) and self.lower[j] not in {"airport", "base", "airfield"}:
            weight -= 5.0
        if self._is_dateline(match):
            weight += 3.0
        return weight

    def _weigh_word(self, match: Toponym, in_title: bool) -> float:
        weight = 0.0
        i = match.first
        word, lower = self.tokens[i].text, self.lower[i]
        country = match.options[0].kind is PlaceKind.COUNTRY
        large = (
            any(place.kind is PlaceKind.DIVISION for place in match.options[:6])
            or country
            or match.options[0].population >= 400_000
            or match.options[0].kind is PlaceKind.CAPITAL
        )
        starts = self.first_in_sentence[i] or in_title
        if lexicon.is_common_word(word) and not country:
            metropolis = match.options[0].population >= 1_000_000
            wide = (
                match.options[0].kind in {PlaceKind.WATER, PlaceKind.AREA} and match.prior == "the"
            )
            weight -= 0.5 if metropolis or wide else 4.0 if starts else 2.5
            if lower in self.seen_lower:
                weight -= 1.5
        elif starts and not large:
            weight -= 0.6
        if word in self.surnames and not match.within:
            weight -= 4.0
        if lexicon.is_first_name(word) and not large:
            weight -= 1.5
        return weight

    def _weigh_neighbours(self, match: Toponym) -> float:
        weight = 0.0
        i, j = match.first, match.last
        following = match.following
        after_named = (
            j + 1 < len(self.tokens)
            and self.named[j + 1]
            and self.gaps[j] in {" ", "\u00a0", " & ", "-"}
        )
        before_named = (
            i > 0 and self.named[i - 1] and self.gaps[i - 1] in {" ", "\u00a0", " & "}
            and not self.first_in_sentence[i - 1] and self.lower[i - 1] not in lexicon.STOP_WORDS
        )  # fmt: skip
        in_title = self.title_case[match.sentence]
        if after_named:
            if following in lexicon.STREET_WORDS:
                return -8.0
            if following in lexicon.PRESS_WORDS or following in lexicon.NATURE_WORDS:
                return -6.0
            if following in lexicon.FORCE_WORDS and match.options[0].kind is not PlaceKind.COUNTRY:
                return -6.0
        if after_named and not in_title:
            if following in lexicon.ORGANISATION_WORDS:
                weight -= 2.5
            elif (
                following not in self.seen_lower
                and not lexicon.is_common_word(following)
                and not lexicon.is_nation_word(self.tokens[j + 1].text)
            ):
                weight -= 1.5
        if before_named and not in_title:
            before = self.lower[i - 1]
            if before in lexicon.NATURE_WORDS:
                return -6.0
            if (
                before not in CARDINALS
                and not lexicon.is_nation_word(self.tokens[i - 1].text)
                and not lexicon.is_common_word(before)
            ):
                weight -= 2.0
        if (
            i > 1
            and self.lower[i - 1] == "of"
            and self.lower[i - 2] in lexicon.PRESS_WORDS
            and self.named[i - 2]
        ):
            return -6.0
        if following in lexicon.SAYING_WORDS and _size_weight(match.options) < 2:
            weight -= 1.5
        return weight

    def _is_dateline(self, match: Toponym) -> bool:
        sentence = self.sentences[match.sentence] if self.sentences else None
        if sentence is None or match.start - sentence.start > 3:
            return False
        return bool(
            re.match(
                r"(?:, [A-Z][\w. ]{1,20})?\s?(?:\([^)]{2,20}\)\s?)?(?:[—–:]|--? )",
                self.text[match.end : match.end + 45],
            )
        )

    def _support_lists(self, matches: list[Toponym]) -> None:
        """Let toponyms in a row support each other: "Cleveland, Columbus and Dayton"."""
        sure = [match.weight >= ACCEPTED_FROM for match in matches]
        for index, match in enumerate(matches):
            near = [
                k
                for k in (index - 1, index + 1)
                if 0 <= k < len(matches) and sure[k] and matches[k].sentence == match.sentence
            ]
            for k in near:
                first, second = (matches[k], match) if k < index else (match, matches[k])
                between = self.text[first.end : second.start]
                if (
                    between in {", ", " and ", ", and ", " or ", "-", "/", " to ", ", or "}
                    and not matches[k].encloses
                ):
                    match.weight += 0.9
                    break

    def _spread(self, matches: list[Toponym]) -> None:
        """Let a name that is sure somewhere carry its other mentions, one sense a document."""
        sure = {
            match.key
            for match in matches
            if match.weight >= ACCEPTED_FROM + 0.8 and not match.nation
        }
        for match in matches:
            if match.key in sure and match.weight > -2.5:
                match.weight = max(match.weight, ACCEPTED_FROM)


def _is_named(word: str) -> bool:
    """Whether a word can begin or end a name: a capital, or a script without capitals."""
    head = word[0]
    return (
        head.isupper()
        or head.istitle()
        or (head.isalpha() and not head.islower() and len(word) > 2)
    )


def _size_weight(options: tuple[Option, ...]) -> float:
    best = options[0]
    if best.kind is PlaceKind.COUNTRY:
        return 4.0
    if any(place.kind is PlaceKind.DIVISION for place in options[:8]):
        return 2.0
    if best.kind in {PlaceKind.WATER, PlaceKind.AREA, PlaceKind.SITE}:
        return 2.0
    if best.kind is PlaceKind.AIRFIELD:
        return 0.0
    return min(3.0, max(-1.0, (math.log10(max(best.population, 10)) - 3.6) * 1.15))


def can_enclose(inner: Toponym, outer: Toponym) -> bool:
    """Whether some reading of the outer name holds some reading of the inner one."""
    if (
        inner.options
        and inner.options[0].kind is PlaceKind.COUNTRY
        and outer.options[0].kind is PlaceKind.COUNTRY
    ):
        return False
    return any(region.holds(option) for region in outer.options[:6] for option in inner.options)


def _mark_taken(tokens: list[Token], taken: list[tuple[int, int]]) -> list[bool]:
    marks = [False] * len(tokens)
    spans = sorted(taken)
    index = 0
    for i, token in enumerate(tokens):
        while index < len(spans) and spans[index][1] <= token.start:
            index += 1
        marks[i] = index < len(spans) and spans[index][0] < token.end
    return marks
