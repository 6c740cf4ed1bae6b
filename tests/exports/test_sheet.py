"""What one export holds, with where it comes from."""

from dataclasses import replace

from geo.exports.sheet import COLUMNS, Beside, list_columns, make_sheet, place_records
from geo.reach import RangeOption
from geo.regions import region_from_point
from tests.exports.samples import OPTIONS, PLACES, REGION, SHEET


def test_the_question_is_the_range_that_the_places_were_checked_at():
    assert SHEET.question == RangeOption("zolfaqar", 700.0)
    shorter = replace(SHEET, places=PLACES.assign(system="", range_km=500.0))
    assert shorter.question == RangeOption("", 500.0)
    assert replace(SHEET, places=PLACES.iloc[:0]).question.range_km == 700.0


def test_what_is_left_out_is_made_up():
    sheet = make_sheet(PLACES, REGION, OPTIONS)
    assert sheet.title == "Places in range from A <square>"
    assert len(sheet.date) == 10
    assert sheet.version.startswith("0.")


def test_places_are_rounded_to_what_their_figures_are_worth():
    places = PLACES.assign(nearest_km=350.123456, share=0.123456, lon=47.12345678)
    record = place_records(replace(SHEET, places=places))[0]
    assert (record["nearest_km"], record["share"], record["lon"]) == (350.1, 0.123, 47.12346)
    assert tuple(record) == COLUMNS


def test_what_reports_say_of_a_site_is_a_column_only_where_there_are_sites():
    assert list_columns(SHEET) == list(COLUMNS)
    assert list_columns(replace(SHEET, places=PLACES.assign(said="")))[-1] == "said"


def test_regions_beside_the_first_follow_it():
    beside = Beside(region_from_point(60.0, 35.0), 400.0, "Second")
    assert replace(SHEET, beside=(beside,)).regions == (REGION, beside.region)
