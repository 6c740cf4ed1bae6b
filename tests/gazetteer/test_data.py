"""Every hand-made row, the base map, and the build's own promises."""

import gzip
import importlib
import json
from pathlib import Path

import pytest
import shapely

from geo.gazetteer import PlaceKind, find_candidates, find_geometry, find_place
from geo.tables import DATA_DIR, load_checksums, verify_data

ROOT = Path(__file__).parents[2]
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
    ("country", "alternates", "chosen"),
    [
        ("SA", ["الرياض", "رياض", "رىياد", "ریاض", "Riyadh"], "الرياض"),
        ("IR", ["تهران", "طهران", "تەھران"], "تهران"),
        ("UA", ["Київ", "Киев", "Киів"], "Київ"),
        ("FR", ["Paris", "Париж"], ""),
        ("IQ", ["Baghdad"], ""),
    ],
)
def test_the_local_name_is_in_the_alphabet_of_the_country(
    build_module, country, alternates, chosen
):
    assert build_module("build_local_names").choose_local_name(country, alternates) == chosen


def test_machine_romanisations_and_codes_are_no_names(build_module):
    names, codes = build_module("build_places").sort_names(
        "Basrah", ["BSR", "albsrt", "al Basrah", "البصرة", "Basra"]
    )
    assert names == ["Basrah", "al Basrah", "البصرة", "Basra"]
    assert codes == ["BSR"]


@pytest.fixture(scope="module")
def base_countries():
    return json.loads((BASEMAP / "countries.json").read_text(encoding="utf-8"))["features"]


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
