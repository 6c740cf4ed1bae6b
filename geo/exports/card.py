"""What a chat program shows of a link: a title, the answer as a sentence, a picture of the map.

Read from an address alone, as the page reads it; a value that cannot be used is its default, so
that every address has a card.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl

import pandas as pd

from geo import reach
from geo.claims import check_claim, load_claims
from geo.errors import GeoError
from geo.exports.sheet import PictureShape, make_sheet
from geo.gazetteer import Place, load_places
from geo.links import DEFAULT_VIEW, MAX_QUERY_CHARACTERS, View, parse_query, resolve_link_region
from geo.reach import Answer, RangeLine
from geo.regions import LaunchRegion, RegionKind, list_regions
from geo.search import Want, resolve_choice
from geo.sites import check_sites
from geo.systems import describe_system, find_system

__all__ = ["PAGES", "PICTURE_PX", "LinkCard", "describe_link", "draw_link", "read_link"]

PICTURE_PX = (1200, 675)  # width and height
_WIDTH_INCHES = 8.0  # so that letters can be read in a chat
_COLOURS = 96
_COUNTRY = RegionKind.COUNTRY
# A card is made while a chat waits: it counts towns and up, and says so; a picture labels few.
_SMALLEST_COUNTED, _SMALLEST_DRAWN = 15_000, 100_000

# Pages beside the map, by their address: title and what they are for.
PAGES = {
    "claims": (
        "Claims of range, checked",
        "What reports said could be reached, and whether it holds at each published range.",
    ),
    "read": (
        "Read a report",
        "Which places, systems and ranges a report names, and which of its claims hold.",
    ),
    "exposure": (
        "Which published ranges reach a city",
        "For one city: each system and launch region whose published range reaches it.",
    ),
    "compare": (
        "Two launch regions, compared",
        "Which places a second launch region or range gains and loses.",
    ),
    "systems": (
        "Missile systems and their published ranges",
        "Who says which system flies how far, with source and date.",
    ),
    "archive": (
        "What all the reports claim",
        "Which claims the reports of an archive make, how they fare, and where they differ.",
    ),
    "method": (
        "Sources and method",
        "Where figures, places and borders come from, and how distances are measured.",
    ),
}


@dataclass(frozen=True, slots=True)
class LinkCard:
    """What is told of a link.

    Parameters
    ----------
    title, description : str
        Plain text.
    """

    title: str
    description: str


def read_link(query: str) -> View:
    """Read the view of an address.

    Parameters
    ----------
    query : str
        What stands behind the question mark, at most `geo.links.MAX_QUERY_CHARACTERS`.

    Returns
    -------
    View
        The default in place of whatever cannot be used.

    Examples
    --------
    >>> read_link("v=1&from=IQ&range=900").range_km
    900.0
    >>> read_link("v=1&range=far") == read_link("")
    True
    """
    if len(query) > MAX_QUERY_CHARACTERS:
        return DEFAULT_VIEW
    return parse_query(dict(parse_qsl(query, keep_blank_values=True))).view


def describe_link(page: str, view: View) -> LinkCard:
    """Say what a link shows.

    Parameters
    ----------
    page : str
        Empty for the map, or one of `PAGES`.
    view : View
        From its address.

    Returns
    -------
    LinkCard

    Examples
    --------
    >>> card = describe_link("", read_link("v=1&systems=zolfaqar&place=geonames:293397"))
    >>> card.title
    'Can Zolfaqar (700 km) from Western Iraq reach Tel Aviv?'
    >>> describe_link("method", read_link("")).title
    'Sources and method'
    """
    if page == "claims" and (card := _describe_claim(view.claim)):
        return card
    if page == "systems" and (system := find_system(view.system) if view.system else None):
        countries = {each.id: each.name for each in list_regions() if each.kind == _COUNTRY}
        return LinkCard(system.name, " ".join(describe_system(system, countries, view.unit)[:2]))
    if page == "archive" and view.archive:
        # "verdict=fails;place=Riyadh", as the page writes it
        asked = ", ".join(part.partition("=")[2] for part in view.archive.split(";"))
        return LinkCard(f"{PAGES[page][0]}: {asked}", PAGES[page][1])
    if page in PAGES:
        return LinkCard(*PAGES[page])
    region, line = _take_question(view)
    answer = _answer(view, region, line)
    return LinkCard(answer.question, answer.headline)


def draw_link(view: View) -> bytes:
    """Draw the map of a link, headed with its answer.

    Parameters
    ----------
    view : View
        From its address.

    Returns
    -------
    bytes
        PNG.

    Examples
    --------
    >>> draw_link(read_link("v=1&from=baghdad&range=900"))[1:4]
    b'PNG'
    """
    from geo.exports.picture import write_picture

    region, line = _take_question(view)
    answer = _answer(view, region, line)
    places = _check_places(max(view.min_population, _SMALLEST_DRAWN), region, line)
    place = _find_place(view.place)
    marks = [(place.name, place.lon, place.lat)] if place else []
    sheet = make_sheet(
        places.assign(system=line.system_id),
        region,
        [line.option],
        title=answer.question,
        headline=answer.headline,
        marks=marks,
        shape=PictureShape.WIDE,
    )
    return _make_small(write_picture(sheet, "png", _WIDTH_INCHES))


def _make_small(picture: bytes) -> bytes:
    """Bring a picture for print to what chat programs fetch: some drop what is above 300 kB."""
    from PIL import Image

    with Image.open(io.BytesIO(picture)) as drawn:
        small = drawn.convert("RGB").resize(PICTURE_PX, Image.Resampling.LANCZOS)
    made = io.BytesIO()
    small.quantize(_COLOURS).save(made, "PNG", optimize=True)
    return made.getvalue()


def _describe_claim(claim_id: str) -> LinkCard | None:
    claim = next((each for each in load_claims() if each.id == claim_id), None)
    if claim is None:
        return None
    result = check_claim(claim)
    return LinkCard(claim.text, f"{result.verdict.capitalize()}: {result.reason}")


def _take_question(view: View) -> tuple[LaunchRegion, RangeLine]:
    systems = [system for name in view.systems if (system := find_system(name))]
    lines = reach.list_range_lines(systems, view.range_km)
    if not lines:
        known = [system for name in DEFAULT_VIEW.systems if (system := find_system(name))]
        lines = reach.list_range_lines(known, None)
    line = next(
        (each for each in lines if each.key == view.check),
        max(lines, key=lambda each: each.range_km),
    )
    try:
        region = resolve_link_region(view.region)
    except GeoError:
        region = resolve_link_region(DEFAULT_VIEW.region)
    return region, line


def _check_places(min_population: int, region: LaunchRegion, line: RangeLine) -> pd.DataFrame:
    every = load_places(min_population=min_population)
    near = reach.find_near_places(region, every, line.range_km)
    return reach.check_places(region, line.range_km, near)


def _answer(view: View, region: LaunchRegion, line: RangeLine) -> Answer:
    if place := _find_place(view.place):
        return reach.answer_place(region, line, place, view.unit)
    smallest = max(view.min_population, _SMALLEST_COUNTED)
    checked = _check_places(smallest, region, line)
    sites = check_sites(region, line.range_km)
    return reach.answer_count(region, line, checked, smallest, view.unit, sites=sites)


def _find_place(place_id: str) -> Place | None:
    if not place_id:
        return None
    try:
        hit = resolve_choice(place_id, Want.PLACE)
    except GeoError:
        return None
    return replace(hit.value, name=hit.label) if isinstance(hit.value, Place) else None
