"""Few uploaded files a session: what one reader can make the process keep has a bound."""

from __future__ import annotations

import re
from collections import Counter

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

__all__ = ["MOST_FILES", "FewFiles"]

# The page has two fields for files, each for one; the third is the one that replaces another.
MOST_FILES = 3
_UPLOAD = re.compile(r"/_stcore/upload_file/(?P<session>[^/]+)/(?P<file>[^/]+)$")
_TOO_MANY = f"A session keeps {MOST_FILES} files: remove one of them first, or reload the page."


class FewFiles:
    """Refuse a session's fourth file before its first byte is read.

    Streamlit bounds a file, not how many a session puts beside one another: 80 of 5 MB stayed.
    Files that are on their way count, too, or many could be sent at once.

    Parameters
    ----------
    app : ASGI application
        What answers all other requests.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._coming: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it with 413."""
        upload = _UPLOAD.search(scope["path"]) if scope["type"] == "http" else None
        if upload is None or scope["method"] != "PUT":
            await self._app(scope, receive, send)
            return
        session = upload["session"]
        if _count_kept(session, but=upload["file"]) + self._coming[session] >= MOST_FILES:
            await PlainTextResponse(_TOO_MANY, status_code=413)(scope, receive, send)
            return
        self._coming[session] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._coming[session] -= 1
            if not self._coming[session]:
                del self._coming[session]


def _count_kept(session: str, but: str) -> int:
    """Count the files that a session has, except one that is sent anew."""
    manager = runtime.get_instance().uploaded_file_mgr
    if not isinstance(manager, MemoryUploadedFileManager):
        return 0
    return len(manager.file_storage.get(session, {}).keys() - {but})
