"""Answer what chat programs ask of a link: a title, the answer, and a picture of the map.

Streamlit serves one page for all addresses, so nothing in it says what a link shows. The proxy
sends known preview agents here (deploy/proxy.conf.template), and nobody else:

    PORT=8501 BASE_PATH=/rangecheck python deploy/cards.py

Each card is worked out in a process of its own, which is ended when its time is over; at most two
at once. What was made is kept in CARDS_FOLDER, up to CARDS_MB. Whatever fails, an answer comes: a
card without a picture, or the page's plain title.
"""

from __future__ import annotations

import contextlib
import hashlib
import html
import json
import multiprocessing
import os
import re
import resource
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import urlsplit

from geo import __version__
from geo.exports.card import PAGES, PICTURE_PX, LinkCard, describe_link, draw_link, read_link
from geo.links import View, format_query_string
from geo.tables import data_version

PICTURE, EMBEDDING = "card/map.png", "card/oembed.json"
FRAME_PX = (800, 600)  # of a map in another's page
AT_ONCE = 2
WAITS_S = 8.0  # for one of those two; then the card has no picture, or none of its own text
TEXT_S, PICTURE_S = 6.0, 20.0
PLAIN = LinkCard(
    "Rangecheck",
    "Which cities and sites lie inside a missile range that a report quotes, and whether its claim"
    " holds. Every figure with its source.",
)
_HOST = re.compile(r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?")


class Kept:
    """Files by what they were made of, within a bound on their bytes; the oldest go first.

    Parameters
    ----------
    folder : Path
        Made where it is missing; nothing else is in it.
    most_bytes : int
        What all of them take at most.
    """

    def __init__(self, folder: Path, most_bytes: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._most_bytes = most_bytes
        self._lock = threading.Lock()

    def find(self, key: str) -> bytes | None:
        """Find what was kept; None where nothing was."""
        with contextlib.suppress(OSError):
            content = (self._folder / key).read_bytes()
            os.utime(self._folder / key)
            return content
        return None

    def keep(self, key: str, content: bytes) -> None:
        """Keep a file; a full or read-only disk keeps none."""
        with self._lock, contextlib.suppress(OSError):
            self._make_room(len(content))
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as written:
                written.write(content)
            Path(written.name).replace(self._folder / key)

    def _make_room(self, wanted: int) -> None:
        files = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime)
        taken = wanted + sum(path.stat().st_size for path in files)
        for path in files:
            if taken <= self._most_bytes:
                return
            taken -= path.stat().st_size
            path.unlink()


def _work(channel: Connection, make: Callable[..., bytes], arguments: tuple[object, ...]) -> None:
    """Make one thing in a process of its own and send it."""
    most = int(PICTURE_S) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))
    channel.send_bytes(make(*arguments))


def make_text(page: str, view: View) -> bytes:
    """Make a card's texts, as JSON."""
    return json.dumps(asdict(describe_link(page, view))).encode()


class Maker:
    """Makes cards, each within its time, and keeps them.

    Parameters
    ----------
    kept : Kept
        Where to.
    """

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._turns = threading.BoundedSemaphore(AT_ONCE)
        # Forked from a process without threads that has read the modules already.
        self._processes = multiprocessing.get_context("forkserver")
        self._processes.set_forkserver_preload(["geo.exports.card", "geo.exports.picture"])

    def describe(self, page: str, view: View) -> LinkCard:
        """Say what a link shows; the plain title where that takes too long."""
        made = self._make(make_text, (page, view), TEXT_S)
        return PLAIN if made is None else LinkCard(**json.loads(made))

    def draw(self, view: View) -> bytes | None:
        """Draw a link's map; None where that takes too long."""
        return self._make(draw_link, (view,), PICTURE_S)

    def _make(
        self, make: Callable[..., bytes], arguments: tuple[object, ...], within_s: float
    ) -> bytes | None:
        content = repr((__version__, data_version(), make.__name__, arguments))
        key = hashlib.sha256(content.encode()).hexdigest()
        if (made := self._kept.find(key)) is not None:
            return made
        if not self._turns.acquire(timeout=WAITS_S):
            return None
        try:
            made = self._run(make, arguments, within_s)
        finally:
            self._turns.release()
        if made is not None:
            self._kept.keep(key, made)
        return made

    def _run(
        self, make: Callable[..., bytes], arguments: tuple[object, ...], within_s: float
    ) -> bytes | None:
        ours, theirs = self._processes.Pipe(duplex=False)
        worker = self._processes.Process(target=_work, args=(theirs, make, arguments), daemon=True)
        worker.start()
        theirs.close()
        try:
            return ours.recv_bytes() if ours.poll(within_s) else None
        except (EOFError, OSError):  # ended by its own bound, or by a fault
            return None
        finally:
            worker.kill()
            worker.join()
            ours.close()


def write_card(card: LinkCard, address: str, picture: str, embedded: str = "") -> str:
    """Write the page that a preview agent reads.

    Parameters
    ----------
    card : LinkCard
        What to say.
    address, picture, embedded : str
        Whole addresses of the link, of its picture, and of what oEmbed says of it, if anything.

    Returns
    -------
    str
        HTML.
    """
    said = {
        "og:site_name": "Rangecheck",
        "og:type": "website",
        "og:url": address,
        "og:title": card.title,
        "og:description": card.description,
        "og:image": picture,
        "og:image:type": "image/png",
        "og:image:width": str(PICTURE_PX[0]),
        "og:image:height": str(PICTURE_PX[1]),
        "og:image:alt": f"Map: {card.description}",
    }
    named = {
        "description": card.description,
        "twitter:card": "summary_large_image",
        "twitter:title": card.title,
        "twitter:description": card.description,
        "twitter:image": picture,
        "twitter:image:alt": f"Map: {card.description}",
    }
    lines = [f'<meta property="{key}" content="{html.escape(text)}">' for key, text in said.items()]
    lines += [f'<meta name="{key}" content="{html.escape(text)}">' for key, text in named.items()]
    title, description = html.escape(card.title), html.escape(card.description)
    link = html.escape(address)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>\n'
        + "\n".join(lines)
        + (
            f'\n<link rel="alternate" type="application/json+oembed" href="{html.escape(embedded)}"'
            f' title="{title}">'
            if embedded
            else ""
        )
        + f'\n<link rel="canonical" href="{link}"></head>\n'
        f'<body><h1>{title}</h1><p>{description}</p><a href="{link}">Rangecheck</a></body></html>\n'
    )


def write_embedding(card: LinkCard, origin: str, query: str) -> str:
    """Write what oEmbed (oembed.com, 1.0) says of a map: the frame that shows it in another page.

    Parameters
    ----------
    card : LinkCard
        What the link shows.
    origin, query : str
        Where the page stands, and what the address holds.

    Returns
    -------
    str
        JSON.
    """
    width, height = FRAME_PX
    frame = html.escape(f"{origin}/?{query}&embed=true")
    return json.dumps(
        {
            "version": "1.0",
            "type": "rich",
            "provider_name": "Rangecheck",
            "provider_url": f"{origin}/",
            "title": card.title,
            "html": f'<iframe src="{frame}" title="{html.escape(card.title)}" width="{width}"'
            f' height="{height}" style="border:0;max-width:100%" loading="lazy"></iframe>',
            "width": width,
            "height": height,
            "thumbnail_url": f"{origin}/{PICTURE}?{query}",
            "thumbnail_width": PICTURE_PX[0],
            "thumbnail_height": PICTURE_PX[1],
        }
    )


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD; logs nothing, for an address is a reader's."""

    protocol_version = "HTTP/1.1"
    timeout = 30
    maker: Maker
    base_path: str

    def do_GET(self) -> None:  # http.server's name
        """Answer with a card, a picture or the health check."""
        asked = urlsplit(self.path)
        path = asked.path.removeprefix(self.base_path).strip("/")
        if path == "_stcore/health":
            self._send(200, "text/plain", b"ok")
        elif path == PICTURE:
            self._send_picture(read_link(asked.query))
        elif path == EMBEDDING:
            self._send_embedding(read_link(asked.query))
        else:
            page = path if path in PAGES else ""
            self._send_card(page, read_link(asked.query))

    do_HEAD = do_GET  # noqa: N815  # http.server's name

    def _find_origin(self) -> str | None:
        """Give the address of the page's root; None, with an answer sent, for no possible host."""
        host = self.headers.get("Host", "")
        if _HOST.fullmatch(host):
            return f"https://{host}{self.base_path}"
        self._send(400, "text/plain", b"no such host")
        return None

    def _send_card(self, page: str, view: View) -> None:
        origin = self._find_origin()
        if origin is None:
            return
        query = format_query_string(view)
        card = self.maker.describe(page, view)
        embedded = "" if page else f"{origin}/{EMBEDDING}?{query}"
        content = write_card(
            card, f"{origin}/{page}?{query}", f"{origin}/{PICTURE}?{query}", embedded
        )
        self._send(200, "text/html; charset=utf-8", content.encode(), "public, max-age=600")

    def _send_embedding(self, view: View) -> None:
        origin = self._find_origin()
        if origin is None:
            return
        content = write_embedding(self.maker.describe("", view), origin, format_query_string(view))
        self._send(200, "application/json", content.encode(), "public, max-age=600")

    def _send_picture(self, view: View) -> None:
        picture = self.maker.draw(view)
        if picture is None:
            self._send(503, "text/plain", b"The picture takes too long to draw.")
            return
        self._send(200, "image/png", picture, "public, max-age=86400")

    def _send(self, status: int, kind: str, content: bytes, kept: str = "no-store") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", kept)
        self.end_headers()
        if self.command != "HEAD":
            with contextlib.suppress(OSError):
                self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Service(ThreadingHTTPServer):
    """The service; few connections wait for it, since the proxy lets few through."""

    daemon_threads = True
    request_queue_size = 32


def main() -> int:
    """Serve until ended."""
    folder = Path(os.environ.get("CARDS_FOLDER", Path(tempfile.gettempdir()) / "cards"))
    most_bytes = int(float(os.environ.get("CARDS_MB", "32")) * 1_000_000)
    Handler.maker = Maker(Kept(folder, most_bytes))
    Handler.base_path = os.environ.get("BASE_PATH", "")
    address = (os.environ.get("LISTEN_ADDRESS", "0.0.0.0"), int(os.environ.get("PORT", "8501")))  # noqa: S104
    with Service(address, Handler) as service:
        service.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())
