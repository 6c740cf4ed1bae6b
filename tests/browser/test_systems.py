"""The Systems page in a real browser, on a laptop and on a telephone."""

import re

import pytest
from playwright.sync_api import expect

WINDOWS = [{"width": 1366, "height": 768}, {"width": 390, "height": 844}]


@pytest.mark.parametrize(
    "size",
    [pytest.param(size, marks=pytest.mark.window(viewport=size)) for size in WINDOWS],
    ids=["laptop", "telephone"],
)
def test_a_dossier_shows_its_chart_and_figures_and_leads_to_the_map(visit, size):
    visit.open("systems?v=1&system=zolfaqar")
    page = visit.page
    expect(page.get_by_role("heading", name="Zolfaqar")).to_be_visible()
    expect(page.get_by_text("Published ranges: 650 to 700 km")).to_be_visible()
    expect(
        page.locator(".st-key-system_chart canvas, .st-key-system_chart svg").first
    ).to_be_visible()
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert overflow <= 0, f"the page is {overflow} px wider than the window of {size['width']}"
    expect(page.get_by_role("link", name="On the map")).to_have_attribute(
        "href", re.compile(r"systems=zolfaqar")
    )
    page.get_by_role("button", name="All systems").click()
    expect(page.get_by_role("heading", name="Who says how far it flies?")).to_be_visible()
    expect(page).not_to_have_url(re.compile("system=zolfaqar"))
    assert visit.outside == []
