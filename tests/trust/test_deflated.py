"""Files of static/ are deflated once, and kept by browsers while their address names them."""

import asyncio
import gzip
import hashlib

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from tests.samples import run_apart
from views.serving import GUARDS
from views.serving.deflated import DeflatedFiles

CONTENT = "a line of the map's script\n" * 1_000
DIGEST = hashlib.sha256(CONTENT.encode()).hexdigest()[:8]


class Asker:
    """Asks a guarded server in this process, which counts what reaches it."""

    def __init__(self, status=200, content=CONTENT):
        self.reached = []

        async def answer(request):
            self.reached.append(request.url.path)
            return PlainTextResponse(content, status, {"Access-Control-Allow-Origin": "*"})

        self.app = DeflatedFiles(Starlette(routes=[Route("/{path:path}", answer)]))

    def ask(self, *paths, encoding="gzip, br"):
        return run_apart(self._ask_all(paths, encoding))

    async def _ask_all(self, paths, encoding):
        return await asyncio.gather(*(self._ask(path, encoding) for path in paths))

    async def _ask(self, path, encoding):
        path, _, query = path.partition("?")
        told = []

        async def send(message):
            told.append(message)

        async def receive():
            return {"type": "http.request", "body": b""}

        scope = {
            "type": "http", "method": "GET", "path": path, "raw_path": path.encode(),
            "query_string": query.encode(), "root_path": "", "server": ("a", 80),
            "headers": [(b"host", b"a"), (b"accept-encoding", encoding.encode())],
        }  # fmt: skip
        await self.app(scope, receive, send)
        headers = {key.decode(): value.decode() for key, value in told[0]["headers"]}
        return told[0]["status"], headers, b"".join(each.get("body", b"") for each in told[1:])


def test_many_who_ask_at_once_have_a_file_deflated_once():
    asker = Asker()
    answers = asker.ask(*["/app/static/map.js"] * 5)
    assert asker.reached == ["/app/static/map.js"]
    for status, headers, body in answers:
        assert status == 200
        assert headers["content-encoding"] == "gzip"
        assert int(headers["content-length"]) == len(body) < len(CONTENT) / 10
        assert headers["vary"] == "Accept-Encoding"
        assert headers["access-control-allow-origin"] == "*", "the map's frame is of no origin"
        assert gzip.decompress(body).decode() == CONTENT


@pytest.mark.parametrize(
    ("query", "kept"), [(f"?v={DIGEST}", True), ("?v=01234567", False), ("", False)]
)
def test_only_an_address_that_names_the_content_is_kept_for_ever(query, kept):
    ((_, headers, _),) = Asker().ask(f"/name/app/static/map.js{query}")
    assert ("immutable" in headers.get("cache-control", "")) == kept


def test_what_is_no_file_of_ours_is_kept_by_nobody():
    asker = Asker()
    asker.app._app = PlainTextResponse(CONTENT)
    paths = ["/app/static/../app.py", "/app/static//map.js", "/media/map.js", "/app/static/none.js"]
    answers = asker.ask(*paths)
    assert all(body.decode() == CONTENT for _, _, body in answers)
    assert not asker.app._kept


@pytest.mark.parametrize(("status", "content"), [(404, CONTENT), (200, "short")])
def test_a_failure_or_a_short_file_is_passed_on(status, content):
    asker = Asker(status, content)
    asker.app._names = frozenset({"map.js"})
    told, headers, body = asker.ask("/app/static/map.js", encoding="gzip")[0]
    assert (told, body.decode()) == (status, content)
    assert "content-encoding" not in headers


def test_a_browser_that_takes_no_gzip_has_the_file_as_it_is():
    assert Asker().ask("/app/static/map.js", encoding="br")[0][2].decode() == CONTENT


def test_the_page_is_served_so():
    assert DeflatedFiles in [guard.cls for guard in GUARDS]
