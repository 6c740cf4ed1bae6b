"""The Systems page in a real browser, on a laptop and on a telephone."""

import re
from pathlib import Path

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


def test_a_system_is_found_and_opened_by_keyboard_and_left_by_the_back_button(visit):
    visit.open("systems?v=1")
    page = visit.page
    page.get_by_label("System", exact=True).focus()
    page.keyboard.type("Kheibar Shekn")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Kheibar Shekan")).to_be_visible()
    page.get_by_label("System", exact=True).fill("화성-17")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 system, ")).to_be_visible()
    visit.settle()
    opener = page.get_by_role("combobox", name="Open")
    for _ in range(5):
        page.keyboard.press("Tab")
    expect(opener).to_be_focused()
    page.keyboard.type("Hwasong")
    page.get_by_role("option", name="Hwasong-17").wait_for()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Hwasong-17")).to_be_visible()
    visit.settle()
    page.go_back()
    expect(page.get_by_role("heading", name="Who says how far it flies?")).to_be_visible()
    expect(page.get_by_label("System", exact=True)).to_have_value("화성-17")


@pytest.mark.window(viewport=WINDOWS[1])
def test_what_is_listed_is_taken_along_as_a_table_and_put_on_the_map(visit):
    visit.open("systems?v=1&maker=IR&operator=Hezbollah")
    page = visit.page
    for name, ending in (("Table (CSV)", ".csv"), ("Data (JSON)", ".json")):
        with page.expect_download() as taken:
            page.get_by_role("button", name=name).click()
        assert taken.value.suggested_filename == f"rangecheck-systems{ending}"
        assert "Zolfaqar" in Path(taken.value.path()).read_text("utf-8")
    visit.open("systems?v=1&system=kalibr")
    page.get_by_role("button", name="From Russia").click()
    # Until the run is over, the link of before stands below that of now.
    link = page.get_by_role("link", name="On the map").and_(page.locator("[href*='from=RU']"))
    expect(link).to_be_visible()
    visit.settle()
    link.click()
    expect(page).to_have_url(re.compile(r"/\?v=1&from=RU&systems=kalibr"))
    expect(page.get_by_text(re.compile(r"Kalibr \([\d,]+ km\) from Russia")).first).to_be_visible()
