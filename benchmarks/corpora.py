"""The two toponym corpora: what they hold, and when a toponym is resolved rightly.

They are no part of the project. They are read from ../shared/corpora, or from where --corpora says.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyproj import Geod

from geo.gazetteer import Place, PlaceKind, normalise_name
from geo.reading.mentions import PlaceMention

ROOT = Path(__file__).parents[1]
FOLDER = ROOT.parent / "shared" / "corpora"
FILES = {"LGL": "LGL/lgl.xml", "TR-News": "TR-News/TR-News.xml"}
NEAR_KM = 161.0
CITY_KM = 20.0
SAME_COUNTRY_KM = 600.0
WIDE_CODES = frozenset({"ADM1", "CONT", "RGN", "OCN", "SEA", "GULF"})


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated toponym."""

    start: int
    end: int
    text: str
    lon: float | None
    lat: float | None
    code: str
    name: str
    geonameid: str


@dataclass(frozen=True, slots=True)
class Item:
    """One news item with its gold."""

    text: str
    gold: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus as it was read, with what had to be repaired or skipped."""

    name: str
    items: tuple[Item, ...]
    repaired: int
    skipped: int


def load_corpora(folder: Path = FOLDER) -> dict[str, Corpus]:
    """Read those of the corpora that are present."""
    return {
        name: load_corpus(name, folder / file)
        for name, file in FILES.items()
        if (folder / file).exists()
    }


def load_corpus(name: str, path: Path) -> Corpus:
    """Read a corpus; a shifted span is moved to the same words nearest by, or skipped."""
    items = []
    repaired = skipped = 0
    for article in ET.parse(path).getroot().findall("article"):  # noqa: S314 - a local file
        text = article.findtext("text") or ""
        gold = []
        taken: set[int] = set()
        for node in article.iter("toponym"):
            phrase = node.findtext("phrase") or ""
            start = int(node.findtext("start") or 0)
            if text[start : start + len(phrase)] != phrase:
                near = [index for index in _find_all(text, phrase) if index not in taken]
                if not phrase or not near:
                    skipped += 1
                    continue
                start = min(near, key=lambda index, at=start: abs(index - at))
                repaired += 1
            taken.add(start)
            tag = node.find("gaztag")
            lat, lon = node.findtext(".//lat"), node.findtext(".//lon")
            gold.append(
                Gold(start, start + len(phrase), phrase, float(lon) if lon else None,
                     float(lat) if lat else None, node.findtext(".//fcode") or "",
                     node.findtext(".//name") or phrase,
                     tag.get("geonameid", "") if tag is not None else "")
            )  # fmt: skip
        items.append(Item(text, tuple(gold)))
    return Corpus(name, tuple(items), repaired, skipped)


def _find_all(text: str, phrase: str) -> list[int]:
    found, index = [], text.find(phrase)
    while index >= 0 and phrase:
        found.append(index)
        index = text.find(phrase, index + 1)
    return found


@lru_cache(maxsize=1)
def _ellipsoid() -> Geod:
    from pyproj import Geod

    return Geod(ellps="WGS84")


def distance_km(gold: Gold, place: Place) -> float:
    """Distance on the ellipsoid between a gold toponym and a place, in km."""
    if gold.lon is None or gold.lat is None:
        return float("inf")
    return float(_ellipsoid().inv(gold.lon, gold.lat, place.lon, place.lat)[2]) / 1000


def is_right_place(gold: Gold, place: Place | None, limit_km: float = NEAR_KM) -> bool:
    """Whether a place is the gold's, a country being an entity."""
    if place is None or gold.lon is None:
        return False
    if gold.code.startswith("PCL") and place.kind is PlaceKind.COUNTRY:
        return (
            str(place.geonameid) == gold.geonameid
            or normalise_name(gold.name) == normalise_name(place.name)
            or distance_km(gold, place) <= SAME_COUNTRY_KM
        )
    return distance_km(gold, place) <= limit_km


def is_right(gold: Gold, mention: PlaceMention | None, limit_km: float = NEAR_KM) -> bool:
    """Whether a mention is the gold's place, a country being an entity."""
    return mention is not None and is_right_place(gold, mention.place, limit_km)


def is_same_area(gold: Gold, mention: PlaceMention) -> bool:
    """Whether gold and answer are one division or continent, wherever either puts its point."""
    place = mention.place
    if place is None or place.kind not in {PlaceKind.DIVISION, PlaceKind.AREA, PlaceKind.WATER}:
        return False
    named = normalise_name(gold.name) == normalise_name(place.name)
    return gold.code in WIDE_CODES and (named or str(place.geonameid) == gold.geonameid)
