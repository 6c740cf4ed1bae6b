"""Thin caches around geo: what several sessions ask for is worked out once.

Results are shared between sessions and never changed. Each is kept by the content of what it
depends on, the launch region's geometry itself, and each cache is bounded in bytes.
"""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager
from typing import Any

import pandas as pd
import streamlit as st

from geo import layers, reach
from geo.gazetteer import Place, load_places
from geo.markdown import plain_text
from geo.reach import Answer, BreakEven, RangeLine
from geo.regions import LaunchRegion, RegionEntry, RegionKind, list_regions
from geo.sites import check_sites, measure_sites
from geo.units import Unit
from views.caching import keep_by_content

__all__ = [
    "MOST_PLACES",
    "POPULATION_STEPS",
    "answer_place",
    "band",
    "break_even",
    "card",
    "checked",
    "checked_place",
    "compared",
    "country_names",
    "drawing",
    "drawn_region",
    "least_population",
    "line",
    "measured",
    "nearest_km",
    "places",
    "places_bytes",
    "prepare_lines",
    "region_entries",
    "sites",
]

# The smallest populations that the page offers. Distances are kept for these alone: an address may
# ask for any other, which is a part of the step below it.
POPULATION_STEPS = (0, 1_000, 15_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000)
# A place takes some 0.05 to 0.15 ms of processor time; all 168,000 of the gazetteer, from a wide
# region, would take 15 s.
MOST_PLACES = 10_000
_CELL_BYTES = 8  # of a column: a number, or where a text begins
_POSITION_BYTES = 150  # of a position of GeoJSON: a list of two numbers


def _table_bytes(table: pd.DataFrame) -> int:
    """Count columns, not the texts in them: those are the gazetteer's."""
    return _CELL_BYTES * table.size


def _drawing_bytes(drawing: dict[str, Any] | None) -> int:
    return _positions_bytes(drawing["coordinates"]) if drawing and "coordinates" in drawing else 0


def _positions_bytes(part: list[Any]) -> int:
    """Estimate the memory of nested lists of positions."""
    if part and isinstance(part[0], list):
        return sum(map(_positions_bytes, part))
    return _POSITION_BYTES


def _population_step(min_population: int) -> int:
    return max(step for step in POPULATION_STEPS if step <= max(min_population, 0))


_places_lock = threading.Lock()
_places: dict[int, pd.DataFrame] = {}  # one table, by the least population that stands in it


def places(min_population: int) -> pd.DataFrame:
    """Give the places of at least this population: the first rows of the one table that is kept."""
    step = _population_step(min_population)
    with _places_lock:
        if not _places or step < min(_places):
            with st.spinner("Reading the gazetteer…"):
                table = load_places(min_population=step)
            _places.clear()
            _places[step] = table
        (table,) = _places.values()
    return table.iloc[: int((table["population"].to_numpy() >= min_population).sum())]


def places_bytes() -> int:
    """Estimate the memory of the places that are kept, with their texts."""
    with _places_lock:
        return sum(int(table.memory_usage(deep=True).sum()) for table in _places.values())


@keep_by_content(48_000_000, _table_bytes, spinner="Measuring distances…")
def measured(region: LaunchRegion, min_population: int, within_km: float) -> pd.DataFrame:
    """Measure every place within a distance, so that another range measures nothing again."""
    return reach.measure_near_places(region, places(min_population), within_km)


@keep_by_content(500_000, lambda _: 100)
def least_population(region: LaunchRegion, min_population: int, range_km: float) -> int:
    """Give the smallest population from which on no more than `MOST_PLACES` can be in range."""
    within_km = reach.range_step_km(range_km)
    count, next_smaller = reach.count_near_places(
        region, places(min_population), within_km, MOST_PLACES
    )
    if count <= MOST_PLACES:
        return min_population
    digits = max(0, len(str(next_smaller + 1)) - 2)
    step: int = 10**digits
    return (next_smaller // step + 1) * step


@keep_by_content(47_000_000, _table_bytes)
def checked(region: LaunchRegion, min_population: int, range_km: float) -> pd.DataFrame:
    """Check every place that is in range, or nearly so, at one range: `MOST_PLACES` at most.

    Without the share of the region, which is asked for where it is shown.
    """
    within_km = reach.range_step_km(range_km)
    min_population = least_population(region, min_population, within_km)
    step = _population_step(min_population)
    if least_population(region, step, within_km) > step:
        step = min_population
    distances = measured(region, step, within_km)
    asked = places(min_population)
    distances = distances[distances.index < len(asked)]
    near = reach.take_measured(asked, distances, range_km)
    return reach.check_places(region, range_km, near, shares=False)


@keep_by_content(100_000, lambda _: 100, spinner="Looking for the nearest place…")
def nearest_km(region: LaunchRegion, min_population: int) -> float | None:
    """Give the distance of the nearest place of that size anywhere; None where there is none."""
    may_be_nearest = reach.find_nearest_places(region, places(min_population))
    measured = reach.measure_places(region, may_be_nearest)
    return float(measured["nearest_km"].min()) if len(measured) else None


@keep_by_content(16_000_000, _table_bytes, spinner="Comparing…")
def compared(
    first: LaunchRegion,
    first_km: float,
    second: LaunchRegion,
    second_km: float,
    min_population: int,
) -> pd.DataFrame:
    """Compare two regions, each at its range, place by place."""
    for region, range_km in ((first, first_km), (second, second_km)):
        min_population = max(min_population, least_population(region, min_population, range_km))
    every = places(min_population)
    near = [
        reach.find_near_places(region, every, range_km)
        for region, range_km in ((first, first_km), (second, second_km))
    ]
    either = every.loc[near[0].index.union(near[1].index)]
    return reach.compare_places(
        reach.check_places(first, first_km, either),
        reach.check_places(second, second_km, either),
    )


@keep_by_content(1_000_000, lambda _: 1_000)
def answer_place(region: LaunchRegion, line: RangeLine, place: Place, unit: Unit) -> Answer:
    """Answer whether a range reaches a place."""
    return reach.answer_place(region, line, place, unit)


@keep_by_content(1_000_000, lambda _: 2_000)
def checked_place(region: LaunchRegion, range_km: float, place: Place) -> pd.DataFrame:
    """Check the one place that is asked about, wherever it lies."""
    return reach.check_place(region, range_km, place)


@keep_by_content(1_000_000, lambda _: 2_000)
def card(
    region: LaunchRegion, line: RangeLine, place: Place, answer: Answer, *, said: str, unit: Unit
) -> dict[str, Any]:
    """Say on a card how a region lies to a place."""
    country = country_names().get(place.country, "")
    return layers.place_card(region, line, place, answer, country=country, said=said, unit=unit)


@keep_by_content(1_000_000, _table_bytes)
def _measured_sites(region: LaunchRegion) -> pd.DataFrame:
    return measure_sites(region)


@keep_by_content(4_000_000, _table_bytes)
def sites(region: LaunchRegion, range_km: float) -> pd.DataFrame:
    """Check the places that reports name at one range, without the share of the region."""
    return check_sites(region, range_km, _measured_sites(region), shares=False)


@keep_by_content(1_000_000, lambda _: 1_000)
def break_even(
    region: LaunchRegion, place: Place, lines: tuple[RangeLine, ...]
) -> tuple[BreakEven, ...]:
    """Find the ranges at which a claim turns true for some, half and all of a region."""
    return reach.find_break_even(region, place, lines)


def _feature_bytes(feature: dict[str, Any]) -> int:
    return _drawing_bytes(feature["geometry"])


@keep_by_content(8_000_000, _feature_bytes)
def drawn_region(region: LaunchRegion) -> dict[str, Any]:
    """Draw a launch region itself; Canada takes 0.3 s."""
    return layers.draw_region(region)


def drawing() -> AbstractContextManager[None]:
    """Say that lines are drawn while that takes long: once a map, for it is a message more."""
    return st.spinner(plain_text("Drawing the lines…"))


@keep_by_content(500_000, lambda _: 100)
def prepare_lines(region: LaunchRegion, ranges_km: tuple[float, ...]) -> None:
    """Work out several outer sets together, which `line` then draws."""
    layers.prepare_lines(region, ranges_km)


@keep_by_content(24_000_000, _drawing_bytes)
def line(region: LaunchRegion, range_km: float, kind: str) -> dict[str, Any] | None:
    """Draw an outer or common set's outline."""
    return layers.draw_line(region, range_km, kind)


@keep_by_content(12_000_000, _drawing_bytes)
def band(region: LaunchRegion, low_km: float, high_km: float) -> dict[str, Any] | None:
    """Draw what lies between two ranges."""
    return layers.draw_band(region, low_km, high_km)


@st.cache_resource(show_spinner=False)
def region_entries() -> dict[str, RegionEntry]:
    """Give every region of the catalogue by its id."""
    return {entry.id: entry for entry in list_regions()}


@st.cache_resource(show_spinner=False)
def country_names() -> dict[str, str]:
    """Give each country's name by its ISO 3166 code, in the order of names."""
    countries = [e for e in region_entries().values() if e.kind == RegionKind.COUNTRY]
    return {entry.id: entry.name for entry in sorted(countries, key=lambda entry: entry.name)}
