"""Distances of the two places that a question, or the sentence before, names."""

from __future__ import annotations

from collections.abc import Iterator

from geo.claims.model import Claim
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.distances.making import DistanceReader
from geo.reading.claims.fitting import may_lie
from geo.reading.claims.slots.ends import list_after
from geo.reading.claims.slots.figures import end_with_pair
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole

__all__ = ["ApartDistances"]

APART = cue("apart-after")
ASKS_AFTER = cue("asks-after")
ASKS_HOW_FAR = gated_cue("asks-how-far")
FAR_LINK = cue("far-link")
TWO_PLACES = cue("two-places")

LONGEST_ANSWER_CHARS = 40  # before its figure
EACH_END = 2


class ApartDistances(DistanceReader):
    """Reads the distances whose two places stand in a sentence before."""

    def read_answer(self, index: int) -> Iterator[Claim]:
        """Read the answer to the question before: "How far is P from Q?", "About 1,600 km."."""
        figures, sentence = self.source.others[index], self.source.sentences[index]
        if not (index and figures) or figures[0].start - sentence.start > LONGEST_ANSWER_CHARS:
            return
        named = self.source.places[index]
        if named and named[0].start < figures[0].end:
            return
        asked = index - 1
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

    def read(self, index: int, read: set[int]) -> Iterator[Claim]:
        """Read how far two places are apart that the sentence names, or the one before."""
        text, sentence = self.source.text, self.source.sentences[index]
        for figure in self.source.others[index]:
            tail = end_with_pair(text, figure, sentence.end)
            said = sentence.start, figure.start
            apart = TWO_PLACES.search(text, *said) and APART.match(text, tail)
            ends = (self._find_own(index, figure) or self._find_before(index)) if apart else []
            if len(ends) == EACH_END:
                read.add(figure.start)
                part = self.context.launches.as_region(ends[1], launching=True)
                yield from self.maker.make(index, figure, ends[0], part)

    def _find_own(self, index: int, figure: DistanceMention) -> list[PlaceMention]:
        """Find the two places of the sentence itself: "Haifa and Acre share a bay, and they are"."""
        own = [each for each in self.source.places[index] if each.end <= figure.start]
        kept = [each for each in own if may_lie(self.source.text, each)]
        return kept if len(kept) == EACH_END else []

    def _find_before(self, index: int) -> list[PlaceMention]:
        """Find the places of the sentence before."""
        before = self.source.places[index - 1] if index else []
        return [each for each in before if may_lie(self.source.text, each)]
