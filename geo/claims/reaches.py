"""Claims that something is in range of something: "could reach", "within striking distance"."""

from __future__ import annotations

from geo.articles.mentions import PlaceMention, PlaceRole, Report
from geo.claims.clauses import (
    encloses,
    find_clause_end,
    find_clause_start,
    find_negation_start,
    is_negated,
    low_end,
)
from geo.claims.context import NO_REGION, Context, Part, list_groups
from geo.claims.cues import (
    BUT_NOT,
    CAN_BE,
    CAN_STRIKE,
    ELSES,
    FALL_SHORT,
    FROM,
    IS_WITHIN,
    OF_TARGET,
    POSSESSIVE_GAP,
    PRONOUN,
    PUT_WITHIN,
    RANGE_TO,
    SUBJECT,
)
from geo.claims.model import Claim, ClaimKind

__all__ = ["ReachReader"]


class ReachReader(Context):
    """Reads claims of reach, sentence by sentence."""

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.after_of: dict[int, tuple[int, int] | None] = {}

    def read_sentence(self, index: int) -> None:
        """Read the claims of one sentence."""
        sentence = self.sentences[index]
        body = self.text[sentence.start : sentence.end]
        if not self._is_subject(index, body):
            return
        seen: set[tuple[str, bool]] = set()
        self.after_of.clear()
        for start, end, place_zone, region_zone, denied in self._find_triggers(body):
            zone_end = sentence.start + place_zone[1]
            for system in self.systems[index]:
                if sentence.start + end <= system.start < zone_end:
                    zone_end = system.start
                    break
            targets = self._targets(index, sentence.start + place_zone[0], zone_end)
            if not targets and (after := self.after_of.get(start)):
                targets = self._targets(index, sentence.start + after[0], sentence.start + after[1])
            if not targets:
                continue
            excluded = {(target.start, target.end) for target in targets}
            regions = self.launch_regions(
                index,
                excluded,
                region_zone and (sentence.start + region_zone[0], sentence.start + region_zone[1]),
            )
            for target in targets:
                if (target.text, denied) in seen:
                    continue
                seen.add((target.text, denied))
                for part in regions or NO_REGION:
                    self._add_reach(index, target, part, denied=denied, trigger=(start, end))

    def _is_subject(self, index: int, body: str) -> bool:
        if SUBJECT.search(body) or self.systems[index] or self.ranges[index]:
            return True
        spoken_of = (
            PRONOUN.search(body)
            or CAN_BE.search(body)
            or any(group in body for group in list_groups())
        )
        if index == 0 or not spoken_of:
            return False
        earlier = range(max(0, index - 2), index)
        return any(
            self.systems[at]
            or SUBJECT.search(self.text[self.sentences[at].start : self.sentences[at].end])
            for at in earlier
        )

    def _find_triggers(
        self, body: str
    ) -> list[tuple[int, int, tuple[int, int], tuple[int, int] | None, bool]]:
        """Find the words that say reach: where the targets stand, where the region, denied or not."""
        triggers: list[tuple[int, int, tuple[int, int], tuple[int, int] | None, bool]] = []
        for match in PUT_WITHIN.finditer(body):
            denied = match["out"].lower() in {"beyond", "out of", "outside"}
            region = (match.end(), find_clause_end(body, match.end())) if match["of"] else None
            triggers.append(
                (
                    match.start(),
                    match.end(),
                    match.span("targets"),
                    region,
                    denied != is_negated(body, match.start(), match.start()),
                )
            )
        for match in CAN_STRIKE.finditer(body):
            denied = is_negated(
                body, find_negation_start(body, match.start("modal")), match.start("verb")
            )
            end = find_clause_end(body, match.end())
            triggers.append((match.start(), match.end(), (match.end(), end), None, denied))
            if contrast := BUT_NOT.match(body, end):
                triggers.append(
                    (
                        match.end(),
                        contrast.end(),
                        (contrast.end(), find_clause_end(body, contrast.end())),
                        None,
                        not denied,
                    )
                )
        for match in IS_WITHIN.finditer(body):
            if any(start <= match.start() < end for start, end, *_ in triggers):
                continue
            denied = match["out"].lower().startswith(("beyond", "out")) != is_negated(
                body, match.start() - 12, match.end()
            )
            left = find_clause_start(body, match.start())
            zone = (left, match.start())
            region = (
                (match.end(), find_clause_end(body, match.end(), stops=False))
                if match["of"]
                else None
            )
            # "launchers are within range of Tel Aviv": no place before, so the target comes after.
            self.after_of[match.start()] = (
                (match.end(), find_clause_end(body, match.end())) if match["of"] else None
            )
            triggers.append((match.start(), match.end(), zone, region, denied))
        for match in CAN_BE.finditer(body):
            left = find_clause_start(body, match.start())
            denied = is_negated(body, match.start(), match.end())
            triggers.append((match.start(), match.end(), (left, match.start()), None, denied))
        for pattern, denied in ((OF_TARGET, False), (FALL_SHORT, True), (RANGE_TO, False)):
            for match in pattern.finditer(body):
                if not any(
                    start <= match.start() <= end or start <= match.end() <= end
                    for start, end, *_ in triggers
                ):
                    triggers.append(
                        (
                            match.start(),
                            match.end(),
                            (match.end(), find_clause_end(body, match.end())),
                            None,
                            denied,
                        )
                    )
        return sorted(triggers)

    def _targets(self, index: int, start: int, end: int) -> list[PlaceMention]:
        """List the places in a stretch of a sentence that are said to be in range."""
        inside = [
            mention for mention in self.places[index]
            if start <= mention.start and mention.end <= end and mention.place is not None and mention.role is not PlaceRole.DEMONYM
        ]  # fmt: skip
        targets: list[PlaceMention] = []
        for number, mention in enumerate(inside):
            following = inside[number + 1] if number + 1 < len(inside) else None
            if (
                following is not None
                and POSSESSIVE_GAP.match(self.text[mention.end : following.start])
                and self.text[mention.end : following.start].strip()
            ):
                continue  # "Saudi Arabia's capital Riyadh" is about Riyadh
            if (
                targets
                and encloses(mention, targets[-1])
                and self.text[targets[-1].end : mention.start] in {", ", " in ", ","}
            ):
                continue  # "Tel Aviv, Israel" is about Tel Aviv
            if FROM.search(self.text[max(start, mention.start - 80) : mention.start]) and targets:
                break
            if ELSES.match(self.text[mention.end : mention.end + 60]):
                continue  # "U.S. bases in Guam" is about Guam
            targets.append(mention)
        return targets

    def _add_reach(
        self,
        index: int,
        target: PlaceMention,
        part: Part | None,
        *,
        denied: bool,
        trigger: tuple[int, int],
    ) -> None:
        sentence = self.sentences[index]
        if part and part.assumed and target.place and part.region.id == target.place.country:
            part = None  # "Israel said it could reach all of Israel" speaks of somebody else's
        assumed = [part.assumed] if part and part.assumed else []
        own = self.systems_before(index, sentence.start + trigger[0])
        figure, note = self.find_range(index, sentence.start + trigger[0], own)
        if note:
            assumed.append(note)
        systems, joined, note = self.find_systems(index, own)
        if note and systems:
            assumed.append(note)
        self.claims.append(
            Claim(
                id="", kind=ClaimKind.REACH, text=self.text[sentence.start : sentence.end], place=target.place,
                region=part.region if part else None, systems=systems, joined=joined,
                low_km=low_end(figure), high_km=figure.high_km if figure else None,
                qualifier=figure.qualifier if figure else "", denied=denied,
                start=sentence.start, end=sentence.end, assumed=tuple(dict.fromkeys(assumed)),
            )
        )  # fmt: skip
