"""Find a Chromium for the browser tests, and install one where there is none.

An installed Chromium or Chrome comes first, then Playwright's own download, then the
distribution's package: the first that can be had on this machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_browser() -> str | None:
    """Find an installed Chromium or Chrome, or one that Playwright downloaded."""
    for command in COMMANDS:
        if path := shutil.which(command):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_browser() -> None:
    """Install a browser by Playwright, or by the distribution's package manager."""
    download = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    if subprocess.run(download, check=False, timeout=600).returncode == 0 and find_browser():
        return
    if shutil.which("apt-get"):
        asked_for_nothing = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-q"], check=True, env=asked_for_nothing)
        subprocess.run(
            ["apt-get", "install", "-y", "-q", "chromium"], check=True, env=asked_for_nothing
        )


if __name__ == "__main__":
    if not find_browser():
        install_browser()
    if not find_browser():
        sys.exit("No Chromium could be installed: install one, then run this again.")
