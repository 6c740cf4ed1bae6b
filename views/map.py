"""The map page: a question, its answer, the map of it, and the places in a drawer beside it."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import Any, Literal

import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from geo import layers, reach
from geo.effort import give_rest
from geo.errors import GeoError
from geo.links import PROJECTIONS, View, format_circle, format_point, pack_drawn
from geo.markdown import plain_text
from geo.reach import RangeLine, Verdict, require_range_km
from views import details, drawer, parts, question, results, share, state
from views.folded import show_folded
from views.runs import run_part
from views.scene import Scene, find_scene

__all__ = ["LEAST_LINES_S", "show"]

_SIGNS: dict[Verdict | None, tuple[str, Literal["orange", "gray", "blue"]]] = {
    Verdict.EVERYWHERE: ("●", "orange"),
    Verdict.SOMEWHERE: ("◐", "orange"),
    Verdict.NOWHERE: ("◇", "gray"),
    None: ("", "blue"),
}
# The browser gives the frame the height that the window leaves; this is what it starts with.
_MAP_HEIGHT = 560
# Processor time for the lines of a map, should the answer have taken all that the page is given.
LEAST_LINES_S = 0.5


def show() -> None:
    """Draw the page."""
    embedded = st.context.is_embedded
    if not embedded:
        with st.container(key="question", horizontal=True, vertical_alignment="center"):
            question.show_question()
            parts.show_panel(_find_checked)
    _show_shown()
    if embedded:
        share.show_origin()
    else:
        share.show_scene(lambda: find_scene(state.present_view()))


@st.fragment(key=state.SHOWN)
def _show_shown() -> None:
    """Draw answer, map and drawer: a drag of the ring, another place or figure runs no more."""
    with run_part():
        view = state.present_view()
        embedded = st.context.is_embedded
        scene = find_scene(view)
        _show_answer(scene)
        with st.container(key="stage"):
            _show_map(view, scene)
            if scene is not None:
                asked = {} if embedded else question.name_parts(scene)
                drawer.show_drawer(scene, asked=asked)


def _find_checked() -> pd.DataFrame | None:
    scene = find_scene(state.present_view())
    return None if scene is None else scene.checked


# ---------------------------------------------------------------------------------------- answer
def _show_answer(scene: Scene | None) -> None:
    with st.container(key="answer", horizontal=True, vertical_alignment="center", gap="small"):
        if scene is None:
            st.markdown("No range is chosen. Choose a system, or give a range of your own.")
            return
        answer = scene.answer
        sign, color = _SIGNS[answer.verdict]
        st.badge(plain_text(f"{sign} {answer.head}".strip()), color=color)
        st.markdown(plain_text(answer.sentence), width="content")
        source = details.name_source(scene)
        show_folded(source, partial(details.show_details, scene), key="figures", type="tertiary")


# ------------------------------------------------------------------------------------------- map
def _show_map(view: View, scene: Scene | None) -> None:
    region = scene.region if scene else state.launch_region(view.region)
    place = scene.place if scene else None
    with st.container(key="drawing"), results.drawing():  # said over the map that it will change
        drawings = _draw(scene) if scene else []
    statements = layers.list_statements(
        [results.drawn_region(region)],
        drawings,
        layers.place_columns(_list_drawn(scene), view.unit) if scene else layers.no_places(),
        unit=view.unit,
        checked=scene.line.key if scene else "",
        chosen=place.id if place else "",
        chosen_lon_lat=(place.lon, place.lat) if place else None,
        region_key=view.region,
        edit=layers.edit_handles(view.region, region),
        tiles=view.tiles,
        packed=True,
        projection=view.projection,
        card=_find_card(scene) if scene else None,
        sites=layers.site_columns(scene.sites, view.unit) if scene else (),
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


def _list_drawn(scene: Scene) -> pd.DataFrame:
    """List the places that are drawn: those shown, and the one in question wherever it lies."""
    place = scene.place
    drawn = (scene.shown["id"], scene.sites["id"])
    if place is None or any((ids == place.id).any() for ids in drawn):
        return scene.shown
    asked = results.checked_place(scene.region, scene.line.range_km, place).drop(columns="share")
    return pd.concat([asked, scene.shown[asked.columns]], ignore_index=True)


def _find_card(scene: Scene) -> dict[str, Any] | None:
    """Give the card of the question's place, with what reports say of it."""
    if scene.place is None:
        return None
    said = scene.sites.loc[scene.sites["id"] == scene.place.id, "said"]
    text = str(said.iloc[0]) if len(said) else ""
    return results.card(
        scene.region, scene.line, scene.place, scene.answer, said=text, unit=scene.view.unit
    )


def _draw(scene: Scene) -> list[tuple[RangeLine, str, dict[str, Any] | None]]:
    """Draw the lines within what is left of the effort: the rest of the page stays when it ends.

    What was drawn is kept, so a page that is asked again has more of them.
    """
    with give_rest(LEAST_LINES_S):
        return _draw_all(scene)


def _draw_all(scene: Scene) -> list[tuple[RangeLine, str, dict[str, Any] | None]]:
    """Draw every band and line; one that cannot be drawn is a notice, and the others stay.

    The line in question comes first, should there be no time for all.
    """
    view, region = scene.view, scene.region
    drawings: list[tuple[RangeLine, str, dict[str, Any] | None]] = []
    wanted = [(each, "outer") for each in scene.lines]
    if view.common and not region.shape.is_point:  # of a point it is the same line
        wanted.append((scene.line, "common"))
    with contextlib.suppress(GeoError):  # said of the line, below, that cannot be drawn
        results.prepare_lines(region, tuple(dict.fromkeys(each.range_km for each in scene.lines)))
    for each, kind in sorted(wanted, key=lambda one: one[0].key != scene.line.key):
        try:
            drawings.append((each, kind, results.line(region, each.range_km, kind)))
        except GeoError as error:
            state.note(str(error))
    drawings.sort(key=lambda one: wanted.index(one[:2]))
    outlines = {each.key: drawn for each, kind, drawn in drawings if kind == "outer"}
    for low, high in reach.list_bands(scene.lines):
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


def _take_map_event() -> None:
    event = (st.session_state.get("rangecheck_map") or {}).get("last_active_drawing") or {}
    properties = event.get("properties") or {}
    action = properties.get("action")
    try:
        if action == "place":
            state.change_shown(place=str(properties.get("id", "")))
        elif action == "point":
            state.change_shown(
                region=format_point(float(properties["lon"]), float(properties["lat"]))
            )
        elif action == "circle":
            circle = format_circle(
                float(properties["lon"]), float(properties["lat"]), float(properties["radius_km"])
            )
            state.change_shown(region=circle)
        elif action == "range":
            state.change_shown(
                range_km=require_range_km(float(properties["range_km"])), check="free"
            )
        elif action == "projection":
            named = str(properties.get("name", ""))
            state.change_shown(projection=named if named in PROJECTIONS else "")
        elif action == "polygon":
            state.change_shown(region=pack_drawn(event.get("geometry") or {}))
    except GeoError as error:
        state.keep_note(str(error))
    except (KeyError, TypeError, ValueError):  # what a browser sends is anybody's
        state.keep_note("The map did not say what was drawn on it. Draw it again.")
