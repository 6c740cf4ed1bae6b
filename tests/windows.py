"""Windows of one browser, used by one test after another.

A page's scripts are fetched and compiled once for a window and not once for a test, which was more
than half of what a browser's test cost. Each test has a page of its own, so a session of its own,
and finds neither cookies nor stores, permissions or pages of the test before.
"""

import contextlib

import pytest

FAILED = pytest.StashKey[bool]()
WIDE = {"width": 1280, "height": 1000}
STORES = "cookies,local_storage,indexeddb,service_workers,cache_storage,file_systems"


class Windows:
    """The windows of a browser: one for each kind of device that a test asks for."""

    def __init__(self, browser):
        self._browser = browser
        self._kept = {}

    @contextlib.contextmanager
    def open_page(
        self,
        test,
        server,
        *,
        viewport=WIDE,
        color_scheme=None,
        reduced_motion=None,
        permissions=(),
        **of,
    ):
        """Open an empty page, and leave its window as if it had never been there.

        Nobody comes into the window again in which a test failed: its scripts may run without end.
        """
        device = tuple(sorted(of.items()))
        context, resident = self._kept.pop(device, None) or self._begin(server, of)
        if permissions:
            context.grant_permissions(permissions)
        # By the resident, so in its process from the start: a page from nowhere begins in another.
        with context.expect_page() as opened:
            resident.evaluate("() => { window.open('about:blank').opener = null; }")
        page = opened.value
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=color_scheme, reduced_motion=reduced_motion)
        spoilt = True
        try:
            yield page
            spoilt = test.stash.get(FAILED, False) or resident.is_closed()
        finally:
            if spoilt:
                context.close()
        if spoilt:
            return
        for each in context.pages:
            if each is not resident:
                each.close()
        context.set_offline(False)
        context.clear_permissions()
        context.clear_cookies()
        asked = context.new_cdp_session(resident)
        asked.send("Storage.clearDataForOrigin", {"origin": server, "storageTypes": STORES})
        asked.detach()
        self._kept[device] = context, resident

    def _begin(self, server, of):
        context = self._browser.new_context(viewport=WIDE, **of)
        # Keeps the site's process, and in it what was compiled: see --process-per-site.
        resident = context.new_page()
        resident.goto(f"{server}/_stcore/health")
        return context, resident

    def close(self):
        """Close all of them."""
        for context, _ in self._kept.values():
            context.close()
        self._kept.clear()
