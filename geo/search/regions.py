"""Launch regions by what a reader types: names, sides, circles, borders, coordinates."""

from __future__ import annotations

from geo.errors import GeoError
from geo.gazetteer import (
    Place,
    PlaceKind,
    normalise_name,
)
from geo.regions import (
    RegionEntry,
    RegionKind,
    list_report_regions,
    resolve_region,
)
from geo.regions.addresses import (
    Address,
    BorderAddress,
    CircleAddress,
    CoastAddress,
    DrawnAddress,
    NamedAddress,
    OutlineAddress,
    PartAddress,
    PointAddress,
    SectorAddress,
    read_address,
)
from geo.search.coordinates import format_lonlat, read_coordinates
from geo.search.described import CIRCLES, PARTS, hit_of_region, is_outlined, list_described
from geo.search.model import MAX_TYPED, Answer, Fit, Hit
from geo.search.places import Found, answer_points, finish, hit_of_place, list_named

__all__ = ["read_region_key", "search_regions"]

_REPORTS = "Named in the reports"
_POINTS = "Coordinates"
_CITY_POINTS = "Places, as one point"


def search_regions(text: str, limit: int, *, whole: bool = False) -> Answer:
    """Search for launch regions.

    Parameters
    ----------
    text, limit, whole
        As `geo.search.search` has them: "southern Iraq", "Khuzestan", "50 km around Basra",
        "33.3152, 44.3661"; empty for the regions of the reports.

    Returns
    -------
    Answer

    Examples
    --------
    >>> search_regions("Khuzestan", 3).sure.kind
    'province of Iran'
    >>> [hit.key for hit in search_regions("33.3152, 44.3661", 3).hits]
    ['44.3661,33.3152', '33.3152,44.3661']
    """
    typed = " ".join(text.split())
    if not typed:
        entries = list_report_regions()
        return Answer(tuple(_hit_of_report(entry, Fit.BEGINS) for entry in entries)[:limit])
    if len(typed) > MAX_TYPED:
        return Answer(note="No launch region has a name as long as that.")
    if points := read_coordinates(typed):
        return answer_points(
            [
                hit_of_region(
                    PointAddress(point.lon, point.lat),
                    format_lonlat(point.lon, point.lat),
                    f"point, read {point.order}" if point.order else "point",
                    _POINTS,
                )
                for point in points
            ]
        )
    described = list_described(typed, whole=whole)
    reports = [hit for hit in _list_reports(typed) if not whole or hit.fit is Fit.EXACT]
    found = list_named(typed, limit, whole=whole)
    hits = [hit for each in found for hit in _hits_of_place(each, typed)]
    scores = [1.0] * (len(described) + len(reports)) + [each.score for each in found]
    exact = [hit for hit in reports if hit.fit is Fit.EXACT]
    begun = [hit for hit in reports if hit.fit is not Fit.EXACT]
    if (described or reports) and all(hit.fit is Fit.MISSPELT for hit in hits):
        hits, scores = [], [1.0]
    if not hits and not described and not reports:
        return Answer(note=f"Nothing is known as “{typed}”.")
    first = exact + described
    listed = first + begun + hits if first or not _starts_exactly(hits) else hits + begun
    return finish(listed[: limit + 2], scores if not begun else [1.0], typed)


def read_region_key(key: str) -> Hit | None:
    """Make the hit again that an address holds.

    Parameters
    ----------
    key : str
        A region as an address writes it.

    Returns
    -------
    Hit or None
        None where no such region is known.

    Examples
    --------
    >>> read_region_key("44.4009,33.3406~Baghdad").label
    'Baghdad'
    """
    try:
        address = read_address(key)
        region = resolve_region(key, read_files=False)
    except GeoError:
        return None
    return hit_of_region(
        address, region.name, _kind_of(address, region.kind), _group_of(address), key=key
    )


def _kind_of(address: Address, kind: RegionKind) -> str:
    match address:
        case PointAddress(lon=lon, lat=lat):
            return f"point at {format_lonlat(lon, lat)}"
        case CircleAddress(radius_km=radius_km):
            return f"circle of {radius_km:g} km"
        case OutlineAddress():
            return "sea or area"
        case _:
            return str(kind)


def _group_of(address: Address) -> str:
    match address:
        case PointAddress():
            return _POINTS
        case CircleAddress():
            return CIRCLES
        case PartAddress() | SectorAddress() | BorderAddress() | CoastAddress():
            return PARTS
        case DrawnAddress():
            return "Drawn or uploaded"
        case _:
            return "Regions"


def _hit_of_report(entry: RegionEntry, fit: Fit) -> Hit:
    return hit_of_region(
        NamedAddress(entry.id), entry.name, "region of the reports", _REPORTS, fit=fit
    )


def _list_reports(typed: str) -> list[Hit]:
    key = normalise_name(typed)
    found = []
    for entry in list_report_regions():
        name = normalise_name(entry.name)
        if key in {name, entry.id}:
            found.append(_hit_of_report(entry, Fit.EXACT))
        elif key and f" {name}".find(f" {key}") >= 0:
            found.append(_hit_of_report(entry, Fit.BEGINS))
    return sorted(found, key=lambda hit: hit.fit is not Fit.EXACT)


def _hits_of_place(found: Found, typed: str) -> list[Hit]:
    """Make a country, division or sea a region, and a city a point."""
    named = hit_of_place(found, typed)
    place = found.place
    if (address := _area_address(place, named.label)) is not None:
        hit = hit_of_region(
            address, named.label, named.kind, named.group, fit=found.fit, detail=named.detail
        )
        return [hit]
    wide = place.kind in {PlaceKind.WATER, PlaceKind.AREA}
    point = hit_of_region(
        PointAddress(place.lon, place.lat, named.label),
        named.label,
        f"{named.kind}, its middle only: its outline is not known here" if wide else named.kind,
        named.group if found.fit is Fit.MISSPELT else _CITY_POINTS,
        fit=found.fit,
        detail=named.detail,
    )
    return [point]


def _starts_exactly(hits: list[Hit]) -> bool:
    return bool(hits) and hits[0].fit is Fit.EXACT


def _area_address(place: Place, label: str) -> Address | None:
    if place.kind in {PlaceKind.COUNTRY, PlaceKind.DIVISION}:
        return NamedAddress(place.id, label if label != place.name else "")
    if is_outlined(place):
        return OutlineAddress(place.id)
    return None
