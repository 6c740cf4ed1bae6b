"""One run: what there is to read, who reads it, how far it is, what came of it."""

import io

import pytest

from geo.archive import Options
from geo.archive.run import Progress, read_archive
from geo.errors import FileError
from tests.archive.samples import HERE, list_files, read, rows


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


def test_a_limit_then_more_gives_what_one_run_gives(tmp_path, archive):
    source = archive[0].parent / "in"
    read([source], tmp_path / "out", Options(limit=5))
    assert len(rows(tmp_path / "out", "reports")) == 5
    summary = read([source], tmp_path / "out", resume=True)
    assert list_files(tmp_path / "out") == list_files(archive[0])
    again = read([source], tmp_path / "out", resume=True)
    assert (again.reused, again.read) == (19, summary.read)
    assert list_files(tmp_path / "out") == list_files(archive[0])


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_counts_reports_and_says_how_long_it_still_takes():
    at = iter([0.0, 60.0])
    out = Terminal()
    progress = Progress(out, 1_000, now=lambda: next(at))
    progress.skip(500)
    progress.add(reports=30, size_bytes=100)
    assert "30 reports read, 0.5/s, 60 % of the input, about 4 min left" in out.getvalue()


def test_what_an_earlier_run_had_read_does_not_count_as_fast():
    progress = Progress(io.StringIO(), 1_000, now=lambda: 0.0)
    progress.skip(900)
    progress.add(reports=1, size_bytes=50)
    assert progress.describe(10.0).endswith("about 10 s left")


def test_nothing_to_read_makes_no_folder(tmp_path):
    (tmp_path / "in").mkdir()
    with pytest.raises(FileError, match="nothing to read"):
        read_archive([str(tmp_path / "in")], tmp_path / "out", engine=HERE)
    assert not (tmp_path / "out").exists()
