"""Claims that something is in range of something: "could reach", "within striking distance"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from geo.claims.model import Claim, Where
from geo.gazetteer import PlaceKind
from geo.patterns import Stretch, late
from geo.reading.claims.answers import find_answers
from geo.reading.claims.apart import says_order
from geo.reading.claims.areas import NO_REGION, OfferedRegion, is_its_point
from geo.reading.claims.clauses import is_negated, locate_clause_start
from geo.reading.claims.context import Context, SentenceReader
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.filling import Filling
from geo.reading.claims.lists import list_items
from geo.reading.claims.origin_words import has_own_origin
from geo.reading.claims.owners import list_groups
from geo.reading.claims.retorts import Retorts, Told, read_answer
from geo.reading.claims.sentences import SENTENCES_BACK
from geo.reading.claims.slots.ranges import StatedRange
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.claims.targets import (
    find_targets,
    list_excepted,
    name_part,
)
from geo.reading.claims.triggers import Trigger, find_triggers, may_say_reach
from geo.reading.frames import PLACE, Frame, Masked, Mention, find_group, match_frames, pick_frames
from geo.reading.mentions import PlaceMention
from geo.systems import resolve_system

__all__ = ["read_reaches"]

DOUBTED = gated_cue("doubted")
ASKED_SUBJECT = cue("asked-subject")
ASKS_YES_OR_NO = cue("asks-yes-or-no")
BY_TRAIN = cue("by-train")
ENOUGH = late(r"enough\b|sufficient")
NEEDED = gated_cue("needed")
NO_SUBJECT = cue("no-subject")
PRONOUN = cue("pronoun")
OTHER_MEANS = gated_cue("other-means")
QUESTION = cue("question")
SO_DOES = gated_cue("so-does")
STRIKER = gated_cue("striker")
STRIKING_DISTANCE = cue("striking-distance")
VEHICLE = gated_cue("vehicle")
WHETHER = gated_cue("whether")

WHETHER_CHARS = 60  # before a wording
STATES = frozenset({PlaceKind.COUNTRY, PlaceKind.CAPITAL})
SENTENCES_AHEAD = 5  # from what a country can hit to the missile that can
ANSWER_SENTENCES = 2  # "Yes.", and what it rests on


def read_reaches(context: Context) -> SentenceReader:
    """Read the claims of reach of a report, sentence by sentence.

    The context learns the claims that are made.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Missiles of 700 km range in Basra can hit Riyadh.")
    >>> [claim.place.name for claim in read_reaches(Context(report))(0)]
    ['Riyadh']
    """
    return _Reaches(context).read_sentence


def _state(question: str) -> tuple[str, list[int]]:
    """Write what a question asks as a statement, with where each of its characters stood.

    >>> _state("Is Haifa in range?")[0]
    'Haifa Is in range.'
    """
    order = list(range(len(question)))
    if asked := ASKED_SUBJECT.match(question):
        (first, verb), last = asked.span("verb"), asked.end("subject")
        order[first:last] = [*range(verb + 1, last + 1), *range(first, verb)]
    return "".join(question[at] for at in order).rstrip('?"”’)] ') + ".", order


def _state_masked(asked: Masked) -> Masked:
    """Write a masked question as a statement."""
    text, order = _state(asked.text)
    marks = {at: asked.marks[stood] for at, stood in enumerate(order) if stood in asked.marks}
    return Masked(Stretch(text), marks, [*(asked.starts[at] for at in order), asked.starts[-1]])


def _ask_back(trigger: Trigger, order: list[int], *, answer: bool) -> Trigger:
    """Give words that say what is asked as they stand in the question, denied as its answer says."""
    stood = order[slice(*trigger.targets)]
    targets = (min(stood), max(stood) + 1) if stood else trigger.targets
    start = order[trigger.start]
    return trigger._replace(start=start, denied=trigger.denied != answer, targets=targets)


class _Reaches:
    """Reads what is in range, and knows the words that said it in each sentence."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.source = context.source
        self._triggers: dict[int, list[Trigger]] = {}
        self._filling = Filling(context)
        self._retorts = Retorts(context, self._filling.told)

    @cached_property
    def _is_of_cars(self) -> bool:
        return VEHICLE.search(self.source.text) is not None

    def _is_of_weapons(self, index: int) -> bool:
        """Whether the text speaks of missiles, or a sentence gives a range that is not a coach's."""
        if self.source.is_about:
            return True
        return bool(self.source.ranges[index]) and not self._is_of_cars

    def triggers(self, index: int) -> list[Trigger]:
        """List the words of a sentence that say reach; none where it speaks of something else."""
        if index not in self._triggers:
            body = self.source.body(index)
            said = (
                may_say_reach(body)
                and self._is_of_weapons(index)
                and self._is_subject(index, body)
                and not self.source.is_withdrawn(index)
            )
            before = self.triggers(index - 1) if index - 1 in self._triggers else []
            denied = before[-1].denied if before else None
            answer = self._find_answer(index, body) if said else None
            if answer is None:
                found = find_triggers(body, denied_before=denied) if said else []
            else:
                # What is asked and answered is said.
                statement, order = _state(body)
                found = [_ask_back(each, order, answer=answer) for each in find_triggers(statement)]
            self._triggers[index] = [self._turn(index, each) for each in found]
        return self._triggers[index]

    def _turn(self, index: int, trigger: Trigger) -> Trigger:
        """Turn round what puts whoever fires in range of something: "puts Iran in reach of Athens".

        >>> from geo.reading.reader import read_report
        >>> report = read_report("Iran's Sejjil flies 2,000 km. It puts Iran in reach of Athens.")
        >>> [claim.place.name for claim in read_reaches(Context(report))(1)]
        ['Athens']
        """
        if not (trigger.encloses and trigger.region):
            return trigger
        start = self.source.sentences[index].start
        first, last = (start + at for at in trigger.targets)
        put = find_targets(self.source, index, first, last)
        reached = find_targets(self.source, index, *(start + at for at in trigger.region))
        known = {each.place.country for each in put if each.place and each.place.kind in STATES}
        near = range(max(0, index - SENTENCES_BACK), index + 1)
        owners = {code for at in near for code, _ in self.context.ownership.list_owners(at).all}
        owners |= {
            country
            for at in near
            for each in self.source.systems[at]
            for reading in each.readings
            for country in resolve_system(reading).countries
        }
        others = {each.place.country for each in reached if each.place}
        # No missile is launched from "much of the Middle East".
        fires = known <= owners and not others & owners
        fires |= any(each.place and each.place.kind is PlaceKind.AREA for each in reached)
        if not (fires and others and known and len(put) == 1):
            return trigger
        return trigger._replace(targets=trigger.region, region=trigger.targets, encloses=False)

    def _find_answer(self, index: int, body: str) -> bool | None:
        """Find whether the next sentence denies what a sentence asks; None where it answers nothing."""
        if index + 1 >= len(self.source.sentences) or not QUESTION.search(body):
            return None
        if not ASKS_YES_OR_NO.match(body):
            return None
        asked = {each.text for each in self.source.places[index]}
        if any(
            each.text in asked
            for places in self.source.places[index + 1 : index + 3]
            for each in places
        ):
            return None  # "Could they hit Eilat? No. Eilat is out of reach" says it in full
        return read_answer(self.source.body(index + 1))

    def _is_subject(self, index: int, body: str) -> bool:
        if self.source.ranges[index] or self.source.speaks_of_missiles(index):
            return True
        earlier = range(max(0, index - SENTENCES_BACK), index)
        if not any(self.source.speaks_of_missiles(at) or self.source.ranges[at] for at in earlier):
            return self._leads(index, body)
        return bool(
            PRONOUN.search(body)
            or NO_SUBJECT.match(body)
            or any(
                frame.pattern.search(body)
                for side in ("before", "after")
                for frame in pick_frames(body, "reach", side)
            )
            or SO_DOES.search(body)
            or STRIKING_DISTANCE.search(body)
            or any(group in body for group in list_groups())
        )

    def _leads(self, index: int, body: str) -> bool:
        """Whether a sentence says what a country can hit, and one of the next ones with which missile.

        "North Korea could hit Guam, analysts say. Its Hwasong-14 has a range of 10,000 km."
        """
        later = range(index + 1, min(index + 1 + SENTENCES_AHEAD, len(self.source.sentences)))
        if not any(self.source.ranges[at] for at in later):
            return False
        if not any(self.source.speaks_of_missiles(at) for at in later):
            return False
        text: str = self.context.masked(index).text
        for group in list_groups():
            text = text.replace(group, PLACE)
        return STRIKER.search(text) is not None and OTHER_MEANS.search(body) is None

    def read_sentence(self, index: int) -> list[Claim]:
        """Read the claims of one sentence."""
        made = len(self.context.claims)
        if not self._read_answers(index):
            self._read_words(index)
        return self.context.claims[made:]

    def _read_words(self, index: int) -> None:
        """Read what verbs and wordings say, or else a line of a list."""
        triggers = self.triggers(index)
        if not triggers:
            self._read_item(index)
        sentence = self.source.sentences[index]
        ends = [sentence.start + each.start for each in triggers[1:]] + [sentence.end]
        seen: set[tuple[str, str]] = set()
        # "Covers Okinawa, but not Guam": what comes next launches nothing either.
        for trigger in triggers[1:]:
            self._exclude(index, trigger, self._list_targets(index, trigger))
        for trigger, end in zip(triggers, ends, strict=False):
            self._read_trigger(index, trigger, (sentence.start + trigger.start, end), seen)
        self._read_frames(index, {target for target, _ in seen})
        for retort in self._retorts.find(index):
            self._filling.add_reach(index, retort)

    # Lines of lists

    def _read_answers(self, index: int) -> bool:
        """Read a line that answers the head of its list; whether it is one."""
        answers = find_answers(self.context, index)
        for answer in answers:
            missile = answer.missile
            told = missile.told if missile else None
            if told and answer.unsure:
                told = told._replace(where=Where.DOUBT)
            own = missile.systems if missile else ()
            self._filling.add_line(
                index, answer.place, answer.region, told, own, head="head", denied=answer.denied
            )
        return bool(answers)

    def _read_item(self, index: int) -> None:
        """Read a line of a list or table, or several in one sentence."""
        for item in list_items(self.context, index):
            told = StatedRange(item.figure, "", Where.OWN)
            own = self.context.subjects_before(index, item.figure.start)
            for target in item.targets:
                self._filling.add_line(
                    index, target, item.region, told, own,
                    head="heading", stated=item.stated, denied=target in item.denied,
                )  # fmt: skip

    # Verbs

    def _read_trigger(
        self, index: int, trigger: Trigger, span: tuple[int, int], seen: set[tuple[str, str]]
    ) -> None:
        """Read what one verb says is in range."""
        targets = self._list_targets(index, trigger)
        if not targets or self._is_needed(index, trigger):
            return
        start = self.source.sentences[index].start
        zone = trigger.region and (start + trigger.region[0], start + trigger.region[1])
        # "From Visby, Stockholm can be hit but not Tallinn": nor from Stockholm.
        spans = self._exclude(index, trigger, targets) | self.context.targeted
        regions = list_regions(self.context, "reach", Asked(index, span, spans, zone))
        # "Puts neither Haifa nor Tyre in range"; before the verb it is the verb that is denied.
        first = start + trigger.targets[0]
        after = trigger.start <= trigger.targets[0] and first <= targets[0].start
        excepted = list_excepted(self.source.text, targets, first if after else None)
        named = " ".join(each.text for each in self.context.subjects_before(index, span[0]))
        for target, part in self._pair(index, targets, regions):
            if part and is_its_point(part, target.place):
                continue  # "From Goris, Baku is far, so the Azerbaijani capital cannot be hit"
            # "A can hit Haifa, and B can hit Haifa as well" are two.
            side = name_part(self.source, index, target, None)
            claim = (
                target.text,
                f"{side} {trigger.denied} {part.region.id if part else ''} {named}",
            )
            if claim not in seen:
                seen.add(claim)
                denied = trigger.denied != (target in excepted)
                self._filling.add_reach(index, Told(target, part, span, denied))

    def _list_targets(self, index: int, trigger: Trigger) -> list[PlaceMention]:
        """List what a verb is about: places behind or before it, "it", "any of the three"."""
        start = self.source.sentences[index].start
        first, last = (start + at for at in trigger.targets)
        named = (each.start for each in self.source.systems[index])
        last = next((at for at in named if start + trigger.end <= at < last), last)
        if first >= start + trigger.end:
            # "It cannot strike Rome, the 300 km would be enough to strike Malta": what comes behind
            # the next verb is the next one's.
            verbs = (each for each in self.triggers(index) if each.targets[0] >= each.end)
            behind = (start + each.start for each in verbs)
            last = min([last, *(at for at in behind if at > first)])
        if last <= start + trigger.start:
            # "Haifa is in range, Athens is out of range": what has a verb of its own is not meant.
            ends = [start + each.end for each in self.triggers(index)]
            since = max((at for at in ends if first < at < last), default=None)
            if since and (own := find_targets(self.source, index, since, last)):
                return own
        targets = find_targets(self.source, index, first, last)
        if not targets and trigger.targets[1] <= trigger.start:
            counted = self._retorts.list_counted_subject(index, (first, last))
            if counted is not None:
                return counted
        if not targets and trigger.targets_after:
            targets = find_targets(
                self.source, index, *(start + at for at in trigger.targets_after)
            )
        if not targets and trigger.pronoun:
            targets = self.context.spoken_of(index, start + trigger.start)
        return targets or self._retorts.list_counted(index, start + trigger.end)

    def _is_needed(self, index: int, trigger: Trigger) -> bool:
        """Whether a sentence says what range it would need, which is a distance."""
        if not (self.source.ranges[index] or self.source.others[index]):
            return False
        body = self.source.body(index)
        to_verb = body[: trigger.end].rpartition(" to ")[0]
        # "It would fly 900 km, enough to hit P" needs no more.
        before = "" if ENOUGH.match(body, trigger.start) else body[: trigger.start]
        return bool(NEEDED.search(before) or NEEDED.search(to_verb))

    def _exclude(
        self, index: int, trigger: Trigger, targets: list[PlaceMention]
    ) -> set[tuple[int, int]]:
        """List the spans of what is in range, which launches nothing."""
        spans = {(each.start, each.end) for each in targets}
        self.context.targeted |= spans
        if trigger.encloses:
            # "Puts the coast, from Fuzhou to Nan'ao, within range": none of these launches.
            start = self.source.sentences[index].start
            low, high = (start + at for at in trigger.targets)
            spans |= {
                (each.start, each.end)
                for each in self.source.places[index]
                if low <= each.start and each.end <= high
            }
        return spans

    def _pair(
        self, index: int, targets: list[PlaceMention], regions: list[OfferedRegion]
    ) -> Iterator[tuple[PlaceMention, OfferedRegion | None]]:
        """Pair each target with each launch region, or with its own: "A from R and B from Q"."""
        stated = [part for part in regions if not part.assumed]
        if len(stated) == len(targets) > 1 and says_order(self.context, index):
            yield from zip(targets, stated, strict=True)
            return
        own = [part for part in stated if part.start > targets[-1].end]
        later: list[tuple[list[PlaceMention], list[OfferedRegion]]] = []
        for first, second in pairwise(own):
            named = [
                each.end
                for mentions in (self.source.regions[index], self.source.places[index])
                for each in mentions
                if each.start == first.start
            ]
            end = max(named, default=first.start)
            between = find_targets(self.source, index, end, second.start)
            if between and has_own_origin(self.source.text, between[-1]):
                later.append((between, [second]))
            elif later:
                later[-1][1].append(second)
        paired = [part for _, parts in later for part in parts]
        first_parts = [part for part in regions if part not in paired]
        for group, parts in [(targets, first_parts), *later]:
            for target in group:
                for part in parts or NO_REGION:
                    yield target, part

    # Wordings that are rows

    def _may_hold_frames(self, index: int, *, answered: bool) -> bool:
        if not (self.source.places[index] and self._is_of_weapons(index)):
            return False
        asked = not answered and QUESTION.search(self.source.body(index))
        if asked or self.source.is_withdrawn(index):
            return False
        around = self._around(index, answered=answered, back=2)
        return any(self.source.ranges[at] or self.source.speaks_of_missiles(at) for at in around)

    def _read_frames(self, index: int, claimed: set[str]) -> None:
        """Read the wordings that are rows: "Greece is in our coverage area"."""
        answer = self._find_answer(index, self.source.body(index))
        if not self._may_hold_frames(index, answered=answer is not None):
            return
        masked = self.context.masked(index)
        masked = masked if answer is None else _state_masked(masked)
        goes_on = index and self.context.reached.list_triggers(index - 1)
        # "Covers Okinawa, but not Guam": what comes next launches nothing either.
        for _, match in match_frames(masked, "retort"):
            if match.groupdict().get("targets"):
                named = masked.list_marks(*match.span("targets"))
                self.context.targeted |= {(each.start, each.end) for each in named}
        for frame, match in match_frames(masked, "reach"):
            if (goes_on or not frame.follows) and (
                not frame.beside or self._is_beside(index, answered=answer is not None)
            ):
                self._read_frame(index, masked, frame, match, claimed, answer=bool(answer))

    def _around(self, index: int, *, answered: bool, back: int = 0) -> range:
        """Give the sentences that say what a sentence is about: of a question, its answer's as well."""
        ahead = ANSWER_SENTENCES if answered else 0
        return range(max(0, index - back), min(index + 1 + ahead, len(self.source.sentences)))

    def _is_beside(self, index: int, *, answered: bool) -> bool:
        """Whether a sentence names a missile, a range or where one is fired, or goes on with a claim."""
        told = self._filling.told
        around = self._around(index, answered=answered)
        return bool(
            any(self.source.ranges[at] or self.source.speaks_of_missiles(at) for at in around)
            or told.get(index)
            or told.get(index - 1)
            or self.context.launches.list_stated(index, ())
        )

    def _read_frame(
        self,
        index: int,
        masked: Masked,
        frame: Frame,
        match: re.Match[str],
        claimed: set[str],
        *,
        answer: bool,
    ) -> None:
        """Read what one wording says is in range, as far as it was not claimed before.

        With `answer`, a question says it that is answered no.
        """
        if WHETHER.search(masked.text, max(0, match.start() - WHETHER_CHARS), match.start()):
            return
        group = find_group(match, "targets")
        if group is None:
            return
        first, last = (masked.starts[at] for at in group)
        if BY_TRAIN.match(self.source.text, first):
            return
        if match.start() == group[0]:
            # "The UAE lies 150 km from Iran, and Dubai is in range" is about Dubai.
            start = self.source.sentences[index].start
            clause = start + locate_clause_start(self.source.body(index), last - start)
            first = max(first, clause)
        else:
            clause = first
        named = find_targets(self.source, index, clause, last)
        places = [each for each in named if each.start >= first and each.text not in claimed]
        if not places:
            return
        # Past the missile and its place, where these stand in the wording.
        span = first, self.source.sentences[index].end
        denied = (frame.denied != answer) != is_negated(match.group(), 0, len(match.group()))
        denied = denied != bool(DOUBTED.search(masked.text, 0, match.start()))
        spans = {(each.start, each.end) for each in places}
        self.context.targeted |= spans
        regions = list_regions(self.context, "reach", Asked(index, span, spans))
        origin = find_group(match, "origin")
        if origin and all(each.by_default for each in regions):
            regions = self._measured_from(masked.marks[origin[0]], regions)
        excepted = list_excepted(self.source.text, places)
        for place, part in self._pair(index, places, regions):
            claimed.add(place.text)
            self._filling.add_reach(index, Told(place, part, span, denied != (place in excepted)))

    def _measured_from(self, origin: Mention, regions: list[OfferedRegion]) -> list[OfferedRegion]:
        """Take the place that a target is measured from, where it may be the launch place.

        "It is 1,600 km from Nyala and so within their reach", unless it lies in another country
        than that of whose missiles they are.
        """
        part = (
            self.context.launches.as_region(origin, launching=True)
            if isinstance(origin, PlaceMention)
            else None
        )
        if part is None or not isinstance(origin, PlaceMention) or origin.place is None:
            return regions
        owners = {each.region.country for each in regions}
        return [part] if owners <= {origin.place.country} else regions
