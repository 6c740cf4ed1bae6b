"""The map: launch region, systems, rings, places, and the sentence and table that say the same."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from geo import layers, reach
from geo.errors import GeoError
from geo.links import View, format_circle, format_point, pack_drawn
from geo.markdown import plain_text
from geo.reach import RangeLine, format_distance
from geo.regions import LaunchRegion
from geo.units import km_to_unit
from views import parts, results, share, state

__all__ = ["show"]

_INTRODUCTION = (
    "Choose where a report says missiles could be launched, and which systems. You see which"
    " cities lie within their published ranges: from everywhere in that region, from somewhere in"
    " it, or from nowhere."
)
_MAP_HEIGHT = 560
_VERDICT_MARKS = {"everywhere": "● everywhere", "somewhere": "◐ somewhere", "nowhere": "◇ nowhere"}


def show() -> None:
    """Draw the page."""
    view = state.present_view()
    embedded = st.context.is_embedded
    if not embedded:
        st.caption(_INTRODUCTION)
        left, right = st.columns([1, 1], gap="medium")
        with left:
            parts.region_controls()
        with right:
            parts.system_select()
        with st.container(key="ranges"):
            parts.range_controls()
        view = state.present_view()
    region = state.launch_region(view.region)
    lines = parts.range_lines(view)
    if not lines:
        st.info("No range is chosen. Choose a system, or give a range of your own.")
        _show_map(view, region, (), None, None)
        return
    line = parts.checked_line(view, lines)
    if not embedded:
        _show_definition(region)
    checked = results.checked(region, view.min_population, line.range_km)
    with st.container(key="answer"):
        st.markdown(
            reach.describe_reach(region.name, line, checked, view.min_population, view.unit)
        )
    shown = reach.select_places(
        checked, show=view.show, country=view.country, find=view.find, sort=view.sort
    )
    left, right = st.columns([5, 6], gap="small")
    with left:
        _show_map(view, region, lines, line, shown)
        if not embedded:
            _show_map_choices()
        _show_legend(view, lines, line)
    with right:
        if not embedded:
            _show_filters(checked)
        _show_table(view, region, shown, checked)
        if not embedded:
            _show_details(view, region, lines, shown)
    if not embedded:
        title = f"{region.name}, {line.label(view.unit)}"
        share.show_take_away(title, region, lines, line, shown)
        share.show_sharing(title)
    else:
        share.show_origin()


def _show_definition(region: LaunchRegion) -> None:
    source = ", ".join(part for part in (region.source, region.date) if part)
    cited = f" Source: {plain_text(source)}." if source else ""
    name, definition = plain_text(region.name), plain_text(region.definition)
    st.caption(f"**{name}**: {definition}{cited}")


# ------------------------------------------------------------------------------------------- map
def _show_map(
    view: View,
    region: LaunchRegion,
    lines: tuple[RangeLine, ...],
    line: RangeLine | None,
    shown: pd.DataFrame | None,
) -> None:
    drawings = _draw(view, region, lines, line)
    columns = layers.place_columns(shown, view.unit) if shown is not None else layers.no_places()
    statements = layers.list_statements(
        [layers.draw_region(region)],
        drawings,
        columns,
        unit=view.unit,
        checked=line.key if line else "",
        chosen=view.place,
        chosen_lon_lat=_place_lon_lat(view.place, shown),
        region_key=view.region,
        edit=layers.edit_handles(view.region, region),
        tiles=view.tiles,
    )
    with st.container(key="map"):
        st_folium(
            layers.BaseMap(),
            key="rangecheck_map",
            height=_MAP_HEIGHT,
            use_container_width=True,
            returned_objects=["last_active_drawing"],
            feature_group_to_add=layers.build_layers(statements),
            on_change=_take_map_event,
        )


def _draw(
    view: View, region: LaunchRegion, lines: tuple[RangeLine, ...], line: RangeLine | None
) -> list[tuple[RangeLine, str, dict[str, Any] | None]]:
    """Draw every band and line; one that cannot be drawn is a notice, and the others stay."""
    drawings: list[tuple[RangeLine, str, dict[str, Any] | None]] = []
    wanted = [(each, "outer") for each in lines]
    if line and view.common:
        wanted.append((line, "common"))
    for each, kind in wanted:
        try:
            drawings.append((each, kind, results.line(region, each.range_km, kind)))
        except GeoError as error:
            state.note(str(error))
    outlines = {each.key: drawn for each, kind, drawn in drawings if kind == "outer"}
    for low, high in reach.list_bands(lines):
        band = layers.span_band(low, high, outlines)
        try:
            drawings.append(
                (high, "band", band)
                if band
                else (high, "band", results.band(region, low.range_km, high.range_km))
            )
        except GeoError as error:
            state.note(str(error))
    return drawings


def _place_lon_lat(place: str, shown: pd.DataFrame | None) -> tuple[float, float] | None:
    if shown is None or not place:
        return None
    row = shown[shown["id"] == place]
    return (float(row["lon"].iloc[0]), float(row["lat"].iloc[0])) if len(row) else None


def _take_map_event() -> None:
    event = (st.session_state.get("rangecheck_map") or {}).get("last_active_drawing") or {}
    told = event.get("properties") or {}
    action = told.get("action")
    try:
        if action == "place":
            chosen = str(told.get("id", ""))
            state.change(place="" if chosen == state.present_view().place else chosen)
        elif action == "point":
            state.change(region=format_point(float(told["lon"]), float(told["lat"])))
        elif action == "circle":
            circle = format_circle(float(told["lon"]), float(told["lat"]), float(told["radius_km"]))
            state.change(region=circle)
        elif action == "polygon":
            state.change(region=pack_drawn(event.get("geometry") or {}))
    except GeoError as error:
        state.keep_note(str(error))


def _show_map_choices() -> None:
    with st.container(horizontal=True):
        st.toggle(
            "Draw where everywhere is in range",
            help="The dotted line bounds what is in range from everywhere in the region.",
            **state.own("common"),
        )
        st.toggle(
            "Online map tiles",
            help="Asks OpenStreetMap's server for map pictures; it sees your internet address.",
            **state.own("tiles"),
        )


def _show_legend(view: View, lines: tuple[RangeLine, ...], line: RangeLine) -> None:
    with st.expander("Legend: what lines and signs mean", icon=":material/legend_toggle:"):
        st.markdown(
            "- **◐ somewhere**: in range from at least one point of the launch region, not from"
            " all of it. The lines bound all places in range from *somewhere*.\n"
            "- **● everywhere**: in range even from the region's farthest point. The dotted line"
            " bounds them.\n"
            "- **◇ nowhere**: out of range from every point of the region; near misses are"
            " shown.\n"
            "- The shaded **band** lies between the lowest and the highest figure published for"
            " a system. The strongest line is the figure that verdicts are for."
        )
        for each in lines:
            style = "solid" if not each.dash else "dashed"
            mark = " ← verdicts" if each.key == line.key else ""
            label, published = (
                plain_text(each.label(view.unit)),
                plain_text("; ".join(each.sources)),
            )
            st.markdown(f"- **{label}**, {style}{mark}: {published}")


# ----------------------------------------------------------------------------------------- table
def _show_filters(checked: pd.DataFrame) -> None:
    view = state.present_view()
    first, second, third = st.columns([3, 3, 2])
    first.text_input("Find a place", placeholder="Name", **state.own("find"))
    names = results.country_names()
    codes = ["", *sorted(set(checked["country"]), key=lambda code: names.get(code, code))]
    if view.country not in codes:
        codes.append(view.country)
    second.selectbox(
        "Country",
        codes,
        format_func=lambda code: names.get(code, code) if code else "All countries",
        **state.own("country"),
    )
    third.selectbox("Order", ["population", "nearest", "name"], **state.own("sort"))
    st.pills(
        "Verdicts shown",
        ["everywhere", "somewhere", "nowhere"],
        selection_mode="multi",
        format_func=_VERDICT_MARKS.__getitem__,
        **state.own("show", value=list(view.show), read=_read_show),
    )


def _read_show(chosen: list[str]) -> tuple[str, ...]:
    return tuple(kind for kind in ("everywhere", "somewhere", "nowhere") if kind in chosen)


def _show_table(
    view: View, region: LaunchRegion, shown: pd.DataFrame, checked: pd.DataFrame
) -> None:
    if shown.empty:
        st.info(plain_text(_explain_empty(view, region)))
        return
    names = results.country_names()
    factor = km_to_unit(1.0, view.unit)
    table = pd.DataFrame(
        {
            "Place": shown["name"],
            "Country": pd.Categorical([names.get(code, code) for code in shown["country"]]),
            "Verdict": shown["verdict"].cat.rename_categories(_VERDICT_MARKS),
            f"Nearest, {view.unit}": (shown["nearest_km"] * factor).round().astype("int32"),
            f"Margin, {view.unit}": (shown["margin_km"] * factor).round().astype("int32"),
            f"Farthest, {view.unit}": (shown["farthest_km"] * factor).round().astype("int32"),
            "Population": shown["population"].astype("int32"),
        }
    )
    st.session_state["table ids"] = shown["id"].tolist()
    key = _table_key(view.place)
    chosen = shown.index[shown["id"] == view.place].tolist()[:1]
    holder = st.container(key="table")
    holder.dataframe(
        table,
        key=key,
        hide_index=True,
        width="stretch",
        height=min(420, 38 + 35 * len(table)),
        on_select=partial(_take_row, key),
        selection_mode="single-row",
        selection_default={"selection": {"rows": chosen}},
        column_config={
            "Place": st.column_config.TextColumn(width=92),
            "Country": st.column_config.TextColumn(width=74),
            "Verdict": st.column_config.TextColumn(width=94),
            f"Nearest, {view.unit}": st.column_config.NumberColumn(width=85, format="localized"),
            f"Margin, {view.unit}": st.column_config.NumberColumn(width=81, format="localized"),
            f"Farthest, {view.unit}": st.column_config.NumberColumn(width=90, format="localized"),
            "Population": st.column_config.NumberColumn(width=82, format="localized"),
        },
    )
    total = int((checked["verdict"] != "nowhere").sum())
    if len(shown) >= reach.MAX_SHOWN:
        st.caption(f"The {len(shown):,} most populous are shown; {total:,} places are in range.")


def _table_key(place: str) -> str:
    """Name the table anew when a place was chosen elsewhere.

    A table that is told which row to choose reports its former row afterwards, and would undo
    what was chosen on the map; a new one begins with the right row.
    """
    told, count = st.session_state.get("table place", ("", 0))
    if told != place:
        count += 1
        st.session_state["table place"] = (place, count)
    return f"table_{count}"


def _take_row(key: str) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    ids = st.session_state.get("table ids", [])
    place = ids[rows[0]] if rows and rows[0] < len(ids) else ""
    st.session_state["table place"] = (place, int(key.removeprefix("table_")))
    state.change(place=place)


def _explain_empty(view: View, region: LaunchRegion) -> str:
    if not view.show:
        return "No verdict is ticked, so no place is shown. Tick one above."
    if view.find or view.country:
        return "No place in range, or nearly so, fits your search. Empty it to see all."
    nearest = results.nearest_km(region, view.min_population)
    if nearest is None:
        return "The gazetteer holds no place of that size. Lower the smallest population."
    return (
        f"No place of {view.min_population:,} people or more lies in range or nearly so: the"
        f" nearest is {format_distance(nearest, view.unit)} away. Lower the smallest"
        " population, or choose a longer range."
    )


# --------------------------------------------------------------------------------------- details
def _show_details(
    view: View,
    region: LaunchRegion,
    lines: tuple[RangeLine, ...],
    shown: pd.DataFrame,
) -> None:
    """Choose a place by keyboard, too, and show its figures, however far it lies."""
    places = results.places(view.min_population)
    row = places[(places["id"] == view.place).to_numpy()]
    names = dict(zip(shown["id"], shown["name"], strict=True))
    if not row.empty:
        names.setdefault(view.place, str(row["name"].iloc[0]))
    st.selectbox(
        "Details of",
        ["", *names],
        format_func=lambda place: names.get(place, "Choose here, in the table or on the map"),
        **state.own("place", value=view.place if view.place in names else ""),
    )
    if not row.empty:
        parts.show_place(view, region, lines, row.iloc[0])
