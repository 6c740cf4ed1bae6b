"""Whose missiles a report speaks of, sentence by sentence: their country as the launch region."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property

from geo.claims.model import Where
from geo.gazetteer import PlaceKind
from geo.reading.claims.areas import AREAS_LIKE_TOWNS, OfferedRegion, country_part
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.owners import Owners, is_possessive, list_owners
from geo.reading.claims.sentences import SENTENCES_BACK, ReportSentences, look_back
from geo.reading.mentions import PlaceMention, PlaceRole
from geo.regions import RegionKind

__all__ = ["Ownership", "name_back"]

BASED = gated_cue("based")
BASED_END = cue("based-end")
FROM = gated_cue("from")
OWNS = cue("owns")
BASED_CHARS, BASED_END_CHARS, FROM_CHARS = 100, 13, 80  # of what stands before a name
APART = {"PS": {"PS-GZZ"}}
SENTENCES_COUNTED = 400


class Ownership:
    """The owners of missiles that each sentence of a report names.

    Parameters
    ----------
    source : ReportSentences
        The report by sentences.
    """

    def __init__(self, source: ReportSentences) -> None:
        self.source = source
        self._owners: dict[int, Owners] = {}
        self._regions: dict[int, OfferedRegion | None] = {}

    # By a sentence

    def list_owners(self, index: int) -> Owners:
        """List whose missiles a sentence speaks of."""
        if index not in self._owners:
            self._owners[index] = list_owners(
                self.source.text,
                self.source.sentences[index],
                self.source.places[index],
                self.source.systems[index],
            )
        return self._owners[index]

    def list_countries(self, index: int) -> frozenset[str]:
        """List the countries whose own missiles a sentence speaks of."""
        owners = self.list_owners(index)
        return frozenset(country for country, _ in (*owners.given, *owners.owning))

    def launches_from(self, index: int, country: str) -> bool:
        """Whether a sentence speaks of the own missiles of a country, or of a part of it."""
        return any(owner.partition("-")[0] == country for owner in self.list_countries(index))

    def find_region(self, index: int) -> OfferedRegion | None:
        """Find the country whose missiles a sentence speaks of: "North Korea's", "Iranian", "Houthi"."""
        if index not in self._regions:
            owners = self.list_owners(index)
            found = _first_part([(self._narrow(code), at) for code, at in owners.all])
            if found and not (owners.given or owners.owning or owners.shown):
                found = self._find_before(index)
            elif found and not owners.is_one:
                found = replace(found, where=Where.TEXT)  # of two the other may be meant
            self._regions[index] = found
        return self._regions[index]

    def _narrow(self, code: str) -> str:
        """Give the part that is all that a text names of a country whose parts lie apart.

        "Palestinian rockets" of a text that names the Gaza Strip are launched from the strip.
        """
        if code not in APART:
            return code
        named = {
            AREAS_LIKE_TOWNS.get(each.text, each.place.id)
            for each in self.source.report.places
            if each.place and each.place.country == code and each.role is PlaceRole.PLACE
        }
        return next(iter(named)) if len(named) == 1 and named <= APART[code] else code

    def _find_before(self, index: int) -> OfferedRegion | None:
        """Find who has the missiles whose maker alone a sentence names: "It has Russian-made ones"."""
        for at in look_back(index, SENTENCES_BACK):
            owners = self.list_owners(at)
            if found := _first_part([*owners.given, *owners.owning]):
                near = index - at == 1 and owners.is_one
                return name_back(found, index - at, near=near)
        return None

    # By a part of a sentence

    def list_several(self, index: int, start: int, end: int) -> list[tuple[str, int]]:
        """List who owns missiles in a stretch, by offset, where its sentence names several owners."""
        owners = self.list_owners(index)
        named = {*(owners.given or owners.owning)}
        if len({country for country, _ in named}) == 1:
            return []
        return sorted((own for own in named if start <= own[1] < end), key=lambda own: own[1])

    def find_only(self, index: int, start: int, end: int) -> tuple[str, int] | None:
        """Find the one who owns missiles in a stretch, or else the only country named in it."""
        owned = [own for own in self.list_owners(index).all if start <= own[1] < end]
        named = [
            (each.place.country, each.start)
            for each in self.source.places[index]
            if each.place and each.place.kind is PlaceKind.COUNTRY and start <= each.start < end
        ]
        for found in (owned, named):
            if len({country for country, _ in found}) == 1:
                return found[0]
        return None

    # By the whole text

    @cached_property
    def topic(self) -> OfferedRegion | None:
        """The country whose missiles the text speaks of most often, by the signs of each sentence."""
        signs: Counter[str] = Counter()
        for index in range(min(len(self.source.sentences), SENTENCES_COUNTED)):
            owners = self.list_owners(index)
            signs.update(country for country, _ in [*owners.given, *owners.owning, *owners.shown])
        most = signs.most_common(2)
        clear = most and (len(most) == 1 or most[0][1] > most[1][1])
        part = country_part(most[0][0], 0) if clear else None
        return part and replace(part, where=Where.TEXT)

    @cached_property
    def bases(self) -> set[str]:
        """The countries in which the text says that missiles are based, or to which they go."""
        text = self.source.text
        return {
            mention.place.country
            for mention in self.source.report.places
            if mention.place
            # "It is based on the North Korean No Dong, on China's DF-15": a model, and no base.
            and mention.role is PlaceRole.PLACE
            and not is_possessive(text, mention.end)
            and BASED_END.search(text, max(0, mention.start - BASED_END_CHARS), mention.start)
            and BASED.search(text[max(0, mention.start - BASED_CHARS) : mention.start])
        }

    def weigh(self, part: OfferedRegion, target: PlaceMention) -> OfferedRegion:
        """Take an owner's country as found elsewhere where the text bases missiles in another one.

        "Iran plans a missile base in Venezuela. This would put Miami within reach of its rockets."
        """
        country = part.region.kind is RegionKind.COUNTRY
        if part.where is not Where.OWN or not country or part.region.id in self.bases:
            return part
        if self.bases <= {target.place.country if target.place else ""}:
            return part
        named = not part.assumed and OWNS.match(self.source.text, part.start)
        owned = part.assumed.endswith("speaks of") or named
        before = self.source.text[max(0, part.start - FROM_CHARS) : part.start]
        return replace(part, where=Where.TEXT) if owned and not FROM.search(before) else part


def name_back(part: OfferedRegion, steps: int, *, near: bool) -> OfferedRegion:
    """Say of an owner's country how many sentences before it was named.

    Examples
    --------
    >>> part = name_back(country_part("IR", 0), 2, near=False)
    >>> part.assumed.rpartition(", ")[2], part.where.name
    ('named 2 sentences before', 'TEXT')
    """
    back = f"named {steps} sentence{'s' if steps > 1 else ''} before"
    where = Where.BEFORE if near else Where.TEXT
    return replace(part, assumed=f"{part.assumed}, {back}", where=where)


def _first_part(owners: list[tuple[str, int]]) -> OfferedRegion | None:
    """Take the first of the owners' countries that is a region."""
    return next(filter(None, (country_part(country, at) for country, at in owners)), None)
