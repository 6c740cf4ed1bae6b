"""What a reader does with a report of their own, in a real browser."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.pdf import make_pdf

REPORT = """<b>Beirut</b> - The group has Fateh-110 missiles with a range of 300 km (186 miles).
They would put Tel Aviv and Damascus within reach if they were fired from southern Lebanon.
Tripoli was quiet. <script>window.stolen = 1</script>
"""


def read(visit, text=REPORT):
    visit.open("read")
    visit.page.get_by_label("The report's text").fill(text)
    visit.page.get_by_role("button", name="Read it").click()
    expect(visit.page.locator(".st-key-strip")).to_be_visible()
    visit.settle()


def test_a_pasted_report_is_marked_checked_and_taken_away(visit):
    read(visit)
    page = visit.page
    marked = page.locator(".st-key-marked")
    expect(marked.locator("mark", has_text="Tel Aviv").first).to_be_visible()
    expect(marked.locator("mark", has_text="Fateh-110")).to_be_visible()
    # Shown as text, never as markup, and nothing of it runs.
    expect(marked).to_contain_text("<script>window.stolen = 1</script>")
    assert page.evaluate("window.stolen") is None
    expect(page.get_by_text("2 claims")).to_be_visible()
    expect(page.locator(".st-key-claim_1").get_by_text("holds").first).to_be_visible()
    assert "Aviv" not in page.url
    page.get_by_role("button", name="Take away").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="JSON", exact=True).click()
    answer = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert [claim["place"] for claim in answer["claims"]] == ["Tel Aviv", "Damascus"]
    assert all(claim["verdict"] == "holds" for claim in answer["claims"])


def test_a_correction_changes_the_verdict(visit):
    read(visit)
    page = visit.page
    card = page.locator(".st-key-claim_1")
    card.get_by_text("Parts of claim 1").click()
    card.get_by_label("Another figure, km").fill("100")
    card.get_by_label("Another figure, km").press("Enter")
    expect(card.get_by_text("figure: given by the reader")).to_be_visible()
    expect(card.get_by_text(re.compile("fails|holds in part")).first).to_be_visible()
    region = card.get_by_role("combobox", name="Another launch region")
    region.fill("Bagdhad")
    expect(card.get_by_role("option", name="Baghdad").first).to_be_visible()
    region.press("Enter")
    # A misspelling is offered and not taken.
    expect(card.get_by_text("launch region: chosen by the reader")).to_have_count(0)
    card.get_by_role("option", name="Baghdad").first.click()
    expect(card.get_by_text("launch region: chosen by the reader")).to_be_visible()
    expect(card.get_by_text("fails").first).to_be_visible()


def test_a_press_on_a_mark_opens_its_claim_place_and_map_beside_the_text(visit):
    read(visit, f"{REPORT} The weapons could also strike Ankara, Turkey.")
    page = visit.page
    first = page.locator("[class*='st-key-card_']").first
    expect(first).not_to_contain_text("Damascus")
    before = visit.digest()
    page.locator(".st-key-marked mark", has_text="Damascus").click()
    expect(first).to_contain_text("Damascus")
    expect(page.locator(".st-key-picked")).to_contain_text("Damascus, ")
    visit.wait_until_repainted(before)
    page.locator(".st-key-marked mark", has_text="Ankara").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-picked")).to_contain_text("Ankara, ")


def test_a_reading_is_kept_as_a_file_and_opened_again(visit, tmp_path):
    read(visit)
    page = visit.page
    page.get_by_role("button", name="Take away").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Keep this reading").click()
    path = tmp_path / "kept.json"
    path.write_bytes(download.value.path().read_bytes())
    visit.open("read")
    page.locator("input[type=file]").set_input_files(path)
    expect(page.get_by_text("kept.json")).to_be_visible()
    page.get_by_role("button", name="Read it").click()
    expect(page.locator(".st-key-marked mark", has_text="Damascus")).to_be_visible()


def test_an_empty_text_is_a_message(visit):
    visit.open("read")
    visit.page.get_by_role("button", name="Read it").click()
    expect(visit.page.get_by_text("The text holds no text.")).to_be_visible()


def test_the_map_is_opened_at_an_area_that_the_report_describes(visit):
    read(visit, "Missiles with a range of 1,400 km, fired from western Iran, could hit Tel Aviv.")
    page = visit.page
    page.locator(".st-key-claim_1").get_by_text("See it on the map").click()
    expect(page).to_have_url(re.compile("from=western(:|%3A)IR"))
    expect(page.get_by_text("Western Iran").first).to_be_visible()
    page.get_by_role("button", name="Your own figure").click()
    expect(page.get_by_text("The western third of Iran's extent").first).to_be_visible()
    assert visit.digest()
    assert "1,400 km, fired" not in page.content()


def test_what_a_claim_does_not_say_is_filled_in(visit):
    read(visit, "Such missiles can reach Riyadh, the group said.")
    page = visit.page
    card = page.locator(".st-key-claim_1")
    expect(card.get_by_text("cannot tell")).to_be_visible()
    expect(card.get_by_text("Missing: launch region, range.")).to_be_visible()
    card.get_by_role("combobox", name="Another launch region").fill("Basra")
    card.get_by_role("option", name="Basra").first.click()
    expect(card.get_by_text("Missing: range.")).to_be_visible()
    card.get_by_label("Another figure, km").fill("700")
    card.get_by_label("Another figure, km").press("Enter")
    expect(card.get_by_text("Riyadh is in range from")).to_be_visible()
    expect(card.get_by_text("holds").first).to_be_visible()
    card.get_by_text("Parts of claim 1").click()
    card.get_by_role("combobox", name="Another place").fill("Jerusalem")
    card.get_by_role("option", name="Jerusalem").first.click()
    expect(card.get_by_text("place: chosen by the reader")).to_be_visible()
    expect(card.get_by_text("fails").first).to_be_visible()
    page.get_by_role("button", name="Take away").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV", exact=True).click()
    assert "Jerusalem" in download.value.path().read_text(encoding="utf-8-sig")
    assert "Riyadh" not in page.url


@pytest.mark.parametrize("name", ["report.txt", "report.html", "report.pdf"])
def test_a_file_is_read_and_taken_away_in_every_format(visit, tmp_path, name):
    path = tmp_path / name
    words = "Missiles with a range of 700 km, fired from Basra, can reach Riyadh."
    if name.endswith("pdf"):
        path.write_bytes(make_pdf(words))
    else:
        path.write_text(f"<p>{words}</p>" if name.endswith("html") else words, encoding="utf-8")
    visit.open("read")
    page = visit.page
    page.locator("input[type=file]").set_input_files(path)
    expect(page.get_by_text(name)).to_be_visible()
    page.get_by_role("button", name="Read it").click()
    expect(page.locator(".st-key-claim_1").get_by_text("holds").first).to_be_visible()
    page.get_by_role("button", name="Take away").click()
    for wanted in ("JSON", "CSV", "GeoJSON", "HTML"):
        with page.expect_download() as download:
            page.get_by_role("button", name=wanted, exact=True).click()
        assert "Riyadh" in download.value.path().read_text(encoding="utf-8-sig")


def test_a_reader_who_confirms_the_parts_of_a_claim_gets_its_verdict_and_takes_it_back(visit):
    read(
        visit,
        "Iran has the Shahab-3 missile. It has a range of 1,300 km.\n\nThe army parades it in"
        " spring.\n\nMany generals were there. The missile could reach London, an officer said.",
    )
    page = visit.page
    card = page.locator(".st-key-claim_1")
    expect(card.get_by_text("cannot tell").first).to_be_visible()
    card.get_by_role("button", name="These parts belong together").click()
    expect(card.get_by_text("parts: confirmed by the reader")).to_be_visible()
    expect(card.get_by_text("fails").first).to_be_visible()
    card.get_by_role("button", name="The parts do not belong together").click()
    expect(card.get_by_text("cannot tell").first).to_be_visible()
