"""How likely a match is a toponym: the signs for and against it, each with its weight."""

from __future__ import annotations

import re
from collections.abc import Callable

from geo.gazetteer import WIDE, PlaceKind, is_nation_word
from geo.patterns import late
from geo.reading import lexicon
from geo.reading.cues import cue
from geo.reading.places.frames import is_attributive, is_person, is_vessel
from geo.reading.places.model import (
    ACCEPTED_FROM,
    CARDINALS,
    GENERIC_CHARS,
    GENERIC_OF,
    Toponym,
    weigh_size,
)
from geo.reading.places.persons import People
from geo.reading.places.words import Words, has_capitals

__all__ = ["Weigher"]

# From how many inhabitants on a name that is an English word too is rather the place's: Bath is
# read as a city less readily than Mobile, and Mobile less than Phoenix.
CITY = 100_000
METROPOLIS = 1_000_000
SMALL_COUNTRY = 500_000
AFTER_NONE = lexicon.PRESS_WORDS | lexicon.NATURE_WORDS
BEFORE_PLACES = CARDINALS | {"of", "the"}
NAMED_AFTER = lexicon.NATURE_WORDS | {"airport", "base", "airfield"}
TOWN, AT_HOME = 10_000, 1.0
# Where English words and first names are towns' names, too, the country's own name tells nothing.
ENGLISH = {"US", "GB", "CA", "AU", "NZ", "IE"}
AIRFIELD_BEHIND = cue("airfield-behind")
BASE_AFTER = cue("base-after")
BASE_OF_TOWN = cue("base-of-town")
SAINT = late(r"(?:St\b|Saint\b)")
AGED = cue("aged")
SEAT = late(r"(?:, |\()(?:R|D|DFL|I)[-‑–]$")
POSSESSIVE = late("['’]s\\b")
# "Anchorage = 5,600", "Nice: 700 km": a row of a list of places and figures.
ROW_BEHIND = late(r"[ \t]?[=:|–—-][ \t]?\d")
STANDS = cue("stands")
HALF_NAMED = cue("half-named")
MEASURED_TO = cue("measured-to")
OWN_COAST = cue("own-coast")
# America's, unless somebody else's are meant.
COASTS = frozenset({"east coast", "west coast"})
COAST_CHARS = 90
HYPHENED = late(r"[-‑–][A-Z]")
INTRODUCED = 4.0
# Where something is: what stands behind these is rarely a person.
STANDING_IN = frozenset("in at near outside".split())
IN_PLACE = 0.5
FIRST_NAME, ONLY_FIRST_NAME = 1.5, 2.5
SPEAKING = 3.0
OTHER, NATION, DOTTED = -9.0, 5.0, 3.0
# What German writes with a capital before a name: "die Exklave Kaliningrad".
KINDS = frozenset(
    "exklave enklave stadt hauptstadt hafenstadt großstadt region provinz insel halbinsel hafen oblast raum flughafen".split()
)
DAILIES = frozenset({"daily", "weekly"})  # "the Daily Sabah"
STANDING = 2.6  # more than what the first word of a sentence and a town's size take away


class Weigher:
    """Weighs the matches of one text.

    Parameters
    ----------
    words : Words
    people : People
    countries : set of str
        Codes of the countries that the text names.
    """

    def __init__(self, words: Words, people: People, countries: set[str]) -> None:
        self.words = words
        self.people = people
        self.countries = countries - ENGLISH
        self._sizes: dict[int, float] = {}  # by the identity of what a name's mentions share

    def weigh(self, match: Toponym) -> float:
        """Add up the signs."""
        if self._is_other(match):
            return OTHER
        if match.nation:
            return NATION
        if not match.options:
            return ACCEPTED_FROM
        match.attributive = is_attributive(self.words, match)
        match.located, match.goes_on = self._is_located(match), self._goes_on(match)
        match.before = self._word_before(match)
        weight = self._add(self._weigh_size(match), SIGNS, match)
        single = match.first == match.last
        if match.text.endswith(".") or (single and "." in match.text):
            weight += DOTTED
        elif single:
            weight += self._weigh_word(match, self.words.title_case[match.sentence])
        weight += self._weigh_neighbours(match)
        if weight > 0.0 and not lexicon.is_common_word(match.text) and self._is_at_home(match):
            weight += AT_HOME
        return self._add(weight, LAST_SIGNS, match)

    def _add(self, weight: float, signs: Signs, match: Toponym) -> float:
        """Add the weights of the signs that hold, one after the other."""
        for holds, sign in signs:
            if holds(self, match):
                weight += sign
        return weight

    def _weigh_size(self, match: Toponym) -> float:
        key = id(match.options)
        if key not in self._sizes:
            self._sizes[key] = weigh_size(match.options)
        return self._sizes[key]

    def _is_other(self, match: Toponym) -> bool:
        """Whether the signs behind make something else of a name: "US$118 million"."""
        text = self.words.text
        hyphened = HALF_NAMED.match(match.text) and HYPHENED.match(text, match.end)
        kind = match.text.lower() in KINDS
        coast = match.text.lower() in COASTS and OWN_COAST.search(
            text, max(0, match.start - COAST_CHARS), match.start
        )
        return bool(kind or text.startswith("$", match.end) or hyphened or coast)

    def _is_introduced(self, match: Toponym) -> bool:
        start = match.start
        return bool(GENERIC_OF.search(self.words.text, max(0, start - GENERIC_CHARS), start))

    def _is_standing_in(self, match: Toponym) -> bool:
        """Whether it is where something stands: "in Abagana"."""
        return match.located and match.prior in STANDING_IN and self._stands_alone(match)

    def _is_marked(self, match: Toponym) -> bool:
        """Whether a word of it is a person's name."""
        marked = any(self.people.marked[match.first : match.last + 1])
        return marked and not self._is_named_after(match)

    def _goes_on(self, match: Toponym) -> bool:
        """Whether a capitalised word follows that may belong to it."""
        j = match.last
        return (
            j + 1 < len(self.words.tokens)
            and self.words.named[j + 1]
            and self.words.gaps[j] in {" ", "\u00a0", " & ", "-"}
            and has_capitals(match.text)
        )

    def _goes_on_unknown(self, match: Toponym) -> bool:
        """Whether the word that follows is a name of its own."""
        following = match.following
        return (
            following not in lexicon.ORGANISATION_WORDS
            and following not in self.words.seen_lower
            and not lexicon.is_common_word(following)
            and not is_nation_word(self.words.tokens[match.last + 1].text)
        )

    def _word_before(self, match: Toponym) -> str:
        """Give the capitalised word before it that may belong to it, or none."""
        words, i = self.words, match.first
        joined = (
            i > 0 and has_capitals(match.text) and words.named[i - 1] and words.gaps[i - 1] in {" ", "\u00a0", " & "}
            and not words.first_in_sentence[i - 1] and words.lower[i - 1] not in lexicon.STOP_WORDS
            and not words.title_case[match.sentence]
        )  # fmt: skip
        return words.lower[i - 1] if joined else ""

    def _is_paper_of(self, match: Toponym) -> bool:
        """Whether it is in a paper's name: "the Times of Malta"."""
        words, i = self.words, match.first
        return (
            i > 1
            and words.lower[i - 1] == "of"
            and words.lower[i - 2] in lexicon.PRESS_WORDS
            and words.named[i - 2]
        )

    def _is_located(self, match: Toponym) -> bool:
        """Whether what stands before a name says where something is: "in", "3,000 km north of"."""
        return match.prior in lexicon.LOCATIVES or bool(
            MEASURED_TO.search(self.words.text, max(0, match.start - 50), match.start)
        )

    def _stands_alone(self, match: Toponym) -> bool:
        """Whether a name of one word is nothing else: "in Abagana", and not "in Becker College"."""
        i = match.first
        word = self.words.tokens[i].text
        followed = (
            match.last + 1 < len(self.words.tokens)
            and self.words.named[match.last + 1]
            and self.words.gaps[match.last] in {" ", "\u00a0", "-", " & "}
        )
        return (
            not followed
            and i == match.last
            and not lexicon.is_common_word(word)
            and not lexicon.is_first_name(word)
            and not self.words.text.startswith(("'s ", "\u2019s "), match.end)
        )

    def _is_named_after(self, match: Toponym) -> bool:
        """Whether the last word says that a person's name is a place's: "Abdul Kalam Island"."""
        last = self.words.lower[match.last]
        return match.last > match.first and (last in NAMED_AFTER or self._is_airfield(match))

    def _is_airfield(self, match: Toponym) -> bool:
        """Whether what an airfield is called by stands before such a word: "Ain al-Asad airbase"."""
        called = match.options[0].kind is PlaceKind.AIRFIELD
        return called and AIRFIELD_BEHIND.match(self.words.text, match.end) is not None

    def _weigh_word(self, match: Toponym, in_title: bool) -> float:
        weight = 0.0
        i = match.first
        word, lower = self.words.tokens[i].text, self.words.lower[i]
        # "Man" begins a sentence more often than it is the island; no large country is in doubt.
        country = (
            match.options[0].kind is PlaceKind.COUNTRY
            and match.options[0].population >= SMALL_COUNTRY
        )
        large = (
            any(place.kind is PlaceKind.DIVISION for place in match.options[:6])
            or match.options[0].kind is PlaceKind.COUNTRY
            or match.options[0].population >= 400_000
            or match.options[0].kind is PlaceKind.CAPITAL
        )
        starts = self.words.first_in_sentence[i] or in_title
        if lexicon.is_common_word(word) and not country:
            best = match.options[0]
            wide = best.kind in WIDE and match.prior == "the"
            if best.population >= METROPOLIS or wide or self._is_at_home(match):
                weight -= 0.5
            elif best.population >= CITY and best.primary:
                leads = starts and ROW_BEHIND.match(self.words.text, match.end)
                weight -= 0.5 if leads else 2.5 if starts else 1.5
            else:
                weight -= 4.0 if starts else 2.5
            if lower in self.words.seen_lower:
                weight -= 1.5
        elif starts and not large:
            weight -= 0.6
        speaks = word in self.people.speakers and not large
        speaks = speaks and match.options[0].population < CITY
        if speaks and not any(option.curated for option in match.options[:3]):
            weight -= SPEAKING
        known = word in self.people.surnames or lower in lexicon.NEWS_NAMES
        if known and not match.within:
            weight -= 4.0
        if lexicon.is_first_name(word) and not large and not self._is_at_home(match):
            placed = word in self.people.located or match.located
            weight -= FIRST_NAME if placed else ONLY_FIRST_NAME
        if word in self.people.given and match.prior not in lexicon.LOCATIVES:
            # "Thank you, Chad", where Chad Molloy spoke before; Virginia Hall says nothing of Virginia.
            addressed = (
                i > 0 and not self.words.named[i - 1] and self.words.gaps[i - 1] == ", "
                and not re.match(r"[ -]?\w|,", self.words.text[match.end : match.end + 2])
            )  # fmt: skip
            weight -= 7.0 if addressed or word in self.people.kindred else 0.0
        return weight

    def _is_at_home(self, match: Toponym) -> bool:
        """Whether a town of the name lies in a country that the text names: Mocha beside Yemen."""
        return any(
            option.exact and option.country in self.countries
            and (
                option.kind in {PlaceKind.CAPITAL, PlaceKind.AREA}
                or (option.kind is PlaceKind.CITY and option.population >= TOWN)
            )
            for option in match.options
        )  # fmt: skip

    def _weigh_neighbours(self, match: Toponym) -> float:
        for holds, refusal in REFUSALS:
            if holds(self, match):
                return refusal
        weight = 0.0
        if match.goes_on and not self.words.title_case[match.sentence]:
            if match.following in lexicon.ORGANISATION_WORDS:
                weight -= 2.5
            elif self._goes_on_unknown(match):
                weight -= 1.5
        weight += self._weigh_before(match)
        return self._add(weight, NEAR_SIGNS, match)

    def _weigh_before(self, match: Toponym) -> float:
        """Weigh the capitalised word before: half of a longer name, which is not known."""
        before = match.before
        if not before or before in CARDINALS or before in KINDS:
            return 0.0
        if is_nation_word(self.words.tokens[match.first - 1].text):
            return 0.0
        if not lexicon.is_common_word(before):
            return -2.0
        return -4.0 if match.first == match.last and self._is_last_half(match) else 0.0

    def _is_last_half(self, match: Toponym) -> bool:
        """Whether a small place's name may be half of one that is not known: "Stoke Newington"."""
        i = match.first
        before = self.words.lower[i - 1]
        small = match.options[0].kind is PlaceKind.CITY and match.options[0].population < CITY
        return (
            small
            and before not in lexicon.TITLE_WORDS
            and before not in self.words.seen_lower
            and not any(option.curated for option in match.options[:3])
        )

    def _is_base(self, match: Toponym) -> bool:
        """Whether a base is named so, no small town: "Anderson Air Force Base"."""
        first = match.options[0]
        is_town = first.population < CITY and first.kind is PlaceKind.CITY
        return is_town and BASE_AFTER.match(self.words.text, match.end) is not None

    def _is_dateline(self, match: Toponym) -> bool:
        sentence = self.words.sentences[match.sentence] if self.words.sentences else None
        if sentence is None or match.start - sentence.start > 3:
            return False
        return bool(
            re.match(
                r"(?:, [A-Z][\w. ]{1,20})?\s?(?:\([^)]{2,20}\)\s?)?(?:[—–:]|--? )",
                self.words.text[match.end : match.end + 45],
            )
        )


Signs = tuple[tuple[Callable[[Weigher, Toponym], object], float], ...]
# What speaks for a place, and by how much; each is asked of the text and the name in it.
SIGNS: Signs = (
    (lambda _, match: match.county, 4.0),
    (lambda _, match: match.division, 1.5),
    (lambda _, match: match.within is not None, 3.0),
    (lambda _, match: match.encloses, 2.5),
    (lambda self, match: self._is_introduced(match), INTRODUCED),
    (lambda _, match: match.located, 1.6),
    (lambda self, match: self._is_standing_in(match), IN_PLACE),
    (lambda _, match: match.prior in BEFORE_PLACES and not match.located, 0.6),
    (lambda _, match: match.first != match.last, 0.8),
)
# What speaks for or against it whatever the name is.
LAST_SIGNS: Signs = (
    (lambda self, match: self._is_marked(match), -5.0),
    (lambda self, match: is_person(self.words, match), -4.0),
    (lambda self, match: is_vessel(self.words, match), -7.0),
    (lambda self, match: self._is_dateline(match), 3.0),
    (lambda self, match: STANDS.match(self.words.text, match.end), STANDING),
)
# What makes something else of it; the first that holds is all that its neighbours say.
REFUSALS: Signs = (
    (lambda self, match: self._is_base(match), -6.0),
    (lambda _, match: match.following in lexicon.STREET_WORDS and match.goes_on, -8.0),
    (lambda _, match: match.following in AFTER_NONE and match.goes_on, -6.0),
    (
        lambda _, match: (
            match.following in lexicon.FORCE_WORDS
            and match.options[0].kind is not PlaceKind.COUNTRY
            and match.goes_on
        ),
        -6.0,
    ),
    (lambda _, match: match.before in lexicon.NATURE_WORDS, -6.0),
    (lambda self, match: self._is_paper_of(match), -6.0),
    (lambda _, match: match.before in DAILIES, -6.0),
)
NEAR_SIGNS: Signs = (
    (
        lambda self, match: (
            self._is_airfield(match) or BASE_OF_TOWN.match(self.words.text, match.end)
        ),
        1.5,
    ),
    (lambda _, match: match.following in lexicon.INHABITANT_WORDS, 1.0),
    (lambda self, match: AGED.search(self.words.text, max(0, match.start - 9), match.start), 2.0),
    (lambda self, match: SEAT.search(self.words.text, max(0, match.start - 6), match.start), 4.0),
    # "St. Mary's Hospital", "St. Patrick's Day"
    (
        lambda self, match: (
            SAINT.match(match.text) and POSSESSIVE.match(self.words.text, match.end)
        ),
        -4.0,
    ),
    (
        lambda _, match: match.following in lexicon.SAYING_WORDS and weigh_size(match.options) < 2,
        -1.5,
    ),
)
