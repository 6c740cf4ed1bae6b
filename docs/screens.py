"""Make the pictures of every page: light and dark, 1280 and 390 pixels wide; the map wider, too.

    python docs/screens.py [PAGE ...]

Writes docs/screens/PAGE-SCHEME-WIDTH.png; needs the browser of the tests and Pillow, which
matplotlib brings.
"""

from __future__ import annotations

import io
import socket
import subprocess
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from install_browser import find_browser  # noqa: E402  # found by the path above

FOLDER = ROOT / "docs" / "screens"
PAGES = {
    "map": "?v=1&place=geonames:293397",
    "globe": "?v=1&from=IR&systems=none&range=5500&place=geonames:2643743&map=globe",
    "claims": "claims?v=1",
    "read": "read?v=1",
    "systems": "systems?v=1&system=zolfaqar",
    "exposure": "exposure?v=1&city=Riyadh",
    "compare": "compare?v=1&vs=southern-iraq&a=Baghdad&b=Jerusalem",
    "method": "method?v=1",
}
# In our own words, so that the picture shows what reading gives.
REPORT = (
    "BEIRUT - Hezbollah has received Fateh-110 missiles, two officials believe. With a range of"
    " 300 km (186 miles), the missiles would put Tel Aviv and Jerusalem within reach if they were"
    " fired from southern Lebanon.\n\nThe port of Eilat would remain out of range. Haifa,"
    " about 40 km from the Lebanese border, was hit in 2006."
)
# The map fills a window; the other pages are longer than one.
SIZES = {1280: (900, 1400), 390: (844, 1800), 1366: (768, 768), 1920: (1080, 1080)}
FILLING = {"map", "globe"}
USUAL = (1280, 390)
COLORS = 224  # of a palette: flat colours, so that a picture has some 100 kB


def main() -> None:
    """Serve the page, take every picture, or those of the pages named on the command line."""
    wanted = sys.argv[1:] or list(PAGES)
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless=true"]
    server = subprocess.Popen(  # noqa: S603  # the project's own page
        [*command, f"--server.port={port}", "--server.address=127.0.0.1"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    for line in server.stdout or ():
        if "URL:" in line:
            break
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        for scheme in ("light", "dark"):
            for width, heights in SIZES.items():
                context = browser.new_context(
                    viewport={"width": width, "height": heights[1]},
                    color_scheme=scheme,
                    has_touch=width < 500,
                )
                page = context.new_page()
                page.set_default_timeout(120_000)
                for name in wanted:
                    if width not in USUAL and name != "map":
                        continue
                    path = PAGES[name]
                    height = heights[0 if name in FILLING else 1]
                    page.set_viewport_size({"width": width, "height": height})
                    page.goto(f"http://127.0.0.1:{port}/{path}")
                    if name in FILLING | {"compare", "exposure"}:
                        frame = page.frame_locator("iframe[title*='folium']")
                        frame.locator("[data-painted][data-base='painted']").wait_for()
                        frame.locator(".rc-label").nth(3).wait_for()
                    else:
                        page.get_by_role("heading", level=2).first.wait_for()
                    if name == "read":
                        page.get_by_label("The report's text").fill(REPORT)
                        page.get_by_role("button", name="Read it").click()
                        page.locator(".st-key-strip").wait_for()
                        frame = page.frame_locator("iframe[title*='folium']")
                        frame.locator("[data-painted][data-base='painted']").wait_for()
                    page.locator("[data-test-script-state='notRunning']").wait_for()
                    page.wait_for_function(
                        "!document.querySelector('[data-testid=stSkeleton], [data-stale=true]')"
                    )
                    page.mouse.move(width - 2, height - 2)
                    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
                    flat = picture.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE)
                    flat.save(FOLDER / f"{name}-{scheme}-{width}.png", optimize=True)
                context.close()
        browser.close()
    server.terminate()
    server.wait(timeout=30)


if __name__ == "__main__":
    main()
