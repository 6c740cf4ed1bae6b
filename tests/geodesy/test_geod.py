"""pyproj's geodesics alone, and all of pyproj after them."""

import subprocess
import sys

import pyproj

from geo.geodesy.geod import load_geod

ALONE = """
import sys
from geo.geodesy.geod import load_geod
geod = load_geod()
assert "pyproj" not in sys.modules and "pyproj.crs" not in sys.modules
assert "urllib.request" not in sys.modules
import pyproj
assert pyproj.Geod is geod is load_geod() and pyproj.CRS(4326).is_geographic
"""


def test_geodesics_are_loaded_alone_and_pyproj_whole_after_them():
    subprocess.run([sys.executable, "-c", ALONE], check=True)


def test_what_is_loaded_already_is_taken():
    assert load_geod() is pyproj.Geod


def test_beside_another_thread_pyproj_is_loaded_whole():
    code = (
        "import sys, threading; from geo.geodesy.geod import load_geod; stop = threading.Event()\n"
        "threading.Thread(target=stop.wait).start(); load_geod(); stop.set()\n"
        "assert 'pyproj.crs' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
