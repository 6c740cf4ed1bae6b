"""One run of a page, or of the part that a change asks for: its turn, its time, its notices."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar

import streamlit as st

from geo.effort import give_effort
from geo.errors import GeoError
from views import state
from views.serving import leaving
from views.serving.turns import turn

__all__ = ["PAGE_EFFORT_S", "run_part"]

# Processor time for the geometry of one run, the lines of the map apart, which have their own.
PAGE_EFFORT_S = 5.0
_RUNS: ContextVar[bool] = ContextVar("whether a run is under way", default=False)


@contextlib.contextmanager
def run_part() -> Iterator[None]:
    """Draw a page or a part of it; a `GeoError` becomes a notice.

    A part that is drawn with its page is in the page's turn and time. One that runs alone has its
    own; its notices stand outside of it, so where they are others than before, all is drawn anew.
    """
    if _RUNS.get():
        yield
        return
    state.begin_notices()
    token = _RUNS.set(True)
    try:
        with turn(), give_effort(PAGE_EFFORT_S, leaving.heed):
            yield
    except GeoError as error:
        state.note(str(error))
    finally:
        _RUNS.reset(token)
    if state.is_alone(state.SHOWN) and state.has_other_notices():
        st.rerun()
