"""Match a name with what is known: to the letter, by a part, in what it lies in, misspelt."""

from __future__ import annotations

import re

from geo.gazetteer.names import has_article, loosen_key, normalise_name, trace_skeleton
from geo.gazetteer.places import NameFlag, NameRow, PlaceKind
from geo.gazetteer.scores import FIT_LOOSE, Match, fit_name, weigh_row
from geo.gazetteer.store import PLACES, overlay, read_name_rows, store_connection

__all__ = ["match_exactly", "match_longer", "match_misspelt", "match_within"]

_DIVISION_WORDS = (
    "province|governorate|governate|muhafazah|state|oblast|prefecture|region|district|county|"
    "department|emirate|krai|republic"
)
_AFTER = re.compile(rf"^(?P<name>.+?) (?P<word>{_DIVISION_WORDS}|city)$")
_BEFORE = re.compile(rf"^(?:the )?(?P<word>{_DIVISION_WORDS}|city) of (?P<name>.+)$")

_LOOSE, _CODE = NameFlag.LOOSE.value, NameFlag.CODE.value
_FIT_MISSPELT, _FIT_LONGER = 0.9, 0.9
_MISSPELT_CUTOFF, _SUGGEST_CUTOFF = 0.7, 0.5  # shares of letters that agree
_SCAN_LIMIT = 6000  # keys compared for one misspelling: about 5 ms
_CLOSE = 250  # of them, compared again without articles and doubled letters
_SKELETON_LETTERS = "bdfgklmnrst"  # what `trace_skeleton` leaves of Latin letters
# What stands behind the name of an airfield or an island, and what it may be written for.
_PORT, _BASE = ("airport",), ("air base", "airbase", "afb", "air force base", "airfield")
_BY_LONG_NAME = {
    **dict.fromkeys(_PORT, ("international airport",)),
    **dict.fromkeys(_BASE, (*_BASE, "airport", "international airport")),
}
_BY_SHORT_NAME = (*_BASE, "airport", "international airport", "island", "islands")
_NAMED_LONG = {PlaceKind.AIRFIELD, PlaceKind.SITE, PlaceKind.AREA}


def match_longer(name: str, country: str | None) -> list[Match]:
    """Match "Ben Gurion Airport" and "Hatzerim": airfields and islands by a part of their name.

    Parameters
    ----------
    name : str
    country : str or None
        ISO 3166-1 alpha-2 code that the places must lie in.

    Returns
    -------
    list of Match
        In no order.

    Examples
    --------
    >>> match_longer("Ben Gurion Airport", None)[0].row.country
    'IL'
    """
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
        Match(row, _FIT_LONGER * weigh_row(row), spelling)
        for row, spelling in read_name_rows(*keys)
        if not row.flags & _CODE and _admits(row, _NAMED_LONG, country)
    ]


def match_exactly(name: str, country: str | None) -> list[Match]:
    """Match a name by its key, without "the", beside a word for a kind, or without its articles.

    Parameters
    ----------
    name : str
    country : str or None
        ISO 3166-1 alpha-2 code that the places must lie in.

    Returns
    -------
    list of Match
        In no order.

    Examples
    --------
    >>> sorted({match.row.country for match in match_exactly("Tripoli", None)})[:2]
    ['GR', 'LB']
    """
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
        Match(row, fit_name(row, capitals) * weigh_row(row), spelling)
        for row, spelling in rows
        if _admits(row, asked[row.key], country)
    ]
    if rows and not has_article(key):
        return matches
    loose = {free: asked[key] for key in asked if (free := loosen_key(key)) not in asked}
    matches += [
        Match(row, FIT_LOOSE * weigh_row(row), spelling)
        for row, spelling in read_name_rows(*loose)
        # Only names of lands that write articles may answer a question that lost its own.
        if row.flags & _LOOSE or has_article(normalise_name(spelling)) or row.key == key
        if not row.flags & _CODE and _admits(row, loose[row.key], country)
    ]
    return matches


def match_within(name: str, country: str | None) -> list[Match]:
    """Match "Fallujah, Anbar, Iraq": the first part, in what the others name.

    Parameters
    ----------
    name : str
    country : str or None
        ISO 3166-1 alpha-2 code that the places must lie in.

    Returns
    -------
    list of Match
        In no order.

    Examples
    --------
    >>> {match.row.country for match in match_within("Tripoli, Lebanon", None)}
    {'LB'}
    """
    head, *rest = (part.strip() for part in re.split(r"[,(]", name.replace(")", "")))
    if not rest or not head:
        return []
    matches = match_exactly(head, country)
    for part in filter(None, rest):
        outer = [
            match.row
            for match in sorted(match_exactly(part, None), key=lambda match: -match.score)
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


def match_misspelt(name: str, country: str | None, *, suggesting: bool = False) -> list[Match]:
    """Match a name that differs by a letter or two from known ones.

    Parameters
    ----------
    name : str
    country : str or None
        ISO 3166-1 alpha-2 code that the places must lie in.
    suggesting : bool
        Whether names that are further off are wanted, too, to be offered and not taken.

    Returns
    -------
    list of Match
        In no order.

    Examples
    --------
    >>> "Riyadh" in {match.spelling for match in match_misspelt("Riyadg", None)}
    True
    """
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
        Match(row, likeness[row.key] * _FIT_MISSPELT * weigh_row(row), spelling)
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
    keys.update(overlay().keys)
    longest = len(key) + 4
    return sorted(found for found in keys if len(question) - 4 <= len(found) <= longest)


def _admits(row: NameRow, kinds: set[PlaceKind] | None, country: str | None) -> bool:
    return (kinds is None or row.kind in kinds) and (country is None or row.country == country)
