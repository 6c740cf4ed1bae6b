"""Measure how an archive is read: rate, memory along the way, and what larger ones take on paper.

`python -m benchmarks.archive read` calls it. A run is watched from outside: the processor seconds
and the memory of each of its processes.
"""

from __future__ import annotations

import importlib
import io
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import psutil

from geo.archive import read_archive
from geo.archive.engine import open_here
from geo.archive.store import MANIFEST
from geo.tables import data_version

ROOT = Path(__file__).parents[1]
# On-demand, Linux, 2 cores and 8 GB; storage and traffic come on top.
CORE_HOUR_USD = 0.0816 / 2
PRICE_OF = "AWS m7g.large in us-east-1, June 2026, as FactualMinds printed it on 2026-06-17, factualminds.com"
# Which of Dask's processes read reports; the others only look after them.
_WORKER = "--multiprocessing-fork"
_LOOK_CLOSELY_EACH = 10
_TELL_EACH_S = 60.0


@dataclass
class Seen:
    """What was seen of one process, in MB and seconds of processor.

    `rss` counts all that it has in memory, `pss` a page that several share in equal parts, `uss`
    only what is its own.
    """

    rss: float = 0.0
    pss: float = 0.0
    uss: float = 0.0
    most_rss: float = 0.0
    most_uss: float = 0.0
    cpu_s: float = 0.0

    def look(self, process: psutil.Process, *, closely: bool) -> None:
        """Look once more; closely at every page, which takes the process itself some time."""
        times = process.cpu_times()
        self.cpu_s = times.user + times.system
        if closely:
            memory = process.memory_full_info()
            self.pss, self.uss = memory.pss / 1e6, memory.uss / 1e6
            self.most_uss = max(self.most_uss, self.uss)
        self.rss = process.memory_info().rss / 1e6
        self.most_rss = max(self.most_rss, self.rss)


class Watch(threading.Thread):
    """Follows a run and its workers, and prints a row each minute and each tenth of the reports.

    Parameters
    ----------
    pid : int
        Of the run.
    out : pathlib.Path, optional
        Its output folder; without one, nothing is printed.
    reports : int
        Of its whole input.
    """

    def __init__(self, pid: int, out: Path | None = None, reports: int = 0) -> None:
        super().__init__(daemon=True)
        self._process = psutil.Process(pid)
        self._out = out
        self._step = max(reports // 10, 50)
        self._kept_before = count_kept(out) if out else 0
        self._began = self._told_at = time.monotonic()
        self._told = self._kept_before
        self._over = threading.Event()
        self.run_itself = Seen()
        self.workers: dict[int, Seen] = {}
        self._others: dict[int, Seen] = {}

    @property
    def cpu_s(self) -> float:
        """Seconds of processor, of all processes of the run."""
        return sum(each.cpu_s for each in self._all())

    def _all(self) -> Iterable[Seen]:
        return [self.run_itself, *self.workers.values(), *self._others.values()]

    def run(self) -> None:
        """Look every second."""
        looks = 0
        while not self._over.wait(1.0):
            closely = looks % _LOOK_CLOSELY_EACH == 0
            looks += 1
            try:
                self.run_itself.look(self._process, closely=closely)
                for child in self._process.children(recursive=True):
                    is_worker = _WORKER in child.cmdline()
                    seen = self.workers if is_worker else self._others
                    seen.setdefault(child.pid, Seen()).look(child, closely=closely)
            except psutil.Error:  # one that has just ended
                continue
            if self._out:
                self._tell(count_kept(self._out))

    def _tell(self, kept: int) -> None:
        """Print a row, where it is time for one."""
        now = time.monotonic()
        is_step = kept // self._step > self._told // self._step
        if kept == self._told or not (is_step or now - self._told_at >= _TELL_EACH_S):
            return
        rate = (kept - self._told) / (now - self._told_at)
        self._told, self._told_at = kept, now
        memory = "; ".join(
            f"{each.rss:.0f}, {each.pss:.0f}, {each.uss:.0f}" for each in self.workers.values()
        )
        cpu_s = sum(each.cpu_s for each in self.workers.values())
        print(
            f"| {kept:,} | {now - self._began:.0f} | {rate:.1f}"
            f" | {1000 * cpu_s / (kept - self._kept_before):.1f} | {memory}"
            f" | {self.run_itself.rss:.0f} | {self.run_itself.cpu_s:.1f} |",
            flush=True,
        )

    def stop(self) -> None:
        """Stop looking."""
        self._over.set()
        self.join()


def count_kept(out: Path) -> int:
    """Tell about how many reports are kept: batches have fifty."""
    return 50 * sum(1 for _ in (out / ".parts").glob("*.parquet"))


def measure_floor() -> None:
    """Print what a worker of Dask takes before it has read anything."""
    from distributed import Client, LocalCluster

    with (
        LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        bare = largest_mb()
        client.submit(importlib.import_module, "geo.archive.work").result()
        print(
            f"A worker of Dask that has nothing to do: {bare:.0f} MB; with all that reading is"
            f" imported from: {largest_mb():.0f} MB.\n",
            flush=True,
        )


def largest_mb() -> float:
    """Tell the memory of the largest process below this one, in MB."""
    children = psutil.Process().children(recursive=True)
    return max(each.memory_info().rss for each in children) / 1e6


def read_alone(feed: str, out: str) -> None:
    """Read a feed in a loop of this process, and print its processor seconds."""
    read_archive([feed], Path(out), engine=open_here(data_version()), progress=io.StringIO())
    print(time.process_time())


def time_loops(feeds: list[Path], folder: Path) -> tuple[float, float]:
    """Read feeds side by side, each by a loop in a process of its own: what the machine gives.

    Gives seconds by the clock and of the processor.
    """
    code = (
        "import sys; from benchmarks.archive_reading import read_alone; read_alone(*sys.argv[1:])"
    )
    began = time.monotonic()
    loops = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(feed), str(folder / f"loop-{feed.stem}")],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for feed in feeds
    ]
    used = [loop.communicate()[0] for loop in loops]
    if any(loop.returncode for loop in loops):
        raise SystemExit("a loop failed")
    return time.monotonic() - began, sum(map(float, used))


def compare_loops(folder: Path, feed: Path, count: int) -> None:
    """Print what one loop without any engine takes, and two side by side that share nothing."""
    lines = feed.read_text(encoding="utf-8").splitlines(keepends=True)
    halves = [folder / f"half{at}.jsonl" for at in range(2)]
    for path, part in zip(halves, (lines[: count // 2], lines[count // 2 :]), strict=True):
        path.write_text("".join(part), encoding="utf-8")
    print("| | seconds | reports a second | a second of processor |\n|---|---|---|---|")
    took = []
    for label, feeds in (("a loop", [feed]), ("two loops side by side", halves)):
        seconds, cpu_s = time_loops(feeds, folder)
        took.append(seconds)
        print(f"| {label} | {seconds:.0f} | {count / seconds:.1f} | {count / cpu_s:.1f} |")
    print(f"\nTwo loops are {took[0] / took[1]:.2f} times as fast as one.\n", flush=True)


def measure_reading(folder: Path, feed: Path, count: int, workers: list[int]) -> None:
    """Print rate and memory of a run for each number of workers, and what larger ones take.

    Parameters
    ----------
    folder : pathlib.Path
        Takes the output.
    feed : pathlib.Path
        The input, `count` reports.
    workers : list of int
        How many, of each run.
    """
    took: dict[int, float] = {}
    for number in workers:
        plural = "s" if number > 1 else ""
        print(f"{count:,} reports, {number} worker{plural}:\n", flush=True)
        out = folder / f"out{count}-{number}"
        before = count_kept(out)
        took[number], watch = _time_run(feed, out, count - before, number)
        if before >= count:
            continue
        rate = (count - before) / sum(each.cpu_s for each in watch.workers.values())
        print_paper(number, rate, (count - before) / watch.run_itself.cpu_s)
    if took.keys() >= {1, 2}:
        print(f"\nTwo workers are {took[1] / took[2]:.2f} times as fast as one.")


def _time_run(feed: Path, out: Path, count: int, workers: int) -> tuple[float, Watch]:
    """Run once, or go on with a run that was stopped; print what is seen along the way.

    `count` reports are left to be read.
    """
    print(
        "| reports kept | seconds | a second since the last row | processor ms a report"
        " | MB of each worker: rss, pss, uss | MB of the run | its own processor seconds |"
        "\n|---|---|---|---|---|---|---|",
        flush=True,
    )
    began = time.monotonic()
    words = [str(feed), "--out", str(out), "--workers", str(workers)]
    if (out / MANIFEST).exists():
        words.append("--resume")
    process = subprocess.Popen(
        [sys.executable, "-m", "geo", "archive", *words],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    watch = Watch(process.pid, out, count)
    watch.start()
    said = process.communicate()[1]
    watch.stop()
    seconds = time.monotonic() - began
    if process.returncode:
        raise SystemExit(f"The run ended with {process.returncode}: {said[-500:]}")
    most = "; ".join(
        f"{each.most_rss:.0f} ({each.most_uss:.0f} its own)" for each in watch.workers.values()
    )
    print(
        f"\n{seconds:.0f} s, {count / seconds:.1f} reports a second;"
        f" {1000 * watch.cpu_s / max(count, 1):.1f} ms of processor a report, of the run and all"
        f" its processes; MB of each worker at the most: {most}; of the run"
        f" {watch.run_itself.most_rss:.0f}.\n\n{_describe_output(out)}\n",
        flush=True,
    )
    return seconds, watch


def _describe_output(out: Path) -> str:
    """Say how large each folder of an archive is."""
    sizes = []
    for folder in sorted(path for path in out.iterdir() if path.is_dir()):
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        sizes.append(f"{folder.name} {size / 1e6:.1f} MB")
    return f"Output: {', '.join(sizes)}."


def print_paper(workers: int, rate: float, run_rate: float) -> None:
    """Print what larger archives take, from what was just measured.

    Parameters
    ----------
    workers : int
        Of the run that was measured.
    rate : float
        Reports for each second of processor that a worker takes, its start included.
    run_rate : float
        Reports for each second of processor that the run itself takes: to list, send and keep them
        and to write the tables. It has one core, so no number of workers gives more.
    """
    print(
        f"On paper, at the {rate:.1f} reports a second of a core of {workers} workers, and"
        f" {CORE_HOUR_USD:.4f} USD an hour and core ({PRICE_OF}):\n"
    )
    print("| reports | hours of one core | on 2 cores | on 8 | on 100 | USD |")
    print("|---|---|---|---|---|---|")
    for reports in (10_000, 100_000, 1_000_000, 100_000_000):
        hours = reports / rate / 3600
        cells = " | ".join(f"{hours / cores:,.1f} h" for cores in (1, 2, 8, 100))
        print(f"| {reports:,} | {cells} | {hours * CORE_HOUR_USD:,.2f} |")
    print(
        f"\nThe run itself, which is one process, takes a second of processor for {run_rate:,.0f}"
        f" reports: the curve bends at some {run_rate / rate:,.0f} cores. Beyond that, give each run"
        " its own part of the input.\n",
        flush=True,
    )
