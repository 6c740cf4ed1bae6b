"""Find what a name may mean: exact first, then without articles, then misspelt.

A candidate's score is the product of how well the name fits (1 for the name itself, less for
other spellings, codes and misspellings) and how likely such a place is meant (half for a hamlet,
1 for a country). It orders candidates; it is no probability.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from geo.errors import UnknownPlaceError
from geo.gazetteer.names import has_article, loosen_key, normalise_name, trace_skeleton
from geo.gazetteer.places import Candidate, NameFlag, NameRow, Place, PlaceKind
from geo.gazetteer.store import (
    PLACES,
    STEPS_PER_DEGREE,
    load_place,
    overlay,
    read_name_rows,
    store_connection,
)

__all__ = [
    "find_candidates",
    "find_misspelt",
    "find_nearest_place",
    "resolve_place",
    "suggest_names",
]

MAX_NAME_LENGTH = 200  # no place name is longer; a whole text is no name

_DIVISION_WORDS = (
    "province|governorate|governate|muhafazah|state|oblast|prefecture|region|district|county|"
    "department|emirate|krai|republic"
)
_AFTER = re.compile(rf"^(?P<name>.+?) (?P<word>{_DIVISION_WORDS}|city)$")
_BEFORE = re.compile(rf"^(?:the )?(?P<word>{_DIVISION_WORDS}|city) of (?P<name>.+)$")

_PRIMARY, _CAPITALS = NameFlag.PRIMARY.value, NameFlag.CAPITALS.value
_LOOSE, _CODE, _CURATED = NameFlag.LOOSE.value, NameFlag.CODE.value, NameFlag.CURATED.value

# How well a name fits, by how it belongs to the place. GeoNames' alternates hold many a far
# language and age: Philadelphia for Amman, Zaragoza for Tijuana, Tanga for Tonga.
_FIT_PRIMARY, _FIT_ALIKE, _FIT_LOOSE = 1.0, 0.98, 0.93
# A name that was written down by hand, because reports use it, goes before a namesake's own.
_FIT_CURATED, _RARE_MALUS = 1.03, 0.8
_FIT_OTHER, _FIT_OTHER_COUNTRY, _FIT_LOWER_ACRONYM, _FIT_CODE = 0.9, 0.85, 0.8, 0.45
_FIT_MISSPELT, _FIT_LONGER = 0.9, 0.9
# Kinds whose further names are all hand-made.
_FAIR_KINDS = frozenset({PlaceKind.WATER, PlaceKind.AREA, PlaceKind.SITE})
# How likely a place is meant, by kind; cities and divisions by population up to _MOST_CITY.
_LIKELY = {
    PlaceKind.WATER: 0.85,
    PlaceKind.AREA: 0.8,
    PlaceKind.SITE: 0.6,
    PlaceKind.AIRFIELD: 0.3,
}
_LIKELY_CURATED = 0.45  # a town in places_extra.csv is there because reports name it
_MOST_CITY, _CAPITAL_BONUS, _DIVISION_MALUS = 0.9, 0.12, 0.05
# Where divisions have parts (data/division_groups.csv), a city's division is the whole of them.
_PARTED_COUNTRIES = frozenset("BA BE ES FR GB IE IT MG PH UG".split())
# A city goes before the province that it names, unless it is a hamlet in it.
_LEAST_SHARE_OF_DIVISION = 0.03
_MISSPELT_CUTOFF, _SUGGEST_CUTOFF = 0.7, 0.5  # shares of letters that agree
_SCAN_LIMIT = 6000  # keys compared for one misspelling: about 5 ms
_CLOSE = 250  # of them, compared again without articles and doubled letters
_SKELETON_LETTERS = "bdfgklmnrst"  # what `trace_skeleton` leaves of Latin letters


@dataclass(frozen=True, slots=True)
class _Match:
    """A name row with its score."""

    row: NameRow
    score: float
    spelling: str


def find_candidates(
    name: str, country: str | None = None, limit: int = 10, *, misspelt: bool = True
) -> tuple[Candidate, ...]:
    """Find the places that a name may mean, best first.

    Parameters
    ----------
    name : str
        A name in any script, with or without what it lies in ("Fallujah, Anbar province, Iraq").
    country : str, optional
        ISO 3166-1 alpha-2 code that the places must lie in.
    limit : int
        Most candidates to return.
    misspelt : bool
        Whether names that are a small misspelling away are candidates where the name itself is
        none.

    Returns
    -------
    tuple of Candidate
        Empty when nothing is known by the name or by a small misspelling of it.

    Examples
    --------
    >>> [candidate.place.country for candidate in find_candidates("Tripoli", limit=2)]
    ['LY', 'LB']
    >>> find_candidates("Bagdhad")[0].place.name
    'Baghdad'
    """
    if not name.strip() or len(name) > MAX_NAME_LENGTH or limit < 1:
        return ()
    matches = _match_exactly(name, country)
    if all(match.row.flags & _CODE for match in matches):
        matches = [*matches, *_match_longer(name, country)]
    matches = matches or _match_within(name, country)
    if misspelt and all(match.row.flags & _CODE for match in matches):
        matches = [*matches, *_match_misspelt(name, country)]
    return _rank(matches, limit)


def find_misspelt(name: str, limit: int = 10) -> tuple[Candidate, ...]:
    """Find the places whose name a misspelt one may mean, best first.

    Parameters
    ----------
    name : str
        A name that is none.
    limit : int
        Most candidates to return.

    Returns
    -------
    tuple of Candidate
        To be offered, never to be taken; may be empty.

    Examples
    --------
    >>> find_misspelt("Falluhaj", 1)[0].place.name
    'Al Fallūjah'
    """
    if not name.strip() or len(name) > MAX_NAME_LENGTH or limit < 1:
        return ()
    return _rank(_match_misspelt(name, None, suggesting=True), limit)


def _is_written_down(row: NameRow) -> bool:
    return bool(row.flags & _CURATED) and not row.flags & (_PRIMARY | _LOOSE | _CODE)


def _rank(matches: list[_Match], limit: int) -> tuple[Candidate, ...]:
    best: dict[int, _Match] = {}
    for match in _cities_before_divisions(matches):
        number = match.row.place_number
        if number not in best or match.score > best[number].score:
            best[number] = match
    if any(_is_written_down(match.row) for match in best.values()):
        # Kunsan is the base in Korea, though a far language calls a larger city of China so.
        for number, match in best.items():
            if not match.row.flags & (_PRIMARY | _CURATED):
                best[number] = replace(match, score=match.score * _RARE_MALUS)
    ordered = sorted(best.values(), key=lambda m: (-m.score, -m.row.population, m.row.place_number))
    return tuple(
        Candidate(
            load_place(match.row.place_number),
            round(min(match.score, 1.0), 4),
            match.spelling,
            bool(match.row.flags & _CODE),
        )
        for match in ordered[:limit]
    )


def resolve_place(name: str, country: str | None = None) -> Place:
    """Find the place that a name most likely means.

    Parameters
    ----------
    name : str
        A name in any script.
    country : str, optional
        ISO 3166-1 alpha-2 code that the place must lie in.

    Returns
    -------
    Place
        The best candidate's.

    Raises
    ------
    UnknownPlaceError
        When nothing bears the name; carries the nearest spellings, none of which is taken.

    Examples
    --------
    >>> resolve_place("Riyadh").kind, resolve_place("Riyadh province").kind
    (<PlaceKind.CAPITAL: 'capital'>, <PlaceKind.DIVISION: 'division'>)
    """
    candidates = find_candidates(name, country, limit=1, misspelt=False)
    if not candidates:
        raise UnknownPlaceError(name, suggest_names(name))
    return candidates[0].place


def suggest_names(name: str, limit: int = 5) -> tuple[str, ...]:
    """Suggest the nearest known spellings of a name.

    Parameters
    ----------
    name : str
        A name that may be misspelt.
    limit : int
        Most spellings to return.

    Returns
    -------
    tuple of str
        Best first; may be empty.

    Examples
    --------
    >>> "Fallujah" in " ".join(suggest_names("Falluhaj"))
    True
    """
    if not name.strip() or len(name) > MAX_NAME_LENGTH:
        return ()
    found = _match_misspelt(name, None, suggesting=True)
    ordered = sorted(found, key=lambda match: -match.score)
    return tuple(dict.fromkeys(match.spelling for match in ordered))[:limit]


def find_nearest_place(lon: float, lat: float) -> Place | None:
    """Find the city nearest to a point.

    Parameters
    ----------
    lon, lat : float
        In degrees.

    Returns
    -------
    Place or None
        None when there is none within eight degrees.

    Examples
    --------
    >>> find_nearest_place(44.4, 33.3).name
    'Baghdad'
    """
    import numpy as np

    from geo.geodesy import distance_m

    query = (
        "SELECT place, lon_steps, lat_steps FROM places WHERE kind IN ('city', 'capital') "
        "AND lat_steps BETWEEN ? AND ? AND ((lon_steps - ? + 54000000) % 36000000) BETWEEN ? AND ?"
    )
    steps = STEPS_PER_DEGREE
    for degrees in (0.5, 2.0, 8.0):
        # Wide enough in longitude to hold a circle of as many degrees at this latitude.
        wide = min(degrees / max(math.cos(math.radians(min(abs(lat) + degrees, 89.0))), 0.02), 180)
        bounds = (
            round((lat - degrees) * steps),
            round((lat + degrees) * steps),
            round(lon * steps),
            round((180 - wide) * steps),
            round((180 + wide) * steps),
        )
        rows = store_connection(PLACES).execute(query, bounds).fetchall()
        if rows:
            numbers, lons, lats = np.array(rows).T
            distances_m = distance_m(lon, lat, lons / steps, lats / steps)
            return load_place(int(numbers[int(np.argmin(distances_m))]))
    return None


# What stands behind the name of an airfield or an island, and what it may be written for.
_PORT, _BASE = ("airport",), ("air base", "airbase", "afb", "air force base", "airfield")
_BY_LONG_NAME = {
    **dict.fromkeys(_PORT, ("international airport",)),
    **dict.fromkeys(_BASE, (*_BASE, "airport", "international airport")),
}
_BY_SHORT_NAME = (*_BASE, "airport", "international airport", "island", "islands")
_NAMED_LONG = {PlaceKind.AIRFIELD, PlaceKind.SITE, PlaceKind.AREA}


def _match_longer(name: str, country: str | None) -> list[_Match]:
    """Match "Ben Gurion Airport" and "Hatzerim": airfields and islands by a part of their name."""
    key = normalise_name(name)
    stem = key
    endings: tuple[str, ...] = _BY_SHORT_NAME
    for word, others in _BY_LONG_NAME.items():
        if key.endswith(f" {word}"):
            stem, endings = key.removesuffix(f" {word}"), others
            break
    keys = {f"{stem} {ending}" for ending in endings} - {key}
    if not stem:
        return []
    return [
        _Match(row, _FIT_LONGER * _weigh(row), spelling)
        for row, spelling in read_name_rows(*keys)
        if not row.flags & _CODE and _admits(row, _NAMED_LONG, country)
    ]


def _match_exactly(name: str, country: str | None) -> list[_Match]:
    key = normalise_name(name)
    asked: dict[str, set[PlaceKind] | None] = {key: None}
    if key.startswith("the "):
        asked[key[4:]] = None
    if affix := _AFTER.match(key) or _BEFORE.match(key):
        cities = {PlaceKind.CITY, PlaceKind.CAPITAL}
        asked[affix["name"]] = cities if affix["word"] == "city" else {PlaceKind.DIVISION}
    capitals = name.isupper()
    rows = read_name_rows(*asked)
    matches = [
        _Match(row, _fit(row, capitals) * _weigh(row), spelling)
        for row, spelling in rows
        if _admits(row, asked[row.key], country)
    ]
    if rows and not has_article(key):
        return matches
    loose = {free: asked[key] for key in asked if (free := loosen_key(key)) not in asked}
    matches += [
        _Match(row, _FIT_LOOSE * _weigh(row), spelling)
        for row, spelling in read_name_rows(*loose)
        # Only names of lands that write articles may answer a question that lost its own.
        if row.flags & _LOOSE or has_article(normalise_name(spelling)) or row.key == key
        if not row.flags & _CODE and _admits(row, loose[row.key], country)
    ]
    return matches


def _match_within(name: str, country: str | None) -> list[_Match]:
    """Match "Fallujah, Anbar, Iraq": the first part, in what the others name."""
    head, *rest = (part.strip() for part in re.split(r"[,(]", name.replace(")", "")))
    if not rest or not head:
        return []
    matches = _match_exactly(head, country)
    for part in filter(None, rest):
        outer = [
            match.row
            for match in sorted(_match_exactly(part, None), key=lambda match: -match.score)
            if match.row.kind in {PlaceKind.COUNTRY, PlaceKind.DIVISION}
        ]
        inside = [
            match
            for match in matches
            if any(
                match.row.country == row.country
                and (row.kind is PlaceKind.COUNTRY or match.row.admin1_code == row.admin1_code)
                for row in outer
            )
        ]
        matches = inside or matches
    return matches


def _match_misspelt(name: str, country: str | None, *, suggesting: bool = False) -> list[_Match]:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    key = normalise_name(name.split(",", maxsplit=1)[0])
    question = loosen_key(key)
    if len(question) < 4:
        return []
    bones = trace_skeleton(key)
    cutoff = _SUGGEST_CUTOFF if suggesting else _MISSPELT_CUTOFF
    # Thousands are compared as they stand, then the nearest without articles and doubled letters.
    scorer = OSA.normalized_similarity
    keys = _list_similar_keys(key, question, bones)
    close = process.extract(key, keys, scorer=scorer, limit=_CLOSE, score_cutoff=cutoff - 0.15)
    squeezed = {found: loosen_key(found) for found, _, _ in close}
    near = process.extract(question, squeezed, scorer=scorer, limit=40, score_cutoff=cutoff)
    # One wrong letter, two in a long name; twice as many where the consonants still agree.
    slips = 1 if len(question) < 8 else 2
    likeness = {
        found: similarity
        for spelt, similarity, found in near
        if suggesting
        or round((1 - similarity) * max(len(spelt), len(question)))
        <= slips * (2 if bones and trace_skeleton(found) == bones else 1)
    }
    if not likeness:
        return []
    return [
        _Match(row, likeness[row.key] * _FIT_MISSPELT * _weigh(row), spelling)
        for row, spelling in read_name_rows(*likeness)
        if not row.flags & _CODE and (country is None or row.country == country)
    ]


def _list_similar_keys(key: str, question: str, bones: str) -> list[str]:
    """List keys that sound alike, begin alike, or differ in one consonant."""
    connection = store_connection(PLACES)
    keys: set[str] = set()
    if bones:
        skeletons = {bones}
        if len(bones) > 2:
            skeletons.update(bones[:i] + bones[i + 1 :] for i in range(len(bones)))
            # A wrong first letter leaves nothing to look up by but the other letters in its place.
            skeletons.update(letter + bones[1:] for letter in _SKELETON_LETTERS)
        marks = ",".join("?" * len(skeletons))
        query = f"SELECT key FROM skeletons WHERE skeleton IN ({marks}) LIMIT ?"  # noqa: S608
        keys.update(f for (f,) in connection.execute(query, (*skeletons, _SCAN_LIMIT)))
    for start in {question[:3], key[:3]}:
        query = "SELECT DISTINCT key FROM names WHERE key >= ? AND key < ? LIMIT ?"
        end = start[:-1] + chr(ord(start[-1]) + 1)
        keys.update(found for (found,) in connection.execute(query, (start, end, _SCAN_LIMIT)))
    keys.update(overlay().list_keys())
    longest = len(key) + 4
    return sorted(found for found in keys if len(question) - 4 <= len(found) <= longest)


def _admits(row: NameRow, kinds: set[PlaceKind] | None, country: str | None) -> bool:
    return (kinds is None or row.kind in kinds) and (country is None or row.country == country)


def _fit(row: NameRow, capitals: bool) -> float:
    flags = row.flags
    if flags & _PRIMARY:
        fit = _FIT_PRIMARY
    elif flags & _CODE:
        fit = _FIT_CODE if capitals else _FIT_CODE - 0.2
    elif flags & _LOOSE:
        fit = _FIT_LOOSE
    elif flags & _CAPITALS and not capitals:
        fit = _FIT_LOWER_ACRONYM
    elif row.kind is PlaceKind.COUNTRY:
        fit = _FIT_OTHER_COUNTRY
    elif flags & _CURATED:
        fit = _FIT_CURATED
    elif row.kind in _FAIR_KINDS or _sounds_alike(row):
        fit = _FIT_ALIKE
    else:
        fit = _FIT_OTHER
    return fit


def _sounds_alike(row: NameRow) -> bool:
    """Tell Basra for Basrah from Philadelphia for Amman."""
    bones = trace_skeleton(row.key)
    return not bones or bones == trace_skeleton(normalise_name(row.name))


def _weigh(row: NameRow) -> float:
    size = math.log10(row.population + 1)
    if row.kind is PlaceKind.COUNTRY:
        likely = 0.9 + size / 100
    elif row.kind is PlaceKind.CAPITAL:
        likely = min(size / 8 + _CAPITAL_BONUS, _MOST_CITY)
    elif row.kind is PlaceKind.DIVISION:
        likely = min(size / 8, _MOST_CITY) - _DIVISION_MALUS
    elif row.kind is PlaceKind.CITY:
        least = _LIKELY_CURATED if row.flags & _CURATED else 0.0
        likely = max(min(size / 8, _MOST_CITY), least)
    else:
        likely = _LIKELY[row.kind]
    return 0.5 + max(likely, 0.0) / 2


def _cities_before_divisions(matches: Iterable[_Match]) -> list[_Match]:
    """Put a city before the division that it lies in and shares the name with."""
    listed = list(matches)
    if all(match.row.kind is not PlaceKind.DIVISION for match in listed):
        return listed
    cities: dict[str, list[_Match]] = {}
    for match in listed:
        if match.row.kind in {PlaceKind.CITY, PlaceKind.CAPITAL}:
            cities.setdefault(_name_ground(match.row), []).append(match)
    ordered = []
    for match in listed:
        score = match.score
        if match.row.kind is PlaceKind.DIVISION:
            least = match.row.population * _LEAST_SHARE_OF_DIVISION
            namesakes = cities.get(_name_ground(match.row), [])
            scores = [city.score for city in namesakes if city.row.population >= least]
            score = min([score, *(city - 0.001 for city in scores)])
        ordered.append(_Match(match.row, score, match.spelling))
    return ordered


def _name_ground(row: NameRow) -> str:
    """Name what a city and its division have in common: the division, or the country of parts."""
    return row.country if row.country in _PARTED_COUNTRIES else row.admin1_code
