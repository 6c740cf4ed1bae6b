"""The post offices' places of the United States that are too small for the store.

npm zips 1.1.3 (MIT) carries GeoNames' list of postal codes (CC BY 4.0). A place is made of all
codes of one name in one state and stands in their middle. What the store has by the same name in
that state, or a third of a degree from it, is left out, and so are air bases, which are airfields.
Rows of other lists (Natural Earth's supplements, of which no package carries the layers) are kept
as data/places_beside.csv has them.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geo.gazetteer.names import normalise_name

HEADER = "key,name,where,lon,lat,source,kind,of"
POSTAL = "postal"
STATES = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ "
    "NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split()
)
NEAR_DEG = 0.3
STEPS_PER_DEGREE = 100_000
# The list writes a gap where nobody does: "Mc Adams".
_GAP = re.compile(r"\b(Mc) (?=[A-Z])")
_STORED = """
SELECT p.admin1_code, p.lon_steps, p.lat_steps FROM names n JOIN places p USING (place)
WHERE n.key = ? AND p.country = 'US' AND p.kind IN ('city', 'capital')
"""


def list_codes(tree: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  # what JSON is
    """List the postal codes of the package's nested lists."""
    if isinstance(tree, dict):
        yield tree
    elif isinstance(tree, list):
        for branch in tree:
            yield from list_codes(branch)


def list_postal(folder: Path, store: sqlite3.Connection) -> Iterator[str]:
    """List the lines of the places that the store lacks."""
    tree = json.loads((folder / "package" / "data" / "zip-tree.json").read_text(encoding="utf-8"))
    points: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    names: dict[tuple[str, str], str] = {}
    for code in list_codes(tree):
        if code["state"] in STATES:
            name = _GAP.sub(r"\1", code["city"])
            place = normalise_name(name), f"US-{code['state']}"
            points[place].append((code["long"], code["lat"]))
            names.setdefault(place, name)
    for place, codes in points.items():
        key, where = place
        lon = sum(lon for lon, _ in codes) / len(codes)
        lat = sum(lat for _, lat in codes) / len(codes)
        left_out = len(key) < 3 or key.endswith(" afb")
        if left_out or _is_stored(store, key, where, lon, lat):
            continue
        name = "" if names[place] == key.title() else names[place]
        yield f"{key},{name},{where},{lon:.2f},{lat:.2f},{POSTAL},,"


def _is_stored(store: sqlite3.Connection, key: str, where: str, lon: float, lat: float) -> bool:
    return any(
        code == where
        or (
            abs(lon_steps / STEPS_PER_DEGREE - lon) < NEAR_DEG
            and abs(lat_steps / STEPS_PER_DEGREE - lat) < NEAR_DEG
        )
        for code, lon_steps, lat_steps in store.execute(_STORED, (key,))
    )


def build(folder: Path, places: Path, path: Path) -> None:
    """Write the table anew: the postal places of the package, the others as they stand."""
    kept = [
        line
        for line in path.read_text(encoding="utf-8").split("\n")[1:-1]
        if line.split(",")[5] != POSTAL
    ]
    store = sqlite3.connect(f"file:{places}?mode=ro", uri=True)
    lines = sorted({*kept, *list_postal(folder, store)})
    store.close()
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
