"""Take every file of a folder through all that a launch region goes through.

    python -m benchmarks.files FOLDER [--most 900] [--seed 1] [--seconds 120]

Each file goes as an upload into a process of its own, with bounds on its time and memory: read or
refused, address, ring of 700 km, table of the places in range, six exports. Beside that a reader
that shares nothing with the project's lists what a file holds, and asks whether the region has it.
What came of each file is written as a line of JSON (`--out`), and counted in a table at the end.
"""

from __future__ import annotations

import argparse
import collections
import io
import json
import os
import random
import re
import resource
import signal
import sys
import time
import traceback
import zipfile
from pathlib import Path
from typing import Any

import shapely

from benchmarks import describe_run
from geo import geodesy
from geo.errors import GeoError, LinkError
from geo.exports import export_reach
from geo.gazetteer import load_places
from geo.links import link_shape, region_from_upload, resolve_link_region
from geo.reach import RangeOption, check_reach, find_near_places
from geo.regions import LaunchRegion

RANGE_KM, TOLERANCE_M = 700.0, 100.0
FORMATS = ("json", "csv", "geojson", "kml", "gpkg", "html")
TEXTS = ("json", "csv", "geojson", "kml", "html")
ENDINGS = (".geojson", ".json", ".geojsonl", ".ndjson", ".kml", ".kmz", ".csv", ".tsv")
MOST_BYTES, MEMORY_BYTES = 4_000_000, 4_000_000_000


def list_held(name: str, content: bytes) -> dict[str, list[Any]]:
    """List polygons' outlines, and points, that a file holds, by plain means; lines are counted."""
    held: dict[str, list[Any]] = {"outlines": [], "points": [], "lines": []}
    if name.lower().endswith(".kmz"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            inner = [each for each in packed.namelist() if each.lower().endswith(".kml")]
            content = packed.read(inner[0]) if inner else b""
    text = content.decode("utf-8", errors="replace")
    if re.search(r"<kml|<Placemark", text[:5_000]):
        _list_kml(text, held)
    elif text.lstrip("\ufeff \r\n\t").startswith(("{", "[")):
        try:
            _list_json(json.loads(text.lstrip("\ufeff")), held)
        except ValueError:
            for line in text.splitlines():
                _list_json(json.loads(line) if line.strip() else None, held)
    return held


def _list_kml(text: str, held: dict[str, list[Any]]) -> None:
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    wanted = (
        ("outlines", r"<(?:\w+:)?Polygon\b.*?</(?:\w+:)?Polygon>"),
        ("points", r"<(?:\w+:)?Point\b.*?</(?:\w+:)?Point>"),
        ("lines", r"<(?:\w+:)?LineString\b.*?</(?:\w+:)?LineString>"),
    )
    for kind, pattern in wanted:
        for part in re.findall(pattern, text, re.DOTALL):
            found = re.search(r"<(?:\w+:)?coordinates>(.*?)</", part, re.DOTALL)
            corners = [each.split(",")[:2] for each in (found[1].split() if found else [])]
            numbers = [tuple(map(float, each)) for each in corners if len(each) == 2]
            held[kind].append(numbers)
            text = text.replace(part, "", 1)


def _list_json(part: object, held: dict[str, list[Any]]) -> None:
    if isinstance(part, list):
        for each in part:
            _list_json(each, held)
        return
    if not isinstance(part, dict):
        return
    for key in ("features", "geometries", "geometry"):
        _list_json(part.get(key), held)
    kind, given = part.get("type"), part.get("coordinates")
    if kind == "Polygon" and given:
        held["outlines"].append([tuple(each[:2]) for each in given[0]])
    elif kind == "MultiPolygon":
        held["outlines"].extend([tuple(each[:2]) for each in one[0]] for one in given or [] if one)
    elif kind == "Point" and given:
        held["points"].append([tuple(given[:2])])
    elif kind == "MultiPoint":
        held["points"].extend([tuple(each[:2])] for each in given or [])
    elif kind in {"LineString", "MultiLineString"}:
        held["lines"].append(given)


def find_lost(region: LaunchRegion, held: dict[str, list[Any]]) -> str:
    """Name what a file holds and its region neither has nor says a word of."""
    whole, notes = region.shape.geometry, " ".join(region.notes)
    if held["outlines"]:
        near = shapely.buffer(whole, 0.01)
        for corners in held["outlines"]:
            area = shapely.make_valid(shapely.Polygon(corners)) if len(corners) > 3 else None
            if area is None or not area.area or notes:
                continue
            if not near.intersects(shapely.Point(corners[0])):
                return f"an outline that begins at {corners[0]}"
    lost = [kind for kind in ("points", "lines") if held[kind]] if held["outlines"] else []
    if not held["outlines"]:
        lost = ["lines"] if held["lines"] else []
        spots = {(round(lon, 6), round(lat, 6)) for ((lon, lat),) in held["points"]}
        kept = shapely.get_num_geometries(whole)
        if not region.shape.has_area and kept < len(held["points"]) and not notes:
            return f"{len(held['points'])} points, of which {len(spots)} differ: {kept} kept"
    return f"{' and '.join(lost)}, without a note" if lost and not notes else ""


def take_through(path: Path) -> dict[str, Any]:
    """Take one file through everything; give what came of it."""
    content = path.read_bytes()
    try:
        region = region_from_upload(path.name, content)
    except GeoError as error:
        return {"end": "refused", "why": str(error)}
    told: dict[str, Any] = {"end": "read", "notes": list(region.notes)}
    try:
        told["lost"] = find_lost(region, list_held(path.name, content))
    except Exception as error:  # noqa: BLE001  # the plain reader is no part of what is measured
        told["lost"] = ""
        told["not compared"] = type(error).__name__
    try:
        resolve_link_region(link_shape(region).address)
        told["address"] = True
    except LinkError:
        told["address"] = False
    drawn = geodesy.outer_set(region.shape, RANGE_KM * 1000.0, TOLERANCE_M)
    told["ring"] = drawn.reached_m <= TOLERANCE_M
    near = find_near_places(region, load_places(250_000), RANGE_KM)
    options = [RangeOption("", RANGE_KM)]
    checked = check_reach(region, options, near)
    told["places"] = len(checked)
    written = {each: export_reach(checked, region, options, each) for each in FORMATS}
    told["exports"] = sum(bool(each) for each in written.values())
    told["noted"] = [
        each for each in TEXTS if _holds_note(written[each].decode(), told["notes"][:1])
    ]
    return told


def _holds_note(text: str, notes: list[str]) -> bool:
    """Whether the words of a note stand in a file, whatever the format makes of its marks."""

    def plain(words: str) -> str:
        unescaped = re.sub(r"\\u[0-9a-f]{4}|&[#\w]+;", "", words)
        return re.sub(r"\W+", "", unescaped)

    return all(plain(each)[:40] in plain(text) for each in notes)


def run_apart(path: Path, seconds: int) -> dict[str, Any]:
    """Take a file through in a process of its own, which ends when its time is over."""
    begin, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(begin)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)
        try:
            told = take_through(path)
        except BaseException as error:  # noqa: BLE001  # it is what is looked for
            where = traceback.extract_tb(error.__traceback__)[-1]
            told = {"end": "other", "why": f"{type(error).__name__}: {error} ({where.name})"}
        with os.fdopen(write, "w") as out:
            json.dump(told, out)
        os._exit(0)
    os.close(write)
    with os.fdopen(begin) as told_by:
        text = told_by.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else {"end": "other", "why": f"ended after {seconds} s"}


def sum_up(rows: list[dict[str, Any]]) -> dict[str, int]:
    """Count what came of the files."""
    read = [row for row in rows if row["end"] == "read"]
    return {
        "files": len(rows),
        "read as they stand": sum(not row["notes"] for row in read),
        "read, with a note": sum(bool(row["notes"]) for row in read),
        "refused, with the reason": sum(row["end"] == "refused" for row in rows),
        "ended in anything else": sum(row["end"] == "other" for row in rows),
        "of those read: ring within 100 m": sum(row["ring"] for row in read),
        "of those read: table and all six exports": sum(
            row["exports"] == len(FORMATS) for row in read
        ),
        "of those read: first note in the five exports that are text": sum(
            len(row["noted"]) == len(TEXTS) for row in read
        ),
        "of those read: no address": sum(not row["address"] for row in read),
        "of those read: something lost without a word": sum(bool(row["lost"]) for row in read),
        "of those read: not compared": sum("not compared" in row for row in read),
    }


def _shorten_reason(row: dict[str, Any]) -> str:
    """Leave what differs from file to file out of a refusal: names, numbers, what is quoted."""
    stem = Path(row["file"]).stem[:40]
    why = row["why"].replace(Path(row["file"]).name, "").replace(stem, "")
    why = re.sub(r"^\S*…?\s+(?=is|holds|cannot|has|ends|names)", "", why)
    return re.sub(r"['\"“].*?['\"”]|\d+", "…", why)[:90]


def main() -> None:
    """Take a folder's files through, and print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--most", type=int, default=1_000, help="drawn at random, where there are more"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=120, help="of processor time, for a file")
    parser.add_argument("--out", type=Path, help="a line of JSON for each file")
    asked = parser.parse_args()
    paths = sorted(
        each
        for each in asked.folder.rglob("*")
        if each.suffix.lower() in ENDINGS and each.is_file() and each.stat().st_size < MOST_BYTES
    )
    if len(paths) > asked.most:
        paths = sorted(random.Random(asked.seed).sample(paths, asked.most))  # noqa: S311
    load_places(250_000)
    rows = []
    until = time.monotonic()
    for number, path in enumerate(paths, start=1):
        row = {"file": str(path.relative_to(asked.folder)), **run_apart(path, asked.seconds)}
        rows.append(row)
        if asked.out:
            with asked.out.open("a", encoding="utf-8") as out:
                out.write(json.dumps(row) + "\n")
        if row["end"] == "other" or row.get("lost"):
            print(f"# {row['file']}: {row.get('why') or row['lost']}", file=sys.stderr, flush=True)
        if number % 100 == 0:
            print(f"# {number}: {time.monotonic() - until:.0f} s", file=sys.stderr, flush=True)
    print(describe_run("shapely", "pandas"))
    for what, count in sum_up(rows).items():
        print(f"{what:64}{count:8,}")
    refused = [row for row in rows if row["end"] == "refused"]
    reasons = collections.Counter(_shorten_reason(row) for row in refused)
    for why, count in reasons.most_common(40):
        print(f"  {count:5}  {why}")


if __name__ == "__main__":
    main()
