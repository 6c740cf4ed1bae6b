"""What the page costs a reader, beside the plain way to write it.

    python -m benchmarks.page [--changes 15] [--minutes 7] [--every-country]

The plain page rebuilds its whole folium map at every change, with one CircleMarker a city and the
countries embedded, as most pages of this kind do. Both are served from this checkout and driven by
one browser that may ask nobody else; times are from the reader's click until the new ring is
painted. The numbers of an issue are met or not on the machine that runs it.

Each figure is printed as soon as it is there, so a run that is ended has told what it had; all stand
in one table at the end. No step waits longer than forty seconds for anything, and none begins when
the minutes are over.
"""

from __future__ import annotations

import argparse
import os
import random
import socket
import statistics
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Request, WebSocket, sync_playwright
from playwright.sync_api import Error as PlaywrightError
from streamlit.proto.BackMsg_pb2 import BackMsg

from benchmarks import describe_run, live
from geo.links import View, format_query, format_query_string, parse_query
from tests.install_browser import find_browser

ROOT = Path(__file__).resolve().parents[1]
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--js-flags=--expose-gc",
    "--enable-precise-memory-info",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
REGIONS = ("Southern Iraq", "Western Iraq")
# Each a region that neither server nor browser has seen: all lie in the first view of the map.
FRESH_REGIONS = (
    "Southern Iraq", "Jordan", "Syria", "Kuwait", "Lebanon", "Israel", "Turkey", "Iran",
    "Saudi Arabia", "Armenia", "Azerbaijan", "Cyprus", "Egypt", "Iraq", "Georgia",
)  # fmt: skip
PLACES = ("Baghdad", "Riyadh", "Jerusalem", "Tel Aviv", "Amman", "Tehran", "Cairo", "Ankara")
OURS, PLAIN = "this page", "plain page"
# Countries whose drag is watched in the browser: a usual one, and the one with most coasts.
DRAGGED = ("IR", "RU")
WAIT_MS = 40_000
STEP_S = 75.0  # of changes, of one kind


@dataclass
class Table:
    """What was measured so far, and the time that is left."""

    ends_at: float
    rows: dict[str, dict[str, str]] = field(default_factory=dict)

    def measure(self, whose: str, what: str, work: Callable[[], dict[str, str]]) -> None:
        """Take a step, unless the time is over, and print what it gave."""
        if time.monotonic() > self.ends_at:
            found = {what: "left out"}
        else:
            try:
                found = work()
            except (PlaywrightError, SystemExit) as error:
                found = {what: "failed"}
                print(f"# {whose}: {what}: {str(error).splitlines()[0]}", flush=True)
        for name, value in found.items():
            self.rows.setdefault(name, {})[whose] = value
            print(f"# {whose}: {name}: {value}", flush=True)

    def write(self) -> str:
        """Write all as one table."""
        head = f"{'figure':52}{OURS:>16}{PLAIN:>16}"
        lines = [
            f"{name:52}{told.get(OURS, ''):>16}{told.get(PLAIN, ''):>16}"
            for name, told in self.rows.items()
        ]
        return "\n".join([head, *lines])


@dataclass
class Traffic:
    """What one browser context asked for and was sent."""

    outside: list[str] = field(default_factory=list)
    received_bytes: int = 0
    whole_runs: int = 0


@contextmanager
def serve(script: Path) -> Iterator[str]:
    """Serve a Streamlit script from this checkout on a free port."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true"]
    process = subprocess.Popen(
        [*command, f"--server.port={port}", "--server.address=127.0.0.1"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    for line in process.stdout or ():
        if "URL:" in line:
            break
    else:
        raise SystemExit("the server did not start")
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=30)


@contextmanager
def visit(browser: Browser) -> Iterator[tuple[Page, Traffic, BrowserContext]]:
    """Open a window that may ask this machine only, and counts what it is sent."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    traffic = Traffic()

    def note(request: Request) -> None:
        if urlsplit(request.url).hostname not in {None, "", "127.0.0.1"}:
            traffic.outside.append(request.url)

    # Watched, not intercepted: each of a page's hundred files would wait for this process, and none
    # would come from the browser's own store. Another host is not found: see ARGUMENTS.
    context.on("request", note)
    page = context.new_page()

    def count(frame: str | bytes) -> None:
        traffic.received_bytes += len(frame)

    def count_runs(frame: str | bytes) -> None:
        asked = BackMsg.FromString(frame) if isinstance(frame, bytes) else BackMsg()
        if asked.WhichOneof("type") == "rerun_script" and not asked.rerun_script.fragment_id:
            traffic.whole_runs += 1

    def follow(opened: WebSocket) -> None:
        opened.on("framereceived", count)
        opened.on("framesent", count_runs)

    page.on("websocket", follow)
    yield page, traffic, context
    context.close()


def painted(page: Page) -> str:
    """Wait until the page's map has painted its layers; give their digest."""
    shown = page.frame_locator("iframe[title*='folium']").locator("#map_div[data-painted]")
    shown.wait_for(timeout=WAIT_MS)
    return shown.get_attribute("data-painted") or ""


def repainted(page: Page, before: str) -> str:
    """Wait until the map shows other layers than before."""
    frame = page.frame_locator("iframe[title*='folium']")
    frame.locator(f"#map_div[data-painted]:not([data-painted='{before}'])").wait_for(
        timeout=WAIT_MS
    )
    return painted(page)


def choose(page: Page, label: str, words: str) -> float:
    """Choose in a box of the question as a reader does; give the moment of the click."""
    box = page.get_by_role("combobox", name=label, exact=True)
    box.click()
    box.fill(words)
    option = page.get_by_role("option", name=words).first
    option.wait_for(timeout=WAIT_MS)
    option.click()
    return time.perf_counter()


def settle(page: Page) -> None:
    """Wait until the script of the page is done."""
    page.locator("[data-test-script-state='notRunning']").wait_for(timeout=WAIT_MS)


def change(
    page: Page, label: str, words: Sequence[str], traffic: Traffic
) -> tuple[list[float], list[int]]:
    """Choose one after another in a box; give seconds to painted and bytes of each change."""
    digest = painted(page)
    seconds, sizes = [], []
    until = time.monotonic() + STEP_S
    for each in words:
        if seconds and time.monotonic() > until:
            break
        sent = traffic.received_bytes
        clicked = choose(page, label, each)
        digest = repainted(page, digest)
        seconds.append(time.perf_counter() - clicked)
        settle(page)
        sizes.append(traffic.received_bytes - sent)
    return seconds, sizes


def heap_bytes(page: Page) -> int:
    """Collect garbage in every frame and measure what is left."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    used: int = session.send("Runtime.getHeapUsage")["usedSize"]
    return used


def measure_ours(table: Table, browser: Browser, server: str, changes: int) -> None:
    """Measure the page of this checkout, the figures of changes first."""

    def step(what: str, work: Callable[[], dict[str, str]]) -> None:
        table.measure(OURS, what, work)

    step("cold navigation to map painted, s", lambda: cold(browser, server))
    step("change of region, 200 places", lambda: change_regions(browser, server, changes))
    step("change of range", lambda: change_ranges(browser, server, max(4, changes // 2)))
    step("change of place", lambda: change_places(browser, server, changes))
    step("change of region, 2000 places", lambda: change_many(browser, server, changes))
    step("map, % of windows", lambda: measure_windows(browser, server))
    step("question from a fresh page", lambda: ask(browser, server))
    for country in DRAGGED:
        step(f"drag, {country}", partial(drag, browser, server, country))


def cold(browser: Browser, server: str) -> dict[str, str]:
    """Open the page in a new browser, map painted on its base."""
    with visit(browser) as (page, _, _):
        page.goto(server)
        painted(page)  # reads the tables, as the first reader of the day does
    seconds = []
    for _ in range(3):
        with visit(browser) as (page, _, _):
            begun = time.perf_counter()
            page.goto(server)
            painted(page)
            base = page.frame_locator("iframe[title*='folium']").locator("[data-base='painted']")
            base.wait_for(timeout=WAIT_MS)
            seconds.append(time.perf_counter() - begun)
    return {"cold navigation to map painted, s": f"{statistics.median(seconds):.2f}"}


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[tuple[Page, Traffic]]:
    """Open an address and wait until its script is done."""
    with visit(browser) as (page, traffic, _):
        page.goto(address)
        painted(page)
        settle(page)
        yield page, traffic


def change_regions(browser: Browser, server: str, changes: int) -> dict[str, str]:
    """Choose other launch regions, after a look about; the map may neither go nor grow."""
    with opened(browser, server) as (page, traffic):
        rows: dict[str, str] = {}
        look_about(page, traffic, rows)
        iframe = next(each for each in page.frames if "folium" in each.url)
        iframe.evaluate("() => { window.rcMarked = true; }")
        before = heap_bytes(page)
        seconds, sizes = change(page, "Launch region", FRESH_REGIONS[:changes], traffic)
        grown = (heap_bytes(page) - before) / 1e6
        kept = iframe.evaluate("() => window.rcMarked === true")
        rows["remounts in all changes"] = "0" if kept else "some"
        rows["heap grown in all changes, MB"] = f"{grown:.1f}"
        rows["outside requests tried"] = str(len(traffic.outside))
        return rows | sum_up("region, 200 places", seconds, sizes)


def change_ranges(browser: Browser, server: str, count: int) -> dict[str, str]:
    """Choose other ranges."""
    with opened(browser, server) as (page, traffic):
        ranges = [f"{650 + 25 * k} km" for k in range(count)]
        return sum_up("range", *change(page, "Range", ranges, traffic))


def change_places(browser: Browser, server: str, changes: int) -> dict[str, str]:
    """Choose other places, then another unit and filter."""
    with opened(browser, server) as (page, traffic):
        runs = traffic.whole_runs
        rows = sum_up("place", *change(page, "Place", PLACES[:changes], traffic))
        change_panel(page)
        rows["reruns of the whole page: place, unit, filter"] = str(traffic.whole_runs - runs)
        return rows


def change_many(browser: Browser, server: str, changes: int) -> dict[str, str]:
    """Choose other launch regions where 2,000 places are drawn."""
    many = format_query_string(View(range_km=1500.0, min_population=15_000))
    with opened(browser, f"{server}/?{many}") as (page, traffic):
        fresh = FRESH_REGIONS[: max(4, changes // 2)]
        return sum_up("region, 2000 places", *change(page, "Launch region", fresh, traffic))


def look_about(page: Page, traffic: Traffic, rows: dict[str, str]) -> None:
    """Zoom and move the map: nothing of that may run the page."""
    frame = page.frame_locator("iframe[title*='folium']")
    revision = frame.locator("#map_div").get_attribute("data-revision")
    sent = traffic.received_bytes
    frame.get_by_role("button", name="Zoom in").click()
    frame.get_by_role("button", name="Zoom out").click()
    for step in (30, -30, 15):
        page.mouse.move(350, 600)
        page.mouse.down()
        page.mouse.move(350 + step, 600 + step, steps=4)
        page.mouse.up()
    again = frame.locator("#map_div").get_attribute("data-revision")
    quiet = again == revision and traffic.received_bytes == sent
    rows["reruns in 5 pans and zooms"] = "0" if quiet else "some"


def ask(browser: Browser, server: str) -> dict[str, str]:
    """Ask "700 km, southern Iraq, Riyadh?" from a fresh page, and count what a reader does."""
    with visit(browser) as (page, _, _):
        page.set_viewport_size({"width": 1366, "height": 768})
        page.goto(server)
        painted(page)
        settle(page)
        asked = (("Range", "700 km"), ("Launch region", "Southern Iraq"), ("Place", "Riyadh"))
        for label, words in asked:
            choose(page, label, words)
            settle(page)
        answer = page.locator(".st-key-answer").get_by_text("Riyadh is in range from")
        answer.wait_for(timeout=WAIT_MS)
        scrolled = page.evaluate(
            "() => [...document.querySelectorAll('*')].filter((e) => e.scrollTop > 0).length"
        )
        return {"question from a fresh page: choices, scrolls": f"{len(asked)}, {scrolled}"}


_DRAG = """async () => {
    const { handles, live } = rangecheck.look();
    await live.geodesics.load();
    handles.warm();
    await new Promise((done) => setTimeout(done, 300));
    live.frames.length = 0;
    const gaps = [];
    let last = 0;
    for (let i = 0; i < 120; i += 1) {
        const now = await new Promise(requestAnimationFrame);
        if (last) gaps.push(now - last);
        last = now;
        handles.draw(handles.area, handles.rangeKm * (1 + 0.3 * Math.sin(i / 6)));
    }
    const work = [...live.frames];
    live.clear();
    return { gaps, work };
}"""


def drag(browser: Browser, server: str, country: str) -> dict[str, str]:
    """Change the range at each frame that the browser paints, as a drag does."""
    with opened(browser, f"{server}/?v=1&from={country}&systems=none&range=700") as (page, _):
        iframe = next(each for each in page.frames if "folium" in each.url)
        told = iframe.evaluate(_DRAG)
    rows = {}
    for name, words in (("work", "work of a frame"), ("gaps", "from frame to frame")):
        ordered = sorted(told[name])
        median, p95 = statistics.median(ordered), ordered[int(0.95 * len(ordered))]
        rows[f"drag, {country}: {words}, median / p95 ms"] = f"{median:.1f} / {p95:.1f}"
    return rows


WINDOWS = ((1280, 900), (1920, 1080), (768, 1024), (390, 844))
_SHARE_OF_MAP = """frame => {
    const box = frame.getBoundingClientRect();
    const w = Math.min(box.right, innerWidth) - Math.max(box.x, 0);
    const h = Math.min(box.bottom, innerHeight) - Math.max(box.y, 0);
    return 100 * Math.max(w, 0) * Math.max(h, 0) / innerWidth / innerHeight;
}"""


def measure_windows(browser: Browser, server: str) -> dict[str, str]:
    """Measure how much of each window is map, with the drawer of places open and closed."""
    rows: dict[str, str] = {}
    with visit(browser) as (page, _, _):
        for width, height in WINDOWS:
            page.set_viewport_size({"width": width, "height": height})
            page.goto(f"{server}/?v=1&place=geonames:293397")
            painted(page)
            settle(page)
            frame = page.locator("iframe[title*='folium']")
            handle = page.locator(".st-key-drawer .handle")
            shares = {}
            for _ in range(2):
                state = "open" if handle.get_attribute("aria-expanded") == "true" else "closed"
                shares[state] = frame.evaluate(_SHARE_OF_MAP)
                handle.click()
            said = f"{shares['open']:.0f}, {shares['closed']:.0f}"
            rows[f"map, % of {width}x{height}, drawer open, closed"] = said
    return rows


def change_panel(page: Page) -> None:
    """Change unit and filter in the panel of what is rarely changed."""
    digest = painted(page)
    page.get_by_role("button", name="Filters, unit").click()
    unit = page.get_by_role("combobox", name="Unit")
    unit.click()
    page.get_by_role("option", name="miles", exact=True).click()
    digest = repainted(page, digest)
    settle(page)
    field = page.get_by_label("Only names with")
    field.fill("ba")
    field.press("Enter")
    repainted(page, digest)
    settle(page)


def sum_up(what: str, seconds: list[float], sizes: list[int]) -> dict[str, str]:
    """Sum up the times and bytes of changes."""
    ordered = sorted(seconds)
    p90 = ordered[max(0, int(len(ordered) * 0.9) - 1)]
    most = f"{statistics.median(sizes) / 1000:.0f} / {max(sizes) / 1000:.0f}"
    return {
        f"change of {what}: median / p90 s": f"{statistics.median(ordered):.2f} / {p90:.2f}",
        f"bytes of a change of {what}: median / most kB": most,
    }


def choose_plain(page: Page, words: str) -> float:
    """Choose a launch region in the plain page's select box."""
    page.get_by_role("combobox", name="Launch region").click()
    page.get_by_role("option", name=words).first.click()
    return time.perf_counter()


def measure_plain(browser: Browser, server: str, count: int) -> dict[str, str]:
    """Measure the plain page: whole map rebuilt, one CircleMarker a city."""
    rows: dict[str, str] = {}
    with visit(browser) as (page, traffic, _):
        begun = time.perf_counter()
        page.goto(f"{server}/?places={count}")
        ring = wait_plain(page, "")
        if count == 200:
            rows["cold navigation to map painted, s"] = f"{time.perf_counter() - begun:.2f}"
        settle(page)
        seconds: list[float] = []
        sizes = []
        until = time.monotonic() + STEP_S
        for number in range(5 if count == 200 else 3):
            if seconds and time.monotonic() > until:
                break
            sent = traffic.received_bytes
            clicked = choose_plain(page, REGIONS[number % 2])
            ring = wait_plain(page, ring)
            seconds.append(time.perf_counter() - clicked)
            settle(page)
            sizes.append(traffic.received_bytes - sent)
        rows["outside requests tried"] = str(len(traffic.outside))
    return rows | sum_up(f"region, {count} places", seconds, sizes)


def wait_plain(page: Page, before: str) -> str:
    """Wait until the plain page paints another ring than before; give its outline.

    Every rebuilt map is a new frame, so the frames are asked anew each time.
    """
    until = time.perf_counter() + WAIT_MS / 1000
    script = (
        "() => [...document.querySelectorAll('path[stroke=\"#b00020\"]')].at(-1)?.getAttribute('d')"
    )
    while time.perf_counter() < until:
        for frame in page.frames:
            if "folium" not in frame.url:
                continue
            try:
                drawn = frame.evaluate(script)
            except Exception:  # noqa: BLE001, S112  # the frame went away while it was asked
                continue
            if drawn and len(drawn) > 20 and drawn != before:
                return str(drawn)
        page.wait_for_timeout(20)
    raise SystemExit("the plain page did not paint")


def check_addresses(count: int = 500) -> dict[str, str]:
    """Read malformed addresses; count exceptions and those without a notice."""
    chance = random.Random(20261122)  # noqa: S311  # the same addresses every time
    keys = ["v", "from", "systems", "range", "at", "show", "pop", "unit", "common", "sort"]
    exceptions = silent = 0
    for _ in range(count):
        text = "".join(chance.choices(string.printable, k=chance.randint(1, 40)))
        query = {"v": "1"} | {chance.choice(keys): "~" + text}
        try:
            parsed = parse_query(query)
        except Exception:  # noqa: BLE001  # counting them is the point
            exceptions += 1
        else:
            silent += not parsed.faults
            exceptions += parse_query(format_query(parsed.view)).view != parsed.view
    return {f"{count} malformed addresses: exceptions, silent": f"{exceptions}, {silent}"}


def place_plain(folder: Path) -> Path:
    """Put the plain page where Streamlit finds static/ beside it."""
    (folder / "static").symlink_to(ROOT / "static")
    script = folder / "rebuilt_page.py"
    script.write_bytes((ROOT / "benchmarks" / "rebuilt_page.py").read_bytes())
    return script


def main() -> None:
    """Measure both pages and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--changes", type=int, default=len(FRESH_REGIONS))
    parser.add_argument("--minutes", type=float, default=7.0, help="no step begins after them")
    parser.add_argument("--every-country", action="store_true", help="lines of a drag, by node")
    asked = parser.parse_args()
    table = Table(time.monotonic() + 60.0 * asked.minutes)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        described = f"{describe_run('streamlit', 'folium')}, Chromium {browser.version}"
        print(f"# {described}, load before {os.getloadavg()[0]:.1f}", flush=True)
        with serve(place_plain(Path(folder))) as server:
            for count in (200, 2000):
                work = partial(measure_plain, browser, server, count)
                table.measure(PLAIN, f"change of region, {count} places", work)
        with serve(ROOT / "app.py") as server:
            measure_ours(table, browser, server, asked.changes)
        browser.close()
    table.measure(OURS, "500 malformed addresses", check_addresses)
    print(f"{described}\n{table.write()}", flush=True)
    if asked.every_country or time.monotonic() < table.ends_at:
        countries = [] if asked.every_country else list(DRAGGED)
        print("Line of a drag of 700 km, as static/map/ works it out, by node:", flush=True)
        print(live.measure(countries, 700.0))


if __name__ == "__main__":
    main()
