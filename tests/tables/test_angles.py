"""One longitude or latitude of a table, in the forms in which spreadsheets and people write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.tables.angles import parse_angle


@pytest.mark.parametrize(
    ("cell", "axis", "degrees"),
    [
        ("44.4", "lon", 44.4), ("44,4", "lon", 44.4), ("-44.4", "lon", -44.4),
        ("−44.4", "lon", -44.4),
        ("44.4 W", "lon", -44.4), ("W44.4", "lon", -44.4), ("33°18'N", "lat", 33.3),
        ("33:18:36 S", "lat", -33.31), ("33 18 36", "lat", 33.31), ("33 18 36 S", "lat", -33.31),
        ("33d18m36s", "lat", 33.31), ("33d18m36S", "lat", -33.31), ("33d18m36sS", "lat", -33.31),
        ("4.44e1", "lon", 44.4),
        ("33 degrees 18 minutes 36 seconds South", "lat", -33.31), ("44.4 East", "lon", 44.4),
        ("44 Grad 24 Minuten Ost", "lon", 44.4), ("33 degrés 18 minutes nord", "lat", 33.3),
        ("90", "lat", 90.0), ("180°", "lon", 180.0),
    ],
)  # fmt: skip
def test_an_angle_is_read_as_people_write_it(cell, axis, degrees):
    assert parse_angle(cell, axis) == pytest.approx(degrees)


@pytest.mark.parametrize(
    ("cell", "axis", "cure"),
    [
        ("33.3N", "lon", "exchange the names"), ("S33N", "lat", "two sides"),
        ("-33 S", "lat", "a minus and the letter S"), ("33°60'", "lat", "60 minutes"),
        ("333000000", "lat", "ten million"), ("4942585.5", "lon", "save the table in longitude"),
        ("200", "lon", "write -160"), ("91", "lat", "no latitude from -90 to 90"),
        ("44 O", "lon", "east in German"), ("1.2.3", "lat", "one decimal point"),
        ("-9999", "lon", "leave both cells empty"), ("here", "lat", "33°18'N"),
        ("1" * 80, "lon", "too long"),
    ],
)  # fmt: skip
def test_what_is_no_angle_is_refused_with_a_cure(cell, axis, cure):
    with pytest.raises(ValueError, match=cure):
        parse_angle(cell, axis)


@given(st.floats(-180, 180).map(lambda value: round(value, 6)))
def test_every_longitude_comes_back(value):
    assert parse_angle(f"{value:.6f}", "lon") == value


@pytest.mark.parametrize(
    ("cell", "axis", "value"),
    [
        ("'44.4", "lon", 44.4),
        ('="44.4"', "lon", 44.4),
        ("“44,4”", "lon", 44.4),
        ("'33.3'", "lat", 33.3),
        ("044-24-00E", "lon", 44.4),
        ("44-24W", "lon", -44.4),
        ("0442400E", "lon", 44.4),
        ("04424W", "lon", -44.4),
        ("331800N", "lat", 33.3),
        ("3318S", "lat", -33.3),
        ("331800.0N", "lat", 33.3),
    ],
)
def test_a_number_in_marks_or_as_aeronautical_tables_write_it_is_read(cell, axis, value):
    assert parse_angle(cell, axis) == pytest.approx(value, abs=1e-9)


@pytest.mark.parametrize(
    ("cell", "axis"),
    [
        ("442400E", "lon"),
        ("44-75-00E", "lon"),
        ("0446000E", "lon"),
        ("''", "lon"),
        ("2442400E", "lon"),
    ],
)
def test_digits_that_may_be_read_in_two_ways_are_refused(cell, axis):
    with pytest.raises(ValueError, match=r"no longitude|60 minutes"):
        parse_angle(cell, axis)


@pytest.mark.parametrize(
    "cell",
    ["４４．４", "٤٤٫٤", "۴۴.۴", "४४.४", "\u202f44.4\u00a0", "４４，４", "４４°２４′Ｅ"],
)
def test_digits_of_other_scripts_and_full_width_ones_are_digits(cell):
    assert parse_angle(cell, "lon") == pytest.approx(44.4)
