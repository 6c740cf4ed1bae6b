import base64
import json
import math
import string
import zlib
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPoint, MultiPolygon, Polygon, box

from geo import links
from geo.claims import check_claim
from geo.errors import GeoError, GeometryError, LinkError, RangeError
from geo.links import (
    DEFAULT_VIEW,
    MAX_CLAIMS_CHARACTERS,
    View,
    format_query,
    grammar,
    pack_area,
    pack_claims,
    parse_query,
    unpack_area,
    unpack_claims,
)
from geo.reach import MAX_RANGE_KM, require_range_km
from geo.reading import extract_claims, read_report
from geo.regions import region_from_geometry
from geo.units import Unit

IDS = st.from_regex(r"[a-z][a-z0-9-]{0,15}", fullmatch=True)
KM = st.floats(0.1, MAX_RANGE_KM, allow_nan=False)
POINTS = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
SQUARE = box(40.1234, 30.5, 41.9, 31.0001)
REGIONS = st.one_of(
    IDS,
    st.just("IQ-AN"),
    POINTS.map(lambda point: links.format_point(*point)),
    st.tuples(POINTS, st.floats(0.1, 5000)).map(lambda c: links.format_circle(*c[0], c[1])),
    st.just(pack_area(SQUARE)),
)
CHECKS = st.one_of(st.just(""), st.just("free"), IDS.map(lambda name: f"{name}:700"))
NAMES = st.text(string.ascii_letters + " '’-éا", max_size=30)
VIEWS = st.builds(
    View,
    region=REGIONS,
    systems=st.lists(IDS, unique=True, max_size=6).map(tuple),
    range_km=st.none() | KM,
    check=CHECKS,
    show=st.sets(st.sampled_from(["everywhere", "somewhere", "nowhere"])).map(
        lambda kinds: tuple(k for k in ("everywhere", "somewhere", "nowhere") if k in kinds)
    ),
    min_population=st.integers(0, 50_000_000),
    country=st.sampled_from(["", "IQ", "SA"]),
    find=NAMES,
    sort=st.sampled_from(links.SORTS),
    unit=st.sampled_from([Unit.KM, Unit.MILE, Unit.NAUTICAL_MILE]),
    place=st.just("") | IDS,
    other_region=st.just("") | REGIONS,
    other_check=CHECKS,
    distance_from=NAMES,
    distance_to=NAMES,
    city=NAMES,
    regions=st.lists(REGIONS, max_size=4, unique=True).map(tuple),
    claim=st.just("") | IDS,
    claims=st.from_regex(r"[A-Za-z0-9_-]{0,40}", fullmatch=True),
    system=st.just("") | IDS,
    seek=NAMES,
    maker=st.sampled_from(["", "IR", "KP"]),
    operator=NAMES,
    category=st.sampled_from(["", "rocket", "one-way drone"]),
    reaching_km=st.none() | KM,
    archive=NAMES,
    common=st.booleans(),
    projection=st.sampled_from(["", "azimuthal", "globe"]),
    tiles=st.booleans(),
)


@given(VIEWS)
def test_every_view_comes_back_from_its_address(view):
    parsed = parse_query(format_query(view))
    assert parsed.faults == ()
    assert parsed.view == view


@pytest.mark.parametrize("field", [field.name for field in fields(View)])
def test_every_field_has_a_place_in_the_address(field):
    other = {
        "region": "IQ-AN", "systems": ("qiam-1",), "range_km": 650.5, "check": "free",
        "show": ("somewhere",), "min_population": 5, "country": "IQ", "find": "Bas",
        "sort": "name", "unit": Unit.MILE, "place": "98182", "other_region": "IR",
        "other_check": "zolfaqar:700", "distance_from": "Basra", "distance_to": "Riyadh",
        "claims": "eNqL-_", "claim": "reuters-2018", "city": "Tel Aviv",
        "regions": ("IQ", "44.4,33.3~Baghdad"),
        "system": "zolfaqar", "seek": "Искандер", "maker": "IR", "operator": "Hezbollah",
        "category": "one-way drone", "reaching_km": 650.0, "archive": "place=Tel Aviv;year=2019",
        "common": False, "projection": "globe", "tiles": True,
    }  # fmt: skip
    view = replace(DEFAULT_VIEW, **{field: other[field]})
    assert len(format_query(view)) == 2
    assert parse_query(format_query(view)).view == view


# Addresses that were sent once must show the same for ever: never change a row, only add.
STORED = [
    ({}, DEFAULT_VIEW),
    ({"v": "1"}, DEFAULT_VIEW),
    (
        {"v": "1", "from": "southern-iraq", "systems": "zolfaqar", "at": "zolfaqar:700"},
        View(region="southern-iraq", systems=("zolfaqar",), check="zolfaqar:700"),
    ),
    (
        {"v": "1", "from": "44.3661,33.3", "systems": "none", "range": "900", "unit": "mi"},
        View(region="44.3661,33.3", systems=(), range_km=900.0, unit=Unit.MILE),
    ),
    (
        {"v": "1", "from": "circle:44.4,33.3,50", "show": "somewhere,everywhere", "pop": "0"},
        View(
            region="circle:44.4,33.3,50", show=("everywhere", "somewhere"), min_population=0
        ),
    ),
    ({"v": "1", "vs": "IR", "common": "no", "tiles": "yes"},
     View(other_region="IR", common=False, tiles=True)),
    ({"v": "1", "system": "zolfaqar"}, View(system="zolfaqar")),
    ({"v": "1", "range": "5500", "map": "globe"}, View(range_km=5500.0, projection="globe")),
    (
        {"v": "1", "maker": "IR", "operator": "Hezbollah", "category": "rocket", "reaching": "100"},
        View(maker="IR", operator="Hezbollah", category="rocket", reaching_km=100.0),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("query", "view"), STORED)
def test_stored_addresses_show_what_they_showed(query, view):
    assert parse_query(query) == links.ParsedLink(view, ())


def test_a_drawn_area_comes_back_exactly():
    area = MultiPolygon(
        [Polygon([(170, 60), (190, 60), (190, 66.1234), (170, 66)]), box(-5, -5, 5, 5)]
    )
    assert unpack_area(pack_area(area)).equals(area)


def test_an_area_with_a_hole_keeps_it():
    area = Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], [[(1, 1), (2, 1), (2, 2)]])
    assert unpack_area(pack_area(area)).equals(area)


def test_an_area_of_200_corners_fits():
    corners = [
        (44 + 2 * math.cos(k / 100 * math.pi), 33 + math.sin(k / 100 * math.pi)) for k in range(200)
    ]
    assert len(pack_area(Polygon(corners))) < links.MAX_AREA_CHARACTERS


def test_an_area_too_detailed_for_an_address_says_so():
    area = Polygon([(k % 2 * 50 + k / 1000, k / 1000) for k in range(999)] + [(60, 50)])
    with pytest.raises(LinkError, match="1,001 corners"):
        pack_area(area)


def test_a_self_crossing_area_in_an_address_is_refused():
    bow = Polygon([(0, 0), (4, 4), (4, 0), (0, 4)])
    with pytest.raises(GeometryError, match="Self-intersection"):
        unpack_area(pack_area(bow))


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("range", "-5"), ("range", "0"), ("range", "nan"), ("range", "1e9"), ("range", "far"),
        ("pop", "-1"), ("pop", "1.5"), ("pop", "x"), ("unit", "m"), ("unit", "league"),
        ("show", "maybe"), ("sort", "random"), ("systems", "<script>"), ("from", "<img>"),
        ("from", "circle:1,2"), ("from", "circle:1,99,5"), ("from", "area:!!"),
        ("from", "area:AgIG"), ("at", "zolfaqar"), ("country", "Iraq"), ("place", "a b"),
        ("common", "1"), ("v", "7"), ("colour", "red"), ("find", "a" * 200),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_used_is_a_notice_and_the_default(key, text):
    parsed = parse_query({"v": "1"} | {key: text})
    assert len(parsed.faults) == 1
    assert parsed.view == DEFAULT_VIEW


def test_one_bad_value_leaves_the_others_alone():
    parsed = parse_query({"v": "1", "from": "IR", "pop": "many", "unit": "nmi"})
    assert parsed.view == View(region="IR", unit=Unit.NAUTICAL_MILE)


def test_an_endless_address_is_not_read():
    parsed = parse_query({"v": "1", "find": "a" * 9000})
    assert "8,000" in str(parsed.faults[0])


KEYS = [key for key, _ in grammar._GRAMMAR.values()]


@settings(max_examples=500)
@given(
    st.dictionaries(
        st.sampled_from([*KEYS, "v"]) | st.text(max_size=8),
        st.text(max_size=60) | st.text(string.printable, max_size=60).map("area:".__add__),
        max_size=6,
    )
)
def test_no_address_raises(query):
    parsed = parse_query(query)
    assert isinstance(parsed.view, View)
    assert parse_query(format_query(parsed.view)).view == parsed.view


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


def test_an_address_takes_the_ranges_that_are_checked_and_no_longer_ones():
    longest = parse_query({"v": "1", "range": f"{MAX_RANGE_KM:g}", "at": f"free:{MAX_RANGE_KM:g}"})
    assert longest.view.range_km == require_range_km(MAX_RANGE_KM)
    longer = MAX_RANGE_KM + 1
    for query in ({"range": f"{longer:g}"}, {"at": f"zolfaqar:{longer:g}"}):
        assert parse_query({"v": "1", **query}).faults
    with pytest.raises(RangeError):
        require_range_km(longer)


def test_a_link_holds_a_reports_claims_and_nothing_of_its_text():
    text = (
        "Militias have Zolfaqar missiles with a range of 700 km. From western Iraq they could"
        " reach Tel Aviv. They could not reach Ankara from near Baghdad."
    )
    claims = extract_claims(read_report(text))
    packed = pack_claims(claims)
    again = unpack_claims(packed)
    assert [each.statement for each in again] == [each.statement for each in claims]
    assert [check_claim(each).verdict for each in again] == [
        check_claim(each).verdict for each in claims
    ]
    assert not any(each.text for each in again)
    assert parse_query(format_query(View(claims=packed))).view.claims == packed


def test_many_claims_fit_an_address():
    text = "Fired from Basra, a missile with a range of 300 km can reach Kuwait City. " * 90
    packed = pack_claims(extract_claims(read_report(text)))
    assert 0 < len(packed) <= MAX_CLAIMS_CHARACTERS


def pack_rows(rows):
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(rows).encode())).decode().rstrip("=")


GOOD = ["r", "geonames:108410", "IQ", ["zolfaqar"], None, 700, "", ""]


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "AAAA", "-_-_", "a" * 3_001, pack_rows({}), pack_rows([[]]), pack_rows([1] * 41),
        pack_rows([["z", *GOOD[1:]]]), pack_rows([["r", "geonames:0", *GOOD[2:]]]),
        pack_rows([["r", GOOD[1], "atlantis", *GOOD[3:]]]), pack_rows([[*GOOD[:5], -1, "", ""]]),
        pack_rows([[*GOOD[:5], "1e400", "", ""]]), pack_rows([[*GOOD[:3], [1], *GOOD[4:]]]),
        base64.urlsafe_b64encode(zlib.compress(b"[" * 1_000_000)).decode().rstrip("="),
    ],
)  # fmt: skip
def test_claims_that_were_cut_or_changed_are_a_message(text):
    with pytest.raises(LinkError):
        unpack_claims(text)


def test_the_rows_that_the_last_test_spoils_are_good():
    assert len(unpack_claims(pack_rows([GOOD]))) == 1


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
