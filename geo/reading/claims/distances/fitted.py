"""Distances by the one pair of places that lies so far apart, where no wording tells the ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo.claims.model import Claim, Where
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.cues import cue
from geo.reading.claims.distances.making import DistanceReader
from geo.reading.claims.fitting import find_fitting, is_said_of_place, list_named, list_pairs
from geo.reading.claims.origin_words import is_measured
from geo.reading.claims.slots.ends import list_after
from geo.reading.claims.slots.figures import end_with_pair, widen
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.mentions import DistanceMention, PlaceMention, RegionMention
from geo.regions.addresses import CircleAddress

__all__ = ["FittedDistances"]

FAR_LINK = cue("far-link")
SAYS_BORDER = cue("says-border")
UNLINKED = cue("unlinked")

SENTENCES_ON = 2  # in which a list may go on from what was measured last


class FittedDistances(DistanceReader):
    """Reads the distances of which no wording tells an end, by the places that lie so far apart."""

    def read(self, index: int, figure: DistanceMention) -> Iterator[Claim]:
        """Read a distance by the one place before it that lies so far from what stands behind it."""
        text, sentence = self.source.text, self.source.sentences[index]
        end = end_with_pair(text, figure, sentence.end)
        linked = FAR_LINK.match(text, end, sentence.end)
        if linked is None:
            yield from self.read_unlinked(index, figure)
            return
        origins = list_after(self.context, index, figure)
        named = origins and origins[0].start <= linked.end()
        if not (named or linked["border"]) or not is_said_of_place(self.context, index, figure):
            return
        origin = None if linked["border"] else self.ends.take(index, origins[0])
        ends = (
            (place, self.ends.find_border(index, place) if linked["border"] else origin)
            for place in list_named(self.context, index, figure)
        )
        apart = ((place, part) for place, part in ends if part and part.region.name != place.text)
        yield from self._take_fitting(index, figure, apart)

    def read_unlinked(self, index: int, figure: DistanceMention) -> Iterator[Claim]:
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
        claims = (
            claim for place, part in ends for claim in self.maker.make(index, figure, place, part)
        )
        if claim := find_fitting(figure, claims):
            yield claim

    def _list_ends_of(
        self, index: int, figure: DistanceMention
    ) -> Iterator[tuple[PlaceMention, OfferedRegion]]:
        """List what may lie so far apart: from where it is launched, from what was measured last."""
        pairs = list_pairs(self.context, index, figure)
        named = list_named(self.context, index, figure)
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
