"""Build the word lists and the counties that reading a report needs, from pinned packages.

Run once, by hand, from the top of the checkout; the tables it writes are committed, so that
nothing is downloaded when Rangecheck runs:

    python data/build_lexicon.py FOLDER

FOLDER holds the unpacked packages, each file checked against its sum below:

- npm dictionary-en 4.0.0 (MIT and BSD): English words, to know "reading" and "mobile" from the
  towns of that name;
- PyPI names 0.3.0 (MIT; lists of the 1990 United States census, public domain): first names, to
  know "Paris Hilton" from Paris;
- npm us-atlas 3.0.1 (ISC; boundaries of the Census Bureau, public domain): the counties of the
  United States, which news names more often than GeoNames' cities hold.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import sys
from pathlib import Path

from shapely.geometry import Polygon
from shapely.ops import unary_union

DATA = Path(__file__).parent
SUMS = {
    "index.dic": "f0b1a234bd178bdd01875b2a392a9647f888b8fe879f79c52aae62c2759b3647",
    "counties-10m.json": "145aaf5d1433352a6a1d8e86b5f149c7c653f9171baf14aaf75ee66575def1b0",
    "dist.female.first": "bd2f310fc4e5d5e5ea122c9d4342c9821145823118eb20db1647f305ec77b358",
    "dist.male.first": "0a5078ef6effe3b483d15b0f7f95047662126c9bfb624ecd5e5b978fc0f2470b",
}
# FIPS state code to postal code, in the order of the Census Bureau's list.
STATES = (
    "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY "
    "22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH "
    "40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY"
).split()
FIRST_NAMES = 700  # of each list, by frequency: beyond that names are as often surnames or towns
FAMILIAR_ELSEWHERE = (
    "Abdul Abdullah Abdel Ahmad Ahmed Ali Amir Anwar Ayatollah Bashar Benjamin Bilal Dmitry Dmitri "
    "Ehud Emmanuel Faisal Farhad Fatima Giorgi Hafez Haider Hamid Hassan Hossein Hussain Hussein "
    "Ibrahim Igor Ismail Jamal Javad Jens Kamal Karim Khalid Khaled Kim Mahmoud Majid Mansour "
    "Masoud Mehdi Mevlut Mikhail Mohamed Mohammad Mohammed Mohsen Moshe Muhammad Mustafa Nikolai "
    "Nouri Oleg Oleksandr Omar Osama Pavel Qais Qassem Rashid Recep Reza Saad Saddam Saeed Said "
    "Salman Sami Samir Sergei Sergey Shimon Shinzo Tariq Tayyip Viktor Vladimir Volodymyr Xi Yair "
    "Yasser Yitzhak Yoav Youssef Yuri Yusuf Zainab"
).split()


def read_checked(folder: Path, name: str) -> str:
    """Read the one file of that name below a folder, and check its sum."""
    path = next(folder.rglob(name))
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != SUMS[name]:
        sys.exit(f"{path} is not the pinned file")
    return content.decode("utf-8")


def write_words(name: str, words: set[str]) -> None:
    """Write a word list, one a line."""
    (DATA / name).write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")
    print(name, len(words))


def build_common_words(folder: Path) -> None:
    """English words in lower case, with their plain plurals and participles."""
    words = set()
    for line in read_checked(folder, "index.dic").splitlines()[1:]:
        stem, _, flags = line.partition("/")
        if not re.fullmatch(r"[a-z]{2,14}", stem):
            continue
        words.add(stem)
        if "S" in flags:
            words.add(
                re.sub(r"(?<=[^aeiou])y$", "ie", stem)
                + ("es" if stem.endswith(("s", "x", "ch", "sh")) else "s")
            )
        if "D" in flags:
            words.add(stem + ("d" if stem.endswith("e") else "ed"))
        if "G" in flags:
            words.add(stem.removesuffix("e") + "ing")
    write_words("common_words.txt", words)


def build_first_names(folder: Path) -> None:
    """Write the usual first names of the census, and of persons that world news names."""
    names = set(FAMILIAR_ELSEWHERE)
    for part in ("dist.female.first", "dist.male.first"):
        rows = read_checked(folder, part).splitlines()[:FIRST_NAMES]
        names |= {row.split()[0].title() for row in rows if row.strip()}
    write_words("first_names.txt", names)


def build_counties(folder: Path) -> None:
    """Write each county's name, state and centre, from the arcs of the topology."""
    topology = json.loads(read_checked(folder, "counties-10m.json"))
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale[0] + translate[0], y * scale[1] + translate[1]))
        arcs.append(points)

    def ring(indices: list[int]) -> list[tuple[float, float]]:
        points: list[tuple[float, float]] = []
        for index in indices:
            arc = arcs[index] if index >= 0 else arcs[~index][::-1]
            points += arc[1:] if points else arc
        return points

    state_of = {code[:2]: code[2:] for code in STATES}
    with (DATA / "counties.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["fips", "name", "state", "lon", "lat"])
        count = 0
        for shape in topology["objects"]["counties"]["geometries"]:
            fips = str(shape["id"])
            if fips[:2] not in state_of:
                continue
            parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            rings = [ring(part[0]) for part in parts]
            centre = unary_union([Polygon(points) for points in rings if len(points) > 3]).centroid
            if centre.is_empty:
                continue
            writer.writerow(
                [
                    fips,
                    shape["properties"]["name"],
                    state_of[fips[:2]],
                    f"{centre.x:.3f}",
                    f"{centre.y:.3f}",
                ]
            )
            count += 1
    print("counties.csv", count)


if __name__ == "__main__":
    source = Path(sys.argv[1])
    build_common_words(source)
    build_first_names(source)
    build_counties(source)
