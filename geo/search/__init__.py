"""One search for ranges, launch regions and places, by any name, in any script.

`search` answers what a reader types, letter by letter; `resolve_choice` takes a whole name or the
key of a hit, as the command line and an address have it. What is spelt wrongly is offered and
never taken; a pair of numbers that can be read in two ways is read in both.
"""

from __future__ import annotations

from geo.errors import InputError, UnknownNameError, UnknownPlaceError, UnknownRegionError
from geo.errors import UnknownSystemError as _UnknownSystemError
from geo.search.coordinates import CoordinateReading, format_lonlat, read_coordinates
from geo.search.model import Answer, Fit, Hit, Want
from geo.search.places import place_of_point, search_places
from geo.search.ranges import read_range_key, search_ranges
from geo.search.regions import read_region_key, search_regions

__all__ = [
    "Answer",
    "CoordinateReading",
    "Fit",
    "Hit",
    "Want",
    "format_lonlat",
    "place_of_point",
    "read_coordinates",
    "resolve_choice",
    "search",
]

_SEARCHES = {Want.RANGE: search_ranges, Want.REGION: search_regions, Want.PLACE: search_places}
_ERRORS: dict[Want, type[UnknownNameError]] = {
    Want.RANGE: _UnknownSystemError,
    Want.REGION: UnknownRegionError,
    Want.PLACE: UnknownPlaceError,
}


def search(text: str, want: Want, limit: int = 12, *, whole: bool = False) -> Answer:
    """Search for what a reader types.

    Parameters
    ----------
    text : str
        Any text; the beginning of a name is enough. Empty for what is usual.
    want : Want
        What is asked for.
    limit : int
        Most hits.
    whole : bool
        Whether the text is a whole name: then names that begin so are none, and not all names are
        read into memory.

    Returns
    -------
    Answer
        Never raises.

    Examples
    --------
    >>> search("khuz", Want.REGION).hits[0].kind
    'province of Iran'
    >>> search("Hodeidah", Want.PLACE).sure.detail
    'also Al Ḩudaydah; 734,699 people'
    """
    return _SEARCHES[want](text, limit, whole=whole)


def resolve_choice(text: str, want: Want) -> Hit:
    """Give the one thing that a key of a hit, or a reader's words, stand for.

    Parameters
    ----------
    text : str
        `Hit.key`, or a whole name or value.
    want : Want
        What is asked for.

    Returns
    -------
    Hit

    Raises
    ------
    UnknownNameError
        When nothing bears the name; with the nearest spellings, none of them taken.
    InputError
        When the words can be read in two ways.

    Examples
    --------
    >>> resolve_choice("western:IR", Want.REGION).label
    'Western Iran'
    >>> resolve_choice("Mosull", Want.PLACE)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    geo.errors.UnknownPlaceError: No place is known as 'Mosull'. Nearest: Mosul, ...
    """
    text = text.strip()
    if (hit := _read_key(text, want)) is not None:
        return hit
    answer = search(text, want, whole=True)
    if answer.sure is not None:
        return answer.sure
    exact = [hit for hit in answer.hits if hit.fit is Fit.EXACT]
    if len(exact) > 1:
        ways = "; or ".join(f"{hit.label} ({hit.kind})" for hit in exact[:4])
        raise InputError(f"{text[:80]!r} can mean {ways}.")
    names = tuple(dict.fromkeys(hit.label for hit in answer.hits if hit.fit is Fit.MISSPELT))
    raise _ERRORS[want](text, names[:5])


def _read_key(text: str, want: Want) -> Hit | None:
    if want is Want.RANGE:
        return read_range_key(text)
    if want is Want.REGION:
        return read_region_key(text)
    from geo.search.places import Found, hit_of_place, read_place_key

    place = read_place_key(text)
    if place is None:
        return None
    return hit_of_place(Found(place, 1.0, Fit.EXACT, place.name), place.name)
