"""Kill an archive's run at random moments, resume it each time, and compare the tables.

    python -m benchmarks.kills [--kills 20] [--seed 1] [--most-seconds 20]

Each run is killed with its workers by SIGKILL, at a moment that is drawn: every second one between
its start and `--most-seconds`, the others within three seconds from the first batch that it kept.
The next goes on with `--resume` and one or two workers. Where a run ends before
its moment came, a new folder is begun. At the end of each folder its tables are compared, byte for
byte, with those that an undisturbed reading in this process makes.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import describe_run
from benchmarks.archive import load_texts, vary
from geo.archive import read_archive
from geo.archive.engine import open_here
from geo.tables import data_version

ROOT = Path(__file__).parents[1]
# Short ones, so that moments fall before, between and after all batches and while tables are made.
REPORTS, WORDS = 1_000, 20


def list_tables(folder: Path) -> dict[str, bytes]:
    """List the tables' files with their bytes."""
    paths = folder.glob("[a-z]*/*.parquet")
    return {f"{path.parent.name}/{path.name}": path.read_bytes() for path in paths}


def start(feed: Path, out: Path, workers: int) -> subprocess.Popen[bytes]:
    """Start a run in a session of its own, so that its workers are killed with it."""
    resume = ["--resume"] if (out / "archive.json").exists() else []
    words = [str(feed), "--out", str(out), "--workers", str(workers), *resume]
    return subprocess.Popen(
        [sys.executable, "-m", "geo", "archive", *words],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def count_parts(out: Path) -> int:
    """Count the batches that are kept."""
    return len(list((out / ".parts").glob("*.parquet")))


def run_until(
    process: subprocess.Popen[bytes], seconds: float, more_than: int, out: Path
) -> int | None:
    """Kill a run some seconds after its start, or after more than some batches are kept.

    Gives its exit code where it ended before.
    """
    began = None if more_than >= 0 else time.monotonic()
    while (code := process.poll()) is None:
        if began is None and count_parts(out) > more_than:
            began = time.monotonic()
        if began is not None and time.monotonic() - began >= seconds:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return None
        time.sleep(0.02)
    return code


def main() -> None:
    """Kill as often as is asked for, and print what each kill left."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most-seconds", type=float, default=30.0)
    call = parser.parse_args()
    print(describe_run("dask", "distributed", "pyarrow"))
    chance = random.Random(call.seed)  # noqa: S311  # draws moments, no secrets
    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch)
        feed = base / "feed.jsonl"
        texts = load_texts()
        with feed.open("w", encoding="utf-8") as file:
            for number in range(REPORTS):
                words = vary(number, texts)["text"].split()[:WORDS]
                file.write(json.dumps({"text": " ".join(words)}) + "\n")
        here = open_here(data_version())
        read_archive([str(feed)], base / "whole", engine=here, progress=io.StringIO())
        whole = list_tables(base / "whole")
        print("| kill | at | batches kept of 20 | tables there |\n|---|---|---|---|", flush=True)
        kills = folders = 0
        while kills < call.kills:
            folders += 1
            out = base / f"out{folders}"
            code = None
            while code is None:
                early = kills % 2 == 0
                moment = chance.uniform(0.0, call.most_seconds if early else 3.0)
                process = start(feed, out, chance.randint(1, 2))
                if kills == call.kills:
                    code = process.wait()
                    break
                code = run_until(process, moment, -1 if early else count_parts(out), out)
                if code is None:
                    kills += 1
                    since = "its start" if early else "its first batch"
                    there = len(list_tables(out))
                    print(
                        f"| {kills} | {moment:.1f} s from {since} | {count_parts(out)} | {there} |",
                        flush=True,
                    )
            if code or list_tables(out) != whole:
                raise SystemExit(f"folder {folders}: exit code {code}, or other tables")
            said = json.loads((out / "archive.json").read_bytes())
            print(f"folder {folders}: whole ({said['whole']}), the same bytes", flush=True)
    print(f"{kills} kills, {folders} folders: every table is the same, byte for byte.")


if __name__ == "__main__":
    main()
