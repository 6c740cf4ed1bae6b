"""What stands around every page: head, navigation, notices, sharing."""

from __future__ import annotations

import contextlib
import gc
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from geo.links import format_query_string
from geo.systems import list_systems
from views import (
    archive,
    claims,
    compare,
    exposure,
    map,  # noqa: A004  # a page
    method,
    navigation,
    read,
    share,
    state,
    systems,
)
from views.assets import import_script, import_style
from views.runs import PAGE_EFFORT_S, run_part
from views.serving import leaving, logs

__all__ = ["PAGE_EFFORT_S", "list_pages", "show_page"]

_STATIC = Path(__file__).resolve().parent.parent / "static"
_PAGES = st.components.v2.component(
    "rangecheck_pages",
    html=(_STATIC / "pages" / "pages.html").read_text(encoding="utf-8"),
    css=import_style("pages/pages.css"),
    js=import_script("pages/pages.js"),
)
_SHOW = {
    "": map.show,
    "claims": claims.show,
    "read": read.show,
    "systems": systems.show,
    "exposure": exposure.show,
    "compare": compare.show,
    "archive": archive.show,
    "method": method.show,
}


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
        st.Page(map.show, title="Map", url_path="", default=True),
        st.Page(read.show, title="Read a report", url_path="read"),
        st.Page(claims.show, title="Claims", url_path="claims"),
        st.Page(systems.show, title="Systems", url_path="systems"),
        st.Page(exposure.show, title="Exposure", url_path="exposure"),
        st.Page(compare.show, title="Compare", url_path="compare"),
        *(
            [st.Page(archive.show, title="Archive", url_path="archive")]
            if archive.is_offered()
            else []
        ),
        st.Page(method.show, title="Sources and method", url_path="method"),
    ]


def show_page(page: StreamlitPage, pages: list[StreamlitPage]) -> None:
    """Draw head and page; a `GeoError` becomes a notice, the page's widgets stay.

    The page is one fragment: what a reader changes in it reruns it alone, not the frame around it.
    The head's links take what is seen from the address bar when they are pressed.

    Parameters
    ----------
    page : StreamlitPage
        The page asked for.
    pages : list of StreamlitPage
        All of them, as navigated.
    """
    _warm_up()
    leaving.attend()
    navigation.keep_pages(pages)
    st.html(_STATIC / "page.css")
    if not st.context.is_embedded:
        with st.container(key="head", horizontal=True, vertical_alignment="center", gap="small"):
            with st.container(key="brand", width="content"):
                st.markdown("Rangecheck")
            _PAGES(
                data={
                    "pages": [{"path": each.url_path, "title": each.title} for each in pages],
                    "here": page.url_path,
                    "asked": st.query_params.to_dict(),
                    "query": format_query_string(state.present_view()),
                },
                key="pages",
            )
    _show_content(page.url_path)


@st.fragment(key=state.PAGE)
def _show_content(url_path: str) -> None:
    notices = st.container(key="above")
    with contextlib.nullcontext() if st.context.is_embedded else share.keep_place(), run_part():
        _SHOW[url_path]()
    with notices:
        state.show_notices()


@st.cache_resource(show_spinner="Opening the tables…")
def _warm_up() -> bool:
    """Read the tables once for the process, then keep the collector off what they hold."""
    logs.keep_logs_private()
    list_systems()
    gc.collect()
    gc.freeze()
    return True
