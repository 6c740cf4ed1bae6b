"""Install nginx for the tests of deploy/, where this machine has none and lets us.

The package comes from the distribution, as in the image; without root or without apt the tests
of the proxy are skipped and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def find_proxy() -> str | None:
    """Find an installed nginx."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def install_proxy() -> None:
    """Install nginx by the distribution's package manager, without starting a service."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    for command in (
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-y", "-q", "--no-install-recommends", "nginx-light"],
    ):
        subprocess.run(command, check=False, timeout=600, env=environment)


if __name__ == "__main__":
    if not find_proxy() and shutil.which("apt-get") and os.geteuid() == 0:
        install_proxy()
    if not find_proxy():
        sys.stderr.write("No nginx here: the tests of the proxy will be skipped.\n")
