"""What a worker does: a batch of reports to rows, whatever is in them."""

import datetime as dt
import io
import signal
import subprocess
import sys

import pyarrow.parquet as pq
import pytest

from geo.archive.model import Batch, Item
from geo.archive.work import _bounded, merge_rows, read_batch, skip_item, write_rows
from geo.claims import check_claim
from geo.exports.reading import list_reading
from geo.reading import extract_claims, read_report
from geo.tables import data_version
from tests.archive.samples import REACH, ROOT, rows


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


def read_rows(*items):
    return pq.read_table(io.BytesIO(read_batch(Batch(0, 0, items), "1"))).to_pylist()


def test_a_report_whose_reader_fails_costs_nobody_elses_rows(monkeypatch):
    from geo.archive import work

    def fail(text):
        if "poison" in text:
            raise ZeroDivisionError
        return read_report(text)

    monkeypatch.setattr(work, "read_report", fail)
    rows = read_rows(Item("a", text="poison"), Item("b", text=REACH))
    assert [row["status"] for row in rows] == ["skipped", "read"]
    assert rows[0]["fault"] == "reader failed"
    assert rows[0]["reason"].endswith("ZeroDivisionError.")


def test_batches_read_apart_are_one_when_merged():
    one, two = Item("a", text=REACH), Item("b", text="Nothing is claimed.")
    together = read_batch(Batch(0, 0, (one, two)), "1")
    apart = [read_batch(Batch(0, 0, (one,)), "1"), read_batch(Batch(0, 1, (two,)), "1")]
    assert merge_rows(apart) == together


def test_a_skipped_report_keeps_what_its_row_and_its_name_say():
    item = Item("2019/2019-05-01-x.txt", url="https://www.paper.example/a", language="EN-us")
    row = skip_item(item, 4, "1", "empty", "The report is empty.")
    assert (row["title"], row["source"], row["language"]) == (
        "2019-05-01-x", "paper.example", "en"
    )  # fmt: skip
    assert row["date"] == dt.date(2019, 5, 1)
    assert pq.read_table(io.BytesIO(write_rows([row]))).num_rows == 1


def test_a_language_is_found_where_none_is_stated():
    english, german = read_rows(
        Item("a", text="The range of the missile was said to be as it is in the paper."),
        Item("b", text="Die Reichweite der Rakete wird mit siebenhundert Kilometern angegeben."),
    )
    assert (english["language"], german["language"]) == ("en", "de")


def test_a_kept_check_holds_no_region():
    from geo.kept import STORES

    kept = STORES["geo.archive.work._check_bare"]
    kept.clear()
    once = read_rows(Item("a", text=REACH))
    assert len(kept) > 0
    assert all(checked.claim.region is None for checked, _ in kept._values.values())
    assert read_rows(Item("a", text=REACH)) == once  # by what is kept


@pytest.mark.parametrize(
    ("hangs_in", "ended_by"), [("pass", "SIGPROF"), ("time.sleep(1)", "SIGALRM")]
)
def test_a_report_that_hangs_ends_its_process_at_work_or_waiting(hangs_in, ended_by):
    code = (
        "import time; from geo.archive.work import _bounded\n"
        f"with _bounded(0.05):\n    while True: {hangs_in}"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == -getattr(signal, ended_by)
    assert done.stderr == b""


def test_no_timer_runs_on_when_a_report_is_read():
    with _bounded(60.0):
        assert signal.getitimer(signal.ITIMER_PROF)[0] > 0.0
    for timer in (signal.ITIMER_PROF, signal.ITIMER_REAL):
        assert signal.getitimer(timer) == (0.0, 0.0)
