"""Text stays text: no injection runs, through whatever it comes in, and the page still shows."""

import csv
import html
import http.server
import io
import json
import re
import shutil
import subprocess
import threading
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import urlencode

import pytest
from defusedxml.ElementTree import fromstring

from geo.claims import check_claim
from geo.errors import GeoError
from geo.exports import ExportFormat, export_sheet, make_sheet
from geo.exports.reading import export_reading
from geo.gazetteer import load_places
from geo.layers import safe_json
from geo.links import region_from_upload, resolve_link_region
from geo.reach import RangeOption, check_reach
from geo.reading import extract_claims, read_report, require_text
from geo.regions import resolve_region
from tests.trust import servers
from tests.trust.injections import FORMULAS, INJECTIONS, MARKDOWN, OUTSIDE
from tests.trust.servers import ROOT

SQUARE = [[[40, 30], [41, 30], [41, 31], [40, 31], [40, 30]]]
KEYS = ["from", "systems", "range", "at", "show", "pop", "country", "find", "sort", "unit", "place"]
KEYS += ["vs", "vsat", "a", "b", "city", "claim", "tiles", "common", "embed_options", "other"]
PAINTED_WITHIN_MS = 60_000
SHOWN_WITHIN_MS = 30_000
# Ends when every image of the frame has loaded or failed, as most injections make one fail, and
# the script that waits for it has had its turn.
FAIL_ALL = """async () => {
    const over = image => image.complete || new Promise(done => {
        for (const event of ['load', 'error']) image.addEventListener(event, done);
    });
    await Promise.all([...document.images].map(over));
    await new Promise(done => setTimeout(done));
}"""


def batched(size):
    """Give the corpus a few at a time, for what takes a browser long; each text in one of them."""
    return [" ".join(INJECTIONS[at : at + size]) for at in range(0, len(INJECTIONS), size)]


class Watch:
    """A browser's page that notes every script that should not have run."""

    def __init__(self, page, origin):
        self.hits = []
        self.outside = []
        self.page = page
        self.page.expose_function("hit", lambda *_: self.hits.append("hit"))
        self.page.on("websocket", self._note_socket)
        self.page.on("dialog", self._note_dialog)
        self.page.on("request", self._note_request)
        self.origin = origin

    def _note_dialog(self, dialog):
        self.hits.append(dialog.message)
        dialog.dismiss()

    def _note_socket(self, socket):
        self.socket = socket

    def _note_request(self, request):
        if not request.url.startswith((self.origin, "data:", "blob:", "about:")):
            self.outside.append(request.url)

    def open(self, path=""):
        self.page.goto(f"{self.origin}/{path}")
        self.expect_page()

    def expect_page(self):
        """Wait for the end of the run; the page shows itself, and no failure of its own."""
        brand = self.page.locator(".st-key-brand")
        brand.wait_for(timeout=SHOWN_WITHIN_MS)
        self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for(
            timeout=SHOWN_WITHIN_MS
        )
        assert not self.page.locator('[data-testid="stException"]').all_inner_texts()

    @contextmanager
    def a_run(self):
        """Wait for the end of the run that what stands inside begins."""
        with self.socket.expect_event("framereceived", timeout=SHOWN_WITHIN_MS):
            yield
        self.expect_page()

    def travel(self, query):
        """Go to another address as Back and Forward do, without loading the page again."""
        with self.a_run():
            self.page.evaluate(
                "query => { history.pushState({}, '', query);"
                " dispatchEvent(new PopStateEvent('popstate', {state: {}})); }",
                f"{self.page.url.split('?')[0]}?{query}",
            )

    def settle(self):
        """Let every frame run what it would."""
        for frame in self.page.frames:
            frame.evaluate(FAIL_ALL)

    def wait_for_map(self):
        frame = self.page.frame_locator('iframe[title*="folium"]')
        frame.locator('[data-base="painted"]').wait_for(timeout=PAINTED_WITHIN_MS)


@pytest.fixture
def watch(request, windows, page):
    with windows.open_page(request.node, page.origin) as opened:
        watched = Watch(opened, page.origin)
        yield watched
        watched.settle()
    assert not watched.hits
    assert not watched.outside


def test_the_corpus_is_large_and_each_of_its_injections_is_one():
    assert len(set(INJECTIONS)) == len(INJECTIONS) >= 60


def test_the_watch_sees_a_script_that_runs(request, windows, page):
    with windows.open_page(request.node, page.origin) as opened:
        watched = Watch(opened, page.origin)
        watched.open("method")
        watched.page.evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hit()>')"
        )
        watched.settle()
        assert watched.hits


# ----------------------------------------------------------------------------- in the browser
@pytest.mark.browser
@pytest.mark.parametrize("half", [0, 1])
def test_an_address_runs_nothing(watch, half):
    watch.open("?v=1")
    watch.wait_for_map()
    for injection in INJECTIONS[half::2]:
        watch.travel(urlencode({"v": "1"} | dict.fromkeys(KEYS, injection)))
    for path in ("exposure", "compare", "claims", "read")[half::2]:
        watch.open(f"{path}?{urlencode({'v': '1'} | dict.fromkeys(KEYS, INJECTIONS[half]))}")
        for injection in INJECTIONS[half + 8 :: 8]:
            watch.travel(urlencode({"v": "1"} | dict.fromkeys(KEYS, injection)))


class Outside(http.server.BaseHTTPRequestHandler):
    """A host that a page must not ask: it notes each request."""

    def do_GET(self):  # its name is given
        self.server.asked.append(self.path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def outside():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Outside)
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", server.asked
    server.shutdown()
    server.server_close()


@pytest.mark.browser
def test_an_address_asks_no_host_and_shows_its_texts_as_they_are(watch, outside):
    origin, asked = outside
    texts = [text.replace(OUTSIDE, origin) for text in MARKDOWN]
    for path in ("", "exposure", "compare", "claims", "read"):
        for at in range(0, len(texts), 2 * len(KEYS)) if not path else [0]:
            query = {key: texts[(at + nr) % len(texts)] for nr, key in enumerate(KEYS)}
            watch.open(f"{path}?{urlencode({'v': '1'} | query)}")
            main = watch.page.locator('[data-testid="stMain"]')
            folded = main.locator(".st-key-notices summary")
            folded.click()
            notices = main.locator(".st-key-notices li")
            notices.first.wait_for(timeout=SHOWN_WITHIN_MS)
            assert notices.count() > 3
            assert main.locator('[data-testid="stAlertContentWarning"]').count() == 1
            assert not main.locator(f'img[src*="{origin}"], a[href*="{origin}"]').count()
            assert not main.locator('a[href*="outside.invalid"]').count()
            shown = main.locator(".st-key-notices [data-testid=stMarkdownContainer]")
            meant = "a, img, em, code, del, h1, h2, h3, table, .katex, [role=img], [class*=Colored]"
            assert not shown.locator(meant).count()
            watch.settle()
    assert not asked


@pytest.mark.browser
def test_files_and_their_names_run_nothing(watch):
    watch.open("?v=1")
    watch.page.get_by_role("button", name="Filters, unit").click()
    uploader = watch.page.locator('input[type="file"]').first
    # A file's name holds no null byte, and at most 255 others.
    for number, names in enumerate(batched(5)):
        injection = names.replace("\x00", "")
        feature = {
            "type": "Feature",
            "properties": {"name": injection, "description": injection},
            "geometry": {"type": "Polygon", "coordinates": SQUARE},
        }
        content = json.dumps(feature if number % 3 else {"type": injection}).encode()
        ending = "geojson" if number % 4 else "kml"
        with watch.a_run():
            uploader.set_input_files(
                {"name": f"{injection}.{ending}", "mimeType": "text/plain", "buffer": content}
            )


@pytest.mark.browser
def test_text_fields_run_nothing(watch):
    watch.open("?v=1")
    watch.page.get_by_role("button", name="Filters, unit").click()
    find = watch.page.get_by_label("Only names with")
    for injection in batched(5):
        with watch.a_run():
            find.fill(injection.replace("\x00", ""))
            find.press("Enter")
    place = watch.page.get_by_role("combobox", name="Launch region")
    for injection in batched(9):
        with watch.a_run():
            place.fill(injection.replace("\x00", ""))
            place.press("Enter")


@pytest.mark.browser
def test_a_report_runs_nothing(watch):
    watch.open("read")
    text = "\n".join(
        f"Zolfaqar {injection} missiles of 700 km {injection} can reach Riyadh{injection} from"
        f" western {injection} Iraq."
        for injection in INJECTIONS
    )
    area = watch.page.locator("textarea").first
    area.fill(text.replace("\x00", ""))
    with watch.a_run():
        watch.page.get_by_role("button", name="Read it").click()
    watch.page.locator(".st-key-strip").wait_for(timeout=SHOWN_WITHIN_MS)
    # The claims are drawn after their number.
    said = watch.page.get_by_test_id("stMain").get_by_text("Riyadh")
    said.first.wait_for(timeout=SHOWN_WITHIN_MS)


@pytest.mark.browser
def test_a_report_s_file_and_its_name_run_nothing(watch):
    uploader = watch.page.locator('input[type="file"]').first
    for number, names in enumerate(batched(12)):
        # What was read takes the place of the form.
        watch.open("read")
        injection = names.replace("\x00", "")[:200]
        written = f"{html.escape(names)} Zolfaqar missiles {names} of 700 km can reach Riyadh."
        ending = ("html", "txt")[number % 2]
        uploader.set_input_files(
            {"name": f"{injection}.{ending}", "mimeType": "text/html", "buffer": written.encode()}
        )
        watch.page.get_by_test_id("stFileChipName").wait_for(timeout=SHOWN_WITHIN_MS)
        with watch.a_run():
            watch.page.get_by_role("button", name="Read it").click()
        # Read, or refused with a word: a text with a zero character is binary.
        shown = watch.page.locator('.st-key-strip, [data-testid="stAlert"]').first
        shown.wait_for(timeout=SHOWN_WITHIN_MS)
        watch.settle()


@pytest.mark.browser
def test_names_of_places_and_systems_run_nothing(request, windows, tmp_path):
    script = tmp_path / "hostile_app.py"
    shutil.copy(ROOT / "tests" / "trust" / "hostile_app.py", script)
    (tmp_path / "static").symlink_to(ROOT / "static")
    hostile = servers.start_streamlit(script, ROOT)
    with servers.running(hostile), windows.open_page(request.node, hostile.origin) as opened:
        watched = Watch(opened, hostile.origin)
        chosen = load_places(min_population=1_000_000, country="IQ")["id"].iloc[0]
        watched.open(f"?v=1&range=900&place={chosen}")
        watched.wait_for_map()
        frame = watched.page.frame_locator('iframe[title*="folium"]')
        frame.locator(".rc-label").first.wait_for(timeout=PAINTED_WITHIN_MS)
        for path in ("exposure", "compare", "claims", "method"):
            watched.open(f"{path}?v=1&range=900")
            watched.settle()
            main = watched.page.locator('[data-testid="stMain"]')
            assert not main.locator('img[src*="outside"], a[href*="outside"]').count()
    assert not watched.hits
    assert not watched.outside


# ------------------------------------------------------------------------------------ exports
@pytest.fixture(scope="module")
def sheet():
    """Give a sheet all of whose names are injections."""
    region = replace(resolve_region("IQ-AN"), name=INJECTIONS[0], definition=INJECTIONS[6])
    places = load_places(min_population=1_000_000).head(len(INJECTIONS))
    places = places.assign(name=INJECTIONS[: len(places)], admin1=INJECTIONS[: len(places)])
    options = [RangeOption("", 700.0)]
    checked = check_reach(region, options, places)
    return make_sheet(
        checked, region, options, title=INJECTIONS[2], address="https://x/?a=" + INJECTIONS[7]
    )


# Written apart from the guard: what may be dropped before a cell is looked at, and what starts a
# formula. No spreadsheet ran here.
STARTS = (
    "[\\s\\x00-\\x1f\x7f-\xa0\xad\u034f\u115f\u1160\u180b-\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f"
    "\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]*[=+@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u2212-]|[\t\r\n]"
)


def list_formulas(rows):
    """List the cells that a spreadsheet would run."""
    numbers = re.compile(r"[+-]?\d[\d.,e+-]*")
    cells = [cell for row in rows for cell in row if not numbers.fullmatch(cell)]
    return [cell for cell in cells if re.match(STARTS, cell)]


def test_no_cell_of_a_table_is_a_formula(sheet):
    rows = list(csv.reader(io.StringIO(export_sheet(sheet, "csv").decode("utf-8-sig"))))
    names = [cell for row in rows for cell in row]
    assert len(names) > len(INJECTIONS)
    assert not list_formulas(rows)
    assert all(any(formula.strip() in cell for cell in names) for formula in FORMULAS)


def test_kml_and_svg_hold_names_as_text(sheet):
    for wanted in (ExportFormat.KML, ExportFormat.SVG):
        content = export_sheet(sheet, wanted)
        root = fromstring(content, forbid_dtd=wanted is ExportFormat.KML)
        tags = {element.tag.rpartition("}")[2].lower() for element in root.iter()}
        assert not tags & {"script", "foreignobject", "iframe", "img", "embed", "object"}
        assert not [
            (name, value)
            for element in root.iter()
            for name, value in element.attrib.items()
            if name.lower().startswith("on") or "javascript:" in value.lower()
        ]


def test_geojson_holds_names_as_text(sheet):
    content = export_sheet(sheet, "geojson")
    names = json.dumps(json.loads(content), ensure_ascii=False)
    assert json.dumps(INJECTIONS[5], ensure_ascii=False)[1:-1] in names


@pytest.mark.browser
def test_the_map_to_take_away_runs_nothing_of_its_names(chromium, sheet, tmp_path):
    for wanted in (ExportFormat.HTML, ExportFormat.SVG):
        kept = tmp_path / f"map.{wanted}"
        kept.write_bytes(export_sheet(sheet, wanted))
        watched = Watch(chromium.new_page(), "file:")
        watched.page.goto(kept.as_uri())
        watched.settle()
        watched.page.close()
        assert not watched.hits, wanted
        assert not watched.outside, wanted


@pytest.fixture(scope="module")
def reading():
    """Give a report, and its claims, all of whose words are beside injections."""
    lines = [
        f"{injection} Zolfaqar missiles {injection} of {700 + n} km can reach Riyadh from Basra."
        for n, injection in enumerate(INJECTIONS)  # each a claim of its own
    ]
    report = read_report(require_text("\n".join(lines)))
    return report, [check_claim(claim) for claim in extract_claims(report)]


@pytest.mark.browser
def test_the_reading_to_take_away_runs_nothing_of_the_report(chromium, reading, tmp_path):
    kept = tmp_path / "reading.html"
    kept.write_bytes(export_reading(*reading, "html"))
    watched = Watch(chromium.new_page(), "file:")
    watched.page.goto(kept.as_uri())
    assert "Riyadh" in watched.page.locator("body").inner_text()
    watched.settle()
    watched.page.close()
    assert not watched.hits
    assert not watched.outside


def test_no_cell_of_a_reading_is_a_formula(reading):
    assert len(reading[1]) > len(INJECTIONS) / 2
    rows = list(csv.reader(io.StringIO(export_reading(*reading, "csv").decode("utf-8-sig"))))
    assert len(rows) > len(INJECTIONS) / 2
    assert not list_formulas(rows)


# --------------------------------------------------------------------------- beside the browser
@pytest.mark.parametrize("injection", INJECTIONS)
def test_json_in_a_script_holds_nothing_that_ends_it(injection):
    written = safe_json({injection: [injection]})
    assert not set("<>&\u2028\u2029\n\r\x00") & set(written)
    assert "{{" not in written
    restored = json.loads(written)
    assert restored == {injection: [injection]} or "{{" in injection or "}}" in injection


@pytest.mark.parametrize(
    "name", ["LICENSE", "Makefile", "Dockerfile", "app.py", "data", "README.md", "CHANGELOG.md"]
)
def test_an_address_reads_no_file_of_the_server(name):
    with pytest.raises(GeoError, match="known as") as caught:
        resolve_link_region(name)
    assert "GeoJSON" not in str(caught.value)


@pytest.mark.parametrize(
    "body",
    [
        '<!DOCTYPE k [<!ENTITY f SYSTEM "file:///etc/passwd">]><kml>&f;</kml>',
        '<!DOCTYPE k SYSTEM "http://127.0.0.1:9/x.dtd"><kml/>',
        '<!DOCTYPE k [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><kml/>',
        '<kml xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd"/></kml>',
        '<?xml-stylesheet href="javascript:hit()"?><kml/>',
    ],
)
def test_xml_of_a_reader_opens_nothing(body):
    with pytest.raises(GeoError) as caught:
        region_from_upload("a.kml", body.encode())
    assert "root:" not in str(caught.value)


SECRET = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[opsur]_\w{36}"
    r"|github_pat_\w{40}|glpat-[\w-]{20}|\bxox[abprs]-[\w-]{10}|\bAIza[\w-]{35}|\bsk_live_\w{20}"
    r"|\bsk-[A-Za-z0-9_-]{32}|\bnpm_\w{36}|\bpypi-AgEI[\w-]{40}|\bhf_[A-Za-z]{34}"
    r"|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.|://[^/\s:@\"'{}$<]+:[^/\s@\"'{}$<]{4,}@[\w.]+\w"
    r"|(?i:cookie_?secret|api_?key|access_?token|passw(?:or)?d)[\"']?\s*[=:]\s*[\"'][^\"'$ ]{8,}"
)
SECRETS = [
    "-----BEGIN " + "EC PRIVATE KEY-----",
    "AKIA" + "IOSFODNN7EXAMPLE",
    "ghp" + "_" + "a" * 36,
    "https://reader:" + "hunter22@example.org",
    'cookieSecret = "' + "0123456789abcdef" + '"',
    "api_key: '" + "0123456789abcdef" + "'",
]


def list_tracked_files():
    """List what git has; where this is no checkout of git, all that is not ignored by name."""
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0 and listed.stdout:
        return [ROOT / name for name in listed.stdout.split("\0") if name]
    return [
        path
        for path in ROOT.rglob("*")
        if not any(part.startswith((".venv", ".git", ".build")) for part in path.parts)
    ]


@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_would_be_found(secret):
    assert SECRET.search(f"x = {secret}\n")


def test_nothing_secret_is_in_the_repository():
    tracked = [path for path in list_tracked_files() if path.is_file()]
    built = {".sqlite", ".png"}
    assert ROOT / "app.py" in tracked
    names = {path.relative_to(ROOT).as_posix() for path in tracked}
    assert not {".streamlit/secrets.toml", ".env"} & names
    assert not {path.name for path in tracked if path.suffix in {".pem", ".key", ".p12", ".pfx"}}
    for path in (path for path in tracked if path.suffix not in built):
        found = SECRET.search(path.read_bytes().decode("latin-1"))
        assert not found, f"{path}: {found[0][:12]}…"


def test_nothing_is_sent_to_anybody_by_default():
    text = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert re.search(r"^gatherUsageStats = false", text, re.MULTILINE)
    assert re.search(r"^enableXsrfProtection = true", text, re.MULTILINE)
    assert re.search(r"^enableCORS = true", text, re.MULTILINE)
    assert int(re.search(r"^maxUploadSize = (\d+)", text, re.MULTILINE)[1]) <= 10


@pytest.mark.parametrize("path", sorted((ROOT / "views").glob("*.py")), ids=lambda path: path.name)
def test_no_view_lets_html_through(path):
    assert "unsafe_allow_html=True" not in path.read_text(encoding="utf-8")
