"""Load a hand-made CSV table of data/ as frozen rows, all faults reported together."""

import dataclasses
from enum import StrEnum

import pytest

from geo.errors import TableError
from geo.tables import (
    load_table,
    parse_choice,
    parse_date,
    parse_number,
    parse_optional,
    parse_text,
)


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


@dataclasses.dataclass(frozen=True, slots=True)
class Sample:
    id: str
    colour: Colour
    low_km: float | None
    high_km: float
    source: str
    date: str

    def __post_init__(self):
        if self.low_km is not None and self.low_km > self.high_km:
            raise ValueError(f"low_km {self.low_km:g} is above high_km {self.high_km:g}")


PARSERS = {
    "id": parse_text,
    "colour": parse_choice(Colour),
    "low_km": parse_optional(parse_number(0, 20_000)),
    "high_km": parse_number(0, 20_000),
    "source": parse_text,
    "date": parse_date,
}
HEADER = "id,colour,low_km,high_km,source,date\n"


@pytest.fixture
def load(tmp_path):
    def load(text, encoding="utf-8"):
        path = tmp_path / "sample.csv"
        path.write_bytes(text.encode(encoding))
        return load_table(path, Sample, PARSERS, key=("id",))

    return load


@pytest.fixture
def faults_of(load):
    def faults_of(text, encoding="utf-8"):
        with pytest.raises(TableError) as caught:
            load(text, encoding)
        return caught.value.faults

    return faults_of


def test_good_rows_keep_their_order_and_types(load):
    rows = load(HEADER + "a,red,,700,Reuters,2018-09\nb,green,1,2,AFP,2019\n")
    assert [row.id for row in rows] == ["a", "b"]
    assert rows[0].colour is Colour.RED
    assert rows[0].low_km is None
    assert rows[1].low_km == 1.0


def test_all_faults_of_a_file_are_reported_together(faults_of):
    faults = faults_of(
        HEADER
        + "a,redd,,700,Reuters,2018-09\n"
        + "a,red,9,7,Reuters,2018-09\n"
        + "c,red,,nan,,2018-13\n"
        + "d,red\n"
    )
    assert [(fault.row, fault.column) for fault in faults] == [
        (2, "colour"),
        (3, "id"),
        (4, "high_km"),
        (4, "source"),
        (4, "date"),
        (5, ""),
    ]
    assert "nearest valid choice: 'red'" in faults[0].reason
    assert faults[0].value == "redd"
    assert "line 2" in faults[1].reason


def test_a_row_that_contradicts_itself_is_a_fault(faults_of):
    (fault,) = faults_of(HEADER + "a,red,9,7,Reuters,2018\n")
    assert fault.row == 2
    assert "low_km 9 is above high_km 7" in fault.reason


@pytest.mark.parametrize("value", ["nan", "inf", "-1", "1e9", "7OO", ""])
def test_a_number_that_is_no_range_is_a_fault(faults_of, value):
    (fault,) = faults_of(HEADER + f"a,red,,{value},Reuters,2018\n")
    assert (fault.column, fault.value) == ("high_km", value)


@pytest.mark.parametrize("column", ["source", "date"])
def test_no_row_goes_without_source_and_date(faults_of, column):
    cells = {"source": "Reuters", "date": "2018"} | {column: ""}
    (fault,) = faults_of(HEADER + f"a,red,,1,{cells['source']},{cells['date']}\n")
    assert fault.column == column
    assert "where it comes from" in fault.reason


def test_lines_are_counted_as_an_editor_counts_them(faults_of):
    (fault,) = faults_of(HEADER + '\na,red,,1,"two\nlines",2018\nb,blue,,1,x,2018\n')
    assert fault.row == 5


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        ("\n\n", "is empty"),
        (HEADER.replace("colour", "color"), "nearest valid choice: 'colour'"),
        (HEADER.replace("colour", "id"), "is a column twice"),
        (HEADER.replace(",date", ""), "is a column that is missing"),
        (HEADER + 'a,"red,,1,x,2018\n', "is no CSV"),
    ],
)
def test_a_file_that_is_no_such_table_says_why(faults_of, text, reason):
    assert any(reason in str(fault) for fault in faults_of(text))


def test_a_file_that_is_not_utf8_is_named(faults_of):
    (fault,) = faults_of(HEADER + "é,red,,1,x,2018\n", encoding="latin-1")
    assert (fault.file, fault.row) == ("sample.csv", 0)


def test_a_missing_file_is_named():
    with pytest.raises(TableError, match=r"absent\.csv: is missing"):
        load_table("absent.csv", Sample, PARSERS)


def test_a_byte_order_mark_does_no_harm(load):
    assert load("\ufeff" + HEADER + "a,red,,1,x,2018\n")[0].id == "a"
