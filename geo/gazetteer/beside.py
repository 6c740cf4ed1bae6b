"""Small places that stand beside the store: found by binary search in a sorted table.

data/places_beside.csv holds the post offices' places of the United States that are too small for
the store, the rivers, lakes and parks of Natural Earth's supplements, its towns, ports and
airports' names that the store lacks, nuclear power plants, dams and landmarks. There are thousands
of them, and few texts need one: the table is split into lines when the first name is looked up,
and a line is read when its key is asked for.
"""

from __future__ import annotations

from bisect import bisect_left

from geo.gazetteer.places import NameFlag, NameRow, Place, PlaceKind
from geo.tables import load_text

__all__ = ["BESIDE_NUMBER", "Beside", "load_beside"]

# Numbers of places go down from here, one a line; below those of the overlay's other tables.
BESIDE_NUMBER = -2_000_000
_NATURAL_EARTH = "Natural Earth 1:10m: "
_SOURCES = {
    "postal": "GeoNames, postal codes (CC BY 4.0), by zips 1.1.3",
    "river": f"{_NATURAL_EARTH}rivers_north_america",
    "river-europe": f"{_NATURAL_EARTH}rivers_europe",
    "lake": f"{_NATURAL_EARTH}lakes_north_america",
    "playa": f"{_NATURAL_EARTH}playas",
    "town": f"{_NATURAL_EARTH}populated_places",
    "airport": f"{_NATURAL_EARTH}airports, at airportsdata's point",
    "port": f"{_NATURAL_EARTH}ports",
    "park": f"{_NATURAL_EARTH}parks_and_protected_lands",
    "plant": "Global Power Plant Database 1.3.0, World Resources Institute (CC BY 4.0)",
    "landmark": "Public tables of landmarks, which agree to 100 m",
}


class Beside:
    """Rows of data/places_beside.csv, made into places when they are asked for.

    Parameters
    ----------
    lines : list of str
        As they stand in the file, sorted by key; each ``key,name,where,lon,lat,source,kind,of``.
        An empty name is the key in title case, an empty kind a city, and `of` the key of the row
        whose place a further name is.
    """

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def __contains__(self, key: str) -> bool:
        at = self._find(key)
        return at < len(self._lines) and self._lines[at].startswith(f"{key},")

    def find_rows(self, key: str) -> list[tuple[NameRow, str]]:
        """Give the name rows of a key, each with its spelling."""
        rows = []
        at = self._find(key)
        while at < len(self._lines) and self._lines[at].startswith(f"{key},"):
            fields = self._lines[at].split(",")
            main = self._find(fields[7]) if fields[7] else at
            place = self.load(BESIDE_NUMBER - main)
            row = NameRow(
                key, int(NameFlag.PRIMARY), BESIDE_NUMBER - main, place.name, place.country,
                place.admin1_code, place.lon, place.lat, 0, place.kind,
            )  # fmt: skip
            rows.append((row, fields[1] or key.title()))
            at += 1
        return rows

    def load(self, number: int) -> Place:
        """Give the place of a number."""
        key, name, where, lon, lat, source, kind, _ = self._lines[BESIDE_NUMBER - number].split(",")
        country, _, division = where.partition("-")
        return Place(
            f"{source}:{where}:{key.replace(' ', '-')}", name or key.title(), "", country, "",
            float(lon), float(lat), 0, PlaceKind(kind or PlaceKind.CITY), _SOURCES[source],
            where if division else "",
        )  # fmt: skip

    def find_number(self, place_id: str) -> int | None:
        """Give the number of an id, or None."""
        source, _, rest = place_id.partition(":")
        if source not in _SOURCES:
            return None
        key = rest.partition(":")[2].replace("-", " ")
        at = self._find(key)
        while at < len(self._lines) and self._lines[at].startswith(f"{key},"):
            if self.load(BESIDE_NUMBER - at).id == place_id:
                return BESIDE_NUMBER - at
            at += 1
        return None

    def _find(self, key: str) -> int:
        """Find the first line of a key, or where it would stand."""
        return bisect_left(self._lines, f"{key},")


def load_beside() -> Beside:
    """Read the table.

    Returns
    -------
    Beside

    Examples
    --------
    >>> "neches river" in load_beside(), "baghdad river" in load_beside()
    (True, False)
    """
    return Beside(load_text("places_beside.csv").split("\n")[1:-1])
