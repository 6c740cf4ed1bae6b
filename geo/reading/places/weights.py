"""How likely a match is a toponym: the signs for and against it, each with its weight."""

from __future__ import annotations

import re

from geo.gazetteer import PlaceKind, is_nation_word
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
from geo.reading.places.words import Words

__all__ = ["Weigher"]

# From how many inhabitants on a name that is an English word too is rather the place's: Bath is
# read as a city less readily than Mobile, and Mobile less than Phoenix.
CITY = 100_000
METROPOLIS = 1_000_000
SMALL_COUNTRY = 500_000
BEFORE_PLACES = CARDINALS | {"of", "the"}
NAMED_AFTER = lexicon.NATURE_WORDS | {"airport", "base", "airfield"}
TOWN, AT_HOME = 10_000, 1.0
# Where English words and first names are towns' names, too, the country's own name tells nothing.
ENGLISH = {"US", "GB", "CA", "AU", "NZ", "IE"}
BASE_AFTER = cue("base-after")
SAINT = late(r"(?:St\b|Saint\b)")
AGED = cue("aged")
SEAT = late(r"(?:, |\()(?:R|D|DFL|I)[-‑–]$")
POSSESSIVE = late("['’]s\\b")
STANDS = cue("stands")
HALF_NAMED = cue("half-named")
MEASURED_TO = cue("measured-to")
HYPHENED = late(r"[-‑–][A-Z]")
INTRODUCED = 4.0
# Where something is: what stands behind these is rarely a person.
STANDING_IN = frozenset("in at near outside".split())
IN_PLACE = 0.5
FIRST_NAME, ONLY_FIRST_NAME = 1.5, 2.5
SPEAKING = 3.0
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

    def weigh(self, match: Toponym) -> float:
        """Add up the signs."""
        if self.words.text.startswith("$", match.end):
            return -9.0  # "US$118 million"
        if HALF_NAMED.match(match.text) and HYPHENED.match(self.words.text, match.end):
            return -9.0
        if match.nation:
            return 5.0
        if not match.options:
            return ACCEPTED_FROM
        weight = weigh_size(match.options)
        i, j = match.first, match.last
        single = i == j
        in_title = self.words.title_case[match.sentence]
        if match.county:
            weight += 4.0
        if match.division:
            weight += 1.5
        if match.within is not None:
            weight += 3.0
        if match.encloses:
            weight += 2.5
        if GENERIC_OF.search(self.words.text, max(0, match.start - GENERIC_CHARS), match.start):
            weight += INTRODUCED
        if self._is_located(match):
            weight += 1.6
            if match.prior in STANDING_IN and self._stands_alone(match):
                weight += IN_PLACE
        elif match.prior in BEFORE_PLACES:
            weight += 0.6
        if not single:
            weight += 0.8
        if match.text.endswith(".") or (single and "." in match.text):
            weight += 3.0
        elif single:
            weight += self._weigh_word(match, in_title)
        weight += self._weigh_neighbours(match)
        if weight > 0.0 and not lexicon.is_common_word(match.text) and self._is_at_home(match):
            weight += AT_HOME
        if any(self.people.marked[i : j + 1]) and not self._is_named_after(match):
            weight -= 5.0
        if is_person(self.words, match):
            weight -= 4.0
        if is_vessel(self.words, match):
            weight -= 7.0
        match.attributive = is_attributive(self.words, match)
        if self._is_dateline(match):
            weight += 3.0
        if STANDS.match(self.words.text, match.end):
            weight += STANDING
        return weight

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
        return match.last > match.first and last in NAMED_AFTER

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
            wide = best.kind in {PlaceKind.WATER, PlaceKind.AREA} and match.prior == "the"
            if best.population >= METROPOLIS or wide or self._is_at_home(match):
                weight -= 0.5
            elif best.population >= CITY and best.primary:
                weight -= 2.5 if starts else 1.5
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
            placed = word in self.people.located or self._is_located(match)
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
        weight = 0.0
        i, j = match.first, match.last
        following = match.following
        after_named = (
            j + 1 < len(self.words.tokens)
            and self.words.named[j + 1]
            and self.words.gaps[j] in {" ", "\u00a0", " & ", "-"}
        )
        before_named = (
            i > 0 and self.words.named[i - 1] and self.words.gaps[i - 1] in {" ", "\u00a0", " & "}
            and not self.words.first_in_sentence[i - 1] and self.words.lower[i - 1] not in lexicon.STOP_WORDS
        )  # fmt: skip
        in_title = self.words.title_case[match.sentence]
        if BASE_AFTER.match(self.words.text, match.end) and (
            match.options[0].population < CITY and match.options[0].kind is PlaceKind.CITY
        ):
            return -6.0  # "Anderson Air Force Base" is no town of that name
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
                following not in self.words.seen_lower
                and not lexicon.is_common_word(following)
                and not is_nation_word(self.words.tokens[j + 1].text)
            ):
                weight -= 1.5
        if before_named and not in_title:
            before = self.words.lower[i - 1]
            if before in lexicon.NATURE_WORDS:
                return -6.0
            if before not in CARDINALS and not is_nation_word(self.words.tokens[i - 1].text):
                if not lexicon.is_common_word(before):
                    weight -= 2.0
                elif i == j and self._is_last_half(match):
                    weight -= 4.0
        if (
            i > 1
            and self.words.lower[i - 1] == "of"
            and self.words.lower[i - 2] in lexicon.PRESS_WORDS
            and self.words.named[i - 2]
        ):
            return -6.0
        if following in lexicon.INHABITANT_WORDS:
            weight += 1.0
        if AGED.search(self.words.text, max(0, match.start - 9), match.start):
            weight += 2.0
        if SEAT.search(self.words.text, max(0, match.start - 6), match.start):
            weight += 4.0
        if SAINT.match(match.text) and POSSESSIVE.match(self.words.text, match.end):
            weight -= 4.0  # "St. Mary's Hospital", "St. Patrick's Day"
        if following in lexicon.SAYING_WORDS and weigh_size(match.options) < 2:
            weight -= 1.5
        return weight

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
