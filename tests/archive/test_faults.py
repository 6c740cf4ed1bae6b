"""Runs that are stopped, workers that die, poison: nothing is lost, and the rows are the same.

Everything here is real: processes are killed, a text takes too long, a scheduler is started.
"""

import contextlib
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pyarrow.parquet as pq
import pytest

from geo.archive import read_archive
from geo.archive.engine import open_here
from geo.archive.store import MANIFEST, TABLE_NAMES
from geo.tables import data_version
from tests.archive.killing import Runs
from tests.archive.samples import LINE, OTHER, REACH, list_files

pytestmark = pytest.mark.slow

WORKERS = 2
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


def wait_for(found):
    give_up = time.monotonic() + 240
    while not (answer := found()):
        assert time.monotonic() < give_up
        time.sleep(0.02)
    return answer


def parts(folder):
    return list((folder / ".parts").glob("*.parquet"))


def list_readers(process):
    """The processes that read: children of the run that have no children of their own."""
    with contextlib.suppress(psutil.NoSuchProcess):
        children = psutil.Process(process.pid).children(recursive=True)
        return [each for each in children if "spawn_main" in " ".join(each.cmdline())]
    return []


def find_address(file):
    """The scheduler's address, once its file is there and whole."""
    with contextlib.suppress(FileNotFoundError, ValueError):
        return json.loads(file.read_bytes())["address"]
    return None


@pytest.fixture(scope="module")
def feed(tmp_path_factory):
    """Three batches of short reports, and the tables that an undisturbed reading makes of them."""
    folder = tmp_path_factory.mktemp("feed")
    with (folder / "feed.jsonl").open("w", encoding="utf-8") as file:
        for number in range(250):
            words = (REACH, OTHER, LINE)[number % 3]
            file.write(json.dumps({"text": f"{words} {number}."}) + "\n")
    source, out = str(folder / "feed.jsonl"), folder / "out"
    here = open_here(data_version())
    assert read_archive([source], out, engine=here, progress=io.StringIO()).read == 250
    return folder


def test_killed_and_resumed_with_other_workers_gives_the_same_bytes(feed, tmp_path):
    out = tmp_path / "out"
    process = start(feed / "feed.jsonl", "--out", out, "--workers", 1)
    wait_for(lambda: parts(out))
    readers = list_readers(process)
    process.kill()
    process.communicate()
    psutil.wait_procs(readers, timeout=30)  # they see that the run is gone, and end
    assert not (out / "reports").exists()
    kept = len(parts(out))
    assert 0 < kept < 3
    # A worker of the run that goes on dies, too; and a second run wants the folder meanwhile.
    process = start(feed / "feed.jsonl", "--out", out, "--workers", WORKERS, "--resume")
    wait_for(lambda: len(parts(out)) > kept or process.poll() is not None)
    second = start(feed / "feed.jsonl", "--out", out, "--resume")
    for reader in list_readers(process)[:1]:
        os.kill(reader.pid, signal.SIGKILL)
    code, printed, err = end(process)
    assert code == 0, err
    assert json.loads(printed)["reused"] >= 50 * kept
    code, _, err = end(second)
    assert (code, "Another run writes" in err) == (2, True) or code == 0
    assert list_files(out) == list_files(feed / "out")


def test_killed_at_drawn_moments_and_resumed_each_time_gives_the_same_bytes(feed, tmp_path):
    out = tmp_path / "out"
    chance = random.Random(20261129)  # noqa: S311  # draws moments, no secrets

    def count_files():
        return sum(path.is_file() for path in out.rglob("*"))

    def go_on():
        resume = ["--resume"] if (out / "archive.json").exists() else []
        return start(feed / "feed.jsonl", "--out", out, "--workers", chance.randint(1, 2), *resume)

    for _ in range(3):
        # From the first file of all to the tables: a moment is that of a file that appears.
        wanted = count_files() + chance.randint(1, 4)
        process = go_on()
        wait_for(lambda: count_files() >= wanted or process.poll() is not None)  # noqa: B023
        readers = list_readers(process)
        process.kill()
        process.communicate()
        psutil.wait_procs(readers, timeout=30)
    code, _, err = end(go_on())
    assert code == 0, err
    assert list_files(out) == list_files(feed / "out")


def test_killed_at_each_step_of_writing_the_tables_and_resumed_gives_the_same_bytes(feed, tmp_path):
    whole, source, read = list_files(feed / "out"), str(feed / "feed.jsonl"), tmp_path / "read"
    # Read whole, with the tables of an earlier input.
    few = tmp_path / "few.jsonl"
    few.write_bytes(b"".join((feed / "feed.jsonl").read_bytes().splitlines(keepends=True)[:9]))
    here, quiet = open_here(data_version()), io.StringIO()
    read_archive([str(few)], read, engine=here, progress=quiet)
    shutil.copytree(feed / "out" / ".parts", read / ".parts", dirs_exist_ok=True)
    older, runs, out, left = list_files(read), Runs(), tmp_path / "out", set()
    shutil.copytree(read, out)
    steps = runs.count_steps(source, out)
    for step in range(1, steps + 1):
        shutil.rmtree(out)
        shutil.copytree(read, out)
        assert runs.end_after(source, out, step) == -signal.SIGKILL
        files = {path.relative_to(out): path.read_bytes() for path in out.rglob("*.parquet")}
        said = json.loads((out / MANIFEST).read_bytes())["whole"]
        # What says that it is whole holds one run's tables, and no half of another's.
        assert not said or list_files(out) in (older, whole)
        if (state := (said, frozenset(files.items()))) in left:
            continue
        left.add(state)
        read_archive([source], out, engine=here, progress=quiet, resume=True)
        assert list_files(out) == whole
        assert json.loads((out / MANIFEST).read_bytes())["whole"]
    # Steps fell between what is done to each of the four tables.
    assert len(left) > 2 * len(TABLE_NAMES)


def test_poison_is_a_row_with_its_reason_and_its_neighbours_are_read(tmp_path):
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.txt").write_text(OTHER, encoding="utf-8")
    (source / "b.txt").write_text("917 km 4 km 63 km " * 22_000, encoding="utf-8")
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


def test_a_scheduler_elsewhere_reads_the_same_and_one_that_is_gone_is_said(feed, tmp_path):
    with contextlib.ExitStack() as held:

        def run(module, *words):
            process = subprocess.Popen(
                [sys.executable, "-m", module, *words],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            held.callback(process.wait)
            held.callback(process.terminate)

        file = tmp_path / "scheduler.json"
        local = ("--host", "127.0.0.1", "--no-dashboard")
        run("distributed.cli.dask_scheduler", *local, "--port", "0", "--scheduler-file", str(file))
        address = wait_for(lambda: find_address(file))
        refused = end(start(feed / "feed.jsonl", "--out", tmp_path / "x", "--scheduler", address))
        assert refused[0] == 2
        assert "has no workers" in refused[2]
        run("distributed.cli.dask_worker", address, *local, "--nthreads", "2", "--no-nanny")
        words = (feed / "feed.jsonl", "--out", tmp_path / "out", "--scheduler", address)
        code, _, err = end(start(*words))
        assert code == 0, err
        assert list_files(tmp_path / "out") == list_files(feed / "out")
    started = time.monotonic()
    code, _, err = end(start(feed / "feed.jsonl", "--out", tmp_path / "y", "--scheduler", address))
    assert (code, time.monotonic() - started < 30) == (2, True)
    assert "No Dask scheduler answers at" in err
    assert not (tmp_path / "y").exists()
