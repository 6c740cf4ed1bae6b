"""Distances whose ends no wording tells: the places around that are meant, or that do lie so far.

"It can reach Busan, which lies 290 miles away", "they are 60 km apart", "How far is it?", "Some 600 km".
Where what stands between a place and its figure is endless ("Jeddah, a port that was hit last night, is
600 km from the border"), of the places named before those are taken only that lie about as far off as is
printed, so that such a reading never makes a claim that fails.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from geo.claims.check import check_claim
from geo.claims.model import Claim, ClaimVerdict, Where
from geo.claims.towns import find_town
from geo.gazetteer import PlaceKind
from geo.reading.claims.areas import OfferedRegion, country_part
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.distances.making import DistanceReader
from geo.reading.claims.origin_words import is_measured
from geo.reading.claims.referents import drop_landmarks
from geo.reading.claims.sentences import look_back
from geo.reading.claims.slots.ends import list_after
from geo.reading.claims.slots.figures import drop_holders, end_with_pair, name_inner, widen
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole, RegionMention
from geo.regions.addresses import CircleAddress

__all__ = ["UnsaidDistances"]

APART = cue("apart-after")
ASKS_AFTER = cue("asks-after")
ASKS_HOW_FAR = gated_cue("asks-how-far")
BEFORE_FIGURE = cue("lies-tail")
CLOSEST = cue("closest-point")
ECHO = cue("echo")
ELIDED_AFTER = cue("elided-after")
ELIDED_BEFORE = cue("elided-before")
ELIDED_GAP = cue("elided-gap")
FAR_LINK = cue("far-link")
HAPPENED = cue("happened-there")
LIES_AT = cue("lies-at")
SAYS_BORDER = cue("says-border")
THEIR_DISTANCE = cue("their-distance")
TWO_PLACES = cue("two-places")
UNLINKED = cue("unlinked")
WORKS_BEHIND = cue("works-behind")

EACH_END = 2
LINES_TO_PAIR = 3  # sentences back to the two places whose distance is given
HAPPENED_CHARS, TAIL_CHARS = 70, 40
LONGEST_ANSWER_CHARS = 40  # before its figure
LONGEST_GAP_CHARS = 60
MOST_TRIED = 4
MOST_PAIRS = 6
NEAR_SHARE, NEAR_KM = 0.12, 2.0  # of the figure, that the nearest point may be off
SENTENCES_ON = 2  # in which a list may go on from what was measured last
SENTENCES_TRIED = 2

Pair = tuple[PlaceMention, PlaceMention]


class UnsaidDistances(DistanceReader):
    """Reads the distances of which an end, or both, stand elsewhere or are not said."""

    # Both ends in a question or a sentence before

    def read_answer(self, index: int) -> Iterator[Claim]:
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
            yield from self._read_asked_after(index, figures[0])
            return
        ends = [
            each
            for each in self.source.places[asked]
            if each.place and each.role is not PlaceRole.DEMONYM
        ]
        borders = [
            each for each in self.ends.list_borders(asked) if ends and each.start >= ends[0].end
        ]
        if len(ends) == EACH_END:
            part = self.context.launches.as_region(ends[1], launching=True)
            yield from self.maker.make(index, figures[0], ends[0], part)
        elif len(ends) == len(borders) == 1:
            yield from self.maker.make(
                index, figures[0], ends[0], self.ends.take(asked, borders[0])
            )

    def _read_asked_after(self, index: int, figure: DistanceMention) -> Iterator[Claim]:
        """Read how far the place lies that a question goes on with: "And Mumbai?", "880 km"."""
        masked = self.context.masked(index - 1)
        named = list(masked.marks.values())
        if len(named) != 1 or not ASKS_AFTER.fullmatch(masked.text):
            return
        (place,) = named
        if not isinstance(place, PlaceMention):
            return
        after = list_after(self.context, index, figure)
        linked = FAR_LINK.match(self.source.text, figure.end)
        if linked and after and after[0].start <= linked.end():
            yield from self.maker.make(index, figure, place, self.ends.take(index, after[0]))
            return
        asked = Asked(index, (figure.start, figure.end), target=place)
        regions = list_regions(self.context, "elided", asked)
        if len(regions) == 1:
            yield from self.maker.make(index, figure, place, regions[0])

    def read_apart(self, index: int, read: set[int]) -> Iterator[Claim]:
        """Read how far two places are apart that the sentence names, or the one before."""
        text, sentence = self.source.text, self.source.sentences[index]
        for figure in self.source.others[index]:
            tail = end_with_pair(text, figure, sentence.end)
            said = sentence.start, figure.start
            apart = TWO_PLACES.search(text, *said) and APART.match(text, tail)
            theirs = THEIR_DISTANCE.fullmatch(text, *said) and not self.source.places[index]
            ends = self._find_two(index, figure) if apart else []
            if apart or theirs:
                ends = ends or self._find_before(index, LINES_TO_PAIR if theirs else 1)
            if len(ends) == EACH_END:
                read.add(figure.start)
                part = self.context.launches.as_region(ends[1], launching=True)
                nearest = CLOSEST.search(text, *said) is not None
                part = replace(part, edge=nearest) if part else None
                yield from self.maker.make(index, figure, ends[0], part)

    def _find_two(self, index: int, figure: DistanceMention) -> list[PlaceMention]:
        """Find the two places of the sentence itself: "Haifa and Acre share a bay, and they are"."""
        own = [each for each in self.source.places[index] if each.end <= figure.start]
        kept = [each for each in own if _may_lie(self.source.text, each)]
        return kept if len(kept) == EACH_END else []

    def _find_before(self, index: int, back: int) -> list[PlaceMention]:
        """Find the places of the nearest sentence before that names any."""
        for at in look_back(index, back):
            if ends := [
                each for each in self.source.places[at] if _may_lie(self.source.text, each)
            ]:
                return ends
        return []

    # Without the other end, or from "it"

    def read_elided(self, asked: Asked, figure: DistanceMention) -> Iterator[Claim]:
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
            claims = self.maker.make(index, figure, place, prior.part)
            if claim := _find_fitting(figure, claims):
                yield claim
                return
        for claim in self.maker.make(index, figure, place, regions[0]):
            yield _or_from_its_country(claim, figure)

    def read_from_it(self, asked: Asked, figure: DistanceMention) -> Iterator[Claim]:
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
            for each in self.ends.list_borders(at)
            if each.end <= figure.start
        ]
        if len(borders) == 1:  # "15 km from the Polish border. Lviv is sixty from it"
            yield from self.maker.make(
                asked.index, figure, place, self.ends.take(asked.index, borders[0])
            )
            return
        for part in list_regions(self.context, "from it", asked):
            yield from self.maker.make(asked.index, figure, place, part)

    # By the places that lie so far apart

    def read_fitted(self, index: int, figure: DistanceMention) -> Iterator[Claim]:
        """Read a distance by the one place before it that lies so far from what stands behind it."""
        text, sentence = self.source.text, self.source.sentences[index]
        end = end_with_pair(text, figure, sentence.end)
        linked = FAR_LINK.match(text, end, sentence.end)
        if linked is None:
            yield from self.read_unlinked(index, figure)
            return
        origins = list_after(self.context, index, figure)
        named = origins and origins[0].start <= linked.end()
        if not (named or linked["border"]) or not _is_said_of_place(self.context, index, figure):
            return
        origin = None if linked["border"] else self.ends.take(index, origins[0])
        ends = (
            (place, self.ends.find_border(index, place) if linked["border"] else origin)
            for place in _list_named(self.context, index, figure)
        )
        apart = ((place, part) for place, part in ends if part and part.region.name != place.text)
        yield from self._take_fitting(index, figure, apart)

    def read_unlinked(self, index: int, figure: DistanceMention) -> Iterator[Claim]:
        """Read a distance of which neither end is said by the pair of places that lie so far apart."""
        text, sentence = self.source.text, self.source.sentences[index]
        end = end_with_pair(text, figure, sentence.end)
        away = UNLINKED.match(text, end, sentence.end)
        if away is None or not _is_said_of_place(self.context, index, figure):
            return
        yield from self._take_fitting(index, figure, self._list_ends_of(index, figure))

    def _take_fitting(
        self,
        index: int,
        figure: DistanceMention,
        ends: Iterable[tuple[PlaceMention, OfferedRegion]],
    ) -> Iterator[Claim]:
        """Make the claim of the first two ends that lie as far apart as a figure says."""
        claims = (
            claim for place, part in ends for claim in self.maker.make(index, figure, place, part)
        )
        if claim := _find_fitting(figure, claims):
            yield claim

    def _list_ends_of(
        self, index: int, figure: DistanceMention
    ) -> Iterator[tuple[PlaceMention, OfferedRegion]]:
        """List what may lie so far apart: from where it is launched, from what was measured last."""
        pairs = _list_pairs(self.context, index, figure)
        named = _list_named(self.context, index, figure)
        if not (pairs or named):
            return
        place, last = pairs[0][0] if pairs else named[0], self.context.measured
        sentence = self.source.sentences[index]
        asked = Asked(index, (figure.start, figure.end), target=place)
        borders = [
            self.ends.take(index, each)
            for each in self.ends.list_borders(index)
            if each.end <= figure.start
        ]
        said = SAYS_BORDER.search(self.source.text, sentence.start, figure.start)
        if said and not borders and not (last and last.index == index and last.part.edge):
            return  # from a border that was not read
        regions = list_regions(self.context, "elided", asked)
        if last is None:
            # "It is N km from Q. R is M km to the east": from what was not read, and not from Q.
            regions = [part for part in regions if not self._is_far_end(index, part.start)]
            pairs = [pair for pair in pairs if not self._is_far_end(index, pair[1].start)]
        own = [part for part in regions if part.where is Where.OWN]
        measured = [last.part] if last is not None and index - last.index <= SENTENCES_ON else []
        if last is not None and last.index == index:
            own, measured = [last.part, *own], []
            if last.end < figure.start:
                # "P is N km from Q, and R is M km away": from nothing that another sentence names.
                pairs = [pair for pair in pairs if self.source.index_at(pair[1].start) == index]
        stated = [*borders, *own, *measured, *regions]
        parts = [(place, part) for part in stated if part]
        for near, other in pairs:
            wide = widen(self.source, self.source.index_at(other.start), other)
            around = isinstance(wide, RegionMention) and isinstance(wide.address, CircleAddress)
            part = self.ends.take(index, other if around else wide)
            parts += [(near, part)] if part else []
        yield from ((near, part) for near, part in parts if part.start != near.start)

    def _is_far_end(self, index: int, start: int) -> bool:
        """Whether a sentence before says how far something is from the place that starts there."""
        at, text = self.source.index_at(start), self.source.text
        named = [each for each in self.source.places[at] if each.start == start]
        earlier = list(self.source.others[at])
        return at < index and any(is_measured(text, each, earlier) for each in named)


def _or_from_its_country(claim: Claim, figure: DistanceMention) -> Claim:
    """Keep a town's country as another end where that lies so far: "fired from Homs, it fell"."""
    town = find_town(claim.region) if claim.region else None
    country = country_part(town.country, 0) if town else None
    if country is None or not _is_so_far(replace(claim, region=country.region), figure):
        return claim
    return replace(claim, other_origins=(*claim.other_origins, country.region))


def _find_fitting(figure: DistanceMention, claims: Iterable[Claim]) -> Claim | None:
    """Find the first claim whose place lies as far off as a figure says."""
    return next((claim for claim in claims if _is_so_far(claim, figure)), None)


def _is_said_of_place(context: Context, index: int, figure: DistanceMention) -> bool:
    """Tell whether a figure says where something lies, and not where something happened."""
    text, start = context.source.text, context.source.sentences[index].start
    tail = max(start, figure.start - TAIL_CHARS), figure.start
    happened = max(start, figure.start - HAPPENED_CHARS), figure.start
    said = BEFORE_FIGURE.search(text, *tail)
    return said is not None and bool(said["lies"] or not HAPPENED.search(text, *happened))


def _may_lie(text: str, mention: PlaceMention) -> bool:
    """Tell whether a name may be an end of a distance: a known place, no sea, no works' country."""
    place = mention.place
    if place is None or mention.role is not PlaceRole.PLACE or place.is_sea:
        return False
    return place.kind is not PlaceKind.COUNTRY or not WORKS_BEHIND.match(text, mention.end)


def _list_named(context: Context, index: int, figure: DistanceMention) -> list[PlaceMention]:
    """List the places that may lie so far: those before it, the nearest first, or a sentence back."""
    text = context.source.text
    own = [each for each in context.source.places[index] if each.end <= figure.start]
    if not own:
        return _list_earlier(context, index)
    earlier = [each for each in context.source.others[index] if each.end <= figure.start]
    named = [
        each
        for each in reversed(drop_holders(text, own))
        if _may_lie(text, each) and not is_measured(text, each, earlier)
    ]
    return _put_landmarks_last(text, named)[:MOST_TRIED]


def _list_pairs(context: Context, index: int, figure: DistanceMention) -> list[Pair]:
    """List the two places that may lie so far apart where a figure says neither: "it is N km away".

    The last one before the figure goes with those before it, here and in the sentences before.
    """
    text, places = context.source.text, context.source.places[index]
    named = [each for each in places if each.end <= figure.start and _may_lie(text, each)]
    if not named:
        return []
    last = name_inner(text, named)
    before = [each for each in reversed(named) if each.end <= last.start]
    seen = {last.place.id if last.place else ""}
    pairs: list[Pair] = []
    for each in (*before, *_list_earlier(context, index)):
        if each.place and each.place.id not in seen:
            seen.add(each.place.id)
            pairs.append((last, each))
    return pairs[:MOST_PAIRS]


def _list_earlier(context: Context, index: int) -> list[PlaceMention]:
    source = context.source
    for at in look_back(index, SENTENCES_TRIED):
        back = [
            each
            for each in source.places[at]
            if _may_lie(source.text, each) and not source.is_dateline(at, each)
        ]
        if back:
            return _put_landmarks_last(source.text, back)[:MOST_TRIED]
    return []


def _put_landmarks_last(text: str, named: list[PlaceMention]) -> list[PlaceMention]:
    kept = drop_landmarks(text, named) if named else []
    return [*kept, *(each for each in named if each not in kept)]


def _is_so_far(claim: Claim, figure: DistanceMention) -> bool:
    checked = check_claim(claim)
    if checked.verdict is not ClaimVerdict.HOLDS or claim.denied or checked.nearest_km is None:
        return False
    off = abs(checked.nearest_km - figure.high_km)
    return off <= max(NEAR_SHARE * figure.high_km, NEAR_KM)
