"""Measure the geodesic core, and its peers in the same run; print a Markdown table.

Run from the checkout: ``python -m benchmarks.geodesy [--rows point,outer,...] [--repeat 5]``.

Errors are those of the line as drawn: every edge is sampled between its vertices, and the exact
distance of each sample to the region is compared with the range. Times are the best of the
repeats: CPU seconds first, as they hardly depend on what else the machine does, then wall-clock
seconds. Range sets are made anew each time; the search structures of a region are kept, as they
are on the page.

Peers are optional and never needed by the project itself:

PostGIS
    Debian: ``apt-get install postgresql-15-postgis-3``. A temporary cluster is started on a
    socket, without any network, and ended by the script. Run as root it uses the user postgres.
Turf
    ``npm install @turf/turf`` in any folder, named by ``--turf FOLDER``; needs node.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyproj
import shapely

from benchmarks import describe_run
from geo.errors import GeoError
from geo.gazetteer import load_places
from geo.geodesy import (
    Region,
    common_set,
    distance_m,
    farthest_m,
    nearest_m,
    outer_set,
    ring,
    rings,
    share,
)
from geo.regions import RegionKind, list_regions, resolve_region

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GEOD = pyproj.Geod(ellps="WGS84")
RANGES_KM = (50, 200, 700, 2000, 5000)
SWEPT_KM, SWEPT_TOLERANCE_M = (30, 100, 300, 700, 2000), 500.0
_MERCATOR_LAT = 85.0511287798


@dataclass(frozen=True, slots=True)
class Timing:
    """The best of some repeats, seconds."""

    cpu_s: float
    wall_s: float

    def __str__(self) -> str:
        return f"{self.cpu_s:.3f} s CPU, {self.wall_s:.3f} s wall"


def best_of(repeat: int, work: Callable[[], object]) -> tuple[Timing, object]:
    """Run some work anew several times and keep the best CPU and wall-clock time."""
    cpu, wall, result = [], [], None
    for _ in range(repeat):
        rings._RANGE_SETS.clear()  # noqa: SLF001  what is measured is the making
        cpu_start, wall_start = time.process_time(), time.perf_counter()
        result = work()
        cpu.append(time.process_time() - cpu_start)
        wall.append(time.perf_counter() - wall_start)
    return Timing(min(cpu), min(wall)), result


def best(timings: list[Timing]) -> Timing:
    """Take the best of some timings."""
    return Timing(min(t.cpu_s for t in timings), min(t.wall_s for t in timings))


def row(*cells: object) -> None:
    """Print one row of a Markdown table."""
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def head(title: str, *cells: str) -> None:
    """Print a title and the head of a Markdown table."""
    print(f"\n### {title}\n")
    row(*cells)
    row(*("---" for _ in cells))


def wrapped(lon: np.ndarray) -> np.ndarray:
    """Bring longitudes into [-180, 180]."""
    return (lon + 180.0) % 360.0 - 180.0


def mercator(lat: np.ndarray) -> np.ndarray:
    """Project latitudes as a web map does."""
    return np.arctanh(np.sin(np.radians(np.clip(lat, -_MERCATOR_LAT, _MERCATOR_LAT))))


def line_error_m(
    lines: list[np.ndarray], measure: Callable[[np.ndarray, np.ndarray], np.ndarray], range_m: float
) -> float:
    """Measure how far lines stray from a range, straight in Mercator between vertices, metres."""
    worst = 0.0
    for lonlat in lines:
        start, end = lonlat[:-1], lonlat[1:]
        drawn = np.maximum(np.abs(start[:, 1]), np.abs(end[:, 1])) < _MERCATOR_LAT
        # What a cut at the antimeridian leaves there is no line of the set.
        drawn &= ~((np.abs(start[:, 0]) == 180.0) & (start[:, 0] == end[:, 0]))
        start, end = start[drawn], end[drawn]
        if not len(start):
            continue
        for fraction in (0.1, 0.3, 0.5, 0.7, 0.9):
            lon = start[:, 0] + fraction * (end - start)[:, 0]
            low, high = mercator(start[:, 1]), mercator(end[:, 1])
            lat = np.degrees(np.arcsin(np.tanh(low + fraction * (high - low))))
            worst = max(worst, float(np.abs(measure(wrapped(lon), lat) - range_m).max()))
    return worst


def vertex_error_m(
    lines: list[np.ndarray], measure: Callable[[np.ndarray, np.ndarray], np.ndarray], range_m: float
) -> float:
    """Measure how far vertices are from a range, metres."""
    lonlat = np.vstack(lines)
    return float(np.abs(measure(wrapped(lonlat[:, 0]), lonlat[:, 1]) - range_m).max())


def outline_of(range_set: rings.RangeSet) -> list[np.ndarray]:
    """Give the lines of a range set as arrays."""
    return [shapely.get_coordinates(line) for line in range_set.outline.geoms]


def boundary_lines(geometry: shapely.Geometry) -> list[np.ndarray]:
    """Give the rings of a geometry as arrays."""
    return [
        shapely.get_coordinates(line) for line in shapely.get_rings(shapely.get_parts(geometry))
    ]


def measure_points(repeat: int) -> None:
    """Print the table of point rings."""
    head(
        "Point rings, tolerance 10 m (worst over longitude 44 E and 179 E)",
        "latitude", "range km", "vertices off m", "line off m", "vertices", "time",
    )  # fmt: skip
    for lat in (0.0, 33.0, 65.0, 85.0):
        for range_km in (50, 700, 3000, 9000, 13000):
            errors, timing, count = [], None, 0
            for lon in (44.0, 179.0):
                timing, made = best_of(repeat, lambda x=lon, y=lat, m=range_km * 1e3: ring(x, y, m))
                lines = outline_of(made)

                def measure(
                    x: np.ndarray, y: np.ndarray, lon: float = lon, lat: float = lat
                ) -> np.ndarray:
                    return distance_m(lon, lat, x, y)

                errors.append((vertex_error_m(lines, measure, range_km * 1e3),
                               line_error_m(lines, measure, range_km * 1e3)))  # fmt: skip
                count = max(count, made.vertex_count)
            vertex, line = (max(error) for error in zip(*errors, strict=True))
            row(f"{lat:g}", range_km, f"{vertex:.1e}", f"{line:.1f}", count, timing)


def measure_sets(
    title: str,
    *,
    make: Callable[..., rings.RangeSet],
    measure: Callable[..., np.ndarray],
    codes: tuple[str, ...],
    ranges_km: tuple[int, ...],
    tolerances_m: tuple[float, ...],
    repeat: int,
) -> None:
    """Print the table of outer or common sets."""
    head(
        title,
        "region",
        "range km",
        "tolerance m",
        "vertices off m",
        "line off m",
        "vertices",
        "time",
    )
    for code in codes:
        region = resolve_region(code).shape
        for range_km in ranges_km:
            for tolerance_m in tolerances_m:
                range_m = range_km * 1e3
                timing, made = best_of(
                    repeat, lambda r=region, m=range_m, t=tolerance_m: make(r, m, t)
                )
                if made.geometry is None:
                    row(code, range_km, f"{tolerance_m:g}", "empty: at most the enclosing radius,",
                        f"{region.enclosing_radius_m / 1e3:.3f} km", 0, timing)  # fmt: skip
                    continue
                lines = outline_of(made)

                def exact(x: np.ndarray, y: np.ndarray, region: Region = region) -> np.ndarray:
                    return measure(region, x, y)

                row(
                    code,
                    range_km,
                    f"{tolerance_m:g}",
                    f"{vertex_error_m(lines, exact, range_m):.4f}",
                    f"{line_error_m(lines, exact, range_m):.1f}",
                    made.vertex_count,
                    timing,
                )


def brute_extremes(
    region: Region, lon: np.ndarray, lat: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Measure by all geodesics to a boundary sampled every 250 m, then every metre at the best."""
    start, step = [], []
    for lonlat in boundary_lines(region.geometry):
        a, b = lonlat[:-1], lonlat[1:]
        real = ~((np.abs(a[:, 0]) == 180.0) & (a[:, 0] == b[:, 0])) & ~(
            (np.abs(a[:, 1]) == 90.0) & (a[:, 1] == b[:, 1])
        )
        a, b = a[real], b[real]
        count = np.maximum(1, np.ceil(GEOD.inv(*a.T, *b.T)[2] / 250.0)).astype(int)
        edge = np.repeat(np.arange(len(a)), count)
        fraction = (np.arange(len(edge)) - (np.cumsum(count) - count)[edge]) / count[edge]
        start.append(a[edge] + fraction[:, None] * (b - a)[edge])
        step.append((b - a)[edge] / count[edge][:, None])
    first, along = np.vstack(start), np.vstack(step)
    found = np.empty((2, len(lon)))
    for index in range(len(lon)):
        place = np.full(len(first), lon[index]), np.full(len(first), lat[index])
        distance = GEOD.inv(*place, *first.T.copy())[2]
        for side, order in ((0, np.argsort(distance)[:8]), (1, np.argsort(-distance)[:8])):
            # The extremum lies on an edge that starts or ends at one of the best samples.
            edges = np.unique(np.concatenate((order, np.maximum(order - 1, 0))))
            fine = (
                first[edges][:, None, :]
                + np.linspace(0, 1, 251)[:, None] * along[edges][:, None, :]
            )
            fine = fine.reshape(-1, 2)
            there = np.full(len(fine), lon[index]), np.full(len(fine), lat[index])
            close = GEOD.inv(*there, *fine.T.copy())[2]
            found[side, index] = close.min() if side == 0 else close.max()
    return found[0], found[1]


def measure_distances(repeat: int, count: int) -> Timing:
    """Print the table of distances; give the time of 30,000 nearest distances to Iran."""
    head(
        f"Nearest and farthest distance against brute force, {count} places each",
        "region", "below km", "nearest off m", "farthest off m",
    )  # fmt: skip
    rng = np.random.default_rng(1)
    for code in ("IQ", "IR", "FJ"):
        region = resolve_region(code).shape
        lon = rng.uniform(-180, 180, count)
        lat = np.degrees(np.arcsin(rng.uniform(-1, 1, count)))
        outside = ~region.contains(lon, lat)
        lon, lat = lon[outside], lat[outside]
        least, most = brute_extremes(region, lon, lat)
        near, far = nearest_m(region, lon, lat), farthest_m(region, lon, lat)
        for low, high in ((0, 5e6), (5e6, 1e7), (1e7, 1.3e7)):
            some, others = (least > low) & (least <= high), (most > low) & (most <= high)
            row(
                code,
                f"{high / 1e3:.0f}",
                f"{np.abs(near - least)[some].max(initial=0.0):.5f}",
                f"{np.abs(far - most)[others].max(initial=0.0):.5f}",
            )
    head("Many places", "what", "time", "peak memory")
    places = load_places().nlargest(30_000, "population")
    iran = resolve_region("IR").shape
    nearest_m(iran, [0.0] * 300, [0.0] * 300)
    lon, lat = places["lon"].to_numpy(), places["lat"].to_numpy()
    ours, _ = best_of(repeat, lambda: nearest_m(iran, lon, lat))
    row(f"{len(lon):,} cities, nearest to Iran", ours, "")
    timing, _ = best_of(repeat, lambda: farthest_m(iran, lon, lat))
    row(f"{len(lon):,} cities, farthest in Iran", timing, "")
    some = slice(0, 2000)
    iraq = resolve_region("IQ").shape
    share(iraq, lon[:1], lat[:1], 9e5)
    timing, _ = best_of(repeat, lambda: share(iraq, lon[some], lat[some], 5e6))
    row("share of Iraq within 5,000 km, 2,000 cities", timing, "")
    code = (
        "import numpy as np, resource, sys, time;"
        "from geo.geodesy import nearest_m, farthest_m; from geo.regions import resolve_region;"
        "r = resolve_region(sys.argv[1]).shape; g = np.random.default_rng(0);"
        "x = g.uniform(-180, 180, 200_000); y = np.degrees(np.arcsin(g.uniform(-1, 1, 200_000)));"
        "f = nearest_m if sys.argv[2] == 'nearest' else farthest_m;"
        "a, b = time.process_time(), time.perf_counter(); f(r, x, y);"
        "print(time.process_time() - a, time.perf_counter() - b,"
        " resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    for name, iso in (("Iran", "IR"), ("Russia", "RU")):
        for which in ("nearest", "farthest"):
            done = subprocess.run(
                [sys.executable, "-c", code, iso, which], capture_output=True, text=True, check=True
            )
            cpu_s, wall_s, peak_mb = map(float, done.stdout.split())
            row(
                f"200,000 random places, {which}, {name}, first call",
                Timing(cpu_s, wall_s),
                f"{peak_mb:.0f} MB",
            )
    return ours


def measure_hard(points: int) -> None:
    """Print the table of drawings over the antimeridian and the poles."""
    head(
        f"Drawn polygon against table, {points:,} random places each, tolerance 10 m",
        "region", "range km", "RFC 7946", "disagreements", "deepest m",
    )  # fmt: skip
    cases = [
        ("Fiji", resolve_region("FJ").shape, (200, 2000, 12000)),
        ("Chukotka", resolve_region("RU-CHU").shape, (200, 2000, 12000)),
        ("179 E, 0 N", Region.from_point(179.0, 0.0), (700, 12000)),
        ("20 E, 85 N", Region.from_point(20.0, 85.0), (50, 700, 12000)),
    ]
    rng = np.random.default_rng(2)
    for name, region, ranges_km in cases:
        for range_km in ranges_km:
            made = outer_set(region, range_km * 1e3)
            lon = rng.uniform(-180, 180, points)
            lat = np.degrees(np.arcsin(rng.uniform(-1, 1, points)))
            outline = shapely.get_coordinates(made.outline)
            near = outline[rng.integers(0, len(outline), points // 2)]
            lon[: points // 2], lat[: points // 2], _ = GEOD.fwd(
                wrapped(near[:, 0]),
                near[:, 1],
                rng.uniform(0, 360, points // 2),
                10 ** rng.uniform(0, 5, points // 2),
            )
            distance = nearest_m(region, lon, lat)
            shapely.prepare(made.geometry)
            wrong = shapely.intersects_xy(made.geometry, lon, lat) != (distance <= range_km * 1e3)
            west, south, east, north = made.geometry.bounds
            valid = (
                made.geometry.is_valid
                and west >= -180
                and east <= 180
                and south >= -90
                and north <= 90
            )
            deepest = np.abs(distance - range_km * 1e3)[wrong].max(initial=0.0)
            row(name, range_km, "yes" if valid else "NO", int(wrong.sum()), f"{deepest:.1f}")


def measure_sweep() -> None:
    """Draw both sets of every country at five ranges once: what fails, and what takes longest."""
    countries = [entry.id for entry in list_regions() if entry.kind == RegionKind.COUNTRY]
    timings: list[tuple[float, str]] = []
    failures = []
    for code in countries:
        region = resolve_region(code).shape
        for range_km in SWEPT_KM:
            for make in (outer_set, common_set):
                name = f"{code} {range_km} km {make.__name__.replace('_', ' ')}"
                start = time.process_time()
                try:
                    make(region, range_km * 1000.0, SWEPT_TOLERANCE_M)
                except GeoError as error:
                    failures.append(f"{name}: {error}")
                timings.append((time.process_time() - start, name))
    times = np.array([took for took, _ in timings])
    head("Every country, once", "sets", "failed", "median", "99 of 100 below", "the five slowest")
    row(
        len(timings),
        "; ".join(failures) or "none",
        f"{np.median(times):.3f} s CPU",
        f"{np.percentile(times, 99):.2f} s CPU",
        "; ".join(f"{name} {took:.1f} s" for took, name in sorted(timings, reverse=True)[:5]),
    )


def aeqd_buffer(region: Region, range_m: float) -> shapely.Geometry:
    """Buffer in the azimuthal equidistant projection about the region's centre, as many do."""
    crs = f"+proj=aeqd +lon_0={region.centre_lon} +lat_0={region.centre_lat} +ellps=WGS84"
    there = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform
    back = pyproj.Transformer.from_crs(crs, "EPSG:4326", always_xy=True).transform

    def turned(function: Callable[..., object]) -> Callable[[np.ndarray], np.ndarray]:
        return lambda lonlat: np.column_stack(function(*lonlat.T))

    flat = shapely.transform(region.geometry, turned(there))
    return shapely.transform(shapely.buffer(flat, range_m, quad_segs=90), turned(back))


class Turf:
    """Turf in node, in a folder where it is installed."""

    script = (
        "const t=require('@turf/turf');const r=JSON.parse(require('fs').readFileSync(0));"
        "let out,best=1e9,cpu=1e9;for(let i=0;i<r.repeat;i++){const c=process.cpuUsage(),"
        "a=process.hrtime.bigint();out=t.buffer(r.geometry,r.km,{units:'kilometers',steps:90});"
        "best=Math.min(best,Number(process.hrtime.bigint()-a)/1e9);"
        "const d=process.cpuUsage(c);cpu=Math.min(cpu,(d.user+d.system)/1e6);}"
        "console.log(JSON.stringify({wall:best,cpu:cpu,geometry:out.geometry}));"
    )

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        package = json.loads((folder / "node_modules/@turf/turf/package.json").read_text())
        self.version = package["version"]

    def buffer(
        self, region: Region, range_m: float, repeat: int
    ) -> tuple[shapely.Geometry, Timing]:
        """Buffer a region with 90 steps."""
        asked = {
            "repeat": repeat,
            "km": range_m / 1e3,
            "geometry": shapely.geometry.mapping(region.geometry),
        }
        done = subprocess.run(
            ["node", "-e", self.script],
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            check=True,
            cwd=self.folder,
        )
        answer = json.loads(done.stdout)
        return shapely.geometry.shape(answer["geometry"]), Timing(answer["cpu"], answer["wall"])


class PostGIS:
    """A temporary PostgreSQL cluster with PostGIS, on a socket only."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self.binaries, self.folder = binaries, folder
        self.version = ""

    def run(self, *command: str) -> str:
        """Run a command as a user that PostgreSQL accepts."""
        if os.geteuid() == 0:
            command = ("runuser", "-u", "postgres", "--", *command)
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=self.folder)
        return done.stdout

    def ask(self, sql: str) -> str:
        """Send SQL, with timing on."""
        script = self.folder / "ask.sql"
        script.write_text(
            "select pg_backend_pid() as pid \\gset\n\\setenv PID :pid\n\\timing on\n"
            + sql.replace("MARK", "\\! awk '{print \"cpu\", ($14 + $15) / 100}' /proc/$PID/stat")
        )
        script.chmod(0o644)
        binary = shutil.which("psql") or str(self.binaries / "psql")
        return self.run(
            binary, "-XAtq", "-h", str(self.folder), "-d", "postgres", "-f", str(script)
        )

    @staticmethod
    def timings(out: str) -> list[Timing]:
        """Read the marked statements' times: CPU of the server's process, and wall clock."""
        found = re.findall(r"cpu ([\d.]+)\n(?:.*\n)*?Time: ([\d.]+) ms.*\ncpu ([\d.]+)", out)
        return [
            Timing(float(after) - float(before), float(ms) / 1e3) for before, ms, after in found
        ]

    def start(self) -> None:
        """Make and start the cluster."""
        cluster = str(self.folder / "cluster")
        self.run(str(self.binaries / "initdb"), "-D", cluster, "-A", "trust", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off"
        log = str(self.folder / "log")
        self.run(
            str(self.binaries / "pg_ctl"), "-D", cluster, "-w", "-l", log, "-o", options, "start"
        )
        self.ask("create extension postgis;")
        self.version = self.ask("select postgis_lib_version();").splitlines()[0]

    def stop(self) -> None:
        """End the cluster."""
        with contextlib.suppress(subprocess.CalledProcessError):
            cluster = str(self.folder / "cluster")
            self.run(str(self.binaries / "pg_ctl"), "-D", cluster, "-m", "immediate", "stop")

    def buffer(
        self, region: Region, range_m: float, repeat: int
    ) -> tuple[shapely.Geometry, Timing]:
        """Buffer a region as geography with 90 segments to a quarter circle."""
        hexed = shapely.to_wkb(region.geometry, hex=True)
        made = (
            "create temp table made as "  # noqa: S608  the values are this script's own
            f"select ST_Buffer(shape, {range_m}, 'quad_segs=90') as b from region;"
        )
        out = self.ask(
            f"create temp table region as select '{hexed}'::geography as shape;\n"  # noqa: S608  the values are this script's own
            + f"MARK\n{made}\nMARK\ndrop table made;\n" * repeat
            + f"{made}\nselect encode(ST_AsBinary(b), 'hex') from made;\n"
        )
        line = next(text for text in out.splitlines() if re.fullmatch(r"[0-9a-f]{40,}", text))
        return shapely.from_wkb(line), best(self.timings(out))

    def distances(
        self, region: Region, lon: np.ndarray, lat: np.ndarray, repeat: int
    ) -> tuple[np.ndarray, Timing]:
        """Measure ST_Distance(geography) from many places."""
        hexed = shapely.to_wkb(region.geometry, hex=True)
        values = "\n".join(
            f"{index}\t{x!r}\t{y!r}"
            for index, (x, y) in enumerate(zip(lon.tolist(), lat.tolist(), strict=True))
        )
        asked = "create temp table d as select ST_Distance(p, shape) as m from place, region;"
        out = self.ask(
            f"create temp table region as select '{hexed}'::geography as shape;\n"  # noqa: S608  the values are this script's own
            f"create temp table raw (i int, x float8, y float8);\ncopy raw from stdin;\n{values}\n\\.\n"
            "create temp table place as select i, ST_MakePoint(x, y)::geography as p from raw;\n"
            + f"MARK\n{asked}\nMARK\ndrop table d;\n" * repeat
            + "select ST_Distance(p, shape) from place, region order by i;\n"
        )
        metres = [float(text) for text in out.splitlines() if re.fullmatch(r"[\d.e+]+", text)]
        return np.array(metres[-len(lon) :]), best(self.timings(out))


@contextlib.contextmanager
def postgis() -> Iterator[PostGIS | None]:
    """Start PostGIS where it is installed, and end it."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    shared = list(Path("/usr/share/postgresql").glob("*/extension/postgis.control"))
    if not found or not shared:
        print("PostGIS is missing; on Debian: apt-get install postgresql-15-postgis-3")
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="rangecheck-postgis-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        cluster = PostGIS(found[-1].parent, folder)
        try:
            cluster.start()
            yield cluster
        finally:
            cluster.stop()


def measure_peers(turf_folder: Path | None, repeat: int, ours: Timing | None) -> None:
    """Print the table of peers: worst error of the drawn line, and time."""
    turf = None
    if turf_folder and (turf_folder / "node_modules/@turf/turf").is_dir() and shutil.which("node"):
        turf = Turf(turf_folder)
    else:
        print("Turf is missing: npm install @turf/turf in a folder, then --turf FOLDER")
    with postgis() as server:
        server_name = f"PostGIS {server.version}" if server else "PostGIS (missing)"
        turf_name = f"Turf {turf.version}" if turf else "Turf (missing)"
        head(
            "Outer sets: worst error of the line in metres, CPU time",
            "region", "range km", "Rangecheck, 10 m", server_name, turf_name, "shapely in AEQD",
            "shapely in degrees", "error of PostGIS, Turf, AEQD in ours",
        )  # fmt: skip
        for code, ranges_km in (("IQ", (50, 200, 700, 2000)), ("IR", (700, 2000, 5000))):
            region = resolve_region(code).shape
            for range_km in ranges_km:
                range_m = range_km * 1e3

                def error(
                    lines: list[np.ndarray], region: Region = region, m: float = range_m
                ) -> float:
                    return line_error_m(lines, lambda x, y: nearest_m(region, x, y), m)

                timing, made = best_of(repeat, lambda r=region, m=range_m: outer_set(r, m))
                own = error(outline_of(made))
                cells, factors = [f"{own:.0f} m, {timing.cpu_s:.3f} s"], []
                if server:
                    shape, took = server.buffer(region, range_m, repeat)
                    factors.append(error(boundary_lines(shape)))
                    cells.append(f"{factors[-1]:,.0f} m, {took.cpu_s:.2f} s")
                if turf:
                    shape, took = turf.buffer(region, range_m, repeat)
                    factors.append(error(boundary_lines(shape)))
                    cells.append(f"{factors[-1]:,.0f} m, {took.cpu_s:.3f} s")
                timing, shape = best_of(repeat, lambda r=region, m=range_m: aeqd_buffer(r, m))
                factors.append(error(boundary_lines(shape)))
                cells.append(f"{factors[-1]:,.0f} m, {timing.cpu_s:.3f} s")
                degrees = shapely.buffer(region.geometry, range_m / 111_195.0, quad_segs=90)
                clipped = [
                    np.clip(line, (-1e9, -89.9), (1e9, 89.9)) for line in boundary_lines(degrees)
                ]
                cells.append(f"{error(clipped):,.0f} m")
                row(code, range_km, *cells, ", ".join(f"{factor / own:,.0f}" for factor in factors))
        if server:
            places = load_places().nlargest(30_000, "population")
            lon, lat = places["lon"].to_numpy(), places["lat"].to_numpy()
            iran = resolve_region("IR").shape
            theirs, took = server.distances(iran, lon, lat, min(repeat, 3))
            if ours is None:
                ours, _ = best_of(repeat, lambda: nearest_m(iran, lon, lat))
            exact = nearest_m(iran, lon, lat)
            near = exact < 700_000.0
            head("30,000 cities to Iran's border", "", "time", "worst difference below 700 km")
            row("Rangecheck", ours, "")
            row(
                f"PostGIS {server.version} ST_Distance(geography)",
                took,
                f"{np.abs(theirs - exact)[near].max():.0f} m",
            )
            row("PostGIS / Rangecheck", f"{took.cpu_s / ours.cpu_s:.1f} in CPU time", "")


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", default="point,outer,wide,common,distance,hard,sweep,peers")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--brute", type=int, default=300, help="places checked by brute force")
    parser.add_argument("--points", type=int, default=100_000, help="random places per drawing")
    parser.add_argument("--turf", type=Path, help="folder where @turf/turf is installed")
    chosen = parser.parse_args()
    rows = set(chosen.rows.split(","))
    wall_start = time.perf_counter()
    print(
        f"{describe_run('numpy', 'shapely', 'pyproj', 'scipy')}, GEOS {shapely.geos_version_string}, "
        f"PROJ {pyproj.proj_version_str}; load {os.getloadavg()[0]:.1f} at the start"
    )
    if "point" in rows:
        measure_points(chosen.repeat)
    if "outer" in rows:
        measure_sets(
            "Outer sets of Iraq and Iran",
            make=outer_set,
            measure=nearest_m,
            codes=("IQ", "IR"),
            ranges_km=RANGES_KM,
            tolerances_m=(10.0, 100.0),
            repeat=chosen.repeat,
        )
    if "wide" in rows:
        measure_sets(
            "Outer sets of Russia and Antarctica",
            make=outer_set,
            measure=nearest_m,
            codes=("RU", "AQ"),
            ranges_km=(200, 700, 1500, 3000),
            tolerances_m=(50.0,),
            repeat=min(chosen.repeat, 3),
        )
    if "common" in rows:
        measure_sets(
            "Common sets",
            make=common_set,
            measure=farthest_m,
            codes=("IQ", "IR", "RU", "AQ"),
            ranges_km=(500, 1200, 2000, 5000, 9000, 13000),
            tolerances_m=(10.0,),
            repeat=chosen.repeat,
        )
    ours = measure_distances(chosen.repeat, chosen.brute) if "distance" in rows else None
    if "hard" in rows:
        measure_hard(chosen.points)
    if "sweep" in rows:
        measure_sweep()
    if "peers" in rows:
        measure_peers(chosen.turf, chosen.repeat, ours)
    used = resource.getrusage(resource.RUSAGE_SELF)
    wall_s = time.perf_counter() - wall_start
    print(
        f"\nThis process used {(used.ru_utime + used.ru_stime) / wall_s:.0%} of one core over "
        f"{wall_s:.0f} s; load {os.getloadavg()[0]:.1f} at the end."
    )


if __name__ == "__main__":
    main()
