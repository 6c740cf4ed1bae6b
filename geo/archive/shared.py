"""What one worker of a machine has measured, the others need not measure again.

How a launch region lies to a place is the same for every report, and takes up to seconds. Each
worker meets the same few thousand pairs; what one has measured it leaves in a folder of the run.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable, Hashable
from functools import partial
from pathlib import Path
from time import thread_time
from typing import Any

from geo.kept import STORES

__all__ = ["share_measures"]

# Numbers alone, a few hundred bytes each.
_SHARED = (
    "geo.reach.measures.measure_place",
    "geo.reach.measures.measure_area",
    "geo.reach.verdicts._share",
    "geo.claims.whole.measure_whole",
    "geo.claims.whole.measure_whole_area",
)
# A file each: some 80 MB of a disk. What is seldom asked for comes later and is not shared.
_MOST_FILES = 20_000
# To leave a file takes 1.3 ms; of the 2,459 measures of 400 reports 155 took longer than this.
_DEAR_S = 0.005


def share_measures(folder: Path, dear_s: float = _DEAR_S) -> None:
    """Look for measures in a folder before they are made, and leave those that took long.

    Parameters
    ----------
    folder : pathlib.Path
        Of this run alone: what stands there is taken as this version's own.
    dear_s : float
        Processor seconds from which a measure is worth a file.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     share_measures(Path(folder))
    ...     stop_sharing()
    """
    shared = _Shared(folder, dear_s)
    for name in _SHARED:
        STORES[name].through = partial(shared.find_or_make, name)


def stop_sharing() -> None:
    """Make measures as if there were no others.

    Examples
    --------
    >>> stop_sharing()
    """
    for name in _SHARED:
        STORES[name].through = None


class _Shared:
    """A folder of measures, a file each."""

    def __init__(self, folder: Path, dear_s: float) -> None:
        self._folder = folder
        self._dear_s = dear_s
        self._left = _MOST_FILES

    def find_or_make(self, name: str, key: Hashable, make: Callable[[], Any]) -> Any:  # noqa: ANN401  # what is kept has any type
        path = self._folder / hashlib.sha256(f"{name} {key!r}".encode()).hexdigest()
        try:
            return pickle.loads(path.read_bytes())  # noqa: S301  # written by this run
        except FileNotFoundError:
            started = thread_time()
            value = make()
        if thread_time() - started >= self._dear_s and self._left > 0:
            self._left -= 1
            new = path.with_suffix(f".{os.getpid()}")
            try:
                new.write_bytes(pickle.dumps(value))
                new.replace(path)
            except OSError:  # a full disk: each measures for itself
                self._left = 0
        return value
