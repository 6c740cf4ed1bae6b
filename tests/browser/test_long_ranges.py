"""Views for ranges that a flat map bends: offered, chosen, turned, and kept in the address."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
SEEN = "?v=1&from=IR&systems=none&range=5500&place=geonames:2643743"


@pytest.mark.slow
@pytest.mark.window(viewport={"width": 1366, "height": 768})
def test_a_long_range_is_offered_other_views_that_keyboard_and_pointer_turn(visit):
    visit.open(SEEN)
    offer = visit.map.get_by_role("region", name="Views for long ranges")
    expect(offer).to_contain_text("A flat map bends a range this long")
    before = visit.digest()
    offer.get_by_role("button", name="Globe").click()
    expect(visit.page).to_have_url(re.compile("map=globe"))
    globe = visit.map.get_by_role("application", name="Globe")
    expect(globe).to_be_focused()
    expect(offer).to_contain_text("far half is hidden")
    expect(offer.get_by_role("button", name="Globe")).to_have_attribute("aria-pressed", "true")
    assert visit.digest() == before  # the picture of another view has the same content
    frame = next(each for each in visit.page.frames if "folium" in each.url)
    centre = "() => rangecheck.look().globe.centre[0]"
    start = frame.evaluate(centre)
    globe.press("ArrowRight")
    assert frame.evaluate(centre) == pytest.approx(start + 10)
    globe.press("Home")
    assert frame.evaluate(centre) == pytest.approx(start)
    # A place that is in sight answers to a press as on the flat map.
    x, y = frame.evaluate(
        "() => { const at = rangecheck.look().globe.spot([13.405, 52.52]); return [at.x, at.y]; }"
    )
    globe.click(position={"x": x, "y": y})
    expect(visit.map.get_by_role("region", name="Berlin")).to_be_visible()
    frame.evaluate(AXE)
    found = frame.evaluate("() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']})")
    assert [fault["id"] for fault in found["violations"]] == []
    offer.get_by_role("button", name="Flat map").click()
    expect(visit.page).not_to_have_url(re.compile("map="))
    expect(globe).to_be_hidden()


@pytest.mark.slow
@pytest.mark.window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
def test_the_view_of_an_address_is_shown_and_a_short_range_is_offered_none(visit):
    visit.open("?v=1&from=IR&systems=none&range=5500&map=azimuthal")
    view = visit.map.get_by_role("application", name="True distances")
    expect(view).to_be_visible()
    frame = next(each for each in visit.page.frames if "folium" in each.url)
    # All of the line is within the window: nothing of it was cut off as at a flat map's edge.
    inside = frame.evaluate("""() => { const { globe, map, rings } = rangecheck.look();
        const size = map.getSize();
        return rings.lines().every(({ lines }) => lines.flat().every((point) => {
            const at = globe.spot(point);
            return at && at.x >= 0 && at.y >= 0 && at.x <= size.x && at.y <= size.y; })); }""")
    assert inside
    visit.open("?v=1&range=2900&systems=none")
    visit.digest()
    expect(visit.map.locator(".rc-views")).to_be_hidden()
