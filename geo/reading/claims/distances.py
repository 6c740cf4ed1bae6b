"""Claims that print how far a place is from another one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.gazetteer import Place, PlaceKind
from geo.reach import measure_place
from geo.reading.claims.areas import TOWNS_OR_AREAS, OfferedRegion, lies_in
from geo.reading.claims.clauses import encloses, is_negated
from geo.reading.claims.context import MAINLAND_BEFORE, Context, Measured, SentenceReader
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.fitting import (
    find_fitting,
    is_said_of_place,
    list_named,
    list_pairs,
    may_lie,
)
from geo.reading.claims.parts import begin_claim, found_at, is_described
from geo.reading.claims.rows import find_distance_row, read_bare
from geo.reading.claims.sentences import where_at
from geo.reading.claims.slots.ends import (
    end_with_pair,
    find_ends,
    list_after,
    name_inner,
    widen,
)
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.frames import Frame, Masked, Mention, list_frames, match_frames, pick_frames
from geo.reading.mentions import (
    DistanceKind,
    DistanceMention,
    PlaceMention,
    PlaceRole,
    RegionMention,
    SystemMention,
)
from geo.regions import find_border

__all__ = ["read_distances"]

APART = cue("apart-after")
AND_IT_LIES = cue("and-it-lies")
AREA_OF = cue("area-of")
ASKS_HOW_FAR = gated_cue("asks-how-far")
BORDER_WITH = cue("border-with")
CLOSEST = cue("closest-point")
ECHO = cue("echo")
ELIDED_AFTER = cue("elided-after")
ELIDED_BEFORE = cue("elided-before")
ELIDED_GAP = cue("elided-gap")
FAR_LINK = cue("far-link")
FROM_IT = cue("from-it")
GROUND = cue("ground")
GROUND_AFTER = cue("ground-after")
JOINED = cue("joined")
LIES_AT = cue("lies-at")
LISTED_GAP = cue("listed-gap")
LISTED_LEAD = cue("listed-lead")
LISTED_TAIL = cue("listed-tail")
PROVINCE_AFTER = cue("province-after")
SAYS_BORDER = cue("says-border")
THEIR_DISTANCE = cue("their-distance")
TWO_PLACES = cue("two-places")
UNLINKED = cue("unlinked")

LONGEST_GAP_CHARS = 60
LONGEST_ANSWER_CHARS = 40  # before its figure
EACH_END = 2
SENTENCES_ON = 2  # in which a list may go on from what was measured last
LINES_TO_PAIR = 3  # sentences back to the two places whose distance is given


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
    """Reads distances; what the last one was about, a list goes on with."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.launches = context.launches
        self.source = context.source
        # Those whose figure has no unit of its own.
        self._bare = [
            frame
            for frame in list_frames("distance", "marks")
            if "(?P<number>" in frame.pattern.text
        ]

    def read_sentence(self, index: int) -> Iterator[Claim]:
        """Read the distances of one sentence."""
        if self.source.is_withdrawn(index):
            return
        if row := find_distance_row(self.context, index):
            if row.region is not None:
                part = row.region.taken("from the list's head", row.region.where)
                yield from self._make(index, row.figure, row.place, part)
            return
        read: set[int] = set()
        yield from self._read_answer(index)
        yield from self._read_apart(index, read)
        yield from self._read_frames(index, read)
        for figure in self.source.others[index]:
            told = figure.kind is DistanceKind.DISTANCE
            if figure.start not in read and (told or self._in_brackets(index, figure)):
                claims = list(self._read_figure(index, figure)) if told else []
                claims = claims or list(self._read_fitting(index, figure))
                read.update(figure.start for _ in claims)
                yield from claims
        yield from self._read_listed(index, read)

    def _read_figure(self, index: int, figure: DistanceMention) -> Iterator[Claim]:
        """Read a distance by its two ends, or by the one that it has."""
        asked = Asked(index, (figure.start, figure.end))
        ends = find_ends(self.context, asked)
        if not ends:
            from_it = FROM_IT.match(self.source.text, figure.end, self.source.sentences[index].end)
            read = self._read_from_it if from_it else self._read_elided
            claims = list(read(asked, figure))
            origins = [claim.find_part("launch region") for claim in claims]
            if claims and all(each and each.where is not Where.OWN for each in origins):
                # From whose the missiles are, say, while the text names what lies so far from it.
                claims = list(self._read_unlinked(index, figure)) or claims
            yield from claims
            return
        place, origin = _part_from_own(*ends)
        part = self._origin(index, origin)
        text, start = self.source.text, self.source.sentences[index].start
        alone = AND_IT_LIES.search(text, start, figure.start)
        places = [place] if alone else self._joined_before(index, place)
        for each in places if part else ():
            if not isinstance(origin, PlaceMention) or each.place != origin.place:
                yield from self._make(index, figure, each, part)

    def _read_fitting(self, index: int, figure: DistanceMention) -> Iterator[Claim]:
        """Read a distance by the one place before it that lies so far from what stands behind it."""
        text, sentence = self.source.text, self.source.sentences[index]
        end = end_with_pair(text, figure, sentence.end)
        linked = FAR_LINK.match(text, end, sentence.end)
        if linked is None:
            yield from self._read_unlinked(index, figure)
            return
        origins = list_after(self.context, index, figure)
        named = origins and origins[0].start <= linked.end()
        if not (named or linked["border"]) or not is_said_of_place(self.context, index, figure):
            return
        origin = None if linked["border"] else self._origin(index, origins[0])
        ends = (
            (place, self._border_of(index, place) if linked["border"] else origin)
            for place in list_named(self.context, index, figure)
        )
        apart = ((place, part) for place, part in ends if part and part.region.name != place.text)
        yield from self._take_fitting(index, figure, apart)

    def _read_unlinked(self, index: int, figure: DistanceMention) -> Iterator[Claim]:
        """Read a distance of which neither end is said by the pair of places that lie so far apart."""
        text, sentence = self.source.text, self.source.sentences[index]
        end = end_with_pair(text, figure, sentence.end)
        away = UNLINKED.match(text, end, sentence.end)
        if away is None or not is_said_of_place(self.context, index, figure):
            return
        yield from self._take_fitting(index, figure, self._list_ends_of(index, figure))

    def _take_fitting(
        self,
        index: int,
        figure: DistanceMention,
        ends: Iterable[tuple[PlaceMention, OfferedRegion]],
    ) -> Iterator[Claim]:
        """Make the claim of the first two ends that lie as far apart as a figure says."""
        claims = (claim for place, part in ends for claim in self._make(index, figure, place, part))
        if claim := find_fitting(figure, claims):
            yield claim

    def _list_ends_of(
        self, index: int, figure: DistanceMention
    ) -> Iterator[tuple[PlaceMention, OfferedRegion]]:
        """List what may lie so far apart: from where it is launched, from what was measured last."""
        pairs = list_pairs(self.context, index, figure)
        if not pairs:
            return
        place, last = pairs[0][0], self.context.measured
        sentence = self.source.sentences[index]
        asked = Asked(index, (figure.start, figure.end), target=place)
        borders = [
            self._origin(index, each)
            for each in self._list_borders(index)
            if each.end <= figure.start
        ]
        said = SAYS_BORDER.search(self.source.text, sentence.start, figure.start)
        if said and not borders and not (last and last.index == index and last.part.edge):
            return  # from a border that was not read
        regions = list_regions(self.context, "elided", asked)
        own = [part for part in regions if part.where is Where.OWN]
        measured = [last.part] if last is not None and index - last.index <= SENTENCES_ON else []
        if last is not None and last.index == index:
            own, measured = [last.part, *own], []
        stated = [*borders, *own, *measured, *regions]
        parts = [(place, part) for part in stated if part]
        for near, other in pairs:
            wide = widen(self.source, self.source.index_at(other.start), other)
            around = isinstance(wide, RegionMention) and "circle" in wide.region_id
            part = self._origin(index, other if around else wide)
            parts += [(near, part)] if part else []
        yield from ((near, part) for near, part in parts if part.start != near.start)

    def _list_borders(self, index: int) -> list[RegionMention]:
        """List the borders that a sentence names."""
        regions = self.source.regions[index]
        return [each for each in regions if each.region_id.startswith("border")]

    def _in_brackets(self, index: int, figure: DistanceMention) -> bool:
        """Whether a figure of no kind stands in brackets behind a place: "Stockholm (190 km)"."""
        ends = {each.end for each in self.source.places[index] if each.place}
        opened = self.source.text[: figure.start].endswith(" (")
        return figure.kind is DistanceKind.OTHER and opened and figure.start - 2 in ends

    def _read_listed(self, index: int, read: set[int]) -> Iterator[Claim]:
        """Go on with a list of places: "Haifa is 35 km from the border, Hadera some 75 km"."""
        last, text = self.context.measured, self.source.text
        if last is None or last.index != index:
            return
        part = last.part
        for figure in [*self.source.others[index], *self.source.ranges[index]]:
            before = [each for each in self.source.places[index] if each.end <= figure.start]
            if figure.start in read or figure.start < last.end or not before:
                continue
            end = end_with_pair(text, figure, self.source.sentences[index].end)
            gap = LISTED_GAP.fullmatch(text, before[-1].end, figure.start)
            joined = LISTED_LEAD.search(text, last.end, before[-1].start)
            if gap and joined and LISTED_TAIL.match(text, end) and before[-1].place:
                measured = replace(figure, kind=DistanceKind.DISTANCE)
                yield from self._make(index, measured, before[-1], part)

    def _read_answer(self, index: int) -> Iterator[Claim]:
        """Read the answer to the question before: "How far is P from Q?", "About 1,600 km."."""
        figures, sentence = self.source.others[index], self.source.sentences[index]
        if not (index and figures) or figures[0].start - sentence.start > LONGEST_ANSWER_CHARS:
            return
        named = self.source.places[index]
        if named and named[0].start < figures[0].end:
            return
        asked = index - 1
        if asked and ECHO.fullmatch(self.context.masked(asked).text):
            asked -= 1  # "How far is P from Q?", "P?", "About 1,600 km."
        if not ASKS_HOW_FAR.search(self.source.body(asked)):
            return
        ends = [
            each
            for each in self.source.places[asked]
            if each.place and each.role is not PlaceRole.DEMONYM
        ]
        borders = [each for each in self._list_borders(asked) if ends and each.start >= ends[0].end]
        if len(ends) == EACH_END:
            part = self.launches.as_region(ends[1], launching=True)
            yield from self._make(index, figures[0], ends[0], part)
        elif len(ends) == len(borders) == 1:
            yield from self._make(index, figures[0], ends[0], self._origin(asked, borders[0]))

    def _read_apart(self, index: int, read: set[int]) -> Iterator[Claim]:
        """Read how far the two places of the sentence before are apart."""
        text, sentence = self.source.text, self.source.sentences[index]
        for figure in self.source.others[index]:
            tail = end_with_pair(text, figure, sentence.end)
            said = sentence.start, figure.start
            apart = TWO_PLACES.search(text, *said) and APART.match(text, tail)
            theirs = THEIR_DISTANCE.fullmatch(text, *said) and not self.source.places[index]
            ends = self._find_pair(index, LINES_TO_PAIR if theirs else 1) if apart or theirs else []
            if len(ends) == EACH_END:
                read.add(figure.start)
                part = self.launches.as_region(ends[1], launching=True)
                nearest = CLOSEST.search(text, *said) is not None
                part = replace(part, edge=nearest) if part else None
                yield from self._make(index, figure, ends[0], part)

    def _find_pair(self, index: int, back: int) -> list[PlaceMention]:
        """Find the two places of the nearest sentence before that names any."""
        for at in range(index - 1, max(-1, index - 1 - back), -1):
            if ends := [each for each in self.source.places[at] if may_lie(each)]:
                return ends
        return []

    def _origin(self, index: int, origin: PlaceMention | RegionMention) -> OfferedRegion | None:
        """Take the end of a distance as a region; a border as a line, to which the nearest counts."""
        if isinstance(origin, RegionMention):
            kind, _, named = origin.region_id.partition(":")
            code, _, other = named.partition(",")
            if kind == "border" and (line := find_border(code, other)):
                return OfferedRegion(line, origin.start, edge=True)
        elif BORDER_WITH.search(self.source.text, max(0, origin.start - 25), origin.start):
            return self._edge_of(origin)
        ground = self._is_ground(origin)
        if ground and isinstance(origin, PlaceMention):
            area = self.context.find_area(index, origin)
            if area is not None:
                return OfferedRegion(area, origin.start, edge=True)
        part = self.launches.as_region(origin, launching=True)
        return replace(part, edge=ground) if part else None

    def _is_ground(self, origin: Mention | RegionMention) -> bool:
        """Whether an end is named as ground, to which the nearest point counts: "Iranian soil"."""
        return bool(
            GROUND.search(origin.text)
            or GROUND_AFTER.match(self.source.text, origin.end)
            or MAINLAND_BEFORE.search(self.source.text, max(0, origin.start - 15), origin.start)
        )

    def _read_frames(self, index: int, read: set[int]) -> Iterator[Claim]:
        """Read the wordings that are rows, and note the figures that they took."""
        if not self.source.places[index]:
            return
        frames = self._pick_frames(index)
        if not frames:
            return
        masked = self.context.masked(index)
        for frame, match in match_frames(masked, frames):
            if match.groupdict().get("number"):
                yield from self._read_bare(index, masked, match)
            else:
                yield from self._read_frame(index, masked, frame, match, read)

    def _pick_frames(self, index: int) -> Sequence[Frame]:
        """Pick the wordings that a sentence may hold: without a figure, those of bare numbers."""
        body = self.source.body(index)
        if self.source.others[index] or self.source.ranges[index]:
            return pick_frames(body, "distance")
        return [each for each in self._bare if each.pattern.may_stand_in(body.folded)]

    def _read_frame(
        self, index: int, masked: Masked, frame: Frame, match: re.Match[str], read: set[int]
    ) -> Iterator[Claim]:
        """Read one wording: the places that are near, the figure, and from where."""
        figure = masked.marks[match.start("figure")]
        near = [
            each
            for each in masked.list_marks(*match.span("near"))
            if isinstance(each, PlaceMention)
        ]
        if not isinstance(figure, DistanceMention) or figure.start in read or not near:
            return
        if figure.kind is DistanceKind.FLOWN:
            return  # "the missile flew 800 km from P to Q" is a flight
        special = self._list_ends(index, masked, match, near)
        for each, region in special or ():
            read.add(figure.start)
            yield from self._make(index, figure, each, region)
        if special is not None:
            return
        origin = masked.marks.get(match.start("origin")) if "origin" in match.groupdict() else None
        listed: list[tuple[list[PlaceMention], DistanceMention, Mention | None]]
        listed = [(near, figure, origin)]
        listed += [(near, measured, end) for measured, end in _list_pairs(masked, match, "more")]
        if origin is not None:
            # "Haifa is 120 km from Tyre, Acre 100 km": measured from the same place.
            pairs = _list_pairs(masked, match, "others")
            listed += [([each], measured, origin) for measured, each in pairs]
        for measures, measured, end in listed:
            told = measured.kind is not DistanceKind.RANGE or frame.ranges
            if told:
                read.add(measured.start)
                places, part = self._measure(index, measures, end)
                for each in places:
                    # A part of the world is the place, a town the point that it is measured from.
                    yield from self._make(index, measured, each, part)

    def _list_ends(
        self, index: int, masked: Masked, match: re.Match[str], near: list[PlaceMention]
    ) -> list[tuple[PlaceMention, OfferedRegion]] | None:
        """List the ends of a wording that is said of a border, of "there" or of what is close."""
        groups = {name: match.start(name) for name, found in match.groupdict().items() if found}
        origin = masked.marks[groups["origin"]] if "origin" in groups else None
        if groups.keys() & {"edge", "border"}:
            line = self._edge_of(origin) if "edge" in groups else None
            line = line or self._border_of(index, near[-1], origin)
            return [(each, line) for each in near] if line else []
        if "there" in groups:
            at = masked.starts[groups["there"]]
            asked = Asked(index, (at, at), target=near[0])
            return [(near[0], part) for part in list_regions(self.context, "from it", asked)]
        if "at" not in groups:
            return None
        # "Close to Q, 25 km away": from Q, and not from what is near it.
        end = masked.marks[groups["at"]]
        part = self._origin(index, end) if isinstance(end, PlaceMention) else None
        return [(near[0], part)] if part else []

    def _measure(
        self, index: int, near: list[PlaceMention], origin: Mention | None
    ) -> tuple[list[PlaceMention], OfferedRegion | None]:
        """Give the places that a wording measures, and from where."""
        if not isinstance(origin, PlaceMention):
            return near, None
        near = [_take_abroad(each, origin) for each in near]
        origin = _take_abroad(origin, near[0])
        wide = widen(self.source, index, near[-1])
        part_of = isinstance(wide, RegionMention) and "circle" not in wide.region_id
        if len(near) == 1 and part_of:
            # "From western Yemen to Abu Dhabi": the part of a country is measured from.
            return [origin], self.launches.as_region(wide)
        return near, self._origin(index, widen(self.source, index, origin))

    def _read_bare(self, index: int, masked: Masked, match: re.Match[str]) -> Iterator[Claim]:
        """Read a distance whose unit is left out: it has that of the figure before."""
        shape = "" if match["near"] else "_2"
        near, origin = (masked.marks[match.start(f"{name}{shape}")] for name in ("near", "origin"))
        start = masked.starts[match.start("number")]
        figure = read_bare(self.context, index, match["number"], start)
        if figure and isinstance(near, PlaceMention) and isinstance(origin, PlaceMention):
            part = self.launches.as_region(widen(self.source, index, origin), launching=True)
            yield from self._make(index, figure, near, part)

    def _edge_of(self, owner: Mention | None) -> OfferedRegion | None:
        """Take the whole border of a country as a line: "from the Iranian border to Tel Aviv"."""
        code = owner.place.country if isinstance(owner, PlaceMention) and owner.place else ""
        line = find_border(code, "") if code else None
        return OfferedRegion(line, owner.start, edge=True) if line and owner else None

    def _border_of(
        self, index: int, place: PlaceMention, other: Mention | None = None
    ) -> OfferedRegion | None:
        """Find which border "the border" is: of the place's country with the other one named."""
        own = place.place.country if place.place else ""
        if isinstance(other, PlaceMention) and other.place:
            line = find_border(own, other.place.country) if own else None
            return OfferedRegion(line, other.start, edge=True) if line else None
        named = [
            mention.place.country
            for at in (index, index - 1)
            if at >= 0
            for mention in self.source.places[at]
            if mention.place and mention.place.country and mention.place.country != own
        ]
        others = list(dict.fromkeys(named))
        if not own:
            return None
        if len(others) != 1:
            # Of several neighbours any may be meant: the nearest border may agree, and none fails.
            line = find_border(own, "")
            note = f"launch region {line.name}: “the border”" if line else ""
            return OfferedRegion(line, place.start, note, Where.TEXT, edge=True) if line else None
        line = find_border(own, others[0])
        note = f"launch region {line.name}: “the border”" if line else ""
        return OfferedRegion(line, place.start, note, edge=True) if line else None

    def _read_elided(self, asked: Asked, figure: DistanceMention) -> Iterator[Claim]:
        """Read a distance without its other end: "it can reach Busan, which lies 290 miles away".

        The other end is where the missiles are launched from, if one place only is named for it.
        """
        index = asked.index
        sentence = self.source.sentences[index]
        if not ELIDED_AFTER.match(
            self.source.text, figure.end, sentence.end
        ) and not ELIDED_BEFORE.search(self.source.text, sentence.start, figure.start):
            return
        regions = list_regions(self.context, "elided", asked)
        last = [each for each in self.source.places[index] if each.end <= figure.start][-1:]
        if len(regions) == EACH_END and last:
            # "Fired from Vandenberg, it was seen in Los Angeles, 220 km away": not from there.
            regions = [part for part in regions if part.start != last[0].start]
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
        place, prior = name_inner(self.source.text, before), self.context.measured
        gap = self.source.text[before[-1].end : figure.start]
        if len(gap) > LONGEST_GAP_CHARS or not ELIDED_GAP.fullmatch(gap):
            return
        if prior is not None and prior.index == index:
            # "Massawa, 235 km from Mekelle, and Assab, 350 km away": from Mekelle, if it is so far.
            claims = self._make(index, figure, place, prior.part)
            if claim := find_fitting(figure, claims):
                yield claim
                return
        yield from self._make(index, figure, place, regions[0])

    def _read_from_it(self, asked: Asked, figure: DistanceMention) -> Iterator[Claim]:
        """Read a distance from "it"."""
        before = [
            each
            for each in self.source.places[asked.index]
            if each.place and each.role is PlaceRole.PLACE and each.end <= figure.start
        ]
        if not before or not LIES_AT.fullmatch(self.source.text[before[-1].end : figure.start]):
            return
        asked = replace(asked, target=before[-1] if len(before) == 1 else None)
        place = name_inner(self.source.text, before)
        borders = [
            each
            for at in range(max(0, asked.index - 1), asked.index + 1)
            for each in self._list_borders(at)
            if each.end <= figure.start
        ]
        if len(borders) == 1:  # "15 km from the Polish border. Lviv is sixty from it"
            yield from self._make(asked.index, figure, place, self._origin(asked.index, borders[0]))
            return
        for part in list_regions(self.context, "from it", asked):
            yield from self._make(asked.index, figure, place, part)

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
        self, index: int, figure: DistanceMention, place: PlaceMention, part: OfferedRegion | None
    ) -> Iterator[Claim]:
        """Make the claim of a distance, where its place is known."""
        if place.place is None:
            return
        edge = part is not None and part.edge
        if edge and GROUND.search(place.text):
            return  # "it fell on Ukrainian soil, 15 km from the border": not the country is that far
        if part is not None and not edge and _is_inside(part, place.place):
            return  # "near Kwajalein in the Marshall Islands, 6,700 km away": from none of the two
        if part is not None and not edge and lies_in(place.place, part.region):
            return  # "Tuapse, 1,000 km from land held in Krasnodar": not that far from its own region
        if part is not None:
            self.context.measured = Measured(index, place, part, figure.end)
        described = place.reason if is_described(place) else ""
        notes = (described, part.assumed if part else "")
        found = [
            found_at("place", self._say_where(index, place), place),
            found_at("range", Where.OWN, figure),
        ]
        if part:
            where = part.where
            ends = [each for each in self.source.places[index] if each.start == part.start]
            if ends and where is Where.OWN and self._is_province_too(ends[0].text):
                where = self._say_where(index, ends[0])
            found.insert(1, Found("launch region", where, part.region.name, part.start))
        claim = begin_claim(
            self.source, index, ClaimKind.DISTANCE, place=place, part=part, figure=figure
        )
        yield replace(
            claim,
            denied=self._is_denied(self.source.sentences[index].start, place, figure),
            assumed=tuple(filter(None, notes)),
            edge=edge,
            place_text="" if described else place.text,
            area=self.context.find_area(index, place),
            other_km=figure.other_km,
            found=tuple(found),
        )

    def _say_where(self, index: int, place: PlaceMention) -> Where:
        """Say where a place stands, or that it is a town for an area: "the exclave of Nakhchivan"."""
        if step := self.source.index_at(place.start) - index:
            return where_at(step)
        areal = (
            place.text in TOWNS_OR_AREAS
            or AREA_OF.search(self.source.text, max(0, place.start - 30), place.start)
            or self._is_province_too(place.text)
        )
        town = place.place is not None and place.place.kind in {PlaceKind.CITY, PlaceKind.CAPITAL}
        return Where.CATALOGUE if areal and town else Where.OWN

    def _is_province_too(self, name: str) -> bool:
        """Whether the text calls a name a province elsewhere: "debris fell in Jazan province"."""
        text, at = self.source.text, -1
        while name and (at := text.find(name, at + 1)) >= 0:
            if PROVINCE_AFTER.match(text, at + len(name)):
                return True
        return False

    def _is_denied(self, start: int, place: PlaceMention, figure: DistanceMention) -> bool:
        """Whether "not" belongs to a distance: "cannot hit Haifa, 40 km away" denies another thing."""
        begins = max(start, figure.start - 25)
        # "It is not in reach: the island is 3,800 km from there" denies what stands before the colon.
        begins = max(begins, *(self.source.text.rfind(each, begins, figure.start) for each in ":;"))
        if place.end <= figure.start:
            begins = max(begins, place.end)
        return is_negated(self.source.text, begins, figure.start)


def _part_from_own(
    place: PlaceMention, origin: PlaceMention | RegionMention
) -> tuple[PlaceMention, PlaceMention | RegionMention]:
    """Take another place of a name than one in the country at the other end of its distance.

    "Cuba is 90 miles from Florida": not from the town of that name in Cuba.
    """
    if not isinstance(origin, PlaceMention):
        return place, origin
    return _take_abroad(place, origin), _take_abroad(origin, place)


def _take_abroad(mention: PlaceMention, end: PlaceMention) -> PlaceMention:
    country = end.place if end.place and end.place.kind is PlaceKind.COUNTRY else None
    if mention.place is None or country is None or mention.place.country != country.country:
        return mention
    abroad = [each for each in mention.candidates if each.place.country != country.country]
    return replace(mention, candidates=tuple(abroad)) if abroad else mention


def _is_inside(part: OfferedRegion, place: Place) -> bool:
    """Whether a launch region lies in the country that is said to be so far from it."""
    country = place.kind is PlaceKind.COUNTRY and part.region.id != place.id
    return country and measure_place(part.region, place).nearest_km == 0


def _list_pairs(
    masked: Masked, found: re.Match[str], group: str
) -> Iterator[tuple[DistanceMention, PlaceMention]]:
    """List the further figures of a list, each with the place that stands beside it."""
    if not found.groupdict().get(group):
        return
    marks = masked.list_marks(*found.span(group))
    named = [each for each in marks if not isinstance(each, SystemMention)]
    for pair in zip(named[::2], named[1::2], strict=False):
        match pair:
            case (DistanceMention() as told, PlaceMention() as place):
                yield told, place
            case (PlaceMention() as place, DistanceMention() as told):
                yield told, place
