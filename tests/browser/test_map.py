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


def corner_of_map(visit):
    """Where the map's frame stands in the window."""
    box = visit.page.locator("iframe[title*='folium']").bounding_box()
    return box["x"], box["y"]


def spot(visit, lon, lat):
    """Where a point of the world stands in the window: for a mouse that moves nothing else."""
    x, y = visit.map.locator("#map_div").evaluate(
        "(_, at) => Object.values(map_div.latLngToContainerPoint(at))", [lat, lon]
    )
    left, top = corner_of_map(visit)
    return left + x, top + y


def looked_at(visit, expression):
    """Ask the map's own code."""
    return visit.map.locator("#map_div").evaluate(
        f"() => {{ const m = rangecheck.look(); return {expression}; }}"
    )


def see_map(visit):
    """Scroll as a reader would until the map is in the window."""
    visit.page.locator("iframe[title*='folium']").scroll_into_view_if_needed()


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
    expect(visit.map.locator(".rc-label.capital", has_text="Damascus")).to_be_visible()
    # A capital that reports name is shown as a site.
    expect(visit.map.locator(".rc-label.site", has_text="Baghdad")).to_be_visible()


def test_what_a_drag_of_the_map_uncovers_is_drawn_already(visit):
    visit.open()
    visit.digest()
    expect(visit.map.locator("#map_div[data-base='painted']")).to_be_visible()
    left, top = corner_of_map(visit)
    visit.page.mouse.move(left + 300, top + 400)
    visit.page.mouse.down()
    visit.page.mouse.move(left + 400, top + 450, steps=4)
    uncovered = looked_at(
        visit,
        """(() => {
            const ground = m.base.drawn.countries.canvas.getBoundingClientRect();
            const map = m.container.getBoundingClientRect();
            return [ground.left - map.left, ground.top - map.top];
        })()""",
    )
    visit.page.mouse.up()
    assert max(uncovered) < 0


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
    legend = visit.map.locator(".rc-legend")
    if legend.get_attribute("open") is None:
        legend.locator("summary").click()
    expect(legend).to_contain_text("from part of it")
    swatches = legend.locator("li svg path").evaluate_all(
        """paths => paths.map(path => path.getAttribute('stroke-dasharray')
            + path.getAttribute('stroke-width'))"""
    )
    assert len(set(swatches)) == len(swatches) >= 3


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
    visit.choose("Launch region", "Fallujah")
    before = visit.wait_until_repainted(before)
    expect(visit.answer.get_by_text("from Fallujah")).to_be_visible()
    expect(visit.page).to_have_url(re.compile(r"from=43\.7"))
    visit.open_panel()
    path = tmp_path / "area.geojson"
    path.write_text('{"type":"Polygon","coordinates":[[[43,31],[45,31],[45,33],[43,33],[43,31]]]}')
    visit.page.locator("input[type=file]").set_input_files(path)
    visit.wait_until_repainted(before)
    expect(visit.page).to_have_url(re.compile(r"from=area"))


def test_a_click_in_the_table_shows_the_place_on_the_map(visit):
    visit.open(address(country="SA"))
    before = visit.digest()
    listed = visit.page.get_by_role("table", name="Places in range")
    listed.get_by_role("cell", name="Saudi Arabia").first.click()
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


def sees_all(visit):
    """Whether all that is drawn is in sight."""
    return looked_at(
        visit,
        """(([w, s, e, n], b) => b.getWest() <= w && b.getSouth() <= s && b.getEast() >= e
            && b.getNorth() >= n)(m.frame.fit, map_div.getBounds())""",
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
    ) == pytest.approx(view, abs=0.01), "more than a pixel, which another height of the frame moves"
    assert frames == []
    chip = visit.map.locator(".rc-chip")
    expect(chip).to_have_text("Show all")
    chip.click()
    expect(chip).to_be_hidden()
    assert sees_all(visit)


@pytest.mark.window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
def test_a_telephone_shows_all_and_takes_touches(visit):
    visit.open()
    before = visit.digest()
    wide = visit.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
    name = visit.page.locator(".st-key-brand").bounding_box()
    link = visit.page.locator(".st-key-head a", has_text="Map").bounding_box()
    assert abs(link["x"] - name["x"]) < 20, "the first link stands beside the name, not below it"
    tool(visit, "point").tap()
    visit.map.locator("#map_div").tap(position={"x": 200, "y": 200})
    visit.wait_until_repainted(before)
    expect(visit.answer.get_by_text("from Point")).to_be_visible()


@pytest.mark.window(color_scheme="dark")
def test_the_map_takes_the_dark_of_the_page(visit):
    visit.open()
    visit.digest()
    expect(visit.map.locator("#map_div.rc-dark")).to_be_visible()


# ------------------------------------------------------------------------------- the first click
@pytest.mark.window(viewport={"width": 1366, "height": 768})
@pytest.mark.parametrize(("lon", "lat"), [(44.40, 33.34), (40.3, 33.0)])
def test_the_first_click_lands_where_it_was_made(visit, lon, lat):
    visit.open()
    visit.digest()
    see_map(visit)
    before = corner_of_map(visit)
    visit.map.locator("#map_div").evaluate(
        "() => { map_div.on('click', e => { window.seen = [e.latlng.lng, e.latlng.lat]; }); }"
    )
    visit.page.mouse.click(*spot(visit, lon, lat))
    received = visit.map.locator("#map_div").evaluate("() => window.seen")
    assert received == pytest.approx([lon, lat], abs=0.05)
    assert corner_of_map(visit) == before, "the page moved under the click"


@pytest.mark.window(viewport={"width": 1366, "height": 768})
def test_the_first_click_moves_no_page_that_is_scrolled(visit):
    # The map page fills its window and cannot move; where a page is longer, it could.
    visit.open(f"compare{address(other_region='southern-iraq')}")
    visit.digest()
    visit.page.locator("iframe[title*='folium']").evaluate("frame => frame.scrollIntoView()")
    visit.page.mouse.wheel(0, 150)
    visit.page.wait_for_function(
        "() => document.querySelector('iframe[title*=folium]').getBoundingClientRect().top < -100"
    )
    visit.map.locator("#map_div").evaluate(
        "() => { map_div.on('click', e => { window.seen = [e.latlng.lng, e.latlng.lat]; }); }"
    )
    before = corner_of_map(visit)
    visit.page.mouse.click(*spot(visit, 44.40, 33.34))
    received = visit.map.locator("#map_div").evaluate("() => window.seen")
    assert received == pytest.approx([44.40, 33.34], abs=0.05)
    assert corner_of_map(visit) == before, "the page moved under the click"


@pytest.mark.window(viewport={"width": 1366, "height": 768})
def test_the_first_click_on_a_city_opens_its_card(visit):
    visit.open()
    visit.digest()
    see_map(visit)
    visit.page.mouse.click(*spot(visit, 44.40, 33.34))
    card = visit.map.get_by_label("Baghdad", exact=True)
    expect(card).to_be_visible()
    expect(visit.page).to_have_url(re.compile("place="))
    visit.map.get_by_role("button", name="Close Baghdad").click()
    expect(visit.page).not_to_have_url(re.compile("place="))
    expect(card).to_be_hidden()


# --------------------------------------------------------------------------------------- drawing
def test_a_double_click_finishes_an_area_and_does_not_zoom(visit):
    visit.open()
    before = visit.digest()
    # A view that the reader moved follows nothing: only the double click itself could zoom.
    visit.map.get_by_role("button", name="Zoom in").click()
    zoom = looked_at(visit, "map_div.getZoom()")
    tool(visit, "polygon").click()
    for x, y in [(280, 280), (340, 280)]:
        click_map(visit, x, y)
    visit.map.locator("#map_div").dblclick(position={"x": 340, "y": 340})
    assert looked_at(visit, "map_div.getZoom()") == zoom
    visit.wait_until_repainted(before)
    assert looked_at(visit, "map_div.getZoom()") == zoom
    expect(visit.page).to_have_url(re.compile(r"from=area"))
    expect(visit.map.get_by_title("Corner 3: drag to move")).to_be_visible()
    expect(visit.map.get_by_title("Corner 4: drag to move")).to_have_count(0)


def test_undo_takes_a_corner_back_and_finish_closes_the_area(visit):
    visit.open()
    before = visit.digest()
    tool(visit, "polygon").click()
    for x, y in [(280, 280), (340, 280), (500, 300)]:
        click_map(visit, x, y)
    visit.map.get_by_role("button", name="Undo").click()
    expect(visit.map.get_by_role("button", name="Finish")).to_have_count(0)
    click_map(visit, 340, 340)
    visit.map.get_by_role("button", name="Finish").click()
    visit.wait_until_repainted(before)
    expect(visit.map.get_by_title("Corner 3: drag to move")).to_be_visible()
    expect(visit.map.locator(".rc-hint")).to_be_hidden()


def test_a_half_drawn_sketch_goes_when_another_region_comes(visit):
    visit.open()
    before = visit.digest()
    tool(visit, "polygon").click()
    for x, y in [(280, 280), (340, 280)]:
        click_map(visit, x, y)
    assert looked_at(visit, "m.draw.points.length") == 2
    visit.choose("Launch region", "Southern Iraq")
    visit.wait_until_repainted(before)
    assert looked_at(visit, "[m.draw.tool, m.draw.preview, m.draw.points.length]") == [
        None,
        None,
        0,
    ]
    expect(tool(visit, "polygon")).to_have_attribute("aria-pressed", "false")


# -------------------------------------------------------------------------------- what is in view
def test_the_map_follows_another_region_and_a_longer_range(visit):
    visit.open(address(systems=("fateh-110",)))
    before = visit.digest()
    assert sees_all(visit)
    visit.choose("Launch region", "Southern Iraq")
    before = visit.wait_until_repainted(before)
    assert sees_all(visit)
    slider = visit.map.get_by_role("slider", name="Range")
    slider.focus()
    for _ in range(20):
        slider.press("PageUp")
    visit.wait_until_repainted(before)
    assert sees_all(visit)


@pytest.mark.parametrize(
    ("region", "widest_deg"), [("FJ", 60), ("US", 200), ("RU", 250), ("NZ", 60)]
)
def test_regions_over_the_date_line_are_fitted_and_labelled_on_their_ring(
    visit, region, widest_deg
):
    # One line: all figures of three systems take seconds of Russia's border.
    visit.open(address(region=region, systems=(), range_km=700.0))
    visit.digest()
    west, _, east, _ = looked_at(visit, "m.frame.fit")
    assert east - west < widest_deg
    assert sees_all(visit)
    label = visit.map.locator(".rc-label.ring").first
    expect(label).to_be_visible()
    off = looked_at(
        visit,
        """(box => { const outer = m.container.getBoundingClientRect();
            const at = L.point(box.x - outer.x + box.width / 2, box.y - outer.y + box.height / 2);
            return Boolean(m.rings.pick(at, 12)); })(
            document.querySelector('.rc-label.ring').getBoundingClientRect())""",
    )
    assert off, "the label stands on no ring"


def test_small_islands_have_thin_outlines_until_they_are_large(visit):
    visit.open(address(region="FJ", systems=("fateh-110",)))
    visit.digest()
    weights = "m.rings.regionCopies.flatMap(c => c.getLayers().map(l => l.options.weight))"
    far = looked_at(visit, weights)
    assert min(far) < 1
    looked_at(visit, "map_div.setView([-17.8, 178.0], 9, { animate: false }) && 1")
    near = looked_at(visit, weights)
    assert sum(near) > sum(far)
    assert max(near) > 2


@pytest.mark.window(viewport={"width": 1366, "height": 768})
def test_the_wheel_is_the_page_s_and_with_ctrl_zooms(visit):
    visit.open()
    visit.digest()
    see_map(visit)
    zoom = looked_at(visit, "map_div.getZoom()")
    visit.map.locator("#map_div").evaluate(
        "map => { map.addEventListener('wheel', e => { window.kept = e.defaultPrevented; }); }"
    )
    visit.page.mouse.move(*spot(visit, 44.40, 33.34))
    visit.page.mouse.wheel(0, -120)
    expect(visit.map.locator(".rc-gesture.shown")).to_contain_text("to zoom the map")
    assert visit.map.locator("#map_div").evaluate("() => window.kept") is False
    assert looked_at(visit, "map_div.getZoom()") == zoom
    visit.page.keyboard.down("Control")
    visit.page.mouse.wheel(0, -100)
    visit.page.keyboard.up("Control")
    assert looked_at(visit, "map_div.getZoom()") > zoom


# ------------------------------------------------------------------------------ rings and places
def ring_spot(visit, checked="true"):
    """A point on the line in question that is in sight, away from buttons and labels."""
    x, y = looked_at(
        visit,
        f"""(() => {{ const size = map_div.getSize();
            const line = m.rings.lines().find(({{ properties: p }}) =>
                p.role === 'outer' && p.checked === {checked});
            const boxes = m.labels.controls();
            const spots = line.lines.flat()
                .map(([lon, lat]) => map_div.latLngToContainerPoint([lat, lon]))
                .filter(p => p.x > 80 && p.x < size.x - 80)
                .filter(p => p.y > size.y / 3 && p.y < size.y - 120)
                .filter(p => !boxes.some(b => p.x > b.x - 8 && p.x < b.x + b.w + 8
                    && p.y > b.y - 8 && p.y < b.y + b.h + 8))
                .filter(p => !m.signs.pick(p, 12))
                .filter(p => (m.rings.pick(p, 5) || {{}}).checked === {checked});
            // The farthest to the side, where a drag to that side makes the range longer.
            const {{ lon, lat }} = m.rings.region[0].properties;
            const middle = m.spot(lon, lat).x;
            spots.sort((p, q) => Math.abs(q.x - middle) - Math.abs(p.x - middle));
            return [spots[0].x, spots[0].y]; }})()""",
    )
    left, top = corner_of_map(visit)
    return left + x, top + y


def test_a_ring_says_its_system_its_figure_and_who_published_it(visit):
    visit.open()
    visit.digest()
    see_map(visit)
    visit.page.mouse.move(*ring_spot(visit))
    tip = visit.map.locator(".rc-tip")
    expect(tip).to_contain_text("Zolfaqar · 700 km (435 mi)")
    expect(tip).to_contain_text("Reuters")
    visit.page.mouse.move(*ring_spot(visit, "false"))
    expect(tip).not_to_contain_text("700 km")
    assert looked_at(visit, "m.rings.lit") != ""


def test_places_are_reached_and_opened_by_keyboard_alone(visit):
    visit.open()
    visit.digest()
    reader = visit.map.get_by_role("listbox", name="Places in sight")
    reader.focus()
    first = visit.map.get_by_role("option").text_content()
    visit.page.keyboard.press("ArrowRight")
    expect(visit.map.get_by_role("option")).not_to_have_text(first)
    name = visit.map.get_by_role("option").text_content().split(",")[0].split(" · ")[0]
    visit.page.keyboard.press("Enter")
    expect(visit.map.locator(".rc-label.selected")).to_have_text(name)


# --------------------------------------------------------------------------------------- dragging
def worst_pixels(visit):
    """How far the line drawn while dragging lies from the exact one, in pixels, at worst."""
    return looked_at(
        visit,
        """(() => { const zoom = map_div.getZoom();
            const world = 256 * 2 ** zoom;
            const at = ([lon, lat]) => {
                const p = map_div.project([lat, lon], zoom);
                return [p.x, p.y]; };
            const exact = m.rings.lines()
                .find(({ properties: p }) => p.checked && p.role === 'outer')
                .lines.map(line => line.map(at));
            const off = (p, a, b) => { const dx = b[0] - a[0], dy = b[1] - a[1];
                const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy)
                    / (dx * dx + dy * dy || 1)));
                return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy); };
            let worst = 0;
            for (const point of window.drawn.flat().map(at)) {
                let best = Infinity;
                for (const line of exact) for (let i = 1; i < line.length; i += 1) {
                    const shift = world * Math.round((point[0] - line[i][0]) / world);
                    best = Math.min(best, off([point[0] - shift, point[1]], line[i - 1], line[i]));
                }
                worst = Math.max(worst, best);
            }
            return worst; })()""",
    )


@pytest.mark.parametrize("region", ["western-iraq", "IQ", "FJ"])
def test_the_ring_is_dragged_and_its_live_line_is_the_exact_one(visit, region):
    visit.open(address(region=region))
    before = visit.digest()
    see_map(visit)
    x, y = ring_spot(visit)
    left, _ = corner_of_map(visit)
    visit.page.mouse.move(x, y)
    visit.page.mouse.down()
    middle = looked_at(
        visit,
        "(({ lat, lon }) => m.spot(lon, lat))(m.rings.region[0].properties)",
    )
    towards = 1 if x - left > middle["x"] else -1
    for step in range(1, 12):
        visit.page.mouse.move(x + towards * 3 * step, y)
    expect(visit.map.locator(".rc-tip")).to_contain_text(re.compile(r"\d km · .*\d mi"))
    looked_at(
        visit,
        "m.geodesics.load().then(() => new Promise(done => { m.live.draw(m.live.wanted.area,"
        " m.live.wanted.rangeM); requestAnimationFrame(() => requestAnimationFrame(() =>"
        " { window.drawn = m.live.lines; done(); })); }))",
    )
    view = looked_at(visit, "map_div.getZoom()")
    visit.page.mouse.up()
    visit.wait_until_repainted(before)
    expect(visit.page).to_have_url(re.compile(r"[?&](range|km|free)[^=]*=\d+|range"))
    assert looked_at(visit, "m.frame.range_km") > 700
    assert worst_pixels(visit) < 2 * 2 ** (looked_at(visit, "map_div.getZoom()") - view)
    assert looked_at(visit, "m.live.active") is False


def test_the_slider_changes_the_range_by_keyboard(visit):
    visit.open()
    before = visit.digest()
    legend = visit.map.locator(".rc-legend")
    if legend.get_attribute("open") is None:
        legend.locator("summary").click()
    slider = visit.map.get_by_role("slider", name="Range")
    slider.focus()
    visit.page.keyboard.press("ArrowRight")
    visit.page.keyboard.press("ArrowRight")
    visit.wait_until_repainted(before)
    assert looked_at(visit, "m.frame.range_km") == 710


def test_the_pin_is_moved_by_keyboard(visit):
    visit.open(address(region="44.4,33.3"))
    before = visit.digest()
    visit.map.get_by_title("Launch point: drag to move").focus()
    for _ in range(3):
        visit.page.keyboard.press("ArrowRight")
    visit.wait_until_repainted(before)
    assert looked_at(visit, "m.frame.edit.lon") > 44.4


def test_two_points_are_measured_in_km_and_miles(visit):
    visit.open()
    visit.digest()
    see_map(visit)
    tool(visit, "measure").click()
    visit.page.mouse.click(*spot(visit, 44.40, 33.34))
    visit.page.mouse.click(*spot(visit, 35.21, 31.77))
    hint = visit.map.locator(".rc-hint")
    expect(hint).to_contain_text(re.compile(r"8[78]\d km · 5[45]\d mi"))
    visit.map.get_by_role("button", name="Done").click()
    expect(hint).to_be_hidden()


@pytest.mark.window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
def test_a_telephone_has_card_and_legend_and_one_finger_passes(visit):
    visit.open()
    visit.digest()
    see_map(visit)
    expect(visit.map.locator(".rc-legend summary")).to_be_visible()
    assert looked_at(visit, "map_div.dragging.enabled()") is False
    assert visit.map.locator("#map_div").evaluate("e => getComputedStyle(e).touchAction") != "none"
    visit.page.touchscreen.tap(*spot(visit, 44.40, 33.34))
    card = visit.map.get_by_label("Baghdad", exact=True)
    expect(card).to_be_visible()
    box, frame = card.bounding_box(), visit.page.locator("iframe[title*='folium']").bounding_box()
    assert box["x"] >= frame["x"]
    assert box["y"] + box["height"] <= frame["y"] + frame["height"]
    assert box["height"] < 0.4 * frame["height"]


@pytest.mark.window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
def test_on_a_telephone_the_place_asked_for_stands_above_its_card_and_the_drawer_below_the_map(
    visit,
):
    visit.open(address(place="geonames:104515"))  # Mecca, 353 km out of range
    visit.digest()
    card = visit.map.get_by_label("Makkah", exact=True)
    expect(card).to_be_visible()
    frame = visit.page.locator("iframe[title*='folium']").bounding_box()
    assert frame["y"] < spot(visit, 39.826, 21.427)[1] < card.bounding_box()["y"]
    handle = visit.page.get_by_role("button", name="in range")
    handle.click()
    expect(visit.page.get_by_role("table", name="Sites that reports name")).to_be_visible()
    box = handle.bounding_box()
    frame = visit.page.locator("iframe[title*='folium']").bounding_box()
    assert abs(box["y"] + box["height"] - frame["y"] - frame["height"]) < 8


def test_full_screen_fills_the_window_and_gives_it_back(visit):
    visit.open()
    visit.digest()
    visit.map.get_by_role("button", name="Full screen").click()
    expect(visit.map.locator("#map_div.rc-full")).to_be_visible()
    visit.map.get_by_role("button", name="Full screen").click()
    expect(visit.map.locator("#map_div.rc-full")).to_have_count(0)


def test_the_list_of_places_is_ordered_and_walked_by_keyboard_alone(visit):
    visit.open()
    before = visit.digest()
    listed = visit.page.get_by_role("table", name="Places in range")
    listed.get_by_role("button", name="Nearest, km").focus()
    visit.page.keyboard.press("Enter")
    expect(listed.locator("th[aria-sort=ascending]")).to_have_text("Nearest, km ▴")
    nearest = [
        int(text.replace(",", ""))
        for text in listed.locator("tbody tr td:nth-child(3)").all_inner_texts()
    ]
    assert nearest == sorted(nearest)
    listed.locator(".pick").first.focus()
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("ArrowDown")
    chosen = listed.locator("tbody tr").nth(2)
    expect(chosen.locator(".pick")).to_be_focused()
    visit.page.keyboard.press("Enter")
    visit.wait_until_repainted(before)
    expect(visit.answer).to_contain_text(chosen.locator(".pick").inner_text())
    expect(listed.locator(".pick[aria-pressed=true]")).to_be_focused()
    visit.page.keyboard.press("Enter")  # once more: of no place
    expect(listed.locator("[aria-pressed=true]")).to_have_count(0)


def test_all_places_of_a_long_list_are_reached_by_scrolling(visit):
    visit.open(address(range_km=1500.0, min_population=15_000))
    visit.digest()
    listed = visit.page.get_by_role("table", name="Places in range")
    count = int(listed.get_attribute("aria-rowcount")) - 1
    rows = listed.locator("tbody tr")
    drawn = rows.count()
    assert drawn < 300 < count
    while drawn < count:
        rows.last.scroll_into_view_if_needed()
        expect(rows.nth(drawn)).to_be_attached()
        drawn = rows.count()
    assert drawn == count
