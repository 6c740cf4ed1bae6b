"""What a reader sees and does on the map page, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from geo.links import View, format_query_string


def address(**fields):
    return f"?{format_query_string(View(**fields))}"


def ring_paths(visit):
    return visit.map.locator(".leaflet-rc-rings-pane svg > g path[stroke]:not([stroke='none'])")


def outlines(visit):
    return ring_paths(visit).evaluate_all("paths => paths.map(path => path.getAttribute('d'))")


def click_map(visit, x, y):
    visit.map.locator("#map_div").click(position={"x": x, "y": y})


def tool(visit, name):
    return visit.map.locator(f"[data-tool='{name}']")


def test_rings_are_painted_and_another_region_changes_map_table_and_sentence(visit):
    visit.open()
    before = visit.digest()
    expect(ring_paths(visit).first).to_be_attached()
    drawn = outlines(visit)
    assert len(drawn) >= 5
    assert all(len(path) > 200 for path in drawn)
    expect(visit.answer.get_by_text("(700 km) from Western Iraq")).to_be_visible()
    visit.choose("Launch region", "Southern Iraq")
    visit.wait_until_repainted(before)
    expect(visit.answer.get_by_text("(700 km) from Southern Iraq")).to_be_visible()
    assert set(outlines(visit)).isdisjoint(drawn)
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
    expect(visit.map.locator(".rc-label.capital", has_text="Baghdad")).to_be_visible()


def test_borders_of_divisions_come_with_the_zoom(visit):
    visit.open()
    visit.digest()
    assert visit.map.locator(".leaflet-rc-borders-pane canvas").count() == 0
    for _ in range(2):
        visit.map.get_by_role("button", name="Zoom in").click()
    expect(visit.map.locator(".leaflet-rc-borders-pane canvas")).to_be_attached()


def test_bands_lines_and_labels_differ_by_more_than_colour(visit):
    visit.open()
    visit.digest()
    hatched = visit.map.locator(".leaflet-rc-rings-pane path[fill^='url(#rc-hatch-']")
    expect(hatched.first).to_be_attached()
    patterns = visit.map.locator("pattern path")
    drawn = patterns.evaluate_all("paths => paths.map(path => path.getAttribute('d'))")
    assert len(drawn) == len(set(drawn)) == 3
    dashes = ring_paths(visit).evaluate_all(
        "paths => paths.map(path => path.getAttribute('stroke-dasharray'))"
    )
    assert len(set(dashes)) >= 4
    expect(visit.map.locator(".rc-label.ring", has_text="Zolfaqar · 700 km").first).to_be_visible()


def test_the_unit_reaches_labels_sentence_and_table(visit):
    visit.open()
    before = visit.digest()
    visit.open_panel()
    visit.choose("Unit", "miles")
    visit.wait_until_repainted(before)
    expect(visit.answer.get_by_text("(435 mi) from Western Iraq")).to_be_visible()
    expect(visit.map.locator(".rc-label.ring", has_text="435 mi").first).to_be_visible()
    expect(visit.map.locator(".rc-label.ring", has_text="km")).to_have_count(0)
    scale = visit.map.locator(".leaflet-control-scale-line")
    expect(scale).to_have_count(2)
    expect(scale.first).to_contain_text("km")
    expect(scale.last).to_contain_text("mi")


def test_a_click_sets_a_launch_point_and_dragging_moves_it(visit):
    visit.open()
    before = visit.digest()
    tool(visit, "point").click()
    expect(tool(visit, "point")).to_have_attribute("aria-pressed", "true")
    click_map(visit, 300, 300)
    before = visit.wait_until_repainted(before)
    expect(visit.answer.get_by_text("from Point")).to_be_visible()
    first = visit.page.url
    handle = visit.map.get_by_title("Launch point: drag to move")
    handle.drag_to(visit.map.locator("#map_div"), target_position={"x": 360, "y": 330})
    visit.wait_until_repainted(before)
    expect(visit.page).not_to_have_url(first)


def test_a_circle_is_drawn_by_centre_and_edge(visit):
    visit.open()
    before = visit.digest()
    tool(visit, "circle").click()
    click_map(visit, 300, 300)
    click_map(visit, 340, 300)
    visit.wait_until_repainted(before)
    expect(visit.page).to_have_url(re.compile(r"from=circle"))
    expect(visit.map.get_by_title("Edge of the circle: drag to resize")).to_be_visible()


def test_an_area_is_drawn_corner_by_corner_and_its_address_shows_it_again(visit):
    visit.open()
    before = visit.digest()
    tool(visit, "polygon").click()
    for x, y in [(280, 280), (340, 280), (340, 340), (280, 280)]:
        click_map(visit, x, y)
    after = visit.wait_until_repainted(before)
    expect(visit.page).to_have_url(re.compile(r"from=area"))
    expect(visit.map.get_by_title("Corner 1: drag to move")).to_be_visible()
    visit.page.reload()
    assert visit.digest() == after


def test_escape_ends_drawing_and_changes_nothing(visit):
    visit.open()
    before = visit.digest()
    tool(visit, "polygon").click()
    click_map(visit, 280, 280)
    visit.page.keyboard.press("Escape")
    expect(tool(visit, "polygon")).to_have_attribute("aria-pressed", "false")
    assert visit.digest() == before


def test_a_place_is_typed_and_a_file_is_uploaded(visit, tmp_path):
    visit.open()
    before = visit.digest()
    visit.open_panel()
    visit.page.get_by_label("Place, or longitude, latitude").fill("Fallujah")
    visit.page.get_by_role("button", name="Launch from there").click()
    before = visit.wait_until_repainted(before)
    expect(visit.answer.get_by_text("from Point 43.7")).to_be_visible()
    path = tmp_path / "area.geojson"
    path.write_text('{"type":"Polygon","coordinates":[[[43,31],[45,31],[45,33],[43,33],[43,31]]]}')
    visit.page.locator("input[type=file]").set_input_files(path)
    visit.wait_until_repainted(before)
    expect(visit.page).to_have_url(re.compile(r"from=area"))


def test_a_click_in_the_table_shows_the_place_on_the_map(visit):
    visit.open(address(country="SA"))
    before = visit.digest()
    grid = visit.page.locator(".st-key-table .dvn-scroller")
    grid.click(position={"x": 18, "y": 54})
    visit.wait_until_repainted(before)
    expect(visit.answer).to_contain_text("Riyadh is out of range")
    expect(visit.map.locator(".rc-label.selected", has_text="Riyadh")).to_be_visible()


def test_a_click_on_the_map_opens_the_place(visit):
    visit.open(address(place="geonames:108410"))
    before = visit.digest()
    # The map itself says where the place stands: labels are laid out anew while it settles.
    x, y = visit.map.locator("#map_div").evaluate(
        "(_, at) => Object.values(map_div.latLngToContainerPoint(at))", [33.34, 44.40]
    )
    click_map(visit, x, y)
    visit.wait_until_repainted(before)
    expect(visit.answer).to_contain_text("Baghdad is in range")
    visit.answer.get_by_role("button", name="other figures").click()
    details = visit.page.locator(".st-key-details")
    expect(details.get_by_role("heading")).to_contain_text("Baghdad")
    expect(details).to_contain_text("بغداد")


def test_labels_do_not_cover_each_other(visit):
    visit.open(address(min_population=15_000))
    visit.digest()
    expect(visit.map.locator(".rc-label").nth(10)).to_be_visible()
    boxes = visit.map.locator(".rc-label").evaluate_all(
        """labels => labels.map(label => label.getBoundingClientRect())
            .map(box => [box.x, box.y, box.right, box.bottom])"""
    )
    covered = [
        (a, b)
        for i, a in enumerate(boxes)
        for b in boxes[i + 1 :]
        if min(a[2], b[2]) - max(a[0], b[0]) > 4 and min(a[3], b[3]) - max(a[1], b[1]) > 4
    ]
    assert covered == []


@pytest.mark.window(viewport={"width": 390, "height": 844})
def test_no_label_lies_under_a_button_the_scale_or_the_sources(visit):
    visit.open(address(min_population=15_000))
    visit.digest()
    expect(visit.map.locator(".rc-label").nth(10)).to_be_visible()
    # Labels are laid out anew until the map has come to rest.
    frame = visit.page.locator("iframe[title*='folium']").element_handle().content_frame()
    frame.wait_for_function(
        """() => {
            const boxes = name => [...document.querySelectorAll(name)]
                .map(element => element.getBoundingClientRect());
            const controls = boxes('.leaflet-control');
            const labels = boxes('.rc-label');
            return labels.length > 10 && !labels.some(a => controls.some(b =>
                Math.min(a.right, b.right) - Math.max(a.x, b.x) > 4
                && Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y) > 4));
        }"""
    )


def test_panning_and_zooming_never_rerun_the_page_and_changes_keep_the_view(visit):
    visit.open()
    before = visit.digest()
    frames = []
    visit.page.on("websocket", lambda _: frames.append("new socket"))
    revision = visit.painted.get_attribute("data-revision")
    for _ in range(2):
        visit.map.get_by_role("button", name="Zoom in").click()
    view = visit.map.locator("#map_div").evaluate(
        "() => [map_div.getZoom(), map_div.getCenter().lng, map_div.getCenter().lat]"
    )
    assert visit.painted.get_attribute("data-revision") == revision
    visit.choose("Launch region", "Southern Iraq")
    visit.wait_until_repainted(before)
    assert visit.map.locator("#map_div").evaluate(
        "() => [map_div.getZoom(), map_div.getCenter().lng, map_div.getCenter().lat]"
    ) == pytest.approx(view)
    assert frames == []


@pytest.mark.window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
def test_a_telephone_shows_all_and_takes_touches(visit):
    visit.open()
    before = visit.digest()
    wide = visit.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
    name = visit.page.locator(".st-key-brand").bounding_box()
    link = visit.page.locator(".st-key-head a", has_text="Map").bounding_box()
    word = visit.page.locator(".st-key-head a p", has_text="Map").bounding_box()
    assert abs(link["x"] - name["x"]) < 20, "the first link stands beside the name, not below it"
    assert word["x"] - link["x"] < 10, "a hidden icon leaves a gap"
    tool(visit, "point").tap()
    visit.map.locator("#map_div").tap(position={"x": 200, "y": 200})
    visit.wait_until_repainted(before)
    expect(visit.answer.get_by_text("from Point")).to_be_visible()


@pytest.mark.window(color_scheme="dark")
def test_the_map_takes_the_dark_of_the_page(visit):
    visit.open()
    visit.digest()
    expect(visit.map.locator("#map_div.rc-dark")).to_be_visible()
