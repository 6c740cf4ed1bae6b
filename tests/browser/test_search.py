"""The search box, by keys and by mouse, on a page of its own."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT, serve

AXE = Path(__file__).parent / "axe" / "axe.min.js"


@pytest.fixture(scope="module")
def boxes(tmp_path_factory):
    # Streamlit serves what lies beside the script: static/, which the box's own script is in.
    folder = tmp_path_factory.mktemp("page")
    (folder / "static").symlink_to(ROOT / "static")
    script = shutil.copy(ROOT / "tests" / "browser" / "search_page.py", folder)
    with serve(script, PYTHONPATH=str(ROOT)) as address:
        yield address


@pytest.fixture
def page(windows, boxes, request):
    marker = request.node.get_closest_marker("window")
    wanted = {"viewport": {"width": 1280, "height": 800}} | (marker.kwargs if marker else {})
    with windows.open_page(request.node, boxes, **wanted) as opened:
        opened.goto(boxes)
        expect(opened.get_by_role("combobox", name="Place")).to_be_visible()
        yield opened


def box(page, name):
    return page.get_by_role("combobox", name=name, exact=True)


def test_keys_alone_choose_a_region_and_letters_never_run_the_page(page):
    region = box(page, "Region")
    region.focus()
    region.press_sequentially("khuzest", delay=15)
    option = page.get_by_role("option", name="Khuzestan, province of Iran")
    expect(option).to_be_visible()
    expect(region).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_text("Runs of the page: 1")).to_be_visible()
    region.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    region.press("Enter")
    expect(page.get_by_text("region: Khuzestan = IR-06")).to_be_visible()
    expect(page.get_by_text("Runs of the page: 2")).to_be_visible()
    expect(region).to_have_value("Khuzestan")
    expect(region).to_be_focused()


def test_enter_takes_an_exact_name_under_the_readers_own_words(page):
    place = box(page, "Place")
    place.fill("Mecca")
    place.press("Enter")
    expect(page.get_by_text("place: Mecca = geonames:104515~Mecca")).to_be_visible()
    page.get_by_role("button", name="Empty: Place").click()
    expect(page.get_by_text("place: =")).to_be_visible()


def test_a_misspelling_is_offered_and_never_taken(page):
    place = box(page, "Place")
    place.fill("Bagdhad")
    place.press("Enter")
    expect(page.get_by_text("Nothing is known as “Bagdhad”")).to_have_count(2)  # and read out
    expect(page.get_by_role("option").first).to_contain_text("Baghdad, capital of Iraq")
    expect(page.get_by_text("place: =")).to_be_visible()
    page.get_by_role("option").first.click()
    expect(page.get_by_text("place: Baghdad = geonames:98182")).to_be_visible()


def test_both_readings_of_two_numbers_are_offered(page):
    region = box(page, "Region")
    region.fill("33.3152, 44.3661")
    region.press("Enter")
    expect(page.get_by_role("option")).to_have_count(2)
    page.get_by_role("option", name=re.compile("latitude first")).click()
    expect(page.get_by_text("region: 33.3152° N, 44.3661° E = 44.3661,33.3152")).to_be_visible()


def test_words_that_were_not_chosen_stay_and_do_not_count(page):
    region = box(page, "Region")
    region.fill("somewhere else")
    box(page, "Range").focus()
    expect(page.get_by_text("Not chosen yet. Still: Western Iraq.")).to_be_visible()
    region.press("Escape")
    expect(region).to_have_value("Western Iraq")
    expect(page.get_by_text("Not chosen yet.")).to_have_count(0)
    region.press_sequentially("Basra")
    expect(region).to_have_value("Basra")


@pytest.mark.window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
def test_on_a_telephone_the_list_stays_within_the_window(page):
    box(page, "Range").tap()
    listed = page.get_by_role("listbox", name="Range")
    expect(listed).to_be_visible()
    bounds = listed.bounding_box()
    assert bounds["x"] >= 0
    assert bounds["x"] + bounds["width"] <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_in_an_open_box(page, scheme):
    page.emulate_media(color_scheme=scheme)
    place = box(page, "Place")
    place.fill("tripoli")
    expect(page.get_by_role("option").first).to_be_visible()
    place.press("ArrowDown")
    page.add_script_tag(path=str(AXE))
    found = page.evaluate(
        """() => axe.run(document, {resultTypes: ['violations'],
             runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})"""
    )
    ours = [
        (fault["id"], node["html"][:120])
        for fault in found["violations"]
        for node in fault["nodes"]
        if any("box" in str(part) or "hits" in str(part) or "words" in str(part)
               for part in node["target"])
    ]  # fmt: skip
    assert ours == []
