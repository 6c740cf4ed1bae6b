"""The catalogue: which systems, and of each who says it flies how far, when, and on what ground."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.markdown import plain_text
from geo.reach import format_distance
from geo.systems import (
    System,
    SystemCategory,
    SystemFilter,
    find_nearest,
    find_readings,
    find_system,
    list_operators,
    list_systems,
    select_systems,
)
from geo.units import km_to_unit, unit_to_km
from views import results, share, state
from views.dossier import show_dossier, show_downloads

__all__ = ["show"]


def show() -> None:
    """Draw the page."""
    view = state.present_view()
    system = find_system(view.system) if view.system else None
    if view.system and system is None:
        state.note(f"No system is known as {view.system[:40]!r}; the list stands in its place.")
    if system is None:
        _show_list()
    else:
        show_dossier(system)


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
        f"{len(found)} system{'s' if len(found) != 1 else ''}, {figures} published"
        f" figure{'s' if figures != 1 else ''}."
        + (
            " Choose a row, or a name here, for who says it, when and on what ground."
            if found
            else ""
        )
    )
    _show_readings(view.seek)
    if not found:
        _offer_nearest(asked)
        return
    names = {system.id: system.name for system in found}
    st.selectbox(
        "Open",
        ["", *names],
        format_func=lambda name: names.get(name, "A system of the list"),
        **state.own("system", value=""),
    )
    _show_table(found)
    show_downloads(found, "systems")


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


def _offer_nearest(asked: SystemFilter) -> None:
    """Offer what fits without the other fields, or is spelt much alike, and all systems."""
    near = find_readings(asked.seek) or find_nearest(asked.seek)
    st.info(f"No system fits what you ask for.{' Near it:' if near else ''}")
    with st.container(horizontal=True):
        for system in near:
            st.button(
                plain_text(system.name),
                key=f"near_{system.id}",
                on_click=state.change,
                kwargs={"system": system.id},
            )
        st.button(
            "Empty all fields",
            on_click=state.change,
            kwargs={
                "seek": "",
                "maker": "",
                "operator": "",
                "category": "",
                "reaching_km": None,
            },
        )


def _show_table(found: tuple[System, ...]) -> None:
    view = state.present_view()
    countries = results.country_names()
    rows = [
        {
            "System": system.name,
            f"Lowest, {view.unit}": _rounded(system.band_km, 0),
            f"Highest, {view.unit}": _rounded(system.band_km, 1),
            "Kind": str(system.category),
            "Made by": countries.get(system.country, system.country),
            "From": ", ".join(system.launched_from),
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
