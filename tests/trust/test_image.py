"""The images are built from the Dockerfile, started, and serve a reader who changes something."""

import re
import shutil
import socket
from pathlib import Path

import pytest
import yaml

from tests.samples import run_apart
from tests.trust import images, servers
from tests.trust.servers import ROOT
from tests.trust.sessions import Session

COMPOSE = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
# The page's image with a base of about 180 MB; what grows without a reason is noticed.
MOST_MB = {"page": 1200, "proxy": 400}


@pytest.fixture(scope="module")
def built(open_folder):
    """Give an engine and the configuration of each image, built once."""
    try:
        engine = images.Engine(open_folder / "images")
    except images.NoEngineError as error:
        pytest.skip(str(error))
    try:
        engine.make_base()
        yield engine, {target: engine.build(target) for target in MOST_MB}
    except images.NoEngineError as error:
        pytest.skip(str(error))
    finally:
        engine.clear()


def runs_as(port):
    """Users of the processes that listen at a port, as the kernel has them."""
    wanted = f":{port:04X}"
    inodes = {
        line.split()[9]
        for line in Path("/proc/net/tcp").read_text("ascii").splitlines()[1:]
        if line.split()[1].endswith(wanted) and line.split()[3] == "0A"
    }
    users = set()
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            links = {str(link.readlink()) for link in (status.parent / "fd").iterdir()}
            text = status.read_text("ascii", errors="replace")
        except OSError:
            continue
        if links & {f"socket:[{inode}]" for inode in inodes}:
            users.add(int(re.search(r"Uid:\s+\d+\s+(\d+)", text)[1]))
    return users


@pytest.mark.slow
def test_images_are_built_and_serve_a_reader_who_changes_something(built, open_folder):
    engine, configs = built
    for target, most in MOST_MB.items():
        assert engine.measure_mb(target) < most
        _compose_starts_what_the_image_is(target, configs[target])
    certificates, run_dir = open_folder / "certificates", open_folder / "run"
    for folder in (certificates, run_dir):
        folder.mkdir()
        shutil.chown(folder, 10002)
    for path in servers.make_certificate(certificates):
        shutil.chown(path, 10002)
    port, https_port = servers.find_free_port(), servers.find_free_port()
    page = engine.start(
        "page",
        configs["page"],
        {"PORT": str(port), "LISTEN_ADDRESS": "127.0.0.1", "STREAMLIT_SERVER_COOKIE_SECRET": "x"},
        port=port,
    )
    proxy = engine.start(
        "proxy",
        configs["proxy"],
        {
            "REPLICAS": f"127.0.0.1:{port}",
            "CERTIFICATE": "/certificates/certificate.pem",
            "CERTIFICATE_KEY": "/certificates/certificate.key",
            "HTTP_LISTEN": f"127.0.0.1:{servers.find_free_port()}",
            "HTTPS_LISTEN": f"127.0.0.1:{https_port}",
            "ACCESS_LOG": "/run/rangecheck/access.log",
        },
        [f"{certificates}:/certificates:ro", f"{run_dir}:/run/rangecheck"],
        port=https_port,
    )
    with servers.running(page, proxy):
        servers.wait_until_healthy(page)
        servers.wait_until(lambda: _listens(https_port), "the proxy", proxy)
        assert runs_as(port) == {10001}
        assert runs_as(https_port) == {10002}
        assert any('"ready": true' in line for line in page.lines)

        async def change():
            session = Session(f"https://127.0.0.1:{https_port}")
            await session.open("v=1")
            answer = await session.change_number("A range of your own", 780)
            await session.close()
            return answer

        answer = run_apart(change())
    assert not answer.exceptions
    assert any("780 km" in text for text in answer.texts)


def _listens(port):
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def _compose_starts_what_the_image_is(target, config):
    """The compose file, read against the image that it starts."""
    services = [
        each
        for name, each in SERVICES.items()
        if each["build"]["target"] == target and name.startswith(target)
    ]
    script = (ROOT / "deploy" / f"{target}.sh").read_text(encoding="utf-8")
    user = int(config["User"])
    assert user >= 10_000
    assert config["Healthcheck"]["Test"]
    assert config["Entrypoint"][-1].endswith(f"deploy/{target}.sh")
    exposed = {port.partition("/")[0] for port in config["ExposedPorts"]}
    for service in services:
        assert not {"entrypoint", "command", "working_dir"} & set(service)
        for port in service.get("ports", []):
            assert port.rpartition(":")[2] in exposed
        for name in service["environment"]:
            assert name in script or name.startswith("STREAMLIT_"), f"{target} reads no {name}"
        owners = re.findall(r"uid=(\d+)", " ".join(service["tmpfs"]))
        assert all(int(owner) == user for owner in owners)
