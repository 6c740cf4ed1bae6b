"""How often reports claim a place: a circle for each, by number and verdicts."""

import json

import pandas as pd
import pytest

from geo.layers.counts import count_bounds, draw_counts

COLUMNS = "name country lon lat claims holds part fails unknown".split()
TABLE = pd.DataFrame(
    [
        ["Riyadh", "SA", 46.7, 24.6, 16, 1, 1, 14, 0],
        ["</script>", "IL", 34.8, 32.1, 1, 0, 0, 0, 1],
        ["Doha", "QA", 51.5, 25.3, 4, 3, 1, 0, 0],
    ],
    columns=COLUMNS,
)


def draw(table):
    (child,) = draw_counts(table)._children.values()
    return child.statement, json.loads(child.statement.rpartition("})(")[2].rpartition(");")[0])


def test_a_circles_area_counts_and_what_fails_has_another_rim_and_colour():
    _, (riyadh, other, doha) = draw(TABLE)
    assert riyadh["px"] > doha["px"] > other["px"]
    assert (riyadh["fails"], doha["fails"]) == (True, False)
    assert len({riyadh["color"], other["color"], doha["color"]}) == 3
    assert riyadh["said"] == "Riyadh, SA: 16 claims: 1 holds, 1 in part, 14 fail"
    assert other["said"].endswith("1 claim: 1 cannot be told")


def test_latitude_stands_first_and_no_name_ends_the_script():
    statement, (riyadh, *_) = draw(TABLE)
    assert riyadh["at"] == [24.6, 46.7]
    assert "</script>" not in statement


@pytest.mark.parametrize(
    ("lons", "lats", "zoom"),
    [([44, 45], [33, 34], 5.0), ([-100, 140], [0, 50], 2.0), ([], [], 4.0)],
)
def test_the_map_begins_where_the_places_are(lons, lats, zoom):
    table = pd.DataFrame({"lon": lons, "lat": lats}, dtype=float)
    (lat, lon), begun = count_bounds(table)
    assert begun == zoom
    if lons:
        assert (lon, lat) == (sum(lons) / 2, sum(lats) / 2)
