"""The catalogue: which systems, and of each who says it flies how far, when, and on what ground."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from geo.errors import LinkError
from geo.exports import PictureShape, Sheet, cite_catalogue
from geo.links import View, format_query
from geo.markdown import plain_text, shorten_text
from geo.reach import MAX_RANGE_KM, format_distance
from geo.search import Hit, Want
from geo.systems import (
    FigureKind,
    Scope,
    System,
    SystemCategory,
    SystemFilter,
    describe_system,
    find_readings,
    find_system,
    list_doubts,
    list_operators,
    list_systems,
    select_systems,
    write_systems_csv,
    write_systems_json,
)
from geo.units import km_to_unit, unit_to_km
from views import navigation, parts, results, share, state
from views.scene import find_scene
from views.searchbox import search_box

__all__ = ["show"]

_CHART_HEIGHT = 360
_LEAST_LABELLED_PX = 520
_MOST_LABELS = 9  # of a chart; more would cover each other, and the table names all
# The sign of each kind, as the chart draws it and as text does; colour says the same once more, on
# a light page and on a dark one with a contrast of 4.5 and more.
_SIGNS = {
    FigureKind.CLAIMED: ("square", "■", "#0b5cad", "#6fb1f2"),
    FigureKind.ASSESSED: ("diamond", "◆", "#6b4fa0", "#b9a2ea"),
    FigureKind.QUOTED: ("circle", "●", "#8a5a00", "#e0a94a"),
    FigureKind.FLOWN: ("triangle-up", "▲", "#2f7d3b", "#6cc97b"),
}
# A date that names a year or a month stands in its middle.
_MIDDLE = {len("2020"): "-07-01", len("2020-01"): "-15", len("2020-01-01"): ""}
_SCOPES = {
    Scope.SYSTEM: "",
    Scope.GROUP: "one span for several systems",
    Scope.FLIGHT: "one flight, no range",
    Scope.DOUBTFUL: "held for a slip",
}


def show() -> None:
    """Draw the page."""
    view = state.present_view()
    system = find_system(view.system) if view.system else None
    if view.system and system is None:
        state.note(f"No system is known as {view.system[:40]!r}; the list stands in its place.")
    if system is None:
        _show_list()
    else:
        _show_dossier(system)


# ------------------------------------------------------------------------------------------ list
def _show_list() -> None:
    st.header("Who says how far it flies?")
    share.show_share(
        "Who says how far it flies?",
        f"{len(list_systems()):,} missile systems with every published range: who says it, when and"
        " on what ground.",
    )
    view = state.present_view()
    countries = results.country_names()
    with st.container(key="system_filters"):
        seek, maker, operator, category, reaching = st.columns([4, 3, 3, 3, 2])
    seek.text_input("System", placeholder="Any spelling, any script", **state.own("seek"))
    made_in = {system.country for system in list_systems() if system.country}
    makers = sorted(made_in, key=lambda code: countries.get(code, code))
    with maker:
        _choose(
            "Made by", "maker", {code: countries.get(code, code) for code in makers}, "Any country"
        )
    with operator:
        _choose("Reported with", "operator", {name: name for name in list_operators()}, "Anybody")
    with category:
        kinds = {str(kind): str(kind).capitalize() for kind in SystemCategory}
        _choose("Kind", "category", kinds, "Any kind")
    reached = None if view.reaching_km is None else km_to_unit(view.reaching_km, view.unit)
    reaching.number_input(
        plain_text(f"Reaching, {view.unit}"),
        min_value=1.0,
        step=100.0,
        format="%g",
        placeholder="Any",
        **state.own("reaching_km", value=reached, read=_read_km, none=True),
    )
    view = state.present_view()
    asked = SystemFilter(view.seek, view.maker, view.operator, view.category, view.reaching_km)
    found = select_systems(asked)
    figures = sum(len(system.figures) for system in found)
    st.caption(
        f"{len(found)} systems, {figures} published figures. Choose a row, or a name here, for who"
        " says it, when and on what ground."
    )
    _show_readings(view.seek)
    if not found:
        st.info("No system fits what you ask for. Empty a field to see more.")
        return
    names = {system.id: system.name for system in found}
    st.selectbox(
        "Open",
        ["", *names],
        format_func=lambda name: names.get(name, "A system of the list"),
        **state.own("system", value=""),
    )
    _show_table(found)
    _show_downloads(found, "systems")


def _choose(label: str, field: str, names: dict[str, str], empty: str) -> None:
    """Choose one value of a field of the view; one that the list lacks is shown as it stands."""
    present = getattr(state.present_view(), field)
    st.selectbox(
        plain_text(label),
        list(dict.fromkeys(["", *names, present])),
        format_func=lambda value: plain_text(str(names.get(value, value))) if value else empty,
        **state.own(field),
    )


def _read_km(value: float | None) -> float | None:
    if value is None:
        return None
    return round(unit_to_km(value, state.present_view().unit), 3)


def _show_readings(seek: str) -> None:
    readings = find_readings(seek) if seek.strip() else ()
    if len(readings) > 1:
        listed = ", ".join(system.name for system in readings)
        st.info(plain_text(f"“{seek}” names several systems: {listed}."))


def _show_table(found: tuple[System, ...]) -> None:
    view = state.present_view()
    countries = results.country_names()
    rows = [
        {
            "System": system.name,
            "Made by": countries.get(system.country, system.country),
            "Kind": str(system.category),
            "From": ", ".join(system.launched_from),
            f"Lowest, {view.unit}": _rounded(system.band_km, 0),
            f"Highest, {view.unit}": _rounded(system.band_km, 1),
            "Figures": len(system.figures),
            "Sources": len(system.independent_sources),
            "Flown": _flown(system),
            "Also called": ", ".join((*system.aliases[:3], *system.scripts[:2])),
        }
        for system in found
    ]
    st.session_state["system ids"] = [system.id for system in found]
    # A table keeps the row that was chosen; with another name it begins anew.
    key = f"systems_{abs(hash(tuple(st.session_state['system ids'])))}"
    st.dataframe(
        pd.DataFrame(rows),
        key=key,
        hide_index=True,
        width="stretch",
        height=min(560, 38 + 35 * len(rows)),
        column_config={
            name: st.column_config.NumberColumn(format="localized")
            for name in (f"Lowest, {view.unit}", f"Highest, {view.unit}")
        },
        on_select=lambda: _take_row(key),
        selection_mode="single-row",
    )


def _rounded(band_km: tuple[float, float] | None, end: int) -> int | None:
    return None if band_km is None else round(km_to_unit(band_km[end], state.present_view().unit))


def _flown(system: System) -> str:
    flown = system.farthest_flown
    if flown is None:
        return ""
    far = format_distance(flown.range_km, state.present_view().unit)
    return f"{far}, lofted" if flown.lofted else far


def _take_row(key: str) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    ids = st.session_state.get("system ids", [])
    if rows and rows[0] < len(ids):
        state.change(system=ids[rows[0]])


def _show_downloads(systems: tuple[System, ...], name: str) -> None:
    with st.container(horizontal=True):
        st.download_button(
            "Table (CSV)",
            lambda: write_systems_csv(systems),
            file_name=f"rangecheck-{name}.csv",
            mime="text/csv",
            on_click="ignore",
        )
        st.download_button(
            "Data (JSON)",
            lambda: write_systems_json(systems),
            file_name=f"rangecheck-{name}.json",
            mime="application/json",
            on_click="ignore",
        )
    st.caption(plain_text(f"To cite: {cite_catalogue()}"))


# --------------------------------------------------------------------------------------- dossier
def _show_dossier(system: System) -> None:
    view = state.present_view()
    countries = results.country_names()
    st.button(
        "All systems", icon=":material/arrow_back:", on_click=state.change, kwargs={"system": ""}
    )
    st.header(plain_text(system.name))
    kind = f"{countries.get(system.country, system.country)} · {system.category}"
    also = " · ".join((*system.aliases[:6], *system.scripts[:4]))
    st.caption(plain_text(f"{kind}{f' · also {also}' if also else ''}".removeprefix(" · ")))
    with st.container(key="answer"):
        sentences = describe_system(system, countries, view.unit)
        st.markdown(plain_text(" ".join(sentences)))
    has_range = system.band_km is not None
    region = state.launch_region(view.region)
    share.show_share(
        f"{system.name}: who says how far it flies",
        sentences[0],
        prepare=partial(_prepare, system) if has_range else None,
        files=share.FILES,
        instead=f"The files show its ranges from {region.name}, chosen on this page."
        if has_range
        else "Nothing to draw: no range of it is published.",
    )
    chart, meaning = st.columns([7, 3], gap="medium")
    with chart:
        _show_chart(system)
    with meaning, st.container(border=True):
        _show_meaning(system)
    _show_figures(system)
    doubts = list_doubts(system)
    if doubts:
        st.subheader("What to ask of these figures", anchor=False)
        for printed, reason in doubts:
            st.markdown(f"- {plain_text(printed)}: {plain_text(reason)}")
    if system.operators:
        with st.expander(f"Who is reported to have it ({len(system.operators)})"):
            st.dataframe(
                [
                    {
                        "Who": each.operator,
                        "Where": countries.get(each.country, each.country),
                        "Says": each.source,
                        "Title": each.title,
                        "Date": each.date,
                        "Address": each.url,
                    }
                    for each in system.operators
                ],
                hide_index=True,
                width="stretch",
                column_config={"Address": st.column_config.LinkColumn(display_text="source")},
            )
    if system.look_alikes:
        with st.container(horizontal=True):
            st.markdown("Not to be taken for")
            for other in system.look_alikes:
                alike = find_system(other)
                if alike is not None:
                    st.button(
                        plain_text(alike.name),
                        key=f"alike_{other}",
                        on_click=state.change,
                        kwargs={"system": other},
                    )
    _show_downloads((system,), system.id)


def _show_chart(system: System) -> None:
    if not system.figures:
        st.info("No figure of its range was found in a source that could be read.")
        return
    unit = state.present_view().unit
    dark = st.context.theme.type == "dark"
    points = [
        {
            "when": f"{figure.date}{_MIDDLE[len(figure.date)]}",
            "range": round(km_to_unit(figure.range_km, unit)),
            "kind": str(figure.kind),
            "who": figure.source,
            "date": figure.date,
            "printed": figure.as_printed,
            "counts": _SCOPES[figure.scope] or "bears on the range",
            "faint": 1.0 if figure in system.own_figures else 0.45,
        }
        for figure in system.figures
    ]
    _label(points)
    kinds = [kind for kind in _SIGNS if str(kind) in {point["kind"] for point in points}]
    layers: list[dict[str, Any]] = []
    if system.band_km is not None:
        low, high = (km_to_unit(km, unit) for km in system.band_km)
        layers.append(
            {
                "data": {"values": [{"low": low, "high": high}]},
                "mark": {
                    "type": "rect",
                    "opacity": 0.28 if dark else 0.14,
                    "color": _SIGNS[FigureKind.CLAIMED][3 if dark else 2],
                },
                "encoding": {
                    "y": {"field": "low", "type": "quantitative", "scale": {"zero": False}},
                    "y2": {"field": "high"},
                },
            }
        )
    scale = {"domain": [str(kind) for kind in kinds], "range": [_SIGNS[kind][0] for kind in kinds]}
    colors = {
        "domain": scale["domain"],
        "range": [_SIGNS[kind][3 if dark else 2] for kind in kinds],
    }
    ink = "#e6ebf0" if dark else "#1c2126"
    layers.append(
        {
            "data": {"values": points},
            "mark": {"type": "point", "filled": True, "size": 110},
            "encoding": {
                "x": {
                    "field": "when",
                    "type": "temporal",
                    "title": "Printed in",
                    "axis": {"format": "%Y", "tickCount": "year", "labelOverlap": True},
                    "scale": {"domain": _show_years(points)},
                },
                "y": {
                    "field": "range",
                    "type": "quantitative",
                    "title": f"Range, {unit}",
                    "axis": {"format": ",.0f"},
                    "scale": {"domain": _show_between(points), "nice": True, "zero": False},
                },
                "shape": {"field": "kind", "type": "nominal", "scale": scale, "legend": None},
                "color": {"field": "kind", "type": "nominal", "scale": colors, "legend": None},
                "opacity": {"field": "faint", "type": "quantitative", "scale": None},
                "tooltip": [
                    {"field": "printed", "title": "printed"},
                    {"field": "who", "title": "says"},
                    {"field": "date", "title": "when"},
                    {"field": "kind", "title": "kind"},
                    {"field": "counts", "title": "as a range"},
                ],
            },
        }
    )
    layers.append(
        {
            "data": {"values": [point for point in points if point["label"]]},
            "mark": {
                "type": "text",
                "align": {"expr": "datum.turn ? 'right' : 'left'"},
                "dx": {"expr": "datum.turn ? -9 : 9"},
                "dy": {"expr": "-14 * datum.step - 10"},
                "fontSize": 11,
                "color": ink,
                # On a telephone they would cover each other.
                "opacity": {"expr": f"width > {_LEAST_LABELLED_PX} ? 1 : 0"},
            },
            "encoding": {
                "x": {"field": "when", "type": "temporal"},
                "y": {"field": "range", "type": "quantitative"},
                "text": {"field": "label", "type": "nominal"},
            },
        }
    )
    with st.container(key="system_chart"):
        st.vega_lite_chart(
            {
                "height": _CHART_HEIGHT,
                "description": f"Published ranges of {system.name} by date; the table below holds"
                " the same figures.",
                "layer": layers,
                "config": {"axis": {"labelColor": ink, "titleColor": ink}},
            },
            width="stretch",
            key="system_chart_figures",
        )
    signs = plain_text(" · ".join(f"{_SIGNS[kind][1]} {kind}" for kind in kinds))
    st.caption(f"{signs} · shaded: lowest to highest range · faint: no range, such as a flight")


def _label(points: list[dict[str, Any]]) -> None:
    """Name each point beside it where they are few; of close ones the later stands above."""
    years = [int(point["when"][:4]) for point in points]
    last = max(years)
    steps: dict[tuple[int, int], int] = {}
    for point, year in sorted(zip(points, years, strict=True), key=lambda each: each[0]["when"]):
        at = (point["range"], year // 2)
        step = steps[at] = steps.get(at, -1) + 1
        few = len(points) <= _MOST_LABELS
        point["label"] = f"{shorten_text(point['who'], 26)}, {point['date']}" if few else ""
        point["step"], point["turn"] = step, year == last and last > min(years)


def _show_between(points: list[dict[str, Any]]) -> list[float]:
    """Leave room above and below: a band of 50 km is no large one."""
    ranges = [point["range"] for point in points]
    return [0.8 * min(ranges), 1.1 * max(ranges)]


def _show_years(points: list[dict[str, Any]]) -> list[str]:
    """Show whole years, two at least: of one date alone an axis would show its hours."""
    years = [int(point["when"][:4]) for point in points]
    return [f"{min(years) - 1}-07-01", f"{max(years) + 1}-07-01"]


def _show_meaning(system: System) -> None:
    view = state.present_view()
    st.subheader("What it would mean", anchor=False)
    if system.starts_elsewhere:
        where = plain_text(system.starts_elsewhere)
        st.caption(
            f"{where} Choose the sea, or the ground below the airspace, that a report names."
        )
    search_box(
        "From which region?",
        Want.REGION,
        _take_region,
        key="ask_from",
        chosen=state.launch_region(view.region).name,
    )
    if system.band_km is None:
        st.caption("No range is published, so no place can be checked.")
        return
    region = state.launch_region(state.present_view().region)
    view = parts.bound_places(view, (region, min(system.band_km[-1], MAX_RANGE_KM)))
    counts = {}
    for range_km in dict.fromkeys(min(km, MAX_RANGE_KM) for km in reversed(system.band_km)):
        checked = results.checked(region, view.min_population, range_km)
        counts[range_km] = int((checked["verdict"] != "nowhere").sum())
        st.markdown(f"At {format_distance(range_km, view.unit)}: **{counts[range_km]:,}** places")
    if len(counts) > 1:
        longest, shortest = counts.values()
        st.markdown(f"Only by the highest figure: **{longest - shortest:,}** places")
    st.caption(f"Places of {view.min_population:,} people or more, in range from somewhere in it.")
    _link_to_map(system)


def _take_region(hit: Hit | None) -> None:
    if hit is not None:
        state.change(region=hit.key)


def _prepare(system: System) -> Callable[[PictureShape], Sheet]:
    scene = find_scene(_ask_of(system))
    if scene is None:
        raise LinkError(f"No range of {system.name} is published here, so nothing can be drawn.")
    return partial(share.make_scene_sheet, scene, share.find_address())


def _ask_of(system: System) -> View:
    """Give the view that the map shows of a system, from the region chosen here."""
    return state.with_fields(
        systems=(system.id,), check="", range_km=None, system="", place="", country="", find=""
    )


def _link_to_map(system: System) -> None:
    query = format_query(_ask_of(system))
    st.page_link(
        navigation.find_page(""), label="On the map", icon=":material/map:", query_params=query
    )


def _show_figures(system: System) -> None:
    if not system.figures:
        return
    unit = state.present_view().unit
    rows = [
        {
            f"{unit}": _span(figure.low_km, figure.high_km),
            "Printed": figure.as_printed,
            "Who": figure.source,
            "When": figure.date,
            "Kind": f"{_SIGNS[figure.kind][1]} {figure.kind}{', lofted' if figure.lofted else ''}",
            "As a range": _SCOPES[figure.scope],
            "Second-hand": "yes" if figure.second_hand else "no",
            "Address": figure.url or None,
            "Title": figure.title,
            "Note": figure.note,
        }
        for figure in system.figures
    ]
    st.subheader(f"Every figure ({len(rows)})", anchor=False)
    st.dataframe(
        rows,
        hide_index=True,
        width="stretch",
        height=min(460, 38 + 35 * len(rows)),
        column_config={"Address": st.column_config.LinkColumn(display_text="source")},
    )


def _span(low_km: float | None, high_km: float) -> str:
    unit = state.present_view().unit
    high = f"{km_to_unit(high_km, unit):,.0f}"
    return high if low_km is None else f"{km_to_unit(low_km, unit):,.0f}–{high}"
