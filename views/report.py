"""The report that a reader gives: how it comes into the session, and what is chosen in it."""

from __future__ import annotations

import streamlit as st

from geo.claims import Claim
from geo.errors import GeoError
from geo.exports.kept import KeptReading, read_kept
from geo.reading import (
    MAX_FILE_BYTES,
    MAX_TEXT_CHARS,
    Report,
    choose_place,
    extract_claims,
    read_file,
    read_report,
    require_text,
)
from views import corrections, share, state

__all__ = ["CHECKED", "PICKED", "choose", "forget", "list_chosen", "read_as_chosen", "show_input"]

_TEXT, _REPORT, _PLACES = "report text", "report", "chosen places"
_FOUND, CHECKED = "report and claims as chosen", "checked claims"
PICKED = "pressed in the text"
_EXAMPLE = (
    "Hezbollah has received Fateh-110 missiles, officials believe. With a range of 300 km (186"
    " miles), the missiles would put Tel Aviv and Jerusalem within reach if they were fired from"
    " southern Lebanon. Haifa, about 30 km from the border, was hit in 2006."
)


def read_as_chosen() -> tuple[Report, tuple[Claim, ...]] | None:
    """Give the report with the places that the reader chose, and its claims.

    Both are kept until the text or a choice changes: every click on the page runs it again, and a
    long text takes seconds to read.
    """
    report: Report | None = st.session_state.get(_REPORT)
    if report is None:
        return None
    chosen = tuple(list_chosen().items())
    kept = st.session_state.get(_FOUND)
    if kept is None or kept[0] != chosen:
        for name, place in chosen:
            report = choose_place(report, name, place)
        kept = (chosen, report, extract_claims(report))
        st.session_state[_FOUND] = kept
    return kept[1], kept[2]


def show_input() -> None:
    """Ask for a report: its text, its file, or a reading that was kept."""
    st.header("Read a report")
    st.caption(
        "Paste a report, or give its file. Places, systems and ranges are marked, and each"
        " geographic claim is checked. Your text stays in this session: it is not stored, not"
        " logged, and never in the address. No address is fetched."
    )
    with st.form("read", border=False):
        st.text_area(
            "The report's text", key="read_text", height=260, placeholder="Paste the text here"
        )
        st.file_uploader(
            f"Or its file: txt, html or pdf, up to {MAX_FILE_BYTES // 1_000_000:,} MB and"
            f" {MAX_TEXT_CHARS:,} characters; or a reading that you kept here (json)",
            type=["txt", "html", "htm", "pdf", "json"],
            key="read_file",
        )
        with st.container(horizontal=True):
            st.form_submit_button("Read it", type="primary", on_click=_take_input)
            st.form_submit_button("Try an example", on_click=_take_example)
    share.show_share(
        "Read a report",
        "Reads a report on missiles: its places, systems and ranges, and whether its claims hold.",
        instead="What is read can be shared once there is a text. The text itself stays here.",
    )


def _take_example() -> None:
    st.session_state["read_text"] = _EXAMPLE
    _take_text(_EXAMPLE)


def _take_input() -> None:
    file = state.find_upload("read_file")
    try:
        if file is not None and file.name.lower().endswith(".json"):
            _take_kept(read_kept(file.getvalue()))
        elif file is not None:
            _take_text(read_file(file.name, file.getvalue()))
        else:
            _take_text(require_text(str(st.session_state["read_text"])))
    except GeoError as error:
        state.keep_note(str(error))


def _take_text(text: str) -> None:
    st.session_state[_TEXT] = text
    st.session_state[_REPORT] = read_report(text)
    st.session_state[_FOUND] = None
    st.session_state[_PLACES] = {}
    corrections.forget()
    st.session_state[CHECKED] = {}
    st.session_state.pop(PICKED, None)
    for key in [key for key in st.session_state if str(key).startswith("fix ")]:
        del st.session_state[key]


def _take_kept(kept: KeptReading) -> None:
    _take_text(require_text(kept.text))
    st.session_state[_PLACES] = dict(kept.places)
    corrections.restore(kept.corrections)


def forget() -> None:
    """Begin anew; the text stays in its field."""
    st.session_state["read_text"] = st.session_state.get(_TEXT, "")
    for key in (_REPORT, _FOUND, PICKED):
        st.session_state.pop(key, None)


def choose(name: str, place_id: str) -> None:
    """Let a name of the text mean another place, wherever it stands."""
    st.session_state[_PLACES] = list_chosen() | {name: place_id}


def list_chosen() -> dict[str, str]:
    """List the places that the reader chose, by the names that mean them."""
    return dict(st.session_state.get(_PLACES, {}))
