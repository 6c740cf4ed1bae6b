"""What stands around every page: head, navigation, notices, sharing."""

from __future__ import annotations

import contextlib
import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from geo.errors import GeoError
from geo.systems import list_systems
from views import (
    claims,
    compare,
    exposure,
    leaving,
    logs,
    map,  # noqa: A004  # a page
    method,
    read,
    state,
)

__all__ = ["list_pages", "show_page", "turn"]

# Runs that take the interpreter from one another all the time cost a third more, so few draw at
# once and the others wait. Nobody waits long for a run that takes seconds, such as an upload's:
# after this time one goes on without a turn.
_TURNS = threading.BoundedSemaphore(2)
_LONGEST_WAIT_S = 3.0

_STATIC = Path(__file__).resolve().parent.parent / "static"


def list_pages() -> list[StreamlitPage]:
    """List the pages, new ones for each run.

    Streamlit marks the page that a run may call on the page itself, so pages that sessions share
    fail under load: one run ends another's permission.

    Returns
    -------
    list of StreamlitPage
        In the order of the navigation.
    """
    return [
        st.Page(map.show, title="Map", url_path="", icon=":material/map:", default=True),
        st.Page(claims.show, title="Claims", url_path="claims", icon=":material/fact_check:"),
        st.Page(read.show, title="Read a report", url_path="read", icon=":material/article:"),
        st.Page(
            exposure.show, title="Exposure", url_path="exposure", icon=":material/my_location:"
        ),
        st.Page(compare.show, title="Compare", url_path="compare", icon=":material/compare:"),
        st.Page(
            method.show, title="Sources and method", url_path="method", icon=":material/menu_book:"
        ),
    ]


def show_page(page: StreamlitPage, pages: list[StreamlitPage]) -> None:
    """Draw head, page and foot; a `GeoError` becomes a notice, the page's widgets stay."""
    _warm_up()
    leaving.attend()
    st.html(_STATIC / "page.css")
    if not st.context.is_embedded:
        _show_head(pages)
    notices = st.container()
    try:
        with turn():
            page.run()
    except GeoError as error:
        state.note(str(error))
    with notices:
        state.show_notices()


def _show_head(pages: list[StreamlitPage]) -> None:
    with st.container(key="head", horizontal=True, vertical_alignment="center", gap="medium"):
        with st.container(key="brand", width="content"):
            st.markdown("Rangecheck")
        for page in pages:
            st.page_link(page, query_params=state.address())


@contextlib.contextmanager
def turn() -> Iterator[None]:
    """Wait for a turn at drawing, though not for long."""
    has_turn = _TURNS.acquire(timeout=_LONGEST_WAIT_S)
    try:
        yield
    finally:
        if has_turn:
            _TURNS.release()


@st.cache_resource(show_spinner="Opening the tables…")
def _warm_up() -> bool:
    """Read the tables once for the process, then keep the collector off what they hold."""
    logs.keep_logs_private()
    list_systems()
    gc.collect()
    gc.freeze()
    return True
