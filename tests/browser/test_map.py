"""What a reader sees and does on the map page, in a real browser."""

import re

from playwright.sync_api import expect


def ring_paths(visit):
    return visit.map.locator(".leaflet-rc-rings-pane svg > g path[stroke]:not([stroke='none'])")


def test_rings_are_painted_and_another_region_changes_map_table_and_sentence(visit):
    visit.open()
    before = visit.digest()
    expect(ring_paths(visit).first).to_be_attached()
    drawn = ring_paths(visit).evaluate_all("paths => paths.map(path => path.getAttribute('d'))")
    assert len(drawn) >= 5
    assert all(len(path) > 200 for path in drawn)
    expect(visit.page.get_by_text("From Western Iraq at 700 km")).to_be_visible()
    visit.choose("Launch region", "Southern Iraq")
    visit.wait_until_repainted(before)
    expect(visit.page.get_by_text("From Southern Iraq at 700 km")).to_be_visible()
    again = ring_paths(visit).evaluate_all("paths => paths.map(path => path.getAttribute('d'))")
    assert set(again).isdisjoint(drawn)
    expect(visit.page).to_have_url(re.compile(r"from=southern-iraq"))


def test_the_base_map_is_painted_with_nothing_from_outside(visit):
    visit.open()
    visit.digest()
    expect(visit.map.locator("#map_div[data-base='painted']")).to_be_visible()
    canvas = visit.map.locator(".leaflet-rc-countries-pane canvas")
    colours = canvas.evaluate(
        """canvas => {
            const c = canvas.getContext('2d');
            const pixels = c.getImageData(0, 0, canvas.width, canvas.height).data;
            const seen = new Set();
            for (let i = 0; i < pixels.length; i += 400) seen.add(pixels.slice(i, i + 4).join());
            return seen.size;
        }"""
    )
    assert colours > 3
