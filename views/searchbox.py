"""A box to search in: suggestions from the server at each keystroke, by mouse, touch and keys."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from pathlib import Path

import streamlit as st

from geo.errors import GeoError
from geo.gazetteer import warm_index
from geo.search import Answer, Hit, Want, resolve_choice, search
from views import state
from views.assets import import_script, import_style

__all__ = ["find_hint", "search_box"]

_STATIC = Path(__file__).resolve().parent.parent / "static" / "search"
_MOST_HITS = 12

_BOX = st.components.v2.component(
    "rangecheck_search",
    html=(_STATIC / "search.html").read_text(encoding="utf-8"),
    css=import_style("search/search.css"),
    js=import_script("search/search.js"),
)


@st.cache_resource(show_spinner=False)
def _warm() -> bool:
    """Begin what need be done once a server, beside the first page."""
    threading.Thread(target=_read_ahead, daemon=True).start()
    return True


def _read_ahead() -> None:
    """Read the names, and what searches a wide border: the first who ask need not wait."""
    warm_index()
    import_module("scipy.spatial")


@st.fragment
def search_box(
    label: str,
    want: Want,
    choose: Callable[[Hit | None], None],
    *,
    key: str,
    chosen: str | Callable[[], str] = "",
    hint: str = "",
    placeholder: str = "",
    hide_label: bool = False,
    can_be_empty: bool = False,
    words: tuple[str, str] = ("", ""),
) -> None:
    """Let the reader search for a range, a launch region or a place.

    Letters run this box alone; a choice calls `choose` and then runs the page's own fragment, not
    the frame around it.

    Parameters
    ----------
    label : str
        What is asked for; read out even when hidden.
    want : Want
        What is searched.
    choose : callable
        Takes the hit that was chosen, or None when the box was emptied. A `GeoError` of it becomes
        a notice.
    key : str
        Name of the box on this page.
    chosen : str or callable
        What is chosen now, as shown, or what gives it at each run of the box.
    hint : str
        A line below the box, such as the kind of what is chosen.
    placeholder : str
        Shown while the box is empty.
    hide_label : bool
        Whether the label is for screen readers only.
    can_be_empty : bool
        Whether nothing may be chosen.
    words : tuple of str
        What stands before and behind it in a sentence.
    """
    _warm()
    present = chosen() if callable(chosen) else chosen
    query = (st.session_state.get(key) or {}).get("query") or {}
    turn = int(query.get("turn", 0))
    settled, hints = f"{key} settled", f"{key} hints"
    # Words that led to a choice are done with: the box shows what is usual again.
    typed = str(query.get("text", "")) if turn > st.session_state.get(settled, 0) else ""
    answer = search(typed, want, _MOST_HITS) if typed else _offer_usual(want)

    def take() -> None:
        choice = (st.session_state.get(key) or {}).get("choice")
        if choice is None:
            return
        st.session_state[settled] = turn
        st.session_state[hints] = _tell_apart(choice, answer)
        # The hit itself, where it stands in the list: its words are the reader's own.
        found = next((hit for hit in answer.hits if hit.key == choice), None)
        try:
            choose((found or resolve_choice(choice, want)) if choice else None)
        except GeoError as error:
            state.keep_note(str(error))
        st.rerun(state.name_part())

    _BOX(
        key=key,
        data={
            "name": key,
            "words": words,
            "label": label,
            "chosen": present,
            "hint": hint or find_hint(key, present),
            "placeholder": placeholder,
            "hideLabel": hide_label,
            "canBeEmpty": can_be_empty,
            "text": typed,
            "turn": turn,
            **_write_answer(answer),
        },
        on_query_change=_nothing,
        on_choice_change=take,
    )


def find_hint(key: str, chosen: str) -> str:
    """Give the line below a box that tells what was chosen from others of its name."""
    hints: dict[str, str] = st.session_state.get(f"{key} hints", {})
    return hints.get(chosen, "")


def _tell_apart(key: str, answer: Answer) -> dict[str, str]:
    """Say what the chosen hit is, where others bear the same name: by the label that is shown."""
    chosen = next((hit for hit in answer.hits if hit.key == key), None)
    if chosen is None or sum(hit.label == chosen.label for hit in answer.hits) < 2:
        return {}
    return {chosen.label: chosen.kind}


@lru_cache(maxsize=len(Want))
def _offer_usual(want: Want) -> Answer:
    """Give what an empty box offers: every run of the page asks for it, of three boxes."""
    return search("", want, _MOST_HITS)


def _nothing() -> None:
    """Stand where the component wants a callback."""


def _write_answer(answer: Answer) -> dict[str, object]:
    return {
        "note": answer.note,
        "sure": answer.hits.index(answer.sure) if answer.sure in answer.hits else -1,
        "hits": [
            {
                "key": hit.key,
                "label": hit.label,
                "kind": hit.kind,
                "group": hit.group,
                "detail": hit.detail,
            }
            for hit in answer.hits
        ],
    }
