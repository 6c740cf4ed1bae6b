"""Other readings of a claim's own text, under one of which what seems to fail would hold.

Few claims that are printed are geometrically false, and many are read in part. So a claim fails only
where no other launch place, range, extent or pair of places of its text would let it hold; each finder
answers for one row of `unread.toml` and gives the words of the first that would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from geo.claims.check import check_claim, is_refuted
from geo.claims.model import Claim, ClaimKind, Where
from geo.gazetteer import POINTS, TOWNS, PlaceKind, normalise_name
from geo.reading.claims.areas import OfferedRegion, country_part, place_region
from geo.reading.claims.cues import cue
from geo.reading.claims.launches import LARGE_TOWN, LaunchFinder
from geo.reading.claims.origin_words import OriginWords
from geo.reading.claims.unread.leftovers import Leftovers, Spot, begins_in
from geo.reading.mentions import (
    DistanceKind,
    DistanceMention,
    PlaceMention,
    SystemMention,
)

__all__ = ["OTHERWISE", "Otherwise"]

CITY_BEFORE = cue("city-before")
BESIDE_AREA = cue("beside-area")
UP_TO_AREA = cue("up-to-area")

NO_RANGE = frozenset({DistanceKind.ALTITUDE, DistanceKind.ACCURACY, DistanceKind.DISTANCE})
# Sentences before and after a claim that its own parts may come from, and how many places are tried.
BACK, AHEAD = 3, 1
MOST_TRIED = 30
BESIDE_CHARS = 60
NEAR_KM = 100.0  # from here on it matters little which point of an island is meant


class Otherwise:
    """Tries the other readings of a text on a claim that fails.

    Parameters
    ----------
    left : Leftovers
        Of the report and all its claims.
    launches : LaunchFinder
        Of the report.
    """

    def __init__(self, left: Leftovers, launches: LaunchFinder) -> None:
        self.left = left
        self.launches = launches
        self.source = left.source
        self._fails: dict[int, bool] = {}

    def _seems_to_fail(self, claim: Claim) -> bool:
        if id(claim) not in self._fails:
            self._fails[id(claim)] = claim.is_said_together and is_refuted(claim)
        return self._fails[id(claim)]

    # Claims of reach

    def launch_place(self, claim: Claim) -> Spot | None:
        """Find another place of the text from which it would hold."""
        if claim.kind is not ClaimKind.REACH or not self._seems_to_fail(claim):
            return None
        for beside in self._list_nearer(claim):
            if beside.region and _holds(replace(claim, region=beside.region, other_origins=())):
                return Spot(beside.region.name)
        for part in self._list_namesakes(claim):
            if _holds(replace(claim, region=part.region, other_origins=())):
                return Spot(f"another {part.region.name}")
        tried = {claim.region.id} if claim.region else set()
        for mention, part in self._list_launches(claim):
            if part.region.id in tried:
                continue
            tried.add(part.region.id)
            if len(tried) > MOST_TRIED:
                break
            if _holds(replace(claim, region=part.region, other_origins=())):
                return Spot.of(mention)
        return None

    def government(self, claim: Claim) -> Spot | None:
        """Find a place that may stand for its country, from which it would hold.

        A capital ("within range of Ankara", but not "fired from Ankara"), or where one was shot
        ("they fired a missile from Hodeidah last month").
        """
        launch = claim.find_part("launch region")
        if claim.kind is not ClaimKind.REACH or launch is None or launch.start is None:
            return None
        index = self.source.index_at(launch.start)
        city = CITY_BEFORE.search(self.source.text, max(0, launch.start - 12), launch.start)
        shot = OriginWords(self.source).is_of_one_shot(index, launch.start)
        for mention in self.source.places[index] if self._seems_to_fail(claim) else ():
            place = mention.place
            if mention.start != launch.start or place is None:
                continue
            if shot or (place.kind is PlaceKind.CAPITAL and not city):
                part = country_part(place.country, mention.start)
                if part and _holds(replace(claim, region=part.region)):
                    return Spot.of(mention)
        return None

    def _list_nearer(self, claim: Claim) -> Iterator[Claim]:
        """List the claims on the same place whose launch region its clause has, where ours has not.

        "From Seoul it can hit Pyongyang; from Busan it does not."
        """
        clause, place = self.left.locate_clause(claim), claim.find_part("place")
        if clause is None or place is None:
            return
        ours = begins_in(claim, clause)
        for other in self.left.by_sentence[self.left.index_of(claim)]:
            told = other.find_part("place")
            if told is None or told.start != place.start or other is claim:
                continue
            # "From southern Iraq and Israeli ground" joins perhaps what does not belong together.
            joined = ours and other.denied == claim.denied and _is_abroad(claim, other)
            if joined or (not ours and begins_in(other, clause)):
                yield other

    def _list_namesakes(self, claim: Claim) -> Iterator[OfferedRegion]:
        """List the other towns of its country that have the name of a small launch place.

        Which Pingtan is meant, size does not tell.
        """
        launch = claim.find_part("launch region")
        if launch is None or launch.start is None:
            return
        for mention in self.source.places[self.source.index_at(launch.start)]:
            first = mention.place
            if mention.start != launch.start or first is None or first.kind not in TOWNS:
                continue
            for other in mention.candidates[1:] if (first.population or 0) < LARGE_TOWN else ():
                place = other.place
                if place.country == first.country and place.kind in TOWNS:
                    region = place_region(place.id, place.kind, place.lon, place.lat, mention.text)
                    yield OfferedRegion(region, mention.start)

    def _list_launches(self, claim: Claim) -> Iterator[tuple[PlaceMention, OfferedRegion]]:
        """List the places that may be meant, the nearest sentences first.

        Where the sentence says itself from where, its own places only; where the owner's country is
        taken by default, all of the text.
        """
        launch = claim.find_part("launch region")
        index = self.left.index_of(claim)
        if launch is None:
            return
        last = len(self.source.sentences) - 1
        if launch.by_default:
            near = range(last + 1)
        elif launch.where is Where.OWN:
            near = range(index, index + 1)
        else:
            near = range(max(0, index - BACK), min(last, index + AHEAD) + 1)
        for at in sorted(near, key=lambda each: abs(each - index)):
            for mention in self.left.list_idle_for(claim, at):
                if part := self.launches.as_region(mention):
                    yield mention, part

    def range_figure(self, claim: Claim) -> Spot | None:
        """Find another range with which it would hold.

        In the claim's sentence any, where its range stands there and is called one; else one of the
        sentences around that is not another missile's.
        """
        told = claim.find_part("range")
        if claim.kind is not ClaimKind.REACH or told is None or not self._seems_to_fail(claim):
            return None
        index = self.left.index_of(claim)
        ranges = {each.start for each in self.source.ranges[index]}
        own = told.where is Where.OWN and told.start in ranges
        last = min(len(self.source.sentences) - 1, index if own else index + AHEAD)
        for at in range(last, max(0, index if own else index - BACK) - 1, -1):
            for figure in self._list_figures(claim, at, any_missile=own):
                if _holds(replace(claim, low_km=None, high_km=figure.high_km, systems=())):
                    return Spot.of(figure)
        return None

    def _list_figures(
        self, claim: Claim, at: int, *, any_missile: bool
    ) -> Iterator[DistanceMention]:
        """List the figures of a sentence that may be a missile's range."""
        for figure in [*self.source.ranges[at], *self.source.others[at]]:
            if figure.kind in NO_RANGE or figure.high_km == claim.high_km:
                continue
            if self.left.is_listed(claim) and at in self.source.listed:
                continue  # how far the list's places are
            named = [each for each in self.source.systems[at] if each.end <= figure.start]
            if any_missile or not (named and claim.system_text) or _is_named(named[-1], claim):
                yield figure

    def part_of_area(self, claim: Claim) -> Spot | None:
        """Find words beside an area that leave some of it out: "any town up to the Negev"."""
        place = claim.find_part("place")
        if claim.kind is not ClaimKind.REACH or place is None or place.end is None:
            return None
        if place.start is None or not (claim.whole or claim.denied):
            return None
        if not self._seems_to_fail(claim):
            return None
        start = self.source.sentences[self.left.index_of(claim)].start
        first = max(start, place.start - BESIDE_CHARS)
        beside = BESIDE_AREA.match(self.source.text, place.end) or UP_TO_AREA.search(
            self.source.text, first, place.start
        )
        if beside is None or not _holds(replace(claim, whole=not claim.whole, most=False)):
            return None
        words = beside.group().lstrip(" ,'’").removeprefix("s ").strip()
        return Spot(words, beside.start(), beside.end())

    # Distances and flights

    def pair(self, claim: Claim) -> Spot | None:
        """Find two other places of the sentence for which the figure is right."""
        if claim.kind not in {ClaimKind.DISTANCE, ClaimKind.FLIGHT} or claim.region is None:
            return None
        if claim.place is None or self.left.is_listed(claim) or not self._seems_to_fail(claim):
            return None
        points = [
            mention
            for mention in self.source.places[self.left.index_of(claim)]
            if mention.place is not None and mention.place.kind in POINTS
        ]
        # "Delhi and Mumbai are both 1,100 km from Karachi" is said of each, not of these two.
        told = {
            end.name
            for each in self.left.list_beside(claim)
            if each.find_part("range") == claim.find_part("range")
            for end in (each.place, each.region)
            if end is not None
        }
        for number, one in enumerate(points[:MOST_TRIED]):
            for other in points[:number]:
                if one.place is None or other.place is None:
                    continue
                pair = {one.place.name, other.place.name}
                if pair <= told:
                    continue
                part = self.launches.as_region(other)
                if part is None or one.place.id == other.place.id:
                    continue
                if _holds(replace(claim, place=one.place, region=part.region, area=None)):
                    return Spot(f"{other.text} and {one.text}", other.start, one.end)
        return None

    def other_name(self, claim: Claim) -> Spot | None:
        """Find a distance's place that the gazetteer has by quite another name: an island by its town."""
        if claim.kind is not ClaimKind.DISTANCE or not claim.high_km or claim.high_km > NEAR_KM:
            return None
        ends = {claim.place.name if claim.place else "": claim.place_text}
        launch = claim.find_part("launch region")
        index = self.left.index_of(claim)
        for mention in self.source.places[index]:
            at_launch = launch is not None and mention.start == launch.start
            if at_launch and mention.place is not None and mention.place.kind in POINTS:
                ends[mention.place.name] = mention.text
        unlike = [said for known, said in ends.items() if said and _is_unlike(said, known)]
        return Spot(unlike[0]) if unlike and self._seems_to_fail(claim) else None


def _is_unlike(said: str, known: str) -> bool:
    """Whether a name is quite another than the gazetteer's, not only another spelling."""
    one, other = normalise_name(said), normalise_name(known)
    return one[:2] != other[:2] and one not in other and other not in one


def _is_abroad(claim: Claim, other: Claim) -> bool:
    """Whether two claims are launched from different countries, as far as their regions tell."""
    regions = [each.region.id for each in (claim, other) if each.region]
    return len({each.rpartition(":")[2].partition("-")[0] for each in regions}) > 1


def _holds(claim: Claim) -> bool:
    return check_claim(claim).verdict.bears_out


def _is_named(mention: SystemMention, claim: Claim) -> bool:
    """Whether a missile is the one that a claim is about."""
    return mention.system_id in claim.systems or mention.text == claim.system_text


OTHERWISE: dict[str, Callable[[Otherwise, Claim], Spot | None]] = {
    "other-launch-place": Otherwise.launch_place,
    "government": Otherwise.government,
    "other-range": Otherwise.range_figure,
    "part-of-area": Otherwise.part_of_area,
    "other-pair": Otherwise.pair,
    "other-name": Otherwise.other_name,
}
