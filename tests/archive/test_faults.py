"""A text that takes too long, in a worker that ends itself: real processes, nothing is lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.archive.samples import OTHER, REACH

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


def start(*words):
    return subprocess.Popen(
        [sys.executable, "-m", "geo", "archive", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def end(process):
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err


def test_poison_is_a_row_with_its_reason_and_its_neighbours_are_read(tmp_path):
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.txt").write_text(OTHER, encoding="utf-8")
    (source / "b.txt").write_text(f"{REACH} {OTHER}\n\n" * 2000, encoding="utf-8")
    (source / "c.txt").write_text(OTHER, encoding="utf-8")
    with (source / "d.txt").open("wb") as file:
        file.truncate(50_000_000)
    os.mkfifo(source / "e.txt")
    out = tmp_path / "out"
    code, printed, err = end(start(source, "--out", out, "--workers", 1, "--most-seconds", 2))
    assert code == 0, err
    assert json.loads(printed)["reasons"] == {
        "took too long": 1,
        "too large": 1,
        "unreadable file": 1,
    }
    rows = {row["report"]: row for row in pq.read_table(out / "reports").to_pylist()}
    assert "longer than 2 s" in rows["b.txt"]["reason"]
    assert rows["a.txt"]["status"] == rows["c.txt"]["status"] == "read"
