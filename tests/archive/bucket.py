"""A store that speaks as much of S3's protocol as reading takes: lists, heads, parts of objects."""

import hashlib
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

_WRITTEN = ("2026-11-29T10:00:00.000Z", "Sun, 29 Nov 2026 10:00:00 GMT")


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_HEAD(self):
        self._answer(is_whole=False)

    def do_GET(self):
        self._answer(is_whole=True)

    def _answer(self, *, is_whole):
        at = urlsplit(self.path)
        bucket, _, key = unquote(at.path).lstrip("/").partition("/")
        objects = self.server.objects
        if bucket != "newsroom" or (key and key not in objects):
            self._send(404, b"<Error><Code>NoSuchKey</Code></Error>", is_whole=is_whole)
        elif key:
            content, code, more = objects[key], 200, {}
            if asked := self.headers.get("Range"):
                first, last = asked.removeprefix("bytes=").split("-")
                end = min(int(last or len(content)) + 1, len(content))
                more = {"Content-Range": f"bytes {first}-{end - 1}/{len(content)}"}
                content, code = content[int(first) : end], 206
            more["ETag"] = f'"{hashlib.md5(objects[key], usedforsecurity=False).hexdigest()}"'
            self._send(code, content, is_whole=is_whole, **more)
        else:
            listed = _list(objects, parse_qs(at.query, keep_blank_values=True))
            self._send(200, listed.encode(), is_whole=is_whole)

    def _send(self, code, content, *, is_whole, **more):
        self.send_response(code)
        head = {"Content-Length": str(len(content)), "Last-Modified": _WRITTEN[1]} | {
            name.replace("_", "-"): value for name, value in more.items()
        }
        for name, value in head.items():
            self.send_header(name, value)
        self.end_headers()
        if is_whole:
            self.wfile.write(content)

    def log_message(self, *_):
        pass


def _list(objects, asked):
    prefix, delimiter = (asked.get(name, [""])[0] for name in ("prefix", "delimiter"))
    keys, folders = [], {}
    for key, content in sorted(objects.items()):
        if key.startswith(prefix):
            below, cut, _ = key[len(prefix) :].partition(delimiter) if delimiter else (key, "", "")
            if cut:
                folders[prefix + below + cut] = None
            else:
                keys.append((key, content))
    rows = "".join(
        f"<Contents><Key>{escape(key)}</Key><Size>{len(content)}</Size>"
        f"<LastModified>{_WRITTEN[0]}</LastModified></Contents>"
        for key, content in keys[: int(asked.get("max-keys", ["1000"])[0])]
    )
    rows += "".join(
        f"<CommonPrefixes><Prefix>{escape(each)}</Prefix></CommonPrefixes>" for each in folders
    )
    return (
        '<?xml version="1.0"?><ListBucketResult><Name>newsroom</Name>'
        f"<IsTruncated>false</IsTruncated><KeyCount>{len(keys)}</KeyCount>{rows}"
        "</ListBucketResult>"
    )


@contextmanager
def open_bucket(objects):
    """Serve objects by their keys as the bucket `newsroom`, on a free port; give its URL."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answer)
    server.objects = objects
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
