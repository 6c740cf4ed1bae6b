"""Small places that stand beside the store: found in a table that is sorted by their keys.

data/places_beside.csv holds the post offices' places of the United States that are too small for
the store, the rivers, lakes and parks of Natural Earth's supplements, its towns, ports and
airports' names that the store lacks, nuclear power plants, dams and landmarks. There are thousands
of them, and few texts need one: the keys of one first letter are split into lines when one of them
is looked up, and a line is read when its key is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.gazetteer.places import NameFlag, NameRow, Place, PlaceKind
from geo.tables import load_bytes

__all__ = ["BESIDE_NUMBER", "Beside", "load_beside"]

# Numbers of places go down from here, below those of the overlay's other tables: as many as one
# letter may have lines for each letter before its own, and one for each line before it.
BESIDE_NUMBER = -2_000_000
_LINES_OF_LETTER = 100_000
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
    content : bytes
        The file, UTF-8: a header, then lines sorted by key, each
        ``key,name,where,lon,lat,source,kind,of``. An empty name is the key in title case, an empty
        kind a city, and `of` the key of the row whose place a further name is.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._header_end = content.index(b"\n")
        self._by_letter: dict[str, tuple[dict[str, int], list[str]]] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._read_letter(key[:1])[0]

    def find_rows(self, key: str) -> list[tuple[NameRow, str]]:
        """Give the name rows of a key, each with its spelling."""
        rows = []
        for number, line in self._find_lines(key):
            fields = line.split(",")
            main = next(self._find_lines(fields[7]))[0] if fields[7] else number
            place = self.load(main)
            row = NameRow(
                key, int(NameFlag.PRIMARY), main, place.name, place.country,
                place.admin1_code, place.lon, place.lat, 0, place.kind,
            )  # fmt: skip
            rows.append((row, fields[1] or key.title()))
        return rows

    def load(self, number: int) -> Place:
        """Give the place of a number."""
        letter, at = divmod(BESIDE_NUMBER - number, _LINES_OF_LETTER)
        line = self._read_letter(chr(letter))[1][at]
        key, name, where, lon, lat, source, kind, _ = line.split(",")
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
        numbers = (number for number, _ in self._find_lines(key))
        return next((number for number in numbers if self.load(number).id == place_id), None)

    def _find_lines(self, key: str) -> Iterator[tuple[int, str]]:
        """List the lines of a key, each with its number."""
        firsts, lines = self._read_letter(key[:1])
        for at in range(firsts.get(key, len(lines)), len(lines)):
            if not lines[at].startswith(f"{key},"):
                return
            yield BESIDE_NUMBER - ord(key[0]) * _LINES_OF_LETTER - at, lines[at]

    def _read_letter(self, letter: str) -> tuple[dict[str, int], list[str]]:
        """Read the lines whose keys begin with a letter, and where each key's first one stands."""
        read = self._by_letter.get(letter)
        if read is None:
            content, first = self._content, f"\n{letter}".encode()
            start = content.find(first, self._header_end) + 1 if letter else 0
            end = content.find(b"\n", content.rfind(first) + 1)
            lines = content[start:end].decode().splitlines() if start else []
            firsts: dict[str, int] = {}
            for at, line in enumerate(lines):
                firsts.setdefault(line[: line.index(",")], at)
            read = self._by_letter[letter] = firsts, lines
        return read


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
    return Beside(load_bytes("places_beside.csv"))
