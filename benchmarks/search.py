"""Time of a keystroke in the search box, beside a search of all names by likeness and by SQL.

    python -m benchmarks.search

What is typed are the beginnings, letter by letter, of the names that tests/search/names.csv lists,
and 60 of them misspelt. Each question is asked once, in one process, after the names were read.
The others answer the same questions over the same names: rapidfuzz compares the words with every
name (of 1.1 million), as a search box without an index does; SQL reads every name that begins so,
with its place, and sorts. Processor time, so that other work on the machine spoils little.
"""

from __future__ import annotations

import argparse
import csv
import random
import time
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from benchmarks import describe_run, time_answers
from geo.gazetteer import normalise_name, warm_index
from geo.gazetteer.store import PLACES, store_connection
from geo.search import Want, search

ROOT = Path(__file__).resolve().parents[1]
BEGINNING = """
SELECT p.place FROM names n JOIN places p USING (place) WHERE n.key >= ? AND n.key < ?
ORDER BY p.population DESC LIMIT 12
"""


def draw_questions(count: int) -> list[str]:
    """Draw what is typed: names of the list, cut off after each letter, with a fixed seed."""
    with (ROOT / "tests/search/names.csv").open(encoding="utf-8", newline="") as file:
        names = [row["typed"] for row in csv.DictReader(file)]
    begun = sorted({name[:end] for name in names for end in range(1, len(name) + 1)})
    return random.Random(2026).sample(begun, count)  # noqa: S311  # a fixed draw


def misspell(count: int) -> list[str]:
    """Change two letters about in names that are long enough."""
    with (ROOT / "tests/search/names.csv").open(encoding="utf-8", newline="") as file:
        names = [row["typed"] for row in csv.DictReader(file) if len(row["typed"]) > 6]
    chosen = random.Random(2026).sample(names, count)  # noqa: S311  # a fixed draw
    return [name[:3] + name[4] + name[3] + name[5:] for name in chosen]


def main() -> None:
    """Print the table of docs/search.md."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--questions", type=int, default=1500)
    count = parser.parse_args().questions
    print(describe_run("rapidfuzz"))
    start = time.process_time()
    warm_index()
    print(f"\nReading the names, once a server: {time.process_time() - start:.1f} s\n")
    for want in Want:
        search("warm", want)
    store = store_connection(PLACES)
    keys = [key for (key,) in store.execute("SELECT DISTINCT key FROM names")]

    def ask_all_names(text: str) -> object:
        key = normalise_name(text)
        return process.extract(key, keys, scorer=JaroWinkler.similarity, limit=12)

    def ask_sql(text: str) -> object:
        key = normalise_name(text)
        return store.execute(BEGINNING, (key, key + "\U0010ffff")).fetchall()

    questions, wrong = draw_questions(count), misspell(60)
    rows = [
        (f"place, {count:,} beginnings", lambda text: search(text, Want.PLACE), questions),
        (f"region, {count:,} beginnings", lambda text: search(text, Want.REGION), questions),
        (f"range, {count:,} beginnings", lambda text: search(text, Want.RANGE), questions),
        ("place, 60 misspelt names", lambda text: search(text, Want.PLACE), wrong),
        (f"SQL, all that begin so, {count:,} beginnings", ask_sql, questions),
        (f"rapidfuzz over {len(keys):,} names, 40 beginnings", ask_all_names, questions[:40]),
        (f"rapidfuzz over {len(keys):,} names, 20 misspelt", ask_all_names, wrong[:20]),
    ]
    print("| what | median ms | 90 % within ms | longest ms | median to ours |")
    print("|---|---|---|---|---|")
    ours = 0.0
    for what, ask, asked in rows:
        median, ninety, longest = time_answers(ask, asked, 90)
        ours = ours or median
        print(f"| {what} | {median:.2f} | {ninety:.2f} | {longest:.1f} | {median / ours:.1f} |")


if __name__ == "__main__":
    main()
