"""How quick and how true the line is that the browser draws while a range is dragged.

    python -m benchmarks.live [--countries IR FJ ...] [--range-km 700]

For every country the line of the union of circles about its corners is worked out by
static/map/union.js, as each frame of a drag does, at the scale that fits the ring into a window of
1280 by 720 pixels, while the range moves to and fro; and compared with the exact outline that
follows when the reader lets go. Needs node and, once, `make map`. Prints the slowest and the least
true countries and a summary; the sphere's formula alone is the alternative in the same run.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import describe_run
from geo.layers import draw_line, draw_region
from geo.regions import RegionKind, list_regions, resolve_region

ROOT = Path(__file__).resolve().parents[1]


def dump(countries: list[str], range_km: float, folder: Path) -> None:
    """Write what a browser would be sent for each country, and the exact line beside it."""
    for name in countries:
        region = resolve_region(name)
        line = draw_line(region, range_km)
        if line is None:
            continue
        row = {"id": name, "region": draw_region(region)["geometry"], "line": line}
        (folder / f"{name}.json").write_text(json.dumps(row), encoding="utf-8")


def measure(countries: list[str], range_km: float) -> str:
    """Measure the drag of a range from some countries, or from every one where none is named.

    Parameters
    ----------
    countries : list of str
        ISO 3166 codes.
    range_km : float
        In kilometres.

    Returns
    -------
    str
        A table of the slowest and the least true, and a summary in its last line.
    """
    every = [entry.id for entry in list_regions() if entry.kind == RegionKind.COUNTRY]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        dump(countries or every, range_km, folder)
        call = ["node", "live.js", str(folder), str(range_km)]
        done = subprocess.run(
            call, cwd=ROOT / "tests" / "map", check=False, text=True, capture_output=True
        )
    if done.returncode:
        if "ERR_MODULE_NOT_FOUND" in done.stderr:
            sys.exit("The packages of tests/map are not there: run `make map-code` first.")
        sys.exit(done.stderr)
    return done.stdout.strip()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--countries", nargs="*", help="ISO 3166 codes; every country without")
    parser.add_argument("--range-km", type=float, default=700.0)
    asked = parser.parse_args()
    print(describe_run())
    print(measure(asked.countries or [], asked.range_km))


if __name__ == "__main__":
    main()
