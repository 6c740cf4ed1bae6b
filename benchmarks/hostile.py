"""What hostile launch regions cost: processor seconds and memory of each, as one page run has them.

    python benchmarks/hostile.py [NAME ...]
    python -m benchmarks.hostile [NAME ...]

Each shape is read from a file or an address, checked and drawn in a process of its own, a fork of
one that has imported everything and read the gazetteer; `MB` is the peak above that. The work is
what the map page does for it, within the effort that a page gives. Names choose among the shapes.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pandas as pd
import shapely

from benchmarks import describe_run
from geo import layers, reach
from geo.effort import give_effort
from geo.errors import GeoError
from geo.gazetteer import load_places
from geo.kept import STORES
from geo.links import pack_area, region_from_upload, resolve_link_region
from geo.regions import LaunchRegion
from views.caching import KEPT
from views.results import MOST_PLACES, places, places_bytes

EFFORT_S = 5.0
RANGES_KM = (200.0, 700.0, 3_000.0)

Ring = list[list[float]]
PLACES: dict[int, pd.DataFrame] = {}


# ------------------------------------------------------------------------------------------ shapes
def ring(corners: Iterator[tuple[float, float]]) -> Ring:
    """Close a ring of corners."""
    listed = [[round(lon, 6), round(lat, 6)] for lon, lat in corners]
    return [*listed, listed[0]]


def comb(teeth: int, width: float, height: float, west: float = 0.0, south: float = -30.0) -> Ring:
    """Give a comb, its teeth upward."""
    step = width / teeth
    up = [
        (west + step * (index + part), south + (height if tooth else 0.01))
        for index in range(teeth)
        for part, tooth in ((0.0, False), (0.2, True), (0.5, True), (0.7, False))
    ]
    return ring(iter([*up, (west + width, south - 1.0), (west, south - 1.0)]))


def star(points: int, inner: float, outer: float, lon: float = 40.0, lat: float = 10.0) -> Ring:
    """Give a star."""
    return ring(
        (lon + radius * math.cos(angle), lat + radius * math.sin(angle))
        for index in range(2 * points)
        for angle in (math.pi * index / points,)
        for radius in ((outer, inner)[index % 2],)
    )


def zigzag(turns: int, width: float, height: float) -> Ring:
    """Give a band as thin as a road that runs up and down."""
    step = width / turns
    top = [(step * index, height * (index % 2)) for index in range(turns + 1)]
    return ring(iter([*top, *((lon, lat + step / 3) for lon, lat in reversed(top))]))


def spiral(turns: int, radius: float, corners: int) -> Ring:
    """Give a spiral of a band."""
    line = [
        (radius * at * math.cos(angle), radius * at * math.sin(angle))
        for index in range(1, corners)
        for at in (index / corners,)
        for angle in (2 * math.pi * turns * at,)
    ]
    width = radius / turns / 3
    inner = [
        (x * (1 - width / math.hypot(x, y)), y * (1 - width / math.hypot(x, y)))
        for x, y in line
        if math.hypot(x, y) > 2 * width
    ]
    return ring(iter([*line, *reversed(inner)]))


def polygon(*rings: Ring) -> dict:
    """Write a polygon."""
    return {"type": "Polygon", "coordinates": list(rings)}


def grid(  # noqa: PLR0917  # a shape's measures
    columns: int, rows: int, size: float, step: float, west: float, south: float
) -> list[list[Ring]]:
    """Give squares in rows."""
    return [
        [ring(iter([(x, y), (x + size, y), (x + size, y + size), (x, y + size)]))]
        for column in range(columns)
        for row in range(rows)
        for x, y in ((west + column * step, south + row * step),)
    ]


def parts(polygons: list[list[Ring]]) -> dict:
    """Write polygons as one geometry."""
    return {"type": "MultiPolygon", "coordinates": polygons}


def triangles(count: int, size: float, spread: float, seed: int = 1) -> dict:
    """Give triangles strewn about, many over one another."""
    chance = random.Random(seed)  # noqa: S311
    polygons = []
    for _ in range(count):
        x, y = chance.uniform(-spread, spread), chance.uniform(-spread / 2, spread / 2)
        polygons.append([ring(iter([(x, y), (x + size, y + size / 9), (x + size / 3, y + size)]))])
    return parts(polygons)


def features(polygons: list[list[Ring]]) -> dict:
    """Give each polygon as a feature of its own, so that they may lie over one another."""
    return {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": {}, "geometry": polygon(*rings)} for rings in polygons
        ],
    }


def points(count: int, spread: float, seed: int = 2) -> dict:
    """Strew points about."""
    chance = random.Random(seed)  # noqa: S311
    return {
        "type": "MultiPoint",
        "coordinates": [
            [
                round(chance.uniform(-spread, spread), 5),
                round(chance.uniform(-spread / 2, spread / 2), 5),
            ]
            for _ in range(count)
        ],
    }


def holed(columns: int, rows: int, step: float) -> dict:
    """Give a sieve."""
    holes = [rings[0][::-1] for rings in grid(columns, rows, step / 2, step, 0.1, 0.1)]
    frame = [
        (0, 0),
        (columns * step + 0.2, 0),
        (columns * step + 0.2, rows * step + 0.2),
        (0, rows * step + 0.2),
    ]
    return polygon(ring(iter(frame)), *holes)


def nested(count: int, size: float) -> dict:
    """Give frames within frames: holes, with islands in them, with holes."""
    frames = []
    for index in range(count):
        far, near = (size * (1 - (2 * index + part) / (2 * count + 1)) for part in (0, 1))
        frames.append([ring(iter([(-r, -r), (r, -r), (r, r), (-r, r)])) for r in (far, near)])
    return parts(frames)


def strips(count: int, length: float, height: float) -> dict:
    """Give long strips above one another."""
    return parts(
        [
            [ring(iter([(0, y), (length, y), (length, y + height), (0, y + height)]))]
            for y in (-60 + 120 * index / count for index in range(count))
        ]
    )


def coast(corners: int, roughness: float, radius: float, seed: int = 3) -> dict:
    """Give a jagged coast."""
    chance = random.Random(seed)  # noqa: S311
    return polygon(
        ring(
            (50 + r * math.cos(a), r * math.sin(a))
            for index in range(corners)
            for a in (2 * math.pi * index / corners,)
            for r in (radius * (1 + roughness * chance.random()),)
        )
    )


SHAPES: dict[str, Callable[[], dict]] = {
    "comb 6 teeth, 300 degrees wide": lambda: polygon(comb(6, 300, 100, -150, -50)),
    "comb 60 teeth, 60 by 60 degrees": lambda: polygon(comb(60, 60, 60)),
    "comb 200 teeth, 60 by 60 degrees": lambda: polygon(comb(200, 60, 60)),
    "comb 350 teeth, 300 by 100 degrees": lambda: polygon(comb(350, 300, 100, -150, -50)),
    "comb 1,000 teeth, 10 by 10 degrees": lambda: polygon(comb(1_000, 10, 10)),
    "comb 1,000 teeth, 60 by 60 degrees": lambda: polygon(comb(1_000, 60, 60)),
    "comb 5,000 teeth, 10 by 1 degrees": lambda: polygon(comb(5_000, 10, 1)),
    "comb 40,000 teeth, 40 by 0.05 degrees": lambda: polygon(comb(40_000, 40, 0.05)),
    "star 10 points, 80 degrees": lambda: polygon(star(10, 1, 80)),
    "star 160 points, 30 degrees": lambda: polygon(star(160, 0.5, 30)),
    "star 160 points, 80 degrees": lambda: polygon(star(160, 0.5, 79)),
    "star 1,000 points, 5 degrees": lambda: polygon(star(1_000, 0.5, 5)),
    "star 1,000 points, 30 degrees": lambda: polygon(star(1_000, 0.5, 30)),
    "star 1,000 points, 79 degrees": lambda: polygon(star(1_000, 0.5, 79)),
    "star 5,000 points, 2 degrees": lambda: polygon(star(5_000, 1.5, 2)),
    "star 40,000 points, 10 degrees": lambda: polygon(star(40_000, 9.99, 10)),
    "zigzag 20 turns, 60 by 60 degrees": lambda: polygon(zigzag(20, 60, 60)),
    "zigzag 200 turns, 60 by 60 degrees": lambda: polygon(zigzag(200, 60, 60)),
    "zigzag 600 turns, 300 by 80 degrees": lambda: polygon(zigzag(600, 170, 80)),
    "zigzag 2,000 turns, 20 by 5 degrees": lambda: polygon(zigzag(2_000, 20, 5)),
    "zigzag 20,000 turns, 90 by 0.5 degrees": lambda: polygon(zigzag(20_000, 90, 0.5)),
    "spiral 5 turns, 30 degrees": lambda: polygon(spiral(5, 30, 400)),
    "spiral 20 turns, 60 degrees": lambda: polygon(spiral(20, 60, 2_000)),
    "spiral 100 turns, 60 degrees": lambda: polygon(spiral(100, 60, 10_000)),
    "spiral 100 turns, 5 degrees": lambda: polygon(spiral(100, 5, 20_000)),
    "dust 400 squares of 10 km": lambda: parts(grid(20, 20, 0.1, 1, 0, 0)),
    "dust 400 squares of 1 km, round the Earth": lambda: parts(grid(20, 20, 0.01, 8, -170, -78)),
    "dust 2,000 squares of 100 m": lambda: parts(grid(50, 40, 0.001, 0.01, 0, 0)),
    "dust 2,000 squares of 1 km, half the Earth": lambda: parts(grid(100, 20, 0.01, 3, -179, -80)),
    "dust 2,500 squares of 10 km, half the Earth": lambda: parts(grid(100, 25, 0.1, 3, -179, -80)),
    "dust 10,000 squares of 100 m": lambda: parts(grid(100, 100, 0.001, 0.01, 0, 0)),
    "dust 30,000 squares of 10 m": lambda: parts(grid(300, 100, 0.0001, 0.001, 0, 0)),
    "features 400 of 2 degrees, over one another": lambda: features(grid(20, 20, 2, 0.3, 0, 0)),
    "features 2,500 of 5 degrees, over one another": lambda: features(grid(50, 50, 5, 0.1, 0, 0)),
    "features 8,000 of 3 degrees, over one another": lambda: features(grid(100, 80, 3, 0.1, 0, 0)),
    "triangles 200 of 20 degrees": lambda: features(triangles(200, 20, 100)["coordinates"]),
    "triangles 1,500 of 10 degrees": lambda: features(triangles(1_500, 10, 150)["coordinates"]),
    "triangles 1,500 of 0.2 degrees": lambda: features(triangles(1_500, 0.2, 150)["coordinates"]),
    "triangles 10,000 of 1 degree": lambda: features(triangles(10_000, 1, 60)["coordinates"]),
    "triangles 30,000 of 0.05 degrees": lambda: features(
        triangles(30_000, 0.05, 20)["coordinates"]
    ),
    "strips 20, 300 degrees long": lambda: strips(20, 170, 0.1),
    "strips 200, 170 degrees long": lambda: strips(200, 170, 0.01),
    "strips 1,000, 170 degrees long": lambda: strips(1_000, 170, 0.001),
    "strips 5,000, 5 degrees long": lambda: strips(5_000, 5, 0.0001),
    "sliver of 1 m, 170 degrees": lambda: strips(1, 170, 0.00001),
    "sliver of 0.1 mm, 10 degrees": lambda: strips(1, 10, 1e-9),
    "slivers 5,000 of 1 m": lambda: strips(5_000, 0.5, 0.00001),
    "sieve of 400 holes": lambda: holed(20, 20, 0.5),
    "sieve of 2,000 holes": lambda: holed(50, 40, 0.5),
    "sieve of 10,000 holes": lambda: holed(100, 100, 0.05),
    "sieve of 30,000 holes": lambda: holed(200, 150, 0.02),
    "holes in holes, 20": lambda: nested(20, 30),
    "holes in holes, 500": lambda: nested(500, 60),
    "holes in holes, 5,000": lambda: nested(5_000, 60),
    "points 400, round the Earth": lambda: points(400, 179),
    "points 5,000 in 2 degrees": lambda: points(5_000, 2),
    "points 5,000, round the Earth": lambda: points(5_000, 179),
    "points 100,000, round the Earth": lambda: points(100_000, 179),
    "points 180,000 in 2 degrees": lambda: points(180_000, 2),
    "coast of 1,000 corners": lambda: coast(1_000, 0.2, 10),
    "coast of 20,000 corners": lambda: coast(20_000, 0.1, 10),
    "coast of 100,000 corners": lambda: coast(100_000, 0.02, 10),
    "coast of 150,000 corners, 60 degrees": lambda: coast(150_000, 0.001, 60),
    "all but a degree of the Earth": lambda: polygon(
        ring(iter([(-180, -90), (180, -90), (180, 90), (-180, 90)])),
        ring(iter([(0, 0), (0, 1), (1, 1), (1, 0)])),
    ),
    "a hemisphere": lambda: polygon(
        ring(iter([(-180, 0), (0, 0), (180, 0), (180, 90), (-180, 90)]))
    ),
    "numbers of 300 digits": lambda: {"type": "Point", "coordinates": [10**300, 1]},
}


def address_shapes() -> dict[str, str]:
    """Give regions that fit into an address, of the shapes that cost most."""
    small = {
        "star 80 points, 80 degrees": star(80, 0.5, 79),
        "star 40 points, 20 degrees": star(40, 2, 20),
        "zigzag 5 turns, 60 by 60 degrees": zigzag(5, 60, 60),
        "comb 60 teeth, 60 by 60 degrees": comb(60, 60, 60),
        "comb 50 teeth, 300 by 100 degrees": comb(50, 300, 100, -150, -50),
    }
    texts = {}
    for name, corners in small.items():
        try:
            texts[name] = pack_area(shapely.Polygon(corners))
        except GeoError as error:
            texts[name] = f"area:{error}"
    listed = {code: code for code in ("CA", "RU", "AQ", "border:CA,US", "coast:NO")}
    return texts | listed | {"circle of 5,000 km": "circle:44,33,5000"}


# ------------------------------------------------------------------------------------ measurement
def work(region: LaunchRegion, min_population: int, ranges_km: tuple[float, ...]) -> None:
    """Do what the map page does for a region."""
    longest = max(ranges_km)
    step_km = reach.range_step_km(longest)
    near = reach.find_near_places(region, PLACES[min_population], step_km)
    some = near.iloc[:MOST_PLACES]  # the most populous stand first
    measured = reach.measure_near_places(region, some, step_km)
    reach.check_places(region, longest, reach.take_measured(some, measured, longest))
    layers.draw_region(region)
    for range_km in ranges_km:
        layers.draw_line(region, range_km)
    layers.draw_line(region, longest, "common")
    layers.draw_band(region, min(ranges_km), longest)


def memory_mb(field: str) -> float:
    """Read a field of this process's memory."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(rf"{field}:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


def measure(
    make: Callable[[], LaunchRegion], min_population: int, ranges_km: tuple[float, ...]
) -> dict:
    """Read, check and draw in a fork; give seconds, MB and how it ended."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        resource.setrlimit(resource.RLIMIT_CPU, (120, 130))
        before, started = memory_mb("VmRSS"), time.process_time()
        try:
            with give_effort(EFFORT_S):
                region = make()
                work(region, min_population, ranges_km)
            ended = "drawn"
        except GeoError as error:
            ended = f"{type(error).__name__}: {error}"
        except BaseException as error:  # noqa: BLE001  # what must not happen is told too
            ended = f"FAULT {error!r}"[:200]
        told = {
            "seconds": time.process_time() - started,
            "mb": memory_mb("VmHWM") - before,
            "ended": ended,
        }
        os.write(write_end, json.dumps(told).encode())
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return (
        json.loads(answer) if answer else {"seconds": math.nan, "mb": math.nan, "ended": "killed"}
    )


def main(wanted: list[str]) -> None:
    """Print the table."""
    print(describe_run("shapely", "numpy", "scipy", "pyproj"), end="\n\n")
    PLACES.update(
        {population: load_places(min_population=population) for population in (0, 100_000)}
    )
    print("| shape | kB | processor s | MB | ended |\n|---|---|---|---|---|")
    for name, shape in SHAPES.items():
        if wanted and not any(each in name for each in wanted):
            continue
        content = json.dumps(shape()).encode()
        told = measure(
            lambda content=content: region_from_upload("area.json", content), 100_000, RANGES_KM
        )
        print_row(name, len(content) / 1000, told)
    for name, text in address_shapes().items():
        if wanted and not any(each in name for each in wanted):
            continue
        told = measure(lambda text=text: resolve_link_region(text), 0, RANGES_KM)
        print_row(f"address: {name}, any population", len(text) / 1000, told)
    if not wanted:
        print_caches()


def print_caches() -> None:
    """Print the bound of each store, in MB, and what the table of all places takes."""
    places(0)
    bounds = {**KEPT, **STORES}
    print("\n| store | MB at most |\n|---|---|")
    for name, kept in sorted(bounds.items(), key=lambda one: -one[1].max_bytes):
        print(f"| {name} | {kept.max_bytes / 1e6:,.1f} |")
    print(f"| places, all {len(places(0)):,} | {places_bytes() / 1e6:,.1f} as measured |")
    total = sum(kept.max_bytes for kept in bounds.values()) + places_bytes()
    print(f"| all | {total / 1e6:,.1f} |")


def print_row(name: str, size_kb: float, told: dict) -> None:
    """Print one shape's row."""
    print(
        f"| {name} | {size_kb:,.1f} | {told['seconds']:.2f} | {told['mb']:,.0f} | {told['ended'][:150]} |",
        flush=True,
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="What hostile launch regions cost.")
    parser.add_argument("name", nargs="*", help="a part of a shape's name; all without one")
    main(parser.parse_args().name)
