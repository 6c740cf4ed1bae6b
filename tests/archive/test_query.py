"""Questions to an archive's tables, answered by DuckDB from the Parquet files."""

import pytest

from geo.archive.query import Asked, open_archive
from geo.errors import LinkError
from tests.archive.samples import make_archive, read, rows


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_archive(tmp_path_factory.mktemp("view"))


def test_reports_that_contradict_one_another_stand_side_by_side(folder):
    conflicts = open_archive(folder).list_conflicts(Asked(place="Riyadh"))
    assert conflicts["say"].tolist() == [1]
    assert conflicts["deny"].iloc[0] > 1
    assert conflicts["one"].iloc[0] == "y.txt"
    denials = {row["report"] for row in rows(folder, "claims") if row["denied"]}
    assert conflicts["other"].iloc[0] in denials
    assert conflicts["region"].iloc[0] == "Baghdad"


def test_two_ranges_of_one_system_that_are_far_apart_are_a_conflict_and_near_ones_are_none(
    tmp_path,
):
    for name, figure in (("a", 700), ("b", 750), ("c", 1_400)):
        words = f"The Zolfaqar, with a range of {figure} km, could hit Tel Aviv from western Iraq."
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    read([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "near")
    assert open_archive(tmp_path / "near").list_conflicts(Asked()).empty
    read([tmp_path / f"{name}.txt" for name in "abc"], tmp_path / "far")
    (found,) = open_archive(tmp_path / "far").list_conflicts(Asked()).to_dict("records")
    assert (found["one"], found["other"]) == ("a.txt", "c.txt")
    assert (found["low_km"], found["high_km"], found["say"], found["deny"]) == (700, 1_400, 3, 0)


def test_what_reports_say_alike_is_one_row(folder):
    claims = open_archive(folder).list_claims(Asked())
    whole = open_archive(folder).count_claims(Asked()).claims
    assert claims["made"].sum() == whole
    assert claims["made"].max() > 1
    alike = claims[["kind", "place", "region", "low_km", "high_km", "denied", "verdict"]]
    systems = claims["systems"].map(tuple)
    assert not alike.assign(systems=systems).duplicated().any()


def test_a_claim_is_shown_down_to_its_parts_and_its_report(folder):
    archive = open_archive(folder)
    found = archive.find_claim("2019-12-05-a.txt", 0)
    assert {part["part"] for part in found["parts"]} >= {"place", "launch region", "range"}
    assert found["entries"][0]["source"]
    assert archive.find_claim("nowhere", 0) is None


@pytest.mark.parametrize(
    "hostile", ["'; DROP VIEW claims; --", "x' OR '1'='1", "%", "\\", "ي", '"']
)
def test_what_is_asked_for_is_a_value_and_never_a_statement(folder, hostile):
    archive = open_archive(folder)
    assert archive.count_claims(Asked(place=hostile, system=hostile)).claims == 0
    assert archive.count_claims(Asked()).claims > 0


@pytest.mark.parametrize("text", ["colour=red", "year=99999999999", "year=٢٠١٩", "year=-1"])
def test_an_address_that_asks_for_nothing_known_is_said(text):
    with pytest.raises(LinkError, match="asks an archive for nothing that it has"):
        Asked.from_text(text)


def test_what_an_address_asks_for_is_read_as_it_was_written():
    asked = Asked(verdict="holds in part", place="Tel Aviv", year="2019")
    assert Asked.from_text(asked.as_text()) == asked
