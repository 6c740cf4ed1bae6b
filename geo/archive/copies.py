"""Near-duplicates: which reports are one text, whoever printed it.

Sets of five words in a row are compared by MinHash (`rensa`): two reports are copies where about
half of all such runs that either has stand in both. Equal bands of their signatures find the pairs,
band by band, so that memory stays at a few bytes a report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from rensa import RMinHash

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = [
    "SIGNATURE_BYTES",
    "ClaimKeys",
    "Signatures",
    "count_sources",
    "group_copies",
    "sign_text",
]

# The error of a similarity from 128 hashes is at most 0.045 (one standard deviation, at 0.5).
_HASHES = 128
SIGNATURE_BYTES = 4 * _HASHES
_SEED = 20261128
_RUN_WORDS = 5
# Bands of four: a pair of similarity 0.5 shares one of 32 with 0.87, of 0.6 with 0.99, of 0.2
# with 0.05, and the last is then refused.
_BAND_HASHES = 4
_BANDS = _HASHES // _BAND_HASHES
_LEAST_SIMILARITY = 0.5
_PAIRS_AT_ONCE = 200_000
# Parts of the claims of an archive, which are counted one after the other.
_PARTS = 64
_KEY = np.dtype([("same", "<i8"), ("at", "<i8"), ("report", "<i4")])
_WORD = re.compile(r"\w+")


def sign_text(text: str) -> bytes:
    """Make the signature of a text.

    Parameters
    ----------
    text : str
        As read.

    Returns
    -------
    bytes
        `SIGNATURE_BYTES`: 128 unsigned integers, little end first. Texts of fewer than 25 words
        have one only with equal ones.

    Examples
    --------
    >>> len(sign_text("Riyadh is in range."))
    512
    """
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[at : at + _RUN_WORDS]) for at in range(len(words) - _RUN_WORDS + 1)}
    if len(runs) < 20:  # too little to tell a copy from a turn of phrase
        runs = {" ".join(words)}
    signature = RMinHash(num_perm=_HASHES, seed=_SEED)
    signature.update(sorted(runs))
    return np.asarray(signature.digest(), dtype="<u4").tobytes()


class Signatures:
    """The signatures of all reports in a scratch file, by bands, so that one band is held at once.

    Parameters
    ----------
    path : pathlib.Path
        Made anew.
    count : int
        Reports.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     signatures = Signatures(Path(folder) / "scratch", 3)
    ...     signatures.put(1, [sign_text("Riyadh is in range."), None])
    ...     signatures.read_band(0).shape, signatures.signed.tolist()
    ((3, 4), [False, True, False])
    """

    def __init__(self, path: Path, count: int) -> None:
        self.signed: NDArray[np.bool_] = np.zeros(count, dtype=bool)
        self._path = path
        with path.open("wb") as file:
            file.truncate(count * SIGNATURE_BYTES)

    def put(self, start: int, signatures: Sequence[bytes | None]) -> None:
        """Put the signatures of some reports in a row; None for one without a text."""
        count = len(self.signed)
        self.signed[start : start + len(signatures)] = [each is not None for each in signatures]
        joined = b"".join(each or bytes(SIGNATURE_BYTES) for each in signatures)
        rows = np.frombuffer(joined, dtype="<u4").reshape(-1, _HASHES)
        with self._path.open("r+b") as file:
            for band in range(_BANDS):
                file.seek((band * count + start) * 4 * _BAND_HASHES)
                at = band * _BAND_HASHES
                file.write(rows[:, at : at + _BAND_HASHES].tobytes())

    def read_band(self, band: int) -> NDArray[np.uint32]:
        """Read four hashes of each report, shape (reports, 4)."""
        size = _BAND_HASHES * len(self.signed)
        found = np.fromfile(self._path, dtype="<u4", count=size, offset=4 * size * band)
        return found.reshape(-1, _BAND_HASHES)


def group_copies(signatures: Signatures) -> NDArray[np.int64]:
    """Give each report the number of the first one that it copies.

    Parameters
    ----------
    signatures : Signatures
        A report without text is in no group but its own.

    Returns
    -------
    array of int64, shape (reports,)
        Its own number for a report that copies none before it.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> line = sign_text("one two three four five six seven eight nine ten " * 4)
    >>> with TemporaryDirectory() as folder:
    ...     signatures = Signatures(Path(folder) / "scratch", 3)
    ...     signatures.put(0, [line, line, None])
    ...     group_copies(signatures).tolist()
    [0, 0, 2]
    """
    from scipy.sparse import coo_array  # a worker only signs
    from scipy.sparse.csgraph import connected_components

    count = len(signatures.signed)
    if not signatures.signed.any():
        return np.arange(count, dtype=np.int64)
    left, right = _list_alike(signatures, *_list_pairs(signatures))
    links = coo_array((np.ones(len(left), dtype=np.int8), (left, right)), shape=(count, count))
    _, labels = connected_components(links, directed=False)
    firsts = np.full(count, count, dtype=np.int64)
    np.minimum.at(firsts, labels, np.arange(count))
    return firsts[labels]


def _list_pairs(signatures: Signatures) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """List the pairs that share a band, each once: each report is held against its run's first."""
    count = len(signatures.signed)
    numbers = np.flatnonzero(signatures.signed)
    codes = np.empty(0, dtype=np.int64)
    for band in range(_BANDS):
        keys = _mix(signatures.read_band(band)[numbers])
        order = np.argsort(keys, kind="stable")
        heads = np.flatnonzero(np.r_[True, keys[order][1:] != keys[order][:-1]])
        lengths = np.diff(np.r_[heads, len(order)])
        first = np.repeat(order[heads], lengths)
        pairs = first != order
        codes = np.union1d(codes, numbers[first[pairs]] * count + numbers[order[pairs]])
    left, right = np.divmod(codes, count)
    return left, right


def _mix(band: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """Make one number of a band's four; what two bands share by chance is refused later."""
    mixed = np.zeros(len(band), dtype=np.uint64)
    for column in band.T:
        mixed = (mixed ^ column.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _list_alike(
    signatures: Signatures, left: NDArray[np.int64], right: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Keep the pairs of which so many hashes are the same."""
    same = np.zeros(len(left), dtype=np.int16)
    for band in range(_BANDS):
        hashes = signatures.read_band(band)
        for start in range(0, len(left), _PAIRS_AT_ONCE):
            part = slice(start, start + _PAIRS_AT_ONCE)
            same[part] += np.count_nonzero(hashes[left[part]] == hashes[right[part]], axis=1)
    alike = same >= _LEAST_SIMILARITY * _HASHES
    return left[alike], right[alike]


class ClaimKeys:
    """What tells which claims say the same, in scratch files, so that a part is held at once.

    Parameters
    ----------
    folder : pathlib.Path
        Made anew.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     keys = ClaimKeys(Path(folder) / "scratch")
    ...     keys.put(np.array([5, 6, 5]), np.array([0, 0, 1]))
    ...     keys.count_sources(np.array([0, 1]), np.array([-1, -1])).tolist()
    [2, 1, 2]
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._count = 0
        self._files = [
            (folder / str(part)).open("w+b", buffering=1 << 16) for part in range(_PARTS)
        ]

    def put(self, same: NDArray[np.int64], report: NDArray[np.int64]) -> None:
        """Put some claims in a row: equal for those that say the same, and their reports."""
        if not len(same):
            return
        rows = np.empty(len(same), dtype=_KEY)
        rows["same"], rows["report"] = same, report
        rows["at"] = np.arange(self._count, self._count + len(same))
        self._count += len(same)
        part = same % _PARTS
        order = np.argsort(part, kind="stable")
        rows, part = rows[order], part[order]
        ends = np.flatnonzero(np.r_[part[1:] != part[:-1], True]) + 1
        for number, some in zip(part[ends - 1], np.split(rows, ends[:-1]), strict=True):
            self._files[number].write(some.tobytes())

    def count_sources(
        self, group: NDArray[np.int64], publisher: NDArray[np.int64]
    ) -> NDArray[np.int32]:
        """Count the independent sources of each claim, and close the files.

        Parameters
        ----------
        group, publisher : arrays of int64, shape (reports,)
            As `count_sources` takes them, of each report.

        Returns
        -------
        array of int32, shape (claims,)
            In the order in which they were put.
        """
        counted = np.empty(self._count, dtype=np.int32)
        for file in self._files:
            file.seek(0)
            rows = np.fromfile(file, dtype=_KEY)
            file.close()
            report = rows["report"]
            counted[rows["at"]] = count_sources(rows["same"], group[report], publisher[report])
        return counted


def count_sources(
    same: NDArray[np.int64], group: NDArray[np.int64], publisher: NDArray[np.int64]
) -> NDArray[np.int32]:
    """Count the independent sources of each claim.

    Parameters
    ----------
    same, group, publisher : arrays of int64, shape (claims,)
        Equal for claims that say the same; for reports that copy one another; for reports of one
        publisher, where it is known, else below 0.

    Returns
    -------
    array of int32, shape (claims,)
        The smaller of two counts over all claims that say the same: groups of copies, and
        publishers (each group whose publisher is unknown counts as one).

    Examples
    --------
    >>> zero = np.zeros(3, dtype=np.int64)
    >>> count_sources(zero, np.array([4, 4, 9]), np.array([1, 2, 3])).tolist()
    [2, 2, 2]
    """
    at = _number(same)
    # An unknown publisher is the group's own, told from known ones by its number.
    known = int(publisher.max(initial=-1)) + 1
    publisher = np.where(publisher < 0, known + group, publisher)
    return np.minimum(_count_each(at, group), _count_each(at, publisher))[at]


def _number(values: NDArray[np.int64]) -> NDArray[np.int32]:
    """Give equal values one number, from 0."""
    order = np.argsort(values)
    ordered = values[order]
    is_new = np.r_[False, ordered[1:] != ordered[:-1]]
    del ordered
    numbers = np.empty(len(values), dtype=np.int32)
    numbers[order] = np.cumsum(is_new, dtype=np.int32)
    return numbers


def _count_each(at: NDArray[np.int32], values: NDArray[np.int64]) -> NDArray[np.int32]:
    """Count the different values, from 0, that stand with each number."""
    most = int(values.max(initial=0)) + 1
    codes = at * np.int64(most)
    codes += values
    codes.sort()
    firsts = codes[np.r_[True, codes[1:] != codes[:-1]]] if len(codes) else codes
    return np.bincount(firsts // most).astype(np.int32)
