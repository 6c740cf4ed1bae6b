"""Directions to areas: "western Iraq", "south of Baghdad", "the Saudi border", "off the coast"."""

from __future__ import annotations

import re

from geo.gazetteer import Place, PlaceKind, find_place, has_geometry
from geo.patterns import late
from geo.reading.cues import cue, gated_cue
from geo.reading.mentions import PlaceMention, PlaceRole, RegionMention
from geo.reading.ranges import UNIT_WORDS
from geo.regions import NEAR_KM, SIDES_DEG, describe_area
from geo.units import m_to_km, to_metres

__all__ = ["find_regions"]

BEFORE_CHARS = 70
AFTER_CHARS = 50
PART_BEFORE = gated_cue("part-before")
SIDE_OF_BEFORE = gated_cue("side-of-before")
PART_AFTER = cue("part-after")
# "Iran's western province of Kermanshah" is that province.
NAMED_NEXT = late(r"\sof\s(?:the\s)?[A-Z]")
COMPASS_OF_BEFORE = gated_cue("compass-of-before")
NEAR_BEFORE = gated_cue("near-before")
BORDER_AFTER = cue("border-after")
INSIDE_BEFORE = cue("inside-before")
COAST_BEFORE = gated_cue("coast-before")
COAST_AFTER = cue("coast-after")
DMZ = gated_cue("demilitarised")
AREAL = frozenset({PlaceKind.COUNTRY, PlaceKind.DIVISION})
OUTLINED = frozenset({PlaceKind.WATER, PlaceKind.AREA})


def find_regions(text: str, places: list[PlaceMention]) -> list[RegionMention]:
    """Find the areas that a text describes by a direction, a distance or a border.

    Parameters
    ----------
    text : str
        The report's text.
    places : list of PlaceMention
        Its toponyms, resolved.

    Returns
    -------
    list of RegionMention
        In the order of the text; one each for "southern or western Iraq".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Missiles in western Iraq."
    >>> [region.region_id for region in find_regions(text, list(read_report(text).places))]
    ['western-iraq']
    """
    found: list[RegionMention] = []
    for index, mention in enumerate(places):
        place = mention.place
        if place is None:
            continue
        following = places[index + 1] if index + 1 < len(places) else None
        preceding = places[index - 1] if index else None
        found += _read(text, mention, place, preceding, following)
    if any(mention.place and mention.place.country == "KP" for mention in places):
        found += [
            _make_border(match.span(), match.group(), "KP", "KR") for match in DMZ.finditer(text)
        ]
    unique = {(region.start, region.end, region.region_id): region for region in found}
    return sorted(unique.values(), key=lambda region: (region.start, region.end))


def _read(
    text: str,
    mention: PlaceMention,
    place: Place,
    preceding: PlaceMention | None,
    following: PlaceMention | None,
) -> list[RegionMention]:
    before = text[max(0, mention.start - BEFORE_CHARS) : mention.start]
    after = text[mention.end : mention.end + AFTER_CHARS]
    regions = _read_border(text, mention, place, preceding, following)
    regions = regions or _read_coast(text, mention, place, before, after)
    if regions or mention.role is PlaceRole.DEMONYM:
        return regions
    return (
        _read_parts(text, mention, place, before, after)
        or _read_compass(text, mention, place, before)
        or _read_near(text, mention, place, before)
    )


def _make_border(span: tuple[int, int], words: str, own: str, other: str) -> RegionMention:
    """Make the border of one country with another; "the DMZ" is that of the two Koreas."""
    names = [place.name if (place := find_place(code)) else code for code in (own, other)]
    return RegionMention(
        *span,
        words,
        f"border:{own},{other}",
        f"{names[0]}'s border with {names[1]}",
        describe_area("border", "", *names),
    )


def _read_coast(
    text: str, mention: PlaceMention, place: Place, before: str, after: str
) -> list[RegionMention]:
    """Read "off the UAE coast", "off the coast of Oman"."""
    if not COAST_BEFORE.search(before):
        return []
    named_before = mention.role is not PlaceRole.DEMONYM and "coast" in before[-14:]
    if not (COAST_AFTER.match(after) or named_before):
        return []
    return [_coast(text, mention, place, before, after)]


def _read_compass(
    text: str, mention: PlaceMention, place: Place, before: str
) -> list[RegionMention]:
    """Read "south of Baghdad", "300 km east of Basra"."""
    match = COMPASS_OF_BEFORE.search(before)
    return [_compass(text, mention, place, match)] if match else []


def _read_near(text: str, mention: PlaceMention, place: Place, before: str) -> list[RegionMention]:
    """Read "near Taji": near a country is no area."""
    match = NEAR_BEFORE.search(before) if place.kind not in AREAL else None
    return [_near(text, mention, place, mention.start - len(match.group()))] if match else []


def _read_parts(
    text: str, mention: PlaceMention, place: Place, before: str, after: str
) -> list[RegionMention]:
    """Read "southern or western Iraq", "the west of Iraq", "Iraq's western desert"."""
    if place.kind not in AREAL and not (place.kind in OUTLINED and has_geometry(place)):
        return []
    regions = []
    if match := PART_BEFORE.search(before):
        start = mention.start - len(match.group())
        for group in ("first", "second"):
            if match[group]:
                direction = _adjective(match[group])
                own = (
                    mention.start - len(before) + match.start(group)
                    if group == "second" or not match["second"]
                    else start
                )
                regions.append(_part(text, own, mention.end, direction, place))
    elif match := SIDE_OF_BEFORE.search(before):
        start = mention.start - len(match.group())
        regions.append(_part(text, start, mention.end, _adjective(match["first"]), place))
    elif (match := PART_AFTER.match(after)) and not NAMED_NEXT.match(after, match.end()):
        end = mention.end + match.end()
        regions += [
            _part(text, mention.start, end, _adjective(match[group]), place)
            for group in ("first", "second", "third")
            if match[group]
        ]
    return regions


def _adjective(word: str) -> str:
    stem = word.lower().replace("-", "").removesuffix("ern")
    return "central" if stem in {"central", "centre", "center"} else f"{stem}ern"


def _is_named(region_id: str) -> bool:
    from geo.regions import list_report_regions  # with the polygons: most texts name no such area

    return any(entry.id == region_id for entry in list_report_regions())


def _part(text: str, start: int, end: int, direction: str, place: Place) -> RegionMention:
    slug = f"{direction}-{place.name.lower().replace(' ', '-')}"
    name = f"{direction.capitalize()} {place.name}"
    if _is_named(slug):
        return RegionMention(start, end, text[start:end], slug, name, "")
    return RegionMention(
        start,
        end,
        text[start:end],
        f"{direction}:{place.id}",
        name,
        describe_area("part", direction, place.name),
    )


def _compass(text: str, mention: PlaceMention, place: Place, match: re.Match[str]) -> RegionMention:
    side = match["side"].lower().replace("-", "")
    start = mention.start - len(match.group())
    words = text[start : mention.end]
    if match["number"]:
        from geo import geodesy

        unit = UNIT_WORDS[" ".join(match["unit"].lower().split())]
        distance_m = to_metres(float(match["number"].replace(",", "").rstrip(".") or 0), unit)
        lons, lats = geodesy.destination(
            place.lon, place.lat, float(SIDES_DEG[side]), min(distance_m, 15_000_000.0)
        )
        lon, lat = float(lons.flat[0]), float(lats.flat[0])
        name = f"{m_to_km(distance_m):,.0f} km {side} of {place.name}"
        return RegionMention(
            start,
            mention.end,
            words,
            f"{lon:.5f},{lat:.5f}",
            name,
            f"The point {name}, by the distance and direction that the text gives.",
        )
    if place.kind in AREAL:
        return RegionMention(
            start,
            mention.end,
            words,
            f"border:{place.id}",
            f"{side.capitalize()} of {place.name}",
            describe_area("border", "", place.name),
        )
    return RegionMention(
        start, mention.end, words, f"sector:{side}:{place.lon:.5f},{place.lat:.5f}", f"{side.capitalize()} of {place.name}",
        describe_area("sector", side, place.name),
    )  # fmt: skip


def _near(text: str, mention: PlaceMention, place: Place, start: int) -> RegionMention:
    slug = f"near-{place.name.lower().replace(' ', '-')}"
    while start < mention.start and text[start].isspace():
        start += 1
    if _is_named(slug):
        return RegionMention(
            start, mention.end, text[start : mention.end], slug, f"Near {place.name}", ""
        )
    return RegionMention(
        start, mention.end, text[start : mention.end], f"circle:{place.lon:.5f},{place.lat:.5f},{NEAR_KM}", f"Near {place.name}",
        describe_area("near", "", place.name),
    )  # fmt: skip


def _coast(
    text: str, mention: PlaceMention, place: Place, before: str, after: str
) -> RegionMention:
    head = COAST_BEFORE.search(before)
    tail = COAST_AFTER.match(after)
    start = mention.start - (len(head.group()) if head else 0)
    end = mention.end + (tail.end() if tail else 0)
    if place.kind in AREAL:
        return RegionMention(
            start,
            end,
            text[start:end],
            f"coast:{place.id}",
            f"Off the coast of {place.name}",
            describe_area("coast", "", place.name),
        )
    return RegionMention(
        start,
        end,
        text[start:end],
        f"circle:{place.lon:.5f},{place.lat:.5f},{NEAR_KM}",
        f"Off {place.name}",
        describe_area("near", "", place.name),
    )


def _read_border(
    text: str,
    mention: PlaceMention,
    place: Place,
    preceding: PlaceMention | None,
    following: PlaceMention | None,
) -> list[RegionMention]:
    """Read "the Saudi border", "Iraq's border with Syria", "the Iraqi-Syrian border"."""
    if place.kind is not PlaceKind.COUNTRY:
        return []
    match = BORDER_AFTER.match(text[mention.end : mention.end + AFTER_CHARS])
    if match is None:
        return []
    inside = INSIDE_BEFORE.search(text[max(0, mention.start - BEFORE_CHARS) : mention.start])
    if inside and match.group().endswith("s"):
        return []  # "from within Iraqi borders" is from anywhere in the country
    end = mention.end + len(match.group().rstrip())
    other = None
    start = mention.start
    beyond = following.place if following and following.start == mention.end + match.end() else None
    if beyond and following and "with" in match.group():
        if beyond.kind is not PlaceKind.COUNTRY:
            return []  # "Israel's border with the Gaza Strip": no line of two countries
        other, end = beyond, following.end
        own = place
    elif (
        preceding
        and preceding.place
        and preceding.place.kind is PlaceKind.COUNTRY
        and text[preceding.end : mention.start] in {"-", "–", "/", "‑"}
    ):
        own, other, start = preceding.place, place, preceding.start
    if (
        end < mention.end + match.end()
        and other is None
        and match.group().rstrip().endswith("with")
    ):
        end = mention.end + match.group().index(" with")
    words = text[start:end]
    if other is not None:
        return [_make_border((start, end), words, own.id, other.id)]
    return [
        RegionMention(
            start,
            end,
            words,
            f"border:{place.id}",
            f"The border of {place.name}",
            describe_area("border", "", place.name),
        )
    ]
