"""A report by sentences, with what each of them mentions."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from geo.reading.claims.cues import ABOUT
from geo.reading.claims.described import find_capitals, find_described
from geo.reading.mentions import (
    DistanceMention,
    PlaceMention,
    RegionMention,
    Report,
    SystemMention,
)
from geo.reading.text import Sentence, split_sentences

__all__ = ["SENTENCES_BACK", "ReportSentences", "group_by_sentence"]

SENTENCES_BACK = 3  # how far a claim's missing parts are looked for
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
        self.sentences = split_sentences(report.text)
        capitals = find_capitals(report.text, report.places)
        named = sorted([*report.places, *capitals], key=lambda mention: mention.start)
        self.places = group_by_sentence(tuple(named), self.sentences)
        self._add_described()
        self.regions = group_by_sentence(report.regions, self.sentences)
        self.systems = group_by_sentence(report.systems, self.sentences)
        self.ranges = group_by_sentence(report.ranges, self.sentences)
        self.others = group_by_sentence(report.distances, self.sentences)

    def _add_described(self) -> None:
        """Add "the port" and the like, where the sentences before name one place that fits."""
        named = [list(mentions) for mentions in self.places]
        for index, sentence in enumerate(self.sentences):
            earlier = named[max(0, index - SENTENCES_BACK) : index][::-1]
            if found := find_described(
                self.text, sentence.start, sentence.end, named[index], earlier
            ):
                self.places[index] = sorted(
                    [*self.places[index], *found], key=lambda mention: mention.start
                )

    def body(self, index: int) -> str:
        """Give the text of a sentence."""
        return self.text[self.sentences[index].start : self.sentences[index].end]

    @cached_property
    def is_about(self) -> bool:
        """Whether the text speaks of missiles at all."""
        return bool(self.report.systems) or bool(ABOUT.search(self.text))


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
