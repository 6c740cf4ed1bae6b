"""What a claim's sentences name that has no part in it: places, figures, denials, models.

Each finder answers for one row of `unread.toml`, which says what is silenced by it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.gazetteer import PlaceKind, is_nation_word, list_members
from geo.reading.claims.areas import is_measured, is_origin_of_words
from geo.reading.claims.clauses import encloses
from geo.reading.claims.cues import cue
from geo.reading.claims.sentences import ReportSentences, group_by_sentence
from geo.reading.claims.targets import escapes_none
from geo.reading.lexicon import STOP_WORDS, is_common_word
from geo.reading.mentions import (
    DistanceKind,
    DistanceMention,
    PlaceMention,
    PlaceRole,
    RegionMention,
)
from geo.systems import LaunchedFrom, resolve_system

__all__ = ["FINDERS", "Leftovers", "Spot"]

ANOTHER_MODEL = cue("another-model")
ASIDE_OF = cue("aside-of")
BUT_FOR = cue("but-for")
CARRIER = cue("carrier")
CARRIER_AT = cue("carrier-at")
CLAUSE_BREAK = cue("clause-break")
COMPARED = cue("compared")
CONTRAST = cue("contrast")
DATELINE = cue("dateline")
DEFENDED = cue("defended")
DENYING = cue("denying")
EXTENT = cue("extent")
FROM_THERE = cue("from-there")
HYPOTHETICAL = cue("hypothetical")
IN_NAME = cue("in-name")
IN_SIGHTS = cue("in-sights")
IN_WATER = cue("ships-in")
LIES_BY = cue("lies-by")
MOST_IN = cue("most-in")
OTHERS_RANGE = cue("others-range")
OUT_OF = cue("out-of")
OUT_OF_IT = cue("out-of-it")
OWNS_PLACE = cue("owns-place")
POSSESSED = cue("possessed")
PLACED_IF = cue("placed-if")
REASON_OF = cue("reason-of")
SEGMENT = cue("segment")
SHOW_IN = cue("show-in")
SOLD_BY = cue("sold-by")
TELLS = cue("tells")
TEST_SITE = cue("test-site")
TOLD_APART = cue("told-apart")
TOLD_IN = cue("told-in")
UNLESS = cue("unless")
UP_TO = cue("up-to")

# "An expert in", "bought from", "the largest arsenal in the", "in retaliation for strikes in".
ASIDES = (TOLD_IN, SOLD_BY, MOST_IN, REASON_OF, COMPARED)
COUNTRY_CODE = 2  # letters of a country's id
WIDE = {PlaceKind.AREA, PlaceKind.WATER}
EXTENDED = {PlaceKind.COUNTRY, PlaceKind.DIVISION} | WIDE
# How many sentences before a claim a place counts beside a country that is its launch region by
# default: where that stands near, and where it is only the text's or the catalogue's.
NEAR_BACK, FAR_BACK = 3, 12
BEFORE_CHARS = 60  # of what stands before a name
ORIGIN_CHARS = 110  # of what stands before "from"
NO_MEASURE = {DistanceKind.ALTITUDE, DistanceKind.ACCURACY}


class Spot(NamedTuple):
    """Words that have no part in a claim; offsets in the text."""

    text: str
    start: int | None = None
    end: int | None = None


class Leftovers:
    """Holds each claim against what its sentences name.

    Parameters
    ----------
    source : ReportSentences
    claims : list of Claim
        All of the report, in its order.
    """

    def __init__(self, source: ReportSentences, claims: list[Claim]) -> None:
        self.source = source
        self.text = source.text
        self.places = group_by_sentence(source.report.places, source.sentences)
        starts = {sentence.start: index for index, sentence in enumerate(source.sentences)}
        self.indices = {id(claim): starts.get(claim.start or 0, 0) for claim in claims}
        self.by_sentence: dict[int, list[Claim]] = defaultdict(list)
        for claim in claims:
            self.by_sentence[self.indices[id(claim)]].append(claim)
        self._idle: dict[tuple[int, bool], list[PlaceMention]] = {}

    # What a claim says of itself

    def index_of(self, claim: Claim) -> int:
        """Give the sentence that a claim stands in."""
        return self.indices[id(claim)]

    def _body(self, claim: Claim) -> tuple[int, int]:
        sentence = self.source.sentences[self.index_of(claim)]
        return sentence.start, sentence.end

    def _is_taken(self, claim: Claim) -> bool:
        """Whether a launch region is not said where the claim stands."""
        launch = claim.find_part("launch region")
        if launch is None or claim.kind not in {ClaimKind.REACH, ClaimKind.FLIGHT}:
            return False
        # What a flight's own sentence names beside its end it passes over.
        flight = {Where.OWN, Where.BEFORE, Where.TEXT}
        said = flight if claim.kind is ClaimKind.FLIGHT else {Where.OWN}
        return launch.by_default or launch.where not in said

    # Places

    def _is_aside(self, index: int, mention: PlaceMention) -> bool:
        """Whether a name says who tells, where a report was written, or who made or sold a missile."""
        start = self.source.sentences[index].start
        dateline = DATELINE.match(self.text, start)
        stretch = max(start, mention.start - BEFORE_CHARS), mention.start
        return bool(
            mention.place is None
            or mention.role is not PlaceRole.PLACE
            or (dateline and mention.start < dateline.end())
            or any(words.search(self.text, *stretch) for words in ASIDES)
            or TELLS.match(self.text, mention.end)
            or SHOW_IN.match(self.text, mention.end)
        )

    def _list_idle(self, index: int, *, own: bool) -> list[PlaceMention]:
        """List the places of a sentence that its claims do not use, nor name what encloses them.

        Of another sentence than the claim's own only what is said to be in range is used: where
        something lies or is launched from may be the launch place of what comes after.
        """
        if (index, own) not in self._idle:
            used = set()
            for claim in self.by_sentence.get(index, ()):
                place, launch = claim.find_part("place"), claim.find_part("launch region")
                if (
                    place
                    and (own or claim.kind is ClaimKind.REACH)
                    and not self.target_beside(claim)
                ):
                    used.add(place.start)
                if launch and own:
                    used.add(launch.start)
            named = self.places[index]
            taken = [each for each in named if _holds(each, used)]
            areas = [area for area in self.source.regions[index] if area.start in used]
            self._idle[index, own] = [
                each
                for each in named
                if each not in taken
                and not self._is_aside(index, each)
                and not any(encloses(each, other) for other in taken)
                and not any(area.start <= each.start < area.end for area in areas)
            ]
        return self._idle[index, own]

    def list_idle_for(self, claim: Claim, index: int) -> Iterator[PlaceMention]:
        """List the places of a sentence from which a claim's missiles may be launched as well."""
        own = index == self.index_of(claim)
        for mention in self._list_idle(index, own=own):
            place = mention.place
            if place is None or claim.place is None:
                continue
            if place.country == claim.place.country and not _is_at_own(claim):
                continue  # a target's own country launches nothing at it
            if place.kind is PlaceKind.WATER and not IN_WATER.search(
                self.text, max(0, mention.start - BEFORE_CHARS), mention.start
            ):
                continue  # "an island in the Pacific Ocean" says where the target lies
            if claim.region and (claim.region.name == place.name or claim.region.id == place.id):
                continue
            if claim.region and claim.region.id in list_members(place):
                continue  # "the balance in the Middle East", of Iran's missiles
            if not own and self._lies_from(claim, index, mention):
                continue
            yield mention

    def _lies_from(self, claim: Claim, index: int, mention: PlaceMention) -> bool:
        """Whether a sentence says how far a place lies from what the claim says is in range."""
        return any(
            other.place
            and claim.place
            and other.kind is ClaimKind.DISTANCE
            and (
                other.place.id == claim.place.id
                or (other.region is not None and other.region.name == claim.place.name)
            )
            and any(
                each.start is not None and mention.start <= each.start < mention.end
                for each in other.found
                if each.where is not Where.TEXT  # "Miami lies 2,200 km away": from where is guessed
            )
            for other in self.by_sentence.get(index, ())
        )

    def place_beside(self, claim: Claim) -> Spot | None:
        """Find a place of the sentence where the launch region is not said in it."""
        if not self._is_taken(claim):
            return None
        index = self.index_of(claim)
        return self._find_part(claim, index) or _first(self.list_idle_for(claim, index))

    def _find_part(self, claim: Claim, index: int) -> Spot | None:
        """Find a part of the country that is the launch region by default: "in southern Iraq"."""
        launch = claim.find_part("launch region")
        if launch is None or not launch.by_default:
            return None
        used = {each.start for other in self.by_sentence[index] for each in other.found}
        for area in self.source.regions[index]:
            named = [each for each in self.places[index] if area.start <= each.start < area.end]
            ours = any(
                each.place and claim.region and each.place.id == claim.region.id for each in named
            )
            if ours and area.start not in used and not any(each.start in used for each in named):
                return Spot(area.text, area.start, area.end)
        return None

    def place_before(self, claim: Claim) -> Spot | None:
        """Find a place near to where a whole country is taken from by default."""
        launch = claim.find_part("launch region")
        wide = claim.region is not None and len(claim.region.id) == COUNTRY_CODE
        if not (wide and launch and launch.by_default):
            return None
        index = self.index_of(claim)
        far = launch.where in {Where.TEXT, Where.CATALOGUE}
        if launch.where is Where.OWN and not self._is_peoples(index, launch):
            return None
        for at in range(index - 1, max(-1, index - 1 - (FAR_BACK if far else NEAR_BACK)), -1):
            # Where one was tested or shot is not where they are.
            shot = TEST_SITE.search(self.source.body(at))
            if not shot and (spot := _first(self.list_idle_for(claim, at))):
                return spot
        return None

    def _is_peoples(self, index: int, launch: Found) -> bool:
        """Whether a launch region is a people's name: others may have "Iranian rockets"."""
        return any(
            each.start == launch.start and each.role is PlaceRole.DEMONYM
            for each in self.places[index]
        )

    def there_of_two(self, claim: Claim) -> Spot | None:
        """Find a second place that "there" may mean."""
        index = self.index_of(claim)
        launch = claim.find_part("launch region")
        there = FROM_THERE.search(self.text, *self._body(claim))
        if not (there and launch and _is_reach(claim)):
            return None
        if launch.where is Where.OWN and launch.start is not None and launch.start > there.start():
            return None
        noun = there.group().rpartition(" ")[2]
        if claim.region and noun.capitalize() in claim.region.name.split():
            return None  # "the same island", after "Abdul Kalam Island"
        around = [at for at in (index - 1, index) if at >= 0]
        targets = {
            each.place.id
            for at in around
            for each in self.by_sentence.get(at, ())
            if each.place and each.kind is ClaimKind.REACH
        }
        named = {
            mention.place.id: mention
            for at in around
            for mention in self.places[at]
            if mention.place
            and mention.start < there.start()
            and mention.place.id not in targets
            and not self._is_aside(at, mention)
            and not IN_SIGHTS.match(self.text, mention.end)
            and not (claim.place and mention.place.country == claim.place.country)
        }
        single = [
            mention
            for mention in named.values()
            if not any(encloses(mention, other) for other in named.values() if other is not mention)
        ]
        region = claim.region
        others = [
            each
            for each in single
            if region and each.place and region.name not in {each.place.name, each.text}
        ]
        # "Drones in Cuba, 230 miles from Havana": "there" is one of them.
        wide = region is not None and len(region.id) == COUNTRY_CODE
        return _first(iter(others)) if len(single) > 1 or wide else None

    def unknown_name(self, claim: Claim) -> Spot | None:
        """Find a name after "in" or "near" that neither gazetteer nor catalogue knows."""
        if not self._is_taken(claim):
            return None
        index = self.index_of(claim)
        known = [each for each in self.places[index] if each.place is not None]
        named = (known, self.source.systems[index], self.source.regions[index])
        spans = [(each.start, each.end) for mentions in named for each in mentions]
        for match in IN_NAME.finditer(self.text, *self._body(claim)):
            word, at = match["name"], match.start("name")
            if word.lower() in STOP_WORDS or is_common_word(word) or is_nation_word(word):
                continue
            if not any(first <= at < last for first, last in spans):
                return Spot(word, at, match.end("name"))
        return None

    def carried(self, claim: Claim) -> Spot | None:
        """Find missiles of sea or air alone, where their owner's country is taken."""
        systems = [resolve_system(each) for each in claim.systems] if _is_owners(claim) else []
        if not systems or any(LaunchedFrom.GROUND in each.launched_from for each in systems):
            return None
        known = all(each.launched_from for each in systems)
        return Spot(systems[0].name) if known else None

    def carrier_based(self, claim: Claim) -> Spot | None:
        """Find a ship or an aircraft that brings missiles from where a claim has them launched.

        Out of a sea they are launched from it.
        """
        region = claim.region
        on_land = region is not None and not region.is_sea
        return self.find_words(claim, CARRIER_AT) if on_land and _is_reach(claim) else None

    def origin_beside(self, claim: Claim) -> Spot | None:
        """Find what stands after "from" in a claim's part of the sentence and is not its region."""
        if not _is_reach(claim):
            return None
        index = self.index_of(claim)
        used = {
            each.start
            for other in self.by_sentence[index]
            for each in other.found
            if each.part == "launch region" or other.kind is not ClaimKind.REACH
        }
        first, last = self.locate_stretch(claim, SEGMENT)
        figures = [*self.source.ranges[index], *self.source.others[index]]
        areas = [each for each in self.source.regions[index] if first <= each.start < last]
        named = [each for each in self.places[index] if first <= each.start < last]
        mentions: list[PlaceMention | RegionMention] = [*areas, *named]
        for mention in mentions:
            begins = self.source.sentences[index].start
            if not OUT_OF.search(
                self.text, max(begins, mention.start - BEFORE_CHARS), mention.start
            ):
                continue
            if UP_TO.match(self.text, mention.end):
                continue  # "reaches from Krakow to Tampere"
            if any(at and POSSESSED.fullmatch(self.text, mention.end, at) for at in used):
                continue  # "from Japan's island of Kyushu"
            inside = any(area.start < mention.start < area.end for area in areas)
            before = self.text[max(begins, mention.start - ORIGIN_CHARS) : mention.start]
            ends = any(mention.start <= at < mention.end for at in used if at is not None)
            if (
                inside
                or ends
                or is_origin_of_words(before)
                or is_measured(self.text, mention, figures)
            ):
                continue
            ours = claim.region is not None and mention.text.lower() in claim.region.name.lower()
            same = isinstance(mention, PlaceMention) and (
                mention.place is None
                or mention.role is PlaceRole.DEMONYM
                or (claim.region is not None and mention.place.name == claim.region.name)
                or any(encloses(mention, other) for other in named if other.start in used)
            )
            if not (ours or same):
                return Spot(mention.text, mention.start, mention.end)
        return None

    def locate_stretch(
        self, claim: Claim, breaks: re.Pattern[str], part: str = "place"
    ) -> tuple[int, int]:
        """Find the stretch of the sentence, from one break to the next, that a part stands in."""
        start, end = self._body(claim)
        place = claim.find_part(part)
        if place is None or place.start is None or not start <= place.start < end:
            return start, end
        ended = [match.end() for match in breaks.finditer(self.text, start, place.start)]
        close = breaks.search(self.text, place.start, end)
        return max([start, *ended]), close.start() if close else end

    # What is said to be in range

    def target_beside(self, claim: Claim) -> Spot | None:
        """Find that what is taken for a target is where somebody tells, or who owns what follows."""
        place = claim.find_part("place")
        if not (_is_reach(claim) and place and place.start is not None and place.end is not None):
            return None
        start, _ = self._body(claim)
        before = max(start, place.start - BEFORE_CHARS), place.start
        told = TOLD_IN.search(self.text, *before) or (
            OUT_OF.search(self.text, *before) and not UP_TO.match(self.text, place.end)
        )
        owns = OWNS_PLACE.match(self.text, place.end) if not claim.part else None
        aside = LIES_BY.search(self.text, *before) or self._is_around(claim, place.start)
        return Spot(place.text, place.start, place.end) if told or owns or aside else None

    def _is_around(self, claim: Claim, start: int) -> bool:
        """Whether a target only says in which country another one lies: "Harbin, in China's north"."""
        if claim.place is None or claim.whole or claim.place.kind is not PlaceKind.COUNTRY:
            return False
        return any(
            other.place is not None
            and other.place.country == claim.place.country
            and other.place.id != claim.place.id
            and each.part == "place"
            and each.start is not None
            and each.start < start
            for other in self.by_sentence[self.index_of(claim)]
            if _is_reach(other) and other.denied == claim.denied
            for each in other.found
        )

    def extent(self, claim: Claim) -> Spot | None:
        """Find a word for all or most of a country where some of it was read."""
        place = claim.find_part("place")
        if not _is_reach(claim) or claim.whole or claim.denied or claim.place is None:
            return None
        if place is None or place.start is None:
            return None
        if claim.place.kind not in EXTENDED:
            return None
        start, _ = self._body(claim)
        match = EXTENT.search(self.text, max(start, place.start - BEFORE_CHARS), place.start)
        match = match or BUT_FOR.match(self.text, place.end or place.start)
        if match is None or (claim.place.kind in WIDE and match["word"].lower() == "any"):
            return None  # any part of Borneo is judged by its ground
        return Spot(match["word"], match.start("word"), match.end("word"))

    # Figures and models

    def figure_beside(self, claim: Claim) -> Spot | None:
        """Find a figure of the sentence where the range is another sentence's."""
        if not self._takes_range(claim):
            return None
        index = self.index_of(claim)
        used = {
            each.start
            for other in self.by_sentence[index]
            if other.kind is not ClaimKind.REACH
            for each in other.found
            if each.part == "range"
        }
        figures: list[DistanceMention] = [*self.source.ranges[index], *self.source.others[index]]
        left = [each for each in figures if each.start not in used and each.kind not in NO_MEASURE]
        return Spot(left[0].text, left[0].start, left[0].end) if left else None

    def another_model(self, claim: Claim) -> Spot | None:
        """Find another version or missile, by no name, where the range is another sentence's."""
        told = claim.find_part("range")
        if told is None or not self._takes_range(claim):
            return None
        if told.start is not None and (other := self._other_range(claim, told.start)):
            return other
        if self.source.systems[self.index_of(claim)]:
            return None
        first, last = self._body(claim)
        # "The shorter-range missile" of two is told apart by its range; else the range is doubted.
        apart = [match.span() for match in TOLD_APART.finditer(self.text, first, last)]
        for match in ANOTHER_MODEL.finditer(self.text, first, last):
            if not any(low <= match.start() < high for low, high in apart):
                return Spot(match.group(), match.start(), match.end())
        return None

    def _other_range(self, claim: Claim, at: int) -> Spot | None:
        """Find "other missiles with a longer range" where a claim's range stands."""
        first, last = self._body(claim)
        starts = [each.start for each in self.source.sentences]
        begins = starts[max(0, bisect_right(starts, at) - 1)]
        if first <= at < last:
            return None
        match = OTHERS_RANGE.search(self.text, begins, at)
        return Spot(match.group(), match.start(), match.end()) if match else None

    @staticmethod
    def _takes_range(claim: Claim) -> bool:
        """Whether the range of a claim of reach stands elsewhere than in its sentence."""
        told = claim.find_part("range")
        return _is_reach(claim) and told is not None and told.where is not Where.OWN

    # Denials

    def denial(self, claim: Claim) -> Spot | None:
        """Find a denial in the clause of what is said to be in range."""
        place = claim.find_part("place")
        if not _is_reach(claim) or claim.denied or place is None or place.start is None:
            return None
        start, end = self._body(claim)
        behind = self.text[place.end or place.start : end]
        if escapes_none(self.text[max(start, place.start - BEFORE_CHARS) : place.start], behind):
            return None  # "there is no place in Israel that it cannot reach"
        first, last = self.locate_stretch(claim, CLAUSE_BREAK)
        others = [
            each.start
            for other in self.by_sentence[self.index_of(claim)]
            if other.denied
            for each in other.found
            if each.part == "place" and each.start is not None
        ]
        read = any(first <= at < last for at in others)
        # Two denials are none: "will not be safe from".
        odd = len(DENYING.findall(self.text, first, last)) % 2
        return self.find_words(claim, DENYING, first, last) if odd and not read else None

    def denial_unseen(self, claim: Claim) -> Spot | None:
        """Find a claim that is denied by no word of its part of the sentence."""
        place = claim.find_part("place")
        if not (_is_reach(claim) and claim.denied and place and place.start is not None):
            return None
        start, end = self._body(claim)
        if place.start < start:
            return None
        first, last = self.locate_stretch(claim, CONTRAST)
        regions = {each.start for each in claim.found if each.part == "launch region"}
        others = [
            each
            for each in self.places[self.index_of(claim)]
            if last <= each.start and each.start not in regions
        ]
        # "It can strike P; from there it cannot strike any of them" denies what stands before.
        stretch = first, last if others else end
        seen = DENYING.search(self.text, *stretch) or OUT_OF_IT.search(self.text, *stretch)
        return None if seen else Spot(place.text, place.start, place.end)

    # Distances

    def distance_twice(self, claim: Claim) -> Spot | None:
        """Find a second figure for the same two places in one sentence."""
        if not _is_distance(claim):
            return None
        ends = _ends(claim)
        for other in self.by_sentence[self.index_of(claim)]:
            told = other.find_part("range")
            twice = _is_distance(other) and _ends(other) == ends
            if told and twice and other.high_km != claim.high_km:
                return Spot(told.text, told.start, told.end)
        return None

    def distance_aside(self, claim: Claim) -> Spot | None:
        """Find what a sentence is about where a distance's place stands in an aside about it."""
        place, told = claim.find_part("place"), claim.find_part("range")
        if not (_is_distance(claim) and place and told):
            return None
        if place.start is None or place.end is None or told.start is None:
            return None
        if "," not in self.text[place.end : told.start]:
            return None
        for mention in self.places[self.index_of(claim)]:
            before = mention.role is PlaceRole.PLACE and mention.end < place.start
            if before and ASIDE_OF.fullmatch(self.text, mention.end, place.start):
                return Spot(mention.text, mention.start, mention.end)
        return None

    def itself(self, claim: Claim) -> Spot | None:
        """Find a place that is in range of itself."""
        same = claim.place and claim.region and claim.place.name == claim.region.name
        return Spot(claim.region.name) if same and claim.region else None

    def find_words(
        self, claim: Claim, words: re.Pattern[str], start: int = 0, end: int = 0
    ) -> Spot | None:
        """Find words in a claim's sentence, or in a stretch of it."""
        first, last = self._body(claim)
        match = words.search(self.text, start or first, end or last)
        return Spot(match.group(), match.start(), match.end()) if match else None


def _is_at_own(claim: Claim) -> bool:
    """Whether a country launches at what is its own and another state's in fact: Crimea."""
    country = claim.place.country if claim.place else ""
    return claim.region is not None and claim.region.id.partition("-")[0] == country


def _is_reach(claim: Claim) -> bool:
    return claim.kind is ClaimKind.REACH


def _is_owners(claim: Claim) -> bool:
    """Whether a claim of reach has the country whose missiles they are as its launch region."""
    launch = claim.find_part("launch region")
    return _is_reach(claim) and launch is not None and launch.by_default


def _is_distance(claim: Claim) -> bool:
    return claim.kind is ClaimKind.DISTANCE


def _ends(claim: Claim) -> set[str]:
    """Give the two ends of a distance by their names."""
    return {claim.place.name if claim.place else "", claim.region.name if claim.region else ""}


def _holds(mention: PlaceMention, starts: set[int | None]) -> bool:
    return any(at is not None and mention.start <= at < mention.end for at in starts)


def _first(mentions: Iterator[PlaceMention]) -> Spot | None:
    mention = next(mentions, None)
    return Spot(mention.text, mention.start, mention.end) if mention else None


Finder = Callable[[Leftovers, Claim], Spot | None]


def _says(words: re.Pattern[str], bears_on: Callable[[Leftovers, Claim], bool]) -> Finder:
    """Find words in the sentence of a claim that they bear on."""
    return lambda left, claim: left.find_words(claim, words) if bears_on(left, claim) else None


def _has_region_elsewhere(_left: Leftovers, claim: Claim) -> bool:
    launch = claim.find_part("launch region")
    return _is_reach(claim) and launch is not None and launch.where is not Where.OWN


def _has_no_denial(left: Leftovers, claim: Claim) -> bool:
    beside = left.by_sentence[left.index_of(claim)]
    return _is_reach(claim) and not any(each.denied for each in beside)


FINDERS: dict[str, Finder] = {
    "place-beside": Leftovers.place_beside,
    "place-before": Leftovers.place_before,
    "there-of-two": Leftovers.there_of_two,
    "unknown-name": Leftovers.unknown_name,
    "hypothetical": _says(HYPOTHETICAL, _has_region_elsewhere),
    "defended": _says(DEFENDED, lambda _, claim: _is_reach(claim)),
    "unless": _says(UNLESS, lambda _, claim: _is_reach(claim) and claim.denied),
    "placed-if": _says(PLACED_IF, lambda _, claim: _is_owners(claim)),
    "carrier": _says(CARRIER, lambda _, claim: _is_owners(claim)),
    "carried": Leftovers.carried,
    "carrier-based": Leftovers.carrier_based,
    "origin-beside": Leftovers.origin_beside,
    "target-beside": Leftovers.target_beside,
    "extent": Leftovers.extent,
    "figure-beside": Leftovers.figure_beside,
    "another-model": Leftovers.another_model,
    "denial": Leftovers.denial,
    "denial-unseen": Leftovers.denial_unseen,
    "denial-beside": _says(DENYING, _has_no_denial),
    "distance-denied": _says(DENYING, lambda _, claim: _is_distance(claim) and claim.denied),
    "distance-twice": Leftovers.distance_twice,
    "distance-aside": Leftovers.distance_aside,
    "itself": Leftovers.itself,
}
