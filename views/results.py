"""Thin caches around geo: what several sessions ask for is worked out once.

Results are shared between sessions and never changed; each cache is bounded. The launch region is
passed beside the text that names it: the text is the key.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from geo import layers, reach
from geo.gazetteer import load_places
from geo.regions import LaunchRegion, RegionEntry, RegionKind, list_regions

__all__ = [
    "band",
    "checked",
    "compared",
    "country_names",
    "divisions",
    "line",
    "measured",
    "nearest_km",
    "places",
    "region_entries",
]


@st.cache_resource(max_entries=8, show_spinner="Reading the gazetteer…")
def places(min_population: int) -> pd.DataFrame:
    """Give the places of at least this population."""
    return load_places(min_population=min_population)


@st.cache_resource(max_entries=32, show_spinner="Measuring distances…")
def measured(
    region: str, min_population: int, within_km: float, _region: LaunchRegion
) -> pd.DataFrame:
    """Measure every place within a distance, so that another range measures nothing again."""
    return reach.measure_near_places(_region, places(min_population), within_km)


@st.cache_resource(max_entries=16, show_spinner=False)
def checked(
    region: str, min_population: int, range_km: float, _region: LaunchRegion
) -> pd.DataFrame:
    """Check every place that is in range, or nearly so, at one range."""
    distances = measured(region, min_population, reach.range_step_km(range_km), _region)
    near = reach.take_measured(places(min_population), distances, range_km)
    return reach.check_places(_region, range_km, near)


@st.cache_resource(max_entries=16, show_spinner="Looking for the nearest place…")
def nearest_km(region: str, min_population: int, _region: LaunchRegion) -> float | None:
    """Give the distance of the nearest place of that size anywhere; None where there is none."""
    measured = reach.measure_places(_region, places(min_population))
    return float(measured["nearest_km"].min()) if len(measured) else None


@st.cache_resource(max_entries=8, show_spinner="Comparing…")
def compared(
    sides: tuple[tuple[str, float], ...], min_population: int, _regions: list[LaunchRegion]
) -> pd.DataFrame:
    """Compare two regions, each at its range, place by place."""
    (_, first_km), (_, second_km) = sides
    every = places(min_population)
    near = [
        reach.find_near_places(region, every, range_km)
        for region, range_km in zip(_regions, (first_km, second_km), strict=True)
    ]
    either = every.loc[near[0].index.union(near[1].index)]
    return reach.compare_places(
        reach.check_places(_regions[0], first_km, either),
        reach.check_places(_regions[1], second_km, either),
    )


@st.cache_resource(max_entries=512, show_spinner=False)
def line(region: str, range_km: float, kind: str, _region: LaunchRegion) -> dict[str, Any] | None:
    """Draw an outer or common set's outline."""
    return layers.draw_line(_region, range_km, kind)


@st.cache_resource(max_entries=256, show_spinner=False)
def band(
    region: str, low_km: float, high_km: float, _region: LaunchRegion
) -> dict[str, Any] | None:
    """Draw what lies between two ranges."""
    return layers.draw_band(_region, low_km, high_km)


@st.cache_resource(show_spinner=False)
def region_entries() -> dict[str, RegionEntry]:
    """Give every region of the catalogue by its id."""
    return {entry.id: entry for entry in list_regions()}


@st.cache_resource(show_spinner=False)
def country_names() -> dict[str, str]:
    """Give each country's name by its ISO 3166 code, in the order of names."""
    countries = [e for e in region_entries().values() if e.kind == RegionKind.COUNTRY]
    return {entry.id: entry.name for entry in sorted(countries, key=lambda entry: entry.name)}


@st.cache_resource(max_entries=300, show_spinner=False)
def divisions(country: str) -> dict[str, str]:
    """Give the first-order divisions of a country by code, in the order of names."""
    group = country_names()[country]
    parts = [
        entry
        for entry in region_entries().values()
        if entry.kind == RegionKind.DIVISION and entry.group == group
    ]
    return {entry.id: entry.name for entry in sorted(parts, key=lambda entry: entry.name)}
