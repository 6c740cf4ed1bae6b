"""The engine of rings stands alone: of what the package needs it takes four."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = """
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {REFUSED}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Refuse())
import shapely
from geo import geodesy

region = geodesy.Region.from_geometry(shapely.box(43, 33, 45, 34))
assert geodesy.outer_set(region, 700_000.0).geometry.area > 0
assert geodesy.common_set(region, 700_000.0).geometry.area > 0
assert geodesy.nearest_m(region, [50.0], [30.0])[0] > 0
assert geodesy.farthest_m(region, [50.0], [30.0])[0] > 0
"""
REFUSED = {"pandas", "geopandas", "pyogrio", "geopy", "rapidfuzz", "mgrs", "defusedxml", "pypdf"}


@pytest.mark.slow
def test_rings_and_distances_need_numpy_scipy_shapely_and_pyproj_alone():
    done = subprocess.run(
        [sys.executable, "-c", CODE.replace("{REFUSED}", repr(REFUSED))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
