"""Print every table of docs/reading.md: corpora, own texts, speed, memory, and time by length.

    python -m benchmarks.reading [--errors N] [--corpora FOLDER] [--only corpora|texts|speed|length]
        [--without ROW ...]

The corpora (LGL, TR-News) are not part of the project; they are read from ../shared/corpora, and
the benchmark says so where they are absent. Metrics, each with its denominator:

- gold spans: share of gold toponyms with coordinates that are resolved within 161 km when the
  reader is given the span; a country is right when it is that country ("countries as entities");
- the same within 20 km, over gold toponyms that GeoNames classes as populated places (fcode PPL*);
- exact F: precision and recall of spans end to end, over all gold toponyms, demonyms included as
  both corpora do;
- geocoded: share of all gold toponyms, those without coordinates included in the denominator,
  found with the exact span and resolved as above.

Seconds are processor time of one core, the least of three, so that other work on the machine does
not count. Memory is the largest that a process of its own had.
"""

from __future__ import annotations

import argparse
import resource
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import corpora, describe_run, texts
from benchmarks.rows import leave_rows
from geo.claims import check_claim
from geo.errors import GeoError
from geo.exports.reading import export_reading
from geo.reading import extract_claims, read_report, resolve_spans
from geo.reading.files import MAX_TEXT_CHARS, read_file
from geo.tables import data_version

ROOT = Path(__file__).parents[1]
REPORTS = ROOT.parent / "shared" / "articles"
OWN_TEXTS = ROOT / "tests" / "articles"
PARTS = ("corpora", "texts", "speed", "length")
ARCHIVES = ("numpy", "shapely", "pyproj", "rapidfuzz")
RUNS = 3
LENGTHS = (10_000, 20_000, 40_000, 80_000, 160_000, 320_000, MAX_TEXT_CHARS)
# The worst kinds of text that were found, each repeated to the length that is asked for.
WORST = {
    "figures only": "917 km 4 km 63 km ",
    "bare numbers": "1,917 43 ",
    "capitalised words": "Qwent Zorub Riyadh Baghdad ",
    "capitals only": "RIYADH MISSILE RANGE ",
    "systems only": "Fateh-110 DF-21D Scud-B ",
    "claims only": "A missile with a range of 900 km can hit Riyadh. ",
    "no full stop": "a missile with a range of 900 km can hit Riyadh and ",
    "brackets": "([{",
    "quotes": "“Riyadh” ",
    "no spaces": "Riyadh300km",
    "one letter": "a",
    "right to left": "صاروخ يصل إلى الرياض من بغداد ",
    "initials": "A.",
    "letters and apostrophes": "A'",
    "syllables with capitals": "Aa",
    "full stops": ".",
    "dots before a word": "Distances from Basra:\nRiyadh " + "." * 40 + "far\n",
    "figures in open brackets": "1 km (",
    "rows of a table": "| Fateh-110 | 300 km | Riyadh |\n",
    "figures and places": "Riyadh 300 km\n",
}
# What patterns look for before they are tried: without it the worst of some is never met.
ENDING = (
    "\n\nFateh-110 and Zelzal missiles have a range of 300 km and can hit Riyadh from Basra, west of"
    " Cook and Lake counties, in Lake County."
)


@dataclass
class CorpusFigures:
    """Counts over one corpus."""

    words: int = 0
    total: int = 0
    placed: int = 0
    right: int = 0
    areas: int = 0
    cities: int = 0
    cities_right: int = 0
    predicted: int = 0
    found: int = 0
    geocoded: int = 0
    seconds: float = 0.0
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    spurious: Counter[str] = field(default_factory=Counter)

    @property
    def exact_f(self) -> float:
        """Harmonic mean of precision and recall of exact spans."""
        return 2 * self.found / max(self.predicted + self.total, 1)


def print_versions() -> None:
    """Say when, on what and with which data the figures were measured."""
    print(f"{describe_run(*ARCHIVES)}, SQLite {sqlite3.sqlite_version}; data {data_version()}")


def measure_corpus(corpus: corpora.Corpus) -> CorpusFigures:
    """Resolve the gold spans of a corpus, and read it from end to end."""
    figures = CorpusFigures()
    for item in corpus.items:
        figures.words += len(item.text.split())
        figures.total += len(item.gold)
        _resolve_gold(item, figures)
        _read_item(item, figures)
    return figures


def _resolve_gold(item: corpora.Item, figures: CorpusFigures) -> None:
    resolved = resolve_spans(item.text, [(gold.start, gold.end) for gold in item.gold])
    for gold, mention in zip(item.gold, resolved, strict=True):
        if gold.lon is None:
            continue
        good = corpora.is_right(gold, mention)
        figures.placed += 1
        figures.right += good
        figures.areas += good or corpora.is_same_area(gold, mention)
        if gold.code.startswith("PPL"):
            figures.cities += 1
            figures.cities_right += corpora.is_right(gold, mention, corpora.CITY_KM)
        if not good:
            place = mention.place
            read = place and (place.name, place.admin1, place.country, place.kind.value)
            asked = f"{gold.text} [{gold.name} {gold.code} {gold.lat},{gold.lon}]"
            figures.wrong[f"{asked} -> {read}"] += 1


def _read_item(item: corpora.Item, figures: CorpusFigures) -> None:
    began = time.process_time()
    report = read_report(item.text)
    figures.seconds += time.process_time() - began
    by_span = {(mention.start, mention.end): mention for mention in report.places}
    figures.predicted += len(by_span)
    for gold in item.gold:
        mention = by_span.get((gold.start, gold.end))
        figures.found += mention is not None
        figures.geocoded += corpora.is_right(gold, mention)
        if mention is None:
            figures.missed[
                f"{gold.text} {gold.code}: {_around(item.text, gold.start, gold.end)}"
            ] += 1
    gold_spans = {(gold.start, gold.end) for gold in item.gold}
    for span, mention in by_span.items():
        if span not in gold_spans:
            around = _around(item.text, *span)
            figures.spurious[f"{mention.text} {mention.role.value}: {around}"] += 1


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - 25) : end + 25].replace("\n", " ")


def print_corpora(folder: Path, show_errors: int) -> None:
    """Print the corpora's table, and what was repaired or left out."""
    loaded = corpora.load_corpora(folder)
    for name in corpora.FILES:
        if name not in loaded:
            print(f"{name}: not present at {folder}; not measured")
    measured = {name: measure_corpus(corpus) for name, corpus in loaded.items()}
    print("\nCorpora (gazetteer: this repository's; nothing left out but what is named here)")
    for name, figures in measured.items():
        corpus = loaded[name]
        print(
            f"  {name}: {len(corpus.items)} items, {figures.words:,} words; {figures.total:,} gold "
            f"toponyms, {figures.placed:,} with coordinates; {corpus.repaired} shifted spans "
            f"moved, {corpus.skipped} skipped"
        )
    for name, figures in measured.items():
        print(f"  {name}")
        rows = (
            ("gold spans within 161 km, countries as entities", figures.right, figures.placed),
            ("the same, divisions and continents as entities", figures.areas, figures.placed),
            ("gold spans within 20 km, cities only", figures.cities_right, figures.cities),
            ("geocoded correctly of all gold, end to end", figures.geocoded, figures.total),
            ("recall of exact spans, end to end", figures.found, figures.total),
            ("precision of exact spans, end to end", figures.found, figures.predicted),
        )
        for title, count, of in rows:
            print(f"    {title:48} {count / max(of, 1):.3f}  {count:,} of {of:,}")
        print(f"    {'exact F of spans, end to end':48} {figures.exact_f:.3f}")
        count = len(loaded[name].items)
        print(
            f"    {'speed':48} {figures.words / figures.seconds:,.0f} words/s, "
            f"{count / figures.seconds:.0f} items/s"
        )
        for title in ("wrong", "missed", "spurious"):
            for line, times in getattr(figures, title).most_common(show_errors):
                print(f"      {title} {times}x {line}")


def print_texts(show_errors: int) -> None:
    """Print the scores of the texts in own words, and of the three reports where they are."""
    print("\nTexts")
    sets = [
        (folder.name, folder, None)
        for folder in sorted(OWN_TEXTS.iterdir())
        if folder.name != "reports" and any(folder.glob("*.gold"))
    ]
    if REPORTS.is_dir():
        sets.append(("the three reports", OWN_TEXTS / "reports", REPORTS))
    else:
        print(f"  the three reports: not present at {REPORTS}; not measured")
    for title, folder, text_folder in sets:
        count = len(list(folder.glob("*.gold")))
        scores = texts.score_folder(folder, text_folder=text_folder)
        texts.print_scores(f"  {title} ({count})", scores, faults=bool(show_errors))


def make_news(chars: int) -> str:
    """Make ordinary report text of a length out of the texts in own words."""
    paths = sorted((OWN_TEXTS / "texts").glob("*.txt"))
    block = "\n\n".join(path.read_text(encoding="utf-8") for path in paths) + "\n\n"
    return (block * (chars // len(block) + 1))[:chars]


def time_reading(text: str, runs: int = RUNS) -> tuple[float, float, int]:
    """Time reading and the extraction of claims, in processor seconds, and count the claims."""
    reading, extracting, count = [], [], 0
    for _ in range(runs):
        began = time.process_time()
        report = read_report(text)
        middle = time.process_time()
        count = len(extract_claims(report))
        reading.append(middle - began)
        extracting.append(time.process_time() - middle)
    return min(reading), min(extracting), count


def time_all(text: str, runs: int) -> float:
    """Time a report from its text to the JSON of its checked claims, in processor seconds."""
    took = []
    for _ in range(runs):
        began = time.process_time()
        report = read_report(text)
        checked = [check_claim(claim) for claim in extract_claims(report)]
        export_reading(report, checked, "json")
        took.append(time.process_time() - began)
    return min(took)


def print_speed() -> None:
    """Print the time of reports of three lengths, of checking, of the first text, and memory."""
    print("\nSpeed, processor seconds of one core, no named-entity model")
    first = (
        "import sys, time; sys.path.insert(0, sys.argv[1]); began = time.process_time()\n"
        "from geo.reading import read_report; read_report('Missiles can hit Riyadh from Basra.')\n"
        "print(time.process_time() - began)"
    )
    command = [sys.executable, "-c", first, str(ROOT)]
    seconds = min(float(subprocess.check_output(command)) for _ in range(RUNS))
    print(f"  the first text of a process, modules and tables loaded: {seconds:.2f} s")
    words = make_news(20_000).split(" ")
    report = " ".join(words[:800])
    read_report(report)
    for count in (1, 10, 50):
        read_s, claims_s, claims = time_reading(" ".join([report] * count))
        print(
            f"  {800 * count:,} words: read in {read_s:.3f} s, {claims} claims found in {claims_s:.3f} s"
        )
    claims = extract_claims(read_report(report))
    took = []
    for claim in claims:
        began = time.process_time()
        check_claim(claim)
        took.append(time.process_time() - began)
    took.sort()
    print(
        f"  a claim checked, of {len(took)}: median {took[len(took) // 2]:.3f} s, "
        f"slowest {took[-1]:.2f} s"
    )
    print(f"  this process at its largest: {peak_mb():,.0f} MB")


def peak_mb() -> float:
    """Tell the most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def print_lengths() -> None:
    """Print the time by the length of a text, ordinary and of the worst kinds."""
    print(
        "\nProcessor seconds to read, find and check claims and write JSON, by length in characters"
    )
    print(f"  {'kind':24}" + "".join(f"{length:>9,}" for length in LENGTHS) + "   last two, a char")
    read_report(make_news(1000))
    for kind in ("ordinary reports", *WORST):
        took = []
        for length in LENGTHS:
            text = make_news(length) if kind not in WORST else make_worst(kind, length)
            took.append(time_all(text, RUNS if length <= 40_000 else 1))
        ratio = (took[-1] / LENGTHS[-1]) / (took[-2] / LENGTHS[-2])
        cells = "".join(f"{seconds:9.2f}" for seconds in took)
        print(f"  {kind:24}{cells}   {ratio:.2f} times", flush=True)
    print(f"  this process at its largest: {peak_mb():,.0f} MB")
    line = b"Riyadh is 900 km from Baghdad and " * 31_000
    began = time.process_time()
    try:
        read_file("line.txt", line)
        said = "READ, and should not have been"
    except GeoError as error:
        said = f"refused: {error}"
    print(f"  one line of {len(line):,} bytes, {time.process_time() - began:.3f} s, {said}")


def make_worst(kind: str, chars: int) -> str:
    """Make a text of a length of one of the worst kinds."""
    length = chars - len(ENDING)
    piece = WORST[kind]
    return (piece * (length // len(piece) + 1))[:length] + ENDING


def main() -> None:
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, default=corpora.FOLDER)
    parser.add_argument("--errors", type=int, default=0, help="how many of each kind to list")
    parser.add_argument("--only", choices=PARTS, action="append", help="print only this part")
    parser.add_argument(
        "--without", nargs="+", default=[], metavar="ROW", help="rows of any table left out"
    )
    arguments = parser.parse_args()
    with leave_rows(*arguments.without):
        print_parts(arguments.only or PARTS, arguments.corpora, arguments.errors)


def print_parts(chosen: Sequence[str], folder: Path, errors: int) -> None:
    """Print the tables of the parts that were chosen."""
    print_versions()
    if "corpora" in chosen:
        print_corpora(folder, errors)
    if "texts" in chosen:
        print_texts(errors)
    if "speed" in chosen:
        print_speed()
    if "length" in chosen:
        print_lengths()


if __name__ == "__main__":
    main()
