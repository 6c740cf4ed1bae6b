"""The deployed page in a browser: it runs under its policies, and stands in frames by consent."""

import re
import threading
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

# Two cores may run server, browser and seven other tests; what is waited for comes sooner.
SHOWN_WITHIN_MS = 120_000
WINDOW = {"width": 1280, "height": 1000}
MAP = "iframe[title*='folium']"
PATHS = ("", "claims", "read", "systems", "exposure", "compare", "method")
# Streamlit looks for its server beside each part of a page's path before it finds the base path.
SEARCHED = re.compile(rf"404: \S+/({'|'.join(PATHS[1:])})/_stcore/[\w-]+")
# Told by the browser itself, in every frame, before any script of the page runs.
REPEATED = "Failed to load resource: the server responded with"  # told with its address, too
TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) => console.error(
  "violation", event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample));
"""


class Reader:
    """A browser's page behind the proxy, and all that went wrong in it."""

    def __init__(self, browser, deployed):
        self.deployed = deployed
        self.faults = []
        # The certificate is the test's own.
        self.context = browser.new_context(ignore_https_errors=True, viewport=WINDOW)
        self.context.set_default_timeout(SHOWN_WITHIN_MS)
        self.context.add_init_script(TELL_VIOLATIONS)
        self.page = self.context.new_page()
        self.page.on("console", self._note_message)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", self._note_request)
        self.page.on("response", self._note_answer)

    def _note_message(self, message):
        if message.type == "error" and not message.text.startswith(REPEATED):
            self.faults.append(message.text)

    def _note_request(self, request):
        if not request.url.startswith((self.deployed.address, "data:", "blob:")):
            self.faults.append(f"asked outside: {request.url}")

    def _note_answer(self, answer):
        fault = f"{answer.status}: {answer.url}"
        if answer.status >= 400 and not SEARCHED.fullmatch(fault):
            self.faults.append(fault)

    def open(self, path=""):
        self.page.goto(f"{self.deployed.address}{path}")
        self.expect_end_of_run()

    def expect_end_of_run(self):
        app = self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]')
        app.wait_for()
        assert self.page.locator('[data-testid="stException"]').count() == 0

    def wait_for_fault(self, wanted):
        if not any(wanted in fault for fault in self.faults):
            self.page.wait_for_event("console", lambda message: wanted in message.text)

    @property
    def map(self):
        return self.page.frame_locator(MAP)

    def digest(self):
        """What the map has painted: changes whenever its layers do."""
        return wait_for_map(self.page)

    def wait_until_repainted(self, before):
        expect(self.map.locator("#map_div")).not_to_have_attribute(
            "data-painted", before, timeout=SHOWN_WITHIN_MS
        )
        return self.digest()


def wait_for_map(page):
    """Wait until a map has painted; give its digest.

    A browser draws nothing in a frame of another origin while it is out of sight, so it has to be
    scrolled to: without that, the wait lasts for ever wherever the page happens to be long.
    """
    page.locator(MAP).scroll_into_view_if_needed()
    painted = page.frame_locator(MAP).locator("#map_div[data-painted][data-base='painted']")
    painted.wait_for()
    return painted.get_attribute("data-painted")


@contextmanager
def site_of_a_newsroom(address):
    """Serve a page of another site that frames an address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f'<iframe width=1200 height=950 src="{address}"></iframe>'.encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=partial(server.serve_forever, 0.05), daemon=True).start()
    try:
        # By another name than the page's own address, so that the browser takes it for a stranger.
        yield f"http://localhost:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.browser
def test_page_and_map_run_under_their_policies_and_are_framed_by_consent_only(chromium, deployed):
    """One deployment, one test: starting it is what costs."""
    reader = Reader(chromium, deployed)
    _every_page_shows_itself(reader)
    _map_draws_and_answers(reader)
    assert reader.faults == []
    _the_watch_sees_what_the_policies_stop(reader)
    reader.context.close()
    _a_frame_shows_the_embedded_page_and_no_other(chromium, deployed)


def _every_page_shows_itself(reader):
    for path in PATHS:
        reader.open(f"{path}?v=1")
        expect(reader.page.locator(".st-key-brand")).to_be_visible(timeout=SHOWN_WITHIN_MS)


def _map_draws_and_answers(reader):
    """From the page to the map's frame and back, though the frame is of no one's origin."""
    reader.open("?v=1&range=900")
    before = reader.digest()
    assert reader.map.locator("body").evaluate("() => origin") == "null"
    expect(reader.map.locator(".rc-label").first).to_be_visible(timeout=SHOWN_WITHIN_MS)
    reader.page.get_by_role("button", name="Filters, unit").click()
    field = reader.page.get_by_label(re.compile("^A range of your own"))
    field.fill("450")
    field.press("Enter")
    reader.page.keyboard.press("Escape")
    before = reader.wait_until_repainted(before)
    reader.map.locator("[data-tool='point']").click()
    reader.map.locator("#map_div").click(position={"x": 200, "y": 200})
    reader.wait_until_repainted(before)
    expect(reader.page).to_have_url(re.compile(r"from=\d"), timeout=SHOWN_WITHIN_MS)


def _the_watch_sees_what_the_policies_stop(reader):
    """A script smuggled into the page, a picture asked for by the map: stopped, and told."""
    reader.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.smuggled = true";
            document.body.append(script);
        }"""
    )
    reader.wait_for_fault("violation script-src-elem")
    assert reader.page.evaluate("window.smuggled") is None
    reader.map.locator("body").evaluate("() => { new Image().src = 'https://192.0.2.1/'; }")
    reader.wait_for_fault("violation img-src")


def _a_frame_shows_the_embedded_page_and_no_other(browser, deployed):
    context = browser.new_context(ignore_https_errors=True, viewport=WINDOW)
    context.set_default_timeout(SHOWN_WITHIN_MS)
    page = context.new_page()
    refusals = []
    page.on("console", lambda message: refusals.append(message.text))
    with site_of_a_newsroom(f"{deployed.address}?v=1&embed=true") as address:
        page.goto(address)
        framed = page.frame_locator("iframe")
        wait_for_map(framed)
    assert not any("frame-ancestors" in text for text in refusals)
    with site_of_a_newsroom(f"{deployed.address}?v=1") as address:
        with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
            page.goto(address)
        assert page.frame_locator("iframe").locator('[data-testid="stApp"]').count() == 0
    context.close()
