"""Claims of reach out of what words say: their missile, range and launch region, wherever those stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from geo.claims.check import check_claim, is_refuted
from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.apart import OneOf, tell_apart, tell_order
from geo.reading.claims.areas import OfferedRegion, country_part, is_at_itself
from geo.reading.claims.classes import misses_class
from geo.reading.claims.context import Context, name_key
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.owners import reports_or_makes
from geo.reading.claims.parts import begin_claim, found_at, is_described
from geo.reading.claims.retorts import Retort, Told
from geo.reading.claims.sentences import FAR
from geo.reading.claims.slots.ranges import (
    StatedRange,
    find_range,
    gives_range,
    is_older,
    is_one_range,
)
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from geo.reading.claims.slots.systems import list_others, name_systems
from geo.reading.claims.targets import escapes_none, is_guess, name_part, tell_extent
from geo.reading.mentions import DistanceKind, PlaceMention, PlaceRole, SystemMention
from geo.regions import RegionKind, find_target_row
from geo.systems import find_family, resolve_system

__all__ = ["Filling"]

ANY_MISSILES = cue("any-missiles")
ASKED_FOR = cue("asked-for")
BRINGS_IN = late(r"(?:An?|Another|One|Some|Other)\s")
IF_CHANGED = gated_cue("if-changed")
OTHER_ONE = cue("other-one")
RANGE_OF_THOSE = cue("range-of-those")
RESUMING = cue("resuming")
RESUMING_CHARS = 60


class Filling:
    """Makes the claims of reach of a report, and looks for what their words leave out.

    Parameters
    ----------
    context : Context
        Of the report; it learns the claims that are made.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self.source = context.source
        self.told: dict[int, list[Told]] = {}  # by sentence

    def add_reach(self, index: int, said: Told) -> None:
        """Add a claim of reach; one for each missile where "both" tells of several."""
        named = (
            self.context.systems_used(index, said.span)
            or self.context.subjects_before(index, said.span[0])
            or self._list_resumed(index, said.span[0])
        )
        if order := tell_order(self.context, index, said.target):
            one_of = OneOf(order.told, list(order.systems)) if order.told else None
            own = order.systems or tuple(named[: len(named) == 1])
            self._add_one(index, said, one_of, own, unclear=order.unclear)
            return
        given = isinstance(said, Retort) and said.stated is not None
        apart = None if given else tell_apart(self.context, index, said.span, named)
        for each in apart or (None,):
            own = tuple(each.systems if each else named)
            theirs = replace(said, part=_take_owner(each, said.part)) if each else said
            self._add_one(index, theirs, each, own, unclear=apart == [])

    def _list_resumed(self, index: int, at: int) -> list[SystemMention]:
        """List the missile before that "it" goes on with, where its own sentence names another behind.

        "The DF-17 flies 2,500 km. It does not reach Guam, which is left to the DF-26."
        """
        start, named = self.source.sentences[index].start, self.source.systems[index]
        if not named or named[0].start < at:
            return []
        # Of some wordings "it" is the first word, of others it stands before them.
        spans = (max(start, at - RESUMING_CHARS), at), (at, at + len("they"))
        if not any(RESUMING.search(self.source.text, *span) for span in spans):
            return []
        return self.context.topic(index, start)

    def add_line(
        self,
        index: int,
        target: PlaceMention,
        part: OfferedRegion | None,
        told: StatedRange | None,
        own: Sequence[SystemMention],
        *,
        head: str,
        stated: bool = False,
        denied: bool = False,
    ) -> None:
        """Add the claim of a line, which says of its place what the list is about."""
        end = self.source.sentences[index].end
        named = name_systems(self.context, Asked(index, (end, end), own=tuple(own)))
        note = f"launch region {part.region.name}: from the list's {head}" if part else ""
        if part is None and not stated:
            asked = Asked(index, (0, 0), target=target, systems=named.ids)
            part = self._find_region("line", asked)
            note = part.assumed if part else ""
        claim = replace(
            self._begin(index, target, part, told),
            systems=named.ids,
            joined=named.joined,
            denied=denied,
            assumed=_list_notes(note, told.note if told else ""),
            place_text=target.text,
        )
        span = self.source.sentences[index].start, end
        self.told.setdefault(index, []).append(Told(target, part, span, denied))
        self._add(claim, target, part, told)

    def _add_one(
        self,
        index: int,
        said: Told,
        one_of: OneOf | None,
        own: tuple[SystemMention, ...],
        *,
        unclear: bool,
    ) -> None:
        """Add the claim of one missile: denied or not, of all or some of the place."""
        target, part = said.target, said.part
        text, sentence = self.source.text, self.source.sentences[index]
        before = text[max(sentence.start, target.start - 60) : target.start]
        after = text[target.end : sentence.end]
        escapes = escapes_none(before, after)
        said = said if escapes is None else replace(said, denied=not escapes)
        if part and is_at_itself(part, target.place):
            # "Israel said it could reach all of Israel" speaks of somebody else's.
            part = None if part.assumed else replace(part, where=Where.DOUBT)
        passed = list_others(self.context, index, part) if part and not own else frozenset()
        asked = Asked(index, said.span, own=own, passed=passed, target=target)
        told = self._find_range(asked, said, one_of, unclear=unclear)
        named = name_systems(self.context, asked)
        if not named.text and (ahead := self._list_ahead(index, told)):
            named = name_systems(self.context, replace(asked, own=ahead))
        flown = told is not None and told.figure.kind is DistanceKind.FLOWN
        if flown and said.denied:
            told = None  # no shot shows what a missile cannot do
        # What others publish of one missile is not said of the one that is meant.
        systems = named.ids if told or not unclear else ()
        described = target.reason if is_described(target) else ""
        first = [part.assumed if part else "", described]
        notes = [named.note] if systems else []
        if part is None:
            part = self._find_region("unsaid", replace(asked, systems=systems), told)
            notes += [part.assumed] if part else []
        if part is not None:
            part = self.context.ownership.weigh(part, target)
            another = not isinstance(said, Retort) and self._is_of_another(index, part, own)
            part = replace(part, where=Where.DOUBT) if another else part
        self.told.setdefault(index, []).append(Told(target, part, said.span, said.denied))
        whole, most = tell_extent(
            before, target, after, denied=said.denied, escapes_none=bool(escapes)
        )
        area = self.context.find_area(index, target)
        begun = self._begin(index, target, part, told)
        doubted = told is not None and told.where is Where.DOUBT
        if flown and systems and (doubted or not check_claim(begun).verdict.bears_out):
            # What a known missile can fly beyond a shot is published.
            told, begun = None, self._begin(index, target, part, None)
        claim = replace(
            begun,
            systems=systems,
            joined=named.joined,
            denied=said.denied,
            assumed=_list_notes(*first, told.note if told else "", *notes),
            whole=whole,
            most=most,
            part=name_part(self.source, index, target, area),
            area=area,
            place_text="" if described else target.text,
            other_km=told.figure.other_km if told else None,
            system_text=named.text,
        )
        self._add(claim, target, part, told)

    def _list_ahead(self, index: int, told: StatedRange | None) -> tuple[SystemMention, ...]:
        """List the one missile whose range a sentence after the claim's gives: "Its M has N km"."""
        if told is None or told.figure.start < self.source.sentences[index].end:
            return ()
        named = self.source.systems[self.source.index_at(told.figure.start)]
        own = tuple(each for each in named if gives_range(self.context, (each,), told))
        return own if len({name_key(each) for each in own}) == 1 else ()

    def _is_of_another(
        self, index: int, part: OfferedRegion, own: tuple[SystemMention, ...]
    ) -> bool:
        """Whether a launch place was said of another missile than the claim's, in another sentence.

        "The Fadi-6 could be fired from the Litani. The Katyushas fly 20 km, enough for Acre."
        """
        at = self.source.index_at(part.start)
        country = part.region.kind is RegionKind.COUNTRY
        if at == index or not own:
            return False
        if part.by_default:
            # A Chinese general who watched a drill has not the Iskanders of the next sentence.
            had = self.context.ownership.launches_from(at, part.region.id)
            return country and not had and _is_foreign(own, part.region.id)
        theirs = {name_key(each) for each in self.source.systems[at]}
        ours = {name_key(each) for each in own}
        if country:
            based = part.region.id in self.context.ownership.bases
            return not based and theirs.isdisjoint(ours) and _is_foreign(own, part.region.id)
        return bool(theirs) and theirs.isdisjoint(ours)

    def _find_range(
        self, asked: Asked, said: Told, one_of: OneOf | None, *, unclear: bool
    ) -> StatedRange | None:
        """Find the range; it is doubted where it may be that of another missile or time."""
        told = one_of.told if one_of else find_range(self.context, "reach", asked)
        if isinstance(said, Retort) and one_of is None:
            theirs = said.same or gives_range(self.context, asked.own, told)
            told = said.stated or (told if theirs else None)
        if told is None:
            return None
        text, at, end = self.source.text, said.span[0], self.source.sentences[asked.index].end
        first, last = self.source.locate_segment(asked.index, at)
        elsewhere = not first <= told.figure.start < last
        doubts = (
            unclear,
            IF_CHANGED.search(text, self.source.sentences[asked.index].start, end),
            # "No missile of theirs can reach it": what comes next may be of another one.
            said.denied and told.figure.start >= end and not RANGE_OF_THOSE.match(text, end),
            # "Twice as far as the old one's 300 km": how far that is, is not printed.
            elsewhere and is_older(text, told.figure),
            elsewhere
            and not (one_of or any(first <= each.start for each in asked.own))
            and OTHER_ONE.search(text, first, at),
            # "A medium-range missile" is not the rocket of 200 km of which the text goes on to tell.
            elsewhere
            and misses_class(text[first:at], told.figure.high_km)
            and not gives_range(self.context, asked.own, told),
        )
        return told._replace(where=Where.DOUBT) if any(doubts) else told

    def _find_region(
        self, kind: str, asked: Asked, told: StatedRange | None = None
    ) -> OfferedRegion | None:
        """Find a launch region that no sentence around says; a target's own country is none."""
        part = next(iter(list_regions(self.context, kind, asked)), None)
        place = asked.target.place if asked.target else None
        if part is None or is_at_itself(part, place) or self._is_ruled_out(part, asked, told):
            return None
        return part

    def _is_ruled_out(self, part: OfferedRegion, asked: Asked, told: StatedRange | None) -> bool:
        """Whether a country that is only guessed to launch what others have as well lies too far.

        "The Typhon's missiles, of 1,600 km range, put China's coast in reach": not from America.
        """
        if told is None or asked.target is None or part.where is not Where.DOUBT:
            return False
        claim = self._begin(asked.index, asked.target, part, told)
        return part.is_guess and is_refuted(claim)

    def _begin(
        self, index: int, target: PlaceMention, part: OfferedRegion | None, told: StatedRange | None
    ) -> Claim:
        figure = told.figure if told else None
        return begin_claim(
            self.source, index, ClaimKind.REACH, place=target, part=part, figure=figure
        )

    def _add(
        self,
        claim: Claim,
        target: PlaceMention,
        part: OfferedRegion | None,
        told: StatedRange | None,
    ) -> None:
        """Add a claim, and where each part of it was found."""
        found = self._list_found(claim, target, part, told)
        self.context.claims.append(replace(claim, found=found))

    def _list_found(
        self,
        claim: Claim,
        target: PlaceMention,
        part: OfferedRegion | None,
        told: StatedRange | None,
    ) -> tuple[Found, ...]:
        """Say where each part of a claim was found."""
        found = [found_at("place", self._tell_where(claim, target), target)]
        if part is not None:
            at = part.start if part.where is not Where.CATALOGUE else None
            named = part.region.name
            found.append(
                Found(
                    "launch region",
                    part.where,
                    named,
                    at,
                    by_default=part.by_default,
                    is_named=self._is_named(claim, part),
                )
            )
        if told is not None:
            only = told.where is Where.TEXT and self._is_only_range(claim, told)
            found.append(replace(found_at("range", told.where, told.figure), is_only=only))
        elif claim.systems:
            # What others publish of a missile is no word of this text, and nothing fails by it.
            found.append(Found("range", Where.CATALOGUE, "as published"))
        return tuple(found)

    def _is_only_range(self, claim: Claim, told: StatedRange) -> bool:
        """Whether a text prints one range and names no two missiles, so that no other is meant."""
        report, (start, end) = self.source.report, (claim.start or 0, claim.end or 0)
        if told.figure.end <= start and ANY_MISSILES.search(self.source.text, start, end):
            return False
        body = self.source.body(self.source.index_at(told.figure.start))
        if told.figure.start >= end and BRINGS_IN.match(body):
            return False  # "A small quadcopter had a range of 15 km"
        if ASKED_FOR.search(body):
            return False  # of what it has asked for, and not of what it has
        named = {name_key(each) for each in report.systems}
        if not is_one_range([*report.ranges, told.figure]) or len(named) > 1:
            return False
        return not named or gives_range(self.context, report.systems, told)

    def _is_named(self, claim: Claim, part: OfferedRegion) -> bool:
        """Whether a claim's sentence or the one before names its missiles' country, though not as that."""
        # The only other country of a text is named whatever it has to do with the missiles.
        if not part.by_default or part.where not in FAR or part.is_guess:
            return False
        index = self.source.index_at(claim.start or 0)
        for mention in chain.from_iterable(self.source.places[max(0, index - 1) : index + 1]):
            place = mention.place
            if place is None or place.country != part.region.id:
                continue
            whole = place.id == place.country or mention.role is PlaceRole.METONYM
            if whole and not reports_or_makes(self.source.text, mention):
                return True
        return False

    def _tell_where(self, claim: Claim, target: PlaceMention) -> Where:
        """Tell whether the claim's sentence names its place, or who else says what it is."""
        if is_guess(self.source, target):
            return Where.DOUBT
        if target.end < (claim.start or 0):
            return Where.BEFORE  # a retort goes on with it
        area, place = claim.area, claim.place
        # How far "Israel's crowded centre" or Europe goes is not for us to say where all of it is
        # meant.
        if place is not None and place.kind is PlaceKind.AREA:
            ours = claim.whole
        else:
            row = find_target_row(area.id) if area else None
            ours = area is not None and (row is None or (claim.whole and bool(row.side)))
        return Where.CATALOGUE if ours else Where.OWN


def _is_foreign(own: tuple[SystemMention, ...], country: str) -> bool:
    """Whether the catalogue knows each of some missiles, and has none of them in a country."""
    if not all(each.system_id and resolve_system(each.system_id).country for each in own):
        return False
    # "The Iskander" is any of its versions.
    versions = [
        version
        for each in own
        if each.system_id
        for version in (resolve_system(each.system_id), *find_family(each.text))
    ]
    return not any(country in each.countries for each in versions)


def _take_owner(one_of: OneOf, part: OfferedRegion | None) -> OfferedRegion | None:
    """Take the country whose missile one of several is, where no launch place is said."""
    if one_of.owner is None or (part and not part.by_default):
        return part
    owner = country_part(*one_of.owner)
    # The text tells them apart by it, so that no other place of those sentences is meant.
    return owner and replace(owner, where=one_of.told.where, by_default=False)


def _list_notes(*notes: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, notes)))
