"""Claims that print how far a place is from another one, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.claims.model import Claim, Where
from geo.patterns import late
from geo.reading.claims.clauses import encloses
from geo.reading.claims.context import Context, SentenceReader
from geo.reading.claims.cues import cue
from geo.reading.claims.distances.making import DistanceReader
from geo.reading.claims.distances.unsaid import UnsaidDistances
from geo.reading.claims.distances.wordings import WordedDistances, take_abroad
from geo.reading.claims.entries import find_line
from geo.reading.claims.origin_words import is_measured
from geo.reading.claims.rows import find_distance_rows
from geo.reading.claims.slots.ends import find_ends
from geo.reading.claims.slots.figures import end_with_pair
from geo.reading.claims.slots.search import Asked
from geo.reading.mentions import DistanceKind, DistanceMention, PlaceMention, RegionMention
from geo.reading.ranges import is_in_brackets

__all__ = ["read_distances"]

AND_IT_LIES = cue("and-it-lies")
FROM_IT = cue("from-it")
JOINED = cue("joined")
JOINS_LAST = late(r"\b(?:and|or|as\swell\sas|plus)\b|&")
LISTED_GAP = cue("listed-gap")
LISTED_LEAD = cue("listed-lead")
LISTED_TAIL = cue("listed-tail")
NEXT_CHARS = 25
OFF = late(r"\boff\b")


def read_distances(context: Context) -> SentenceReader:
    """Read the claims of distance of a report, sentence by sentence.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Guam is 3,400 km from Pyongyang.")
    >>> [claim.high_km for claim in read_distances(Context(report))(0)]
    [3400.0]
    """
    return _Distances(context).read_sentence


class _Distances(DistanceReader):
    """Reads distances; what the last one was about, a list goes on with."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.worded, self.unsaid = WordedDistances(context), UnsaidDistances(context)

    def read_sentence(self, index: int) -> Iterator[Claim]:
        """Read the distances of one sentence."""
        if self.source.is_withdrawn(index):
            return
        if rows := find_distance_rows(self.context, index):
            self.context.source.listed.add(index)
            for row in rows:
                if row.region is not None:
                    part = row.region.taken("from the list's head", row.region.where)
                    yield from self.maker.make(index, row.figure, row.place, part)
            return
        if self._is_of_unknown_head(index):
            return
        read: set[int] = set()
        yield from self.unsaid.read_answer(index)
        yield from self.unsaid.read_apart(index, read)
        yield from self.worded.read(index, read)
        for figure in self.source.others[index]:
            told = figure.kind is DistanceKind.DISTANCE
            if figure.start not in read and (told or self._in_brackets(index, figure)):
                claims = list(self._read_figure(index, figure)) if told else []
                claims = claims or list(self.unsaid.read_fitted(index, figure))
                read.update(figure.start for _ in claims)
                yield from claims
        yield from self._read_listed(index, read)

    def _is_of_unknown_head(self, index: int) -> bool:
        """Whether a sentence lists places and how far each is, from a place that was not read."""
        line = find_line(self.context, index)
        if line is None or any(each.origin for each in line.entries):
            return False
        return sum(each.figure is not None for each in line.entries) > 1

    def _read_figure(self, index: int, figure: DistanceMention) -> Iterator[Claim]:
        """Read a distance by its two ends, or by the one that it has."""
        asked = Asked(index, (figure.start, figure.end))
        ends = find_ends(self.context, asked)
        if not ends:
            from_it = FROM_IT.match(self.source.text, figure.end, self.source.sentences[index].end)
            read = self.unsaid.read_from_it if from_it else self.unsaid.read_elided
            claims = list(read(asked, figure))
            origins = [claim.find_part("launch region") for claim in claims]
            if claims and all(each and each.where is not Where.OWN for each in origins):
                # From whose the missiles are, say, while the text names what lies so far from it.
                claims = list(self.unsaid.read_unlinked(index, figure)) or claims
            yield from claims
            return
        text, start = self.source.text, self.source.sentences[index].start
        place, origin = _part_from_own(text, *ends)
        part = self.ends.take(index, origin)
        alone = AND_IT_LIES.search(text, start, figure.start)
        places = [place] if alone else self._joined_before(index, place)
        for each in places if part else ():
            if not isinstance(origin, PlaceMention) or each.place != origin.place:
                yield from self.maker.make(index, figure, each, part)
        second = self.find_joined(index, origin)
        if second is not None and second.place != place.place:
            yield from self.maker.make(index, figure, place, self.ends.take(index, second))

    def _in_brackets(self, index: int, figure: DistanceMention) -> bool:
        """Whether a figure of no kind stands in brackets behind a place: "Stockholm (190 km)"."""
        ends = {each.end for each in self.source.places[index] if each.place}
        other = figure.kind is DistanceKind.OTHER
        return other and is_in_brackets(self.source.text, figure, ends)

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
                yield from self.maker.make(index, measured, before[-1], part)

    def _joined_before(self, index: int, place: PlaceMention) -> list[PlaceMention]:
        """List the places that a list ends with: "Athens, Sofia and Bucharest".

        What the figure before is measured from is none: "A, 300 km from Sofia, and B, 500 km away".
        Nor is another name of the same ("Vlora, or Valona, is"), nor what only a comma joins.
        """
        group = [place]
        figures = [each for each in self.source.others[index] if each.end <= place.start]
        for mention in reversed(self.source.places[index]):
            if mention.end > group[0].start:
                continue
            joined = JOINED.fullmatch(self.source.text[mention.end : group[0].start])
            if not joined or encloses(group[0], mention):
                break
            if len(group) == 1 and not self._ends_list(joined.group(), place):
                break
            if is_measured(self.source.text, mention, figures):
                break
            group.insert(0, mention)
        return group

    def _ends_list(self, gap: str, place: PlaceMention) -> bool:
        """Whether what joins the last two names makes a list of them, and no second name of one."""
        aside = gap.startswith(",") and self.source.text.startswith(",", place.end)
        return JOINS_LAST.search(gap) is not None and not (aside and "or" in gap.split())


def _part_from_own(
    text: str, place: PlaceMention, origin: PlaceMention | RegionMention
) -> tuple[PlaceMention, PlaceMention | RegionMention]:
    """Take another place of a name than one in the country at the other end of its distance.

    "Cuba is 90 miles from Florida": not from the town of that name in Cuba. What lies off a
    country's coast may be its own.
    """
    if not isinstance(origin, PlaceMention):
        return place, origin
    own = OFF.search(text, max(place.end, origin.start - NEXT_CHARS), origin.start)
    return place if own else take_abroad(place, origin), take_abroad(origin, place)
