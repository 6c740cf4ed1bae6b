"""Time and memory of the gazetteer: opening, exact look-ups, misspellings, bulk scans, tables.

    python -m benchmarks.gazetteer

Each figure is the processor time of a process of its own, so that neither caches nor other work on
the machine flatter or spoil it; the median of five is printed. The names are 10,000 drawn from all
cities with a fixed seed.
"""

from __future__ import annotations

import argparse
import resource
import sqlite3
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks import describe_run

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5
PREPARE = """
import random, resource, sys, time
sys.path.insert(0, {root!r})
def peak_mb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
def draw_names(count):
    from geo.gazetteer.store import PLACES, store_connection
    query = "SELECT name FROM places WHERE kind IN ('city', 'capital') ORDER BY place"
    names = [name for (name,) in store_connection(PLACES).execute(query)]
    return random.Random(2026).sample(names, count)
"""
FIGURES = {
    "open, and answer the first question": (
        "start = time.process_time(); import geo.gazetteer as g; g.resolve_place('Riyadh')",
        "s",
        "0.5",
    ),
    "memory of that process": (
        "import geo.gazetteer as g; g.resolve_place('Riyadh')",
        "MB",
        "150",
    ),
    "10,000 exact look-ups, find_candidates": (
        (
            "names = draw_names(10_000); import geo.gazetteer as g; start = time.process_time()\n"
            "for name in names: g.find_candidates(name)"
        ),
        "s",
        "1.5",
    ),
    "10,000 exact look-ups, EmbeddedGeocoder.geocode": (
        (
            "names = draw_names(10_000); from geo.gazetteer import EmbeddedGeocoder\n"
            "geocoder = EmbeddedGeocoder(); start = time.process_time()\n"
            "for name in names: geocoder.geocode(name)"
        ),
        "s",
        "1.5",
    ),
    "10,000 keys, find_names": (
        (
            "import geo.gazetteer as g; keys = [g.normalise_name(n) for n in draw_names(10_000)]\n"
            "start = time.process_time(); g.find_names(keys)"
        ),
        "s",
        "",
    ),
    "10,000 keys, has_name": (
        (
            "import geo.gazetteer as g; keys = [g.normalise_name(n) for n in draw_names(10_000)]\n"
            "start = time.process_time(); [g.has_name(key) for key in keys]"
        ),
        "s",
        "",
    ),
    "100 misspelt names, find_candidates": (
        (
            "names = [n[:2] + n[3:] for n in draw_names(400) if len(n) > 6][:100]\n"
            "import geo.gazetteer as g; start = time.process_time()\n"
            "for name in names: g.find_candidates(name)"
        ),
        "s",
        "",
    ),
    "load_places(100_000), pandas loaded": (
        "import pandas, geo.gazetteer as g; start = time.process_time(); g.load_places(100_000)",
        "s",
        "0.15",
    ),
    "load_places(0), pandas loaded": (
        "import pandas, geo.gazetteer as g; start = time.process_time(); g.load_places()",
        "s",
        "",
    ),
    "find_geometry of Russia, shapely loaded": (
        (
            "import shapely, geo.gazetteer as g; p = g.find_place('RU')\n"
            "start = time.process_time(); g.find_geometry(p)"
        ),
        "s",
        "",
    ),
}


def measure(statements: str, unit: str) -> float:
    """Run statements in a process of their own; seconds from `start`, or megabytes at the end."""
    ending = "print(peak_mb())" if unit == "MB" else "print(time.process_time() - start)"
    code = f"{PREPARE.format(root=str(ROOT))}\n{statements}\n{ending}"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Print the table of docs/gazetteer.md."""
    argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0]).parse_args()
    print(f"{describe_run('rapidfuzz')}, SQLite {sqlite3.sqlite_version}\n")
    print("| what | measured | bound |\n|---|---|---|")
    for what, (statements, unit, bound) in FIGURES.items():
        value = statistics.median(measure(statements, unit) for _ in range(RUNS))
        shown = f"{value:.0f}" if unit == "MB" else f"{value:.3f}"
        print(f"| {what} | {shown} {unit} | {bound} {unit if bound else ''} |")
    children_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nLargest process: {children_mb:.0f} MB")


if __name__ == "__main__":
    main()
