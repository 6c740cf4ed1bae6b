"""Start replicas and the proxy on loopback, on ports that the system chooses, and end them.

What starts is what is deployed: deploy/page.sh and deploy/proxy.sh. The tests and
benchmarks/load.py share this file.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
STARTS_WITHIN_S = 120.0
SBIN = "/usr/sbin:/usr/local/sbin"
# A plain page's tests start Streamlit without deploy/page.sh, whose readiness check is ours.
_SERVES = re.compile(r"You can now view|URL: http")


def find_free_port() -> int:
    """Ask the system for a port that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@dataclass
class Server:
    """A process that we started, with all it has printed."""

    process: subprocess.Popen[str]
    port: int
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._drain = threading.Thread(target=self._read, daemon=True)
        self._drain.start()

    def _read(self) -> None:
        assert self.process.stdout is not None  # we asked for a pipe
        for line in self.process.stdout:
            self.lines.append(line)

    @property
    def text(self) -> str:
        """All that the process has printed so far."""
        return "".join(self.lines)

    @property
    def origin(self) -> str:
        """Address without a path."""
        return f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """End the process at once, as a machine that fails does."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=10)

    def stop(self) -> None:
        """End the process and whatever it started, politely first."""
        if self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self.kill()
        self._drain.join(timeout=5)
        if self.process.stdout is not None:
            self.process.stdout.close()

    def resident_mb(self) -> float:
        """Memory that the process holds, in MB (Linux)."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        match = re.search(r"VmRSS:\s+(\d+) kB", status)
        return int(match[1]) / 1024 if match else float("nan")

    def cpu_s(self) -> float:
        """Processor time that the process has used, in seconds (Linux)."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii")
        user, system = fields.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def is_healthy(origin: str, base_path: str = "") -> bool:
    """Whether a replica answers its health check."""
    try:
        with urllib.request.urlopen(f"{origin}{base_path}/_stcore/health", timeout=2) as answer:  # noqa: S310
            return bool(answer.read() == b"ok")
    except OSError:
        return False


def wait_until(
    holds: Callable[[], bool], what: str, server: Server, within_s: float = STARTS_WITHIN_S
) -> None:
    """Poll until it holds; a process that ended, or time that ran out, is an error."""
    deadline = time.monotonic() + within_s
    while not holds():
        if server.process.poll() is not None or time.monotonic() > deadline:
            server.stop()
            raise RuntimeError(f"{what} did not start:\n{server.text[-4000:]}")
        time.sleep(0.05)


def _spawn(
    command: Sequence[str], environment: Mapping[str, str], port: int, folder: Path
) -> Server:
    process = subprocess.Popen(  # our own scripts
        list(command),
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,
    )
    return Server(process, port)


def start_command(
    command: Sequence[str],
    environment: Mapping[str, str],
    port: int,
    folder: Path,
    *,
    wait: bool = False,
) -> Server:
    """Start any command that serves the page at a port."""
    server = _spawn(command, environment, port, folder)
    if wait:
        wait_until_healthy(server)
    return server


def start_replica(
    *,
    base_path: str = "",
    environment: Mapping[str, str] | None = None,
    wait: bool = True,
    folder: Path = ROOT,
    shell: str = "",
) -> Server:
    """Start one replica by deploy/page.sh.

    Parameters
    ----------
    base_path : str
        "" or "/name".
    environment : mapping, optional
        Laid over the process's own.
    wait : bool
        Return only when it answers its health check.
    folder : Path
        A checkout.
    shell : str
        A command that starts `$1` in other surroundings.
    """
    port = find_free_port()
    variables = os.environ | {
        "PATH": f"{Path(sys.executable).parent}:{os.environ.get('PATH', '')}",
        "PORT": str(port),
        "LISTEN_ADDRESS": "127.0.0.1",
        "BASE_PATH": base_path,
        "STREAMLIT_SERVER_COOKIE_SECRET": "only for tests on loopback",
        "STREAMLIT_SERVER_FILE_WATCHER_TYPE": "none",
        "PYTHONUNBUFFERED": "1",
        **(environment or {}),
    }
    script = str(folder / "deploy" / "page.sh")
    command = ["sh", "-c", shell, "sh", script] if shell else ["sh", script]
    server = _spawn(command, variables, port, folder)
    if wait:
        wait_until_healthy(server, base_path)
    return server


def wait_until_healthy(server: Server, base_path: str = "") -> None:
    """Wait for a replica's health check."""
    wait_until(lambda: is_healthy(server.origin, base_path), "the replica", server)


def start_streamlit(script: Path, folder: Path) -> Server:
    """Start any other Streamlit script, as the plain page that the benchmark compares with."""
    port = find_free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true"]
    command += [f"--server.port={port}", "--server.address=127.0.0.1"]
    command += ["--browser.gatherUsageStats=false", "--server.fileWatcherType=none"]
    server = _spawn(command, os.environ, port, folder)
    wait_until(lambda: is_healthy(server.origin), script.name, server)
    return server


@dataclass
class Proxy:
    """A running proxy, and where it listens and writes."""

    server: Server
    https_port: int
    http_port: int
    folder: Path
    base_path: str

    @property
    def origin(self) -> str:
        """Address without a path."""
        return f"https://127.0.0.1:{self.https_port}"

    @property
    def access_log(self) -> str:
        """The proxy's access log so far."""
        return (self.folder / "access.log").read_text(encoding="utf-8")


def can_run_proxy() -> bool:
    """Whether nginx and openssl are on this machine."""
    path = f"{os.environ.get('PATH', '')}:{SBIN}"
    return all(shutil.which(name, path=path) for name in ("nginx", "openssl"))


_CURVE = ("ec", "-pkeyopt", "ec_paramgen_curve:P-256")


def make_certificate(
    folder: Path, name: str = "certificate", kind: Sequence[str] = _CURVE
) -> tuple[Path, Path]:
    """Make a certificate for loopback that is good for a day, and its key beside it."""
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    command = ["openssl", "req", "-x509", "-newkey", *kind]
    command += ["-nodes", "-days", "1", "-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    command += ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return certificate, key


def start_proxy(
    replicas: Sequence[Server],
    folder: Path,
    *,
    base_path: str = "",
    environment: Mapping[str, str] | None = None,
) -> Proxy:
    """Start deploy/proxy.sh before these replicas; what it writes goes below `folder`."""
    certificate, key = make_certificate(folder)
    http_port, https_port = find_free_port(), find_free_port()
    variables = os.environ | {
        "PATH": f"{os.environ.get('PATH', '')}:{SBIN}",
        "REPLICAS": " ".join(f"127.0.0.1:{replica.port}" for replica in replicas),
        "CERTIFICATE": str(certificate),
        "CERTIFICATE_KEY": str(key),
        "BASE_PATH": base_path,
        "HTTP_LISTEN": f"127.0.0.1:{http_port}",
        "HTTPS_LISTEN": f"127.0.0.1:{https_port}",
        "PUBLIC_HTTPS_PORT": str(https_port),
        "RUN_DIR": str(folder / "run"),
        "ACCESS_LOG": str(folder / "access.log"),
        **(environment or {}),
    }
    server = _spawn(["sh", str(DEPLOY / "proxy.sh")], variables, https_port, folder)

    def listens() -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", https_port), 1):
            return True
        return False

    wait_until(listens, "the proxy", server, within_s=20)
    return Proxy(server, https_port, http_port, folder, base_path)


@contextlib.contextmanager
def running(*servers: Server) -> Iterator[None]:
    """End all of them at the end, whatever happened."""
    try:
        yield
    finally:
        for server in servers:
            server.stop()
