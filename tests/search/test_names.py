"""Names as news writes them, each with the place that it must be answered with.

names.csv was drawn up by hand, with a rough position of each, written down first, that had to agree
with the answer within some tens of kilometres; what stands in the file is the place's own position,
with its source. Add rows; do not weaken one.
"""

import csv
from pathlib import Path

import pytest

from geo.geodesy import distance_m
from geo.search import Want, resolve_choice, search

with (Path(__file__).parent / "names.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def test_the_list_has_more_than_300_names():
    assert len(ROWS) >= 400
    assert all(row["source"] for row in ROWS)


def find_misses():
    """List the rows whose name is answered with another place, each with that place."""
    for row in ROWS:
        place = resolve_choice(row["typed"], Want.PLACE).value
        away_m = distance_m(float(row["lon"]), float(row["lat"]), place.lon, place.lat).item()
        is_kind = (place.kind, place.country) == (row["kind"], row["country"])
        if not is_kind or away_m > float(row["tolerance_km"]) * 1000:
            yield row["typed"], place


def test_a_name_in_the_news_is_answered_with_its_place():
    assert list(find_misses()) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bagdhad", "Baghdad"), ("Mosull", "Mosul"), ("Falluhaj", "Al Fallūjah"),
        ("Reykjavk", "Reykjavík"), ("Damascuss", "Damascus"), ("Isphahan", "Isfahan"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("want", [Want.PLACE, Want.REGION])
def test_a_misspelling_is_offered_and_never_taken(typed, meant, want):
    answer = search(typed, want)
    assert answer.sure is None
    assert f"“{typed}”" in answer.note
    assert meant in [hit.label for hit in answer.hits]


@pytest.mark.parametrize("typed", ["Qwertyuiop", "zzzzzz", "", "  ", "\x00", "%", "a" * 500, "~"])
@pytest.mark.parametrize("want", list(Want))
def test_what_is_no_name_takes_nothing(typed, want):
    assert search(typed, want).sure is None
