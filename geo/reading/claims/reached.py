"""What each sentence says is in range, by its words alone: before claims are made of it."""

from __future__ import annotations

from geo.reading.claims.cues import gated_cue
from geo.reading.claims.sentences import ReportSentences
from geo.reading.claims.triggers import Trigger, find_triggers, may_say_reach
from geo.reading.mentions import PlaceRole

__all__ = ["Reached"]

FROM = gated_cue("from")
BEFORE_CHARS = 80  # of what stands before a name


class Reached:
    """The words of each sentence that say reach, and the places that they are said of.

    Parameters
    ----------
    source : ReportSentences
        The report by sentences.
    """

    def __init__(self, source: ReportSentences) -> None:
        self.source = source
        self._triggers: dict[int, list[Trigger]] = {}
        self._spans: dict[int, set[tuple[int, int]]] = {}

    def list_triggers(self, index: int) -> list[Trigger]:
        """List the words of a sentence that say reach, whatever it speaks of."""
        if index not in self._triggers:
            body = self.source.body(index)
            self._triggers[index] = find_triggers(body) if may_say_reach(body) else []
        return self._triggers[index]

    def list_spans(self, index: int) -> set[tuple[int, int]]:
        """List the spans of the places that a sentence says are in range: no launch regions."""
        if index not in self._spans:
            start = self.source.sentences[index].start
            zones = [trigger.targets for trigger in self.list_triggers(index)]
            self._spans[index] = {
                (mention.start, mention.end)
                for mention in self.source.places[index]
                if any(
                    low <= mention.start - start and mention.end - start <= high
                    for low, high in zones
                )
                and not FROM.search(
                    self.source.text[max(start, mention.start - BEFORE_CHARS) : mention.start]
                )
            }
        return self._spans[index]

    def has_claim(self, index: int) -> bool:
        """Whether a sentence says itself what is in range, so that its parts are its own."""
        start = self.source.sentences[index].start
        zones = [
            zone
            for trigger in self.list_triggers(index)
            for zone in (trigger.targets, trigger.targets_after)
            if zone is not None
        ]
        return any(
            low <= mention.start - start and mention.end - start <= high
            for low, high in zones
            for mention in self.source.places[index]
            if mention.role is not PlaceRole.DEMONYM
        )
