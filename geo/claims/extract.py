"""Claims out of a report's text: reach, distance, flight, class and unit slips.

One claim has one place and one launch region: "Riyadh or Tel Aviv from southern or western Iraq"
makes four. A part that the claim's own sentence lacks is taken from the text around it, and
`assumed` says so; what is nowhere stays missing, and the verdict is then `cannot tell`.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from geo.articles.areas import resolve_area
from geo.articles.mentions import (
    DistanceKind,
    DistanceMention,
    PlaceMention,
    PlaceRole,
    RegionMention,
    Report,
    SystemMention,
)
from geo.articles.text import Sentence, split_sentences
from geo.claims.model import Claim, ClaimKind, Joined
from geo.errors import GeoError
from geo.gazetteer import PlaceKind, find_geometry, find_place
from geo.regions import LaunchRegion, region_from_geometry, region_from_point

__all__ = ["extract_claims"]

DATA = Path(__file__).parents[2] / "data"
SENTENCES_BACK = 3
MAX_CLAIMS = 200  # a list of every city in a country is no claim; it also bounds the work

SUBJECT = re.compile(
    r"\b(?:missiles?|rockets?|projectiles?|ballistic|ICBMs?|SRBMs?|MRBMs?|IRBMs?|SLBMs?|warheads?|drones?|weapons?|artillery|arsenal|range|launchers?|munitions?|(?:out\sof|within|in)\s(?:reach|range))\b",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"\b(?:it|its|their|they|this|that|these|those|which|each|both|the\s(?:weapon|system|projectile|variant|type|model|version|former|latter))\b",
    re.IGNORECASE,
)
STRIKE = r"(?:hit|hitting|reach|reaching|strike|striking|target|targeting|attack|attacking|threaten|threatening|fly\sto|get\sto|range\sas\sfar\sas|fire\sat|bombard|bombarding|land\sin)"
MODAL = r"(?:can|could|may|might|would|capable\sof|able\sto|ability\sto|capacity\sto|capability\sto|enough\s(?:\w+\s){0,3}to|sufficient\s(?:\w+\s){0,3}to|designed\sto|power\sto|potential\sto|range\s(?:\w+\s){0,3}to|enabl\w+\s(?:\w+\s){1,4}to|allow\w*\s(?:\w+\s){1,4}to|meant\sto|intended\sto|cannot|can['’]t|couldn['’]t|unable\sto|incapable\sof|short\sto|too\sshort\sto)"
CAN_STRIKE = re.compile(
    rf"\b(?P<modal>{MODAL})\s(?P<between>(?:(?!\b(?:but|if|when|because|that)\b)[\w’',%-]+\s){{0,5}}?)(?P<verb>{STRIKE})\b(?!\s(?:an?\s)?(?:distance|range|agreement|deal|speed|altitude|height|maximum))",
    re.IGNORECASE,
)
PUT_WITHIN = re.compile(
    r"\b(?:put|puts|putting|place|places|placing|bring|brings|bringing|brought|leave|leaves|leaving|placed)\s(?P<targets>[^.;]{2,120}?)\s(?P<out>(?:well\s|comfortably\s|easily\s|just\s)?(?:with)?in(?:side)?|beyond|out\sof|outside)\s(?:the\s|its\s|their\s|striking\s|firing\s|missile\s|easy\s|potential\s)*(?:distance|range|reach)\b(?P<of>\sof\b)?",
    re.IGNORECASE,
)
IS_WITHIN = re.compile(
    r"\b(?:is|are|was|were|be|being|been|lies?|lying|falls?|sits?|comes?|come|remains?|remain|stays?|now|also|and(?=\s(?:well|within|comfortably|easily|out|beyond|in)\b))\s(?:\w+\s){0,3}?(?P<out>(?:with)?in(?:side)?|beyond|out\sof|outside|out\sof\sthe)\s(?:the\s|its\s|their\s|striking\s|firing\s|missile\s|easy\s|potential\s|maximum\s)*(?P<noun>distance|range|reach)\b(?P<of>\sof\b)?",
    re.IGNORECASE,
)
OF_TARGET = re.compile(
    r"\b(?:with)?in\s(?:striking\s|firing\s|missile\s|easy\s)*(?:distance|range|reach)\sof\s",
    re.IGNORECASE,
)
FALL_SHORT = re.compile(
    r"\b(?:falls?|fell|falling|fall|would\sfall)\s(?:\w+\s){0,2}short\sof\s", re.IGNORECASE
)
RANGE_TO = re.compile(
    r"\b(?:range|reach)\b[^.;]{0,60}?\b(?:covers?|covering|includes?|including|extends?\sto|stretch(?:es|ing)?\sto|all\sthe\sway\sto|as\sfar\sas)\s",
    re.IGNORECASE,
)
NEGATION = re.compile(
    r"\b(?:not|n['’]t|cannot|never|unable|incapable|neither|nor|none|no\s(?:\w+\s){1,3}(?:can|could)|too\sshort|insufficient|lacks?|without)\b|n['’]t\b",
    re.IGNORECASE,
)
STOP_AT = re.compile(
    r"[;:]|\.\s|\s(?:if|when|while|from|with|using|without|because|since|according|which|where|who|after|before|but|although|though|had|has|have|said|says|was|were|is|are|by|as\swell\sas\sflying|amid|despite|under|during|unless|were|at\sa\s(?:distance|range)|or\sjust|some\s\d|about\s\d|at\sless|,\sputting)\s|,\s(?:an?|one|according|officials|analysts|experts|sources|observers)\s|\s[—–-]\s",
    re.IGNORECASE,
)
ELSES = re.compile(
    r"(?:['’]s?)?\s(?:(?:military|naval|air|army|and|allied|coalition)\s){0,3}(?:bases?|troops?|forces?|ships?|warships?|soldiers?|interests|facilities|assets|personnel|embass\w+|allies|officials?)\b"
)
OFFICE = r"\s(?:state\s(?:TV|television|media|news))\b"
SAME_LIST = re.compile(
    r"[\s,]*(?:(?:and|or|&|the|its|their|missiles?|rockets?|ballistic|as\swell\sas)\b[\s,]*)*"
)
JOINED = re.compile(r",?\s?(?:or|and|,|and/or)\s(?:the\s|from\s|in\s)*|,\s")
BUT_NOT = re.compile(
    r"\s?,?\s?(?:but|though|and|yet)\s(?:not|neither)\s(?:as\sfar\sas\s)?", re.IGNORECASE
)
FROM = re.compile(
    r"\b(?:(?:launched|fired|shot|launches|launch|fire|firing)\s(?:[\w’'-]+\s){0,6}?(?:from|in|inside|off|near|out\sof)|(?:deployed|deploying|stationed|based|placed|positioned|located|stored|hidden|moved|transferred|installed|kept|sited|set\sup|operating|launchers)\s(?:[\w’'-]+\s){0,6}?(?:from|in|into|at|on|to|near|inside|across|off|around|within|out\sof)|from)\s(?:(?:the|a|an|its|their|positions?|areas?|sites?|bases?|launchers?|anywhere|somewhere|within|inside|in|near|around|parts|deep|of|as\sfar\saway\sas|territory|locations?|bases?)\s){0,5}$",
    re.IGNORECASE,
)
LANDED = re.compile(
    r"\b(?:landed|landing|fell|falling|splash\w*|crash\w*|came\sdown|hit|struck|hitting|striking|to|toward|towards|into)\s(?:[\w’'-]+\s){0,5}$",
    re.IGNORECASE,
)
CLASS_WORD = re.compile(
    r"\b(?P<name>short|medium|intermediate|long)[\s-]range\b|\b(?P<icbm>intercontinental|ICBMs?)\b|\b(?P<srbm>SRBMs?)\b|\b(?P<mrbm>MRBMs?)\b|\b(?P<irbm>IRBMs?)\b",
    re.IGNORECASE,
)
CLASS_SUBJECT = re.compile(
    r"^[\s,-]*(?:(?:surface-to-surface|land-attack|solid-fuel(?:led|ed)?|liquid-fuel(?:led|ed)?|guided|mobile)[\s,]+){0,2}(?:ballistic|missiles?|usually|rockets?|variants?|versions?|models?|weapons?)",
    re.IGNORECASE,
)
MISSILE_CLASSES = {
    "short": "short-range",
    "srbm": "short-range",
    "medium": "medium-range",
    "mrbm": "medium-range",
    "intermediate": "intermediate-range",
    "irbm": "intermediate-range",
    "icbm": "intercontinental",
}
DISTANT = re.compile(
    r"^[,\s]*(?:\([^)]{0,40}\)\s?)?(?:away\s)?(?:to\sthe\s)?(?:(?:due\s)?(?:north|south|east|west)\w*(?:[-\s](?:north|south)?(?:east|west)\w*)?\s)?(?:away\s)?(?P<word>from|of|off)\s(?:[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)
BETWEEN_END = re.compile(r"^\s?(?:[^.;]{0,20}\s)?(?:between|separat\w+|from)\s", re.IGNORECASE)
COMPASS_WORD = re.compile(r"\b(north|south)?-?(east|west)?(?:ern)?\b", re.IGNORECASE)
POSSESSIVE_GAP = re.compile(
    r"^['’]s?\s(?:[\w-]+\s){0,4}$|^\s(?:city|capital|port|town|island|territory|province|region)\s(?:of\s)?$|^\s$"
)


Mention = TypeVar("Mention", PlaceMention, RegionMention, SystemMention, DistanceMention)


@dataclass(frozen=True, slots=True)
class _Part:
    """A launch region that the text offers, with where it was found."""

    region: LaunchRegion
    start: int
    assumed: str = ""


NO_REGION: tuple[_Part | None, ...] = (None,)


def extract_claims(report: Report) -> tuple[Claim, ...]:
    """Find the geographic claims of a report.

    Parameters
    ----------
    report : Report
        From `geo.articles.read_report`.

    Returns
    -------
    tuple of Claim
        In the order of the text, numbered from 1; at most 200.
    """
    reader = _Extractor(report)
    claims = reader.extract()
    claims.sort(key=lambda claim: claim.start or 0)
    return tuple(
        replace(claim, id=str(number)) for number, claim in enumerate(claims[:MAX_CLAIMS], start=1)
    )


class _Extractor:
    """One pass over one report."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.text = report.text
        self.sentences = split_sentences(report.text)
        self.places = _by_sentence(report.places, self.sentences)
        self.regions = _by_sentence(report.regions, self.sentences)
        self.systems = _by_sentence(report.systems, self.sentences)
        self.ranges = _by_sentence(report.ranges, self.sentences)
        self.others = _by_sentence(report.distances, self.sentences)
        self.claims: list[Claim] = []
        self.after_of: dict[int, tuple[int, int] | None] = {}

    def extract(self) -> list[Claim]:
        for index in range(len(self.sentences)):
            if len(self.claims) >= MAX_CLAIMS:
                break
            self._read_reach(index)
            self._read_distances(index)
            self._read_flights(index)
            self._read_class(index)
            self._read_units(index)
        return self.claims

    # Reach ----------------------------------------------------------------------------------

    def _read_reach(self, index: int) -> None:
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
            regions = self._launch_regions(
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
        spoken_of = PRONOUN.search(body) or any(group in body for group in _groups())
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
            region = (match.end(), _clause_end(body, match.end())) if match["of"] else None
            triggers.append(
                (
                    match.start(),
                    match.end(),
                    match.span("targets"),
                    region,
                    denied != _negated(body, match.start(), match.start()),
                )
            )
        for match in CAN_STRIKE.finditer(body):
            denied = _negated(
                body, _negation_start(body, match.start("modal")), match.start("verb")
            )
            end = _clause_end(body, match.end())
            triggers.append((match.start(), match.end(), (match.end(), end), None, denied))
            if contrast := BUT_NOT.match(body, end):
                triggers.append(
                    (
                        match.end(),
                        contrast.end(),
                        (contrast.end(), _clause_end(body, contrast.end())),
                        None,
                        not denied,
                    )
                )
        for match in IS_WITHIN.finditer(body):
            if any(start <= match.start() < end for start, end, *_ in triggers):
                continue
            denied = match["out"].lower().startswith(("beyond", "out")) != _negated(
                body, match.start() - 12, match.end()
            )
            left = _clause_start(body, match.start())
            zone = (left, match.start())
            region = (
                (match.end(), _clause_end(body, match.end(), stops=False)) if match["of"] else None
            )
            # "launchers are within range of Tel Aviv": no place before, so the target comes after.
            self.after_of[match.start()] = (
                (match.end(), _clause_end(body, match.end())) if match["of"] else None
            )
            triggers.append((match.start(), match.end(), zone, region, denied))
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
                            (match.end(), _clause_end(body, match.end())),
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
                and _encloses(mention, targets[-1])
                and self.text[targets[-1].end : mention.start] in {", ", " in ", ","}
            ):
                continue  # "Tel Aviv, Israel" is about Tel Aviv
            if FROM.search(self.text[max(start, mention.start - 80) : mention.start]) and targets:
                break
            if ELSES.match(self.text[mention.end : mention.end + 60]):
                continue  # "U.S. bases in Guam" is about Guam
            targets.append(mention)
        return targets

    def _launch_regions(
        self, index: int, excluded: set[tuple[int, int]], zone: tuple[int, int] | None
    ) -> list[_Part]:
        """Find the launch regions of a claim: in its sentence, else in those before it."""
        if zone is not None and (found := self._regions_in_zone(index, zone, excluded)):
            return found
        if found := self._stated_regions(index, excluded):
            return found
        if found := self._owner(index):
            return found
        for back in range(1, SENTENCES_BACK + 1):
            at = index - back
            if at < 0:
                break
            if found := self._stated_regions(at, excluded):
                where = "from the sentence before" if back == 1 else f"from {back} sentences before"
                return [
                    replace(part, assumed=f"launch region {part.region.name}: {where}")
                    for part in found
                ]
        for at in range(index - 1, max(-1, index - 6), -1):
            if found := self._owner(at):
                return [
                    replace(
                        part,
                        assumed=f"{part.assumed}, named {index - at} sentence{'s' if index - at > 1 else ''} before",
                    )
                    for part in found
                ]
        if index + 1 < len(self.sentences) and (found := self._stated_regions(index + 1, excluded)):
            return [
                replace(part, assumed=f"launch region {part.region.name}: from the next sentence")
                for part in found
            ]
        return []

    def _regions_in_zone(
        self, index: int, zone: tuple[int, int], excluded: set[tuple[int, int]]
    ) -> list[_Part]:
        found = [
            part
            for mention in self.regions[index]
            if zone[0] - 2 <= mention.start
            and mention.end <= zone[1]
            and (part := self._as_region(mention))
        ]
        if found:
            return found
        last_end = zone[0]
        for mention in self.places[index]:
            inside = zone[0] <= mention.start and mention.end <= zone[1]
            if not inside or (mention.start, mention.end) in excluded:
                continue
            if found and not JOINED.fullmatch(self.text[last_end : mention.start]):
                break
            if part := self._as_region(mention):
                found.append(part)
                last_end = mention.end
        return found

    def _stated_regions(self, index: int, excluded: set[tuple[int, int]]) -> list[_Part]:
        """Regions after "from", "deployed in" and the like, with those joined by or and and."""
        sentence = self.sentences[index]
        mentions: list[PlaceMention | RegionMention] = [*self.regions[index], *(
            mention for mention in self.places[index]
            if mention.role is not PlaceRole.DEMONYM and (mention.start, mention.end) not in excluded
            and not any(region.start <= mention.start and mention.end <= region.end for region in self.regions[index])
        )]  # fmt: skip
        mentions.sort(key=lambda mention: (mention.start, mention.end))
        found: list[_Part] = []
        last_end = -1
        for mention in mentions:
            before = self.text[max(sentence.start, mention.start - 110) : mention.start]
            joined = found and (
                mention.start <= last_end
                or re.fullmatch(
                    r",?\s?(?:or|and|,|and/or)\s(?:the\s|from\s|in\s)*",
                    self.text[last_end : mention.start],
                )
            )
            opening = FROM.search(before)
            if (
                isinstance(mention, RegionMention)
                and mention.name.startswith(("Near", "Off"))
                and opening is None
            ):
                opening = FROM.search(before + mention.text.split(" ")[0] + " ")
            if not (opening or joined) or _is_measured(
                self.text, mention, self.ranges[index] + self.others[index]
            ):
                continue
            if opening and _is_origin_of_words(before):
                continue
            within = [part for part in found if part.start == mention.start]
            part = self._as_region(mention)
            if part is not None and not within:
                found.append(part)
                last_end = mention.end
        return _drop_wider(found)

    def _as_region(self, mention: PlaceMention | RegionMention) -> _Part | None:
        try:
            if isinstance(mention, RegionMention):
                return _Part(
                    resolve_area(mention.region_id, mention.name, mention.definition), mention.start
                )
            place = mention.place
            if place is None:
                return None
            return _Part(
                _place_region(place.id, place.kind, place.lon, place.lat, place.name), mention.start
            )
        except GeoError:
            return None

    def _owner(self, index: int) -> list[_Part]:
        """Find the country whose missiles a sentence speaks of: "North Korea's", "Iranian", "Houthi"."""
        sentence = self.sentences[index]
        body = self.text[sentence.start : sentence.end]
        for mention in self.places[index]:
            place = mention.place
            if place is None or place.kind not in {PlaceKind.COUNTRY, PlaceKind.CAPITAL}:
                continue
            after = self.text[mention.end : mention.end + 90]
            owns = (
                re.match(
                    r"(?:['’]s?)?(?:-made|-built|-developed)?\s(?:[\w’'-]+,?\s){0,6}?(?:missiles?|rockets?|arsenal|weapons?|ballistic|ICBMs?|projectiles?)\b",
                    after,
                )
                if mention.role is not PlaceRole.PLACE or after[:1] in "'’"
                else None
            )
            office = mention.role is PlaceRole.DEMONYM and re.match(OFFICE, after)
            near = any(
                0 < system.start - mention.end <= 30
                and "." not in self.text[mention.end : system.start]
                for system in self.systems[index]
            )
            owned = (
                bool(owns)
                or bool(office)
                or (near and after[:2] in {"'s", "’s", "' ", "’ "})
                or (near and mention.role is PlaceRole.DEMONYM)
            )
            has = re.match(
                r"\s(?:\w+\s)?(?:has|have|had|unveiled|unveils|test|tested|tests|displayed|possesses|possess|showed|launched|fired|developed|deployed|plans|bought|owns)\b",
                after,
            ) or re.match(
                r"\s(?:said|says|announced|announces|claims|claimed|confirmed)\b[^.]{0,40}\b(?:it|its|had|has)\s(?:\w+\s){0,2}(?:tested|fired|launched|developed|test-fired|deployed|unveiled|missiles?)\b",
                after,
            )
            if owned or (has and mention.role is not PlaceRole.DEMONYM):
                part = _country_part(place.country, mention.start)
                if part:
                    return [part]
        for group, country in _groups().items():
            if (at := body.find(group)) >= 0 and (
                part := _country_part(country, sentence.start + at)
            ):
                return [part]
        return []

    def _add_reach(
        self,
        index: int,
        target: PlaceMention,
        part: _Part | None,
        *,
        denied: bool,
        trigger: tuple[int, int],
    ) -> None:
        sentence = self.sentences[index]
        assumed = [part.assumed] if part and part.assumed else []
        own = self._systems_before(index, sentence.start + trigger[0])
        figure, note = self._find_range(index, sentence.start + trigger[0], own)
        if note:
            assumed.append(note)
        systems, joined, note = self._find_systems(index, own)
        if note and systems:
            assumed.append(note)
        self.claims.append(
            Claim(
                id="", kind=ClaimKind.REACH, text=self.text[sentence.start : sentence.end], place=target.place,
                region=part.region if part else None, systems=systems, joined=joined,
                low_km=_low(figure), high_km=figure.high_km if figure else None,
                qualifier=figure.qualifier if figure else "", denied=denied,
                start=sentence.start, end=sentence.end, assumed=tuple(dict.fromkeys(assumed)),
            )
        )  # fmt: skip

    def _systems_before(self, index: int, at: int) -> list[SystemMention]:
        """Find the systems that a verb is about: the last ones before it, as far as they are joined."""
        before = [mention for mention in self.systems[index] if mention.end <= at]
        group = before[-1:]
        for mention in reversed(before[:-1]):
            if not SAME_LIST.fullmatch(self.text[mention.end : group[0].start]):
                break
            group.insert(0, mention)
        return group

    def _find_range(
        self, index: int, at: int, own: list[SystemMention]
    ) -> tuple[DistanceMention | None, str]:
        """Find the range that a claim rests on: in its sentence, else in those before and the next.

        A range that the text gives for another system than the claim's is passed over.
        """
        names = {mention.text for mention in own}
        order = [0, -1, 1, -2, -3] if names else [0, -1, -2, -3, 1]
        for strict in (True, False) if names else (False,):
            for step in order:
                where = index + step
                if not 0 <= where < len(self.sentences):
                    continue
                figures = [
                    figure
                    for figure in self.ranges[where]
                    if self._suits(where, figure, names, strict=strict)
                ]
                if figures and step == 0:
                    return min(figures, key=lambda mention: abs(mention.start - at)), ""
                if figures:
                    figure = figures[-1] if step < 0 else figures[0]
                    return figure, f"range {figure.text}: from {_say_step(step)}"
        return None, ""

    def _suits(self, index: int, figure: DistanceMention, names: set[str], *, strict: bool) -> bool:
        """Whether a range can be that of the systems named: theirs, or, less strictly, nobody's."""
        theirs = {each.text for each in self._systems_before(index, figure.start)}
        if not theirs:
            theirs = {each.text for each in self.systems[index]}
        return bool(names & theirs) if strict else not (names and theirs) or bool(names & theirs)

    def _find_systems(
        self, index: int, own: list[SystemMention]
    ) -> tuple[tuple[str, ...], Joined, str]:
        """Find the systems that a claim is about, and how they are joined."""
        sentence = self.sentences[index]
        body = self.text[sentence.start : sentence.end]
        joined = Joined.ALL if re.search(r"\b(?:both|all|each)\b", body) else Joined.ANY
        for back in range(SENTENCES_BACK + 1):
            if index - back < 0:
                break
            mentions = own if back == 0 and own else self.systems[index - back]
            if not mentions:
                continue
            known = [mention.system_id for mention in mentions if mention.system_id]
            names = ", ".join(dict.fromkeys(mention.text for mention in mentions))
            before = "the sentence before" if back == 1 else f"{back} sentences before"
            where = f"system {names}: from {before}" if back else ""
            return tuple(dict.fromkeys(known)), joined, where
        return (), joined, ""

    # Distance, flight, class, unit ------------------------------------------------------------

    def _read_distances(self, index: int) -> None:
        for figure in self.others[index]:
            if figure.kind is not DistanceKind.DISTANCE:
                continue
            ends = self._distance_ends(index, figure)
            if ends is None:
                continue
            place, origin = ends
            part = self._as_region(origin)
            if part is None:
                continue
            for each in self._joined_before(index, place):
                if isinstance(origin, PlaceMention) and each.place == origin.place:
                    continue
                self._add_distance(index, figure, each, part)

    def _joined_before(self, index: int, place: PlaceMention) -> list[PlaceMention]:
        """List the places that a list ends with: "Athens, Sofia and Bucharest"."""
        group = [place]
        for mention in reversed(self.places[index]):
            if mention.end > group[0].start:
                continue
            if not JOINED.fullmatch(self.text[mention.end : group[0].start]) or _encloses(
                group[0], mention
            ):
                break
            group.insert(0, mention)
        return group

    def _add_distance(
        self, index: int, figure: DistanceMention, place: PlaceMention, part: _Part
    ) -> None:
        sentence = self.sentences[index]
        if place.place is None:
            return
        self.claims.append(
            Claim(
                id="",
                kind=ClaimKind.DISTANCE,
                text=self.text[sentence.start : sentence.end],
                place=place.place,
                region=part.region,
                low_km=_low(figure),
                high_km=figure.high_km,
                qualifier=figure.qualifier,
                denied=_negated(self.text, figure.start - 25, figure.start),
                start=sentence.start,
                end=sentence.end,
            )
        )

    def _distance_ends(
        self, index: int, figure: DistanceMention
    ) -> tuple[PlaceMention, PlaceMention | RegionMention] | None:
        """Find the two ends of a distance: "P is N km from Q", "N km between P and Q"."""
        sentence = self.sentences[index]
        places = [
            mention
            for mention in self.places[index]
            if mention.place is not None
            and mention.role is not PlaceRole.DEMONYM
            and self.text[mention.end : mention.end + 2] not in {"'s", "’s"}
        ]
        after: list[PlaceMention | RegionMention] = [
            mention for mention in places if mention.start >= figure.end
        ]
        borders = [
            region
            for region in self.regions[index]
            if region.start >= figure.end and region.region_id.startswith("border")
        ]
        if borders and (not after or borders[0].start <= after[0].start):
            after = [borders[0], *after]
        before = [mention for mention in places if mention.end <= figure.start]
        end = figure.end
        tail = self.text[end : sentence.end]
        pair = re.match(r"\s?\([^)]{0,50}\)", tail)
        if pair:
            end += pair.end()
        if (
            len(after) >= 2
            and re.match(
                r"\s(?:[\w’'-]+\s){0,3}?(?:between|separat\w+)\s(?:[\w’'-]+\s){0,3}$",
                self.text[end : after[0].start],
            )
            and re.fullmatch(
                r"\s(?:and|from|to)\s(?:the\s)?(?:[\w’'-]+\s){0,2}",
                self.text[after[0].end : after[1].start],
            )
        ):
            second = after[1]
            return (second, after[0]) if isinstance(second, PlaceMention) else None
        if (
            len(before) >= 2
            and re.search(r"\bdistance\b", self.text[sentence.start : figure.start])
            and re.search(
                r"(?:between|from)\s(?:the\s)?(?:[\w’'-]+\s){0,2}$",
                self.text[max(sentence.start, before[-2].start - 40) : before[-2].start],
            )
        ):
            return before[-1], before[-2]
        if (
            len(before) >= 2
            and re.search(
                r"\b[Ff]rom\s$", self.text[max(0, before[-2].start - 6) : before[-2].start]
            )
            and self.text[before[-2].end : before[-1].start] == ", "
            and re.match(r"\saway\b", self.text[end : end + 6])
        ):
            return before[-1], before[-2]
        if not after or not before:
            return None
        if (
            len(before) > 1
            and _encloses(before[-1], before[-2])
            and re.fullmatch(
                r",\s[^.,]{2,60}\sin\s(?:\w+\s)?", self.text[before[-2].end : before[-1].start]
            )
        ):
            before = before[:-1]
        origin: PlaceMention | RegionMention = after[0]
        for region in self.regions[index]:
            if (
                region.start <= after[0].start
                and after[0].end <= region.end
                and "," not in region.region_id.split(":")[0]
            ):
                origin = region
        link = DISTANT.match(self.text[end : min(origin.start, after[0].start)])
        if link is None and not re.match(r"\saway\s(?:from|in)\s", self.text[end : after[0].start]):
            return None
        gap = self.text[before[-1].end : figure.start]
        subject = re.fullmatch(
            r"['’]?(?:,?\s(?:which|that|[^,.;]{2,60},|(?:a|its|their|his)\s[\w\s-]{1,60},|the\s[\w\s-]{1,40}|in\s[\w\s-]{1,30},?))?,?\s?(?:(?:\b(?:is|lies|are|was|sits|stands|located|situated|lie|at|a\sdistance\sof|city|only|just|about|around|some|roughly|nearly|more\sthan|less\sthan|over|at\sleast|approximately|almost|under|within|up\sto|well|not|no|barely|of|airport|base|town|village)\b)[,\s]*)*",
            gap, re.IGNORECASE,
        )  # fmt: skip
        if subject is None or _same(before[-1], origin):
            return None
        return before[-1], origin

    def _read_flights(self, index: int) -> None:
        sentence = self.sentences[index]
        for figure in self.others[index]:
            if figure.kind is not DistanceKind.FLOWN:
                continue
            places = [
                mention
                for mention in self.places[index]
                if mention.place is not None and mention.role is not PlaceRole.DEMONYM
            ]
            regions: list[_Part] = []
            landed: PlaceMention | None = None
            for mention in places:
                before = self.text[max(sentence.start, mention.start - 70) : mention.start]
                if FROM.search(before) and not regions:
                    area = next(
                        (
                            region
                            for region in self.regions[index]
                            if region.start <= mention.start
                            and mention.end <= region.end
                            and not region.region_id.startswith(("border", "coast"))
                        ),
                        None,
                    )
                    part = self._as_region(area or mention)
                    regions = [part] if part else []
                elif (
                    LANDED.search(before)
                    and mention.place
                    and mention.place.kind
                    not in {PlaceKind.COUNTRY, PlaceKind.WATER, PlaceKind.AREA}
                    and landed is None
                    and mention.start > figure.end - 200
                ):
                    landed = mention
            assumed = []
            if not regions:
                for back in (1, 2, -1):
                    if 0 <= index - back < len(self.sentences) and (
                        found := self._stated_regions(index - back, set())
                    ):
                        regions = found
                        assumed.append(
                            f"launch region {found[0].region.name}: from {'the sentence before' if back == 1 else '2 sentences before' if back == 2 else 'the next sentence'}"
                        )
                        break
            systems, joined, note = self._find_systems(index, [])
            if note and systems:
                assumed.append(note)
            for part in regions or NO_REGION:
                self.claims.append(
                Claim(
                    id="", kind=ClaimKind.FLIGHT, text=self.text[sentence.start : sentence.end], place=landed.place if landed else None,
                    region=part.region if part else None, systems=systems, joined=joined, low_km=_low(figure), high_km=figure.high_km,
                    qualifier=figure.qualifier, start=sentence.start, end=sentence.end, assumed=tuple(assumed),
                )
            )  # fmt: skip

    def _read_class(self, index: int) -> None:
        """Read a class beside a figure: in one sentence, or as the only ones of the report."""
        sentence = self.sentences[index]
        body = self.text[sentence.start : sentence.end]
        match = next(
            (
                found
                for found in CLASS_WORD.finditer(body)
                if found["icbm"]
                or found["srbm"]
                or found["mrbm"]
                or found["irbm"]
                or CLASS_SUBJECT.match(body[found.end() :])
            ),
            None,
        )
        if match is None or (match["name"] or "").lower() == "long":
            return
        key = next(name for name in ("name", "icbm", "srbm", "mrbm", "irbm") if match[name])
        missile_class = MISSILE_CLASSES[match["name"].lower() if key == "name" else key]
        if any(
            claim.kind is ClaimKind.CLASS and claim.missile_class == missile_class
            for claim in self.claims
        ):
            return
        figures = [figure for figure in self.ranges[index] if "definition" not in body.lower()]
        assumed: tuple[str, ...] = ()
        systems = tuple(
            dict.fromkeys(mention.system_id for mention in self.systems[index] if mention.system_id)
        )
        if not figures:
            classes = {
                (found["name"] or found.group()).lower() for found in CLASS_WORD.finditer(self.text)
            }
            if len(classes) == 1 and len(self.report.ranges) == 1 and not self.systems[index]:
                figure = self.report.ranges[0]
                figures = [figure]
                assumed = (f"range {figure.text}: the only one in the text",)
        if not figures:
            return
        figure = min(
            figures, key=lambda mention: abs(mention.start - sentence.start - match.start())
        )
        self.claims.append(
            Claim(
                id="", kind=ClaimKind.CLASS, text=body, systems=systems, joined=Joined.ALL, low_km=_low(figure), high_km=figure.high_km,
                qualifier=figure.qualifier, missile_class=missile_class, start=sentence.start, end=sentence.end, assumed=assumed,
            )
        )  # fmt: skip

    def _read_units(self, index: int) -> None:
        for figure in sorted(
            [*self.ranges[index], *self.others[index]], key=lambda mention: mention.start
        ):
            if figure.pair_agrees is False:
                self.claims.append(
                    Claim(
                        id="", kind=ClaimKind.UNIT, text=f"{figure.text} ({figure.pair_text})", low_km=_low(figure), high_km=figure.high_km,
                        qualifier=figure.qualifier, start=figure.start, end=figure.end,
                        pair_low_km=figure.pair_low_km, pair_high_km=figure.pair_high_km,
                    )
                )  # fmt: skip


def _by_sentence(mentions: tuple[Mention, ...], sentences: list[Sentence]) -> list[list[Mention]]:
    """Sort mentions into their sentences, both being in the order of the text."""
    grouped: list[list[Mention]] = [[] for _ in sentences]
    index = 0
    for mention in mentions:
        while index + 1 < len(sentences) and sentences[index + 1].start <= mention.start:
            index += 1
        if grouped:
            grouped[index].append(mention)
    return grouped


def _say_step(step: int) -> str:
    """Say where a sentence stands from another one."""
    if step > 0:
        return "the next sentence"
    return "the sentence before" if step == -1 else f"{-step} sentences before"


def _clause_end(body: str, start: int, *, stops: bool = True) -> int:
    """Where the clause that goes on at `start` ends."""
    if stops and (match := STOP_AT.search(body, start)):
        return match.start() + (match.group()[0] not in " ;:.")
    return len(body)


def _clause_start(body: str, end: int) -> int:
    """Where the clause that runs to `end` starts."""
    starts = [
        match.end()
        for match in re.finditer(
            r"[;:]\s|\b(?:that|and\stherefore|meaning|so|but|while|because|which\smeans)\s|,\s(?:and|but|so)\s(?=[a-z])",
            body[:end],
        )
    ]
    return starts[-1] if starts else 0


def _negated(body: str, start: int, end: int) -> bool:
    """Whether a negation stands in a stretch, a double one cancelling."""
    return len(NEGATION.findall(body[max(0, start) : max(0, end)])) % 2 == 1


def _negation_start(body: str, start: int) -> int:
    """Where the negation of a verb may begin: 25 characters before it, in its own clause."""
    window = body[max(0, start - 25) : start]
    breaks = [match.end() for match in re.finditer(r"\b(?:but|and|so|while)\s|[,;:]\s", window)]
    return start - len(window) + (breaks[-1] if breaks else 0)


def _encloses(outer: PlaceMention, inner: PlaceMention) -> bool:
    """Whether one mention's place is the country or division that the other's lies in."""
    if outer.place is None or inner.place is None:
        return False
    if outer.place.kind is PlaceKind.COUNTRY:
        return outer.place.country == inner.place.country
    return outer.place.kind is PlaceKind.DIVISION and outer.place.name == inner.place.admin1


def _is_measured(
    text: str, mention: PlaceMention | RegionMention, figures: list[DistanceMention]
) -> bool:
    """Whether "from X" ends a distance ("300 km from X") instead of saying where a launch is."""
    return any(
        figure.end <= mention.start and figure.kind in {DistanceKind.DISTANCE, DistanceKind.OTHER}
        and re.fullmatch(r"(?:\s\([^)]*\))?(?:\saway)?\s(?:from|off|of|inside)\s(?:the\s)?(?:[\w’'-]+\s){0,3}", text[figure.end : mention.start])
        for figure in figures
    )  # fmt: skip


def _is_origin_of_words(before: str) -> bool:
    """Whether "from X" says who spoke or where goods come from, not where a launch is."""
    return bool(
        re.search(
            r"\b(?:reports?|statements?|comments?|warning|officials?|reaction|criticism|people|aid|support|help|smuggled|imported|bought|purchased|supplied|obtained|acquired|received|oil|reporters?|pressure|threats?|troops|withdraw\w*|far|away|different|apart)\s(?:\w+\s){0,2}from\s(?:the\s)?$",
            before,
            re.IGNORECASE,
        )
    )


def _drop_wider(found: list[_Part]) -> list[_Part]:
    """Drop a country where one of its own parts or towns is named: "Taji in Iraq"."""
    narrow = [part for part in found if not re.fullmatch(r"[A-Z]{2}", part.region.id)]
    if not narrow:
        return found
    kept = []
    for part in found:
        if part in narrow:
            kept.append(part)
            continue
        box = part.region.shape.geometry.bounds
        inside = any(
            box[0] <= other.region.shape.centre_lon <= box[2]
            and box[1] <= other.region.shape.centre_lat <= box[3]
            for other in narrow
        )
        if not inside:
            kept.append(part)
    return kept


@lru_cache(maxsize=256)
def _place_region(
    place_id: str, kind: PlaceKind, lon: float, lat: float, name: str
) -> LaunchRegion:
    """Take a place as a launch region: its polygon where it has one, else its point."""
    if kind in {PlaceKind.COUNTRY, PlaceKind.DIVISION}:
        return resolve_area(place_id)
    if kind in {PlaceKind.AREA, PlaceKind.WATER} and (area := find_place(place_id)):
        geometry = find_geometry(area)
        if geometry is not None:
            return region_from_geometry(
                geometry, name, definition=f"{name}, as the gazetteer draws it."
            )
    return region_from_point(lon, lat, name)


def _country_part(code: str, start: int) -> _Part | None:
    try:
        region = resolve_area(code)
    except GeoError:
        return None
    return _Part(
        region, start, f"launch region {region.name}: the country whose missiles the text speaks of"
    )


@lru_cache(maxsize=1)
def _groups() -> dict[str, str]:
    """Armed groups and capitals as governments, by the country that they launch from."""
    with (DATA / "groups.csv").open(encoding="utf-8", newline="") as file:
        return {row["group"]: row["country"] for row in csv.DictReader(file)}


def _low(figure: DistanceMention | None) -> float | None:
    """Give the low end of a span; None where one figure was printed."""
    if figure is None or figure.low_km is None or figure.low_km >= figure.high_km:
        return None
    return figure.low_km


def _same(first: PlaceMention, second: PlaceMention | RegionMention) -> bool:
    return isinstance(second, PlaceMention) and first.place == second.place
