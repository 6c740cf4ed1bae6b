"""Claims that print how far a place is from another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.areas import TOWNS_OR_AREAS, OfferedRegion, is_measured, lies_in
from geo.reading.claims.clauses import encloses, is_negated, low_end
from geo.reading.claims.context import FIGURE_TAIL, MAINLAND_BEFORE, Context, SentenceReader
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.lists import find_distance_row, read_bare
from geo.reading.claims.sentences import where_at
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.frames import Masked, Mention, match_frames, pick_frames
from geo.reading.lexicon import is_common_word
from geo.reading.mentions import (
    DistanceKind,
    DistanceMention,
    PlaceMention,
    PlaceRole,
    RegionMention,
    SystemMention,
)
from geo.reading.places.lists import IN_REGION
from geo.regions import find_border

__all__ = ["read_distances"]

APART = cue("apart-after")
AREA_OF = cue("area-of")
CLOSEST = cue("closest-point")
AND_IT_LIES = cue("and-it-lies")
ASKS_HOW_FAR = gated_cue("asks-how-far")
BORDER_WITH = cue("border-with")
DISTANT = cue("distant")
ELIDED_AFTER = cue("elided-after")
ELIDED_BEFORE = cue("elided-before")
ELIDED_GAP = cue("elided-gap")
IT_LIES = cue("it-lies")
JOINED = cue("joined")

POINTS = frozenset({PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.SITE, PlaceKind.AIRFIELD})
WATERS = frozenset({PlaceKind.WATER, PlaceKind.AREA})
LISTED = late(r"(?:[•*·▪–—-]|\d{1,2}[.)/])\s")
# What a noun says of the place that it stands for; any other is said of any point.
AIRFIELDS = frozenset({PlaceKind.AIRFIELD})
TOWNS = frozenset({PlaceKind.CITY, PlaceKind.CAPITAL})
ISLES = frozenset({PlaceKind.SITE, PlaceKind.AREA, PlaceKind.DIVISION, PlaceKind.CITY})
NOUN_KINDS = {
    "airport": AIRFIELDS, "airfield": AIRFIELDS, "city": TOWNS, "town": TOWNS, "village": TOWNS,
    "island": ISLES, "atoll": ISLES, "reef": ISLES,
}  # fmt: skip
LONGEST_GAP_CHARS = 60
LONGEST_ANSWER_CHARS = 40  # before its figure
EACH_END = 2
NAMED_BACK = 3  # sentences
STRANGER = cue("stranger")
STRANGER_IN = cue("stranger-in")
ON_LIST = cue("on-list")
FOUGHT = cue("fought")
FROM_IT = cue("from-it")
GOES_ON = cue("goes-on")
GROUND = cue("ground")
GROUND_AFTER = cue("ground-after")
LOCATED_IN = cue("located-in")
LIES_AT = cue("lies-at")
SPEAKS_NEXT = cue("speaks-next")
BETWEEN_THEM = cue("between-them")
SECOND_END = cue("second-end")
DISTANCE_NOUN = cue("distance-noun")
FIRST_END = cue("first-end")
STARTS_FROM = cue("starts-from")
THEN_NAMED = cue("then-named")
TOWN_NEXT = cue("town-next")
TWO_PLACES = cue("two-places")
AWAY_NEXT = cue("away-next")
DESCRIBED_IN = cue("described-in")
AWAY_FROM = cue("away-from")
AFTER_PREPOSITION = cue("after-preposition")


def read_distances(context: Context) -> SentenceReader:
    """Read the claims of distance of a report, sentence by sentence.

    Parameters
    ----------
    context : Context
        Of the report.

    Returns
    -------
    callable
        Gives the claims of a sentence, by its index; it is to be asked in their order.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Guam is 3,400 km from Pyongyang.")
    >>> [claim.high_km for claim in read_distances(Context(report))(0)]
    [3400.0]
    """
    return _Distances(context).read_sentence


class _Distances:
    """Reads distances, and knows what the last one was about, which a list goes on with."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.launches = context.launches
        self.source = context.source
        self._frames = pick_frames(self.source.text, "distance")
        # Those whose figure has no unit of its own.
        self._bare = tuple(
            each for each in self._frames if "(?P<number>" in each.pattern.pattern.pattern
        )
        self._last: tuple[PlaceMention, int] | None = None  # a distance's place, its other end
        self._measured: tuple[int, OfferedRegion, bool] | None = None  # the same end, by sentence
        self._ended: tuple[int, PlaceMention, int] | None = (
            None  # sentence, place, the figure's end
        )

    def read_sentence(self, index: int) -> Iterator[Claim]:
        """Read the distances of one sentence."""
        if self.source.is_withdrawn(index):
            return
        if row := find_distance_row(self.context, index):
            part = self.launches.as_region(row.origin, launching=True)
            if part is not None:
                part = part.taken("from the list's head", part.where)
                yield from self._make(index, row.figure, row.place, part)
            return
        read: set[int] = set()
        yield from self._read_answer(index)
        yield from self._read_apart(index, read)
        yield from self._read_frames(index, read)
        for figure in self.source.others[index]:
            if figure.kind is not DistanceKind.DISTANCE or figure.start in read:
                continue
            ends = self._distance_ends(index, figure)
            if ends is None:
                if FROM_IT.match(self.source.text, figure.end, self.source.sentences[index].end):
                    yield from self._read_from_it(index, figure)
                else:
                    yield from self._read_elided(index, figure)
                continue
            place, origin = ends
            part, edge = self._origin(index, origin)
            if part is None:
                continue
            for each in self._joined_before(index, place):
                if isinstance(origin, PlaceMention) and each.place == origin.place:
                    continue
                yield from self._make(index, figure, each, part, edge=edge)

    def _read_answer(self, index: int) -> Iterator[Claim]:
        """Read the answer to the question before: "How far is P from Q?", "About 1,600 km."."""
        figures, sentence = self.source.others[index], self.source.sentences[index]
        if not (index and figures) or figures[0].start - sentence.start > LONGEST_ANSWER_CHARS:
            return
        named = self.source.places[index]
        if named and named[0].start < figures[0].end:
            return
        ends = [
            each
            for each in self.source.places[index - 1]
            if each.place and each.role is not PlaceRole.DEMONYM
        ]
        if len(ends) == EACH_END and ASKS_HOW_FAR.search(self.source.body(index - 1)):
            part = self.launches.as_region(ends[1], launching=True)
            yield from self._make(index, figures[0], ends[0], part)

    def _read_apart(self, index: int, read: set[int]) -> Iterator[Claim]:
        """Read how far the two places of the sentence before are apart."""
        text, sentence = self.source.text, self.source.sentences[index]
        ends = [
            each
            for each in (self.source.places[index - 1] if index else ())
            if each.place and each.role is PlaceRole.PLACE and not _is_sea(each)
        ]
        for figure in self.source.others[index] if len(ends) == EACH_END else ():
            tail = self._end_of(figure, sentence.end)
            if TWO_PLACES.search(text, sentence.start, figure.start) and APART.match(text, tail):
                read.add(figure.start)
                part = self.launches.as_region(ends[1], launching=True)
                nearest = CLOSEST.search(text, sentence.start, figure.start) is not None
                yield from self._make(index, figure, ends[0], part, edge=nearest)

    def _origin(
        self, index: int, origin: PlaceMention | RegionMention
    ) -> tuple[OfferedRegion | None, bool]:
        """Take the end of a distance as a region; a border as a line, to which the nearest counts."""
        if isinstance(origin, RegionMention) and origin.region_id.startswith("border:"):
            code, _, other = origin.region_id.partition(":")[2].partition(",")
            if line := find_border(code, other):
                return OfferedRegion(line, origin.start), True
        if isinstance(origin, PlaceMention) and BORDER_WITH.search(
            self.source.text, max(0, origin.start - 25), origin.start
        ):
            return self._edge_of(origin), True
        ground = self._is_ground(origin)
        area = (
            self.context.find_area(index, origin)
            if ground and isinstance(origin, PlaceMention)
            else None
        )
        if area is not None:
            return OfferedRegion(area, origin.start), True
        return self.launches.as_region(origin, launching=True), ground

    def _is_ground(self, origin: Mention | RegionMention) -> bool:
        """Whether an end is named as ground, to which the nearest point counts: "Iranian soil"."""
        return bool(
            GROUND.search(origin.text)
            or GROUND_AFTER.match(self.source.text, origin.end)
            or MAINLAND_BEFORE.search(self.source.text, max(0, origin.start - 15), origin.start)
        )

    def _read_frames(self, index: int, read: set[int]) -> Iterator[Claim]:
        """Read the wordings that are rows, and note the figures that they took."""
        figures = self.source.others[index] or self.source.ranges[index]
        frames = self._frames if figures else self._bare
        if not (frames and self.source.places[index]):
            return
        masked = self.context.masked(index)
        for frame, match in match_frames(masked, frames):
            groups = match.groupdict()
            if groups.get("number"):
                yield from self._read_bare(index, masked, match)
                continue
            figure = masked.marks[match.start("figure")]
            near = [
                mention
                for mention in masked.list_marks(*match.span("near"))
                if isinstance(mention, PlaceMention)
            ]
            if not isinstance(figure, DistanceMention) or figure.start in read or not near:
                continue
            if figure.kind is DistanceKind.FLOWN:
                continue  # "the missile flew 800 km from P to Q" is a flight
            pairs: list[tuple[Mention, Mention | None]] = []
            if groups.get("edge"):
                part = self._edge_of(masked.marks[match.start("origin")])
                for each in near if part else ():
                    read.add(figure.start)
                    yield from self._make(index, figure, each, part, edge=True)
                continue
            if groups.get("border"):
                named = masked.marks[match.start("origin")] if groups.get("origin") else None
                part = self._border_of(index, near[-1], named)
                for each in near if part else ():
                    read.add(figure.start)
                    yield from self._make(index, figure, each, part, edge=True)
                continue
            pairs.append(
                (figure, masked.marks[match.start("origin")] if groups.get("origin") else None)
            )
            if groups.get("more"):
                more = [
                    mention
                    for mention in masked.list_marks(*match.span("more"))
                    if not isinstance(mention, SystemMention)
                ]
                pairs += list(zip(more[::2], more[1::2], strict=False))
            for each_figure, origin in pairs:
                if not isinstance(each_figure, DistanceMention) or (
                    each_figure.kind is DistanceKind.RANGE and not frame.ranges
                ):
                    continue
                read.add(each_figure.start)
                part, edge = None, False
                ends = near
                if isinstance(origin, PlaceMention):
                    wide = self._widen(index, near[-1])
                    part_of = isinstance(wide, RegionMention) and "circle" not in wide.region_id
                    if len(near) == 1 and part_of:
                        # "From western Yemen to Abu Dhabi": the part of a country is measured from.
                        ends, part = [origin], self.launches.as_region(wide)
                    else:
                        part, edge = self._origin(index, self._widen(index, origin))
                for each in ends:
                    # A part of the world is the place, a town the point that it is measured from.
                    yield from self._make(index, each_figure, each, part, edge=edge)

    def _read_bare(self, index: int, masked: Masked, match: re.Match[str]) -> Iterator[Claim]:
        """Read a distance whose unit is left out: it has that of the figure before."""
        shape = "" if match["near"] else "_2"
        near, origin = (masked.marks[match.start(f"{name}{shape}")] for name in ("near", "origin"))
        start = masked.starts[match.start("number")]
        figure = read_bare(self.context, index, match["number"], start)
        if figure and isinstance(near, PlaceMention) and isinstance(origin, PlaceMention):
            part = self.launches.as_region(self._widen(index, origin), launching=True)
            yield from self._make(index, figure, near, part)

    def _edge_of(self, owner: Mention) -> OfferedRegion | None:
        """Take the whole border of a country as a line: "from the Iranian border to Tel Aviv"."""
        code = owner.place.country if isinstance(owner, PlaceMention) and owner.place else ""
        line = find_border(code, "") if code else None
        return OfferedRegion(line, owner.start) if line else None

    def _border_of(
        self, index: int, place: PlaceMention, other: Mention | None = None
    ) -> OfferedRegion | None:
        """Find which border "the border" is: of the place's country with the other one named."""
        own = place.place.country if place.place else ""
        if isinstance(other, PlaceMention) and other.place:
            line = find_border(own, other.place.country) if own else None
            return OfferedRegion(line, other.start) if line else None
        named = [
            mention.place.country
            for at in (index, index - 1)
            if at >= 0
            for mention in self.source.places[at]
            if mention.place and mention.place.country and mention.place.country != own
        ]
        others = list(dict.fromkeys(named))
        if not own or len(others) != 1:
            return None
        line = find_border(own, others[0])
        note = f"launch region {line.name}: “the border”" if line else ""
        return OfferedRegion(line, place.start, note) if line else None

    def _read_elided(self, index: int, figure: DistanceMention) -> Iterator[Claim]:
        """Read a distance without its other end: "it can reach Busan, which lies 290 miles away".

        The other end is where the missiles are launched from, if one place only is named for it.
        """
        sentence = self.source.sentences[index]
        if not ELIDED_AFTER.match(
            self.source.text, figure.end, sentence.end
        ) and not ELIDED_BEFORE.search(self.source.text, sentence.start, figure.start):
            return
        regions = list_regions(self.context, "elided", Asked(index, (figure.start, figure.end)))
        named = [
            mention
            for mention in self.source.places[index]
            if mention.place
            and mention.role is not PlaceRole.DEMONYM
            and not any(part.start == mention.start for part in regions)
        ]
        before = [mention for mention in named if mention.end <= figure.start]
        if len(regions) != 1 or not before:
            return
        place = before[-1]
        gap = self.source.text[place.end : figure.start]
        if len(gap) > LONGEST_GAP_CHARS or not ELIDED_GAP.fullmatch(gap):
            return
        yield from self._make(index, figure, place, regions[0])

    def _read_from_it(self, index: int, figure: DistanceMention) -> Iterator[Claim]:
        """Read a distance from "it": what the line before measures from, or the one place named before.

        Of which place "it" is may be another's reading, so that nothing fails by it.
        """
        sentence = self.source.sentences[index]
        before = [
            each
            for each in self.source.places[index]
            if each.place and each.role is PlaceRole.PLACE and each.end <= figure.start
        ]
        if not before or not LIES_AT.fullmatch(self.source.text[before[-1].end : figure.start]):
            return
        part, edge = None, False
        if LISTED.match(self.source.text, sentence.start):
            if self._measured and self._measured[0] == index - 1:
                _, part, edge = self._measured
        elif index:
            named = [each for each in self.source.places[index - 1] if each.place]
            alone = len(named) == 1 and named[0].role is PlaceRole.PLACE
            part = self.launches.as_region(named[0]) if alone and len(before) == 1 else None
            if part is None and self._measured and self._measured[0] == index - 1:
                _, part, edge = self._measured if self._measured[2] else (0, None, False)
        if part is not None:
            part = part.taken("“it”, from the sentence before", Where.TEXT)
            yield from self._make(index, figure, before[-1], part, edge=edge)

    def _joined_before(self, index: int, place: PlaceMention) -> list[PlaceMention]:
        """List the places that a list ends with: "Athens, Sofia and Bucharest"."""
        group = [place]
        for mention in reversed(self.source.places[index]):
            if mention.end > group[0].start:
                continue
            if not JOINED.fullmatch(self.source.text[mention.end : group[0].start]) or encloses(
                group[0], mention
            ):
                break
            group.insert(0, mention)
        return group

    def _make(
        self,
        index: int,
        figure: DistanceMention,
        place: PlaceMention,
        part: OfferedRegion | None,
        *,
        edge: bool = False,
    ) -> Iterator[Claim]:
        """Make the claim of a distance, where its place is known."""
        sentence = self.source.sentences[index]
        if place.place is None:
            return
        if edge and GROUND.search(place.text):
            return  # "it fell on Ukrainian soil, 15 km from the border": not the country is that far
        if part is not None and not edge and lies_in(place.place, part.region):
            return  # "Tuapse, 1,000 km from land held in Krasnodar": not that far from its own region
        if part is not None:
            self._last = place, part.start
            self._measured = index, part, edge
            self._ended = index, place, figure.end
        yield Claim(
            id="",
            kind=ClaimKind.DISTANCE,
            text=self.source.text[sentence.start : sentence.end],
            place=place.place,
            region=part.region if part else None,
            other_origins=part.others if part else (),
            low_km=low_end(figure),
            high_km=figure.high_km,
            qualifier=figure.qualifier,
            denied=self._is_denied(sentence.start, place, figure),
            assumed=tuple(
                note
                for note in (
                    place.reason if place.reason.startswith("place ") else "",
                    part.assumed if part else "",
                )
                if note
            ),
            start=sentence.start,
            end=sentence.end,
            edge=edge,
            place_text="" if place.reason.startswith("place ") else place.text,
            area=self.context.find_area(index, place),
            other_km=figure.other_km,
            found=(
                Found("place", self._say_where(index, place), place.text, place.start, place.end),
                *(
                    [Found("launch region", part.where, part.region.name, part.start)]
                    if part
                    else []
                ),
                Found("range", Where.OWN, figure.text, figure.start, figure.end),
            ),
        )

    def _say_where(self, index: int, place: PlaceMention) -> Where:
        """Say where a place stands, or that it is a town for an area: "the exclave of Nakhchivan"."""
        if step := self.source.index_at(place.start) - index:
            return where_at(step)
        areal = place.text in TOWNS_OR_AREAS or AREA_OF.search(
            self.source.text, max(0, place.start - 30), place.start
        )
        town = place.place is not None and place.place.kind in {PlaceKind.CITY, PlaceKind.CAPITAL}
        return Where.CATALOGUE if areal and town else Where.OWN

    def _is_denied(self, start: int, place: PlaceMention, figure: DistanceMention) -> bool:
        """Whether "not" belongs to a distance: "cannot hit Haifa, 40 km away" denies another thing."""
        begins = max(start, figure.start - 25)
        if place.end <= figure.start:
            begins = max(begins, place.end)
        return is_negated(self.source.text, begins, figure.start)

    def _distance_ends(
        self, index: int, figure: DistanceMention
    ) -> tuple[PlaceMention, PlaceMention | RegionMention] | None:
        """Find the two ends of a distance: "P is N km from Q", "N km between P and Q"."""
        text, sentence = self.source.text, self.source.sentences[index]
        before, after = self._list_sides(index, figure)
        end = self._end_of(figure, sentence.end)
        if after and (spoken := self._spoken_of(index, figure, before)):
            return (spoken, after[0]) if DISTANT.match(text[end : after[0].start]) else None
        if len(after) > 1 and self._stand_between(end, after):
            second = after[1]
            return (second, after[0]) if isinstance(second, PlaceMention) else None
        if len(before) > 1 and self._stand_before(sentence.start, before, figure, end):
            return before[-1], before[-2]
        if not after or not before:
            return None
        if (
            self._ended
            and self._ended[0] == index
            and GOES_ON.fullmatch(text, self._ended[2], figure.start)
            and DISTANT.match(text[end : after[0].start])
        ):
            # "It lies 470 km from the Ukrainian border and 10 km from Saratov": the place goes on.
            origin = after[0]
            widened = self._widen(index, origin)
            return None if _same(self._ended[1], widened) else (self._ended[1], widened)
        earlier = [each for each in self.source.others[index] if each.end <= before[-1].start]
        first = not any(each.start >= earlier[-1].end for each in before[:-1]) if earlier else False
        if first and is_measured(text, before[-1], earlier[-1:]):
            # "It is 500 miles from Beijing, 799 miles from Tokyo" is never from Beijing to Tokyo.
            return self._go_on(before[-1], figure, after[0], end)
        place, origin = self._name_subject(before), self._widen(index, after[0])
        linked = DISTANT.match(text[end : min(origin.start, after[0].start)])
        if linked is None and not AWAY_FROM.match(text[end : after[0].start]):
            return None
        if _same(place, origin) or not self._is_subject(index, place, figure):
            return None
        return place, origin

    def _end_of(self, figure: DistanceMention, last: int) -> int:
        """Find where a figure ends with its second unit: "120 km (75 miles)", "120 km or 75 miles"."""
        text = self.source.text
        if pair := FIGURE_TAIL.match(text, figure.end, last):
            return pair.end()
        at = text.find(figure.pair_text, figure.end, last) if figure.pair_text else -1
        return figure.end if at < 0 else at + len(figure.pair_text)

    def _spoken_of(
        self, index: int, figure: DistanceMention, before: list[PlaceMention]
    ) -> PlaceMention | None:
        """Find what "it" or "the site" is, where a distance is said of such a word."""
        text, sentence = self.source.text, self.source.sentences[index]
        if said := AND_IT_LIES.search(text, sentence.start, figure.start):
            return before[-1] if before and said["last"] else self._subject_of(index, before)
        said = IT_LIES.fullmatch(text, sentence.start, figure.start)
        if not said:
            return None
        kinds = NOUN_KINDS.get(said["noun"] or "", POINTS)
        back = range(index - 1, max(-1, index - 1 - NAMED_BACK), -1)
        towns = next(filter(None, (self._list_kind(at, kinds) for at in back)), [])
        if len(towns) != 1 or not said["noun"]:
            towns = self.context.spoken_of(index, figure.start)[:1] or towns
        towns = [
            each
            for each in towns
            if not SPEAKS_NEXT.search(self.source.text, max(0, each.start - 14), each.start)
        ]
        return towns[0] if len(towns) == 1 else None

    def _list_kind(self, index: int, kinds: frozenset[PlaceKind]) -> list[PlaceMention]:
        """List the places of a sentence that are of some kinds; none where it names a stranger, too."""
        sentence = self.source.sentences[index]
        if self._names_stranger(index, sentence.start, sentence.end):
            return []
        return [
            each
            for each in self.source.places[index]
            if each.place and each.role is PlaceRole.PLACE and each.place.kind in kinds
        ]

    def _subject_of(self, index: int, before: list[PlaceMention]) -> PlaceMention | None:
        """Find what "it" is in a later clause: what is measured, or what the sentence begins with."""
        if self._ended and self._ended[0] == index:
            return self._ended[1]
        start = self.source.sentences[index].start
        if before and self.source.text[start : before[0].start] in {"", "The "}:
            return before[0]
        inner = [each for each in before if not any(encloses(each, other) for other in before)]
        if len(inner) == EACH_END and self.source.text[inner[0].end : inner[1].start] == " in ":
            inner.pop()  # a base in the capital
        return inner[0] if len(inner) == 1 else None

    def _list_sides(
        self, index: int, figure: DistanceMention
    ) -> tuple[list[PlaceMention], list[PlaceMention | RegionMention]]:
        """List the places before a figure and those after it, a border that comes first among them."""
        places = [
            mention
            for mention in self.source.places[index]
            if mention.place is not None and self._is_end(mention)
        ]
        after: list[PlaceMention | RegionMention] = [
            mention for mention in places if mention.start >= figure.end
        ]
        borders = [
            region
            for region in self.source.regions[index]
            if region.start >= figure.end and region.region_id.startswith("border")
        ]
        if borders and (not after or borders[0].start <= after[0].start):
            after = [borders[0], *after]
        return [mention for mention in places if mention.end <= figure.start], after

    def _is_end(self, mention: PlaceMention) -> bool:
        """Whether a name is where a distance ends: "from China's coast", not "from China's army"."""
        if TOWN_NEXT.match(self.source.text, max(mention.start, mention.end - len("mainland"))):
            return False  # "from the Turkish mainland city of Adana"
        owns = self.source.text[mention.end : mention.end + 2] in {"'s", "’s"}
        if not owns and mention.role is not PlaceRole.DEMONYM:
            return True
        return GROUND_AFTER.match(self.source.text, mention.end) is not None

    def _stand_between(self, end: int, after: list[PlaceMention | RegionMention]) -> bool:
        """Whether both ends follow the figure: "500 km lie between P and Q"."""
        text, (first, second) = self.source.text, after[:2]
        return bool(
            BETWEEN_THEM.match(text[end : first.start])
            and SECOND_END.fullmatch(text[first.end : second.start])
        )

    def _stand_before(
        self, start: int, before: list[PlaceMention], figure: DistanceMention, end: int
    ) -> bool:
        """Whether both ends precede it: "the distance from P to Q is", "From P, Q is N km away"."""
        text, (first, second) = self.source.text, before[-2:]
        if DISTANCE_NOUN.search(text[start : figure.start]) and FIRST_END.search(
            text[max(start, first.start - 40) : first.start]
        ):
            return True
        return bool(
            STARTS_FROM.search(text[max(0, first.start - 6) : first.start])
            and THEN_NAMED.fullmatch(text[first.end : second.start])
            and AWAY_NEXT.match(text[end : end + 6])
        )

    def _name_subject(self, before: list[PlaceMention]) -> PlaceMention:
        """Take the town, not what it lies in: "Larnaca, Cyprus, 340 km from Tel Aviv"."""
        rest = list(before)
        for wording in (IN_REGION, DESCRIBED_IN):
            if len(rest) < 2 or not (encloses(rest[-1], rest[-2]) or _is_sea(rest[-1])):
                break
            gap = self.source.text[rest[-2].end : rest[-1].start]
            if wording.fullmatch(gap) or (wording is IN_REGION and gap == ", "):
                rest.pop()
        return rest[-1]

    def _widen(self, index: int, end: PlaceMention | RegionMention) -> PlaceMention | RegionMention:
        """Take the region that holds a distance's other end: "the coast of Q"."""
        for region in reversed(self.source.regions[index]):
            if region.region_id.startswith(("coast:", "sector:")):
                # The waters off a coast, while a distance ends at the coast itself; "north of Q" is
                # where P is, not what it is measured from.
                continue
            several = "," in region.region_id.split(":")[0]
            if region.start <= end.start and end.end <= region.end and not several:
                return region
        return end

    def _is_subject(self, index: int, place: PlaceMention, figure: DistanceMention) -> bool:
        """Whether a distance is said of a place, and not of what was there."""
        text, start = self.source.text, self.source.sentences[index].start
        gap = text[place.end : figure.start]
        country = place.place is not None and place.place.kind is PlaceKind.COUNTRY
        if country and gap.startswith(",") and FOUGHT.search(text, start, place.start):
            return False
        # "sank the Moskva 65 miles south of Odesa" says where a ship was, not where Moscow is.
        if LOCATED_IN.search(text, start, place.start) or not LIES_AT.fullmatch(gap):
            return False
        if not gap.strip() and not AFTER_PREPOSITION.search(text[start : place.start]):
            return False
        # "Rockets that landed in Ur of the Sands, 37 km south of Haifa": a name that is not known.
        if self._names_stranger(index, place.end, figure.start):
            return False
        led = STRANGER_IN.search(text, start, place.start)
        return not (led and self._names_stranger(index, place.start - 60, place.start, STRANGER_IN))

    def _go_on(
        self,
        ended: PlaceMention,
        figure: DistanceMention,
        origin: PlaceMention | RegionMention,
        end: int,
    ) -> tuple[PlaceMention, PlaceMention | RegionMention] | None:
        """Go on with the place that a list of distances is about."""
        if self._last is None or self._last[1] != ended.start:
            return None
        listed = ON_LIST.fullmatch(self.source.text, ended.end, figure.start)
        linked = DISTANT.match(self.source.text[end : origin.start])
        return (self._last[0], origin) if listed and linked else None

    def _names_stranger(
        self, index: int, start: int, end: int, names: re.Pattern[str] = STRANGER
    ) -> bool:
        """Whether a stretch holds a name that neither gazetteer nor catalogue knows."""
        placed = [each for each in self.source.places[index] if each.place is not None]
        named = (placed, self.source.systems[index], self.source.regions[index])
        known = [(each.start, each.end) for mentions in named for each in mentions]
        return any(
            not is_common_word(match["name"].lower())
            and not any(first <= match.start("name") < last for first, last in known)
            for match in names.finditer(self.source.text, max(0, start), end)
        )


def _is_sea(mention: PlaceMention) -> bool:
    """Whether a name is of waters, in or on which a place is said to lie, whatever it is asked for."""
    place = mention.place
    return place is not None and not place.country and place.kind in WATERS


def _same(first: PlaceMention, second: PlaceMention | RegionMention) -> bool:
    return isinstance(second, PlaceMention) and first.place == second.place
