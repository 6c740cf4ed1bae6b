"""What deploy/ promises: the proxy's own configuration before replicas of the real page."""

import asyncio
import base64
import hashlib
import json
import re
import ssl
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
import streamlit

from tests.samples import run_apart
from tests.trust import servers
from tests.trust.sessions import Session, trust_nobody_in_particular

ROOT = Path(__file__).resolve().parents[2]
BASE = "/rangecheck"


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def ask(address, **headers):
    """Ask for an address; give status, headers and body, whatever the status is."""
    opener = urllib.request.build_opener(
        urllib.request.HTTPSHandler(context=trust_nobody_in_particular()), NoRedirect
    )
    request = urllib.request.Request(address, headers=headers)  # noqa: S310  # loopback
    try:
        with opener.open(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def policy_of(headers):
    directives = (part.split() for part in headers["Content-Security-Policy"].split(";"))
    return {words[0]: words[1:] for words in directives}


# ------------------------------------------------------------------------------ what is written
def test_the_image_ends_without_tools():
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    stage = text[text.index("AS page") : text.index("AS proxy")]
    assert "apt-get" not in stage
    assert "pip uninstall" in stage


def test_the_image_gets_every_file_that_the_page_needs():
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    for line in re.findall(r"^COPY (?!--from)(.+)$", text, re.MULTILINE):
        for source in line.split()[:-1]:
            assert (ROOT / source).exists(), source
            assert any(f"!{top}" in ignored for top in (source, source.split("/")[0])) or (
                source == ".streamlit"
            )
    for folder in ("app.py", "geo", "views", "data", "static", ".streamlit"):
        assert f"COPY {folder}" in text or f" {folder} " in text


def test_the_one_inline_script_is_known_by_its_hash():
    index = Path(streamlit.__file__).with_name("static") / "index.html"
    scripts = re.findall(r"<script>(.*?)</script>", index.read_text(encoding="utf-8"), re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()) for text in scripts]
    kept = (ROOT / "deploy" / "index-script.sha256").read_text(encoding="ascii").strip()
    assert [f"sha256-{digest.decode()}" for digest in digests] == [kept]


def test_a_base_path_that_would_match_anything_is_refused(tmp_path):
    with pytest.raises(RuntimeError, match="BASE_PATH"):
        servers.start_proxy([], tmp_path, base_path="rangecheck/", environment={"REPLICAS": "a:1"})


# ---------------------------------------------------------------------------------- what it does
def test_the_proxy_keeps_its_promises(deployed):
    """One deployment, one test: starting it is what costs."""
    _redirects_to_tls(deployed)
    _sends_security_headers(deployed)
    _compresses_and_keeps_assets(deployed)
    _hides_what_is_for_machines(deployed)
    _gives_the_map_of_a_replica_that_has_it(deployed)
    _keeps_a_reader_on_one_replica(deployed)
    _shows_the_view_again_when_a_replica_is_killed(deployed)
    _logs_neither_queries_nor_readers(deployed)


def _redirects_to_tls(deployed):
    status, headers, _ = ask(f"http://127.0.0.1:{deployed.proxy.http_port}{BASE}/?v=1&range=5")
    assert status == 308
    assert headers["Location"] == f"{deployed.address}?v=1&range=5"
    old = trust_nobody_in_particular()
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    assert old.maximum_version < ssl.TLSVersion.TLSv1_3


def _sends_security_headers(deployed):
    _, headers, _ = ask(deployed.address)
    policy = policy_of(headers)
    assert policy["default-src"] == ["'none'"]
    assert policy["frame-ancestors"] == ["'none'"]
    assert policy["connect-src"] == ["'self'"]
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:"} & set(policy["script-src"])
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "max-age" in headers["Strict-Transport-Security"]
    cookies = {name.partition("=")[0]: name for name in headers.get_all("Set-Cookie")}
    assert {"Secure", "HttpOnly", "SameSite=Lax"} <= set(cookies["seat"].split("; "))
    _, headers, _ = ask(f"{deployed.address}?embed=true")
    assert policy_of(headers)["frame-ancestors"] == ["*"]
    assert headers["X-Frame-Options"] is None
    _, headers, _ = ask(f"{deployed.address}component/streamlit_folium.st_folium/index.html")
    assert "allow-same-origin" not in policy_of(headers)["sandbox"]
    _, headers, _ = ask(f"{deployed.address}?embed=true%00&embed=false")
    assert policy_of(headers)["frame-ancestors"] == ["'none'"]


def _compresses_and_keeps_assets(deployed):
    path = f"{deployed.address}app/static/leaflet/leaflet.js"
    _, headers, packed = ask(path, **{"Accept-Encoding": "gzip"})
    _, _, plain = ask(path)
    assert headers["Content-Encoding"] == "gzip"
    assert len(packed) < len(plain) / 2
    assert headers.get_all("Set-Cookie") is None


def _hides_what_is_for_machines(deployed):
    assert ask(f"{deployed.address}_stcore/health")[2] == b"ok"
    for path in ("metrics", "script-health-check", "agent/interact", "agent/mcp"):
        assert ask(f"{deployed.address}_stcore/{path}")[0] == 404
    assert ask(f"{deployed.proxy.origin}/")[0] == 404


def _gives_the_map_of_a_replica_that_has_it(deployed):
    """One replica has had a reader, the other none; the map's frame brings no cookie of a seat."""
    path = f"{deployed.address}component/streamlit_folium.st_folium/index.html"
    assert ask(path)[0] == 404, "no replica has had a reader"

    async def visit():
        session = Session(deployed.replicas[0].origin, BASE)
        await session.open("v=1")
        await session.close()

    run_apart(visit())
    statuses = [ask(f"{path}?{n}", Cookie=f"seat={n:032x}")[0] for n in range(16)]
    assert statuses == [200] * 16
    first_asked = {
        entry["replica"].partition(",")[0]
        for line in deployed.proxy.access_log.splitlines()
        if "/component/" in (entry := json.loads(line))["path"] and entry["status"] == 200
    }
    assert len(first_asked) == 2, "both were asked, and the one without a map passed it on"


def _keeps_a_reader_on_one_replica(deployed):
    async def visit():
        sessions = [Session(deployed.proxy.origin, BASE) for _ in range(12)]
        for session in sessions:
            await session.open("v=1&range=777")
        for session in sessions:
            await session.close()
            await session.open("v=1&range=778")
            await session.close()

    seen = len(deployed.proxy.access_log.splitlines())
    run_apart(visit())
    streams = [
        entry["replica"]
        for line in deployed.proxy.access_log.splitlines()[seen:]
        if (entry := json.loads(line))["path"].endswith("/stream")
    ]
    # A stream is logged at its end: each session's first, then its second.
    assert streams[0:24:2] == streams[1:24:2]
    assert len(set(streams)) == 2, "both replicas have readers"


def _shows_the_view_again_when_a_replica_is_killed(deployed):
    """The reader's browser connects again, with the address that the page had last shown."""

    async def lose_and_return():
        session = Session(deployed.proxy.origin, BASE)
        await session.open("v=1&range=777")
        answer = await session.change_number("A range of your own", 780)
        query = answer.query
        logged = json.loads(await _last_stream(deployed, session))
        port = int(logged["replica"].rpartition(":")[2])
        lost = next(each for each in deployed.replicas if each.port == port)
        pending = asyncio.create_task(session.change_number("A range of your own", 781))
        lost.kill()
        with pytest.raises(Exception, match=r".*"):
            await pending
        await session.close()
        try:
            return await session.open(query)
        finally:
            await session.close()

    async def _last_stream(deployed, session):
        # nginx logs a stream when it ends, so a twin with the same cookie shows the replica.
        seen = deployed.proxy.access_log.count("/stream")
        twin = Session(deployed.proxy.origin, BASE)
        twin.cookie = session.cookie
        await twin.open("v=1")
        await twin.close()
        for _ in range(100):
            streams = [x for x in deployed.proxy.access_log.splitlines() if "/stream" in x]
            if len(streams) > seen:
                return streams[-1]
            await asyncio.sleep(0.05)
        raise AssertionError("the proxy logs no stream")

    answer = run_apart(lose_and_return())
    assert any("780 km" in text for text in answer.texts)
    assert not answer.exceptions


def _logs_neither_queries_nor_readers(deployed):
    entries = [json.loads(line) for line in deployed.proxy.access_log.splitlines()]
    assert entries
    assert {"time", "path", "status", "seconds"} <= set(entries[0])
    assert "range=" not in deployed.logs
    assert "?" not in deployed.proxy.access_log
    assert "777" not in re.sub(r"127\.0\.0\.1:\d+|\d+\.\d+", "", deployed.proxy.server.text)


def test_too_many_requests_from_one_address_are_told_to_wait(page, open_folder):
    if not servers.can_run_proxy():
        pytest.skip("nginx or openssl is not on this machine and could not be installed")
    limits = {"PAGES_PER_SECOND": "1", "PAGES_BURST": "5"}
    folder = open_folder / "limits"
    folder.mkdir()
    proxy = servers.start_proxy([page], folder, environment=limits)
    with servers.running(proxy.server):
        answers = [ask(f"{proxy.origin}/?v=1") for _ in range(20)]
        statuses = [status for status, _, _ in answers]
        assert statuses[0] == 200
        assert statuses.count(429) >= 10
        _, headers, body = answers[-1]
        assert headers["Retry-After"]
        assert b"reload it" in body


def test_readers_are_told_when_no_replica_answers(open_folder):
    if not servers.can_run_proxy():
        pytest.skip("nginx or openssl is not on this machine and could not be installed")
    folder = open_folder / "nobody"
    folder.mkdir()
    nobody = f"127.0.0.1:{servers.find_free_port()}"
    proxy = servers.start_proxy([], folder, environment={"REPLICAS": nobody})
    with servers.running(proxy.server):
        status, headers, body = ask(f"{proxy.origin}/?v=1")
        assert status == 503
        assert headers["Retry-After"]
        assert b"address holds what you were looking at" in body
