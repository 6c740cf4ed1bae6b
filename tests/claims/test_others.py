"""What others publish of a claim's systems stands beside it, and where their ranges start."""

import json

from geo.claims import check_claim, describe_others
from geo.exports.reading import export_reading
from geo.reading import extract_claims, find_date, read_report

DATED = "BAGHDAD, Sept. 1, 2018 (Agency) - From western Iraq, Zolfaqar missiles can reach Tel Aviv."
UNDATED = "From western Iraq, Zolfaqar missiles can reach Tel Aviv."


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
