"""One city: from which launch regions, by which systems, at which figures is it in range."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo import reach
from geo.exports import guard_cells, guard_formula
from geo.gazetteer import Place, find_candidates, resolve_place
from geo.markdown import plain_text
from geo.reach import format_distance, format_share
from geo.regions import LaunchRegion, RegionKind
from geo.systems import list_systems
from views import parts, results, state
from views.caching import keep_by_content

__all__ = ["show"]


def show() -> None:
    """Draw the page."""
    st.header("Which regions is a city in range of?")
    view = state.present_view()
    left, right = st.columns([4, 2])
    left.text_input("City", placeholder="Tel Aviv", **state.own("city"))
    parts.unit_select(right)
    if not view.city.strip():
        st.info("Write a city's name. The answer: from which of the launch regions it is in range.")
        return
    place = resolve_place(view.city)
    _show_choice(view.city, place)
    regions = [
        state.launch_region(entry.id)
        for entry in results.region_entries().values()
        if entry.kind == RegionKind.REPORT
    ]
    present = state.launch_region(view.region)
    if present not in regions:
        regions.append(present)
    _show_needed(place, regions)
    with st.spinner("Checking every figure…"):
        table = _exposure(place, regions)
    inside = table[table["Verdict"] != "nowhere"]
    st.subheader(f"In range: {len(inside)} of {len(table)} region and figure pairs", anchor=False)
    only = st.toggle("Show also the figures that do not reach", key="exposure_all")
    shown = table if only else inside
    if shown.empty:
        st.info("No published figure of any system reaches it from any of these regions.")
        return
    unit = view.unit
    st.dataframe(
        pd.DataFrame(
            {
                "Launch region": guard_cells(shown["Launch region"]),
                "System": guard_cells(shown["System"]),
                "Figure": [format_distance(km, unit) for km in shown["Figure"]],
                "In range from": shown["Verdict"],
                "Margin": [format_distance(km, unit, signed=True) for km in shown["Margin"]],
                "Share of region": [format_share(share) for share in shown["Share"]],
                "Published by": shown["Published by"],
            }
        ),
        column_config={"System": st.column_config.TextColumn(width=190)},
        hide_index=True,
        width="stretch",
        height=min(560, 38 + 35 * len(shown)),
    )


def _show_choice(asked: str, place: Place) -> None:
    country = results.country_names().get(place.country, place.country)
    within = plain_text(f"{place.admin1}, {country}")
    st.markdown(f"Measured to **{plain_text(place.name)}**, {within}.")
    others = [
        each.place
        for each in find_candidates(asked, limit=6)
        if (each.place.name, each.place.admin1) != (place.name, place.admin1)
    ]
    if others:
        names = results.country_names()
        listed = "; ".join(
            f"{other.name} ({other.admin1}, {names.get(other.country, other.country)})"
            for other in others
        )
        st.caption(
            f"Other places of such a name: {plain_text(listed)}."
            " Write “name, country” for one of them."
        )


def _show_needed(place: Place, regions: list[LaunchRegion]) -> None:
    unit = state.present_view().unit
    st.subheader("What range would be needed", anchor=False)
    rows = []
    for region in regions:
        details = reach.detail_place(region, (), place.lon, place.lat)
        rows.append(
            {
                "Launch region": guard_formula(region.name),
                "From somewhere in it": format_distance(details.nearest_km, unit),
                "From everywhere in it": format_distance(details.farthest_km, unit),
            }
        )
    st.dataframe(pd.DataFrame(rows), hide_index=True, width="stretch")


def _rows_bytes(table: pd.DataFrame) -> int:
    return int(table.memory_usage(deep=True).sum())


@keep_by_content(16_000_000, _rows_bytes)
def _exposure(place: Place, regions: list[LaunchRegion]) -> pd.DataFrame:
    lines = reach.list_range_lines(list_systems())
    return reach.list_exposure(place.lon, place.lat, regions, lines)
