"""Odd files of other people's programs: each is read, or refused with what to do."""

import gzip
import io
import json
import re
import zipfile

import pytest

from geo.errors import GeoError
from geo.links import region_from_upload

SQ = [[44, 33], [45, 33], [45, 34], [44, 34], [44, 33]]
P = {"type": "Polygon", "coordinates": [SQ]}


def as_json(x):
    return json.dumps(x).encode()


K = '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>%s</Document></kml>'
PL = (
    "<Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>44,33 45,33 45,34 44,34 44,33"
    "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
)


def pack(d):
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w") as f:
        for k, v in d.items():
            f.writestr(k, v)
    return b.getvalue()


SIGNATURE = b"\xef\xbb\xbf"
CASES = [
    ("bom.geojson", SIGNATURE + as_json(P), "read"),
    ("bom.kml", SIGNATURE + (K % PL).encode(), "read"),
    (
        "trailing-comma.geojson",
        b'{"type":"Polygon","coordinates":[[[44,33],[45,33],[45,34],[44,33],]]}',
        "refused",
    ),
    ("single-quotes.geojson", b"{'type':'Point','coordinates':[44,33]}", "refused"),
    ("comment.geojson", b"// mine\n" + as_json(P), "refused"),
    ("json-ext.json", as_json(P), "read"),
    ("txt-ext.txt", as_json(P), "read"),
    ("upper.GEOJSON", as_json(P), "read"),
    (
        "latin1.kml",
        (K % ("<name>Zürich</name>" + PL)).replace("UTF-8", "ISO-8859-1").encode("latin-1"),
        "read",
    ),
    ("utf16.kml", (K % PL).replace("UTF-8", "UTF-16").encode("utf-16"), "read"),
    (
        "nested.geojson",
        as_json(
            {
                "type": "FeatureCollection",
                "features": [
                    {
                        "type": "Feature",
                        "properties": None,
                        "geometry": {
                            "type": "GeometryCollection",
                            "geometries": [P, {"type": "GeometryCollection", "geometries": [P]}],
                        },
                    }
                ],
            }
        ),
        "read",
    ),
    ("empty-fc.geojson", as_json({"type": "FeatureCollection", "features": []}), "refused"),
    (
        "feature-null-props.geojson",
        as_json({"type": "Feature", "properties": None, "geometry": P}),
        "read",
    ),
    (
        "crs.geojson",
        as_json(
            {
                "type": "FeatureCollection",
                "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}},
                "features": [
                    {
                        "type": "Feature",
                        "properties": {},
                        "geometry": {
                            "type": "Polygon",
                            "coordinates": [
                                [
                                    [4900000, 3900000],
                                    [5000000, 3900000],
                                    [5000000, 4000000],
                                    [4900000, 3900000],
                                ]
                            ],
                        },
                    }
                ],
            }
        ),
        "refused",
    ),
    (
        "lat-lon-swapped.geojson",
        as_json({"type": "Polygon", "coordinates": [[[33, 144], [34, 144], [34, 145], [33, 144]]]}),
        "refused",
    ),
    (
        "strings.geojson",
        as_json(
            {
                "type": "Polygon",
                "coordinates": [[["44", "33"], ["45", "33"], ["45", "34"], ["44", "33"]]],
            }
        ),
        "any",
    ),
    ("topo.json", as_json({"type": "Topology", "objects": {}, "arcs": []}), "refused"),
    ("esri.json", as_json({"rings": [SQ], "spatialReference": {"wkid": 4326}}), "refused"),
    ("array.json", as_json([P, P]), "any"),
    ("number.json", b"42", "refused"),
    (
        "nan.geojson",
        b'{"type":"Polygon","coordinates":[[[44,33],[NaN,33],[45,34],[44,33]]]}',
        "refused",
    ),
    (
        "huge-lon.geojson",
        as_json({"type": "Polygon", "coordinates": [[[364, 33], [365, 33], [365, 34], [364, 33]]]}),
        "any",
    ),
    (
        "bowtie.geojson",
        as_json(
            {"type": "Polygon", "coordinates": [[[44, 33], [45, 34], [45, 33], [44, 34], [44, 33]]]}
        ),
        "refused",
    ),
    (
        "two-points.geojson",
        as_json({"type": "Polygon", "coordinates": [[[44, 33], [45, 33], [44, 33]]]}),
        "refused",
    ),
    (
        "dup.geojson",
        as_json(
            {
                "type": "Polygon",
                "coordinates": [
                    [[44, 33], [44, 33], [45, 33], [45, 33], [45, 34], [44, 34], [44, 33]]
                ],
            }
        ),
        "read",
    ),
    (
        "spike.geojson",
        as_json(
            {
                "type": "Polygon",
                "coordinates": [
                    [[44, 33], [45, 33], [46, 33], [45, 33], [45, 34], [44, 34], [44, 33]]
                ],
            }
        ),
        "any",
    ),
    (
        "hole-outside.geojson",
        as_json({"type": "Polygon", "coordinates": [SQ, [[50, 33], [51, 33], [51, 34], [50, 33]]]}),
        "any",
    ),
    (
        "overlap.geojson",
        as_json(
            {
                "type": "MultiPolygon",
                "coordinates": [[SQ], [[[44.5, 33.5], [45.5, 33.5], [45.5, 34.5], [44.5, 33.5]]]],
            }
        ),
        "read",
    ),
    ("cw.geojson", as_json({"type": "Polygon", "coordinates": [SQ[::-1]]}), "read"),
    ("zero.geojson", b"", "refused"),
    ("spaces.geojson", b"  \n ", "refused"),
    (
        "deep.geojson",
        b'{"type":"GeometryCollection","geometries":[' * 3000 + b"]}" * 3000,
        "refused",
    ),
    (
        "track.kml",
        (
            K
            % (
                '<Placemark><gx:Track xmlns:gx="http://www.google.com/kml/ext/2.2">'
                "<gx:coord>44 33 0</gx:coord></gx:Track></Placemark>"
            )
        ).encode(),
        "refused",
    ),
    ("folder.kml", (K % ("<Folder><Folder>" + PL + "</Folder></Folder>")).encode(), "read"),
    (
        "network.kml",
        (K % "<NetworkLink><Link><href>http://x/y.kml</href></Link></NetworkLink>").encode(),
        "refused",
    ),
    ("entity.kml", b'<!DOCTYPE kml [<!ENTITY a "aaaa">]><kml>&a;</kml>', "refused"),
    (
        "overlay.kml",
        (
            K
            % (
                "<GroundOverlay><LatLonBox><north>34</north><south>33</south><east>45</east>"
                "<west>44</west></LatLonBox></GroundOverlay>"
            )
        ).encode(),
        "refused",
    ),
    ("ok.kmz", pack({"doc.kml": K % PL}), "read"),
    ("nokml.kmz", pack({"a.txt": "x"}), "refused"),
    ("two.kmz", pack({"doc.kml": K % PL, "files/other.kml": K % PL}), "read"),
    ("notzip.kmz", b"PK\x03\x04garbage", "refused"),
    ("shape.zip", pack({"a.shp": b"x"}), "refused"),
    ("kml.zip", pack({"doc.kml": K % PL}), "any"),
    (
        "gpx.gpx",
        b'<?xml version="1.0"?><gpx version="1.1"><wpt lat="33" lon="44"/></gpx>',
        "refused",
    ),
    ("wkt.txt", b"POLYGON((44 33,45 33,45 34,44 33))", "any"),
    ("nul.geojson", b'{"type":"Point","coordinates":[44,33]}\x00\x00', "any"),
    (
        "rs.geojsonseq",
        b"\x1e"
        + as_json({"type": "Feature", "properties": {}, "geometry": P})
        + b"\n\x1e"
        + as_json({"type": "Feature", "properties": {}, "geometry": P})
        + b"\n",
        "read",
    ),
    ("semi.csv", b"name;lat;lon\nA;33,3;44,4\n", "read"),
    ("mac.csv", b"name,lon,lat\rA,44.4,33.3\r", "read"),
    ("geo.csv", b"id,geom\n1,POINT(44 33)\n", "any"),
]


def take(name, content):
    try:
        return region_from_upload(name, content), ""
    except GeoError as error:
        return None, str(error)


@pytest.mark.parametrize(("name", "content", "outcome"), CASES, ids=[case[0] for case in CASES])
def test_an_odd_file_is_read_or_refused_with_a_reason(name, content, outcome):
    region, reason = take(name, content)
    assert outcome in {"any", "refused" if region is None else "read"}, reason
    assert region is not None or len(reason) > 15


def test_what_an_archive_holds_besides_is_said():
    [case] = [case for case in CASES if case[0] == "two.kmz"]
    region = region_from_upload(*case[:2])
    assert region.notes == ("Left out: 1 other KML file of the archive is not read.",)
    assert region.notes[0] in region.definition


def as_kml(ring, name=""):
    return (K % f"<Placemark><name>{name}</name>{PL.replace(RING, ring)[11:]}").encode()


RING = "44,33 45,33 45,34 44,34 44,33"
SAID = [
    ("shape.zip", pack({"a.shp": b"x", "a.dbf": b"x"}), "shapefile.*save it as GeoJSON"),
    ("inner.zip", pack({"a.geojson": as_json(P)}), "unpack it, and give 'a.geojson'"),
    ("nothing.kmz", pack({}), "it is empty"),
    ("packed.geojson.gz", gzip.compress(as_json(P)), "gzip.*unpack it"),
    ("track.kml", b'<gpx><wpt lat="33" lon="44"/></gpx>', "<gpx>.*save it as KML"),
    ("nodes.kml", b'<osm><node lat="33" lon="44"/></osm>', "<osm>.*save it as KML"),
    ("letters.geojson", as_json({**P, "type": "polygon"}), "is written 'Polygon'"),
    ("list.geojson", as_json([{"type": "Feature", "geometry": P}]), "FeatureCollection"),
    ("semicolons.kml", as_kml(RING.replace(" ", ";")), "decimal points"),
    ("blanks.kml", as_kml(RING.replace(",", " ")), "a comma between them"),
    ("degrees.kml", as_kml(RING.replace("44,", "44°30'E,")), "two numbers with decimal points"),
    ("utm.geojson", as_json({"type": "Point", "coordinates": [500000, 3700000]}), "projection"),
    ("swiss.geojson", as_json({"type": "Point", "coordinates": [2600000, 1200000]}), "projection"),
    ("far.geojson", as_json({"type": "Point", "coordinates": [33, 144]}), "Longitude comes first"),
]


@pytest.mark.parametrize(("name", "content", "said"), SAID, ids=[case[0] for case in SAID])
def test_a_refusal_says_what_the_file_is_and_what_to_do(name, content, said):
    region, reason = take(name, content)
    assert region is None
    assert re.search(said, reason), reason


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bare.kml", as_kml(RING, "Bed & Breakfast")),
        ("said-utf8.kml", as_kml(RING, "Zürich").decode().encode("latin-1")),
        ("hole-outside.geojson", as_json({**P, "coordinates": [SQ, [[x + 5, y] for x, y in SQ]]})),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_slips_of_hands_and_programs_leave_the_shape(name, content):
    square = region_from_upload("square.geojson", as_json(P))
    region = region_from_upload(name, content)
    assert region.shape.area_m2 == pytest.approx(square.shape.area_m2, rel=1e-9)
