"""Addresses of regions and pages: what was sent once shows the same for ever."""

import json
from dataclasses import fields
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, Polygon, box

from geo.errors import GeoError, LinkError
from geo.links import (
    DEFAULT_VIEW,
    format_query_string,
    link_region,
    link_shape,
    parse_query,
    region_from_upload,
    resolve_link_region,
)
from geo.regions import RegionKind, region_from_geometry, region_from_point
from geo.regions.addresses import (
    BorderAddress,
    CircleAddress,
    CoastAddress,
    DrawnAddress,
    NamedAddress,
    OutlineAddress,
    PartAddress,
    PointAddress,
    SectorAddress,
    clean_name,
    pack_area,
    read_address,
    write_address,
)

# Written by the first version of the reader. Never change a row, only add.
FIRST = json.loads((Path(__file__).parent / "addresses_v1.json").read_text(encoding="utf-8"))
NAMES = st.text(max_size=100).map(clean_name)
LONS = st.floats(-180, 180).map(lambda lon: round(lon, 4))
LATS = st.floats(-90, 90).map(lambda lat: round(lat, 4))
ADDRESSES = st.one_of(
    st.sampled_from(["western-iraq", "IQ", "IQ-AN"]).map(NamedAddress),
    st.builds(NamedAddress, st.sampled_from(["GB", "UA-30"]), NAMES),
    st.sampled_from(["water:red-sea", "area:levant"]).map(OutlineAddress),
    st.builds(PointAddress, LONS, LATS, NAMES),
    st.builds(CircleAddress, LONS, LATS, st.integers(1, 5000).map(float), NAMES),
    st.just(PartAddress("western", "IR")),
    st.just(SectorAddress("south", 44.4, 33.3)),
    st.sampled_from([BorderAddress("SA"), BorderAddress("IQ", "SA"), CoastAddress("AE")]),
    st.builds(DrawnAddress, st.just(pack_area(box(40.1, 30.5, 41.9, 31))), NAMES),
)


def parse(query):
    return parse_query(dict(parse_qsl(query, keep_blank_values=True)))


def changed(view):
    """What a view has other than the default, as JSON holds it."""
    return {
        field.name: list(value) if isinstance(value, tuple) else value
        for field in fields(view)
        if (value := getattr(view, field.name)) != getattr(DEFAULT_VIEW, field.name)
    }


@pytest.mark.parametrize("row", FIRST, ids=lambda row: row["query"][:60])
def test_an_address_of_version_1_shows_the_same_for_ever(row):
    parsed = parse(row["query"])
    assert changed(parsed.view) == row["view"]
    assert len(parsed.faults) == row["faults"]
    if row["region"] is None:
        with pytest.raises(GeoError):
            resolve_link_region(parsed.view.region)
        return
    region = resolve_link_region(parsed.view.region)
    assert (region.id, region.name, region.kind) == tuple(
        row["region"][part] for part in ("id", "name", "kind")
    )
    bounds = region.shape.geometry.bounds
    assert bounds == pytest.approx(row["region"]["bounds"], abs=2e-3)
    assert region.shape.geometry.area == pytest.approx(row["region"]["area"], rel=1e-3, abs=1e-4)


@given(ADDRESSES)
def test_every_address_comes_back_as_it_was_written(address):
    assert read_address(write_address(address)) == address


@given(ADDRESSES)
def test_every_address_goes_through_a_query_string(address):
    text = write_address(address)
    view = parse("v=1&" + format_query_string(parse_query({"from": text}).view)).view
    assert view.region == text


# ------------------------------------------------------------------------- what programs add to it
@pytest.mark.parametrize(
    "added",
    [
        "utm_source=x&utm_medium=y&utm_campaign=z", "fbclid=IwAR0", "gclid=Cj0", "igshid=a",
        "msclkid=b", "mc_cid=c&mc_eid=d", "_ga=1.2", "ref=feed&ref_src=twsrc", "si=abc", "s=20",
        "gbraid=1&gad_source=5", "mtm_source=q", "ttclid=1", "srsltid=A", "embed=true",
    ],
)  # fmt: skip
def test_what_trackers_add_is_dropped_without_a_word(added):
    parsed = parse(f"v=1&from=IQ-AN&{added}&range=650")
    assert parsed.faults == ()
    assert changed(parsed.view) == {"region": "IQ-AN", "range_km": 650.0}


@pytest.mark.parametrize(
    "query",
    [
        "v=1&amp;from=circle:44.4,33.3,50&amp;range=650",
        "v=1&from=circle:44.4,33.3,50&range=650.",
        "v=1&from=circle:44.4,33.3,50&range=650)",
        "v=1&from=circle:44.4,33.3,50&range=650”",
        "v=1&from=circle:44.4,+33.3,+50&range=+650+",
        "v=1&from=circle:44.4,%0A33.3,50&range=650%0A",
        "v=1&from=circle%253A44.4%252C33.3%252C50&range=650",
        "v=1&range=650&from=circle:44.4,33.3,50,",
        "v=1&range=650&from=%E2%80%8Bcircle:44.4,33.3,50%E2%80%8B",
        "V=1&From=circle:44.4,33.3,50&RANGE=650",
        "v=1&from=circle:44.4,33.3,50&range=650**",
        "v=1&from=circle:44.4,33.3,50&range=650_",
        "v=1&from=circle:44.4,33.3,50&range=650`",
        "v=1&from=circle:44.4,33.3,50&range=650|",
        "v=1&from=circle:44.4,33.3,50&range=650/",
        "v=1&from=circle:44.4,33.3,50&range=650\\",
        "v=1&from=circle:44.4,33.3,50&range=650&quot;",
        "v=1&from=circle:44.4,33.3,50&range=650&gt;",
        "v=1&from=circle:44.4,33.3,50&range=650&nbsp;",
        "v=1&amp;amp;from=circle:44.4,33.3,50&amp;amp;range=650",
        "v=1&&from=circle:44.4,33.3,50&&range=650&",
        "?v=1&from=circle:44.4,33.3,50&range=650",
        "v=1&from=circle:44.4,33.3,50&range=6%C2%AD50",
        "v=1&from=%E2%80%8Ecircle:44.4,33.3,50%E2%80%8F&range=650",
        "v=1&from=circle:44.4,33.3,50&range=650%E2%80%AC",
        "v=1&from=circle%25253A44.4%25252C33.3%25252C50&range=650",
        "v=3D1&from=3Dcircle:44.4,33.3,50&range=3D650",
        'v=1&from="circle:44.4,33.3,50"&range="650"',
        "v=1&from=%E2%80%9Ccircle:44.4,33.3,50%E2%80%9D&range=650",
        "v=1&from=circle:44.4,%2033.3,%2050&range=650%20%20",
        "v=1&from=circle:44.4,33.3,50&range=650]",
        "v=1&from=circle:44.4,33.3,50&range=650}.",
        "v=1&from=circle:44.4,33.3,50&range=650).",
        "v=1&from=circle:44.4,33.3,50&range=650%C2%BB",
        "v=1&from=circle:44.4,33.3,50&range=650%EF%BC%8C",
        "v=1&from=circle:44.4,33.3,50&range=650%E3%80%82",
        "v=1&range=650&from=circle:44.4,33.3,50&fbclid=x.",
        "v=1&range=650&from=circle:44.4,33.3,50&utm_Source=Chat",
        "v=1&range=650&from=circle:44.4,33.3,50&UTM_CAMPAIGN=Chat",
        "v=1&from=circle:44.4,33.3,50&range=650%0D%0A%0D%0ASent from my phone",
    ],
)
def test_an_address_is_read_as_chat_and_mail_pass_it_on(query):
    parsed = parse(query)
    assert parsed.faults == ()
    assert changed(parsed.view) == {"region": "circle:44.4,33.3,50", "range_km": 650.0}


def test_an_address_that_was_cut_is_said_to_be():
    parsed = parse("v=1&from=circle:44.4,33.3,50&range=65…")
    assert "may have been cut short" in str(parsed.faults[0])
    assert parse("v=1&from=IQ&range=650.").faults == ()


def test_what_means_nothing_is_one_notice():
    parsed = parse("v=1&from=IQ&colour=red&size=3&x=1&y=2&z=3&w=4")
    (fault,) = parsed.faults
    assert "'colour', 'size'" in str(fault)
    assert "and more" in str(fault)


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


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a~b", "a b"), ("a\u202eb", "ab"), ("a\nb", "a b"), (" x  y ", "x y"),
        ("x" * 200, "x" * 80), ("\x00", ""), ("بغداد", "بغداد"),
    ],
)  # fmt: skip
def test_a_name_is_made_fit_for_an_address(name, kept):
    assert clean_name(name) == kept


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
