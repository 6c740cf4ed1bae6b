"""The grammar of an address: each field of the view, its key, and how its value is read."""

import json
import string
from dataclasses import fields, replace
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from geo import links
from geo.errors import GeoError, RangeError
from geo.links import (
    DEFAULT_VIEW,
    View,
    format_query,
    format_query_string,
    grammar,
    parse_query,
    resolve_link_region,
)
from geo.reach import MAX_RANGE_KM, require_range_km
from geo.regions.addresses import pack_area, write_address
from geo.units import Unit
from tests.regions.addresses.samples import ADDRESSES

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


@settings(max_examples=40)
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


def test_an_address_takes_the_ranges_that_are_checked_and_no_longer_ones():
    longest = parse_query({"v": "1", "range": f"{MAX_RANGE_KM:g}", "at": f"free:{MAX_RANGE_KM:g}"})
    assert longest.view.range_km == require_range_km(MAX_RANGE_KM)
    longer = MAX_RANGE_KM + 1
    for query in ({"range": f"{longer:g}"}, {"at": f"zolfaqar:{longer:g}"}):
        assert parse_query({"v": "1", **query}).faults
    with pytest.raises(RangeError):
        require_range_km(longer)


# Written by the first version of the reader. Never change a row, only add.
FIRST = json.loads((Path(__file__).parent / "addresses_v1.json").read_text(encoding="utf-8"))


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
        "v=1&from=circle:44.4,33.3,50&range=650%0ASent from my phone",
        "v=1&from=circle:44.4,33.3,50&range=650 look at this",
        "v=1&from=circle:44.4,33.3,50&range=650 km",
        "v=1&from=circle:44.4,33.3,50&range=650km",
        "v=1&from=circle:44.4,33.3,50&range=650%F0%9F%91%8D",
        "v=1&from=circle:44.4,33.3,50&range=650~",
        "v=1&from=circle:44.4,33.3,50&range=650](http",
        "v=1&from=circle:44.4,33.3,50&range=650%D8%8C",
        "v=1&from=circle:44.4,33.3,50&range=650%23:~:text=abc",
        "v=1&from=circle:44.4%EF%BC%8C33.3%EF%BC%8C50&range=%EF%BC%96%EF%BC%95%EF%BC%90",
        "v=1&from=circle:44.4,=%0A33.3,50&range=650",
        "v=1&#38;from=circle:44.4,33.3,50&#38;range=650",
        "v=1&#x26;from=circle:44.4,33.3,50&#x26;range=650",
        "v=1%26from=circle:44.4,33.3,50%26range=650",
        "v=1\\u0026from=circle:44.4,33.3,50\\u0026range=650",
        "v=1;from=circle:44.4,33.3,50;range=650",
    ],
)
def test_an_address_is_read_as_chat_and_mail_pass_it_on(query):
    parsed = parse(query)
    assert parsed.faults == ()
    assert changed(parsed.view) == {"region": "circle:44.4,33.3,50", "range_km": 650.0}


@pytest.mark.parametrize(
    "query",
    [
        *(f"v=1&from=IR&range=700&place=geonames:293397{mark}" for mark in "؟؛۔।॥:_#"),
        "v=1&from=IR&range=700&place=geonames:293397#:~:text=Tel%20Aviv",
        "v%3D1&from%3DIR&range%3D700&place%3Dgeonames:293397",
        "v=1&from=IR&range=700&place=geonames:29%0D%0A3397",
        "v=1&from=IR&range=700&place=geonames:29%0A%3E%203397",
        "v=1&from=IR&ran%0Age=700&place=geonames:293397",
        "<?v=1&from=IR&range=700&place=geonames:293397>",
        "v=1&from=IR&range=700&place=geonames:293397&data=05%7C02&sdata=x%3D&reserved=0",
        "v=1&from=IR&range=700&place=geonames:293397&__s=abc&tgWebAppData=1",
    ],
)
def test_an_address_with_a_place_is_read_as_people_pass_it_on(query):
    parsed = parse(query)
    assert parsed.faults == ()
    whole = {"region": "IR", "range_km": 700.0, "place": "geonames:293397"}
    assert changed(parsed.view) == whole


def test_a_key_that_holds_something_else_than_an_address_is_a_notice():
    parsed = parse("v=1&colour%3Dred&from=IR")
    assert changed(parsed.view) == {"region": "IR"}
    assert "means nothing here" in str(parsed.faults[0])


@pytest.mark.parametrize("figure", ["650mi", "650 nm", "6 miles", "65e"])
def test_a_figure_in_another_unit_is_a_fault_and_no_kilometres(figure):
    parsed = parse(f"v=1&from=IQ&range={figure}")
    assert len(parsed.faults) == 1
    assert parsed.view.range_km is None


def test_a_figure_that_a_program_broke_is_one_figure():
    assert parse("v=1&from=IQ&range=6%0A50").view.range_km == 650.0


def test_an_address_that_was_cut_is_said_to_be():
    parsed = parse("v=1&from=circle:44.4,33.3,50&range=65…")
    assert "may have been cut short" in str(parsed.faults[0])
    assert parse("v=1&from=IQ&range=650.").faults == ()


def test_what_means_nothing_is_one_notice():
    parsed = parse("v=1&from=IQ&colour=red&size=3&x=1&y=2&z=3&w=4")
    (fault,) = parsed.faults
    assert "'colour', 'size'" in str(fault)
    assert "and more" in str(fault)
