"""The longest name that begins at each word of a report."""

from __future__ import annotations

from geo.gazetteer import POINTS, PlaceKind, is_nation_word
from geo.patterns import gate, late
from geo.reading import lexicon
from geo.reading.inflections import find_inflected, pick_inflections
from geo.reading.lookup import Option, find_county, find_nation_option, find_options, find_state
from geo.reading.places.lists import list_counties
from geo.reading.places.model import (
    CARDINALS,
    GAP_COMMA,
    GENERIC_CHARS,
    GENERIC_OF,
    Toponym,
    weigh_size,
)
from geo.reading.places.persons import People
from geo.reading.places.words import Words, has_capitals

__all__ = ["Matcher"]

LONGEST_NAME_WORDS = 5
GAP_INSIDE = late(r"(?: |\u00a0|-|‑|\. |[ \u00a0]?['’ʻʼ])")
ABBREVIATED = frozenset({"st", "ft", "mt", "pt", "ste", "n", "s"})  # "N. Korea"
ARTICLES = frozenset({"al", "el", "as", "ash", "ad", "an", "ar", "at"})
# What Arabic names of places begin with: spring, gate, house, monastery, hill, village, cape.
ARABIC_FIRST = frozenset(
    "ain ayn ein aita ayta bab bayt beit bir burj dayr deir jabal jebel kafr kfar khan khirbat khirbet "
    "majdal marj maroun nahr qalaat qasr ras tal tall tel tell wadi".split()
)
# "Punggye-ri" is no Punggye: what ends the name of a village in Korea.
KOREAN_VILLAGES = frozenset({"ri", "dong", "myon"})
NO_HALF = CARDINALS | lexicon.STOP_WORDS | lexicon.DIVISION_WORDS
# Capitalised at the start of a sentence, these never begin a name of several words.
NEVER_FIRST = frozenset(
    "a an in on at of and or for by is it his her my our their its to from with this that".split()
)
NO_STREET = NEVER_FIRST | {"the"}
NO_FEATURE = lexicon.STOP_WORDS - {"new"}
CLEAR_STATES = frozenset(
    "ariz calif colo conn fla kan minn mont neb nev okla tenn tex wis wyo".split()
)
FEATURE_WORDS = frozenset(
    "river creek lake bay mountain mountains valley island islands strait ocean desert peninsula canal dam reservoir glacier township shoal reef atoll archipelago airbase".split()
)
# Regions in Russian and Ukrainian, which no capital begins: "в Воронежской области".
REGIONS = frozenset("область области областью області областю край края крае краю".split())
# What begins the name of a sea or strip without a capital in other languages: "mer Noire", "сектор Газа".
FEATURES = frozenset(
    "mer océan golfe détroit bande mar océano golfo estrecho franja сектор сектора секторе сектору секторі".split()
)
# Nouns that end a wide area's name without a capital.
LOWER_NOUNS = (
    frozenset(
        "океан океана океане океану море моря морі залив залива заливе пролив пролива проливе "
        "states countries nations river peninsula strait sea island islands channel canal shoal crossing corridor airport city".split()
    )
    | REGIONS
)
# "Main Street", "Old Lexington Highway"; of ways, courts and places most are none.
STREET_NOUNS = frozenset(
    "street road avenue drive boulevard lane parkway highway turnpike expressway freeway".split()
)
STREET_SHORT = frozenset("st rd ave dr blvd ln hwy pkwy".split())
FEATURE_FIRST = frozenset("lake mount mt fort camp".split())
SHORT_COUNTRIES = frozenset(
    {"US", "UK", "USA", "UAE", "DPRK", "DRC", "EU", "USSR"}
    | {"РФ", "США", "КНДР", "ОАЭ", "КНР", "ФРГ", "ABD", "EEUU", "EE.UU."}
    | {"U.S.", "U.K.", "U.A.E.", "U.S.A.", "E.U.", "U.S.S.R."}
)
# Words besides where all is in capitals: "CAR BOMB KILLS TEN".
SHORT_NAMES = frozenset({"JFK", "CAR", "NSW", "PRC", "ROK", "KSA", "PNG", "GDR"})
GAP_CHARS = 8  # the widest gap between a number and its word that is looked over
CAPITAL, LARGE = PlaceKind.CAPITAL, 100_000
CURRENCY = late(r"\s?[$€£¥₩]")
WIDE = frozenset({PlaceKind.AREA, PlaceKind.WATER, PlaceKind.SITE})
# Begun inside a word, it would be tried at each letter of a line without blanks.
COUNTY_NAME = gate(r"(?<![\w’'])([A-Z][\w’']+(?: [A-Z][\w’']+)?) County\b")
PARTIES = frozenset({"R", "D", "DFL", "I"})
CONTRACTION = late(r"['’](?:ll|re|ve|t|d|m)$")


class Matcher:
    """Matches the words of one text with the gazetteer."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.grams = self._list_grams()
        self.known = self._find_known({gram for names in self.grams for _, gram in names})
        self.people = People(words, self.known)
        self.counties = list_counties(words.text)
        self.county_names = {found[1] for found in COUNTY_NAME.finditer(words.text)}

    def _find_known(self, names: set[str]) -> dict[str, tuple[Option, ...]]:
        """Find the places known by each name, in other letters by the forms of their languages."""
        known = find_options(names)
        if languages := pick_inflections(self.words.text):
            known |= find_inflected(names, known, languages)
        return known

    def match(self) -> list[Toponym]:
        """List the matches in the order of the text, none of them weighed yet."""
        matches: list[Toponym] = []
        last = -1  # word of the last match
        for i, grams in enumerate(self.grams):
            if not grams or i <= last or self.words.blocked[i]:
                continue
            match = self._match(i, grams, self.known)
            if match is None or not (match.nation or match.county):
                feature = self._match_street(i) or self._match_feature(i) or self._match_article(i)
                if feature is not None and (match is None or feature.last > match.last):
                    match = feature
            if match is not None:
                matches.append(match)
                last = match.last
        return matches

    def _list_grams(self) -> list[list[tuple[int, str]]]:
        """List for each token the names that could begin there: last token and text."""
        lower, gaps = self.words.lower, self.words.gaps
        nothing: list[tuple[int, str]] = []
        grams = []
        for i, named in enumerate(self.words.named):
            article = lower[i] in ARTICLES and gaps[i] in {"-", "‑"}
            article = article and i + 1 < len(lower) and self.words.named[i + 1]
            feature = lower[i] in FEATURES and not named
            grams.append(self._list_from(i) if named or article or feature else nothing)
        return grams

    def _list_from(self, i: int) -> list[tuple[int, str]]:
        """List the names that could begin at a token."""
        tokens, lower, named = self.words.tokens, self.words.lower, self.words.named
        start = tokens[i].start
        found: list[tuple[int, str]] = []
        for j in range(i, min(i + LONGEST_NAME_WORDS, len(tokens))):
            if j > i:
                gap = self.words.gaps[j - 1]
                people = lower[j - 1] == "people" and gap in {"'s ", "’s "}
                if not (gap == " " or people or GAP_INSIDE.fullmatch(gap)) or (
                    gap == ". " and lower[j - 1] not in ABBREVIATED
                ):
                    break
                if j == i + 1 and gap in {"-", "‑"} and lower[j] in KOREAN_VILLAGES:
                    return [(j, self.words.text[start : tokens[j].end])]
                # "Tower 22"; "the Litani river", "Baltic states"
                number = j == i + 1 and tokens[j].text.isdecimal()
                if number or (not named[j] and lower[j] in LOWER_NOUNS):
                    found.append((j, self.words.text[start : tokens[j].end]))
                    break
                if j > i and not named[j] and lower[j] not in lexicon.CONNECTORS:
                    break
            if named[j] and not (j > i and self._is_never_first(i)):
                found.append((j, self.words.text[start : tokens[j].end]))
        return found

    def _is_never_first(self, i: int) -> bool:
        """Whether a word begins a sentence rather than a name: "As Poland", but "As Suwayda"."""
        lower = self.words.lower[i]
        return lower in NEVER_FIRST or (
            lower == "as" and self.words.first_in_sentence[i] and self.words.gaps[i] == " "
        )

    def _match(
        self, i: int, grams: list[tuple[int, str]], known: dict[str, tuple[Option, ...]]
    ) -> Toponym | None:
        """Match the longest name that begins at a token."""
        for j, gram in reversed(grams):
            if any(self.words.blocked[i : j + 1]) or (
                all(self.people.marked[i : j + 1]) and gram not in known
            ):
                continue
            if said := self._match_said(i, j, gram, known):
                return said
            if "_".join(self.words.lower[i : j + 1]) in lexicon.STOP_PHRASES:
                return None
            if match := self._match_known(i, j, gram, known):
                return match
        return None

    def _match_said(
        self, i: int, j: int, gram: str, known: dict[str, tuple[Option, ...]]
    ) -> Toponym | None:
        """Match what a name's own words say that it is: a county, a nation, a division."""
        words, tokens = self.words, self.words.tokens
        if (tokens[i].start, tokens[j].end) in self.counties:
            return self._make(i, j, find_county(gram), county=True)
        if nation := find_nation_option(gram):
            return self._make(i, j, (nation,), nation=True)
        if j > i and words.lower[j] in lexicon.COUNTY_WORDS and words.named[j]:
            name = words.text[tokens[i].start : tokens[j - 1].end]
            if counties := find_county(name):
                return self._make(i, j, counties, county=True)
        if j > i and words.lower[i] == "county" and (divisions := known.get(gram[7:])):
            return self._make(i, j, divisions, division=True)
        return None

    def _match_known(
        self, i: int, j: int, gram: str, known: dict[str, tuple[Option, ...]]
    ) -> Toponym | None:
        """Match a state cut short, a county by its name alone, or what the gazetteer has."""
        if j == i and (state := self._find_state(i)):
            return self._make(i, j, (state,), stop=True)
        options = known.get(gram, ())
        alone = gram in self.county_names and not self.people.marked[i]
        alone = alone and all(place.hamlet for place in options)
        if alone and (counties := find_county(gram)):
            # "Oconee" alone, where the text names Oconee County and nothing else is called so.
            return self._make(i, j, counties, county=True)
        if self._is_seat(i) and (seats := find_county(gram)):
            return self._make(i, j, options + seats)
        if not self.words.named[j]:
            wide = WIDE | {PlaceKind.DIVISION} if self.words.lower[j] in REGIONS else WIDE
            if self.words.lower[j] == "city":  # "Kuwait city"
                options = self._keep_cities(gram, options, known)
            else:
                options = tuple(place for place in options if place.kind in wide or place.curated)
        stands = options and self._may_stand(i, j, gram, options, known)
        return self._make(i, j, options) if stands else None

    def _keep_cities(
        self, gram: str, options: tuple[Option, ...], known: dict[str, tuple[Option, ...]]
    ) -> tuple[Option, ...]:
        """Keep the large cities that share a country's or division's name: not "an Iowa city"."""
        wider = known.get(gram.rpartition(" ")[0], ())
        if not wider or wider[0].kind in POINTS:
            return ()
        return tuple(each for each in options if each.population >= LARGE or each.kind is CAPITAL)

    def _may_stand(
        self,
        i: int,
        j: int,
        gram: str,
        options: tuple[Option, ...],
        known: dict[str, tuple[Option, ...]],
    ) -> bool:
        """Whether what the gazetteer has by a name can be meant where the name stands."""
        several = j > i
        if several and (self._is_office(j, gram, known) or self._is_half(j, options)):
            return False
        if self._ends_village(i):
            return False
        if self._is_cut_at_article(i, j, options):
            return False
        return several or self._may_be_name(i, options)

    def _match_feature(self, i: int) -> Toponym | None:
        """Read a river, lake or township that the gazetteer lacks, as an unknown toponym."""
        last = -1
        for j in range(i, min(i + 4, len(self.words.tokens))):
            if (
                not self.words.named[j]
                or self.words.blocked[j]
                or (j > i and self.words.gaps[j - 1] not in {" ", ". "})
                or self.words.sentence_of[j] != self.words.sentence_of[i]
            ):
                break
            if j > i and self.words.lower[j] in FEATURE_WORDS:
                last = j
                break
        if (
            last < 0
            and self.words.lower[i] in FEATURE_FIRST
            and i + 1 < len(self.words.tokens)
            and self.words.named[i + 1]
            and self.words.gaps[i] == " "
        ):
            last = i + 1
        if last < 0 or self.words.lower[i] in NO_FEATURE or self.people.marked[i]:
            return None
        if (
            last + 1 < len(self.words.tokens)
            and self.words.named[last + 1]
            and self.words.gaps[last] == " "
        ):
            return None
        return self._make(i, last, ())

    def _match_street(self, i: int) -> Toponym | None:
        """Read a street, which no gazetteer here has: "Main St.", "Old Lexington Highway"."""
        words = self.words
        if not words.named[i] or words.lower[i] in NO_STREET:
            return None
        last = -1
        for j in range(i, min(i + 5, len(words.tokens))):
            goes_on = (
                words.named[j] or (j > i and words.tokens[j].text[0].isdigit())
            ) and not words.blocked[j]
            if (
                not goes_on
                or (j > i and words.gaps[j - 1] not in {" ", ". ", "-"})
                or words.sentence_of[j] != words.sentence_of[i]
            ):
                break
            lower = words.lower[j]
            short = j > i and lower in STREET_SHORT and not self.people.marked[j]
            if (j > i and lower in STREET_NOUNS and words.named[j]) or short:
                last = j
            elif last >= 0 or (j > i and words.tokens[j].text.isdecimal()):
                break
        if last < 0 or (
            last + 1 < len(words.tokens) and words.named[last + 1] and words.gaps[last] == " "
        ):
            return None
        if words.lower[last] == "lane" and (
            len(words.lower[last - 1]) == 1
            or (last == i + 1 and lexicon.is_first_name(words.tokens[i].text))
        ):
            return None  # "Diane Lane", "Virginia L. Lane"
        if words.lower[last] == "dr" and (
            words.lower[last - 1] in lexicon.TITLE_WORDS
            or (last + 1 < len(words.tokens) and words.named[last + 1] and words.gaps[last] == ". ")
        ):
            return None  # "Rev. Dr.", "Superintendent Dr. Holloway"
        match = self._make(i, last, ())
        match.street = True
        if words.lower[last] in STREET_SHORT and words.text[match.end : match.end + 1] == ".":
            match.end += 1
            match.text = match.key = words.text[match.start : match.end]
        return match

    def _make(self, i: int, j: int, options: tuple[Option, ...], *, nation: bool = False,
              county: bool = False, division: bool = False, stop: bool = False) -> Toponym:  # fmt: skip
        start, end = self.words.tokens[i].start, self.words.tokens[j].end
        if stop and self.words.text[end : end + 1] == "." and self.words.text[end - 1] != ".":
            end += 1
        words = self.words.text[start:end]
        following = (
            self.words.lower[j + 1]
            if j + 1 < len(self.words.tokens) and self.words.gaps[j] in {" ", "-", "\u00a0"}
            else ""
        )
        prior = (
            self.words.lower[i - 1]
            if i and self.words.gaps[i - 1].strip(' \u00a0“"(') == "" and not self.words.tells(i)
            else ""
        )
        # Romania's and Croatia's divisions are counties too: "in Braila county".
        abroad = following == "county" and not find_county(words)
        if (
            following in lexicon.DIVISION_WORDS
            or abroad
            or (
                prior == "of"
                and i > 1
                and self.words.lower[i - 2] in lexicon.DIVISION_WORDS
                and (self.words.lower[i - 2] != "state" or self.words.named[i - 2])
            )
        ):
            division = True
        return Toponym(
            start, end, words, i, j, options, nation=nation, county=county, division=division,
            sentence=self.words.sentence_of[i], prior=prior, following=following, key=words,
        )  # fmt: skip

    def _find_state(self, i: int) -> Option | None:
        """Read a state's abbreviation: "N.J." anywhere, "Calif." and "TX" after a comma."""
        word = self.words.tokens[i].text
        if "." in word and len(word) > 2:
            start = self.words.tokens[i].start
            before = self.words.text[max(0, start - GAP_CHARS) : start].rstrip()[-1:]
            return None if before.isdigit() else find_state(word)  # "100 B.C."
        if self.words.lower[i] not in lexicon.STATE_ABBREVIATIONS:
            return None
        after_comma = (
            i > 0 and bool(GAP_COMMA.fullmatch(self.words.gaps[i - 1])) and self.words.named[i - 1]
        )
        dotted = self.words.text[self.words.tokens[i].end : self.words.tokens[i].end + 1] == "."
        if after_comma and (dotted or (word.isupper() and len(word) == 2)):
            return find_state(word)
        return find_state(word) if dotted and self.words.lower[i] in CLEAR_STATES else None

    def _is_seat(self, i: int) -> bool:
        """Whether a legislator's party stands before a name: "R-Elbow Lake", "(D-Kanawha)"."""
        return (
            i > 1
            and self.words.tokens[i - 1].text in PARTIES
            and self.words.gaps[i - 1] in {"-", "‑", "–"}
            and self.words.gaps[i - 2].endswith((", ", "("))
        )

    def _is_office(self, j: int, gram: str, known: dict[str, tuple[Option, ...]]) -> bool:
        """Whether "Hanover Town" is Hanover before the word Hall."""
        if self.words.lower[j] not in {"city", "town", "park", "village"} or j + 1 >= len(
            self.words.tokens
        ):
            return False
        shorter = gram.rsplit(" ", 1)[0]
        return self.words.named[j + 1] and self.words.gaps[j] == " " and shorter in known

    def _is_half(self, j: int, options: tuple[Option, ...]) -> bool:
        """Whether a byname goes on with another capital: "First Island" in First Island Chain."""
        goes_on = (
            j + 1 < len(self.words.tokens)
            and self.words.named[j + 1]
            and self.words.gaps[j] == " "
            and has_capitals(self.words.tokens[j].text)
        )
        return goes_on and not any(place.primary or place.curated for place in options)

    def _ends_village(self, i: int) -> bool:
        """Whether a name ends a longer one that nobody knows: "the village of Upper Lipniv Brod"."""
        words, first, least = self.words, i, max(0, i - LONGEST_NAME_WORDS)
        while first > least and words.named[first - 1] and words.gaps[first - 1] == " ":
            first -= 1
        if first == i or any(is_nation_word(words.tokens[at].text) for at in range(first, i)):
            return False
        start = words.tokens[first].start
        return GENERIC_OF.search(words.text, max(0, start - GENERIC_CHARS), start) is not None

    def _is_cut_at_article(self, i: int, j: int, options: tuple[Option, ...]) -> bool:
        """Whether a name is half of one with an article: "Ain" and "al-Hilweh" of Ain al-Hilweh."""
        words = self.words
        if options[0].kind is PlaceKind.COUNTRY:
            return False
        if self._is_article(j + 1) and words.gaps[j] in {" ", "-"}:
            return True
        before = words.lower[i - 1] if i else ""
        return (
            self._is_article(i)
            and i > 0
            and words.named[i - 1]
            and words.gaps[i - 1] == " "
            and before not in NO_HALF
            and not is_nation_word(words.tokens[i - 1].text)
        )

    def _is_article(self, i: int) -> bool:
        """Whether a word is a small article that is tied to the next one: "al-Hilweh"."""
        words = self.words
        return (
            i + 1 < len(words.tokens)
            and words.tokens[i].text in ARTICLES
            and words.gaps[i] in {"-", "‑"}
            and words.named[i + 1]
        )

    def _match_article(self, i: int) -> Toponym | None:
        """Read a name with an article that the gazetteer lacks: "Ain al-Hilweh", as unknown."""
        if self.words.lower[i] not in ARABIC_FIRST or self.words.gaps[i] not in {" ", "-"}:
            return None
        return self._make(i, i + 2, ()) if self._is_article(i + 1) else None

    def _may_be_name(self, i: int, options: tuple[Option, ...]) -> bool:
        """Whether a single word can be a name at all where it stands."""
        told = self._tell_by_look(i)
        if told is not None:
            return told
        word, lower = self.words.tokens[i].text, self.words.lower[i]
        if (
            lower in lexicon.STOP_WORDS
            or lower in CARDINALS
            or len(word) < 3
            or lower in lexicon.TITLE_WORDS
            or (not lower.isalpha() and CONTRACTION.search(lower))
        ):
            return False
        if not word.isupper() or self.words.title_case[self.words.sentence_of[i]]:
            return True
        return len(word) > 4 or (len(word) == 4 and weigh_size(options) >= 2)

    def _tell_by_look(self, i: int) -> bool | None:
        """Tell by capitals and neighbours whether a word can be a name; None where they do not."""
        token = self.words.tokens[i]
        word = token.text
        if CURRENCY.match(self.words.text, token.end):
            return False  # "US$2 billion"
        if word in SHORT_COUNTRIES or not has_capitals(word):
            return True
        if word in SHORT_NAMES:
            sentence = self.words.sentences[self.words.sentence_of[i]]
            return not self.words.text[sentence.start : sentence.end].isupper()
        if len(word) <= 4 and not word.isupper() and not word[1:].islower():
            return False  # "ToI", "MoD"
        if GENERIC_OF.search(self.words.text, max(0, token.start - GENERIC_CHARS), token.start):
            return len(word) > 2 and not word.isupper()
        return None
