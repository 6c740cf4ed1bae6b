"""Distances that leave their other end out: "which lies 290 miles away", "20 km from it"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.claims.model import Claim
from geo.reading.claims.cues import cue
from geo.reading.claims.distances.making import DistanceReader
from geo.reading.claims.fitting import find_fitting
from geo.reading.claims.slots.figures import name_inner
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.mentions import DistanceMention, PlaceRole

__all__ = ["ElidedDistances"]

ELIDED_AFTER = cue("elided-after")
ELIDED_BEFORE = cue("elided-before")
ELIDED_GAP = cue("elided-gap")
LIES_AT = cue("lies-at")

LONGEST_GAP_CHARS = 60
EACH_END = 2


class ElidedDistances(DistanceReader):
    """Reads the distances whose other end is left out, or is "it"."""

    def read(self, asked: Asked, figure: DistanceMention) -> Iterator[Claim]:
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
            if claim := find_fitting(figure, claims):
                yield claim
                return
        yield from self.maker.make(index, figure, place, regions[0])

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
