"""At twice and four times the size, without motion, and under a finger, all is in reach."""

import contextlib
import re

import pytest
from playwright.sync_api import Error, expect

from tests.browser.test_map import click_map, looked_at, tool
from tests.browser.test_pages import PAGES, address

TWICE = {"viewport": {"width": 683, "height": 384}, "device_scale_factor": 2}  # of 1366 by 768
FOUR_TIMES = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 2}
TELEPHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
WINDOWS = [
    pytest.param("light", id="twice", marks=pytest.mark.window(**TWICE)),
    pytest.param("light", id="four times", marks=pytest.mark.window(**FOUR_TIMES)),
    pytest.param("dark", id="telephone", marks=pytest.mark.window(**TELEPHONE)),
]

# What leaves the window, is cut, or lies on something else that is read or pressed. A table's grid
# scrolls within itself, and the menu of Streamlit lies over what is scrolled below it.
FAULTS = """() => {
    const seen = (each) => { const box = each.getBoundingClientRect();
        return box.width > 1 && box.height > 1
            && each.checkVisibility({visibilityProperty: true}); };
    const words = (each) => (each.innerText || each.getAttribute('aria-label') || '').slice(0, 40);
    const inner = '.stDataFrame, [data-testid=stPopoverBody], [data-testid=stHeaderActionElements]';
    const all = [...document.querySelectorAll(`.stMain :is(a, button, p, h1, h2, h3, label, input,
        summary, iframe, [data-tag], .stMarkdownBadge)`)].filter(seen)
        .filter((each) => !each.closest(inner));
    const tables = document.querySelectorAll('.stMain [data-testid=stDataFrameResizable]');
    all.push(...[...tables].filter(seen)); // what is folded has its place, and is not seen
    const nav = document.querySelector('[data-testid=stBidiComponentIsolated]').shadowRoot;
    all.push(...nav.querySelectorAll('a'));
    const boxes = all.map((each) => {
        if (each.tagName !== 'P') return each.getBoundingClientRect();
        const text = document.createRange(); // a paragraph is as wide as its column
        text.selectNodeContents(each);
        return text.getBoundingClientRect();
    });
    const faults = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push('scrolled sideways');
    all.forEach((each, at) => {
        const box = boxes[at];
        if (box.left < -1 || box.right > innerWidth + 1) faults.push(`outside: ${words(each)}`);
        const cut = getComputedStyle(each).overflowX !== 'visible'
            && each.scrollWidth > each.clientWidth + 2 && !['INPUT', 'DIV'].includes(each.tagName);
        if (cut && each.tagName !== 'IFRAME') faults.push(`cut: ${words(each)}`);
        all.slice(0, at).forEach((other, index) => {
            if (each.contains(other) || other.contains(each)) return;
            const a = box;
            const b = boxes[index];
            if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3
                && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5) {
                faults.push(`${words(other)} lies on ${words(each)}`);
            }
        });
    });
    return faults;
}"""


@pytest.mark.parametrize("scheme", [WINDOWS[0], WINDOWS[2]])
@pytest.mark.parametrize("path", list(PAGES))
def test_nothing_is_cut_covered_or_beside_the_window(visit, path, scheme):
    visit.page.emulate_media(color_scheme=scheme)
    visit.open(address(path, city="Riyadh", other_region="southern-iraq", place="geonames:293397"))
    visit.settle()
    assert visit.page.evaluate(FAULTS) == []
    if scheme == "light":  # enlarged once more, as a reader does who has the page before them
        visit.page.set_viewport_size(FOUR_TIMES["viewport"])
        with contextlib.suppress(Error):
            visit.page.wait_for_function(f"() => !({FAULTS})().length")
        assert visit.page.evaluate(FAULTS) == []


@pytest.mark.parametrize("scheme", WINDOWS[:2])
def test_enlarged_the_map_is_as_high_as_the_window_and_its_tools_stand_in_it(visit, scheme):
    visit.page.emulate_media(color_scheme=scheme)
    visit.open(address(region="southern-iraq"))
    before = visit.digest()
    frame = visit.page.locator("iframe[title*='folium']")
    frame.scroll_into_view_if_needed()
    size = visit.page.viewport_size
    assert frame.bounding_box()["height"] > 0.7 * size["height"]
    boxes = visit.map.locator(".rc-tools button, .leaflet-control-zoom a, .rc-legend").evaluate_all(
        """tools => tools.filter(each => each.offsetWidth).map(each => each.getBoundingClientRect())
            .map(box => [box.left, box.top, box.right, box.bottom])"""
    )
    assert len(boxes) >= 10
    for index, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= size["width"] + 1
        for other in boxes[:index]:
            apart = other[2] <= left + 1 or right <= other[0] + 1
            assert apart or other[3] <= top + 1 or bottom <= other[1] + 1
    tool(visit, "point").click()
    click_map(visit, size["width"] * 0.7, 150)
    visit.wait_until_repainted(before)
    expect(visit.page).to_have_url(re.compile(r"from=[\d.-]+%2C[\d.-]+"))


@pytest.mark.window(viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
def test_without_motion_the_map_jumps_where_it_goes(visit):
    visit.open()
    visit.digest()
    still = """(() => { window.moved = []; map_div.on('move', () => window.moved.push(1));
        const { zoomAnimation, fadeAnimation, inertia } = map_div.options;
        return !zoomAnimation && !fadeAnimation && !inertia; })()"""
    assert looked_at(visit, still)
    for act in (
        lambda: visit.map.get_by_role("button", name="Zoom in").click(),
        lambda: visit.map.locator("#map_div").press("ArrowRight"),
    ):
        visit.map.locator("#map_div").evaluate("() => { window.moved.length = 0; }")
        act()
        # Two frames later it stands still: an animation would be under way for a quarter second.
        told = visit.map.locator("#map_div").evaluate(
            """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
                const then = window.moved.length;
                setTimeout(() => done([then, window.moved.length]), 300); })))"""
        )
        assert told[0] == told[1] > 0
