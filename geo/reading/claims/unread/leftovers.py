"""A report as its claims leave it: what their sentences name that has no part in them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.gazetteer import PlaceKind, list_members
from geo.patterns import Gated
from geo.reading.claims.clauses import encloses
from geo.reading.claims.cues import cue
from geo.reading.claims.owners import is_possessive
from geo.reading.claims.sentences import ReportSentences, group_by_sentence
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole, RegionMention

__all__ = [
    "BEFORE_CHARS",
    "Finder",
    "Leftovers",
    "Spot",
    "Target",
    "begins_in",
    "in_prose",
    "locate_target",
    "make_finder",
    "names_one_of",
]

FELL_INTO = cue("fell-into")
COMPARED = cue("compared")
CONTRAST_BREAK = cue("contrast-break")
DATELINE = cue("dateline")
ELSES = cue("elses")
EVENT_NEXT = cue("event-next")
IN_WATER = cue("ships-in")
JOINED_EXTENT = cue("joined-extent")
LIES_BY = cue("lies-by")
NEIGHBOUR_OF = cue("neighbour-of")
OUT_OF = cue("out-of")
OWNS_PLACE = cue("owns-place")
SAID_ASIDE = cue("said-aside")
SHOW_IN = cue("show-in")
TELLS = cue("tells")
TOLD_IN = cue("told-in")
UP_TO = cue("up-to")

Words = re.Pattern[str] | Gated
Mention = PlaceMention | RegionMention | DistanceMention
# "An expert in", "bought from", "modelled on", "wedged between".
ASIDES = (TOLD_IN, SAID_ASIDE, COMPARED, NEIGHBOUR_OF)
BEFORE_CHARS = 60  # of what stands before a name


class Spot(NamedTuple):
    """Words that have no part in a claim; offsets in the text."""

    text: str
    start: int | None = None
    end: int | None = None

    @classmethod
    def of(cls, words: re.Match[str] | Mention | Found | None) -> Spot | None:
        """Take what was found; None where nothing was."""
        if isinstance(words, re.Match):
            return cls(words.group(), words.start(), words.end())
        return cls(words.text, words.start, words.end) if words else None


class Target(NamedTuple):
    """The words that a claim of reach calls in range; offsets in the text."""

    text: str
    start: int
    end: int


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
        self._misread: dict[int, Spot | None] = {}
        # Each claim of a sentence asks it for the same words.
        self._words: dict[tuple[Words, int], re.Match[str] | None] = {}

    # Where a claim stands

    def index_of(self, claim: Claim) -> int:
        """Give the sentence that a claim stands in."""
        return self.indices[id(claim)]

    def is_listed(self, claim: Claim) -> bool:
        """Tell whether a claim is a line's of a list, of which each word was read."""
        return self.index_of(claim) in self.source.listed

    def locate_sentence(self, claim: Claim) -> tuple[int, int]:
        """Locate the sentence that a claim stands in."""
        sentence = self.source.sentences[self.index_of(claim)]
        return sentence.start, sentence.end

    def list_beside(self, claim: Claim) -> list[Claim]:
        """List the claims of a claim's sentence, itself among them."""
        return self.by_sentence[self.index_of(claim)]

    def list_on_same(self, claim: Claim) -> Iterator[Claim]:
        """List the other claims of reach on the same words."""
        ours = locate_target(claim)
        for other in self.list_beside(claim) if ours else ():
            theirs = locate_target(other)
            if ours and theirs and theirs.start == ours.start and other is not claim:
                yield other

    def locate_stretch(
        self, claim: Claim, breaks: re.Pattern[str], part: str = "place"
    ) -> tuple[int, int]:
        """Locate the stretch of the sentence, from one break to the next, that a part stands in."""
        start, end = self.locate_sentence(claim)
        place = claim.find_part(part)
        if place is None or place.start is None or not start <= place.start < end:
            return start, end
        for first, last in self.source.list_breaks(self.index_of(claim), breaks):
            if first >= place.start:
                return start, first
            start = last
        return start, end

    def locate_clause(self, claim: Claim) -> tuple[int, int] | None:
        """Locate the clause of what is said to be in range; None where it is another sentence's."""
        place = claim.find_part("place")
        start, end = self.locate_sentence(claim)
        if place is None or place.start is None or not start <= place.start < end:
            return None
        return self.locate_stretch(claim, CONTRAST_BREAK)

    def find_words(self, words: Words, index: int) -> re.Match[str] | None:
        """Find the first of some words that stands in a sentence."""
        if (words, index) not in self._words:
            sentence = self.source.sentences[index]
            self._words[words, index] = words.search(self.text, sentence.start, sentence.end)
        return self._words[words, index]

    def is_before(self, words: re.Pattern[str], index: int, at: int) -> bool:
        """Tell whether words stand in a sentence shortly before an offset."""
        first = max(self.source.sentences[index].start, at - BEFORE_CHARS)
        return words.search(self.text, first, at) is not None

    # What no claim uses

    def is_aside(self, index: int, mention: PlaceMention) -> bool:
        """Whether a name says who tells, where a report was written, or who made or sold a missile."""
        dateline = DATELINE.match(self.text, self.source.sentences[index].start)
        return bool(
            mention.place is None
            or mention.role is not PlaceRole.PLACE
            or (dateline and mention.start < dateline.end())
            or any(self.is_before(words, index, mention.start) for words in ASIDES)
            or TELLS.match(self.text, mention.end)
            or (mention.place.kind is PlaceKind.COUNTRY and ELSES.match(self.text, mention.end))
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
                    and not self.find_misread_target(claim)
                ):
                    used.add(place.start)
                if launch and own:
                    used.add(launch.start)
            named = self.places[index]
            taken = [each for each in named if names_one_of(each, used)]
            areas = [area for area in self.source.regions[index] if area.start in used]
            self._idle[index, own] = [
                each
                for each in named
                if each not in taken
                and not self.is_aside(index, each)
                and not (
                    any(encloses(each, other) for other in taken)
                    and not self.is_before(OUT_OF, index, each.start)
                )
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
            if self._is_far_water(mention):
                continue  # "an island in the Pacific Ocean" says where the target lies
            if EVENT_NEXT.match(self.text, mention.end):
                continue  # "kept from the Gulf War"
            if claim.region and (claim.region.name == place.name or claim.region.id == place.id):
                continue
            if claim.region and claim.region.id in list_members(place):
                continue  # "the balance in the Middle East", of Iran's missiles
            if self._owns_there(claim, mention):
                continue  # "the base near Rasht houses Iran's missiles"
            if not own and self._lies_from(claim, index, mention):
                continue
            yield mention

    def _owns_there(self, claim: Claim, mention: PlaceMention) -> bool:
        """Whether a country has what the missiles of a claim are, and the place that they stand in."""
        place, launch = mention.place, claim.find_part("launch region")
        if place is None or place.kind is not PlaceKind.COUNTRY or not launch or not launch.start:
            return False
        if mention.role is not PlaceRole.DEMONYM and not is_possessive(self.text, mention.end):
            return False
        return any(
            each.start == launch.start
            and each.place is not None
            and each.place.country == place.country
            for each in self.places[self.source.index_at(launch.start)]
        )

    def _is_far_water(self, mention: PlaceMention) -> bool:
        """Whether nothing is said to be launched from a sea: ships in it, or what came out of it."""
        stretch = max(0, mention.start - BEFORE_CHARS), mention.start
        sea = mention.place is not None and mention.place.is_sea
        came = FELL_INTO.search(self.text, *stretch) is not None
        return sea and (came or not IN_WATER.search(self.text, *stretch))

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
            # "Miami lies 2,200 km away": from where is guessed.
            and names_one_of(
                mention, {each.start for each in other.found if each.where is not Where.TEXT}
            )
            for other in self.by_sentence.get(index, ())
        )

    def find_misread_target(self, claim: Claim) -> Spot | None:
        """Find that what is taken for a target is where somebody tells, or who owns what follows."""
        if id(claim) not in self._misread:
            self._misread[id(claim)] = self._find_misread(claim)
        return self._misread[id(claim)]

    def _find_misread(self, claim: Claim) -> Spot | None:
        target, index = locate_target(claim), self.index_of(claim)
        if target is None:
            return None
        told = self.is_before(TOLD_IN, index, target.start) or (
            self.is_before(OUT_OF, index, target.start) and not UP_TO.match(self.text, target.end)
        )
        owns = OWNS_PLACE.match(self.text, target.end) if not claim.part else None
        lies_by = not claim.part and self.is_before(LIES_BY, index, target.start)
        aside = lies_by or self._is_around(claim, target.start)
        return Spot(*target) if told or owns or aside else None

    def _is_around(self, claim: Claim, start: int) -> bool:
        """Whether a target only says in which country another one lies: "Harbin, in China's north"."""
        if claim.place is None or claim.whole or claim.place.kind is not PlaceKind.COUNTRY:
            return False
        if JOINED_EXTENT.search(self.text, max(0, start - BEFORE_CHARS), start):
            return False  # "Moscow and most of European Russia" are two
        return any(
            other.place is not None
            and other.place.country == claim.place.country
            and other.place.id != claim.place.id
            and other.denied == claim.denied
            and (target := locate_target(other)) is not None
            and target.start < start
            for other in self.list_beside(claim)
        )


Finder = Callable[[Leftovers, Claim], Spot | None]


def locate_target(claim: Claim) -> Target | None:
    """Locate what a claim of reach calls in range; None for claims of other kinds.

    Examples
    --------
    >>> from geo.reading import extract_claims, read_report
    >>> text = "Fired from Tyre, rockets of 20 km range threaten Haifa."
    >>> [tuple(locate_target(claim)) for claim in extract_claims(read_report(text))]
    [('Haifa', 49, 54)]
    """
    place = claim.find_part("place")
    if claim.kind is not ClaimKind.REACH or place is None or place.start is None:
        return None
    return Target(place.text, place.start, place.end or place.start)


def begins_in(claim: Claim, clause: tuple[int, int]) -> bool:
    """Tell whether a claim's launch region stands in a clause.

    Parameters
    ----------
    claim : Claim
    clause : (int, int)
        Offsets in the text.

    Examples
    --------
    >>> from geo.reading import extract_claims, read_report
    >>> text = "Fired from Tyre, rockets of 20 km range threaten Haifa; they lie there."
    >>> (claim,) = extract_claims(read_report(text))
    >>> begins_in(claim, (0, 54)), begins_in(claim, (17, 54))
    (True, False)
    """
    launch = claim.find_part("launch region")
    at = launch.start if launch is not None else None
    return at is not None and clause[0] <= at < clause[1]


def in_prose(find: Finder) -> Finder:
    """Make a finder that a line of a list has nothing for: each of its words was read.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> claim = Claim("1", ClaimKind.REACH, "Haifa.")
    >>> left = Leftovers(ReportSentences(read_report("Haifa.")), [claim])
    >>> in_prose(lambda left, claim: Spot("Haifa"))(left, claim).text
    'Haifa'
    """

    def find_in_prose(left: Leftovers, claim: Claim) -> Spot | None:
        return None if left.is_listed(claim) else find(left, claim)

    return find_in_prose


def make_finder(words: Words, bears_on: Callable[[Leftovers, Claim], bool]) -> Finder:
    """Make what finds words in the sentence of each claim that they bear on.

    Parameters
    ----------
    words : re.Pattern or Gated
    bears_on : callable
        Whether a claim is one of those.

    Examples
    --------
    >>> from geo.reading import extract_claims, read_report
    >>> report = read_report("Unless moved, Iran's missiles of 300 km range cannot hit Haifa.")
    >>> (claim,) = extract_claims(report)
    >>> find = make_finder(re.compile("[Uu]nless"), lambda _, claim: claim.denied)
    >>> find(Leftovers(ReportSentences(report), [claim]), claim)
    Spot(text='Unless', start=0, end=6)
    """

    def find(left: Leftovers, claim: Claim) -> Spot | None:
        if not bears_on(left, claim):
            return None
        return Spot.of(left.find_words(words, left.index_of(claim)))

    return find


def _is_at_own(claim: Claim) -> bool:
    """Whether a country launches at what is its own and another state's in fact: Crimea."""
    country = claim.place.country if claim.place else ""
    return claim.region is not None and claim.region.country == country


def names_one_of(mention: PlaceMention, starts: set[int | None]) -> bool:
    """Tell whether what begins at one of some offsets is a name, or a part of it.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> (tyre,) = read_report("Fired from Tyre.").places
    >>> names_one_of(tyre, {None, 11}), names_one_of(tyre, {0})
    (True, False)
    """
    return any(at is not None and mention.start <= at < mention.end for at in starts)
