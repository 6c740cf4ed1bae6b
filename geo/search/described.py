"""Launch regions that words describe: sides, circles, borders, coasts, airspaces and waters."""

from __future__ import annotations

from geo.gazetteer import (
    Place,
    PlaceKind,
    complete_names,
    find_candidates,
    find_nation,
    find_place,
    has_geometry,
    load_place,
    normalise_name,
)
from geo.patterns import late
from geo.regions import NEAR_KM, SIDES_DEG
from geo.regions.addresses import (
    Address,
    BorderAddress,
    CircleAddress,
    CoastAddress,
    NamedAddress,
    OutlineAddress,
    PartAddress,
    SectorAddress,
    clean_name,
    write_address,
)
from geo.search.coordinates import format_lonlat, read_coordinates
from geo.search.descriptions import DescriptionKind, match_description
from geo.search.model import Fit, Hit, Want
from geo.search.places import Found, hit_of_place
from geo.units import Unit, unit_to_km

__all__ = ["CIRCLES", "PARTS", "hit_of_region", "is_outlined", "list_described"]

CIRCLES = "All within a distance"
PARTS = "Parts of a country"

_HYPHENS = late(r"\b(north|south)[ -]+(east|west)(ern)?\b")
_UNITS = {"m": Unit.MILE, "n": Unit.NAUTICAL_MILE, "k": Unit.KM}


def list_described(typed: str, *, whole: bool = False) -> list[Hit]:
    """List what words describe: a side of a country, what lies near a place, beside a border.

    Parameters
    ----------
    typed : str
        As typed.
    whole : bool
        Whether names that begin so are none.

    Returns
    -------
    list of Hit

    Examples
    --------
    >>> [hit.key for hit in list_described("northern Iran")]
    ['northern:IR']
    """
    folded = typed.casefold().replace("’", "'")
    text = _HYPHENS.sub(lambda match: "".join(filter(None, match.groups())), folded)
    hits: list[Hit] = []
    for describe in (_describe_circle, _describe_sector, _describe_border, _describe_above):
        hits += describe(text, typed)
    hits += _describe_part(text, whole=whole)
    return hits


def _describe_circle(text: str, typed: str) -> list[Hit]:
    if said := match_description(DescriptionKind.CIRCLE, text):
        unit = _UNITS[(said["unit"] or "km")[0]]
        if said["unit"].startswith(("nm", "nautical")):
            unit = Unit.NAUTICAL_MILE
        radius_km = round(unit_to_km(float(said["number"].replace(",", ".")), unit), 1)
        exact = True
    elif said := match_description(DescriptionKind.NEAR, text):
        radius_km, exact = float(NEAR_KM), False
    else:
        return []
    if not 0.1 <= radius_km <= 5000:
        return []
    name = _as_typed(said["name"], typed)
    centres: list[tuple[float, float, str, str]] = [
        (point.lon, point.lat, "", format_lonlat(point.lon, point.lat))
        for point in read_coordinates(name)
    ]
    if not centres:
        places = find_candidates(name, limit=3, misspelt=False)
        centres = [
            (each.place.lon, each.place.lat, name, hit_of_place(_found(each.place), name).kind)
            for each in places
            if each.place.kind not in {PlaceKind.COUNTRY, PlaceKind.DIVISION} and not each.by_code
        ]
    note = "" if exact else f"{NEAR_KM} km is our reading of “near”"
    return [
        hit_of_region(
            CircleAddress(lon, lat, radius_km, clean_name(label)),
            f"{radius_km:g} km around {label or kind}",
            kind,
            CIRCLES,
            detail=note,
        )
        for lon, lat, label, kind in centres
    ]


def _found(place: Place) -> Found:
    return Found(place, 1.0, Fit.EXACT, place.name)


def _describe_sector(text: str, typed: str) -> list[Hit]:
    said = match_description(DescriptionKind.SECTOR, text)
    if not said or said["side"] not in SIDES_DEG:
        return []
    side, name = said["side"], _as_typed(said["name"], typed)
    places = find_candidates(name, limit=2, misspelt=False)
    return [
        hit_of_region(
            SectorAddress(side, each.place.lon, each.place.lat),
            f"{side.capitalize()} of {name}",
            hit_of_place(_found(each.place), name).kind,
            PARTS,
            detail="within 100 km, in that quarter: our reading of the words",
        )
        for each in places
        if each.place.kind in {PlaceKind.CITY, PlaceKind.CAPITAL}
    ]


def _is_land(place: Place) -> bool:
    return place.kind in {PlaceKind.COUNTRY, PlaceKind.DIVISION}


def _describe_part(text: str, *, whole: bool) -> list[Hit]:
    said = match_description(DescriptionKind.PART, text)
    if not said:
        return []
    side = said["side"] if said["side"].endswith(("ern", "central")) else f"{said['side']}ern"
    hits = []
    fit = Fit.EXACT
    places = _lands(said["name"], divisions=True, seas=True)
    if not places and not whole:
        fit = Fit.BEGINS
        begun = complete_names(normalise_name(said["name"]), 20)
        places = [place for number, _, _ in begun if _is_land(place := load_place(number))]
    for place in places[:3]:
        region = f"{side.capitalize()} {place.name}"
        kind = f"a third of {place.name}, on that side"
        if side == "central":
            kind = f"the middle of {place.name}"
        hits.append(hit_of_region(PartAddress(side, place.id), region, kind, PARTS, fit=fit))
    return hits


def _describe_border(text: str, _: str) -> list[Hit]:
    if said := match_description(DescriptionKind.BORDER, text):
        of = _lands(said["name"], divisions=False)
        with_ = _lands(said["other"], divisions=False) if said["other"] else []
        if of and (with_ or not said["other"]):
            address = BorderAddress(of[0].id, with_[0].id if with_ else "")
            label = f"{of[0].name}'s border" + (f" with {with_[0].name}" if with_ else "")
            return [hit_of_region(address, label, "within 50 km of it", PARTS)]
    if said := match_description(DescriptionKind.COAST, text):
        of = _lands(said["name"], divisions=False)
        if of:
            label = f"Off the coast of {of[0].name}"
            return [hit_of_region(CoastAddress(of[0].id), label, "within 50 km of it", PARTS)]
    return []


def _describe_above(text: str, _: str) -> list[Hit]:
    """Find an airspace, drawn as the land or the sea below it, and the waters of a sea."""
    if said := match_description(DescriptionKind.AIRSPACE, text):
        name = said["name"]
        hits = [
            hit_of_region(
                NamedAddress(place.id),
                f"Airspace of {place.name}",
                "as its land, without its coastal waters",
                PARTS,
            )
            for place in _lands(name, divisions=True)[:3]
        ]
        return hits or _hits_of_waters(name)
    if said := match_description(DescriptionKind.WATERS, text):
        return _hits_of_waters(said["name"])
    return []


def _hits_of_waters(name: str) -> list[Hit]:
    return [
        hit_of_region(OutlineAddress(place.id), place.name, "sea or area", PARTS)
        for place in _waters(name)[:3]
    ] or _describe_part(name, whole=True)


def _lands(name: str, *, divisions: bool, seas: bool = False) -> list[Place]:
    """Find the countries of a name or a demonym; their divisions and outlined seas where wanted."""
    kinds = {PlaceKind.COUNTRY, PlaceKind.DIVISION} if divisions else {PlaceKind.COUNTRY}
    found = find_candidates(name, limit=4, misspelt=False)
    places = [
        each.place
        for each in found
        if (each.place.kind in kinds and each.score >= 0.4) or (seas and is_outlined(each.place))
    ]
    if not places and (code := find_nation(name.title())) and (place := find_place(code)):
        places = [place]
    return places


def _waters(name: str) -> list[Place]:
    """Find the seas and areas of a name that have an outline."""
    found = find_candidates(name, limit=4, misspelt=False)
    return [each.place for each in found if is_outlined(each.place)]


def is_outlined(place: Place) -> bool:
    """Tell whether a sea or a wide area has an outline here.

    Examples
    --------
    >>> is_outlined(find_place("IQ"))
    False
    """
    return place.kind in {PlaceKind.WATER, PlaceKind.AREA} and has_geometry(place)


def _as_typed(part: str, typed: str) -> str:
    """Give a part of a folded text as the reader wrote it."""
    at = typed.casefold().rfind(part)
    return typed[at : at + len(part)] if at >= 0 else part


def hit_of_region(
    address: Address,
    label: str,
    kind: str,
    group: str,
    *,
    key: str = "",
    fit: Fit = Fit.EXACT,
    detail: str = "",
) -> Hit:
    """Make a hit of a region's address.

    Examples
    --------
    >>> from geo.regions.addresses import PointAddress
    >>> hit_of_region(PointAddress(44.4, 33.3), "Baghdad", "point", "Coordinates").key
    '44.4,33.3'
    """
    key = key or write_address(address)
    return Hit(Want.REGION, key, label, kind, group, detail, fit, address)
