"""CSV and JSON."""

import csv
import io
import json
from dataclasses import replace

import pytest

from geo.exports import (
    export_sheet,
    guard_formula,
)
from geo.exports.sheet import COLUMNS
from tests.exports.samples import NASTY, SHEET


def test_csv_has_the_columns_of_the_command_line_first():
    rows = list(csv.reader(io.StringIO(export_sheet(SHEET, "csv").decode("utf-8-sig"))))
    assert tuple(rows[0][: len(COLUMNS)]) == COLUMNS
    assert [row[0] for row in rows[1:]] == ["Basra", f"'{NASTY}", "Tehran"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " ="])
def test_no_cell_of_text_is_a_formula(start):
    assert guard_formula(f"{start}cmd").startswith("'")


def test_a_negative_margin_stays_a_number():
    rows = list(csv.DictReader(io.StringIO(export_sheet(SHEET, "csv").decode("utf-8-sig"))))
    assert float(rows[2]["margin_km"]) == -5.0


def test_json_is_a_list_with_the_promised_keys():
    rows = json.loads(export_sheet(SHEET, "json"))
    assert [tuple(row) for row in rows] == [(*COLUMNS, "launch_region", "notes")] * 3


def test_json_says_what_of_the_region_was_mended_as_the_other_exports_do():
    note = "1 outline did not end where it began and was closed."
    sheet = replace(SHEET, region=replace(SHEET.region, notes=(note,)))
    for row in json.loads(export_sheet(sheet, "json")):
        assert row["notes"] == [note]
        assert SHEET.region.definition in row["launch_region"]
    assert json.loads(export_sheet(sheet, "geojson"))["rangecheck"]["notes"] == [note]
