"""Sources and method: definitions, sources, limits, what Rangecheck never does."""

from __future__ import annotations

import streamlit as st

from geo import exports, method
from geo.markdown import plain_text
from geo.systems import list_systems
from views import share

_PRIVACY = """
The page sets no cookie to follow you: one guards its forms and, where several servers share the
work, one keeps you on the same server; both end with the browser. It counts no visits and asks no
other server for anything: map, script and fonts come from where the page comes from. What you draw
is in the address and nowhere else. A report or a file that you give is read in memory and
forgotten with your session: it is written to no disk and to no log, and log lines hold neither
texts nor the queries of addresses. Online map tiles are off; if you switch them on, the tile
server (OpenStreetMap) sees your internet address and what part of the world you look at.
"""


def show() -> None:
    """Draw the page."""
    st.header("Sources and method")
    share.show_share(
        "Sources and method of Rangecheck",
        "How Rangecheck measures, where its figures come from, and what it never does.",
    )
    st.subheader("What the words mean")
    st.markdown(method.DEFINITIONS)
    st.subheader("How distances are measured")
    st.markdown(method.METHOD)
    st.subheader("Limits")
    st.markdown(method.LIMITS)
    st.subheader("What it never does")
    st.markdown(method.NEVER)
    st.subheader("Range figures and their sources")
    _show_figures()
    st.subheader("Your privacy")
    st.markdown(_PRIVACY)
    st.caption(plain_text(f"Rangecheck {exports.name_version()}"))


def _show_figures() -> None:
    rows = [
        {
            "System": system.name,
            "As printed": figure.as_printed,
            "km": figure.range_km,
            "Kind": str(figure.kind),
            "Who": figure.source,
            "Title": figure.marked_title,
            "Date": figure.date,
            "Second-hand": "yes" if figure.second_hand else "",
            "Note": figure.note,
        }
        for system in list_systems()
        for figure in system.figures
    ]
    st.dataframe(
        rows,
        hide_index=True,
        width="stretch",
        height=420,
        column_config={"km": st.column_config.NumberColumn(format="localized")},
    )
    st.caption(plain_text(f"To cite: {exports.cite_catalogue()}"))
