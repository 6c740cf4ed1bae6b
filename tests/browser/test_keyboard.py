"""Whoever has a keyboard alone comes everywhere, sees where, and in the order of what is seen."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_pages import PAGES, address

# What has the focus, through frames and shadow roots, and whether that is seen.
FOCUSED = """() => {
    let element = document.activeElement;
    while (element) {
        if (element.tagName === 'IFRAME') element = element.contentDocument.activeElement;
        else if (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        else break;
    }
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
        tag: element.tagName,
        name: element.getAttribute('aria-label') || element.innerText || element.placeholder || '',
        ringed: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 3,
        seen: box.width > 1 && box.height > 1,
        own: !element.closest('[data-testid="stDataFrame"]'),
    };
}"""
MOST_STOPS = 150
FIELDS = {"INPUT", "TEXTAREA", "CANVAS"}


def walk(visit):
    """Press Tab from the top of the page until the focus has left it."""
    stops = []
    while len(stops) < MOST_STOPS:
        visit.page.keyboard.press("Tab")
        focused = visit.page.evaluate(FOCUSED)
        if focused is None:
            return stops
        stops.append(focused)
    pytest.fail(f"the focus does not leave the page: {stops[-5:]}")


@pytest.mark.parametrize("path", list(PAGES))
def test_tab_goes_through_a_page_visibly_and_out_of_it(visit, path):
    visit.open(address(path, city="Riyadh", other_region="southern-iraq"))
    expect(visit.page.get_by_role("link", name="Sources and method")).to_be_visible()
    if path in {"", "compare"}:
        visit.digest()
    stops = [each for each in walk(visit) if each["own"]]
    hidden = [each for each in stops if not each["seen"]]
    # A field has a ring of its own, around all of it.
    unringed = [each for each in stops if not each["ringed"] and each["tag"] not in FIELDS]
    assert not hidden
    assert not unringed
    names = [each["name"].partition("\n")[0] for each in stops]
    assert names.index("Share") == names.index("Sources and method") + 1


def press(visit, *keys):
    """Press keys one after another; give what has the focus then."""
    for key in keys:
        visit.page.keyboard.press(key)
    return visit.page.evaluate(FOCUSED)


SIZES = [
    pytest.param(width, marks=pytest.mark.window(viewport={"width": width, "height": height}))
    for width, height in ((1366, 768), (390, 844))
]


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("name", ["Share", "Filters, unit"])
def test_tab_goes_into_what_a_button_opens_and_back_to_it(visit, name, width):
    assert visit.page.viewport_size["width"] == width
    visit.open(address(""))
    visit.digest()
    button = visit.page.get_by_role("button", name=name)
    button.focus()
    press(visit, "Enter")
    dialog = visit.page.get_by_role("dialog", name=name)
    expect(dialog.get_by_role("button").nth(5)).to_be_visible()
    visit.settle()
    stops = [press(visit, "Tab")]
    while len(stops) < MOST_STOPS and visit.page.evaluate(
        "() => Boolean(document.activeElement.closest('[role=dialog]'))"
    ):
        stops.append(press(visit, "Tab"))
    expect(button).to_be_focused()
    within = stops[:-1]
    assert len(within) > 5
    assert all(each["ringed"] or each["tag"] in FIELDS for each in within if each["own"])
    press(visit, "Tab", "Escape")
    expect(dialog).to_have_count(0)
    expect(button).to_be_focused()


def test_what_is_words_alone_is_read_and_left_by_keyboard(visit):
    visit.open(address(""))
    visit.digest()
    button = visit.answer.get_by_role("button", name="other figures")
    button.focus()
    press(visit, "Enter")
    expect(visit.page.get_by_role("dialog")).to_contain_text("Fateh-110")
    press(visit, "Tab")
    expect(visit.page.get_by_role("dialog")).to_be_focused()
    press(visit, "Tab")
    expect(button).to_be_focused()
    press(visit, "Enter")
    expect(button).to_have_attribute("aria-expanded", "false")


def tool(visit, name):
    return visit.map.locator(f"[data-tool='{name}']")


@pytest.mark.parametrize("width", SIZES)
def test_a_launch_point_is_set_and_a_way_measured_by_keyboard_alone(visit, width):
    assert visit.page.viewport_size["width"] == width
    visit.open(address(""))
    before = visit.digest()
    tool(visit, "measure").focus()
    press(visit, "Enter")
    hint = visit.map.locator(".rc-hint")
    expect(hint).to_contain_text("Enter clicks there")
    press(visit, "Enter", *["ArrowRight"] * 5, "Enter")
    expect(hint).to_contain_text("km")
    press(visit, "Escape")
    expect(tool(visit, "measure")).to_be_focused()
    expect(hint).to_be_hidden()
    tool(visit, "point").focus()
    press(visit, "Enter", "ArrowLeft", "Shift+ArrowUp", "Enter")
    visit.wait_until_repainted(before)
    expect(visit.page).to_have_url(re.compile(r"from=[\d.]+%2C[\d.]+"))
    expect(tool(visit, "point")).to_be_focused()


def test_escape_leaves_a_full_screen_that_is_the_page_s_own(visit):
    visit.page.add_init_script(
        "Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false });"
    )
    visit.open(address(""))
    visit.digest()
    frame = visit.page.locator("iframe[title*='folium']")
    before = frame.bounding_box()
    tool(visit, "full").focus()
    press(visit, "Enter")
    expect(visit.map.locator("#map_div.rc-full")).to_be_visible()
    assert frame.bounding_box()["height"] == visit.page.viewport_size["height"]
    tool(visit, "point").focus()
    press(visit, "Enter", "Escape")  # ends the drawing alone
    expect(visit.map.locator(".rc-hint")).to_be_hidden()
    expect(visit.map.locator("#map_div.rc-full")).to_be_visible()
    press(visit, "Escape")
    expect(visit.map.locator("#map_div.rc-full")).to_have_count(0)
    assert frame.bounding_box() == before


def test_an_area_is_drawn_by_keyboard_alone(visit):
    visit.open(address(""))
    before = visit.digest()
    tool(visit, "polygon").focus()
    press(visit, "Enter", "Enter", *["ArrowRight"] * 6, "Enter", *["ArrowDown"] * 6, "Enter")
    expect(visit.map.locator(".rc-hint")).to_contain_text("Finish")
    press(visit, "Enter")  # again where the last corner is
    visit.wait_until_repainted(before)
    expect(visit.page).to_have_url(re.compile(r"from=area"))


@pytest.mark.window(viewport={"width": 390, "height": 844})
def test_a_bar_of_one_tool_has_no_empty_cell(visit):
    visit.open(address("compare", other_region="southern-iraq"))
    visit.digest()
    bar, tool = visit.map.locator(".rc-own"), visit.map.locator(".rc-own button")
    expect(tool).to_have_count(1)
    assert bar.bounding_box()["width"] < tool.bounding_box()["width"] + 8
