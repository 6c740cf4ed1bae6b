"""The first line of the page, a question of three parts: which range, from where, to what."""

from __future__ import annotations

import streamlit as st

from geo.errors import LinkError
from geo.links import View
from geo.markdown import plain_text
from geo.reach import list_range_lines
from geo.search import Hit, RangeChoice, Want
from geo.systems import resolve_system
from views import state
from views.scene import Scene
from views.searchbox import search_box

__all__ = ["show_question", "take_place", "take_range", "take_region"]


def show_question(view: View, scene: Scene | None) -> None:
    """Show the question, each part of it a box to search in.

    Parameters
    ----------
    view : View
        What is shown.
    scene : Scene or None
        What comes of it; None where no range is chosen.
    """
    _say("Can")
    with st.container(key="box_range", width="content"):
        search_box(
            "Range",
            Want.RANGE,
            take_range,
            key="ask_range",
            chosen=scene.line.label(view.unit) if scene else "",
            placeholder="a system, or 700 km",
            hide_label=True,
        )
    _say("from")
    with st.container(key="box_region", width="content"):
        search_box(
            "Launch region",
            Want.REGION,
            take_region,
            key="ask_region",
            chosen=(scene.region if scene else state.launch_region(view.region)).name,
            placeholder="a region, place or point",
            hide_label=True,
        )
    _say("reach")
    with st.container(key="box_place", width="content"):
        search_box(
            "Place",
            Want.PLACE,
            take_place,
            key="ask_place",
            chosen=scene.place.name if scene and scene.place else "",
            placeholder="any place",
            hide_label=True,
            can_be_empty=True,
        )
    _say("?")


def _say(word: str) -> None:
    st.markdown(plain_text(word), width="content")


def take_place(hit: Hit | None) -> None:
    """Ask of another place; of none, so that the answer counts, where it is None."""
    state.change(place=hit.key if hit else "")


def take_region(hit: Hit | None) -> None:
    """Ask from another launch region."""
    if hit is not None:
        state.change(region=hit.key)


def take_range(hit: Hit | None) -> None:
    """Ask for another range: a system's longest figure, one of its figures, or a number.

    Other systems stay drawn beside it only where it is one of them.

    Raises
    ------
    LinkError
        For a system of which no range is published.
    """
    choice = hit.value if hit else None
    if not isinstance(choice, RangeChoice):
        return
    if not choice.system:
        state.change(range_km=choice.range_km, check="free", systems=())
        return
    system = resolve_system(choice.system)
    lines = list_range_lines([system])
    if not lines:
        raise LinkError(f"No range of {system.name} is published here, so nothing can be drawn.")
    drawn = state.present_view().systems
    systems = drawn if system.id in drawn else (system.id,)
    check = f"{system.id}:{choice.range_km:g}" if choice.range_km else lines[0].key
    state.change(systems=systems, check=check)
