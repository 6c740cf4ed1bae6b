"""Pages, sharing, taking away, and who uses no mouse or no eyes, in a real browser."""

import json
import re
from pathlib import Path

import pyogrio
import pytest
from playwright.sync_api import expect

from geo.links import View, format_query_string, parse_query
from tests.browser.conftest import WAIT_MS

AXE = Path(__file__).parent / "axe" / "axe.min.js"
PAGES = {
    "": "Map",
    "claims": "Claims",
    "read": "Read a report",
    "systems": "Systems",
    "exposure": "Exposure",
    "compare": "Compare",
    "method": "Sources and method",
}


def address(path="", **fields):
    return f"{path}?{format_query_string(View(**fields))}"


def test_every_page_is_reached_by_the_navigation_and_keeps_what_was_chosen(visit):
    visit.open(address(region="southern-iraq", min_population=250_000))
    visit.digest()
    for path, name in list(PAGES.items())[1:]:
        visit.page.get_by_role("link", name=name, exact=True).click()
        expect(visit.page).to_have_url(re.compile(rf"/{path}\?.*from=southern-iraq"))
        expect(visit.page.get_by_role("heading", level=2).first).to_be_visible()
    visit.page.get_by_role("link", name="Map", exact=True).click()
    expect(visit.answer.get_by_text("(700 km) from Southern Iraq")).to_be_visible()


# Window, and the least share of it that is map with the drawer open and closed.
WINDOWS = [
    (1280, 900, 0.55, 0.75),
    (1366, 768, 0.55, 0.75),
    (1920, 1080, 0.65, 0.80),
    (768, 1024, 0.60, 0.75),
    (390, 844, None, 0.50),
]


def share_of_map(visit):
    """The part of the window that shows map."""
    return visit.page.locator("iframe[title*='folium']").evaluate(
        """frame => {
            const box = frame.getBoundingClientRect();
            const w = Math.min(box.right, innerWidth) - Math.max(box.x, 0);
            const h = Math.min(box.bottom, innerHeight) - Math.max(box.y, 0);
            return Math.max(w, 0) * Math.max(h, 0) / innerWidth / innerHeight;
        }"""
    )


@pytest.mark.parametrize(("width", "height", "opened", "closed"), WINDOWS)
def test_the_map_fills_the_window_with_question_and_answer_above_it(
    visit, width, height, opened, closed
):
    visit.page.set_viewport_size({"width": width, "height": height})
    visit.open(address(place="geonames:293397"))
    visit.digest()
    handle = visit.page.get_by_role("button", name=re.compile(r"places, \d+ sites? in range"))
    if opened is not None:
        expect(handle).to_have_attribute("aria-expanded", "true")
        assert share_of_map(visit) >= opened
        handle.click()
    expect(handle).to_have_attribute("aria-expanded", "false")
    table = visit.page.locator("table[aria-label='Places in range']")
    expect(table).to_be_hidden()
    assert share_of_map(visit) >= closed
    above = visit.answer.bounding_box()
    frame = visit.page.locator("iframe[title*='folium']").bounding_box()
    assert above["y"] + above["height"] <= frame["y"] + 1
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
    handle.click()
    expect(table).to_be_visible()


def test_back_and_forward_go_through_what_was_seen(visit):
    visit.open()
    before = visit.digest()
    visit.choose("Launch region", "Southern Iraq")
    after = visit.wait_until_repainted(before)
    visit.open_panel()
    visit.choose("Unit", "miles")
    visit.wait_until_repainted(after)
    visit.page.go_back()
    expect(visit.answer.get_by_text("(700 km) from Southern Iraq")).to_be_visible()
    visit.page.go_back()
    expect(visit.answer.get_by_text("(700 km) from Western Iraq")).to_be_visible()
    visit.page.go_forward()
    expect(visit.answer.get_by_text("(700 km) from Southern Iraq")).to_be_visible()
    expect(visit.page.get_by_role("combobox", name="Launch region")).to_have_value(
        re.compile("Southern")
    )


@pytest.mark.window(permissions=["clipboard-read", "clipboard-write"])
def test_the_copied_address_shows_the_same(visit):
    visit.open(address(region="IQ", systems=("qiam-1",), place="geonames:108410"))
    shown = visit.digest()
    visit.open_share()
    visit.page.get_by_role("button", name="Copy link").click()
    expect(visit.page.get_by_text("Copied.")).to_be_visible()
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    visit.page.goto("about:blank")
    visit.page.goto(copied)
    assert visit.digest() == shown


def test_a_press_on_share_while_the_page_is_drawn_is_answered_for_what_is_drawn(visit):
    visit.open()
    visit.digest()
    box = visit.page.get_by_role("combobox", name="Launch region")
    for words in ("Chad", "Mali"):  # neither was drawn before, so the run is under way
        box.click()
        box.fill(words)
        visit.page.get_by_role("option", name=words).first.click()
        visit.page.get_by_role("button", name="Share", exact=True).click()
        cited = visit.page.get_by_test_id("stPopoverBody").get_by_test_id("stCode")
        expect(cited).to_contain_text(words)
        expect(visit.answer).to_contain_text(words)
        visit.page.keyboard.press("Escape")
        expect(cited).to_be_hidden()


def test_a_bad_address_is_a_notice_beside_a_working_page(visit):
    visit.open("?v=1&from=atlantis&pop=many&range=-3")
    visit.digest()
    expect(visit.page.get_by_text("No launch region is known as 'atlantis'")).to_be_visible()
    visit.page.get_by_text("2 more notices").click()
    expect(visit.page.get_by_text("'many' is no number")).to_be_visible()


@pytest.mark.window(viewport={"width": 1366, "height": 768})
def test_notices_push_no_tool_under_the_legend(visit):
    visit.open("?v=1&from=atlantis&pop=many")
    visit.digest()
    covered = visit.map.locator(".rc-tools button").evaluate_all(
        """tools => tools.filter(tool => {
            const { x, y, width, height } = tool.getBoundingClientRect();
            const there = document.elementFromPoint(x + width / 2, y + height / 2);
            return width > 0 && !tool.contains(there);
        }).map(tool => tool.title)"""
    )
    assert covered == []


def test_the_embedded_map_has_sentence_map_and_table_and_no_controls(visit):
    visit.open("?v=1&from=southern-iraq&embed=true")
    visit.digest()
    expect(visit.answer.get_by_text("(700 km) from Southern Iraq")).to_be_visible()
    expect(visit.page.get_by_role("combobox")).to_have_count(0)
    expect(visit.page.get_by_role("link", name="Open in Rangecheck")).to_be_visible()


def test_the_claims_page_gives_each_verdict_with_its_figures(visit):
    visit.open("claims")
    expect(visit.page.get_by_text("holds in part").first).to_be_visible()
    expect(visit.page.get_by_text("fails").first).to_be_visible()
    # The first link that is there may be another claim's for a moment: their parts come singly.
    claim = visit.page.locator(".st-key-claim_riyadh-from-western-iraq")
    claim.get_by_role("link", name="See it on the map").click()
    expect(visit.page).to_have_url(re.compile("claim=riyadh-from-western-iraq"))
    expect(visit.answer.get_by_text("Western Iraq")).to_be_visible()
    assert visit.digest()


# What happens to a link between press and release: it moves, it is drawn anew, or its page stays.
MOVED = "() => document.querySelector('h2').insertAdjacentHTML('afterend', '<p>Late</p>'.repeat(9))"
ANEW = "link => link.replaceWith(link.cloneNode(true))"


@pytest.mark.parametrize("change", [MOVED, ANEW])
def test_a_press_on_a_link_counts_though_the_page_is_drawn_under_it(visit, change):
    visit.open("claims")
    link = visit.page.locator(".st-key-claim_riyadh-from-western-iraq").get_by_role(
        "link", name="See it on the map"
    )
    link.hover()
    visit.page.mouse.down()
    link.evaluate(change)
    visit.page.mouse.up()
    expect(visit.page).to_have_url(re.compile("claim=riyadh-from-western-iraq"))
    expect(visit.answer.get_by_text("Western Iraq")).to_be_visible()


def test_a_link_to_the_map_is_opened_in_another_tab_and_leaves_its_own(visit):
    visit.open("claims")
    link = visit.page.locator(".st-key-claim_riyadh-from-western-iraq").get_by_role(
        "link", name="See it on the map"
    )
    with visit.page.context.expect_page() as opened:
        link.click(modifiers=["ControlOrMeta"])
    expect(opened.value).to_have_url(re.compile(r"127\.0\.0\.1:\d+/\?v=1.*claim=riyadh"))
    expect(opened.value.locator(".st-key-answer")).to_contain_text("Riyadh")
    assert visit.page.url.endswith("/claims")


def test_a_press_that_is_drawn_off_a_link_opens_nothing(visit):
    visit.open("claims")
    link = visit.page.get_by_role("link", name="See it on the map").first
    link.hover()
    visit.page.mouse.down()
    box = link.bounding_box()
    visit.page.mouse.move(box["x"] + 400, box["y"] + 60, steps=4)
    visit.page.mouse.up()
    visit.settle()
    assert "/claims" in visit.page.url
    # A press that ends where it began opens once, not twice.
    before = visit.page.evaluate("history.length")
    link.click()
    expect(visit.page).to_have_url(re.compile("claim="))
    assert visit.page.evaluate("history.length") == before + 1


def test_exposure_says_what_range_would_be_needed_from_the_regions_that_are_chosen(visit):
    visit.open(address("exposure", city="Riyadh", regions=("southern-iraq", "KW")))
    expect(visit.page.get_by_text("486 km are needed from its nearest point")).to_be_visible()
    expect(visit.page.get_by_role("heading", name="From Kuwait")).to_be_visible()
    expect(visit.page.get_by_role("heading", name="From Western Iraq")).to_have_count(0)
    visit.digest()
    city = visit.page.get_by_role("combobox", name="Place")
    city.fill("Tel Aviv")
    visit.page.get_by_role("option", name="Tel Aviv, city").click()
    expect(visit.page).to_have_url(re.compile("city=geonames"))
    expect(visit.page.get_by_text("486 km are needed")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "example"), [("exposure", "Riyadh"), ("compare", "Western Iraq beside Southern Iraq")]
)
def test_an_empty_page_has_an_example_to_begin_with(visit, path, example):
    visit.open(path)
    visit.page.get_by_role("link", name=example).click()
    assert visit.digest()


@pytest.mark.parametrize(("path", "name"), list(PAGES.items()))
def test_every_page_has_a_title_no_fault_for_axe_by_day_or_night_and_something_to_share(
    visit, path, name
):
    open_filled(visit, path)
    expect(visit.page).to_have_title(f"{name} · Rangecheck")
    for scheme in ("light", "dark"):
        visit.page.emulate_media(color_scheme=scheme)
        visit.page.wait_for_function(IS_DARK if scheme == "dark" else f"!({IS_DARK})")
        assert list_faults(visit) == [], scheme
    if path == "read":
        visit.page.get_by_role("button", name="Try an example").click()
        expect(visit.page.get_by_role("button", name="New report")).to_be_visible()
    visit.open_share()
    sentence = visit.page.get_by_label("Sentence with source")
    expect(sentence).to_have_value(re.compile(r".{20}.*\nhttp", re.DOTALL))


def test_two_regions_are_compared_with_what_is_gained_and_lost(visit):
    visit.open(address("compare", other_region="southern-iraq"))
    visit.digest()
    expect(
        visit.page.get_by_text("From Southern Iraq in place of Western Iraq, at Zolfaqar")
    ).to_be_visible()
    expect(visit.page.get_by_text("Gained: in range only of the second")).to_be_visible()
    paths = visit.map.locator(".leaflet-rc-rings-pane svg > g path[stroke-dasharray]")
    expect(paths.first).to_be_attached()


def test_the_distance_between_two_places_is_told(visit):
    visit.open("compare")
    for label, name in (("From", "Baghdad"), ("To", "Jerusalem")):
        box = visit.page.get_by_role("combobox", name=label, exact=True)
        box.fill(name)
        visit.page.get_by_role("option", name=f"{name}, capital").first.click()
        expect(visit.page).to_have_url(re.compile(f"{'a' if label == 'From' else 'b'}=geonames"))
    expect(visit.page.get_by_text("From Baghdad (Baghdad, IQ)")).to_contain_text("880 km")


def taken(visit, label):
    visit.open_share()
    with visit.page.expect_download() as waiting:
        visit.page.get_by_role("button", name=label).click()
    return waiting.value.path()


def test_what_is_taken_away_is_read_by_gdal(visit):
    visit.open()
    visit.digest()
    path = taken(visit, "GeoJSON")
    table = pyogrio.read_dataframe(path)
    assert set(table["role"]) == {"launch region", "ring", "place"}


def test_the_standalone_map_paints_with_no_server_at_all(visit, tmp_path):
    visit.open()
    visit.digest()
    path = taken(visit, "Map that needs no internet")
    alone = tmp_path / "alone.html"
    alone.write_bytes(path.read_bytes())
    visit.page.context.set_offline(True)
    visit.page.goto(alone.as_uri())
    frame = visit.page.locator("#map_div[data-painted][data-base='painted']")
    expect(frame).to_be_visible()
    rings = visit.page.locator(".leaflet-rc-rings-pane svg > g path[stroke]")
    expect(rings.first).to_be_attached()
    expect(visit.page.get_by_role("row").nth(5)).to_be_visible()


def test_the_keyboard_alone_changes_region_finds_a_place_and_copies(visit):
    visit.open()
    before = visit.digest()
    visit.page.get_by_role("combobox", name="Launch region").focus()
    visit.page.keyboard.type("Southern Iraq")
    expect(visit.page.get_by_role("option", name="Southern Iraq")).to_be_visible()
    visit.page.keyboard.press("Enter")
    visit.wait_until_repainted(before)
    expect(visit.answer.get_by_text("(700 km) from Southern Iraq")).to_be_visible()
    choose = visit.page.get_by_role("combobox", name="Place")
    choose.focus()
    visit.page.keyboard.type("Riyadh")
    expect(visit.page.get_by_role("option", name="Riyadh").first).to_be_visible()
    visit.page.keyboard.press("Enter")
    expect(visit.answer).to_contain_text("Riyadh is in range from")


# Of Streamlit's and folium's own, known and not ours to mend.
NOT_OURS = re.compile(r"stToolbar|stHeader|stStatusWidget|glide|stDataFrame|dvn|gdg|stMainMenu")


IS_DARK = """getComputedStyle(document.querySelector('.stApp')).backgroundColor
    .match(/\\d+/g).slice(0, 3).every((part) => part < 128)"""


def open_filled(visit, path):
    """Open a page with something to show, and wait until all of it stands there."""
    visit.open(address(path, city="Riyadh", other_region="southern-iraq"))
    if path in {"", "compare"}:
        visit.digest()
    else:
        expect(visit.page.get_by_role("heading", level=2)).to_be_visible()
    expect(visit.page.locator(".st-key-head")).to_have_css("border-bottom-style", "solid")
    # A search box stands there a moment before its words do.
    expect(visit.page.locator(".box label:empty")).to_have_count(0)


# Streamlit fades what a run has not drawn anew yet, and brings it back over a moment.
IS_DRAWN = """() => [...document.querySelectorAll('[data-stale]')].every(
    (each) => each.dataset.stale === 'false' && getComputedStyle(each).opacity === '1')"""


def list_faults(visit):
    """List what axe finds serious on the page once it is drawn, but for what is not ours."""
    expect(visit.page.locator("[data-test-script-state='notRunning']")).to_be_visible()
    visit.page.wait_for_function(IS_DRAWN, timeout=WAIT_MS)
    visit.page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    found = visit.page.evaluate(
        """() => axe.run(document, {iframes: true, resultTypes: ['violations']})
            .then(result => result.violations)"""
    )
    return [
        (rule["id"], node["target"], node["failureSummary"][:300])
        for rule in found
        if rule["impact"] in {"serious", "critical"}
        for node in rule["nodes"]
        if not NOT_OURS.search(node["html"] + json.dumps(node["target"]))
    ]


@pytest.mark.slow
@pytest.mark.window(
    viewport={"width": 640, "height": 450}, device_scale_factor=2, reduced_motion="reduce"
)
def test_at_twice_the_size_and_without_motion_all_is_in_reach(visit):
    visit.open(address(place="geonames:293397"))
    visit.digest()
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 640
    frame = next(each for each in visit.page.frames if "folium" in each.url)
    # No tool of the map lies under another, or outside the map.
    boxes = frame.evaluate(
        """() => [...document.querySelectorAll(
            '.leaflet-control-zoom, .rc-tools, .rc-legend, .rc-card')]
            .map((each) => each.getBoundingClientRect()).filter((box) => box.width)
            .map((box) => [box.left, box.top, box.right, box.bottom])"""
    )
    assert len(boxes) >= 5
    for index, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= 641
        for other in boxes[:index]:
            apart = other[2] <= left or right <= other[0] or other[3] <= top or bottom <= other[1]
            assert apart, (other, boxes[index])
    moving = """() => document.getAnimations().filter((each) => each.playState === 'running'
        && !each.effect.target.closest('[data-testid=stStatusWidget], .stAppHeader')
        && each.effect.getComputedTiming().duration > 10).length"""
    assert frame.evaluate(moving) == 0
    frame.locator("#map_div").dispatch_event("wheel", {"deltaY": 100})
    assert frame.evaluate(moving) == 0
    # Each tool has a name, and the keyboard comes to it.
    names = frame.evaluate(
        """() => [...document.querySelectorAll('.rc-tools button, .leaflet-control-zoom a')]
            .filter((each) => each.offsetWidth)
            .map((each) => [each.getAttribute('aria-label') || each.title, each.tabIndex])"""
    )
    assert len(names) >= 8
    assert all(name and stop >= 0 for name, stop in names)


def test_the_address_of_every_visit_is_read_back_exactly(visit):
    view = View(
        region="circle:44.4,33.3,50", systems=("qiam-1",), range_km=650.5, check="free",
        show=("somewhere",), min_population=250_000, sort="nearest", common=False,
    )  # fmt: skip
    visit.open(f"?{format_query_string(view)}")
    visit.digest()
    visit.open_panel()
    visit.choose("Unit", "miles")
    expect(visit.page).to_have_url(re.compile("unit=mi"))
    query = visit.page.evaluate("Object.fromEntries(new URLSearchParams(location.search))")
    parsed = parse_query(query)
    assert parsed.faults == ()
    assert parsed.view.region == view.region
    assert parsed.view.range_km == view.range_km
