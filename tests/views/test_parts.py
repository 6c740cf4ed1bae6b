"""Parts that several pages share: controls of region and range, a place's details, take-away."""

import json

import pytest

from geo.links import DEFAULT_VIEW, View
from geo.reach import list_range_lines
from geo.regions import resolve_region
from geo.systems import resolve_system
from geo.units import Unit
from tests.views.samples import answer, component, opened, places, shown, widget
from views import parts


def test_systems_are_chosen_and_none_is_explained(app):
    opened(app)
    widget(app.multiselect, "Systems").set_value(["qiam-1"]).run()
    assert "Qiam-1" in answer(app)
    widget(app.multiselect, "Systems").set_value([]).run()
    assert not app.exception
    assert any("Choose a system" in each.value for each in app.markdown)
    assert shown(app).systems == ()


def test_a_free_range_is_a_line_of_its_own(app):
    opened(app)
    widget(app.number_input, "A range of your own").set_value(900.0).run()
    assert "range of 900 km" in answer(app)
    assert shown(app).range_km == 900.0


def test_a_free_range_is_read_in_the_unit_shown(app):
    opened(app, unit=Unit.MILE)
    widget(app.number_input, "A range of your own").set_value(600.0).run()
    assert shown(app).range_km == pytest.approx(965.606)


def test_the_unit_reaches_sentence_table_map_and_legend(app):
    opened(app, unit=Unit.MILE)
    assert "435 mi" in answer(app)
    table = places(app)
    assert {"Nearest, mi", "Margin, mi", "Farthest, mi"} <= set(table.columns)
    group = component(app)["drawn"]
    assert "435 mi" in group
    assert " km" not in group
    assert any("435 mi" in each.value for each in app.markdown if "Zolfaqar ·" in each.value)


def test_find_country_order_and_population_filter_the_table(app):
    opened(app)
    widget(app.text_input, "Only names with").set_value("basra").run()
    assert len(places(app)) >= 1
    opened(app, country="JO", sort="name")
    table = places(app)
    assert set(table["Country"]) == {"Jordan"}
    assert table["Place"].is_monotonic_increasing
    widget(app.selectbox, "Order").select("nearest").run()
    assert places(app)["Nearest, km"].is_monotonic_increasing
    widget(app.selectbox, "Country").select("").run()
    widget(app.selectbox, "Smallest population").select(1_000_000).run()
    assert places(app)["Population"].min() >= 1_000_000


@pytest.mark.parametrize("content", [b"", b"{", b"<kml>", b"[1, 2]"])
@pytest.mark.parametrize("name", ["region.geojson", "region.kml"])
def test_a_file_that_is_no_region_is_a_notice(app, name, content):
    opened(app)
    app.file_uploader[0].set_value((name, content, "application/octet-stream")).run()
    assert not app.exception
    assert app.warning
    assert shown(app) == DEFAULT_VIEW


SQUARE = [[43, 31], [45, 31], [45, 33], [43, 33], [43, 31]]

KML = (
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Polygon><outerBoundaryIs><LinearRing>'
    f"<coordinates>{' '.join(f'{x},{y}' for x, y in SQUARE)}</coordinates>"
    "</LinearRing></outerBoundaryIs></Polygon></Placemark></kml>"
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.geojson", json.dumps({"type": "Polygon", "coordinates": [SQUARE]})),
        ("a.kml", KML),
    ],
)
def test_an_uploaded_polygon_is_the_launch_region_and_fits_the_address(app, name, content):
    opened(app)
    app.file_uploader[0].set_value((name, content.encode(), "application/octet-stream")).run()
    assert not app.exception
    assert shown(app).region.startswith("area:")


def test_entities_in_a_kml_are_refused(app):
    bomb = '<!DOCTYPE k [<!ENTITY a "aaaa">]>' + KML.replace("43,31", "&a;", 1)
    opened(app)
    app.file_uploader[0].set_value(("a.kml", bomb.encode(), "application/xml")).run()
    assert "cannot be read as KML" in app.warning[0].value


@pytest.fixture
def notes(monkeypatch):
    said = []
    monkeypatch.setattr(parts.state, "note", said.append)
    return said


def test_a_system_that_is_none_is_left_out_with_a_notice(notes):
    lines = parts.range_lines(View(systems=("zolfaqar", "no-such"), range_km=500.0))
    assert {line.system_id for line in lines} == {"zolfaqar", ""}
    assert notes == ["No system is known as 'no-such'; it was left out."]


def test_the_longest_figure_stands_for_one_that_is_not_among_those_chosen(notes):
    lines = list_range_lines([resolve_system("zolfaqar")], 500.0)
    assert parts.checked_line(View(check="free"), lines).range_km == 500.0
    assert parts.checked_line(View(check="zelzal:200"), lines).key == "zolfaqar:700"
    assert len(notes) == 1


def test_a_population_of_the_address_is_among_those_offered():
    assert 123 in parts.population_steps(123)
    assert parts.population_steps(0) == sorted(parts.population_steps(0))


def test_more_places_than_are_checked_are_bounded_and_said(notes):
    russia = resolve_region("RU")
    bounded = parts.bound_places(View(min_population=0), (russia, 3_000.0))
    assert bounded.min_population > 0
    assert f"{bounded.min_population:,} people or more are shown" in notes[0]
    near = parts.bound_places(DEFAULT_VIEW, (resolve_region("baghdad"), 100.0))
    assert near == DEFAULT_VIEW
