"""Places that a sentence describes instead of naming: "the Russian capital", "the Israeli port"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.gazetteer import TOWNS, Candidate, Place, PlaceKind, find_nation, find_place, list_members
from geo.patterns import late
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.claims.referents import drop_landmarks, measures_another
from geo.reading.mentions import PlaceMention, PlaceRole

__all__ = ["find_capitals", "find_described", "find_halves"]

CAPITAL_AFTER = cue("capital-after")
CAPITAL_OF = cue("capital-of")
CAPITAL_OWNED = cue("capital-owned")
NAME_NEXT = late(r",\s[A-Z]")
CAPITAL_CHARS = 30
THE_BEFORE = late(r"\b[Tt]he\s$")
DESCRIBED = gated_cue("described")
HALF_AS_PLACE = gated_cue("half-as-place")
OF_KOREA = gated_cue("of-korea")
HALVES = {"North": "KP", "South": "KR"}
ITS_CAPITAL = gated_cue("its-capital")
TOLD = cue("speaks-next")
WATER_WORD = cue("water-word")
# What lies apart from its country, by the name that it shares with its town.
EXCLAVES = {
    "Cabinda": "AO-CAB",
    "Ceuta": "ES-CE",
    "Gaza": "PS-GZZ",
    "Gaza Strip": "PS-GZZ",
    "Kaliningrad": "RU-KGD",
    "Melilla": "ES-ML",
    "Nakhchivan": "AZ-NX",
}
DIVISIONS, WORKS = {PlaceKind.DIVISION}, {PlaceKind.AIRFIELD, PlaceKind.SITE}
LANDS = {PlaceKind.DIVISION, PlaceKind.AREA, PlaceKind.COUNTRY}
ISLES = LANDS | {PlaceKind.SITE}
KINDS = {
    "province": DIVISIONS, "region": DIVISIONS, "state": DIVISIONS, "territory": LANDS, "archipelago": LANDS,
    "peninsula": {PlaceKind.DIVISION, PlaceKind.AREA}, "island": ISLES, "atoll": ISLES, "base": WORKS,
    "airbase": WORKS, "air base": WORKS, "facility": WORKS, "airfield": {PlaceKind.AIRFIELD},
    "airport": {PlaceKind.AIRFIELD},
}  # fmt: skip
# Where news calls the first division a state.
STATES = frozenset("AU BR IN MX MY NG US VE".split())
# Peoples of a part of Britain, which the gazetteer takes for all of it.
HOME_NATIONS = frozenset({"Scottish", "Scots", "Welsh", "Northern Irish"})
# Countries and territories that are one island, as news speaks of them.
ISLANDS = frozenset("BH BB CU CY GU IE IS JM LK MG MT PR SG TW".split())


def _capital(country: str) -> Place | None:
    from geo.gazetteer import list_capitals  # with the table of cities

    place_id = list_capitals().get(country)
    return find_place(place_id) if place_id else None


def _mention(text: str, start: int, end: int, place: Place, reason: str) -> PlaceMention:
    words = text[start:end]
    return PlaceMention(start, end, words, PlaceRole.PLACE, (Candidate(place, 1.0, words),), reason)


def find_capitals(text: str, places: tuple[PlaceMention, ...]) -> list[PlaceMention]:
    """Find the capitals that a text names by their country: "the Russian capital".

    Parameters
    ----------
    text : str
        The report's text.
    places : tuple of PlaceMention
        Its toponyms, demonyms among them.

    Returns
    -------
    list of PlaceMention
        In the order of the text; the reason says how they are described.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "The rocket could hit the Saudi capital."
    >>> [each.place.name for each in find_capitals(text, read_report(text).places)]
    ['Riyadh']
    """
    found = []
    for mention in places:
        if mention.place is None or not (span := _find_capital_words(text, mention)):
            continue
        if capital := _capital(mention.place.country):
            start, end = span
            reason = f"place {capital.name}: “{text[start:end]}”"
            if start < mention.start:
                start += len("the ")
            found.append(_mention(text, start, end, capital, reason))
    return found


def _find_capital_words(text: str, mention: PlaceMention) -> tuple[int, int] | None:
    """Find where a country's capital is described: "the Saudi capital", "Iraq's capital".

    Where its name stands beside it ("Baghdad, the capital of Iraq"), that is read.
    """
    # "The Chechen capital" and "the Tibetan capital" are no country's.
    place = mention.place
    if place is None or place.kind is PlaceKind.DIVISION or mention.text in HOME_NATIONS:
        return None
    start, end = mention.start, mention.end
    before = text[max(0, start - CAPITAL_CHARS) : start]
    is_country = place.kind is PlaceKind.COUNTRY
    if mention.role is PlaceRole.DEMONYM or is_country:  # "the UAE capital"
        the, after = THE_BEFORE.search(before), CAPITAL_AFTER.match(text, end)
        if the and after:
            return start - len(the.group()), after.end()
    if not is_country or mention.role is PlaceRole.DEMONYM:
        return None
    if owned := CAPITAL_OWNED.match(text, end):
        return start, owned.end()
    of = CAPITAL_OF.search(before)
    named = of is None or before[: of.start()].endswith(", ") or NAME_NEXT.match(text, end)
    return None if of is None or named else (start - len(of.group()), end)


def find_halves(text: str) -> list[PlaceMention]:
    """Find the halves of Korea that a text of them names by half: "anywhere in the North".

    Examples
    --------
    >>> text = "South Korea has a missile that can hit any target in the North."
    >>> [each.place.name for each in find_halves(text)]
    ['North Korea']
    """
    if not OF_KOREA.search(text):
        return []
    return [
        _mention(text, *match.span("half"), place, f"place {place.name}: “{match['half']}”")
        for match in HALF_AS_PLACE.finditer(text)
        if (place := find_place(HALVES[match["half"]]))
    ]


def _as_described(place: Place, noun: str) -> Place | None:
    """Take a place as what a noun calls it: "Kaliningrad ... the exclave" is more than the town."""
    if noun in {"exclave", "enclave"}:
        return find_place(EXCLAVES.get(place.name, ""))
    if noun == "strip":
        return find_place(EXCLAVES["Gaza Strip"]) if place.name in {"Gaza", "Gaza Strip"} else None
    if noun == "state" and place.country not in STATES:
        return None
    water = place.kind is PlaceKind.AREA and WATER_WORD.search(place.name)
    fits = place.kind in KINDS.get(noun, TOWNS) and not water
    # Europe is no island, Luzon with its provinces is one.
    fits = fits and (place.kind is not PlaceKind.AREA or bool(place.country) or _is_of_parts(place))
    return (
        place
        if fits and (place.kind is not PlaceKind.COUNTRY or place.country in ISLANDS)
        else None
    )


def _is_of_parts(place: Place) -> bool:
    """Whether an area is put together of divisions of one country."""
    countries = {code.partition("-")[::2] for code in list_members(place)}
    return len({country for country, _ in countries}) == 1 and all(part for _, part in countries)


def _find_fit(
    text: str, earlier: Sequence[Sequence[PlaceMention]], noun: str, country: str | None
) -> Place | None:
    """Find the only place that a noun fits, in the nearest sentence with any that it fits."""
    for mentions in earlier:
        fitting = [
            (mention, place)
            for mention in mentions
            if mention.place is not None
            and mention.role is PlaceRole.PLACE
            and (place := _as_described(mention.place, noun))
            and country in {None, place.country}
        ]
        if fitting:
            kept = drop_landmarks(text, [mention for mention, _ in fitting])
            # "Panay lies 900 miles south of Taiwan": the island, whatever that is, is not Taiwan.
            kept = [each for each in kept if not measures_another(text, each)]
            fit = {place.id: place for mention, place in fitting if mention in kept}
            return next(iter(fit.values())) if len(fit) == 1 else None
    return None


def _find_own_capitals(
    text: str, start: int, end: int, own: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """Find "its capital", of the one country that the sentence names before it."""
    found = []
    for match in ITS_CAPITAL.finditer(text, start, end):
        countries = {
            mention.place.country
            for mention in own
            if mention.end <= match.start()
            and mention.place is not None
            and mention.place.kind is PlaceKind.COUNTRY
            and mention.role is not PlaceRole.DEMONYM
        }
        capital = _capital(countries.pop()) if len(countries) == 1 else None
        if capital:
            reason = f"place {capital.name}: “{match.group()}”"
            found.append(_mention(text, match.start(), match.end(), capital, reason))
    return found


def find_described(
    text: str,
    start: int,
    end: int,
    own: Sequence[PlaceMention],
    earlier: Sequence[Sequence[PlaceMention]],
) -> list[PlaceMention]:
    """Find the places that a sentence speaks of by what they are: "the port", "the Israeli resort".

    Parameters
    ----------
    text : str
        The report's text.
    start, end : int
        The sentence.
    own : sequence of PlaceMention
        The toponyms of the sentence itself; those before the description count.
    earlier : sequence of sequence of PlaceMention
        The toponyms of each sentence before, the nearest one first. The first sentence that names
        any that fits must name only one.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "A drone fell near Haifa. It missed the port."
    >>> earlier = [read_report(text).places]
    >>> [each.place.name for each in find_described(text, 25, len(text), [], earlier)]
    ['Haifa']
    """
    found = _find_own_capitals(text, start, end, own)
    described = list(DESCRIBED.finditer(text, start, end))
    if not described:
        return found
    # "Ganja, says Baku, was hit. The city": a government that speaks is no city spoken of.
    earlier = [
        [each for each in mentions if not TOLD.search(text, max(0, each.start - 14), each.start)]
        for mentions in earlier
    ]
    for match in described:
        country = None
        if match["nation"]:
            country = find_nation(match["nation"])
            if country is None:
                continue
        before = [mention for mention in own if mention.end <= match.start()]
        if before and text[before[-1].end : match.start()] == ", ":
            continue  # "Kaohsiung, the port" is named already
        place = _find_fit(text, [before, *earlier], match["noun"].lower(), country)
        if place is not None:
            reason = f"place {place.name}: “{match.group()}”"
            found.append(_mention(text, match.start("noun"), match.end(), place, reason))
    return found
