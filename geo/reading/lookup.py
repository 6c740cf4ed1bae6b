"""What the gazetteer and the counties know by a name, for many names at once."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from geo.gazetteer import (
    BESIDE_NUMBER,
    WIDE,
    NameFlag,
    NameRow,
    Place,
    PlaceKind,
    find_names,
    find_nation,
    find_place,
    load_place,
    loosen_key,
    normalise_name,
    trace_skeleton,
)
from geo.patterns import late
from geo.reading.lexicon import STATE_ABBREVIATIONS
from geo.tables import load_text

__all__ = ["Option", "find_county", "find_nation_option", "find_options", "find_state"]

CACHED_NAMES = 60_000
OPTIONS_KEPT = 60
LONGEST_CUT = 5  # letters of a state's name that is cut short
RESPELT_FROM, RESPELT_SOUNDS = 20_000, 3  # inhabitants, and consonants that agree
LIKE_ENOUGH = 75  # of 100: "Zaporizhzhia" for Zaporizhzhya, not "Kaliningrad" for Korolev
AIRFIELD_WORDS = frozenset("airport airfield air base airstrip aerodrome heliport field".split())
# "Hashemite Kingdom of Jordan", "State of Qatar": whatever a state calls itself, the country is the
# one of its name. A state of that name in a federation is none.
OFFICIAL = late(
    r"(?:(?:People['’]s|Democratic|Islamic|Socialist|Federal|Arab|Hashemite|United|Federative|Plurinational|Bolivarian|Co-operative) ){0,3}"
    r"(?:Republic|Kingdom|State|Sultanate|Emirate|Principality|Federation|Commonwealth|Grand Duchy) of (?:the )?(.+)"
)
INITIALS = late(r"[A-Z]\.[A-Z]\.?")
ARTICLES = frozenset("al el as ash ad an ar at az".split())


class Option(NamedTuple):
    """A place that a name may mean, with what the choice needs and no more.

    Parameters
    ----------
    number : int
        The gazetteer's number of the place; -1 where `known` holds it.
    name, country, admin1_code : str
        Its name, and the ISO 3166 codes of its country and division.
    lon, lat : float
        Degrees.
    population : int
    kind : PlaceKind
    primary : bool
        Whether the name asked for is the one that the place is shown by, or nearly so.
    exact : bool
        Whether it is that to the letter, accents apart.
    curated : bool
        Whether a hand-made table of what news names has it.
    county : bool
        Whether it is a county of the United States.
    known : Place or None
    """

    number: int
    name: str
    country: str
    admin1_code: str
    lon: float
    lat: float
    population: int
    kind: PlaceKind
    primary: bool
    county: bool = False
    exact: bool = True
    curated: bool = False
    known: Place | None = None

    @property
    def hamlet(self) -> bool:
        """Whether it is a place too small for the store."""
        return self.number <= BESIDE_NUMBER and self.kind is PlaceKind.CITY and self.country == "US"

    def load(self) -> Place:
        """Give the place itself."""
        return self.known or _load(self.number)

    def holds(self, other: Option) -> bool:
        """Whether this country or division holds the other place."""
        if self.kind is PlaceKind.COUNTRY:
            return other.country == self.country and other.kind is not PlaceKind.COUNTRY
        if self.kind is not PlaceKind.DIVISION or self.county or self.number == other.number:
            return False
        return bool(self.admin1_code) and other.admin1_code == self.admin1_code


_load = lru_cache(maxsize=20_000)(load_place)
_known: dict[str, tuple[Option, ...]] = {}


def find_options(names: Iterable[str]) -> dict[str, tuple[Option, ...]]:
    """Find the places known by each of many names.

    Parameters
    ----------
    names : iterable of str
        Names as they stand in a text.

    Returns
    -------
    dict of str to tuple of Option
        Countries first, then the most populous, for the names that are known.

    Examples
    --------
    >>> find_options(["Tel Aviv"])["Tel Aviv"][0].country
    'IL'
    """
    wanted = set(names)
    missing = [name for name in wanted if name not in _known]
    if missing:
        if len(_known) > CACHED_NAMES:
            _known.clear()
        keys = {name: normalise_name(name) for name in missing}
        rows = find_names({key for key in keys.values() if len(key) > 1 or not key.isascii()})
        loose = {
            name: loosen_key(key)
            for name, key in keys.items()
            if key not in rows and any(word in ARTICLES for word in key.split()[:-1])
        }
        loose_rows = find_names(set(loose.values())) if loose else {}
        for name in missing:
            # Reports leave "International" out of an airport's name.
            if (
                name.endswith(" Airport")
                and keys[name] not in rows
                and " International " not in name
            ):
                full = name.replace(" Airport", " International Airport")
                loose_rows |= find_names([normalise_name(full)])
                loose[name] = normalise_name(full)
            if keys[name] not in rows and (official := OFFICIAL.fullmatch(name)):
                short = find_names([normalise_name(official[1])])
                loose_rows |= {
                    key: tuple(row for row in listed if row.kind is PlaceKind.COUNTRY)
                    for key, listed in short.items()
                    if not any(row.kind is PlaceKind.DIVISION for row in listed)
                }
                loose[name] = normalise_name(official[1])
            found = rows.get(keys[name]) or loose_rows.get(loose.get(name, ""), ())
            if not name.isupper() and "." not in name:
                # A state is "Mass." with its full stop: without one it is a service in church.
                found = tuple(row for row in found if not _is_cut_state(row))
            if INITIALS.fullmatch(name):
                # "M.D." is no Maryland: of two letters only what news is known to write so.
                found = tuple(row for row in found if _is_known_short(row))
            _known[name] = _as_options(found, capitals=name.replace(".", "").isupper())
    return {name: _known[name] for name in wanted if _known.get(name)}


def _as_options(rows: Iterable[NameRow], *, capitals: bool) -> tuple[Option, ...]:
    options: dict[int, Option] = {}
    rows = [
        row
        for row in rows
        if not row.flags & NameFlag.CODE
        and (capitals or not row.flags & NameFlag.CAPITALS)
        and (row.kind is not PlaceKind.AIRFIELD or _may_be_airfield(row))
    ]
    if capitals and any(len(row.key) <= 3 for row in rows):
        rows = [
            row for row in rows if row.flags & NameFlag.CAPITALS or row.kind is PlaceKind.COUNTRY
        ]
    for row in rows:
        primary = bool(row.flags & NameFlag.PRIMARY) or _is_short_form(row)
        held = options.get(row.place_number)
        if held is None or (primary and not held.primary):
            options[row.place_number] = Option(
                row.place_number,
                row.name,
                row.country,
                row.admin1_code,
                row.lon,
                row.lat,
                row.population,
                row.kind,
                primary,
                exact=row.key == normalise_name(row.name),
                curated=bool(row.flags & NameFlag.CURATED) or bool(held and held.curated),
            )
        elif row.flags & NameFlag.CURATED and not held.curated:
            options[row.place_number] = held._replace(curated=True)
    ranked = sorted(options.values(), key=_weight, reverse=True)
    return tuple(ranked[:OPTIONS_KEPT])


def _is_cut_state(row: NameRow) -> bool:
    return (
        row.kind is PlaceKind.DIVISION
        and row.country in {"US", "CA"}
        and len(row.key) <= LONGEST_CUT
        and not row.flags & (NameFlag.PRIMARY | NameFlag.CURATED)
        and row.key in STATE_ABBREVIATIONS
    )


def _is_known_short(row: NameRow) -> bool:
    return row.kind is PlaceKind.COUNTRY or bool(row.flags & NameFlag.CURATED)


def _may_be_airfield(row: NameRow) -> bool:
    """Whether a name can mean an airfield: "Al Asad" can, "Red River" is no farm's strip.

    Nearly half of all airfields listed are the United States', most of them private and named after
    a farm or river, and no report calls those by half their name.
    """
    said = not AIRFIELD_WORDS.isdisjoint(row.key.split()) or row.key == normalise_name(row.name)
    return said or row.country != "US" or bool(row.flags & NameFlag.CURATED)


def _is_short_form(row: NameRow) -> bool:
    """Whether a name is the shown one, shortened or respelt: "Karak" for Al Karak.

    Countries have one spelling in English, so that "Columbia" is no form of Colombia, and half
    the name of an airfield is its town's.
    """
    if row.kind is PlaceKind.AIRFIELD:
        return False
    shown = normalise_name(row.name)
    if f" {row.key} " in f" {shown} ":
        return True
    if row.kind is PlaceKind.COUNTRY:
        return False
    return _is_alike(row.key, shown) or _is_respelt(row, shown)


def _is_alike(name: str, shown: str) -> bool:
    """Whether two names have nearly all letters in common, in the same order.

    As `rapidfuzz.fuzz.ratio` counts, which takes longer to load than a report's names to compare:
    the letters of `name` are the bits of a number, and those left over are not in common
    (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004).
    """
    places: dict[str, int] = {}
    for at, letter in enumerate(name):
        places[letter] = places.get(letter, 0) | 1 << at
    whole = left_over = (1 << len(name)) - 1
    for letter in shown:
        met = left_over & places.get(letter, 0)
        left_over = (left_over + met) | (left_over - met)
    common = len(name) - (left_over & whole).bit_count()
    return 200 * common >= LIKE_ENOUGH * (len(name) + len(shown))


def _is_respelt(row: NameRow, shown: str) -> bool:
    """Whether a town's name is the shown one as English spells it: "Rhodes" for Ródos."""
    sound = trace_skeleton(row.key)
    return (
        row.kind is PlaceKind.CITY
        and row.population >= RESPELT_FROM
        and len(sound) >= RESPELT_SOUNDS
        and row.key[0] == shown[0]
        and sound == trace_skeleton(shown)
    )


def _weight(option: Option) -> float:
    if option.kind in WIDE:
        return 1e9
    return 1e10 if option.kind is PlaceKind.COUNTRY else option.population


def _from_place(place: Place) -> Option:
    return Option(
        -1,
        place.name,
        place.country,
        place.admin1_code,
        place.lon,
        place.lat,
        place.population,
        place.kind,
        primary=True,
        known=place,
    )


@lru_cache(maxsize=512)
def find_nation_option(words: str) -> Option | None:
    """Find the country that a demonym belongs to.

    Parameters
    ----------
    words : str
        "Iraqi", "North Koreans"; capitals matter.

    Examples
    --------
    >>> find_nation_option("Yemeni").name
    'Yemen'
    """
    code = find_nation(words)
    place = find_place(code) if code else None
    return _from_place(place) if place else None


@lru_cache(maxsize=1)
def _counties() -> dict[str, tuple[Option, ...]]:
    """Counties of the United States by the first words of their names."""
    grouped: dict[str, list[Option]] = {}
    states = {code.upper(): name for code, name in STATE_ABBREVIATIONS.items() if len(code) == 2}
    with io.StringIO(load_text("counties.csv"), newline="") as file:
        for row in csv.DictReader(file):
            place = Place(
                id=f"fips:{row['fips']}", name=f"{row['name']} County", local_name=row["name"], country="US",
                admin1=states.get(row["state"], row["state"]), lon=float(row["lon"]), lat=float(row["lat"]),
                population=0, kind=PlaceKind.DIVISION, source="us-atlas 3.0.1", admin1_code=f"US-{row['state']}",
            )  # fmt: skip
            option = Option(
                -1 - int(row["fips"]),
                place.name,
                "US",
                place.admin1_code,
                place.lon,
                place.lat,
                0,
                place.kind,
                primary=True,
                county=True,
                known=place,
            )
            grouped.setdefault(normalise_name(row["name"]), []).append(option)
    return {name: tuple(options) for name, options in grouped.items()}


def find_county(name: str) -> tuple[Option, ...]:
    """Find the counties of the United States of that name.

    Parameters
    ----------
    name : str
        Without the word county.

    Examples
    --------
    >>> sorted(county.admin1_code for county in find_county("Clay"))[:2]
    ['US-AL', 'US-AR']
    """
    return _counties().get(normalise_name(name), ())


# The states and provinces that are written with a full stop after each letter: "L.A." and "M.D."
# are none.
DOTTED_STATES = frozenset("nh nj nm ny nc nd ri sc sd wva dc bc".split())
SHORT_FOR_STATES = frozenset("la ga pa va ky md mo vt".split())


@lru_cache(maxsize=512)
def find_state(word: str) -> Option | None:
    """Find the state or province of the United States or Canada that an abbreviation stands for.

    Parameters
    ----------
    word : str
        "Calif", "TX", "Ont", with or without full stops.

    Examples
    --------
    >>> find_state("N.J.").name
    'New Jersey'
    """
    bare = word.replace(".", "").replace(" ", "")
    if len(bare) == 2 and not bare.isupper() and bare.lower() not in SHORT_FOR_STATES:
        return None
    if word.rstrip(".").count(".") and bare.lower() not in DOTTED_STATES:
        return None
    full = STATE_ABBREVIATIONS.get(bare.lower())
    if full is None:
        return None
    options = [
        option for option in find_options([full]).get(full, ()) if option.country in {"US", "CA"}
    ]
    division = next((option for option in options if option.kind is PlaceKind.DIVISION), None)
    return division or next(iter(options), None)
