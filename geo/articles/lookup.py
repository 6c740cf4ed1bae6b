"""What the gazetteer and the counties know by a name, for many names at once."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from geo.articles.lexicon import STATE_ABBREVIATIONS, find_nation
from geo.gazetteer import Place, PlaceKind, find_names, normalise_name

__all__ = ["find_country", "find_county", "find_options", "find_state"]

DATA = Path(__file__).parents[2] / "data"
CACHED_NAMES = 60_000
OPTIONS_KEPT = 60
_known: dict[str, tuple[Place, ...]] = {}


def find_options(names: Iterable[str]) -> dict[str, tuple[Place, ...]]:
    """Find the places known by each of many names.

    Parameters
    ----------
    names : iterable of str
        Names as they stand in a text.

    Returns
    -------
    dict of str to tuple of Place
        Most populous first, for the names that are known.
    """
    wanted = set(names)
    missing = [name for name in wanted if name not in _known]
    if missing:
        if len(_known) > CACHED_NAMES:
            _known.clear()
        hits = find_names(missing)
        for name in missing:
            options = hits.get(name, ())
            ranked = sorted(options, key=_weight, reverse=True)[:OPTIONS_KEPT]
            _known[name] = tuple(ranked)
    return {name: _known[name] for name in wanted if _known.get(name)}


def _weight(place: Place) -> float:
    return 1e10 if place.kind is PlaceKind.COUNTRY else place.population


@lru_cache(maxsize=512)
def find_country(code: str) -> Place | None:
    """Find a country by its ISO 3166 code.

    Parameters
    ----------
    code : str
        Alpha-2 code.

    Returns
    -------
    Place or None
    """
    from geo.gazetteer import find_country_place

    return find_country_place(code)


@lru_cache(maxsize=2)
def _counties() -> dict[str, tuple[Place, ...]]:
    """Counties of the United States by the first words of their names."""
    grouped: dict[str, list[Place]] = {}
    states = {code.upper(): name for code, name in STATE_ABBREVIATIONS.items() if len(code) == 2}
    with (DATA / "counties.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = Place(
                id=f"fips:{row['fips']}", name=f"{row['name']} County", local_name=row["name"], country="US",
                admin1=states.get(row["state"], row["state"]), lon=float(row["lon"]), lat=float(row["lat"]),
                population=0, kind=PlaceKind.DIVISION, source="us-atlas 3.0.1",
            )  # fmt: skip
            grouped.setdefault(normalise_name(row["name"]), []).append(place)
    return {name: tuple(places) for name, places in grouped.items()}


def find_county(name: str) -> tuple[Place, ...]:
    """Find the counties of that name.

    Parameters
    ----------
    name : str
        Without the word county.

    Returns
    -------
    tuple of Place
    """
    return _counties().get(normalise_name(name), ())


def find_state(word: str) -> Place | None:
    """Find the state or province that an abbreviation stands for.

    Parameters
    ----------
    word : str
        "Calif", "TX", "Ont", with or without full stops.

    Returns
    -------
    Place or None
    """
    bare = word.replace(".", "").replace(" ", "")
    if len(bare) == 2 and not bare.isupper() and bare.lower() not in {"la", "ga", "pa", "va", "ky", "md", "mo", "vt"}:
        return None
    full = STATE_ABBREVIATIONS.get(bare.lower())
    if full is None:
        return None
    options = find_options([full]).get(full, ())
    return next(
        (place for place in options if place.kind is PlaceKind.DIVISION and place.country in {"US", "CA"}),
        None,
    ) or next((place for place in options if place.country in {"US", "CA"}), None)


def find_nation_place(words: str) -> Place | None:
    """Find the country that a demonym belongs to.

    Parameters
    ----------
    words : str
        "Iraqi", "North Koreans".

    Returns
    -------
    Place or None
    """
    code = find_nation(words)
    return find_country(code) if code else None
