"""Which columns of a table hold longitude and latitude."""

import pytest

from geo.errors import FileError
from geo.tables.columns import find_columns, pick_columns


def pick(header, *rows):
    lines = list(enumerate((tuple(header), *map(tuple, rows)), 1))
    notes = []
    return pick_columns(tuple(header), lines, "a.csv", ",", notes), notes


@pytest.mark.parametrize(
    ("lon", "lat"),
    [
        ("reclong", "reclat"),
        ("Residence_Addresses_Longitude", "Residence_Addresses_Latitude"),
        ("site lng", "site lat"),
        ("this_is_longitude_too", "this_is_latitude_too"),
    ],
)
def test_columns_that_differ_in_the_word_of_the_axis_alone_are_a_pair(lon, lat):
    columns, [note] = pick(["name", lat, lon])
    assert columns == (2, 1)
    assert f"“{lon}” is read as longitude" in note


def test_the_surest_name_goes_before_a_pair():
    assert pick(["start_lng", "start_lat", "lon", "lat"]) == ((2, 3), [])


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        (["start_lng", "start_lat", "end_lng", "end_lat"], "1234", "start_lng and start_lat; end"),
        (["name", "lon (°W)", "lat (°N)"], "123", "counts to the west: write a minus"),
        (["name", "lon (E)", "lat [deg South]"], "123", "counts to the south"),
        (["id", "wkt"], ["1", "POLYGON((44 33,45 33,45 34,44 33))"], "“wkt” .POLYGON .* GeoJSON"),
        (["id", "shape"], ["1", '{"type": "Point", "coordinates": [1, 2]}'], "GeoJSON"),
        (["along", "plat"], "12", "has no column lon and no column lat"),
    ],
)
def test_columns_that_say_something_else_are_refused_with_the_cure(header, row, said):
    with pytest.raises(FileError, match=said):
        pick(header, row)


def test_two_columns_of_one_name_are_both_found():
    assert find_columns(["lon", "lat", "Lon"], "lon") == [0, 2]
