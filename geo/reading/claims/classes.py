"""Claims that print a class with a figure, or one distance in two units."""

from __future__ import annotations

import re
from functools import cached_property

from geo.claims.model import Claim, ClaimKind, Found, Joined, Where
from geo.patterns import late
from geo.reading.claims.clauses import low_end
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.mentions import (
    DistanceMention,
)

__all__ = ["ClassReader"]

CLASS_SUBJECT = cue("class-subject")
CLASS_WORD = gated_cue("class-word")
PRONOUN = cue("pronoun")

MISSILE_CLASSES = {
    "short": "short-range",
    "srbm": "short-range",
    "medium": "medium-range",
    "mrbm": "medium-range",
    "intermediate": "intermediate-range",
    "irbm": "intermediate-range",
    "icbm": "intercontinental",
}
ALL_OF_THEM = late(
    r"(?:All|Both|The)\s(?:\w+\s){0,2}(?:weapons?|missiles?|rockets?|projectiles?|systems?|types)\b"
)
# Between a class and the figure that it is checked by: no other clause, no thing yet to come.
OTHER_THING = late(
    r"[;:]|,\s(?:and|but|while|though|although|whereas)\s|\b(?:but|while|whereas|build|develop\w*|want\w*|plan\w*|allow\w*|could|would|might|than|unlike|not|beyond|into|counter|intercept\w*)\b",
    re.IGNORECASE,
)


class ClassReader:
    """Reads claims of class and of two units, sentence by sentence.

    Parameters
    ----------
    context : Context
        Of the report.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self.launches = context.launches
        self.source = context.source
        self.claims: list[Claim] = []

    @cached_property
    def _classes(self) -> set[str]:
        """The classes that the whole text names."""
        return {
            (found["name"] or found.group()).lower()
            for found in CLASS_WORD.finditer(self.source.text)
        }

    def read_sentence(self, index: int) -> None:
        """Read the classes and the pairs of units of one sentence."""
        self._read_class(index)
        self._read_units(index)

    def _read_class(self, index: int) -> None:
        """Read a class beside a figure: in one sentence, or as the only ones of the report."""
        sentence = self.source.sentences[index]
        body = self.source.body(index)
        match = next(
            (
                found
                for found in CLASS_WORD.finditer(body)
                if found["icbm"]
                or found["srbm"]
                or found["mrbm"]
                or found["irbm"]
                or CLASS_SUBJECT.match(body[found.end() :])
                or self._names_system(index, sentence.start + found.end())
            ),
            None,
        )
        if match is None or (match["name"] or "").lower() == "long":
            return
        key = next(name for name in ("name", "icbm", "srbm", "mrbm", "irbm") if match[name])
        missile_class = MISSILE_CLASSES[match["name"].lower() if key == "name" else key]
        figures = [
            figure for figure in self.source.ranges[index] if "definition" not in body.lower()
        ]
        assumed: tuple[str, ...] = ()
        systems = tuple(
            dict.fromkeys(
                system for mention in self.source.systems[index] for system in mention.readings
            )
        )
        alone = len(self._classes) == 1 and len(self.source.report.ranges) == 1
        if not figures and alone and not self.source.systems[index]:
            figures = list(self.source.report.ranges)
            assumed = (f"range {figures[0].text}: the only one in the text",)
        if not figures and (figures := self._next_figures(index)):
            assumed = (f"range {figures[0].text}: from the next sentence",)
        if not figures:
            return
        figure = min(
            figures, key=lambda mention: abs(mention.start - sentence.start - match.start())
        )
        if any(
            claim.kind is ClaimKind.CLASS
            and (claim.missile_class, claim.high_km) == (missile_class, figure.high_km)
            for claim in self.claims
        ):
            return  # the text says it again
        self.claims.append(
            Claim(
                id="", kind=ClaimKind.CLASS, text=str(body), systems=systems, joined=Joined.ALL, low_km=low_end(figure), high_km=figure.high_km,
                qualifier=figure.qualifier, missile_class=missile_class, start=sentence.start, end=sentence.end, assumed=assumed,
                found=(Found("range", self._where_figure(figure, sentence.start + match.start(), assumed), figure.text, figure.start, figure.end),),
            )
        )  # fmt: skip

    def _where_figure(self, figure: DistanceMention, at: int, assumed: tuple[str, ...]) -> Where:
        """Say how near a figure stands to the class that it is checked by."""
        if assumed:
            return Where.TEXT
        between = self.source.text[min(at, figure.end) : max(at, figure.start)]
        return Where.TEXT if OTHER_THING.search(between) else Where.OWN

    def _names_system(self, index: int, at: int) -> bool:
        """Whether a system's name follows a class: "the short-range Shaheen-I"."""
        return any(
            not self.source.text[at : mention.start].strip(' “"')
            for mention in self.source.systems[index]
            if mention.start >= at
        )

    def _next_figures(self, index: int) -> list[DistanceMention]:
        """Give the range that the next sentence prints for what this one calls by its class."""
        at = index + 1
        if (
            at >= len(self.source.sentences)
            or self.source.sentences[at].paragraph != self.source.sentences[index].paragraph
        ):
            return []
        body = self.source.body(at)
        named = {mention.text for mention in self.source.systems[index]}
        same = bool(named & {mention.text for mention in self.source.systems[at]})
        told = same or (
            (PRONOUN.match(body) or ALL_OF_THEM.match(body)) and not self.source.systems[at]
        )
        return list(self.source.ranges[at]) if told and not CLASS_WORD.search(body) else []

    def _read_units(self, index: int) -> None:
        for figure in sorted(
            [*self.source.ranges[index], *self.source.others[index]],
            key=lambda mention: mention.start,
        ):
            if figure.pair_agrees is False:
                self.claims.append(
                    Claim(
                        id="", kind=ClaimKind.UNIT, text=f"{figure.text} ({figure.pair_text})", low_km=low_end(figure), high_km=figure.high_km,
                        qualifier=figure.qualifier, start=figure.start, end=figure.end,
                        pair_low_km=figure.pair_low_km, pair_high_km=figure.pair_high_km,
                    )
                )  # fmt: skip
