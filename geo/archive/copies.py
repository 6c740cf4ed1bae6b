"""Near-duplicates: which reports are one text, whoever printed it.

Sets of five words in a row are compared by MinHash (`rensa`): two reports are copies where about
half of all such runs that either has stand in both. Equal bands of their signatures find the pairs,
band by band, so that memory stays at a few bytes a report.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
from rensa import RMinHash

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["SIGNATURE_BYTES", "count_sources", "group_copies", "sign_text"]

# The error of a similarity from 128 hashes is at most 0.045 (one standard deviation, at 0.5).
_HASHES = 128
SIGNATURE_BYTES = 4 * _HASHES
_SEED = 20261128
_RUN_WORDS = 5
# Bands of four: a pair of similarity 0.5 shares one of 32 with 0.87, of 0.6 with 0.99, of 0.2
# with 0.05, and the last is then refused.
_BAND_HASHES = 4
_LEAST_SIMILARITY = 0.5
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


def group_copies(signatures: NDArray[np.uint32], *, signed: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Give each report the number of the first one that it copies.

    Parameters
    ----------
    signatures : array of uint32, shape (reports, 128)
        May be a file that is mapped into memory.
    signed : array of bool, shape (reports,)
        False for a report without text, which is in no group but its own.

    Returns
    -------
    array of int64, shape (reports,)
        Its own number for a report that copies none before it.

    Examples
    --------
    >>> line = "one two three four five six seven eight nine ten " * 4
    >>> one = np.frombuffer(sign_text(line), dtype="<u4")
    >>> group_copies(np.stack([one, one, one]), signed=np.array([True, True, False])).tolist()
    [0, 0, 2]
    """
    from scipy.sparse import coo_array  # a worker only signs
    from scipy.sparse.csgraph import connected_components

    count = len(signatures)
    numbers = np.flatnonzero(signed)
    if not len(numbers):
        return np.arange(count, dtype=np.int64)
    lefts: list[NDArray[np.int64]] = []
    rights: list[NDArray[np.int64]] = []
    for start in range(0, _HASHES, _BAND_HASHES):
        band = np.ascontiguousarray(signatures[:, start : start + _BAND_HASHES])[numbers]
        keys = _mix(band)
        order = np.argsort(keys, kind="stable")
        heads = np.flatnonzero(np.r_[True, keys[order][1:] != keys[order][:-1]])
        lengths = np.diff(np.r_[heads, len(order)])
        # Each of a run is held against the run's first.
        first = np.repeat(order[heads], lengths)
        pairs = first != order
        left, right = numbers[first[pairs]], numbers[order[pairs]]
        alike = _are_alike(signatures, left, right)
        lefts.append(left[alike])
        rights.append(right[alike])
    left, right = np.concatenate(lefts), np.concatenate(rights)
    links = coo_array((np.ones(len(left), dtype=np.int8), (left, right)), shape=(count, count))
    _, labels = connected_components(links, directed=False)
    firsts = np.full(count, count, dtype=np.int64)
    np.minimum.at(firsts, labels, np.arange(count))
    return firsts[labels]


def _mix(band: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """Make one number of a band's four; what two bands share by chance is refused later."""
    mixed = np.zeros(len(band), dtype=np.uint64)
    for column in band.T:
        mixed = (mixed ^ column.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _are_alike(
    signatures: NDArray[np.uint32], left: NDArray[np.int64], right: NDArray[np.int64]
) -> NDArray[np.bool_]:
    alike = np.zeros(len(left), dtype=bool)
    for start in range(0, len(left), 50_000):
        part = slice(start, start + 50_000)
        same = np.mean(signatures[left[part]] == signatures[right[part]], axis=1)
        alike[part] = same >= _LEAST_SIMILARITY
    return alike


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
    # An unknown publisher is the group's own, told from known ones by its sign.
    publisher = np.where(publisher < 0, -1 - group, publisher)
    _, at = np.unique(same, return_inverse=True)
    size = int(at.max()) + 1 if len(at) else 0
    counts = [
        np.bincount(np.unique(np.stack([at, each]), axis=1)[0], minlength=size)
        for each in (group, publisher)
    ]
    return np.minimum(*counts)[at].astype(np.int32)
