"""The one place for what the reader sees: a View, held by the address.

The address is the truth. A page sets each widget from the view just before it makes it, and a
widget that was touched changes the view; nothing else is kept, so Back, Forward and a pasted
address all show what they say. Only what cannot stand in an address, an uploaded region with too
many corners, lives in the session.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from geo.errors import GeoError
from geo.links import DEFAULT_VIEW, View, format_query, parse_query, resolve_link_region
from geo.markdown import plain_text, shorten_text
from geo.regions import LaunchRegion, region_bytes
from views.caching import keep_by_content

__all__ = [
    "PAGE",
    "SHOWN",
    "address",
    "begin_notices",
    "change",
    "change_page",
    "change_shown",
    "find_upload",
    "has_other_notices",
    "is_alone",
    "keep_note",
    "keep_upload",
    "launch_region",
    "name_part",
    "note",
    "open_address",
    "own",
    "present_view",
    "run_page",
    "show_notices",
    "upload_name",
    "with_fields",
]

PAGE = "page"  # the fragment that all of a page but its frame is
SHOWN = "shown"  # within it, on the map page: answer, map and drawer
# Parts that open and hold what the view says: a change draws them anew while they are open.
_FOLDED = ("panel", "share_open")

_VIEW, _SEEN, _UPLOADS = "view", "address", "uploads"
_KEPT, _FRESH = "notices until the next change", "notices of this run"
_SAID = "notices that are shown"
_UPLOAD_PREFIX = "upload:"
_MAX_UPLOADS = 4
# A page that is opened with everything wrong has some forty notices, of a sentence or two each.
_MAX_NOTICES, _MAX_NOTICE_CHARS = 40, 600


def open_address() -> None:
    """Take the view from the address, whenever the address is not the one last written."""
    query = st.query_params.to_dict()
    if st.session_state.get(_SEEN) != query:
        parsed = parse_query(query)
        st.session_state[_VIEW] = parsed.view
        st.session_state[_SEEN] = query
        st.session_state[_KEPT] = [str(fault) for fault in parsed.faults]


def begin_notices() -> None:
    """Forget what the last drawing of the page could not do."""
    st.session_state[_FRESH] = []


def present_view() -> View:
    """Give what is shown now."""
    view: View = st.session_state.get(_VIEW, DEFAULT_VIEW)
    return view


def with_fields(**fields: object) -> View:
    """Give the present view with other values in some fields."""
    return replace(present_view(), **fields)  # type: ignore[arg-type]  # names are checked by replace


def change(**fields: object) -> None:
    """Change fields of the view, and the address with it.

    A run that Back or Forward caused carries what the browser's widgets last held, which Streamlit
    takes for a change of theirs: then the address is the truth, and nothing is changed. Such a run
    is of the whole page; what a reader touches runs a fragment.
    """
    context = get_script_run_ctx()
    is_whole = context is None or not context.fragment_ids_this_run
    if is_whole and st.query_params.to_dict() != st.session_state.get(_SEEN):
        return
    view = with_fields(**fields)
    query = format_query(view)
    st.session_state[_VIEW] = view
    if query != st.session_state.get(_SEEN):
        st.query_params.from_dict(query)
        st.session_state[_SEEN] = query
    st.session_state[_KEPT] = []


def run_page() -> None:
    """Run the page after what was touched in a part of it that is a fragment of its own."""
    context = get_script_run_ctx()
    if context is None or not context.fragment_ids_this_run:
        return
    page = context.fragment_storage.resolve_target(PAGE)
    if not set(page) & set(context.fragment_ids_this_run):
        st.rerun(PAGE)


def name_part() -> str:
    """Name the part that a change runs: what is shown on the map page where that holds all of it.

    Returns
    -------
    str
        `SHOWN` or `PAGE`.
    """
    view = present_view()
    is_all = bool(view.systems) or view.range_km is not None
    if any(st.session_state.get(key) for key in _FOLDED) or not is_all:
        return PAGE
    return SHOWN if _list_fragments(SHOWN) else PAGE


def change_shown(**fields: object) -> None:
    """Change fields of the view by what is shown, and run the page where that does not hold all."""
    change(**fields)
    if name_part() == PAGE:
        run_page()


def is_alone(part: str) -> bool:
    """Whether this run is of one part of the page alone."""
    context = get_script_run_ctx()
    run = (context.fragment_ids_this_run if context else None) or ()
    return bool(run) and set(run) <= set(_list_fragments(part))


def _list_fragments(part: str) -> list[str]:
    context = get_script_run_ctx()
    if context is None:
        return []
    try:
        return context.fragment_storage.resolve_target(part)
    except StreamlitAPIException:  # the page that is shown has no such part
        return []


def change_page(**fields: object) -> None:
    """Change fields of the view from within a part of the page, and run the page."""
    change(**fields)
    run_page()


def address() -> dict[str, str]:
    """Give the query of the present view, for links between pages."""
    return format_query(present_view())


def own(
    field: str,
    *,
    value: object = None,
    read: Callable[[Any], object] | None = None,
    key: str = "",
    none: bool = False,
) -> dict[str, Any]:
    """Tie a widget to a field of the view.

    Parameters
    ----------
    field : str
        Field of `View`.
    value : object, optional
        What the widget shows, where it is not the field itself.
    read : callable, optional
        Turns the widget's value into the field's; a `GeoError` of it becomes a notice.
    key : str
        Name of the widget, where a field has two.
    none : bool
        Whether None is a value to show.

    Returns
    -------
    dict
        `key`, `on_change` and `args` for the widget.
    """
    key = key or f"{field}_widget"
    own_value = getattr(present_view(), field) if value is None and not none else value
    st.session_state[key] = own_value
    return {"key": key, "on_change": _take, "args": (field, key, read)}


def _take(field: str, key: str, read: Callable[[Any], Any] | None) -> None:
    value = st.session_state[key]
    try:
        change(**{field: read(value) if read else value})
    except GeoError as error:
        keep_note(str(error))
    run_page()


def note(message: str) -> None:
    """Give a notice of what this drawing of the page could not do."""
    st.session_state.setdefault(_FRESH, []).append(message)


def keep_note(message: str) -> None:
    """Give a notice that stays until the view changes."""
    st.session_state.setdefault(_KEPT, []).append(message)


def _list_notices() -> list[str]:
    # What stands in another's place, such as the usual region, comes before a word of no meaning.
    said = [*st.session_state.get(_FRESH, []), *st.session_state.get(_KEPT, [])]
    return [shorten_text(message, _MAX_NOTICE_CHARS) for message in dict.fromkeys(said)]


def has_other_notices() -> bool:
    """Whether there is more or less to say than what the page says."""
    return set(_list_notices()) != set(st.session_state.get(_SAID, []))


def show_notices() -> None:
    """Show what could not be done, once each, in one notice: the first, the others folded."""
    messages = st.session_state[_SAID] = _list_notices()
    if not messages:
        return
    first, *folded = messages
    with st.container(key="notices"):
        st.warning(plain_text(first), icon=":material/info:")
        if folded:
            count = len(folded)
            with st.expander(f"{count:,} more notice{'s' if count > 1 else ''}"):
                for message in folded[:_MAX_NOTICES]:
                    st.markdown(f"- {plain_text(message)}")
                if count > _MAX_NOTICES:
                    st.markdown(f"- and {count - _MAX_NOTICES:,} more")


def find_upload(key: str) -> UploadedFile | None:
    """Give the file that a field of the page holds, if it is there.

    A browser that puts another file in its place takes the first away at once, which may be before
    the run that it asked for: Streamlit then has something without content in its session.
    """
    file = st.session_state.get(key)
    return file if isinstance(file, UploadedFile) else None


def upload_name(content: bytes) -> str:
    """Name an uploaded file by its content, as the view has it."""
    return f"{_UPLOAD_PREFIX}{hashlib.sha256(content).hexdigest()[:12]}"


def keep_upload(region: LaunchRegion, content: bytes) -> str:
    """Keep an uploaded region that no address can hold; give the name the view has for it."""
    name = upload_name(content)
    uploads: dict[str, LaunchRegion] = st.session_state.setdefault(_UPLOADS, {})
    uploads[name] = region
    while len(uploads) > _MAX_UPLOADS:
        uploads.pop(next(iter(uploads)))
    return name


def launch_region(text: str) -> LaunchRegion:
    """Give the launch region of a view's text, or, with a notice, the usual one."""
    uploads: dict[str, LaunchRegion] = st.session_state.get(_UPLOADS, {})
    if text in uploads:
        return uploads[text]
    if text.startswith(_UPLOAD_PREFIX):
        note(
            "The launch region of this address was uploaded in another session and is not part"
            " of the address. The usual region stands in its place."
        )
        return _resolve(DEFAULT_VIEW.region)
    try:
        return _resolve(text)
    except GeoError as error:
        note(f"{error} The usual region stands in its place.")
        return _resolve(DEFAULT_VIEW.region)


@keep_by_content(48_000_000, region_bytes)
def _resolve(text: str) -> LaunchRegion:
    return resolve_link_region(text)
