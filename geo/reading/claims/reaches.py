"""Claims that something is in range of something: "could reach", "within striking distance"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.gazetteer import PlaceKind, normalise_name
from geo.reading.claims.answers import Answer, find_answers
from geo.reading.claims.apart import OneOf, tell_apart
from geo.reading.claims.areas import NO_REGION, OfferedRegion, is_at_itself, is_measured
from geo.reading.claims.clauses import encloses, is_negated, low_end
from geo.reading.claims.context import Context, SentenceReader
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.launches import OWN_ORIGIN
from geo.reading.claims.lists import Item, find_item
from geo.reading.claims.owners import list_groups
from geo.reading.claims.retorts import Retort, Told, find_counted, find_retorts
from geo.reading.claims.slots.ranges import StatedRange, find_range, gives_range
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.claims.slots.systems import NamedSystems, list_others, name_systems
from geo.reading.claims.triggers import Trigger, find_triggers, may_say_reach
from geo.reading.frames import Mention, list_frames, match_frames, pick_frames
from geo.reading.mentions import PlaceMention, PlaceRole, SystemMention
from geo.reading.places.lists import IN_REGION
from geo.regions import LaunchRegion, list_targets

__all__ = ["read_reaches"]

ASIDE = cue("aside")
DATELINE = cue("dateline")
ELSES = cue("elses")
ELSEWHERE = cue("elsewhere")
FROM = gated_cue("from")
LOCATING = cue("locating")
NEEDED = gated_cue("needed")
NEXT_CLAUSE = cue("next-clause")
OTHER_ONE = cue("other-one")
PART_ID = cue("part-id")
POSSESSIVE_GAP = cue("possessive-gap")
PRONOUN = cue("pronoun")
QUESTION = cue("question")
STRIKING_DISTANCE = cue("striking-distance")
SO_DOES = gated_cue("so-does")
NONE_OF = cue("none-of")
NOT_THIS_ONE = cue("not-this-one")
NONE_ESCAPES = cue("none-escapes")
WHOLE_OF = gated_cue("whole-of")

WATER_WORD = cue("water-word")
NEXT_SUBJECT = cue("next-subject")
WHOSE_MISSILES = cue("whose-missiles")
SPEAKER = cue("speaker-of")
OWN_CLAUSE = cue("own-clause")
SAID_IN = cue("said-in")
JOINED_PEOPLES = cue("joined-peoples")
IN_WATER = cue("in-water")
LATER = cue("later")


def read_reaches(context: Context) -> SentenceReader:
    """Read the claims of reach of a report, sentence by sentence.

    Parameters
    ----------
    context : Context
        Of the report; its launches learn the claims that are made.

    Returns
    -------
    callable
        Gives the claims of a sentence, by its index; it is to be asked in their order.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Missiles of 700 km range in Basra can hit Riyadh.")
    >>> [claim.place.name for claim in read_reaches(Context(report))(0)]
    ['Riyadh']
    """
    return _Reaches(context).read_sentence


class _Reaches:
    """Reads what is in range, and knows the words that said it in each sentence."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.launches = context.launches
        self.source = context.source
        self.claims = context.launches.claims
        self._triggers: dict[int, list[Trigger]] = {}
        self._told: dict[int, list[Told]] = {}  # by sentence
        self._frames = pick_frames(self.source.text, "reach")
        self._retorts = pick_frames(self.source.text, "retort")

    def triggers(self, index: int) -> list[Trigger]:
        """List the words of a sentence that say reach; none where it speaks of something else."""
        if index not in self._triggers:
            body = self.source.body(index)
            said = (
                may_say_reach(body)
                and (self.source.is_about or self.source.ranges[index])
                and self._is_subject(index, body)
                and not self.source.is_withdrawn(index)
            )
            before = self.triggers(index - 1) if index - 1 in self._triggers else []
            denied = before[-1].denied if before else None
            self._triggers[index] = find_triggers(body, denied_before=denied) if said else []
        return self._triggers[index]

    def read_sentence(self, index: int) -> list[Claim]:
        """Read the claims of one sentence."""
        made = len(self.claims)
        self._read_sentence(index)
        return self.claims[made:]

    def _read_sentence(self, index: int) -> None:
        sentence = self.source.sentences[index]
        seen: set[tuple[str, bool, str]] = set()
        if answers := find_answers(self.context, index):
            for answer in answers:
                self._add_answer(index, answer)
            return
        triggers = self.triggers(index)
        if not triggers and (item := find_item(self.context, index)):
            self._add_item(index, item)
        for number, trigger in enumerate(triggers):
            zone_end = sentence.start + trigger.targets[1]
            for system in self.source.systems[index]:
                if sentence.start + trigger.end <= system.start < zone_end:
                    zone_end = system.start
                    break
            targets = self._targets(index, sentence.start + trigger.targets[0], zone_end)
            if not targets and (after := trigger.targets_after):
                targets = self._targets(index, sentence.start + after[0], sentence.start + after[1])
            if not targets and trigger.pronoun:
                targets = self.context.spoken_of(index, sentence.start + trigger.start)
            if not targets:
                targets = find_counted(
                    self.context, index, self._told, sentence.start + trigger.end
                )
            needed = NEEDED.search(self.source.text, sentence.start, sentence.start + trigger.start)
            needed = needed or NEEDED.search(
                self.source.text[sentence.start : sentence.start + trigger.end].rpartition(" to ")[
                    0
                ]
            )
            if not targets or (needed and self._has_figure(index)):
                continue
            excluded = {(target.start, target.end) for target in targets}
            self.context.targeted |= excluded
            if trigger.encloses:
                # "Puts the coast, from Fuzhou to Nan'ao, within range": none of these launches.
                low, high = (sentence.start + at for at in trigger.targets)
                excluded |= {
                    (mention.start, mention.end)
                    for mention in self.source.places[index]
                    if low <= mention.start and mention.end <= high
                }
            following = triggers[number + 1 :]
            span = (
                sentence.start + trigger.start,
                sentence.start
                + (following[0].start if following else len(self.source.body(index))),
            )
            zone = trigger.region and (
                sentence.start + trigger.region[0],
                sentence.start + trigger.region[1],
            )
            asked = Asked(index, span, excluded, zone)
            regions = list_regions(self.context, "reach", asked)
            for target, part in self._pair(index, targets, regions):
                claim = (target.text, trigger.denied, part.region.id if part else "")
                if claim in seen:
                    continue
                seen.add(claim)
                denied = trigger.denied != (target is not targets[0] and self._is_excepted(target))
                self._add_reach(index, target, part, denied=denied, span=span)
        self._read_frames(index, {target for target, _, _ in seen})
        self._read_retorts(index)

    def _is_excepted(self, target: PlaceMention) -> bool:
        """Whether a place is taken out of a list: "puts Haifa, but not Tyre, within range"."""
        return bool(NOT_THIS_ONE.search(self.source.text, max(0, target.start - 20), target.start))

    def _read_retorts(self, index: int) -> None:
        """Read what goes on with a claim by its verb alone: "Agni-II (2,000 km) does not"."""
        if self._retorts:
            for each in find_retorts(self.context, index, self._told, self._retorts):
                self._add_reach(
                    index, each.target, each.part, denied=each.denied, span=each.span, retort=each
                )

    def _pair(
        self, index: int, targets: list[PlaceMention], regions: list[OfferedRegion]
    ) -> Iterator[tuple[PlaceMention, OfferedRegion | None]]:
        """Pair each target with each launch region, or with its own: "A from R and B from Q"."""
        own = [part for part in regions if part.start > targets[-1].end and not part.assumed]
        later: list[tuple[list[PlaceMention], list[OfferedRegion]]] = []
        for first, second in pairwise(own):
            named = [
                each.end
                for mentions in (self.source.regions[index], self.source.places[index])
                for each in mentions
                if each.start == first.start
            ]
            end = max(named, default=first.start)
            between = self._targets(index, end, second.start)
            if between and OWN_ORIGIN.match(self.source.text, between[-1].end):
                later.append((between, [second]))
            elif later:
                later[-1][1].append(second)
        paired = [part for _, parts in later for part in parts]
        first_parts = [part for part in regions if part not in paired]
        for group, parts in [(targets, first_parts), *later]:
            for target in group:
                for part in parts or NO_REGION:
                    yield target, part

    def _has_figure(self, index: int) -> bool:
        """Whether a sentence prints a distance or a range."""
        return bool(self.source.ranges[index] or self.source.others[index])

    def _read_frames(self, index: int, claimed: set[str]) -> None:
        """Read the wordings that are rows: "Greece is in our coverage area"."""
        around = range(max(0, index - 2), index + 1)
        if not (self._frames and self.source.places[index] and self.source.is_about):
            return
        if QUESTION.search(self.source.body(index)) or self.source.is_withdrawn(index):
            return
        if not any(self.source.ranges[at] or self.source.speaks_of_missiles(at) for at in around):
            return
        masked = self.context.masked(index)
        sentence = self.source.sentences[index]
        for frame, match in match_frames(masked, self._frames):
            if frame.follows and not (index and self.launches.list_triggers(index - 1)):
                continue
            named = masked.list_marks(*match.span("targets"))
            if frame.loose:
                named = list(
                    self._targets(index, *(masked.starts[at] for at in match.span("targets")))
                )
            places = [
                mention
                for mention in named
                if isinstance(mention, PlaceMention) and mention.text not in claimed
            ]
            if not places:
                continue
            span = (masked.starts[match.start()], sentence.end)
            denied = frame.denied != is_negated(match.group(), 0, len(match.group()))
            excluded = {(mention.start, mention.end) for mention in places}
            self.context.targeted |= excluded
            regions = list_regions(self.context, "reach", Asked(index, span, excluded))
            if "origin" in match.groupdict() and all(each.by_default for each in regions):
                regions = self._measured_from(masked.marks[match.start("origin")], regions)
            for mention in places:
                claimed.add(mention.text)
                excepted = mention is not places[0] and self._is_excepted(mention)
                for part in regions or NO_REGION:
                    self._add_reach(index, mention, part, denied=denied != excepted, span=span)

    def _measured_from(self, origin: Mention, regions: list[OfferedRegion]) -> list[OfferedRegion]:
        """Take the place that a target is measured from, where it may be the launch place.

        "It is 1,600 km from Nyala and so within their reach", unless it lies in another country
        than that of whose missiles they are.
        """
        part = self.launches.as_region(origin) if isinstance(origin, PlaceMention) else None
        if part is None or not isinstance(origin, PlaceMention) or origin.place is None:
            return regions
        owners = {each.region.id.partition("-")[0] for each in regions}
        return [part] if owners <= {origin.place.country} else regions

    def _find_region(self, kind: str, asked: Asked) -> OfferedRegion | None:
        """Find a launch region that no sentence around says; a target's own country is none."""
        part = next(iter(list_regions(self.context, kind, asked)), None)
        place = asked.target.place if asked.target else None
        return None if part and is_at_itself(part, place) else part

    def _list_found(
        self,
        target: PlaceMention,
        area: LaunchRegion | None,
        part: OfferedRegion | None,
        told: StatedRange | None,
        systems: tuple[str, ...],
        *,
        start: int = 0,
        whole: bool = False,
    ) -> tuple[Found, ...]:
        """Say where each part of a claim of reach was found."""
        ours = area is not None and not any(row.id == area.id for row in list_targets())
        # How far "Israel's crowded centre" goes is not for us to say where all of it is meant.
        ours = ours or (area is not None and whole and bool(PART_ID.match(area.id)))
        place = Where.CATALOGUE if ours else Where.OWN
        if target.end < start:
            place = Where.BEFORE  # a retort goes on with it
        if self._is_guess(target):
            place = Where.DOUBT
        found = [Found("place", place, target.text, target.start, target.end)]
        if part is not None:
            at = part.start if part.where is not Where.CATALOGUE else None
            named = part.region.name
            found.append(Found("launch region", part.where, named, at, by_default=part.by_default))
        if told is not None:
            figure = told.figure
            found.append(Found("range", told.where, figure.text, figure.start, figure.end))
        elif systems:
            # What others publish of a missile is no word of this text, and nothing fails by it.
            found.append(Found("range", Where.CATALOGUE, "as published"))
        return tuple(found)

    def _is_guess(self, target: PlaceMention) -> bool:
        """Whether a town goes by quite another name in a country that the text does not speak of."""
        place = target.place
        if self._is_said_elsewhere(target):
            return True
        if place is None or place.kind is not PlaceKind.CITY or target.reason.startswith("place "):
            return False
        said, known = normalise_name(target.text), normalise_name(place.name)
        if said[:3] == known[:3] or said in known or known in said:
            return False
        return not any(
            other.place is not None
            and other.place.country == place.country
            and other.text != target.text
            for other in self.source.report.places
        )

    def _is_said_elsewhere(self, target: PlaceMention) -> bool:
        """Whether the text puts a place into another country: "Mount Hermon in Syria"."""
        said = SAID_IN.match(self.source.text, target.end)
        return said is not None and any(
            other.start == said.end()
            and other.place is not None
            and target.place is not None
            and other.place.kind is PlaceKind.COUNTRY
            and other.place.country != target.place.country
            for other in self.source.report.places
        )

    def _part(self, index: int, target: PlaceMention, area: LaunchRegion | None) -> str:
        """Name the part of a country that is meant: "southern Israel"; empty where all of it is."""
        if area is not None:
            return area.name
        water = target.place is not None and target.place.kind is PlaceKind.WATER
        if water and not WATER_WORD.search(target.text):
            return f"the {target.text} region"  # "the whole Baltic region" is not its sea
        for region in self.source.regions[index]:
            around = region.start < target.start and target.end <= region.end
            if around and PART_ID.match(region.region_id):
                return region.name
        return ""

    @staticmethod
    def _extent(
        before: str, target: PlaceMention, *, denied: bool, none_escapes: bool
    ) -> tuple[bool, bool]:
        """Tell whether all or most of a country or division is meant, and whether it is most of it.

        "Cannot reach any part of Israel" means some part of it, not all.
        """
        if target.place is None or target.place.kind not in {PlaceKind.COUNTRY, PlaceKind.DIVISION}:
            return False, False
        if none_escapes:
            return True, False
        match = WHOLE_OF.search(before)
        if match is None or (denied and match.group().lower().startswith("any")):
            return False, False
        return True, bool(match["most"])

    def _add_item(self, index: int, item: Item) -> None:
        """Add the claims of a line of a list or table."""
        own = self.context.subjects_before(index, item.figure.start)
        named = name_systems(self.context, self._ask_line(index, own))
        told = StatedRange(item.figure, "", Where.OWN)
        for target in item.targets:
            part = item.region
            note = f"launch region {part.region.name}: from the list's heading" if part else ""
            if part is None and not item.stated:
                part = self._find_region(
                    "line", Asked(index, (0, 0), target=target, systems=named.ids)
                )
                note = part.assumed if part else ""
            notes = [note] if note else []
            self._add_line(index, target, part, told=told, named=named, notes=notes)

    def _ask_line(self, index: int, own: list[SystemMention]) -> Asked:
        """Ask for what a line lacks: its words are the whole of it."""
        end = self.source.sentences[index].end
        return Asked(index, (end, end), own=tuple(own))

    def _add_answer(self, index: int, answer: Answer) -> None:
        """Add the claim of a line that answers the head of its list."""
        missile, part = answer.missile, answer.region
        told = missile.told if missile else None
        if told and answer.unsure:
            told = replace(told, where=Where.DOUBT)
        own = missile.systems if missile else []
        named = name_systems(self.context, self._ask_line(index, own))
        notes = [f"launch region {part.region.name}: from the list's head"] if part else []
        if part is None:
            part = self._find_region(
                "line", Asked(index, (0, 0), target=answer.place, systems=named.ids)
            )
            notes = [part.assumed] if part else []
        notes += [told.note] if told and told.note else []
        self._add_line(
            index, answer.place, part, told=told, named=named, notes=notes,
            denied=answer.denied,
        )  # fmt: skip

    def _add_line(
        self,
        index: int,
        target: PlaceMention,
        part: OfferedRegion | None,
        *,
        told: StatedRange | None,
        named: NamedSystems,
        notes: list[str],
        denied: bool = False,
    ) -> None:
        """Add the claim of a line, which says of its place what the list is about."""
        sentence, figure = self.source.sentences[index], told.figure if told else None
        self.claims.append(
            Claim(
                id="", kind=ClaimKind.REACH, text=str(self.source.body(index)), place=target.place,
                region=part.region if part else None, other_origins=part.others if part else (), systems=named.ids, joined=named.joined,
                low_km=low_end(figure), high_km=figure.high_km if figure else None,
                qualifier=figure.qualifier if figure else "", denied=denied,
                start=sentence.start, end=sentence.end, assumed=tuple(dict.fromkeys(notes)),
                found=self._list_found(target, None, part, told, named.ids), place_text=target.text,
            )
        )  # fmt: skip

    def _is_subject(self, index: int, body: str) -> bool:
        if self.source.ranges[index] or self.source.speaks_of_missiles(index):
            return True
        earlier = range(max(0, index - 2), index)
        if not any(map(self.source.speaks_of_missiles, earlier)):
            return False
        return bool(
            PRONOUN.search(body)
            or any(frame.pattern.search(body) for frame in list_frames("reach", "before"))
            or any(frame.pattern.search(body) for frame in list_frames("reach", "after"))
            or SO_DOES.search(body)
            or STRIKING_DISTANCE.search(body)
            or any(group in body for group in list_groups())
        )

    def _targets(self, index: int, start: int, end: int) -> list[PlaceMention]:
        """List the places in a stretch of a sentence that are said to be in range."""
        inside = [
            mention for mention in self.source.places[index]
            if start <= mention.start and mention.end <= end and mention.place is not None and mention.role is not PlaceRole.DEMONYM
        ]  # fmt: skip
        targets: list[PlaceMention] = []
        dateline = DATELINE.match(self.source.text, self.source.sentences[index].start)
        inside = [each for each in inside if dateline is None or each.start >= dateline.end()]
        for number, mention in enumerate(inside):
            following = inside[number + 1] if number + 1 < len(inside) else None
            if (
                following is not None
                and POSSESSIVE_GAP.match(self.source.text[mention.end : following.start])
                and (
                    self.source.text[mention.end : following.start].strip()
                    or (mention.place is not None and mention.place.kind is PlaceKind.COUNTRY)
                )
            ):
                continue  # "Saudi Arabia's capital Riyadh" is about Riyadh
            if (
                targets
                and encloses(mention, targets[-1])
                and (
                    self.source.text[targets[-1].end : mention.start] == ","
                    or IN_REGION.fullmatch(self.source.text, targets[-1].end, mention.start)
                    or self.source.text[targets[-1].end : mention.start] == ", "
                )
            ):
                continue  # "Tel Aviv, Israel" is about Tel Aviv
            if is_measured(
                self.source.text, mention, self.source.ranges[index] + self.source.others[index]
            ):
                continue  # "Guam, 3,400 km from Pyongyang" is about Guam
            before = self.source.text[max(start, mention.start - 12) : mention.start]
            if JOINED_PEOPLES.match(self.source.text, mention.end):
                continue  # "Sino-Filipino"
            if WHOSE_MISSILES.match(self.source.text, mention.end):
                continue  # "out of range of Iran's missiles"
            if (
                targets
                and before.endswith((", ", ", the "))
                and SPEAKER.match(self.source.text, mention.end)
            ):
                break  # "anywhere in the United States, Japan said": who says it
            if (
                targets
                and before.endswith(", ")
                and OWN_CLAUSE.match(self.source.text, mention.end)
            ):
                break  # "could hit Beijing, India's technique is far below": another clause
            if mention.role is PlaceRole.METONYM and NEXT_SUBJECT.search(before):
                break  # "within range, and Kyiv insists" begins another clause
            if WATER_WORD.search(mention.text) and IN_WATER.search(before):
                continue  # "a base in the Pacific" is where the base is
            if LOCATING.search(self.source.text, max(start, mention.start - 20), mention.start):
                continue
            opens = not targets and self.source.text.endswith((", ", ", the "), 0, mention.start)
            if opens and NEXT_CLAUSE.match(self.source.text, mention.end):
                break
            if targets and ELSEWHERE.fullmatch(self.source.text, targets[-1].end, mention.start):
                break
            if targets and ASIDE.fullmatch(self.source.text, targets[-1].end, mention.start):
                continue  # "Chennai on India's coast" is about Chennai
            if FROM.search(self.source.text[max(start, mention.start - 80) : mention.start]):
                if targets:
                    break
                continue  # "From Basra, Riyadh can be hit" is about Riyadh
            if ELSES.match(self.source.text[mention.end : mention.end + 60]):
                continue  # "U.S. bases in Guam" is about Guam
            targets.append(mention)
        return targets

    def _add_reach(
        self,
        index: int,
        target: PlaceMention,
        part: OfferedRegion | None,
        *,
        denied: bool,
        span: tuple[int, int],
        retort: Retort | None = None,
    ) -> None:
        """Add a claim of reach; one for each missile where "both" tells of several."""
        named = self.context.systems_used(index, span) or self.context.subjects_before(
            index, span[0]
        )
        given = retort is not None and retort.stated is not None
        apart = None if given else tell_apart(self.context, index, span, named)
        for each in apart or (None,):
            self._add_one(
                index, target, part, denied=denied, span=span, retort=retort, one_of=each,
                own=each.systems if each else named, unclear=apart == [],
            )  # fmt: skip

    def _add_one(
        self,
        index: int,
        target: PlaceMention,
        part: OfferedRegion | None,
        *,
        denied: bool,
        span: tuple[int, int],
        retort: Retort | None,
        one_of: OneOf | None,
        own: list[SystemMention],
        unclear: bool,
    ) -> None:
        sentence = self.source.sentences[index]
        before = self.source.text[max(sentence.start, target.start - 60) : target.start]
        none_escapes = False
        if NONE_OF.search(before):
            none_escapes = bool(NONE_ESCAPES.search(self.source.text, target.end, sentence.end))
            denied = not none_escapes
        if part and is_at_itself(part, target.place):
            # "Israel said it could reach all of Israel" speaks of somebody else's.
            part = None if part.assumed else replace(part, where=Where.DOUBT)
        assumed = [part.assumed] if part and part.assumed else []
        if target.reason.startswith("place "):
            assumed.append(target.reason)
        passed = list_others(self.context, index, part) if part and not own else frozenset()
        asked = Asked(index, span, own=tuple(own), passed=passed, target=target)
        told = one_of.told if one_of else find_range(self.context, "reach", asked)
        if told and unclear:
            told = replace(told, where=Where.DOUBT)
        if retort is not None and one_of is None:
            told = retort.stated or (
                told if retort.same or gives_range(self.context, own, told) else None
            )
        if told and LATER.search(self.source.text, span[0], sentence.end):
            told = replace(told, where=Where.DOUBT)
        if told and denied and told.figure.start >= sentence.end:
            # "No missile of theirs can reach it": what comes next may be of another one.
            told = replace(told, where=Where.DOUBT)
        clause = self.launches.segment(index, span[0])
        elsewhere = told is not None and not clause[0] <= told.figure.start < clause[1]
        if (
            told
            and elsewhere
            and one_of is None
            and not own
            and OTHER_ONE.search(self.source.text, clause[0], span[0])
        ):
            told = replace(told, where=Where.DOUBT)
        figure = told.figure if told else None
        if told and told.note:
            assumed.append(told.note)
        named = name_systems(self.context, asked)
        systems = named.ids
        if unclear and told is None:
            systems = ()  # what others publish of one missile is not said of the one that is meant
        if named.note and systems:
            assumed.append(named.note)
        if part is None:
            part = self._find_region("unsaid", replace(asked, systems=systems))
            assumed += [part.assumed] if part else []
        if part is not None:
            part = self.launches.weigh_owner(part, target)
        self._told.setdefault(index, []).append(Told(target, part, span, denied=denied))
        whole, most = self._extent(before, target, denied=denied, none_escapes=none_escapes)
        area = self.context.find_area(index, target)
        self.claims.append(
            Claim(
                id="", kind=ClaimKind.REACH, text=self.source.text[sentence.start : sentence.end], place=target.place,
                region=part.region if part else None, other_origins=part.others if part else (), systems=systems, joined=named.joined,
                low_km=low_end(figure), high_km=figure.high_km if figure else None,
                qualifier=figure.qualifier if figure else "", denied=denied,
                start=sentence.start, end=sentence.end, assumed=tuple(dict.fromkeys(assumed)),
                whole=whole, most=most, part=self._part(index, target, area), area=area, place_text="" if target.reason.startswith("place ") else target.text,
                other_km=figure.other_km if figure else None, system_text=named.text,
                found=self._list_found(target, area, part, told, systems, start=sentence.start, whole=whole),
            )
        )  # fmt: skip
