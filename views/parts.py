"""Parts that several pages share: controls of region and range, a place's details, take-away."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geo import reach
from geo.errors import GeoError, LinkError
from geo.gazetteer import resolve_place
from geo.links import (
    View,
    format_circle,
    format_point,
    pack_area,
    region_from_upload,
)
from geo.markdown import plain_text
from geo.reach import MAX_RANGE_KM, RangeLine, format_distance, format_share
from geo.regions import LaunchRegion, RegionKind
from geo.systems import find_system, list_systems
from geo.units import Unit, km_to_unit, to_metres
from views import results, state

__all__ = [
    "checked_line",
    "population_steps",
    "range_controls",
    "range_lines",
    "region_controls",
    "region_select",
    "show_place",
    "system_select",
    "unit_select",
]

_UNIT_NAMES = {Unit.KM: "km", Unit.MILE: "miles", Unit.NAUTICAL_MILE: "nautical miles"}
_COMPASS = (
    "north",
    "north-east",
    "east",
    "south-east",
    "south",
    "south-west",
    "west",
    "north-west",
)


# ------------------------------------------------------------------------------------- controls
def region_select(label: str, field: str, *, same: str = "") -> None:
    """Choose a launch region: those of the reports, then countries, then a country's divisions.

    Parameters
    ----------
    label : str
        What is asked for.
    field : str
        Field of the view.
    same : str
        Label of the empty choice; without it there is none.
    """
    entries = results.region_entries()
    present = getattr(state.present_view(), field)
    entry = entries.get(present)
    country = _country_of(present)
    top = country or present
    options = [name for name, each in entries.items() if each.kind != RegionKind.DIVISION]
    if same:
        options.insert(0, "")
    if top not in options:
        options.insert(0, top)

    def name_region(region: str) -> str:
        if not region:
            return same
        known = entries.get(region)
        if known is None:
            return state.launch_region(region).name
        return (
            f"{known.name} (named in the reports)"
            if known.kind == RegionKind.REPORT
            else known.name
        )

    left, right = st.columns([1, 1]) if country else (st.container(), None)
    left.selectbox(
        plain_text(label),
        options,
        format_func=name_region,
        **state.own(field, value=top, read=str),
    )
    if right is None:
        return
    parts = {country: f"All of {entries[country].name}"} | results.divisions(country)
    chosen = present if entry else country
    right.selectbox(
        "Part of it",
        list(parts),
        format_func=lambda code: parts.get(code, code),
        **state.own(field, value=chosen, read=str, key=f"{field}_part"),
    )


def _country_of(region: str) -> str:
    entry = results.region_entries().get(region)
    if entry is None or entry.kind == RegionKind.REPORT:
        return ""
    if entry.kind == RegionKind.COUNTRY:
        return region if results.divisions(region) else ""
    return next((code for code, name in results.country_names().items() if name == entry.group), "")


def region_controls() -> None:
    """Choose the launch region: from the list, by name or coordinates, from a file, on the map."""
    left, right = st.columns([5, 2], vertical_alignment="bottom")
    with left:
        region_select("Launch region", "region")
    with right.popover("Elsewhere", icon=":material/add_location_alt:", width="stretch"):
        st.markdown(
            "On the map, the buttons at its left set a point, draw a circle or an area; handles"
            " drag. Or here:"
        )
        unit = state.present_view().unit
        with st.form("elsewhere", border=False):
            st.text_input(
                "Place, or longitude, latitude",
                key="elsewhere_text",
                placeholder="Baghdad, or 44.4, 33.3",
            )
            st.number_input(
                plain_text(f"And all within, {unit}"),
                min_value=0.0,
                step=10.0,
                key="elsewhere_radius",
            )
            st.form_submit_button("Launch from there", on_click=_take_elsewhere)
        st.file_uploader(
            "Or a file with polygons: GeoJSON or KML, up to 5 MB",
            type=["geojson", "json", "kml"],
            key="upload",
            on_change=_take_upload,
        )


def _take_elsewhere() -> None:
    text = str(st.session_state["elsewhere_text"]).strip()
    radius = float(st.session_state["elsewhere_radius"])
    radius_km = to_metres(radius, state.present_view().unit) / 1000.0
    if not text:
        state.keep_note("Write a place or its longitude and latitude first.")
        return
    try:
        lon, lat = _locate(text)
        region = format_circle(lon, lat, radius_km) if radius_km else format_point(lon, lat)
        state.launch_region(region)
        state.change(region=region)
    except GeoError as error:
        state.keep_note(str(error))


def _locate(text: str) -> tuple[float, float]:
    pieces = text.replace(";", ",").split(",")
    if len(pieces) == 2:
        try:
            lon, lat = float(pieces[0]), float(pieces[1])
        except ValueError:
            pass
        else:
            if not (-180 <= lon <= 180 and -90 <= lat <= 90):
                raise LinkError(
                    f"{text[:60]!r} is nowhere: longitude comes first, within -180 to 180, then"
                    " latitude, within -90 to 90."
                )
            return lon, lat
    place = resolve_place(text)
    return place.lon, place.lat


def _take_upload() -> None:
    file = st.session_state["upload"]
    if file is None:
        return
    content = file.getvalue()
    try:
        region = region_from_upload(file.name, content)
    except GeoError as error:
        state.keep_note(str(error))
        return
    try:
        state.change(region=pack_area(region.shape.geometry))
    except (LinkError, AttributeError) as error:
        state.change(region=state.keep_upload(region, content))
        state.keep_note(
            f"The address cannot carry this region ({error}). It stays in this session."
        )


def system_select() -> None:
    """Choose the systems whose figures are drawn."""
    view = state.present_view()
    systems = {system.id: system.name for system in list_systems()}
    for name in view.systems:
        if name not in systems:
            state.note(f"No system is known as {name[:40]!r}; it was left out.")
    st.multiselect(
        "Systems",
        list(systems),
        format_func=lambda name: systems.get(name, name),
        placeholder="None chosen",
        **state.own(
            "systems", value=[name for name in view.systems if name in systems], read=tuple
        ),
    )


def range_controls() -> None:
    """Choose the figure that verdicts are for, a free range, smallest population and unit."""
    view = state.present_view()
    first, second, third, fourth = st.columns([5, 3, 3, 3])
    lines = range_lines(view)
    keys = ["", *(line.key for line in lines)]
    labels = {line.key: line.label(view.unit) for line in lines}
    longest = max(lines, key=lambda line: line.range_km) if lines else None
    labels[""] = f"The longest: {longest.label(view.unit)}" if longest else "No range chosen"
    first.selectbox(
        "Verdicts at",
        keys,
        format_func=lambda key: labels.get(key, key),
        help="The range figure that map signs, table and sentence are for.",
        **state.own("check", value=view.check if view.check in keys else ""),
    )
    free = None if view.range_km is None else round(km_to_unit(view.range_km, view.unit), 3)
    second.number_input(
        plain_text(f"Free range, {view.unit}"),
        min_value=0.1,
        max_value=math.floor(km_to_unit(MAX_RANGE_KM, view.unit) * 10) / 10,
        step=50.0,
        format="%g",
        placeholder="None",
        help="A range of your own beside the published ones.",
        **state.own("range_km", value=free, read=_read_range, none=True),
    )
    third.selectbox(
        "Smallest population",
        population_steps(view.min_population),
        format_func=lambda size: f"{size:,}",
        **state.own("min_population"),
    )
    unit_select(fourth)


def _read_range(value: float | None) -> float | None:
    if value is None:
        return None
    return round(to_metres(value, state.present_view().unit) / 1000.0, 3)


def unit_select(column: DeltaGenerator) -> None:
    """Choose the unit of every distance shown."""
    column.selectbox(
        "Unit", list(_UNIT_NAMES), format_func=_UNIT_NAMES.__getitem__, **state.own("unit")
    )


def range_lines(view: View) -> tuple[RangeLine, ...]:
    """List the figures of the view's systems, and its free range."""
    systems = [system for name in view.systems if (system := find_system(name))]
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


# -------------------------------------------------------------------------------------- details
def show_place(
    view: View, region: LaunchRegion, lines: tuple[RangeLine, ...], row: pd.Series[Any]
) -> None:
    """Show one place with every figure."""
    details = reach.detail_place(region, lines, float(row["lon"]), float(row["lat"]))
    names = results.country_names()
    with st.container(border=True, key="details"):
        local = row["local_name"]
        local = f" · {local}" if local and local != row["name"] else ""
        st.subheader(plain_text(f"{row['name']}{local}"), anchor=False)
        kind = "capital, " if row["kind"] == "capital" else ""
        country = names.get(row["country"], row["country"])
        st.caption(
            f"{kind}{plain_text(row['admin1'])}, {plain_text(country)};"
            f" {row['population']:,} people;"
            f" {row['lat']:.3f}° latitude, {row['lon']:.3f}° longitude"
        )
        compass = _COMPASS[round(details.azimuth_deg / 45) % 8]
        st.markdown(
            f"Nearest distance **{format_distance(details.nearest_km, view.unit)}**, farthest"
            f" **{format_distance(details.farthest_km, view.unit)}**. From the region's nearest"
            f" point it lies {details.azimuth_deg:.0f}° ({compass})."
        )
        table = pd.DataFrame(
            [
                {
                    "Range figure": figure.line.label(view.unit),
                    "Verdict": str(figure.verdict),
                    "Margin": format_distance(figure.margin_km, view.unit, signed=True),
                    "Share of region": format_share(figure.share),
                    "Published by": "; ".join(figure.line.sources),
                }
                for figure in details.figures
            ]
        )
        st.dataframe(table, hide_index=True, width="stretch", key="figures")
        st.button("Close details", on_click=state.change, kwargs={"place": ""})
