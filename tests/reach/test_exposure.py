"""One place: which systems, of those reported in a launch region, reach it, at how many figures."""

from geo.exports import export_reach
from geo.gazetteer import load_places, resolve_place
from geo.reach import (
    RangeOption,
    answer_place,
    check_reach,
    expose_place,
    list_range_lines,
    pair_systems,
)
from geo.regions import resolve_region
from geo.systems import list_systems, resolve_system

BORDER = "its range does not start at a border"


def test_a_range_from_the_air_says_so_in_answers_files_and_exposure():
    region, kyiv, system = (
        resolve_region("named:water:caspian-sea"),
        resolve_place("Kyiv"),
        resolve_system("Kh-101"),
    )
    line = list_range_lines([system])[0]
    assert BORDER in answer_place(region, line, kyiv).sentence
    options = RangeOption.from_system(system)
    places = load_places(min_population=2_000_000, country="UA")
    rows = check_reach(region, options, places)
    for wanted in ("csv", "geojson", "kml"):
        assert BORDER in export_reach(rows, region, options, wanted).decode()
    table = expose_place(region, kyiv, pair_systems(region, [system], every=True))
    assert list(table["launched_from"]) == ["air"]


def test_who_claims_or_flies_a_missile_of_his_own_is_reported_to_have_it():
    held = {system.id for system, _ in pair_systems(resolve_region("IR"), list_systems())}
    assert held >= {"ghadr", "kheibar-shekan", "haj-qasem", "paveh"}
