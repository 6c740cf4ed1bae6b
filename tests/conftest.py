"""What all tests share."""

import pytest
from hypothesis import settings

from tests.install_browser import find_browser
from tests.windows import FAILED, Windows

# Machines are noisy: no test may fail for being slow.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    # What a page's scripts are compiled to stays with the process: one for all pages of a window.
    "--process-per-site",
]


def pytest_collection_modifyitems(items):
    """Begin with the images: they take minutes, in which the other workers do all else."""
    items.sort(key=lambda item: item.path.name != "test_image.py")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture(scope="session")
def chromium():
    """Give a browser that asks for nothing of its own; one for a process, which runs one loop."""
    from playwright.sync_api import sync_playwright

    path = find_browser()
    if path is None:
        pytest.skip("no Chromium is on this machine and none could be installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def windows(chromium):
    """Give the browser's windows, which keep nothing of a test but what was compiled for it."""
    kept = Windows(chromium)
    yield kept
    kept.close()
