"""The pages that a run may link to, by name: no page imports what stands around all of them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.navigation.page import StreamlitPage

__all__ = ["keep_pages", "resolve_page"]

_PAGES = "pages of this run"


def keep_pages(pages: Sequence[StreamlitPage]) -> None:
    """Keep the pages of this run.

    Parameters
    ----------
    pages : sequence of StreamlitPage
        As navigated; Streamlit lets a run link to no others.
    """
    st.session_state[_PAGES] = {page.url_path: page for page in pages}


def resolve_page(url_path: str) -> StreamlitPage:
    """Give a page by its address; the map's is empty.

    Parameters
    ----------
    url_path : str
        Such as "claims".

    Returns
    -------
    StreamlitPage
    """
    page: StreamlitPage = st.session_state[_PAGES][url_path]
    return page
