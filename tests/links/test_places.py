"""The launch region that the text of an address names."""

from dataclasses import replace

import pytest
from shapely.geometry import MultiPoint, MultiPolygon, Point, Polygon, box

from geo import links
from geo.errors import GeoError, LinkError
from geo.links import (
    DEFAULT_VIEW,
    format_query,
    link_region,
    link_shape,
    parse_query,
    region_from_upload,
    resolve_link_region,
)
from geo.regions import RegionKind, region_from_geometry, region_from_point
from geo.regions.addresses import pack_area


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("western:IR", "Western Iran"),
        ("central:IQ-AN", "Central Al Anbar"),
        ("border:SA", "The border of Saudi Arabia"),
        ("border:IQ,SA", "Iraq's border with Saudi Arabia"),
        ("coast:AE", "Off the coast of United Arab Emirates"),
        ("sector:south:44.36,33.31", "South of 44.36,33.31"),
        ("circle:44.36,33.31,50", "50 km around 44.36,33.31"),
    ],
)
def test_a_described_area_comes_back_from_its_address_with_its_definition(text, name):
    region = links.resolve_link_region(text)
    assert links.link_region(region) == text
    parsed = parse_query(format_query(replace(DEFAULT_VIEW, region=text)))
    assert parsed.faults == ()
    again = links.resolve_link_region(parsed.view.region)
    assert again.name == name
    assert "km" in again.definition or "our reading" in again.definition
    assert again.shape.geometry.equals(region.shape.geometry)


@pytest.mark.parametrize(
    "text", ["modern:IR", "western:XX", "sector:up:1,2", "sector:south:a,b", "border:IQ,ZZ"]
)
def test_an_area_that_nothing_describes_is_refused(text):
    with pytest.raises(GeoError):
        links.resolve_link_region(text)


def test_several_points_are_an_address_with_their_name():
    points = region_from_geometry(MultiPoint([(44.4, 33.3), (43.2, 34.1)]), "Camps")
    linked = links.link_shape(points)
    assert linked.note == ""
    again = links.resolve_link_region(linked.address)
    assert again.name == "Camps"
    assert again.shape.geometry.equals(points.shape.geometry)
    many = MultiPoint([(at / 100, at % 7) for at in range(1_000)])
    region = region_from_geometry(many, "Many")
    with pytest.raises(LinkError, match="1,000 points"):
        links.link_shape(region)


# ------------------------------------------------------------------------------ names in addresses
def test_an_upload_keeps_its_name_in_the_address():
    content = b'{"type":"Polygon","coordinates":[[[44,33],[45,33],[45,34],[44,33]]]}'
    linked = link_shape(region_from_upload("My area (v2).geojson", content))
    again = resolve_link_region(linked.address)
    assert (again.name, again.kind) == ("My area (v2)", RegionKind.UPLOADED)
    assert linked.note == ""
    assert link_region(again) == linked.address


def test_a_name_of_an_upload_is_never_taken_for_a_region():
    content = b'{"type":"Polygon","coordinates":[[[44,33],[45,33],[45,34],[44,33]]]}'
    region = region_from_upload("IQ.geojson", content)
    assert resolve_link_region(link_region(region)).shape.geometry.area < 1


def test_uploaded_points_and_named_points_are_addresses():
    assert link_shape(region_from_geometry(Point(44.37, 33.34), "Here")).address == (
        "44.37,33.34~Here"
    )
    assert link_region(region_from_point(44.37, 33.34, "Baghdad")) == "44.37,33.34~Baghdad"
    assert link_region(region_from_point(44.37, 33.34)) == "44.37,33.34"


def test_what_was_thinned_to_fit_an_address_is_said():
    corners = [(44 + (k % 2) / 1000 + k / 2000, 33 + k / 1600) for k in range(1600)]
    region = region_from_geometry(Polygon([*corners, (46, 33)]), "Jagged")
    linked = link_shape(region)
    assert "fewer" in linked.note
    assert resolve_link_region(linked.address).name == "Jagged"


def test_an_area_too_small_for_an_address_is_refused_and_not_replaced():
    speck = region_from_geometry(box(44, 33, 44.00001, 33.00001), "Speck")
    with pytest.raises(LinkError, match="Speck is too small"):
        link_shape(speck)


def test_many_points_have_no_address_and_say_so():
    scattered = region_from_geometry(
        MultiPolygon([box(k, 0, k + 0.5, 0.5) for k in range(170)]), "Scattered"
    )
    with pytest.raises(LinkError, match="Scattered"):
        link_shape(scattered)


def test_a_link_cannot_pass_a_point_or_an_area_off_as_another_place():
    assert resolve_link_region("44.4,33.34~Baghdad").name == "Baghdad"
    assert resolve_link_region("51.4,35.7~Baghdad").name == "Baghdad at 51.4,35.7"
    assert resolve_link_region("51.4,35.7~Home").name == "Home at 51.4,35.7"
    assert resolve_link_region("51.4,35.7~My own place").name == "My own place"
    circle = resolve_link_region("circle:51.4,35.7,50~Baghdad")
    assert circle.name == "50 km around Baghdad at 51.4,35.7"
    packed = pack_area(box(40.1, 30.5, 41.9, 31))
    assert resolve_link_region(f"{packed}~Iran").name == "Iran (drawn)"
    assert resolve_link_region("IQ~Iran").name == "Iraq"
