"""What others publish of a claim's systems stands beside it, and where their ranges start."""

import json

from geo.claims import check_claim, describe_others
from geo.exports import export_reach
from geo.exports.reading import export_reading
from geo.gazetteer import load_places, resolve_place
from geo.reach import (
    RangeOption,
    answer_place,
    check_reach,
    expose_place,
    list_range_lines,
    pair_systems,
)
from geo.reading import extract_claims, find_date, read_report
from geo.regions import resolve_region
from geo.systems import list_systems, resolve_system

DATED = "BAGHDAD, Sept. 1, 2018 (Agency) - From western Iraq, Zolfaqar missiles can reach Tel Aviv."
UNDATED = "From western Iraq, Zolfaqar missiles can reach Tel Aviv."
BORDER = "its range does not start at a border"


def test_a_read_report_is_set_beside_what_was_printed_around_its_date():
    report = read_report(DATED)
    [claim] = extract_claims(report)
    said = describe_others(check_claim(claim), find_date(report.text))
    assert any("around 2018" in each and "Reuters, 2018-08-31" in each for each in said)


def test_a_report_without_a_date_is_set_beside_what_was_printed_at_any_time():
    [claim] = extract_claims(read_report(UNDATED))
    [said] = describe_others(check_claim(claim))
    assert said.startswith("Printed for Zolfaqar, whenever: 650 to 700 km (")


def test_files_of_a_read_report_say_what_others_printed():
    report = read_report(DATED)
    checked = [check_claim(claim) for claim in extract_claims(report)]
    told = json.loads(export_reading(report, checked, "json"))
    assert told["date"] == "2018-09-01"
    assert "around 2018" in told["claims"][0]["others"][0]
    assert b"around 2018" in export_reading(report, checked, "html")


def test_the_first_whole_date_of_a_report_is_its_own():
    assert find_date("5 December 2019. On 3 May 2017 it flew.") == "2019-12-05"
    assert find_date("Datum: 31.08.2018, Uhr") == "2018-08-31"
    assert find_date("2018-13-45, May 2018, 31 June 2018") == ""
    assert find_date("x" * 700 + " 2018-08-31") == ""


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


def test_a_range_from_the_ground_says_nothing_of_where_it_starts():
    line = list_range_lines([resolve_system("Zolfaqar")])[0]
    answer = answer_place(resolve_region("western-iraq"), line, resolve_place("Tel Aviv"))
    assert "border" not in answer.sentence


def test_who_claims_or_flies_a_missile_of_his_own_is_reported_to_have_it():
    held = {system.id for system, _ in pair_systems(resolve_region("IR"), list_systems())}
    assert held >= {"ghadr", "kheibar-shekan", "haj-qasem", "paveh"}
