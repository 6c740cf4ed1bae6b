"""Where missiles are launched from, by what a sentence says: stated, or their owner's country."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from functools import cached_property

from geo.claims.model import Claim, Where
from geo.errors import GeoError
from geo.gazetteer import Place, PlaceKind, find_place, is_nation_word
from geo.patterns import late
from geo.reading.claims.areas import (
    AREAS_LIKE_TOWNS,
    OfferedRegion,
    country_part,
    describes_next,
    drop_wider,
    is_measured,
    is_origin_of_words,
    place_region,
)
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.owners import Owners, list_owners, reports_or_makes
from geo.reading.claims.sentences import SENTENCES_BACK, ReportSentences
from geo.reading.claims.triggers import Trigger, find_triggers, may_say_reach
from geo.reading.lexicon import STOP_WORDS
from geo.reading.mentions import (
    PlaceMention,
    PlaceRole,
    RegionMention,
)
from geo.regions import LaunchRegion, resolve_area

__all__ = ["LaunchFinder"]

FROM = gated_cue("from")
FROM_AFAR = gated_cue("from-afar")
FROM_NAME = cue("from-name")
IN_PLACE = cue("in-place")
SAYS_NEXT = cue("says-next")
FIRED_FROM_OFF = cue("fired-from-off")
LAND_OF = cue("land-of")
SEGMENT = cue("segment")


OWNS = cue("owns")
TARGETS_THERE = cue("targets-there")
SHOT_AT = cue("shot-at")
HAS_ROCKETS = cue("has-rockets")
AT_SEA = cue("at-sea")
ON_SOIL = cue("on-soil")
MOVED_FROM = cue("moved-from")
STANDS_THERE = cue("stands-there")
STOOD_ONCE = cue("stood-once")
THEN_WITHIN = cue("then-within")
WHOSE_MISSILES = cue("whose-missiles")
MOVED_TO = cue("moved-to")
OWN_ORIGIN = cue("own-origin")
BASED = cue("based")
BASED_END = cue("based-end")
AREA_OF = cue("area-of")
OR_FROM = cue("or-from")
OWNER_DOES = cue("owner-does")
POSSESSED = cue("possessed")
# "Fired a Qassam rocket at southern Israel" says where it went.
AT = late(r"\bat\s")
LIKELY_READING = 0.05  # the share of a reading of a launch place that is weighed beside the first
COUNTRY_CODE = 2  # letters of a country's id
SENTENCES_COUNTED = 400


class LaunchFinder:
    """The launch regions that each sentence of a report offers.

    Parameters
    ----------
    source : ReportSentences
        The report by sentences.
    """

    def __init__(self, source: ReportSentences) -> None:
        self.source = source
        # Each claim of a sentence asks the same of the sentences around it.
        self._openings: dict[tuple[int, int], bool] = {}
        self.system_ends = [system.end for system in source.report.systems]
        self._owners_of: dict[int, Owners] = {}
        self._owners: dict[int, list[OfferedRegion]] = {}
        self.claims: list[Claim] = []  # the claims of reach made so far
        self._said: dict[int, list[Trigger]] = {}
        self._claims_of: dict[int, set[tuple[int, int]]] = {}
        self._topic_owner: list[OfferedRegion] | None = None

    @cached_property
    def bases(self) -> set[str]:
        """The countries in which the text says that missiles are based, or to which they go."""
        return {
            mention.place.country
            for mention in self.source.report.places
            if mention.place
            and BASED_END.search(self.source.text, max(0, mention.start - 13), mention.start)
            and BASED.search(self.source.text[max(0, mention.start - 100) : mention.start])
        }

    def weigh_owner(self, part: OfferedRegion, target: PlaceMention) -> OfferedRegion:
        """Take an owner's country as found elsewhere where the text bases missiles in another one.

        "Iran plans a missile base in Venezuela. This would put Miami within reach of its rockets."
        """
        code = part.region.id
        stated = FROM.search(self.source.text[max(0, part.start - 80) : part.start])
        named = not part.assumed and OWNS.match(self.source.text, part.start)
        owned = part.assumed.endswith("speaks of") or named
        if part.where is not Where.OWN or len(code) != COUNTRY_CODE or stated or not owned:
            return part
        others = self.bases - {code, target.place.country if target.place else ""}
        return replace(part, where=Where.TEXT) if others and code not in self.bases else part

    def topic_owner(self) -> list[OfferedRegion]:
        """Find whose missiles the text speaks of most often, by the signs of each sentence."""
        if self._topic_owner is None:
            signs: Counter[str] = Counter()
            for index in range(min(len(self.source.sentences), SENTENCES_COUNTED)):
                signs.update(country for country, _ in self._list_owners(index).all)
            most = signs.most_common(2)
            clear = most and (len(most) == 1 or most[0][1] > most[1][1])
            part = country_part(most[0][0], 0) if clear else None
            self._topic_owner = [replace(part, where=Where.TEXT)] if part else []
        return self._topic_owner

    def claimed(self, index: int) -> set[tuple[int, int]]:
        """Give the spans of the places that a sentence says are in range: no launch regions."""
        if index not in self._claims_of:
            start = self.source.sentences[index].start
            zones = [trigger.targets for trigger in self.list_triggers(index)]
            self._claims_of[index] = {
                (mention.start, mention.end)
                for mention in self.source.places[index]
                if any(
                    low <= mention.start - start and mention.end - start <= high
                    for low, high in zones
                )
                and not FROM.search(
                    self.source.text[max(start, mention.start - 80) : mention.start]
                )
            }
        return self._claims_of[index]

    def has_claim(self, index: int) -> bool:
        """Whether a sentence says itself what is in range, so that its parts are its own."""
        start = self.source.sentences[index].start
        named = [
            mention
            for mention in self.source.places[index]
            if mention.role is not PlaceRole.DEMONYM
        ]
        zones = [
            zone
            for trigger in self.list_triggers(index)
            for zone in (trigger.targets, trigger.targets_after)
            if zone is not None
        ]
        return any(
            zone[0] <= mention.start - start and mention.end - start <= zone[1]
            for zone in zones
            for mention in named
        )

    def list_triggers(self, index: int) -> list[Trigger]:
        """List the words of a sentence that say reach, whatever it speaks of."""
        if index not in self._said:
            body = self.source.body(index)
            self._said[index] = find_triggers(body) if may_say_reach(body) else []
        return self._said[index]

    def segment(self, index: int, at: int) -> tuple[int, int]:
        """Find the part of a sentence that a claim stands in: to the next "but" or semicolon."""
        start, end = self.source.sentences[index].start, self.source.sentences[index].end
        for match in SEGMENT.finditer(self.source.text, start, end):
            if match.end() <= at:
                start = match.end()
            else:
                end = match.start()
                break
        return start, end

    def names_unknown(self, index: int, segment: tuple[int, int]) -> bool:
        """Whether a claim names a launch place that no gazetteer knows: then none is assumed."""
        known = [mention for mention in self.source.places[index] if mention.place is not None]
        if FROM_AFAR.search(self.source.text, *segment):
            return True  # "from 2,000 km offshore"
        return any(
            match["name"].lower() not in STOP_WORDS
            and not is_nation_word(match["name"])
            and not any(each.start <= match.start("name") < each.end for each in known)
            for match in FROM_NAME.finditer(self.source.text, *segment)
        )

    def stated_regions(
        self, index: int, excluded: Collection[tuple[int, int]]
    ) -> list[OfferedRegion]:
        """List the regions of a sentence, a country left out where a part of it is named."""
        stated = self.list_stated(index, {*excluded, *self.claimed(index)})
        return drop_wider(stated or self.list_off(index))

    def list_off(self, index: int) -> list[OfferedRegion]:
        """List what a launch was so far from: "fired from a boat 30 km off Latakia".

        How near it was is not taken in, so that nothing fails from there.
        """
        text, start = self.source.text, self.source.sentences[index].start
        for figure in self.source.others[index]:
            if not FIRED_FROM_OFF.search(text, start, figure.start):
                continue
            for mention in self.source.places[index]:
                part = self.as_region(mention) if is_measured(text, mention, [figure]) else None
                if part is not None:
                    return [replace(part, where=Where.CATALOGUE)]
        return []

    def list_stated(self, index: int, excluded: Collection[tuple[int, int]]) -> list[OfferedRegion]:
        """List what stands after "from", "deployed in" and the like, and what is joined to it."""
        sentence = self.source.sentences[index]
        mentions: list[PlaceMention | RegionMention] = [*(
            region for region in self.source.regions[index]
            if not any(region.start < end and start < region.end for start, end in excluded)
        ), *(
            mention for mention in self.source.places[index]
            if mention.role is not PlaceRole.DEMONYM or LAND_OF.match(self.source.text, mention.end)
            if (mention.start, mention.end) not in excluded
            and not any(region.start <= mention.start and mention.end <= region.end for region in self.source.regions[index])
        )]  # fmt: skip
        mentions.sort(key=lambda mention: (mention.start, mention.end))
        found: list[OfferedRegion] = []
        last_end = -1
        described = False
        for mention in mentions:
            before = self.source.text[max(sentence.start, mention.start - 110) : mention.start]
            owned = found and POSSESSED.fullmatch(self.source.text[last_end : mention.start])
            joined = found and (
                mention.start <= last_end
                or (
                    OR_FROM.fullmatch(self.source.text[last_end : mention.start])
                    # "Riyadh from southern Iraq and Haifa from the west": the next one is a target.
                    and not OWN_ORIGIN.match(self.source.text, mention.end)
                    # "Seoul from Kaesong, and South Korea's KN-1": an owner begins anew.
                    and not self._owns_next(index, mention)
                    # "From Pyongyang, Seoul says": who tells it.
                    and not SAYS_NEXT.match(self.source.text, mention.end)
                    # "From Crimea, Russia fires them": who fires.
                    and not OWNER_DOES.match(self.source.text, mention.end)
                )
                or owned
            )
            opening = self._is_opened(mention, before) or described
            described = isinstance(mention, PlaceMention) and describes_next(
                self.source.text, mention, self.source.places[index]
            )
            if described:
                described = opening  # "from the Black Sea town of Rize" is from Rize
                continue
            if not (opening or joined) or is_measured(
                self.source.text, mention, self.source.ranges[index] + self.source.others[index]
            ):
                continue
            if (
                isinstance(mention, PlaceMention)
                and before.endswith(("the ", "The "))
                and reports_or_makes(self.source.text, mention)
            ):
                continue  # "from Iran, the Moscow agency warned"
            if opening and (
                is_origin_of_words(before, self.source.text[mention.end : mention.end + 60])
                or TARGETS_THERE.search(before)
                or STOOD_ONCE.search(before)
                or (
                    STANDS_THERE.search(before) and THEN_WITHIN.match(self.source.text, mention.end)
                )
                or (MOVED_FROM.search(before) and MOVED_TO.match(self.source.text, mention.end))
            ):
                continue
            within = [part for part in found if part.start == mention.start]
            part = self.as_region(mention, launching=True)
            if part and isinstance(mention, PlaceMention) and AT_SEA.search(before):
                part = replace(part, where=Where.CATALOGUE)  # how far off is not said
            if part is not None and not within:
                if owned:
                    found.pop()  # "Japan's Kyushu", "Russia's ally Belarus": the first is no place
                found.append(part)
                last_end = mention.end
        return found

    def _owns_next(self, index: int, mention: PlaceMention | RegionMention) -> bool:
        """Whether a system stands behind a name's possessive: "Iran's Sejjil"."""
        return any(
            POSSESSED.fullmatch(self.source.text, mention.end, system.start)
            for system in self.source.systems[index]
            if system.start > mention.end
        )

    def _is_opened(self, mention: PlaceMention | RegionMention, before: str) -> bool:
        """Whether "from", "deployed in" or the like stands before a mention."""
        key = (mention.start, mention.end)
        if key not in self._openings:
            opened = bool(FROM.search(before)) or self._holds_system(mention)
            opened = opened or bool(ON_SOIL.search(before + mention.text))
            if isinstance(mention, PlaceMention) and mention.place and not opened:
                areal = mention.place.kind in {PlaceKind.DIVISION, PlaceKind.AREA} or (
                    mention.text in AREAS_LIKE_TOWNS
                )
                opened = areal and (
                    HAS_ROCKETS.match(self.source.text, mention.end) is not None
                    or self._has_system(mention)
                )
            if isinstance(mention, RegionMention) and mention.name.startswith(("Near", "Off")):
                opened = opened or bool(FROM.search(before + mention.text.split(" ")[0] + " "))
            self._openings[key] = opened
        return self._openings[key]

    def _has_system(self, mention: PlaceMention) -> bool:
        """Whether a system is called a place's own: "Kaliningrad's Iskanders"."""
        index = bisect_right(self.system_ends, mention.end)
        systems = self.source.report.systems[index : index + 1]
        return any(
            each.start > mention.end
            and self.source.text[mention.end] in "'’"
            and POSSESSED.fullmatch(self.source.text, mention.end, each.start)
            for each in systems
        )

    def _holds_system(self, mention: PlaceMention | RegionMention) -> bool:
        """Whether a system stands there: "Iskanders in Kaliningrad"."""
        index = bisect_right(self.system_ends, mention.start) - 1
        return index >= 0 and bool(
            (
                stands := IN_PLACE.fullmatch(
                    self.source.text[self.system_ends[index] : mention.start]
                )
            )
            and not (
                AT.search(stands.group())
                and SHOT_AT.search(
                    self.source.text, max(0, self.system_ends[index] - 90), mention.start
                )
            )
        )

    def as_region(
        self, mention: PlaceMention | RegionMention, *, launching: bool = False
    ) -> OfferedRegion | None:
        """Take a mention as a launch region; None where its place is unknown or has no shape."""
        try:
            if isinstance(mention, RegionMention):
                return OfferedRegion(
                    resolve_area(mention.region_id, mention.name, mention.definition), mention.start
                )
            places = self._list_readings(mention)
            if not places:
                return None
            place, *others = places
            if place.kind is PlaceKind.CAPITAL and WHOSE_MISSILES.match(
                self.source.text, mention.end
            ):
                return country_part(place.country, mention.start)  # "Pyongyang's missiles"
            if launching and (code := AREAS_LIKE_TOWNS.get(mention.text)):
                return OfferedRegion(resolve_area(code), mention.start)
            part = OfferedRegion(
                place_region(place.id, place.kind, place.lon, place.lat, place.name),
                mention.start,
                others=tuple(map(_name_region, others)),
            )
            wide = place.kind in {PlaceKind.AREA, PlaceKind.WATER} or bool(
                AREA_OF.search(self.source.text, max(0, mention.start - 30), mention.start)
            )
            # Of a wide area one point only is known, and nothing fails from there.
            pointed = wide and part.region.shape.is_point
            return replace(part, where=Where.CATALOGUE) if pointed else part
        except GeoError:
            return None

    def _list_readings(self, mention: PlaceMention) -> list[Place]:
        """List what a launch place's name may mean: the likeliest, then others that count.

        The sentence's owner decides first. What is near the target does otherwise, and "India's
        missile can reach Islamabad from Punjab" is said of India's Punjab.
        """
        if not mention.candidates:
            return []
        first, *others = mention.candidates
        if first.place.kind is PlaceKind.COUNTRY or not others:
            return [first.place]
        owners = self.owners(self.source.index_at(mention.start))
        if first.place.country in owners:
            return [first.place]
        alike = [
            other
            for other in others
            if other.score >= LIKELY_READING
            or first.place.kind is other.place.kind is PlaceKind.DIVISION
        ]
        owned = [other.place for other in alike if other.place.country in owners]
        return owned[:1] or [first.place, *(other.place for other in alike)]

    def _list_owners(self, index: int) -> Owners:
        """List whose missiles a sentence speaks of."""
        if index not in self._owners_of:
            self._owners_of[index] = list_owners(
                self.source.text,
                self.source.sentences[index],
                self.source.places[index],
                self.source.systems[index],
            )
        return self._owners_of[index]

    def owners(self, index: int) -> frozenset[str]:
        """List the countries whose own missiles a sentence speaks of."""
        found = self._list_owners(index)
        return frozenset(country for country, _ in (*found.given, *found.owning))

    def launches_from(self, index: int, country: str) -> bool:
        """Whether a sentence speaks of the own missiles of a country, or of a part of it."""
        return any(owner.partition("-")[0] == country for owner in self.owners(index))

    def owner(self, index: int) -> list[OfferedRegion]:
        """Find the country whose missiles a sentence speaks of: "North Korea's", "Iranian", "Houthi"."""
        if index not in self._owners:
            owners = self._list_owners(index)
            found = _first_part(owners.all)
            if found and not (owners.given or owners.owning or owners.shown):
                found = self._owner_before(index) or replace(found, where=Where.TEXT)
            elif found and not owners.is_one:
                found = replace(found, where=Where.TEXT)  # of two the other may be meant
            self._owners[index] = [found] if found else []
        return self._owners[index]

    def list_several(self, index: int, start: int, end: int) -> list[tuple[str, int]]:
        """List who owns missiles in a stretch, by offset, where its sentence names several owners."""
        owners = self._list_owners(index)
        named = {*(owners.given or owners.owning)}
        if len({country for country, _ in named}) == 1:
            return []
        return sorted((own for own in named if start <= own[1] < end), key=lambda own: own[1])

    def name_owner(self, index: int, start: int, end: int) -> tuple[str, int] | None:
        """Name the one who owns missiles in a stretch, or else the only country named in it."""
        owned = [own for own in self._list_owners(index).all if start <= own[1] < end]
        named = [
            (each.place.country, each.start)
            for each in self.source.places[index]
            if each.place and each.place.kind is PlaceKind.COUNTRY and start <= each.start < end
        ]
        for found in (owned, named):
            if len({country for country, _ in found}) == 1:
                return found[0]
        return None

    def _owner_before(self, index: int) -> OfferedRegion | None:
        """Find who has the missiles whose maker alone a sentence names: "It has Russian-made ones"."""
        for at in range(index - 1, max(-1, index - SENTENCES_BACK - 1), -1):
            owners = self._list_owners(at)
            if found := _first_part([*owners.given, *owners.owning]):
                note = f"{found.assumed}, named {_say_back(index - at)}"
                where = Where.BEFORE if index - at == 1 and owners.is_one else Where.TEXT
                return replace(found, assumed=note, where=where)
        return None


def _name_region(place: Place) -> LaunchRegion:
    """Take a place as a launch region that its name alone does not tell from another."""
    region = place_region(place.id, place.kind, place.lon, place.lat, place.name)
    country = find_place(place.country) if place.country else None
    return replace(region, name=f"{region.name} in {country.name}") if country else region


def _first_part(owners: list[tuple[str, int]]) -> OfferedRegion | None:
    """Take the first of the owners' countries that is a region."""
    return next(filter(None, (country_part(country, at) for country, at in owners)), None)


def _say_back(steps: int) -> str:
    return f"{steps} sentence{'s' if steps > 1 else ''} before"
