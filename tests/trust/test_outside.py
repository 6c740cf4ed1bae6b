"""Nothing outside is asked for, seen from below Python: the calls that the system itself gets."""

import os
import re
import shutil
import socket
import subprocess
import sys

import pytest
from streamlit import net_util

from tests.samples import run_apart
from tests.trust import servers
from tests.trust.servers import ROOT
from tests.trust.sessions import Session
from views.serving.outside import ask_nobody

STRACE = "strace -f -qq -e trace=connect,sendto,sendmsg,sendmmsg -s 80 -o"
FAMILIES = re.compile(r"sa_family=AF_INET6?\b")
LOOPBACK = re.compile(r'inet_addr\("127\.|inet_pton\(AF_INET6, "(::1|::ffff:127\.[\d.]+)"')
RESOLVER = re.compile(r"sin6?_port=htons\((53|853|5353)\)|nscd/socket|systemd/resolve")
FOREIGN = ("https://evil.example", "http://192.0.2.7:8501", "https://[2001:db8::1]", "null")


def asked_outside(trace):
    """Give the calls that ask for a name, or for an address beyond this machine."""
    return [
        line
        for line in trace.splitlines()
        if RESOLVER.search(line) or (FAMILIES.search(line) and not LOOPBACK.search(line))
    ]


@pytest.fixture
def watch(tmp_path):
    """Give a file for the system's calls, and the command that writes them there."""
    trace = tmp_path / "calls"
    command = f"exec {STRACE} {trace}"
    if (
        not shutil.which("strace")
        or subprocess.run(
            ["sh", "-c", f"{command} true"], check=False, capture_output=True, timeout=60
        ).returncode
    ):
        pytest.skip("strace is not on this machine, or may watch no process here")
    return trace, command


def open_from(port, origin):
    """Ask for the websocket as a page of that origin does; give the answer's first line."""
    with socket.create_connection(("127.0.0.1", port), timeout=120) as stream:
        stream.sendall(
            f"GET /_stcore/stream HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: {origin}\r\n"
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            "Sec-WebSocket-Protocol: streamlit\r\n\r\n".encode()
        )
        return stream.recv(200).split(b"\r\n")[0].decode()


def visit(replica):
    async def change():
        session = Session(replica.origin)
        await session.open("v=1")
        answer = await session.change_number("A range of your own", 777)
        await session.close()
        return answer

    assert not run_apart(change()).exceptions


def start_by_hand(shell):
    """Start the page as README says, by Streamlit's own command and without any option."""
    port = servers.find_free_port()
    command = f"{sys.executable} -m streamlit run app.py"
    environment = os.environ | {
        "STREAMLIT_SERVER_PORT": str(port),
        "STREAMLIT_SERVER_HEADLESS": "true",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return servers.start_command(
        ["sh", "-c", f"{shell} {command}"], environment, port, ROOT, wait=True
    )


def start_as_deployed(shell):
    return servers.start_replica(shell=f'{shell} sh "$1"')  # noqa: S604  # our own


@pytest.mark.slow
@pytest.mark.parametrize("start", [start_by_hand, start_as_deployed])
def test_no_host_outside_is_asked_at_start_for_any_origin_or_by_a_reader(watch, start):
    trace, shell = watch
    replica = start(shell)
    with servers.running(replica):
        # Before the first reader, too: nothing of the pages has run by then.
        refused = [open_from(replica.port, origin) for origin in FOREIGN]
        assert "101" in open_from(replica.port, f"http://127.0.0.1:{replica.port}")
        visit(replica)
        refused += [open_from(replica.port, origin) for origin in FOREIGN]
    assert all("403" in line for line in refused)
    assert asked_outside(trace.read_text(encoding="utf-8", errors="replace")) == []


def test_the_watch_tells_of_a_name_and_of_an_address(watch):
    trace, shell = watch
    dial = (
        "import socket\n"
        "socket.socket(type=socket.SOCK_DGRAM).connect(('192.0.2.1', 9))\n"
        "try: socket.getaddrinfo('name.invalid', 80)\n"
        "except OSError: pass\n"
    )
    call = ["sh", "-c", f'{shell} "$@"', "sh", sys.executable, "-c", dial]
    subprocess.run(call, check=True, timeout=60, capture_output=True)
    told = asked_outside(trace.read_text(encoding="utf-8", errors="replace"))
    assert any("192.0.2.1" in line for line in told)
    assert any(RESOLVER.search(line) for line in told)


def test_make_run_is_for_this_machine_unless_a_variable_opens_it():
    def say(*variables):
        call = ["make", "--dry-run", "run", *variables]
        return subprocess.run(
            call, cwd=ROOT, check=True, capture_output=True, text=True, timeout=60
        ).stdout

    assert "--server.address 127.0.0.1" in say()
    assert "--server.address 0.0.0.0" in say("ADDRESS=0.0.0.0")


def test_streamlit_is_told_the_addresses_that_it_would_ask_for(monkeypatch):
    for name in ("_external_ip", "_internal_ip"):
        monkeypatch.setattr(net_util, name, None)
    ask_nobody()
    assert net_util.get_external_ip() == net_util.get_internal_ip() == "127.0.0.1"
