"""The tools as plain functions: bounded questions to answers with sources, limits and a link."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest

from geo import face
from geo.assistant.answers import MAX_PLACES, MAX_REPORT_CHARS
from geo.links import parse_query
from tests.assistant.samples import QUESTION, said


def test_reach_is_that_of_the_face_with_sources_limits_and_a_link_to_the_view(here):
    answer = here("check_reach", QUESTION).structured_content
    [entry] = answer["entries"]
    table = face.check_reach("western Iraq", 700, ["Tel Aviv"])
    assert entry["verdict"] == table["verdict"].item() == "somewhere"
    assert entry["nearest_km"] == pytest.approx(table["nearest_km"].item(), abs=0.06)
    assert entry["share"] == pytest.approx(table["share"].item(), abs=0.001)
    assert "Reuters" in entry["source"]
    assert answer["sources"]
    assert answer["limits"]
    link = urlsplit(answer["link"])
    assert f"{link.scheme}://{link.netloc}{link.path}" == "https://ranges.example/"
    parsed = parse_query(dict(parse_qsl(link.query)))
    assert not parsed.faults
    assert (parsed.view.region, parsed.view.check) == ("western-iraq", "zolfaqar:700")
    assert parsed.view.place


def test_a_country_is_reached_at_its_nearest_part(here):
    answer = here("measure_distances", {"region": "IQ", "places": ["Israel"]}).structured_content
    assert answer["distances"][0]["nearest_km"] < 280


def test_figures_say_who_when_and_what_kind(here):
    figures = here("list_figures", {"system": "Zolfaghar"}).structured_content["figures"]
    assert len(figures) == len(face.list_figures("Zolfaqar"))
    assert all(each["source"] and each["date"] and each["kind"] for each in figures)


def test_a_flight_and_a_date_of_the_event_are_told_from_a_range_and_a_printed_date(here):
    figures = here("list_figures", {"system": "Hwasong-19"}).structured_content["figures"]
    assert {each["scope"] for each in figures if each["kind"] == "flown"} <= {"flight", "system"}
    assert any(each["lofted"] and each["scope"] == "flight" for each in figures)
    assert {each["dated"] for each in figures} >= {"event"}
    assert {each["titled"] for each in figures} == {"printed", "ours"}


def test_a_report_is_read_and_its_link_opens_its_claims(here):
    text = "From western Iraq, a missile with a range of 700 km can reach Tel Aviv."
    answer = here("read_report", {"text": text}).structured_content
    [claim] = answer["claims"]
    assert claim["verdict"] == face.check_claims(text)["verdict"].item() == "holds in part"
    assert claim["reason"]
    link = urlsplit(answer["link"])
    assert link.path == "/read"
    assert "Tel" not in link.query
    assert parse_query(dict(parse_qsl(link.query))).view.claims


@pytest.mark.parametrize("town", ["Kill", "Jam", "Yield", "Target"])
def test_a_town_of_such_a_name_is_no_such_question(town, here):
    assert "does not answer" not in said(here("find_places", {"name": town}))


def test_a_question_in_the_place_of_a_name_is_refused(here):
    asked = {**QUESTION, "region": "the best launch site to reach Riyadh"}
    assert "the best launch sites" in said(here("check_reach", asked))


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("find_places", {"name": "Mosull"}, "Nearest: .*Mosul"),
        ("find_places", {"name": "Tripoli", "country": "?!"}, "no ISO 3166 code"),
        ("check_reach", {**QUESTION, "range_figure": "-5 km"}, "range|system"),
        ("check_reach", {**QUESTION, "places": ["Tel Aviv"] * (MAX_PLACES + 1)}, "at most"),
        ("check_reach", {**QUESTION, "places": []}, "at least"),
        ("measure_distances", {"region": "data/region.geojson", "places": ["Haifa"]}, "known as"),
        ("read_report", {"text": "x" * (MAX_REPORT_CHARS + 1)}, "at most"),
        ("read_report", {"text": "A raid.", "range_km": 30_000}, "less than"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(here, tool, arguments, words):
    result = here(tool, arguments)
    assert result.is_error
    assert re.search(words, said(result))
    assert "Traceback" not in said(result)
