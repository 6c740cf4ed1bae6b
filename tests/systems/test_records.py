"""The catalogue of ranges as JSON and CSV: systems, who has them, every figure with its source."""

import csv
import io
import json

from geo.systems import Dated, resolve_system
from geo.systems.records import (
    CATALOGUE_COLUMNS,
    list_records,
    write_systems_csv,
    write_systems_json,
)
from tests.systems.samples import FIGURES, SYSTEMS


def test_csv_has_a_row_for_every_figure_and_one_for_a_system_without():
    rows = list(csv.DictReader(io.StringIO(write_systems_csv(SYSTEMS).decode("utf-8-sig"))))
    bare = sum(not system.figures for system in SYSTEMS)
    assert len(rows) == len(FIGURES) + bare
    assert tuple(rows[0]) == CATALOGUE_COLUMNS
    assert {row["id"] for row in rows} == {system.id for system in SYSTEMS}
    assert {row["second_hand"] for row in rows} - {""} == {"yes", "no"}


def test_json_is_what_is_listed_and_has_what_scripts_rely_on():
    records = json.loads(write_systems_json(SYSTEMS))
    assert records == list_records(SYSTEMS)
    assert {
        "id",
        "name",
        "country",
        "operators",
        "category",
        "launched_from",
        "aliases",
        "figures",
    } <= set(records[0])
    figure = next(each for record in records for each in record["figures"])
    assert {
        "low_km", "high_km", "as_printed", "source", "title", "date", "kind", "second_hand", "url"
    } <= set(figure)  # fmt: skip


def test_numbers_stay_numbers():
    record = next(each for each in list_records(SYSTEMS) if each["id"] == "zolfaqar")
    assert record["band_km"] == [650.0, 700.0]
    assert all(isinstance(figure["high_km"], float) for figure in record["figures"])


def test_a_date_of_the_event_is_marked_in_citation_table_and_files():
    [figure] = [each for each in FIGURES if each.source == "Head-Post"]
    assert figure.dated is Dated.EVENT
    assert figure.citation.endswith("dated by the event)")
    assert [
        each for each in FIGURES if ("dated by" in each.citation) != (each.dated is Dated.EVENT)
    ] == []
    found = resolve_system("Hwasong-19")
    [record] = list_records([found])
    assert {each["titled"] for each in record["figures"]} == {"printed", "ours"}
    assert [each for each in FIGURES if "[" in each.title] == []
    dated = {each["source"]: each["dated"] for each in record["figures"]}
    assert dated["Head-Post"] == "event"
    rows = list(csv.DictReader(io.StringIO(write_systems_csv([found]).decode("utf-8-sig"))))
    assert {row["source"]: row["dated"] for row in rows} == dated
