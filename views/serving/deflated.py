"""Files of static/ are deflated once, beside the loop that serves everybody, and kept so.

Streamlit deflates each answer anew, in that loop: a quarter of a second for the base map of each
reader, in which nobody is answered. And it says nothing of how long a browser may keep a file, so
the browser asks again at each visit; an address that names its content (`?v=`) never changes it.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
from dataclasses import dataclass
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from geo.folders import locate_folder

__all__ = ["DeflatedFiles"]

_FOLDER = "/app/static/"
_WORTH_BYTES = 1_000
_LEVEL = 6
_FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class _File:
    """An answer of the server, deflated."""

    start: Message
    deflated: bytes
    digest: str


class DeflatedFiles:
    """Answer for files of static/ with what was deflated before.

    Parameters
    ----------
    app : ASGI application
        What answers all other requests, and for each of these the first time.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._names = _list_files()  # no others are kept, whatever is asked for
        self._kept: dict[str, _File] = {}
        self._coming: dict[str, asyncio.Lock] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it."""
        name = _name_file(scope)
        if name not in self._names or "gzip" not in Headers(scope=scope).get("accept-encoding", ""):
            await self._app(scope, receive, send)
            return
        async with self._coming.setdefault(name, asyncio.Lock()):
            if name not in self._kept:
                found = await self._fetch(scope, receive)
                if found is None:
                    await self._app(scope, receive, send)
                    return
                self._kept[name] = found
        await _answer(self._kept[name], scope, send)

    async def _fetch(self, scope: Scope, receive: Receive) -> _File | None:
        """Have a file answered as it is, and deflate it; None where that is not worth it."""
        messages: list[Message] = []

        async def take(message: Message) -> None:
            messages.append(message)

        plain = [(key, value) for key, value in scope["headers"] if key in {b"host", b"origin"}]
        await self._app({**scope, "headers": plain}, receive, take)
        content = b"".join(message.get("body", b"") for message in messages[1:])
        if messages[0]["status"] != 200 or len(content) < _WORTH_BYTES:
            return None
        deflated = await asyncio.to_thread(gzip.compress, content, _LEVEL, mtime=0)
        return _File(messages[0], deflated, hashlib.sha256(content).hexdigest()[:8])


async def _answer(file: _File, scope: Scope, send: Send) -> None:
    start = {**file.start, "headers": list(file.start["headers"])}
    headers = MutableHeaders(scope=start)
    headers["Content-Encoding"] = "gzip"
    headers["Content-Length"] = str(len(file.deflated))
    headers.add_vary_header("Accept-Encoding")
    if parse_qs(scope["query_string"].decode("latin-1")).get("v") == [file.digest]:
        headers["Cache-Control"] = _FOR_EVER
    await send(start)
    await send({"type": "http.response.body", "body": file.deflated})


def _name_file(scope: Scope) -> str:
    if scope["type"] != "http" or scope["method"] != "GET":
        return ""
    return str(scope["path"]).partition(_FOLDER)[2]


def _list_files() -> frozenset[str]:
    folder = locate_folder("static")
    files = (path for path in folder.rglob("*") if path.is_file())
    return frozenset(path.relative_to(folder).as_posix() for path in files)
