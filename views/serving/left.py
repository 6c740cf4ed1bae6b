"""A page that a reader has left runs no more, and takes nobody back to it.

A browser names the page it shows with each request. A link pressed just as a component of that page
reports sends two: for the page that was pressed, and for a fragment of the one that is left. Of
requests that wait Streamlit keeps one, with the page of the later, so the press was lost; and one
that comes while the pressed page is drawn is run after it, as the left page. What a component of a
page that is gone reports has nobody to answer.
"""

# ruff: noqa: SLF001  # it stands in for private methods: `run_no_left_pages`
from __future__ import annotations

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession

__all__ = ["run_no_left_pages"]

_AS_BEFORE = AppSession.request_rerun
_LEFT = "_left_page"


def _request(session: AppSession, asked: ClientState | None) -> None:
    """Pass a request on, but for one of a fragment of the page that is left."""
    if asked is None or not asked.page_script_hash:
        _AS_BEFORE(session, asked)
        return
    pages = session._pages_manager
    page = asked.page_script_hash
    if not asked.fragment_id:
        shown = pages.current_page_script_hash
        # Of a page that is none, the usual one is shown: perhaps the one that is there.
        setattr(session, _LEFT, shown if page != shown and page in pages.get_pages() else "")
    elif page == getattr(session, _LEFT, ""):
        return
    _AS_BEFORE(session, asked)


def run_no_left_pages() -> None:
    """Let every session of this process take requests so.

    All names are private, of Streamlit 1.67: tests/trust/test_left.py would notice another version
    that has them no more.
    """
    AppSession.request_rerun = _request  # type: ignore[method-assign,assignment]
