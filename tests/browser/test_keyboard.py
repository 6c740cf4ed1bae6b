"""Whoever has a keyboard alone comes everywhere, sees where, and in the order of what is seen."""

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


@pytest.mark.window(viewport={"width": 390, "height": 844})
def test_a_bar_of_one_tool_has_no_empty_cell(visit):
    visit.open(address("compare", other_region="southern-iraq"))
    visit.digest()
    bar, tool = visit.map.locator(".rc-own"), visit.map.locator(".rc-own button")
    expect(tool).to_have_count(1)
    assert bar.bounding_box()["width"] < tool.bounding_box()["width"] + 8
