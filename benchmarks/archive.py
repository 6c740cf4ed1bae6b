"""Measure an archive: reading by 1 and 2 workers, making the tables, asking the page's questions.

    python -m benchmarks.archive [read] [tables] [copies] [page] [--reports N] [--workers 1 2] [--loops] [--rows N]

Reports are the project's own texts, varied: texts joined to about 450 words, places and figures
exchanged, a tenth of them printed again by another paper. `read` reads them once for each number of
workers, and with `--loops` also by processes that do the same in a loop. `tables` and `page` take
rows as they were read and repeat them under new names up to `--rows` reports, because a million
would have to be read for hours; `copies` marks the copies among so many signatures by itself. With
`--folder` what is made stays there, and the same call goes on with a reading that was stopped.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import psutil
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks import describe_run
from benchmarks.archive_reading import Watch, compare_loops, measure_floor, measure_reading
from geo.archive import read_archive
from geo.archive.copies import SIGNATURE_BYTES, Signatures, group_copies
from geo.archive.engine import open_here
from geo.archive.query import Archive, Asked, open_archive
from geo.archive.store import MANIFEST, TABLE_NAMES
from geo.archive.tables import write_tables
from geo.tables import data_version

ROOT = Path(__file__).parents[1]
WORDS = 450
TARGETS = (
    "Riyadh|Tel Aviv|Jerusalem|Baghdad|Basra|Amman|Damascus|Beirut|Ankara|Cairo|Doha|Dubai|Tehran"
    "|Kyiv|Warsaw|Berlin|Vilnius|Seoul|Tokyo|Taipei|Manila|Guam|Delhi|Islamabad|Kabul|Baku|Tbilisi"
).split("|")
PAPERS = [f"Paper {number}" for number in range(40)]
# Reports of a batch.
_PUT_AT_ONCE = 50
FIGURE = re.compile(r"\b\d{3,4}(?=[ -]?(?:km|kilomet))")
NAMES = re.compile(rf"\b(?:{'|'.join(TARGETS)})\b")


def load_texts() -> list[str]:
    """Read the project's own texts."""
    paths = sorted((ROOT / "tests" / "articles").rglob("*.txt"))
    return [path.read_text(encoding="utf-8") for path in paths]


def vary(number: int, texts: list[str]) -> dict[str, str]:
    """Make a report; one in ten is an earlier one again, in another paper."""
    copied = number % 10 == 9
    chance = random.Random(number - 7 if copied else number)  # noqa: S311
    parts: list[str] = []
    while sum(len(part.split()) for part in parts) < WORDS - 60:
        parts.append(chance.choice(texts))
    text = " ".join("\n\n".join(parts).split(" ")[:WORDS])
    text = NAMES.sub(lambda _: chance.choice(TARGETS), text)
    text = FIGURE.sub(lambda _: str(chance.randrange(150, 3000, 50)), text)
    other = random.Random(number)  # noqa: S311
    date = f"{other.randrange(2006, 2027)}-{other.randrange(1, 13):02}-{other.randrange(1, 29):02}"
    return {"text": text, "source": other.choice(PAPERS), "date": date, "title": f"Report {number}"}


def write_feed(path: Path, count: int) -> None:
    """Write reports, a line each; one that is there whole stays as it is."""
    if path.exists():
        return
    texts = load_texts()
    new = path.with_suffix(".new")
    with new.open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps(vary(number, texts)) + "\n")
    new.replace(path)


def repeat_parts(kept: list[Path], folder: Path, rows: int) -> list[Path]:
    """Repeat kept batches under new names, signatures, days, papers and figures."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = np.random.default_rng(1)
    paths: list[Path] = []
    number = 0
    tables = [pq.ParquetFile(path).read() for path in kept]
    whole = pa.concat_tables(tables).combine_chunks()
    days = np.arange("2006-01-01", "2027-01-01", dtype="datetime64[D]")
    while number < rows:
        part = whole.slice(0, rows - number)
        count = part.num_rows
        columns = {
            "report": pa.array([f"r{number + at}" for at in range(count)]),
            "number": pa.array(range(number, number + count), pa.int64()),
            "signature": pa.array(
                [chance.bytes(SIGNATURE_BYTES) for _ in range(count)], pa.binary()
            ),
            "date": pa.array(chance.choice(days, count)),
            "source": pa.array(chance.choice(PAPERS, count)),
            "claims": exchange_figures(part["claims"].combine_chunks(), chance),
        }
        for name, values in columns.items():
            part = part.set_column(part.schema.get_field_index(name), name, values)
        paths.append(folder / f"{len(paths):07d}.parquet")
        pq.write_table(part, paths[-1], compression="zstd")
        number += count
    return paths


def exchange_figures(claims: pa.ListArray, chance: np.random.Generator) -> pa.ListArray:
    """Give two claims in three that have a figure another one, so that they are claims anew."""
    rows = claims.flatten()
    figures = rows.field("high_km").to_numpy(zero_copy_only=False)
    others = chance.integers(15, 300, len(rows)) * 10.0
    changed = ~np.isnan(figures) & (chance.random(len(rows)) < 2 / 3)
    same = rows.field("same").to_numpy()
    same = np.where(changed, same ^ (others.astype(np.int64) << 40), same)
    figures = np.where(changed, others, figures)
    values = {
        "high_km": pa.array(figures, mask=np.isnan(figures)),
        "same": pa.array(same),
    }
    fields = [values.get(field.name, rows.field(field.name)) for field in rows.type]
    counts = claims.value_lengths().to_numpy()
    offsets = pa.array(np.r_[0, np.cumsum(counts)].astype(np.int32))
    return pa.ListArray.from_arrays(
        offsets, pa.StructArray.from_arrays(fields, fields=[*rows.type])
    )


def measure_tables(folder: Path, count: int, rows: int) -> None:
    """Print what making the tables takes."""
    feed = folder / "seed.jsonl"
    write_feed(feed, count)
    if not (folder / "seed").exists():
        read_archive(
            [str(feed)], folder / "seed", engine=open_here(data_version()), progress=io.StringIO()
        )
    kept = sorted((folder / "seed" / ".parts").glob("*.parquet"))
    print("| reports | claims | seconds | MB more than before |")
    print("|---|---|---|---|")
    for size in (rows // 10, rows):
        out = folder / f"rows{size}"
        parts = repeat_parts(kept, folder / f"parts{size}", size)
        for name in ("reports", "places", "figures", "claims"):
            (out / name).mkdir(parents=True)
        before = psutil.Process().memory_info().rss / 1e6
        watch = Watch(psutil.Process().pid)
        watch.start()
        began = time.monotonic()
        summary = write_tables(parts, out)
        seconds = time.monotonic() - began
        watch.stop()
        print(
            f"| {size:,} | {summary.claims:,} | {seconds:.0f} | {watch.run_itself.most_rss - before:.0f} |",
            flush=True,
        )
        (out / "archive.json").write_text(json.dumps({"whole": True, "said": {}}), "utf-8")


def measure_copies(folder: Path, rows: int) -> None:
    """Print what marking copies takes by itself: of ten reports one copies another nearly whole."""
    print(
        "| reports | to put signatures down, seconds | to group them | MB more than before | groups |"
    )
    print("|---|---|---|---|---|")
    for size in (rows // 10, rows):
        chance = np.random.default_rng(1)
        before = psutil.Process().memory_info().rss / 1e6
        watch = Watch(psutil.Process().pid)
        watch.start()
        began = time.monotonic()
        signatures = Signatures(folder / "signatures", size)
        for start in range(0, size, _PUT_AT_ONCE):
            count = min(_PUT_AT_ONCE, size - start)
            hashes = chance.integers(0, 2**32, (count, SIGNATURE_BYTES // 4), dtype="<u4")
            hashes[9::10, 16:] = hashes[2::10, 16:][: len(hashes[9::10])]
            signatures.put(start, [each.tobytes() for each in hashes])
        put = time.monotonic()
        groups = len(np.unique(group_copies(signatures)))
        ended = time.monotonic()
        watch.stop()
        (folder / "signatures").unlink()
        print(
            f"| {size:,} | {put - began:.1f} | {ended - put:.1f}"
            f" | {watch.run_itself.most_rss - before:.0f} | {groups:,} |",
            flush=True,
        )


def measure_page(folder: Path) -> None:
    """Print what each question of the page takes, in a process of its own."""
    for out in sorted(folder.glob("rows*"), key=lambda path: int(path.name[4:])):
        print(
            subprocess.run(
                [
                    sys.executable,
                    "-c",
                    f"from benchmarks.archive import ask_page; ask_page({str(out)!r})",
                ],
                cwd=ROOT,
                check=True,
                capture_output=True,
                text=True,
            ).stdout,
            flush=True,
        )


def ask_page(folder: str) -> None:
    """Ask what one change of the page asks, with the summary and without it, in turn."""
    archive = open_archive(Path(folder))
    before = psutil.Process().memory_info().rss / 1e6
    counts = archive.count_claims(Asked())
    place, region = str(counts.place["name"].iloc[0]), str(counts.region["name"].iloc[0])
    system = str(counts.system["name"].iloc[0])
    questions = (
        Asked(),
        Asked(verdict="fails"),
        Asked(kind="reach"),
        Asked(place=place),
        Asked(system=system),
        Asked(year="2019"),
        Asked(region=region, verdict="holds"),
        Asked(system=system, year="2019"),
        Asked(publisher=PAPERS[7]),
        Asked(publisher=PAPERS[7], year="2019"),
        Asked(publisher=PAPERS[7], system=system),
    )
    print(
        f"| {archive.totals['reports']:,} reports, {counts.claims:,} claims: asked for | counts"
        " | claims | places | conflicts | a change: seconds | of processor | without summary"
        " | of processor | times |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    took = [_time_change(archive, asked) for asked in questions]
    after = psutil.Process().memory_info().rss / 1e6
    with tempfile.TemporaryDirectory() as scratch:
        for name in (*TABLE_NAMES, MANIFEST):
            (Path(scratch) / name).symlink_to(Path(folder).resolve() / name)
        plain = open_archive(Path(scratch))
        plain.totals  # noqa: B018  # asked once for all readers
        for asked, (each, cpu_s) in zip(questions, took, strict=True):
            others, other_cpu_s = _time_change(plain, asked)
            cells = " | ".join(f"{seconds:.2f}" for seconds in each)
            print(
                f"| {asked.as_text() or 'all'} | {cells} | {sum(each):.2f} | {cpu_s:.2f}"
                f" | {sum(others):.2f} | {other_cpu_s:.2f} | {other_cpu_s / cpu_s:.0f} |"
            )
    print(f"\nMemory: {before:.0f} MB before the first question, {after:.0f} MB after the last.")


def _time_change(archive: Archive, asked: Asked) -> tuple[list[float], float]:
    """Time each question of a change by the clock, and all of them by the processor."""
    took = []
    used = time.process_time()
    for ask in (
        archive.count_claims,
        archive.list_claims,
        archive.list_places,
        archive.list_conflicts,
    ):
        began = time.monotonic()
        ask(asked)
        took.append(time.monotonic() - began)
    return took, time.process_time() - used


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="*", default=["read", "tables", "page"])
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2], help="of each run")
    parser.add_argument("--loops", action="store_true", help="and a loop without any engine")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--folder", help="keep what is made there")
    call = parser.parse_args()
    print(describe_run("dask", "distributed", "pyarrow", "duckdb", "rensa"))
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(call.folder or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if "read" in call.what:
            feed = folder / f"feed{call.reports}.jsonl"
            write_feed(feed, call.reports)
            if call.loops:
                measure_floor()
                compare_loops(folder, feed, call.reports)
            measure_reading(folder, feed, call.reports, call.workers)
        if "tables" in call.what:
            measure_tables(folder, min(call.reports, 400), call.rows)
        if "copies" in call.what:
            measure_copies(folder, call.rows)
        if "page" in call.what:
            measure_page(folder)


if __name__ == "__main__":
    main()
