"""All names in memory, in order, so that a name can be completed while it is typed.

SQLite finds a name in microseconds, but the best of thirty thousand names that begin with "ba" only
after reading them all. Here they are arrays: where a beginning starts and ends is found by halving,
and the likeliest within by one partial sort. About 60 MB and three seconds, once a process, when
the first letter is typed; `geo locate` and the reading of texts never need it.
"""

from __future__ import annotations

import threading
from bisect import bisect_left
from functools import cache

import numpy as np
from numpy.typing import NDArray

from geo.gazetteer.places import NameFlag, PlaceKind
from geo.gazetteer.store import PLACES, overlay, store_connection

__all__ = ["complete_names", "warm_index"]

_lock = threading.Lock()
_PARTED = b"\n"
# A name within a name ("Hormuz" of the Strait of Hormuz) is looked up for what reports name: for
# every hamlet it would double the arrays.
_LEAST_WEIGHT_WITHIN = 0.5
_WITHIN_MALUS = 0.25
_LIKELY_ADDED = 0.7  # a name that was added by hand is there because reports use it


class _Keys:
    """Keys in one text, each ended by a line break, that can be searched by halving."""

    __slots__ = ("ends", "starts", "text")

    def __init__(self, text: bytes, starts: NDArray[np.int32], ends: NDArray[np.int32]) -> None:
        self.text, self.starts, self.ends = text, starts, ends

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, at: int) -> bytes:
        return self.text[self.starts[at] : self.ends[at]]

    def locate_beginning(self, beginning: bytes) -> tuple[int, int]:
        """Give the run of keys that begin so."""
        low = bisect_left(self, beginning)
        # No byte of UTF-8 is 0xff, so this stands behind all that begin so.
        return low, bisect_left(self, beginning + b"\xff", lo=low)


class _Index:
    __slots__ = ("keys", "places", "weights", "within", "within_names")

    def __init__(self) -> None:
        rows = store_connection(PLACES).execute(
            "SELECT group_concat(key, x'0a'), group_concat(place), group_concat(flags) "
            "FROM (SELECT key, place, flags FROM names ORDER BY key)"
        )
        text, places, flags = rows.fetchone()
        content = text.encode() + _PARTED
        bytes_ = np.frombuffer(content, np.uint8)
        ends = np.flatnonzero(bytes_ == ord(_PARTED)).astype(np.int32)
        starts = np.concatenate([[0], ends[:-1] + 1]).astype(np.int32)
        self.places = np.fromstring(places, np.int32, sep=",")
        flag = np.fromstring(flags, np.int32, sep=",")
        self.weights = _weigh_names(self.places, flag)
        self.keys = _Keys(content, starts, ends)
        self._index_words(bytes_, content)

    def _index_words(self, bytes_: NDArray[np.uint8], content: bytes) -> None:
        """List where later words of the likelier names begin, in the order of what follows."""
        gaps = np.flatnonzero(bytes_ == ord(" ")).astype(np.int32)
        names = np.searchsorted(self.keys.ends, gaps).astype(np.int32)
        likely = self.weights[names] >= _LEAST_WEIGHT_WITHIN
        starts, names = gaps[likely] + 1, names[likely]
        ends = self.keys.ends[names]
        tails = [content[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
        order = np.array(sorted(range(len(tails)), key=tails.__getitem__), np.int32)
        self.within = _Keys(content, starts[order], ends[order])
        self.within_names = names[order]

    def complete(self, beginning: bytes, limit: int) -> dict[int, tuple[float, str]]:
        low, high = self.keys.locate_beginning(beginning)
        weights = self.weights[low:high]
        found: dict[int, tuple[float, str]] = {}
        self._take(np.arange(low, high), weights, limit, found)
        low, high = self.within.locate_beginning(beginning)
        names = self.within_names[low:high]
        self._take(names, self.weights[names] - _WITHIN_MALUS, limit, found)
        return found

    def _take(
        self,
        names: NDArray[np.integer],
        weights: NDArray[np.float32],
        limit: int,
        found: dict[int, tuple[float, str]],
    ) -> None:
        # A place has several names that begin alike; four times as many leave enough places.
        most = min(len(names), limit * 4)
        best = np.argpartition(-weights, most - 1)[:most] if most else np.zeros(0, np.int64)
        for at in best[np.argsort(-weights[best], kind="stable")].tolist():
            name, weight = int(names[at]), float(weights[at])
            place = int(self.places[name])
            if weight > 0 and (place not in found or found[place][0] < weight):
                found[place] = (weight, self.keys[name].decode())


def _weigh_names(places: NDArray[np.int32], flags: NDArray[np.int32]) -> NDArray[np.float32]:
    """Tell how likely each name is meant: as `find_candidates` does, by arrays."""
    rows = store_connection(PLACES).execute(
        "SELECT group_concat(place), group_concat(population), group_concat(kind) FROM places"
    )
    numbers, populations, kinds = rows.fetchone()
    number = np.fromstring(numbers, np.int64, sep=",")
    size = np.log10(np.fromstring(populations, np.float64, sep=",") + 1)
    kind = np.array(kinds.split(","))
    likely = np.full(len(number), 0.3)
    for each, weight in (
        (PlaceKind.COUNTRY, 0.9 + size / 100),
        (PlaceKind.CAPITAL, np.minimum(size / 8 + 0.12, 0.9)),
        (PlaceKind.CITY, np.minimum(size / 8, 0.9)),
        (PlaceKind.DIVISION, np.minimum(size / 8, 0.9) - 0.05),
        (PlaceKind.WATER, np.full(len(size), 0.85)),
        (PlaceKind.AREA, np.full(len(size), 0.8)),
        (PlaceKind.SITE, np.full(len(size), 0.6)),
    ):
        chosen = kind == str(each)
        likely[chosen] = weight[chosen]
    of_place = np.zeros(int(number.max()) + 1)
    of_place[number] = likely
    # Of other names most are of far languages, which nobody means by their first letters.
    fit = np.full(len(flags), 0.6)
    fit[(flags & NameFlag.CURATED) > 0] = 0.98
    fit[(flags & NameFlag.PRIMARY) > 0] = 1.0
    # Codes and keys without articles are for whole names: nobody begins to type one.
    fit[(flags & (NameFlag.CODE | NameFlag.LOOSE)) == NameFlag.CODE] = 0.0
    fit[(flags & NameFlag.LOOSE) > 0] *= 0.93
    weights: NDArray[np.float32] = (fit * np.maximum(of_place[places], 0.02)).astype(np.float32)
    return weights


@cache
def _index() -> _Index:
    return _Index()


def warm_index() -> None:
    """Read the names now, in this thread, so that the first letter is answered at once.

    Examples
    --------
    >>> warm_index()
    """
    with _lock:
        _index()


def complete_names(beginning: str, limit: int = 20) -> list[tuple[int, float, str]]:
    """Find the places with a name, or a later word of one, that begins so.

    Parameters
    ----------
    beginning : str
        A key from `normalise_name`.
    limit : int
        Most places to return.

    Returns
    -------
    list of (int, float, str)
        Number of the place, how likely it is meant (0 to 1), and the key that begins so; the
        likeliest first.

    Examples
    --------
    >>> from geo.gazetteer import load_place
    >>> [load_place(number).name for number, _, _ in complete_names("bagh", 1)]
    ['Baghdad']
    """
    if not beginning or limit < 1:
        return []
    with _lock:
        index = _index()
    found = index.complete(beginning.encode(), limit)
    for key in overlay().keys:
        if key.startswith(beginning):
            for row, _ in overlay().find_rows(key):
                found.setdefault(row.place_number, (_LIKELY_ADDED, key))
    ordered = sorted(found.items(), key=lambda item: (-item[1][0], item[0]))
    return [(number, weight, key) for number, (weight, key) in ordered[:limit]]
