"""Distances of the two places that a question, or the sentence before, names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.claims.model import Claim
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.distances.making import DistanceReader
from geo.reading.claims.fitting import may_lie
from geo.reading.claims.sentences import look_back
from geo.reading.claims.slots.ends import list_after
from geo.reading.claims.slots.figures import end_with_pair
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole

__all__ = ["ApartDistances"]

APART = cue("apart-after")
ASKS_AFTER = cue("asks-after")
ASKS_HOW_FAR = gated_cue("asks-how-far")
CLOSEST = cue("closest-point")
ECHO = cue("echo")
FAR_LINK = cue("far-link")
THEIR_DISTANCE = cue("their-distance")
TWO_PLACES = cue("two-places")

LONGEST_ANSWER_CHARS = 40  # before its figure
EACH_END = 2
LINES_TO_PAIR = 3  # sentences back to the two places whose distance is given


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

    def read(self, index: int, read: set[int]) -> Iterator[Claim]:
        """Read how far two places are apart that the sentence names, or the one before."""
        text, sentence = self.source.text, self.source.sentences[index]
        for figure in self.source.others[index]:
            tail = end_with_pair(text, figure, sentence.end)
            said = sentence.start, figure.start
            apart = TWO_PLACES.search(text, *said) and APART.match(text, tail)
            theirs = THEIR_DISTANCE.fullmatch(text, *said) and not self.source.places[index]
            ends = self._find_own(index, figure) if apart else []
            if apart or theirs:
                ends = ends or self._find_pair(index, LINES_TO_PAIR if theirs else 1)
            if len(ends) == EACH_END:
                read.add(figure.start)
                part = self.context.launches.as_region(ends[1], launching=True)
                nearest = CLOSEST.search(text, *said) is not None
                part = replace(part, edge=nearest) if part else None
                yield from self.maker.make(index, figure, ends[0], part)

    def _find_own(self, index: int, figure: DistanceMention) -> list[PlaceMention]:
        """Find the two places of the sentence itself: "Haifa and Acre share a bay, and they are"."""
        own = [each for each in self.source.places[index] if each.end <= figure.start]
        kept = [each for each in own if may_lie(self.source.text, each)]
        return kept if len(kept) == EACH_END else []

    def _find_pair(self, index: int, back: int) -> list[PlaceMention]:
        """Find the two places of the nearest sentence before that names any."""
        for at in look_back(index, back):
            if ends := [each for each in self.source.places[at] if may_lie(self.source.text, each)]:
                return ends
        return []
