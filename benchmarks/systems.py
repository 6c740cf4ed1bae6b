"""Time of looking a system up by name, and of starting with the catalogue and without it.

    python -m benchmarks.systems

What is looked up are all names of the catalogue as they stand, as they are misspelt in reports (in
capitals, with other hyphens, in the plural, with the word missile), and as many words that are no
systems. The others answer the same questions: a search of all names for the one spelt so, letter
by letter, and rapidfuzz over all of them. Each start is a process of its own; processor time, so
that other work on the machine spoils little.
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from benchmarks import describe_run, time_answers
from geo.reading.systems import parse_systems
from geo.systems import find_readings, list_systems, normalise_system_name

ROOT = Path(__file__).resolve().parents[1]
STARTS = 5
# What the map page reads before its first answer, with the catalogue and without it.
START = """
import time
import geo.claims, geo.exports, geo.layers, geo.links, geo.reach, geo.regions, geo.systems.catalogue
from geo.regions import list_regions, resolve_region
list_regions()
resolve_region("western-iraq")
start = time.process_time()
{}
print(time.process_time() - start, time.process_time())
"""
MANGLED: tuple[Callable[[str], str], ...] = (
    str.upper,
    lambda name: name.replace("-", " "),
    lambda name: name.replace("-", "–"),
    lambda name: f"{name}s",
    lambda name: f"{name} ballistic missile",
)


def draw_names() -> tuple[list[str], list[str], list[str]]:
    """Give the names as they stand, misspelt ones, and words that are no systems."""
    names = [name for system in list_systems() for name in system.names]
    draw = random.Random(2026)  # noqa: S311  # a fixed draw
    mangled = [draw.choice(MANGLED)(name) for name in names]
    words = (ROOT / "data/common_words.txt").read_text(encoding="utf-8").split()
    return names, mangled, draw.sample(words, len(names))


def start_s(act: str) -> tuple[float, float]:
    """Give the median processor time of an act in a fresh process, and of the whole process."""
    runs = []
    for _ in range(STARTS):
        ran = subprocess.run(  # this program, with no words from outside
            [sys.executable, "-c", START.format(act)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        runs.append(tuple(float(word) for word in ran.stdout.split()))
    return statistics.median(run[0] for run in runs), statistics.median(run[1] for run in runs)


def main() -> None:
    """Print the tables of docs/systems.md."""
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    systems = list_systems()
    figures = sum(len(system.figures) for system in systems)
    print(describe_run("rapidfuzz"))
    names, mangled, words = draw_names()
    keys = {normalise_system_name(name): name for name in names}
    print(f"\n{len(systems)} systems, {len(names):,} names, {figures} figures\n")
    find_readings("warm")

    def ask_each(name: str) -> object:
        sought = normalise_system_name(name)
        return [s for s in systems if sought in map(normalise_system_name, s.names)]

    def ask_alike(name: str) -> object:
        return process.extractOne(normalise_system_name(name), keys, scorer=JaroWinkler.similarity)

    rows = [
        ("look-up, as the catalogue spells it", find_readings, names),
        ("look-up, misspelt", find_readings, mangled),
        ("look-up, a word that is no system", find_readings, words),
        ("each name compared, 100 names", ask_each, names[:100]),
        ("rapidfuzz over all names", ask_alike, names),
    ]
    print("| what | median ms | 99 % within ms | longest ms | median to ours |")
    print("|---|---|---|---|---|")
    ours = 0.0
    for what, ask, asked in rows:
        median, most, longest = time_answers(ask, asked, 99)
        ours = ours or median
        print(f"| {what} | {median:.4f} | {most:.4f} | {longest:.3f} | {median / ours:.1f} |")
    found = sum(bool(find_readings(name)) for name in mangled)
    print(f"\n{found:,} of {len(mangled):,} misspelt names lead to a system.")

    text = "Iran's Zolfaqar, Emad and Kheibar Shekan missiles flew. " * 200
    parse_systems(text[:500])
    start = time.process_time()
    parse_systems(text)
    spent = (time.process_time() - start) * 1e6 / len(text)
    print(f"Finding the systems of a text full of them: {spent:.1f} µs a letter.\n")

    nothing, without = start_s("pass")
    load, with_it = start_s("geo.systems.catalogue.list_systems()")
    look, _ = start_s("from geo.systems import find_system; find_system('Zolfaqar')")
    print("| start of a process | s |")
    print("|---|---|")
    print(f"| without the catalogue | {without:.2f} |")
    print(f"| with it | {with_it:.2f} |")
    print(f"| of that, reading the three tables | {load - nothing:.3f} |")
    print(f"| and the names' index, at the first look-up | {look - load:.3f} |")


if __name__ == "__main__":
    main()
