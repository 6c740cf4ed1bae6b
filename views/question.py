"""The first line of the page, a question of three parts: which range, from where, to what."""

from __future__ import annotations

import streamlit as st

from geo.links import View
from geo.markdown import plain_text
from geo.reach import list_range_lines
from geo.regions import RegionKind
from geo.search import Hit, RangeChoice, Want, resolve_choice, search
from geo.systems import list_systems
from views import results, state
from views.scene import Scene

__all__ = ["show_question"]

_ANYTHING = "anything"
_MOST_PLACES = 400


def show_question(view: View, scene: Scene | None) -> None:
    """Show the question, each part of it a box to choose from or to type into.

    Parameters
    ----------
    view : View
        What is shown.
    scene : Scene or None
        What comes of it; None where no range is chosen.
    """
    _say("Can", "can")
    _choose_range(view, scene)
    _say("from", "from")
    _choose_region(view)
    _say("reach", "reach")
    _choose_place(scene)
    _say("?", "mark")


def _say(word: str, key: str) -> None:
    with st.container(key=f"word_{key}", width="content"):
        st.markdown(plain_text(word))


def _choose(label: str, want: Want, names: dict[str, str], present: str) -> None:
    """Choose one part of the question: one of those offered, or what is typed."""
    key = f"choose {want}"
    st.session_state[key] = present

    def take() -> None:
        chosen = st.session_state[key]
        if chosen == present:
            return
        if chosen in names:
            _take(want, resolve_choice(chosen, want) if chosen else None)
            return
        # What is typed is no key: a pair of numbers has two readings.
        found = search(str(chosen), want)
        if found.sure is not None:
            _take(want, found.sure)
            return
        offered = "; ".join(f"{hit.label} ({hit.kind})" for hit in found.hits[:5])
        state.keep_note(f"{found.note} {offered}".strip())

    shown = names.get(present, present)
    st.selectbox(
        plain_text(label),
        list(names),
        format_func=lambda option: names.get(option, option),
        key=key,
        on_change=take,
        accept_new_options=True,
        label_visibility="collapsed",
        width=min(320, max(92, 58 + 8 * len(shown))),
    )


def _take(want: Want, hit: Hit | None) -> None:
    """Put what was chosen into the view; None empties the last part of the question."""
    if hit is None:
        if want is Want.PLACE:
            state.change(place="")
    elif want is Want.PLACE:
        state.change(place=hit.key)
    elif want is Want.REGION:
        state.launch_region(hit.key)
        state.change(region=hit.key)
    elif isinstance(hit.value, RangeChoice):
        _take_range(hit.value)


def _take_range(choice: RangeChoice) -> None:
    if not choice.system:
        state.change(range_km=choice.range_km, check="free", systems=())
        return
    drawn = state.present_view().systems
    systems = drawn if choice.system in drawn else (choice.system,)
    (first, *_) = list_range_lines([s for s in list_systems() if s.id == choice.system])
    check = f"{choice.system}:{choice.range_km:g}" if choice.range_km else first.key
    state.change(systems=systems, check=check)


def _choose_range(view: View, scene: Scene | None) -> None:
    lines = {each.key: each for each in list_range_lines(list_systems())}
    names = {key: each.label(view.unit) for key, each in lines.items()}
    present = ""
    if scene is None:
        names = {"": "no range", **names}
    else:
        present = scene.line.key
        names.setdefault(present, scene.line.label(view.unit))
    _choose("Range", Want.RANGE, names, present)


def _choose_region(view: View) -> None:
    country = results.country_names().get(results.country_of(view.region))
    names = {
        name: entry.name
        for name, entry in results.region_entries().items()
        if entry.kind != RegionKind.DIVISION or entry.group == country
    }
    if view.region not in names:
        names = {view.region: state.launch_region(view.region).name, **names}
    _choose("Launch region", Want.REGION, names, view.region)


def _choose_place(scene: Scene | None) -> None:
    names = {"": _ANYTHING}
    present = ""
    if scene is not None:
        present = scene.view.place if scene.place else ""
        if scene.place is not None:
            names[present] = scene.place.name
        countries = results.country_names()
        for rows in (scene.sites, scene.shown.head(_MOST_PLACES)):
            for place, name, code in zip(rows["id"], rows["name"], rows["country"], strict=True):
                names.setdefault(place, f"{name}, {countries.get(code, code)}".removesuffix(", "))
    _choose("Place", Want.PLACE, names, present)
