"""The drawer beside the map: which places and sites lie in range, and what hides some of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from geo import reach
from geo.exports import guard_cells
from geo.links import View
from geo.markdown import plain_text
from geo.reach import format_distance
from geo.units import Unit, km_to_unit
from views import results, state
from views.parts import VERDICT_MARKS
from views.scene import Scene

__all__ = ["show_drawer", "show_handle"]

_ROW_HEIGHT = 30
_STATIC = Path(__file__).resolve().parent.parent / "static"

_HANDLE = st.components.v2.component(
    "rangecheck_drawer",
    html=(_STATIC / "drawer.html").read_text(encoding="utf-8"),
    css=(_STATIC / "drawer.css").read_text(encoding="utf-8"),
    js=(_STATIC / "drawer.js").read_text(encoding="utf-8"),
)


def show_handle(scene: Scene) -> None:
    """Show the button that opens and closes the drawer, in the browser alone.

    Parameters
    ----------
    scene : Scene
        What the drawer holds.
    """
    count, sites = scene.in_range, scene.sites_in_range
    label = (
        f"{count:,} {'place' if count == 1 else 'places'},"
        f" {sites:,} {'site' if sites == 1 else 'sites'} in range"
    )
    with st.container(key="handle", width="content"):
        _HANDLE(data={"label": label}, key="drawer_handle", width="content")


def show_drawer(scene: Scene) -> None:
    """Show the sites that reports name, then the places in range, each as a table.

    Parameters
    ----------
    scene : Scene
        With the places to list, in order.
    """
    _show_sites(scene)
    hidden = _name_filters(scene.view)
    if hidden:
        st.caption(plain_text(f"{len(scene.shown):,} shown: {hidden}."))
    if scene.shown.empty:
        st.info(plain_text(_explain_empty(scene)))
        return
    _show_table(scene)
    if len(scene.shown) >= reach.MAX_SHOWN:
        st.caption(
            f"The {len(scene.shown):,} most populous are shown; {scene.in_range:,} places are in"
            " range."
        )


def _name_filters(view: View) -> str:
    parts = []
    if view.country:
        parts.append(results.country_names().get(view.country, view.country))
    if view.find:
        parts.append(f"names with “{view.find}”")
    if 0 < len(view.show) < len(VERDICT_MARKS):
        parts.append(", ".join(VERDICT_MARKS[each] for each in view.show))
    return "; ".join(parts)


def _show_sites(scene: Scene) -> None:
    """Show every site, in range or not, with what the reports say of it."""
    view, sites = scene.view, scene.sites
    factor = km_to_unit(1.0, view.unit)
    table = pd.DataFrame(
        {
            "Site": sites["name"],
            "Verdict": sites["verdict"].cat.rename_categories(VERDICT_MARKS),
            f"Nearest, {view.unit}": (sites["nearest_km"] * factor).round().astype("int32"),
            f"Margin, {view.unit}": (sites["margin_km"] * factor).round().astype("int32"),
            "What reports say of it": sites["said"],
        }
    )
    place = scene.place.id if scene.place else ""
    rows = _rows_of(sites, place)
    key = _table_key("sites", place, rows)
    st.session_state["sites ids"] = sites["id"].tolist()
    with st.container(key="sites"):
        st.dataframe(
            table,
            key=key,
            hide_index=True,
            width="stretch",
            row_height=_ROW_HEIGHT,
            on_select=partial(_take_row, "sites", key),
            selection_mode="single-row",
            selection_default={"selection": {"rows": rows}},
            column_config=_column_widths(view.unit, "Site")
            | {"What reports say of it": st.column_config.TextColumn(width=420)},
        )


def _rows_of(table: pd.DataFrame, place: str) -> list[int]:
    return [int(row) for row in (table["id"] == place).to_numpy().nonzero()[0][:1]]


def _column_widths(unit: Unit, name: str) -> dict[str, ColumnConfig]:
    return {
        name: st.column_config.TextColumn(width=126),
        "Verdict": st.column_config.TextColumn(width=80),
        f"Nearest, {unit}": st.column_config.NumberColumn(width=78, format="localized"),
        f"Margin, {unit}": st.column_config.NumberColumn(width=74, format="localized"),
    }


def _show_table(scene: Scene) -> None:
    view, shown = scene.view, scene.shown
    names = results.country_names()
    factor = km_to_unit(1.0, view.unit)
    table = pd.DataFrame(
        {
            "Place": guard_cells(shown["name"]),
            "Verdict": shown["verdict"].cat.rename_categories(VERDICT_MARKS),
            f"Nearest, {view.unit}": (shown["nearest_km"] * factor).round().astype("int32"),
            f"Margin, {view.unit}": (shown["margin_km"] * factor).round().astype("int32"),
            "Country": pd.Categorical([names.get(code, code) for code in shown["country"]]),
            f"Farthest, {view.unit}": (shown["farthest_km"] * factor).round().astype("int32"),
            "Population": shown["population"].astype("int32"),
        }
    )
    st.session_state["table ids"] = shown["id"].tolist()
    place = scene.place.id if scene.place else ""
    rows = _rows_of(shown, place)
    key = _table_key("table", place, rows)
    st.container(key="table", height="stretch").dataframe(
        table,
        key=key,
        hide_index=True,
        width="stretch",
        height="stretch",
        row_height=_ROW_HEIGHT,
        on_select=partial(_take_row, "table", key),
        selection_mode="single-row",
        selection_default={"selection": {"rows": rows}},
        column_config=_column_widths(view.unit, "Place")
        | {
            "Country": st.column_config.TextColumn(width=90),
            f"Farthest, {view.unit}": st.column_config.NumberColumn(width=88, format="localized"),
            "Population": st.column_config.NumberColumn(width=88, format="localized"),
        },
    )


def _table_key(name: str, place: str, rows: list[int]) -> str:
    """Name a table anew when a place was chosen elsewhere, or stands in another row now.

    A table that is told which row to choose reports its former row afterwards, and would undo
    what was chosen on the map; a new one begins with the right row.
    """
    told, count = st.session_state.get(f"{name} place", (("", []), 0))
    if told != (place, rows):
        count += 1
        st.session_state[f"{name} place"] = ((place, rows), count)
    return f"{name}_{count}"


def _take_row(name: str, key: str) -> None:
    rows = st.session_state[key]["selection"]["rows"][:1]
    ids = st.session_state.get(f"{name} ids", [])
    place = ids[rows[0]] if rows and rows[0] < len(ids) else ""
    st.session_state[f"{name} place"] = (
        (place, rows if place else []),
        int(key.rpartition("_")[2]),
    )
    state.change(place=place)


def _explain_empty(scene: Scene) -> str:
    view = scene.view
    if not view.show:
        return "No verdict is ticked, so no place is shown. Tick one in the panel of filters."
    if view.find or view.country:
        return "No place in range, or nearly so, fits your search. Empty it to see all."
    nearest = results.nearest_km(scene.region, view.min_population)
    if nearest is None:
        return "The gazetteer holds no place of that size. Lower the smallest population."
    return (
        f"No place of {view.min_population:,} people or more lies in range or nearly so: the"
        f" nearest is {format_distance(nearest, view.unit)} away. Lower the smallest"
        " population, or choose a longer range."
    )
