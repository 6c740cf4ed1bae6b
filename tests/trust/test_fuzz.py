"""Files and addresses: every input ends in a result or a `GeoError`, whatever it is.

At least 1,000 cases each, the same ones in each run; HYPOTHESIS_PROFILE=long tries fifty thousand
new ones.
"""

import contextlib
import json
from urllib.parse import parse_qsl

from hypothesis import strategies as st

from geo.errors import GeoError
from geo.links import (
    MAX_QUERY_CHARACTERS,
    format_query,
    format_query_string,
    parse_query,
    region_from_upload,
    resolve_link_region,
)
from geo.regions import LaunchRegion
from tests.trust.fuzzing import CUTS, NASTY, NUMBERS, damage, fuzz

COORDINATES = st.lists(st.one_of(NUMBERS, NUMBERS, st.none(), st.text(max_size=3)), max_size=4)
TYPES = st.sampled_from(
    ["Point", "MultiPoint", "Polygon", "MultiPolygon", "LineString", "GeometryCollection"]
) | st.sampled_from(["Feature", "FeatureCollection", "point", "Sphere", ""])


@st.composite
def polygons(draw):
    """Draw a star-shaped or crossed ring somewhere on Earth, holes and seams now and then."""
    lon = draw(st.one_of(st.floats(-180, 180), st.sampled_from([-180.0, 0.0, 179.9, 180.0])))
    lat = draw(st.one_of(st.floats(-89, 89), st.sampled_from([-90.0, 0.0, 89.9, 90.0])))
    corners = draw(
        st.lists(st.tuples(st.floats(-40, 40), st.floats(-30, 30)), min_size=0, max_size=7)
    )
    ring = [[lon + east, lat + north] for east, north in corners]
    if ring and draw(st.integers(0, 9)):
        ring.append(list(ring[0]))
    holes = draw(st.integers(0, 1)) if ring else 0
    return [ring, *[[[lon + x / 9, lat + y / 9] for x, y in corners + corners[:1]]] * holes]


JSON_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, st.text(max_size=6), COORDINATES),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=12,
)
GEOMETRIES = st.recursive(
    st.one_of(
        st.builds(lambda rings: {"type": "Polygon", "coordinates": rings}, polygons()),
        st.builds(
            lambda many: {"type": "MultiPolygon", "coordinates": many},
            st.lists(polygons(), max_size=3),
        ),
        st.builds(lambda at: {"type": "Point", "coordinates": at}, COORDINATES),
        st.builds(lambda kind, at: {"type": kind, "coordinates": at}, TYPES, JSON_VALUES),
    ),
    lambda inner: st.one_of(
        st.builds(lambda shape: {"type": "Feature", "geometry": shape}, inner),
        st.builds(
            lambda many: {"type": "FeatureCollection", "features": many},
            st.lists(st.one_of(inner, JSON_VALUES), max_size=3),
        ),
        st.builds(
            lambda many: {"type": "GeometryCollection", "geometries": many},
            st.lists(inner, max_size=3),
        ),
    ),
    max_leaves=5,
)


FILE_NAMES = st.one_of(
    st.sampled_from(["area.geojson", "area.json", "<b>.geojson", "..\\..\\x.json", ".geojson"]),
    st.text(max_size=8).map(lambda stem: f"{stem}.geojson"),
)


# ------------------------------------------------------------------------------------ the promise
def end_in_region_or_error(name, content):
    """Read an upload; what comes out can be used."""
    try:
        region = region_from_upload(name, content)
    except GeoError as error:
        message = str(error)
        region = None
    if region is None:
        assert 0 < len(message) < 2_000
        return
    assert isinstance(region, LaunchRegion)
    assert region.shape.area_m2 >= 0
    assert -180 <= region.shape.centre_lon <= 180
    assert 0 <= region.shape.enclosing_radius_m <= 20_100_000


@fuzz(name=FILE_NAMES, shape=st.one_of(GEOMETRIES, GEOMETRIES, JSON_VALUES), cuts=CUTS)
def test_a_geojson_file_ends_in_a_region_or_an_error(shard, shuffle, name, shape, cuts):
    content = json.dumps(shape).encode()
    end_in_region_or_error(name, damage(content, cuts) if shuffle % 3 == shard % 3 else content)


@st.composite
def kml_texts(draw):
    """Draw KML around coordinates of all kinds."""
    rings = draw(st.lists(polygons(), max_size=3))
    written = []
    for ring in (ring for polygon in rings for ring in polygon):
        corner = draw(st.sampled_from(["{},{}", "{},{},0", "{} {}", "{},{},{}", "{};{}", "{}"]))
        text = " ".join(corner.format(*point, 0) for point in ring)
        written.append(draw(st.one_of(st.just(text), st.text(max_size=12))))
    parts = [
        f"<Polygon><outerBoundaryIs><LinearRing><coordinates>{text}</coordinates>"
        "</LinearRing></outerBoundaryIs></Polygon>"
        for text in written
    ]
    head = draw(
        st.sampled_from(
            [
                '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">',
                "<kml>",
                '<?xml version="1.0" encoding="utf-16"?><kml>',
                '<?xml version="1.0" encoding="x-unknown"?><kml>',
                '<!DOCTYPE kml [<!ENTITY a "b">]><kml>',
                "",
            ]
        )
    )
    body = "".join(draw(st.permutations([*parts, draw(st.text(max_size=8))])))
    return f"{head}<Placemark>{body}</Placemark></kml>"


@fuzz(text=kml_texts(), cuts=CUTS)
def test_a_kml_file_ends_in_a_region_or_an_error(shard, shuffle, text, cuts):
    content = text.encode("utf-8", "replace")
    content = damage(content, cuts) if shuffle % 3 == shard % 3 else content
    end_in_region_or_error("area.kml", content)


KEYS = ["v", "from", "systems", "range", "at", "show", "pop", "country", "find", "sort", "unit"]
KEYS += ["place", "vs", "vsat", "a", "b", "city", "claim", "common", "tiles", "embed"]
AREA_PLACES = st.one_of(
    st.sampled_from(["IQ", "SA", "IQ,SA", "SA,IQ", "IQ-AN", "FJ", "fj", "XX", "IQ,", "44.4,33.3"]),
    st.builds("{},{}".format, NUMBERS, NUMBERS),
    st.text(max_size=6),
)
AREA_METHODS = "western northeastern central border coast sector sector:south sector:up modern"
REGION_TEXTS = st.one_of(
    st.builds("{}:{}".format, st.sampled_from(AREA_METHODS.split()), AREA_PLACES),
    st.sampled_from(["western-iraq", "IQ", "IQ-AN", "iq", "LICENSE", "app.py", "../etc/passwd"]),
    st.builds("{},{}".format, NUMBERS, NUMBERS),
    st.builds("circle:{},{},{}".format, NUMBERS, NUMBERS, st.floats(-10, 6_000)),
    st.text("AgIbcdefghXYZ0123_-=", max_size=60).map("area:{}".format),
)
VALUES = st.one_of(
    st.text(max_size=20),
    NASTY,
    NUMBERS.map(str),
    REGION_TEXTS,
    st.sampled_from(["1", "2", "free", "zolfaqar:700", "everywhere,nowhere", "none", "yes", "km"]),
    st.sampled_from(["<script>", "${1}", "{{1}}", "' OR 1", "a" * 9_000, "zolfaqar,fateh-110"]),
)


@fuzz(query=st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=4)), VALUES))
def test_an_address_ends_in_a_view(shard, shuffle, query):  # noqa: ARG001
    parsed = parse_query(query)
    written = format_query(parsed.view)
    again = parse_query(written)
    assert again.view == parsed.view
    assert not again.faults
    text = format_query_string(parsed.view)
    assert dict(parse_qsl(text)) == {key: value for key, value in written.items() if value}
    assert len(text) <= MAX_QUERY_CHARACTERS


@fuzz(text=REGION_TEXTS)
def test_a_region_in_an_address_ends_in_a_region_or_an_error(shard, shuffle, text):  # noqa: ARG001
    with contextlib.suppress(GeoError):
        assert isinstance(resolve_link_region(text), LaunchRegion)
