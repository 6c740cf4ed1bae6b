"""What a folder of reports becomes, read in one process."""

import datetime as dt
import io
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import geopandas as gpd
import pyarrow.parquet as pq
import pyogrio
import pytest

from geo.archive import Options, read_archive
from geo.archive.engine import open_here
from geo.archive.schema import TABLES, describe_tables
from geo.claims import check_claim
from geo.errors import FileError, InputError
from geo.exports.reading import list_reading
from geo.reading import extract_claims, read_report
from geo.tables import data_version
from tests.archive.samples import LINE, OTHER, REACH, list_files, write_input

ROOT = Path(__file__).parents[2]
HERE = open_here(data_version())


def read(inputs, out, options=None, **how):
    return read_archive(
        [str(each) for each in inputs], out, options, engine=HERE, progress=io.StringIO(), **how
    )


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    summary = read([write_input(folder / "in")], folder / "out")
    return folder / "out", summary


def rows(folder, table):
    return pq.read_table(folder / table).to_pylist()


def test_every_report_is_a_row_and_each_that_is_not_read_says_why(archive):
    folder, summary = archive
    status = {row["report"]: row["fault"] or row["status"] for row in rows(folder, "reports")}
    assert status == {
        "2019-12-05-a.txt": "read",
        "b.html": "read",
        "c.pdf": "read",
        **{f"d.jsonl#{number}": "read" for number in (1, 2, 3, 4)},
        "d.jsonl#5": "unreadable row",
        "d.jsonl#6": "unreadable row",
        "d.jsonl#7": "no text column",
        "e.jsonl.gz#1": "read",
        "f.csv#1": "read",
        "f.csv#2": "too large",
        "g.parquet#1": "read",
        "g.parquet#2": "empty",
        "sub/empty.txt": "empty",
        "sub/gone.txt": "unreadable file",
        "sub/large.txt": "too large",
        "sub/noise.docx": "not readable",
    }
    assert list(status) == sorted(status)
    assert (summary.read, summary.skipped) == (10, 9)
    assert summary.reasons["too large"] == 2
    assert all(row["reason"] for row in rows(folder, "reports") if row["status"] == "skipped")


def test_what_a_report_says_of_itself_is_in_its_row(archive):
    said = {row["report"]: row for row in rows(archive[0], "reports")}
    assert said["2019-12-05-a.txt"]["date"] == dt.date(2019, 12, 5)
    page = said["b.html"]
    assert (page["title"], page["source"], page["date"], page["language"]) == (
        "Range & reach",
        "A Paper",
        dt.date(2018, 9, 1),
        "en",
    )
    assert said["d.jsonl#4"]["url"] == "https://www.example.org/x"
    assert said["e.jsonl.gz#1"]["own_id"] == "own-7"
    assert said["f.csv#1"]["date"] == dt.date(2018, 9, 2)
    assert said["f.csv#1"]["title"] == "Quoted, with\na break"
    assert said["g.parquet#1"]["data_version"] == data_version()


def test_claims_are_those_of_the_reader_each_down_to_its_parts(archive):
    claims = [row for row in rows(archive[0], "claims") if row["report"] == "2019-12-05-a.txt"]
    report = read_report(REACH)
    checked = [check_claim(claim) for claim in extract_claims(report)]
    expected = list_reading(report, checked)["claims"]
    assert len(claims) == len(expected) > 0
    for row, wanted in zip(claims, expected, strict=True):
        for name in ("kind", "place", "region", "systems", "high_km", "verdict", "reason", "share"):
            assert row[name] == wanted[name], name
        assert row["parts"] == wanted["found"]
        assert [each["range_km"] for each in row["entries"]] == [
            each["range_km"] for each in wanted["entries"]
        ]
        assert REACH[row["start"] : row["end"]] == wanted["text"]


def test_copies_are_one_group_and_one_source(archive):
    reports = {row["report"]: row for row in rows(archive[0], "reports")}
    copies = [reports[f"d.jsonl#{number}"] for number in (1, 2, 3, 4)]
    assert {row["group"] for row in copies} == {copies[0]["number"]}
    assert {row["copies"] for row in copies} == {4}
    assert reports["b.html"]["group"] == reports["c.pdf"]["group"] != copies[0]["group"]
    claims = [row for row in rows(archive[0], "claims") if row["place"] == "Tel Aviv"]
    sources = {row["report"]: row["sources"] for row in claims}
    # Three short reports with one sentence, and four copies of a longer one.
    assert sources["d.jsonl#1"] == sources["2019-12-05-a.txt"] == 3


def test_the_text_is_in_no_file_of_the_output(archive):
    written = b"".join(path.read_bytes() for path in archive[0].rglob("*") if path.is_file())
    for table in TABLES:
        values = repr(rows(archive[0], table))
        for text in (REACH, OTHER, LINE):
            longest = max(re.split(r"[,.]", text), key=len).strip()
            assert longest not in values
            assert longest.encode() not in written


@pytest.mark.parametrize("table", TABLES)
def test_geopandas_and_duckdb_open_the_tables_with_the_types_that_are_documented(archive, table):
    folder = archive[0] / table
    frame = gpd.read_parquet(folder)
    assert frame.crs == "OGC:CRS84"
    assert list(frame.columns) == TABLES[table].names
    found = duckdb.sql(f"SELECT count(*), count(geometry) FROM '{folder}/*.parquet'").fetchall()  # noqa: S608
    assert found == [(len(frame), int(frame.geometry.notna().sum()))]
    assert pq.read_schema(next(folder.iterdir())).equals(TABLES[table], check_metadata=False)
    if "Parquet" in pyogrio.list_drivers():  # GDAL as its users build it; the wheel's has none
        assert len(pyogrio.read_dataframe(next(folder.iterdir()))) == len(frame)


def test_the_documents_say_what_each_column_holds():
    document = (ROOT / "docs" / "archive.md").read_text(encoding="utf-8")
    assert describe_tables().strip() in document


def test_columns_are_chosen_by_name_and_a_wrong_one_is_refused_with_the_nearest(tmp_path):
    table = tmp_path / "feed.csv"
    table.write_text(f"words;paper\n{REACH};Post\n", encoding="utf-8")
    chosen = Options(text_column="words", columns=(("source", "paper"),))
    assert read([table], tmp_path / "out", chosen).read == 1
    assert rows(tmp_path / "out", "reports")[0]["source"] == "Post"
    with pytest.raises(InputError, match=r"no column 'word'.*words, paper.*Nearest: words"):
        read([table], tmp_path / "other", Options(text_column="word"))
    assert not (tmp_path / "other").exists()


def test_a_limit_then_more_gives_what_one_run_gives(tmp_path, archive):
    source = archive[0].parent / "in"
    read([source], tmp_path / "out", Options(limit=5))
    assert len(rows(tmp_path / "out", "reports")) == 5
    summary = read([source], tmp_path / "out", resume=True)
    assert list_files(tmp_path / "out") == list_files(archive[0])
    again = read([source], tmp_path / "out", resume=True)
    assert (again.reused, again.read) == (19, summary.read)
    assert list_files(tmp_path / "out") == list_files(archive[0])


def test_folders_globs_and_files_together_name_each_report_once(tmp_path):
    for name in ("x/a.txt", "y/a.txt", "y/b.txt", "y/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(OTHER, encoding="utf-8")
    read([tmp_path / "x", tmp_path / "y" / "*.txt"], tmp_path / "out")
    names = [row["report"] for row in rows(tmp_path / "out", "reports")]
    assert len(names) == len(set(names)) == 3
    with pytest.raises(FileError, match="no file and no folder"):
        read([tmp_path / "z"], tmp_path / "out2")
    with pytest.raises(FileError, match="No file fits"):
        read([tmp_path / "*.pdf"], tmp_path / "out2")


def test_a_folder_is_taken_only_when_nothing_is_lost_by_it(tmp_path, archive):
    source = archive[0].parent / "in" / "sub"
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "diary.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"holds something else \(diary.txt\)"):
        read([source], taken)
    read([source], taken, overwrite=True)
    assert (taken / "diary.txt").read_text(encoding="utf-8") == "mine"
    with pytest.raises(InputError, match=r"--resume goes on with it, --overwrite makes it anew"):
        read([source], taken)
    manifest = taken / "archive.json"
    changed = manifest.read_text(encoding="utf-8").replace(data_version(), "2020-01-01.00000000")
    manifest.write_text(changed, encoding="utf-8")
    with pytest.raises(InputError, match=r"read with data 2020-01-01.00000000, this is "):
        read([source], taken, resume=True)
    assert read([source], taken, overwrite=True).skipped == 4


def test_a_full_disk_keeps_what_was_read_and_says_how_to_go_on(tmp_path, archive, monkeypatch):
    import errno

    from geo.archive import store

    source = archive[0].parent / "in"

    def fill(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    read([source], tmp_path / "out", Options(limit=4))
    monkeypatch.setattr(store.os, "fsync", fill)
    with pytest.raises(FileError, match=r"No space left on device.*go on with --resume"):
        read([source], tmp_path / "out", resume=True)
    monkeypatch.undo()
    read([source], tmp_path / "out", resume=True)
    assert list_files(tmp_path / "out") == list_files(archive[0])
    assert not list((tmp_path / "out").rglob("*.new"))


def test_the_compose_file_starts_scheduler_and_workers_of_one_image():
    import yaml

    compose = yaml.safe_load((ROOT / "deploy" / "archive.yaml").read_text(encoding="utf-8"))
    services = compose["services"]
    assert set(services) == {"scheduler", "worker", "archive"}
    assert {each["image"] for each in services.values()} == {"rangecheck-archive"}
    recipe = (ROOT / services["worker"]["build"]["dockerfile"]).read_text(encoding="utf-8")
    assert "FROM rangecheck-page" in recipe
    assert services["worker"]["command"][0] == "tcp://scheduler:8786"
    assert compose["networks"]["inside"]["internal"] is True
    for each in services.values():
        assert each["read_only"] is True
        assert each["cap_drop"] == ["ALL"]
        assert "ports" not in each


def test_a_worker_of_this_machine_does_without_what_it_never_uses():
    code = (
        "import sys; from geo.archive.lean import dask_setup; dask_setup(None)\n"
        "from geo.archive.model import Batch, Item; from geo.archive.work import read_batch\n"
        f"read_batch(Batch(0, 0, (Item('a', text={REACH!r}),)), '1')\n"
        "print([name for name in {'pandas', 'geopandas', 'streamlit', 'folium', 'duckdb',"
        " 'matplotlib', 'geopy'} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.strip() == "[]"
