"""What the sentences of a report offer to a claim: systems, their ranges, areas, marks."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from geo.claims.model import Claim
from geo.gazetteer import AREAL, PlaceKind, find_candidates, list_members
from geo.reading.claims.areas import OfferedRegion, place_region
from geo.reading.claims.clauses import encloses
from geo.reading.claims.cues import cue
from geo.reading.claims.launches import LaunchFinder
from geo.reading.claims.owners import is_possessive
from geo.reading.claims.ownership import Ownership
from geo.reading.claims.sentences import ReportSentences, look_back
from geo.reading.claims.triggers import Reached
from geo.reading.frames import FIGURE, PEOPLE, PLACE, SYSTEM, Masked, Mention, mask_sentence
from geo.reading.mentions import (
    DistanceMention,
    PlaceMention,
    PlaceRole,
    RegionMention,
    Report,
    SystemMention,
)
from geo.reading.places.lists import IN_REGION
from geo.regions import (
    LaunchRegion,
    find_mainland,
    find_side,
    find_target,
    list_targets,
)
from geo.regions.addresses import PartAddress

__all__ = ["TOPIC_BACK", "Context", "Measured", "SentenceReader", "name_key"]

# Reads the claims of one kind in a sentence, by its index; it is asked sentence after sentence.
SentenceReader = Callable[[int], Iterable[Claim]]

ANAPHOR = cue("anaphor")
PRONOUN = cue("pronoun")
SAME_LIST = cue("same-list")
SET_APART = cue("set-apart")
THEIR_RANGE = cue("their-range")
USED = cue("used")

# A text says "it" or "the missile" for some sentences after a name, then speaks of something else.
TOPIC_BACK = 6
THEIR_RANGE_CHARS = 80
UNNAMED_CHARS = 80  # behind a figure, in which its missile and what goes on with it may stand
FIELD = cue("field")
FIGURE_TAIL = cue("figure-tail")
UNNAMED_MISSILE = cue("unnamed-missile")
OWN_NOUN = cue("own-noun")
MAINLAND_BEFORE = cue("mainland-before")
MAINLAND_AFTER = cue("mainland-after")
MIDDLE_AFTER = cue("middle-after")
MIDDLE = frozenset({"centre", "center", "heart"})
LONGEST_LIST = 12  # of systems joined before one verb; bounds the work of a text of names alone


@dataclass(frozen=True, slots=True)
class Measured:
    """A distance that was read: of which place, from where, and where its figure ends."""

    index: int
    place: PlaceMention
    part: OfferedRegion
    end: int


class Context:
    """What each sentence of a report offers to a claim: systems, ranges, areas.

    Parameters
    ----------
    report : Report
        From `geo.reading.read_report`.
    """

    def __init__(self, report: Report) -> None:
        self.source = ReportSentences(report)
        self.ownership = Ownership(self.source)
        self.reached = Reached(self.source)
        self.launches = LaunchFinder(self.source, self.ownership, self.reached)
        self.claims: list[Claim] = []  # the claims of reach made so far
        self.masks: dict[int, Masked] = {}
        # Each sentence as a line of a list: as `entries` read it.
        self.lines: dict[int, object] = {}
        self.measured: Measured | None = None  # the last one
        self.targeted: set[tuple[int, int]] = set()  # spans of places said to be in range so far

    def spoken_of(self, index: int, at: int) -> list[PlaceMention]:
        """Find the place that a pronoun stands for: the subject before it, here or a sentence back.

        Where the sentence before names one place only, it is that.
        """
        for where in (index, index - 1):
            all_named = self.source.places[where] if where >= 0 else ()
            places = [
                mention
                for mention in all_named
                if mention.end <= at and mention.place and mention.role is not PlaceRole.DEMONYM
                if not self.source.is_dateline(where, mention)
            ]
            # "Baku's drones can reach it": who owns is not what is reached, and what it owns may be.
            named = [each for each in places if not is_possessive(self.source.text, each.end)]
            if where < index and named[:1] != places[:1]:
                return []
            # A name that no gazetteer knows may just as well be meant.
            unknown = any(each.place is None for each in all_named)
            if not named:
                continue
            before = self.source.text[self.source.sentences[where].start : named[0].start].strip(
                " \"“'’*•-"
            )
            if before in {"", "The", "But", "And", "So,"} or (
                where < index and len(named) == 1 and not unknown
            ):
                return named[:1]
        return []

    def subjects_before(self, index: int, at: int) -> list[SystemMention]:
        """Find the systems that a verb is about: the last ones before it, as far as they are joined."""
        return self._last_joined(self.source.subjects[index], at)

    def systems_before(self, index: int, at: int) -> list[SystemMention]:
        """Find the systems that a figure is of: as for a verb, or one held against others before it.

        "Unlike the Scud with its 300 km" gives the Scud's, "derived from the Scud, it flies 700 km"
        does not.
        """
        named, subjects = self.source.systems[index], self.source.subjects[index]
        own = [
            each
            for each in named
            if each in subjects or not SET_APART.match(self.source.text, each.end)
        ]
        return self._pair_off(index, self._last_joined(own, at), at)

    def _pair_off(self, index: int, named: list[SystemMention], at: int) -> list[SystemMention]:
        """Give each of several systems its own of as many figures: "A and B fly 700 and 900 km"."""
        figures = [
            each for each in self.source.ranges[index] if named and each.start >= named[-1].end
        ]
        run = figures[:1]
        for figure in figures[1:]:
            if not SAME_LIST.fullmatch(self.source.text[run[-1].end : figure.start]):
                break
            run.append(figure)
        starts = [each.start for each in run]
        if len(named) != len(run) or at not in starts:
            return named
        return [named[starts.index(at)]]

    def _last_joined(self, named: list[SystemMention], at: int) -> list[SystemMention]:
        last = bisect_right(named, at, key=lambda mention: mention.end)
        group = named[max(0, last - 1) : last]
        for mention in reversed(named[max(0, last - LONGEST_LIST) : max(0, last - 1)]):
            if not SAME_LIST.fullmatch(self.source.text[mention.end : group[0].start]):
                break
            group.insert(0, mention)
        return group

    def systems_used(self, index: int, span: tuple[int, int]) -> list[SystemMention]:
        """Find the systems that a claim names after its verb: "can be hit with a Ghaznavi"."""
        return [
            mention
            for mention in self.source.systems[index]
            if span[0] <= mention.start < span[1]
            and USED.search(self.source.text, max(span[0], mention.start - 30), mention.start)
        ]

    def topic(self, index: int, at: int, *, near: bool = True) -> list[SystemMention]:
        """Find the systems that a text speaks of at an offset: those last named before it.

        With `near` only where the sentence can take its parts from there.
        """
        for where in look_back(index, TOPIC_BACK, own=True):
            if near and not self.carries(index, where):
                break
            if named := self.systems_before(where, min(at, self.source.sentences[where].end)):
                return named
            if self.introduces(where):
                break
        return []

    def introduces(self, index: int) -> bool:
        """Whether a sentence brings in a missile without a name, which is none of those before.

        >>> from geo.reading.reader import read_report
        >>> context = Context(read_report("Iran has Zolfaqars. A rocket of 90 km hit Erbil. It fell."))
        >>> [context.introduces(index) for index in range(3)]
        [False, True, False]
        """
        text, sentence = self.source.text, self.source.sentences[index]
        figures = [] if self.source.systems[index] else self.source.ranges[index][:1]
        return any(
            UNNAMED_MISSILE.search(
                f"{text[sentence.start : figure.start]}{FIGURE}"
                f"{text[figure.end : min(sentence.end, figure.end + UNNAMED_CHARS)]}"
            )
            for figure in figures
        )

    @cached_property
    def given(self) -> dict[str, list[tuple[int, DistanceMention]]]:
        """The ranges that the text gives for each system, with the sentence of each."""
        given = defaultdict(list)
        for index, figures in enumerate(self.source.ranges):
            for figure in figures:
                named = self.topic(index, figure.start) or self.source.systems[index][:1]
                start = self.source.sentences[index].start
                since = max(start, figure.start - THEIR_RANGE_CHARS, *(each.end for each in named))
                if THEIR_RANGE.search(self.source.text, since, figure.start) and PRONOUN.match(
                    self.source.text, start
                ):
                    named = self.topic(index, start) or named
                for key in {name_key(mention) for mention in named}:
                    given[key].append((index, figure))
        return given

    def carries(self, index: int, where: int) -> bool:
        """Whether a sentence can take its parts from another one.

        From its own paragraph, from one that it refers to ("the missiles"), or from any where the
        whole text prints one range only or the line has a label ("Targets:").
        """
        sentence = self.source.sentences[index]
        alone = len(self.source.report.ranges) <= 1
        if alone or self.source.sentences[where].paragraph == sentence.paragraph:
            return True
        if FIELD.match(self.source.text, sentence.start, sentence.end):
            return True
        return bool(ANAPHOR.search(self.source.text[sentence.start : sentence.end]))

    def masked(self, index: int) -> Masked:
        """Give a sentence with a mark for each of its mentions."""
        if index not in self.masks:
            sentence = self.source.sentences[index]
            places = [each for each in self.source.places[index] if each.place is not None]
            marks: list[tuple[Mention, str, int, int]] = []
            begins: dict[int, int] = {}
            for place in places:
                people = place.role is PlaceRole.DEMONYM
                end = place.end
                for other in () if people else places:
                    if encloses(other, place) and (
                        self.source.text[end : other.start] == ", "
                        or (
                            other.start > end
                            and IN_REGION.fullmatch(self.source.text, end, other.start)
                        )
                    ):
                        end = other.end
                owned = next(
                    (
                        other
                        for other in places
                        if place.end < other.start
                        and OWN_NOUN.fullmatch(self.source.text, place.end, other.start)
                    ),
                    None,
                )
                if owned is not None:
                    # "The US island territory of Guam", "the Japanese island of Okinawa" are one mark.
                    begins[owned.start] = begins.get(place.start, place.start)
                    continue
                start = begins.get(place.start, place.start)
                marks.append((place, PEOPLE if people else PLACE, start, end))
            marks += [(each, SYSTEM, each.start, each.end) for each in self.source.systems[index]]
            for figure in [*self.source.ranges[index], *self.source.others[index]]:
                head = self.source.text[sentence.start : figure.start].rstrip()
                start = figure.start
                if figure.qualifier and head.lower().endswith(figure.qualifier):
                    start = sentence.start + len(head) - len(figure.qualifier)
                pair = FIGURE_TAIL.match(self.source.text, figure.end, sentence.end)
                marks.append((figure, FIGURE, start, pair.end() if pair else figure.end))
            self.masks[index] = mask_sentence(self.source.text, sentence.start, sentence.end, marks)
        return self.masks[index]

    def find_area(self, index: int, mention: PlaceMention) -> LaunchRegion | None:
        """Find the area that a phrase around a place means: "the US mainland"."""
        place = mention.place
        if place is None:
            return None
        around = self.source.text[max(0, mention.start - 40) : mention.end + 40].replace(".", "")
        for row in list_targets():
            if row.of == place.id and any(phrase in around for phrase in row.aliases):
                return find_target(row.id)
        if place.kind not in AREAL:
            return self._find_group(index, mention)
        if area := self._find_part(index, mention, place.id):
            return area
        text, before = self.source.text, max(0, mention.start - 20)
        if MAINLAND_BEFORE.search(text, before, mention.start) or (
            MAINLAND_AFTER.match(text, mention.end)
        ):
            return find_mainland(place.id)
        return None

    def _find_part(self, index: int, mention: PlaceMention, country: str) -> LaunchRegion | None:
        side = self._find_side(index, mention)
        if side is None or not isinstance(side.address, PartAddress):
            return None
        if area := find_side(side.address.side, country):
            return area
        part = self.launches.as_region(side)
        return part.region if part else None

    def _find_group(self, index: int, mention: PlaceMention) -> LaunchRegion | None:
        """Find the countries that are meant by a side of a wide area: "southern Europe"."""
        if mention.place is None or mention.place.kind is not PlaceKind.AREA:
            return None
        side = self._find_side(index, mention)
        for each in find_candidates(side.name, misspelt=False) if side else ():
            place = each.place
            if list_members(place):
                return place_region(place.id, place.kind, place.lon, place.lat, place.name)
        return None

    def _find_side(self, index: int, mention: PlaceMention) -> RegionMention | None:
        """Find the part of a country that is named: "southern Israel", "Israel's north"."""
        for region in self.source.regions[index]:
            inside = region.start <= mention.start and mention.end <= region.end
            if inside and isinstance(region.address, PartAddress):
                return region
        middle = MIDDLE_AFTER.match(self.source.text, mention.end)
        if middle is None:
            return None
        part = middle["part"].lower()
        side = "central" if part in MIDDLE else f"{part}ern"
        address = PartAddress(side, mention.place.id if mention.place else "")
        text = self.source.text[mention.start : middle.end()]
        return RegionMention(mention.start, middle.end(), text, address, "")


def name_key(mention: SystemMention) -> str:
    """Give what a system is known by: its id, or its name without the plural's ending.

    Examples
    --------
    >>> name_key(SystemMention(0, 7, "Qassams", None))
    'qassam'
    """
    return mention.system_id or mention.text.lower().removesuffix("s")
