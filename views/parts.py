"""Parts that several pages share: controls of region and range, a place's details, take-away."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geo import reach
from geo.effort import give_effort
from geo.errors import GeoError, LinkError
from geo.links import (
    View,
    link_shape,
    region_from_upload,
)
from geo.markdown import plain_text
from geo.reach import MAX_RANGE_KM, RangeLine
from geo.regions import LaunchRegion
from geo.systems import find_system, list_systems
from geo.units import Unit, km_to_unit, unit_to_km
from views import results, state
from views.folded import show_folded

__all__ = [
    "VERDICT_MARKS",
    "bound_places",
    "checked_line",
    "population_steps",
    "range_lines",
    "show_panel",
    "system_select",
    "unit_select",
]

_UNIT_NAMES = {Unit.KM: "km", Unit.MILE: "miles", Unit.NAUTICAL_MILE: "nautical miles"}
VERDICT_MARKS = {"everywhere": "● from all", "somewhere": "◐ from part", "nowhere": "◇ out"}
_UPLOAD_EFFORT_S = 3.0  # of processor time, before the page draws it


# ------------------------------------------------------------------------------------- controls
def show_panel(find_checked: Callable[[], pd.DataFrame | None]) -> None:
    """Show the one panel of all that is rarely changed.

    Parameters
    ----------
    find_checked : callable
        Gives the places checked, if any, for the countries to choose from; called while it is open.
    """
    show_folded("Filters, unit", partial(_draw_panel, find_checked), key="panel", type="tertiary")


def _draw_panel(find_checked: Callable[[], pd.DataFrame | None]) -> None:
    view, checked = state.present_view(), find_checked()
    left, right = st.columns(2, gap="medium")
    with left:
        unit_select(left)
        st.selectbox(
            "Smallest population",
            population_steps(view.min_population),
            format_func=lambda size: f"{size:,}",
            **state.own("min_population"),
        )
        st.selectbox("Order", ["population", "nearest", "name"], **state.own("sort"))
        _show_filters(view, checked)
    with right:
        system_select()
        _range_input(view)
        st.toggle(
            "Dotted line: in range from all of it",
            help="It bounds what is in range from every point of the launch region.",
            **state.own("common"),
        )
        st.toggle(
            "Online map tiles",
            help="Asks OpenStreetMap's server for map pictures; it sees your internet address.",
            **state.own("tiles"),
        )
    _show_upload()


def _show_filters(view: View, checked: pd.DataFrame | None) -> None:
    st.text_input("Only names with", placeholder="Part of a name", **state.own("find"))
    names = results.country_names()
    found = set() if checked is None else set(checked["country"])
    codes = ["", *sorted(found, key=lambda code: names.get(code, code))]
    if view.country not in codes:
        codes.append(view.country)
    st.selectbox(
        "Country",
        codes,
        format_func=lambda code: names.get(code, code) if code else "All countries",
        **state.own("country"),
    )
    st.pills(
        "Verdicts shown",
        list(VERDICT_MARKS),
        selection_mode="multi",
        format_func=VERDICT_MARKS.__getitem__,
        **state.own("show", value=list(view.show), read=_read_show),
    )


def _read_show(chosen: list[str]) -> tuple[str, ...]:
    return tuple(kind for kind in VERDICT_MARKS if kind in chosen)


def _show_upload() -> None:
    st.file_uploader(
        "Launch from the area of a file: GeoJSON, KML, KMZ or a table of points, up to 5 MB",
        type="geojson json geojsonl geojsonseq ndjson kml kmz csv tsv txt".split(),
        key="upload",
        on_change=_take_upload,
    )


def _take_upload() -> None:
    file = state.find_upload("upload")
    if file is None:
        return
    content = file.getvalue()
    try:
        with give_effort(_UPLOAD_EFFORT_S):
            region = region_from_upload(file.name, content)
    except GeoError as error:
        state.keep_note(str(error))
        state.run_page()
        return
    try:
        linked = link_shape(region)
    except LinkError as error:
        state.change(region=state.keep_upload(region, content))
        reason = str(error).rstrip(".")
        note = f"The address cannot carry this region: {reason}. It stays in this session."
    else:
        state.change(region=linked.address)
        note = linked.note
    for said in filter(None, (*(f"{region.name}: {each}" for each in region.notes), note)):
        state.keep_note(said)
    state.run_page()


def system_select() -> None:
    """Choose the systems whose figures are drawn."""
    view = state.present_view()
    systems = {system.id: system.name for system in list_systems()}
    st.multiselect(
        "Systems",
        list(systems),
        format_func=lambda name: systems.get(name, name),
        placeholder="None chosen",
        **state.own(
            "systems", value=[name for name in view.systems if name in systems], read=tuple
        ),
    )


def _range_input(view: View) -> None:
    free = None if view.range_km is None else round(km_to_unit(view.range_km, view.unit), 1)
    st.number_input(
        plain_text(f"A range of your own, {view.unit}"),
        min_value=0.1,
        max_value=math.floor(km_to_unit(MAX_RANGE_KM, view.unit) * 10) / 10,
        step=50.0,
        format="%g",
        placeholder="None",
        help="A line beside the published ones.",
        **state.own("range_km", value=free, read=_read_range, none=True),
    )


def _read_range(value: float | None) -> float | None:
    if value is None:
        return None
    return round(unit_to_km(value, state.present_view().unit), 3)


def unit_select(column: DeltaGenerator) -> None:
    """Choose the unit of every distance shown."""
    column.selectbox(
        "Unit", list(_UNIT_NAMES), format_func=_UNIT_NAMES.__getitem__, **state.own("unit")
    )


def range_lines(view: View) -> tuple[RangeLine, ...]:
    """List the figures of the view's systems, and its free range; note what is no system."""
    systems = []
    for name in view.systems:
        system = find_system(name)
        if system is None:
            state.note(f"No system is known as {name[:40]!r}; it was left out.")
        else:
            systems.append(system)
    return reach.list_range_lines(systems, view.range_km)


def checked_line(
    view: View, lines: tuple[RangeLine, ...], *, check: str | None = None
) -> RangeLine:
    """Give the figure that verdicts are for: the one asked for, or the longest."""
    wanted = view.check if check is None else check
    for line in lines:
        if line.key == wanted:
            return line
    longest = max(lines, key=lambda line: line.range_km)
    if wanted:
        state.note(f"No figure {wanted!r} is among those chosen; the longest stands in its place.")
    return longest


def population_steps(present: int) -> list[int]:
    """List the smallest populations to choose from, with the present one among them."""
    return sorted({*results.POPULATION_STEPS, present})


def bound_places(view: View, *ranges: tuple[LaunchRegion, float]) -> View:
    """Give the view with as many places as can be checked, and say when some are left out.

    Parameters
    ----------
    view : View
        What is asked for.
    ranges : tuple of (LaunchRegion, float)
        Regions, each with its range in kilometres.

    Returns
    -------
    View
        Its smallest population is larger where more than `results.MOST_PLACES` can be in range.
    """
    least = max(
        results.least_population(region, view.min_population, reach.range_step_km(range_km))
        for region, range_km in ranges
    )
    if least == view.min_population:
        return view
    asked = f" of {view.min_population:,} people or more" if view.min_population else ""
    state.note(
        f"More than {results.MOST_PLACES:,} places{asked} can be in range, the most that are"
        f" checked: those of {least:,} people or more are shown. For smaller ones choose a shorter"
        " range or a smaller launch region."
    )
    return replace(view, min_population=least)
