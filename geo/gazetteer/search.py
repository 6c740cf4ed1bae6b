"""Find what a name may mean: exact first, then without articles, then misspelt.

A candidate's score is the product of how well the name fits (1 for the name itself, less for
other spellings, codes and misspellings) and how likely such a place is meant (half for a hamlet,
1 for a country). It orders candidates; it is no probability.
"""

from __future__ import annotations

from geo.errors import UnknownPlaceError
from geo.gazetteer.matches import match_exactly, match_longer, match_misspelt, match_within
from geo.gazetteer.places import Candidate, NameFlag, NameRow, Place
from geo.gazetteer.scores import Match, put_cities_first
from geo.gazetteer.store import load_place

__all__ = ["find_candidates", "find_misspelt", "resolve_place", "suggest_names"]

MAX_NAME_LENGTH = 200  # no place name is longer; a whole text is no name
# Beside a name that was written down by hand, because reports use it.
_RARE_MALUS = 0.8
_PRIMARY = NameFlag.PRIMARY.value
_LOOSE, _CODE, _CURATED = NameFlag.LOOSE.value, NameFlag.CODE.value, NameFlag.CURATED.value


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
    matches = match_exactly(name, country)
    if all(match.row.flags & _CODE for match in matches):
        matches = [*matches, *match_longer(name, country)]
    matches = matches or match_within(name, country)
    if misspelt and all(match.row.flags & _CODE for match in matches):
        matches = [*matches, *match_misspelt(name, country)]
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
    return _rank(match_misspelt(name, None, suggesting=True), limit)


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
    found = match_misspelt(name, None, suggesting=True)
    ordered = sorted(found, key=lambda match: -match.score)
    return tuple(dict.fromkeys(match.spelling for match in ordered))[:limit]


def _is_written_down(row: NameRow) -> bool:
    return bool(row.flags & _CURATED) and not row.flags & (_PRIMARY | _LOOSE | _CODE)


def _rank(matches: list[Match], limit: int) -> tuple[Candidate, ...]:
    best: dict[int, Match] = {}
    for match in put_cities_first(matches):
        number = match.row.place_number
        if number not in best or match.score > best[number].score:
            best[number] = match
    if any(_is_written_down(match.row) for match in best.values()):
        # Kunsan is the base in Korea, though a far language calls a larger city of China so.
        for number, match in best.items():
            if not match.row.flags & (_PRIMARY | _CURATED):
                best[number] = match._replace(score=match.score * _RARE_MALUS)
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
