"""Claims that print how far a place is from another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.reading.claims.areas import OfferedRegion, is_measured
from geo.reading.claims.clauses import encloses, is_negated, low_end
from geo.reading.claims.context import FIGURE_TAIL, MAINLAND_BEFORE, Context
from geo.reading.claims.cues import cue
from geo.reading.claims.lists import find_distance_row
from geo.reading.frames import Mention, match_frames, pick_frames
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

DISTANT = cue("distant")
ELIDED_AFTER = cue("elided-after")
ELIDED_BEFORE = cue("elided-before")
ELIDED_GAP = cue("elided-gap")
IT_LIES = cue("it-lies")
JOINED = cue("joined")

LONGEST_GAP_CHARS = 60
STRANGER = cue("stranger")
STRANGER_IN = cue("stranger-in")
ON_LIST = cue("on-list")
GROUND = cue("ground")
GROUND_AFTER = cue("ground-after")
LOCATED_IN = cue("located-in")


def read_distances(context: Context) -> Iterator[Claim]:
    """Read the claims of distance of a report, sentence by sentence.

    Parameters
    ----------
    context : Context
        Of the report.

    Yields
    ------
    Claim

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Guam is 3,400 km from Pyongyang.")
    >>> [claim.high_km for claim in read_distances(Context(report))]
    [3400.0]
    """
    reader = _Distances(context)
    for index in range(len(context.source.sentences)):
        yield from reader.read_sentence(index)


class _Distances:
    """Reads distances, and knows what the last one was about, which a list goes on with."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.launches = context.launches
        self.source = context.source
        self._frames = pick_frames(self.source.text, "distance")
        self._last: tuple[PlaceMention, int] | None = None  # a distance's place, its other end

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
        yield from self._read_frames(index, read)
        for figure in self.source.others[index]:
            if figure.kind is not DistanceKind.DISTANCE or figure.start in read:
                continue
            ends = self._distance_ends(index, figure)
            if ends is None:
                yield from self._read_elided(index, figure)
                continue
            place, origin = ends
            part, edge = self._origin(origin)
            if part is None:
                continue
            for each in self._joined_before(index, place):
                if isinstance(origin, PlaceMention) and each.place == origin.place:
                    continue
                yield from self._make(index, figure, each, part, edge=edge)

    def _origin(self, origin: PlaceMention | RegionMention) -> tuple[OfferedRegion | None, bool]:
        """Take the end of a distance as a region; a border as a line, to which the nearest counts."""
        if isinstance(origin, RegionMention) and origin.region_id.startswith("border:"):
            code, _, other = origin.region_id.partition(":")[2].partition(",")
            if line := find_border(code, other):
                return OfferedRegion(line, origin.start), True
        return self.launches.as_region(origin, launching=True), self._is_ground(origin)

    def _is_ground(self, origin: Mention | RegionMention) -> bool:
        """Whether a country is named as ground, to which the nearest point counts: "Iranian soil"."""
        return isinstance(origin, PlaceMention) and bool(
            GROUND.search(origin.text)
            or GROUND_AFTER.match(self.source.text, origin.end)
            or MAINLAND_BEFORE.search(self.source.text, max(0, origin.start - 15), origin.start)
        )

    def _read_frames(self, index: int, read: set[int]) -> Iterator[Claim]:
        """Read the wordings that are rows, and note the figures that they took."""
        figures = self.source.others[index] or self.source.ranges[index]
        if not (self._frames and figures and self.source.places[index]):
            return
        masked = self.context.masked(index)
        for frame, match in match_frames(masked, self._frames):
            groups = match.groupdict()
            figure = masked.marks[match.start("figure")]
            near = [
                mention
                for mention in masked.list_marks(*match.span("near"))
                if isinstance(mention, PlaceMention)
            ]
            if not isinstance(figure, DistanceMention) or figure.start in read or not near:
                continue
            pairs: list[tuple[Mention, Mention | None]] = []
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
                part = None
                if isinstance(origin, PlaceMention):
                    part = self.launches.as_region(origin, launching=True)
                for each in near:
                    # A part of the world is the place, a town the point that it is measured from.
                    edge = part is not None and origin is not None and self._is_ground(origin)
                    yield from self._make(index, each_figure, each, part, edge=edge)

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
        regions = self.launches.stated_regions(index, set())
        assumed = ""
        if not regions and index:
            regions = self.launches.stated_regions(index - 1, set())
            assumed = "from the sentence before"
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
        part = regions[0]
        if assumed:
            part = part.taken(assumed, part.where)
        yield from self._make(index, figure, place, part)

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
        if part is not None:
            self._last = place, part.start
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
                Found("place", Where.OWN, place.text, place.start, place.end),
                *(
                    [Found("launch region", part.where, part.region.name, part.start)]
                    if part
                    else []
                ),
                Found("range", Where.OWN, figure.text, figure.start, figure.end),
            ),
        )

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
        sentence = self.source.sentences[index]
        places = [
            mention
            for mention in self.source.places[index]
            if mention.place is not None
            and mention.role is not PlaceRole.DEMONYM
            and self.source.text[mention.end : mention.end + 2] not in {"'s", "’s"}
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
        before = [mention for mention in places if mention.end <= figure.start]
        if (
            not before
            and after
            and IT_LIES.fullmatch(self.source.text, sentence.start, figure.start)
        ):
            spoken = self.context.spoken_of(index, figure.start)
            linked = DISTANT.match(self.source.text[figure.end : after[0].start])
            return (spoken[0], after[0]) if spoken and linked else None
        end = figure.end
        tail = self.source.text[end : sentence.end]
        pair = FIGURE_TAIL.match(tail)
        if pair:
            end += pair.end()
        if (
            len(after) >= 2
            and re.match(
                r"\s(?:[\w’'-]+\s){0,3}?(?:between|separat\w+)\s(?:[\w’'-]+\s){0,3}$",
                self.source.text[end : after[0].start],
            )
            and re.fullmatch(
                r"\s(?:and|from|to)\s(?:the\s)?(?:[\w’'-]+\s){0,2}",
                self.source.text[after[0].end : after[1].start],
            )
        ):
            second = after[1]
            return (second, after[0]) if isinstance(second, PlaceMention) else None
        if (
            len(before) >= 2
            and re.search(r"\bdistance\b", self.source.text[sentence.start : figure.start])
            and re.search(
                r"(?:between|from)\s(?:the\s)?(?:[\w’'-]+\s){0,2}$",
                self.source.text[max(sentence.start, before[-2].start - 40) : before[-2].start],
            )
        ):
            return before[-1], before[-2]
        if (
            len(before) >= 2
            and re.search(
                r"\b[Ff]rom\s$", self.source.text[max(0, before[-2].start - 6) : before[-2].start]
            )
            and re.fullmatch(
                r",?\s(?:the\s(?:[A-Z]\w+\s)?)?",
                self.source.text[before[-2].end : before[-1].start],
            )
            and re.match(r"\saway\b", self.source.text[end : end + 6])
        ):
            return before[-1], before[-2]
        if not after or not before:
            return None
        earlier = [each for each in self.source.others[index] if each.end <= before[-1].start]
        first = not any(each.start >= earlier[-1].end for each in before[:-1]) if earlier else False
        if first and is_measured(self.source.text, before[-1], earlier[-1:]):
            # "It is 500 miles from Beijing, 799 miles from Tokyo" is never from Beijing to Tokyo.
            return self._go_on(before[-1], figure, after[0], end)
        if (
            len(before) > 1
            and encloses(before[-1], before[-2])
            and (
                self.source.text[before[-2].end : before[-1].start] == ", "
                or IN_REGION.fullmatch(self.source.text, before[-2].end, before[-1].start)
            )
        ):
            before = before[:-1]  # "Larnaca, Cyprus, 340 km from Tel Aviv" is about Larnaca
        if (
            len(before) > 1
            and encloses(before[-1], before[-2])
            and re.fullmatch(
                r",\s[^.,]{2,60}\sin\s(?:\w+\s)?",
                self.source.text[before[-2].end : before[-1].start],
            )
        ):
            before = before[:-1]
        origin: PlaceMention | RegionMention = after[0]
        for region in self.source.regions[index]:
            if (
                region.start <= after[0].start
                and after[0].end <= region.end
                and "," not in region.region_id.split(":")[0]
            ):
                origin = region
        link = DISTANT.match(self.source.text[end : min(origin.start, after[0].start)])
        if link is None and not re.match(
            r"\saway\s(?:from|in)\s(?:(?!and\b|yet\b|but\b)[\w’'-]+\s){0,5}$",
            self.source.text[end : after[0].start],
        ):
            return None
        gap = self.source.text[before[-1].end : figure.start]
        subject = re.fullmatch(
            r"['’]?(?:,?\s(?:which|that|(?:[^,.;]|U\.[SK]\.){2,60},|(?:a|its|their|his)\s[\w\s-]{1,60},|the\s[\w\s-]{1,40}|in\s[\w\s-]{1,30},?))?,?\s?(?:(?:\b(?:is|lies|are|was|all|both|each|itself|abt|sits|stands|located|situated|lie|at|a\sdistance\sof|city|only|just|about|around|some|roughly|nearly|more\sthan|less\sthan|over|at\sleast|approximately|almost|under|within|up\sto|well|not|no|barely|being|a\sgood|a\sfull|a\smere|a\sbare|of|airport|airfield|base|town|village)\b)[,\s]*)*",
            gap, re.IGNORECASE,
        )  # fmt: skip
        # "sank the Moskva 65 miles south of Odesa" says where a ship was, not where Moscow is.
        if LOCATED_IN.search(self.source.text, sentence.start, before[-1].start):
            return None
        bare = not gap.strip() and not re.search(
            r"\b(?:in|at|near|of|from|on)\s(?:the\s)?$",
            self.source.text[sentence.start : before[-1].start],
        )
        # "Rockets that landed in Ur of the Sands, 37 km south of Haifa": a name that is not known.
        unknown = self._names_stranger(index, before[-1].end, figure.start) or (
            STRANGER_IN.search(self.source.text, sentence.start, before[-1].start)
            and self._names_stranger(index, before[-1].start - 60, before[-1].start, STRANGER_IN)
        )
        if bare or unknown or subject is None or _same(before[-1], origin):
            return None
        return before[-1], origin

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


def _same(first: PlaceMention, second: PlaceMention | RegionMention) -> bool:
    return isinstance(second, PlaceMention) and first.place == second.place
