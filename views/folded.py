"""Parts of a page that are drawn while they are open, and cost nothing while they are not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import streamlit as st

from geo.markdown import plain_text

__all__ = ["COMING", "show_folded"]

COMING = "One moment: the page is being drawn."


@st.fragment
def show_folded(
    label: str,
    draw: Callable[[], None],
    *,
    key: str,
    type: Literal["secondary", "tertiary"] = "secondary",  # noqa: A002  # as the popover has it
) -> None:
    """Show a button that opens a part of the page.

    Opening it runs this part alone. What is touched in it runs the page: `state.run_page`.

    Parameters
    ----------
    label : str
        Of the button, as text.
    draw : callable
        Draws the part.
    key : str
        Name of the part, in the session's state whether it is open.
    type : str
        How the button looks.
    """
    popover = st.popover(plain_text(label), type=type, key=key, on_change="rerun")
    with popover:
        if popover.open:
            draw()
        else:
            # The browser opens it at once; what it holds comes after the run that is under way.
            st.caption(COMING)
