"""The shipped stores: every country and division, the cities' table, shapes, threads."""

import csv
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point

import geo.tables
from geo.errors import TableError
from geo.gazetteer import (
    NameFlag,
    PlaceKind,
    find_candidates,
    find_geometry,
    find_names,
    find_outline_note,
    find_place,
    has_geometry,
    has_name,
    list_administrative_places,
    load_place,
    load_places,
)
from geo.gazetteer.ground import EXTENTS
from geo.gazetteer.shapes import STEPS_PER_DEGREE, decode_shape, encode_shape
from geo.gazetteer.store import BOUNDARIES, PLACES, store_connection
from geo.tables import DATA_DIR

ROOT = Path(__file__).parents[2]

# The 193 members of the United Nations and the two observers (un.org, 2026).
MEMBERS = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF "
    "CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD "
    "GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP "
    "KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY "
    "MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE "
    "SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA "
    "VC VE VN VU WS YE ZA ZM ZW"
).split()


@pytest.fixture(scope="module")
def countries():
    return {place.id: place for place in list_administrative_places()}


@pytest.fixture(scope="module")
def divisions(countries):
    return {code: list_administrative_places(code) for code in countries}


def test_every_state_is_a_country(countries):
    assert len(MEMBERS) == 195
    assert set(MEMBERS) <= set(countries)


def test_every_country_is_a_valid_polygon_with_its_point_inside(countries):
    for place in countries.values():
        geometry = find_geometry(place)
        assert geometry.is_valid, place.id
        assert shapely.intersects_xy(geometry, place.lon, place.lat), place.id
        west, south, east, north = geometry.bounds
        assert -180 <= west <= east <= 180, place.id
        assert -90 <= south <= north <= 90, place.id


@pytest.mark.slow
def test_every_division_is_a_valid_polygon_in_its_country(divisions):
    for code, members in divisions.items():
        assert members, code
        for place in members:
            geometry = find_geometry(place)
            assert geometry.is_valid, place.id
            assert shapely.intersects_xy(geometry, place.lon, place.lat), place.id
            assert place.id.startswith(f"{code}-") or place.country == code, place.id


@pytest.mark.parametrize("code", ["IQ", "SA", "IL", "IR", "SY", "YE", "UA", "FR", "GB", "KP"])
def test_a_country_is_the_union_of_its_divisions(code, divisions):
    country = find_geometry(find_place(code))
    united = shapely.union_all([find_geometry(place) for place in divisions[code]])
    assert country.symmetric_difference(united).area < 0.001  # square degrees: about 10 km2


@pytest.mark.parametrize(
    ("code", "count"),
    [("IQ", 18), ("SA", 13), ("IR", 31), ("SY", 15), ("YE", 21), ("IL", 6), ("US", 51), ("PS", 2)],
)
def test_divisions_are_as_many_as_there_are(code, count, divisions):
    assert len(divisions[code]) == count


# Points that Natural Earth's quirks, or our departures from it, decide; see data/README.md.
QUIRKS = [
    ("UA", (34.1, 45.0), True, "Crimea: with Ukraine, as ISO 3166-2 and GeoNames"),
    ("RU", (34.1, 45.0), False, "Crimea"),
    ("FR", (-53.0, 4.0), False, "French Guiana has a code of its own"),
    ("GF", (-53.0, 4.0), True, "French Guiana"),
    ("NO", (16.0, 78.5), False, "Svalbard has a code of its own"),
    ("SJ", (16.0, 78.5), True, "Svalbard"),
    ("CY", (33.35, 35.25), True, "Northern Cyprus is part of Cyprus"),
    ("SO", (44.0, 9.6), True, "Somaliland is part of Somalia"),
    ("XK", (21.0, 42.6), True, "Kosovo"),
    ("RS", (21.0, 42.6), False, "Kosovo"),
    ("IL", (35.78, 33.05), True, "the Golan Heights are drawn with Israel"),
    ("PS", (35.23, 31.9), True, "Ramallah"),
    ("EH", (-12.6, 24.2), True, "Western Sahara, east of the berm"),
    ("MA", (-13.0, 25.0), True, "Western Sahara, west of the berm, is drawn with Morocco"),
    ("IQ-SU", (45.98, 35.18), True, "Halabja is drawn within Sulaymaniyah"),
    ("IQ-KI", (44.35, 35.45), True, "Kirkuk, At-Ta'mim to Natural Earth"),
    ("AF-DAY", (66.1, 33.7), True, "Daykundi, Uruzgan to Natural Earth"),
]


@pytest.mark.parametrize(("code", "point", "inside", "why"), QUIRKS)
def test_a_quirk_of_the_boundaries_is_as_documented(code, point, inside, why):
    assert shapely.intersects_xy(find_geometry(find_place(code)), *point) == inside, why


@pytest.mark.parametrize(
    "water", ["strait-of-hormuz", "persian-gulf", "red-sea", "mediterranean-sea", "black-sea"]
)
def test_a_water_holds_no_city_of_a_million(water):
    geometry = find_geometry(find_place(f"water:{water}"))
    cities = load_places(1_000_000)
    assert not shapely.intersects_xy(geometry, cities["lon"], cities["lat"]).any()


def test_areas_are_made_of_their_members():
    area = find_geometry(find_place("area:kurdistan-region"))
    assert shapely.intersects_xy(area, 44.01, 36.19)
    assert not shapely.intersects_xy(area, 44.4, 33.3)


def test_the_table_of_cities_has_its_columns_and_order():
    cities = load_places(100_000)
    assert list(cities.columns) == [
        "id",
        "name",
        "local_name",
        "country",
        "admin1",
        "lon",
        "lat",
        "population",
        "kind",
    ]
    assert cities["population"].is_monotonic_decreasing
    assert cities["population"].min() >= 100_000
    assert set(cities["kind"]) == {"capital", "city"}
    assert cities["lon"].between(-180, 180).all()
    assert cities["lat"].between(-90, 90).all()
    assert not cities.isna().any().any()


def test_the_gazetteer_is_as_large_as_promised():
    (count,) = store_connection(PLACES).execute("SELECT count(*) FROM places").fetchone()
    assert count >= 200_000


def test_every_state_with_cities_has_one_capital():
    capitals = load_places(kinds=[PlaceKind.CAPITAL])
    assert not capitals["country"].duplicated().any()
    assert set(MEMBERS) <= set(capitals["country"])


def test_every_city_lies_in_a_known_division_or_in_none():
    codes = {
        code
        for (code,) in store_connection(PLACES).execute("SELECT DISTINCT admin1_code FROM places")
    }
    known = {
        code for (code,) in store_connection(PLACES).execute("SELECT id FROM places WHERE id <> ''")
    }
    assert codes - {""} <= known


@pytest.mark.parametrize(
    ("place_id", "local_name"),
    [
        ("geonames:108410", "الرياض"),
        ("geonames:98182", "بغداد"),
        ("geonames:281184", "ירושלים"),
        ("geonames:112931", "تهران"),
        ("geonames:524901", "Москва"),
        ("geonames:703448", "Київ"),
        ("IQ", "العراق"),
        ("TW", "臺灣"),
        ("geonames:2988507", ""),
    ],
)
def test_local_names_are_in_the_script_of_the_country(place_id, local_name):
    assert find_place(place_id).local_name == local_name


def test_names_are_found_in_bulk_with_what_ranking_needs():
    found = find_names(["riyadh", "tel aviv", "riyadh", "qwertyuiop"])
    assert set(found) == {"riyadh", "tel aviv"}
    (city,) = (row for row in found["tel aviv"] if row.kind is PlaceKind.CITY)
    assert (city.country, city.admin1_code) == ("IL", "IL-TA")
    assert city.population > 400_000
    assert load_place(city.place_number).name == "Tel Aviv"
    assert has_name("riyadh")
    assert not has_name("qwertyuiop")


@pytest.mark.parametrize("key", ["was", "bsr", "tqd", "ruh"])
def test_codes_are_told_from_names(key):
    assert all(row.flags & NameFlag.CODE for row in find_names([key]).get(key, ()))


@pytest.mark.parametrize(("key", "place_id"), [("us", "US"), ("uae", "AE"), ("uk", "GB")])
def test_acronyms_are_marked_as_names_in_capitals(key, place_id):
    rows = [row for row in find_names([key])[key] if load_place(row.place_number).id == place_id]
    assert rows[0].flags & NameFlag.CAPITALS
    assert not rows[0].flags & NameFlag.CODE


def test_an_unknown_id_has_no_place():
    assert find_place("geonames:0") is None
    assert find_place("geonames:abc") is None
    assert find_place("XX-99") is None


def test_each_thread_reads_through_its_own_connection():
    with ThreadPoolExecutor(4) as pool:
        names = list(pool.map(lambda place_id: find_place(place_id).name, ["IQ"] * 32))
    assert names == ["Iraq"] * 32


def test_a_missing_store_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr("geo.tables.stores.DATA_DIR", tmp_path)
    with ThreadPoolExecutor(1) as pool:  # a fresh thread has no connection yet
        outcome = pool.submit(find_place, "IQ")
        with pytest.raises(TableError, match=r"places\.sqlite: is missing"):
            outcome.result()


@given(
    st.lists(
        st.tuples(st.integers(-170, 160), st.integers(-80, 70), st.floats(0.001, 5)),
        min_size=1,
        max_size=4,
        unique_by=lambda box: box[:2],
    )
)
@settings(deadline=None)  # a busy machine is no defect
def test_shapes_survive_their_encoding_to_a_grid_step(boxes):
    united = shapely.union_all([shapely.box(x, y, x + size, y + size) for x, y, size in boxes])
    decoded = decode_shape(encode_shape(united))
    assert decoded.geom_type == united.geom_type
    error = shapely.hausdorff_distance(decoded, united)
    assert error <= 1 / STEPS_PER_DEGREE


def test_holes_survive_the_encoding():
    ring = shapely.box(0, 0, 3, 3).difference(shapely.box(1, 1, 2, 2))
    assert decode_shape(encode_shape(ring)).equals(ring)


@pytest.mark.parametrize("name", [PLACES, BOUNDARIES])
def test_a_store_is_whole(name):
    check = sqlite3.connect(f"file:{geo.tables.DATA_DIR / name}?mode=ro&immutable=1", uri=True)
    assert check.execute("PRAGMA quick_check").fetchone() == ("ok",)
    check.close()


def test_importing_the_gazetteer_loads_nothing_heavy():
    code = (
        "import sys, geo.gazetteer as g; g.resolve_place('Riyadh');"
        "print([m for m in ('pandas','numpy','shapely','geopy','json') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_quarter_counted_with_its_whole_city_is_in_no_list_but_found_by_name():
    listed = set(load_places(100_000)["id"])
    assert "geonames:99072" in listed  # Mosul
    assert "geonames:99071" not in listed  # its quarter, with the whole city's people
    assert find_place("geonames:99071").name == "Al Mawşil al Jadīdah"


def test_every_row_left_out_is_a_row_of_the_store():
    path = DATA_DIR / "places_left_out.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert rows
    for row in rows:
        assert find_place(row["place"]).name == row["name"]


def test_an_area_with_an_outline_holds_the_point_that_marks_it_or_lies_beside_it():
    query = "SELECT place FROM extents"
    ids = [place for (place,) in store_connection(EXTENTS).execute(query)]
    assert len(ids) > 450
    for place_id in ids[::7]:
        place = find_place(place_id)
        shape = find_geometry(place)
        assert shape.is_valid
        assert shape.distance(Point(place.lon, place.lat)) < 0.3


def test_the_members_of_areas_are_countries_and_divisions_of_the_store():
    path = DATA_DIR / "area_members.csv"
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
        assert find_place(row["place"]).kind is PlaceKind.AREA
        assert all(has_geometry(find_place(member)) for member in row["members"].split(";"))


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [
        ("Barents Sea", (38, 75), (20, 60)),
        ("Lake Victoria", (33, -1), (36, -1)),
        ("Borneo", (114, 1), (118, -1.9)),
        ("Siberia", (100, 60), (40, 55)),
        ("Cyrenaica", (22, 31), (13, 32)),
        ("Pacific Ocean", (-150, 20), (-40, 30)),
    ],
)
def test_a_wide_place_has_its_ground(name, inside, outside):
    shape = find_geometry(find_candidates(name)[0].place)
    assert shape.contains(Point(inside))
    assert not shape.contains(Point(outside))


def test_a_range_has_no_ground_and_says_so():
    alps = find_candidates("Alps")[0].place
    assert find_geometry(alps) is None
    assert not has_geometry(alps)
    assert find_outline_note(alps) == ""


@pytest.mark.parametrize(
    ("name", "banks"),
    [
        ("Euphrates", [(40.14, 35.33), (42.0, 34.4)]),  # Deir ez-Zor, below Al-Qaim
        ("Dnieper", [(30.55, 50.45), (33.4, 46.75)]),  # Kyiv, above Kherson
        ("Tigris", [(43.15, 36.35), (44.4, 33.33)]),  # Mosul, Baghdad
        ("Danube", [(16.4, 48.25), (20.45, 44.83)]),  # Vienna, Belgrade
    ],
)
def test_a_river_has_its_course_past_the_cities_on_it(name, banks):
    river = find_candidates(name)[0].place
    course = find_geometry(river)
    assert all(course.distance(Point(bank)) < 0.15 for bank in banks)
    assert "course of Natural Earth 1:10m" in find_outline_note(river)


def test_a_river_of_which_the_layer_has_a_part_has_no_course():
    """What lies beyond the part would be said to be out of range, though the river goes there."""
    assert find_geometry(find_candidates("Hudson River")[0].place) is None
    assert find_geometry(find_candidates("Brahmaputra")[0].place) is None
