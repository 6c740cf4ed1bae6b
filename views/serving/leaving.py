"""What readers leave behind: their sessions are ended, and the memory goes back.

Streamlit keeps the session of a reader who left, should the connection only have broken, for
`server.disconnectedSessionTTL` seconds. It drops what it kept for longer only when another reader
leaves, so the last up to 128 sessions of a quiet replica, with the files that were uploaded in
them, would stay until then. And part of a session refers to itself in circles: an automatic
collection comes with the work of later readers, of whom there may be none.
"""

from __future__ import annotations

import asyncio
import ctypes
import gc
import sys

import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

__all__ = ["attend", "heed"]

# Streamlit ends a session that it still keeps, and only forgets one that it kept too long.
_PART_OF_KEPT_TIME = 0.95

_leaving: dict[str, asyncio.TimerHandle] = {}


def attend() -> None:
    """Take note of this run's session, so that it is ended some time after its reader left."""
    context = get_script_run_ctx()
    if context is not None and runtime.exists():
        _take_note(context.session_id)


def heed() -> None:
    """End this run if its reader has left, or has asked for something else meanwhile.

    Streamlit ends a run only where it next draws something, and a session's run goes on for as long
    as the session is kept. A reader who comes back has the page drawn anew.
    """
    context = get_script_run_ctx()
    if context is None:
        return
    if runtime.exists() and not runtime.get_instance().is_active_session(context.session_id):
        st.stop()
    _ = "heed" in st.session_state  # where Streamlit itself ends a run that another one replaces


def _end_later(session_id: str) -> None:
    """Set the time at which a session ends whose reader has left now."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:  # somebody empties the cache; Streamlit disconnects in its loop alone
        return
    if session_id in _leaving:
        _leaving[session_id].cancel()
    kept_s = _PART_OF_KEPT_TIME * st.get_option("server.disconnectedSessionTTL")
    _leaving[session_id] = loop.call_later(kept_s, _end, session_id)


@st.cache_resource(scope="session", on_release=_end_later, show_spinner=False)
def _take_note(session_id: str) -> str:
    return session_id


def _end(session_id: str) -> None:
    """End a session that its reader has not come back to; after the last one, free its memory."""
    del _leaving[session_id]
    server = runtime.get_instance()
    if not server.is_active_session(session_id):
        server.close_session(session_id)
    if not _leaving:
        # A file to take away outlives one such round, in case its download has only begun.
        server.media_file_mgr.remove_orphaned_files()
        _free_memory()


def _free_memory() -> None:
    """Collect what refers to itself in circles, and give free pages back to the system."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc's, which musl has not
        if trim is not None:
            trim(0)
