"""A report as it was read, with its checked claims: JSON, CSV, GeoJSON, a standalone page."""

import csv
import io
import json
from dataclasses import replace

import pytest

from geo.claims import check_claim
from geo.exports.reading import READING_FORMATS, annotate, export_reading
from geo.reading import choose_place, extract_claims, read_report

TEXT = (
    'They said <script>alert("x")</script> & more. Fired from southern Lebanon, the Fateh-110, '
    "with a range of 300 km, can reach Tel Aviv. Tripoli was quiet."
)


@pytest.fixture(scope="module")
def reading():
    report = read_report(TEXT)
    return report, [check_claim(claim) for claim in extract_claims(report)]


def test_json_has_offsets_and_what_they_resolve_to(reading):
    answer = json.loads(export_reading(*reading, "json"))
    for kind in ("places", "systems", "ranges", "claims"):
        assert answer[kind]
        for each in answer[kind]:
            assert TEXT[each["start"] : each["end"]] == each["text"]
    place = next(each for each in answer["places"] if each["text"] == "Tel Aviv")
    assert place["country"] == "IL"
    assert place["lon"] == pytest.approx(34.78, abs=0.1)
    assert place["geonameid"] == 293397
    assert answer["systems"][0]["system"] == "fateh-110"
    assert (answer["ranges"][0]["low_km"], answer["ranges"][0]["high_km"]) == (300, 300)
    claim = answer["claims"][0]
    assert (claim["kind"], claim["place"], claim["verdict"]) == ("reach", "Tel Aviv", "holds")
    assert {"region", "denied", "reason", "missing", "nearest_km", "share", "entries"} <= set(claim)


@pytest.mark.parametrize("wanted", READING_FORMATS)
def test_every_format_is_written(reading, wanted):
    assert export_reading(*reading, wanted)


def test_csv_has_a_row_for_each_claim(reading):
    rows = list(csv.DictReader(io.StringIO(export_reading(*reading, "csv").decode("utf-8-sig"))))
    assert [row["place"] for row in rows] == ["Tel Aviv"]


def test_nothing_of_the_text_is_markup(reading):
    page = export_reading(*reading, "html").decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "<script" not in annotate(reading[0])


def test_a_mark_calls_a_country_by_its_name(reading):
    page = export_reading(*reading, "html").decode()
    assert "Tel Aviv" in page
    assert ", Israel (" in page
    assert ", IL (" not in page


def test_another_candidate_is_taken_everywhere(reading):
    report = reading[0]
    mention = next(each for each in report.places if each.text == "Tripoli")
    other = mention.candidates[1].place
    changed = choose_place(report, "Tripoli", other.id)
    assert next(each for each in changed.places if each.text == "Tripoli").place == other
    assert choose_place(report, "Tripoli", "nowhere").places == report.places


def test_geojson_has_the_notes_of_the_reading(reading):
    report, checked = reading
    noted = replace(report, notes=("A note.",))
    assert json.loads(export_reading(noted, checked, "geojson"))["rangecheck"] == {
        "notes": ["A note."]
    }
