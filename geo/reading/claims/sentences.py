"""A report by sentences, with what each of them mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from geo.claims.model import Where
from geo.patterns.stretches import Stretch
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.described import find_capitals, find_described, find_halves
from geo.reading.mentions import (
    DistanceMention,
    PlaceMention,
    PlaceRole,
    RegionMention,
    Report,
    SystemMention,
)
from geo.reading.text import Sentence, split_sentences

__all__ = [
    "FAR",
    "SENTENCES_BACK",
    "ReportSentences",
    "group_by_sentence",
    "is_about_missiles",
    "look_back",
    "say_step",
    "where_at",
]

ABOUT = gated_cue("about")
DATELINE = cue("dateline")
WEAPON = gated_cue("weapon")
WITHDRAWN = gated_cue("withdrawn")
SUBJECT = gated_cue("subject")

OWN_THINGS = cue("own-things")
SEGMENT = cue("segment")
SIZED_LIKE = gated_cue("sized-like")
WRITTEN_FROM = cue("written-from")
SOIL = cue("soil")
TALK = gated_cue("talk")
TURN = cue("turn")
BEFORE_THINGS = cue("before-things")
COMPARED = cue("compared")
COMPARED_CHARS, SIZED_CHARS = 60, 60
THINGS_CHARS = 60
SENTENCES_BACK = 3  # how far a claim's missing parts are looked for
# Where a part is found that neither a claim's sentence nor the one before says.
FAR = frozenset({Where.TEXT, Where.CATALOGUE})
Mention = TypeVar("Mention", PlaceMention, RegionMention, SystemMention, DistanceMention)


class ReportSentences:
    """A report by sentences, and what each of them mentions.

    Parameters
    ----------
    report : Report
        From `geo.reading.read_report`.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        self.text = report.text
        self.speaking: dict[int, bool] = {}
        self.listed: set[int] = set()  # lines of lists, of which each word was read
        self.sentences = split_sentences(report.text)
        self._starts = [sentence.start for sentence in self.sentences]
        self._bodies: list[Stretch | None] = [None] * len(self.sentences)
        self._breaks: dict[tuple[int, re.Pattern[str]], list[tuple[int, int]]] = {}
        self.regions = group_by_sentence(report.regions, self.sentences)
        self.systems = group_by_sentence(report.systems, self.sentences)
        # Those that another is not only held against: what a claim can be about.
        self.subjects = [
            [each for each in named if not self._is_compared(each)] for named in self.systems
        ]
        self.ranges = group_by_sentence(report.ranges, self.sentences)
        self.others = group_by_sentence(report.distances, self.sentences)
        self.places: list[list[PlaceMention]] = self._group_places()

    def _is_compared(self, mention: SystemMention) -> bool:
        """Whether a missile is only what another is held against, so that no claim is about it."""
        start = max(0, mention.start - COMPARED_CHARS)
        return COMPARED.search(self.text, start, mention.start) is not None

    def _as_named(self, mention: PlaceMention) -> PlaceMention:
        """Take a people's name before its ground as the country."""
        if mention.role is not PlaceRole.DEMONYM:
            return mention
        soil = SOIL.match(self.text, mention.end)
        if soil is None and BEFORE_THINGS.search(
            self.text, max(0, mention.start - THINGS_CHARS), mention.start
        ):
            soil = OWN_THINGS.match(self.text, mention.end)
        if soil is None:
            return mention
        text = self.text[mention.start : soil.end()]
        return replace(mention, end=soil.end(), text=text, role=PlaceRole.PLACE)

    def _opens_line(self, mention: PlaceMention) -> bool:
        before = self.text[: mention.start].rstrip(" *_")
        return not before or before.endswith("\n")

    def _is_written_from(self, at: int) -> bool:
        """Whether the text says there from where it is written: no claim is about that place."""
        index = bisect_right(self._datelines, (at, len(self.text)))
        return index > 0 and at < self._datelines[index - 1][1]

    @cached_property
    def _datelines(self) -> list[tuple[int, int]]:
        """Where the text says from where it is written, up to the farthest end so far."""
        found: list[tuple[int, int]] = []
        for index, sentence in enumerate(self.sentences):
            opens = not index or self.sentences[index - 1].paragraph != sentence.paragraph
            if opens and (line := WRITTEN_FROM.match(self.text, sentence.start)):
                found.append((line.start(), max(line.end(), found[-1][1] if found else 0)))
        return found

    def _group_places(self) -> list[list[PlaceMention]]:
        """Sort the places into sentences, those that are only described among them."""
        capitals = find_capitals(self.text, self.report.places)
        # "Iraq's capital", "the capital of Iraq": the country itself is not meant.
        talks = TALK.search(self.text)  # then "Jordan: Yes" is who answers
        starts, ends = {each.start for each in capitals}, {each.end for each in capitals}
        # A street is no target and no launch place: what the town is stands beside it.
        placed = [
            self._as_named(mention)
            for mention in self.report.places
            if mention.role is not PlaceRole.STREET
            if not (talks and TURN.match(self.text, mention.end) and self._opens_line(mention))
            if mention.start not in starts and mention.end not in ends
            if not self._is_written_from(mention.start)
            # "An area the size of Kuwait": nothing is there, nor is it what "it" stands for.
            if not SIZED_LIKE.search(self.text, max(0, mention.start - SIZED_CHARS), mention.start)
        ]
        halves = find_halves(self.text)
        named = sorted([*placed, *capitals, *halves], key=lambda mention: mention.start)
        places = group_by_sentence(tuple(named), self.sentences)
        before = [
            [each for each in mentions if not self.is_dateline(index, each)]
            for index, mentions in enumerate(places)
        ]
        for index, sentence in enumerate(self.sentences):
            earlier = before[max(0, index - SENTENCES_BACK) : index][::-1]
            found = find_described(self.text, sentence.start, sentence.end, before[index], earlier)
            if found:
                places[index] = sorted([*places[index], *found], key=lambda mention: mention.start)
        return places

    def is_dateline(self, index: int, mention: PlaceMention) -> bool:
        """Whether a name only says where a report was written: "DHAKA, 9 May - Missiles"."""
        dateline = DATELINE.match(self.text, self.sentences[index].start)
        return dateline is not None and mention.start < dateline.end()

    def index_at(self, at: int) -> int:
        """Give the sentence that an offset stands in."""
        return bisect_right(self._starts, at) - 1

    def locate_segment(self, index: int, at: int) -> tuple[int, int]:
        """Locate the part of a sentence that a claim stands in: to the next "but" or semicolon."""
        start, end = self.sentences[index].start, self.sentences[index].end
        for first, last in self.list_breaks(index, SEGMENT):
            if last > at:
                return start, first
            start = last
        return start, end

    def list_breaks(self, index: int, words: re.Pattern[str]) -> list[tuple[int, int]]:
        """List where some words part a sentence: each of its claims and mentions asks for it."""
        if (index, words) not in self._breaks:
            sentence = self.sentences[index]
            found = words.finditer(self.text, sentence.start, sentence.end)
            self._breaks[index, words] = [match.span() for match in found]
        return self._breaks[index, words]

    def body(self, index: int) -> Stretch:
        """Give the text of a sentence."""
        body = self._bodies[index]
        if body is None:
            sentence = self.sentences[index]
            body = self._bodies[index] = Stretch(self.text[sentence.start : sentence.end])
        return body

    def is_withdrawn(self, index: int) -> bool:
        """Whether a sentence says what was printed before, to take it back: no claim is made."""
        return bool(WITHDRAWN.search(self.body(index)))

    def speaks_of_missiles(self, index: int) -> bool:
        """Whether a sentence names a system, or has a word of missiles or of reach."""
        if index not in self.speaking:
            self.speaking[index] = bool(self.systems[index] or SUBJECT.search(self.body(index)))
        return self.speaking[index]

    @cached_property
    def words_by_country(self) -> dict[str, set[str]]:
        """By the code of each country, the words with which the text names it or a place in it."""
        words: defaultdict[str, set[str]] = defaultdict(set)
        for mention in self.report.places:
            if mention.place is not None:
                words[mention.place.country].add(mention.text)
        return words

    @cached_property
    def is_about(self) -> bool:
        """Whether the text speaks of missiles at all."""
        return is_about_missiles(self.report)


def is_about_missiles(report: Report) -> bool:
    """Tell whether a text speaks of missiles at all: by a system's name, or by a word for them.

    A weapon is one where the text gives a range, and so is what is fired or could hit a place.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> is_about_missiles(read_report("A drone fell.")), is_about_missiles(read_report("It fell."))
    (True, False)
    """
    if report.systems or ABOUT.search(report.text):
        return True
    return bool(report.ranges and WEAPON.search(report.text))


def group_by_sentence(
    mentions: tuple[Mention, ...], sentences: list[Sentence]
) -> list[list[Mention]]:
    """Sort mentions into their sentences, both being in the order of the text.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> from geo.reading.text import split_sentences
    >>> text = "It fell near Haifa. Tehran denied it."
    >>> [len(each) for each in group_by_sentence(read_report(text).places, split_sentences(text))]
    [1, 1]
    """
    grouped: list[list[Mention]] = [[] for _ in sentences]
    index = 0
    for mention in mentions:
        while index + 1 < len(sentences) and sentences[index + 1].start <= mention.start:
            index += 1
        if grouped:
            grouped[index].append(mention)
    return grouped


def look_back(index: int, most: int, *, own: bool = False) -> range:
    """Go through the sentences before one, the nearest first; with `own` through itself before them.

    Examples
    --------
    >>> list(look_back(5, 3)), list(look_back(1, 3, own=True))
    ([4, 3, 2], [1, 0])
    """
    return range(index if own else index - 1, max(-1, index - 1 - most), -1)


def say_step(step: int) -> str:
    """Say where a sentence stands from another one, by how many sentences after it.

    Examples
    --------
    >>> say_step(-1), say_step(-2), say_step(1)
    ('the sentence before', '2 sentences before', 'the next sentence')
    """
    if step > 0:
        return "the next sentence" if step == 1 else f"{step} sentences after"
    return "the sentence before" if step == -1 else f"{-step} sentences before"


def where_at(step: int) -> Where:
    """Tell how near to a claim a sentence stands, by how many sentences after it.

    Examples
    --------
    >>> [where_at(step).name for step in (0, -1, -2, 1)]
    ['OWN', 'BEFORE', 'TEXT', 'TEXT']
    """
    return {0: Where.OWN, -1: Where.BEFORE}.get(step, Where.TEXT)
