"""What the tests of trust share: a deployed page, and a browser that looks at it."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.trust import servers
from tests.views.conftest import scanned_once  # noqa: F401  # a fixture of these, too

BASE_PATH = "/rangecheck"
# A frame of another site, a newsroom at one address: the tests come in faster than readers do.
NO_LIMITS = {"PAGES_PER_SECOND": "1000", "PAGES_BURST": "1000", "SOCKETS_PER_ADDRESS": "1000"}


@dataclass
class Deployed:
    """Replicas behind the proxy, as deploy/compose.yaml has them."""

    replicas: list[servers.Server]
    proxy: servers.Proxy

    @property
    def address(self):
        """Where a reader comes in."""
        return f"{self.proxy.origin}{BASE_PATH}/"

    @property
    def logs(self):
        """Everything that the replicas and the proxy have printed or logged."""
        printed = "".join(replica.text for replica in self.replicas)
        return printed + self.proxy.server.text + self.proxy.access_log


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """Give a folder that nginx's own user can enter, unlike pytest's."""
    folder = Path(tempfile.mkdtemp(prefix="rangecheck-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def page() -> Iterator[servers.Server]:
    """Give one replica without a proxy."""
    replica = servers.start_replica()
    with servers.running(replica):
        yield replica


@pytest.fixture
def deployed(open_folder, tmp_path_factory) -> Iterator[Deployed]:
    """Give two replicas behind the proxy, on a base path."""
    if not servers.can_run_proxy():
        pytest.skip("nginx or openssl is not on this machine and could not be installed")
    folder = open_folder / tmp_path_factory.mktemp("deployed").name
    folder.mkdir()
    replicas = [servers.start_replica(base_path=BASE_PATH, wait=False) for _ in range(2)]
    with servers.running(*replicas):
        for replica in replicas:
            servers.wait_until_healthy(replica, BASE_PATH)
        proxy = servers.start_proxy(replicas, folder, base_path=BASE_PATH, environment=NO_LIMITS)
        with servers.running(proxy.server):
            yield Deployed(replicas, proxy)
