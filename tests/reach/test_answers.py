"""The answer to the reader's question, whether a range reaches a place, in plain words."""

import pandas as pd
import pytest

from geo.gazetteer import Place, PlaceKind, resolve_place
from geo.reach import (
    Verdict,
    answer_count,
    answer_place,
    check_places,
    find_break_even,
    format_gap,
    list_range_lines,
)
from geo.regions import region_from_point, resolve_region
from geo.systems import resolve_system
from geo.units import Unit


def test_a_range_from_the_ground_says_nothing_of_where_it_starts():
    line = list_range_lines([resolve_system("Zolfaqar")])[0]
    answer = answer_place(resolve_region("western-iraq"), line, resolve_place("Tel Aviv"))
    assert "border" not in answer.sentence


(FREE_700,) = list_range_lines((), 700.0)


def line_at(range_km):
    (line,) = list_range_lines((), range_km)
    return line


def point_named(name, lon, lat):
    return Place("x", name, "", "", "", lon, lat, 0, PlaceKind.CITY, "test")


@pytest.mark.parametrize(
    ("range_km", "verdict", "head"),
    [
        (390.0, Verdict.NOWHERE, "No: 8 km short"),
        (700.0, Verdict.SOMEWHERE, "Yes, from part of it (58 %)"),
        (903.0, Verdict.EVERYWHERE, "Yes, from all of it"),
    ],
)
def test_a_region_answers_by_its_part(range_km, verdict, head):
    answer = answer_place(
        resolve_region("western-iraq"), line_at(range_km), resolve_place("Tel Aviv")
    )
    assert (answer.verdict, answer.head) == (verdict, head)
    assert "398 km from its nearest point, 902 km from its farthest" in answer.sentence


@pytest.mark.parametrize(
    ("range_km", "head"), [(870.0, "No: 10"), (890.0, "Yes"), (700.0, "No: 180")]
)
def test_a_point_answers_yes_or_no(range_km, head):
    answer = answer_place(resolve_region("baghdad"), line_at(range_km), resolve_place("Jerusalem"))
    assert answer.head.startswith(head)
    assert "part of" not in answer.text


def test_no_gap_is_said_to_be_none():
    start, end = region_from_point(0.0, 0.0), point_named("East", 6.2883, 0.0)
    answer = answer_place(start, FREE_700, end)
    assert "less than 1 km" in answer.text
    assert "0 km short" not in answer.text
    assert format_gap(0.7, Unit.MILE) == "less than 1 mi"


def test_the_quoted_text_names_question_answer_figures_and_source():
    (line, *_) = list_range_lines([resolve_system("zolfaqar")])
    answer = answer_place(resolve_region("western-iraq"), line, resolve_place("Tel Aviv"))
    assert answer.text.startswith("Can Zolfaqar (700 km) from Western Iraq reach Tel Aviv? Yes,")
    assert "Reuters, 2018-08-31" in answer.text
    assert answer.text.endswith(".")
    assert not answer.text.endswith("..")


def test_a_country_is_reached_at_its_nearest_part():
    answer = answer_place(resolve_region("western-iraq"), line_at(300.0), resolve_place("Israel"))
    assert answer.verdict is Verdict.SOMEWHERE


@pytest.mark.parametrize(("count", "said"), [(1, "1 place "), (2, "2 places ")])
def test_one_place_is_no_places(count, said):
    region = region_from_point(44.4, 33.3)
    rows = pd.DataFrame({"lon": [44.5, 44.6][:count], "lat": [33.3] * count})
    answer = answer_count(region, FREE_700, check_places(region, 700.0, rows), 0)
    assert said in answer.sentence
    assert answer.verdict is None


def test_break_even_counts_the_published_figures_on_either_side():
    lines = list_range_lines([resolve_system("zolfaqar")])
    some, half, whole = find_break_even(
        resolve_region("western-iraq"), resolve_place("Tel Aviv"), lines
    )
    assert some.range_km < half.range_km < whole.range_km
    published = [line.range_km for line in lines for _ in line.sources]
    assert some.enough == some.figures == len(published)
    assert whole.enough == 0
    assert half.enough == sum(km >= half.range_km for km in published)


def test_a_point_breaks_even_once():
    (only,) = find_break_even(resolve_region("baghdad"), resolve_place("Riyadh"), [FREE_700])
    assert only.describe() == "true from 985 km on"
