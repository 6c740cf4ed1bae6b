"""What the proxy refuses, what one address may hold in it, and what its refusals say."""

import re
import socket
import ssl
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from tests.trust import servers
from tests.trust.sessions import trust_nobody_in_particular
from tests.trust.test_deploy import ask

WEBSOCKET = (
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: streamlit\r\n"
)
STREAM, UPLOAD = "/_stcore/stream", "/_stcore/upload_file/session/file"
PAGE, FRAME = "/", "/component/streamlit_folium.st_folium/index.html"
ASSET, MEDIA = "/app/static/leaflet/leaflet.js", "/media/a.csv"
PATHS = (PAGE, "/claims", STREAM, UPLOAD, FRAME, ASSET, MEDIA, "/_stcore/health")
MB = 2**20


@contextmanager
def proxy_before(replicas, folder, **environment):
    """Start a proxy of its own in a folder of its own."""
    if not servers.can_run_proxy():
        pytest.skip("nginx or openssl is not on this machine and could not be installed")
    folder.mkdir()
    proxy = servers.start_proxy(replicas, folder, environment=environment)
    with servers.running(proxy.server):
        yield proxy


@pytest.fixture
def silent():
    """Give a listener that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=512) as listener:
        listener.settimeout(30)
        yield listener


def address_of(listener):
    return f"127.0.0.1:{listener.getsockname()[1]}"


class Caller:
    """Connections to a proxy, each with one request, which stay open until the test's end."""

    def __init__(self, proxy, stack):
        self.proxy = proxy
        self._stack = stack

    def send(self, path, headers="", method="GET", body=b""):
        stream = socket.create_connection(("127.0.0.1", self.proxy.https_port), timeout=30)
        context = trust_nobody_in_particular()
        stream = self._stack.enter_context(context.wrap_socket(stream))
        host = f"127.0.0.1:{self.proxy.https_port}"
        stream.sendall(f"{method} {path} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n".encode())
        # Refused by its header alone, perhaps; what that says is read all the same.
        with suppress(OSError):
            stream.sendall(body)
        return stream

    def status(self, *request, **named):
        return status_of(self.send(*request, **named))


def status_of(stream):
    """Wait for an answer and give its status."""
    return int(stream.recv(64).split()[1])


@contextmanager
def calling(proxy):
    with ExitStack() as stack:
        yield Caller(proxy, stack)


def resident_mb(server):
    """Memory of a server and of the workers that it started, in MB."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            text = status.read_text("ascii", errors="replace")
        except OSError:
            continue
        numbers = dict(re.findall(r"^(Pid|PPid|VmRSS):\s+(\d+)", text, re.MULTILINE))
        if str(server.process.pid) in {numbers["Pid"], numbers["PPid"]}:
            total += int(numbers.get("VmRSS", 0))
    return total / 1024


# --------------------------------------------------------------------------------------- origins
def test_requests_of_other_sites_are_refused_and_the_pages_own_are_not(page, open_folder):
    with proxy_before([page], open_folder / "origins") as proxy, calling(proxy) as caller:
        for path in PATHS:
            extra = WEBSOCKET if path == STREAM else ""
            own = f"Origin: https://127.0.0.1:{proxy.https_port}\r\n{extra}"
            assert caller.status(path, own) != 403, path
            assert caller.status(path, extra) != 403, "a request that names no site"
            for foreign in (
                "https://evil.example",
                f"https://evil.example:{proxy.https_port}",
                f"http://127.0.0.1:{proxy.https_port}",
                f"https://127.0.0.1:{proxy.https_port}.evil.example",
                "https://evil.example evil.example",
            ):
                assert caller.status(path, f"Origin: {foreign}\r\n{extra}") == 403, (path, foreign)
            # The map's sandboxed frame is nobody's origin, and loads its own files.
            status = caller.status(path, f"Origin: null\r\n{extra}")
            assert (status == 403) == (path not in {FRAME, ASSET}), path


# -------------------------------------------------------------------------------------- refusals
def test_a_refusal_has_the_headers_of_an_answer(open_folder):
    nobody = f"127.0.0.1:{servers.find_free_port()}"
    limits = {"PAGES_PER_SECOND": "1", "PAGES_BURST": "3", "REPLICAS": nobody}
    with proxy_before([], open_folder / "refusals", **limits) as proxy:
        address = f"{proxy.origin}{PAGE}"
        foreign = {"Origin": "https://evil.example"}
        answers = {403: ask(address, **foreign), 503: ask(address)}
        for _ in range(8):
            answers[429] = ask(address)
        answers[404] = ask(f"{proxy.origin}/_stcore/metrics")
        for status, (given, headers, _) in answers.items():
            assert given == status
            for name in ("Strict-Transport-Security", "Content-Security-Policy"):
                assert len(headers.get_all(name)) == 1, (status, name)
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert headers["Referrer-Policy"] == "no-referrer"
            assert bool(headers["Retry-After"]) == (status in {429, 503})
            assert headers["Set-Cookie"] is None, "no seat for who is refused"
        for status in (429, 503):
            assert answers[status][1]["X-Frame-Options"] == "DENY"


# ------------------------------------------------------------------------------------------- TLS
def test_tls_has_forward_secrecy_in_each_version(silent, open_folder):
    folder = open_folder / "tls"
    rsa = {"CERTIFICATE": f"{folder}/rsa.pem", "CERTIFICATE_KEY": f"{folder}/rsa.key"}
    folder.mkdir()
    servers.make_certificate(folder, name="rsa", kind=["rsa:2048"])
    with proxy_before([], folder / "proxy", REPLICAS=address_of(silent), **rsa) as proxy:

        def shake_hands(ciphers):
            context = trust_nobody_in_particular()
            context.maximum_version = ssl.TLSVersion.TLSv1_2
            context.set_ciphers(ciphers)
            with (
                socket.create_connection(("127.0.0.1", proxy.https_port), timeout=30) as stream,
                context.wrap_socket(stream) as secure,
            ):
                return secure.cipher()[0]

        assert shake_hands("ECDHE+AESGCM").startswith("ECDHE-RSA")
        for without in ("AES128-GCM-SHA256", "AES256-SHA", "kRSA", "ECDHE+AES128+SHA"):
            with pytest.raises(OSError, match=r"handshake failure|HANDSHAKE_FAILURE"):
                shake_hands(without)


# --------------------------------------------------------------------------- the reader's address
def test_a_reader_is_who_connects_unless_a_trusted_proxy_says_otherwise(open_folder):
    nobody = f"127.0.0.1:{servers.find_free_port()}"
    limits = {"PAGES_PER_SECOND": "1", "PAGES_BURST": "3", "REPLICAS": nobody}

    def statuses(proxy, header):
        return [ask(f"{proxy.origin}/", **{header: f"192.0.2.{n}"})[0] for n in range(12)]

    with proxy_before([], open_folder / "plain", **limits) as proxy:
        assert 429 in statuses(proxy, "X-Forwarded-For"), "a header lifts no limit"
    limits["TRUSTED_PROXIES"] = "127.0.0.0/8 10.0.0.1"
    with proxy_before([], open_folder / "trusting", **limits) as proxy:
        assert statuses(proxy, "X-Forwarded-For") == [503] * 12
        assert 429 in statuses(proxy, "X-Real-IP"), "another header says nothing"
    limits["REAL_IP_HEADER"] = "X-Real-IP"
    with proxy_before([], open_folder / "other", **limits) as proxy:
        assert statuses(proxy, "X-Real-IP") == [503] * 12


@pytest.mark.parametrize(
    "wrong",
    [{"TRUSTED_PROXIES": "10.0.0.0/8;"}, {"TRUSTED_PROXIES": "::1", "REAL_IP_HEADER": "a b"}],
)
def test_a_setting_that_is_no_address_is_refused(tmp_path, wrong):
    with pytest.raises(RuntimeError, match=next(reversed(wrong))):
        servers.start_proxy([], tmp_path, environment={"REPLICAS": "a:1", **wrong})


# ------------------------------------------------------------------------------ what one may hold
def test_a_body_is_refused_by_its_length_everywhere_but_at_the_upload(silent, open_folder):
    with (
        proxy_before([], open_folder / "bodies", REPLICAS=address_of(silent)) as proxy,
        calling(proxy) as caller,
    ):
        length = "Content-Length: 6000000\r\n"
        for path in set(PATHS) - {UPLOAD}:
            assert caller.status(path, length, "POST") in {403, 413}, path
        # The socket listens before the workers are there; those that have answered are.
        before = resident_mb(proxy.server)
        chunks = b"".join(b"1000\r\n" + b"a" * 4096 + b"\r\n" for _ in range(3))
        for path in (PAGE, MEDIA):
            answer = caller.status(path, "Transfer-Encoding: chunked\r\n", "POST", chunks)
            assert answer in {403, 413}, path
        unfinished = [
            caller.send(path, length, "POST", b"A" * 5_900_000)
            for path in (MEDIA, STREAM, "/_stcore/host-config", ASSET)
            for _ in range(10)
        ]
        assert {status_of(stream) for stream in unfinished} <= {413, 429}
        assert resident_mb(proxy.server) - before < 20


def test_one_address_has_few_files_on_their_way_and_few_requests_open(silent, open_folder):
    limits = {"UPLOADS_PER_ADDRESS": "3", "REQUESTS_PER_ADDRESS": "20"}
    limits["REPLICAS"] = address_of(silent)
    with (
        proxy_before([], open_folder / "open", **limits) as proxy,
        calling(proxy) as caller,
        ExitStack() as taken,
    ):
        # Each of the proxy's processes reads for itself: what was sent first may be counted
        # last. An upload is counted when the proxy asks for its body, another request when it
        # has reached the replica, which never answers.
        length = "Content-Length: 6000000\r\nExpect: 100-continue\r\n"
        kept = [caller.send(UPLOAD, length, "PUT") for _ in range(3)]
        assert [status_of(stream) for stream in kept] == [100] * 3
        for stream in kept:
            stream.sendall(b"A" * 5_000_000)
        assert caller.status(UPLOAD, length, "PUT") == 429
        kept += [caller.send(path) for path in (PAGE, MEDIA, "/_stcore/x", FRAME, "/claims") * 3]
        kept += [caller.send(f"/_stcore/y?{n}") for n in range(2)]
        for _ in range(17):
            taken.enter_context(silent.accept()[0])
        assert {caller.status(path) for path in (PAGE, MEDIA, FRAME, ASSET, "/_stcore/x")} == {429}
        for stream in kept:
            stream.settimeout(0.01)
            with pytest.raises(TimeoutError):
                stream.recv(1)
