"""Install what tests/trust runs beside Python, where this machine has it not and lets us.

    python tests/install_packages.py                      # nginx and strace
    python tests/install_packages.py buildah mmdebstrap   # what builds the images, in .ci/run

The packages come from the distribution, as nginx does in the image; without root or without apt the
tests that need them are skipped and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

# Command: package, and what is left out without it.
PACKAGES = {
    "nginx": ("nginx-light", "the tests of the proxy"),
    "strace": ("strace", "the watch over the system's calls"),
    "buildah": ("buildah", "the test of the images"),
    "mmdebstrap": ("mmdebstrap", "the test of the images"),
}
ALWAYS = ("nginx", "strace")


def find_command(name: str) -> str | None:
    """Find an installed command, also where only root's path leads."""
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def install(names: list[str]) -> None:
    """Install packages by the distribution's package manager, without starting a service."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    wanted = [PACKAGES[name][0] for name in names]
    for command in (
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-y", "-q", "--no-install-recommends", *wanted],
    ):
        subprocess.run(command, check=False, timeout=600, env=environment)


if __name__ == "__main__":
    asked = sys.argv[1:] or list(ALWAYS)
    missing = [name for name in asked if not find_command(name)]
    if missing and shutil.which("apt-get") and os.geteuid() == 0:
        install(missing)
    for name in missing:
        if not find_command(name):
            sys.stderr.write(f"No {name} here: {PACKAGES[name][1]} will be skipped.\n")
