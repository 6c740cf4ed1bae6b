"""What the page asks of a whole archive, counted once at the end of a run."""

import itertools
import json
from dataclasses import fields

import duckdb
import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import pyogrio
import pytest

from geo.archive import summary
from geo.archive.query import Asked, open_archive
from geo.archive.schema import SUMMARY, TABLES
from tests.archive.samples import read


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """An archive of claims that repeat, differ and contradict, and the same without summary."""
    base = tmp_path_factory.mktemp("summary")
    said = itertools.product(
        ("The Zolfaqar, with a range of", "The Fateh-110, with a range of", "A missile that flies"),
        ("300 km", "700 km", "1,400 km"),
        ("could", "cannot"),
        ("Tel Aviv from western Iraq", "Riyadh from Baghdad", "Tripoli from Yemen"),
    )
    rows = []
    for number, (system, figure, verb, pair) in enumerate(said):
        text = f"{system} {figure}, {verb} reach {pair}, officials said."
        if number % 4 == 0:
            text += f" {text}"
        date = "" if number % 7 == 0 else f"{2018 + number % 3}-0{1 + number % 9}-11"
        rows += [{"text": text, "date": date, "source": f"Paper {number % 5}"}] * (1 + number % 3)
    rows += [{**row, "date": "2021-05-06"} for row in reversed(rows)]
    rows += [{"text": "The range is 100 km (100 miles)."}, {"text": "Nothing is claimed here."}]
    feed = base / "feed.jsonl"
    feed.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    read([feed], base / "whole")
    (base / "plain").mkdir()
    for name in (*TABLES, "archive.json"):
        (base / "plain" / name).symlink_to(base / "whole" / name)
    return base / "whole", base / "plain"


def list_questions(folder):
    """Each value that a reader could ask for, and of any two fields every fifth pair of values."""
    counts = open_archive(folder).count_claims(Asked())
    values = {
        "verdict": counts.verdict["name"].tolist(),
        "kind": ["reach", "unit"],
        "system": counts.system["name"].tolist(),
        "place": [*counts.place["name"].tolist(), "Nowhere"],
        "region": counts.region["name"].tolist(),
        "year": [*map(str, counts.year["name"]), "1999"],
        "publisher": ["Paper 3", "No paper"],
    }
    yield Asked()
    for field, found in values.items():
        for value in found:
            yield Asked(**{field: value})
    for one, other in itertools.combinations(values, 2):
        for this, that in list(itertools.product(values[one], values[other]))[::5]:
            yield Asked(**{one: this, other: that})


def equal(one, other):
    if isinstance(one, pd.DataFrame):
        one, other = one.reset_index(drop=True), other.reset_index(drop=True)
        return one.equals(other.astype(one.dtypes)) and list(one) == list(other)
    return one == other


@pytest.mark.slow
def test_answers_with_and_without_it_are_the_same_whatever_is_asked(folders):
    summed, plain = map(open_archive, folders)
    asked = list(list_questions(folders[0]))
    assert len(asked) > 60
    conflicts = 0
    for each in asked:
        one, other = summed.count_claims(each), plain.count_claims(each)
        for field in fields(one):
            assert equal(getattr(one, field.name), getattr(other, field.name)), (each, field.name)
        for what in ("list_claims", "list_places", "list_conflicts"):
            one, other = (getattr(archive, what)(each) for archive in (summed, plain))
            assert equal(one, other), (each, what)
        conflicts += len(one)
    assert conflicts > 100


def test_a_list_shorter_than_all_holds_the_same_first_rows(folders):
    one, other = (open_archive(folder).list_claims(Asked(), most=5) for folder in folders)
    assert len(one) == 5
    assert equal(one, other)


def test_each_claim_is_counted_once_and_each_row_of_it_is_said(folders):
    claims = pq.read_table(folders[0] / "claims").to_pandas()
    files = {
        name: pq.read_table(folders[0] / "summary" / f"{name}.parquet").to_pandas()
        for name in SUMMARY
    }
    once, said = files["once"], files["said"]
    assert once["made"].sum() == files["sides"]["made"].sum() == len(said) == len(claims)
    assert not once.duplicated(["same", "verdict"]).any()
    assert said["once"].value_counts().sort_index().tolist() == once["made"].tolist()
    published = int(claims["publisher"].notna().sum())
    assert 0 < published < len(claims)
    assert len(files["said_by_publisher"]) == published
    assert files["sides_by_publisher"]["made"].sum() == published
    assert len(files["marked"]) == claims["number"].nunique()


def test_an_archive_whose_summary_lacks_a_file_is_asked_without_it(folders, tmp_path):
    for path in folders[0].iterdir():
        (tmp_path / path.name).symlink_to(path)
    (tmp_path / "summary").unlink()
    (tmp_path / "summary").mkdir()
    for path in (folders[0] / "summary").iterdir():
        if path.stem != "marked":
            (tmp_path / "summary" / path.name).symlink_to(path)
    asked = Asked(publisher="Paper 3")
    one, other = (open_archive(folder).count_claims(asked) for folder in (folders[0], tmp_path))
    assert one.reports == other.reports > 0
    assert one.claims == other.claims


def test_its_files_have_the_documented_types_and_open_in_other_programs(folders):
    for name, schema in SUMMARY.items():
        path = folders[0] / "summary" / f"{name}.parquet"
        assert pq.read_schema(path).equals(schema, check_metadata=False)
        assert all(field.metadata[b"holds"] for field in schema)
        assert duckdb.sql(f"SELECT count(*) FROM '{path}'").fetchall() != [(0,)]  # noqa: S608
    sides = folders[0] / "summary" / "sides.parquet"
    frame = gpd.read_parquet(sides)
    assert frame.crs == "OGC:CRS84"
    assert frame.geometry.notna().sum() == frame["lon"].notna().sum() > 0
    if "Parquet" in pyogrio.list_drivers():  # GDAL as its users build it; the wheel's has none
        assert len(pyogrio.read_dataframe(sides)) == len(frame)


def test_the_same_claims_give_the_same_bytes_however_they_are_cut(folders, tmp_path, monkeypatch):
    made = {path.name: path.read_bytes() for path in (folders[0] / "summary").iterdir()}
    (tmp_path / "claims").symlink_to(folders[0] / "claims")
    summary.write_summary(tmp_path)
    assert {path.name: path.read_bytes() for path in (tmp_path / "summary").iterdir()} == made
    monkeypatch.setattr(summary, "_GROUP_ROWS", 7)
    summary.write_summary(tmp_path)
    said = pq.ParquetFile(tmp_path / "summary" / "said.parquet")
    groups = [said.metadata.row_group(at).num_rows for at in range(said.num_row_groups)]
    assert set(groups[:-1]) == {7}
    assert said.read().equals(pq.read_table(folders[0] / "summary" / "said.parquet"))


def test_what_does_not_fit_into_little_memory_gets_more(folders, tmp_path, monkeypatch):
    made = {path.name: path.read_bytes() for path in (folders[0] / "summary").iterdir()}
    (tmp_path / "claims").symlink_to(folders[0] / "claims")
    monkeypatch.setattr(summary, "_MEMORY", ("300kB", "150MB"))
    summary.write_summary(tmp_path)
    assert {path.name: path.read_bytes() for path in (tmp_path / "summary").iterdir()} == made
    monkeypatch.setattr(summary, "_MEMORY", ("300kB",))
    with pytest.raises(OSError, match="Memory"):
        summary.write_summary(tmp_path)


def test_a_figure_of_any_size_ends_no_run(tmp_path):
    feed = tmp_path / "feed.jsonl"
    texts = [
        f"A missile with a range of {figure} km {verb} reach Riyadh from Baghdad."
        for figure in ("900", "1,240,000", "999,999,999,999")
        for verb in ("can", "cannot")
    ]
    feed.write_text("\n".join(json.dumps({"text": text}) for text in texts), encoding="utf-8")
    read([feed], tmp_path / "out")
    conflicts = open_archive(tmp_path / "out").list_conflicts(Asked())
    assert conflicts["claims"].tolist() == [6]
