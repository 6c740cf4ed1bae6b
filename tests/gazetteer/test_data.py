"""Every hand-made row, the base map, and the build's own promises."""

import csv
import gzip
import importlib
import io
import json
from pathlib import Path

import pytest
import shapely

from geo.gazetteer import PlaceKind, find_candidates, find_geometry, find_place
from geo.gazetteer.beside import load_beside
from geo.gazetteer.names import normalise_name
from geo.tables import DATA_DIR, load_checksums, load_text, verify_data

ROOT = Path(__file__).parents[2]
ACROSS_THE_SEAM = (
    "MULTIPOLYGON (((179 -1, 180 -1, 180 1, 179 1, 179 -1)),"
    " ((-180 -1, -178 -1, -178 1, -180 1, -180 -1)))"
)
BASEMAP = ROOT / "static" / "basemap"


@pytest.fixture
def build_module(monkeypatch):
    """Import a module of the build, which stands beside the data and not in a package."""
    monkeypatch.syspath_prepend(str(DATA_DIR))
    return importlib.import_module


def test_the_shipped_stores_are_what_the_build_wrote():
    assert set(verify_data()) == set(load_checksums()) >= {"places.sqlite", "boundaries.sqlite"}


def test_every_curated_place_is_found_by_each_of_its_names(build_module):
    for row in build_module("build_places").load_extras():
        prefix = "area" if row.kind is PlaceKind.AREA else "site"
        for name in (row.name, *row.aliases):
            ids = [candidate.place.id for candidate in find_candidates(name, limit=5)]
            assert f"{prefix}:{row.id}" in ids, f"{row.id}: {name}"


def test_every_curated_place_lies_in_its_country_or_off_its_shore(build_module):
    for row in build_module("build_places").load_extras():
        if row.country:
            ground = find_geometry(find_place(row.country))
            # Half a degree: islands and atolls that a map at 1:10m leaves out.
            assert ground.distance(shapely.Point(row.lon, row.lat)) < 0.5, row.id


def test_every_further_name_finds_its_place(build_module):
    for place_id, names in build_module("build_places").load_further_names().items():
        for name in names:
            ids = [candidate.place.id for candidate in find_candidates(name)]
            assert place_id in ids, f"{place_id}: {name}"


@pytest.mark.slow
def test_every_area_has_an_extent_and_is_found(build_module):
    for row in build_module("build_boundaries").load_areas():
        place = find_place(f"area:{row.id}")
        assert find_geometry(place).is_valid, row.id
        for name in (row.name, *row.aliases):
            ids = [candidate.place.id for candidate in find_candidates(name)]
            assert place.id in ids, f"{row.id}: {name}"


def test_every_water_has_an_extent_with_its_point_in_it_and_is_found(build_module):
    for row in build_module("build_boundaries").load_waters():
        place = find_place(f"water:{row.id}")
        geometry = find_geometry(place)
        assert geometry.is_valid, row.id
        assert shapely.intersects_xy(geometry, place.lon, place.lat), row.id
        for name in (row.name, *row.aliases):
            ids = [candidate.place.id for candidate in find_candidates(name)]
            assert place.id in ids, f"{row.id}: {name}"


def test_every_division_with_a_code_of_ours_exists_under_it(build_module):
    boundaries = build_module("build_boundaries")
    for row in boundaries.load_codes().values():
        assert find_place(row.code) is not None, row.code
    for group in boundaries.load_groups():
        place = find_place(group.code)
        assert (place.name, place.country) == (group.name, group.country)


def test_a_package_of_another_sum_stops_the_build(build_module, monkeypatch, tmp_path):
    build = build_module("build")
    monkeypatch.setattr(build, "BUILD_DIR", tmp_path)
    package = build.PACKAGES["airportsdata"]
    (tmp_path / package.file).write_bytes(b"something else")
    with pytest.raises(SystemExit, match=r"sha256 is [0-9a-f]{64}, pinned is"):
        build.fetch_package(package)


@pytest.mark.parametrize(
    ("country", "shown", "alternates", "chosen"),
    [
        ("SA", "Riyadh", ["الرياض", "رياض", "رىياد", "ریاض", "Riyadh"], "الرياض"),
        ("EG", "Suez", ["السويس", "سوئز", "سوئیز", "سويس"], "السويس"),
        ("IR", "Tehran", ["تهران", "طهران", "تەھران"], "تهران"),
        ("IR", "Arāk", ["اراک", "ساوه", "عراق", "سلطان آباد"], "اراک"),
        ("UA", "Kyiv", ["Київ", "Киев", "Киів"], "Київ"),
        ("UA", "Odesa", ["Одеса", "Одесса", "Південна столиця", "Південна Пальміра"], "Одеса"),
        ("RU", "Yekaterinburg", ["Екатеринбург", "Свердловск", "Свердлов"], "Екатеринбург"),
        ("RU", "Kazan", ["Казан", "Казань", "Қазан"], "Казань"),
        ("FR", "Paris", ["Paris", "Париж"], ""),
        ("IQ", "Baghdad", ["Baghdad"], ""),
    ],
)
def test_the_local_name_is_in_the_alphabet_of_the_country_and_no_byname(
    build_module, country, shown, alternates, chosen
):
    choose = build_module("build_local_names").choose_local_name
    assert choose(country, shown, alternates) == chosen


@pytest.mark.parametrize(
    ("ground", "lon", "lat"),
    [
        ("POLYGON ((40 -1, 42 -1, 42 1, 40 1, 40 -1))", 41, 0),
        ("POLYGON ((-180 10, -179 10, -179 12, -180 12, -180 10))", -179.5, 11),
        (ACROSS_THE_SEAM, -179.5, 0),
        ("POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))", None, None),
    ],
)
def test_a_centre_is_the_centroid_by_area_or_the_nearest_ground(build_module, ground, lon, lat):
    ground = shapely.from_wkt(ground)
    found = build_module("build_points").find_centre(ground)
    assert shapely.intersects_xy(ground, *found)
    if lon is not None:
        assert found == pytest.approx((lon, lat), abs=0.01)


def test_the_centre_of_a_country_is_that_of_its_largest_part(build_module):
    ground = shapely.union_all([shapely.box(0, 0, 4, 4), shapely.box(20, 20, 21, 21)])
    found = build_module("build_points").find_mainland_centre(ground)
    assert found == pytest.approx((2, 2), abs=0.01)


def test_a_continent_stands_at_the_point_of_geonames():
    europe = find_place("area:europe")
    assert (europe.geonameid, europe.lon, europe.lat) == (6255148, 9.14062, 48.69096)


def test_a_population_that_geonames_lacks_is_given_with_its_source():
    town = find_place("geonames:90393")
    assert (town.local_name, town.population) == ("تلعفر", 80_000)
    assert "Wikipedia" in town.source


def test_an_airfield_is_found_without_its_city():
    ids = [candidate.place.id for candidate in find_candidates("Heathrow Airport", "GB")]
    assert ids[0] == "icao:EGLL"


def test_machine_romanisations_and_codes_are_no_names(build_module):
    names, codes = build_module("build_places").sort_names(
        "Basrah", ["BSR", "albsrt", "al Basrah", "البصرة", "Basra"]
    )
    assert names == ["Basrah", "al Basrah", "البصرة", "Basra"]
    assert codes == ["BSR"]


@pytest.fixture(scope="module")
def base_countries():
    return json.loads((BASEMAP / "countries.json").read_text(encoding="utf-8"))["features"]


@pytest.mark.slow
def test_the_base_map_draws_every_country_within_the_globe(base_countries):
    assert {"IQ", "SA", "IL", "IR", "US", "XK", "GF"} <= {
        feature["properties"]["iso"] for feature in base_countries
    }
    for feature in base_countries:
        west, south, east, north = shapely.from_geojson(json.dumps(feature["geometry"])).bounds
        assert -180 <= west <= east <= 180
        assert -90 <= south <= north <= 90


def test_the_base_map_is_light():
    for name in ("countries.json", "borders.json", "labels.json"):
        assert len(gzip.compress((BASEMAP / name).read_bytes(), 6)) < 1_000_000


def test_the_base_map_agrees_with_the_boundaries_to_a_few_pixels(base_countries):
    (iraq,) = (f for f in base_countries if f["properties"]["iso"] == "IQ")
    drawn = shapely.from_geojson(json.dumps(iraq["geometry"]))
    exact = find_geometry(find_place("IQ"))
    assert shapely.hausdorff_distance(drawn, exact) < 0.1


def test_labels_name_the_capitals_first():
    labels = json.loads((BASEMAP / "labels.json").read_text(encoding="utf-8"))["features"]
    by_name = {f["properties"]["name"]: f["properties"] for f in labels}
    assert by_name["Baghdad"]["kind"] == "capital"
    assert by_name["Iraq"]["kind"] == "country"
    assert by_name["Baghdad"]["zoom"] <= by_name["Basrah"]["zoom"]


def test_the_keys_of_natural_earths_names_are_those_of_the_names():
    """They stand in the file, so that the first look-up does not wait for them."""
    text = load_text("places_nature.csv")
    for row in csv.DictReader(io.StringIO(text, newline="")):
        names = [row["name"], *filter(None, row["aliases"].split(";"))]
        assert row["keys"].split(";") == list(dict.fromkeys(map(normalise_name, names)))
        assert row["kind"] in {"area", "site"}
        assert abs(float(row["lon"])) <= 180
        assert abs(float(row["lat"])) <= 90
        assert row["country"] == "" or find_place(row["country"]) is not None
        assert find_place(f"{row['kind']}:{row['id']}").name == row["name"]


def test_the_small_places_are_sorted_by_the_keys_of_their_names():
    """The lines of one letter stand together, and are read when a key of it is asked for."""
    lines = load_text("places_beside.csv").split("\n")[1:-1]
    assert lines == sorted(lines)
    keys = {line.split(",", 1)[0] for line in lines}
    beside = load_beside()
    for at, line in enumerate(lines):
        key, name, where, lon, lat, source, kind, of = line.split(",")
        assert key == normalise_name(name or key)
        assert of == "" or of in keys
        assert abs(float(lon)) <= 180
        assert abs(float(lat)) <= 90
        if at % 50 == 0:
            place = beside.load(beside.find_number(f"{source}:{where}:{key.replace(' ', '-')}"))
            assert where == "" or find_place(where) is not None, where
            assert place.kind == (kind or "city")
            assert place.source
            assert source == place.id.partition(":")[0]
            assert find_place(place.id).name == place.name
