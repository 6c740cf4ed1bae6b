"""Places by what a reader types: names in any spelling, and coordinates."""

from __future__ import annotations

from dataclasses import replace

from geo.gazetteer import (
    Candidate,
    Place,
    PlaceKind,
    complete_names,
    find_candidates,
    find_misspelt,
    find_place,
    load_place,
    normalise_name,
)
from geo.regions.addresses import clean_name, format_point, read_address
from geo.regions.addresses.model import PointAddress
from geo.search.coordinates import CoordinateReading, format_lonlat, read_coordinates
from geo.search.model import MAX_TYPED, SIMILAR, Answer, Fit, Hit, Want, group_hits
from geo.search.wording import describe_kind, describe_people

__all__ = ["Found", "list_named", "place_of_point", "read_place_key", "search_places"]

POINT_PREFIX = "point:"
_NAME_MARK = "~"
# Below this a name is one of a far place that few mean by it; it is offered, and asked for.
_LEAST_SURE = 0.3
_FEW = 4  # completions, up to which likely misspellings are offered beside them
_LEAST_LIKELY = 0.45  # of a completion that makes a misspelling unlikely

_GROUPS = {
    PlaceKind.COUNTRY: "Countries",
    PlaceKind.DIVISION: "Provinces and states",
    PlaceKind.CAPITAL: "Cities, towns and villages",
    PlaceKind.CITY: "Cities, towns and villages",
    PlaceKind.AIRFIELD: "Airports and airfields",
    PlaceKind.WATER: "Seas and straits",
    PlaceKind.SITE: "Sites in reports",
    PlaceKind.AREA: "Areas, rivers and islands",
    PlaceKind.POINT: "Coordinates",
}


class Found:
    """A place that was found, and how."""

    __slots__ = ("by_code", "fit", "name", "place", "score")

    def __init__(
        self, place: Place, score: float, fit: Fit, name: str, *, by_code: bool = False
    ) -> None:
        self.place, self.score, self.fit, self.name = place, score, fit, name
        self.by_code = by_code


def list_named(text: str, limit: int, *, whole: bool = False) -> list[Found]:
    """Find places by name: by the whole of it, by its beginning, and by likely misspellings.

    Parameters
    ----------
    text : str
        As typed.
    limit : int
        Most places to return.
    whole : bool
        Whether names that begin so are none.

    Returns
    -------
    list of Found
        Exact ones first, then those that begin so, then those that are spelt much like that.

    Examples
    --------
    >>> [(found.place.name, found.fit.value) for found in list_named("Bagdhad", 1)]
    [('Baghdad', 'misspelt')]
    """
    exact = find_candidates(text, limit=limit, misspelt=False)
    found = [_from_candidate(candidate, Fit.EXACT) for candidate in exact]
    seen = {each.place.id for each in found}
    begun = []
    beginning = "" if whole else normalise_name(text)
    for number, weight, key in complete_names(beginning, limit + len(found)) if beginning else ():
        place = load_place(number)
        if place.id not in seen:
            seen.add(place.id)
            begun.append(Found(place, weight, Fit.BEGINS, key))
    likely = [each for each in begun if each.score >= _LEAST_LIKELY]
    if found:
        begun = likely
    if not found and len(likely) < _FEW:
        near = [_from_candidate(candidate, Fit.MISSPELT) for candidate in find_misspelt(text, 5)]
        begun = (
            likely
            + [each for each in near if each.place.id not in seen]
            + [each for each in begun if each not in likely]
        )
    return (found + begun)[:limit]


def _from_candidate(candidate: Candidate, fit: Fit) -> Found:
    place, score, name = candidate.place, candidate.score, candidate.matched_name
    return Found(place, score, fit, name, by_code=candidate.by_code)


def place_of_point(lon: float, lat: float, name: str = "") -> Place:
    """Make a place of coordinates.

    Parameters
    ----------
    lon, lat : float
        In degrees.
    name : str
        The reader's own; the coordinates when left out.

    Returns
    -------
    Place
        Its id stands in an address, with the name behind a tilde.

    Examples
    --------
    >>> place_of_point(46.7, 24.6).name
    '24.6° N, 46.7° E'
    """
    return Place(
        f"{POINT_PREFIX}{format_point(lon, lat)}",
        name or format_lonlat(lon, lat),
        "",
        "",
        "",
        round(lon, 4),
        round(lat, 4),
        0,
        PlaceKind.POINT,
        "the reader",
    )


def read_place_key(key: str) -> Place | None:
    """Give the place that an address names.

    Parameters
    ----------
    key : str
        A gazetteer's id, or `point:LON,LAT`; behind a tilde the reader's name for it.

    Returns
    -------
    Place or None
        Under the reader's name, if it is one of its names or a point's; None where there is none.

    Examples
    --------
    >>> read_place_key("geonames:104515~Mecca").name
    'Mecca'
    >>> read_place_key("geonames:104515~Tehran").name
    'Makkah'
    """
    body, _, name = key.partition(_NAME_MARK)
    name = clean_name(name)
    if body.startswith(POINT_PREFIX):
        address = read_address(body.removeprefix(POINT_PREFIX))
        if not isinstance(address, PointAddress):
            return None
        if abs(address.lon) > 180 or abs(address.lat) > 90:
            return None
        return place_of_point(address.lon, address.lat, name)
    place = find_place(body)
    if place is None or not name or name == place.name:
        return place
    # A stranger's link must not call one place by another's name.
    known = find_candidates(name, limit=20, misspelt=False)
    if any(candidate.place.id == place.id for candidate in known):
        return replace(place, name=name)
    return place


def search_places(text: str, limit: int, *, whole: bool = False) -> Answer:
    """Search for places.

    Parameters
    ----------
    text, limit, whole
        As `geo.search.search` has them: a name, the beginning of one, or coordinates.

    Returns
    -------
    Answer

    Examples
    --------
    >>> answer = search_places("Mecca", 5)
    >>> answer.sure.label, answer.sure.detail
    ('Mecca', 'also Makkah; 1.6 million people')
    """
    typed = text.strip()
    if not typed or len(typed) > MAX_TYPED:
        return Answer()
    if points := read_coordinates(typed):
        return answer_points([hit_of_point(point) for point in points])
    found = list_named(typed, limit, whole=whole)
    hits = [hit_of_place(each, typed) for each in found]
    return finish(hits, [each.score for each in found], typed)


def hit_of_point(point: CoordinateReading) -> Hit:
    """Make a hit of coordinates, as a place.

    Examples
    --------
    >>> from geo.search.coordinates import read_coordinates
    >>> hit_of_point(read_coordinates("33.3 N, 44.4 E")[0]).key
    'point:44.4,33.3'
    """
    place = place_of_point(point.lon, point.lat)
    return Hit(
        Want.PLACE,
        place.id,
        place.name,
        _say_order(point),
        _GROUPS[PlaceKind.POINT],
        "",
        Fit.EXACT,
        place,
    )


def _say_order(point: CoordinateReading) -> str:
    return f"point, read {point.order}" if point.order else "point"


def answer_points(hits: list[Hit]) -> Answer:
    """Answer with one reading of coordinates, or offer both.

    Examples
    --------
    >>> from geo.search.coordinates import read_coordinates
    >>> hits = [hit_of_point(point) for point in read_coordinates("33.3, 44.4")]
    >>> answer_points(hits).sure is None
    True
    """
    if len(hits) == 1:
        return Answer(tuple(hits), hits[0])
    note = "Nothing says which of the two numbers is the latitude: choose."
    return Answer(tuple(hits), None, note)


def hit_of_place(found: Found, typed: str) -> Hit:
    """Make a hit of a place, under the reader's own words where these are its name.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> hit_of_place(Found(resolve_place("Haifa"), 1.0, Fit.EXACT, "Haifa"), "Haifa").label
    'Haifa'
    """
    place = found.place
    label, aliases = place.name, []
    if found.fit is Fit.EXACT and not found.by_code and _is_plain(typed):
        label = _own_words(typed, place.name, found.name)
        aliases = (
            [f"also {place.name}"] if normalise_name(label) != normalise_name(place.name) else []
        )
    elif found.by_code:
        aliases = [f"code {found.name}"]
    elif normalise_name(found.name) not in normalise_name(place.name):
        aliases = [f"also {found.name}"]
    detail = "; ".join(filter(None, [*aliases, describe_people(place)]))
    key = place.id if label == place.name else f"{place.id}{_NAME_MARK}{label}"
    group = SIMILAR if found.fit is Fit.MISSPELT else _GROUPS[place.kind]
    return Hit(Want.PLACE, key, label, describe_kind(place), group, detail, found.fit, place)


def _own_words(typed: str, *names: str) -> str:
    """Give the reader's own words, in the case and accents of the name that they are."""
    same = (name for name in names if normalise_name(name) == normalise_name(typed))
    return clean_name(typed) if typed != typed.lower() else next(same, clean_name(typed))


def _is_plain(typed: str) -> bool:
    """Tell a name from one with what it lies in: "Fallujah, Iraq"."""
    return "," not in typed and "(" not in typed


def finish(hits: list[Hit], scores: list[float], typed: str) -> Answer:
    """Group hits, and tell whether the first may be taken.

    Examples
    --------
    >>> finish([], [], "Xyzzy").note
    'Nothing is known as “Xyzzy”.'
    """
    if not hits:
        return Answer(note=f"Nothing is known as “{typed}”.")
    if all(hit.fit is Fit.MISSPELT for hit in hits):
        note = f"Nothing is known as “{typed}”. Is it one of these?"
        return Answer(tuple(hits), None, note)
    first = hits[0]
    sure = first if first.fit is Fit.EXACT and scores[0] >= _LEAST_SURE else None
    return Answer(group_hits(hits), sure)
