"""Ranges by what a reader types: a system in any spelling, a figure of it, or a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from geo.errors import GeoError
from geo.patterns import late
from geo.reach import RangeOption, require_range_km
from geo.regions.addresses import format_plain_number
from geo.search.model import MAX_TYPED, SIMILAR, Answer, Fit, Hit, Want, group_hits
from geo.search.wording import country_name
from geo.systems import System, find_system, list_systems, normalise_system_name
from geo.units import Unit, km_to_unit, unit_to_km

__all__ = ["FREE", "read_range_key", "search_ranges"]

FREE = "free"
_NUMBERS = "A range of your own"
_LEAST_LIKENESS = 72.0  # of 100: one wrong letter of four, two of eight
_MOST_MISSPELT = 5

# A number with its thousands and decimals in any usual mark, and perhaps a unit.
_NUMBER = late(
    r"(?P<number>\d{1,3}(?:[ ,.’'\u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?)\s*-?"
    r"(?P<unit>[^\W\d_]+(?:\s+[^\W\d_]+)*)?\.?",
)
_NAME_AND_NUMBER = late(r"(?P<name>.+?)[ ,:]+(?P<number>\d.*)")
_THOUSANDS = late(r"\d{1,3}(?:[ ,.’'\u00a0\u202f]\d{3})+")
_UNITS = {
    **dict.fromkeys("km kms kilometer kilometers kilometre kilometres kilometros".split(), Unit.KM),
    **dict.fromkeys("км километров километра كم كيلومتر کیلومتر 公里 千米 キロ".split(), Unit.KM),
    **dict.fromkeys("mi mile miles statute".split(), Unit.MILE),
    **dict.fromkeys(
        ["nmi", "nm", "nautical mile", "nautical miles", "sea miles"], Unit.NAUTICAL_MILE
    ),
    **dict.fromkeys("m metre metres meter meters".split(), Unit.M),
}
_BARE = (Unit.KM, Unit.MILE, Unit.NAUTICAL_MILE)
_UNIT_NAMES = {
    Unit.KM: "km", Unit.MILE: "miles", Unit.NAUTICAL_MILE: "nautical miles", Unit.M: "m",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as it may be read, and its unit where one stands."""

    values: tuple[float, ...]
    unit: Unit | None


def search_ranges(text: str, limit: int, *, whole: bool = False) -> Answer:
    """Search for ranges: systems with their figures, and numbers.

    Parameters
    ----------
    text, limit, whole
        As `geo.search.search` has them: "zolfaqar", "zolfaqar 700", "700 km", "435 miles"; empty
        for all systems.

    Returns
    -------
    Answer

    Examples
    --------
    >>> search_ranges("435 mi", 3).sure.value
    RangeOption(system='', range_km=700.065)
    >>> search_ranges("Zolfaghar", 3).sure.label
    'Zolfaghar'
    >>> search_ranges("zolfaqar 700", 3).sure.key
    'zolfaqar:700'
    """
    typed = " ".join(text.split())
    if not typed:
        return Answer(
            tuple(_hit_of_system(system, Fit.BEGINS, "") for system in list_systems())[:limit]
        )
    if len(typed) > MAX_TYPED:
        return Answer(note="No range is as long as that text.")
    if (number := _read_number(typed)) is not None:
        return _answer_number(number, typed)
    named = [each for each in _find_systems(typed) if not whole or each[1] is not Fit.BEGINS]
    figures: list[Hit] = []
    if (match := _NAME_AND_NUMBER.fullmatch(typed)) and all(
        fit is Fit.MISSPELT for _, fit, _ in named
    ):
        # "zolfaqar 700 km": a system, and one of its figures.
        number = _read_number(match["number"])
        meant = [each for each in _find_systems(match["name"]) if each[1] is not Fit.MISSPELT]
        # Where a whole name is given, names that only begin so ("Zolfaghar Basir") are not meant.
        whole_names = [each for each in meant if each[1] is Fit.EXACT]
        figures = [
            hit
            for system, _, _ in whole_names or meant
            if number is not None
            for hit in _hits_of_figures(system, number)
        ]
    hits = figures or [_hit_of_system(system, fit, spelt) for system, fit, spelt in named]
    if not hits:
        return Answer(note=f"No system is known as “{typed}”, and it is no number.")
    if all(hit.fit is Fit.MISSPELT for hit in hits):
        note = f"No system is known as “{typed}”. Is it one of these?"
        return Answer(tuple(hits[:_MOST_MISSPELT]), None, note)
    sure = [hit for hit in hits if hit.fit is Fit.EXACT]
    note = f"“{typed}” is the name of several systems: choose." if len(sure) > 1 else ""
    return Answer(group_hits(hits[:limit]), sure[0] if len(sure) == 1 else None, note)


def read_range_key(key: str) -> Hit | None:
    """Make the hit again that an address holds.

    Parameters
    ----------
    key : str
        A system's id, `id:km` for one of its figures, `free:km` for a number.

    Returns
    -------
    Hit or None
        None where it is none of these.

    Examples
    --------
    >>> read_range_key("free:650").label
    '650 km'
    """
    name, _, figure = key.rpartition(":")
    if not name:
        system = next((each for each in list_systems() if each.id == key), None)
        return _hit_of_system(system, Fit.EXACT, "") if system else None
    try:
        range_km = require_range_km(figure)
    except GeoError:
        return None
    if name == FREE:
        return _hit_of_number(range_km, range_km, Unit.KM)
    system = find_system(name)
    if system is None or system.id != name:
        return None
    return next(
        (
            hit
            for hit in _hits_of_figures(system, _Number((range_km,), Unit.KM))
            if hit.fit is Fit.EXACT
        ),
        None,
    )


def _read_number(text: str) -> _Number | None:
    match = _NUMBER.fullmatch(text)
    if not match:
        return None
    unit = None
    if match["unit"]:
        unit = _UNITS.get(match["unit"].casefold())
        if unit is None:
            return None
    written = match["number"]
    values = []
    if _THOUSANDS.fullmatch(written):
        values.append(float(re.sub(r"\D", "", written)))
    if re.fullmatch(r"\d+[.,]\d+", written):
        # "1.000" is a thousand in Berlin and one in London: both are offered, the thousand first.
        values.append(float(written.replace(",", ".")))
    return _Number(tuple(values or [float(written)]), unit)


def _answer_number(number: _Number, typed: str) -> Answer:
    hits = []
    faults = []
    for unit in (number.unit,) if number.unit else _BARE:
        for value in number.values:
            try:
                range_km = require_range_km(round(unit_to_km(value, unit), 3))
            except GeoError as error:
                faults.append(str(error))
                continue
            hits.append(_hit_of_number(range_km, value, unit))
    if not hits:
        return Answer(note=faults[0])
    if len(hits) == 1:
        return Answer(tuple(hits), hits[0])
    twice = len(number.values) > 1
    note = f"“{typed}” can be read in two ways: choose." if twice else ""
    # A bare number is kilometres wherever nothing else is said, and the hit says so.
    sure = None if twice else hits[0]
    return Answer(tuple(hits), sure, note)


def _hit_of_number(range_km: float, value: float, unit: Unit) -> Hit:
    miles = km_to_unit(range_km, Unit.MILE)
    detail = f"{miles:,.0f} miles" if unit is Unit.KM else f"{range_km:,.0f} km"
    return Hit(
        Want.RANGE,
        f"{FREE}:{format_plain_number(range_km)}",
        f"{value:,.10g} {_UNIT_NAMES[unit].removesuffix('s') if value == 1 else _UNIT_NAMES[unit]}",
        "range",
        _NUMBERS,
        detail,
        Fit.EXACT,
        RangeOption("", range_km),
    )


@lru_cache(maxsize=1)
def _spellings() -> dict[str, list[tuple[System, str]]]:
    """List the systems by each key of their names."""
    found: dict[str, list[tuple[System, str]]] = {}
    for system in list_systems():
        for name in (*system.names, system.id):
            found.setdefault(normalise_system_name(name) or name.casefold(), []).append(
                (system, name)
            )
    return found


def _find_systems(text: str) -> list[tuple[System, Fit, str]]:
    """Find systems: by a whole spelling, by its beginning, by a word in it, by likeness."""
    key = normalise_system_name(text) or text.casefold()
    found: dict[str, tuple[int, System, Fit, str]] = {}
    for spelt, known in _spellings().items():
        rank = 0 if spelt == key else 1 if spelt.startswith(key) else 2 if key in spelt else 9
        if rank == 9 or (rank == 2 and len(key) < 3):
            continue
        for system, name in known:
            if system.id not in found or rank < found[system.id][0]:
                fit = Fit.EXACT if rank == 0 else Fit.BEGINS
                found[system.id] = (rank, system, fit, name)
    if not found and len(key) >= 4:
        from rapidfuzz import fuzz, process

        near = process.extract(
            key, list(_spellings()), scorer=fuzz.ratio, limit=12, score_cutoff=_LEAST_LIKENESS
        )
        for spelt, _, _ in near:
            for system, name in _spellings()[spelt]:
                found.setdefault(system.id, (3, system, Fit.MISSPELT, name))
    # sorted() keeps the catalogue's own order among equals.
    return [entry[1:] for entry in sorted(found.values(), key=lambda entry: entry[0])]


def _hit_of_system(system: System, fit: Fit, spelt: str) -> Hit:
    label = spelt if fit is Fit.EXACT and spelt and spelt != system.id else system.name
    figures = _say_figures(system)
    also = f"also {system.name}; " if label != system.name else ""
    if fit is not Fit.EXACT and spelt and spelt not in {system.name, system.id}:
        also = f"also {spelt}; "
    return Hit(
        Want.RANGE,
        system.id,
        label,
        _say_class(system),
        SIMILAR if fit is Fit.MISSPELT else _group(system),
        also + figures,
        fit,
        system,
    )


def _hits_of_figures(system: System, number: _Number) -> list[Hit]:
    """List the figures of a system that a number begins, or is."""
    hits: list[Hit] = []
    for figure in system.own_figures:
        asked_km = [unit_to_km(value, number.unit or Unit.KM) for value in number.values]
        exact = any(abs(value - figure.range_km) < 0.5 for value in asked_km)
        begins = any(f"{figure.range_km:g}".startswith(f"{value:g}") for value in asked_km)
        if not exact and not begins:
            continue
        key = f"{system.id}:{format_plain_number(figure.range_km)}"
        if any(hit.key == key for hit in hits):
            continue
        label = f"{system.name} · {figure.range_km:,.5g} km"
        option = RangeOption(system.id, figure.range_km)
        fit = Fit.EXACT if exact else Fit.BEGINS
        detail = f"{figure.as_printed}: {figure.citation}"
        hits.append(
            Hit(Want.RANGE, key, label, _say_class(system), _group(system), detail, fit, option)
        )
    return hits


def _group(system: System) -> str:
    country = country_name(system.country)
    return f"{country}: {system.category}" if country else str(system.category).capitalize()


def _say_class(system: System) -> str:
    country = country_name(system.country)
    return f"{system.category}, {country}" if country else str(system.category)


def _say_figures(system: System) -> str:
    """Say the figures of a system, and who says the longest."""
    figures = system.own_figures
    if not figures:
        return "no figure of its own"
    low, high = figures[-1].range_km, figures[0].range_km
    span = f"{low:,.5g} to {high:,.5g} km" if low != high else f"{high:,.5g} km"
    return f"{span}: {figures[0].citation}"
