"""Whose missiles a sentence speaks of: the country that is taken for the launch region then."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from geo.gazetteer import PlaceKind
from geo.reading.claims.cues import OFFICE
from geo.reading.mentions import PlaceMention, PlaceRole, SystemMention
from geo.reading.text import Sentence
from geo.tables import load_text

__all__ = ["list_groups", "list_owners"]


def list_owners(
    text: str,
    sentence: Sentence,
    places: Sequence[PlaceMention],
    systems: Sequence[SystemMention],
) -> Iterator[tuple[str, int]]:
    """List the countries whose missiles a sentence speaks of: "North Korea's", "Iranian", "Houthi".

    Parameters
    ----------
    text : str
        The report's text.
    sentence : Sentence
    places : sequence of PlaceMention
        Its toponyms, demonyms among them.
    systems : sequence of SystemMention
        Its systems.

    Yields
    ------
    country : str
        ISO 3166-1 alpha-2 code.
    at : int
        Where the text says so.
    """
    body = text[sentence.start : sentence.end]
    for mention in places:
        place = mention.place
        if place is None or place.kind not in {PlaceKind.COUNTRY, PlaceKind.CAPITAL}:
            continue
        after = text[mention.end : mention.end + 90]
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
            0 < system.start - mention.end <= 30 and "." not in text[mention.end : system.start]
            for system in systems
        )
        owned = (
            bool(owns)
            or bool(office)
            or (near and after[:2] in {"'s", "’s", "' ", "’ "})
            or (near and mention.role is PlaceRole.DEMONYM)
        )
        has = re.match(
            r"\s(?:\w+\s)?(?:(?:has|have|had)\s(?:(?!said|warned|accused|denied)[\w’'-]+\s){0,5}?(?:missiles?|rockets?|arsenal|tested|fired|launched|developed|deployed|unveiled|ranges?)|unveiled|unveils|tests?|tested|displayed|possess(?:es)?|showed|launched|fired|developed|deployed|plans|bought|owns)\b",
            after,
        ) or re.match(
            r"\s(?:said|says|announced|announces|claims|claimed|confirmed)\b[^.]{0,40}\b(?:it|its|had|has)\s(?:\w+\s){0,2}(?:tested|fired|launched|developed|test-fired|deployed|unveiled|missiles?)\b|\s(?:said|says|announced|claims|claimed)\s(?:that\s)?(?:the|its|this|these|their)\s(?:\w+\s){0,3}(?:missiles?|weapons?|rockets?|drones?)\b",
            after,
        )
        if owned or (has and mention.role is not PlaceRole.DEMONYM):
            yield place.country, mention.start
    for group, country in list_groups().items():
        if (at := body.find(group)) >= 0:
            yield country, sentence.start + at


@lru_cache(maxsize=1)
def list_groups() -> dict[str, str]:
    """Armed groups and capitals as governments, by the country that they launch from."""
    with io.StringIO(load_text("groups.csv"), newline="") as file:
        return {row["group"]: row["country"] for row in csv.DictReader(file)}
