"""A report by sentences, with what each of them mentions."""

from __future__ import annotations

from typing import TypeVar

from geo.articles.mentions import (
    DistanceMention,
    PlaceMention,
    RegionMention,
    Report,
    SystemMention,
)
from geo.articles.text import Sentence, split_sentences

__all__ = ["SENTENCES_BACK", "ReportSentences", "group_by_sentence"]

SENTENCES_BACK = 3  # how far a claim's missing parts are looked for
Mention = TypeVar("Mention", PlaceMention, RegionMention, SystemMention, DistanceMention)


class ReportSentences:
    """A report by sentences, and what each of them mentions.

    Parameters
    ----------
    report : Report
        From `geo.articles.read_report`.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        self.text = report.text
        self.sentences = split_sentences(report.text)
        self.places = group_by_sentence(report.places, self.sentences)
        self.regions = group_by_sentence(report.regions, self.sentences)
        self.systems = group_by_sentence(report.systems, self.sentences)
        self.ranges = group_by_sentence(report.ranges, self.sentences)
        self.others = group_by_sentence(report.distances, self.sentences)


def group_by_sentence(
    mentions: tuple[Mention, ...], sentences: list[Sentence]
) -> list[list[Mention]]:
    """Sort mentions into their sentences, both being in the order of the text."""
    grouped: list[list[Mention]] = [[] for _ in sentences]
    index = 0
    for mention in mentions:
        while index + 1 < len(sentences) and sentences[index + 1].start <= mention.start:
            index += 1
        if grouped:
            grouped[index].append(mention)
    return grouped
