"""What one call of the command line costs, beside loading the libraries that it stands on.

    python -m benchmarks.start [--runs N] [--cold]

A script asks a hundred times, and each call starts anew: the figures are processor time (user and
system) of a whole process, the median of runs that take turns, so that what else the machine does
falls on all of them alike. The alternative is a process that loads numpy, shapely and pyproj and
ends. `--cold` asks a checkout that holds no compiled bytecode yet.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import describe_run

ROOT = Path(__file__).parents[1]
SENTENCES = {
    "read, a city": "From western Iraq, a missile with a range of 700 km can reach Tel Aviv.",
    "read, a country": "Iran can strike Israel with the Shahab-3, which has a range of 1,300 km.",
    "read, distances": "Basra is about 300 km from Kuwait City and 450 km from Baghdad.",
}
CALLS = {
    "rings": ("-m", "geo", "rings", "--from", "44.4,33.3", "--range-km", "300"),
    "reach": ("-m", "geo", "reach", "--from", "western-iraq", "--range-km", "700"),
    "systems": ("-m", "geo", "systems", "Zolfaghar"),
    "claims": ("-m", "geo", "claims"),
}
ALTERNATIVE = "numpy, shapely, pyproj loaded"


def measure(calls: dict[str, tuple[str, ...]], runs: int, bytecode: str) -> dict[str, float]:
    """Measure the median processor time of each call, in seconds; without bytecode where it is ""."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment |= (
        {"PYTHONPYCACHEPREFIX": bytecode} if bytecode else {"PYTHONDONTWRITEBYTECODE": "1"}
    )
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(runs + 1):
        for name, words in calls.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(
                [sys.executable, *words],
                cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True,
            )  # fmt: skip
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            seconds[name].append(
                after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
            )
    return {name: statistics.median(each[1:]) for name, each in seconds.items()}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--cold", action="store_true", help="without compiled bytecode")
    asked = parser.parse_args()
    if asked.cold and any((ROOT / "geo").rglob("__pycache__")):
        parser.error("geo/ holds compiled bytecode: remove its __pycache__ folders first.")
    with tempfile.TemporaryDirectory() as folder:
        calls = {ALTERNATIVE: ("-c", "import numpy, shapely, pyproj")}
        for name, sentence in SENTENCES.items():
            report = Path(folder, f"{len(calls)}.txt")
            report.write_text(sentence, encoding="utf-8")
            calls[name] = ("-m", "geo", "read", str(report))
        medians = measure(calls | CALLS, asked.runs, "" if asked.cold else folder)
    print(describe_run("numpy", "shapely", "pyproj"), "(cold)" if asked.cold else "")
    for name, seconds in medians.items():
        print(f"{name:32} {seconds:6.2f} s  {seconds / medians[ALTERNATIVE]:5.1f} times")


if __name__ == "__main__":
    main()
